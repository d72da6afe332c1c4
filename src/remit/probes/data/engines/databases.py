"""Tables in database files: DuckDB, driven where it is, and SQLite, streamed in batches through Polars.

Both are opened read-only, and nothing that a view or a name says is executed beyond reading: names are looked up in the
catalogue and quoted, never put into a query as they come.
"""

from __future__ import annotations

import sqlite3
import tempfile
import threading
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl
from polars.io.plugins import register_io_source

from remit.core.observations import Source
from remit.probes.data.engines import engine_errors, extra
from remit.probes.failing import Unmeasurable

if TYPE_CHECKING:
    import duckdb

BATCH = 50_000
"""Rows of SQLite at a time."""
MEMORY = 2_048
"""Megabytes that DuckDB may take before it writes to disk; its own default is four fifths of the machine."""
MOST_MEMORY = 10_000_000
MOST_COLUMNS = 400
"""Columns of SQLite whose types are counted in one query; it allows 2,000 results, and each column takes four."""

_SQLITE = b"SQLite format 3\0"
_DUCKDB = b"DUCK"
"""At byte 8 of a DuckDB file, after its checksum."""


def chosen(names: Sequence[tuple[str, str]], wanted: str, where: str) -> tuple[str, str]:
    """Give the (schema, name) of the table that is meant: by name, by `schema.name`, or the only one there is.

    `names` are in the order in which the database would look. Names are compared, never parsed, so that dots and quotes
    in them are just characters. Raises `Unmeasurable`.
    """
    if not names:
        raise Unmeasurable("source.empty", f"{where!r} holds no table.")
    if not wanted:
        if len(names) == 1:
            return names[0]
        there = ", ".join(repr(_full(*one)) for one in names[:8])
        more = f" and {len(names) - 8} more" if len(names) > 8 else ""  # noqa: PLR2004  # enough to recognise
        sentence = f"{where!r} holds {len(names)} tables: name one with the setting `table` ({there}{more})."
        raise Unmeasurable("source.table", sentence)
    exact = [one for one in names if _full(*one) == wanted] or [one for one in names if one[1] == wanted]
    if exact:
        return exact[0]
    known = {name.casefold(): name for one in names for name in (one[1], _full(*one))}
    near = get_close_matches(wanted.casefold(), known, n=1, cutoff=0.5)
    hint = (
        f"did you mean {known[near[0]]!r}?" if near else f"it has {', '.join(repr(_full(*one)) for one in names[:8])}."
    )
    raise Unmeasurable("source.missing", f"{where!r} has no table {wanted!r}; {hint}")


def _full(schema: str, name: str) -> str:
    return f"{schema}.{name}" if schema else name


def quoted(name: str) -> str:
    """Write a name so that SQL takes it for a name, whatever it holds."""
    return '"' + name.replace('"', '""') + '"'


def _refuse(path: Path, where: str, magic: bytes, start: int, what: str) -> None:
    if not path.exists():
        raise Unmeasurable("source.missing", f"There is no file {where!r}.")
    if not path.is_file():
        raise Unmeasurable("source.unreadable", f"{where!r} is no file; give the path of {what}.")
    with path.open("rb") as file:
        head = file.read(start + len(magic))
    if not head:
        raise Unmeasurable("source.empty", f"{where!r} is empty: the file has no bytes.")
    if head[start:] != magic:
        raise Unmeasurable("source.unreadable", f"{where!r} is not {what}.")


def _memory(source: Source) -> int:
    """Give the megabytes that DuckDB may take: the setting `memory`."""
    said = source.setting("memory", str(MEMORY))
    if not said.isascii() or not said.isdigit() or not 0 < int(said) <= MOST_MEMORY:
        sentence = f"The memory {said!r} of source {source.name!r} is not a number of megabytes."
        raise Unmeasurable("source.setting", sentence)
    return int(said)


@dataclass(slots=True)
class _Database:
    """A DuckDB file that is open: the engine opens none twice in one process, so whoever asks for it shares it.

    Each thread has a connection of its own, and tables of one thread can be asked together.
    """

    first: duckdb.DuckDBPyConnection
    closing: ExitStack
    threads: dict[int, duckdb.DuckDBPyConnection] = field(default_factory=dict[int, "duckdb.DuckDBPyConnection"])
    users: int = 0


_databases: dict[Path, _Database] = {}
_opening = threading.Lock()


@contextmanager
def duckdb_table(source: Source, path: Path) -> Generator[duckdb.DuckDBPyRelation]:
    """Open a table or view of a DuckDB file; what does not fit into memory goes to the system's temporary folder.

    Several tables of a file can be open at one time, with the memory that the first was given. Views that read other
    files, or anything over the network, are refused by the engine. Raises `Unmeasurable`.
    """
    where = source.location
    with engine_errors(where):
        _refuse(path, where, _DUCKDB, 8, "a DuckDB file")
    with _connected(source, path.resolve()) as connection:
        with engine_errors(where):
            names = connection.execute(
                "SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = "
                "current_database() ORDER BY table_schema <> 'main', table_schema, table_name"
            ).fetchall()
            schema, name = chosen([(str(a), str(b)) for a, b in names], source.setting("table"), where)
            table = connection.sql(f"SELECT * FROM {quoted(schema)}.{quoted(name)}")  # noqa: S608  # names quoted
        yield table


