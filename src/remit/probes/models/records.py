"""What a registry holds, as plain values: runs, versions of models, and what any registry must be able to give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

MOST_RUNS = 20_000
"""How many runs of one experiment are looked at."""

MOST_VERSIONS = 5_000
"""How many versions of one model are looked at."""

MOST_FILES = 20_000
"""How many files of one model are counted."""

LARGEST_TEXT = 1024 * 1024
"""Bytes of a description of a model (`MLmodel`) that are read."""

HUGE = 1.7976931348623157e308
"""What MLflow keeps for infinity, which not every database can hold."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A table that a run says it used: its digest as the tool took it, and what for (`training`, `eval` …)."""

    name: str
    digest: str
    context: str = ""
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """One training as it was recorded; times are seconds since 1970 (UTC), None where none is recorded.

    `metrics` holds the last value of each, which may be NaN or infinite. `folder` is where its files are, `models`
    the ids of the models that it logged.
    """

    id: str
    experiment: str
    status: str
    started: float | None
    ended: float | None
    metrics: Mapping[str, float]
    params: Mapping[str, str]
    tags: Mapping[str, str]
    datasets: tuple[Dataset, ...] = ()
    folder: str = ""
    deleted: bool = False
    models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a registered model: when it was made (seconds since 1970), by which run, where its files are."""

    name: str
    number: int
    created: float
    run: str
    source: str
    folder: str = ""
    tags: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A file of a model or run: its path from the folder, and its bytes."""

    path: str
    size: int


class Registry(Protocol):
    """What a registry gives; every method raises `Unmeasurable` for what it does not hold or cannot tell."""

    @property
    def about(self) -> str:
        """Give in a few words what was read: `a database of schema …`, `a server of version …`."""
        ...

    def run(self, run_id: str) -> Run:
        """Give a run."""
        ...

    def runs(self, experiment: str) -> tuple[Run, ...]:
        """Give the runs of an experiment that were not deleted, oldest first, at most `MOST_RUNS`."""
        ...

    def aliased(self, model: str, alias: str) -> Version:
        """Give the version of a model that an alias points at."""
        ...

    def numbered(self, model: str, number: int) -> Version:
        """Give a version of a model by its number."""
        ...

    def versions(self, model: str) -> tuple[Version, ...]:
        """Give all versions of a model, oldest first."""
        ...

    def model_files(self, version: Version) -> tuple[File, ...]:
        """Give the files of a version, with their sizes."""
        ...

    def model_text(self, version: Version, path: str) -> bytes:
        """Give a small file of a version."""
        ...

    def run_files(self, run: Run, path: str) -> tuple[File, ...]:
        """Give the files that a run kept at or below a path."""
        ...

    def tag(self, run_id: str, tags: Mapping[str, str]) -> None:
        """Put tags on a run; the only thing that is ever written into a registry."""
        ...

    def close(self) -> None:
        """Let go of what is held open."""
        ...
