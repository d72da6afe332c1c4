"""People who were not read: nouns for roles, and names, with the number before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from remit.language.candidates.offers import Heard, Offer, words_of
from remit.language.lists import people as lists
from remit.language.lists.people import PARTS
from remit.language.quantities import Quantity
from remit.language.readers.dangers import amounts_in
from remit.language.readers.people.besides import is_role, singular
from remit.language.tokens import Token
from remit.language.values import Value

_MOST_BEFORE = 4
"""Words before a noun for a role that may tell which kind of it is meant."""

_JOINTS = frozenset(("and", "or", "plus", "then", "but", "with", "+", "&"))
_NAMED = ("people", "expert", "called", "accountable")
"""Kinds in which people may be called by their bare names."""


def people_offered(heard: Heard) -> Iterator[Offer]:
    """Offer whoever is named by a role where nobody was read, with how many of them there are."""
    whats = [one.what for one in heard.asked("person") if one.what in PARTS]
    if not whats:
        return
    for part in heard.parts:
        amounts = amounts_in(part)
        for words in _roles(part, whats):
            start, end = words[0].start, words[-1].end
            if not heard.free(start, end, _named_there):
                continue
            last = singular(words[-1].text)
            who = words_of([*words[:-1], replace(words[-1], text=last)])
            for what in whats:
                yield Offer((start, end), _ways(what, who, words, amounts))


def _named_there(value: Value) -> bool:
    return bool(value.who)


def _roles(part: Sequence[Token], whats: Sequence[str]) -> Iterator[Sequence[Token]]:
    """Give each noun for a role with the words before it that belong to it; and bare names."""
    for place, token in enumerate(part):
        if token.kind != "word":
            continue
        last = place + 1 >= len(part) or part[place + 1].kind != "word" or not is_role(part[place + 1].text)
        if last and any(is_role(token.text, what, counted=True) for what in whats):
            begin = place
            while begin > max(0, place - _MOST_BEFORE) and _belongs(part[begin - 1]):
                begin -= 1
            while part[begin].kind == "dash":
                begin += 1
            yield part[begin : place + 1]
        elif any(what in _NAMED for what in whats) and _called(part, place):
            yield part[place : place + 1]


def _belongs(token: Token) -> bool:
    joint = token.text in _JOINTS or token.text in lists.DETERMINERS or token.text in lists.FUNCTION
    hyphen = token.kind == "dash" and token.glued
    return hyphen or (token.kind == "word" and not joint and token.text not in lists.VAGUE)


def _called(part: Sequence[Token], place: int) -> bool:
    """Tell whether a word may be somebody's name: written with a capital, within a sentence or at its very start."""
    token = part[place]
    capital = token.written[:1].isupper() and token.written[1:].islower()
    return capital and not token.text.isdigit() and token.text not in lists.FUNCTION and token.text not in lists.VAGUE


def _ways(what: str, who: str, words: Sequence[Token], amounts: Sequence[Quantity]) -> tuple[Value, ...]:
    span = words[0].start, words[-1].end
    plain = Value(what, who=who, span=span)
    short = Value(what, who=who.rpartition(" ")[2], span=span)
    count = next((one for one in amounts if one.start <= span[0] <= one.end or one.end + 1 == span[0]), None)
    ways = (plain,) if plain == short else (plain, short)
    if count is None or count.dimension not in ("", "count") or count.problem or count.period:
        return ways
    counted = Value(
        what, count.op, count.amount, "person", count.upper, approx=count.approx, who=who, span=span
    )  # fmt: skip
    return counted, *ways
