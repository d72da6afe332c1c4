"""Taking how many values lie far from the others: outside of Tukey's fences, which extreme values hardly move.

The fences stand a multiple of the distance between the quartiles beyond them. They are those of the table itself, or,
where the source names another table or an earlier time as the reference, those of the reference.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import narwhals as nw
import polars as pl

from remit.core.criteria import FitCriterion
from remit.probes.data import figures as made
from remit.probes.data.columns import content, features, meant, no_numbers, number
from remit.probes.data.engines import Frame, collected
from remit.probes.data.figures import Taken
from remit.probes.data.ranking import finite
from remit.probes.data.references import Reference, reference
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.data.tallies import Schema
from remit.probes.failing import Unmeasurable

FENCES = 1.5
"""How many distances between the quartiles the fences stand beyond them (Tukey 1977, Exploratory data analysis)."""
MOST_FENCES = 1_000.0

HELD = 16_000_000
"""Values that are held at one time: those of the columns that are ranked in one query."""
COLUMNS = 4, 16
"""Columns that are ranked in one query at least, and at most: longer queries take more than their share of time."""

QUARTERS = (0.25, 0.75)

TWO = 2
"""A column with no more different values holds a category, whatever its type: neither value is far from the others."""


@dataclass(frozen=True, slots=True)
class Fences:
    """Where the fences of a column stand, its quartiles, and whether it has more than two different values."""

    low: float
    high: float
    quartiles: tuple[float, float]
    varied: bool

    @property
    def narrow(self) -> bool:
        """Whether half of the values or more are the same, so that every other value would lie beyond the fences."""
        return self.quartiles[0] == self.quartiles[1]

    def beyond(self, cells: nw.Expr) -> nw.Expr:
        """Give whether a number lies beyond the fences."""
        return (cells < self.low) | (cells > self.high)


def _times(table: Table) -> float:
    """Give the multiple that the source sets, or the customary one. Raises `Unmeasurable`."""
    said = table.source.setting("fences")
    if not said:
        return FENCES
    try:
        times = float(said)
    except ValueError:
        times = math.nan
    if not 0 < times <= MOST_FENCES:
        sentence = f"The setting 'fences' is {said!r}; give a number such as 1.5 (customary) or 3 (far out)."
        raise Unmeasurable("source.setting", sentence)
    return times


def _columns(table: Table, criterion: FitCriterion) -> tuple[str, ...]:
    """Give the columns that are asked for, or all features that hold numbers. Raises `Unmeasurable`."""
    asked = meant(table, criterion.items, "share of outliers")
    for name in asked:
        if not table.schema[name].is_numeric():
            raise no_numbers(table, name, "outliers are told of columns of numbers")
    return tuple(asked or [one for one in features(table) if content(table.schema, one, table.source) == "number"])


def _apart(table: Table) -> Reference | None:
    """Give the reference whose fences are meant; a split says who was trained on, not what is usual."""
    settings = ("reference", "reference-table", "reference-until")
    return reference(table) if any(table.source.setting(name) for name in settings) else None


def _fences(table: Table, names: Sequence[str], other: Reference | None) -> Mapping[str, Fences | None]:
    """Give the fences of columns, None where there is no value; each column is ranked once for the table."""
    times = _times(table)
    frame, schema, location = table.frame, table.schema, table.source.location
    if other is not None:
        if other.profile is not None or other.frame is None:
            sentence = "A kept profile tells no quartiles, so no outliers; name the table of the reference itself."
            raise Unmeasurable("reference.profile", sentence)
        frame, schema, location = other.frame, other.schema, other.source.location
        frame = frame if other.there is None else frame.filter(other.there)
        for name in names:
            if name not in schema or not schema[name].is_numeric():
                raise Unmeasurable("reference.column", f"The reference has no column of numbers {name!r}.")
    known = table.once("fences", dict[str, Fences | None])
    new = [name for name in names if name not in known]
    at_once = min(max(COLUMNS[0], HELD // max(1, table.rows)), COLUMNS[1])
    for start in range(0, len(new), at_once):
        some = new[start : start + at_once]
        known.update({name: _beyond(found, times) for name, found in _ranked(frame, schema, some, location).items()})
    return {name: known[name] for name in names}


Ranked = tuple[tuple[float, float], bool]
"""The quartiles of a column, and whether it has more than two different values."""


def _beyond(found: Ranked | None, times: float) -> Fences | None:
    if found is None:
        return None
    (first, third), varied = found
    reach = times * (third - first)
    return Fences(first - reach, third + reach, (first, third), varied)


def _ranked(frame: Frame, schema: Schema, names: Sequence[str], location: str) -> dict[str, Ranked | None]:
    if isinstance(nw.to_native(frame), pl.LazyFrame):
        return _in_memory(frame, schema, names, location)
    return {name: _in_engine(frame, schema, name, location) for name in names}


def _in_memory(frame: Frame, schema: Schema, names: Sequence[str], location: str) -> dict[str, Ranked | None]:
    """Let Polars rank several columns at one time."""
    wanted: list[nw.Expr] = []
    numbers = frame.select(*(finite(schema, name).alias(f"c{i}") for i, name in enumerate(names)))
    for i in range(len(names)):
        cells = nw.col(f"c{i}")
        wanted.append(cells.count().alias(f"known{i}"))
        for j, quarter in enumerate(QUARTERS):
            wanted.append(cells.quantile(quarter, "lower").alias(f"from{i} {j}"))
            wanted.append(cells.quantile(quarter, "higher").alias(f"to{i} {j}"))
        least, most = cells.min(), cells.max()
        wanted.append(((cells > least) & (cells < most)).any().alias(f"varied{i}"))
    (row,) = collected(numbers.select(*wanted), location)
    found: dict[str, Ranked | None] = {}
    for i, name in enumerate(names):
        known, *ends, varied = row[i * 6 : (i + 1) * 6]
        found[name] = (_between(int(known), ends), bool(varied)) if known else None
    return found


def _in_engine(frame: Frame, schema: Schema, name: str, location: str) -> Ranked | None:
    """Count each value in the engine and keep those that hold the ranks of the quartiles."""
    cells = frame.select(finite(schema, name).alias("value"))
    groups = cells.filter(~nw.col("value").is_null()).group_by("value").agg(nw.len().cast(nw.Int64).alias("cases"))
    ((known, different),) = collected(
        groups.select(nw.col("cases").sum().alias("known"), nw.len().alias("different")), location
    )
    total = int(known or 0)
    if not total:
        return None
    ranks = [rank for quarter in QUARTERS for rank in _ranks(total, quarter)]
    ranked = groups.with_columns(nw.col("cases").cum_sum().over(order_by="value").cast(nw.Int64).alias("upto"))
    upto, below = nw.col("upto"), nw.col("upto") - nw.col("cases")
    holds = [(upto >= rank) & (below < rank) for rank in dict.fromkeys(ranks)]
    kept = sorted((int(most), float(value)) for value, _, most in
                  collected(ranked.filter(nw.any_horizontal(*holds, ignore_nulls=True)), location))  # fmt: skip
    ends = [next(value for most, value in kept if most >= rank) for rank in ranks]
    return _between(total, ends), int(different) > TWO


def _ranks(total: int, quarter: float) -> tuple[int, int]:
    """Give the ranks, from 1, of the values that a quartile lies between."""
    place = quarter * (total - 1)
    return math.floor(place) + 1, math.ceil(place) + 1


def _between(total: int, ends: Sequence[float]) -> tuple[float, float]:
    """Give the quartiles from the values below and above each: definition 7 of Hyndman & Fan 1996, NumPy's default."""
    found: list[float] = []
    for i, quarter in enumerate(QUARTERS):
        low, high = float(ends[2 * i]), float(ends[2 * i + 1])
        part = quarter * (total - 1) % 1
        found.append(low if low == high else low + part * (high - low))
    return found[0], found[1]


