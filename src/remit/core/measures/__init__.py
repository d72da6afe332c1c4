"""The measures that can be taken now: what each one is, what it needs of a source, and where it was published.

The tables, one module for each kind of source, are the vocabulary that fit criteria and probes share. A measure is
added there and computed in `remit.probes`; `remit.core.checks` judges it like every other.
"""

from __future__ import annotations

from remit.core.measures.definitions import (
    DATA_KINDS,
    ENDPOINT_KINDS,
    REGISTRY_KINDS,
    REPORT_KINDS,
    REPOSITORY_KINDS,
    TELEMETRY_KINDS,
    Grouping,
    Measure,
    Need,
    merged,
)
from remit.core.measures.endpoints import ENDPOINTS
from remit.core.measures.known import TAKES, Family, Known, known_measures
from remit.core.measures.models import MODELS
from remit.core.measures.personal import PERSONAL_DATA, Category, category, wanted_categories
from remit.core.measures.rankings import RANKED, RANKINGS
from remit.core.measures.registries import REGISTRIES
from remit.core.measures.reports import REPORTS
from remit.core.measures.repositories import REPOSITORIES
from remit.core.measures.tables import TABLES
from remit.core.measures.telemetry import TELEMETRY

MEASURES: dict[str, Measure] = merged(
    (*TABLES, *MODELS, *RANKINGS, *REPOSITORIES, *REPORTS, *ENDPOINTS, *REGISTRIES, *TELEMETRY)
)
"""All measures by id; the order is that of the documentation."""

MEASURED_AS = {"duplicate-share": "duplicate-rows", "true-positive-rate": "recall"}
"""Metrics that are measured under another name."""

KNOWN: dict[str, Known] = known_measures(MEASURES)
"""Every measure that a fit criterion may name, those of `MEASURES` and those that nothing measures yet."""


def why_unmeasured(measure: str) -> str:
    """Say in one sentence what it would take to measure what nothing here measures; "" for what is measured."""
    if measure in MEASURES:
        return ""
    known = KNOWN.get(measure)
    if known is None:
        return f"Nothing here measures {measure!r} yet."
    return f"Nothing here measures the {known.title} yet: it takes {TAKES[known.family]}."


__all__ = [
    "DATA_KINDS",
    "ENDPOINT_KINDS",
    "KNOWN",
    "MEASURED_AS",
    "MEASURES",
    "PERSONAL_DATA",
    "RANKED",
    "REGISTRY_KINDS",
    "REPORT_KINDS",
    "REPOSITORY_KINDS",
    "TELEMETRY_KINDS",
    "Category",
    "Family",
    "Grouping",
    "Known",
    "Measure",
    "Need",
    "category",
    "wanted_categories",
    "why_unmeasured",
]
