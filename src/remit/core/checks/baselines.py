"""Baselines: what a source holds against which a model is compared, and which metrics can be compared with it."""

from __future__ import annotations

import math
import re

from remit.core.criteria import FitCriterion
from remit.core.measures import DATA_KINDS, MEASURED_AS, MEASURES, REGISTRY_KINDS, Measure
from remit.core.observations import Source

SETTING = "baseline"
"""The setting that says what a source is compared with; `baseline.NAME` says it of the reference of that name."""

PAIRED = (
    "accuracy", "error-rate", "recall", "precision", "specificity", "false-positive-rate", "false-negative-rate",
    "selection-rate", "f1", "auc", "brier-score", "mae", "mse", "mape",
)  # fmt: skip
"""Metrics that are compared with a column of the baseline's own predictions or scores, row by row."""

IN_PARTS = ("accuracy", "error-rate", "recall", "precision", "specificity", "false-positive-rate",
            "false-negative-rate", "selection-rate", "f1")  # fmt: skip
"""Those whose gain over a column can be told as a share of it."""


def baseline_of(criterion: FitCriterion, source: Source) -> str:
    """Give what the criterion's reference is on a source: a column or a number, as it was written; "" for nothing.

    The setting `baseline.majority-class` is for “the majority class”; without one of that name, `baseline` counts.
    """
    wanted = _name(criterion.reference)
    for name, said in source.settings:
        start, _, of = name.partition(".")
        if wanted and start == SETTING and _name(of) == wanted:
            return said
    return source.setting(SETTING)


def constant(said: str) -> float | None:
    """Read a baseline that is a number; None for one that is not."""
    try:
        read = float(said)
    except ValueError:
        return None
    return read if math.isfinite(read) else None


def incomparable(criterion: FitCriterion, source: Source) -> str:
    """Say why the metric cannot be compared with what the source holds, and what to name instead; or ""."""
    if criterion.measure != "comparison":
        return ""
    if source.kind in REGISTRY_KINDS and (criterion.attribute or criterion.group):
        return "Runs are compared in one metric of all cases, and not per group: name a table of predictions."
    measure = MEASURES.get(MEASURED_AS.get(criterion.subject, criterion.subject))
    said = baseline_of(criterion, source)
    if source.kind not in DATA_KINDS or not said or measure is None:
        return ""
    return _with_a_number(measure) if constant(said) is not None else _with_a_column(criterion, measure)


def _with_a_number(measure: Measure) -> str:
    single = measure.part == "group" and measure.grouping == "may" and not measure.relative
    return "" if single else f"The {measure.title} is not compared with a number; name a metric of the model."


def _with_a_column(criterion: FitCriterion, measure: Measure) -> str:
    if measure.id not in PAIRED:
        titles = ", ".join(MEASURES[one].title for one in PAIRED)
        return (
            f"The {measure.title} is not compared row by row with a column: give the baseline's figure as a number in "
            f"`{SETTING}`, or ask for one of {titles}."
        )
    if criterion.change == "relative" and measure.id not in IN_PARTS:
        return f"A gain in {measure.title} over a column is told as a difference; ask for that, and not for a share."
    return ""


_ARTICLES = re.compile(r"^(?:the|our|a|an|its|their)-")


def _name(words: str) -> str:
    """Give words in one form: `the Majority class` and `majority-class` are the same."""
    return _ARTICLES.sub("", "-".join(re.findall(r"[^\W_]+", words.casefold())))