def _counts(table: Table, fences: Mapping[str, Fences | None], other: Reference | None) -> Aggregates:
    wanted: dict[str, nw.Expr] = {}
    here = other.here if other is not None else None
    for name, one in fences.items():
        cells = number(table.schema, name)
        there = ~cells.is_null()
        wanted[f"numbers in {name}"] = table.counting(there if here is None else there & here)
        if one is not None:
            out = one.beyond(cells)
            wanted[f"outliers in {name}"] = table.counting(out if here is None else out & here)
    return wanted


def _outliers(table: Table, criterion: FitCriterion) -> Taken:
    names, other = _columns(table, criterion), _apart(table)
    fences = _fences(table, names, other)
    alike = [name for name, one in fences.items() if one is not None and not one.varied and not criterion.items]
    fences = {name: one for name, one in fences.items() if name not in alike}
    counts = table.scalars(_counts(table, fences, other))
    figures = tuple(
        _figure(name, one, int(counts[f"numbers in {name}"] or 0), int(counts.get(f"outliers in {name}") or 0))
        for name, one in fences.items()
    )
    whose = f"of the reference, {other.told}" if other is not None else "of the table itself"
    method = (
        f"values more than {_times(table):g} times the distance between the quartiles below the first or above the "
        f"third, of the values that are there, per column (Tukey 1977); quartiles {whose}; all rows read"
    )
    notes = ["An outlier lies far from most other values; whether it is wrong, the table does not tell."]
    if _times(table) == FENCES:
        notes.append("Of values that are normally distributed 0.7 % lie beyond these fences.")
    if alike:
        notes.append(f"Left out, with no more than two different values: {', '.join(map(repr, alike))}.")
    return Taken(figures, method, notes=tuple(notes))


def _figure(name: str, fences: Fences | None, values: int, out: int) -> made.Figure:
    if fences is None or not values:
        return made.Figure(name, 0.0, 0.0, 1.0, 0, note="no row has a value")
    if fences.narrow and out:
        most = f"half of the values or more are {_said(fences.low)}, so the fences tell nothing"
        hint = f"{most}; agree on a range (`range.{name}=a..b`) and ask for values out of range"
        return made.Figure(name, 0.0, 0.0, out / values, 0, note=hint)
    between = f"{_said(fences.low)} to {_said(fences.high)}"
    return made.fact(name, out / values, values, f"{out:,} of {values:,} values; the fences are {between}")


def _said(number: float) -> str:
    return f"{number:,.6g}"


TAKERS = {"outlier-share": Taker(_outliers)}
"""What this module takes."""
