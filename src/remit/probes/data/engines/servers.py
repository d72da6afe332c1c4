"""Tables on servers: PostgreSQL, and whatever else Ibis connects to; aggregates leave them, rows do not.

A connection reads only, sees one moment of the database from the first query to the last, and every query has a time
limit. Passwords come from the environment when measuring starts, and appear in no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

import polars as pl

from remit.core.ids import digest
from remit.core.observations import Source
from remit.probes.data import fingerprints
from remit.probes.data.engines import engine_errors, extra
from remit.probes.data.engines.databases import chosen
from remit.probes.failing import Unmeasurable
from remit.probes.locations import expand

if TYPE_CHECKING:
    import psycopg
    from psycopg import sql

TIMEOUT = 300
"""Seconds that one query may take, unless the source's setting `timeout` says otherwise."""
LONGEST_TIMEOUT = 86_400
CONNECTING = 10
"""Seconds that connecting may take."""
INSIDE = "postgres-md5-1"
"""The scheme of the fingerprint that the server counts."""
BATCH = 20_000
"""Rows at a time, where rows have to be read."""

_VARIABLE = re.compile(r"\$\{[^}]+\}")
_SCHEMES = ("postgresql", "postgres")
_OPTIONS = frozenset({"host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "target_session_attrs"})
"""What may stand behind the `?` of an address; the rest of libpq's parameters could switch off what is set here."""


def parameters(source: Source, environment: Mapping[str, str]) -> dict[str, str]:
    """Give the parameters of a PostgreSQL connection from `postgresql://user:${PASSWORD}@host:port/database`.

    The whole address may be one `${NAME}`, else the password has to be one. What variables hold is put in after the
    address was taken apart, so that any sign may stand in a password. Raises `Unmeasurable`, and `SourceFailed` for a
    variable that is not set.
    """
    where = source.location
    whole = _VARIABLE.fullmatch(where) is not None
    template = expand(where, environment) if whole else where
    try:
        address = urlsplit(template)
        port = str(address.port or "")
    except ValueError:
        raise Unmeasurable("source.unreadable", f"{where!r} is no address of a PostgreSQL database.") from None
    if address.scheme not in _SCHEMES:
        sentence = (
            f"{where!r} is no address of a PostgreSQL database; write postgresql://user:${{PASSWORD}}@host/database."
        )
        raise Unmeasurable("source.unreadable", sentence)
    password = address.password or ""
    if password and not whole and not _VARIABLE.fullmatch(password):
        sentence = (
            f"The address of source {source.name!r} holds a password: keep it in the environment and write ${{NAME}} "
            "in its place."
        )
        raise Unmeasurable("source.secret", sentence)

    def put(text: str) -> str:
        return unquote(text) if whole or not _VARIABLE.search(text) else expand(text, environment)

    options = dict(parse_qsl(address.query))
    if odd := sorted(set(options) - _OPTIONS):
        known = ", ".join(sorted(_OPTIONS))
        sentence = f"{source.name!r} has {odd[0]!r} in its address, which is not taken there; known are {known}."
        raise Unmeasurable("source.unreadable", sentence)
    database = address.path.removeprefix("/")
    made = {
        "host": put(address.hostname or ""),
        "port": port,
        "dbname": put(database),
        "user": put(address.username or ""),
    }
    made |= {"password": put(password)} | {name: put(said) for name, said in options.items()}
    return {name: said for name, said in made.items() if said}


def _timeout(source: Source) -> int:
    said = source.setting("timeout", str(TIMEOUT))
    if not said.isascii() or not said.isdigit() or not 0 < int(said) <= LONGEST_TIMEOUT:
        sentence = (
            f"The timeout {said!r} of source {source.name!r} is not a number of seconds from 1 to {LONGEST_TIMEOUT}."
        )
        raise Unmeasurable("source.setting", sentence)
    return int(said)


@contextmanager
def postgres_table(source: Source, environment: Mapping[str, str]) -> Generator[tuple[Any, Callable[[], str]]]:
    """Open a table or view of a PostgreSQL database, as an Ibis table and what gives its fingerprint.

    Everything is asked within one read-only transaction that sees one snapshot (REPEATABLE READ). Raises
    `Unmeasurable`.
    """
    where = source.location
    given, limit = parameters(source, environment), _timeout(source)
    ibis, psycopg = extra("ibis", "warehouses"), extra("psycopg", "warehouses")
    try:
        connection = psycopg.connect(
            **given,
            connect_timeout=CONNECTING,
            application_name="remit",
            options=f"-c statement_timeout={limit}s -c lock_timeout=30s -c idle_in_transaction_session_timeout=0",
        )
    except (psycopg.Error, UnicodeError):
        sentence = (
            f"The database of source {source.name!r} cannot be reached with what {where!r} says; see whether the "
            "server runs, and whether user, password and database are right."
        )
        raise Unmeasurable("source.unreachable", sentence) from None
    try:
        connection.read_only = True
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        with engine_errors(where):
            names = connection.execute(_TABLES).fetchall()  # begins the transaction that all else is asked in
            schema, name = chosen([(str(a), str(b)) for a, b in names], source.setting("table"), where)
            backend = ibis.postgres.from_connection(connection)
            table = backend.table(name, database=schema)
        yield table, lambda: _fingerprint(connection, source, table, schema, name)
    finally:
        connection.close()


_TABLES = """
    SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    AND has_schema_privilege(n.oid, 'USAGE')
    ORDER BY NOT pg_table_is_visible(c.oid), n.nspname, c.relname
"""
"""Tables, partitioned ones, views, materialised and foreign ones; those that need no schema in front come first."""


def _fingerprint(
    connection: psycopg.Connection,
    source: Source,
    table: Any,  # noqa: ANN401  # a table of Ibis
    schema: str,
    name: str,
) -> str:
    """Give the fingerprint: counted by the server, or (setting `fingerprint=rows`) the one that all engines share."""
    from psycopg import sql  # an extra

    how = source.setting("fingerprint", "inside")
    place = sql.Identifier(schema, name)
    with engine_errors(source.location):
        if how == "rows":
            return _by_rows(connection, table)
        if how != "inside":
            sentence = f"The setting fingerprint of source {source.name!r} is 'inside' or 'rows', not {how!r}."
            raise Unmeasurable("source.setting", sentence)
        columns = sorted(table.columns)
        counted = _inside(connection, sql.SQL(", ").join(map(sql.Identifier, columns)), place)
    kinds = [part for column in columns for part in (column, str(table.schema()[column]))]
    return f"{INSIDE}:{digest(INSIDE, *map(str, counted), *kinds)}"


def _inside(connection: psycopg.Connection, row: sql.Composable, place: sql.Composable) -> tuple[Any, ...]:
    """Let the server hash each row as text by MD5, and give the number, the sum and the exclusive or of the halves."""
    from psycopg import sql  # an extra

    query = sql.SQL(
        "SELECT count(*), sum(('x' || left(h, 15))::bit(60)::bigint::numeric), bit_xor(('x' || right(h, 16))::bit(64)) "
        "FROM (SELECT md5(ROW({row})::text) AS h FROM {place}) AS hashes"
    )
    with connection.transaction(), connection.cursor() as cursor:
        for setting in ("extra_float_digits = 1", "datestyle = 'ISO, YMD'", "intervalstyle = 'iso_8601'"):
            cursor.execute(f"SET LOCAL {setting}")
        cursor.execute(query.format(row=row, place=place))
        return cursor.fetchone() or ()


def _by_rows(connection: psycopg.Connection, table: Any) -> str:  # noqa: ANN401  # a table of Ibis
    """Read all rows through a cursor of the server, in batches, and give the fingerprint that all engines share."""
    kinds = table.schema().items()
    schema: dict[str, Any] = {name: _polars(kind) or pl.String() for name, kind in kinds}
    typed = table.mutate(**{name: table[name].cast("string") for name, kind in kinds if _polars(kind) is None})

    def batches() -> Iterator[pl.DataFrame]:
        with connection.transaction(), connection.cursor(name="remit") as cursor:
            cursor.itersize = BATCH
            cursor.execute(typed.get_backend().compile(typed))
            while rows := cursor.fetchmany(BATCH):
                yield pl.DataFrame(rows, schema=schema, orient="row")

    return fingerprints.of_batches(batches(), schema)[0]


def _polars(kind: Any) -> pl.DataType | None:  # noqa: ANN401, PLR0911  # a type of Ibis; one for each of ours
    """Give the type that holds such a column's values as they are; None for one that is read as text."""
    if kind.is_boolean():
        return pl.Boolean()
    if kind.is_integer():
        return pl.Int64()
    if kind.is_floating():
        return pl.Float32() if kind.is_float32() else pl.Float64()
    if kind.is_date():
        return pl.Date()
    if kind.is_timestamp():
        return pl.Datetime("us", kind.timezone)
    if kind.is_decimal() and kind.precision and kind.scale is not None:
        return pl.Decimal(kind.precision, kind.scale)
    return pl.String() if kind.is_string() else None
