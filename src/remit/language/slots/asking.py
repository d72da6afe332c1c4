"""Asking: the question for a slot, in the words of the field and with the value's own numbers."""

from __future__ import annotations

from dataclasses import replace

from remit.language.lists.follow_ups import GENERIC, Asks
from remit.language.lists.follow_ups.data import DATA
from remit.language.lists.follow_ups.deployment import DEPLOYMENT
from remit.language.lists.follow_ups.modeling import MODELING
from remit.language.lists.follow_ups.scoping import SCOPING
from remit.language.lists.metrics import METRICS
from remit.language.numbers import write_number
from remit.language.titles import is_metric, title
from remit.language.values import Value

ASKS: dict[str, Asks] = {**SCOPING, **DATA, **MODELING, **DEPLOYMENT}
"""What is asked of each question."""


def pair(question_id: str, value: Value, slot: str) -> tuple[str, str]:
    """Give a slot by its name in the value, with the question to ask for it."""
    return _NAMES.get(slot, slot.partition("-")[0] if slot.startswith("unit-") else slot), ask(question_id, value, slot)


_NAMES = {
    "whole": "amount", "load": "condition", "gate": "condition", "error": "condition", "hours": "amount",
    "method": "statistic",
}  # fmt: skip
"""What the slot of a value is called that a need is about."""


def ask(question_id: str, value: Value, slot: str) -> str:
    """Put the question for a slot into the words of the field, with the value's own numbers."""
    bare = slot.partition("-")[0] if slot.startswith("unit-") else slot
    asks = ASKS.get(question_id, Asks("")).slots
    own = asks.get(f"{value.what}.{bare}") or asks.get(f"{value.what}.{slot}")
    if own is None and is_metric(value):
        own = asks.get(f"*.{bare}")
    text = own or GENERIC.get(slot) or GENERIC.get(bare) or asks.get(f"{value.what}.items") or GENERIC["items"]
    number = low_end(value)
    return text.format(number=number, low=number, high=high_end(value), title=_title(value))


def _title(value: Value) -> str:
    return title(replace(value, what=value.condition) if value.condition in METRICS else value)


def low_end(value: Value) -> str:
    """Write the amount, or the lower end of a range."""
    return write_number(value.amount) if value.amount is not None else "it"


def high_end(value: Value) -> str:
    """Write the upper end of a range; "" where there is none."""
    return write_number(value.upper) if value.upper is not None else ""
