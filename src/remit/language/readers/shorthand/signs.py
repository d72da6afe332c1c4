"""Shorthand of units, rates and names: 7y, for 5m, 500 rps sustained, error_rate, on any top-10 feature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import shorthand as lists
from remit.language.lists.metrics import METRICS
from remit.language.readers.shorthand.pieces import More, Rule, instead, is_number, text
from remit.language.tokens import HYPHENS, Token

_FIGURE = re.compile(r"p[0-9]{2}(?:\.[0-9]+)?|p999")


def _coded(question: str, found: Sequence[Token], at: int) -> More:
    """Read *error_rate* as two words; the name of a column stays as it is."""
    token = found[at]
    if question not in lists.CODED or token.kind != "word" or "_" not in token.text.strip("_"):
        return None
    words = [word for word in token.text.split("_") if word]
    return (instead(token, *words), 1) if " ".join(words) in _NAMES else None


_NAMES = frozenset(phrase.lower() for metric in METRICS.values() for phrase in metric.words)
"""Names of metrics in words."""


def _any_feature(question: str, found: Sequence[Token], at: int) -> More:
    """Read *on any top-10 feature* as *per top-10 feature*."""
    if question not in lists.FEATURED or found[at].text not in lists.OF_THEM:
        return None
    place = at + 1
    while text(found, place) in ("any", "each", "every", "one", "of", "the", "our"):
        place += 1
    told = found[at].text in ("per", *lists.ANY_OF_THEM) or any(
        text(found, n) in lists.ANY_OF_THEM for n in range(at + 1, place)
    )
    kind = ""
    if text(found, place) == "top":
        number = place + 1 + (text(found, place + 1) in HYPHENS)
        digits = text(found, number)
        if not digits.isdecimal():
            return None
        kind, place = f"top-{digits} ", number + 1
    elif text(found, place) in lists.KINDS_OF_FEATURE:
        kind, place = f"{text(found, place)} ", place + 1
    name = lists.FEATURES.get(text(found, place), "")
    if not name or not told or not kind:
        return None
    last = found[place]
    return [Token("word", "per", found[at].start, found[at].end), replace(last, text=f"{kind}{name}")], place + 1 - at


def _year(_question: str, found: Sequence[Token], at: int) -> More:
    """Read *7y* and *10 y*."""
    token = found[at]
    if token.text != "y" or not is_number(found, at - 1):
        return None
    ends = at + 1 >= len(found) or found[at + 1].kind in ("line", "item", "end") or text(found, at + 1) in lists.YEARS
    return (instead(token, "years"), 1) if token.glued or ends else None


def _minutes(question: str, found: Sequence[Token], at: int) -> More:
    """Read *for 5m* where it cannot be metres or millions."""
    token = found[at]
    if token.text != "m" or token.written == "M" or not token.glued or question not in lists.MINUTED:
        return None
    number = text(found, at - 1)
    before = at - 2
    while before >= 0 and found[before].kind == "sign" and found[before].text in ("<", "<=", "≤", ">", ">=", "≥", "~"):
        before -= 1
    small = number.isdecimal() and int(number) <= lists.MOST_MINUTES
    return (instead(token, "min"), 1) if small and text(found, before) in lists.BEFORE_MINUTES else None


def _errors(question: str, found: Sequence[Token], at: int) -> More:
    """Read *100 FPs* as so many false positives."""
    words = lists.ERRORS.get(found[at].text)
    return (instead(found[at], *words), 1) if words and question in lists.COUNTING_ERRORS else None


def _growth(_question: str, found: Sequence[Token], at: int) -> More:
    """Read *30 % YoY*."""
    words = lists.WRITTEN.get(found[at].text)
    return (instead(found[at], *words), 1) if words and text(found, at - 1) == "%" else None


def _kept_up(question: str, found: Sequence[Token], at: int) -> More:
    """Leave out *sustained* behind a rate."""
    if question not in lists.KEEPING_UP or found[at].text not in lists.KEPT_UP | lists.AT_PEAK:
        return None
    rated = at > 1 and text(found, at - 1) in lists.RATES and any(is_number(found, at - back) for back in (2, 3, 4))
    return ([], 1) if rated else None


def _share_of(_question: str, found: Sequence[Token], at: int) -> More:
    """Leave out the lone sign of *% nulls*."""
    lone = found[at].text == "%" and not is_number(found, at - 1) and text(found, at + 1) in lists.UNMEASURED
    return ([], 1) if lone and text(found, at - 1) in ("", ",", ":", ";", "+", "and", "(") else None


def _slash(_question: str, found: Sequence[Token], at: int) -> More:
    """Read a slash with spaces around it before another amount as a comma: 16 cores / 64 GB."""
    token = found[at]
    if token.text != "/" or token.glued or at + 1 >= len(found) or found[at + 1].glued or is_number(found, at - 1):
        return None
    ahead = at + 1
    while ahead < len(found) and found[ahead].kind == "sign" and ahead < at + 3:
        ahead += 1
    figure = _FIGURE.fullmatch(text(found, ahead)) is not None
    if not figure and (not is_number(found, ahead) or is_number(found, ahead + 1)):
        return None
    return [replace(token, kind="mark", text=",", written="/")], 1


def _next_day(_question: str, found: Sequence[Token], at: int) -> More:
    """Read *next business day* as one working day."""
    if text(found, at - 1) in ("the", "a", "than"):
        return None
    for words in lists.NEXT_DAY:
        if tuple(text(found, at + n) for n in range(len(words))) == words:
            last = found[at + len(words) - 1]
            return [*instead(found[at], "1"), *instead(last, "working", "day")], len(words)
    return None


def _rate_ahead(question: str, found: Sequence[Token], at: int) -> More:
    """Read *RPS: 800* as *800 RPS*."""
    if question not in lists.RATED or found[at].text not in ("rps", "qps", "tps", "fps"):
        return None
    if is_number(found, at - 1) or text(found, at - 1) in lists.SCALED:
        return None
    number = at + 1
    while text(found, number) in (":", "=", "≥", ">=", "~"):
        number += 1
    if number == at + 1 or not is_number(found, number) or text(found, number + 1) in lists.SCALED:
        return None
    first = replace(found[number], start=found[at].start, end=found[number].start)
    return [first, replace(found[number], kind="word", text=found[at].text)], number + 1 - at


def _nightly_ahead(question: str, found: Sequence[Token], at: int) -> More:
    """Read *nightly 10M rows* of a load as *10M rows nightly*."""
    if question != "deployment.load" or found[at].text not in ("nightly", "daily", "hourly", "weekly"):
        return None
    led = text(found, at - 1) in ("", ",", ";", ":", "(", "and", "batch") or found[at - 1].kind in (
        "end",
        "line",
        "item",
    )
    noun = at + 2 + (text(found, at + 2) in lists.SCALED)
    if not led or not is_number(found, at + 1) or noun >= len(found) or found[noun].kind != "word":
        return None
    end = found[noun].end
    return [*found[at + 1 : noun + 1], replace(found[at], start=end, end=end, glued=False)], noun + 1 - at


def _versus(_question: str, found: Sequence[Token], at: int) -> More:
    """Leave out the full stop of *vs.*."""
    return ([], 1) if text(found, at) == "." and text(found, at - 1) == "vs" and at + 1 < len(found) else None


def _said_again(question: str, found: Sequence[Token], at: int) -> More:
    """Leave out a load that is only said again in brackets: 5M a day (≈ 58/s)."""
    if question != "deployment.load" or text(found, at) != "(" or text(found, at + 1) not in ("≈", "~", "=", "≅"):
        return None
    close = next((n for n in range(at + 2, min(at + 9, len(found))) if text(found, n) == ")"), 0)
    return ([], close + 1 - at) if close else None


def _size_aside(question: str, found: Sequence[Token], at: int) -> More:
    """Read *(4 GB)* behind a device as its memory."""
    if question != "modeling.deployment-constraints" or text(found, at) != "(" or not is_number(found, at + 1):
        return None
    if text(found, at + 2) not in ("gb", "gib", "mb") or text(found, at + 3) != ")":
        return None
    comma = replace(found[at], kind="mark", text=",", written="(")
    return [comma, found[at + 1], found[at + 2], *instead(found[at + 3], "ram")], 4


def _figures(_question: str, found: Sequence[Token], at: int) -> More:
    """Read the slash of *latency p50/p99* as *and*."""
    figures = (
        text(found, at) == "/" and _FIGURE.fullmatch(text(found, at - 1)) and _FIGURE.fullmatch(text(found, at + 1))
    )
    last = figures and text(found, at + 2) in ("", ",", ";", ".", ")")
    return (instead(found[at], "and"), 1) if last else None


def _of_each(question: str, found: Sequence[Token], at: int) -> More:
    """Leave out *per meter* behind a time that comes again: it is that of every one of them."""
    each = (
        question == "data.stream-frequency" and found[at].text in ("per", "/") and text(found, at + 1) in lists.SENDERS
    )
    every = any(text(found, at - back) == "every" for back in (2, 3, 4))
    return ([], 2) if each and every else None


RULES: tuple[Rule, ...] = (
    _coded,
    _any_feature,
    _year,
    _minutes,
    _errors,
    _growth,
    _kept_up,
    _share_of,
    _slash,
    _next_day,
    _rate_ahead,
    _nightly_ahead,
    _figures,
    _of_each,
    _said_again,
    _size_aside,
    _versus,
)
