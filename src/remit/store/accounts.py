"""Who can sign in with a password, and how often it was tried. A password is kept as an argon2id hash.

The cost follows OWASP's advice for argon2id (19 MiB of memory, two passes, one lane); at most `AT_ONCE` hashes are
computed at a time, so that nobody fills the memory by signing in.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from remit.core import ids
from remit.core.errors import InvalidInput, TooLarge, TooMany
from remit.store.engine import Database
from remit.store.passes import MINUTE, after
from remit.store.tables import ACCOUNTS, ATTEMPTS

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST: Final = 12
"""The fewest characters of a password: length is worth more than odd signs (NIST SP 800-63B)."""
LONGEST: Final = 512
WINDOW: Final = 15 * MINUTE
"""Seconds over which failures are counted."""
PER_ACCOUNT: Final = 10
PER_ADDRESS: Final = 50
AT_ONCE: Final = 4
LOCK: Final = "remit accounts"
"""What writers of accounts wait for."""

A, T = ACCOUNTS.c, ATTEMPTS.c
_hashing = threading.BoundedSemaphore(AT_ONCE)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who can sign in: `login` is what they type, `owner` whether they may add accounts."""

    person: str
    login: str
    owner: bool
    created_at: str
    has_password: bool


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts of this database."""

    database: Database

    def add(self, person: str, login: str, *, owner: bool = False) -> Account:
        """Make an account without a password for a person; a setup link sets one."""
        login = ids.normal_text(login)
        if not login:
            raise InvalidInput("An account needs a name to sign in with.")
        row = {
            "person": person, "login": login.casefold(), "password": "", "owner": int(owner), "created_at": ids.now(),
        }  # fmt: skip
        try:
            with self.database.writing(LOCK) as connection:
                connection.execute(sa.insert(ACCOUNTS), [row])
        except IntegrityError as error:
            sentence = f"There is an account {login!r} already; choose another name to sign in with."
            raise InvalidInput(sentence) from error
        return Account(person, login.casefold(), owner, cast("str", row["created_at"]), has_password=False)

    def get(self, person: str) -> Account | None:
        """Give a person's account, or None."""
        return next(iter(self._select(A.person == person)), None)

    def named(self, login: str) -> Account | None:
        """Give the account that one signs in to with this name, or None."""
        return next(iter(self._select(A.login == ids.normal_text(login).casefold())), None)

    def all(self) -> tuple[Account, ...]:
        """Give every account, the oldest first."""
        return self._select()

    def set_password(self, person: str, password: str) -> None:
        """Set a person's password; InvalidInput says why one is no password."""
        kept = _hashed(checked_password(password))
        with self.database.writing(LOCK) as connection:
            connection.execute(sa.update(ACCOUNTS).where(A.person == person).values(password=kept))

    def matches(self, login: str, password: str) -> Account | None:
        """Give the account if the password is its own. An unknown account takes as long as a wrong password."""
        account = self.named(login)
        kept = self._password(account.person) if account else ""
        right = _verified(kept or _nobody(), password[:LONGEST])
        if account is None or not kept or not right:
            return None
        if _hasher().check_needs_rehash(kept):
            self.set_password(account.person, password)
        return account

    def remove(self, person: str) -> None:
        """Remove a person's account for good."""
        with self.database.writing(LOCK) as connection:
            connection.execute(sa.delete(ACCOUNTS).where(A.person == person))

    def try_once(self, login: str, address: str) -> None:
        """Count an attempt before its secret is looked at; TooMany says how long to wait. Codes have no `login`."""
        with self.database.writing(LOCK) as connection:
            connection.execute(sa.delete(ATTEMPTS).where(T.first_at <= after(-WINDOW)))
            for subject, limit in _subjects(login, address):
                row = connection.execute(sa.select(T.failures).where(T.subject == subject)).first()
                failures = int(row[0]) if row else 0
                if failures >= limit:
                    sentence = (
                        "There were too many attempts to sign in. Wait a quarter of an hour, or ask for a new link."
                    )
                    raise TooMany(sentence, seconds=WINDOW)
                if row:
                    connection.execute(sa.update(ATTEMPTS).where(T.subject == subject).values(failures=failures + 1))
                else:
                    start = {"subject": subject, "failures": 1, "first_at": ids.now()}
                    connection.execute(sa.insert(ATTEMPTS), [start])

    def succeed(self, login: str, address: str) -> None:
        """Forget the failures of an account once its password was right; its address gets this attempt back."""
        *account, place = (subject for subject, _ in _subjects(login, address))
        with self.database.writing(LOCK) as connection:
            connection.execute(sa.delete(ATTEMPTS).where(T.subject.in_(account)))
            connection.execute(sa.update(ATTEMPTS).where(T.subject == place).values(failures=T.failures - 1))

    def _password(self, person: str) -> str:
        with self.database.reading(once=True) as connection:
            return connection.execute(sa.select(A.password).where(A.person == person)).scalar() or ""

    def _select(self, *where: sa.ColumnElement[bool]) -> tuple[Account, ...]:
        columns = (A.person, A.login, A.owner, A.created_at, A.password)
        with self.database.reading(once=True) as connection:
            found = connection.execute(sa.select(*columns).where(*where).order_by(A.created_at, A.person)).all()
        return tuple(_account(row) for row in found)


def checked_password(password: str) -> str:
    """Give the password if it can be one: 12 to 512 characters, not one sign over and over."""
    if len(password) > LONGEST:
        raise TooLarge(f"A password has at most {LONGEST} characters.")
    if len(password) < SHORTEST:
        raise InvalidInput(f"A password has at least {SHORTEST} characters; a few words in a row are a good one.")
    if len(set(password)) < 4:  # noqa: PLR2004  # said in the sentence
        raise InvalidInput("This password is too easy to guess: it has fewer than four different signs.")
    return password


def _account(row: sa.Row[Any, Any, Any, Any, Any]) -> Account:
    person, login, owner, created_at, password = cast("tuple[str, str, int, str, str]", tuple(row))
    return Account(person, login, bool(owner), created_at, bool(password))


def _subjects(login: str, address: str) -> list[tuple[str, int]]:
    name = ids.normal_text(login).casefold()
    place = (ids.digest("address", address), PER_ADDRESS)
    return [(ids.digest("account", name), PER_ACCOUNT), place] if name else [place]


@lru_cache(maxsize=1)
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher  # loaded where somebody signs in, not with every command

    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def _hashed(password: str) -> str:
    with _hashing:
        return _hasher().hash(password)


@lru_cache(maxsize=1)
def _nobody() -> str:
    """Give a hash of the right cost that no password matches in practice."""
    return _hashed(ids.new_id() + ids.new_id())


def _verified(kept: str, password: str) -> bool:
    from argon2.exceptions import Argon2Error, InvalidHashError  # as above

    try:
        with _hashing:
            return _hasher().verify(kept, password)
    except (Argon2Error, InvalidHashError):
        return False
