"""Taking how complete a table is: which rows have no value in a column, and which have a word instead of one.

Exports write words such as NA where there is no value, and text of no length. Whether they mean that is not for a
program to say: NA may be Namibia. So they widen the figure, until the source says which words stand for missing values.
"""

from __future__ import annotations

from functools import partial

import narwhals as nw

from remit.core.criteria import FitCriterion
from remit.probes.data import figures as made
from remit.probes.data.columns import meant
from remit.probes.data.counting import Among, Counted
from remit.probes.data.engines.opening import collected
from remit.probes.data.figures import Taken
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.data.tallies import at, gaps

WORDS = (
    "", " ", "NA", "N/A", "n/a", "na", "#N/A", "<NA>", "NaN", "nan", "NULL", "Null", "null", "None", "none", "NIL",
    "nil", "NONE", "?", "-", "--", ".", "NaT",
)  # fmt: skip
"""What programs and people write where there is no value; each may be a value, too."""

EMPTY = '""'
"""How empty text is named in the setting `missing`."""

_TOLD = 3


def _words(table: Table) -> tuple[tuple[str, ...], bool]:
    """Give the words that may stand for missing values, and whether the source says that they do."""
    said = tuple("" if word == EMPTY else word for word in table.source.setting("missing").split("|") if word)
    return said or WORDS, bool(said)


def _texts(table: Table, names: list[str]) -> list[str]:
    """Give the columns that hold text."""
    return [name for name in names if isinstance(table.schema[name], (nw.String, nw.Categorical, nw.Enum))]


def _is_word(table: Table, name: str) -> nw.Expr:
    return at(table.schema, name).cast(nw.String).is_in(_words(table)[0])


def _columns(table: Table, criterion: FitCriterion) -> list[str]:
    return meant(table, criterion.items, criterion.measure.replace("-", " ")) or table.columns


def _ahead(table: Table, criterion: FitCriterion) -> Aggregates:
    names = _columns(table, criterion)
    words = {
        f"words for missing in {name}": Counted(partial(_counted, table, name), (Among(name, _words(table)[0]),))
        for name in _texts(table, names)
    }
    return {**gaps(table.schema, names), **words}


def _counted(table: Table, name: str) -> nw.Expr:
    return table.counting(_is_word(table, name))


def _gaps(table: Table, criterion: FitCriterion) -> Taken:
    names, counts = _columns(table, criterion), table.scalars(_ahead(table, criterion))
    _, agreed = _words(table)
    complete = criterion.measure == "completeness"
    figures: list[made.Figure] = []
    for name in names:
        missing = int(counts[f"gaps in {name}"] or 0)
        words = int(counts.get(f"words for missing in {name}") or 0)
        missing, doubtful = (missing + words, 0) if agreed else (missing, words)
        least, most = missing, missing + doubtful
        low, high = (table.rows - most, table.rows - least) if complete else (least, most)
        note = _doubt(table, name, doubtful) if doubtful else ""
        estimate = (high if complete else low) / table.rows
        figures.append(made.Figure(name, estimate, low / table.rows, high / table.rows, table.rows, note=note))
    what = "rows with a value" if complete else "rows without a value"
    known = "null, not a number, or a word that stands for a missing value" if agreed else "null or not a number"
    return Taken(tuple(figures), f"{what} ({'none of: ' if complete else ''}{known}), per column; all rows read")


def _doubt(table: Table, name: str, many: int) -> str:
    """Say which words there are that may stand for missing values, and how to say whether they do."""
    held = table.once(("words for missing", name), lambda: _found(table, name))
    told = ", ".join(f"{word!r}" if word.strip() else "empty text" for word in held[:_TOLD])
    told += " or the like" if len(held) > _TOLD else ""
    first = next((word for word in held if word.strip()), EMPTY)
    one = many == 1
    return (
        f"{many:,} {'value is' if one else 'values are'} {told}: say with the setting `missing`, such as "
        f"`missing={first}`, which words stand for a missing value; what it does not name is a value"
    )


def _found(table: Table, name: str) -> list[str]:
    cells = table.frame.filter(_is_word(table, name)).select(at(table.schema, name).cast(nw.String).alias("word"))
    found = collected(cells.group_by("word").agg(nw.len().alias("rows")), table.source.location)
    return [str(word) for word, _ in sorted(found, key=lambda pair: (-int(pair[1]), str(pair[0])))]


TAKERS = {"missing-share": Taker(_gaps, _ahead), "completeness": Taker(_gaps, _ahead)}
"""What this module takes."""
