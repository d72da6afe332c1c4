"""Histograms: a quantile is known as far as the bucket that holds it is wide, and no finer.

`histogram_quantile()` guesses a place inside the bucket by a straight line; a verdict must not rest on a guess.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from remit.core.criteria import FitCriterion
from remit.core.observations import Figure
from remit.probes.endpoints.loads import share_of
from remit.probes.failing import Unmeasurable
from remit.probes.telemetry.figures import Taken, told
from remit.probes.telemetry.series import Gain, Series, gained

_FEW_TIES = 1e-9


@dataclass(frozen=True, slots=True)
class Buckets:
    """Upper bounds in ascending order, and how many cases lie at or below each; `lowest` is where the first begins."""

    bounds: tuple[float, ...]
    below: tuple[float, ...]
    lowest: float = 0.0

    @property
    def cases(self) -> float:
        """Give how many cases there are."""
        return self.below[-1] if self.below else 0.0

    def holding(self, share: float) -> tuple[float, float]:
        """Give the bounds of the bucket that holds a quantile; the last one is open."""
        rank = share * self.cases
        place = next((i for i, count in enumerate(self.below) if count >= rank - _FEW_TIES * max(1.0, rank)), -1)
        place = place if place >= 0 else len(self.below) - 1
        return (self.bounds[place - 1] if place else self.lowest), self.bounds[place]

    @property
    def filled(self) -> list[int]:
        """Give the places of the buckets that hold a case."""
        before = (0.0, *self.below[:-1])
        return [i for i, (a, b) in enumerate(zip(before, self.below, strict=True)) if b > a]


@dataclass(frozen=True, slots=True)
class Counted:
    """The same buckets twice: with the fewest and with the most cases that they may have; what is told beside."""

    least: Buckets
    most: Buckets
    notes: tuple[str, ...] = ()


def classic(found: Sequence[Series], start: float, resolution: float, kept: frozenset[float] | None = None) -> Counted:
    """Give the buckets of counters with the label `le`, added up over all else. Raises `Unmeasurable`."""
    sums: dict[tuple[tuple[str, str], ...], dict[float, Gain]] = {}
    for one in found:
        bound = _bound(one.label("le"))
        rest = tuple(pair for pair in one.labels if pair[0] != "le")
        mine = sums.setdefault(rest, {})
        mine[bound] = mine.get(bound, Gain(0, 0)) + gained(one.points, start, resolution, kept)
    layouts = [frozenset(mine) for mine in sums.values()]
    every = {bound for layout in layouts for bound in layout}
    shared = sorted(bound for bound in every if all(bound in layout for layout in layouts))
    if not shared or shared[-1] != math.inf:
        sentence = (
            'The histogram has no bucket le="+Inf", so how many cases there were is not known; do not filter `le`.'
        )
        raise Unmeasurable("source.unreadable", sentence)
    totals = {bound: sum((mine[bound] for mine in sums.values()), Gain(0, 0)) for bound in shared}
    notes: list[str] = []
    if len(set(layouts)) > 1:
        notes.append(f"The series do not share all bounds; the {len(shared)} that all have were used.")
    resets = max(gain.resets for gain in totals.values())
    if resets:
        notes.append(f"Counters began anew {resets} times; what they gained just before is lost.")
    born = totals[math.inf].high - totals[math.inf].low
    if born:
        notes.append(f"A series began within the window: {born:,.0f} cases that it showed first count either way.")
    return Counted(_rising(totals, "low", notes), _rising(totals, "high", notes), tuple(dict.fromkeys(notes)))


def _bound(written: str | None) -> float:
    try:
        return float(written or "")
    except ValueError:
        raise Unmeasurable("source.unreadable", f"A bucket's bound is {written!r}, which is no number.") from None


def _rising(totals: Mapping[float, Gain], end: str, notes: list[str]) -> Buckets:
    bounds = tuple(totals)
    counts = [getattr(gain, end) for gain in totals.values()]
    below: list[float] = []
    for count in counts:
        below.append(max(count, below[-1] if below else 0.0))
    if any(kept != count for kept, count in zip(below, counts, strict=True)):
        notes.append("A bucket counted less than a smaller one; each was raised to the one before it.")
    return Buckets(bounds, tuple(below), 0.0 if bounds[0] > 0 else -math.inf)


def native(found: Sequence[Series]) -> Counted:
    """Give the buckets of one native histogram, as the server counted them over the window. Raises `Unmeasurable`."""
    rows = sorted(row for one in found for row in one.buckets or ())
    if len(found) != 1 or any(b[0] < a[1] - _FEW_TIES for a, b in pairwise(rows)):
        raise Unmeasurable("source.unreadable", "The histogram cannot be added up; its buckets lie across each other.")
    bounds: list[float] = []
    below: list[float] = []
    total = 0.0
    for low, high, count in rows:
        if bounds and low > bounds[-1]:  # an empty stretch between two buckets
            bounds.append(low)
            below.append(total)
        total += count
        bounds.append(high)
        below.append(total)
    buckets = Buckets(tuple(bounds), tuple(below), rows[0][0] if rows else 0.0)
    return Counted(
        buckets, buckets, ("Counts are those of `increase()`, which extends them to the ends of the window.",)
    )


def statistic(criterion: FitCriterion, counted: Counted, total: Gain | None, seconds: float, scale: float) -> Taken:
    """Give a statistic of a histogram: by its buckets, or the mean by what was added up. Raises `Unmeasurable`."""
    cases = counted.least.cases
    share = share_of(criterion.statistic)
    over = f"over the {told(seconds)} before"
    if counted.most.cases <= 0:
        return Taken(
            (Figure("", 0.0, 0.0, math.inf, 0, note="nothing was counted in the window"),), f"histogram {over}"
        )
    both = [one for one in (counted.least, counted.most) if one.cases > 0]
    if share is not None:
        held = [one.holding(share) for one in both]
        method = f"{criterion.statistic} of all cases {over}: between the bounds of the bucket that holds it"
    elif criterion.statistic == "max":
        held = [
            (one.bounds[one.filled[-1] - 1] if one.filled[-1] else one.lowest, one.bounds[one.filled[-1]])
            for one in both
        ]
        method = f"largest of all cases {over}: between the bounds of the last bucket that holds any"
    elif criterion.statistic == "mean" and total is not None:
        ends = [
            amount / one.cases for amount, one in ((total.low, counted.most), (total.high, counted.least)) if one.cases
        ]
        ends.append(total.low / (cases or counted.most.cases))
        held = [(min(ends), max(ends))]
        method = f"mean of all cases {over}: what was added up, divided by how many there were"
    else:
        stated = repr(criterion.statistic) if criterion.statistic else "no statistic"
        sentence = (
            f"The criterion names {stated} of the {criterion.measure}; name one of p50, p90, p95, p99, mean, max."
        )
        raise Unmeasurable("measure.impossible", sentence)
    low, high = min(one[0] for one in held) * scale, max(one[1] for one in held) * scale
    estimate = (low + high) / 2 if math.isfinite(low) and math.isfinite(high) else low if math.isfinite(low) else high
    if criterion.statistic == "mean" and total is not None and cases:
        estimate = total.low / cases * scale
    note = "" if criterion.statistic == "mean" else "known as far as its bucket is wide"
    figure = Figure("", min(max(estimate, low), high), low, high, round(cases), note=note)
    return Taken((figure,), method, counted.notes, round(counted.most.cases))
