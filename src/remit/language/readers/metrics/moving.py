"""Dense notation of change: *conversion +0.5 pp*, *handling time −10 %*, *waste ↓ 20 %*, *churn 4.2 % → 3.5 %*.

The signs are put into the words that they stand for before a sentence on outcomes is read, each at its own place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.tokens import Token

_UP = ("↑", "▲", "⬆", "↗")
_DOWN = ("↓", "▼", "⬇", "↘")
_MINUS = ("-", "−", "–")
_ARROWS = ("→", "⇒", "⟶", "➔", "➜", "➡", "->", "=>")
_SHARES = frozenset({"%", "pp", "points", "pts", "percent", "point", "pct", "percentage", "ppt", "ppts"})
_MOST_UNITS = 2


def moved(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Give the tokens with signs of change as words; those that stand for nothing of the kind stay as they are."""
    if not any(token.kind in ("sign", "odd", "dash") or token.written in _ARROWS for token in tokens):
        return tuple(tokens)
    found: list[Token] = []
    for place, token in enumerate(tokens):
        before = found[-1] if found else None
        behind = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.text in (*_UP, *_DOWN) and behind is not None and _figure(behind):
            found.append(replace(token, kind="word", text="up" if token.text in _UP else "down", glued=False))
        elif _signed(before, token, behind) and _share(tokens, place + 2):
            found.append(replace(token, kind="word", text="up" if token.text == "+" else "down", glued=False))
        elif token.kind == "odd" and before is not None and before.text == "down" and _figure(token):
            found.append(replace(token, kind="number"))
        else:
            found.append(token)
    return _from_to(found)


def _figure(token: Token) -> bool:
    """Tell whether a token is a plain number, also one that a sign before it made doubtful."""
    digits = token.text.replace(".", "", 1)
    return token.kind in ("number", "odd") and digits.isascii() and digits.isdecimal()


def _signed(before: Token | None, sign: Token, behind: Token | None) -> bool:
    """Tell whether a plus or a minus that hangs on its number stands behind a word."""
    if sign.text != "+" and not (sign.kind == "dash" and sign.text in _MINUS):
        return False
    stands = before is not None and before.kind in ("word", "mark") and before.text not in ("(", ",") and not sign.glued
    return stands and behind is not None and behind.glued and _figure(behind)


def _share(tokens: Sequence[Token], place: int) -> bool:
    return place >= len(tokens) or tokens[place].text in (*_SHARES, ",") or tokens[place].kind in ("end", "line")


def _from_to(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Write an arrow between two figures as *from … to …*."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        behind = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.text == ">" and token.glued and found and found[-1].text == "-":
            token = replace(token, text="->", start=found.pop().start)  # noqa: PLW2901  # an arrow of two signs
        start = (
            _first(found)
            if (token.text in _ARROWS or token.written in _ARROWS) and behind is not None and _figure(behind)
            else -1
        )
        if start < 1:
            found.append(token)
            continue
        if found[start - 1].text == ":":
            start -= 1
            found.pop(start)
        at = found[start].start
        found.insert(start, Token("word", "from", at, at, written="from"))
        found.append(replace(token, kind="word", text="to", glued=False))
    return tuple(found)


def _first(found: Sequence[Token]) -> int:
    """Give the place of the figure that ends here with its unit, and that a word or a colon stands before; or -1."""
    place = len(found) - 1
    for _ in range(_MOST_UNITS):
        if place >= 0 and found[place].kind in ("word", "sign") and not _figure(found[place]):
            place -= 1
    if place < 1 or not _figure(found[place]):
        return -1
    return place if found[place - 1].kind == "word" or found[place - 1].text == ":" else -1
