"""Ids, moments and digests: how things are named and how sameness is proven.

Ids are UUIDv7 (RFC 9562): made where the thing is made, unique over copies, and ordered by time.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import threading
import time
import unicodedata
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

SHORTEST_END = 6
"""Characters from which the end of an id stands for it."""

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Make a UUIDv7 that sorts after every other made by this process (RFC 9562, method 3: extended time bits)."""
    global _last  # noqa: PLW0603  # one counter per process is what makes ids monotonic
    with _lock:
        ticks = time.time_ns() * 4096 // 1_000_000  # 1/4096 ms: 48 bits of time and 12 of its fraction
        _last = ticks = max(ticks, _last + 1)
    millis, fraction = divmod(ticks, 4096)
    number = (millis & (1 << 48) - 1) << 80 | 7 << 76 | fraction << 64 | 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=number))


def now() -> str:
    """Give this moment in UTC as ISO 8601 with microseconds and Z: text that sorts as time does."""
    return moment(datetime.now(UTC))


def moment(when: datetime) -> str:
    """Write a moment as the log does; a naive one is taken as UTC."""
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def canonical(value: object) -> str:
    """Write JSON in one way only: sorted keys, no spaces, no NaN."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(*parts: str) -> str:
    """Give the SHA-256 of the parts, each preceded by its length so that no two lists of parts collide."""
    sha = hashlib.sha256()
    for part in parts:
        data = part.encode()
        sha.update(len(data).to_bytes(8, "big"))
        sha.update(data)
    return sha.hexdigest()


def normal_text(text: str) -> str:
    """Give the text as it counts for *has anything changed*: NFC, runs of white space as one, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def matching(ids: Iterable[str], name: str) -> list[str]:
    """Give the ids that are `name` or end with it; an end counts from 6 characters, which people can copy."""
    return [found for found in ids if found == name or (len(name) >= SHORTEST_END and found.endswith(name))]


def nearest(word: str, ids: Iterable[str]) -> list[str]:
    """Give up to three ids that come near a word: `minimum` and `data.minimun` come near `data.minimum`.

    What has the word whole as a part (before a slash, behind a slash or a dot) comes before what is only spelled alike.
    """
    from difflib import get_close_matches  # for what is refused only

    low, known = word.casefold(), list(ids)
    parts = [one for one in known if one.startswith(f"{low}/") or one.endswith((f".{low}", f"/{low}"))] if low else []
    alike = get_close_matches(low, known, n=3, cutoff=0.6)
    return [*parts, *(one for one in alike if one not in parts)][:3]


def slug(text: str, limit: int = 40) -> str:
    """Make a short handle of letters, digits and hyphens ("project" when nothing is left)."""
    ascii_text = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")[:limit].strip("-") or "project"
