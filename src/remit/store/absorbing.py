"""Taking in the events of another copy of a project: both histories are kept, nothing is overwritten."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from remit.core.errors import BrokenChain
from remit.core.events import Event
from remit.store import encoding, people, rows
from remit.store.encoding import Sealed
from remit.store.engine import Database
from remit.store.notifying import announce
from remit.store.tables import EVENTS

if TYPE_CHECKING:
    from remit.store.projectfile import ProjectFile


@dataclass(frozen=True, slots=True)
class Absorbed:
    """What an import did: the events that were added (with their new places), and how many were known already.

    `people` is how many became known; `erased` how many texts were removed because the other copy had erased them.
    """

    project: str
    events: tuple[Event, ...]
    known: int
    people: int
    erased: int

    @property
    def added(self) -> int:
        """How many events were added."""
        return len(self.events)


def absorb(database: Database, file: ProjectFile) -> Absorbed:
    """Append the events that this log does not know, in their order, in one transaction; all of them or none.

    Id, time, actor, digest and texts stay; position and link are those of this log. What either side erased stays
    erased. An event that does not prove itself is refused, and so is everything that came with it. People whose id
    is not known become known; who is known keeps the name that is known here.
    """
    project, entries = file.project, file.entries
    theirs = {digest for entry in entries if entry.kind == rows.ERASED for digest in rows.erased_by(entry.body)}
    removed = 0
    try:
        with database.writing(project) as connection:
            position, link = rows.head(connection, project)
            known = _known(connection, project)
            ours = rows.erased(connection, project)
            fresh = _fresh(project, entries, known)
            _refuse_openings(fresh, position)
            gone = ours | theirs
            proven = [encoding.prove(entry, gone) for entry in fresh]
            placed = rows.placed([_without(entry, gone) for entry in fresh], position, link)
            events = tuple(_moved(event, one, gone) for event, one in zip(proven, placed, strict=True))
            rows.insert(connection, placed)
            if placed:
                announce(database, connection, project, placed[-1].position)
            news = {digest for e in fresh if e.kind == rows.ERASED for digest in rows.erased_by(e.body)}
            if news:
                removed = rows.erase(connection, project, news)
            database.lock(connection, people.LOCK)
            met = people.meet(connection, file.people)
    except IntegrityError as error:
        raise BrokenChain(f"The history of project {project} uses one text for two events: it was made up.") from error
    if removed:
        database.scrub()
    known_ones = len({entry.id for entry in entries}) - len(fresh)
    return Absorbed(project, events, known_ones, met, removed)


def _moved(event: Event, placed: Sealed, gone: set[str]) -> Event:
    """Give the event at its new place, without what was erased."""
    if any(digest in gone for _, digest in event.contents):
        return encoding.unseal(placed)
    return dataclasses.replace(event, position=placed.position, link=placed.link)


def _without(entry: Sealed, gone: set[str]) -> Sealed:
    return dataclasses.replace(entry, contents=tuple(text for text in entry.contents if text.digest not in gone))


def _known(connection: sa.Connection, project: str) -> dict[str, str]:
    query = sa.select(EVENTS.c.id, EVENTS.c.digest).where(EVENTS.c.project == project)
    return {row.id: row.digest for row in connection.execute(query)}


def _fresh(project: str, entries: Sequence[Sealed], known: dict[str, str]) -> list[Sealed]:
    """Give the entries that the log does not know, each once; one id with two contents is refused."""
    seen = dict(known)
    fresh: list[Sealed] = []
    for entry in entries:
        if entry.project != project:
            raise BrokenChain(f"Event {entry.position} belongs to project {entry.project}, not to {project}.")
        if entry.id not in seen:
            fresh.append(entry)
        elif seen[entry.id] != entry.digest:
            raise BrokenChain(
                f"Event {entry.position} ({entry.kind}, {entry.id}) says something else here: one of the two is false.",
                position=entry.position,
            )
        seen[entry.id] = entry.digest
    return fresh


def _refuse_openings(fresh: Sequence[Sealed], position: int) -> None:
    openings = [place for place, entry in enumerate(fresh) if entry.kind == "project.opened"]
    if fresh and openings != ([] if position else [0]):
        raise BrokenChain(
            "This is the history of another project of the same id: its opening is not the one that is known here."
            if position
            else "This history does not begin with the opening of a project."
        )
