"""Metrics that were not read: an amount with the metrics named near it or usual here, and metrics without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from remit.language.candidates.figures import plain_ones
from remit.language.candidates.offers import Heard, Offer, clauses, measures, words_of
from remit.language.lists.asked import ASKED
from remit.language.lists.metrics import METRICS
from remit.language.lists.metrics.usual import BETTER, FEWER, NO_NAME, USUAL
from remit.language.lists.metrics.words import WINDOW_LEADS
from remit.language.quantities import Quantity
from remit.language.readers.correcting import corrected
from remit.language.readers.metrics.building import Builder
from remit.language.readers.metrics.finding import ALARMING, OUTCOMES
from remit.language.readers.metrics.parts import Part, Words, dimension
from remit.language.readers.metrics.phrases import QUALIFIERS, Phrase, fits
from remit.language.readers.metrics.values import Unread, values
from remit.language.tokens import Token
from remit.language.values import Value

MOST_AMOUNTS = 24
"""Amounts of one answer, and metrics of one sentence, that are looked at."""

MOST_NAMED = 3
"""Metrics whose words stand beside an amount, that it is offered as."""

MOST_USUAL = 3
"""Metrics that a question is usually answered with, that an amount is offered as where no words name one."""

MOST_WORDS = 400
"""Words of a sentence in which metrics are looked for."""

_LONGEST_NAME = 8
_MOST_NAMES = 3
_BESIDE = 12
"""Characters behind an amount in which *better* or *lower* may stand."""

_AMOUNTS = ("amount", "from", "to", "change", "compare")
_NAMED = ("metric", "implied")


def metrics_offered(heard: Heard) -> Iterator[Offer]:
    """Offer unread amounts as metrics that are named near them or usual here; and metrics that are only named."""
    if not any(one.kind == "metric" for one in ASKED[heard.question_id]):
        return
    before: list[Part] = []
    alarming = heard.question_id in ALARMING
    left = MOST_AMOUNTS
    for part in heard.parts:
        kept, _ = corrected(part)
        if len(kept) > MOST_WORDS or not any(token.kind == "word" for token in kept):
            continue
        parts = Builder(Words(kept, ()), grouped=heard.question_id.startswith("modeling.")).parts()
        named = [one for one in parts if one.kind in _NAMED][:MOST_AMOUNTS]
        amounts = [one for one in parts if one.kind in _AMOUNTS and one.quantity is not None]
        free = [
            replace(one, quantity=plain)
            for one in amounts
            if one.quantity is not None and heard.free(one.start, one.end, measures)
            for plain in plain_ones(one.quantity, heard.text)
        ]
        cut = clauses(kept)
        used: set[Part] = set()
        free = free[: max(left, 0)]
        left -= len(free)
        for amount in free:
            clause = next((one for one in cut if one[0].start <= amount.start < one[-1].end), kept)
            for metric in _near(amount, named, before):
                used.add(metric)
                yield from _better(heard, metric, amount, kept)
                yield Offer((amount.start, amount.end), _ways(metric, amount, parts, clause, alarming=alarming))
            yield from _by_words(heard, amount, kept, clause)
            yield from _usually(heard, amount, parts, clause)
        for metric in named:
            if metric not in used and heard.free(metric.start, metric.end):
                yield Offer((metric.start, metric.end), _ways(metric, None, parts, kept))
        before = named or before


def _near(amount: Part, named: Sequence[Part], before: Sequence[Part]) -> list[Part]:
    """Give the metrics that an amount may be of, the nearest first: of its sentence, or of the one before."""
    quantity = amount.quantity
    found: dict[str, Part] = {}
    for metric in sorted(named, key=lambda one: abs(one.start - amount.start)) or before:
        gap = f"{metric.value}-gap"
        apart = quantity is not None and quantity.unit == "pp" and gap in METRICS
        if apart:
            found.setdefault(gap, replace(metric, value=gap))
        elif quantity is not None and fits(metric.value, quantity) and not _beyond_all(metric.value, quantity):
            found.setdefault(metric.value, metric)
    return list(found.values())[:MOST_NAMED]


def _beyond_all(name: str, quantity: Quantity) -> bool:
    """Tell whether an amount without a unit is more than a share can be: a success rate of 5."""
    amount = quantity.amount if quantity.upper is None else quantity.upper
    return name.endswith(("-rate", "-share")) and quantity.unit in ("", "1") and amount > 1


def _ways(
    metric: Part, amount: Part | None, parts: Sequence[Part], clause: Sequence[Token], *, alarming: bool = False
) -> tuple[Value, ...]:
    """Give a metric with its amount: with all that stands in its clause, then with less, then alone."""
    begin, end = clause[0].start, clause[-1].end
    beside = [one for one in parts if one.kind in QUALIFIERS and begin <= one.start and one.end <= end]
    slots = {_slot(one): one for one in reversed(beside) if one.kind not in ("slice", "named", "whole")}
    slices = [one for one in beside if one.kind in ("slice", "named")][:1]
    slim = {slot: one for slot, one in slots.items() if slot in ("statistic", "window")}
    gates = ("", "alarm") if alarming and amount is not None else ("",)
    tried: tuple[tuple[dict[str, Part], list[Part]], ...] = (
        (slots, slices),
        (slots, []),
        (slim, slices),
        (slim, []),
        ({}, []),
    )
    found: list[Value] = []
    for gate, (some, sliced) in product(gates, tried):
        phrase = Phrase([metric], amount=amount, slots=dict(some), slices=list(sliced))
        try:
            found += values(phrase, alarming=alarming, gate=gate)[:1]
        except Unread:
            continue
    return tuple(dict.fromkeys(found))


def _slot(part: Part) -> str:
    return {"windowed": "window", "cases": "statistic"}.get(part.kind, part.kind)


def _usually(heard: Heard, amount: Part, parts: Sequence[Part], clause: Sequence[Token]) -> Iterator[Offer]:
    """Offer an amount as the metrics that this question is usually answered with in its dimension."""
    quantity = amount.quantity
    if quantity is None:
        return
    usual = USUAL.get(heard.question_id, {}).get(dimension(quantity), ())
    for name in usual[:MOST_USUAL]:
        metric = Part("metric", amount.start, amount.end, name, assumed=("what",))
        ways = _ways(metric, amount, parts, clause, alarming=heard.question_id in ALARMING)
        yield Offer((amount.start, amount.end), ways, last=True)


def _better(heard: Heard, metric: Part, amount: Part, kept: Sequence[Token]) -> Iterator[Offer]:
    """Offer an amount as how much better a metric is than the baseline that the question asks for."""
    quantity = amount.quantity
    near = [token.text for token in kept if amount.start <= token.start <= amount.end + _BESIDE]
    if quantity is None or heard.question_id != "modeling.baseline" or not BETTER & set(near):
        return
    assumed = (*(() if quantity.op else ("op",)), *quantity.assumed, "reference")
    op = quantity.op if quantity.op in (">", ">=") else ">="
    unit = quantity.unit or "1"
    value = Value(metric.value, op, quantity.amount, unit, reference="baseline", assumed=assumed)
    yield Offer((amount.start, amount.end), (value,))


def _by_words(heard: Heard, amount: Part, kept: Sequence[Token], clause: Sequence[Token]) -> Iterator[Offer]:
    """Offer an amount as an outcome that is called by the words before it, or behind it."""
    quantity = amount.quantity
    windowed = amount.lead in WINDOW_LEADS and (quantity is None or dimension(quantity) in ("time", "count"))
    if quantity is None or windowed or heard.question_id not in OUTCOMES:
        return
    before = [token for token in kept if token.end <= amount.start]
    behind = [token for token in clause if token.start >= amount.end]
    names = [*(name for run in reversed(_runs(before)) if (name := _name(run))), _name(behind)]
    ways = tuple(value for name in names[:_MOST_NAMES] if name for value in _outcome(name, quantity, kept))
    yield Offer((amount.start, amount.end), ways)


def _runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """Cut tokens into runs of words, with what hyphens join."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind == "word" or (token.kind == "dash" and token.glued):
            found[-1].append(token)
        elif found[-1]:
            found.append([])
    return found


def _name(tokens: Sequence[Token]) -> str:
    """Give the words of a name for an outcome, without what leads it and what joins it to an amount."""
    name = list(tokens)
    while name and (name[-1].text in NO_NAME or name[-1].kind != "word"):
        name.pop()
    name = name[-_LONGEST_NAME:]
    while name and (name[0].text in NO_NAME or name[0].kind != "word"):
        name.pop(0)
    return words_of(name)


def _outcome(name: str, quantity: Quantity, kept: Sequence[Token]) -> tuple[Value, ...]:
    """Give an outcome by its name, as high or as low as its amount says; its side assumed where nobody wrote one."""
    fewer = any(token.text in FEWER for token in kept)
    op = quantity.op or ("" if quantity.upper is not None else "<=" if fewer else ">=")
    assumed = (*(("op",) if op and not quantity.op else ()), *quantity.assumed)
    value = Value(
        "outcome", op, quantity.amount, quantity.unit, quantity.upper, items=(name,), period=quantity.period,
        approx=quantity.approx, assumed=assumed, span=(quantity.start, quantity.end),
    )  # fmt: skip
    return value, replace(value, period="")
