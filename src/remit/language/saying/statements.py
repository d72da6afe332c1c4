"""Saying a purpose so that reading it again gives the same value."""

from __future__ import annotations

from remit.language.values import Value


def say_statements(value: Value) -> str:
    """Write who is helped to do what, and what for."""
    said = f"help {value.who} to {value.action}" if value.who else value.action
    return f"{said} so that {value.aim}" if value.aim else said
