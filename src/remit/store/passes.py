"""Passes: sessions, API tokens and links. Each is 32 random bytes that only its holder has; we keep their SHA-256.

A pass is looked up by the digest of its secret, so that a copy of the database opens no door. What is over, or was
taken back, is no longer there.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal, cast

import sqlalchemy as sa

from remit.core import ids
from remit.store.engine import Database
from remit.store.tables import PASSES

Kind = Literal["session", "token", "entry", "setup", "invitation", "join", "guest"]
"""What a pass is for.

`session` and `guest` are who one is in a browser, `token` in a program. The others are links: `entry` signs a person in
once, `setup` sets a password once, `invitation` lets somebody into a project, `join` lets guests into one sitting.
"""

BYTES: Final = 32
"""How many random bytes a secret has."""
MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
SEEN_EVERY: Final = 5 * MINUTE
"""Seconds after which a use of a pass is written down again."""
LOCK: Final = "remit passes"
"""What writers of passes wait for."""
LONGEST_SECRET: Final = 200
SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Signs of a code: those of Crockford's base 32, of which none is taken for another."""
CODE_LENGTH: Final = 8

P = PASSES.c
_NAMES: Final = tuple(column.name for column in PASSES.columns)


@dataclass(frozen=True, slots=True)
class Pass:
    """A pass as the store knows it: everything but the secret.

    `scope` is the beginning of the addresses that it opens ("" for all), `sitting` the sitting it is for, `access` what
    an invitation gives. `parent` is the pass it was made from: what is made from one falls with it.
    """

    hash: str
    id: str
    kind: Kind
    person: str = ""
    project: str = ""
    access: str = ""
    scope: str = ""
    sitting: str = ""
    label: str = ""
    created_by: str = ""
    created_at: str = ""
    expires_at: str = ""
    used_at: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Minted:
    """A new pass with its secret, which is told once and kept nowhere."""

    secret: str
    passed: Pass


@dataclass(frozen=True, slots=True)
class Passes:
    """Every pass of this database."""

    database: Database

    def mint(self, kind: Kind, *, seconds: float, code: bool = False, **what: str) -> Minted:
        """Make a pass that is over after so many seconds; `what` are the other fields of `Pass`.

        With `code` its secret is `CODE_LENGTH` signs that one can read out loud: 40 bits, for links that are over
        within hours and whose use is counted by address.
        """
        secret = "".join(secrets.choice(SIGNS) for _ in range(CODE_LENGTH)) if code else secrets.token_urlsafe(BYTES)
        made = Pass(digest(secret), ids.new_id(), kind, created_at=ids.now(), expires_at=after(seconds), **what)
        with self.database.writing(LOCK) as connection:
            connection.execute(sa.delete(PASSES).where(P.expires_at <= ids.now()))
            connection.execute(sa.insert(PASSES), [_row(made)])
        return Minted(secret, made)

    def find(self, secret: str, *kinds: Kind) -> Pass | None:
        """Give the pass with that secret if it is of one of these kinds and not over; writes down that it was used."""
        if not secret or len(secret) > LONGEST_SECRET:
            return None
        with self.database.reading(once=True) as connection:
            found = _one(connection, P.hash == digest(secret), kinds)
        if found is not None and found.kind in {"session", "token", "guest"} and found.used_at < after(-SEEN_EVERY):
            with self.database.writing(LOCK) as connection:
                connection.execute(sa.update(PASSES).where(P.hash == found.hash).values(used_at=ids.now()))
        return found

    def spend(self, secret: str, *kinds: Kind) -> Pass | None:
        """Give a pass and remove it in one step: of two who come with it at once, one gets it."""
        if not secret or len(secret) > LONGEST_SECRET:
            return None
        with self.database.writing(LOCK) as connection:
            found = _one(connection, P.hash == digest(secret), kinds)
            if found is not None:
                connection.execute(sa.delete(PASSES).where(P.hash == found.hash))
        return found

    def renew(self, old: Pass, *, seconds: float) -> Minted:
        """Give the same pass another secret; the old one is worth nothing from now on."""
        with self.database.writing(LOCK) as connection:
            connection.execute(sa.delete(PASSES).where(P.hash == old.hash))
            secret = secrets.token_urlsafe(BYTES)
            made = replace(old, hash=digest(secret), expires_at=after(seconds), used_at=ids.now())
            connection.execute(sa.insert(PASSES), [_row(made)])
        return Minted(secret, made)

    def of(self, person: str, *kinds: Kind) -> tuple[Pass, ...]:
        """Give a person's passes of these kinds, the oldest first."""
        return self._select(P.person == person, P.kind.in_(kinds))

    def into(self, project: str, *kinds: Kind) -> tuple[Pass, ...]:
        """Give the passes of these kinds that lead into a project, the oldest first."""
        return self._select(P.project == project, P.kind.in_(kinds))

    def revoke(self, pass_id: str, *, person: str = "", project: str = "") -> bool:
        """Take a pass back, with all that was made from it, if it is that person's or leads into that project."""
        own: list[sa.ColumnElement[bool]] = [P.id == pass_id]
        if person:
            own.append(P.person == person)
        if project:
            own.append(P.project == project)
        with self.database.writing(LOCK) as connection:
            gone = connection.execute(sa.delete(PASSES).where(*own)).rowcount
            if gone:
                connection.execute(sa.delete(PASSES).where(P.parent == pass_id))
        return bool(gone)

    def revoke_all(self, person: str, *kinds: Kind, but: str = "", project: str = "") -> int:
        """Take back a person's passes of these kinds (of all kinds without any), but the one of that id."""
        which: list[sa.ColumnElement[bool]] = [P.person == person, P.id != but]
        if kinds:
            which.append(P.kind.in_(kinds))
        if project:
            which.append(P.project == project)
        with self.database.writing(LOCK) as connection:
            return connection.execute(sa.delete(PASSES).where(*which)).rowcount

    def _select(self, *where: sa.ColumnElement[bool]) -> tuple[Pass, ...]:
        query = sa.select(PASSES).where(*where, P.expires_at > ids.now()).order_by(P.id)
        with self.database.reading(once=True) as connection:
            return tuple(_pass(row) for row in connection.execute(query))


def digest(secret: str) -> str:
    """Give what is kept of a secret; it is random enough (256 bits) to need no salt and no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()


def as_code(typed: str) -> str:
    """Give a code as it was made from what somebody typed: in small letters, with spaces, with O for 0 and I for 1."""
    kept = "".join(sign for sign in typed.upper() if sign.isalnum())
    return kept.translate(str.maketrans("OIL", "011"))


def after(seconds: float) -> str:
    """Give the moment so many seconds from now (before now, if negative)."""
    return ids.moment(datetime.now(UTC) + timedelta(seconds=seconds))


def _one(connection: sa.Connection, where: sa.ColumnElement[bool], kinds: tuple[Kind, ...]) -> Pass | None:
    query = sa.select(PASSES).where(where, P.kind.in_(kinds), P.expires_at > ids.now())
    found = connection.execute(query).first()
    return None if found is None else _pass(found)


def _pass(row: tuple[Any, ...]) -> Pass:
    return Pass(*row)


def _row(passed: Pass) -> dict[str, str]:
    return {name: cast("str", getattr(passed, name)) for name in _NAMES}
