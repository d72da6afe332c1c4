"""Ranking the numbers of a reference: where its bins are cut, by the rules of `statistics.bins.number_bins`.

Of a table of Polars the values pass by twice: once to guess from a sample between which values each decile lies, and
once to count, and to keep the few that lie between. Every other engine ranks its own values.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from operator import methodcaller
from typing import TypeVar

import narwhals as nw
import numpy as np
import polars as pl

from remit.probes.data.columns import INFINITE, number, real
from remit.probes.data.engines import Frame, collected, engine_errors
from remit.probes.data.fingerprints import BATCH, batches
from remit.probes.data.tallies import Schema
from remit.probes.statistics.bins import DECILES, NumberBins
from remit.probes.statistics.estimates import Reals

T = TypeVar("T")
S = TypeVar("S")

MOST_HELD = 16_000_000
"""Values that are held at one time, of 8 bytes each."""

SAMPLE = 65_536
"""Values of a column from which it is guessed where its deciles lie; a column of no more values is sorted whole."""

SPREADS = (4.0, 32.0)
"""How many standard deviations of its rank in the sample a decile may be off, at first and when that was too few."""

Cut = tuple[NumberBins, list[int], int]
"""The bins of a column, how many cases lie at or below each cut and at or below the largest value, and all cases."""


def finite(schema: Schema, name: str) -> nw.Expr:
    """Give a column of numbers in which infinite ones are the largest that can be compared."""
    cells = number(schema, name)
    below = nw.when(cells < -INFINITE).then(nw.lit(-INFINITE)).otherwise(cells)
    return nw.when(below > INFINITE).then(nw.lit(INFINITE)).otherwise(below)


def cut(frame: Frame, schema: Schema, names: Sequence[str], location: str) -> dict[str, Cut | None]:
    """Cut the bins of columns of numbers; None for one without values. Raises `Unmeasurable`."""
    if not isinstance(nw.to_native(frame), pl.LazyFrame):
        return {name: _in_engine(frame, schema, name, location) for name in names}
    columns = {name: _Sample() for name in names}
    rows = 0
    for batch in _read(frame, schema, names, location) if names else ():
        rows += batch.height
        for name, column in zip(names, batch.get_columns(), strict=True):
            columns[name].add(column)
    found: dict[str, Cut | None] = {}
    for spread in SPREADS:
        left = _each({name: one for name, one in columns.items() if name not in found}, partial(Deciles, spread=spread))
        for some in _held_together(left):
            if unread := [name for name in some if not left[name].done]:
                for batch in _read(frame, schema, unread, location):
                    for name, column in zip(unread, batch.get_columns(), strict=True):
                        left[name].add(column)
            found |= _each({name: left[name] for name in some if left[name].sound}, methodcaller("cut", rows))
    return {name: found[name] if name in found else _in_engine(frame, schema, name, location) for name in names}


def _each(columns: Mapping[str, T], make: Callable[[T], S]) -> dict[str, S]:
    """Make something of each column; what sorts does it on all processors."""
    with ThreadPoolExecutor() as threads:
        return dict(zip(columns, threads.map(make, columns.values()), strict=True))


def _read(frame: Frame, schema: Schema, names: Sequence[str], location: str) -> Iterator[pl.DataFrame]:
    cells = frame.select(*(real(schema, name).alias(f"c{i}") for i, name in enumerate(names)))
    with engine_errors(location):
        yield from batches(nw.to_native(cells))


def _held_together(columns: Mapping[str, Deciles]) -> Iterator[list[str]]:
    """Give the names of columns, so many at a time as can be held; those that cannot be by themselves are left out."""
    some: list[str] = []
    held = 0
    for name, one in columns.items():
        if one.expected > MOST_HELD:
            continue
        if held + one.expected > MOST_HELD:
            yield some
            some, held = [], 0
        some.append(name)
        held += one.expected
    if some:
        yield some


def _slices(column: pl.Series) -> Iterator[Reals]:
    """Give the values of a column, so many at a time as stay in the processor's cache."""
    values = (column.drop_nulls() if column.null_count() else column).to_numpy()
    for start in range(0, len(values), BATCH):
        yield values[start : start + BATCH]


class _Sample:
    """Every so many-th value of a column, and what all of its values have in common."""

    def __init__(self) -> None:
        self.values: Reals = np.empty(0)
        self.known, self.step = 0, 1
        self.lowest, self.highest = math.inf, -math.inf

    def add(self, column: pl.Series) -> None:
        """See more values."""
        kept: list[Reals] = [self.values]
        for values in _slices(column):
            there = values[~np.isnan(values)] if np.isnan(values.max()) else values
            if len(there):
                self.lowest, self.highest = min(self.lowest, there.min()), max(self.highest, there.max())
            kept.append(there[-self.known % self.step :: self.step])
            self.known += len(there)
        self.values = np.concatenate(kept)
        while len(self.values) > 2 * SAMPLE:
            self.values, self.step = self.values[::2].copy(), self.step * 2


