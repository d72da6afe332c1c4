"""References: what a table is compared with, as its source's settings say, and which of its own rows are compared.

Four ways: another table (`reference=LOCATION`, of a kind `reference-kind` where it is another, and a `reference-table`
in a database), a profile that was kept of one (`reference=FILE.json`), the rows before a moment
(`reference-until=TIME`), and the rows of one side of a split (`split=COLUMN:train`).
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache

import narwhals as nw

from remit.core.errors import SourceFailed
from remit.core.observations import Source
from remit.probes.data import instants
from remit.probes.data.engines import Frame, collected
from remit.probes.data.engines.opening import opened, taken_along
from remit.probes.data.marks import Mark
from remit.probes.data.profiles import Column, Profile, binned, is_profile, read
from remit.probes.data.tables import Table
from remit.probes.data.tallies import Schema, at, is_positive
from remit.probes.failing import Unmeasurable
from remit.probes.locations import resolve

FILES = ("data", "parquet", "csv", "json")
"""Kinds of source that are files; another table is a file unless it is said to be something else."""

NONE = (
    "Source {!r} does not say what it is compared with; set `reference` to another table or a kept profile, "
    "`reference-until` to a time, or `split` to a column."
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a table is compared with: another frame, the same one with other rows, or a profile.

    `there` are the rows of `frame` that are the reference, `here` those of the measured table that are compared; None
    is all of them. Of the same table `frame` has the rows of all times, for a window holds for what is compared and not
    for the reference. `said` is what it is called; `mark` gives the fingerprint of a table that is another one.
    """

    said: str
    source: Source
    frame: Frame | None = None
    there: nw.Expr | None = None
    here: nw.Expr | None = None
    profile: Profile | None = None
    schema: Schema = field(default_factory=dict[str, nw.dtypes.DType])
    mark: Callable[[], str] | None = None

    @property
    def told(self) -> str:
        """What it is in a sentence; reads another table where no query has. Raises `Unmeasurable`."""
        return f"{self.said} ({self.mark()})" if self.mark else self.said

    @property
    def same(self) -> bool:
        """Whether reference and sample are rows of one table."""
        return self.here is not None


def reference(table: Table) -> Reference:
    """Give what the table is compared with; another table stays open for as long as this one is measured.

    Raises `Unmeasurable`, also where the settings name nothing to compare with.
    """
    return table.once("reference", lambda: _reference(table))


def _reference(table: Table) -> Reference:
    source = table.source
    if source.setting("reference") or source.setting("reference-table"):
        return _other(table)
    if source.setting("reference-until"):
        return _until(table, source.setting("reference-until"))
    if source.setting("split"):
        return parted(table)
    raise Unmeasurable("source.setting", NONE.format(source.name))


def _other(table: Table) -> Reference:
    source = table.source
    location = source.setting("reference", source.location)
    named = source.setting("reference-table")
    kind = source.setting("reference-kind") or ("data" if source.kind in FILES or not named else source.kind)
    try:
        if kind in FILES:
            path = resolve(location, table.place.folder, table.place.environment)
            if is_profile(path):
                found = read(path, location)
                told = f"profile {location!r} of {found.rows:,} rows, taken {found.as_of[:10]} ({found.fingerprint})"
                return Reference(told, source, profile=found)
        settings = tuple(pair for pair in source.settings if pair[0] != "table")
        other = replace(source, kind=kind, location=location,
                        settings=(*settings, ("table", named)) if named else settings)  # fmt: skip
        stack = ExitStack()
        weakref.finalize(table, stack.close)
        there = stack.enter_context(opened(other, table.place))
    except SourceFailed as failed:
        raise Unmeasurable(failed.code, f"The reference: {failed.message}") from None
    except Unmeasurable as problem:
        raise Unmeasurable(problem.code, f"The reference: {problem.sentence}") from None
    schema = there.frame.collect_schema()
    ((rows,),) = collected(there.frame.select(nw.len().alias("rows")), location)
    said = f"{named or location!r}, {int(rows):,} rows"
    mark = there.mark if isinstance(there.mark, Mark) else cache(there.mark)
    return Reference(said, other, there.frame, schema=schema, mark=mark)


def _until(table: Table, said: str) -> Reference:
    name = table.column(table.source.time, "time")
    try:
        moment = instants.moment(said)
    except ValueError:
        sentence = f"The setting 'reference-until' is {said!r}; give a date or time, such as 2026-06-30."
        raise Unmeasurable("source.setting", sentence) from None
    kind, time, bound = table.schema[name], at(table.schema, name), nw.lit(moment)
    if isinstance(kind, (nw.Date, nw.Datetime)):  # compared as it is: quicker than counting microseconds
        zoned = isinstance(kind, nw.Datetime) and kind.time_zone is not None
        when = datetime.fromtimestamp(moment / instants.SECOND, UTC)
        bound = nw.lit(when if zoned else when.replace(tzinfo=None))
    else:
        time = instants.instant(table, name)
    told = f"rows before {said} by {name!r}"
    return Reference(
        told, table.source, table.times.frame, time < bound, table.times.only(time >= bound), schema=table.schema
    )


def parted(table: Table) -> Reference:
    """Give the sides of the split that the setting `split=COLUMN:VALUE` names: rows of the value, and all others.

    Without a value it is `train`. Raises `Unmeasurable`.
    """
    column, _, value = table.source.setting("split").partition(":")
    if not column.strip():
        raise Unmeasurable("source.setting", NONE.format(table.source.name))
    name, value = table.column(column.strip(), "split"), value.strip() or "train"
    try:
        side = is_positive(table.schema, name, replace(table.source, positive=value))
    except Unmeasurable:
        sentence = (
            f"Column {name!r} is of type {table.schema[name]}, so no row has {value!r} there; set `split` to a value."
        )
        raise Unmeasurable("source.setting", sentence) from None
    told = f"rows with {value!r} in {name!r}"
    return Reference(told, table.source, table.times.frame, side, table.times.only(~side), schema=table.schema)


def kept(table: Table, names: Sequence[str]) -> dict[str, Column | Unmeasurable]:
    """Give the bins of columns of the reference, or why one has none; they are cut once for the table.

    Raises `Unmeasurable` where there is no reference.
    """
    found = reference(table)
    if found.profile is not None:
        lacking = "The profile of the reference has no column {!r}."
        return {name: found.profile.columns.get(name) or _no_column(lacking, name) for name in names}
    known = table.once("reference bins", dict[str, Column | Unmeasurable])
    for name in names:
        if found.frame is None or name not in found.schema:
            known[name] = _no_column("The reference has no column {!r}.", name)
    new = [name for name in names if name not in known]
    if new and found.frame is not None:
        frame = taken_along(found.frame, found.mark) if found.mark else found.frame
        known |= binned(frame, new, found.source, found.there)
    return {name: known[name] for name in names}


def _no_column(sentence: str, name: str) -> Unmeasurable:
    return Unmeasurable("reference.column", sentence.format(name))
