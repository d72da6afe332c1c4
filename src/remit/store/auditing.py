"""Proving a log: every digest, every link, no gap, and no text missing that nobody erased."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from remit.core.errors import UnknownProject
from remit.store import encoding, rows
from remit.store.encoding import Sealed
from remit.store.engine import Database
from remit.store.tables import CONTENTS, EVENTS


@dataclass(frozen=True, slots=True)
class Audit:
    """What a proof found: how many events hold, how many texts were erased, and the first thing that is broken.

    `position` is that of the first broken event (0 when all is well); `link` the newest link that holds: two people who
    see the same link at the same position have the same history.
    """

    project: str
    ok: bool
    events: int
    erased: int
    position: int
    link: str
    sentence: str


def audit(database: Database, project: str) -> Audit:
    """Prove the log of a project from its first event to its last, a window at a time."""
    with database.reading() as connection:
        gone = rows.erased(connection, project)
        link, proven, missing, texts = encoding.genesis(project), 0, 0, 0
        for sealed in rows.stream(connection, project):
            complaint = _complaint(sealed, proven + 1, link, gone)
            if complaint:
                at = min(sealed.position, proven + 1)
                return _broken(project, proven, missing, at, link, complaint)
            proven, link, texts = sealed.position, sealed.link, texts + len(sealed.contents)
            missing += len(sealed.named) - len(sealed.contents)
        count = sa.select(sa.func.count())
        counts = [
            connection.execute(count.select_from(table).where(table.c.project == project)).scalar_one()
            for table in (EVENTS, CONTENTS)
        ]
    if not any(counts):
        raise UnknownProject(f"There is no project {project!r} in this database.")
    if counts[0] != proven:
        sentence = f"The log holds {counts[0]} events where {proven} have a place: some stand before the first."
        return _broken(project, proven, missing, 1, link, sentence)
    if counts[1] != texts:
        sentence = f"There are texts behind event {proven}, the last: the events that they belong to were removed."
        return _broken(project, proven, missing, proven + 1, link, sentence)
    erased = f", {missing} erased text{'' if missing == 1 else 's'}" if missing else ""
    sentence = f"All {proven} events hold{erased}; the chain ends in {link[:16]}…"
    return Audit(project, ok=True, events=proven, erased=missing, position=0, link=link, sentence=sentence)


def _broken(project: str, proven: int, erased: int, position: int, link: str, sentence: str) -> Audit:  # noqa: PLR0913, PLR0917 - the fields of an audit, in their order
    return Audit(project, ok=False, events=proven, erased=erased, position=position, link=link, sentence=sentence)


def _complaint(sealed: Sealed, expected: int, before: str, gone: set[str]) -> str:
    """Say what is wrong with an event, or nothing."""
    if sealed.position != expected:
        return f"Event {expected} is missing: after it comes event {sealed.position} ({sealed.kind}, {sealed.id})."
    wrong = ""
    if sealed.seal() != sealed.digest:
        wrong = " was changed: its digest does not fit what it says."
    elif encoding.link(before, sealed.digest) != sealed.link:
        wrong = " does not follow the event before it: its link is wrong, so the order or an event was changed."
    else:
        wrong = _wrong_text(sealed, gone)
    return wrong and f"Event {sealed.position} ({sealed.kind}, {sealed.id}){wrong}"


def _wrong_text(sealed: Sealed, gone: set[str]) -> str:
    """Say what is wrong with an event's erasable texts, or nothing."""
    named = {digest: name for name, digest in sealed.named}
    for content in sealed.contents:
        name = named.pop(content.digest, None)
        if name is None:
            return " has a text that it does not name: the text was changed, or belongs to another event."
        if encoding.digest_of(content.salt, content.text) != content.digest:
            return f" has another {name} than the one that was written: the text does not fit its digest."
        if content.digest in gone:
            return f" still has its {name}, though an event says that it was erased."
    lost = next((name for digest, name in named.items() if digest not in gone), None)
    return f" lacks its {lost}, and no event says that it was erased." if lost else ""
