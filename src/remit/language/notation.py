"""Notation: signs that engineers write for words, put into words before a sentence is read.

*REST + dashboard*, *w/ cosign*, *dedupe -> scale*, *W&B*, *payments.v2*: a plus between two things is an *and*, an
arrow a comma, and a name that holds a sign is one word. Signs beside numbers stay as they are: they belong to amounts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import notation as lists
from remit.language.tokens import Token

_ARROWS = ("→", "⇒", "⟶", "➔", "➜", "➡", "↦")
_LEADING_OVER = (*_ARROWS, "->", "=>")
_THINGS = ("word",)
_SHORT = 2
"""Tokens of a shortened word: w and its slash."""

_OPENING = ("(", "[", "/", ",", ":")
_SHORTEST_NAME = 2
_LONGEST_CODE = 2
"""Letters of the codes of languages and countries between which an arrow leads from one to the other."""

_VERSION = re.compile(r"v[0-9]+\w*")


def spelled_out(text: Sequence[Token], *, arrows: bool = True) -> tuple[Token, ...]:
    """Give a text with its signs between words put into words, each with the place of what it stands for.

    Without `arrows` these stay: where it is asked what changes, an arrow leads from one thing to another.
    """
    if not any(token.kind in ("sign", "odd", "end", "mark") for token in text):
        return tuple(text)
    found: list[Token] = []
    place = 0
    while place < len(text):
        length, token = _at(text, place)
        if not arrows and token.kind == "mark" and token.written in _LEADING_OVER:
            length, token = 1, text[place]
        found.append(token)
        place += length
    return tuple(found)


def _at(text: Sequence[Token], place: int) -> tuple[int, Token]:
    """Give how many tokens stand for one here, and that one."""
    token = text[place]
    if token.kind == "word":
        return _initialled(text, place) or _name(text, place)
    before = text[place - 1] if place else None
    if token.text == "@" and not (token.glued and before is not None and before.text not in _OPENING):
        return _handle(text, place)
    return _sign(text, place)


def _sign(text: Sequence[Token], place: int) -> tuple[int, Token]:
    """Give how many tokens make up the sign that stands here, and the word or mark that it stands for."""
    token = text[place]
    before = text[place - 1] if place else None
    behind = text[place + 1] if place + 1 < len(text) else None
    if token.text in _ARROWS and _between_things(before, behind):
        return 1, replace(token, kind="mark", text=",", written=token.written or token.text)
    if token.kind in ("dash", "sign") and token.text in ("-", "--", "=", "–") and behind is not None:
        after = text[place + 2] if place + 2 < len(text) else None
        if behind.text == ">" and behind.glued and _between_things(before, after):
            return 2, replace(token, kind="mark", text=",", end=behind.end, written="->")
    if token.text == "=" and not token.glued and before is not None and before.kind == "word" and _opens(behind):
        return 1, replace(token, kind="mark", text=":", written="=")
    if token.text == "=>" and _between_things(before, behind):
        return 1, replace(token, kind="mark", text=",", written="=>")
    if token.text == "+" and not _amounts(token, behind) and _between_things(before, behind):
        return 1, replace(token, kind="word", text="and", written="+", glued=False)
    return 1, token


def _opens(behind: Token | None) -> bool:
    """Tell whether a word stands behind a sign, apart from it."""
    return behind is not None and behind.kind == "word" and not behind.glued


def _between_things(before: Token | None, behind: Token | None) -> bool:
    """Tell whether a sign stands between two things: words, brackets, or a number of them behind it."""
    if before is not None and behind is not None and max(len(before.text), len(behind.text)) <= _LONGEST_CODE:
        return False  # ja -> en
    opens = before is not None and (before.kind in _THINGS or before.text in (")", "]", '"', "”"))
    return opens and behind is not None and (behind.kind in _THINGS or behind.kind in ("number", "sign"))


def _amounts(plus: Token, behind: Token | None) -> bool:
    """Tell whether a plus belongs to a number (+2 points), or hangs on the word before it (C++, Disney+)."""
    return (
        behind is None or behind.text == "+" or (behind.kind == "number" and behind.glued) or plus.glued != behind.glued
    )


def _name(text: Sequence[Token], place: int) -> tuple[int, Token]:
    """Give the name that begins with a word, where it holds a sign; or the word itself."""
    first = text[place]
    thumbs = place > 0 and text[place - 1].text in ("thumbs", "thumb") and _said(text[place : place + 3]) == "up/down"
    length = 3 if thumbs else next((n for n in (4, 3, 2) if _named(text[place : place + n], n)), 0)
    if not length:
        return 1, first
    parts = text[place : place + length]
    said = _said(parts)
    written = "".join(token.written or token.text for token in parts)
    said = lists.SHORTENED.get(said.removesuffix("/") if length == _SHORT else said, said)
    return length, replace(first, text=said, end=parts[-1].end, written="" if written == said else written)


def _handle(text: Sequence[Token], place: int) -> tuple[int, Token]:
    """Give a handle by which somebody is called as one word: @ana, @ml-platform."""
    end = place + 1
    while end < len(text) and text[end].glued and (text[end].kind == "word" or _joins(text, end)):
        end += 1
    parts = text[place:end]
    if len(parts) < _SHORT:
        return 1, text[place]
    written = "".join(token.written or token.text for token in parts)
    first = replace(text[place], kind="word", text=_said(parts), end=parts[-1].end)
    return len(parts), replace(first, written="" if written == first.text else written)


def _joins(text: Sequence[Token], place: int) -> bool:
    """Tell whether a hyphen joins two words here."""
    behind = text[place + 1] if place + 1 < len(text) else None
    return text[place].text == "-" and behind is not None and behind.glued and behind.kind == "word"


def _initialled(text: Sequence[Token], place: int) -> tuple[int, Token] | None:
    """Give a name with an initial as one word: M. Rossi; Priya N.; None for no such name."""
    first, dot, last = text[place], *(text[place + n] if place + n < len(text) else None for n in (1, 2))
    if dot is None or last is None or not first.capital:
        return None
    before = text[place - 1] if place else None
    if _an_initial(first, dot) and _a_surname(last) and (before is None or _leads_to_names(before)):
        return _whole(text[place : place + 3])
    closing = text[place + 3] if place + 3 < len(text) else None
    ends = closing is not None and (closing.kind in ("mark", "line", "item") or closing.text == "and")
    behind = text[place + 2] if place + 2 < len(text) else None
    if behind is not None and _a_surname(first) and _an_initial(dot, behind) and ends:
        return _whole(text[place : place + 3])
    return None


def _an_initial(letter: Token, dot: Token) -> bool:
    return letter.capital and len(letter.text) == 1 and letter.kind == "word" and dot.text == "." and dot.glued


def _a_surname(token: Token) -> bool:
    long = token.kind == "word" and token.capital and len(token.text) >= _SHORTEST_NAME
    return long and not token.written.isupper() and token.text not in lists.BEGINNING


def _leads_to_names(token: Token) -> bool:
    """Tell whether a name may stand behind a token: a sign, the beginning of a line, or a word that leads to people."""
    return token.kind in ("mark", "end", "line", "item", "dash") or token.text in lists.LEADING_TO_NAMES


def _whole(parts: Sequence[Token]) -> tuple[int, Token]:
    written = "".join(
        (token.written or token.text) if token.glued or not n else f" {token.written or token.text}"
        for n, token in enumerate(parts)
    )
    return len(parts), replace(parts[0], text=written.lower(), end=parts[-1].end, written=written)


def _named(parts: Sequence[Token], length: int) -> bool:
    """Tell whether tokens that hang together are one name, or one shortened word."""
    if len(parts) < length or not all(token.glued for token in parts[1:]):
        return False
    said, sign, last = _said(parts), parts[1].text, parts[-1]
    if length == _SHORT:
        return sign == "/" and parts[0].text in lists.SHORTENED
    if said in lists.SHORTENED or said in lists.SLASHED or said in lists.AMPERSANDED:
        return True
    dotted = length > _SHORT and sign == "." and last.kind == "word" and not last.capital
    return dotted and length == _SHORT + 1 and (last.text in lists.ENDINGS or bool(_VERSION.fullmatch(last.text)))


def _said(parts: Sequence[Token]) -> str:
    return "".join(token.text for token in parts)
