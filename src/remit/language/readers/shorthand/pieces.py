"""Pieces of shorthand: what every rule needs to look at tokens, and to put words in their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from remit.language.tokens import Token

More = tuple[list[Token], int] | None
"""What stands for some tokens, and how many those are; None where a rule has nothing to say."""

Rule = Callable[[str, Sequence[Token], int], More]


def text(found: Sequence[Token], at: int) -> str:
    """Give the words of a token, "" beyond the ends."""
    return found[at].text if 0 <= at < len(found) else ""


def is_number(found: Sequence[Token], at: int) -> bool:
    """Tell whether a number stands at a place."""
    return 0 <= at < len(found) and found[at].kind == "number"


def instead(token: Token, *words: str) -> list[Token]:
    """Give words in the place of a token."""
    first = replace(token, kind=_kind(words[0]), text=words[0], written=token.written or token.text)
    more = [Token(_kind(word), word, token.start, token.end, written=word) for word in words[1:]]
    return [first, *more]


def _kind(word: str) -> str:
    if word.isdecimal():
        return "number"
    return "sign" if word == "%" else "mark" if word == "," else "word"
