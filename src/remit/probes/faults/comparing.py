"""Faults of what a table is compared with: values that drifted, rows and cases that leaked, a telling feature."""

from __future__ import annotations

import narwhals as nw
import polars as pl

from remit.probes.data.columns import content, features
from remit.probes.data.references import reference
from remit.probes.failing import Unmeasurable
from remit.probes.faults.moments import instants, table_of
from remit.probes.faults.seeding import GROWTHS, SHARES, Seeded, Seeding, TableFault, Ways, percent, share_of


def _here(seeding: Seeding) -> pl.Series:
    """Give the rows that are compared: those that are not the reference itself."""
    table = table_of(seeding)
    found = reference(table)
    if found.here is None:
        return seeding.all_rows
    return nw.to_native(table.frame.select(found.here.alias("here"))).collect()["here"].fill_null(False)  # noqa: FBT003  # a literal of the engine


def _far(seeding: Seeding, name: str, share: float) -> Seeded:
    """Put one value at the edge, or beyond, of what a column has into a share of the rows."""
    here = _here(seeding) & seeding.known(name)
    rows = seeding.drawn(share, here)
    kind = seeding.frame.schema[name]
    told = f"with {share_of(rows, here)} of the values of {name!r} replaced by one value"
    if kind.is_numeric():
        amount = pl.col(name).cast(pl.Float64)
        finite = seeding.frame.select(amount.filter(amount.is_finite()).alias("a"))["a"]
        most, width = finite.max(), finite.std()
        value = float(most if isinstance(most, float) else 0.0) + float(width if isinstance(width, float) else 1.0)
        frame = seeding.frame.with_columns(pl.when(pl.lit(rows)).then(pl.lit(value)).otherwise(amount).alias(name))
        return Seeded(frame, f"{told} beyond all others")
    if kind == pl.Boolean:
        return Seeded(seeding.put(name, pl.lit(True), rows), told)  # noqa: FBT003  # a literal of the engine
    if kind.is_temporal():
        last = seeding.frame[name].max()
        return Seeded(seeding.put(name, pl.lit(last, kind), rows), told)
    texts = seeding.frame.with_columns(pl.col(name).cast(pl.String))
    frame = texts.with_columns(pl.when(pl.lit(rows)).then(pl.lit("never seen")).otherwise(pl.col(name)).alias(name))
    return Seeded(frame, told)


def _drifted(seeding: Seeding, share: float) -> Seeded:
    table = table_of(seeding)
    against = reference(table)
    names = [*seeding.criterion.items, *features(table)]
    wanted = {"number"} if seeding.criterion.statistic in {"ks", "wasserstein"} else {"number", "category"}
    for name in names:
        known = against.profile.columns if against.profile is not None else against.schema
        if name in seeding.frame.columns and content(table.schema, name, table.source) in wanted and name in known:
            return _far(seeding, name, share)
    raise Unmeasurable("fault.column", f"Source {seeding.source.name!r} has no column that could drift.")


def _predictions_drifted(seeding: Seeding, share: float) -> Seeded:
    """Let the highest score, or one predicted class, take the place of others."""
    name = seeding.source.score if seeding.source.score in seeding.frame.columns else seeding.prediction
    here = _here(seeding) & seeding.known(name)
    rows = seeding.drawn(share, here)
    value = seeding.frame[name].drop_nulls().sort()[-1]
    return Seeded(seeding.put(name, pl.lit(value), rows), f"with {share_of(rows, here)} of {name!r} made {value}")


def _there(seeding: Seeding) -> tuple[pl.DataFrame, bool]:
    """Give rows of the reference as they would stand in the table, and whether they are of the table itself."""
    table = table_of(seeding)
    found = reference(table)
    if found.frame is None:
        raise Unmeasurable("fault.reference", "Of a profile no row is kept that could have leaked.")
    native = nw.to_native(found.frame if found.there is None else found.frame.filter(found.there))
    if not isinstance(native, pl.LazyFrame):
        native = pl.DataFrame(native).lazy()
    names = [name for name in seeding.frame.columns if name in found.schema]
    rows = native.select(names).head(200_000).collect()
    missing = [pl.lit(None, kind).alias(name) for name, kind in seeding.frame.schema.items() if name not in names]
    return rows.with_columns(missing).select(seeding.frame.columns), found.same


