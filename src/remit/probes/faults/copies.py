"""Copies of sources: what a fault is put into, so that the source itself is never touched.

Copies lie in a folder that only whoever runs Remit can read, and that is removed afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import narwhals as nw
import polars as pl

from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.language.titles import ordinal
from remit.probes.data.engines import Frame, collected, engine_errors
from remit.probes.data.engines.opening import opened
from remit.probes.data.references import FILES
from remit.probes.failing import Unmeasurable
from remit.probes.faults.seeding import MOST_BYTES, MOST_ROWS, Seeding
from remit.probes.faults.tables import SAMPLED, fault_of
from remit.probes.locations import Place

_TRIED = 10_000
"""Rows from which the size of all is told before they are read."""

_BYTES = ("data-size", "stored-volume", "storage-growth")
"""Measures of the file itself, whose copy keeps its form."""


class Copies(Protocol):
    """Copies of one source for one check: one as it is, and one with the fault at each size."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Say how the copy was made, where there is something to know."""
        ...

    @property
    def sizes(self) -> Sequence[float]:
        """Give the sizes of the fault, from the least to the most."""
        ...

    def healthy(self) -> Source:
        """Give a copy without a fault. Raises `Unmeasurable`."""
        ...

    def faulty(self, size: float) -> tuple[Source, str]:
        """Give a copy with the fault at that size, and what was done to it. Raises `Unmeasurable`."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows of a table that was read once; `whole` is false where they are a sample."""

    frame: pl.DataFrame
    whole: bool
    notes: tuple[str, ...]


def kept(source: Source, place: Place) -> Kept:
    """Read a table of any kind into memory, or a sample of it where it is too large. Raises `Unmeasurable`."""
    with opened(source, place) as table, engine_errors(source.location):
        rows = int(collected(table.frame.select(nw.len().alias("rows")), source.location)[0][0])
        first = _read(table.frame.head(_TRIED))
        each = first.estimated_size() / max(1, first.height)
        most = min(MOST_ROWS, int(MOST_BYTES / max(1.0, each)))
        if rows <= most:
            return Kept(_read(table.frame), whole=True, notes=())
        native = nw.to_native(table.frame)
        if isinstance(native, pl.LazyFrame):
            step = -(-rows // most)
            frame = native.gather_every(step).collect(engine="streaming")
            note = f"Every {ordinal(str(step))} of {rows:,} rows was copied: more are not held."
        else:
            frame = _read(table.frame.head(most))
            note = f"The first {most:,} of {rows:,} rows, as they came, were copied: more are not held."
        return Kept(frame, whole=False, notes=(note,))


def _read(frame: Frame) -> pl.DataFrame:
    native = nw.to_native(frame)
    if isinstance(native, pl.LazyFrame):
        return native.collect(engine="streaming")
    if hasattr(native, "__arrow_c_stream__"):  # DuckDB and Ibis: needs no pyarrow, as their own way to Polars would
        return pl.DataFrame(native)
    return frame.collect("polars").to_native()


@dataclass
class TableCopies:
    """Copies of a table, each in a file; the fault is the one that goes against the criterion."""

    seeding: Seeding
    folder: Path
    notes: tuple[str, ...]

    def __post_init__(self) -> None:
        """Find the fault. Raises `Unmeasurable` where none is known."""
        self.fault = fault_of(self.seeding.criterion)
        self.sizes = self.fault.sizes

    def healthy(self) -> Source:
        """Give a copy without a fault."""
        return self._written(self.seeding.frame, "healthy")

    def faulty(self, size: float) -> tuple[Source, str]:
        """Give a copy with the fault at that size, and what was done to it."""
        with engine_errors(self.seeding.source.location):
            made = self.fault.make(self.seeding, size)
        return self._written(made.frame, "faulty"), made.told

    def _written(self, frame: pl.DataFrame, name: str) -> Source:
        source = self.seeding.source
        as_text = self.seeding.criterion.measure in _BYTES and source.location.casefold().endswith(".csv")
        path = self.folder / f"{name}.{'csv' if as_text else 'parquet'}"
        with engine_errors(source.location):
            frame.write_csv(path) if as_text else frame.write_parquet(path)
        settings = source.settings
        if source.setting("reference-table") and source.kind not in FILES:
            said = {"reference": source.location, "reference-kind": source.kind, **dict(settings)}
            settings = tuple(said.items())
        return replace(source, kind="csv" if as_text else "parquet", location=str(path), settings=settings)


def table_copies(  # noqa: PLR0913  # half of them are named
    source: Source, criterion: FitCriterion, rows: Kept, *, folder: Path, place: Place, as_of: str
) -> TableCopies:
    """Give the copies of a table for one check. Raises `Unmeasurable`."""
    if not rows.whole and criterion.measure not in SAMPLED:
        sentence = (
            f"Source {source.name!r} is larger than the {MOST_ROWS:,} rows and {MOST_BYTES // 1024**2:,} MiB that are "
            f"copied, and a sample does not tell the {criterion.measure!r} of all: prove it on a smaller source."
        )
        raise Unmeasurable("fault.too-large", sentence)
    return TableCopies(Seeding(rows.frame, source, criterion, place, as_of), folder, rows.notes)
