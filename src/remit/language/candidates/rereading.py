"""Rereading: what the clauses of a sentence say when each is read by itself."""

from __future__ import annotations

from collections.abc import Iterator

from remit.language.candidates.offers import Heard, Offer, clauses
from remit.language.readers.closing import READERS
from remit.language.readers.sentences import said_in

MOST_CLAUSES = 24
"""Clauses of one answer that are read by themselves."""


def clauses_offered(heard: Heard) -> Iterator[Offer]:
    """Offer what clauses say that gave no value, each read by itself, as its sentence would be."""
    reader = READERS.get(heard.question_id)
    left = MOST_CLAUSES
    for part in heard.parts:
        parted = clauses(part)
        for clause in parted if len(parted) > 1 else ():
            if left <= 0 or not heard.free(clause[0].start, clause[-1].end):
                continue
            left -= 1
            for value in said_in(heard.question_id, clause).values or (reader(clause).values if reader else ()):
                if value.span is not None:
                    yield Offer(value.span, (value,))