@contextmanager
def _connected(source: Source, path: Path) -> Generator[duckdb.DuckDBPyConnection]:
    """Give this thread's connection to a DuckDB file; the file is closed when nobody asks it any more."""
    with _opening:
        if path not in _databases:
            _databases[path] = _database(source, path)
        database = _databases[path]
        database.users += 1
        connection = database.threads.setdefault(threading.get_ident(), database.first.cursor())
    try:
        yield connection
    finally:
        with _opening:
            database.users -= 1
            if not database.users:
                del _databases[path]
                database.closing.close()


def _database(source: Source, path: Path) -> _Database:
    duckdb = extra("duckdb", "duckdb")
    where, memory = source.location, _memory(source)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="remit-", ignore_cleanup_errors=True))
        settings: dict[str, str | bool | int | float | list[str]] = {
            "enable_external_access": "false",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "temp_directory": folder,
            "memory_limit": f"{memory}MB",
        }
        try:
            connection = duckdb.connect(str(path), read_only=True, config=settings)
        except duckdb.Error as fault:
            if "lock" in str(fault):
                sentence = f"{where!r} is open for writing in another program; verify when that has ended."
                raise Unmeasurable("source.refused", sentence) from None
            sentence = f"{where!r} cannot be opened: it is damaged, or was written by another version of DuckDB."
            raise Unmeasurable("source.unreadable", sentence) from None
        stack.enter_context(closing(connection))
        with engine_errors(where):
            connection.execute("SET GLOBAL TimeZone = 'UTC'")
            connection.execute("SET lock_configuration = true")
        return _Database(connection, stack.pop_all())


def sqlite_table(source: Source, path: Path) -> pl.LazyFrame:
    """Give a lazy frame over a table or view of an SQLite file, read in batches of `BATCH` rows.

    SQLite's columns take any value whatever their type says, so the types are those of the values: whole numbers, reals
    (with whole numbers among them), bytes, and text for everything else, mixtures too. Raises `Unmeasurable`.
    """
    where = source.location
    with engine_errors(where):
        _refuse(path, where, _SQLITE, 0, "an SQLite database")
        with closing(_read_only(path)) as connection:
            names = [
                ("", str(name))
                for (name,) in connection.execute(
                    "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' "
                    "ESCAPE '\\' ORDER BY name"
                )
            ]
            _, table = chosen(names, source.setting("table"), where)
            columns = [row[1] for row in connection.execute(f"PRAGMA table_xinfo({quoted(table)})") if row[6] != 1]
            schema = _kinds(connection, table, columns)
    if not schema:
        raise Unmeasurable("source.empty", f"{where!r} has no columns.")

    def batches(
        wanted: list[str] | None, predicate: pl.Expr | None, limit: int | None, _: int | None
    ) -> Iterator[pl.DataFrame]:
        names = list(schema) if wanted is None else wanted
        for batch in _batches(path, table, {name: schema[name] for name in names}, limit):
            yield batch if predicate is None else batch.filter(predicate)

    return register_io_source(batches, schema=schema, is_pure=True)


def _read_only(path: Path) -> sqlite3.Connection:
    """Open a file so that nothing in it can be changed, and nothing in its schema can run code.

    Polars asks for batches one after the other, but from any of its threads.
    """
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=10, check_same_thread=False)
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _kinds(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> dict[str, pl.DataType]:
    """Give the type of each column that holds all of its values, from one scan."""
    found: dict[str, pl.DataType] = {}
    for start in range(0, len(columns), MOST_COLUMNS):
        some = columns[start : start + MOST_COLUMNS]
        counts = ", ".join(
            f"count(CASE typeof({quoted(name)}) WHEN '{kind}' THEN 1 END)"
            for name in some
            for kind in ("integer", "real", "text", "blob")
        )
        row = connection.execute(f"SELECT {counts} FROM {quoted(table)}").fetchone()  # noqa: S608  # names quoted
        found |= {name: _kind(*row[4 * i : 4 * i + 4]) for i, name in enumerate(some)}
    return found


def _kind(whole: int, real: int, text: int, raw: int) -> pl.DataType:
    if text or (raw and (whole or real)):
        return pl.String()
    if raw:
        return pl.Binary()
    return pl.Float64() if real else pl.Int64() if whole else pl.String()


def _cast(kind: pl.DataType) -> str:
    if isinstance(kind, pl.String):
        return "CAST({} AS TEXT)"
    return "CAST({} AS REAL)" if isinstance(kind, pl.Float64) else "{}"


def _batches(path: Path, table: str, schema: dict[str, pl.DataType], limit: int | None) -> Iterator[pl.DataFrame]:
    asked = ", ".join(_cast(kind).format(quoted(name)) for name, kind in schema.items())
    query = f"SELECT {asked or 'NULL'} FROM {quoted(table)} LIMIT ?"  # noqa: S608  # names quoted
    shape: dict[str, Any] = dict(schema) or {"": pl.Null}
    with closing(_read_only(path)) as connection:
        cursor = connection.execute(query, (-1 if limit is None else limit,))
        while rows := cursor.fetchmany(BATCH):
            yield pl.DataFrame(rows, schema=shape, orient="row")
