"""Recorded metrics: what the run behind the live version says of itself, and how it stands to another run.

A recorded number is somebody's claim, so all of this is evidence of strength E2. Its interval follows from how many
cases it rests on, if the run tells that. Where it does not, the number is taken as recorded, its interval is a point,
and a note says so: an interval made up here would look like knowledge, and refusing the number altogether would leave
the registry, which most teams have, unable to show anything. A requirement that asks for a least number of cases
(`min_sample`) stays inconclusive on such a number, for nothing shows them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from remit.core.criteria import FitCriterion
from remit.core.measures import KNOWN
from remit.core.observations import Figure
from remit.probes import intervals
from remit.probes.endpoints.schemas import is_object, loads
from remit.probes.failing import Unmeasurable
from remit.probes.models.looks import FINISHED, Look, Taken, told
from remit.probes.models.records import Run
from remit.probes.models.variants import names_of, of_variant, variant

SHARES = frozenset({
    "accuracy", "error-rate", "recall", "precision", "specificity", "false-positive-rate", "false-negative-rate",
    "negative-predictive-value", "false-discovery-rate", "selection-rate", "base-rate", "success-rate",
    "attack-success-rate", "robust-accuracy", "hallucination-rate",
})  # fmt: skip
"""Metrics that are a share of independent cases, so that their number gives an interval. F1, AUC and others are not."""

OF_ALL = frozenset({"accuracy", "error-rate", "selection-rate", "base-rate"})
"""Shares of all cases: the rows of the table that they were taken on are their number."""

NAMES: Mapping[str, tuple[str, ...]] = {
    "auc": ("roc_auc", "roc_auc_score"), "r2": ("r2_score",), "mae": ("mean_absolute_error",),
    "mse": ("mean_squared_error",), "rmse": ("root_mean_squared_error",), "mape": ("mean_absolute_percentage_error",),
    "matthews-correlation": ("matthews_corrcoef", "mcc"), "brier-score": ("brier_score_loss",),
    "pr-auc": ("precision_recall_auc", "average_precision_score"), "log-loss": ("log_loss",),
}  # fmt: skip
"""What scikit-learn and MLflow call a metric where it is not our name for it."""

_EVALUATING = frozenset({"eval", "evaluation", "test", "testing", "validation", "holdout"})
MOST_CASES = 10**12
"""More cases than this are a slip."""

_ROUNDED = 0.005
"""How far a share that was rounded to two decimals may lie from hits over cases."""

_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,15}(?:\.[0-9]{1,15})?|\.[0-9]{1,15})(?:[eE][-+]?[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class Recorded:
    """One number of a run: under which name, and on how many cases it rests (0: not recorded), and how that is known.

    `why` says why the number has no interval, where it has none.
    """

    key: str
    value: float
    cases: int = 0
    how: str = ""
    why: str = ""

    @property
    def hits(self) -> int:
        """Give the cases that count, of a share."""
        return round(self.value * self.cases)


def metric(look: Look, criterion: FitCriterion) -> Taken:
    """Give the metric of the run that is judged: of all cases, of a group, or of each group that has a name."""
    name = variant(criterion.subject if criterion.measure in _GATES and criterion.subject else criterion.measure,
                   criterion.statistic)  # fmt: skip
    run = look.run
    groups = _groups(look, criterion, name)
    found = {group: recorded(look, run, name, key, group) for group, key in groups.items()}
    confidence = _each(criterion, len(found))
    notes = [*dict.fromkeys(_note(one) for one in found.values())]
    if criterion.unit not in {"", "1"}:
        notes.append(f"In which unit {name} was recorded is not told; it is taken as {criterion.unit}.")
    if run.status != FINISHED:
        notes.append(f"Run {run.id!r} did not end well: its status is {run.status or 'not told'}.")
    return Taken(
        tuple(_figure(one, group, confidence) for group, one in found.items()),
        f"as recorded by {look.called(run)}{_of_interval(found.values())}",
        [run.id, *((one.key, repr(one.value), one.cases) for one in found.values())],
        (*notes, *_family(found)),
    )


_GATES = frozenset({"promotion"})


def baseline_metric(look: Look, criterion: FitCriterion) -> Taken:
    """Give the metric of the baseline: of the simpler way that a model has to be better than."""
    run, name = look.baseline, variant(criterion.subject or criterion.measure, criterion.statistic)
    one = recorded(look, run, name, look.asked.key(name))
    return Taken(
        (_figure(one, "", float(criterion.confidence)),),
        f"as recorded by the baseline, run {run.id!r}{_of_interval([one])}",
        [run.id, one.key, repr(one.value), one.cases],
        (_note(one),),
    )


def comparison(look: Look, criterion: FitCriterion) -> Taken:
    """Give by how much the live run is better than the baseline: as a difference, or relative to the baseline.

    Better is higher, or lower for metrics where low is good (or where a fall is asked for); so a figure below 0 is a
    model that is worse, and a threshold below 0 says how much worse is tolerated. Two shares with known numbers of
    cases get Newcombe's interval for a difference, or that of a ratio of shares. Both are for independent cases: where
    both runs were measured on the same rows, they are wider than need be.
    """
    name = variant(criterion.subject, criterion.statistic)
    if not name or criterion.attribute or criterion.group:
        raise Unmeasurable("measure.impossible", "Runs are compared in one metric of all cases; name the metric.")
    run, other = look.run, look.baseline
    if run.id == other.id:
        sentence = f"The run that is judged and the baseline are the same run {run.id!r}; name another baseline."
        raise Unmeasurable("measure.impossible", sentence)
    key = look.asked.key(name)
    ours, theirs = recorded(look, run, name, key), recorded(look, other, name, key)
    relative = criterion.change == "relative"
    if relative and theirs.value == 0:
        raise Unmeasurable("measure.impossible", f"The baseline's {name} is 0, so nothing is relative to it.")
    known = KNOWN.get(criterion.subject)
    sign = {"rise": 1.0, "fall": -1.0}.get(criterion.change, -1.0 if known and known.good == "low" else 1.0)
    gain = sign * (ours.value - theirs.value) / (abs(theirs.value) if relative else 1.0)
    low, high, how = _between(ours, theirs, sign, float(criterion.confidence), relative=relative)
    figure = Figure("", gain, min(low, gain), max(high, gain), max(1, ours.cases), max(1, theirs.cases))
    notes = (
        f"{name} of {look.called(run)}: {ours.value:g}; of the baseline, run {other.id!r}: {theirs.value:g}.",
        *dict.fromkeys((_note(ours), _note(theirs))),
        *(("Both are taken as independent; on the same rows, the interval is wider than need be.",) if how else ()),
    )
    what = "relative to the baseline" if relative else "as a difference"
    return Taken(
        (figure,),
        f"gain over the baseline {what}{', lower is better' if sign < 0 else ''}, as both runs recorded it{how}",
        [run.id, other.id, repr(ours.value), repr(theirs.value), ours.cases, theirs.cases],
        notes,
    )


def _between(
    ours: Recorded, theirs: Recorded, sign: float, confidence: float, *, relative: bool
) -> tuple[float, float, str]:
    if not ours.cases or not theirs.cases:
        gain = sign * (ours.value - theirs.value) / (abs(theirs.value) if relative else 1.0)
        return gain, gain, ""
    if not relative:
        ends = intervals.difference(ours.hits, ours.cases, theirs.hits, theirs.cases, confidence)
        how = "; Newcombe (1998) interval for a difference of shares"
    elif theirs.hits:
        low, high = intervals.ratio(ours.hits, ours.cases, theirs.hits, theirs.cases, confidence)
        ends, how = (low - 1, high - 1), "; interval for a ratio of shares (Katz 1978, or MOVER-R)"
    else:
        return -math.inf, math.inf, ""
    low, high = sorted(sign * end for end in ends)
    return low, high, how


def recorded(look: Look, run: Run, name: str, key: str = "", group: str = "") -> Recorded:
    """Give a number that a run recorded. Raises `Unmeasurable` where it has none, or none that can be judged."""
    found = _key(run, name, key)
    value = run.metrics[found]
    if not math.isfinite(value):
        word = "not a number" if math.isnan(value) else "infinite"
        sentence = f"What {look.called(run)} records as {found!r} is {word}; log it again."
        raise Unmeasurable("measure.impossible", sentence)
    known = KNOWN.get(of_variant(name)[0])
    unit = known.unit if known else ""
    if unit == "1" and name in SHARES and not 0 <= value <= 1:
        sentence = f"{found!r} of run {run.id!r} is {value:g}, which is no share; log it from 0 to 1."
        raise Unmeasurable("measure.impossible", sentence)
    if name not in SHARES:
        return Recorded(found, value, why=f"{name} is no share of cases, so their number gives it no interval")
    cases, how = _cases(run, found, "" if group else name)
    if not cases:
        return Recorded(found, value, why=f"on how many cases it rests is not recorded (log it as {found + '_n'!r})")
    if abs(round(value * cases) / cases - value) > _ROUNDED:
        sentence = f"{found!r} of run {run.id!r} is {value:g}, which no number of {cases:,} cases gives ({how})."
        raise Unmeasurable("measure.impossible", sentence)
    return Recorded(found, value, cases, how)


def _key(run: Run, name: str, said: str) -> str:
    """Give the name under which a run recorded a metric. Raises `Unmeasurable`; several that differ are not guessed."""
    plain = name.replace("-", "_")
    plainly = (name, plain, f"{plain}_score", *NAMES.get(name, ()))
    tried = (said,) if said else names_of(name) or plainly
    found = [key for key in dict.fromkeys(tried) if key in run.metrics]
    if len({run.metrics[key] for key in found}) == 1:
        return found[0]
    if found:
        sentence = f"Run {run.id!r} records {name} as {told(found)}, which differ; name one in 'metric.{name}'."
        raise Unmeasurable("measure.impossible", sentence)
    has = f"it records {told(sorted(run.metrics))}" if run.metrics else "it records no metric at all"
    hint = f"name one of them in the setting 'metric.{name}', or log it" if run.metrics else "log it"
    raise Unmeasurable("measure.impossible", f"Run {run.id!r} records no {said or name!r}: {has}; {hint}.")


def _cases(run: Run, key: str, name: str) -> tuple[int, str]:
    """Give on how many cases a metric rests, and how that is known; 0 where the run does not tell."""
    told_as = f"{key}_n"
    number = number_of(run, told_as)
    if number is not None:
        if not 1 <= number <= MOST_CASES or number != int(number):
            sentence = f"Run {run.id!r} records {told_as!r} as {number:g}, which is no number of cases."
            raise Unmeasurable("measure.impossible", sentence)
        return int(number), f"{told_as!r} of the run"
    if name not in OF_ALL:
        return 0, ""
    rows = [_rows(one.profile) for one in run.datasets if one.context.casefold() in _EVALUATING]
    return (rows[0], "rows of the table that it was evaluated on") if len(rows) == 1 and rows[0] else (0, "")


def number_of(run: Run, key: str) -> float | None:
    """Give a number that a run recorded as a metric or a parameter, or None."""
    if key in run.metrics:
        return run.metrics[key] if math.isfinite(run.metrics[key]) else None
    text = run.params.get(key, "").strip()
    return float(text) if _NUMBER.fullmatch(text) else None


def _rows(profile: str) -> int:
    try:
        held = loads(profile)
    except ValueError:
        return 0
    rows = held.get("num_rows") if is_object(held) else None
    return rows if isinstance(rows, int) and not isinstance(rows, bool) and rows > 0 else 0


def _groups(look: Look, criterion: FitCriterion, name: str) -> dict[str, str]:
    """Give the groups that are asked for with the names of their metrics; "" for all cases."""
    if criterion.group:
        key = look.asked.key(name, criterion.group)
        if not key:
            sentence = f"Say in the setting 'metric.{name}.{criterion.group}' how the runs call it for that group."
            raise Unmeasurable("measure.impossible", sentence)
        return {criterion.group: key}
    if criterion.attribute:
        found = look.asked.groups(name)
        if not found:
            sentence = (
                f"Say in settings such as 'metric.{name}.GROUP' how the runs call it for each {criterion.attribute} "
                "group, or measure it on a table of predictions."
            )
            raise Unmeasurable("measure.impossible", sentence)
        return found
    return {"": look.asked.key(name)}


def _each(criterion: FitCriterion, family: int) -> float:
    return intervals.bonferroni(float(criterion.confidence), family)


def _figure(one: Recorded, group: str, confidence: float) -> Figure:
    if not one.cases:
        return Figure(group, one.value, one.value, one.value, 1)
    low, high = intervals.share(one.hits, one.cases, confidence)
    return Figure(group, one.value, min(low, one.value), max(high, one.value), one.cases)


def _note(one: Recorded) -> str:
    if one.cases:
        return f"{one.key!r} rests on {one.cases:,} cases ({one.how})."
    return f"{one.key!r} is taken as recorded, without an interval: {one.why}."


def _of_interval(found: Iterable[Recorded]) -> str:
    return "; Wilson (1927) interval, exact for few cases" if any(one.cases for one in found) else ""


def _family(found: Mapping[str, Recorded]) -> tuple[str, ...]:
    if len(found) == 1:
        return ()
    return (f"Intervals of {len(found)} groups hold together (Bonferroni); groups without a setting are not seen.",)
