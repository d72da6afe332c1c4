"""Trainings: how long they took, what they cost, how long the pauses between them were, how old the live model is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import pairwise

from remit.core.criteria import FitCriterion
from remit.core.observations import Figure
from remit.language.units import dimension
from remit.probes.failing import Unmeasurable
from remit.probes.models.looks import Look, Taken, point, told
from remit.probes.models.periods import forecast, period_at, seconds
from remit.probes.models.records import Run

_WORK = {"GPU h": 3600.0, "CPU h": 3600.0, "TPU h": 3600.0, "core h": 3600.0, "node h": 3600.0}
_HOUR = 3600.0
PARENT = "mlflow.parentRunId"
_DEEPEST = 20
"""How deep runs inside runs are looked into."""
_FACT = "known from the registry's own clock"


def model_age(look: Look, criterion: FitCriterion) -> Taken:
    """Give how long ago the live version was registered."""
    version = look.live
    age = (look.now - version.created) / seconds(criterion.unit)
    if version.created <= 0 or age < 0:
        sentence = f"Version {version.number} of {version.name!r} was not there yet at the moment that counts."
        raise Unmeasurable("measure.impossible", sentence)
    notes = (f"Version {version.number} is live; when the alias was set on it is not recorded.",)
    return Taken((point(age, 1),), f"time since the live version was registered, {_FACT}",
                 [version.name, version.number, version.created], notes)  # fmt: skip


def training_time(look: Look, criterion: FitCriterion) -> Taken:
    """Give how long the run that is judged took."""
    run = look.run
    begin, end = _times(look, run)
    if run.ended is None:
        raise Unmeasurable("measure.impossible", f"Run {run.id!r} has not ended, so how long it takes is not known.")
    return Taken((point((end - begin) / seconds(criterion.unit), 1),),
                 f"time from begin to end of {look.called(run)}, {_FACT}", [run.id, begin, end])  # fmt: skip


def compute_time(look: Look, criterion: FitCriterion) -> Taken:
    """Give the computing time of trainings: of the longest run, in all, or in the period with a forecast to its end.

    In hours of processors the time of a run counts once for each processor that the source names.
    """
    work = criterion.unit in _WORK
    unit = _WORK[criterion.unit] if work else seconds(criterion.unit)
    if work and look.asked.processors is None:
        sentence = f"Say in the setting 'processors' how many a training uses, so that {criterion.unit} can be told."
        raise Unmeasurable("measure.impossible", sentence)
    times = look.asked.processors or 1.0 if work else 1.0
    what = f"{times:g} processors for the time of each run" if work else "time from begin to end of each run"
    return _amount(look, criterion, lambda begin, end: (end - begin) / unit * times, what)


def training_cost(look: Look, criterion: FitCriterion) -> Taken:
    """Give what trainings cost at a price per hour: the dearest run, all, or the period with a forecast to its end."""
    if look.asked.price is None:
        sentence = "Say in the setting 'price-per-hour' what an hour of training costs, such as `2.50 EUR`."
        raise Unmeasurable("measure.impossible", sentence)
    price, currency = look.asked.price
    if dimension(criterion.unit) != "money" or currency != criterion.unit:
        sentence = f"The setting 'price-per-hour' is in {currency}, and {criterion.unit} is asked for; give it in that."
        raise Unmeasurable("measure.impossible", sentence)
    what = f"{price:g} {currency} per hour from begin to end of each run"
    return _amount(look, criterion, lambda begin, end: (end - begin) / _HOUR * price, what)


def _amount(look: Look, criterion: FitCriterion, amount: Callable[[float, float], float], what: str) -> Taken:
    notes: list[str] = []
    timed = [run for run in look.experiment if run.started is not None]
    if len(timed) < len(look.experiment):
        untimed = [run.id for run in look.experiment if run.started is None]
        notes.append(f"Left out, for no begin is recorded: {told(untimed)}.")
    if going := [run.id for run in timed if run.ended is None]:
        notes.append(f"Not ended, so counted up to the moment that counts: {told(going)}.")
    whole = {name: [(*_times(look, run), amount(*_times(look, run))) for run in runs]
             for name, runs in _whole(look, timed).items()}  # fmt: skip
    if not whole:
        raise Unmeasurable("source.empty", f"The experiment {look.asked.experiment!r} has no training with a time.")
    if len(whole) < len(timed):
        notes.append("A run and those inside it count once: with the longer of its own time and theirs together.")
    seen = [look.asked.experiment, sorted(whole.items())]
    sums = {name: sum(piece[2] for piece in pieces) for name, pieces in whole.items()}
    if criterion.period in {"run", "training"}:
        most = max(sums, key=lambda name: sums[name])
        notes.append(f"The most of {len(sums):,} trainings is that of run {most!r}.")
        return Taken((point(sums[most], len(sums)),), f"{what}; the most of all trainings", seen, tuple(notes))
    if not criterion.period:
        notes.append(f"All {len(sums):,} trainings of the experiment count; no period was asked for.")
        return Taken((point(sum(sums.values()), len(sums)),), f"{what}; all together", seen, tuple(notes))
    pieces = [piece for some in whole.values() for piece in some]
    return _in_period(look, criterion, pieces, what, notes, seen)


def _whole(look: Look, runs: Sequence[Run]) -> dict[str, list[Run]]:
    """Give the outermost runs by id, each with what is counted of it: itself, or those inside where they took longer.

    A search over parameters is one run around many; adding both up would count its time twice, and counting only the
    outer one would miss what went on at the same time.
    """
    ids = {run.id for run in runs}
    inside: dict[str, list[Run]] = {}
    for run in runs:
        inside.setdefault(run.tags.get(PARENT, ""), []).append(run)

    def took(some: Sequence[Run]) -> float:
        return sum(end - begin for begin, end in (_times(look, run) for run in some))

    def counted(run: Run, depth: int) -> list[Run]:
        parts = (
            [one for child in inside.get(run.id, ()) for one in counted(child, depth + 1)] if depth < _DEEPEST else []
        )
        return parts if parts and took(parts) >= took([run]) else [run]

    def is_outermost(run: Run) -> bool:
        parent = run.tags.get(PARENT, "")
        return parent == run.id or parent not in ids

    return {run.id: counted(run, 0) for run in runs if is_outermost(run)}


def _in_period(  # noqa: PLR0913, PLR0917  # what was found is handed on
    look: Look, criterion: FitCriterion, pieces: list[tuple[float, float, float]], what: str, notes: list[str],
    seen: Sequence[object],
) -> Taken:  # fmt: skip
    span = period_at(look.now, criterion.period)
    found = forecast(pieces, span, look.now, float(criterion.confidence))
    before = period_at(span.begin - 1, criterion.period)
    last = forecast(pieces, before, before.end, float(criterion.confidence)).known
    unit = criterion.unit
    notes.append(f"So far in {span.text}: {found.known:,.2f} {unit}; in the {criterion.period} before: {last:,.2f}.")
    few = found.high == float("inf")
    note = (
        f"only {found.days} whole days of this {criterion.period} are over, so its end has no bound yet" if few else ""
    )
    figure = Figure("", found.estimate, found.low, found.high, max(1, found.days), note=note)
    method = f"{what}; this {criterion.period} forecast to its end from the days so far (Hahn & Meeker 1991, chapter 4)"
    return Taken((figure,), method, seen, tuple(notes))


def retraining_pause(look: Look, criterion: FitCriterion) -> Taken:
    """Give the pause between two trainings that tells most: the shortest of a least, the longest of a most.

    Trainings are the versions of the model, else the runs of the experiment that ended well. The longest pause may be
    the one that still goes on.
    """
    if look.asked.model:
        moments = [one.created for one in look.versions]
        what = f"versions of {look.asked.model!r}"
    else:
        moments = sorted(one.started for one in look.trainings if one.started is not None)
        what = f"runs of {look.asked.experiment!r} that ended well"
    least = criterion.op in {">=", ">"}
    pauses = [after - before for before, after in pairwise(moments)]
    if not least and moments:
        pauses.append(look.now - moments[-1])
    if not pauses:
        raise Unmeasurable("source.empty", f"There are {len(moments)} {what}, so there is no pause between trainings.")
    found = (min if least else max)(pauses) / seconds(criterion.unit)
    method = f"{'shortest' if least else 'longest'} pause between {what}, {_FACT}"
    notes = () if least else ("The pause since the last one counts, too.",)
    return Taken((point(found, len(pauses)),), method, moments, notes)


def trial_time(look: Look, criterion: FitCriterion) -> Taken:
    """Give how long the live version was on trial, by tags of the version that hold when it began and ended.

    A registry keeps no history of aliases, so whoever moves them has to write it down.
    """
    version, asked = look.live, look.asked
    tags = version.tags or {}
    moments: list[float] = []
    for setting, key in (("trial-start", asked.trial_start), ("trial-end", asked.trial_end)):
        if not key:
            sentence = (
                f"A registry keeps no history of aliases; say in the setting {setting!r} which tag of the version "
                "holds that moment."
            )
            raise Unmeasurable("measure.impossible", sentence)
        moments.append(_moment(tags.get(key, ""), key, version.number))
    if moments[1] < moments[0]:
        raise Unmeasurable("measure.impossible", f"The trial of version {version.number} ends before it begins.")
    found = (moments[1] - moments[0]) / seconds(criterion.unit)
    method = f"time between the tags {asked.trial_start!r} and {asked.trial_end!r} of the live version, as recorded"
    return Taken((point(found, 1),), method, [version.name, version.number, *moments])


def _moment(text: str, key: str, number: int) -> float:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        sentence = f"The tag {key!r} of version {number} holds no moment with its zone, such as 2026-11-23T08:00:00Z."
        raise Unmeasurable("measure.impossible", sentence)
    return moment.timestamp()


def _times(look: Look, run: Run) -> tuple[float, float]:
    """Give begin and end of a run, the end no later than the moment that counts. Raises `Unmeasurable`."""
    if run.started is None:
        raise Unmeasurable("measure.impossible", f"Run {run.id!r} records no begin, so its time is not known.")
    end = min(look.now, run.ended if run.ended is not None else look.now)
    return run.started, max(run.started, end)
