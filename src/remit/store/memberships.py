"""What each person may do in each project of a team, and who gave it to them when.

Kept apart from the log and from the roles that answer: a project file carries who said what, not who may come in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa

from remit.core import ids
from remit.core.access import Access
from remit.core.errors import InvalidInput
from remit.store.engine import Database
from remit.store.tables import MEMBERSHIP_CHANGES, MEMBERSHIPS

M, H = MEMBERSHIPS.c, MEMBERSHIP_CHANGES.c
LOCK = "remit memberships"
"""What writers of memberships wait for."""


@dataclass(frozen=True, slots=True)
class MembershipChange:
    """One line of the audit: what access a person was given ("" when it was taken away), by whom and when."""

    project: str
    person: str
    access: str
    changed_by: str
    at: str


@dataclass(frozen=True, slots=True)
class Memberships:
    """The memberships of every project of this database."""

    database: Database

    def of(self, person: str) -> dict[str, Access]:
        """Give a person's access by project (id)."""
        query = sa.select(M.project, M.access).where(M.person == person)
        with self.database.reading(once=True) as connection:
            return {project: cast("Access", access) for project, access in connection.execute(query)}

    def access(self, project: str, person: str) -> Access | None:
        """Give a person's access to a project, or None for who may not even know of it."""
        query = sa.select(M.access).where(M.project == project, M.person == person)
        with self.database.reading(once=True) as connection:
            return cast("Access | None", connection.execute(query).scalar())

    def within(self, project: str) -> dict[str, Access]:
        """Give everybody's access to a project."""
        query = sa.select(M.person, M.access).where(M.project == project).order_by(M.person)
        with self.database.reading(once=True) as connection:
            return {person: cast("Access", access) for person, access in connection.execute(query)}

    def give(self, project: str, person: str, access: Access | None, by: str) -> None:
        """Give a person access to a project, other access, or (None) none; the last owner stays one."""
        with self.database.writing(LOCK) as connection:
            query = sa.select(M.person, M.access).where(M.project == project)
            standing = {one: held for one, held in connection.execute(query)}  # noqa: C416  # rows are no pairs to the type checker
            if standing.get(person) == access:
                return
            owners = [one for one, held in standing.items() if held == "owner"]
            if access != "owner" and owners == [person]:
                raise InvalidInput("A project needs an owner: make somebody else one first.")
            mine = sa.and_(M.project == project, M.person == person)
            connection.execute(sa.delete(MEMBERSHIPS).where(mine))
            if access is not None:
                connection.execute(sa.insert(MEMBERSHIPS), [{"project": project, "person": person, "access": access}])
            self._note(connection, project, person, access or "", by)

    def leave_all(self, person: str) -> None:
        """Take a person out of every project, also out of those that they own."""
        with self.database.writing(LOCK) as connection:
            projects = connection.execute(sa.select(M.project).where(M.person == person)).scalars().all()
            connection.execute(sa.delete(MEMBERSHIPS).where(M.person == person))
            for project in projects:
                self._note(connection, project, person, "", person)

    def adopt(self, projects: list[str], person: str) -> int:
        """Make a person the owner of those projects that nobody owns; tells how many."""
        with self.database.writing(LOCK) as connection:
            owned = set(connection.execute(sa.select(M.project).where(M.access == "owner")).scalars())
            orphans = [project for project in projects if project not in owned]
            for project in orphans:
                connection.execute(sa.delete(MEMBERSHIPS).where(M.project == project, M.person == person))
                connection.execute(sa.insert(MEMBERSHIPS), [{"project": project, "person": person, "access": "owner"}])
                self._note(connection, project, person, "owner", person)
        return len(orphans)

    def changes(self, project: str) -> tuple[MembershipChange, ...]:
        """Give who gave whom which access, the oldest change first."""
        query = sa.select(H.project, H.person, H.access, H.changed_by, H.at).where(H.project == project).order_by(H.id)
        with self.database.reading(once=True) as connection:
            found = connection.execute(query).all()
        return tuple(MembershipChange(*cast("tuple[str, str, str, str, str]", tuple(row))) for row in found)

    @staticmethod
    def _note(connection: sa.Connection, project: str, person: str, access: str, by: str) -> None:
        row: dict[str, Any] = {
            "id": ids.new_id(), "project": project, "person": person, "access": access, "changed_by": by,
            "at": ids.now(),
        }  # fmt: skip
        connection.execute(sa.insert(MEMBERSHIP_CHANGES), [row])