class Deciles:
    """Where the deciles of a column lie: between values of a sample that are far enough apart, and there exactly.

    Floyd & Rivest's way to select (1975, Communications of the ACM 18:165-172), for values that pass by once more.
    """

    def __init__(self, sample: _Sample, spread: float) -> None:
        """Guess from a sample of the values."""
        self._total = sample.known
        self._ends = tuple(min(max(float(end), -INFINITE), INFINITE) for end in (sample.lowest, sample.highest))
        self._beyond = max(-sample.lowest, sample.highest) > INFINITE
        values = np.sort(self._comparable(sample.values))
        places = sorted({-(-self._total * tenth // DECILES) - 1 for tenth in range(1, DECILES + 1)} - {-1})
        self.done = sample.step == 1
        self._spans: dict[int, _Span] = {}
        if self.done:
            whole = _Span(None, math.inf)
            whole.between.append(values)
            self._spans = dict.fromkeys(places, whole)
            self.expected = 0
            return
        known: dict[tuple[float | None, float], _Span] = {}
        for place in places:
            at = place / self._total * len(values)
            far = spread * math.sqrt(at * (1 - place / self._total)) + spread
            first = int(np.searchsorted(values, float(values[max(0, int(at - far))])))  # a value may hold many places
            low = float(values[first - 1]) if first else None
            high = float(values[int(at + far)]) if at + far < len(values) else math.inf
            self._spans[place] = known.setdefault((low, high), _Span(low, high))
        inside = (
            np.searchsorted(values, one.high) - (0 if one.low is None else np.searchsorted(values, one.low, "right"))
            for one in known.values()
        )
        self.expected = sum(map(int, inside)) * sample.step

    def _comparable(self, values: Reals) -> Reals:
        return np.clip(values, -INFINITE, INFINITE) if self._beyond else values

    def add(self, column: pl.Series) -> None:
        """See all values once more."""
        spans = dict.fromkeys(self._spans.values())
        for values in map(self._comparable, _slices(column)):
            for span in spans:
                span.add(values)

    @property
    def sound(self) -> bool:
        """Whether each decile lies where it was guessed; only after all values were seen once more."""
        return self.done or all(one.below <= place < one.upto for place, one in self._spans.items())

    def cut(self, rows: int) -> Cut | None:
        """Cut at the deciles, at values that hold a tenth by themselves, and below those.

        A value that holds a tenth covers a decile, so that the deciles are all that has to be looked for.
        """
        if not self._total:
            return None
        found: dict[float, int] = {}
        for place, span in self._spans.items():
            value, below, upto, before = span.at(place)
            found[value] = upto
            if below and (upto - below) * DECILES >= self._total:
                found[before] = below
        cuts = sorted(found)
        highest = cuts.pop()  # it closes the last bin: no cut is made there
        bins = NumberBins(tuple(value + 0.0 for value in cuts), self._ends[0] + 0.0, highest + 0.0)
        return bins, [*(found[value] for value in cuts), self._total], rows


class _Span:
    """The values between two of a sample: how many lie at or below the lower one and the higher one, and those between.

    Without a lower one all values lie above it.
    """

    def __init__(self, low: float | None, high: float) -> None:
        self.low, self.high = low, high
        self.below = self.upto = 0
        self.between: list[Reals] = []
        self._sorted: Reals | None = None

    def add(self, values: Reals) -> None:
        """See more values."""
        inside = values < self.high
        if self.low is not None:
            low = values <= self.low
            self.below += int(np.count_nonzero(low))
            inside ^= low
        self.upto += int(np.count_nonzero(values <= self.high))
        self.between.append(values[inside])

    def at(self, place: int) -> tuple[float, int, int, float]:
        """Give the value at a place, how many lie below it and up to it, and the value before it, if any."""
        if self._sorted is None:
            self._sorted = np.sort(np.concatenate(self.between))
            self.between.clear()
        values = self._sorted
        if place - self.below >= len(values):
            return self.high, self.below + len(values), self.upto, self._before(values)
        value = float(values[place - self.below])
        first, last = (int(np.searchsorted(values, value, side)) for side in ("left", "right"))
        return value, self.below + first, self.below + last, self._before(values[:first])

    def _before(self, values: Reals) -> float:
        """Give the last of some values; without any, the lower end is one itself, and there is nothing between."""
        if len(values):
            return float(values[-1])
        return math.nan if self.low is None else self.low


def _in_engine(frame: Frame, schema: Schema, name: str, location: str) -> Cut | None:
    """Rank the values in the engine and keep those at which a cut may be: quantiles, heavy values, what is below."""
    cells = frame.select(finite(schema, name).alias("value"))
    ((rows, known),) = collected(
        cells.select(nw.len().alias("rows"), nw.col("value").count().alias("known")), location
    )  # fmt: skip
    rows, total = int(rows), int(known or 0)
    if not total:
        return None
    groups = cells.filter(~nw.col("value").is_null()).group_by("value").agg(nw.len().cast(nw.Int64).alias("cases"))
    ranked = groups.with_columns(
        nw.col("cases").cum_sum().over(order_by="value").cast(nw.Int64).alias("upto"),
        nw.col("cases").shift(-1).over(order_by="value").cast(nw.Int64).alias("next"),
    )
    upto, cases = nw.col("upto") * DECILES, nw.col("cases") * DECILES
    crossing = (upto // total) > ((upto - cases) // total)
    edge = (nw.col("upto") == total) | (nw.col("upto") == nw.col("cases"))
    kept = ranked.filter(crossing | (cases >= total) | (nw.col("next") * DECILES >= total) | edge)
    found = sorted((float(value), int(count), int(most), int(following or 0))
                   for value, count, most, following in collected(kept, location))  # fmt: skip
    cuts: dict[float, int] = {}
    for value, count, most, following in found[:-1]:  # the largest value closes the last bin: no cut is made there
        crosses = most * DECILES // total > (most - count) * DECILES // total
        if crosses or count * DECILES >= total or following * DECILES >= total:
            cuts[value] = most
    return NumberBins(tuple(cuts), found[0][0], found[-1][0]), [*cuts.values(), total], rows
