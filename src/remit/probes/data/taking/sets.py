"""Taking what a table holds against what was agreed: categories, columns and their types, shares of groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import narwhals as nw

from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.probes.data import figures as made
from remit.probes.data import tallies
from remit.probes.data.columns import held
from remit.probes.data.figures import Taken
from remit.probes.data.tables import Table, Taker
from remit.probes.data.taking.ranges import Breach, ahead_of, breaches_of, settings_of, taken
from remit.probes.data.taking.rates import groups_of
from remit.probes.failing import Unmeasurable

MOST_CATEGORIES = 2_000
"""So many categories may be agreed on for a column; more are a table of their own."""

_TOLD = 8


def _unseen(table: Table) -> list[Breach]:
    return [_outside(table, name, said) for name, said in settings_of(table, "set.").items()]


def _outside(table: Table, name: str, said: str) -> Breach:
    categories = list(dict.fromkeys(one.strip() for one in said.split("|") if one.strip()))
    if not categories or len(categories) > MOST_CATEGORIES:
        sentence = f"The setting 'set.{name}' names {len(categories):,} categories; name 1 to {MOST_CATEGORIES:,}."
        raise Unmeasurable("source.setting", sentence)
    agreed = f"{name!r} one of {', '.join(categories[:_TOLD])}"
    agreed += f" and {len(categories) - _TOLD:,} more" if len(categories) > _TOLD else ""
    whole = "|".join(categories)
    kind = table.schema[name]
    if isinstance(kind, (nw.String, nw.Categorical, nw.Enum)):
        return Breach(name, ~tallies.at(table.schema, name).cast(nw.String).is_in(categories), agreed, whole)
    fits = [_is(table, name, one) for one in categories]
    return Breach(name, ~nw.any_horizontal(*fits, ignore_nulls=True), agreed, whole)


def _is(table: Table, name: str, category: str) -> nw.Expr:
    source: Source = replace(table.source, positive=category)
    return tallies.is_positive(table.schema, name, source)


def _unseen_share(table: Table, criterion: FitCriterion) -> Taken:
    breaches = breaches_of(table, criterion, _unseen(table), "`set.{}=a|b|c`")
    return taken(table, breaches, "unseen", "values that are none of the agreed categories")


_INTEGERS = ("integer", "number")
_KINDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text",), "boolean": ("boolean",), "date": ("date", "time"), "time": ("time",), "integer": _INTEGERS,
    "number": ("number",),
}  # fmt: skip
"""What a column of some type may be agreed to be."""


def type_of(kind: nw.dtypes.DType) -> str:
    """Give the type of a column in our words: text, boolean, integer, number, date, time, or its engine's own."""
    if isinstance(kind, (nw.String, nw.Categorical, nw.Enum)):
        return "text"
    if kind == nw.Boolean:
        return "boolean"
    if kind.is_integer():
        return "integer"
    if kind.is_numeric():
        return "number"
    if isinstance(kind, nw.Date):
        return "date"
    return "time" if isinstance(kind, nw.Datetime) else str(kind).lower()


def agreed_schema(source: Source) -> dict[str, str]:
    """Give the agreed columns with their types, from `schema=NAME:TYPE,…`; "" where any type will do.

    A name that holds a comma or a colon stands in double quotes. Raises `Unmeasurable` for what is no schema.
    """
    agreed: dict[str, str] = {}
    rest = source.setting("schema").strip()
    while rest:
        if rest.startswith('"'):
            name, _, rest = rest[1:].partition('"')
            kind, _, rest = rest.lstrip(":").partition(",")
        else:
            part, _, rest = rest.partition(",")
            name, _, kind = part.partition(":")
        name, kind, rest = name.strip(), kind.strip().lower(), rest.strip()
        if not name or (kind and kind not in _KINDS):
            sentence = f"The setting 'schema' says {kind or 'nothing'!r} of column {name!r}; use {', '.join(_KINDS)}."
            raise Unmeasurable("source.setting", sentence)
        agreed[name] = kind
    if not agreed:
        raise Unmeasurable("source.setting", "The setting 'schema' names no column; give NAME:TYPE, parted by commas.")
    return agreed


def _schema(table: Table, _: FitCriterion) -> Taken:
    agreed = agreed_schema(table.source)
    others = table.source.setting("schema-others", "refused")
    if others not in {"refused", "allowed"}:
        sentence = f"The setting 'schema-others' is {others!r}; say allowed or refused."
        raise Unmeasurable("source.setting", sentence)
    broken = [f"{name!r} is not there" for name in agreed if name not in table.columns]
    for name, kind in agreed.items():
        found = type_of(table.schema[name]) if name in table.columns else ""
        if found and kind and kind not in _KINDS.get(found, ()):
            broken.append(f"{name!r} is {found} and not {kind}")
    more = [name for name in table.columns if name not in agreed] if others == "refused" else []
    broken += [f"{name!r} was not agreed on" for name in more]
    columns = len(agreed) + len(more)
    note = "; ".join(broken[:_TOLD]) + (f"; and {len(broken) - _TOLD} more" if len(broken) > _TOLD else "")
    figure = made.fact("", len(broken) / columns, columns, note)
    method = f"columns that are missing, of another type{', or not agreed on' if others == 'refused' else ''}, of all"
    return Taken((figure,), f"{method}; the types of the table as it is read")


def _group_share(table: Table, criterion: FitCriterion) -> Taken:
    attribute, groups, notes = groups_of(table, criterion)
    only = made.chosen(groups, attribute, criterion.group) if criterion.group else ""
    rows = sum(counts.rows for counts in groups.values())
    if not rows:
        raise Unmeasurable("source.empty", f"No row has a value of {attribute.name!r}, so no group has a share.")
    figures = tuple(
        made.fact(name, counts.rows / rows, rows, f"{counts.rows:,} of {rows:,} rows")
        for name, counts in groups.items()
        if only in ("", name)
    )
    return Taken(figures, "rows of the group, of all rows that are in a group; all rows read", notes=notes)


def _things(table: Table, criterion: FitCriterion) -> Taken:
    name = table.column(table.source.identity, "identity")
    there = table.frame.select(held(table.schema, name).alias("thing")).filter(~nw.col("thing").is_null())
    distinct = table.once(("things", name), lambda: tallies.distinct(there, table.source.location, ["thing"]))[1]
    figure = made.fact("", distinct, table.rows, f"in {table.rows:,} rows")
    note = f"Each different value of {name!r} is taken for one {criterion.unit}."
    return Taken((figure,), f"different values of {name!r}; all rows read", notes=(note,))


TAKERS = {
    "unseen-share": Taker(_unseen_share, ahead_of(_unseen, "unseen")),
    "schema-violations": Taker(_schema),
    "group-share": Taker(_group_share),
    "rows": Taker(_things),
}
"""What this module takes."""
