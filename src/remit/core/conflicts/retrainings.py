"""Rules on retraining: triggers that cannot fire in time, runs that cost too much, and nothing new to learn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from remit.core.conflicts.facts import Facts, Said, cut, sentences, words
from remit.core.conflicts.phrasing import amount, metric, number, of, often, time
from remit.core.conflicts.rules import CONTRADICTION, QUESTION, Clash, Limits, Parameter, Rule, told
from remit.core.conflicts.vocabularies import CARRIED, DENYING, DOUBTED, PARTLY, QUALITY_METRICS, WORSENING
from remit.language.conversions import (
    Duration,
    Measured,
    duration,
    gap,
    measured,
    per_year,
    runs_per_year,
    shorter,
    window,
)
from remit.language.lists.metrics import named
from remit.language.values import Value

_RETRAINING = "deployment.retraining"
_BUDGET = "scoping.compute-budget"
_DELAY = "data.label-delay"
_COSTS = (_BUDGET, _RETRAINING, "scoping.resources", "modeling.business-metrics", "deployment.performance")
_RUN_WORDS = frozenset({"fit", "fitting", "retrain", "retraining", "run", "runs", "train", "training"})
_TRAINING_WORDS = _RUN_WORDS - {"run", "runs"}
_COSTING = frozenset(
    {"a", "at", "comes", "cost", "costs", "each", "is", "one", "per", "single", "take", "takes", "uses"}
)
"""Words by which a sentence tells what one run comes to."""
_RUNS = frozenset({"run", "training", "training run", "retraining", "model", "release"})


def schedules(facts: Facts, *questions: str) -> tuple[tuple[Said, Duration], ...]:
    """Give the triggers that come by the calendar, each with the usual time between two."""
    found = ((s, _between(s.value.schedule)) for q in questions for s in facts.values(q, "trigger") if s.value)
    return tuple((said, length) for said, length in found if length is not None)


_TURNS = {
    "term": (60, 190),
    "semester": (120, 190),
    "trimester": (80, 130),
    "season": (60, 366),
    "campaign": (60, 366),
    "harvest": (180, 366),
    "vintage": (360, 370),
}
"""Fewest and most days from one of these to the next: they come with the year, or a few times in it."""


_MONTHS = frozenset((
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "spring", "summer", "autumn", "winter", "easter", "christmas",
))  # fmt: skip
"""What comes once a year."""


def _between(schedule: str) -> Duration | None:
    """Give the usual time between two runs, also where they come with a term or a season of unknown length."""
    what = schedule.rpartition("every ")[2]
    least, most = (365, 366) if what in _MONTHS else _TURNS.get(what, (0, 0))
    return Duration(Decimal(least), Decimal(most)) if most else gap(schedule)


def _soonest(facts: Facts) -> tuple[Said, Duration] | None:
    """Give the most frequent trigger of retraining that comes by the calendar."""
    return min(schedules(facts, _RETRAINING), key=lambda pair: pair[1].days, default=None)


def _blind_trigger(facts: Facts, limits: Limits) -> Iterator[Clash]:
    found = _by_quality(facts)
    if found is None:
        return
    trigger, name = found
    delay = facts.about(_DELAY)
    if delay.status in {"never", "unknown"} and not facts.mentions(_DELAY, PARTLY):
        how = "are never known" if delay.status == "never" else "become known nobody knows when"
        yield Clash(
            (*delay.saying, trigger),
            f"The model is retrained when {metric(name)} gets worse, and true outcomes {how}: nobody would see it.",
            "By which figure that needs no true outcome should retraining be triggered, or how are some outcomes found "
            "out?",
            CONTRADICTION,
        )
        return
    patience, source = _patience(facts, trigger, limits)
    late = _latest(facts)
    if late is not None and shorter(patience, late[1]):
        said, length = late
        yield Clash(
            (said, *source, trigger),
            f"The model is retrained when {metric(name)} gets worse, and {_late(said, length)}: the trigger looks "
            f"at what happened before that, not within {time(patience)}.",
            "May the model be worse for that long; if not, by which earlier sign is it retrained?",
        )
    elif late is None and delay.state == "absent":
        yield Clash(
            (trigger,),
            f"The model is retrained when {metric(name)} gets worse, and no answer says how long after a "
            "prediction the true outcome is known.",
            "How long after a prediction is the true outcome known, and for what share of the cases?",
        )


def _late(said: Said, length: Duration) -> str:
    if said.question == _DELAY:
        return f"a true outcome is known only after {time(length)}"
    return f"new data, which could show it, comes {often(said.value.schedule) if said.value else 'late'}"


def _by_quality(facts: Facts) -> tuple[Said, str] | None:
    """Give the trigger that needs true outcomes, with its metric: read as one, named in its words, or in a sentence.

    A sentence that was not understood must also say that the figure gets worse, and deny and doubt nothing.
    """
    answer = facts.about(_RETRAINING)
    triggers = facts.values(_RETRAINING, "trigger")
    for said in triggers:
        if said.value and said.value.condition in QUALITY_METRICS:
            return said, said.value.condition
    for said in triggers:
        name = quality_named(said.value.condition) if said.value else ""
        if name:
            return said, name
    for part in sentences(answer.text) if answer.told and answer.whole else ():
        heard = set(words(part))
        name = "" if heard & (DENYING | DOUBTED) or not heard & WORSENING else quality_named(part)
        if name and answer.whole:
            return replace(answer.whole, words=cut(part), accepted=False, glimpsed=True), name
    return None


@cache
def _quality_phrases() -> dict[str, str]:
    return named(QUALITY_METRICS)


def quality_named(text: str) -> str:
    """Give the measure of quality whose name stands in these words; "" where there is none."""
    line = words(text)
    for first in range(len(line)):
        for length in range(min(_LONGEST_NAME, len(line) - first), 0, -1):
            name = _quality_phrases().get(" ".join(line[first : first + length]))
            if name:
                return name.partition(":")[0]
    return ""


_LONGEST_NAME = 4
"""Words of the longest name of a metric that is looked for."""


def _patience(facts: Facts, trigger: Said, limits: Limits) -> tuple[Duration, tuple[Said, ...]]:
    """Give how soon a loss of quality should be noticed: the trigger's window, the other trigger, or the default."""
    written = window(trigger.value.window) if trigger.value and trigger.value.window else None
    if written is not None:
        return written, ()
    soonest = _soonest(facts)
    if soonest is not None:
        return soonest[1], (soonest[0],)
    days = limits["patience"]
    return Duration(days, days), ()


