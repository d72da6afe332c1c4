"""Faults of cells and columns: values that are missing, personal, of another form, out of range, or never seen."""

from __future__ import annotations

import re
from datetime import date, timedelta

import numpy as np
import polars as pl

from remit.core.measures import wanted_categories
from remit.probes.data.taking.outliers import TWO
from remit.probes.data.taking.ranges import FORMS, TYPES
from remit.probes.data.taking.sets import agreed_schema
from remit.probes.failing import Unmeasurable
from remit.probes.faults.seeding import GROWTHS, Seeded, Seeding, TableFault, Ways, percent, share_of

PLANTED = {
    "email": "seeded.fault@example.org",
    "phone": "+44 20 7946 0958",
    "ip-address": "192.0.2.44",
    "iban": "GB82 WEST 1234 5698 7654 32",
    "credit-card": "4111 1111 1111 1111",
    "ssn": "078-05-1120",
}
"""What is planted for each category: reserved examples and test numbers that belong to nobody, with right checksums
(RFC 2606, RFC 5737; numbers that regulators and networks set aside for examples)."""

NAMED = {"name": ("full_name", "A. Seeded"), "address": ("street_address", "1 Seeded Street"),
         "birth-date": ("date_of_birth", "1900-01-01")}  # fmt: skip
"""Categories that are told by what a column is called: a column, and what stands in it."""

ROWS = (1, 2, 5, 10, 30, 100, 1_000, 10_000, 100_000, 1_000_000)
"""Sizes of a fault that falls on a number of rows."""

FAR = 10
"""How many times the width of nearly all values an outlier is planted beyond them."""

_OTHERS = ("§", "", "0", "x", "a b", "-1", "§" * 300, "2026-02-30T99:99", "\x7f")
"""What may fit no pattern: the first of them that does not is taken."""


def _column(seeding: Seeding) -> str:
    """Give the column that a fault of cells falls on: the first that is asked for, else the first with values."""
    for name in (*seeding.criterion.items, *seeding.frame.columns):
        if name in seeding.frame.columns and seeding.frame[name].null_count() < seeding.frame.height:
            return name
    raise Unmeasurable("fault.column", f"Source {seeding.source.name!r} has no column with values.")


def _missing(seeding: Seeding, share: float) -> Seeded:
    name = _column(seeding)
    there = seeding.known(name)
    rows = seeding.drawn(share, there)
    return Seeded(
        seeding.put(name, pl.lit(None), rows), f"with {share_of(rows, there)} of the values of {name!r} missing"
    )


def _filled(seeding: Seeding, share: float) -> Seeded:
    name = _column(seeding)
    value = seeding.frame[name].drop_nulls()[0]
    gaps = seeding.where(pl.col(name).is_null())
    rows = seeding.drawn(share, gaps)
    told = f"with {share_of(rows, gaps)} of the gaps of {name!r} filled"
    return Seeded(seeding.put(name, pl.lit(value), rows), told)


def _personal(seeding: Seeding, number: float) -> Seeded:
    categories, _ = wanted_categories(seeding.criterion.items)
    if not categories:
        raise Unmeasurable("fault.unknown", "None of the categories asked for is one that could be planted.")
    wanted = categories[0].id
    rows = seeding.drawn(min(1.0, number / max(1, seeding.frame.height)))
    many = int(rows.sum())
    told = f"with {categories[0].title} in {many:,} row{'' if many == 1 else 's'}"
    if wanted in NAMED:
        name, value = NAMED[wanted]
        return Seeded(seeding.frame.with_columns(pl.when(pl.lit(rows)).then(pl.lit(value)).alias(name)), told)
    used = {seeding.source.label, seeding.source.prediction, seeding.source.identity, seeding.source.time}
    texts = [name for name, kind in seeding.frame.schema.items() if kind == pl.String and name not in used]
    if not texts:
        added = pl.when(pl.lit(rows)).then(pl.lit(PLANTED[wanted])).alias("remark")
        return Seeded(seeding.frame.with_columns(added), f"{told}, in a column of remarks")
    return Seeded(seeding.put(texts[0], pl.lit(PLANTED[wanted]), rows), f"{told}, in {texts[0]!r}")


def _agreed(seeding: Seeding, *prefixes: str) -> tuple[str, str, str]:
    """Give prefix, column and words of the first agreement, on a column that is asked for where some are."""
    for name, said in seeding.source.settings:
        for prefix in prefixes:
            column = name.removeprefix(prefix)
            if name.startswith(prefix) and said and (column in seeding.criterion.items or not seeding.criterion.items):
                return prefix, seeding.column(column, "agreement"), said
    raise Unmeasurable("fault.setting", f"Source {seeding.source.name!r} agrees on no column that could be broken.")


def _broken(  # noqa: PLR0913  # what is broken, where and how
    seeding: Seeding, name: str, value: object, share: float, *, what: str, kind: pl.DataType
) -> Seeded:
    there = seeding.known(name)
    rows = seeding.drawn(share, there)
    cast = seeding.frame.with_columns(pl.col(name).cast(kind))
    frame = cast.with_columns(pl.when(pl.lit(rows)).then(pl.lit(value, kind)).otherwise(pl.col(name)).alias(name))
    return Seeded(frame, f"with {share_of(rows, there)} of the values of {name!r} {what}")


