"""The tables, as SQLAlchemy Core knows them; `migrations/` makes them, and a test proves that both agree.

`events` and `contents` are truth, `people` and `evidence` are kept beside it, `checkpoints` can be thrown away at will;
`accounts`, `passes`, `memberships` and `attempts` say who may come in, and hold no word of any project.
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

ACCOUNTS = Table(
    "accounts",
    METADATA,
    Column("person", Text, primary_key=True),
    Column("login", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("owner", Integer, nullable=False),
    Column("created_at", Text, nullable=False),
    UniqueConstraint("login", name="accounts_login"),
)
"""Who can sign in; `password` is an argon2id hash ("" until one is set), `owner` is 1 for who may add accounts."""

PASSES = Table(
    "passes",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("project", Text, nullable=False),
    Column("access", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("sitting", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("created_by", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
    Column("used_at", Text, nullable=False),
    Column("parent", Text, nullable=False),
    UniqueConstraint("id", name="passes_id"),
    Index("passes_person", "person", "kind"),
)
"""Sessions, tokens and links, under the SHA-256 of their secret; `parent` is the pass from which one was made."""

MEMBERSHIPS = Table(
    "memberships",
    METADATA,
    Column("project", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("access", Text, nullable=False),
    Index("memberships_person", "person"),
)
"""What each person may do in each project of a team."""

MEMBERSHIP_CHANGES = Table(
    "membership_changes",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("project", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("access", Text, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("membership_changes_project", "project", "id"),
)
"""Who gave whom which access, and when; "" took it away."""

ATTEMPTS = Table(
    "attempts",
    METADATA,
    Column("subject", Text, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("first_at", Text, nullable=False),
)
"""Sign-ins that failed, by digests of account and of address."""

SITTINGS = Table(
    "sittings",
    METADATA,
    Column("project", Text, primary_key=True),
    Column("sitting", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("led_by", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("opened_at", Text, nullable=False),
    Column("closed_at", Text, nullable=False),
    Column("course", Text, nullable=False),
)
"""Workshops and interviews, and how far each is; what was said in them is in the log."""

DRAFTS = Table(
    "drafts",
    METADATA,
    Column("project", Text, primary_key=True),
    Column("sitting", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Text, nullable=False),
)
"""What people wrote in a sitting and nobody has seen yet; gone as soon as it is in the log."""
