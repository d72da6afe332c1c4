"""Saying values: each kind in words that are read as the same value again; the other direction of `reading.read`."""

from __future__ import annotations

from collections.abc import Callable

from remit.language.lists import groups, privacy
from remit.language.lists.asked import ASKED, Kind
from remit.language.lists.metrics import measures
from remit.language.nouns import listed
from remit.language.saying.amounts import say_amount, say_amounts
from remit.language.saying.choices import say_choices, say_yes_no
from remit.language.saying.cycles import counts_cycles, say_cycles
from remit.language.saying.events import say_events
from remit.language.saying.metrics import say_metrics
from remit.language.saying.naming import say_lists
from remit.language.saying.people import say_people
from remit.language.saying.schedules import say_schedules
from remit.language.saying.statements import say_statements
from remit.language.values import Value

PERSONAL_DATA = "personal-data"

_SAID: dict[Kind, Callable[[Value], str]] = {
    "amount": say_amounts,
    "metric": say_metrics,
    "choice": say_choices,
    "yes-no": say_yes_no,
    "list": say_lists,
    "person": say_people,
    "statement": say_statements,
    "schedule": say_schedules,
    "event": say_events,
}
_REFERENCES = frozenset(("", *groups.OTHERS.values(), *(group for _, group in groups.GROUPS.values())))
_KINDS: dict[str, Kind] = {one.what: one.kind for asked in ASKED.values() for one in asked if one.what != "*"}


def render(value: Value) -> str:
    """Write a value so that reading it again gives the same value, with nothing left to assume."""
    if value.what == PERSONAL_DATA and (value.op == "none" or not value.items):
        return f"no {listed([privacy.TITLES.get(item, item) for item in value.items], 'or') or 'personal data'}"
    if value.what == measures.BIAS and value.attribute and not value.items:
        return value.group or value.attribute
    if value.what in measures.TITLES and _simple(value):
        return _measure(value)
    kind = _KINDS.get(value.what, "metric")
    if (
        kind == "amount"
        and value.what in ("latency", "cost")
        and (value.statistic or value.condition or value.window or value.reference)
    ):
        kind = "metric"
    return say_cycles(value) if value.what in ("cycle", "phase") or counts_cycles(value) else _SAID[kind](value)


def _simple(value: Value) -> bool:
    """Tell whether a measure has no slots but those of its first grammar: amount, group, reference and rank."""
    later = (value.statistic, value.condition, value.window, value.period, value.schedule, value.who, value.action,
             value.place, value.aim, value.items)  # fmt: skip
    named = " " not in value.attribute or value.attribute in groups.ATTRIBUTES
    grouped = value.group in _REFERENCES and (not value.group or bool(value.attribute))
    shared = value.unit in ("", "1", "%", "pp") and value.reference in _REFERENCES
    return not any(later) and named and grouped and shared


def _measure(value: Value) -> str:
    parts = [f"priority {value.rank}:" if value.rank else "", measures.TITLES[value.what]]
    if value.amount is not None:
        parts.append(f"of {say_amount(value)}")
    if value.attribute:
        named = value.attribute in groups.ATTRIBUTES and value.attribute != "class"
        parts.append(f"for {value.group or (f'each {value.attribute} group' if named else f'each {value.attribute}')}")
    if value.reference:
        known = value.reference in groups.OTHERS.values() and value.reference != "others"
        parts.append(f"against {'the ' if known else ''}{value.reference}")
    return " ".join(part for part in parts if part)
