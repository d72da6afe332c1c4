"""One look at a registry: which version is live, which run made it, what it is compared with; each asked for once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from remit.core.observations import Figure, Strength
from remit.language.conversions import window as window_of
from remit.probes.failing import Unmeasurable
from remit.probes.models.records import Registry, Run, Version
from remit.probes.models.settings import Asked

TOLD = 20
"""How many runs, metrics or files are named in full."""

_DAY = 86_400

FINISHED = "FINISHED"
"""The status of a run that ended well."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a measure gave; `seen` is what the fingerprint is made of."""

    figures: tuple[Figure, ...]
    method: str
    seen: object
    notes: tuple[str, ...] = ()
    strength: Strength = "E2"


@dataclass(slots=True)
class Look:
    """A registry, what is meant of it, and the moment that counts (seconds since 1970), with what was found so far.

    `since` is the moment from which on runs of the experiment count; None for all.
    """

    registry: Registry
    asked: Asked
    now: float
    _live: Version | None = None
    _runs: dict[str, Run] = field(default_factory=dict[str, Run])
    since: float | None = None
    _experiment: tuple[Run, ...] | None = None
    _versions: tuple[Version, ...] | None = None

    @property
    def live(self) -> Version:
        """Give the live version of the model. Raises `Unmeasurable`."""
        if self._live is None:
            self._live = self._version()
        return self._live

    def _version(self) -> Version:
        asked = self.asked
        if not asked.model:
            sentence = f"Source {asked.source!r} does not say which model is meant; name it in the setting 'model'."
            raise Unmeasurable("measure.impossible", sentence)
        if asked.version is not None:
            return self.registry.numbered(asked.model, asked.version)
        return self.registry.aliased(asked.model, asked.alias)

    @property
    def run(self) -> Run:
        """Give the run that is judged: the one that is named, else the one behind the live version."""
        if self.asked.run:
            return self.of(self.asked.run)
        if not self.asked.model:
            sentence = (
                f"Source {self.asked.source!r} does not say which run is meant; name a model in the setting 'model' "
                "(the run behind its alias is taken) or a run in the setting 'run'."
            )
            raise Unmeasurable("measure.impossible", sentence)
        return self.behind(self.live)

    @property
    def baseline(self) -> Run:
        """Give the run that others are compared with. Raises `Unmeasurable` where none is named."""
        if self.asked.baseline_run:
            return self.of(self.asked.baseline_run)
        if self.asked.baseline_alias and self.asked.model:
            return self.behind(self.registry.aliased(self.asked.model, self.asked.baseline_alias))
        sentence = (
            f"Source {self.asked.source!r} does not say what the model is compared with; name a run in the setting "
            "'baseline-run', or an alias of the same model in 'baseline-alias'."
        )
        raise Unmeasurable("measure.impossible", sentence)

    def behind(self, version: Version) -> Run:
        """Give the run that made a version. Raises `Unmeasurable` where the registry does not tell it."""
        if not version.run:
            sentence = f"Version {version.number} of {version.name!r} does not tell which run made it."
            raise Unmeasurable("measure.impossible", sentence)
        return self.of(version.run)

    def of(self, run_id: str) -> Run:
        """Give a run by its id. Raises `Unmeasurable` where there is none, or where it was deleted."""
        if run_id not in self._runs:
            self._runs[run_id] = self.registry.run(run_id)
        found = self._runs[run_id]
        if found.deleted:
            raise Unmeasurable("source.missing", f"Run {run_id!r} was deleted, so what it recorded does not count.")
        return found

    @property
    def experiment(self) -> tuple[Run, ...]:
        """Give the runs of the experiment that began by the moment that counts, oldest first."""
        if self._experiment is None:
            if not self.asked.experiment:
                sentence = (
                    f"Source {self.asked.source!r} does not say which trainings are meant; name their experiment in "
                    "the setting 'experiment'."
                )
                raise Unmeasurable("measure.impossible", sentence)
            runs = self.registry.runs(self.asked.experiment)
            self._experiment = tuple(one for one in runs if self._counts(one))
        return self._experiment

    def _counts(self, run: Run) -> bool:
        """Tell whether a run began by the moment that counts, and in the window; one without a begin has none."""
        if run.started is None:
            return self.since is None
        return run.started <= self.now and (self.since is None or run.started > self.since)

    def over(self, window: str) -> Look:
        """Give the look at the runs that began in a window, such as `28 day`. Raises `Unmeasurable` for no length.

        A month or a year is as long as the longest of its kind.
        """
        time = window_of(window)
        if time is None:
            raise Unmeasurable("criterion.window", f"{window!r} is no length of time, such as 28 day.")
        return replace(self, since=self.now - float(time.most) * _DAY, _experiment=None)

    @property
    def trainings(self) -> tuple[Run, ...]:
        """Give the runs of the experiment that ended well."""
        return tuple(one for one in self.experiment if one.status == FINISHED)

    @property
    def versions(self) -> tuple[Version, ...]:
        """Give the versions of the model that were there at the moment that counts, oldest first."""
        if self._versions is None:
            if not self.asked.model:
                self._version()
            found = self.registry.versions(self.asked.model)
            self._versions = tuple(one for one in found if one.created <= self.now)
        return self._versions

    def called(self, run: Run) -> str:
        """Name a run, and the version that it made where that is the live one."""
        if not self.asked.run and self._live is not None and self._live.run == run.id:
            by = f"by alias {self.asked.alias!r}" if self.asked.version is None else "by its number"
            return f"run {run.id!r} behind version {self._live.number} of {self._live.name!r} ({by})"
        return f"run {run.id!r}"


def told(names: list[str]) -> str:
    """Name some things and count the rest; what could break a line is written out."""
    shown = ", ".join(_printable(name) for name in names[:TOLD])
    return shown + (f" and {len(names) - TOLD:,} more" if len(names) > TOLD else "")


def _printable(name: str) -> str:
    short = name if len(name) <= _LONG else name[: _LONG - 1] + "…"
    return repr(short) if short.isprintable() else ascii(short)


_LONG = 120


def point(amount: float, cases: int, note: str = "", group: str = "") -> Figure:
    """Give a figure that is a fact: nothing was sampled."""
    return Figure(group, amount, amount, amount, cases, note=note)