def _invalid(seeding: Seeding, share: float) -> Seeded:
    prefix, name, said = _agreed(seeding, "pattern.", "type.")
    if prefix == "type." and said == "text":
        raise Unmeasurable("fault.impossible", f"No value of {name!r} could fail to be text.")
    pattern = said if prefix == "pattern." else FORMS.get(said, "")
    if said in TYPES and not pattern:
        return _broken(seeding, name, "§", share, what="of another form", kind=pl.String())
    other = next((one for one in _OTHERS if not re.search(f"^(?:{pattern})$", one)), None)
    if other is None:
        raise Unmeasurable("fault.impossible", f"Nothing was found that does not fit the form agreed on for {name!r}.")
    return _broken(seeding, name, other, share, what="of another form", kind=pl.String())


def _outside(seeding: Seeding, share: float) -> Seeded:
    _, name, said = _agreed(seeding, "range.")
    low, _, high = (part.strip() for part in said.partition(".."))
    kind = seeding.frame.schema[name]
    what = "out of range"
    if kind.is_temporal():
        end = date.fromisoformat((high or low)[:10]) + timedelta(days=366 if high else -366)
        return _broken(seeding, name, end, share, what=what, kind=kind)
    end = float(high or low)
    return _broken(seeding, name, end + (abs(end) + 1) * (1 if high else -1), share, what=what, kind=pl.Float64())


def _far(seeding: Seeding, share: float) -> Seeded:
    """Move numbers far beyond nearly all that the column holds."""
    asked = [name for name in seeding.criterion.items if name in seeding.frame.columns]
    numbers = [name for name, kind in seeding.frame.schema.items() if kind.is_numeric()]
    used = {seeding.source.label, seeding.source.prediction, seeding.source.score, seeding.source.time,
            seeding.source.identity, *(one.column for one in seeding.source.attributes)}  # fmt: skip
    for name in asked or [one for one in numbers if one not in used]:
        cells = seeding.frame[name].drop_nulls().cast(pl.Float64)
        if cells.n_unique() > TWO:
            near = np.quantile(cells.to_numpy(), (0.01, 0.99))
            far = float(near[1] + FAR * (near[1] - near[0]))
            return _broken(seeding, name, far, share, what="far from the others", kind=pl.Float64())
    raise Unmeasurable("fault.column", f"Source {seeding.source.name!r} has no column of numbers to move.")


def _unseen(seeding: Seeding, share: float) -> Seeded:
    _, name, _ = _agreed(seeding, "set.")
    return _broken(seeding, name, "never seen", share, what="of a category that was not agreed on", kind=pl.String())


def _renamed(seeding: Seeding, number: float) -> Seeded:
    agreed = [name for name in agreed_schema(seeding.source) if name in seeding.frame.columns]
    if not agreed:
        raise Unmeasurable("fault.column", f"Source {seeding.source.name!r} has none of the agreed columns.")
    names = agreed[: int(number)]
    frame = seeding.frame.rename({name: f"{name} (renamed)" for name in names})
    return Seeded(frame, f"with {len(names):,} of the agreed columns renamed")


def _stuck(seeding: Seeding, number: float) -> Seeded:
    """Let columns hold the first of their values in every row."""
    asked = [name for name in seeding.criterion.items if name in seeding.frame.columns] or seeding.frame.columns
    names = [name for name in asked if seeding.frame[name].n_unique() > 1][: int(number)]
    if not names:
        raise Unmeasurable("fault.column", f"Source {seeding.source.name!r} has no column with more than one value.")
    first = [pl.lit(seeding.frame[name].drop_nulls().first()).cast(seeding.frame.schema[name]).alias(name)
             for name in names]  # fmt: skip
    told = f"with {len(names):,} column{'' if len(names) == 1 else 's'} made constant"
    return Seeded(seeding.frame.with_columns(*first), told)


def _repeated(seeding: Seeding, growth: float) -> Seeded:
    rows = seeding.repeated(growth)
    return Seeded(seeding.added(rows), f"with {rows.height:,} rows repeated ({percent(growth)} of the table)")


CELLS: dict[str, Ways] = {
    "missing-share": {"higher": TableFault("values missing", _missing), "lower": TableFault("gaps filled", _filled)},
    "completeness": {"lower": TableFault("values missing", _missing), "higher": TableFault("gaps filled", _filled)},
    "personal-data": {"higher": TableFault("personal data planted", _personal, ROWS)},
    "invalid-share": {"higher": TableFault("values of another form", _invalid)},
    "out-of-range-share": {"higher": TableFault("values out of range", _outside)},
    "outlier-share": {"higher": TableFault("values far from the others", _far)},
    "unseen-share": {"higher": TableFault("a category that is new", _unseen)},
    "schema-violations": {"higher": TableFault("columns renamed", _renamed, tuple(map(float, range(1, 41))))},
    "constant-columns": {"higher": TableFault("columns made constant", _stuck, tuple(map(float, range(1, 41))))},
    "duplicate-rows": {"higher": TableFault("rows repeated", _repeated, GROWTHS)},
}
"""The faults that change what stands in cells, by what is measured."""
