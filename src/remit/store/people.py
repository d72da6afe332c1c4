"""Who the opaque ids of the log are. Names and addresses lie here, outside the chain: they can change and be erased."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from remit.core import ids
from remit.core.errors import InvalidInput, UnknownPerson
from remit.store import encoding
from remit.store.engine import Database
from remit.store.tables import PEOPLE

NAME_LIMIT = 200
"""The most characters of a name or an address."""

_COLUMNS = (PEOPLE.c.id, PEOPLE.c.name, PEOPLE.c.email, PEOPLE.c.created_at, PEOPLE.c.erased_at)
LOCK = "remit people"
"""What writers of people wait for."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person: the id that stands in the log, and what they are called. An erased one has neither name nor address.

    `created_at` is when this database gave the id; it is empty for those who came with an import.
    """

    id: str
    name: str
    email: str = ""
    created_at: str = ""
    erased_at: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """The people that this database knows, over all its projects."""

    database: Database

    def add(self, name: str, email: str = "", id: str = "") -> Person:  # noqa: A002 - it is what a person has
        """Make somebody known, under a new id or the one that is given; two people may have the same name."""
        person = Person(id or ids.new_id(), _name(name), _email(email), ids.now())
        encoding.refuse_name(person.id, "The id of a person", least=1)
        try:
            with self.database.writing(LOCK) as connection:
                connection.execute(sa.insert(PEOPLE), [_row(person)])
        except IntegrityError as error:
            raise InvalidInput(f"Somebody has the id {person.id!r} already.") from error
        return person

    def rename(self, person_id: str, name: str, email: str | None = None) -> Person:
        """Give a person another name, and another address unless that is None."""
        changes = {"name": _name(name)} | ({} if email is None else {"email": _email(email)})
        if self._change(person_id, changes).erased_at:
            raise UnknownPerson(f"The person {person_id!r} was erased and cannot be named again.")
        return self._known(person_id)

    def erase(self, person_id: str) -> Person:
        """Remove name and address for good; the id stays, for the log names it."""
        if not self._change(person_id, {"name": "", "email": "", "erased_at": ids.now()}).erased_at:
            self.database.scrub()
        return self._known(person_id)

    def get(self, person_id: str) -> Person | None:
        """Give the person of that id, or None."""
        with self.database.reading(once=True) as connection:
            return _one(connection, person_id)

    def find(self, words: str) -> Person | None:
        """Give the one whose id, address or name is exactly that (in small letters or capital ones), or None.

        Where several have the name, those who became known here come before those who came with an import; when that
        does not tell either, UnknownPerson lists their ids.
        """
        wanted = ids.normal_text(words).casefold()
        everybody = [person for person in self.all() if wanted and not person.erased_at]
        for part in ("id", "email", "name"):
            found = [p for p in everybody if ids.normal_text(getattr(p, part)).casefold() == wanted]
            found = [person for person in found if person.created_at] or found
            if len(found) > 1:
                several = ", ".join(person.id for person in found)
                raise UnknownPerson(f"{words!r} are {len(found)} people ({several}): use the id or the address.")
            if found:
                return found[0]
        return None

    def all(self) -> tuple[Person, ...]:
        """Give everybody, by id (which is the order in which they were added), those erased included."""
        with self.database.reading(once=True) as connection:
            found = connection.execute(sa.select(*_COLUMNS)).all()
        return tuple(sorted((_person(row) for row in found), key=lambda person: person.id))

    def _change(self, person_id: str, changes: dict[str, str]) -> Person:
        """Change a person who was not erased; gives the person as it was before."""
        with self.database.writing(LOCK) as connection:
            before = _one(connection, person_id)
            if before is None:
                raise UnknownPerson(f"Nobody has the id {person_id!r} here.")
            if not before.erased_at:
                connection.execute(sa.update(PEOPLE).where(PEOPLE.c.id == person_id).values(**changes))
        return before

    def _known(self, person_id: str) -> Person:
        person = self.get(person_id)
        if person is None:
            raise UnknownPerson(f"Nobody has the id {person_id!r} here.")
        return person


def meet(connection: sa.Connection, persons: Iterable[Person]) -> int:
    """Add those whose id is not known yet (who is known keeps the name that is known here); tells how many."""
    known = set(connection.execute(sa.select(PEOPLE.c.id)).scalars())
    rows: list[dict[str, str]] = []
    for person in persons:
        if person.id in known:
            continue
        known.add(person.id)
        encoding.refuse_name(person.id, "The id of a person", least=1)
        if person.erased_at:
            rows.append(_row(Person(person.id, "", "", "", ids.now())))
        else:
            rows.append(_row(Person(person.id, _name(person.name), _email(person.email))))
    if rows:
        connection.execute(sa.insert(PEOPLE), rows)
    return len(rows)


def _one(connection: sa.Connection, person_id: str) -> Person | None:
    found = connection.execute(sa.select(*_COLUMNS).where(PEOPLE.c.id == person_id)).first()
    return None if found is None else _person(found)


def _person(row: sa.Row[Any, Any, Any, Any, Any]) -> Person:
    return Person(*cast("tuple[str, str, str, str, str]", tuple(row)))


def _row(person: Person) -> dict[str, str]:
    return {column.name: cast("str", getattr(person, column.name)) for column in _COLUMNS}


def _name(name: str) -> str:
    encoding.refuse_text(name, "The name of a person", NAME_LIMIT)
    clean = ids.normal_text(name)
    if not clean:
        raise InvalidInput("A person needs a name.")
    return clean


def _email(email: str) -> str:
    encoding.refuse_text(email, "The address of a person", NAME_LIMIT)
    clean = email.strip()
    if clean and ("@" not in clean or len(clean.split()) > 1):
        raise InvalidInput(f"{clean!r} is not an e-mail address.")
    return clean
