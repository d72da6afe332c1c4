"""Series: points in time as they were recorded, what a counter gained between them, and how much of a window they fill.

Everything is computed here from the points, with nothing extended beyond the first and the last of them: `increase()`
estimates what happened at the edges, and a claim about a count must not rest on that.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

_STRING = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|`[^`]*`"
_SELECTOR = re.compile(rf"([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(\{{(?:[^\"'`{{}}]|{_STRING})*\}})?")
_MATCHER = re.compile(rf"([a-zA-Z_][a-zA-Z0-9_]*)\s*(?:=~|!~|!=|=)\s*(?:{_STRING})")

MOST_RESETS = 0.2
"""Share of the steps of a counter that may go down: what falls more often is no counter."""


@dataclass(frozen=True, slots=True)
class Point:
    """A value and when it was recorded, in seconds since 1970."""

    at: float
    value: float


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one set of labels, in the order of time; or a histogram: its buckets (low, high, cases) and sum."""

    labels: tuple[tuple[str, str], ...]
    points: tuple[Point, ...] = ()
    buckets: tuple[tuple[float, float, float], ...] | None = None
    total: float = 0.0

    def label(self, name: str) -> str | None:
        """Give the value of a label, or None where there is no such label."""
        return dict(self.labels).get(name)

    def at(self, moments: frozenset[float]) -> Series:
        """Give the series at these moments only."""
        return replace(self, points=tuple(point for point in self.points if point.at in moments))

    @property
    def shown(self) -> str:
        """Give the labels as people read them, without the name of the metric."""
        return ", ".join(f"{name}={value}" for name, value in self.labels if name != "__name__")


@dataclass(frozen=True, slots=True)
class Gain:
    """What counters gained: at least `low`, at most `high`; and how often they began anew."""

    low: float
    high: float
    resets: int = 0

    @property
    def whole(self) -> bool:
        """Tell whether these are counts of something."""
        return all(abs(number - round(number)) < 1e-6 for number in (self.low, self.high))  # noqa: PLR2004  # counters are kept as floats

    def __add__(self, other: Gain) -> Gain:
        """Give what both gained together."""
        return Gain(self.low + other.low, self.high + other.high, self.resets + other.resets)


def selector(query: str) -> tuple[str, frozenset[str]] | None:
    """Give the metric and the labels that a bare selector names, or None for any other expression."""
    found = _SELECTOR.fullmatch(query.strip())
    if found is None or found[1] in {"bool", "on", "by"}:
        return None
    return found[1], frozenset(match[1] for match in _MATCHER.finditer(found[2] or ""))


def gained(points: Sequence[Point], start: float, resolution: float, kept: frozenset[float] | None = None) -> Gain:
    """Give what one counter gained between its points.

    A value below the one before is a reset: the counter began anew at 0, and has since gained at least what it shows.
    A series that began within the window may have gained its first value in it, or brought it along: that is the
    difference between low and high. With `kept`, only steps between two of these moments count.
    """
    known = [point for point in points if math.isfinite(point.value)]
    if not known:
        return Gain(0.0, 0.0)
    low, resets = 0.0, 0
    for before, after in pairwise(known):
        if kept is not None and not {before.at, after.at} <= kept:
            continue
        if after.value < before.value:
            resets += 1
            low += max(0.0, after.value)
        else:
            low += after.value - before.value
    late = not math.isfinite(resolution) or known[0].at - start > 1.5 * resolution
    born = late and (kept is None or known[0].at in kept)
    return Gain(low, low + max(0.0, known[0].value) if born else low, resets)


def unsteady(points: Sequence[Point]) -> bool:
    """Tell whether a series goes down too often for a counter."""
    steps = list(pairwise(points))
    falls = sum(after.value < before.value for before, after in steps)
    return falls > max(2, MOST_RESETS * len(steps))


def resolution_of(found: Sequence[Series], step: float | None) -> float:
    """Give the usual time between two points, in seconds; the step where the points were asked for on a grid."""
    if step is not None:
        return step
    gaps = [b.at - a.at for one in found for a, b in pairwise(one.points)]
    return median(gaps) if gaps else math.inf


def filled(points: Sequence[Point], seconds: float, resolution: float) -> float:
    """Give the share of a window that points fill, each standing for the time until the next is due."""
    known = sum(not math.isnan(point.value) for point in points)
    if not math.isfinite(resolution):
        return 0.0
    expected = max(1, math.floor(seconds / resolution + 1e-9))
    return min(1.0, known / expected)
