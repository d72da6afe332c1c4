"""Telling figures that are nobody's answer from those that are: another's, an earlier one's, a distance, a denied one.

The last look at what was read of metrics. A figure whose clause tells what somebody else reaches, or what was, is left
in words unless something in its clause asks for it; so is an amount that only tells how far something lies from
something else (*no more than 0.03 under the overall figure*).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from remit.language.lists.metrics import owners
from remit.language.lists.metrics.variants import AVERAGES
from remit.language.readers.finding import Found
from remit.language.readers.metrics.parts import LEXICON
from remit.language.tokens import Token
from remit.language.values import Value

_OTHERS = "This tells what others reach, not what must be: write “at least” or “at most”."
_WAS = "This tells what was, not what must be: write “at least” or “at most”, or “must be”."
_TELLS = "This tells what "
_IS = "Whether this is so, or must be, is not said: write “at least” or “at most”, or “must be”."
_FAR = "How far this lies from something else is told, and from what is not understood."
_DENIED = "What “{}” denies here is not understood."
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_MOST_BEFORE = 5
"""Words that may stand before the verb that tells what somebody reaches."""

_SHORT_CLAUSE = 5
"""Words of a fronted clause that only tells when: *in the spring of 2024, …*."""


def ours(tokens: Sequence[Token], founds: Sequence[Found]) -> list[Found]:
    """Give what was found, with a problem in the place of every figure that is not what is asked for."""
    bounded = {value.what for found in founds for value in found.values if value.op and "op" not in value.assumed}
    checked = [_checked(tokens, found, bounded) for found in founds]
    told = [found for found in checked if found.problem.startswith(_TELLS)]
    return [_beside(found) if told and not wished(tokens) else found for found in checked]


def _beside(found: Found) -> Found:
    """Leave a figure whose side nobody wrote in words where another of its sentence only tells what is."""
    open_sided = any("op" in value.assumed and value.amount is not None for value in found.values)
    return replace(found, values=(), problem=_IS) if open_sided and not found.problem else found


def wished(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence asks for something, or says by when it must be so: 85 % would do; F1 of 0.8 by March."""
    words = [token.text for token in tokens]
    dated = any(word in owners.BY_WHEN and _day(words[n + 1 : n + _MOST_BEFORE]) for n, word in enumerate(words))
    return dated or _asked_for(words) or bool(set(words) & owners.OR_ELSE)


def _day(words: Sequence[str]) -> bool:
    """Tell whether some words begin with a day, a month or a year."""
    return any(word in owners.SEASONS or word in ("end", "then") or bool(_YEAR.match(word)) for word in words)


def _checked(tokens: Sequence[Token], found: Found, bounded: Collection[str]) -> Found:
    if found.problem or not any(value.amount is not None for value in found.values):
        return found
    problem = next((said for value in found.values if (said := _problem(tokens, value))), "")
    told = (value for value in found.values if "op" in value.assumed and value.what not in bounded)
    if not problem and not wished(tokens) and any(_in_prose(tokens, value) for value in told):
        problem = _IS
    return replace(found, values=(), problem=problem) if problem else found


def _problem(tokens: Sequence[Token], value: Value) -> str:
    """Tell why a value is none of this project's, or give ""."""
    if value.span is None or value.amount is None:
        return ""
    first = next((n for n, token in enumerate(tokens) if token.end > value.span[0]), len(tokens) - 1)
    last = next((n for n, token in enumerate(tokens) if token.end >= value.span[1]), len(tokens) - 1)
    begin, end = _clause(tokens, first, last)
    words = [token.text for token in tokens[begin:end]]
    if _measured_from(tokens, last, value):
        return _FAR
    denied = _denied(words[: max(first - begin, 0)], value)
    if denied:
        return _DENIED.format(denied)
    gated = value.condition in ("alarm", "stop", "promote") and "op" not in value.assumed
    around = [token.text for n, token in enumerate(tokens[begin:end], begin) if not first <= n <= last]
    if value.reference not in ("", "now") or gated or _asked_for(around):
        return ""
    fronted = [token.text for token in _fronted(tokens, begin)]
    plain = "op" in value.assumed
    beside = plain and (_explained(tokens, begin) or _somebody(fronted) or _named(tokens[begin:first]))
    if beside or _of_others(words) or _told_by_others(words):
        return _OTHERS
    return _WAS if _happened(words) or _dated([*words, *_in_brackets(tokens, end)], fronted, value) else ""


