"""A metric before a colon, and behind it one limit for each of several: F1 per class: crack 0.8, dent 0.7.

What stands behind the colon is a plain list: in each of its parts a name and an amount, and nothing else. The name is
a group, a column of data, or how far ahead something is told. A sentence that is not wholly of this form is left to
the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from remit.language.lists.metrics import headed as lists
from remit.language.lists.metrics import words as metric_words
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.finding import Found
from remit.language.readers.metrics.parts import Part, Words, dimension
from remit.language.readers.metrics.phrases import Phrase, fits
from remit.language.readers.metrics.values import Unread, direction, values
from remit.language.values import Value

_FEWEST = 2
_LONGEST = 5
_CUTS = frozenset({"comma", "and", "line", "item"})
_WORDS = frozenset({"word", "noun", "attribute", "group", "thing", "filler", "overall", "period", "windowed", "peak"})
_JOINS = ("colon", "dash")


@dataclass(slots=True)
class _Head:
    """What stands before the colon: the metric, its figure, what it is told for each of, and what it is against."""

    metric: Lexeme
    statistic: Lexeme | None = None
    each: str = ""
    reference: str = ""
    windowed: Lexeme | None = None
    columns: list[str] = field(default_factory=list[str])


def find_headed(words: Words, *, alarming: bool) -> Found | None:
    """Read a sentence that is such a list; None where it is anything else."""
    items = [item for item in words.items if not (isinstance(item, Lexeme) and item.kind in ("line", "item"))]
    colon = next((place for place, item in enumerate(items) if _kind(item) == "colon"), -1)
    head = _head(items[:colon], words) if colon > 0 else None
    if head is None:
        return None
    parts = _cut(items[colon + 1 :])
    if len(parts) < _FEWEST and not (parts and isinstance(parts[0][0], Quantity)):
        return None
    found: list[Value] = []
    for part in parts:
        phrase = _phrase(head, part, words)
        if phrase is None:
            return None
        try:
            found += values(phrase, alarming=alarming, gate="")
        except Unread:
            return None
    wrong = any(value.condition == "alarm" for value in found) or len({value.unit for value in found}) > _FEWEST
    whole = (items[0].start, items[-1].end)
    return None if wrong else Found(tuple(_against(value, head) for value in found), (whole,))


def _kind(item: Item) -> str:
    return item.kind if isinstance(item, Lexeme) else ""


def _cut(items: Sequence[Item]) -> list[list[Item]]:
    """Cut a list at its commas and at *and*."""
    found: list[list[Item]] = [[]]
    for item in items:
        if _kind(item) in _CUTS and not (isinstance(item, Lexeme) and item.words in ("(", "[", "/")):
            found.append([])
        else:
            found[-1].append(item)
    return [part for part in found if part]


def _head(items: Sequence[Item], words: Words) -> _Head | None:
    """Read what stands before the colon; None where a word of it is not understood."""
    places = [place for place, item in enumerate(items) if _kind(item) == "metric"]
    if len(places) != 1 or any(isinstance(item, Quantity) for item in items):
        return None
    place = places[0]
    metric = items[place]
    if not isinstance(metric, Lexeme):
        return None
    found = _Head(metric)
    for item in items[:place]:
        if _kind(item) == "statistic" and isinstance(item, Lexeme):
            found.statistic = item
        elif _kind(item) != "filler":
            return None
    return _behind(found, [item for item in items[place + 1 :] if isinstance(item, Lexeme)], words)


def _behind(head: _Head, items: Sequence[Lexeme], words: Words) -> _Head | None:
    """Read what stands behind the metric: per class, of the arrival (ETA), against the training set, weekly."""
    place = 0
    while place < len(items):
        item = items[place]
        if item.kind == "comma" and item.words == "," and place + 1 < len(items):
            place += 1
            continue
        if item.kind == "windowed":
            head.windowed, place = item, place + 1
            continue
        if item.kind == "comma" and place + 2 < len(items) and items[place + 2].kind == "close":
            if items[place + 1].words in metric_words.CHANGERS:
                return None
            place += 3
            continue
        name, end = _name(items, place + 1, words)
        if not name:
            return None
        if item.words in lists.EACH:
            head.each = name
        elif item.words in lists.AGAINST:
            head.reference = name
        elif item.words not in ("of", "for", "on", "in") or place:
            return None
        place = end
    return head


def _name(items: Sequence[Lexeme], place: int, words: Words) -> tuple[str, int]:
    """Give the name that begins at a place, without its article, and where it ends; "" where there is none."""
    while place < len(items) and items[place].words in ("the", "our", "each", "a", "all"):
        place += 1
    end = place
    while end < len(items) and end - place < _LONGEST and items[end].kind in _WORDS and not _ends(items[end]):
        end += 1
    if end == place:
        return "", place
    return words.said(items[place].start, items[end - 1].end), end


def _ends(item: Lexeme) -> bool:
    return item.words in metric_words.NO_NOUNS or item.words in (*lists.EACH, *lists.AGAINST)


def _phrase(head: _Head, part: Sequence[Item], words: Words) -> Phrase | None:
    """Make the phrase of one part of the list: its name, and its amount."""
    amount = part[-1]
    if not isinstance(amount, Quantity) or amount.problem or not fits(head.metric.value, _one(amount)):
        return None
    label = [item for item in part[:-1] if not (_kind(item) in _JOINS or _said(item) in lists.LINKS)]
    if not label or len(label) > _LONGEST:
        return None
    ahead = isinstance(label[0], Quantity)
    told = [item for item in label[ahead:] if not (ahead and _said(item) in lists.AHEAD)]
    if any(isinstance(item, Quantity) or item.kind not in _WORDS or _bars(item) for item in told):
        return None
    first = label[0]
    if isinstance(first, Quantity) and not (first.plain and dimension(first) == "time" and _horizon(label[1:])):
        return None
    said = words.said(label[0].start, label[-1].end)
    metric = Part("metric", head.metric.start, head.metric.end, head.metric.value, lead=head.metric.words)
    phrase = Phrase(metrics=[metric], amount=Part("amount", amount.start, amount.end, quantity=_one(amount)))
    if ahead:
        phrase.slots["condition"] = Part("condition", label[0].start, label[-1].end, said)
    elif head.metric.value.partition(":")[0] in metric_words.FEATURED:
        phrase.slices.append(Part("named", label[0].start, label[-1].end, said, lead="of", items=(said,)))
    elif said not in lists.OVERALL:
        phrase.slices.append(Part("named", label[0].start, label[-1].end, said))
    if head.statistic is not None:
        one = head.statistic
        phrase.slots["statistic"] = Part("statistic", one.start, one.end, one.value)
    if head.windowed is not None:
        one = head.windowed
        phrase.slots["window"] = Part("windowed", one.start, one.end, one.value)
    wrong = bool(amount.op) and bool(direction(metric.value.partition(":")[0])) and amount.upper is not None
    return None if wrong else phrase


def _one(quantity: Quantity) -> Quantity:
    """Give an amount with *=* as a bare one: crack = 0.8."""
    return replace(quantity, op="") if quantity.op == "=" else quantity


def _said(item: Item) -> str:
    return item.words if isinstance(item, Lexeme) else ""


def _bars(item: Lexeme) -> bool:
    return item.words in metric_words.NO_NOUNS or item.words in metric_words.CHANGERS or item.words in lists.BARRING


def _horizon(label: Sequence[Item]) -> bool:
    return all(_said(item) in lists.AHEAD for item in label)


def _against(value: Value, head: _Head) -> Value:
    return replace(value, reference=head.reference) if head.reference else value
