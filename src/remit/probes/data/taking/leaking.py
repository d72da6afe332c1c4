"""Taking leakage: what the cases that a model is tested on share with those it was trained on, or tell by themselves.

The two sides are those of `references`: a split within the table, rows before and after a moment, or another table.
Shares are facts about all rows; how much coincidence explains is told beside them, never taken off.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import narwhals as nw
import numpy as np

from remit.core.criteria import FitCriterion
from remit.core.observations import Figure
from remit.probes import intervals
from remit.probes.data import figures as made
from remit.probes.data import instants, tallies
from remit.probes.data.columns import category, content, features, held, meant, number
from remit.probes.data.engines import Frame, collected
from remit.probes.data.figures import Taken
from remit.probes.data.references import Reference, reference
from remit.probes.data.slicing import truthy
from remit.probes.data.tables import Table, Taker
from remit.probes.data.taking.vocabularies import understood
from remit.probes.data.tallies import Schema
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Estimate, Inestimable, Wholes
from remit.probes.statistics.ranking import auc_of_counts

MOST_VALUES = 100_000
"""Distinct values of a column that may leave the engine to see how it ranks cases; of more, bins of equal width."""

FINE = 4_096
"""How many such bins."""

MOST_CATEGORIES = 1_000
"""Columns of text with more values are names or free text: ordering them by the label would be the label itself."""


@dataclass(frozen=True, slots=True)
class Shared:
    """How many compared rows and keys stand in the reference too, and how many rows of the reference stand twice."""

    rows: int
    rows_shared: int
    keys: int
    keys_shared: int
    reference_rows: int
    reference_repeated: int


def _keys(table: Table, against: Reference, names: Sequence[str]) -> Frame:
    """Give a frame with the keys `k0 …` and how many rows of the reference (`first`) and sample (`other`) have each."""
    keys = [f"k{i}" for i in range(len(names))]
    if against.profile is not None or against.frame is None:
        sentence = "A profile keeps no rows, so nothing shared with them can be seen; compare with a table or a split."
        raise Unmeasurable("reference.column", sentence)
    if against.here is not None and against.there is not None:
        cells = against.frame.select(
            *(held(table.schema, name).alias(key) for name, key in zip(names, keys, strict=True)),
            truthy(against.there).alias("first"), truthy(against.here).alias("other"),
        )  # fmt: skip
        return cells.group_by(*keys).agg(nw.col("first").sum(), nw.col("other").sum())
    if type(nw.to_native(against.frame)) is not type(nw.to_native(table.frame)):
        sentence = "The reference is in another engine than the table, so their rows cannot be held against each other."
        raise Unmeasurable("reference.engine", sentence)
    sides = [(against.frame, against.schema, 1, 0), (table.frame, table.schema, 0, 1)]
    both = nw.concat([
        frame.select(
            *(_alike(schema, name, other).alias(key) for name, key in zip(names, keys, strict=True)),
            nw.lit(first).cast(nw.Int64).alias("first"), nw.lit(second).cast(nw.Int64).alias("other"),
        )
        for (frame, schema, first, second), other in zip(sides, (table.schema, against.schema), strict=True)
    ])  # fmt: skip
    return both.group_by(*keys).agg(nw.col("first").sum(), nw.col("other").sum())


def _alike(schema: Schema, name: str, other: Schema) -> nw.Expr:
    """Give a column so that it can be compared with that of the other table."""
    if schema[name] == other[name]:
        return held(schema, name)
    if schema[name].is_numeric() and other[name].is_numeric():
        return number(schema, name)
    return category(schema, name)


def _shared(table: Table, against: Reference, names: Sequence[str], *, known: bool = False) -> Shared:
    """Count what is shared; with `known`, of keys that have a value."""
    groups = _keys(table, against, names)
    groups = groups.filter(~nw.col("k0").is_null()) if known else groups
    there, here = nw.col("first") > 0, nw.col("other") > 0
    sums = [
        nw.col("other"), nw.when(there).then(nw.col("other")).otherwise(0), truthy(here), truthy(here & there),
        nw.col("first"), nw.when(nw.col("first") > 1).then(nw.col("first")).otherwise(0),
    ]  # fmt: skip
    query = groups.select(*(one.sum().alias(f"s{i}") for i, one in enumerate(sums)))
    found = Shared(*(int(one or 0) for one in collected(query, table.source.location)[0]))
    if not found.rows or not found.reference_rows:
        side = "compared" if found.reference_rows else "of the reference"
        raise Unmeasurable("source.empty", f"There are no rows {side}, so nothing can be shared.")
    return found


def _rows(table: Table, criterion: FitCriterion) -> Taken:
    against = reference(table)
    split = table.source.setting("split").partition(":")[0]
    named = meant(table, criterion.items, "shared rows") if criterion.items else [
        name for name in table.columns if name not in {split, table.source.identity, table.source.setting("arrival")}
    ]  # fmt: skip
    names = [name for name in named if against.same or against.profile is not None or name in against.schema]
    if not names:
        raise Unmeasurable("reference.column", "The reference has none of the columns of the table.")
    found = table.once(("shared", *names), lambda: _shared(table, against, names))
    twins = found.reference_repeated / found.reference_rows
    note = f"{found.rows_shared:,} of {found.rows:,} rows"
    figure = made.fact("", found.rows_shared / found.rows, found.rows, note)
    figure = replace(figure, of=found.reference_rows)
    notes = (
        f"Compared with {against.told}, in {len(names)} columns.",
        (
            f"Of the reference's own rows {twins:.2%} have a twin there: about so many new rows would, by coincidence "
            "(Good 1953, Biometrika 40:237-264), or because it was copied from before it was split."
        ),
    )
    return Taken((figure,), "rows that stand in the reference too; all rows read", notes=notes)


def _entities(table: Table, _: FitCriterion) -> Taken:
    against, name = reference(table), table.column(table.source.identity, "identity")
    if not against.same and against.profile is None and name not in against.schema:
        raise Unmeasurable("reference.column", f"The reference has no column {name!r}, which identifies a case.")
    found = table.once(("shared", name, "known"), lambda: _shared(table, against, [name], known=True))
    note = f"{found.keys_shared:,} of {found.keys:,} values of {name!r}, {found.rows_shared:,} rows"
    figure = replace(made.fact("", found.keys_shared / found.keys, found.keys, note), of=found.reference_rows)
    return Taken(
        (figure,), f"values of {name!r} that stand in the reference too; all rows read",
        notes=(f"Compared with {against.told}.",),
    )  # fmt: skip


def _overlap(table: Table, _: FitCriterion) -> Taken:
    against, name = reference(table), table.column(table.source.time, "time")
    if against.frame is None or name not in against.schema:
        raise Unmeasurable("reference.column", f"The reference has no column {name!r}, which says when a case is from.")
    time = instants.instant(table, name)
    if against.same:
        last = table.once(("last of reference", name), lambda: _last(against.frame, time, against.there, table))
    else:
        inner = Table(against.source, against.frame, lambda: "", (), {}, table.place, table.as_of)
        there = instants.instant(inner, name)
        last = table.once(("last of reference", name), lambda: _last(against.frame, there, None, table))
    known = ~time.is_null() if against.here is None else ~time.is_null() & against.here
    wanted = {f"rows with {name}, compared": truthy(known).sum(),
              f"rows by {name} up to the reference": truthy(known & (time <= last)).sum()}  # fmt: skip
    cases, early = (int(one or 0) for one in table.scalars(wanted).values())
    if not cases:
        raise Unmeasurable("source.empty", f"No compared row has a time in {name!r}.")
    figure = made.fact("", early / cases, cases, f"{early:,} of {cases:,} rows")
    notes = (f"Compared with {against.told}, whose last row is from {instants.written(last)}.",)
    return Taken((figure,), "rows that are not after the last of the reference; all rows read", notes=notes)


def _last(frame: Frame | None, time: nw.Expr, cases: nw.Expr | None, table: Table) -> int:
    if frame is None:
        raise Unmeasurable("reference.empty", "The reference has no rows.")
    kept = frame.filter(cases) if cases is not None else frame
    ((last,),) = collected(kept.select(time.max().alias("last")), table.source.location)
    if last is None:
        raise Unmeasurable("reference.empty", "The reference has no row with a time, so nothing can be before it.")
    return int(last)


@dataclass(frozen=True, slots=True)
class Ranking:
    """How a column ranks cases: positives and negatives in its order, and of those without a value."""

    positives: Wholes
    negatives: Wholes
    missing: tuple[int, int]
    hidden: float = 0.0


def _ranking(table: Table, name: str, positive: nw.Expr) -> Ranking:
    is_number = content(table.schema, name, table.source) == "number"
    value = number(table.schema, name) if is_number else category(table.schema, name)
    binned = False
    rows = _by_value(table, value, positive, MOST_VALUES if is_number else MOST_CATEGORIES)
    if rows is None and is_number:
        low, high = (
            float(end)
            for end in table.scalars({f"smallest {name}": value.min(), f"largest {name}": value.max()}).values()
        )
        if not np.isfinite(high - low):
            raise Unmeasurable("column.infinite", f"Column {name!r} holds infinite numbers, or too large ones.")
        binned = True
        rows = _by_value(table, ((value - low) / ((high - low) or 1.0) * (FINE - 1)).floor(), positive, MOST_VALUES)
    if rows is None:
        sentence = f"Column {name!r} has more than {MOST_CATEGORIES:,} different values, which are no categories."
        raise Unmeasurable("column.type", sentence)
    counted: dict[object, list[int]] = {}
    for at, hit, cases in rows:
        counted.setdefault(at, [0, 0])[0 if hit else 1] += int(cases)
    missing = counted.pop(None, [0, 0])

    def place(at: object) -> float:
        """Give where a value stands: itself, or for a category the share of positives among its cases."""
        return float(at) if isinstance(at, (int, float)) else counted[at][0] / sum(counted[at])

    ordered = sorted(counted, key=place)
    hits, misses = (np.array([counted[at][side] for at in ordered], dtype=np.int64) for side in (0, 1))
    pairs = float(hits.sum()) * float(misses.sum())
    hidden = float((hits.astype(np.float64) * misses).sum()) / pairs / 2 if binned and pairs else 0.0
    return Ranking(hits, misses, (missing[0], missing[1]), hidden)


def _by_value(table: Table, value: nw.Expr, positive: nw.Expr, most: int) -> list[tuple[object, bool, int]] | None:
    cells = table.frame.select(value.alias("value"), positive.alias("hit")).filter(~nw.col("hit").is_null())
    groups = cells.group_by("value", "hit").agg(nw.len().alias("cases"))
    rows = collected(groups.head(2 * most + 1), table.source.location)
    return None if len(rows) > 2 * most else [(value, bool(hit), int(cases)) for value, hit, cases in rows]


def _either_way(estimate: Estimate, hidden: float) -> tuple[float, float, float]:
    """Give an area and its limits for a column that may rank cases either way: from 1/2 up."""
    low, high = intervals.size((estimate.low - hidden - 0.5, estimate.high + hidden - 0.5))
    return 0.5 + abs(estimate.value - 0.5), min(1.0, 0.5 + low), min(1.0, 0.5 + high)


def _single(table: Table, criterion: FitCriterion) -> Taken:
    """Take the area under the ROC curve of each feature by itself, and of whether it is missing."""
    label = table.classes("label")
    understood(table, label)
    positive = tallies.is_positive(table.schema, label, table.source)
    named = meant(table, criterion.items, "single feature") if criterion.items else features(table)
    found: dict[str, Callable[[float], tuple[float, float, float, int]]] = {}
    left: list[str] = []
    for name in named:
        if content(table.schema, name, table.source) not in {"number", "category"}:
            if criterion.items:
                raise Unmeasurable("column.type", f"Column {name!r} holds neither numbers nor categories.")
            continue
        try:
            one = table.once(("ranking", name), partial(_ranking, table, name, positive))
        except Unmeasurable as problem:
            if criterion.items or problem.code.startswith("source."):
                raise
            left.append(name)
            continue
        if one.positives.sum() and one.negatives.sum():
            found[name] = partial(_area, one)
        if sum(one.missing) and one.positives.sum() + one.missing[0] and one.negatives.sum() + one.missing[1]:
            found[f"{name} (whether missing)"] = partial(_gaps, one)
    if not found:
        raise Unmeasurable("measure.undefined", "No feature has cases of both classes, so none can rank them.")
    each = intervals.bonferroni(float(criterion.confidence), len(found))
    figures = tuple(Figure(name, *values) for name, area in found.items() for values in [area(each)])
    notes = ("Categories stand in the order of their own shares of positives, which flatters rare ones.",)
    if left:
        notes = (*notes, f"Left out, for they have too many values: {', '.join(map(repr, left))}.")
    method = "area under the ROC curve of each feature by itself, whichever way it ranks; limits as for AUC"
    correction = f"Bonferroni over {len(found)} columns: each interval at {each * 100:.4g} %" if len(found) > 1 else ""
    return Taken(figures, method, correction, notes=notes)


def _area(one: Ranking, confidence: float) -> tuple[float, float, float, int]:
    try:
        area = auc_of_counts(np.arange(len(one.positives)), one.positives, one.negatives, confidence)
    except Inestimable as problem:
        raise Unmeasurable("measure.undefined", str(problem)) from None
    return *_either_way(area, one.hidden), area.cases


def _gaps(one: Ranking, confidence: float) -> tuple[float, float, float, int]:
    known = int(one.positives.sum()), int(one.negatives.sum())
    area = auc_of_counts([0, 1], [known[0], one.missing[0]], [known[1], one.missing[1]], confidence)
    return *_either_way(area, 0.0), area.cases


TAKERS = {
    "shared-rows": Taker(_rows),
    "shared-entities": Taker(_entities),
    "time-overlap": Taker(_overlap),
    "single-feature-auc": Taker(_single),
}
"""What this module takes."""
