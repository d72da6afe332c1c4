"""Conditions: clauses that tell an event: a metric passes its threshold, new data is there, a release, anything else.

What the tables know is given by its name; any other plain clause is kept in the author's words. A clause with a part
that changes its meaning and is not understood is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from remit.language.lists.times import activities, events
from remit.language.readers.metrics.thresholds import threshold
from remit.language.readers.times.anchoring import Scene
from remit.language.readers.times.arrivals import arrival
from remit.language.readers.times.calendars import calendar
from remit.language.values import Value

TRIGGER = "trigger"
NEW_DATA, DRIFT, RELEASE = "new data", "drift", "release"
NAMES = (NEW_DATA, DRIFT, RELEASE)
"""Names of the events that the tables know."""

_LONGEST = 18
_REACH = 40
_SIGNS = frozenset((">", "<", ">=", "<=", "≥", "≤", "="))
_VAGUE = "“{}” does not say when exactly: by which sign, or from which value on?"
_LIST = "It is not clear where “{}” ends."
_PRECONDITION = "It is not clear whether “{}” sets the work going, or only allows it."
_CUT = "“{}” goes on behind a comma, so it is not clear where it ends."


@dataclass(frozen=True, slots=True)
class Condition:
    """An event that was read from a sentence, from its first phrase to its last, or why it was not.

    `each` tells that it was led by *after every* or the like, and not by a clause of its own.
    """

    start: int
    end: int
    values: tuple[Value, ...] = ()
    problem: str = ""
    each: bool = False


def conditions(seen: Scene) -> Iterator[Condition]:
    """Give the events of a sentence in order; none of them overlap."""
    at = 0
    while at < len(seen.letters):
        found = None if at and seen.letters[at - 1] == "x" else _led(seen, at)
        if found is None:
            at += 1
        else:
            yield found
            at = max(found.end, at + 1)
            while found.values and re.match("c?rd?m", seen.letters[at:]) and found.values[-1].amount is not None:
                found = _clause(seen, at + 1 if seen.letters[at] == "c" else at)
                yield found
                at = max(found.end, at + 1)


def _led(seen: Scene, at: int) -> Condition | None:
    """Give the event that a phrase leads, or None where it leads none."""
    lexeme = seen.lexemes[at]
    if lexeme.kind == "cue" and lexeme.words not in events.AFTER_CUES:
        return _clause(seen, at)
    if lexeme.kind == "once" and lexeme.words == "once" and not counts(seen, at):
        return _clause(seen, at)
    if lexeme.kind == "nouncue":
        return _noun(seen, at, at + 1)
    if lexeme.words == "after" or lexeme.words in events.AFTER_CUES:
        return _after(seen, at)
    if lexeme.kind == "every" or lexeme.words in events.EACH_LEADS:
        return _each(seen, at)
    return None


def counts(seen: Scene, at: int) -> bool:
    """Tell whether *once* says how often, and opens no clause: once a week, once only."""
    found = calendar(seen.marked, at)
    return (found is not None and found.end > at + 1) or seen.letters[at + 1 : at + 2] in (
        "",
        "E",
        "i",
        "s",
        "c",
        "r",
        "a",
    )


def boundary(seen: Scene, start: int) -> int:
    """Give where a clause ends: at a mark, a turn, or where the next trigger of a list begins."""
    end = min(len(seen.letters), start + _REACH)
    for place in range(start, end):
        letter = seen.letters[place]
        if letter in "cs:()-!" or seen.lexemes[place].words == "whichever":
            return place
        if letter in "ar" and place > start and _next(seen, place + 1):
            return place
        if letter == "r" and re.match("N[UF]", seen.letters[place + 1 :]):
            return place
        measured = letter == "r" and re.match("d?m", seen.letters[place + 1 :])
        if measured and any(seen.amount(i) for i in range(start, place)):
            return place
    return end


def _next(seen: Scene, at: int) -> bool:
    """Tell whether another trigger of the list begins at a phrase."""
    while at < len(seen.letters) and seen.lexemes[at].words in (
        "also",
        "at",
        "then",
        "sooner",
        "earlier",
        "additionally",
        "otherwise",
    ):
        at += 1
    if at >= len(seen.letters):
        return False
    lexeme = seen.lexemes[at]
    if lexeme.kind in ("cue", "nouncue") or lexeme.words in ("after", "whenever"):
        return True
    time = calendar(seen.marked, at)
    return time is not None and time.form not in ("clock", "somewhen", "vague") and not time.problem


def _clause(seen: Scene, at: int) -> Condition:
    """Read what stands behind a cue such as *when*."""
    start = at + 1
    measured = threshold(seen, start, cut(seen, at, boundary(seen, start)))
    if measured is not None:
        return _ended(seen, at, measured.end, measured.values, measured.problem)
    end = cut(seen, at, boundary(seen, start))
    counted = arrival(seen, start, end)
    if counted is not None:
        return _ended(seen, at, counted.end, counted.values, counted.problem)
    return _named(seen, at, start, end)


def cut(seen: Scene, at: int, end: int) -> int:
    """Cut a leading clause where the main clause begins without a comma: when drift is found we retrain."""
    clause = seen.clauses[seen.clause_of(at)][0]
    if any(seen.letters[place] not in "a0!rG" for place in range(clause, at)):
        return end
    for place in range(at + 3, end):
        if seen.asked(seen.lexemes[place]):
            subject = place
            while subject > at + 2 and seen.letters[subject - 1] in "078pd":
                subject -= 1
            lone = subject == place - 1 and seen.lexemes[subject].words == "it" and "asked" in seen.work
            begins = any(letter in "7dp" for letter in seen.letters[subject:place]) and not lone
            before = seen.lexemes[subject - 1]
            if begins and before.kind not in ("and", "or") and before.words not in activities.LINKS:
                return subject
    return end


def _ended(seen: Scene, start: int, end: int, values: tuple[Value, ...], problem: str) -> Condition:
    if problem:
        return Condition(start, end, problem=problem)
    span = seen.marked.span(start, end)
    return Condition(start, end, tuple(_placed(value, span) for value in values))


def _placed(value: Value, span: tuple[int, int]) -> Value:
    return replace(value, span=span)


def _named(seen: Scene, at: int, start: int, end: int) -> Condition:
    """Read a clause that tells an event by its words."""
    if end <= start:
        return Condition(at, max(end, at + 1), problem=f"Nothing stands behind “{seen.lexemes[at].words}”.")
    said = seen.marked.words(start, end)
    words = said.replace("’", "'").split()
    name = known(words)
    if not name and any(lexeme.words in _SIGNS for lexeme in seen.lexemes[start:end]):
        return Condition(at, end, problem=_VAGUE.format(said))
    if not name and (not complete(seen, end) or runs_on(seen, start, end)):
        return Condition(at, end, problem=_CUT.format(said))
    unnamed = _nameless(words, first=not at)
    if not name and (unnamed or vague(words) or any(lexeme.kind == "unsure" for lexeme in seen.lexemes[start:end])):
        return Condition(at, end, problem=_VAGUE.format(said))
    if not name and not 2 <= len(words) <= _LONGEST:  # noqa: PLR2004  # a clause has a subject and a verb
        return Condition(at, end, problem=_VAGUE.format(said))
    return _ended(seen, at, end, (Value(TRIGGER, condition=name or said),), "")


def _nameless(words: Sequence[str], *, first: bool) -> bool:
    """Tell whether a clause says of nothing in particular what happens: it gets stale; it reaches the lab is one."""
    if words[0] in events.NAMELESS:
        return first or not any(word in ("the", "a", "an", "our", "its") for word in words[2:])
    return first and words[0] in events.NAMELESS_FIRST


def known(words: list[str]) -> str:
    """Give the name of an event that the tables know, or ""."""
    said = {word for word in words if word != "-"}
    if said & set(events.DRIFTING) and said <= set(events.DRIFT_SIGNS):
        return DRIFT
    if said & set(events.NEWNESS) and said & set(events.DATA_NOUNS) and said <= set(events.DATA_SIGNS):
        return NEW_DATA
    plain = " ".join(word for word in words if word not in ("a", "the", "an", "new", "every", "each", "any"))
    return RELEASE if plain.replace("-", " ") in events.RELEASES else ""


def runs_on(seen: Scene, start: int, end: int) -> bool:
    """Tell whether a clause goes on into another without a comma: … the feed we read."""
    places = range(start + 2, end)
    return any(
        seen.lexemes[place].words in activities.SPEAKERS and seen.letters[place - 1] not in "ar" for place in places
    )


def vague(words: list[str]) -> bool:
    """Tell whether the words of a clause leave open when its event has come."""
    whim = any(" ".join(words[-length:]) in events.WHIMS for length in (1, 2, 3) if length < len(words))
    return (
        whim
        or any(word in events.VAGUE_EVENTS for word in words)
        or (words[0] in events.POINTING and all(word in events.EMPTY for word in words[1:]))
    )


def complete(seen: Scene, end: int) -> bool:
    """Tell whether a clause that ends at a comma ends there: another trigger, or the main clause, follows."""
    if end >= len(seen.letters) or seen.letters[end] not in "c-":
        return True
    at = end + 1
    while at < len(seen.letters) and seen.letters[at] in "ar0":
        at += 1
    if at >= len(seen.letters) or _next(seen, at) or seen.letters[at] in "!9c7(+><":
        return True
    clause = seen.clauses[seen.clause_of(at)]
    return any(seen.asked(lexeme) is not None for lexeme in seen.lexemes[clause[0] : clause[1]]) or (
        seen.lexemes[at].words in activities.OPENERS
    )


def _noun(seen: Scene, at: int, start: int) -> Condition | None:
    """Read a noun that names an event: in case of drift."""
    end = boundary(seen, start)
    if seen.lexemes[at].words in events.ARRIVALS and end > start:
        words = seen.marked.words(start, end).split()
        name = known([*words, "new"])
        return _ended(seen, at, end, (Value(TRIGGER, condition=name or f"arrival of {' '.join(words)}"),), "")
    counted = arrival(seen, start, end)
    if counted is not None:
        return _ended(seen, at, counted.end, counted.values, counted.problem)
    return _phrase(seen, at, start, end, "")


def _after(seen: Scene, at: int) -> Condition | None:
    """Read what stands behind *after*: a count of new things, a noun, or a clause; a time alone is no event."""
    start = at + 1
    end = boundary(seen, start)
    if seen.letters[start : start + 2] == "NU" or seen.letters[start : start + 2] == "pU":
        return None
    counted = arrival(seen, start, end)
    if counted is not None:
        return _ended(seen, at, counted.end, counted.values, counted.problem)
    if seen.letters[start : start + 1] == "E":
        return _each(seen, at)
    if "only" in (seen.lexemes[at].words.split()[0], seen.lexemes[at - 1].words if at else ""):
        return Condition(at, end, problem=_PRECONDITION.format(seen.marked.words(start, end)))
    timed = at > 0 and seen.letters[at - 1] in "UVDPTMF"
    if timed or seen.letters[start : start + 1] in ("", "H", "C", "N", "U", "t", "T"):
        return None
    return _phrase(seen, at, start, end, "")


def _each(seen: Scene, at: int) -> Condition | None:
    """Read *after every* …, and *every 1,000 new rows*."""
    lead = seen.lexemes[at].words
    start = at if seen.letters[at] == "E" else at + 1
    if lead == "on" and seen.letters[start : start + 1] != "E":
        return _on(seen, at)
    if seen.letters[start : start + 1] != "E" or calendar(seen.marked, start) is not None:
        return None
    end = cut(seen, at, boundary(seen, start + 1))
    counted = arrival(seen, start + 1, end)
    if counted is not None:
        return _ended(seen, at, counted.end, counted.values, counted.problem)
    return _each_thing(seen, at, start, end)


def _each_thing(seen: Scene, at: int, start: int, end: int) -> Condition | None:
    """Read the noun of *after every harvest*; without *after* or the like only a release is an event."""
    lead = seen.lexemes[at].words
    if seen.letters[at] == "E":
        words = seen.marked.words(start + 1, end).split()
        if known(words) != RELEASE:
            return None
        return Condition(at, end, _ended(seen, at, end, (Value(TRIGGER, condition=RELEASE),), "").values, each=True)
    joint = next((place for place in range(start + 1, end) if seen.letters[place] in "ar"), end)
    if joint < end and seen.lexemes[min(joint + 1, end - 1)].words not in activities.OPENERS:
        return Condition(at, end, problem=_LIST.format(seen.marked.words(start, end)))
    end = joint
    clause = re.search("(?<![niof@b0-])[d78]", seen.letters[start + 2 : end])
    if clause:
        return Condition(at, end, problem=_LIST.format(seen.marked.words(start, end)))
    found = _phrase(seen, at, start + 1, end, events.EACH_LEADS[lead])
    return found and Condition(found.start, found.end, found.values, found.problem, each=True)


def _on(seen: Scene, at: int) -> Condition | None:
    """Read *on drift*, *on new data*, *on release*: only events that the tables know."""
    end = min(boundary(seen, at + 1), at + 6)
    for upto in range(end, at + 1, -1):
        name = known(seen.marked.words(at + 1, upto).split())
        if name:
            return Condition(at, upto, _ended(seen, at, upto, (Value(TRIGGER, condition=name),), "").values, each=True)
    return None


def _phrase(seen: Scene, at: int, start: int, end: int, before: str) -> Condition | None:
    """Read a noun phrase that names an event, in the author's words without article."""
    while start < end and seen.letters[start] in "dpE":
        start += 1
    if start >= end:
        return None
    said = seen.marked.words(start, end)
    words = said.split()
    name = known(words)
    if seen.letters[end - 1] == "V" and end - start > 1:
        return Condition(at, end, problem=_LIST.format(said))
    if len(words) > _LONGEST or vague(words) or any(lexeme.kind == "unsure" for lexeme in seen.lexemes[start:end]):
        return Condition(at, end, problem=_VAGUE.format(said))
    if not name and (not complete(seen, end) or runs_on(seen, start, end) or "'s" in said or "’s" in said):
        return Condition(at, end, problem=_CUT.format(said))
    return _ended(seen, at, end, (Value(TRIGGER, condition=f"{before}{name or said}"),), "")
