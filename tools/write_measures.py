"""Write docs/reference/measures.md from the measures that are there; `make docs` runs it, a test keeps it current."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from remit.core.measures import (
    DATA_KINDS,
    ENDPOINT_KINDS,
    MEASURES,
    REGISTRY_KINDS,
    REPORT_KINDS,
    REPOSITORY_KINDS,
    TELEMETRY_KINDS,
    Measure,
)

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "measures.md"

STATIONS = (
    ("Tables", "tables", DATA_KINDS),
    ("Registries of models", "models", REGISTRY_KINDS),
    ("Endpoints", "endpoints", ENDPOINT_KINDS),
    ("Telemetry", "telemetry", TELEMETRY_KINDS),
    ("Repositories", "repositories", REPOSITORY_KINDS),
    ("Reports of tests", "reports", REPORT_KINDS),
)
"""Heading, page of docs/sources, and kinds of source; a measure that several can tell stands under each of them."""

GROUPS = {"no": "", "may": "on request", "must": "always"}


ABOUT = """\
Written by `make docs` from `src/remit/core/measures/`. A fit criterion names one of these; where none fits, people
vouch for the requirement. *Needs* is what has to be told of a table: a column, or a setting of
[its source](../sources.md). *Groups* says whether it is taken for each group of an attribute. Behind a dot stands where
a measure was published.
"""


def page() -> str:
    """Give the page: for each kind of source what it tells, and what has to be said of a table for it."""
    parts = [f"# Measures\n\n{ABOUT}"]
    for title, name, kinds in STATIONS:
        found = [measure for measure in MEASURES.values() if set(kinds) & set(measure.kinds)]
        parts += [f"## {title}\n", f"{len(found)} measures; [how such a source is named](../sources/{name}.md).\n"]
        parts += _table(found, of_tables=name == "tables")
    return "\n".join(parts).rstrip() + "\n"


def _table(measures: Iterable[Measure], *, of_tables: bool) -> list[str]:
    head = ("Measure", "What it is", "Needs", "Groups") if of_tables else ("Measure", "What it is")
    rows = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for one in measures:
        said = f"{one.definition}{f' · {one.published}' if one.published else ''}".replace("|", "\\|")
        cells = [f"`{one.id}`", said, ", ".join(one.needs), GROUPS[one.grouping]]
        rows.append(f"| {' | '.join(cells[: len(head)])} |".replace("|  |", "| |"))
    return [*rows, ""]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
