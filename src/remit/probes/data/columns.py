"""Columns as numbers, as categories and as times: one expression each, with nothing but values and nulls in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import narwhals as nw

from remit.core.observations import Source
from remit.probes.data.engines.opening import collected
from remit.probes.data.tables import Table
from remit.probes.data.tallies import Schema, at
from remit.probes.failing import Unmeasurable

Content = Literal["number", "category", "time", ""]
"""What a column holds; "" for what cannot be compared value by value, such as lists."""

CSV = ("data", "csv")
"""Kinds of source that are, or may be, text whose cells are read by settings."""

INFINITE = 1.7e308
"""Numbers beyond this are taken for infinite ones."""


def content(schema: Schema, name: str, source: Source) -> Content:
    """Tell what a column holds; the numbers in columns of attributes are codes, so they are categories."""
    kind = schema[name]
    if kind.is_numeric():
        coded = kind.is_integer() and any(name == attribute.column for attribute in source.attributes)
        return "category" if coded else "number"
    if kind == nw.Boolean or isinstance(kind, (nw.String, nw.Categorical, nw.Enum)):
        return "category"
    return "time" if isinstance(kind, (nw.Date, nw.Datetime)) else ""


def number(schema: Schema, name: str) -> nw.Expr:
    """Give a column as a number of 64 bits, null where it has no value or is not a number; truths are 0 and 1."""
    kind = schema[name]
    if kind == nw.Boolean:
        return at(schema, name).cast(nw.Int64).cast(nw.Float64)
    if not kind.is_numeric():
        raise Unmeasurable("column.type", f"Column {name!r} is of type {kind}; this needs a column of numbers.")
    cells = at(schema, name).cast(nw.Float64)
    return nw.when(~cells.is_nan()).then(cells) if kind.is_float() else cells


def real(schema: Schema, name: str) -> nw.Expr:
    """Give a column of numbers as one of 64 bits, and leave in it what is not a number."""
    return at(schema, name).cast(nw.Float64)


def category(schema: Schema, name: str) -> nw.Expr:
    """Give a column as text, null where it has no value; truths are 0 and 1."""
    kind = schema[name]
    if kind == nw.Boolean:
        return at(schema, name).cast(nw.Int64).cast(nw.String)
    if kind.is_float():
        cells = at(schema, name)
        return nw.when(~cells.is_nan()).then(cells).cast(nw.String)
    return at(schema, name).cast(nw.String)


def held(schema: Schema, name: str) -> nw.Expr:
    """Give a column as it is, null where it is not a number."""
    cells = at(schema, name)
    return nw.when(~cells.is_nan()).then(cells) if schema[name].is_float() else cells


def scored(table: Table) -> str:
    """Give the column of scores, if it holds numbers. Raises `Unmeasurable`."""
    return numeric(table, table.source.score, "score")


def numeric(table: Table, name: str, role: str) -> str:
    """Give a column that holds numbers. Raises `Unmeasurable`."""
    found = table.column(name, role)
    if not table.schema[found].is_numeric():
        raise no_numbers(table, found, f"a {role} column holds numbers here")
    return found


_COMMAS = re.compile(r"[+-]?[0-9][0-9.]*,[0-9]+")


def no_numbers(table: Table, name: str, wanted: str) -> Unmeasurable:
    """Give the failure where a column of numbers is wanted, with what stands in it instead; `wanted` says for what."""
    kind = table.schema[name]
    if not isinstance(kind, (nw.String, nw.Categorical, nw.Enum)):
        return Unmeasurable("column.type", f"Column {name!r} is of type {kind}; {wanted}.")
    cells = at(table.schema, name).cast(nw.String)
    others = table.frame.filter(~cells.str.contains(r"^ *[+-]?[0-9.]+([eE][+-]?[0-9]+)? *$")).select(
        cells.alias("text")
    )
    found = [str(row[0]) for row in collected(others.head(1), table.source.location)]
    said = f"Column {name!r} holds text" + (f", such as {found[0][:40]!r}" if found else "") + f"; {wanted}"
    if table.source.kind in CSV and found and _COMMAS.fullmatch(found[0].strip()):
        return Unmeasurable("column.type", f"{said}. Where commas part off decimals, set `decimal` to a comma.")
    if table.source.kind in CSV and found:
        return Unmeasurable("column.type", f"{said}. If it stands for a missing value, name it in `missing`.")
    return Unmeasurable("column.type", f"{said}.")


def told(table: Table) -> tuple[str, ...]:
    """Give the columns that say what a case is, when and what became of it: all that is no feature of it."""
    source = table.source
    named = [source.setting(name).partition(":")[0] for name in ("split", "gold", "arrival", "baseline", "rank")]
    named += [said for name, said in source.settings if name.startswith("baseline.")]
    several = [one.strip() for name in ("annotators", "query") for one in source.setting(name).split("|")]
    roles = (source.label, source.prediction, source.score, source.time, source.identity, *named, *several)
    return tuple(name for name in dict.fromkeys(roles) if name in table.columns)


def features(table: Table) -> list[str]:
    """Give the columns that describe a case, in their order."""
    known = set(told(table))
    return [name for name in table.columns if name not in known]


def listed(table: Table, setting: str, role: str) -> list[str]:
    """Give the columns that a setting names, parted by bars. Raises `Unmeasurable` for one that is not there."""
    names = [one.strip() for one in table.source.setting(setting).split("|") if one.strip()]
    return [table.column(name, role) for name in names]


def meant(table: Table, items: Sequence[str], role: str) -> list[str]:
    """Give the columns that words mean, however they are cased. Raises `Unmeasurable` for one that is not there."""
    folded = {name.casefold(): name for name in reversed(table.columns)}
    joined = {name.casefold().replace("_", " "): name for name in reversed(table.columns)}
    return [
        table.column(item if item in table.columns else folded.get(item.casefold(), joined.get(item.casefold(), item)),
                     role)
        for item in items
    ]  # fmt: skip


def whole_setting(source: Source, name: str, default: int, least: int = 1) -> int:
    """Give a setting that is a whole number. Raises `Unmeasurable`."""
    said = source.setting(name)
    if not said:
        return default
    if not (said.isascii() and said.isdigit()) or len(said) > 9 or int(said) < least:  # noqa: PLR2004  # a thousand million is enough
        sentence = f"The setting {name!r} is {said!r}; give a whole number from {least} on."
        raise Unmeasurable("source.setting", sentence)
    return int(said)
