"""Fit criteria from values: what is measured, against which threshold, for whom, over which time, on how many cases.

A threshold that is no limit on the measure itself (an alarm, a gate of a release, a difference from a baseline)
has a measure of its own with the metric as its `subject`, so that no probe takes it for a limit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from remit.core.criteria import FitCriterion
from remit.core.measures import MEASURED_AS, MEASURES
from remit.core.samples import least_for_percentile
from remit.language.lists.amounts import counting
from remit.language.lists.asked import ASKED
from remit.language.lists.metrics import METRICS, measures
from remit.language.lists.patterns.metrics import METERED, Metered
from remit.language.lists.patterns.words import TELLING
from remit.language.readers.amounts.counting import ROWS
from remit.language.readers.naming.barring import PERSONAL_DATA
from remit.language.slots import missing, pattern_of
from remit.language.titles import compared, is_metric, percentile
from remit.language.values import SHARE_UNITS, Value

MIN_SAMPLE = 30
"""Fewest cases per group that a claim may rest on: the customary size from which a mean is treated as normal (Hogg,
Tanis & Zimmerman, Probability and Statistical Inference, 9th ed. 2015, section 5.7: "25 or 30"). A default of ours; the
interval, not this number, is what makes a verdict honest."""

CONFIDENCE = Decimal("0.95")
"""Two-sided confidence of a verdict's interval unless people ask for another."""

NOT_THE_MODEL = {"scoping.simpler-way": "simpler-way", "modeling.security": "under-attack"}
"""Questions whose metrics are of something else than the model as it is used: the measure that they have instead."""

SERVED = ("deployment.software-metrics", "deployment.performance", "deployment.rollback", "deployment.release")
"""Questions where an error is a request that failed, and no wrong prediction."""

POPULATIONS = {
    "scoping.ml-fit": "cases predicted by the first model",
    "deployment.input-metrics": "input of the model in use",
    "deployment.output-metrics": "predictions of the model in use",
}
"""For which cases the metrics of a question hold, where it is not for all."""

COLUMNS = ("feature", "column", "input", "variable", "field", "input feature")
"""Words for the columns of a table: “for each feature” asks for no groups of cases."""

_ROLES = {"alarm": "alarm", "promote": "promotion", "stop": "stop"}
_NO_DEED = frozenset({"rise", "fall", *TELLING})
_UPPER = ("<=", "<")


def criterion_of(  # noqa: PLR0911  # one kind of value each
    question_id: str, value: Value, among: Sequence[Value] | None = None
) -> FitCriterion | None:
    """Give the fit criterion of a value, or None where it is incomplete or people prove it.

    Shares are in `1`, whatever unit they were written in; of all else the author's unit is kept. Measures of groups
    rest on at least `MIN_SAMPLE` cases per group; confidence is `CONFIDENCE`. A ban tolerates nothing: its threshold is
    0. A range is the tolerable level and the goal, or with `=` two limits. `among` are all values of the answer.
    """
    if question_id not in ASKED or missing(question_id, value, among):
        return None
    if value.what == PERSONAL_DATA:
        return FitCriterion(PERSONAL_DATA, "none", Decimal(0), items=value.items, confidence=CONFIDENCE)
    if value.amount is None:
        return _of_list(value)
    if value.what == ROWS and value.unit in counting.ROWS:
        measure = "rows-per-group" if value.attribute or value.group else "row-count"
        return FitCriterion(
            measure, value.op, value.amount, "row", attribute=value.attribute, group=value.group, confidence=CONFIDENCE
        )
    pattern = pattern_of(question_id, value)
    if pattern is None:
        return _of_metric(question_id, value) if is_metric(value) else None
    if value.what == "trigger":
        if value.condition not in METRICS:
            return None
        return replace(_plain(value, "trigger"), subject=value.condition, condition="")
    if not pattern.measure:
        return None
    given = next((asked.op for asked in ASKED[question_id] if asked.what == value.what and asked.op), ">=")
    made = _plain(replace(value, op=pattern.op or value.op or given), pattern.measure)
    turn = _TURN.fullmatch(value.schedule) if value.what == "expert" and not value.period else None
    return replace(made, items=value.items, period=_DAYS.get(turn[1], turn[1]) if turn else made.period)


_DAYS: dict[str, str] = dict.fromkeys(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), "week"
)
_TURN = re.compile(rf"every ({'|'.join(_DAYS)}|day|week|month|quarter|year)")
"""Times that come once in a period, which is then what hours are per."""


