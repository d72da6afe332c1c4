"""The tables, as SQLAlchemy Core knows them; `migrations/` makes them, and a test proves that both agree.

`events` and `contents` are truth, `people` and `evidence` are kept beside it, `checkpoints` can be thrown away at will.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

METADATA = MetaData()
"""All tables of the store."""

EVENTS = Table(
    "events",
    METADATA,
    Column("project", Text, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("on_behalf_of", Text, nullable=False),
    Column("sitting", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("link", Text, nullable=False),
    UniqueConstraint("project", "id", name="events_id"),
    Index("events_kind", "project", "kind", "position"),
)
"""The log: what happened, in the order in which it was written. Rows are never changed."""

CONTENTS = Table(
    "contents",
    METADATA,
    Column("project", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("salt", Text, nullable=False),
    Column("text", Text, nullable=False),
    Index("contents_position", "project", "position"),
)
"""Erasable texts, under the salted digest that a body names; `position` is that of the event."""

PEOPLE = Table(
    "people",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("erased_at", Text, nullable=False),
)
"""Who the opaque ids of the log are."""

EVIDENCE = Table(
    "evidence",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""Files, under the SHA-256 of their bytes."""

CHECKPOINTS = Table(
    "checkpoints",
    METADATA,
    Column("project", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", Text, nullable=False),
)
"""Stored folds: a cache, dropped whenever something is erased."""
