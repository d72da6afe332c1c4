"""Bulky evidence, kept under its hash outside the fold: what a verdict rests on can be looked at again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from remit.core.errors import BrokenChain, TooLarge, UnknownThing
from remit.store import encoding
from remit.store.engine import Database
from remit.store.tables import EVIDENCE

SIZE_LIMIT: Final = 50_000_000
"""The most bytes of one piece of evidence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One file: its hash (SHA-256), what it is, and its bytes."""

    hash: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Evidence:
    """The files that verdicts name by their hash."""

    database: Database

    def put(self, data: bytes, media_type: str) -> str:
        """Keep a file and give its hash; the same bytes are kept once."""
        if len(data) > SIZE_LIMIT:
            raise TooLarge(f"The evidence has {len(data):,} bytes; {SIZE_LIMIT:,} are allowed.", limit=SIZE_LIMIT)
        encoding.refuse_name(media_type, "The media type of evidence", least=1)
        digest = hashlib.sha256(data).hexdigest()
        with self.database.writing("remit evidence") as connection:
            known = connection.execute(sa.select(EVIDENCE.c.size).where(EVIDENCE.c.hash == digest)).first()
            if known is None:
                row = {"hash": digest, "media_type": media_type, "size": len(data), "data": data}
                connection.execute(sa.insert(EVIDENCE), [row])
        return digest

    def get(self, digest: str) -> Piece:
        """Give the file of that hash, proven by it."""
        with self.database.reading() as connection:
            query = sa.select(EVIDENCE.c.media_type, EVIDENCE.c.data).where(EVIDENCE.c.hash == digest)
            found = connection.execute(query).first()
        if found is None:
            raise UnknownThing(f"There is no evidence under {digest!r} here.")
        data = bytes(found.data)
        if hashlib.sha256(data).hexdigest() != digest:
            raise BrokenChain(f"The evidence {digest} was changed: its bytes do not fit its hash.")
        return Piece(digest, found.media_type, data)
