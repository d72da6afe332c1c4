"""Numbering within an answer: (1) …; (2) …, a) … b) …. Its numbers are amounts of nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.tokens import Token

_LETTERS = frozenset("abcdefgh") | {"i", "ii", "iii", "iv", "v"}
_LARGEST = 20
_BEFORE = frozenset({",", ";", ":", ".", "and", "then", "or", "-", "–"})
_OPENING, _CLOSING = ("(", "["), (")", "]")


def unnumbered(text: Sequence[Token]) -> tuple[Token, ...]:
    """Give a text without the numbers that only count its parts, with a comma where none parts them already.

    They must count from one, or from a, without a gap, and stand at the beginning or behind a stop.
    """
    places = _places(text)
    said = [text[at].text for at, _, _ in places]
    counted = said in (
        [str(n + 1) for n in range(len(said))],
        list("abcdefgh"[: len(said)]),
        ["i", "ii", "iii", "iv", "v"][: len(said)],
    )
    if not places or not counted:
        return tuple(text)
    found: list[Token] = []
    begin = 0
    for _, start, end in places:
        found += text[begin:start]
        before = found[-1] if found else None
        if before is not None and before.kind not in ("end", "line", "item") and before.text not in _BEFORE - {"and"}:
            first, last = text[start], text[end - 1]
            found.append(replace(first, kind="mark", text=",", start=first.start, end=last.end))
        begin = end
    return (*found, *text[begin:])


def _places(text: Sequence[Token]) -> list[tuple[int, int, int]]:
    """Give where each may stand: its number, the place where it begins, and the one behind it."""
    found: list[tuple[int, int, int]] = []
    for at, token in enumerate(text[:-1]):
        numbered = token.text.isdecimal() and len(token.text) <= len(str(_LARGEST)) and 0 < int(token.text) <= _LARGEST
        if not numbered and token.text not in _LETTERS:
            continue
        if text[at + 1].text not in _CLOSING:
            continue
        bracketed = at > 0 and text[at - 1].text in _OPENING
        if token.glued and not bracketed:
            continue  # part of a name: (eu-west-1)
        start = at - bracketed
        before = text[start - 1] if start else None
        led = before is None or before.text in _BEFORE or before.kind in ("line", "item", "end")
        if led and at + 2 < len(text):
            found.append((at, start, at + 2))
    return found
