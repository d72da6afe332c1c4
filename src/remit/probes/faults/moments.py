"""Faults of times: records that are too old, gaps, arrivals that come late, and records that never came."""

from __future__ import annotations

import narwhals as nw
import polars as pl

from remit.probes.data.instants import SECOND, instant
from remit.probes.data.tables import Table
from remit.probes.failing import Unmeasurable
from remit.probes.faults.rows import ROWS
from remit.probes.faults.seeding import SHARES, TIMES, Seeded, Seeding, TableFault, Ways, lasting, percent, share_of

_GAPS = (*(share for share in SHARES if share < 0.9), 0.9, 0.98)  # noqa: PLR2004  # a table without times tells nothing


def table_of(seeding: Seeding) -> Table:
    """Give the copy as the probes see a table."""
    frame = nw.from_native(seeding.frame.lazy())
    return Table(seeding.source, frame, lambda: "", (), {}, seeding.place, seeding.as_of)


def instants(seeding: Seeding, name: str) -> pl.Series:
    """Give a column of times as whole microseconds since 1970."""
    table = table_of(seeding)
    return nw.to_native(table.frame.select(instant(table, name).alias("at"))).collect()["at"]


def _moved(seeding: Seeding, name: str, seconds: float, rows: pl.Series) -> pl.DataFrame:
    """Move the times of some rows, later or (below 0) earlier; times that can be written are kept to."""
    at = instants(seeding, name)
    moved = (at + round(seconds * SECOND)).clip(-62_000_000_000 * SECOND, 250_000_000_000 * SECOND)
    changed = pl.select(pl.when(pl.lit(rows)).then(moved).otherwise(at).alias("at"))["at"]
    return seeding.frame.with_columns(changed.cast(pl.Datetime("us")).alias(name))


def _back(seeding: Seeding, seconds: float) -> Seeded:
    frame = _moved(seeding, seeding.time, -seconds, seeding.all_rows)
    return Seeded(frame, f"with all times in {seeding.time!r} moved back by {lasting(seconds)}")


def _oldest(seeding: Seeding, seconds: float) -> Seeded:
    """Move the oldest record back: of one group where the criterion is about it."""
    at = instants(seeding, seeding.time)
    among = seeding.one_group()[1] if seeding.criterion.group else seeding.all_rows
    mine = pl.select(pl.when(pl.lit(among)).then(at).alias("at"))["at"]
    rows = mine.eq_missing(pl.Series([mine.min()], dtype=mine.dtype))
    frame = _moved(seeding, seeding.time, -seconds, rows)
    return Seeded(frame, f"with the oldest record moved back by {lasting(seconds)} in {seeding.time!r}")


def _stretch(seeding: Seeding, share: float) -> tuple[pl.Series, int, int]:
    at = instants(seeding, seeding.time)
    first, last = at.min(), at.max()
    if not isinstance(first, int) or not isinstance(last, int):
        raise Unmeasurable("fault.rows", f"No row has a time in {seeding.time!r}.")
    return at, first, round((last - first) * share)


def _shortened(seeding: Seeding, share: float) -> Seeded:
    at, first, length = _stretch(seeding, share)
    frame = seeding.frame.filter((at >= first + length).fill_null(True))  # noqa: FBT003  # a literal of the engine
    return Seeded(frame, f"with the records of the first {percent(share)} of the time dropped")


def _gap(seeding: Seeding, share: float) -> Seeded:
    """Drop a stretch in the middle of the time."""
    at, first, length = _stretch(seeding, share)
    start = first + (round(length / share) - length) // 2
    inside = (at > start) & (at < start + length)
    frame = seeding.frame.filter(~inside.fill_null(False))  # noqa: FBT003  # as above
    return Seeded(frame, f"with the records of {percent(share)} of the time dropped, in one stretch")


def _thinned(seeding: Seeding, share: float) -> Seeded:
    """Drop records at random; the first and the last stay, so that as much time is covered."""
    at = instants(seeding, seeding.time)
    ends = at.is_in([at.min(), at.max()])
    rows = seeding.drawn(share, ~ends)
    return Seeded(seeding.frame.filter(~rows), f"with {share_of(rows)} of the records dropped, here and there")


def _apart(seeding: Seeding, share: float) -> Seeded:
    """Widen gaps: one of them where the longest counts, all of them else."""
    return (_gap if seeding.criterion.statistic in {"", "max"} else _thinned)(seeding, share)


def _late(seeding: Seeding, name: str, seconds: float) -> Seeded:
    frame = _moved(seeding, seeding.column(name, "time of arrival"), seconds, seeding.all_rows)
    return Seeded(frame, f"with all times in {name!r} moved {lasting(seconds)} later")


def _arrivals(seeding: Seeding, seconds: float) -> Seeded:
    return _late(seeding, seeding.source.setting("arrival"), seconds)


def _labels_late(seeding: Seeding, seconds: float) -> Seeded:
    return _late(seeding, seeding.source.setting("labelled-at"), seconds)


def _some_late(seeding: Seeding, share: float) -> Seeded:
    """Let a share of the records arrive a hundred years late."""
    name = seeding.column(seeding.source.setting("arrival"), "time of arrival")
    rows = seeding.drawn(share, seeding.known(name))
    frame = _moved(seeding, name, TIMES[-1], rows)
    return Seeded(frame, f"with {share_of(rows)} of the records arriving far too late")


_BACK = TableFault("times moved back", _back, TIMES)
_OLDEST = TableFault("the oldest record moved back", _oldest, TIMES)
_SHORT = TableFault("the oldest records dropped", _shortened, (*SHARES[:-1], 1.0))

MOMENTS: dict[str, Ways] = {
    "freshness": {"higher": _BACK},
    "history": {"lower": _SHORT, "higher": _OLDEST},
    "retention": {"higher": _OLDEST, "lower": _SHORT},
    "age-of-training-data": {"higher": _OLDEST, "lower": _SHORT},
    "full-cycles": {"lower": TableFault("a stretch of time dropped", _shortened)},
    "interval": {"higher": TableFault("records dropped", _apart, _GAPS)},
    "lateness": {"higher": TableFault("arrivals moved later", _arrivals, TIMES)},
    "delay": {"higher": TableFault("arrivals moved later", _arrivals, TIMES)},
    "label-delay": {"higher": TableFault("labels moved later", _labels_late, TIMES)},
    "on-time-share": {"lower": TableFault("arrivals far too late", _some_late)},
    "loss-share": {"higher": TableFault("records dropped", _thinned, _GAPS)},
    "stream-rate": {"lower": TableFault("records dropped", _thinned, _GAPS), "higher": ROWS["stream-rate"]["higher"]},
}
"""The faults of times, by what is measured."""
