"""Opens SQLite or PostgreSQL: the only module that knows which.

Everything that can go wrong with a database leaves here as `DatabaseUnavailable`, in one sentence, without a password.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import sqlite3
import threading
import time
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NoReturn
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError, IntegrityError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from remit.core.errors import DatabaseUnavailable
from remit.store import migrations
from remit.store.tables import METADATA

PATIENCE: Final = 30.0
"""Seconds that a writer waits for its turn, and that an erasure waits for readers to let go of the old bytes."""
KEPT: Final = 12
"""Connections that stay open for the next who asks: as many as a server works on at once. To open one takes PostgreSQL
as long as ten questions."""
MOST: Final = 50
"""Connections beyond those, closed after use."""
RESTED: Final = 10.0
"""Seconds after which a connection is asked whether it still lives; before, a look at what came over it tells."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
DATABASE_MAGIC: Final = b"SQLite format 3\0"
"""How the file of an SQLite database begins."""
_READ_BY = 19
"""Where the header of an SQLite file says by which kind of journal it is read."""
_WAL = b"\x02"
_START = "`remit new` starts one there; `--database` or REMIT_DATABASE names another"
_NONE_YET = f"There is no Remit database at {{}} yet: {_START}."


@dataclass(frozen=True, slots=True)
class Database:
    """An open database. `address` can be shown to anybody; `read_only` is true when nothing can be written.

    `folder` is where the file of an SQLite database lies.
    """

    engine: sa.Engine
    address: str
    read_only: bool = False
    folder: Path | None = None
    _turn: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    @property
    def is_sqlite(self) -> bool:
        """Tell whether this is SQLite, for the tests that look at its bytes."""
        return self.engine.dialect.name == "sqlite"

    @contextlib.contextmanager
    def reading(self, *, once: bool = False) -> Generator[sa.Connection]:
        """Give a connection that sees one moment of the database, however long it reads.

        With `once` for a single statement: one is one moment, and PostgreSQL is asked once instead of three times.
        """
        level = "AUTOCOMMIT" if once else "REPEATABLE READ"
        options: dict[str, Any] = {} if self.is_sqlite else {"isolation_level": level}
        with translated(self.address), self.engine.connect() as bare:
            connection = bare.execution_options(**options) if options else bare
            with connection.begin():
                yield connection

    def glance(self, question: str, **names: str) -> Any:  # noqa: ANN401  # what the statement finds
        """Give the one figure that a statement finds, for a fifth of what a transaction costs: one is one moment."""
        with translated(self.address):
            if self.is_sqlite:
                with contextlib.closing(self.engine.raw_connection()) as raw:
                    cursor = raw.cursor()
                    cursor.execute(question, names)
                    found = cursor.fetchall()
                    cursor.close()
                return found[0][0] if found else None
            with self.engine.connect() as bare:
                connection = bare.execution_options(isolation_level="AUTOCOMMIT")
                return connection.execute(sa.text(question), names).scalar()

    @contextlib.contextmanager
    def writing(self, lock: str) -> Generator[sa.Connection]:
        """Give a connection whose transaction is the only one that writes under this lock; it commits at the end."""
        if self.read_only:
            raise DatabaseUnavailable(f"The database {self.address} cannot be written: it is read-only.")
        with self._in_turn(), translated(self.address), self.engine.connect() as bare:
            connection = bare.execution_options(remit_writes=True)
            with connection.begin():
                self.lock(connection, lock)
                yield connection

    @contextlib.contextmanager
    def _in_turn(self) -> Generator[None]:
        """Let the writers of this process into SQLite one by one: it would have them sleep, and look again too late."""
        waited = self.is_sqlite and self._turn.acquire(timeout=PATIENCE)
        try:
            yield
        finally:
            if waited:
                self._turn.release()

    def lock(self, connection: sa.Connection, lock: str) -> None:
        """Wait until no other transaction writes under this lock; on SQLite there is one writer in any case."""
        if not self.is_sqlite:
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(lock, 0))))

    def scrub(self) -> bool:
        """Remove what an erasure left behind in the database's files; tells whether all of it could be.

        SQLite overwrites freed pages by itself (`secure_delete`); what remains is the write-ahead log, which is written
        back and cut to nothing as soon as no reader needs it. PostgreSQL is told to vacuum.
        """
        with contextlib.suppress(DatabaseUnavailable), translated(self.address):
            if self.is_sqlite:
                with contextlib.closing(self.engine.raw_connection()) as raw:
                    cursor = raw.cursor()
                    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                    busy = cursor.fetchall()[0][0]
                return not busy
            with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                for table in ("contents", "checkpoints", "people"):
                    connection.exec_driver_sql(f"VACUUM {table}")
            return True
        return False

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def open_database(url: str, *, create: bool = False) -> Database:
    """Open the database at a path or URL and bring it to the shape that this Remit knows.

    Where there is none, one is made only when `create` is true.
    """
    scheme = _SCHEME.match(url)
    if "\0" in url or not url.strip():
        raise DatabaseUnavailable("The database's address is empty: give a path (remit.db) or a postgresql:// URL.")
    if scheme is None or "://" not in url:
        database = _sqlite(Path(url), create=create)
    elif scheme[1] == "sqlite":
        database = _sqlite(_path_of(url), create=create)
    elif scheme[1] in {"postgres", "postgresql", "postgresql+psycopg"}:
        database = _postgresql(url)
    else:
        raise DatabaseUnavailable(
            f"Remit keeps projects in SQLite (a path, sqlite:///path) or PostgreSQL (postgresql://…), not {scheme[1]}."
        )
    try:
        _prepare(database, create=create)
    except BaseException:
        database.close()
        raise
    return database


