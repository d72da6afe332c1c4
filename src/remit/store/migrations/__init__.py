"""Brings a database to the shape that this Remit knows: Alembic, run at opening, with no file for users to keep.

A new revision is one file in `versions/` and one line in `REVISIONS`. Released revisions are never edited.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from remit.core.errors import NewerDatabase

VERSION_TABLE: Final = "remit_version"
"""Named after us, for other programs keep an `alembic_version` of their own in the databases that people share."""

REVISIONS: Final = ("0001", "0002", "0003")
"""Every revision, oldest first; the last one is what this Remit reads and writes."""


def revision_of(connection: sa.Connection) -> str | None:
    """Give the revision that the database is at, or None when Remit never wrote there."""
    if not sa.inspect(connection).has_table(VERSION_TABLE):
        return None
    version: sa.ColumnClause[str] = sa.column("version_num", sa.Text)
    return connection.execute(sa.select(version).select_from(sa.table(VERSION_TABLE))).scalar()


def refuse_newer(revision: str | None, address: str) -> None:
    """Refuse a database that a newer Remit has changed; nothing was touched."""
    if revision is not None and revision not in REVISIONS:
        raise NewerDatabase(
            f"The database {address} was written by a newer Remit (its revision is {revision}, this Remit knows "
            f"{REVISIONS[-1]}): update Remit; nothing was changed.",
            revision=revision,
        )


def migrate(connection: sa.Connection) -> None:
    """Bring the database to the newest revision within the connection's transaction."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    logging.getLogger("alembic").setLevel(logging.WARNING)
    scripts = ScriptDirectory(str(Path(__file__).parent))

    def steps(revision: Any, _: object) -> Any:  # noqa: ANN401 - as alembic passes and wants them
        return scripts._upgrade_revs("head", revision)  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001 - what alembic's own `upgrade` calls; it has no public name

    with EnvironmentContext(Config(), scripts, fn=steps) as context:
        context.configure(connection=connection, version_table=VERSION_TABLE, transactional_ddl=True)
        context.run_migrations()
