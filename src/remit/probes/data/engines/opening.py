"""Opening a table of any kind: a lazy frame that every measure can be asked of, and what gives its fingerprint.

Nothing is read here but what it takes to know the columns. What engines raise becomes `Unmeasurable` with a sentence of
our own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from typing import Any

import narwhals as nw
import polars as pl

from remit.core.observations import Source
from remit.probes.data.counting import Sign
from remit.probes.data.engines import Frame, collected, engine_errors
from remit.probes.data.engines.databases import duckdb_table, sqlite_table
from remit.probes.data.engines.files import open_table
from remit.probes.data.engines.servers import postgres_table
from remit.probes.data.engines.sparks import spark_fingerprint, spark_table
from remit.probes.data.fingerprints import of_batches
from remit.probes.data.marks import Mark
from remit.probes.data.settings import known
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place, resolve

NAMED = 8
"""How many columns a sentence names: enough to recognise a table by."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A table that can be asked: its lazy frame, and what reads all of its rows for their fingerprint.

    A `Mark` can be taken along by a query instead: `along` gives the frame for one that reads all rows.
    """

    frame: Frame
    mark: Callable[[], str]


def taken_along(frame: Frame, mark: Callable[[], str], signs: Collection[Sign] = ()) -> Frame:
    """Give a table for a query that reads all of its rows: where its mark can be taken along, it then is.

    What `signs` are to be counted then, the mark tells afterwards.
    """
    return nw.from_native(mark.along(signs)) if isinstance(mark, Mark) else frame


Opener = Callable[[Source, Place], AbstractContextManager[Opened]]


@contextmanager
def _file(source: Source, place: Place) -> Generator[Opened]:
    table = open_table(source, resolve(source.location, place.folder, place.environment))
    yield Opened(nw.from_native(table), Mark(table, source.location))


@contextmanager
def _duckdb(source: Source, place: Place) -> Generator[Opened]:
    with duckdb_table(source, resolve(source.location, place.folder, place.environment)) as table:
        yield Opened(nw.from_native(table), partial(_streamed, table, source.location))


@contextmanager
def _sqlite(source: Source, place: Place) -> Generator[Opened]:
    table = sqlite_table(source, resolve(source.location, place.folder, place.environment))
    yield Opened(nw.from_native(table), Mark(table, source.location))


@contextmanager
def _postgres(source: Source, place: Place) -> Generator[Opened]:
    with postgres_table(source, place.environment) as (table, mark):
        yield Opened(nw.from_native(table), mark)


@contextmanager
def _spark(source: Source, place: Place) -> Generator[Opened]:
    with spark_table(source, place) as table:
        yield Opened(nw.from_native(table), partial(spark_fingerprint, table, source.location))


_OPENERS: Mapping[str, Opener] = {"duckdb": _duckdb, "sqlite": _sqlite, "postgres": _postgres, "spark": _spark}
"""How each kind of source is opened that is no plain file."""


def opened(source: Source, place: Place) -> AbstractContextManager[Opened]:
    """Open a table of any kind for as long as it is measured; raises `Unmeasurable` and `SourceFailed`."""
    known(source)
    return _OPENERS.get(source.kind, _file)(source, place)


def opened_frame(native: Any, location: str) -> Opened:  # noqa: ANN401  # a table of whichever engine
    """Take a table that somebody has opened: a Polars frame, a DuckDB relation, a Spark frame or an Ibis table.

    `location` is what sentences call it. Raises `Unmeasurable` for what is no table.
    """
    try:
        frame: Frame = nw.from_native(native).lazy()
    except (TypeError, AttributeError):
        raise Unmeasurable("source.unreadable", f"{location!r} is no table that Remit knows how to ask.") from None
    inner: Any = nw.to_native(frame)
    package = type(inner).__module__.partition(".")[0]
    if package == "pyspark":
        return Opened(frame, partial(spark_fingerprint, inner, location))
    if package == "ibis":
        return Opened(frame, partial(_of_ibis, inner, location))
    return Opened(
        frame, Mark(inner, location) if isinstance(inner, pl.LazyFrame) else partial(_streamed, inner, location)
    )


def _streamed(table: Any, location: str) -> str:  # noqa: ANN401  # a relation of DuckDB, or what else streams rows
    return Mark(pl.scan_arrow_c_stream(table), location)()


def _of_ibis(table: Any, location: str) -> str:  # noqa: ANN401  # an Ibis table
    """Read all rows of an Ibis table in batches; what engine is behind it only Ibis knows."""
    backend = table.get_backend()
    if backend.name == "duckdb":  # asked itself: Ibis 12 calls what DuckDB 2 has no more
        return _streamed(backend.con.sql(backend.compile(table)), location)
    with engine_errors(location):
        reader = table.to_pyarrow_batches()
        return of_batches(map(pl.DataFrame, reader), pl.DataFrame(reader.schema.empty_table()).schema)[0]


def column(name: str, role: str, frame_columns: list[str], source: Source) -> str:
    """Give the name of a column that is there; raises `Unmeasurable` with the nearest name when it is not."""
    if not name:
        raise Unmeasurable("column.unnamed", f"Source {source.name!r} does not tell which column holds the {role}.")
    if name in frame_columns:
        return name
    near = get_close_matches(name.casefold(), [one.casefold() for one in frame_columns], n=1, cutoff=0.5)
    found = next((one for one in frame_columns if near and one.casefold() == near[0]), "")
    rest = f" and {len(frame_columns) - NAMED} more." if len(frame_columns) > NAMED else "."
    hint = f"did you mean {found!r}?" if found else f"it has {', '.join(map(repr, frame_columns[:NAMED]))}{rest}"
    raise Unmeasurable("column.missing", f"{source.location!r} has no column {name!r} for the {role}; {hint}")


__all__ = [
    "Frame",
    "Opened",
    "collected",
    "column",
    "engine_errors",
    "open_table",
    "opened",
    "opened_frame",
]
