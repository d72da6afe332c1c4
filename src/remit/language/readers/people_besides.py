"""Who somebody is beside whom: deputies, appositions, denials, and nouns that say nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.language.lists import people as lists
from remit.language.phrases import Lexeme
from remit.language.quantities import Item
from remit.language.values import Value

BREAKS = ("comma", "colon", "line", "item", "close", "dash", "question")
"""Kinds of phrases that end a clause about somebody."""

_CLAUSE = 40
"""Phrases on either side of a person that are looked at for a denial."""

_WHOLLY_PEOPLE = ("user-group", "expert", "auditor", "called", "accountable", "access", "explained-to")
"""What is asked for where nothing is counted but people."""

MOST_DETERMINERS = 4
"""Articles and their like before a role, at the most."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person or group as found: the value so far, and where it begins and ends among the items."""

    value: Value
    begin: int
    end: int


def singular(word: str) -> str:
    """Give the singular of a noun for people."""
    if word in lists.IRREGULAR:
        return lists.IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004  # "dies" is no plural of "dy"
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_role(word: str, what: str = "", *, counted: bool = False) -> bool:
    """Tell whether a noun, singular or plural, is one for people: known, or formed like one and no known thing.

    `what` is what is asked for; with `counted` so many of them stand there, so that more endings tell.
    """
    one = singular(word)
    if one in lists.ROLES or one in lists.AMBIGUOUS_AGENTS.get(what, ()):
        return True
    formed = len(one) >= lists.SHORTEST_AGENT and one.isalpha() and one not in lists.NO_AGENTS
    endings = (*lists.AGENTS, *lists.COUNTED_AGENTS) if counted and what in _WHOLLY_PEOPLE else lists.AGENTS
    return formed and one.endswith(endings)


def text_of(item: Item) -> str:
    """Give the words of a phrase, "" for a quantity."""
    return item.words if isinstance(item, Lexeme) else ""


def text_written(item: Item) -> str:
    """Give the words of a phrase as they were written, "" for a quantity."""
    return item.written if isinstance(item, Lexeme) else ""


def words_at(items: Sequence[Item], place: int) -> str:
    """Give the words of the phrase at a place, "" for none."""
    return text_of(items[place]) if place < len(items) else ""


def kind(item: Item | None) -> str:
    """Give the kind of a phrase, "" for a quantity."""
    return item.kind if isinstance(item, Lexeme) else ""


def _clause(items: Sequence[Item], person: Person) -> Sequence[Item]:
    begin = person.begin
    while begin > max(person.begin - _CLAUSE, 0) and kind(items[begin - 1]) not in BREAKS:
        begin -= 1
    end = person.end
    while end < min(person.end + _CLAUSE, len(items)) and kind(items[end]) not in BREAKS:
        end += 1
    return items[begin:end]


def left_out(items: Sequence[Item], person: Person) -> bool:
    """Tell whether the clause denies somebody, or tells that they are gone."""
    clause = _clause(items, person)
    gone = any(text_of(item) in lists.GONE and item.start >= items[person.end - 1].end for item in clause)
    return gone or any(text_of(item) in lists.NEGATIONS for item in clause)


def alternative(items: Sequence[Item], person: Person) -> bool:
    """Tell whether somebody else is offered beside them."""
    return any(text_of(item) in ("or", "either") for item in _clause(items, person))


def stands_in(items: Sequence[Item], person: Person, earlier: Sequence[Person]) -> bool:
    """Tell whether somebody only stands in for another, or is who a name before the comma is."""
    whose = any(text_of(item) in lists.WHOSE for item in items[person.begin : person.end])
    if whose and person.value.who.split()[-1] in lists.STANDING_IN:
        return True
    if not earlier or earlier[-1].value.amount is not None or person.value.amount is not None:
        return False
    return apposed(items, person, earlier)


def apposed(items: Sequence[Item], person: Person, earlier: Sequence[Person]) -> bool:
    """Tell whether a role says who a name before its comma is, or a name whose role that is."""
    if not earlier or earlier[-1].value.amount is not None or person.value.amount is not None:
        return False
    titled = [who.split()[0].strip(".") in lists.TITLES for who in (earlier[-1].value.who, person.value.who)]
    named = titled[0] != titled[1]
    behind = words_at(items, person.end)
    apart = earlier[-1].end + 1 >= person.begin - MOST_DETERMINERS and kind(items[person.begin - 1]) != "and"
    return named and apart and behind not in ("and", "or") and not _plural(items, person)


def says_nothing(items: Sequence[Item], person: Person, what: str) -> bool:
    """Tell whether only the question's own word is said in a longer sentence: the experts who wrote it."""
    value = person.value
    told = value.amount is not None or value.place or value.action or value.schedule
    whole = person.begin <= 1 and person.end >= len(items) - 1
    return value.who in lists.SAYING_NOTHING.get(what, frozenset()) and not told and not whole


def _plural(items: Sequence[Item], person: Person) -> bool:
    """Tell whether more than one person is meant: the last word of the role is no singular."""
    last = words_at(items, person.end - 1).split()[-1:]
    return bool(last) and singular(last[0]) != last[0]
