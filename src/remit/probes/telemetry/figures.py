"""Figures from recorded points: values over a window, shares of time, shares of cases.

What was recorded is a fact about the window and has no sampling error; what was not recorded may have been anything,
and widens the interval instead of being left out (Manski 1989, Journal of Human Resources 24:343-360).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from remit.core.criteria import FitCriterion
from remit.core.measures.telemetry import CAPACITIES
from remit.core.observations import Figure
from remit.probes import intervals
from remit.probes.endpoints.loads import share_of
from remit.probes.failing import Unmeasurable
from remit.probes.telemetry.series import Gain, Series, filled

ENOUGH = 0.9
"""Share of a window that must be recorded for a value to stand for the whole of it: single scrapes do get lost. A
default of ours; below it what is missing may have been anything."""

LEAST = 2
"""Fewest points that tell anything over a window."""

_FEW_TIES = 1e-9
_ABOVE = (">=", ">")
_BELOW = ("<=", "<", "none")
_METHODS = {"wilson": intervals.WILSON, "clopper-pearson": intervals.CLOPPER_PEARSON}


@dataclass(frozen=True, slots=True)
class Taken:
    """Figures as they were taken, how, what is told beside them, and how many points or cases were read.

    `sampled` intervals hold with the criterion's confidence; all others are bounds that hold for sure.
    """

    figures: tuple[Figure, ...]
    method: str
    notes: tuple[str, ...] = ()
    read: int = 0
    sampled: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """What was looked back on: seconds, and the time between two points; `expected` points where it is a grid."""

    seconds: float
    resolution: float
    expected: int | None = None

    def share(self, one: Series) -> float:
        """Give the share of the window that a series fills."""
        if self.expected is None:
            return filled(one.points, self.seconds, self.resolution)
        known = sum(not math.isnan(point.value) for point in one.points)
        return min(1.0, known / self.expected) if self.expected else 0.0


def told(seconds: float) -> str:
    """Write a time in the largest unit that leaves it a short number."""
    for size, unit in ((86400.0, "days"), (3600.0, "hours"), (60.0, "min")):
        if seconds >= 2 * size or seconds == size:
            return f"{seconds / size:,.4g} {unit if seconds != size else unit.removesuffix('s')}"
    return f"{seconds:,.4g} s"


def values(criterion: FitCriterion, found: Sequence[Series], window: Window, scale: float) -> Taken:
    """Give a statistic of what was recorded, for each series. Raises `Unmeasurable`.

    Without a statistic a limit holds for every moment: the largest value is held against "at most", the smallest
    against "at least". What a system carries (`CAPACITIES`) is at least what it was seen to carry.
    """
    statistic = criterion.statistic or _worst(criterion)
    share = share_of(statistic)
    if share is None and statistic not in {"mean", "max", "min", "all"}:
        sentence = f"{statistic!r} of what was recorded cannot be told; name one of mean, min, max, p50, p95, p99."
        raise Unmeasurable("measure.impossible", sentence)
    carried = criterion.measure in CAPACITIES and criterion.op in _ABOVE
    figures = tuple(
        _value(one.shown if len(found) > 1 else "", one, window, scale, statistic, carried=carried) for one in found
    )
    named = {"all": "every value", "max": "largest value", "min": "smallest value"}.get(statistic, statistic)
    method = f"{named} recorded in the {told(window.seconds)} before; every recorded point, so no sampling error"
    if carried:
        method += "; that more could have been carried is not excluded"
    return Taken(figures, method, read=sum(len(one.points) for one in found))


def _worst(criterion: FitCriterion) -> str:
    if criterion.measure in CAPACITIES and criterion.op in _ABOVE:
        return "max"
    return "max" if criterion.op in _BELOW else "min" if criterion.op in _ABOVE else "all"


def _value(  # noqa: PLR0913  # all about one series
    name: str, one: Series, window: Window, scale: float, statistic: str, *, carried: bool
) -> Figure:
    known = sorted(point.value * scale for point in one.points if not math.isnan(point.value))
    if not known or not math.isfinite(known[0]) or not math.isfinite(known[-1]):
        why = "a recorded value is infinite" if known else "no value but NaN is recorded"
        return Figure(name, 0.0, -math.inf, math.inf, 0, note=why)
    fills = window.share(one)
    if len(known) < LEAST:
        fills = 0.0
    missing = 0.0 if fills >= ENOUGH else 1 - fills
    estimate, low, high = _bounded(known, statistic, missing)
    note = ""
    if missing:
        few = "a single value" if len(known) < LEAST else f"{fills:.0%}"
        note = f"only {few} of the {told(window.seconds)} is recorded"
    if carried:
        low, high, note = (estimate if statistic != "mean" or not missing else low), math.inf, "no more was seen"
    return Figure(name, estimate, low, high, len(known), note=note)


def _bounded(known: Sequence[float], statistic: str, missing: float) -> tuple[float, float, float]:
    """Give a statistic with what it may be when a share of the window is missing and may hold anything."""
    share = share_of(statistic)
    if share is not None:
        low = -math.inf if share <= missing else _ranked(known, (share - missing) / (1 - missing))
        high = math.inf if share > 1 - missing else _ranked(known, share / (1 - missing))
        return _ranked(known, share), low, high
    if statistic == "mean":
        mean = math.fsum(known) / len(known)
        return (mean, -math.inf, math.inf) if missing else (mean, mean, mean)
    if statistic == "all":
        middle = _ranked(known, 0.5)
        return (middle, -math.inf, math.inf) if missing else (middle, known[0], known[-1])
    end = known[-1] if statistic == "max" else known[0]
    return (
        end,
        (-math.inf if missing and statistic == "min" else end),
        (math.inf if missing and statistic == "max" else end),
    )


def _ranked(known: Sequence[float], share: float) -> float:
    """Give the smallest value with at least that share at or below it (type 1 of Hyndman & Fan 1996)."""
    return known[min(len(known), max(1, math.ceil(share * len(known) - _FEW_TIES))) - 1]


def time_share(criterion: FitCriterion, found: Sequence[Series], window: Window, scale: float) -> Taken:
    """Give the share of time of a value between 0 and 1 (such as up), or the time that is left. Raises `Unmeasurable`.

    Moments without a value count either way.
    """
    figures: list[Figure] = []
    expected = window.expected or max(1, math.floor(window.seconds / window.resolution + _FEW_TIES))
    for one in found:
        known = [point.value * scale for point in one.points if not math.isnan(point.value)]
        if any(not 0 <= value <= 1 for value in known):
            sentence = f"The query of the {criterion.measure} gives values that are no shares from 0 to 1."
            raise Unmeasurable("measure.impossible", sentence)
        total = max(expected, len(known))
        up = math.fsum(known)
        low, high = up / total, (up + total - len(known)) / total
        name = one.shown if len(found) > 1 else ""
        absent = total - len(known)
        note = f"{absent / total:.1%} of the time nothing is recorded" if absent else ""
        if not known:
            figures.append(Figure(name, 0.0, 0.0, 1.0, 0, note="no value but NaN is recorded"))
            continue
        figures.append(Figure(name, up / len(known), low, high, len(known), note=note))
    method = f"share of the {told(window.seconds)} before; moments of which nothing is recorded count either way"
    return Taken(tuple(figures), method, read=sum(len(one.points) for one in found))


def opposite(taken: Taken, times: float) -> Taken:
    """Give the share that is left of each, times a length of time."""
    figures = tuple(
        Figure(f.group, (1 - f.estimate) * times, (1 - f.high) * times, (1 - f.low) * times, f.cases, note=f.note)
        for f in taken.figures
    )
    return Taken(figures, taken.method, taken.notes, taken.read)


def case_share(hits: Gain, cases: Gain, confidence: float, seconds: float) -> Taken:
    """Give the share of cases that hit, from what two counters gained. Raises `Unmeasurable`.

    Counts get the interval of a share, at the ends of what each counter may have gained; amounts that are no counts
    (seconds, bytes) get those ends alone.
    """
    if hits.low > cases.high * (1 + _FEW_TIES):
        sentence = (
            f"The query counts {hits.low:,.0f}, and more than the {cases.high:,.0f} of `of.`: it is no part of it."
        )
        raise Unmeasurable("measure.impossible", sentence)
    over = f"over the {told(seconds)} before"
    if cases.high <= 0:
        return Taken(
            (Figure("", 0.0, 0.0, 1.0, 0, note="nothing was counted in the window"),), f"share of cases {over}"
        )
    most, top = max(cases.high, hits.low), min(hits.high, max(cases.high, hits.low))
    least = max(cases.low, top)
    count = round(cases.low) or round(cases.high)
    if hits.whole and cases.whole:
        low = intervals.share(round(hits.low), round(most), confidence)[0]
        high = intervals.share(round(top), round(least), confidence)[1]
        method = f"share of cases {over}, from counters; {_METHODS[intervals.share_method(round(top), round(least))]}"
    else:
        low, high = hits.low / most, min(1.0, top / least) if least else 1.0
        method = f"share of amounts {over}, from counters; every amount, so no sampling error"
    estimate = hits.low / cases.low if cases.low > 0 else min(1.0, hits.high / cases.high)
    estimate = min(max(min(1.0, estimate), low), high)
    return Taken((Figure("", estimate, low, high, count),), method, read=count, sampled=hits.whole and cases.whole)
