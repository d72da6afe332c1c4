"""Closed readings: answers of which every word must be known, for the questions that began so.

A sentence that holds something of what the question asks for, and a word that no list knows beside it, is left in
words, and so is everything it may qualify.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from remit.language.lists.statuses import CONNECTIVES, CORRECTIONS, OPEN_MARKS, QUALIFIERS
from remit.language.phrases import Lexicon, table
from remit.language.readers.amounts.counting import read_counts
from remit.language.readers.doubting import Doubt
from remit.language.readers.metrics.measuring import NEXT_RANK, read_bias, read_metrics
from remit.language.readers.naming.barring import read_ban
from remit.language.readers.outcomes import Outcome
from remit.language.readings import Note, Reading
from remit.language.tokens import Token
from remit.language.values import Value

MOST_VALUES = 100
"""Values that one answer may give; a longer list is no answer that a person can check at a glance."""

MISCOUNTED = "A line begins with a number that does not count the lines."
"""Why nothing is told of an answer whose lines are numbered otherwise than one by one."""

Reader = Callable[[Sequence[Token]], Outcome]

READERS: dict[str, Reader] = {
    "data.minimum": read_counts,
    "data.privacy": read_ban,
    "modeling.bias": read_bias,
    "modeling.business-metrics": read_metrics,
}
"""Which question is read by what, before anything else reads it."""

_STOPS = Lexicon(table("correction", CORRECTIONS), table("open", OPEN_MARKS))
_OPENINGS = Lexicon(table("connective", CONNECTIVES))
_LIMITING = frozenset(QUALIFIERS)


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence: its tokens, and what the reader made of it."""

    tokens: tuple[Token, ...]
    outcome: Outcome

    @property
    def span(self) -> tuple[int, int]:
        return self.tokens[0].start, self.tokens[-1].end


def read_closed(
    question_id: str, found: Sequence[Token], parts: Sequence[Sequence[Token]]
) -> tuple[Reading, tuple[Doubt, ...]]:
    """Read an answer, given as tokens and cut into sentences, by its question's closed reader.

    Where that stops, the values of the single sentences are doubted.
    """
    reader = READERS[question_id]
    said = [_Said(tuple(part), reader(part)) for part in parts]
    reading = _stopped(found) or _together(said)
    if reading.values or not reading.notes:
        return reading, ()
    reason = reading.notes[-1].sentence
    return reading, tuple(Doubt(value, reason) for value in _ranked([v for one in said for v in one.outcome.values]))


def _stopped(found: Sequence[Token]) -> Reading | None:
    """Stop where something is taken back or still open: no value is read beside it."""
    numbers = [token.text for token in found if token.kind == "item" and token.text]
    if numbers != [str(number + 1) for number in range(len(numbers))]:
        return Reading(status="abstained", notes=(Note(MISCOUNTED),))
    for lexeme in _STOPS.lexemes(found):
        span = (lexeme.start, lexeme.end)
        if lexeme.kind == "correction":
            return Reading(
                (), "abstained", (Note(f"“{lexeme.words}” takes something back: write what holds now.", span),)
            )
        if lexeme.kind == "open":
            return Reading((), "to-be-decided", (Note("Part of it is still to be decided.", span),))
    return None


def _together(said: Sequence[_Said]) -> Reading:
    """Put the sentences together: what one of them leaves open may keep the others from being read."""
    values = [value for one in said for value in one.outcome.values]
    notes = tuple(Note(one.outcome.problem, one.span) for one in said if one.outcome.problem)
    stopper = _stopper(said, values)
    if stopper:
        return Reading((), "abstained", (*notes, stopper))
    if not values:
        return Reading(status="abstained" if notes else "nothing", notes=notes)
    merged = _merged(_ranked(values))
    if merged is None:
        note = Note("Two different amounts are given for one thing: which holds?")
        return Reading((), "abstained", (*notes, note))
    if len(merged) > MOST_VALUES:
        return Reading((), "abstained", (*notes, Note(f"More than {MOST_VALUES} values in one answer are not read.")))
    return Reading(merged, "read", notes)


def _stopper(said: Sequence[_Said], values: Sequence[Value]) -> Note | None:
    """Find the sentence that is not read and may change what the others say."""
    if not values:
        return None
    about = {name for value in values for name in (value.what, value.attribute, value.group, *value.items) if name}
    plain = [one.outcome.plain for one in said if one.outcome.values]
    listed = any(plain)
    if listed and plain[0] and not all(plain):
        return Note("It is not clear whether what is listed first is barred, too.")
    for one in said:
        outcome = one.outcome
        if outcome.values or not any(token.kind in ("word", "number") for token in one.tokens):
            continue
        first = _OPENINGS.lexemes(one.tokens)
        opens = (
            next((lexeme.kind for lexeme in first if lexeme.kind not in ("item", "line", "dash")), "") == "connective"
        )
        limits = any(token.text in _LIMITING or "?" in token.text for token in one.tokens)
        if outcome.amounts or opens or limits or listed or outcome.names & about:
            return Note("This sentence is not understood, and may change what the others say.", one.span)
    return None


def _ranked(values: Sequence[Value]) -> list[Value]:
    """Number what comes *then*: one after what stands before it, which is the first where nothing else was said."""
    found: list[Value] = []
    group: tuple[int, int] | None = None
    for value in values:
        if value.rank == NEXT_RANK:
            if found and value.span != group:
                if not found[-1].rank:
                    found = [replace(v, rank=1) if v.span == found[-1].span else v for v in found]
                group = value.span
                found.append(replace(value, rank=found[-1].rank + 1))
            else:
                found.append(replace(value, rank=found[-1].rank if found else 1))
        else:
            found.append(value)
    return found


def _merged(values: Sequence[Value]) -> tuple[Value, ...] | None:
    """Give each value once and lists of one kind as one; None where two say different things of one subject."""
    found: dict[tuple[str, ...], Value] = {}
    for value in values:
        other = found.get(value.subject)
        if other is None:
            found[value.subject] = value
        elif other.op == "none" == value.op and other.span and value.span:
            items = tuple(dict.fromkeys((*other.items, *value.items))) if other.items and value.items else ()
            span = (min(other.span[0], value.span[0]), max(other.span[1], value.span[1]))
            assumed = tuple(dict.fromkeys((*other.assumed, *value.assumed)))
            found[value.subject] = replace(other, items=items, span=span, assumed=assumed)
        elif replace(other, rank=0).meaning != replace(value, rank=0).meaning:
            return None
    return tuple(found.values())
