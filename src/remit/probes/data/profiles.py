"""Profiles: what a reference was like, column by column, in bins that are cut once, kept as JSON and filled anew later.

A profile holds no rows: cut points, categories and counts. Categories are values of the table, so a profile of a column
that names people names them too; columns with more than `MOST_CATEGORIES` values are refused.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import narwhals as nw

from remit.core.observations import Source
from remit.probes.data.columns import category, content
from remit.probes.data.engines import Frame, collected
from remit.probes.data.engines.opening import opened, taken_along
from remit.probes.data.ranking import Cut, cut
from remit.probes.data.tallies import Schema
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place
from remit.probes.statistics.bins import CategoryBins, NumberBins, category_bins

VERSION = 1
"""The shape of the file; a later one reads all earlier ones."""

MOST_CATEGORIES = 1_000
"""Columns with more different values are names or free text, which have no bins."""

MOST_BYTES = 20_000_000
"""A profile file larger than this is none of ours."""


@dataclass(frozen=True, slots=True)
class Column:
    """The bins of a column, and how many cases of the reference are in each."""

    bins: NumberBins | CategoryBins
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a reference was like: its columns by name, its rows, and where, when and of which content it was taken."""

    columns: Mapping[str, Column]
    rows: int
    location: str = ""
    fingerprint: str = ""
    as_of: str = ""


def profiled(frame: Frame, names: Sequence[str], source: Source, cases: nw.Expr | None = None) -> dict[str, Column]:
    """Cut bins for columns of a table and count its cases in them, in a query for each column or fewer.

    Numbers are cut at their deciles by the rules of `statistics.bins.number_bins`; categories are counted. `cases` says
    which rows are the reference. Raises `Unmeasurable` for a column that cannot be binned.
    """
    found = binned(frame, names, source, cases)
    for one in found.values():
        if isinstance(one, Unmeasurable):
            raise one
    return {name: one for name, one in found.items() if isinstance(one, Column)}


def binned(
    frame: Frame, names: Sequence[str], source: Source, cases: nw.Expr | None = None
) -> dict[str, Column | Unmeasurable]:
    """Give what `profiled` does of each column, or why it has no bins."""
    kept = frame.filter(cases) if cases is not None else frame
    schema = frame.collect_schema()
    numbers = [name for name in names if content(schema, name, source) == "number"]
    found = _numbers(kept, schema, numbers, source)
    for name in names:
        if name not in found:
            found |= _tried(lambda name=name: {name: _categories(kept, schema, name, source)}, [name])
    return {name: found[name] for name in names}


def _tried(
    take: Callable[[], Mapping[str, Column | Unmeasurable]], names: Sequence[str]
) -> dict[str, Column | Unmeasurable]:
    try:
        return dict(take())
    except Unmeasurable as problem:
        return dict.fromkeys(names, problem)


def _numbers(frame: Frame, schema: Schema, names: Sequence[str], source: Source) -> dict[str, Column | Unmeasurable]:
    """Cut columns of numbers together; where that fails each by itself, so that one takes no other with it."""

    def take(some: Sequence[str]) -> dict[str, Column | Unmeasurable]:
        return {name: _steps(name, found) for name, found in cut(frame, schema, some, source.location).items()}

    found = _tried(lambda: take(names), names)
    if len(names) > 1 and all(isinstance(one, Unmeasurable) for one in found.values()):
        return {name: one for each in names for name, one in _tried(lambda each=each: take([each]), [each]).items()}
    return found


def _steps(name: str, found: Cut | None) -> Column | Unmeasurable:
    """Give the cases in each bin from how many lie at or below its end."""
    if found is None:
        return Unmeasurable("reference.empty", f"The reference has no value in column {name!r}, so it has no bins.")
    bins, upto, rows = found
    steps = (most - below for below, most in itertools.pairwise([0, *upto]))
    return Column(bins, (*steps, rows - upto[-1]))


def _categories(frame: Frame, schema: Schema, name: str, source: Source) -> Column:
    if content(schema, name, source) != "category":
        sentence = f"Column {name!r} is of type {schema[name]}; numbers and categories have distributions to compare."
        raise Unmeasurable("column.type", sentence)
    cells = frame.select(category(schema, name).alias("value"))
    groups = cells.group_by("value").agg(nw.len().alias("cases")).head(MOST_CATEGORIES + 2)
    found = collected(groups, source.location)
    if len(found) > MOST_CATEGORIES:
        sentence = f"Column {name!r} has more than {MOST_CATEGORIES:,} different values, which are no categories."
        raise Unmeasurable("column.type", sentence)
    counts: dict[str | None, int] = {value: int(cases) for value, cases in found}
    if not any(value is not None for value in counts):
        raise Unmeasurable("reference.empty", f"The reference has no value in column {name!r}, so it has no bins.")
    bins = category_bins(counts)
    return Column(bins, tuple(int(count) for count in bins.fill(counts)))


