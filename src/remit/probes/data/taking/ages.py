"""Taking ages from a column of times: of the newest record, of the oldest, and how far the history reaches."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import narwhals as nw

from remit.core.checks import attribute_of
from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.probes.data import figures as made
from remit.probes.data.columns import held
from remit.probes.data.engines.opening import collected
from remit.probes.data.figures import Taken
from remit.probes.data.instants import DAY, ORDERS, YEAR, after, elapsed, instant, moment, untimed, written
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.data.tallies import MOST_GROUPS, Counts, raw_text
from remit.probes.failing import Unmeasurable

MOST_DAYS = 5_000
"""Series that are kept by month or by year have fewer different times than this."""
TWO = 2
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Span:
    """The times of some rows, in microseconds since 1970: how many have one, the oldest, the newest."""

    known: int
    oldest: int | None
    newest: int | None


def time_column(table: Table) -> str:
    """Give the column of times that the source names. Raises `Unmeasurable`."""
    return table.column(table.source.time, "time")


def _aggregates(table: Table) -> Aggregates:
    name = time_column(table)
    when = instant(table, name)
    return {f"times of {name}": when.count(), f"oldest of {name}": when.min(), f"newest of {name}": when.max()}


def span(table: Table) -> Span:
    """Give the times of the whole table. Raises `Unmeasurable`."""
    return _span(tuple(table.scalars(_aggregates(table)).values()))


def _span(row: tuple[object, ...]) -> Span:
    known, oldest, newest = (None if one is None else int(str(one)) for one in row)
    return Span(known or 0, oldest, newest)


def _spans(table: Table, criterion: FitCriterion) -> tuple[Mapping[str, Span], tuple[str, ...]]:
    """Give the times of all rows, or of each group that is asked for."""
    if not (criterion.attribute or criterion.group):
        return {"": span(table)}, ()
    attribute = attribute_of(criterion, table.source)
    if attribute is None:
        sentence = f"Source {table.source.name!r} does not tell which column holds {criterion.attribute!r}."
        raise Unmeasurable("column.unnamed", sentence)
    column = table.column(attribute.column, f"attribute {attribute.name!r}")
    raw = table.once(("spans", column), lambda: _grouped(table, column))
    groups, outside = made.named({value: Counts(rows=one.known) for value, one in raw.items()}, attribute)
    only = made.chosen(groups, attribute, criterion.group) if criterion.group else ""
    found: dict[str, Span] = {}
    for name in groups:
        mine = [one for value, one in raw.items() if value is not None and _called(value, attribute.groups) == name]
        found[name] = _joined(mine)
    notes = (f"In no group, with a time and without a value in {column!r}: {rows_told(outside)}.",) if outside else ()
    return {name: one for name, one in found.items() if only in ("", name)}, notes


def _called(value: str, groups: tuple[tuple[str, str], ...]) -> str:
    names = dict(groups)
    truths = {"1": names.get("true", ""), "0": names.get("false", "")}
    return names.get(value) or truths.get(value) or value


def _grouped(table: Table, column: str) -> dict[str | None, Span]:
    when, value = instant(table, time_column(table)), held(table.schema, column)
    groups = table.frame.select(value.alias("value"), when.alias("at")).group_by("value").agg(
        nw.col("at").count().alias("known"), nw.col("at").min().alias("oldest"), nw.col("at").max().alias("newest"),
    )  # fmt: skip
    counted = collected(groups.head(MOST_GROUPS + 1), table.source.location)
    if len(counted) > MOST_GROUPS:
        sentence = f"Column {column!r} has more than {MOST_GROUPS} values; groups need a column with few."
        raise Unmeasurable("attribute.too-many-groups", sentence)
    found: dict[str | None, list[Span]] = {}
    for row in counted:
        found.setdefault(raw_text(row[0]), []).append(_span(row[1:]))
    return {value: _joined(spans) for value, spans in found.items()}


def _joined(spans: list[Span]) -> Span:
    return Span(
        sum(one.known for one in spans),
        min((one.oldest for one in spans if one.oldest is not None), default=None),
        max((one.newest for one in spans if one.newest is not None), default=None),
    )


def about_times(table: Table, *names: str) -> tuple[str, ...]:
    """Say how the columns of times were read, where that is not plain."""
    said: list[str] = []
    for name in names:
        kind = table.schema[name]
        if isinstance(kind, nw.Date):
            said.append(f"{name!r} holds dates; they count from their midnight, UTC.")
        elif isinstance(kind, nw.Datetime) and not kind.time_zone:
            said.append(f"Times in {name!r} have no zone and were taken for UTC.")
        elif kind.is_numeric():
            unit = table.source.setting("time-unit")
            read = "years, which count from their first of January" if unit == YEAR else f"{unit} since 1970"
            said.append(f"{name!r} holds numbers; they were read as {read}, UTC.")
        elif not isinstance(kind, nw.Datetime):
            order = ORDERS.get(table.source.setting("date-order"))
            read = f"dates as {order} were" if order else "ISO 8601 was"
            said.append(f"{name!r} holds text; {read} read, times without a zone as UTC, and all else left out.")
    return tuple(said)


def _grain(table: Table) -> str:
    """Give how long the records of a column of times count at least: a day, month or year, or "" for moments.

    Records that all stand at midnight are days, whatever the type of the column; those that all stand on the first of
    a month, months, as in series that are kept by month. One time alone tells no more than its day.
    """
    name = time_column(table)
    kind = table.schema[name]
    if kind.is_numeric() and table.source.setting("time-unit") == YEAR:
        return "year"
    when = instant(table, name)
    clocks = {f"times of day in {name}": table.counting(when % DAY != 0), **_aggregates(table)}
    timed, _, oldest, newest = table.scalars(clocks).values()
    if timed or oldest is None or newest is None:
        return ""
    if oldest == newest:
        return "day"
    days = collected(
        table.frame.select((when // DAY).alias("day")).group_by("day").agg(nw.len().alias("rows")).head(MOST_DAYS + 1),
        table.source.location,
    )
    dates = [date.fromordinal(int(day) + _EPOCH) for day, _ in days if day is not None and abs(int(day)) < _EPOCH]
    if len(days) > MOST_DAYS or not all(one.day == 1 for one in dates):
        return "day"
    return "year" if len(dates) > TWO and all(one.month == 1 for one in dates) else "month"


def _left_out(table: Table, spans: Mapping[str, Span], *, all_rows: bool) -> tuple[str, ...]:
    name = table.source.time
    without = table.rows - sum(one.known for one in spans.values()) if all_rows else 0
    return (
        *about_times(table, name),
        *((f"Left out, without a time in {name!r}: {rows_told(without)}.",) if without else ()),
    )


_WHAT = {
    "freshness": "time from the newest record up to the moment of looking",
    "history": "time from the oldest record to the newest",
    "retention": "time from the oldest record to the moment of looking",
    "age-of-training-data": "time from the oldest record to the moment of looking",
}


def _age(table: Table, criterion: FitCriterion) -> Taken:
    spans, notes = _spans(table, criterion)
    if not any(one.known for one in spans.values()):
        raise untimed(table, table.source.time, "no age can be told")
    now = moment(table.as_of)
    grain = table.once("grain of times", lambda: _grain(table)) if criterion.measure == "history" else ""
    figures: list[made.Figure] = []
    for name, one in spans.items():
        if criterion.measure == "freshness":
            ends, told = (one.newest, now), f"the newest is from {written(one.newest or 0)}"
        elif criterion.measure == "history":
            last = one.newest if one.newest is None or not grain else after(one.newest, Decimal(1), grain)
            ends, told = (one.oldest, last), f"from {written(one.oldest or 0)} to {written(one.newest or 0)}"
        else:
            ends, told = (one.oldest, now), f"the oldest is from {written(one.oldest or 0)}"
        first, last = ends
        if criterion.measure == "retention" and criterion.op in (">=", ">") and first is not None:
            figures.append(_kept(table, criterion, name, one))
        elif first is None or last is None:
            figures.append(made.Figure(name, 0.0, 0.0, 0.0, 0, note="no record has a time"))
        else:
            figures.append(made.fact(name, elapsed(first, last, criterion.unit), one.known, told))
    items = f"The source is taken to hold: {', '.join(criterion.items)}."
    method = f"{_WHAT[criterion.measure]}, by {table.source.time!r}; all rows read"
    grouped = bool(criterion.attribute or criterion.group)
    days = (f"A {grain} counts whole, the last one too.",) if grain else ()
    return Taken(
        tuple(figures), method,
        notes=(*notes, *_left_out(table, spans, all_rows=not grouped), *days, *((items,) if criterion.items else ())),
    )  # fmt: skip


def _kept(table: Table, criterion: FitCriterion, name: str, one: Span) -> made.Figure:
    """Give how long records are kept, at least: what a store that is younger than that may yet keep is not known.

    Only where the source says since when there are records, and that is long enough ago, does an oldest record that
    is too young show that older ones were deleted.
    """
    now, oldest = moment(table.as_of), one.oldest or 0
    age, told = elapsed(oldest, now, criterion.unit), f"the oldest is from {written(oldest)}"
    said = table.source.setting("records-since")
    try:
        since = moment(said) if said else oldest
    except ValueError:
        sentence = f"The setting 'records-since' is {said!r}; give a date or time, such as 2024-06-30."
        raise Unmeasurable("source.setting", sentence) from None
    long_enough = bool(said) and elapsed(since, now, criterion.unit) >= float(criterion.threshold)
    if age >= float(criterion.threshold) or long_enough:
        return made.fact(name, age, one.known, f"{told}, and there are records since {said}" if long_enough else told)
    day = written(after(min(since, oldest), criterion.threshold, criterion.unit))
    hint = "" if said else "; if there were older ones, say since when in the setting 'records-since'"
    return made.Figure(name, age, age, math.inf, one.known, note=f"{told}: this can be told on {day}{hint}")


def ahead(table: Table, criterion: FitCriterion) -> Aggregates:
    """Name what is counted of the times of the whole table."""
    return {} if criterion.attribute or criterion.group else _aggregates(table)


TAKERS = {name: Taker(_age, ahead) for name in _WHAT}
"""What this module takes."""
