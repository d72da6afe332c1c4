"""Assuming: what a reading filled in that nobody wrote, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from remit.language.lists.amounts.numbers import WORDS
from remit.language.numbers import write_number
from remit.language.titles import name_of, proper
from remit.language.values import Value

CASES = {"alarm": "as an alarm", "promote": "as a gate", "stop": "as a reason to stop"}
"""How it is said that a threshold was taken for an alarm or a gate."""

PLAIN = {"tolerance": "how far off it may be", "reference": "compared with what is today", "attribute": "by group"}
"""How a slot is said that was filled in with nothing that could be quoted."""


def assumptions(value: Value, slots: Iterable[str] | None = None) -> tuple[str, ...]:
    """Give what was filled in, each in the words that it was filled in with: “at least”, “USD”, “compared with now”.

    `slots` are those to tell of; without them, all that the value says are assumed. Each wording comes once.
    """
    told = (_in_words(value, slot) for slot in (value.assumed if slots is None else slots))
    return tuple(dict.fromkeys(told))


def _in_words(value: Value, slot: str) -> str:
    own = _OWN.get(slot)
    if own is not None:
        return own(value)
    if slot == "items":
        return ", ".join(value.items)
    held: object = getattr(value, slot, "")
    return f"{_BEFORE.get(slot, '')}{proper(held)}" if held and isinstance(held, str) else PLAIN.get(slot, slot)


_OWN: dict[str, Callable[[Value], str]] = {
    "op": lambda value: WORDS.get(value.op, "none of them"),
    "what": name_of,
    "amount": lambda value: write_number(value.amount) if value.amount is not None else "the figure",
    "unit": lambda value: value.unit,
    "condition": lambda value: CASES.get(value.condition, value.condition),
}
"""How slots are said that hold no words to quote as they stand."""


_BEFORE = {"reference": "compared with ", "attribute": "by ", "period": "per ", "window": "over ", "place": "at "}
"""The word that leads what such a slot holds."""
