"""The log: the only writer of project truth. Append, read, prove, take in.

Every event of one verb is written in one transaction, at the place on which the verb was decided, or not at all.
"""

from __future__ import annotations

import contextlib
import dataclasses
import gc
import logging
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from remit.core.errors import BrokenChain, InvalidInput, LogMoved
from remit.core.events import Event
from remit.store import encoding, rows
from remit.store.absorbing import Absorbed, absorb
from remit.store.auditing import Audit, audit
from remit.store.encoding import Row, Sealed
from remit.store.engine import Database
from remit.store.notifying import Listeners, Notify, announce
from remit.store.rows import COLUMNS, C
from remit.store.tables import CONTENTS

if TYPE_CHECKING:
    from remit.store.projectfile import ProjectFile

_logger = logging.getLogger("remit.store")


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project as a list of projects shows it."""

    id: str
    name: str
    handle: str
    opened_at: str
    last_at: str
    events: int


@dataclass(frozen=True, slots=True)
class Log:
    """The append-only log of every project in a database. `notify` and `listeners` hear of events once written."""

    database: Database
    notify: Notify | None = None
    listeners: Listeners = field(default_factory=Listeners)
    _lines: dict[int, tuple[ProjectLine, ...]] = field(
        default_factory=dict[int, "tuple[ProjectLine, ...]"], repr=False, compare=False
    )

    def append(self, project: str, events: Sequence[Event], expected: int) -> tuple[Event, ...]:
        """Write the events of one verb behind position `expected`, all or none; gives them with their places.

        `expected` is the head on which the verb was decided (0 for a new project). When others wrote in between, this
        is `LogMoved` and nothing is written: read again, decide again. What a `content.erased` names is removed in the
        same transaction.
        """
        for event in events:
            if event.project != project:
                raise InvalidInput(f"An event of project {event.project!r} has no place in the log of {project!r}.")
        sealed = [encoding.seal(event) for event in events]
        if not sealed:
            return ()
        gone = {digest for one in sealed if one.kind == rows.ERASED for digest in rows.erased_by(one.body)}
        try:
            with self.database.writing(project) as connection:
                position, link = rows.head(connection, project)
                if position != expected:
                    raise LogMoved(
                        f"Somebody else wrote just now (event {position}, not {expected}, is the last): "
                        "nothing was written, try again.",
                        expected=expected,
                        position=position,
                    )
                placed = rows.placed(sealed, position, link)
                rows.insert(connection, placed)
                if gone:
                    rows.erase(connection, project, gone)
                announce(self.database, connection, project, placed[-1].position)
        except IntegrityError as error:
            raise InvalidInput("An event of that id is in the log already: nothing was written.") from error
        if gone and not self.database.scrub():
            _logger.warning("Erased text stays in the write-ahead log of the database until its readers are done.")
        written = tuple(_placed(event, one) for event, one in zip(events, placed, strict=True))
        self.listeners.tell(written, self.notify)
        return written

    def absorb(self, file: ProjectFile) -> Absorbed:
        """Append the events of another copy that this log does not know; see `remit.store.absorbing`."""
        result = absorb(self.database, file)
        self.listeners.tell(result.events, self.notify)
        return result

    def audit(self, project: str) -> Audit:
        """Prove the chain, or name the first broken event; see `remit.store.auditing`."""
        return audit(self.database, project)

    def head(self, project: str) -> tuple[int, str]:
        """Give the position and link of the newest event; 0 and the genesis link for a project that is not here."""
        with self.database.reading() as connection:
            return rows.head(connection, project)

    def position(self, project: str) -> int:
        """Give the position of the newest event, 0 for a project that is not here: the cheapest way to ask for news."""
        return int(self.database.glance(rows.POSITION, project=project) or 0)

    def read(self, project: str, after: int = 0, upto: int | None = None) -> tuple[Event, ...]:
        """Give the events after a position (and up to another), in their order."""
        last = rows.LAST if upto is None else min(upto, rows.LAST)
        return self._read(project, rows.BETWEEN, {"after": max(after, 0), "upto": last})

    def event(self, project: str, event_id: str) -> Event | None:
        """Give the event of that id, or None."""
        found = self._read(project, rows.ONE, {"id": event_id})
        return found[0] if found else None

    def of_kinds(self, project: str, kinds: Iterable[str]) -> tuple[Event, ...]:
        """Give the events of some kinds, in their order."""
        wanted = (C.project == project, C.kind.in_(tuple(kinds)))
        places = sa.select(C.position).where(*wanted)
        texts = sa.select(CONTENTS.c.digest, CONTENTS.c.text).where(
            CONTENTS.c.project == project, CONTENTS.c.position.in_(places)
        )
        return self._read(project, sa.select(*COLUMNS).where(*wanted).order_by(C.position), {}, texts)

    def projects(self) -> tuple[ProjectLine, ...]:
        """Give every project of the database, the oldest first."""
        counts = sa.select(C.project, sa.func.count(), sa.func.max(C.position)).group_by(C.project)
        latest = (
            sa.select(C.project, sa.func.max(C.position).label("position"))
            .where(C.kind == "project.renamed")
            .group_by(C.project)
            .subquery()
        )
        renamed = sa.select(C.project, C.body).join(
            latest, sa.and_(C.project == latest.c.project, C.position == latest.c.position)
        )
        lines: list[ProjectLine] = []
        with self.database.reading() as connection:
            token = self._token(connection)
            kept = self._lines.get(token) if token else None
            if kept is not None:
                return kept
            names = {project: _words(body).get("name", "") for project, body in connection.execute(renamed)}
            for project, count, last in connection.execute(counts).all():
                ends = sa.select(C.position, C.at, C.body).where(C.project == project, C.position.in_((1, last)))
                found = {row.position: row for row in connection.execute(ends)}
                first = _words(found[1].body) if 1 in found else {}
                opened_at = found[1].at if 1 in found else ""
                name, handle = str(names.get(project) or first.get("name", "")), str(first.get("handle", ""))
                lines.append(ProjectLine(project, name, handle, opened_at, found[last].at, count))
        found = tuple(sorted(lines, key=lambda line: (line.opened_at, line.id)))
        if token:
            self._lines.clear()
            self._lines[token] = found
        return found

    def _token(self, connection: sa.Connection) -> int:
        """Give a number that grows with every event, found at once; 0 where there is none (or on PostgreSQL)."""
        if not self.database.is_sqlite:
            return 0
        return int(connection.exec_driver_sql("SELECT max(rowid) FROM events").scalar() or 0)

    def _read(
        self, project: str, events: sa.Executable, names: dict[str, Any], texts: sa.Executable | None = None
    ) -> tuple[Event, ...]:
        """Give events with their texts: those of `texts`, by default all between the first event and the last."""
        with _uncollected():
            with self.database.reading() as connection:
                found = connection.execute(events, names | {"project": project} if texts is None else {}).all()
                if not found:
                    return ()
                ends = {"project": project, "after": found[0].position - 1, "upto": found[-1].position}
                kept = connection.execute(rows.TEXTS, ends) if texts is None else connection.execute(texts)
                known = cast("dict[str, str]", dict(cast("Any", kept.all())))
            return tuple(encoding.revive(cast("Row", row), project, known) for row in found)


@contextlib.contextmanager
def _uncollected() -> Generator[None]:
    """Keep the garbage collector from walking over what is being read again and again: it takes a third of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _placed(event: Event, sealed: Sealed) -> Event:
    return dataclasses.replace(
        event, position=sealed.position, digest=sealed.digest, link=sealed.link, contents=sealed.named
    )


def _words(body: str) -> dict[str, Any]:
    try:
        fields = encoding.parse(body)
    except ValueError as error:
        raise BrokenChain("The opening of a project is not readable: its JSON is broken.", position=1) from error
    return cast("dict[str, Any]", fields) if isinstance(fields, dict) else {}
