"""Saying a choice, or a yes or no, so that reading it again gives the same value."""

from __future__ import annotations

from remit.language.lists.choices import CHOICES
from remit.language.values import Value


def say_choices(value: Value) -> str:
    """Write the options chosen, products by their own names; or those turned down, each with *not*."""
    options = CHOICES[value.what].options
    products = value.place.split(", ") if value.place else []
    said: list[str] = []
    for item in value.items:
        words = options[item]
        said += [product for product in products if product in words.products] or [words.names[0]]
    return ", ".join(f"not {words}" if value.op == "none" else words for words in said)


def say_yes_no(value: Value) -> str:
    """Write yes or no."""
    return ", ".join(value.items)