def _clause(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Give where the clause around some tokens begins and ends."""
    begin, end = first, last + 1
    while begin and not _cuts(tokens[begin - 1]):
        begin -= 1
    while end < len(tokens) and not _cuts(tokens[end]):
        end += 1
    return begin, end


def _cuts(token: Token) -> bool:
    spaced = token.kind == "dash" and not token.glued
    return token.text == "," or token.text in owners.CUTS or token.kind in ("item", "line", "end") or spaced


def _asked_for(words: Sequence[str]) -> bool:
    pairs = [" ".join(pair) for pair in pairwise(words)]
    return any(word in owners.ASKED_FOR for word in (*words, *pairs))


def _of_others(words: Sequence[str]) -> bool:
    """Tell whether a clause begins with somebody else, or something earlier, that reaches something."""
    place = 0
    while place < len(words) and (words[place] in owners.JOINTS or words[place] in owners.DETERMINERS):
        place += 1
    ahead = words[place:]
    party = next((n for n, word in enumerate(ahead[:_MOST_BEFORE]) if word in owners.PARTIES), len(ahead))
    verb = next((n for n, word in enumerate(ahead) if word in owners.TELLING), -1)
    if verb < 1:
        return False
    return party < verb or (verb < _MOST_BEFORE and _older(ahead[:verb]))


def _told_by_others(words: Sequence[str]) -> bool:
    """Tell whether a clause ends with what somebody reaches: 0.85 is what the nurses get."""
    place = next((n for n, word in enumerate(words) if word == "what" and n), len(words))
    return any(word in owners.TELLING for word in words[place + 1 :])


def _older(words: Sequence[str]) -> bool:
    """Tell whether some words name something earlier, or not ours: the old gateway, another bank."""
    named = [word for word in words if word not in owners.BESIDE_THEM and word not in owners.DETERMINERS]
    return bool(named) and named[0] in owners.OLD and (len(named) == 1 or named[-1] in owners.THINGS)


def _in_prose(tokens: Sequence[Token], value: Value) -> bool:
    """Tell whether a clause says something of somebody before it comes to a figure whose side nobody wrote."""
    if value.span is None or value.amount is None or value.action:
        return False
    first = next((n for n, token in enumerate(tokens) if token.end > value.span[0]), len(tokens) - 1)
    begin, _ = _clause(tokens, first, first)
    words = [token.text for token in tokens[begin:first] if token.kind == "word"]
    return sum((word,) not in LEXICON.entries for word in words) > 1


def _explained(tokens: Sequence[Token], begin: int) -> bool:
    """Tell whether a figure stands in brackets behind somebody else, or something earlier: the old card (AUC 0.7)."""
    if not begin or tokens[begin - 1].text not in ("(", "["):
        return False
    start = begin - 1
    while start and not _cuts(tokens[start - 1]):
        start -= 1
    return _somebody([token.text for token in tokens[max(start, begin - 1 - _MOST_BEFORE) : begin - 1]])


def _somebody(words: Sequence[str]) -> bool:
    """Tell whether some words name somebody else, or something earlier."""
    return any(_older(words[n:]) for n in range(len(words))) or bool(set(words) & owners.PARTIES)


def _named(before: Sequence[Token]) -> bool:
    """Tell whether a clause begins with a name, and what its bearer reaches: the Danes run one with …."""
    words = list(before)
    while words and (words[0].text in owners.JOINTS or words[0].text in owners.DETERMINERS):
        words.pop(0)
    verb = next((n for n, token in enumerate(words[:_MOST_BEFORE]) if token.text in owners.TELLING), -1)
    subject = words[: max(verb, 0)]
    first = not subject or subject[0] is before[0]
    return not first and all(token.capital and not token.written.isupper() for token in subject)


def _happened(words: Sequence[str]) -> bool:
    """Tell whether a clause tells what was: it came to 3 %, the trial ended at 0.8."""
    for place, word in enumerate(words):
        behind = words[place + 1] if place + 1 < len(words) else ""
        inner = set(words[max(place - 3, 0) : place]) & {"that", "which", "who", "when", "if", "once", "after", "until"}
        if inner or not place or (word == "averaged" and AVERAGES.keys() & set(words[max(place - 2, 0) : place])):
            continue
        if word in owners.HAPPENED or (word in owners.ENDED and behind in owners.BEHIND_ENDED):
            return True
    return False


def _dated(words: Sequence[str], fronted: Sequence[str], value: Value) -> bool:
    """Tell whether a clause tells of a time that is over: in 2023, last winter."""
    if "op" not in value.assumed and value.op:
        return bool(fronted) and _over(fronted)
    return (bool(fronted) and _over(fronted)) or _over(words)


def _over(words: Sequence[str]) -> bool:
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        behind = words[place + 1] if place + 1 < len(words) else ""
        year = bool(_YEAR.match(word)) and (before in ("in", "since") or (not before and not behind))
        led = before in owners.LEADING_BACK or (
            before == "the" and place > 1 and words[place - 2] in owners.LEADING_BACK
        )
        season = word in owners.SINCE and behind in owners.SEASONS and not led
        if year or season:
            return True
    return "ago" in words


def _fronted(tokens: Sequence[Token], begin: int) -> Sequence[Token]:
    """Give a short clause right before another that may only tell when: in 2023, …; last winter: …."""
    if not begin or tokens[begin - 1].text not in (",", ":"):
        return ()
    start = begin - 1
    while start and not _cuts(tokens[start - 1]):
        start -= 1
    led = tokens[start : begin - 1]
    return led if len(led) <= _SHORT_CLAUSE else ()


def _in_brackets(tokens: Sequence[Token], end: int) -> Sequence[str]:
    """Give a year that stands alone in the brackets behind a clause, as if *in* stood before it."""
    inside = [token.text for token in tokens[end : end + 3]]
    alone = len(inside) > 2 and inside[0] == "(" and inside[2] == ")" and _YEAR.match(inside[1])  # noqa: PLR2004  # a bracket, a year, a bracket
    return ("in", inside[1]) if alone else ()


def _measured_from(tokens: Sequence[Token], last: int, value: Value) -> bool:
    """Tell whether an amount says how far something lies under or above something else."""
    behind = [token.text for token in tokens[last + 1 : last + 5]]
    if not behind or behind[0] not in owners.MEASURED_FROM or value.reference or value.condition or not value.op:
        return False
    words = [token for token in tokens[last + 2 : last + 5] if token.kind == "word"]
    numbered = any(token.kind in ("number", "odd") for token in tokens[last + 2 : last + 4])
    return bool(words) and not numbered and not {token.text for token in words} & owners.AS_LOADS


def _denied(before: Sequence[str], value: Value) -> str:
    """Give the word that denies what a bound is said of: no group's recall may lie more than 0.03 …."""
    alarmed = "condition" in value.assumed and bool(value.op)
    if not (alarmed or value.op in (">", ">=")) or value.what in ("latency", "freshness"):
        return ""
    for place, word in enumerate(before):
        behind = before[place + 1] if place + 1 < len(before) else ""
        if word in owners.NEGATORS and behind not in owners.COMPARATIVES and behind:
            return word
    return ""
