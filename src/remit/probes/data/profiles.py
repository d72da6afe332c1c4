"""Profiles: what a reference was like, column by column, in bins that are cut once, kept as JSON and filled anew later.

A profile holds no rows: cut points, categories and counts. Categories are values of the table, so a profile of a column
that names people names them too; columns with more than `MOST_CATEGORIES` values are refused.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import narwhals as nw

from remit.core.observations import Source
from remit.probes.data.columns import INFINITE, category, content, number
from remit.probes.data.engines import Frame, collected
from remit.probes.data.opening import opened
from remit.probes.data.tallies import Schema
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place
from remit.probes.statistics.bins import DECILES, CategoryBins, NumberBins, category_bins

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
    """Cut bins for columns of a table and count its cases in them: at most one query for each column.

    Numbers are cut at their deciles by the rules of `statistics.bins.number_bins`, ranked in the engine; categories are
    counted. `cases` says which rows are the reference. Raises `Unmeasurable` for a column that cannot be binned.
    """
    kept = frame.filter(cases) if cases is not None else frame
    schema = frame.collect_schema()
    return {
        name: _numbers(kept, schema, name, source)
        if content(schema, name, source) == "number"
        else _categories(kept, schema, name, source)
        for name in names
    }


def finite(schema: Schema, name: str) -> nw.Expr:
    """Give a column of numbers in which infinite ones are the largest that can be compared."""
    cells = number(schema, name)
    below = nw.when(cells < -INFINITE).then(nw.lit(-INFINITE)).otherwise(cells)
    return nw.when(below > INFINITE).then(nw.lit(INFINITE)).otherwise(below)


def _numbers(frame: Frame, schema: Schema, name: str, source: Source) -> Column:
    """Rank the values in the engine and keep those at which a cut may be: quantiles, heavy values, what is below."""
    cells = frame.select(finite(schema, name).alias("value"))
    ((rows, known),) = collected(
        cells.select(nw.len().alias("rows"), nw.col("value").count().alias("known")), source.location
    )
    rows, total = int(rows), int(known or 0)
    if not total:
        raise Unmeasurable("reference.empty", f"The reference has no value in column {name!r}, so it has no bins.")
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
                   for value, count, most, following in collected(kept, source.location))  # fmt: skip
    cuts: dict[float, int] = {}
    for value, count, most, following in found[:-1]:  # the largest value closes the last bin: no cut is made there
        crosses = most * DECILES // total > (most - count) * DECILES // total
        if crosses or count * DECILES >= total or following * DECILES >= total:
            cuts[value] = most
    bins = NumberBins(tuple(cuts), found[0][0], found[-1][0])
    return Column(bins, (*_steps([*cuts.values(), total]), rows - total))


def _steps(upto: Sequence[int]) -> list[int]:
    return [most - below for below, most in zip([0, *upto], upto, strict=False)]


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
        schema = table.frame.collect_schema()
        columns: dict[str, Column] = {}
        for name in names or list(schema):
            try:
                columns |= profiled(table.frame, [name], source)
            except Unmeasurable:
                if names:
                    raise
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
