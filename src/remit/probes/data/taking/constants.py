"""Taking how many columns tell nothing: those in which every row holds the same value, or none.

A column may be constant for as long as its sensor was not built in yet, or has been stuck; a window in the criterion
asks for just that time.
"""

from __future__ import annotations

import narwhals as nw

from remit.core.criteria import FitCriterion
from remit.probes.data import figures as made
from remit.probes.data.columns import content, held, meant
from remit.probes.data.figures import Taken
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.data.tallies import at

MOST_TOLD = 10
"""Constant columns that are named."""


def _columns(table: Table, criterion: FitCriterion) -> list[str]:
    """Give the columns that are asked for, or all; of those with values that can be compared."""
    names = meant(table, criterion.items, "column asked for") or table.columns
    return [name for name in names if content(table.schema, name, table.source)]


def _cells(table: Table, name: str) -> nw.Expr:
    """Give a column in a form of which every engine knows the least and the largest."""
    kind = table.schema[name]
    if kind == nw.Boolean:
        return at(table.schema, name).cast(nw.Int64)
    coded = isinstance(kind, (nw.Categorical, nw.Enum))
    return at(table.schema, name).cast(nw.String) if coded else held(table.schema, name)


def _ends(table: Table, criterion: FitCriterion) -> Aggregates:
    wanted: dict[str, nw.Expr] = {}
    for name in _columns(table, criterion):
        cells = _cells(table, name)
        wanted |= {f"least in {name}": cells.min(), f"largest in {name}": cells.max(), f"held in {name}": cells.count()}
    return wanted


def _constant(table: Table, criterion: FitCriterion) -> Taken:
    names = _columns(table, criterion)
    ends = table.scalars(_ends(table, criterion)) if names else {}
    found: list[str] = []
    for name in names:
        there = int(ends[f"held in {name}"] or 0)
        same = ends[f"least in {name}"] == ends[f"largest in {name}"]
        if not there or (there == table.rows and same):
            found.append(name)
    shown = ", ".join(repr(name) for name in found[:MOST_TOLD])
    more = f" and {len(found) - MOST_TOLD:,} more" if len(found) > MOST_TOLD else ""
    figure = made.fact("", float(len(found)), table.rows, f"{shown}{more}")
    left = len(meant(table, criterion.items, "column asked for") or table.columns) - len(names)
    notes = (f"Columns left out, for their values cannot be compared: {left:,}.",) if left else ()
    return Taken((figure,), "columns in which all rows hold one value, or none does; all rows read", notes=notes)


TAKERS = {"constant-columns": Taker(_constant, _ends)}
"""What this module takes."""
