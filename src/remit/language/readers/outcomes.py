"""What a reader gives for one sentence, and what all readers share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.language.lists.statuses import QUALIFIERS, REASONS
from remit.language.phrases import Entry, Lexeme, table
from remit.language.quantities import Item, Quantity
from remit.language.values import Value

REASON: dict[str, Entry] = table("reason", REASONS)
"""Words that begin a reason."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one sentence says: values, or a problem, or nothing that concerns the question.

    `names` are the things that the sentence is about, whether it was read or not. `amounts` tells that numbers stand
    in it. `plain` tells that it is nothing but a bare list, which means something only where nothing else was said.
    """

    values: tuple[Value, ...] = ()
    problem: str = ""
    names: frozenset[str] = frozenset()
    amounts: bool = False
    plain: bool = False


def without_reason(items: Sequence[Item], concerning: frozenset[str]) -> tuple[tuple[Item, ...], str]:
    """Leave out a reason (because …) at the end; or say why not: it tells more than why.

    `concerning` are the kinds of lexeme that a reason must not hold.
    """
    for place, item in enumerate(items):
        if isinstance(item, Lexeme) and item.kind == "reason":
            reason = items[place + 1 :]
            if any(isinstance(i, Quantity) or i.kind in concerning or i.words in QUALIFIERS for i in reason):
                return tuple(items), f"What follows “{item.words}” may say more than a reason."
            return tuple(items[:place]), ""
    return tuple(items), ""


def amounting(item: Item) -> bool:
    """Tell whether an item holds a number, read or not."""
    return isinstance(item, Quantity) or item.kind in ("number", "unsure") or any(c.isdigit() for c in item.words)


def unread(item: Item) -> str:
    """Say that a word is not understood beside a value."""
    if isinstance(item, Quantity):
        return item.problem or "A number stands where none is expected."
    if item.kind == "unsure":
        return item.value
    if item.kind == "question":
        return "A question is no answer yet."
    return f"“{item.words}” is not understood here, so nothing beside it is read."