def taken(source: Source, place: Place, as_of: str, names: Sequence[str] = ()) -> Profile:
    """Give the profile of a source as it is now: of the named columns, or of all that have a distribution.

    Raises `Unmeasurable` and `SourceFailed`.
    """
    with opened(source, place) as table:
        frame = taken_along(table.frame, table.mark)
        if names:
            columns = profiled(frame, names, source)
        else:
            every = binned(frame, list(frame.collect_schema()), source)
            columns = {name: one for name, one in every.items() if isinstance(one, Column)}
        ((rows,),) = collected(table.frame.select(nw.len().alias("rows")), source.location)
        return Profile(columns, int(rows), source.location, table.mark(), as_of)


def write(path: Path, profile: Profile) -> None:
    """Write a profile as JSON; the same profile gives the same bytes. Raises OSError."""
    columns: dict[str, object] = {}
    for name, column in profile.columns.items():
        bins = column.bins
        if isinstance(bins, NumberBins):
            kept: dict[str, object] = {"cuts": bins.cuts, "lowest": bins.lowest, "highest": bins.highest}
        else:
            kept = {"categories": bins.categories, "rare": bins.rare}
        columns[name] = {**kept, "counts": column.counts}
    told = {
        "remit-profile": VERSION, "location": profile.location, "fingerprint": profile.fingerprint,
        "as-of": profile.as_of, "rows": profile.rows, "columns": columns,
    }  # fmt: skip
    path.write_text(json.dumps(told, indent=1, allow_nan=False) + "\n", encoding="utf-8")


def is_profile(path: Path) -> bool:
    """Tell whether a file says that it is a profile, by its beginning."""
    try:
        with path.open("rb") as file:
            return b'"remit-profile"' in file.read(200)
    except OSError:
        return False


def read(path: Path, location: str) -> Profile:
    """Read a profile; `location` is what sentences call it. Raises `Unmeasurable` for what is none of ours."""
    try:
        if path.stat().st_size > MOST_BYTES:
            sentence = f"{location!r} is larger than {MOST_BYTES:,} bytes, which no profile is."
            raise Unmeasurable("source.too-large", sentence)
        told = json.loads(path.read_text(encoding="utf-8"))
        return _profile(told)
    except OSError:
        raise Unmeasurable("source.missing", f"There is no profile {location!r} that can be read.") from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        sentence = f"{location!r} is no profile that Remit wrote, or it was changed; write it anew from the reference."
        raise Unmeasurable("source.unreadable", sentence) from None


def _profile(told: dict[str, Any]) -> Profile:
    if told["remit-profile"] != VERSION:
        raise ValueError("another version")
    columns: dict[str, Any] = told["columns"]
    read_back = {str(name): _column(column) for name, column in columns.items()}
    return Profile(read_back, int(told["rows"]), str(told["location"]), str(told["fingerprint"]), str(told["as-of"]))


def _column(told: dict[str, Any]) -> Column:
    """Read the bins of a column; raises ValueError where counts and bins do not fit."""
    counts = tuple(int(count) for count in told["counts"])
    if "cuts" in told:
        cuts = tuple(float(cut) for cut in told["cuts"])
        bins: NumberBins | CategoryBins = NumberBins(cuts, float(told["lowest"]), float(told["highest"]))
        sound = all(low < high for low, high in itertools.pairwise(cuts)) and len(cuts) <= MOST_CATEGORIES
    else:
        bins = CategoryBins(_words(told["categories"]), _words(told["rare"]))
        sound = len({*bins.categories, *bins.rare}) == len(bins.categories) + len(bins.rare) <= MOST_CATEGORIES
    if not sound or len(counts) != bins.size or min(counts) < 0 or not sum(counts):
        raise ValueError("counts and bins do not fit")
    return Column(bins, counts)


def _words(told: object) -> tuple[str, ...]:
    if not isinstance(told, list):
        raise TypeError("no list")
    return tuple(str(word) for word in cast("list[object]", told))
