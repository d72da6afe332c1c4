"""Measuring a registry of models: any number of fit criteria in, one observation or failure for each out.

A registry is looked at and never changed, and no model in it is ever loaded: that would run whatever is in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from remit.core.criteria import FitCriterion
from remit.core.errors import SourceFailed
from remit.core.measures.registries import WINDOWED
from remit.core.observations import Failure, Observation, Source
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place
from remit.probes.models import artifacts, trainings, wholeness
from remit.probes.models.looks import Look, Taken
from remit.probes.models.metrics import baseline_metric, comparison, metric
from remit.probes.models.settings import asked, hidden, opened

OWN: Mapping[str, Callable[[Look, FitCriterion], Taken]] = {
    "comparison": comparison,
    "simpler-way": baseline_metric,
    "model-age": trainings.model_age,
    "training-time": trainings.training_time,
    "training-compute-time": trainings.compute_time,
    "training-cost": trainings.training_cost,
    "retraining-pause": trainings.retraining_pause,
    "trial-time": trainings.trial_time,
    "record-completeness": wholeness.completeness,
    "lineage": wholeness.lineage,
    "model-size": artifacts.model_size,
    "package-size": artifacts.package_size,
    "agreed-signature": artifacts.signature,
    "test-share": artifacts.number,
    "processors": artifacts.number,
}
"""What has a way of its own; all other measures are metrics of the run."""


def measure(
    source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on a registry; gives one observation or failure for each, in their order.

    Nothing is raised for what is wrong with the source.
    """
    if not criteria:
        return ()
    return tuple(_shown(one, source, place) for one in _seen(source, criteria, place, as_of))


def _seen(
    source: Source, criteria: Sequence[FitCriterion], place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    try:
        said = asked(source, place)
        registry = opened(source, place)
    except Unmeasurable as problem:
        return tuple(Failure(problem.code, problem.sentence, as_of) for _ in criteria)
    except SourceFailed as problem:
        return tuple(Failure("source.unreadable", problem.message, as_of) for _ in criteria)
    try:
        look = Look(registry, said, datetime.fromisoformat(as_of).timestamp())
        return tuple(_observation(look, criterion, as_of) for criterion in criteria)
    finally:
        registry.close()


def _shown(one: Observation | Failure, source: Source, place: Place) -> Observation | Failure:
    """Give what was seen without what stands for variables of the environment: it is told as people wrote it."""
    if isinstance(one, Failure):
        return replace(one, sentence=hidden(one.sentence, source, place))
    notes = tuple(hidden(note, source, place) for note in one.notes)
    return replace(one, method=hidden(one.method, source, place), notes=notes)


def _observation(look: Look, criterion: FitCriterion, as_of: str) -> Observation | Failure:
    try:
        if criterion.window and criterion.measure in WINDOWED:
            look = look.over(criterion.window)
        taken = OWN.get(criterion.measure, metric)(look, criterion)
        about = look.registry.about
    except Unmeasurable as problem:
        return Failure(problem.code, problem.sentence, as_of)
    except OSError:
        sentence = (
            f"Something that source {look.asked.source!r} names cannot be read, or went away meanwhile; try again."
        )
        return Failure("source.unreadable", sentence, as_of)
    return Observation(
        measure=criterion.measure,
        figures=taken.figures,
        method=taken.method,
        confidence=float(criterion.confidence),
        rows=sum(figure.cases for figure in taken.figures),
        fingerprint=f"mlflow:{hashlib.sha256(repr(taken.seen).encode('utf-8', 'surrogateescape')).hexdigest()}",
        as_of=as_of,
        strength=taken.strength,
        correction="bonferroni" if len(taken.figures) > 1 else "",
        notes=(*taken.notes, f"Read from {about}."),
    )
