"""What a fault of a table is: what it does to a copy at some size, and how that is told.

Every fault comes in sizes, from hardly anything to everything, so that the least that a check notices can be found. The
same table and size always give the same copy.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import narwhals as nw
import polars as pl

from remit.core.checks import attribute_of
from remit.core.criteria import FitCriterion
from remit.core.observations import Attribute, Source
from remit.probes.data import tallies
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place

SEED = 20_261_123
"""Which rows a fault falls on is drawn once and for all."""

SHARES = (0.001, 0.003, 0.01, 0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 0.99, 1.0)
"""Sizes of a fault that falls on a share of the rows."""

TIMES = (1, 10, 60, 600, 3_600, 21_600, 86_400, 259_200, 604_800, 2_592_000, 7_776_000, 31_536_000, 157_680_000,
         630_720_000, 3_153_600_000)  # fmt: skip
"""Sizes of a fault that moves times: seconds, from one to a hundred years."""

GROWTHS = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 100, 300, 1_000)
"""Sizes of a fault that adds rows: how many for each that there is."""

SPREADS = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 30, 100, 1_000, 10_000)
"""Sizes of a fault that moves amounts: in standard deviations."""

MOST_ROWS = 2_000_000
"""Rows that a copy may have."""

MOST_BYTES = 1024**3
"""Bytes that a copy may take in memory."""

Way = Literal["higher", "lower"]
"""Which way a fault moves the figure."""


@dataclass(frozen=True, slots=True)
class Seeding:
    """A copy of a table, what its columns mean, and the criterion whose check is to notice the fault."""

    frame: pl.DataFrame
    source: Source
    criterion: FitCriterion
    place: Place
    as_of: str

    @property
    def schema(self) -> Mapping[str, nw.dtypes.DType]:
        """Give the columns with their types, as the probes know them."""
        return nw.from_native(self.frame).schema

    def column(self, name: str, what: str) -> str:
        """Give the name of a column that the source tells. Raises `Unmeasurable` where there is none."""
        if name not in self.frame.columns:
            raise Unmeasurable("fault.column", f"Source {self.source.name!r} has no column {name!r} for the {what}.")
        return name

    @property
    def label(self) -> str:
        """Give the column with what was true."""
        return self.column(self.source.label, "label")

    @property
    def prediction(self) -> str:
        """Give the column with what the model said."""
        return self.column(self.source.prediction, "prediction")

    @property
    def score(self) -> str:
        """Give the column with the model's score."""
        return self.column(self.source.score, "score")

    @property
    def time(self) -> str:
        """Give the column that says when a case is from."""
        return self.column(self.source.time, "time")

    def positive(self, name: str, raw: str = "") -> pl.Series:
        """Give for each row whether the column has the favourable value, or the raw one that is named."""
        source = replace(self.source, positive=raw) if raw else self.source
        found = nw.from_native(self.frame).select(tallies.is_positive(self.schema, name, source).alias("hit"))
        return found.to_native()["hit"]

    def known(self, *names: str) -> pl.Series:
        """Give for each row whether it has a value in all of these columns."""
        return self.frame.select(pl.all_horizontal(*(pl.col(name).is_not_null() for name in names)).alias("k"))["k"]

    def where(self, expression: pl.Expr) -> pl.Series:
        """Give for each row whether something holds; where it cannot be told, it does not."""
        return self.frame.select(expression.fill_null(False).alias("w"))["w"]  # noqa: FBT003  # a literal of the engine

    @property
    def all_rows(self) -> pl.Series:
        """Give every row."""
        return pl.repeat(True, self.frame.height, dtype=pl.Boolean, eager=True)  # noqa: FBT003  # as above

    def drawn(self, share: float, among: pl.Series | None = None) -> pl.Series:
        """Draw a share of some rows (of all, unless said), one at least; a larger share holds all of a smaller one.

        Raises `Unmeasurable` where there is no such row.
        """
        rows = (among if among is not None else self.all_rows).fill_null(False).arg_true()  # noqa: FBT003  # as above
        if not len(rows):
            raise Unmeasurable("fault.rows", f"Source {self.source.name!r} has no row that this fault could fall on.")
        picked = rows.shuffle(seed=SEED).head(max(1, round(share * len(rows))))
        at = pl.int_range(self.frame.height, eager=True)
        return at.is_in(picked.cast(pl.Int64).implode())

    def attribute(self) -> Attribute:
        """Give the attribute whose groups the criterion is about. Raises `Unmeasurable`."""
        found = attribute_of(self.criterion, self.source)
        if found is None:
            raise Unmeasurable(
                "fault.group", f"Source {self.source.name!r} does not tell the groups that are compared."
            )
        return found

    def groups(self) -> tuple[dict[str, pl.Series], str]:
        """Give the rows of each group of the attribute, the largest first, and the name of the reference group."""
        attribute = self.attribute()
        column = self.column(attribute.column, "groups")
        texts = self.frame.select(pl.col(column).cast(pl.String, strict=False).alias("t"))["t"]
        found: dict[str, pl.Series] = {}
        named = dict(attribute.groups)
        for raw, name in named.items():
            mine = self.positive(column, raw).fill_null(False)  # noqa: FBT003  # as above
            found[name] = found[name] | mine if name in found else mine
        for raw in texts.drop_nulls().unique().sort().head(tallies.MOST_GROUPS).to_list():
            mine = texts.eq_missing(pl.Series([raw]))
            if not any((mine & rows).any() for rows in found.values()):
                found[raw] = mine
        ordered = dict(sorted(found.items(), key=lambda one: -int(one[1].sum())))
        reference = attribute.reference or next(iter(ordered), "")
        return ordered, reference

    def one_group(self) -> tuple[str, pl.Series]:
        """Give the group that a fault falls on: the one that is asked for, else the largest beside the reference."""
        groups, reference = self.groups()
        wanted = self.criterion.group.casefold()
        for name, rows in groups.items():
            if (name.casefold() == wanted) if wanted else (name != reference):
                return name, rows
        raise Unmeasurable("fault.group", "There is no second group whose cases could fare worse.")

    def put(self, name: str, values: pl.Expr | pl.Series, rows: pl.Series) -> pl.DataFrame:
        """Put values into a column at some rows."""
        given = values if isinstance(values, pl.Expr) else pl.lit(values)
        return self.frame.with_columns(pl.when(pl.lit(rows)).then(given).otherwise(pl.col(name)).alias(name))

    def added(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Add rows at the end. Raises `Unmeasurable` where the copy would be too large."""
        many = self.frame.height + rows.height
        return within(pl.concat([self.frame, rows], how="vertical_relaxed"), many)

    def repeated(self, growth: float, among: pl.Series | None = None) -> pl.DataFrame:
        """Give rows that are there already, so many for each that there is, one at least."""
        mine = self.frame.filter(among) if among is not None else self.frame
        if not mine.height:
            raise Unmeasurable("fault.rows", f"Source {self.source.name!r} has no row that could be repeated.")
        many = max(1, round(growth * mine.height))
        if many + self.frame.height > MOST_ROWS:
            raise too_many(many + self.frame.height)
        order = pl.int_range(mine.height, eager=True).shuffle(seed=SEED)
        return mine[(order.gather(pl.int_range(many, eager=True) % mine.height)).to_list()]


def too_many(rows: int) -> Unmeasurable:
    """Give the complaint about a copy that would have too many rows."""
    sentence = f"A copy with this fault would have {rows:,} rows; copies of up to {MOST_ROWS:,} rows are made."
    return Unmeasurable("fault.too-large", sentence)


def within(frame: pl.DataFrame, rows: int) -> pl.DataFrame:
    """Give the frame. Raises `Unmeasurable` where it is too large to be a copy."""
    if rows > MOST_ROWS:
        raise too_many(rows)
    if frame.estimated_size() > MOST_BYTES:
        sentence = (
            f"A copy with this fault would take more than the {MOST_BYTES // 1024**2:,} MiB that copies may take."
        )
        raise Unmeasurable("fault.too-large", sentence)
    return frame


@dataclass(frozen=True, slots=True)
class Seeded:
    """A copy with a fault in it, and what was done to it: `with 4 % of the values of 'income' missing`."""

    frame: pl.DataFrame
    told: str


@dataclass(frozen=True, slots=True)
class TableFault:
    """A fault of a table: its name, what makes it at some size, and its sizes from the least to the most."""

    name: str
    make: Callable[[Seeding, float], Seeded]
    sizes: tuple[float, ...] = SHARES


Ways = Mapping[Way, TableFault]
"""The faults that move a figure up, or down."""


def percent(share: float) -> str:
    """Write a share: `4 %`."""
    return f"{share * 100:.3g} %"


def share_of(rows: pl.Series, among: pl.Series | None = None) -> str:
    """Write which share of some rows was drawn."""
    every = int(among.fill_null(False).sum()) if among is not None else len(rows)  # noqa: FBT003  # a literal of the engine
    return percent(int(rows.sum()) / every if every else 0.0)


def lasting(seconds: float) -> str:
    """Write a length of time in its largest whole unit: `30 days`."""
    for name, length in (("year", 31_536_000), ("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= length:
            number = seconds / length
            return f"{number:g} {name}{'' if number == 1 else 's'}"
    return f"{seconds:g} second{'' if seconds == 1 else 's'}"
