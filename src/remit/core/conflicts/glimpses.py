"""Glimpses: what a part of an answer says by itself, where reading the whole of it gave nothing sure.

Reading abstains on a sentence that it does not understand to the end, because what it leaves out may change what is
meant. For a question put to people, beside the words that raised it, less is enough: a part that reads well alone, in
a clause that denies, doubts and remembers nothing. What rests on a glimpse is never called a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from remit.core.conflicts.vocabularies import (
    ANY_AT_ALL,
    BOUNDS,
    CONDITIONS,
    DENYING,
    DOUBTED,
    LEAVING_SOME,
    NOT_BEING,
    NOTHING_AT_ALL,
    NOTHING_OF_THE_KIND,
    PART_OPENERS,
    PRESENT,
    RHYTHMS,
    THERE_IS,
    TOLD_OF_BEFORE,
)
from remit.language.reading import read
from remit.language.titles import is_metric
from remit.language.values import Value
from remit.language.wording.clauses import Clause, Said, said

LOOKED_AT = 2_000
"""Characters of an answer in which parts are looked for."""

MOST_PARTS = 24
"""Parts of an answer that are read by themselves."""

_WIDEST = 3
"""Pieces that are read together, from the widest to a single one."""

_KEPT = 512
IN_A_WORD = ("data.acquisition", "data.cycles")
"""Questions that one word may answer, whatever it is the rhythm of: the monthly visit, the hydrological year."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A value that a part of an answer says, with the place of that part."""

    value: Value
    start: int
    end: int


@lru_cache(maxsize=_KEPT)
def glimpses(question: str, text: str) -> tuple[Glimpse, ...]:
    """Give what parts of an answer say by themselves, in its order; denials, doubts and tales of before are left."""
    heard = said(text[:LOOKED_AT])
    asking = frozenset(heard.clause(place).sentence for place, part in enumerate(heard.parts) if part.text == "?")
    found: list[Glimpse] = []
    read_parts = 0
    for number, clause in enumerate(heard.clauses):
        if clause.sentence in asking or not _stands(heard, number):
            continue
        pieces = list(_pieces(heard, clause))
        at = 0
        while at < len(pieces) and read_parts < MOST_PARTS:
            read_parts += 1
            taken = _widest(question, heard, pieces[at : at + _WIDEST])
            if taken and question in IN_A_WORD and taken[0] > 1:
                taken = _in_parts(question, heard, pieces[at : at + _WIDEST + 1], taken)
            if taken:
                found += _unconditional(heard, clause, taken[1])
            at += taken[0] if taken else 1
    return tuple(found)


def begins_with_nothing(text: str) -> bool:
    """Tell whether an answer begins by saying that there is nothing of the kind: none at the moment, because.

    What is left out by it (nobody but, no more than) or counted in that sentence is something after all.
    """
    heard = said(text[:LOOKED_AT])
    if not heard.clauses:
        return False
    clause = heard.clauses[0]
    words = [part.text for part in heard.parts[clause.first : clause.last]]
    denied = any(word in NOT_BEING for word in words[:_LEADING])
    while words and (words[0] in THERE_IS or words[0] in NOT_BEING):
        words = words[1:]
    nothing = bool(words) and (words[0] in NOTHING_AT_ALL or (denied and words[0] in ANY_AT_ALL))
    if not nothing or not LEAVING_SOME.isdisjoint(words):
        return False
    counted = (place for other in heard.clauses if other.sentence == clause.sentence for place in other.figures)
    if any(heard.parts[place].text != "none" for place in counted):
        return False
    return words[0] != "no" or len(words) == 1 or words[1] in NOTHING_OF_THE_KIND


_LEADING = 5
"""Words at the beginning of an answer among which its denial stands: at present there isn't anyone."""


def _stands(heard: Said, number: int) -> bool:
    """Tell whether a clause says something of its own: no denial, no doubt, no tale, no question, no condition."""
    clause = heard.clauses[number]
    words = [part.text for part in heard.parts[clause.first : clause.last]]
    bounded = any(word in BOUNDS for word in words)
    if any(word in DOUBTED for word in words):
        return False
    if any(word in TOLD_OF_BEFORE for word in words) and not bounded and PRESENT.isdisjoint(words):
        return False
    return not any(
        word in DENYING and (place + 1 >= len(words) or words[place + 1] not in BOUNDS)
        for place, word in enumerate(words)
    )


def _pieces(heard: Said, clause: Clause) -> Iterator[tuple[int, int]]:
    """Cut a clause before each word that may begin a phrase of its own."""
    first = clause.first
    for place in range(clause.first + 1, clause.last):
        if heard.parts[place].text in PART_OPENERS or heard.parts[place].text in RHYTHMS:
            yield first, place
            first = place
    if first < clause.last:
        yield first, clause.last


def _in_parts(
    question: str, heard: Said, pieces: Sequence[tuple[int, int]], whole: tuple[int, Sequence[Glimpse]]
) -> tuple[int, Sequence[Glimpse]]:
    """Read pieces one or two at a time where that says more than reading them together: by hand, and twice a year."""
    found: list[Glimpse] = []
    at = 0
    while at < len(pieces):
        for last in range(min(at + 2, len(pieces)), at, -1):
            here = _read(question, heard, pieces[at][0], pieces[last - 1][1])
            if here:
                break
        else:
            here, last = (), at + 1
        found += here
        at = last
    return (len(pieces), found) if len(found) > len(whole[1]) else whole


def _unconditional(heard: Said, clause: Clause, found: Sequence[Glimpse]) -> Iterator[Glimpse]:
    """Leave out amounts that stand in a condition and are no limit of a metric: stop when more than 2 % are false."""
    here = heard.parts[clause.first : clause.last]
    opened = next((p.start for n, p in enumerate(here) if p.text in CONDITIONS and (p.text != "once" or not n)), None)
    for one in found:
        amount = one.value.amount is not None and one.value.what != "trigger" and not is_metric(one.value)
        if opened is None or not amount or one.end <= opened:
            yield one


def _widest(question: str, heard: Said, pieces: Sequence[tuple[int, int]]) -> tuple[int, Sequence[Glimpse]] | None:
    """Read as many pieces together as read well: from the first word, from the second, or from the first figure on."""
    figure = next((place for place in heard.clause(pieces[0][0]).figures if place >= pieces[0][0]), 0)
    within = figure if pieces[0][0] + 1 < figure < pieces[0][1] else 0
    for begin in dict.fromkeys((pieces[0][0], pieces[0][0] + 1, *((within - 1, within) if within else ()))):
        for width in range(len(pieces), 0, -1):
            here = _read(question, heard, begin, pieces[width - 1][1])
            if here:
                return width, here
    first = pieces[0][0]
    alone = question in IN_A_WORD and heard.parts[first].text in RHYTHMS
    return (1, here) if alone and (here := _read(question, heard, first, first + 1)) else None


def _read(question: str, heard: Said, first: int, last: int) -> Sequence[Glimpse]:
    """Read a part alone; nothing that is only half understood."""
    if first >= last:
        return ()
    start, end = heard.parts[first].start, heard.parts[last - 1].end
    reading = read(question, heard.text[start:end])
    if not reading.values or reading.notes:
        return ()
    return [Glimpse(replace(value, span=(start, end)), start, end) for value in reading.values]
