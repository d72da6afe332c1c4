"""Saying events: when something is no longer of use, disposed of or retired; and the day of a deadline."""

from __future__ import annotations

import re

from remit.language.values import Value


def say_events(value: Value) -> str:
    """Write an event or a deadline so that it is read as the same value."""
    if value.what == "deadline":
        return f"{'before' if value.op == '<' else 'by'} {value.condition}"
    if value.condition.startswith("on "):
        return value.condition
    if re.match("(?:the )?(?:very )?(?:end|close|start|beginning) of ", value.condition):
        return f"at {value.condition}"
    return f"when {value.condition}"
