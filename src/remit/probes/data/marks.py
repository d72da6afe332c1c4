"""Marks: the fingerprint of a table of Polars, from a reading of its own or taken along by a query.

Most of what a fingerprint costs is reading, and the first query of a measurement reads the table anyway; what it counts
of single cells is counted while they are hashed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property, partial

import polars as pl
from polars.io.plugins import register_io_source
from polars.selectors import by_name

from remit.probes.data.counting import Counting, Sign, seen
from remit.probes.data.engines import engine_errors
from remit.probes.data.fingerprints import Part, Texts, batches, part, sealed


class Mark:
    """The fingerprint of a lazy frame, the same however it was come by, and counts that were taken along."""

    def __init__(self, frame: pl.LazyFrame, location: str) -> None:
        """Read nothing yet; `location` is what sentences call the table."""
        self._frame = frame
        self._location = location
        self._found = ""
        self._counts: dict[Sign, int] = {}

    @cached_property
    def _schema(self) -> pl.Schema:
        return self._frame.collect_schema()

    def __call__(self) -> str:
        """Give the fingerprint; reads all rows unless that has been done. Raises `Unmeasurable`."""
        if not self._found:
            with engine_errors(self._location):
                for _ in self._read(()):
                    pass
        return self._found

    def counts(self, sign: Sign) -> bool:
        """Tell whether a sign can be counted along: not once the rows have passed by."""
        return not self._found and seen(sign, self._schema)

    def along(self, signs: Collection[Sign] = ()) -> pl.LazyFrame:
        """Give the table as a frame that hashes every row on its way into a query; as it is once that is done.

        A query that stops before the last row leaves neither fingerprint nor counts.
        """
        if self._found:
            return self._frame
        return register_io_source(partial(self._hashed, signs), schema=self._schema, is_pure=True)

    def counted(self, signs: Collection[Sign]) -> dict[Sign, int]:
        """Give what was counted along; reads all rows for what was not. Raises `Unmeasurable`."""
        if not self._counts.keys() >= set(signs):
            with engine_errors(self._location):
                for _ in self._read(signs):
                    pass
        return {sign: self._counts[sign] for sign in signs}

    def _hashed(
        self,
        signs: Collection[Sign],
        wanted: list[str] | None,
        predicate: pl.Expr | None,
        limit: int | None,
        _: int | None,
    ) -> Iterator[pl.DataFrame]:
        columns = pl.all() if wanted is None else by_name(*wanted)
        if self._found:  # by an earlier query on the same frame
            rest = self._frame.select(columns)
            rest = rest if limit is None else rest.head(limit)
            yield from batches(rest if predicate is None else rest.filter(predicate))
            return
        given = 0
        for batch in self._read(signs):
            some = batch.select(columns)
            some = some if limit is None else some.head(limit - given)
            given += some.height
            yield some if predicate is None else some.filter(predicate)
            if limit is not None and given >= limit:
                return

    def _read(self, signs: Collection[Sign]) -> Iterator[pl.DataFrame]:
        """Read all rows and hash and count them; keeps what was found after the last."""
        known: Texts = {}
        counting = Counting(signs)
        parts: list[Part] = []
        for batch in batches(self._frame):
            parts.append(part(batch, known, counting))
            yield batch
        self._found, rows = sealed(parts, self._schema)
        self._counts |= counting.found(rows)
