"""Measuring any source: the one door to the probes, by the kind of the source.

A probe takes a source and criteria and gives one observation or failure for each, in their order. It measures and
never judges, and nothing that is wrong with a source leaves it as an exception.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from remit.core.criteria import FitCriterion
from remit.core.errors import SourceFailed
from remit.core.measures import (
    DATA_KINDS,
    ENDPOINT_KINDS,
    REGISTRY_KINDS,
    REPORT_KINDS,
    REPOSITORY_KINDS,
    TELEMETRY_KINDS,
)
from remit.core.observations import Failure, Observation, Source
from remit.probes.locations import Place
from remit.probes.settings import KINDS


class Probe(Protocol):
    """What every module of probes offers."""

    def __call__(
        self, source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
    ) -> tuple[Observation | Failure, ...]:
        """Measure all criteria on the source; give one observation or failure for each, in their order."""
        ...


def measure(
    source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on a source of any kind; `as_of` is the moment that it counts for (UTC, ISO 8601)."""
    try:
        return _probe(source.kind)(source, criteria, place=place, as_of=as_of)
    except SourceFailed as failed:
        return tuple(Failure(failed.code, failed.message, as_of) for _ in criteria)


def _probe(kind: str) -> Probe:
    if kind in DATA_KINDS:
        from remit.probes.data.measuring import measure as measure_table  # data libraries load only to measure

        return measure_table
    if kind in ENDPOINT_KINDS:
        from remit.probes.endpoints.measuring import measure as measure_endpoint  # loads only to measure

        return measure_endpoint
    if kind in REPORT_KINDS:
        from remit.probes.reports.measuring import measure as measure_report  # as above

        return measure_report
    if kind in REPOSITORY_KINDS:
        from remit.probes.repositories.measuring import measure as measure_repository  # as above

        return measure_repository
    if kind in TELEMETRY_KINDS:
        from remit.probes.telemetry.measuring import measure as measure_telemetry  # as above

        return measure_telemetry
    if kind in REGISTRY_KINDS:
        from remit.probes.models.measuring import measure as measure_registry  # as above

        return measure_registry
    raise SourceFailed(f"Sources of the kind {kind!r} cannot be measured; there are: {', '.join(KINDS)}.")


__all__ = ["Place", "Probe", "measure"]
