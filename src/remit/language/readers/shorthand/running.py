"""Shorthand of releases, incidents and tests: 10/50/100, canary 5 → 25 → 100 %, Sev-1, N-1, CI: unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import shorthand as lists
from remit.language.lists.amounts import cases as lists_of_cases
from remit.language.readers.shorthand.pieces import More, Rule, instead, is_number, text
from remit.language.tokens import HYPHENS, Token

_SHARES = re.compile(r"[0-9]{1,3}(?:/[0-9]{1,3})+")
_WHOLE = 100
_PAIR = 2
_BETWEEN = ("→", "/", ",", ">", "⇒", "➔", "➜", "⟶", "–", "-")
_SHORT = 4


def _grade(question: str, found: Sequence[Token], at: int) -> More:
    """Read *Sev 1*, *Sev-1* and *priority 2* as one word for how bad an incident is."""
    if question != "deployment.incidents" or found[at].text not in lists_of_cases.GRADED:
        return None
    behind = at + 1 + (text(found, at + 1) in HYPHENS)
    number = text(found, behind)
    if len(number) != 1 or number not in "012345":
        return None
    word = found[at].text if behind > at + 1 and len(found[at].text) <= _SHORT else f"{found[at].text} "
    return [replace(found[at], text=f"{word}{number}", end=found[behind].end)], behind + 1 - at


def _heading(question: str, found: Sequence[Token], at: int) -> More:
    """Leave out the heading of a list of tests: CI: unit, integration."""
    heads = question == "deployment.release-tests" and text(found, at + 1) == ":" and found[at].text in lists.TEST_HEADS
    begins = at == 0 or found[at - 1].kind in ("end", "line", "item")
    return ([], 2) if heads and begins and at + 2 < len(found) else None


def _first_few(question: str, found: Sequence[Token], at: int) -> More:
    """Leave out *top* before so many cases, and the words before whoever is on call."""
    if question == "deployment.error-analysis" and found[at].text == "top" and is_number(found, at + 1):
        return [], 1
    if (
        question != "deployment.incidents"
        or found[at].text not in lists.ROTAS
        or text(found, at + 1) not in ("of", ":", "(")
    ):
        return None
    led = tuple(text(found, at - n) for n in (3, 2, 1)) == ("on", "-", "call") or text(found, at - 1) in (
        "call",
        "oncall",
    )
    return ([], 2 + (text(found, at + 2) == "the")) if led else None


def _version_before(question: str, found: Sequence[Token], at: int) -> More:
    """Read *N-1* as the previous version."""
    said = question == "deployment.rollback" and found[at].text == "n" and text(found, at + 1) in HYPHENS
    if not said or text(found, at + 2) != "1":
        return None
    last = found[at + 2]
    more = 1 if text(found, at + 3) in ("version", "image", "model", "release") else 0
    return [Token("word", "previous", found[at].start, found[at].end), *instead(last, "version")], 3 + more


def _steps(question: str, found: Sequence[Token], at: int) -> More:
    """Read *10/50/100* as three shares of the traffic, and *90/10* as the part that the new model gets."""
    token = found[at]
    if question != "deployment.release" or not _SHARES.fullmatch(token.text):
        return None
    shares = [int(share) for share in token.text.split("/")]
    signed = 1 + (text(found, at + 1) == "%")
    if len(shares) == _PAIR and sum(shares) == _WHOLE:
        return instead(token, str(min(shares)), "%", "of", "traffic"), signed + (text(found, at + signed) == "split")
    if shares != sorted(set(shares)) or not 0 < shares[0] < shares[-1] <= _WHOLE:
        return None
    words = [word for share in shares for word in (str(share), "%", "of", "traffic", ",")]
    return instead(token, *words[:-1]), signed


def _rising(question: str, found: Sequence[Token], at: int) -> More:
    """Read the sign behind the last of several shares with each of them: 5, 25, 100 %."""
    if question != "deployment.release" or not is_number(found, at) or not found[at].text.isdecimal():
        return None
    if is_number(found, at - 2) and at >= _PAIR and text(found, at - 1) in _BETWEEN:
        return None  # its sign stands there already
    places = [at]
    while text(found, places[-1] + 1) in _BETWEEN and is_number(found, places[-1] + 2):
        places.append(places[-1] + 2)
    shares = [int(found[place].text) for place in places if found[place].text.isdecimal()]
    rising = shares == sorted(set(shares)) and len(shares) == len(places) > 1 and shares[0] > 0 and shares[-1] <= _WHOLE
    if not rising or text(found, places[-1] + 1) != "%":
        return None
    words: list[Token] = []
    for place in places:
        words += [found[place], *instead(found[place], "%", "of", "traffic"), *instead(found[place], ",")]
    return words[:-1], places[-1] + 2 - at


def _arrow(question: str, found: Sequence[Token], at: int) -> More:
    """Read an arrow between steps as a comma."""
    if question not in lists.STEPPING:
        return None
    if found[at].text in lists.ARROWS:
        return [replace(found[at], kind="mark", text=",", written=found[at].written or found[at].text)], 1
    drawn = found[at].kind in ("dash", "sign") and found[at].text in ("-", "–", "=") and text(found, at + 1) == ">"
    if drawn and found[at + 1].glued:
        return [replace(found[at], kind="mark", text=",", end=found[at + 1].end, written="->")], 2
    return None


def _during(question: str, found: Sequence[Token], at: int) -> More:
    """Read *over 3 days* of a release as how long it lasts, and not as more than that."""
    timed = question == "deployment.release" and is_number(found, at + 1) and text(found, at + 2) in lists.LONG_TIMES
    led = text(found, at - 1) in lists.MORE_THAN
    return (instead(found[at], "for"), 1) if timed and found[at].text == "over" and not led else None


def _top_dashed(question: str, found: Sequence[Token], at: int) -> More:
    """Read *top-100* cases as so many, and leave out braces around what is recorded."""
    if question == "deployment.error-analysis" and found[at].text == "top" and text(found, at + 1) in HYPHENS:
        digits = text(found, at + 2)
        return ([replace(found[at + 2], kind="number")], 3) if digits.isdecimal() else None
    if question == "deployment.error-analysis" and found[at].text == "n" and text(found, at + 1) == "=":
        return ([], 2) if is_number(found, at + 2) else None
    return ([], 1) if question == "deployment.records" and found[at].text in ("{", "}") else None


RULES: tuple[Rule, ...] = (
    _grade,
    _heading,
    _first_few,
    _version_before,
    _steps,
    _rising,
    _arrow,
    _during,
    _top_dashed,
)
