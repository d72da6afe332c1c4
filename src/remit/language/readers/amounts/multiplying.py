"""Leaving out the factors of a product whose result is said: 84 turbines x 1.4 GiB a month = 118 GiB a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import amounts as words_of
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.finding import Span

_NEAR = 4
_ENDS = 2


def multiplied(items: Sequence[Item]) -> tuple[tuple[Item, ...], tuple[Span, ...]]:
    """Give a sentence without the factors of a product whose result follows, and the places of the factors."""
    for place, item in enumerate(items):
        result = place if isinstance(item, Quantity) and item.op == "=" else _result(items, place)
        if result < 0:
            continue
        first = _first_factor(items, place)
        factors = [one for one in items[first:place] if isinstance(one, Quantity)]
        if len(factors) < _ENDS:
            continue
        found = items[result]
        if isinstance(found, Quantity) and found.op == "=":
            found = replace(found, op="")
        return (*items[:first], found, *items[result + 1 :]), tuple((one.start, one.end) for one in factors)
    return tuple(items), ()


def _result(items: Sequence[Item], place: int) -> int:
    """Give the place of the amount behind a word that tells a result, or -1: so around 900 GB."""
    item = items[place]
    if not isinstance(item, Lexeme) or item.words not in words_of.RESULTS:
        return -1
    ahead = range(place + 1, min(place + _NEAR, len(items)))
    return next((n for n in ahead if isinstance(items[n], Quantity)), -1)


def _first_factor(items: Sequence[Item], upto: int) -> int:
    """Give the place of the first factor of the product that ends before a place, or that place for none."""
    first = upto
    signed = False
    for place in range(upto - 1, -1, -1):
        item = items[place]
        if isinstance(item, Quantity):
            first = place
        elif item.kind in ("line", "item", "colon") or item.words in ("and", "but", "("):
            break
        else:
            signed = signed or item.words in words_of.MULTIPLYING
    return first if signed else upto
