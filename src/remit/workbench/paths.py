"""Paths as people write them: `~` is a home."""

from __future__ import annotations

from pathlib import Path

from remit.core.errors import UnreadableFile


def path_of(words: str | Path) -> Path:
    """Give the path that somebody wrote, with `~` as their home; refuses the home of nobody who is known here."""
    try:
        return Path(words).expanduser()
    except RuntimeError:
        sentence = f"{str(words)[:300]!r} begins in a home folder that is not known here; write the path in full."
        raise UnreadableFile(sentence) from None