def _latest(facts: Facts) -> tuple[Said, Duration] | None:
    """Give how late true outcomes come: as answered, else as seldom as data comes by the calendar."""
    for said in facts.amounts(_DELAY, "label-delay"):
        value = said.value
        length = duration(value.upper or value.amount, value.unit) if value else None
        if length is not None:
            return said, length
    if facts.about(_DELAY).state in {"absent", "open"}:
        return min(schedules(facts, "data.acquisition", "data.flow"), key=lambda pair: pair[1].days, default=None)
    return None


def _runs_cost_more(facts: Facts, limits: Limits) -> Iterator[Clash]:
    soonest = _soonest(facts)
    runs = runs_per_year(soonest[0].value.schedule) if soonest and soonest[0].value else None
    if soonest is None or runs is None:
        return
    for cap in facts.amounts(_BUDGET, "budget", "compute-time"):
        value = cap.value
        times = per_year(value.period) if value and value.period else None
        most = _upper(value) if value and value.op in {"<=", "<", "=", ""} else None
        if value is None or times is None or most is None:
            continue
        for cost in _costs(facts):
            one = _lower(cost.value) if cost.value else None
            if one is None or one.kind != most.kind:
                continue
            needed, there = runs * one.amount, times * most.amount
            if needed > there * (1 + limits["slack"]) and cost.value is not None and soonest[0].value is not None:
                yield Clash(
                    (cap, *(() if cost is cap else (cost,)), soonest[0]),
                    f"Retraining {often(soonest[0].value.schedule)} is {number(runs)} runs a year; at "
                    f"{_each(cost.value)} a run that comes to {_total(needed, cost.value, one)} a year, and the budget "
                    f"of {of(value)} is {_total(there, value, most)} a year.",
                    "Is the model retrained less often, is a run made cheaper, or is there more to spend?",
                )
                return


def _costs(facts: Facts) -> Iterator[Said]:
    """Give what one run of training costs, in money or computing time."""
    for question in _COSTS:
        for said in facts.amounts(question, "training-time", "budget", "compute-time", "cost", "latency"):
            value = said.value
            if value is None or value.period not in {"", *_RUNS}:
                continue
            if value.period or value.what == "training-time" or _of_one_run(facts, said, value):
                yield said


