"""Sittings under way: the course of each workshop and interview, and what people wrote in it and nobody has seen yet.

None of it is truth. What is said in a sitting goes into the log once it is shown or handed in; here is kept what a
restart of the server must not lose meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

import sqlalchemy as sa

from remit.core import ids
from remit.core.errors import SittingClosed
from remit.store.engine import Database
from remit.store.tables import DRAFTS, SITTINGS

SittingKind = Literal["workshop", "interview"]
"""What a sitting is: many people at once, or one after the other."""

LOCK: Final = "remit sittings"
"""What writers of sittings wait for."""

S, D = SITTINGS.c, DRAFTS.c
_NAMES: Final = tuple(column.name for column in SITTINGS.columns)


@dataclass(frozen=True, slots=True)
class Course:
    """How a sitting stands: who leads it, whom it is with (an interview), and its course as JSON.

    `sitting` is the word that its events carry; `closed_at` is "" while it goes on.
    """

    project: str
    sitting: str
    kind: SittingKind
    title: str
    led_by: str
    person: str
    opened_at: str
    closed_at: str = ""
    course: str = "{}"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person wrote to a question in a sitting, for one of their roles, before others may see it."""

    sitting: str
    person: str
    question: str
    role: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Sittings:
    """The sittings of every project of this database, and the drafts in them."""

    database: Database

    def open(self, project: str, wanted: str, made: Callable[[str], Course]) -> Course:
        """Open a sitting under the word that was wanted, or that with a number where it is taken."""
        with self.database.writing(LOCK) as connection:
            query = sa.select(S.sitting).where(S.project == project)
            taken = set(connection.execute(query).scalars())
            word, number = wanted, 1
            while word in taken:
                number += 1
                word = f"{wanted}-{number}"
            course = made(word)
            connection.execute(sa.insert(SITTINGS), [{name: getattr(course, name) for name in _NAMES}])
        return course

    def get(self, project: str, sitting: str) -> Course | None:
        """Give a sitting as it stands, or None."""
        return next(iter(self._select(S.project == project, S.sitting == sitting)), None)

    def of(self, project: str) -> tuple[Course, ...]:
        """Give every sitting of a project, the newest first."""
        return self._select(S.project == project)

    def change(self, project: str, sitting: str, changed: Callable[[str], str]) -> str:
        """Change the course of a sitting that goes on, by what it is now; gives what it is then."""
        mine = sa.and_(S.project == project, S.sitting == sitting, S.closed_at == "")
        with self.database.writing(LOCK) as connection:
            now = connection.execute(sa.select(S.course).where(mine)).scalar()
            if now is None:
                raise SittingClosed(sitting)
            then = changed(now)
            connection.execute(sa.update(SITTINGS).where(mine).values(course=then))
        return then

    def close(self, project: str, sitting: str) -> bool:
        """Close a sitting; tells whether it was open until now."""
        mine = sa.and_(S.project == project, S.sitting == sitting, S.closed_at == "")
        with self.database.writing(LOCK) as connection:
            return bool(connection.execute(sa.update(SITTINGS).where(mine).values(closed_at=ids.now())).rowcount)

    def keep(self, project: str, draft: Draft) -> None:
        """Keep a draft in place of the one before; an empty one is forgotten."""
        mine = _mine(project, draft)
        with self.database.writing(LOCK) as connection:
            connection.execute(sa.delete(DRAFTS).where(mine))
            if draft.text.strip():
                row: dict[str, Any] = {
                    "project": project, "sitting": draft.sitting, "person": draft.person, "question": draft.question,
                    "role": draft.role, "text": draft.text, "at": draft.at,
                }  # fmt: skip
                connection.execute(sa.insert(DRAFTS), [row])

    def drafts(self, project: str, sitting: str, *, question: str = "", person: str = "") -> tuple[Draft, ...]:
        """Give the drafts of a sitting, the oldest first; those of one question or person where it is named."""
        which: list[sa.ColumnElement[bool]] = [D.project == project, D.sitting == sitting]
        which += [D.question == question] if question else []
        which += [D.person == person] if person else []
        query = sa.select(D.sitting, D.person, D.question, D.role, D.text, D.at).where(*which)
        with self.database.reading(once=True) as connection:
            found = connection.execute(query.order_by(D.at, D.person)).all()
        return tuple(Draft(*cast("tuple[str, str, str, str, str, str]", tuple(row))) for row in found)

    def hand_over(self, project: str, drafts: tuple[Draft, ...]) -> None:
        """Forget drafts that are in the log now; one that was written anew meanwhile stays."""
        with self.database.writing(LOCK) as connection:
            for draft in drafts:
                connection.execute(sa.delete(DRAFTS).where(_mine(project, draft), D.at == draft.at))

    def forget(self, person: str) -> None:
        """Forget everything that a person wrote and nobody saw."""
        with self.database.writing(LOCK) as connection:
            connection.execute(sa.delete(DRAFTS).where(D.person == person))

    def _select(self, *where: sa.ColumnElement[bool]) -> tuple[Course, ...]:
        query = sa.select(SITTINGS).where(*where).order_by(S.opened_at.desc(), S.sitting)
        with self.database.reading(once=True) as connection:
            return tuple(Course(*tuple(row)) for row in connection.execute(query))


def _mine(project: str, draft: Draft) -> sa.ColumnElement[bool]:
    return sa.and_(
        D.project == project, D.sitting == draft.sitting, D.person == draft.person, D.question == draft.question,
        D.role == draft.role,
    )  # fmt: skip
