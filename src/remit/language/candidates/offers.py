"""Offers: a place in an answer and the values that its words may say, before anybody held them against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from remit.language.lists.asked import ASKED, Asked, Kind
from remit.language.readers.doubting import Doubt
from remit.language.readers.finding import Span, overlaps
from remit.language.readings import Reading
from remit.language.tokens import Token
from remit.language.values import Value

NOT_READ = "What this says is not clear: pick it, or say it in other words."
"""Why a place was not read that no note is about."""

_PARTING = (",", ":", "(", ")", "[", "]")
_ENDS = ("end", "line", "item")

Reads = Callable[[str, str], Reading]
"""read(question_id, text) -> what the words say, without candidates."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer and what it was read as, its sentences, and the values that were found in them and are not told."""

    question_id: str
    text: str
    reading: Reading
    parts: Sequence[tuple[Token, ...]] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def whole(self) -> bool:
        """Tell whether values were read and nothing was left out that anybody noticed."""
        return bool(self.reading.values) and not self.reading.notes and not self.doubts

    @property
    def told(self) -> frozenset[str]:
        """Give the names of what was read."""
        return frozenset(value.what for value in self.reading.values)

    def asked(self, kind: Kind) -> tuple[Asked, ...]:
        """Give what the question asks for of one kind; where an answer was read as a whole, what it did not tell."""
        asked = (one for one in ASKED[self.question_id] if one.kind == kind)
        return tuple(one for one in asked if not (self.whole and one.what in self.told))

    def free(self, start: int, end: int, blocks: Callable[[Value], object] = bool) -> bool:
        """Tell whether no value was read from a place, of those that `blocks` says keep it from being offered."""
        return not overlaps(start, end, [one.span for one in self.reading.values if one.span and blocks(one)])

    def reason(self, start: int, end: int) -> str:
        """Say why a place was not read: the note that is about it, or that it is not clear."""
        notes = [note for note in self.reading.notes if note.span is not None]
        near = (note.sentence for note in notes if note.span and overlaps(start, end, [note.span]))
        return next(near, NOT_READ)


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that a place may say, in ways of which the first that says itself back is meant; and why, if known.

    What comes `last` is offered only at a place for which nothing else is.
    """

    span: Span
    ways: tuple[Value, ...]
    reason: str = ""
    last: bool = False


Source = Callable[[Heard], Iterable[Offer]]
"""source(heard) -> offers, the likeliest first."""


def clauses(part: Sequence[Token]) -> list[tuple[Token, ...]]:
    """Cut a sentence at commas, colons, brackets, dashes between words and new lines."""
    found: list[tuple[Token, ...]] = []
    clause: list[Token] = []
    for token in part:
        if token.text in _PARTING or token.kind in _ENDS or (token.kind == "dash" and not token.glued):
            if clause:
                found.append(tuple(clause))
            clause = []
        else:
            clause.append(token)
    return [*found, tuple(clause)] if clause else found


def measures(value: Value) -> bool:
    """Tell whether a value holds amounts or times, so that those of its words are taken."""
    said = f"{value.condition} {value.reference} {' '.join(value.items)}"
    return value.amount is not None or bool(value.schedule or value.window) or any(sign.isdigit() for sign in said)


def words_of(tokens: Sequence[Token]) -> str:
    """Give tokens as words with one space between, hyphens glued."""
    found = ""
    for place, token in enumerate(tokens):
        found += ("" if place == 0 or token.glued else " ") + token.text
    return found
