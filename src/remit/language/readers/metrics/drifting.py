"""Drift of several columns in one sentence: PSI of weight and value, each at most 0.2 against the same month last year.

Method, columns, what is compared with, how often and the one limit come in any order. Each word of the sentence must be
one of these; a sentence with anything else is left to the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from remit.language.lists.metrics import headed as lists
from remit.language.lists.metrics import words as metric_words
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.finding import Found
from remit.language.readers.metrics.parts import Part, Words, dimension
from remit.language.readers.metrics.phrases import Phrase
from remit.language.readers.metrics.values import Unread, values
from remit.language.values import plain

_LONGEST = 6
_MOST = 12
_TALKED = frozenset({"filler", "colon", "statistic", "each", "close"})
_LIMITS = ("number", "share")
_WORDS = frozenset({"word", "noun", "attribute", "thing", "period", "alert", "unit", "peak", "fails", "time", "promote",
                    "stop", "change"})  # fmt: skip
_INNER = frozenset({"of", "in", "on", "per", "to", "from"})


@dataclass(slots=True)
class _Drift:
    """What a sentence says of a drift, as far as it is known."""

    metric: Lexeme | None = None
    amount: Quantity | None = None
    columns: list[str] = field(default_factory=list[str])
    reference: str = ""
    windowed: str = ""
    alarm: bool = False


class _Unlike(Exception):
    """Tells that a sentence is of another form; it never leaves this module."""


def find_drift(words: Words, *, alarming: bool) -> Found | None:
    """Read a sentence that tells of one drift and nothing else; None where it is anything else."""
    items = [item for item in words.items if not (isinstance(item, Lexeme) and item.kind in ("line", "item"))]
    drifts = [item for item in items if isinstance(item, Lexeme) and item.kind == "metric"]
    if len(drifts) != 1 or drifts[0].value.partition(":")[0] not in ("drift", "prediction-drift"):
        return None
    found = _Drift()
    place = 0
    try:
        while place < len(items):
            place = _next(found, items, place, words)
    except _Unlike:
        return None
    return _found(found, items, alarming=alarming)


def _found(drift: _Drift, items: Sequence[Item], *, alarming: bool) -> Found | None:
    """Make the value, where there is a limit and something that only this reader understands."""
    metric, quantity = drift.metric, drift.amount
    if metric is None or quantity is None or not (drift.columns or drift.reference):
        return None
    phrase = Phrase(
        metrics=[Part("metric", metric.start, metric.end, metric.value, lead=metric.words)],
        amount=Part("amount", quantity.start, quantity.end, quantity=quantity),
    )
    if drift.columns:
        phrase.slices.append(Part("named", metric.start, metric.end, drift.columns[0], items=tuple(drift.columns)))
    if drift.windowed:
        phrase.slots["window"] = Part("windowed", metric.start, metric.end, drift.windowed)
    if drift.reference:
        phrase.slots["condition"] = Part("condition", metric.start, metric.end, drift.reference, lead="against")
    try:
        read = values(phrase, alarming=alarming, gate="alarm" if drift.alarm else "")
    except Unread:
        return None
    return Found(read, ((items[0].start, items[-1].end),))


def _next(drift: _Drift, items: Sequence[Item], place: int, words: Words) -> int:
    """Take what stands at a place, and give where the next begins."""
    item = items[place]
    if isinstance(item, Quantity):
        _measured(drift, item, words)
        return place + 1
    between = _period_on_period(items, place)
    if between:
        drift.reference = drift.reference or f"previous {between}"
        return place + 3 + (item.words == "from")
    if item.words in lists.AGAINST or (item.kind == "from" and drift.metric is not None and not drift.reference):
        return _compared(drift, items, place, words)
    if item.words in ("of", "for", "on", "in", "across") and not drift.columns:
        return _columns(drift, items, place, words)
    _word(drift, item, first=not place)
    return place + 1


def _measured(drift: _Drift, quantity: Quantity, words: Words) -> None:
    """Take an amount: the time over which it is looked at, or the one limit."""
    if dimension(quantity) == "time" and words.lead(quantity) == "over" and not (quantity.problem or drift.windowed):
        drift.windowed = f"{plain(quantity.amount)} {quantity.unit}"
    elif drift.amount is None and not quantity.problem and quantity.amount <= 1 and dimension(quantity) in _LIMITS:
        drift.amount = quantity
    else:
        raise _Unlike


def _word(drift: _Drift, item: Lexeme, *, first: bool) -> None:
    """Take a word that tells the metric, how often, that it sets off an alarm, or nothing."""
    if item.kind == "metric":
        drift.metric = item
    elif item.kind == "windowed":
        drift.windowed = item.value
    elif (item.kind == "alert" and drift.metric is not None) or (item.words == "if" and first):
        drift.alarm = True
    elif not (item.kind in _TALKED or item.words in (",", "(", "[") or item.words in lists.TALK):
        raise _Unlike


def _period_on_period(items: Sequence[Item], place: int) -> str:
    """Read *from month to month*, *week on week*."""
    said = [one.words if isinstance(one, Lexeme) else "" for one in items[place : place + 4]]
    if said[:1] == ["from"]:
        said = said[1:]
    same = said[:1] == said[2:3] and said[1] in ("to", "on", "over", "by")
    return metric_words.UNITS_ALONE.get(said[0], "") if same else ""


def _compared(drift: _Drift, items: Sequence[Item], place: int, words: Words) -> int:
    name, end = _name(items, place + 1, words, inner=True)
    if not name or drift.reference:
        raise _Unlike
    drift.reference = name
    return end


def _columns(drift: _Drift, items: Sequence[Item], place: int, words: Words) -> int:
    """Read the columns: of weight, declared value and HS chapter."""
    ahead = place + 1
    while True:
        name, end = _name(items, ahead, words, inner=True)
        if not name or len(drift.columns) >= _MOST or set(name.split(" ")) & lists.BARRING:
            raise _Unlike
        drift.columns.append(name)
        joint = end
        while joint < len(items) and _joins(items[joint]):
            joint += 1
        if joint == end or not _name(items, joint, words, inner=True)[0]:
            if joint > end and any(_said(one) == "and" for one in items[end:joint]):
                raise _Unlike
            return end
        ahead = joint


def _joins(item: Item) -> bool:
    return isinstance(item, Lexeme) and (item.kind == "and" or (item.kind == "comma" and item.words == ","))


def _said(item: Item) -> str:
    return item.words if isinstance(item, Lexeme) else ""


def _name(items: Sequence[Item], place: int, words: Words, *, inner: bool) -> tuple[str, int]:
    """Give the name that begins at a place, without its article, and where it ends; "" where there is none."""
    while place < len(items) and _said(items[place]) in ("the", "our", "each", "a", "all", "its"):
        place += 1
    end = place
    while end < len(items) and end - place <= _LONGEST and _names(items, end, inner=inner and end > place):
        end += 1
    while end > place and _said(items[end - 1]) in (*_INNER, "the"):
        end -= 1
    first, last = (items[place], items[end - 1]) if end > place else (None, None)
    return (words.said(first.start, last.end), end) if first is not None and last is not None else ("", place)


def _names(items: Sequence[Item], place: int, *, inner: bool) -> bool:
    """Tell whether a word is part of a name: no verb, no figure of speech, nothing that begins the next thing."""
    item = items[place]
    if isinstance(item, Quantity) or item.words in metric_words.MODALS | metric_words.STATES:
        return False
    if inner and item.words in (*_INNER, *lists.IN_NAMES):
        return True
    if item.words in (*metric_words.NO_NOUNS, *lists.TALK):
        return item.words in ("same", "month", "week") or (inner and item.words == "the")
    named = item.kind in _WORDS or item.words in lists.IN_NAMES
    return named or item.kind == "windowed"
