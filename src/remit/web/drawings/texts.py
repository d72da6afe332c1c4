"""Words cut to a width: SVG does not break lines."""

from __future__ import annotations

WIDTH = 6.6
"""Points that a letter of 12 points takes, on the broad side of what the typefaces have."""


def cut(text: str, width: float) -> str:
    """Give the text on one line, cut with an ellipsis where it is wider than `width` points."""
    line = " ".join(text.split())
    most = max(1, int(width / WIDTH))
    return line if len(line) <= most else line[: most - 1].rstrip(" ,;:.") + "…"


def lines(text: str, width: float, most: int) -> tuple[str, ...]:
    """Break the text at words into at most so many lines of `width` points; the last one is cut."""
    room = max(1, int(width / WIDTH))
    found: list[str] = []
    words = text.split()
    while words and len(found) < most - 1:
        line = words.pop(0)
        while words and len(line) + 1 + len(words[0]) <= room:
            line += " " + words.pop(0)
        found.append(cut(line, width))
    return (*found, cut(" ".join(words), width)) if words else tuple(found)
