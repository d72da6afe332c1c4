"""Texts as they may be put on a terminal: without the characters that would steer it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Controls other than tab and new line, and the signs that turn the direction of text around."""


def readable(text: str) -> str:
    """Give the text with each character that could move the cursor or recolour the screen shown as its number."""
    return _STEERING.sub(lambda found: f"\\x{ord(found[0]):02x}", text.replace("\r\n", "\n"))


def short(identity: str) -> str:
    """Give the last 8 characters of an id, which is how people name a version or an event."""
    return identity[-8:]


def day(moment: str) -> str:
    """Give the day of a moment."""
    return moment[:10]


def minute(moment: str) -> str:
    """Give a moment to the minute, in UTC."""
    return moment[:16].replace("T", " ")


def count(number: int, thing: str, things: str = "") -> str:
    """Give `1 question`, `1,200 questions`."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def some(names: Sequence[str], most: int) -> str:
    """Give the first names, and how many more there are: `a, b and 3 more`."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def one_line(text: str | None, limit: int = 0) -> str:
    """Give a text on one line, cut at a word where a limit is given; an erased one says so."""
    if text is None:
        return "(erased)"
    line = " ".join(text.split())
    if limit and len(line) > limit:
        line = line[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
    return line
