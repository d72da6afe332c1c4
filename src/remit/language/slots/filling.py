"""Filling: which slots a value fills, and which gaps of an answer are open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from remit.language.lists.follow_ups import VAGUE_EVENTS, VAGUE_PEOPLE, VAGUE_WORDS, Gap
from remit.language.lists.patterns.words import EVENTS
from remit.language.nouns import bare
from remit.language.titles import is_metric
from remit.language.units import dimension
from remit.language.values import Value
from remit.language.wording import wording

_TIMELESS = ("FTE", "user", "session", "connection", "client")
"""Units of amounts that are not per time: so many at once."""


@lru_cache(maxsize=512)
def is_told(event: str) -> bool:
    """Tell whether an event in somebody's own words is one that can be seen to happen: not “accuracy drops”."""
    if not event or event in EVENTS:
        return bool(event)
    return not any(remark.code in VAGUE_EVENTS for remark in wording(f"When {event}."))


def _vague(value: Value) -> bool:
    """Tell whether a thing of the list is one that nobody could look for: the usual fields."""
    return any(VAGUE_WORDS & set(item.split()) for item in value.items)


FILLED: dict[str, Callable[[Value], bool]] = {
    "items": lambda value: bool(value.items or value.attribute or value.group) and not _vague(value),
    "who": lambda value: bool(value.who) and bare(value.who) not in VAGUE_PEOPLE,
    "action": lambda value: bool(value.action),
    "aim": lambda value: bool(value.aim),
    "condition": lambda value: is_told(value.condition) or bool(value.schedule),
    "schedule": lambda value: bool(value.schedule),
    "period": lambda value: bool(
        value.period
        or value.window
        or value.statistic == "total"
        or value.unit in _TIMELESS
        or dimension(value.unit) == "frequency"
    ),
    "unit": lambda value: bool(value.unit),
    "group": lambda value: bool(value.group or value.attribute),
    "attribute": lambda value: bool(value.group or value.attribute),
    "hours": lambda value: value.amount is not None and value.unit != "person",
    "error": lambda value: bool(value.condition or value.group),
    "statistic": lambda value: bool(value.statistic),
    "load": lambda value: bool(value.condition),
    "reference": lambda value: bool(value.reference),
    "window": lambda value: bool(value.window or value.period),
    "gate": lambda value: value.condition in {"promote", "stop", "alarm"},
    "receiver": lambda value: bool(value.who or value.action),
    "data": lambda value: bool(value.condition or value.place),
    "place": lambda value: bool(value.place),
    "amount": lambda value: value.amount is not None,
}
"""What fills each slot."""


def fills(filler: str, values: Sequence[Value]) -> bool:
    """Tell whether one of the values fills a gap, by one of the names that `lists.follow_ups.Gap` tells."""
    if filler == "*":
        return any(is_metric(value) and value.amount is not None for value in values)
    if filler == "~":
        return any(is_metric(value) for value in values)
    if filler.startswith("."):
        slot = filler[1:]
        return any(slot in FILLED and FILLED[slot](value) for value in values)
    if filler.startswith("="):
        return any(value.condition == filler[1:] for value in values)
    if filler.startswith("@"):
        return any(filler[1:] in value.items for value in values)
    return any(value.what == filler for value in values)


def is_open(gap: Gap, values: Sequence[Value]) -> bool:
    """Tell whether nothing fills a gap that is there to be filled."""
    if gap.slot == "other-error":
        return len({value.condition or value.group for value in values if value.what == "error-cost"}) == 1
    if gap.when and not any(_named(name, value) for name in gap.when for value in values):
        return False
    return not any(fills(filler, values) for filler in gap.filled)


def _named(name: str, value: Value) -> bool:
    what, _, option = name.partition(":")
    if "." in what:
        what, _, slot = what.partition(".")
        return value.what == what and FILLED[slot](value) and not value.schedule
    return value.what == what and value.op != "none" and (not option or option in value.items)
