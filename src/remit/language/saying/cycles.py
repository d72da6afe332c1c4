"""Saying cycles: which one, how many full ones, and the phases that must be among them."""

from __future__ import annotations

from remit.language.lists import cycles
from remit.language.numbers import write_number
from remit.language.values import Value


def say_cycles(value: Value) -> str:
    """Write a cycle or its phases so that they are read as the same value."""
    if value.what == "phase":
        *first, last = [cycles.PHASES[item][0] for item in value.items]
        return f"{', '.join(first)} and {last}" if first else last
    name = cycles.CYCLES[value.items[0]][0]
    if value.amount is None:
        return f"{name} cycle"
    about = "about " if value.approx else ""
    bound = {">=": "at least ", ">": "more than "}.get(value.op, "")
    return f"{bound}{about}{write_number(value.amount)} full {name} cycles"
