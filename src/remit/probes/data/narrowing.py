"""Narrowing: the part of a table that a criterion is about, by its time and by the group that its words name.

Where the source names a column of times, rows from after the moment of looking belong to no part: what is told as of
a day was known on that day. Criteria about the same part share a table, so that they share scans. What cannot be cut
is taken on trust, and said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import narwhals as nw

from remit.core.checks import restriction
from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.language.conversions import window as window_of
from remit.probes.data import tallies
from remit.probes.data.engines.opening import Frame
from remit.probes.data.instants import before, instant, moment, untimed, written
from remit.probes.data.tables import Aggregates, Table, Times
from remit.probes.failing import Unmeasurable


@dataclass(frozen=True, slots=True)
class Kept:
    """A group that a part of a table is cut to: its column and raw values, its name, and the words that named it."""

    column: str
    raws: tuple[str, ...]
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Which part of a table: the window that ends at the moment of looking ("" for all times), and groups."""

    window: str = ""
    groups: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a table as a table, and what to say about how it was cut and what is taken on trust."""

    table: Table
    notes: tuple[str, ...]


Making = Callable[[Frame, Sequence[FitCriterion], Times], Table]
"""Makes a table of rows that were cut, for the criteria that are about them, beside those of all times."""


def cut_of(source: Source, criterion: FitCriterion) -> Cut:
    """Give the part of the source's table that the criterion is about."""
    groups: list[Kept] = []
    for words in (criterion.population, criterion.condition):
        found = restriction(source, words)
        if found:
            attribute, raws = found
            name = next(name for raw, name in attribute.groups if raw == raws[0])
            groups.append(Kept(attribute.column, raws, name, words))
    return Cut(criterion.window if window_of(criterion.window) is not None else "", tuple(groups))


WHOLE = frozenset({"data-size", "stored-volume", "storage-growth"})
"""Measures of the file as it is stored, of which no rows can be left out."""


_UNREAD = "Whether rows are later than the moment of looking is not known: no times can be read in {!r}."


def part_of(whole: Table, criterion: FitCriterion, criteria: Sequence[FitCriterion], make: Making) -> Part:
    """Give the part of a table that a criterion is about; `criteria` are all that are asked of the table.

    Raises `Unmeasurable` where it cannot be cut, or nothing is left.
    """
    cut = cut_of(whole.source, criterion)
    trusted = _trusted(criterion, cut)
    later = 0 if cut.window or criterion.measure in WHOLE else _later(whole)
    if later is None:
        trusted = (_UNREAD.format(whole.source.time), *trusted)
    if cut == Cut() and not later:
        return Part(whole, trusted)
    table = whole.once(
        ("cut", cut),
        lambda: make(*_rows(whole, cut, [one for one in criteria if cut_of(whole.source, one) == cut])),
    )
    notes = whole.once(("notes of cut", cut), lambda: _notes(whole, table, cut))
    return Part(table, (*notes, *trusted))


def _rows(whole: Table, cut: Cut, about: Sequence[FitCriterion]) -> tuple[Frame, Sequence[FitCriterion], Times]:
    """Cut the rows out, in the engine; none is pulled. Gives what a table is made of."""
    every = whole.frame.filter(_so_far(whole)) if _later(whole) else whole.frame
    of_groups: list[nw.Expr] = []
    for group in cut.groups:
        column = whole.column(group.column, f"group {group.name!r}")
        ways = [tallies.is_positive(whole.schema, column, replace(whole.source, positive=raw)) for raw in group.raws]
        of_groups.append(nw.any_horizontal(*ways, ignore_nulls=True))
    frame = every.filter(*of_groups) if of_groups else every
    if not cut.window:
        return frame, about, Times(frame)
    start, end = _ends(whole, cut)
    when = instant(whole, whole.column(whole.source.time, "time"))
    inside = (when > start) & (when <= end)
    return frame.filter(inside), about, Times(frame, inside)


def _later(whole: Table) -> int | None:
    """Count the rows from after the moment of looking, along with all else; None where times cannot be read."""
    if not whole.source.time:
        return 0
    try:
        when = instant(whole, whole.column(whole.source.time, "time"))
        to_come = whole.counting(when > moment(whole.as_of))
        later, newest, _ = whole.scalars({f"{whole.source.time} to come": to_come, **_times(whole)}).values()
    except Unmeasurable:
        return None
    return int(later or 0) if newest is not None or not whole.rows else None


def _times(whole: Table) -> Aggregates:
    """Give the newest time of all rows, and how many have one; these names other measures count by, too."""
    name = whole.source.time
    when = instant(whole, name)
    return {f"newest of {name}": when.max(), f"times of {name}": when.count()}


def _so_far(whole: Table) -> nw.Expr:
    """Give whether a row is not from after the moment of looking; one without a time may be from any."""
    when = instant(whole, whole.source.time)
    return when.is_null() | (when <= moment(whole.as_of))


def _ends(whole: Table, cut: Cut) -> tuple[int, int]:
    """Give the moments after which and up to which the window reaches."""
    end = moment(whole.as_of)
    number, _, unit = cut.window.partition(" ")
    return before(end, Decimal(number), unit), end


def _notes(whole: Table, table: Table, cut: Cut) -> tuple[str, ...]:
    """Say what was cut, and refuse a part in which nothing is left."""
    said: list[str] = []
    where = repr(whole.source.location)
    groups = " and ".join(group.name for group in cut.groups)
    if cut.window:
        start, end = _ends(whole, cut)
        name = whole.source.time
        newest, known = whole.scalars(_times(whole)).values()
        if newest is None:
            raise untimed(whole, name, f"no window of {cut.window} can be cut")
        if not table.rows and not groups:
            last = f"its newest is from {written(int(newest))}"
            sentence = f"No row of {where} lies in the window of {cut.window} up to {written(end)}: {last}."
            raise Unmeasurable("source.empty", sentence)
        without = whole.rows - int(known or 0)
        left = f"; left out, without a time: {rows_told(without)}" if without else ""
        said.append(
            f"Cut to the window of {cut.window} by {name!r}: after {written(start)}, up to {written(end)}{left}."
        )
    elif later := _later(whole):
        than = f"later than the moment of looking ({written(moment(whole.as_of))}, by {whole.source.time!r})"
        said.append(f"Left out for being {than}: {rows_told(later)}.")
        if without := whole.rows - int(whole.scalars(_times(whole))[f"times of {whole.source.time}"] or 0):
            said.append(f"Kept without a time that can be read, so perhaps later, too: {rows_told(without)}.")
        if not table.rows and not groups:
            raise Unmeasurable("source.empty", f"Every row of {where} is {than}.")
    if not table.rows:
        in_window = f" in the window of {cut.window}" if cut.window else ""
        raise Unmeasurable("source.empty", f"No row of {where} belongs to {groups}{in_window}.")
    if groups:
        said.append(f"Cut to {groups} by {', '.join(repr(group.column) for group in cut.groups)}.")
    return (*said, f"{table.rows:,} of {whole.rows:,} rows remain.")


def _trusted(criterion: FitCriterion, cut: Cut) -> tuple[str, ...]:
    """Say what the criterion restricts and the table was not cut by: that the source holds just these cases."""
    cut_by = {group.words for group in cut.groups}
    said = [words for words in (criterion.population, criterion.condition) if words and words not in cut_by]
    said += [criterion.window] if criterion.window and not cut.window else []
    return (f"The source is taken to hold exactly these cases: {'; '.join(said)}.",) if said else ()
