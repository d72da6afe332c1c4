"""What a measure is: its name, unit and definition, what it needs of a source, and which kinds of source give it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

DATA_KINDS = ("data", "parquet", "csv", "json", "duckdb", "sqlite", "postgres", "spark")
"""Kinds of source that are tables: in files (`data` is Parquet, CSV or JSON, whichever it holds) and in databases."""
ENDPOINT_KINDS = ("endpoint",)
"""Kinds of source that are called over HTTP."""
REPOSITORY_KINDS = ("git",)
"""Kinds of source that are repositories of code, pipelines and data."""
REPORT_KINDS = ("junit",)
"""Kinds of source that are reports of tests which other tools ran."""

REGISTRY_KINDS = ("mlflow",)
"""Kinds of source that are registries of models and of the runs that made them."""
TELEMETRY_KINDS = ("prometheus",)
"""Kinds of source that hold the telemetry of a running system."""

Need = Literal[
    "label", "prediction", "score", "attribute", "identity", "time", "arrival", "baseline", "on-time", "range", "set",
    "form", "schema", "missed", "reference", "annotators", "quasi-identifiers", "gold", "labelled-at", "place", "query",
]  # fmt: skip
"""What a source may have to tell: columns, and (from `arrival` on) settings; `core.checks.planning` words them."""
Grouping = Literal["no", "may", "must"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that can be measured now.

    `unit` is `row`, `1` for shares, ratios and differences of shares, or "" where the criterion's own is kept. `needs`
    is what a source must tell before the measure can be taken. `grouping` says whether it is taken per group of an
    attribute: never, on request, or always. A `relative` measure compares each group with the reference group, which
    is not judged against itself. `part` is the word for one of its parts; `naming` puts the title and a part into
    words. `kinds` are the kinds of source that it is taken from; `needs` are asked of tables only. `narrowed` are the
    kinds whose probes take it under the very condition or window that the criterion names.
    """

    id: str
    title: str
    unit: str
    needs: tuple[Need, ...]
    definition: str
    grouping: Grouping = "no"
    relative: bool = False
    published: str = ""
    part: str = "group"
    naming: str = "{title} of {part}"
    kinds: tuple[str, ...] = DATA_KINDS
    narrowed: tuple[str, ...] = ()

    def subject(self, part: str = "") -> str:
        """Say what was measured, of one part or (with "") of all cases: `recall of women`."""
        return self.naming.format(title=self.title, part=self.named(part)) if part else self.title

    def named(self, part: str) -> str:
        """Write the name of a part so that it stands in a sentence: a bare code becomes `group 4`."""
        return f"group {part}" if self.part == "group" and part.isdigit() else part


def merged(measures: Iterable[Measure]) -> dict[str, Measure]:
    """Give the measures by id; one that several kinds of source can give is told once, with all its kinds."""
    found: dict[str, Measure] = {}
    for one in measures:
        known = found.get(one.id)
        found[one.id] = (
            replace(known, kinds=(*known.kinds, *one.kinds), narrowed=(*known.narrowed, *one.narrowed))
            if known
            else one
        )
    return found
