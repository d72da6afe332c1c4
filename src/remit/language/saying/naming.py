"""Saying a list so that reading it again gives the same value."""

from __future__ import annotations

from remit.language.lists.items import LISTS
from remit.language.values import Value


def say_lists(value: Value) -> str:
    """Write the items of a list, known ones by their first words."""
    known = LISTS[value.what].known
    said = [known[item][0] if item in known else item for item in value.items]
    if value.what == "step":
        return f"steps: {', '.join(said)}"
    if value.what == "class":
        return f"classes: {', '.join(said)}"
    if value.what == "same-as-production":
        return ", ".join(f"the same {item}" for item in said)
    if value.what == "personal-data":
        return f"{', '.join(said)} must be removed" if value.op == "none" else f"the data holds {', '.join(said)}"
    return ", ".join(said)
