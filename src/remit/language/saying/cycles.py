"""Saying cycles: which one, and the phases that must be among them."""

from __future__ import annotations

from remit.language.lists import cycles
from remit.language.values import Value


def say_cycles(value: Value) -> str:
    """Write a cycle or its phases so that they are read as the same value."""
    if value.what == "phase":
        return ", ".join(cycles.PHASES[item][0] for item in value.items)
    return f"{cycles.CYCLES[value.items[0]][0]} cycle"
