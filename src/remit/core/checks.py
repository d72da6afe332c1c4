"""Checks and verdicts: which source a requirement is measured on, and what follows from what was seen.

Stands between requirements and the log: `plan` binds fit criteria to sources, probes measure, and `assess` judges the
observation by its interval, never by the estimate alone. Nothing here measures.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from remit.core.criteria import FitCriterion
from remit.core.measures import DATA_KINDS, MEASURES, Measure, wanted_categories, why_unmeasured
from remit.core.observations import Attribute, Failure, Figure, Judgement, Observation, Source, Verdict, VerdictStatus
from remit.language.values import OPERATORS, plain

ASSESSMENT = 1
"""The version of the rules below; stored with each verdict, so that an old one can be read as it was meant."""

PRECEDENCE: tuple[VerdictStatus, ...] = ("error", "violated", "inconclusive", "not-measured", "satisfied")
"""Which status of a part decides for the whole: the first of these that occurs."""

WORDS: Mapping[VerdictStatus, str] = {
    "satisfied": "Satisfied",
    "violated": "Violated",
    "inconclusive": "Inconclusive",
    "not-measured": "Not measured",
    "stale": "Stale",
    "error": "Error",
}
MOST_CASES = 1_000_000_000
"""Beyond this many further cases an estimate lies on its threshold for all that can be done about it."""

_COLUMN_OF = {
    "label": "which column holds the label",
    "prediction": "which column holds the prediction",
    "score": "which column holds the score",
    "identity": "which column identifies a case",
}
_WHERE = {"data": "where a table is", "endpoint": "where an endpoint answers", "git": "where a repository is",
          "junit": "where a test report is", "mlflow": "where a registry of models is",
          "prometheus": "where telemetry is kept"}  # fmt: skip
_MOST_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Check:
    """A requirement's criterion, bound to the source on which it is measured."""

    requirement: str
    criterion: FitCriterion
    source: Source


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A requirement that no source can measure yet, and one sentence on what would make it measurable."""

    requirement: str
    reason: str


def plan(
    criteria: Mapping[str, FitCriterion], sources: Mapping[str, Source], bindings: Mapping[str, str]
) -> tuple[Check | Unmeasured, ...]:
    """Bind each requirement to the one source that can measure it, or say what is missing.

    `criteria` and `bindings` are keyed by requirement id, `sources` by name. A binding decides; without one the only
    source that has what the measure needs is taken. Nothing is chosen for a person where several fit.
    """
    return tuple(_bind(name, criterion, sources, bindings.get(name, "")) for name, criterion in criteria.items())


def _bind(name: str, criterion: FitCriterion, sources: Mapping[str, Source], bound: str) -> Check | Unmeasured:
    if unclear := _unclear(criterion) or _narrowed(criterion, bound):
        return Unmeasured(name, unclear)
    lacks = {key: _lacks(MEASURES[criterion.measure], criterion, source) for key, source in sources.items()}
    fits = [key for key, missing in lacks.items() if not missing]
    chosen = bound or (fits[0] if len(fits) == 1 else "")
    if chosen in fits:
        return Check(name, criterion, sources[chosen])
    return Unmeasured(name, _unbound(criterion, sources, lacks, bound))


def _unbound(
    criterion: FitCriterion, sources: Mapping[str, Source], lacks: Mapping[str, tuple[str, ...]], bound: str
) -> str:
    """Say what to name or to bind, so that the requirement can be measured."""
    fits = [key for key, missing in lacks.items() if not missing]
    choice = f"bind it to one of: {', '.join(fits)}"
    if bound and bound not in sources:
        hint = choice if fits else "name a source that can measure it"
        return f"It is bound to {bound!r}, which is no source of this project; {hint}."
    if fits and not bound:
        return f"More than one source can measure it; {choice}."
    kinds = MEASURES[criterion.measure].kinds
    alike = [bound] if bound else [key for key, source in sources.items() if source.kind in kinds]
    if alike:
        nearest = min(alike, key=lambda key: len(lacks[key]))
        return f"Source {nearest!r} does not tell {_joined(lacks[nearest])}; add that, or name a source that does."
    wanted = _lacks(MEASURES[criterion.measure], criterion, Source("", kinds[0], ""))
    return f"No {kinds[0]} source is named; name one{f', and tell {_joined(wanted)}' if wanted else ''}."


def _unclear(criterion: FitCriterion) -> str:
    measure = MEASURES.get(criterion.measure)
    if measure is None:
        return why_unmeasured(criterion.measure)
    if criterion.op not in OPERATORS:
        return f"{criterion.op!r} is no comparison; use one of {', '.join(OPERATORS)}."
    if measure.unit and criterion.unit not in ("", measure.unit):
        return f"Its threshold is in {criterion.unit!r}, but the {measure.title} is in {measure.unit!r}."
    if measure.grouping == "must" and not (criterion.attribute or criterion.group):
        return f"It does not say for which attribute the {measure.title} is asked, such as sex or age group."
    if measure.grouping == "no" and (criterion.attribute or criterion.group):
        return f"The {measure.title} is taken over all rows, not per group."
    return ""


def _narrowed(criterion: FitCriterion, bound: str) -> str:
    """Say why a whole table would answer another question than the criterion asks, or ""."""
    if criterion.upper is not None:
        return "It has two limits; only one limit is judged yet."
    if criterion.window:
        return f"It holds over a window of {criterion.window}; tables are measured whole, not cut by time yet."
    if criterion.condition and not bound and not MEASURES[criterion.measure].narrowed:
        return f"It holds for “{criterion.condition}”: bind it to the source that is just that."
    return ""


def _lacks(measure: Measure, criterion: FitCriterion, source: Source) -> tuple[str, ...]:
    """Say what the source does not tell and the measure needs."""
    if source.kind not in measure.kinds:
        return (f"{_WHERE.get(measure.kinds[0], 'what to measure')} ({source.kind!r} is another kind of source)",)
    columns = {"label": source.label, "prediction": source.prediction, "score": source.score,
               "identity": source.identity}  # fmt: skip
    if source.kind not in DATA_KINDS:
        return ()
    missing = [_COLUMN_OF[need] for need in measure.needs if need in columns and not columns[need]]
    if (criterion.attribute or criterion.group) and attribute_of(criterion, source) is None:
        what = repr(criterion.attribute) if criterion.attribute else f"of group {criterion.group!r}"
        missing.append(f"which column holds the attribute {what}")
    return tuple(missing)


def attribute_of(criterion: FitCriterion, source: Source) -> Attribute | None:
    """Give the source's attribute that the criterion means, by name or column; failing that, by one of its groups."""
    wanted = criterion.attribute.casefold()
    if wanted:
        by_name = (a for a in source.attributes if a.name.casefold() == wanted)
        by_column = (a for a in source.attributes if a.column.casefold() == wanted)
        return next(by_name, None) or next(by_column, None)
    group = criterion.group.casefold()
    having = [a for a in source.attributes if group and group in {name.casefold() for _, name in a.groups}]
    return having[0] if len(having) == 1 else None


