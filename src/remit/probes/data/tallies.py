"""Counts: everything that the measures need of a table, in few scans, as plain numbers.

Only Narwhals expressions here, so that the same queries run on every engine that Narwhals knows; columns are named by
values, never written into code. Keys are made first and grouped by name, counts are lengths of groups: the form that
all engines share (sums of booleans are decimals in one of them).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

import narwhals as nw

from remit.core.measures import Category
from remit.core.observations import Source
from remit.probes.data.counting import Counted, Missing
from remit.probes.data.engines.opening import Frame, collected
from remit.probes.data.personal import CHECKSUMS, PATTERNS, Found, called_for, checked
from remit.probes.failing import Unmeasurable

MOST_GROUPS = 200
"""An attribute with more values than this makes no groups that anybody could judge one by one."""

MOST_TRIED = 1_000_000
"""Checksums are tried on at most this many distinct rows."""

Schema = Mapping[str, nw.dtypes.DType]
"""The columns of a table, in their order, with their types."""

LARGEST = 2**63 - 1
"""The largest whole number that every engine can compare with."""

_TRUTH = {"1": True, "true": True, "0": False, "false": False}


@dataclass(frozen=True, slots=True)
class Counts:
    """Cases by what was labelled and predicted.

    `rows` are all rows; `labelled` and `predicted` those with a value there; `positives` and `selected` those whose
    value is the favourable one. The confusion counts are of rows that have both; so are `compared` and `agreeing`
    (label and prediction are the same class, whichever).
    """

    rows: int = 0
    labelled: int = 0
    positives: int = 0
    predicted: int = 0
    selected: int = 0
    true_positives: int = 0
    false_positives: int = 0
    false_negatives: int = 0
    true_negatives: int = 0
    compared: int = 0
    agreeing: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


def _cell(actual: bool | None, forecast: bool | None, agrees: bool | None, rows: int) -> Counts:  # noqa: FBT001  # three keys
    return Counts(
        rows,
        rows if actual is not None else 0,
        rows if actual else 0,
        rows if forecast is not None else 0,
        rows if forecast else 0,
        rows if actual and forecast else 0,
        rows if forecast and actual is False else 0,
        rows if actual and forecast is False else 0,
        rows if actual is False and forecast is False else 0,
        rows if agrees is not None else 0,
        rows if agrees else 0,
    )


def fractions(schema: Schema, columns: Iterable[str]) -> dict[str, nw.Expr]:
    """Give what counts the values that are no whole numbers, for each of the columns that holds reals, by name."""
    return {
        f"fractions in {name}": (at(schema, name) != at(schema, name).round(0)).cast(nw.Int64).sum()
        for name in columns
        if schema[name].is_float()
    }


def confusion(
    frame: Frame, source: Source, label: str, prediction: str, attribute: str = ""
) -> dict[str | None, Counts]:
    """Count cases per raw value of an attribute (of all rows under "" when there is none), in one scan.

    `label` and `prediction` are columns, or "" for those that are not there. Rows without a value of the attribute
    stand under None. Raises `Unmeasurable`.
    """
    schema = frame.collect_schema()
    actual = is_positive(schema, label, source) if label else nw.lit(None, nw.Boolean)
    forecast = is_positive(schema, prediction, source) if prediction else nw.lit(None, nw.Boolean)
    agrees = same_class(schema, label, prediction) if label and prediction else None
    keys = frame.select(
        (_known(schema, attribute) if attribute else nw.lit(1)).alias("value"),
        actual.alias("actual"),
        forecast.alias("forecast"),
        (nw.lit(None, nw.Boolean) if agrees is None else agrees).alias("agrees"),
    )
    cells = keys.group_by("value", "actual", "forecast", "agrees").agg(nw.len().alias("rows"))
    counts: dict[str | None, Counts] = {}
    for value, was, said, same, rows in collected(cells, source.location):
        raw = raw_text(value) if attribute else ""
        counts[raw] = counts.get(raw, Counts()) + _cell(was, said, same, int(rows))
        if len(counts) > MOST_GROUPS:
            sentence = f"Column {attribute!r} has more than {MOST_GROUPS} values; groups need a column with few."
            raise Unmeasurable("attribute.too-many-groups", sentence)
    return counts


def raw_text(value: object) -> str | None:
    """Write a raw value as people name it: 1, 1.0 and true are "1"; None for no value."""
    if value is None:
        return None
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return str(int(value))
    return str(value)


def is_positive(schema: Schema, column: str, source: Source) -> nw.Expr:
    """Give the expression "this is the favourable class"; null where there is no value. Raises `Unmeasurable`."""
    wanted = source.positive
    kind = schema[column]
    known = _known(schema, column)
    if kind == nw.Boolean:
        if wanted.lower() not in _TRUTH:
            raise Unmeasurable(
                "column.type", f"Column {column!r} is true or false, but the favourable value is {wanted!r}."
            )
        return known == _TRUTH[wanted.lower()]
    if kind.is_numeric():
        number = _number(wanted)
        if number is None:
            sentence = (
                f"Column {column!r} holds numbers, but the favourable value is {wanted!r}; name one of its numbers."
            )
            raise Unmeasurable("column.type", sentence)
        return known == number
    if _is_text(kind):
        return known == wanted
    raise Unmeasurable("column.type", f"Column {column!r} is of type {kind}; labels and predictions are classes.")


def _number(text: str) -> int | float | None:
    """Read a number that a column can hold: a whole one where it is whole; true is 1."""
    if text.lower() in _TRUTH:
        return int(_TRUTH[text.lower()])
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number) > LARGEST:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def same_class(schema: Schema, label: str, prediction: str) -> nw.Expr | None:
    """Give the expression "label and prediction are the same class", or None when they cannot be compared."""
    kinds = schema[label], schema[prediction]
    text = [_is_text(kind) for kind in kinds]
    if any(text):
        return _known(schema, label) == _known(schema, prediction) if all(text) else None
    first, second = (
        _known(schema, name).cast(nw.Int8) if kind == nw.Boolean else _known(schema, name)
        for kind, name in zip(kinds, (label, prediction), strict=True)
    )
    return first == second


def _is_text(kind: nw.dtypes.DType) -> bool:
    return isinstance(kind, nw.String) or _is_coded(kind)


def _is_coded(kind: nw.dtypes.DType) -> bool:
    return isinstance(kind, (nw.Categorical, nw.Enum))


def at(schema: Schema, column: str) -> nw.Expr:
    """Give a column by its place: engines read some names as patterns ("*", "^a$") or break on them."""
    return nw.nth(list(schema).index(column))


def _known(schema: Schema, column: str) -> nw.Expr:
    """Give a column with categories as text, and null where it is not a number."""
    expression = at(schema, column)
    if schema[column].is_float():
        return nw.when(~expression.is_nan()).then(expression)
    return expression.cast(nw.String) if _is_coded(schema[column]) else expression


def gaps(schema: Schema, columns: Iterable[str]) -> dict[str, Counted]:
    """Give what counts the rows without a value (null, or not a number), for each column, by name."""
    return {f"gaps in {name}": Counted(partial(_gaps, schema, name), (Missing(name),)) for name in columns}


def _gaps(schema: Schema, column: str) -> nw.Expr:
    cells = at(schema, column)
    if column == "*":  # what some engines take for all columns: counting it would count the rows
        nulls = nw.when(cells.is_null()).then(nw.lit(1)).otherwise(nw.lit(0)).sum()
    else:
        nulls = nw.len() - cells.count()
    if not schema[column].is_float():
        return nulls
    return nulls + nw.when(cells.is_nan()).then(nw.lit(1)).otherwise(nw.lit(0)).sum()


def distinct(frame: Frame, location: str, columns: Iterable[str]) -> tuple[int, int]:
    """Count (rows, distinct rows) over some columns; rows without any value there are left out of both."""
    names, schema = list(columns), frame.collect_schema()
    kept = frame.select(*(at(schema, name).alias(f"c{i}") for i, name in enumerate(names)))
    kept = kept.filter(~nw.all_horizontal(*(nw.col(f"c{i}").is_null() for i in range(len(names))), ignore_nulls=False))
    groups = kept.group_by(*(f"c{i}" for i in range(len(names)))).agg(nw.len().alias("rows"))
    row = collected(groups.select(nw.col("rows").sum().alias("rows"), nw.len().alias("distinct")), location)[0]
    return int(row[0] or 0), int(row[1])


def personal_data(frame: Frame, location: str, categories: Iterable[Category]) -> dict[str, Found]:
    """Count the rows with personal data of each category: one scan, and one more for each checksum that is needed.

    Patterns look at columns of text; what stands in numeric columns is judged by the name of the column alone.
    """
    schema = frame.collect_schema()
    texts = [name for name, kind in schema.items() if _is_text(kind)]
    wanted = list(categories)
    asked: dict[tuple[str, str], nw.Expr] = {}
    for category in wanted:
        named = called_for(category.id, schema)
        hits = {name: _known(schema, name).is_null().__invert__() for name in named} if category.by_name else {
            name: at(schema, name).cast(nw.String).str.contains(PATTERNS[category.id]) for name in texts
        }  # fmt: skip
        asked |= {(category.id, name): hit for name, hit in hits.items()}
        if hits:
            asked[category.id, ""] = nw.any_horizontal(*hits.values(), ignore_nulls=True)
    if not asked:
        return {category.id: Found(category, 0, ()) for category in wanted}
    sums = [hit.cast(nw.Int64).sum().alias(f"n{i}") for i, hit in enumerate(asked.values())]
    counts = dict(zip(asked, (int(n or 0) for n in collected(frame.select(*sums), location)[0]), strict=True))
    found = {
        category.id: Found(
            category,
            counts.get((category.id, ""), 0),
            tuple(name for (one, name), count in counts.items() if one == category.id and name and count),
        )
        for category in wanted
    }
    return {
        name: _tried(frame, location, one) if name in CHECKSUMS and one.rows else one for name, one in found.items()
    }


def _tried(frame: Frame, location: str, fits: Found) -> Found:
    """Try the checksum on the rows that fit the pattern."""
    schema = frame.collect_schema()
    keys = [f"c{i}" for i in range(len(fits.columns))]
    values = frame.select(
        *(at(schema, name).cast(nw.String).alias(key) for name, key in zip(fits.columns, keys, strict=True))
    )
    pattern = PATTERNS[fits.category.id]
    candidates = values.filter(
        nw.any_horizontal(*(nw.col(key).str.contains(pattern) for key in keys), ignore_nulls=True)
    )
    rows: list[tuple[Any, ...]] = collected(
        candidates.group_by(*keys).agg(nw.len().alias("rows")).head(MOST_TRIED), location
    )
    hits, where = checked(fits.category.id, [(int(row[-1]), row[:-1]) for row in rows], fits.columns)
    untried = fits.rows - sum(int(row[-1]) for row in rows)
    return Found(fits.category, hits, tuple(name for name in fits.columns if name in where), untried)
