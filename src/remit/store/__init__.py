"""What is remembered: the log of each project, who its people are, evidence, and the project file.

Left of it everything is pure; the log is the only truth, and `Log.append` its only writer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from remit.store.accounts import Accounts
from remit.store.checkpoints import Checkpoints
from remit.store.engine import open_database
from remit.store.evidence import Evidence
from remit.store.log import Log
from remit.store.memberships import Memberships
from remit.store.notifying import Moved, Notify, Watch
from remit.store.passes import Passes
from remit.store.people import People
from remit.store.sittings import Sittings

__all__ = ["Store", "open_store"]


@dataclass(frozen=True, slots=True)
class Store:
    """An open database: the log, and what is kept beside it."""

    log: Log
    people: People
    evidence: Evidence
    checkpoints: Checkpoints
    accounts: Accounts
    passes: Passes
    memberships: Memberships
    sittings: Sittings

    @property
    def shown(self) -> str:
        """The path or URL as anybody may see it: without a password."""
        return self.log.database.address

    @property
    def folder(self) -> Path | None:
        """Where the file of an SQLite database lies; None for PostgreSQL."""
        return self.log.database.folder

    @property
    def read_only(self) -> bool:
        """Whether it can be looked at and not written."""
        return self.log.database.read_only

    def listen(self, listener: Notify) -> Callable[[], None]:
        """Let a function hear of what this process writes; gives the function that ends it."""
        return self.log.listeners.add(listener)

    def watch(self, moved: Moved) -> Watch:
        """Hear of what other processes write, in a thread that `Watch.stop` ends."""
        return Watch(self.log.database, moved)

    def close(self) -> None:
        """Close every connection."""
        self.log.database.close()


def open_store(url: str, *, create: bool = False, notify: Notify | None = None) -> Store:
    """Open the database at a path (`remit.db`), `sqlite:///…` or `postgresql://…`, made when missing and `create`.

    `notify` hears of events once they are written.
    """
    database = open_database(url, create=create)
    return Store(
        Log(database, notify), People(database), Evidence(database), Checkpoints(database),
        Accounts(database), Passes(database), Memberships(database), Sittings(database),
    )  # fmt: skip
