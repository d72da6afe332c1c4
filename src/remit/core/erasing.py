"""What erasing does to a project that was folded before the erasure: the same as folding the erased log.

Works by the event that gave a text, wherever in the project that text was carried.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

_BLANK: dict[str, object] = {
    "text": None, "reason": None, "sentence": None, "note": None, "values": (), "criterion": (),
}  # fmt: skip
_HOLDERS = ("standings", "dropped", "marks", "attestations", "comments", "tasks", "snapshots", "feedback")


def blank(draft: Any, erased: frozenset[str]) -> None:  # noqa: ANN401  # the draft is private to folding
    """Empty every text, value and reason that came with one of the `erased` events (ids)."""
    for name in _HOLDERS:
        holder = getattr(draft, name)
        for key, value in holder.items():
            holder[key] = _blanked(value, erased)
    for mark in erased:  # an editorial version ("=…") says what its base says; an aside says only its kind
        content = draft.contents.get(mark, "")
        if content and not content.startswith("=") and content not in _ASIDES:
            draft.contents[mark] = f"erased {mark}"


_ASIDES = ("skipped", "not-applicable")


def _blanked(value: Any, erased: frozenset[str]) -> Any:  # noqa: ANN401  # walks any dataclass of a project
    if isinstance(value, tuple):
        return tuple(_blanked(item, erased) for item in cast("tuple[Any, ...]", value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    mine = getattr(value, "id", None) in erased or getattr(value, "event", None) in erased
    for field in fields(value):
        old = getattr(value, field.name)
        if mine and field.name in _BLANK:
            changes[field.name] = _BLANK[field.name]
        elif is_dataclass(old) or isinstance(old, tuple):
            new = _blanked(old, erased)
            if new != old:
                changes[field.name] = new
    return replace(value, **changes) if changes else value
