"""Reading an answer: from the words of a question's answer to the values they say. The first station after the words.

`read` proposes; a person accepts. It abstains rather than guesses: a sentence that holds something of what the
question asks for, and a word that no list knows beside it, is left in words, and so is everything it may qualify.
Nothing here raises; time is linear in the text, of which at most `TEXT_LIMIT` characters are looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from remit.language.lists.statuses import CONNECTIVES, CORRECTIONS, OPEN_MARKS, QUALIFIERS, STATUS_TAILS, STATUSES
from remit.language.phrases import Lexicon, table
from remit.language.readers.barring import read_ban
from remit.language.readers.counting import read_counts
from remit.language.readers.measuring import NEXT_RANK, read_bias, read_metrics
from remit.language.readers.outcomes import Outcome
from remit.language.tokens import Token, sentences, tokens
from remit.language.values import Value

Status = Literal[
    "read", "nothing", "abstained", "unlimited", "none", "never", "unknown", "not-applicable", "to-be-decided", "kept"
]

TEXT_LIMIT = 20_000
"""Characters of an answer that are read; what stands behind them is kept in words."""

MOST_VALUES = 100
"""Values that one answer may give; a longer list is no answer that a person can check at a glance."""

Reader = Callable[[Sequence[Token]], Outcome]

READERS: dict[str, Reader] = {
    "data.minimum": read_counts,
    "data.privacy": read_ban,
    "modeling.bias": read_bias,
    "modeling.business-metrics": read_metrics,
}
"""Which question is read by what; the answers to all others are kept in words."""

_STOPS = Lexicon(table("correction", CORRECTIONS), table("open", OPEN_MARKS))
_STATUSES = Lexicon({phrase: ("status", status) for phrase, status in STATUSES.items()})
_OPENINGS = Lexicon(table("connective", CONNECTIVES))
_TAILS = frozenset(STATUS_TAILS)
_LIMITING = frozenset(QUALIFIERS)


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person should know about a reading: one sentence, and the place in the text it is about."""

    sentence: str
    span: tuple[int, int] | None = None

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """What an answer was read as: values, how it was read, and notes on what was not."""

    values: tuple[Value, ...] = ()
    status: Status = "nothing"
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence: its tokens, and what the reader made of it."""

    tokens: tuple[Token, ...]
    outcome: Outcome

    @property
    def span(self) -> tuple[int, int]:
        return self.tokens[0].start, self.tokens[-1].end


def read(question_id: str, text: str) -> Reading:
    """Read the answer to a question. Values carry their place in `text`; what was assumed is named in each."""
    found = tokens(text[:TEXT_LIMIT])
    if not any(token.kind in ("word", "number", "odd", "sign") for token in found):
        return Reading()
    status = _status(found)
    if status:
        return Reading(status=status)
    reader = READERS.get(question_id)
    if reader is None:
        return Reading(status="kept")
    parts = sentences(found, text)
    notes: tuple[Note, ...] = ()
    if len(text) > TEXT_LIMIT:
        parts = parts[:-1]
        notes = (Note(f"Only the first {TEXT_LIMIT:,} characters are read.", (TEXT_LIMIT, len(text))),)
    reading = _stopped(found) or _together([_Said(part, reader(part)) for part in parts])
    values = tuple(replace(value, span=_trimmed(value.span, text)) for value in reading.values)
    return Reading(values, reading.status, notes + reading.notes)


def _trimmed(span: tuple[int, int] | None, text: str) -> tuple[int, int] | None:
    """Leave out white space at the ends of a place in the text."""
    if span is None:
        return None
    start, end = span
    said = text[start:end]
    return (start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip()))


def _status(found: Sequence[Token]) -> Status | None:
    """Give the status that stands for the whole answer, if it is one and says no more than why or until when."""
    said = [token for token in found if token.kind not in ("end", "line", "item")]
    lexemes = _STATUSES.lexemes(said)
    if not lexemes or lexemes[0].kind != "status":
        return None
    rest = lexemes[1:]
    while rest and rest[0].kind in ("comma", "colon", "dash"):
        rest = rest[1:]
    reasoned = bool(rest) and (rest[0].words.split(" ")[0] in _TAILS or rest[0].kind == "correction")
    clean = not any(lexeme.kind in ("number", "unsure", "op", "share", "status") for lexeme in rest)
    if rest and not (reasoned and clean):
        return None
    status = lexemes[0].value
    return next((s for s in _ALL_STATUSES if s == status), None)


_ALL_STATUSES: tuple[Status, ...] = ("unlimited", "none", "never", "unknown", "not-applicable", "to-be-decided")


def _stopped(found: Sequence[Token]) -> Reading | None:
    """Stop where something is taken back or still open: no value is read beside it."""
    numbers = [token.text for token in found if token.kind == "item" and token.text]
    if numbers != [str(number + 1) for number in range(len(numbers))]:
        return Reading(status="abstained", notes=(Note("A line begins with a number that does not count the lines."),))
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
