"""Offering: candidates from what each source offers: each place and value once, and only what says itself back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from remit.language.candidates.amounts import amounts_offered
from remit.language.candidates.choices import choices_offered
from remit.language.candidates.metrics import metrics_offered
from remit.language.candidates.names import lists_offered
from remit.language.candidates.offers import Heard, Offer, Reads, Source
from remit.language.candidates.people import people_offered
from remit.language.candidates.rereading import clauses_offered
from remit.language.candidates.times import times_offered
from remit.language.lists.asked import ASKED
from remit.language.readers.finding import Span, overlaps
from remit.language.readers.sentences import MOST_TOKENS
from remit.language.readings import Candidate
from remit.language.saying import render
from remit.language.values import Value

MOST_VALUES = 5
"""Values of one candidate: more are no help to whoever picks."""

MOST_CANDIDATES = 12
"""Candidates of one answer."""

MOST_TRIED = 80
"""Values of one answer that are said and read again, so that time stays bounded."""

_SPEAKING = 8
"""Words that nothing was read from, from which on an answer that was read may say more."""

_OFFERING = ("read", "nothing", "abstained", "to-be-decided")

SOURCES: tuple[Source, ...] = (
    clauses_offered,
    metrics_offered,
    amounts_offered,
    times_offered,
    people_offered,
    choices_offered,
    lists_offered,
)
"""What may be said where nothing was read, by the kinds of value that a question asks for."""

FURTHER: tuple[Source, ...] = (amounts_offered, times_offered, people_offered, choices_offered)
"""What an answer that was read may say of what else its question asks for."""


@dataclass(slots=True)
class _Place:
    """One place with the values that stand for it, and why it was not read."""

    span: Span
    reason: str
    last: bool
    values: list[Value] = field(default_factory=list[Value])


def candidates_of(heard: Heard, reads: Reads) -> tuple[Candidate, ...]:
    """Give the candidates of an answer, in the order of their places.

    `reads` reads a value that was said again: one that is then read as something else is left out.
    """
    reading = heard.reading
    if heard.question_id not in ASKED or reading.status not in _OFFERING or not heard.parts:
        return ()
    heard = replace(heard, parts=[part for part in heard.parts if part and len(part) <= MOST_TOKENS])
    if heard.whole and not _speaks_on(heard):
        return ()
    gathered = _Gathering(heard, reads)
    for offer in _offers(heard):
        if not gathered.take(offer):
            break
    return gathered.candidates()


def _speaks_on(heard: Heard) -> bool:
    """Tell whether an answer that was read says something of what its question asks for besides."""
    if all(one.what in heard.told or one.what == "*" for one in ASKED[heard.question_id]):
        return False
    spans = [value.span for value in heard.reading.values if value.span]
    words = (token for part in heard.parts for token in part if token.kind in ("word", "number"))
    return sum(not overlaps(token.start, token.end, spans) for token in words) >= _SPEAKING


def _offers(heard: Heard) -> Iterator[Offer]:
    for doubt in heard.doubts:
        if doubt.value.span is not None:
            yield Offer(doubt.value.span, (doubt.value,), doubt.reason)
    for source in SOURCES if not heard.whole else FURTHER:
        yield from source(heard)


class _Gathering:
    """Gathers offers by their places."""

    def __init__(self, heard: Heard, reads: Reads) -> None:
        self.heard = heard
        self.reads = reads
        self.meant: set[tuple[object, ...]] = {value.meaning for value in heard.reading.values}
        self.places: list[_Place] = []
        self.tried = 0

    def take(self, offer: Offer) -> bool:
        """Take an offer; False where no more are looked at."""
        start, end = self._trimmed(offer.span)
        if start >= end:
            return True
        place = next((one for one in self.places if overlaps(start, end, [one.span])), None)
        if place is None and len(self.places) >= MOST_CANDIDATES:
            return True
        if place is not None and (offer.last > place.last or len(place.values) >= MOST_VALUES):
            return True
        if self.heard.whole and offer.ways and offer.ways[0].what in self.heard.told:
            return True
        value = self._sayable(offer.ways)
        if value is None:
            return self.tried < MOST_TRIED
        if place is None:
            place = _Place((start, end), offer.reason or self.heard.reason(start, end), offer.last)
            self.places.append(place)
        place.values.append(replace(value, span=place.span, key=""))
        self.meant.add(value.meaning)
        return self.tried < MOST_TRIED

    def _sayable(self, ways: Iterable[Value]) -> Value | None:
        """Give the first way to fill a value that nobody offered yet and that says itself back."""
        for value in ways:
            if value.meaning in self.meant:
                return None
            if self.tried >= MOST_TRIED:
                return None
            self.tried += 1
            said = render(value)
            if any(one.meaning == value.meaning for one in self.reads(self.heard.question_id, said).values):
                return value
        return None

    def _trimmed(self, span: Span) -> Span:
        start, end = span
        said = self.heard.text[start:end]
        return start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())

    def candidates(self) -> tuple[Candidate, ...]:
        """Give what was gathered, in the order of the places."""
        ordered = sorted(self.places, key=lambda place: place.span)
        return tuple(Candidate(place.span, tuple(place.values), place.reason) for place in ordered)
