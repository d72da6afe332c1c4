"""Checkpoints: stored folds, thrown away at will. A cache and never a truth."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from remit.store.engine import Database
from remit.store.rows import ERASED
from remit.store.tables import CHECKPOINTS, EVENTS


@dataclass(frozen=True, slots=True)
class Checkpoints:
    """The newest stored fold of each project. `version` is that of the fold: another one's is not loaded."""

    database: Database

    def load(self, project: str, version: int) -> tuple[int, str] | None:
        """Give the position and the state that were saved by a fold of that version, or None."""
        t = CHECKPOINTS.c
        with self.database.reading() as connection:
            query = sa.select(t.position, t.state).where(t.project == project, t.version == version)
            found = connection.execute(query).first()
        return (found.position, found.state) if found else None

    def save(self, project: str, position: int, version: int, state: str) -> bool:
        """Keep a state in place of the last one; tells whether it was kept.

        Not kept: on a read-only database, and when something was erased after `position`, for the state may hold it.
        """
        if self.database.read_only:
            return False
        later = sa.select(sa.literal(1)).where(
            EVENTS.c.project == project, EVENTS.c.kind == ERASED, EVENTS.c.position > position
        )
        with self.database.writing(project) as connection:
            if connection.execute(later.limit(1)).first() is not None:
                return False
            connection.execute(sa.delete(CHECKPOINTS).where(CHECKPOINTS.c.project == project))
            row = {"project": project, "position": position, "version": version, "state": state}
            connection.execute(sa.insert(CHECKPOINTS), [row])
        return True

    def drop(self, project: str) -> None:
        """Throw the stored fold away."""
        with self.database.writing(project) as connection:
            connection.execute(sa.delete(CHECKPOINTS).where(CHECKPOINTS.c.project == project))
