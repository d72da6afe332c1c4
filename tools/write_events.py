"""Write docs/reference/events.md from the event types themselves; `make docs` runs it, a test keeps it current."""

from __future__ import annotations

from dataclasses import MISSING, fields
from pathlib import Path

from remit.core.events import BODIES, CONTENT_FIELDS

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "events.md"


def page() -> str:
    """Give the page: one section a kind, one line a field."""
    parts = [
        "# Kinds of event\n",
        "Written by `make docs` from `src/remit/core/events.py`. Fields marked *content* hold free text (or values",
        "read from it): they are kept under a salted digest and can be erased.\n",
    ]
    for kind, body in sorted(BODIES.items()):
        parts += [f"## {kind}\n", (body.__doc__ or "").strip().replace("\n    ", "\n") + "\n"]
        erasable = CONTENT_FIELDS[kind]
        for field in fields(body):
            needed = field.default is MISSING and field.default_factory is MISSING
            notes = ", ".join(filter(None, ["needed" if needed else "", "*content*" if field.name in erasable else ""]))
            parts.append(f"- `{field.name}`: `{field.type}`{f' ({notes})' if notes else ''}")
        parts.append("")
    return "\n".join(parts).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
