"""Figures that can be more than one number: 22.000 is 22,000 or 22, and each is offered."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from remit.language.quantities import Quantity

_TWO_WAYS = re.compile(r"(?<![0-9.,])([0-9]{1,9})[.,]([0-9]{1,9})(?![0-9.,]*[0-9])")
_THOUSANDS = 3


def plain_ones(quantity: Quantity, text: str) -> tuple[Quantity, ...]:
    """Give an amount as each number that its figure may be: itself where it is one, none where nobody can tell."""
    if not quantity.problem:
        return (quantity,)
    if quantity.amount:
        return (replace(quantity, problem=""),)
    written = _TWO_WAYS.search(text[quantity.start : quantity.end])
    if written is None:
        return ()
    whole, rest = written.groups()
    amounts = [Decimal(f"{whole}.{rest}")]
    if len(rest) == _THOUSANDS and len(whole) <= _THOUSANDS and not whole.startswith("0"):
        amounts.insert(0, Decimal(whole + rest))
    return tuple(
        replace(quantity, amount=amount, problem="", assumed=(*quantity.assumed, "amount")) for amount in amounts
    )