def _of_one_run(facts: Facts, said: Said, value: Value) -> bool:
    """Tell whether an amount beside a budget per time is told of a run: a full training run comes to about £210.

    A time that something takes is that of a run only where its sentence speaks of training.
    """
    if value.span is None:
        return False
    around = facts.about(said.question).text
    sentence = next((part for part in sentences(around) if around[value.span[0] : value.span[1]] in part), "")
    about_runs = _RUN_WORDS if said.question == _BUDGET else _TRAINING_WORDS
    return bool(about_runs.intersection(words(sentence))) and bool(_COSTING.intersection(words(sentence)))


def _upper(value: Value) -> Measured | None:
    return measured(value.upper if value.upper is not None else value.amount, value.unit)


def _lower(value: Value) -> Measured | None:
    return measured(value.amount, value.unit)


def _each(value: Value) -> str:
    return amount(value.amount or Decimal(0), value.unit)


def _total(total: Decimal, value: Value, each: Measured) -> str:
    """Write a total in the unit in which one of it was written."""
    unit = (value.amount or Decimal(0)) / each.amount if each.amount else Decimal(1)
    return amount(total * unit, value.unit)


def _nothing_new(facts: Facts, _: Limits) -> Iterator[Clash]:
    soonest = _soonest(facts)
    arrivals = schedules(facts, "data.acquisition", "data.flow")
    ways = facts.values("data.acquisition", "trigger") + facts.values("data.flow", "trigger")
    if soonest is None or not arrivals or any(s.value and s.value.schedule == "continuous" for s in ways):
        return
    if facts.amounts("data.stream-frequency") and not facts.mentions("data.acquisition", CARRIED):
        return
    said, between = min(arrivals, key=lambda pair: pair[1].days)
    if shorter(soonest[1], between) and soonest[0].value and said.value:
        ratio = between.days / soonest[1].days if soonest[1].days else Decimal(0)
        often_trained, often_new = often(soonest[0].value.schedule), often(said.value.schedule)
        yield Clash(
            (said, soonest[0]),
            f"The model is retrained {often_trained}, and new data comes {often_new}: "
            f"about {number(ratio)} runs learn from the same data before anything new is there.",
            "Is there data that comes more often, or is it enough to retrain when new data has come?",
        )


RULES = (
    Rule(
        "X07", "A trigger that cannot fire in time", QUESTION,
        (_DELAY, "data.acquisition", _RETRAINING),
        "A trigger on the quality of predictions waits for true outcomes; where they come late, the model has been "
        "wrong for as long.",
        _blind_trigger,
        fires=told(
            data__label_delay="after 90 days",
            deployment__retraining="When accuracy drops below 85 %.",
        ),
        quiet=told(
            data__label_delay="after 2 days",
            deployment__retraining="When accuracy drops below 85 %.",
        ),
        parameters=(
            Parameter("patience", Decimal(30), "day",
                      "Where nobody says over which time quality is looked at. A default of ours: what is not seen "
                      "within a month is missing from a monthly report."),
        ),
    ),
    Rule(
        "X08", "More runs than the budget pays for", CONTRADICTION,
        (_BUDGET, "scoping.resources", "modeling.business-metrics", "deployment.performance", _RETRAINING),
        "The money or the machine time is used up before the month is, and the model in use grows old unplanned.",
        _runs_cost_more,
        fires=told(
            scoping__compute_budget="At most 100 hours a month.",
            deployment__performance="Training time of at most 30 hours.",
            deployment__retraining="every Monday",
        ),
        quiet=told(
            scoping__compute_budget="At most 100 hours a month.",
            deployment__performance="Training time of at most 30 hours.",
            deployment__retraining="once a month",
        ),
        parameters=(
            Parameter("slack", Decimal("0.05"), "1",
                      "A year has 52.18 weeks and a month 4 to 5 Mondays: what fits within five in a hundred fits."),
        ),
    ),
    Rule(
        "X09", "Nothing new to learn from", QUESTION,
        ("data.acquisition", "data.flow", _RETRAINING),
        "Runs on the same data cost money and change the model by chance alone, which looks like progress.",
        _nothing_new,
        fires=told(data__acquisition="once a year", deployment__retraining="every Monday"),
        quiet=told(data__acquisition="every day", deployment__retraining="every Monday"),
    ),
)  # fmt: skip
