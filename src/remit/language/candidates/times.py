"""Times and events that were not read: what comes again, what makes something begin, and what ends it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from remit.language.candidates.offers import Heard, Offer, clauses, measures, words_of
from remit.language.lists.times.activities import ASKED_WORK
from remit.language.readers.correcting import corrected
from remit.language.readers.metrics.building import Builder
from remit.language.readers.metrics.parts import Words
from remit.language.readers.metrics.phrases import fits
from remit.language.readers.times.anchoring import Scene, scene
from remit.language.readers.times.calendars import calendar
from remit.language.readers.times.conditions import TRIGGER, conditions
from remit.language.tokens import Token
from remit.language.values import Value

_LEADING = frozenset((
    "when", "whenever", "if", "until", "till", "after", "once", "on", "upon", "as", "soon", "or", "at", "and", "each",
    "every", "earlier", "unless", "before", "in", "case", "of",
))  # fmt: skip
"""Words that lead an event, and are no part of it."""

MOST_AMOUNTS = 24
"""Amounts and metrics of one sentence that are looked at."""

MOST_WORDS = 18
"""Words of an event that is offered."""


def times_offered(heard: Heard) -> Iterator[Offer]:
    """Offer the times that come again and the events of each sentence."""
    if heard.question_id in ASKED_WORK and heard.asked("schedule"):
        for part in heard.parts:
            kept, _ = corrected(part)
            seen = scene(heard.question_id, kept) if kept else None
            if seen is not None and seen.lexemes:
                yield from _thresholds(heard, kept)
                yield from _again(heard, seen)
                yield from _conditions(heard, seen)
    for one in heard.asked("event"):
        if one.what != "deadline" and one.what not in heard.told:
            yield from _events(heard, one.what)


def _again(heard: Heard, seen: Scene) -> Iterator[Offer]:
    """Offer each time that comes again as a trigger, whatever the work it is told of."""
    at = 0
    while at < len(seen.letters):
        found = calendar(seen.marked, at)
        if found is None or found.end <= at:
            at += 1
            continue
        span = seen.marked.span(at, found.end)
        if found.schedule and heard.free(*span, measures):
            assumed = ("schedule",) if found.assumed else ()
            op = found.op if found.op in (">=", "<=") else ""
            value = Value(TRIGGER, op, schedule=found.schedule, approx=found.approx, assumed=assumed, span=span)
            yield Offer(span, (value, replace(value, op="", approx=False)))
        at = found.end


def _begins(value: Value) -> bool:
    return value.what == TRIGGER or value.amount is not None


def _thresholds(heard: Heard, kept: Sequence[Token]) -> Iterator[Offer]:
    """Offer a metric with its amount as what makes the work begin."""
    parts = Builder(Words(kept, ()), grouped=False).parts()
    named = [one for one in parts if one.kind == "metric"][:MOST_AMOUNTS]
    for amount in [one for one in parts if one.quantity is not None][:MOST_AMOUNTS]:
        quantity = amount.quantity
        if (
            quantity is None
            or quantity.problem
            or not quantity.op
            or not named
            or not heard.free(amount.start, amount.end, measures)
        ):
            continue
        far = [abs(one.start - amount.start) for one in named]
        metric = named[far.index(min(far))].value.partition(":")[0]
        if fits(metric, quantity):
            span = amount.start, amount.end
            value = Value(
                TRIGGER, quantity.op, quantity.amount, quantity.unit or "1", condition=metric, assumed=quantity.assumed,
                span=span,
            )  # fmt: skip
            yield Offer(span, (value, replace(value, unit="")))


def _conditions(heard: Heard, seen: Scene) -> Iterator[Offer]:
    """Offer each event of a sentence as a trigger, though it is not clear whether it is one of this work."""
    for found in conditions(seen):
        span = seen.marked.span(found.start, min(found.end, len(seen.letters)))
        if not heard.free(*span, _begins):
            continue
        for value in found.values:
            yield Offer(span, (value,))
        if not found.values:
            words = seen.marked.words(found.start, found.end).split()
            yield from _event(TRIGGER, words, span)


def _events(heard: Heard, what: str) -> Iterator[Offer]:
    """Offer each clause that is led like an event and holds no amount; any, where nothing else was understood."""
    for part in heard.parts:
        for clause in clauses(part):
            span = clause[0].start, clause[-1].end
            led = clause[0].text in _LEADING or heard.reading.status == "nothing"
            if led and heard.free(*span) and not any(token.kind == "number" for token in clause):
                yield from _event(what, words_of(clause).split(), span)


def _event(what: str, words: list[str], span: tuple[int, int]) -> Iterator[Offer]:
    while words and words[0] in _LEADING:
        words = words[1:]
    if words and len(words) <= MOST_WORDS:
        yield Offer(span, (Value(what, condition=" ".join(words), span=span),))
