"""Taking a measure of each group by itself: the table is parted by an attribute, and each part is a table of its own.

For measures that need the order of all times, such as gaps and cycles, and so are no sums per group.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import narwhals as nw

from remit.core.checks import attribute_of
from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.core.observations import Figure
from remit.probes import intervals
from remit.probes.data import figures as made
from remit.probes.data.columns import held
from remit.probes.data.engines.opening import collected
from remit.probes.data.figures import Taken
from remit.probes.data.tables import Aggregates, Table, Taker, Times
from remit.probes.data.tallies import Counts, is_positive, raw_text
from remit.probes.failing import Unmeasurable

MOST_PARTS = 50
"""Each group is looked at by itself, so more of them than this are not."""


def by_group(taker: Taker) -> Taker:
    """Give a taker that takes the measure of all rows as before, and of each group where groups are asked for."""

    def take(table: Table, criterion: FitCriterion) -> Taken:
        asked = bool(criterion.attribute or criterion.group)
        return _each(table, criterion, taker) if asked else taker.take(table, criterion)

    def ahead(table: Table, criterion: FitCriterion) -> Aggregates:
        return {} if criterion.attribute or criterion.group else taker.ahead(table, criterion)

    return Taker(take, ahead)


def _each(table: Table, criterion: FitCriterion, taker: Taker) -> Taken:
    parts, outside = _parts(table, criterion)
    alone = replace(criterion, attribute="", group="", min_sample=0)
    each = intervals.bonferroni(float(criterion.confidence), len(parts))
    alone = replace(alone, confidence=Decimal(repr(each)))
    taken: dict[str, Taken] = {}
    problems: dict[str, Unmeasurable] = {}
    for name, part in parts.items():
        try:
            taken[name] = taker.take(part, alone)
        except Unmeasurable as problem:
            problems[name] = problem
    if not taken:
        name, problem = next(iter(problems.items()))
        raise Unmeasurable(problem.code, f"Of {name}: {problem.sentence}")
    found = [_named(name, taken.get(name), problems.get(name)) for name in parts]
    first = next(iter(taken.values()))
    known = [one for figures in found for one in figures]
    point = all(one.low == one.high for one in known if one.cases)
    several = len(parts) > 1 and not point
    correction = f"Bonferroni over {len(parts)} groups: each interval at {each * 100:.4g} %" if several else ""
    notes = (
        dict.fromkeys(note for one in taken.values() for note in one.notes) if len(parts) == 1 else dict[str, None]()
    )
    left = (f"In no group, without a value of the attribute: {rows_told(outside)}.",) if outside else ()
    return replace(first, figures=tuple(known), correction=correction, notes=(*notes, *left))


def _named(name: str, taken: Taken | None, problem: Unmeasurable | None) -> tuple[Figure, ...]:
    if taken is not None:
        return tuple(replace(one, group=name) for one in taken.figures)
    said = problem.sentence.rstrip(".") if problem else "there are no cases"
    return (Figure(name, 0.0, 0.0, 0.0, 0, note=said[:1].lower() + said[1:]),)


def _parts(table: Table, criterion: FitCriterion) -> tuple[dict[str, Table], int]:
    """Give each group that is asked for as a table, by name, and how many rows are in none. Raises `Unmeasurable`."""
    attribute = attribute_of(criterion, table.source)
    if attribute is None:
        sentence = f"Source {table.source.name!r} does not tell which column holds {criterion.attribute!r}."
        raise Unmeasurable("column.unnamed", sentence)
    column = table.column(attribute.column, f"attribute {attribute.name!r}")
    raw = table.once(("rows of groups", column), lambda: _sizes(table, column))
    groups, outside = made.named(raw, attribute)
    only = made.chosen(groups, attribute, criterion.group) if criterion.group else ""
    names, truths = dict(attribute.groups), {"1": "true", "0": "false"}
    of: dict[str, list[str]] = {}
    for value in raw:
        if value is not None:
            of.setdefault(names.get(value) or names.get(truths.get(value, "")) or value, []).append(value)
    found: dict[str, Table] = {}
    for name in groups:
        if only in ("", name) and name in of:
            found[name] = table.once(("part", column, name), lambda raws=tuple(of[name]): _part(table, column, raws))
    if not found:
        raise Unmeasurable("group.missing", f"No row belongs to {only!r}." if only else "There is no group.")
    return found, outside


def _sizes(table: Table, column: str) -> dict[str | None, Counts]:
    cells = table.frame.select(held(table.schema, column).alias("value"))
    rows = collected(cells.group_by("value").agg(nw.len().alias("rows")).head(MOST_PARTS + 2), table.source.location)
    if len(rows) > MOST_PARTS + 1:
        sentence = f"Column {column!r} has more than {MOST_PARTS} values; each of them would be looked at by itself."
        raise Unmeasurable("attribute.too-many-groups", sentence)
    found: dict[str | None, Counts] = {}
    for value, size in sorted(rows, key=lambda row: raw_text(row[0]) or ""):
        found[raw_text(value)] = found.get(raw_text(value), Counts()) + Counts(rows=int(size))
    return found


def _part(table: Table, column: str, raws: tuple[str, ...]) -> Table:
    ways = [is_positive(table.schema, column, replace(table.source, positive=raw)) for raw in raws]
    mine = nw.any_horizontal(*ways, ignore_nulls=True)
    times = Times(table.times.frame.filter(mine), table.times.inside)
    frame = table.frame.filter(mine)
    return Table(table.source, frame, lambda: table.fingerprint, (), {}, table.place, table.as_of, times)
