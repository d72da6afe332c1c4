"""Taking how well people hide: how many rows share each combination of what could identify somebody."""

from __future__ import annotations

import narwhals as nw

from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.probes.data import figures as made
from remit.probes.data.columns import held, listed, meant, whole_setting
from remit.probes.data.engines import collected
from remit.probes.data.figures import Taken
from remit.probes.data.tables import Table, Taker
from remit.probes.failing import Unmeasurable

LEAST = 5
"""Fewest rows of a combination unless the setting `least-group` says otherwise: the customary smallest cell (El Emam &
Dankar 2008, JAMIA 15:627-637)."""


def _groups(table: Table, criterion: FitCriterion) -> tuple[int, int, int, int, list[str]]:
    """Give rows, combinations, the smallest one, rows in combinations below the least, and the columns."""
    names = meant(table, criterion.items, "identifying value") or listed(
        table, "quasi-identifiers", "identifying value"
    )
    if not names:
        sentence = (
            f"Source {table.source.name!r} does not say what could identify somebody; set `quasi-identifiers` to "
        )
        raise Unmeasurable("source.setting", sentence + "columns parted by |, such as 'age|sex|postcode'.")
    least = whole_setting(table.source, "least-group", LEAST, 2)
    return *table.once(("combinations", least, *names), lambda: _count(table, names, least)), names


def _count(table: Table, names: list[str], least: int) -> tuple[int, int, int, int]:
    keys = [f"k{i}" for i in range(len(names))]
    cells = table.frame.select(*(held(table.schema, name).alias(key) for name, key in zip(names, keys, strict=True)))
    groups = cells.group_by(*keys).agg(nw.len().cast(nw.Int64).alias("rows"))
    small = nw.when(nw.col("rows") < least).then(nw.col("rows")).otherwise(0)
    query = groups.select(
        nw.col("rows").sum().alias("all"), nw.len().alias("groups"), nw.col("rows").min().alias("least"),
        small.sum().alias("small"),
    )  # fmt: skip
    rows, found, smallest, below = (int(one or 0) for one in collected(query, table.source.location)[0])
    return rows, found, smallest, below


def _smallest(table: Table, criterion: FitCriterion) -> Taken:
    rows, found, smallest, below, names = _groups(table, criterion)
    share = f"{below / rows:.2%} of all rows" if rows else "no row"
    note = f"Small groups, under {whole_setting(table.source, 'least-group', LEAST, 2)} rows, hold {share}."
    return Taken((made.fact("", smallest, rows, f"{found:,} combinations"),), _method(names), notes=(note,))


def _small(table: Table, criterion: FitCriterion) -> Taken:
    rows, found, smallest, below, names = _groups(table, criterion)
    least = whole_setting(table.source, "least-group", LEAST, 2)
    note = f"{rows_told(below)} in groups under {least}; the smallest of {found:,} has {smallest:,}"
    return Taken((made.fact("", below / rows, rows, note),), _method(names))


def _method(names: list[str]) -> str:
    told = ", ".join(map(repr, names))
    return f"rows by combination of {told}, missing values alike (k-anonymity, Sweeney 2002); all rows read"


TAKERS = {"smallest-group": Taker(_smallest), "small-group-share": Taker(_small)}
"""What this module takes."""