def _prepare(database: Database, *, create: bool) -> None:
    """Make the tables, or bring them up to date; other writers may be doing the same just now."""
    with database.reading() as connection:
        revision = migrations.revision_of(connection)
        migrations.refuse_newer(revision, database.address)
        if revision == migrations.REVISIONS[-1]:
            return
        if revision is None:
            _refuse_foreign(connection, database)
            if not create:
                raise DatabaseUnavailable(_NONE_YET.format(database.address))
    with database.writing("remit migrations") as connection:
        revision = migrations.revision_of(connection)
        migrations.refuse_newer(revision, database.address)
        if revision != migrations.REVISIONS[-1]:
            migrations.migrate(connection)


def _refuse_foreign(connection: sa.Connection, database: Database) -> None:
    tables = set(sa.inspect(connection).get_table_names())
    _refuse_others(tables if database.is_sqlite else tables & set(METADATA.tables), database.address)


def _refuse_others(tables: set[str], address: str) -> None:
    if tables:
        raise DatabaseUnavailable(
            f"The database {address} belongs to another program (it holds the table {min(tables)!r}): "
            "name another with `--database` or REMIT_DATABASE."
        )


# --- SQLite ----------------------------------------------------------------------------------------------------------


def _path_of(url: str) -> Path:
    rest = url.removeprefix("sqlite://")
    if not rest.startswith("/") or rest == "/":
        raise DatabaseUnavailable(f"{url!r} names no file: write sqlite:///remit.db, or only the path.")
    return Path(rest[1:].split("?")[0])


def _sqlite(path: Path, *, create: bool) -> Database:
    address = str(path)
    if address.startswith(":memory:"):
        raise DatabaseUnavailable("Remit keeps its log in a file, for a log in memory would be lost: give a path.")
    try:
        _refuse_path(path, create=create)
        read_only = path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
        wal = Path(f"{address}-wal")
        settled = not (wal.exists() and wal.stat().st_size)
        full = quote(str(path.absolute()))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "the path is not usable"
        raise DatabaseUnavailable(f"The database {address[:300]} cannot be opened: {reason}.") from error
    mode = ("mode=ro&immutable=1" if settled else "mode=ro") if read_only else "mode=rwc" if create else "mode=rw"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"file:{full}?{mode}", uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            _set_up(connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=KEPT, max_overflow=MOST)
    event.listen(engine, "begin", _begin)
    return Database(engine, address, read_only, path.absolute().parent)


