"""Taking the size of what a table is stored in, and how fast it grows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import narwhals as nw

from remit.core.criteria import FitCriterion
from remit.core.errors import SourceFailed
from remit.language.conversions import BYTES
from remit.probes.data import figures as made
from remit.probes.data.figures import Taken
from remit.probes.data.instants import before, instant, moment, written
from remit.probes.data.narrowing import Cut, cut_of
from remit.probes.data.tables import Table, Taker
from remit.probes.data.taking.ages import about_times, span, time_column
from remit.probes.failing import Unmeasurable
from remit.probes.locations import resolve

MOST_FILES = 100_000
"""A folder with more files than these is not added up."""


def _bytes(table: Table) -> int:
    where = table.source.location
    try:
        path = resolve(where, table.place.folder, table.place.environment)
    except SourceFailed as failed:
        raise Unmeasurable(failed.code, failed.message) from None
    try:
        if path.is_file():
            return path.stat().st_size
        if path.is_dir():
            return _of_folder(path, where)
    except OSError:
        raise Unmeasurable("source.unreadable", f"The size of {where!r} cannot be read.") from None
    sentence = f"{where!r} is neither a file nor a folder, so its size in bytes cannot be told; ask for rows."
    raise Unmeasurable("measure.impossible", sentence)


def _of_folder(folder: Path, where: str) -> int:
    total = 0
    for number, path in enumerate(folder.rglob("*")):
        if number >= MOST_FILES:
            raise Unmeasurable("source.too-large", f"{where!r} holds more than {MOST_FILES:,} files.")
        total += path.stat().st_size if path.is_file() and not path.is_symlink() else 0
    return total


def _scale(criterion: FitCriterion) -> float:
    if criterion.unit not in BYTES:
        sentence = f"A size in {criterion.unit!r} cannot be told of a file; state it in bytes (B, MB, GB, GiB …)."
        raise Unmeasurable("criterion.unit", sentence)
    return float(BYTES[criterion.unit])


def _size(table: Table, criterion: FitCriterion) -> Taken:
    scale = _scale(criterion)
    if cut_of(table.source, criterion) != Cut():
        raise Unmeasurable("measure.impossible", "How many bytes a part of a file takes cannot be told; ask for rows.")
    size = _bytes(table)
    figure = made.fact("", size / scale, table.rows, f"{size:,} bytes for {table.rows:,} rows")
    return Taken((figure,), "bytes that the file or folder takes as it is stored, compressed or not")


def _growth(table: Table, criterion: FitCriterion) -> Taken:
    scale = _scale(criterion)
    period = criterion.period or "month"
    if cut_of(table.source, criterion) != Cut():
        raise Unmeasurable("measure.impossible", "How fast a part of a file grows cannot be told; ask for its rows.")
    name = time_column(table)
    times, when, now = span(table), instant(table, name), moment(table.as_of)
    start = before(now, Decimal(1), period)
    if times.oldest is None or times.oldest > start:
        raise Unmeasurable("measure.impossible", f"No record is a {period} old, so growth per {period} cannot be told.")
    recent = nw.when((when > start) & (when <= now)).then(when).count()
    rows = int(table.scalars({f"times of {name} after {start} up to {now}": recent}).popitem()[1] or 0)
    size = _bytes(table)
    added = size * rows / table.rows
    note = f"{rows:,} of {table.rows:,} rows are from after {written(start)}"
    figure = made.fact("", added / scale, table.rows, note)
    method = f"bytes of the file, times the share of its rows that are from the last {period}"
    notes = ("Rows are taken to be of equal size; what was deleted meanwhile is not seen.", *about_times(table, name))
    return Taken((figure,), method, notes=notes)


TAKERS = {"data-size": Taker(_size), "stored-volume": Taker(_size), "storage-growth": Taker(_growth)}
"""What this module takes."""
