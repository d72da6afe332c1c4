"""Putting dense notation of fairness into words: *TPR diff women/men < 0.03*, *DIR ≥ 0.8 (80 % rule)*, *±0.05*.

Each token that is put in stands at the place of the notation that it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists.metrics import parity as lists
from remit.language.tokens import Token

QUESTIONS = frozenset({"modeling.fairness", "modeling.bias"})
_OPENS, _CLOSES = ("(", "["), (")", "]")
_LONGEST_ASIDE = 8
_FAR = 4


def evened(question_id: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Give the tokens of an answer on fairness with its notation in words; those of other answers as they are."""
    if question_id not in QUESTIONS:
        return tuple(tokens)
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        made, length = _rule(tokens, place, found) or _pair(tokens, place, found) or _name(tokens, place, found)
        found += made
        place += length
    return tuple(found)


_Step = tuple[list[Token], int]


def _text(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if 0 <= place < len(tokens) else ""


def _said(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens if token.kind != "dash")


def _words(words: Sequence[str], first: Token, last: Token) -> list[Token]:
    """Make tokens of words at the place of what they stand for."""
    return [
        Token("word", word, first.start if not n else last.end - 1, last.end, False, word)  # noqa: FBT003  # not glued
        for n, word in enumerate(words)
    ]


def _rule(tokens: Sequence[Token], place: int, found: Sequence[Token]) -> _Step | None:
    """Pass over the rule's name in brackets behind its limit; and read *±0.05* as at most so much."""
    token = tokens[place]
    if token.text in _OPENS and any(one.kind == "number" for one in found[-_FAR:]):
        end = next(
            (n for n in range(place, min(place + _LONGEST_ASIDE, len(tokens))) if _text(tokens, n) in _CLOSES), 0
        )
        if end and _said(tokens[place + 1 : end]) in lists.RULES:
            return [], end + 1 - place
    plus = token.text == "±" or (
        token.text == "+" and _text(tokens, place + 1) == "/" and _text(tokens, place + 2) == "-"
    )
    length = 1 if token.text == "±" else 3
    number = tokens[place + length] if place + length < len(tokens) else None
    if plus and number is not None and number.kind in ("number", "odd") and _gapped(found):
        at_most = [replace(token, kind="sign", text="≤", glued=False)]
        return [*at_most, replace(number, kind="number")], length + 1
    return None


def _gapped(found: Sequence[Token]) -> bool:
    return any(token.text in lists.GAPS for token in found[-6:])


def _pair(tokens: Sequence[Token], place: int, found: Sequence[Token]) -> _Step | None:
    """Read *women/men*, *(disabled vs. non-disabled)* as *between men and women*, *between people with and …*."""
    opened = _text(tokens, place) in _OPENS
    at = place + opened
    for first in (1, 2):
        joint = at + first
        length = 1 + (_text(tokens, joint + 1) == ".")
        if _text(tokens, joint) not in lists.BETWEEN:
            continue
        for second in (1, 3, 2):
            last = joint + length + second
            said = lists.PAIRED.get(frozenset({_said(tokens[at:joint]), _said(tokens[joint + length : last])}), "")
            if said and (not opened or _text(tokens, last) in _CLOSES):
                last += opened
                led = bool(found) and found[-1].text in lists.LEADING
                words = said.split(" ") if led else ["between", *said.split(" ")]
                return _words(words, tokens[place], tokens[last - 1]), last - place
    return None


def _name(tokens: Sequence[Token], place: int, found: Sequence[Token]) -> _Step:
    """Read *DIR*, *diff*, *equalised odds difference* and *TPR and FPR gap* in full."""
    token = tokens[place]
    if _said(tokens[place : place + 3]) in lists.ODDS:
        return _words(lists.BOTH_RATES, token, tokens[place + 2]), 3
    said = _said(tokens[place : place + 2])
    if said in ("equalized odds", "equalised odds") and _text(tokens, place + 2) == ":":
        return [], 3
    if token.text in lists.SHORTENED and token.kind == "word":
        if token.text in lists.CAPITALS and not token.written.isupper():
            return [token], 1
        return _words(lists.SHORTENED[token.text], token, token), 1
    joined = token.text in ("and", "/", "&") and bool(found) and found[-1].text in lists.RATES
    gap = joined and _text(tokens, place + 1) in lists.RATES and _text(tokens, place + 2) in (*lists.GAPS, "diff")
    if gap:
        return [*_words(("gap", "and"), token, token)], 1
    return [token], 1
