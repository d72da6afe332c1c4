"""Assessing: what an observation says of a fit criterion, by its intervals alone. Pure; nothing here measures."""

from __future__ import annotations

import math
from collections.abc import Mapping

from remit.core.checks.telling import about, amount, cases, demand, limits, shown, subject_of
from remit.core.criteria import FitCriterion
from remit.core.measures import MEASURES, Measure, wanted_categories
from remit.core.measures.telemetry import SET, as_set
from remit.core.observations import Failure, Figure, Judgement, Observation, Verdict, VerdictStatus
from remit.core.samples import COUNTED
from remit.language.sentences.nouns import plural

ASSESSMENT = 2
"""The version of the rules below; stored with each verdict, so that an old one can be read as it was meant.

1: one limit. 2: two limits, too; alarms and triggers by whether they are set.
"""

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


def assess(criterion: FitCriterion, seen: Observation | Failure) -> Verdict:
    """Judge what was seen: each figure by its interval against the limits, then the whole by its parts.

    With "at least t", a figure is satisfied when its interval lies at or above t, violated when it lies below t, and
    inconclusive in between; with two limits it is satisfied when the interval lies between them (the limits
    included), violated when it lies beyond one of them. A figure that rests on fewer cases than `min_sample` is
    inconclusive whatever its interval. Intervals of a family hold together (decision 18). An alarm or a trigger is
    judged by whether it is set: its threshold is the rule's. The whole is as `PRECEDENCE` has it. `more_cases` of the
    whole is the sum over its inconclusive parts, None where one of them cannot be settled by cases. Raises ValueError
    when the observation is of another measure.
    """
    if isinstance(seen, Failure):
        return Verdict("error", f"Error: {seen.sentence}")
    criterion = as_set(criterion)
    if seen.measure != criterion.measure:
        raise ValueError(f"an observation of {seen.measure} says nothing about {criterion.measure}")
    measure = MEASURES.get(criterion.measure, Measure(criterion.measure, criterion.measure, criterion.unit, (), ""))
    certain = seen.confidence >= 1  # nothing was drawn by chance: what is not known, more cases would not tell
    judged = [(_judge(criterion, measure, figure, certain=certain), figure.estimate) for figure in seen.figures]
    judged += [(judgement, 0.0) for judgement in _unseen(criterion, measure)]
    judgements = tuple(judgement for judgement, _ in judged)
    if not judgements:
        return Verdict("not-measured", f"Not measured: there was no {measure.part} to measure.")
    status: VerdictStatus = next(one for one in PRECEDENCE if any(judgement.status == one for judgement in judgements))
    ends = limits(criterion)
    deciding = [
        (judgement, min(abs(estimate - end) for end in ends))
        for judgement, estimate in judged
        if judgement.status == status
    ]
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
    parts = plural(part)
    if len({judgement.status for judgement in judgements}) == 1:
        return f". Of {len(judgements)} {parts}: all {WORDS[judgements[0].status].lower()}."
    counts = [(sum(j.status == status for j in judgements), WORDS[status].lower()) for status in PRECEDENCE]
    told = [f"{count} {word}" for count, word in counts if count]
    joined = " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))
    return f". Of {len(judgements)} {parts}: {joined}."


def _unseen(criterion: FitCriterion, measure: Measure) -> list[Judgement]:
    """Give a judgement for each part that was asked for and that no probe knows how to look for."""
    if measure.id != "personal-data":
        return []
    _, unknown = wanted_categories(criterion.items)
    return [Judgement(item, "not-measured", f"nothing here knows how to look for {item!r}") for item in unknown]


def _set(measure: Measure, figure: Figure) -> Judgement:
    """Judge a rule by whether it is in place; while it was never evaluated, nobody can tell."""
    noted = f" ({figure.note})" if figure.note else ""
    if figure.low < 1 <= figure.high:
        said = f"whether the {measure.id} that is asked for is set cannot be told{noted}"
        return Judgement(figure.group, "inconclusive", said)
    holds = figure.low >= 1
    said = f"the {measure.id} that is asked for is {'set' if holds else 'not set'}{noted}"
    return Judgement(figure.group, "satisfied" if holds else "violated", said)


def _judge(criterion: FitCriterion, measure: Measure, figure: Figure, *, certain: bool = False) -> Judgement:
    if measure.id in SET:
        return _set(measure, figure)
    subject = subject_of(criterion, measure, figure.group)
    if figure.cases <= 0 and measure.unit != "row":
        noted = figure.note or "there are no cases"
        return Judgement(figure.group, "inconclusive", f"{subject} cannot be told: {noted}")
    ends = limits(criterion)
    status = _status(criterion.op, figure.low, figure.high, ends)
    unit = measure.unit or (f"{criterion.unit}/{criterion.period}" if criterion.period else criterion.unit)
    said = f"{subject} is {shown(figure, unit, ends)}, where {demand(criterion, unit)}"
    said += f" ({figure.note})" if figure.note else ""
    short = criterion.min_sample - figure.cases if measure.unit != "row" else 0
    if short > 0:
        open_still = status == "inconclusive" and not certain
        more = max(short, (_more_cases(criterion.op, figure, ends) or 0) if open_still else 0)
        said += f"; it rests on {cases(figure.cases)} and at least {criterion.min_sample:,} are asked for: "
        said += f"{about(more)} more"
        return Judgement(figure.group, "inconclusive", said, more)
    if status != "inconclusive":
        return Judgement(figure.group, status, said + _goal(criterion, figure))
    if measure.id in COUNTED:  # all rows were looked at: the note says what would settle it
        return Judgement(figure.group, "inconclusive", said)
    more = None if certain else _more_cases(criterion.op, figure, ends)
    if certain:
        said += "; these bounds are certain, so only a finer record would tell more"
    elif more is not None:
        of = f" of {measure.named(figure.group)}" if figure.group and measure.part == "group" else ""
        said += f"; about {cases(more, ' more')}{of} would settle it if the estimate stays where it is"
    elif not math.isfinite(figure.high - figure.low):
        said += "" if figure.note else "; these cases set no bound: there are too few, or all are alike"
    elif criterion.op == "=" and len(ends) == 1:
        said += "; no number of cases proves that a figure is exactly this"
    else:
        said += "; the estimate lies on the threshold, so no number of cases is sure to settle it"
    return Judgement(figure.group, "inconclusive", said, more)


def _status(op: str, low: float, high: float, ends: tuple[float, ...]) -> VerdictStatus:
    """Give the place of an interval against its limits; "none" asks that nothing at all was found."""
    threshold, upper = ends[0], ends[-1]
    if len(ends) > 1:
        holds, fails = threshold <= low and high <= upper, high < threshold or low > upper
    else:
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


def _more_cases(op: str, figure: Figure, ends: tuple[float, ...]) -> int | None:
    """Give the further cases that settle a figure against one limit, or against each that its interval crosses."""
    if len(ends) == 1:
        return more_cases(op, figure, ends[0])
    wanted = [more_cases(">=", figure, end) for end in ends if figure.low <= end <= figure.high]
    known = [cases for cases in wanted if cases is not None]
    return max(known) if known and len(known) == len(wanted) else None


def _goal(criterion: FitCriterion, figure: Figure) -> str:
    """Say whether the goal, the level above the tolerable one, is reached for certain."""
    if criterion.goal is None:
        return ""
    reached = _status(criterion.op, figure.low, figure.high, (float(criterion.goal),)) == "satisfied"
    return f"; the goal of {amount(criterion.goal)} is {'reached' if reached else 'not reached for certain'}"