def _refuse_path(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise DatabaseUnavailable(f"{path} is a folder: name a file in it, such as {path / 'remit.db'}.")
    if not path.parent.is_dir():
        raise DatabaseUnavailable(f"There is no folder {path.parent} for the database {path.name}.")
    if not path.exists():
        if not create:
            raise DatabaseUnavailable(f"There is no database at {path}: {_START}.")
        if not os.access(path.parent, os.W_OK):
            raise DatabaseUnavailable(f"The database {path} cannot be made: its folder is read-only.")
        return
    if not path.is_file():
        raise DatabaseUnavailable(f"{path} is not a file that a database can be kept in.")
    with path.open("rb") as file:
        head = file.read(_READ_BY + 1)
    if not head and not create:  # opening it would write a header into it
        raise DatabaseUnavailable(_NONE_YET.format(path))
    if head and not head.startswith(DATABASE_MAGIC):
        raise DatabaseUnavailable(f"{path} is not a database file: nothing was changed in it.")
    if head[_READ_BY:] not in (b"", _WAL):
        _refuse_foreign_file(path)


def _refuse_foreign_file(path: Path) -> None:
    """Refuse the database of another program before its journal is made ours, which would change the file."""
    file = f"{path.absolute().as_uri()}?mode=ro"
    with translated(str(path)), contextlib.closing(sqlite3.connect(file, uri=True, timeout=PATIENCE)) as looked:
        tables = {name for (name,) in looked.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if migrations.VERSION_TABLE not in tables:
        _refuse_others(tables, str(path))


def _set_up(connection: sqlite3.Connection, *, read_only: bool) -> None:
    connection.execute("PRAGMA foreign_keys=ON")
    if read_only:
        connection.execute("PRAGMA query_only=ON")
        return
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA synchronous=FULL")
    deadline = time.monotonic() + PATIENCE
    while True:  # changing the journal does not wait for others by itself
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _begin(connection: sa.Connection) -> None:
    """Open the transaction ourselves: a writer takes its turn at once, so that what it reads is what it writes on."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("remit_writes") else "BEGIN")


# --- PostgreSQL ------------------------------------------------------------------------------------------------------


def _postgresql(url: str) -> Database:
    try:
        address = sa.make_url("postgresql+psycopg" + url[url.index("://") :])
    except (ArgumentError, ValueError):
        raise DatabaseUnavailable(
            "The database's address cannot be read: write it as postgresql://user:password@host:5432/database."
        ) from None
    shown = address.set(drivername="postgresql").render_as_string(hide_password=True)
    try:
        import psycopg  # noqa: F401  # pyright: ignore[reportUnusedImport]  # only to tell a missing driver in a sentence
    except ImportError as error:
        raise DatabaseUnavailable(
            "PostgreSQL needs a driver that is not installed: pip install 'remit[postgres]'."
        ) from error
    if "connect_timeout" not in address.query:
        address = address.update_query_dict({"connect_timeout": "10"})
    engine = sa.create_engine(address, pool_size=KEPT, max_overflow=MOST, hide_parameters=True)
    event.listen(engine, "checkin", _rest)
    event.listen(engine, "checkout", _wake)
    return Database(engine, shown)


def _rest(_connection: object, record: ConnectionPoolEntry) -> None:
    """Note when a connection was given back."""
    record.info["rests"] = time.monotonic()


def _wake(connection: Any, record: ConnectionPoolEntry, _given: object) -> None:  # noqa: ANN401  # the driver's own
    """Refuse a connection that has died while it rested: a fresh one is then opened in its place.

    A server that stopped said so, and that lies there to be read: asking it each time would take as long as the
    question itself. One that could not say so (a network in between) is asked after a rest.
    """
    since = record.info.get("rests")
    if since is None or not (_spoke(connection.fileno()) or time.monotonic() - since > RESTED):
        return
    try:
        connection.pgconn.exec_(b"")
        alive = connection.pgconn.status == 0  # CONNECTION_OK
    except Exception as error:
        raise DisconnectionError from error
    if not alive:
        raise DisconnectionError


def _spoke(connection: int) -> bool:
    """Tell whether the server said anything over a connection that rested; where that cannot be told, assume so."""
    if not hasattr(select, "poll"):
        return True
    watched = select.poll()
    watched.register(connection, select.POLLIN)
    return bool(watched.poll(0))


# --- What can go wrong -----------------------------------------------------------------------------------------------

_SENTENCES = (
    ("database is locked", "is being written by another program that does not let go: try again in a moment"),
    ("database or disk is full", "cannot be written: the disk is full"),
    ("readonly database", "cannot be written: the file or its folder is read-only"),
    ("unable to open database file", "cannot be opened: the file or its folder is missing or read-only"),
    ("file is not a database", "is not a database file: nothing was changed in it"),
    ("malformed", "is damaged: restore a copy, or import the last project file"),
)


@contextlib.contextmanager
def translated(address: str) -> Generator[None]:
    """Let every failure of the database leave as one sentence; breaking a rule of the tables is for callers to name."""
    try:
        yield
    except IntegrityError:
        raise
    except SQLAlchemyError as error:
        _refuse(error.orig if isinstance(error, DBAPIError) else error, address)
    except sqlite3.Error as error:
        _refuse(error, address)


def _refuse(error: BaseException | None, address: str) -> NoReturn:
    text = " ".join(str(error).split())
    for sign, sentence in _SENTENCES:
        if sign in text:
            raise DatabaseUnavailable(f"The database {address} {sentence}.") from error
    text = re.sub(r"(?i)(password\s*[=:]\s*)\S+|(://[^:/@\s]*:)[^@\s]*@", r"\1\2***@", text)[:300].rstrip(".? ")
    raise DatabaseUnavailable(f"The database {address} cannot be used: {text or 'no reason was given'}.") from error
