"""Narrowing: the part of a table that a criterion is about, by its time and by the group that its words name.

Criteria about the same part share a table, so that they share scans. What cannot be cut is taken on trust, and said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import narwhals as nw

from remit.core.checks import restriction
from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.language.conversions import window as window_of
from remit.probes.data import tallies
from remit.probes.data.engines.opening import Frame
from remit.probes.data.instants import before, instant, moment, written
from remit.probes.data.tables import Table, Times
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


def part_of(whole: Table, criterion: FitCriterion, criteria: Sequence[FitCriterion], make: Making) -> Part:
    """Give the part of a table that a criterion is about; `criteria` are all that are asked of the table.

    Raises `Unmeasurable` where it cannot be cut, or nothing is left.
    """
    cut = cut_of(whole.source, criterion)
    trusted = _trusted(criterion, cut)
    if cut == Cut():
        return Part(whole, trusted)
    table = whole.once(
        ("cut", cut),
        lambda: make(*_rows(whole, cut, [one for one in criteria if cut_of(whole.source, one) == cut])),
    )
    notes = whole.once(("notes of cut", cut), lambda: _notes(whole, table, cut))
    return Part(table, (*notes, *trusted))


def _rows(whole: Table, cut: Cut, about: Sequence[FitCriterion]) -> tuple[Frame, Sequence[FitCriterion], Times]:
    """Cut the rows out, in the engine; none is pulled. Gives what a table is made of."""
    of_groups: list[nw.Expr] = []
    for group in cut.groups:
        column = whole.column(group.column, f"group {group.name!r}")
        ways = [tallies.is_positive(whole.schema, column, replace(whole.source, positive=raw)) for raw in group.raws]
        of_groups.append(nw.any_horizontal(*ways, ignore_nulls=True))
    frame = whole.frame.filter(*of_groups) if of_groups else whole.frame
    if not cut.window:
        return frame, about, Times(frame)
    start, end = _ends(whole, cut)
    when = instant(whole, whole.column(whole.source.time, "time"))
    inside = (when > start) & (when <= end)
    return frame.filter(inside), about, Times(frame, inside)


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
        when = instant(whole, name)
        newest, known = whole.scalars({f"newest of {name}": when.max(), f"times of {name}": when.count()}).values()
        if not table.rows and not groups:
            last = f"its newest is from {written(int(newest))}" if newest is not None else "no row has a time"
            sentence = f"No row of {where} lies in the window of {cut.window} up to {written(end)}: {last}."
            raise Unmeasurable("source.empty", sentence)
        without = whole.rows - int(known or 0)
        left = f"; {without:,} rows without a time were left out" if without else ""
        said.append(
            f"Cut to the window of {cut.window} by {name!r}: after {written(start)}, up to {written(end)}{left}."
        )
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
