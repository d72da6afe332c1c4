"""Who hears of new events: listeners in this process, and a watch for what other processes write.

In one process `Log.append` tells every listener. Across processes PostgreSQL carries a word (`NOTIFY`) inside the
writer's own transaction, so that it is heard if and only if the events are there. SQLite has no such word: its file
says whether anybody else wrote (`PRAGMA data_version`), which costs a glance at shared memory four times a second.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any, cast

import sqlalchemy as sa

from remit.core.events import Event
from remit.store.engine import Database
from remit.store.tables import EVENTS

Notify = Callable[[tuple[Event, ...]], None]
Moved = Callable[[str, int], None]
"""Told of a project and the position that its log has reached."""

CHANNEL = "remit_log"
"""The channel of PostgreSQL on which writers say what they wrote."""
POLL = 0.25
"""Seconds between two looks at an SQLite file."""
REST = 2.0
"""Seconds before a watch that lost its database tries again."""

_logger = logging.getLogger("remit.store")


@dataclass(slots=True)
class Listeners:
    """The functions of this process that hear of events once they are written; none can stop another, or a writer."""

    _heard: list[Notify] = field(default_factory=list[Notify])
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, listener: Notify) -> Callable[[], None]:
        """Let a function hear of events; gives the function that ends it."""
        with self._lock:
            self._heard.append(listener)

        def end() -> None:
            with self._lock, contextlib.suppress(ValueError):
                self._heard.remove(listener)

        return end

    def tell(self, events: tuple[Event, ...], first: Notify | None = None) -> None:
        """Tell everybody, `first` before the others.

        What is written is written, so that a listener's failure is its own and is only put on record.
        """
        if not events:
            return
        with self._lock:
            heard = tuple(self._heard)
        for listener in heard if first is None else (first, *heard):
            try:
                listener(events)
            except Exception:
                _logger.exception("The listener of the log failed; the events are written.")


def announce(database: Database, connection: sa.Connection, project: str, position: int) -> None:
    """Say within a writer's transaction what it wrote: other processes on PostgreSQL hear it when it commits."""
    if not database.is_sqlite:
        connection.execute(sa.select(sa.func.pg_notify(CHANNEL, f"{position} {project}")))


class Watch:
    """A thread that tells what other processes wrote. It may tell what this process wrote, too: positions say."""

    def __init__(self, database: Database, moved: Moved) -> None:
        """Watch a database from now on; `moved` is called in the watch's own thread."""
        self._database = database
        self._moved = moved
        self._stop = threading.Event()
        self._heads: dict[str, int] = {}
        self.ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="remit-watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the watch."""
        self._stop.set()
        self._thread.join(REST + 5)

    def _run(self) -> None:
        look = self._on_file if self._database.is_sqlite else self._on_server
        while not self._stop.is_set():
            try:
                self._tell_heads(quiet=not self.ready.is_set())
                look()
            except Exception:
                _logger.exception("The watch lost its database; it tries again.")
                self._stop.wait(REST)

    def _on_file(self) -> None:
        """Look whether any other connection wrote; only then read where the logs stand."""
        with self._raw() as connection:
            cursor = connection.cursor()
            seen = -1
            while not self._stop.is_set():
                version = cursor.execute("PRAGMA data_version").fetchone()[0]
                if seen == -1:
                    self.ready.set()
                if version != seen:
                    seen = version
                    self._tell_heads()
                self._stop.wait(POLL)

    def _on_server(self) -> None:
        """Wait for the word of writers."""
        with self._raw() as connection:
            connection.autocommit = True
            connection.execute(f"LISTEN {CHANNEL}")
            self._tell_heads()  # what was written before the server listened
            self.ready.set()
            while not self._stop.is_set():
                for word in connection.notifies(timeout=POLL):
                    position, _, project = word.payload.partition(" ")
                    self._heads[project] = int(position)
                    self._moved(project, int(position))
                    if self._stop.is_set():
                        return

    @contextlib.contextmanager
    def _raw(self) -> Generator[Any]:
        """Give a connection of the driver that is the watch's own and goes back to nobody."""
        raw = self._database.engine.raw_connection()
        driver: Any = raw.dbapi_connection
        raw.detach()
        try:
            yield driver
        finally:
            driver.close()

    def _tell_heads(self, *, quiet: bool = False) -> None:
        heads = sa.select(EVENTS.c.project, sa.func.max(EVENTS.c.position)).group_by(EVENTS.c.project)
        with self._database.reading() as connection:
            found = cast("dict[str, int]", dict(connection.execute(heads).all()))
        for project, position in found.items():
            if self._heads.get(project) != position:
                self._heads[project] = position
                if not quiet:
                    self._moved(project, position)
