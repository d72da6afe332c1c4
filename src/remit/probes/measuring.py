"""Measuring any source: the one door to the probes, by the kind of the source.

A probe takes a source and criteria and gives one observation or failure for each, in their order. It measures and
never judges, and nothing that is wrong with a source leaves it as an exception.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from remit.core.criteria import FitCriterion
from remit.core.errors import SourceFailed
from remit.core.observations import Failure, Observation, Source
from remit.probes.locations import resolve

DATA = ("data", "parquet", "csv")
"""Kinds of source that are tables in files."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where measuring happens: the folder that relative locations start from, and the environment's variables."""

    folder: Path
    environment: Mapping[str, str]


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
    if kind in DATA:
        return _table
    known = ", ".join(DATA)
    raise SourceFailed(f"Sources of the kind {kind!r} cannot be measured; there are: {known}.")


def _table(
    source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    from remit.probes.data.measuring import measure as measure_table  # data libraries load only to measure data

    path = resolve(source.location, place.folder, place.environment)
    return measure_table(source, criteria, path=path, as_of=as_of)
