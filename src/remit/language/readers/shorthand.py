"""Shorthand: signs and short words of engineers put into the words that the readers know; their places stay.

*7y* is seven years, *for 5m* five minutes, *500 rps sustained* a rate, *10/50/100* three shares of the traffic. Only
what can mean one thing at its place is written out; everything else stays as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import shorthand as lists
from remit.language.lists.amounts import cases as lists_of_cases
from remit.language.tokens import HYPHENS, Token

_SHARES = re.compile(r"[0-9]{1,3}(?:/[0-9]{1,3})+")
_WHOLE = 100
_PAIR = 2
_BETWEEN = ("→", "/", ",", ">", "⇒", "➔", "➜", "⟶", "–", "-")
_SHORT = 4


def written_out(question_id: str, found: Sequence[Token]) -> tuple[Token, ...]:
    """Give the tokens of an answer with its shorthand written out; each new one has the place of the old."""
    done: list[Token] = []
    at = 0
    while at < len(found):
        for rule in _RULES:
            more = rule(question_id, found, at)
            if more is not None:
                words, length = more
                done += words
                at += length
                break
        else:
            done.append(found[at])
            at += 1
    return tuple(done)


_More = tuple[list[Token], int] | None


def _text(found: Sequence[Token], at: int) -> str:
    return found[at].text if 0 <= at < len(found) else ""


def _number(found: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(found) and found[at].kind == "number"


def _as(token: Token, *words: str) -> list[Token]:
    """Give words in the place of a token."""
    first = replace(token, kind=_kind(words[0]), text=words[0], written=token.written or token.text)
    more = [Token(_kind(word), word, token.start, token.end, written=word) for word in words[1:]]
    return [first, *more]


def _kind(word: str) -> str:
    if word.isdecimal():
        return "number"
    return "sign" if word == "%" else "mark" if word == "," else "word"


def _year(_question: str, found: Sequence[Token], at: int) -> _More:
    """Read *7y* and *10 y*."""
    token = found[at]
    if token.text != "y" or not _number(found, at - 1):
        return None
    ends = at + 1 >= len(found) or found[at + 1].kind in ("line", "item", "end") or _text(found, at + 1) in lists.YEARS
    return (_as(token, "years"), 1) if token.glued or ends else None


def _minutes(question: str, found: Sequence[Token], at: int) -> _More:
    """Read *for 5m* where it cannot be metres or millions."""
    token = found[at]
    if token.text != "m" or token.written == "M" or not token.glued or question not in lists.MINUTED:
        return None
    number = _text(found, at - 1)
    before = at - 2
    while before >= 0 and found[before].kind == "sign" and found[before].text in ("<", "<=", "≤", ">", ">=", "≥", "~"):
        before -= 1
    small = number.isdecimal() and int(number) <= lists.MOST_MINUTES
    return (_as(token, "min"), 1) if small and _text(found, before) in lists.BEFORE_MINUTES else None


def _errors(question: str, found: Sequence[Token], at: int) -> _More:
    """Read *100 FPs* as so many false positives."""
    words = lists.ERRORS.get(found[at].text)
    return (_as(found[at], *words), 1) if words and question in lists.COUNTING_ERRORS else None


def _growth(_question: str, found: Sequence[Token], at: int) -> _More:
    """Read *30 % YoY*."""
    words = lists.WRITTEN.get(found[at].text)
    return (_as(found[at], *words), 1) if words and _text(found, at - 1) == "%" else None


def _kept_up(question: str, found: Sequence[Token], at: int) -> _More:
    """Leave out *sustained* behind a rate."""
    if question not in lists.KEEPING_UP or found[at].text not in lists.KEPT_UP | lists.AT_PEAK:
        return None
    rated = at > 1 and _text(found, at - 1) in lists.RATES and any(_number(found, at - back) for back in (2, 3, 4))
    return ([], 1) if rated else None


def _grade(question: str, found: Sequence[Token], at: int) -> _More:
    """Read *Sev 1*, *Sev-1* and *priority 2* as one word for how bad an incident is."""
    if question != "deployment.incidents" or found[at].text not in lists_of_cases.GRADED:
        return None
    behind = at + 1 + (_text(found, at + 1) in HYPHENS)
    number = _text(found, behind)
    if len(number) != 1 or number not in "012345":
        return None
    word = found[at].text if behind > at + 1 and len(found[at].text) <= _SHORT else f"{found[at].text} "
    return [replace(found[at], text=f"{word}{number}", end=found[behind].end)], behind + 1 - at


def _next_day(_question: str, found: Sequence[Token], at: int) -> _More:
    """Read *next business day* as one working day."""
    if _text(found, at - 1) in ("the", "a", "than"):
        return None
    for words in lists.NEXT_DAY:
        if tuple(_text(found, at + n) for n in range(len(words))) == words:
            last = found[at + len(words) - 1]
            return [*_as(found[at], "1"), *_as(last, "working", "day")], len(words)
    return None


def _share_of(_question: str, found: Sequence[Token], at: int) -> _More:
    """Leave out the lone sign of *% nulls*."""
    lone = found[at].text == "%" and not _number(found, at - 1) and _text(found, at + 1) in lists.UNMEASURED
    return ([], 1) if lone and _text(found, at - 1) in ("", ",", ":", ";", "+", "and", "(") else None


def _slash(_question: str, found: Sequence[Token], at: int) -> _More:
    """Read a slash with spaces around it before another amount as a comma: 16 cores / 64 GB."""
    token = found[at]
    if token.text != "/" or token.glued or at + 1 >= len(found) or found[at + 1].glued or _number(found, at - 1):
        return None
    ahead = at + 1
    while ahead < len(found) and found[ahead].kind == "sign" and ahead < at + 3:
        ahead += 1
    if not _number(found, ahead) or _number(found, ahead + 1):
        return None
    return [replace(token, kind="mark", text=",", written="/")], 1


def _coded(question: str, found: Sequence[Token], at: int) -> _More:
    """Read *error_rate* as two words."""
    token = found[at]
    if question not in lists.CODED or token.kind != "word" or "_" not in token.text.strip("_"):
        return None
    return _as(token, *(word for word in token.text.split("_") if word)), 1


def _any_feature(question: str, found: Sequence[Token], at: int) -> _More:
    """Read *on any top-10 feature* as *per top-10 feature*."""
    if question not in lists.FEATURED or found[at].text not in lists.OF_THEM:
        return None
    place = at + 1
    while _text(found, place) in ("any", "each", "every", "one", "of", "the", "our"):
        place += 1
    told = found[at].text in ("per", *lists.ANY_OF_THEM) or any(
        _text(found, n) in lists.ANY_OF_THEM for n in range(at + 1, place)
    )
    kind = ""
    if _text(found, place) == "top":
        number = place + 1 + (_text(found, place + 1) in HYPHENS)
        digits = _text(found, number)
        if not digits.isdecimal():
            return None
        kind, place = f"top-{digits} ", number + 1
    elif _text(found, place) in lists.KINDS_OF_FEATURE:
        kind, place = f"{_text(found, place)} ", place + 1
    name = lists.FEATURES.get(_text(found, place), "")
    if not name or not told or not kind:
        return None
    last = found[place]
    return [Token("word", "per", found[at].start, found[at].end), replace(last, text=f"{kind}{name}")], place + 1 - at


def _arrow(question: str, found: Sequence[Token], at: int) -> _More:
    """Read an arrow between steps as a comma."""
    if question not in lists.STEPPING:
        return None
    if found[at].text in lists.ARROWS:
        return [replace(found[at], kind="mark", text=",", written=found[at].written or found[at].text)], 1
    drawn = found[at].kind in ("dash", "sign") and found[at].text in ("-", "–", "=") and _text(found, at + 1) == ">"
    if drawn and found[at + 1].glued:
        return [replace(found[at], kind="mark", text=",", end=found[at + 1].end, written="->")], 2
    return None


def _rising(question: str, found: Sequence[Token], at: int) -> _More:
    """Read the sign behind the last of several shares with each of them: 5, 25, 100 %."""
    if question != "deployment.release" or not _number(found, at) or not found[at].text.isdecimal():
        return None
    if _number(found, at - 2) and at >= _PAIR and _text(found, at - 1) in _BETWEEN:
        return None  # its sign stands there already
    places = [at]
    while _text(found, places[-1] + 1) in _BETWEEN and _number(found, places[-1] + 2):
        places.append(places[-1] + 2)
    shares = [int(found[place].text) for place in places if found[place].text.isdecimal()]
    rising = shares == sorted(set(shares)) and len(shares) == len(places) > 1 and shares[0] > 0 and shares[-1] <= _WHOLE
    if not rising or _text(found, places[-1] + 1) != "%":
        return None
    words: list[Token] = []
    for place in places:
        words += [found[place], *_as(found[place], "%", "of", "traffic"), *_as(found[place], ",")]
    return words[:-1], places[-1] + 2 - at


def _during(question: str, found: Sequence[Token], at: int) -> _More:
    """Read *over 3 days* of a release as how long it lasts, and not as more than that."""
    timed = question == "deployment.release" and _number(found, at + 1) and _text(found, at + 2) in lists.LONG_TIMES
    led = _text(found, at - 1) in lists.MORE_THAN
    return (_as(found[at], "for"), 1) if timed and found[at].text == "over" and not led else None


def _steps(question: str, found: Sequence[Token], at: int) -> _More:
    """Read *10/50/100* as three shares of the traffic, and *90/10* as the part that the new model gets."""
    token = found[at]
    if question != "deployment.release" or not _SHARES.fullmatch(token.text):
        return None
    shares = [int(share) for share in token.text.split("/")]
    signed = 1 + (_text(found, at + 1) == "%")
    if len(shares) == _PAIR and sum(shares) == _WHOLE:
        return _as(token, str(min(shares)), "%", "of", "traffic"), signed + (_text(found, at + signed) == "split")
    if shares != sorted(set(shares)) or not 0 < shares[0] < shares[-1] <= _WHOLE:
        return None
    words = [word for share in shares for word in (str(share), "%", "of", "traffic", ",")]
    return _as(token, *words[:-1]), signed


_RULES = (
    _coded,
    _any_feature,
    _year,
    _minutes,
    _errors,
    _growth,
    _kept_up,
    _grade,
    _next_day,
    _share_of,
    _slash,
    _steps,
    _rising,
    _arrow,
    _during,
)