def _joined(parts: tuple[str, ...] | list[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def assess(criterion: FitCriterion, seen: Observation | Failure) -> Verdict:
    """Judge what was seen: each figure by its interval against the threshold, then the whole by its parts.

    With "at least t", a figure is satisfied when its interval lies at or above t, violated when it lies below t, and
    inconclusive in between; a figure that rests on fewer cases than `min_sample` is inconclusive whatever its
    interval. The whole is as `PRECEDENCE` has it. `more_cases` of the whole is the sum over its inconclusive parts,
    None where one of them cannot be settled by cases. Raises ValueError when the observation is of another measure.
    """
    if isinstance(seen, Failure):
        return Verdict("error", f"Error: {seen.sentence}")
    if seen.measure != criterion.measure:
        raise ValueError(f"an observation of {seen.measure} says nothing about {criterion.measure}")
    measure = MEASURES.get(criterion.measure, Measure(criterion.measure, criterion.measure, criterion.unit, (), ""))
    judged = [(_judge(criterion, measure, figure), figure.estimate) for figure in seen.figures]
    judged += [(judgement, 0.0) for judgement in _unseen(criterion, measure)]
    judgements = tuple(judgement for judgement, _ in judged)
    if not judgements:
        return Verdict("not-measured", f"Not measured: there was no {measure.part} to measure.")
    status: VerdictStatus = next(one for one in PRECEDENCE if any(judgement.status == one for judgement in judgements))
    threshold = float(criterion.threshold)
    deciding = [(judgement, abs(estimate - threshold)) for judgement, estimate in judged if judgement.status == status]
    # The part that tells most: the one furthest out, the one soonest settled, the one that passed most narrowly.
    lead = max(deciding, key=lambda pair: pair[1]) if status == "violated" else min(deciding, key=_narrowest)
    missing = [judgement.more_cases for judgement in judgements if judgement.status == "inconclusive"]
    known = [cases for cases in missing if cases is not None]
    return Verdict(
        status,
        f"{WORDS[status]}: {lead[0].sentence}{_others(judgements, measure.part)}",
        judgements,
        sum(known) if status == "inconclusive" and len(known) == len(missing) else None,
    )


def _narrowest(pair: tuple[Judgement, float]) -> tuple[float, float]:
    judgement, distance = pair
    return (math.inf if judgement.more_cases is None else judgement.more_cases, distance)


def _others(judgements: tuple[Judgement, ...], part: str) -> str:
    if len(judgements) == 1:
        return "."
    parts = "categories" if part == "category" else f"{part}s"
    counts = [(sum(j.status == status for j in judgements), WORDS[status].lower()) for status in PRECEDENCE]
    told = _joined([f"{count} {word}" for count, word in counts if count])
    return f". Of {len(judgements)} {parts}: {told}."


def _unseen(criterion: FitCriterion, measure: Measure) -> list[Judgement]:
    """Give a judgement for each part that was asked for and that no probe knows how to look for."""
    if measure.id != "personal-data":
        return []
    _, unknown = wanted_categories(criterion.items)
    return [Judgement(item, "not-measured", f"nothing here knows how to look for {item!r}") for item in unknown]


def _judge(criterion: FitCriterion, measure: Measure, figure: Figure) -> Judgement:
    subject = measure.subject(figure.group)
    if figure.cases <= 0 and measure.unit != "row":
        noted = figure.note or "there are no cases"
        return Judgement(figure.group, "inconclusive", f"{subject} cannot be told: {noted}")
    threshold = float(criterion.threshold)
    status = _status(criterion.op, figure.low, figure.high, threshold)
    unit = measure.unit or (f"{criterion.unit}/{criterion.period}" if criterion.period else criterion.unit)
    subject = f"{criterion.statistic} {subject}" if criterion.statistic and not measure.unit else subject
    said = f"{subject} is {_shown(figure, unit, threshold)}, {_demand(criterion, unit)}"
    said += f" ({figure.note})" if figure.note else ""
    short = criterion.min_sample - figure.cases if measure.unit != "row" else 0
    if short > 0:
        more = max(short, (more_cases(criterion.op, figure, threshold) or 0) if status == "inconclusive" else 0)
        rests = "1 case" if figure.cases == 1 else f"{figure.cases:,} cases"
        said += f"; it rests on {rests} and at least {criterion.min_sample:,} are asked for: {_about(more)} more"
        return Judgement(figure.group, "inconclusive", said, more)
    if status != "inconclusive":
        return Judgement(figure.group, status, said + _goal(criterion, figure))
    more = more_cases(criterion.op, figure, threshold)
    if more is not None:
        of = f" of {measure.named(figure.group)}" if figure.group and measure.part == "group" else ""
        said += f"; about {_about(more)} more cases{of} would settle it if the estimate stays where it is"
    elif not math.isfinite(figure.high - figure.low):
        said += "" if figure.note else "; so few cases set no bound"
    elif criterion.op == "=":
        said += "; no number of cases proves that a figure is exactly this"
    else:
        said += "; the estimate lies on the threshold, so no number of cases is sure to settle it"
    return Judgement(figure.group, "inconclusive", said, more)


def _status(op: str, low: float, high: float, threshold: float) -> VerdictStatus:
    """Give the place of an interval against a threshold; "none" asks that nothing at all was found."""
    holds, fails = {
        ">=": (low >= threshold, high < threshold),
        ">": (low > threshold, high <= threshold),
        "<=": (high <= threshold, low > threshold),
        "<": (high < threshold, low >= threshold),
        "=": (low == high == threshold, not low <= threshold <= high),
        "none": (high <= 0, low > 0),
    }[op]
    return "satisfied" if holds else "violated" if fails else "inconclusive"


def more_cases(op: str, figure: Figure, threshold: float) -> int | None:
    """Give how many further cases would settle an inconclusive figure, were its estimate to stay where it is.

    Intervals shrink with one over the square root of the number of cases, so n must grow by the square of (reach over
    distance to the threshold). The reach is the distance from the estimate to the end of the interval that crosses,
    or half the interval's width where that is more: an end that was stopped by 0 or 1 looks nearer than it is. An
    approximation; the cases of a reference group stay as they are. None when the estimate lies on the threshold, when
    there are no cases, and for "exactly".
    """
    if op == "none":
        threshold = 0.0
    distance = figure.estimate - threshold
    crossing = figure.estimate - figure.low if distance > 0 else figure.high - figure.estimate
    reach = max(crossing, (figure.high - figure.low) / 2)
    if op == "=" or figure.cases <= 0 or distance == 0 or not math.isfinite(reach):
        return None
    factor = (reach / abs(distance)) ** 2
    if factor * figure.cases > MOST_CASES:
        return None
    return max(1, math.ceil(figure.cases * (factor - 1)))


def _shown(figure: Figure, unit: str, threshold: float) -> str:
    """Write a figure with its interval, no finer than the interval is wide and never on the wrong side by rounding."""
    numbers = tuple(number for number in (figure.estimate, figure.low, figure.high) if math.isfinite(number))
    width = figure.high - figure.low
    if not math.isfinite(width):
        decimals = 2
    elif unit == "row" and all(number == int(number) for number in numbers):
        decimals = 0
    elif width > 0:
        decimals = min(max(math.ceil(-math.log10(width)), 2), _MOST_DECIMALS)
    else:
        small = figure.estimate != 0 and abs(figure.estimate) < 1
        decimals = min(max(2, 1 - math.floor(math.log10(abs(figure.estimate)))), _MOST_DECIMALS) if small else 2
    while decimals < _MOST_DECIMALS and any(_misleads(number, threshold, decimals) for number in numbers):
        decimals += 1
    estimate, low, high = (
        f"{number:,.{decimals}f}" if math.isfinite(number) else "no end"
        for number in (figure.estimate, figure.low, figure.high)
    )
    told = f"{estimate}{_of_unit(unit)}"
    return told if width == 0 else f"{told} ({low} to {high})"


def _of_unit(unit: str) -> str:
    """Write a unit behind a number; shares and rows are told otherwise."""
    return f" {unit}" if unit not in ("", "1", "row") else ""


def _misleads(number: float, threshold: float, decimals: int) -> bool:
    rounded = round(number, decimals)
    return ((rounded > threshold) - (rounded < threshold)) != ((number > threshold) - (number < threshold))


def _demand(criterion: FitCriterion, unit: str) -> str:
    asked = _number(criterion.threshold) + (" rows" if unit == "row" else _of_unit(unit))
    verb = "are" if unit == "row" else "is"
    return {
        ">=": f"at least {asked} {verb} required",
        ">": f"more than {asked} {verb} required",
        "<=": f"at most {asked} {verb} allowed",
        "<": f"less than {asked} {verb} required",
        "=": f"exactly {asked} {verb} required",
        "none": "none is allowed",
    }[criterion.op]


def _goal(criterion: FitCriterion, figure: Figure) -> str:
    """Say whether the goal, the level above the tolerable one, is reached for certain."""
    if criterion.goal is None:
        return ""
    reached = _status(criterion.op, figure.low, figure.high, float(criterion.goal)) == "satisfied"
    return f"; the goal of {_number(criterion.goal)} is {'reached' if reached else 'not reached for certain'}"


def _number(number: Decimal) -> str:
    whole, _, fraction = plain(number).partition(".")
    return f"{int(whole):,}" + (f".{fraction}" if fraction else "") if whole.isdigit() else plain(number)


def _about(count: int) -> str:
    """Round a count up to two digits: an estimate of effort, not a promise."""
    step = 10 ** max(0, len(str(count)) - 2)
    return f"{-(-count // step) * step:,}"


def stale(  # noqa: PLR0913 - each argument is one thing that can change under a verdict
    judged: FitCriterion,
    current: FitCriterion | None,
    *,
    measured: Source | None = None,
    source: Source | None = None,
    as_of: str = "",
    now: str = "",
    max_age: timedelta | None = None,
) -> str:
    """Say in one sentence why a verdict no longer tells anything, or "" while it holds.

    `judged` is the criterion of the verdict, `current` that of the requirement now (None: it is gone). `measured` is
    the source as it was described when the verdict was given, `source` as it is described now (None: it was dropped;
    both None: not asked). `as_of` is when the data was looked at and `now` the present, both ISO 8601 in UTC;
    `max_age` is how long the evidence counts. Wording, notes and where a source is described do not make it stale.
    """
    if current is None:
        return "The requirement that it judged is gone."
    if judged.values != current.values:
        return "The fit criterion has changed since: verify it again."
    if measured is not None and source is None:
        return f"The source {measured.name!r} that it was measured on has been dropped."
    if measured is not None and source is not None and replace(measured, note="") != replace(source, note=""):
        return f"The source {measured.name!r} is described differently now: verify it again."
    if max_age is not None and as_of and now:
        age = datetime.fromisoformat(now) - datetime.fromisoformat(as_of)
        if age > max_age:
            return f"It was measured {age.days:,} days ago, and counts for {max_age.days:,}: verify it again."
    return ""