_LOOKED_FOR = {
    ("versioned", "code"): ("versioned-code", ">=", 1),
    ("versioned", "data"): ("versioned-data", ">=", 1),
    ("versioned", "pipeline"): ("versioned-pipeline", ">=", 1),
    ("split", "time"): ("time-overlap", "=", 0),
    ("split", "group"): ("shared-entities", "=", 0),
}
"""What one item alone asks for, where a tool can look for it: the measure, the operator and the threshold."""


def _of_list(value: Value) -> FitCriterion | None:
    """Give the criterion of what has no amount and tools can look for; None where an item would go unlooked at."""
    if value.op == "none":
        return None
    if value.what == "release-test":
        return FitCriterion("tests-passed", ">=", Decimal(1), confidence=CONFIDENCE)
    if value.what == "recorded" and value.items:
        return FitCriterion("record-completeness", ">=", Decimal(1), items=value.items, confidence=CONFIDENCE)
    if len(value.items) == 1 and (value.what, value.items[0]) in _LOOKED_FOR:
        measure, op, threshold = _LOOKED_FOR[value.what, value.items[0]]
        return FitCriterion(measure, op, Decimal(threshold), confidence=CONFIDENCE)
    return None


def _of_metric(question_id: str, value: Value) -> FitCriterion:
    made = _by_column(_plain(value, _measure(question_id, value)))
    if made.measure == "range" or made.measure in _ROLES.values() or compared(value):
        made = replace(made, subject=made.subject or _subject(value))
    limited = made.measure in MEASURES and made.measure not in _ROLES.values()  # an alarm or a gate is of no cases
    grouped = bool(made.attribute or made.group) and limited
    share = percentile(value)
    least = MIN_SAMPLE if grouped else least_for_percentile(Decimal(share) / 100) if share else 0
    return replace(
        made,
        min_sample=least,
        population=POPULATIONS.get(question_id, "") if limited else "",
        condition="" if value.condition in _ROLES else value.condition,
        items=() if value.what == "outcome" else value.items or made.items,
        subject=_subject(value) if value.what == "outcome" or question_id in NOT_THE_MODEL else made.subject,
    )


def _by_column(made: FitCriterion) -> FitCriterion:
    """Give the criterion of a measure that is taken column by column: of each is as it is, one by name is an item."""
    known = MEASURES.get(made.measure)
    if known is None or known.part != "column":
        return made
    if made.attribute in COLUMNS:
        return replace(made, attribute="")
    return replace(made, group="", items=(made.group,)) if made.group and not made.attribute else made


def _measure(question_id: str, value: Value) -> str:  # noqa: PLR0911  # one kind of threshold each
    """Name what is measured: the metric itself only where the amount is a limit on it."""
    if METERED.get(question_id, Metered()).mode == "roll-back":
        return "alarm"
    if value.condition in _ROLES:
        return _ROLES[value.condition]
    if compared(value):
        return "comparison"
    if value.upper is not None and value.op == "=":
        return "range"
    if question_id in NOT_THE_MODEL:
        return NOT_THE_MODEL[question_id]
    if value.what == "error-rate" and question_id in SERVED:
        return "failed-request-share"
    return MEASURED_AS.get(value.what, value.what)


def _subject(value: Value) -> str:
    return ", ".join(value.items) if value.what == "outcome" else value.what


def _plain(value: Value, measure: str) -> FitCriterion:
    """Make a criterion of the amount, in the unit of its measure."""
    amount = value.amount if value.amount is not None else Decimal(0)
    whole = SHARE_UNITS.get(value.unit) if value.unit else None
    ranged = value.upper is not None
    other = value.upper if value.upper is not None else amount
    if ranged and value.op == "=":
        threshold, goal, upper = amount, None, other
    elif ranged and value.op in _UPPER:
        threshold, goal, upper = other, amount, None
    else:
        threshold, goal, upper = amount, other if ranged else None, None
    return FitCriterion(
        measure,
        value.op or "=",
        threshold / whole if whole else threshold,
        "1" if whole else value.unit or "1",
        statistic=value.statistic,
        attribute=value.attribute,
        group=value.group,
        goal=goal / whole if goal is not None and whole else goal,
        condition=value.condition,
        window=value.window,
        meter=value.place,
        confidence=CONFIDENCE,
        upper=upper / whole if upper is not None and whole else upper,
        reference=value.reference if value.what not in measures.COMPARED else "",
        change=_change(value),
        period=value.period,
        who=value.who or (value.action if measure == "alarm" and value.action not in _NO_DEED else ""),
    )


def _change(value: Value) -> str:
    """Say how the threshold is to be taken against the reference."""
    if value.action in {"rise", "fall"}:
        return value.action
    if not compared(value):
        return ""
    return "relative" if value.unit == "%" else "difference"
