"""Saying cycles: which one, how many full ones, and the phases that must be among them."""

from __future__ import annotations

from remit.language.lists.times import cycles
from remit.language.numbers import write_number
from remit.language.values import Value


def say_cycles(value: Value) -> str:
    """Write a cycle or its phases so that they are read as the same value."""
    if value.what == "phase":
        return ", ".join(cycles.PHASES[item][0] for item in value.items)
    if value.what == "cycle" or value.amount is None:
        return f"{cycles.CYCLES[value.items[0]][0]} cycle"
    about = "about " if value.approx else ""
    bound = {">=": "at least ", ">": "more than "}.get(value.op, "")
    return f"{bound}{about}{write_number(value.amount)} full {cycles.CYCLES[value.unit][0]} cycles"


def counts_cycles(value: Value) -> bool:
    """Tell whether a value is a number of full cycles of one that has a name."""
    plain = value.upper is None and value.op in (">=", ">")
    return value.what == "full-cycles" and value.unit in cycles.CYCLES and plain and value.amount is not None
