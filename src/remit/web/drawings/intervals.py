"""A figure as an interval against its threshold, and figures over time as a sparkline. Geometry in points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from remit.core.criteria import FitCriterion
from remit.core.observations import Figure, VerdictStatus

LEFT, RIGHT = 6.0, 394.0
MARGIN = 0.12
"""The share of what is shown that is left free on each side."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: its interval, its estimate, and whether the interval goes on beyond the paper."""

    figure: Figure
    status: VerdictStatus
    low: float
    high: float
    estimate: float
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """Several figures on one scale: their bars, the thresholds with their amounts, and the part that is allowed."""

    bars: tuple[Bar, ...]
    limits: tuple[tuple[float, str], ...]
    allowed: tuple[tuple[float, float], ...]


def scale(criterion: FitCriterion, figures: Sequence[tuple[Figure, VerdictStatus]]) -> Scale:
    """Put figures and thresholds on one scale; what is not finite runs off the paper."""
    limits = [0.0] if criterion.op == "none" else [float(criterion.threshold)]
    limits += [float(criterion.upper)] if criterion.upper is not None else []
    shown = [n for figure, _ in figures for n in (figure.low, figure.high, figure.estimate) if math.isfinite(n)]
    low, high = min([*limits, *shown]), max([*limits, *shown])
    room = (high - low) * MARGIN or abs(high) * MARGIN or 1.0
    low, high = low - room, high + room

    def at(number: float) -> float:
        if not math.isfinite(number):
            return RIGHT if number > 0 else LEFT
        return LEFT + (RIGHT - LEFT) * (number - low) / (high - low)

    bars = tuple(
        Bar(
            figure, status, at(figure.low), at(figure.high), at(figure.estimate),
            not math.isfinite(figure.low), not math.isfinite(figure.high),
        )
        for figure, status in figures
    )  # fmt: skip
    places = tuple((at(limit), f"{limit:.6g}") for limit in limits)
    return Scale(bars, places, _allowed(criterion, [place for place, _ in places]))


def _allowed(criterion: FitCriterion, limits: Sequence[float]) -> tuple[tuple[float, float], ...]:
    if criterion.op in (">=", ">"):
        return ((limits[0], limits[1] if len(limits) > 1 else RIGHT),)
    if criterion.op in ("<=", "<"):
        return ((limits[1] if len(limits) > 1 else LEFT, limits[0]),)
    return ()


@dataclass(frozen=True, slots=True)
class Spark:
    """Verdicts over time: the line of the leading figure, a dot for each verdict, and the height of the threshold."""

    path: str
    dots: tuple[tuple[float, float, VerdictStatus, str], ...]
    limit: float | None
    width: float = 120.0
    height: float = 28.0


def spark(points: Sequence[tuple[str, float | None, VerdictStatus]], limit: float | None) -> Spark:
    """Draw (moment, figure or None, status) from the oldest to the newest; without figures the dots stand in a row."""
    known = [n for _, n, _ in points if n is not None and math.isfinite(n)]
    ends = [*known, *([limit] if limit is not None and known else [])]
    low, high = (min(ends), max(ends)) if ends else (0.0, 0.0)
    span = high - low

    def height(number: float | None) -> float:
        if number is None or not math.isfinite(number) or span == 0:
            return 14.0
        return 24.0 - 20.0 * (number - low) / span

    step = 108.0 / max(1, len(points) - 1)
    dots: tuple[tuple[float, float, VerdictStatus, str], ...] = tuple(
        (round(6 + step * place, 1), round(height(n), 1), status, f"{moment[:10]}: {status}")
        for place, (moment, n, status) in enumerate(points)
    )
    line = "M" + "L".join(f"{x} {y}" for x, y, _, _ in dots) if len(dots) > 1 else ""
    return Spark(line, dots, round(height(limit), 1) if limit is not None and known and span else None)
