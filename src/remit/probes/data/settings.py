"""Settings: what a source may say of a table beside its columns."""

from __future__ import annotations

from remit.core.observations import Source
from remit.probes.settings import refuse_unknown

SETTINGS = (
    "annotator", "annotators", "arrival", "average", "baseline", "beta", "counts-for", "cycle", "date-order",
    "decimal", "every", "fences", "fingerprint", "gains", "gold", "labelled-at", "least-group", "level", "memory",
    "missing", "on-time", "phases", "quasi-identifiers", "query", "rank", "records-since", "reference",
    "reference-kind", "reference-table", "reference-until", "relevant-from", "schema", "schema-others", "sequence",
    "split", "table", "time-unit", "timeout", "weights",
)  # fmt: skip
"""Settings that tables know, beside those of `FAMILIES`."""

FAMILIES = ("baseline.NAME", "pattern.COLUMN", "range.COLUMN", "set.COLUMN", "type.COLUMN")
"""Settings that go on with the name of a column, or of what a model is compared with."""


def known(source: Source) -> None:
    """Refuse a setting that no table has. Raises `Unmeasurable`."""
    refuse_unknown(source, "table", SETTINGS, FAMILIES)