def _leaked(seeding: Seeding, growth: float) -> Seeded:
    """Add rows of the reference to those that are compared."""
    rows, same = _there(seeding)
    here = _here(seeding)
    if not rows.height:
        raise Unmeasurable("fault.reference", "The reference has no row that could have leaked.")
    many = max(1, round(growth * int(here.sum())))
    taken = pl.concat([rows] * (many // rows.height + 1)).head(many)
    if same:
        taken = _as_compared(seeding, taken, here)
    frame = seeding.added(taken)
    return Seeded(frame, f"with {many:,} rows of the reference among those compared ({percent(growth)} of them)")


def _as_compared(seeding: Seeding, rows: pl.DataFrame, here: pl.Series) -> pl.DataFrame:
    """Write into rows what tells the compared side of one table apart: the side of a split, or a later time."""
    split = seeding.source.setting("split").partition(":")[0].strip()
    name = seeding.source.time if seeding.source.setting("reference-until") else split
    other = seeding.frame[seeding.column(name, "split")].filter(here).drop_nulls()
    if not len(other):
        raise Unmeasurable("fault.rows", "No row is compared, so none can have leaked.")
    return rows.with_columns(pl.lit(other[0], seeding.frame.schema[name]).alias(name))


def _early(seeding: Seeding, share: float) -> Seeded:
    """Move compared rows to the time of the first row of all."""
    at = instants(seeding, seeding.time)
    here = _here(seeding)
    if seeding.source.setting("reference-until"):
        sentence = "Rows are told apart by time itself, so none that is compared can be before the others."
        raise Unmeasurable("fault.impossible", sentence)
    rows = seeding.drawn(share, here & at.is_not_null())
    first = 0 if reference(table_of(seeding)).here is None else at.min()
    moved = pl.select(pl.when(pl.lit(rows)).then(pl.lit(first, pl.Int64)).otherwise(at).alias("at"))["at"]
    frame = seeding.frame.with_columns(moved.cast(pl.Datetime("us")).alias(seeding.time))
    return Seeded(frame, f"with {share_of(rows, here)} of the compared rows moved before the others in time")


def _telling(seeding: Seeding, share: float) -> Seeded:
    """Let a feature hold the label itself, in a share of the rows."""
    hits = seeding.positive(seeding.label).cast(pl.Float64)
    named = seeding.criterion.items
    name = seeding.column(named[0], "feature") if named else "follow_up"
    rows = seeding.drawn(share, hits.is_not_null())
    noise = pl.int_range(seeding.frame.height).shuffle(seed=1).cast(pl.Float64) % 2
    value = pl.when(pl.lit(rows)).then(pl.lit(hits)).otherwise(noise).alias(name)
    what = f"the feature {name!r}" if named else f"a further feature {name!r}"
    return Seeded(
        seeding.frame.with_columns(value), f"with {what} that holds the label in {share_of(rows)} of the rows"
    )


_DRIFTED: Ways = {"higher": TableFault("values shifted", _drifted)}
_SAID: Ways = {"higher": TableFault("predictions shifted", _predictions_drifted)}
_LEAKED: Ways = {"higher": TableFault("rows leaked", _leaked, GROWTHS)}

COMPARING: dict[str, Ways] = {
    "drift": _DRIFTED,
    "input-distribution": _DRIFTED,
    "prediction-drift": _SAID,
    "prediction-distribution": _SAID,
    "shared-rows": _LEAKED,
    "shared-entities": _LEAKED,
    "time-overlap": {"higher": TableFault("rows moved back in time", _early, SHARES)},
    "single-feature-auc": {"higher": TableFault("a feature that tells the label", _telling)},
}
"""The faults of what is compared with a reference, by what is measured."""
