"""Marks: the fingerprint of a table of Polars, from a reading of its own or taken along by a query.

Most of what a fingerprint costs is reading, and the first query of a measurement reads the table anyway.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl
from polars.io.plugins import register_io_source
from polars.selectors import by_name

from remit.probes.data.engines import engine_errors
from remit.probes.data.fingerprints import Part, Texts, batches, fingerprint, part, sealed


class Mark:
    """The fingerprint of a lazy frame; the same however it was come by."""

    def __init__(self, frame: pl.LazyFrame, location: str) -> None:
        """Read nothing yet; `location` is what sentences call the table."""
        self._frame = frame
        self._location = location
        self._found = ""

    def __call__(self) -> str:
        """Give the fingerprint; reads all rows unless a query on `along` has done so. Raises `Unmeasurable`."""
        if not self._found:
            with engine_errors(self._location):
                self._found = fingerprint(self._frame)[0]
        return self._found

    def along(self) -> pl.LazyFrame:
        """Give the table as a frame that hashes every row on its way into a query; as it is once that is done.

        A query that stops before the last row leaves no fingerprint.
        """
        if self._found:
            return self._frame
        return register_io_source(self._hashed, schema=self._frame.collect_schema(), is_pure=True)

    def _hashed(
        self, wanted: list[str] | None, predicate: pl.Expr | None, limit: int | None, _: int | None
    ) -> Iterator[pl.DataFrame]:
        columns = pl.all() if wanted is None else by_name(*wanted)
        if self._found:  # by an earlier query on the same frame
            rest = self._frame.select(columns)
            rest = rest if limit is None else rest.head(limit)
            yield from batches(rest if predicate is None else rest.filter(predicate))
            return
        known: Texts = {}
        parts: list[Part] = []
        given = 0
        for batch in batches(self._frame):
            parts.append(part(batch, known))
            some = batch.select(columns)
            some = some if limit is None else some.head(limit - given)
            given += some.height
            yield some if predicate is None else some.filter(predicate)
            if limit is not None and given >= limit:
                return
        self._found = sealed(parts, self._frame.collect_schema())[0]
