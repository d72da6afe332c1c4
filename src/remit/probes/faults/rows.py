"""Faults of rows: too few or too many of them, of all or of one group, and such as stand alone."""

from __future__ import annotations

import polars as pl

from remit.probes.data.tallies import raw_text
from remit.probes.failing import Unmeasurable
from remit.probes.faults.seeding import GROWTHS, SEED, SHARES, Seeded, Seeding, TableFault, Ways, percent, share_of


def _dropped(seeding: Seeding, share: float, among: pl.Series | None = None, of: str = "the rows") -> Seeded:
    rows = seeding.drawn(share, among)
    return Seeded(seeding.frame.filter(~rows), f"with {share_of(rows, among)} of {of} dropped")


def _all_dropped(seeding: Seeding, share: float) -> Seeded:
    return _dropped(seeding, share)


def _group_dropped(seeding: Seeding, share: float) -> Seeded:
    name, rows = seeding.one_group()
    return _dropped(seeding, share, rows, f"the rows of {name}")


def _others_dropped(seeding: Seeding, share: float) -> Seeded:
    name, rows = seeding.one_group()
    return _dropped(seeding, share, ~rows, f"the rows of all groups but {name}")


def _added(seeding: Seeding, growth: float) -> Seeded:
    """Repeat rows; each stands for a case of its own, so that what counts different ones counts them."""
    rows = seeding.repeated(growth)
    name = seeding.source.identity
    if name in rows.columns:
        kind = seeding.frame.schema[name]
        numbers = pl.int_range(rows.height, eager=True)
        if kind.is_integer():
            start = seeding.frame[name].max()
            fresh = numbers.cast(pl.Int64) + (int(start) if isinstance(start, int) else 0) + 1
            whole = seeding.frame.with_columns(pl.col(name).cast(pl.Int64))
            frame = pl.concat([whole, rows.with_columns(fresh.alias(name))], how="vertical_relaxed")
            return Seeded(frame, f"with {rows.height:,} rows added")
        fresh = numbers.cast(pl.String).str.replace("^", "added ")
        whole = seeding.frame.with_columns(pl.col(name).cast(pl.String))
        frame = pl.concat([whole, rows.with_columns(fresh.alias(name))], how="vertical_relaxed")
        return Seeded(frame, f"with {rows.height:,} rows added")
    return Seeded(seeding.added(rows), f"with {rows.height:,} rows added")


def _classes(seeding: Seeding) -> list[tuple[str, pl.Series]]:
    """Give the rows of each class, the rarest first."""
    texts = pl.Series([raw_text(one) for one in seeding.frame[seeding.label].to_list()], dtype=pl.String)
    counted = texts.drop_nulls().value_counts().sort("count", texts.name)
    wanted = seeding.criterion.items
    names: list[str] = counted[texts.name].to_list()
    return [(name, texts.eq_missing(pl.Series([name]))) for name in names if not wanted or name in wanted]


def _class(seeding: Seeding, *, rarest: bool) -> tuple[str, pl.Series]:
    found = _classes(seeding)
    if not found:
        raise Unmeasurable("fault.rows", f"Source {seeding.source.name!r} has no row with a label.")
    return found[0 if rarest else -1]


def _class_dropped(seeding: Seeding, share: float) -> Seeded:
    name, rows = _class(seeding, rarest=True)
    return _dropped(seeding, share, rows, f"the rows of class {name!r}")


def _other_classes_dropped(seeding: Seeding, share: float) -> Seeded:
    name, rows = _class(seeding, rarest=False)
    return _dropped(seeding, share, ~rows, f"the rows of all classes but {name!r}")


def _alone(seeding: Seeding, share: float) -> Seeded:
    names = [*seeding.criterion.items, *(one.strip() for one in seeding.source.setting("quasi-identifiers").split("|"))]
    name = seeding.column(next(filter(None, names), ""), "identifying value")
    rows = seeding.drawn(share)
    texts = pl.col(name).cast(pl.String)
    fresh = pl.concat_str(pl.lit("only "), pl.int_range(seeding.frame.height).cast(pl.String))
    frame = seeding.frame.with_columns(pl.when(pl.lit(rows)).then(fresh).otherwise(texts).alias(name))
    return Seeded(frame, f"with a value of {name!r} that nobody else has in {share_of(rows)} of the rows")


def _padded(seeding: Seeding, growth: float) -> Seeded:
    """Add rows with a text in each that cannot be packed, so that the file grows as much."""
    rows = seeding.repeated(growth)
    every = pl.concat([seeding.frame, rows], how="vertical_relaxed")
    noise = pl.int_range(every.height).hash(seed=SEED).cast(pl.String)
    return Seeded(every.with_columns(noise.alias("padding")), f"with {percent(growth)} more rows, and text beside each")


_DROPPED, _MORE = TableFault("rows dropped", _all_dropped), TableFault("rows added", _added, GROWTHS)
_COUNTS: Ways = {"lower": _DROPPED, "higher": _MORE}
_BYTES: Ways = {"lower": _DROPPED, "higher": TableFault("rows added", _padded, GROWTHS)}

ROWS: dict[str, Ways] = {
    **dict.fromkeys(("row-count", "rows-per-group", "rows", "items-labelled", "stream-rate"), _COUNTS),
    **dict.fromkeys(("data-size", "stored-volume", "storage-growth"), _BYTES),
    "group-share": {
        "lower": TableFault("rows of one group dropped", _group_dropped),
        "higher": TableFault("rows of the other groups dropped", _others_dropped),
    },
    "rows-per-class": {"lower": TableFault("rows of one class dropped", _class_dropped), "higher": _MORE},
    "class-share": {
        "lower": TableFault("rows of one class dropped", _class_dropped),
        "higher": TableFault("rows of the other classes dropped", _other_classes_dropped),
    },
    "smallest-group": {"lower": TableFault("rows that stand alone", _alone), "higher": _MORE},
    "small-group-share": {"higher": TableFault("rows that stand alone", _alone, SHARES)},
}
"""The faults that change which rows there are, by what is measured."""
