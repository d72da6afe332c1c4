"""Write docs/reference/forms.md from the rules over forms; `make docs` runs it, a test keeps it current."""

from __future__ import annotations

from pathlib import Path

from remit.catalogue.complaints import READING_CODES
from remit.catalogue.review import RULES

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "forms.md"

ABOUT = """\
# Rules over forms

Written by `make docs` from `src/remit/catalogue/`. `remit forms lint` tells each with file and line;
[own-form.md](../own-form.md) tells how a form is written. No project can be opened on a form with an error.

## What cannot be read

Each is an error.

| Code | What it says |
|---|---|
"""

REVIEW = """
## What the review asks for

| Code | Severity | Rule | Why |
|---|---|---|---|
"""


def page() -> str:
    """Give the page: the codes of reading, then the rules of the review."""
    reading = "".join(f"| `{code}` | {said} |\n" for code, said in READING_CODES.items())
    review = "".join(f"| `{code}` | {rule.severity} | {rule.title} | {rule.reason} |\n" for code, rule in RULES.items())
    return f"{ABOUT}{reading}{REVIEW}{review}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
