"""Headers that people set for a request, refused where they would break it or belong to the connection itself."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from remit.probes.failing import Unmeasurable

OF_THE_CONNECTION = frozenset({"content-length", "transfer-encoding", "connection", "upgrade", "te", "expect"})
"""What says how the bytes themselves are sent: nobody sets it."""

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_UNSENT = re.compile(r"[^\t\x20-\x7e\xa0-\xff]")


def header(name: str, value: str, kept: AbstractSet[str] = OF_THE_CONNECTION) -> tuple[str, str]:
    """Give a header as it is sent; `Unmeasurable` for one of the `kept`, and for signs that no header may hold."""
    if not _TOKEN.fullmatch(name) or name.casefold() in kept:
        raise Unmeasurable("source.unreadable", f"The setting 'header.{name}' is no header that can be set here.")
    if _UNSENT.search(value):
        sentence = f"The setting 'header.{name}' holds a line break or a sign that no header may hold."
        raise Unmeasurable("source.unreadable", sentence)
    return name, value.strip()
