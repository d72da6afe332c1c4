"""Which fault goes with which measure of a table, and what there is none for."""

from __future__ import annotations

from collections.abc import Mapping

from remit.core.criteria import FitCriterion
from remit.probes.failing import Unmeasurable
from remit.probes.faults.cells import CELLS
from remit.probes.faults.comparing import COMPARING
from remit.probes.faults.labels import LABELS
from remit.probes.faults.lists import LISTS
from remit.probes.faults.moments import MOMENTS
from remit.probes.faults.predictions import PREDICTIONS
from remit.probes.faults.rows import ROWS
from remit.probes.faults.seeding import TableFault, Way, Ways

FAULTS: Mapping[str, Ways] = {**CELLS, **ROWS, **MOMENTS, **PREDICTIONS, **COMPARING, **LABELS, **LISTS}
"""The faults of a table: by measure, and by which way they move its figure."""

WITHOUT: Mapping[str, str] = {}
"""Measures of tables for which nothing could be seeded, and why."""

SAMPLED = frozenset({
    "missing-share", "completeness", "invalid-share", "out-of-range-share", "outlier-share", "unseen-share",
    "schema-violations", "personal-data", "accuracy", "error-rate", "recall", "precision", "specificity",
    "false-positive-rate", "false-negative-rate", "selection-rate", "base-rate", "selection-rate-ratio",
    "selection-rate-gap", "true-positive-rate-gap", "false-positive-rate-gap", "f1", "f-beta", "balanced-accuracy",
    "matthews-correlation", "negative-predictive-value", "false-discovery-rate", "auc", "pr-auc", "log-loss",
    "brier-score", "calibration-error", "mae", "mse", "rmse", "mape", "smape", "wape", "r2", "forecast-bias",
    "label-coverage", "label-error-rate", "class-share", "group-share", "single-feature-auc", "on-time-share",
})  # fmt: skip
"""Measures that a sample of the rows tells as all of them do: shares and means of rows, not counts, gaps or pairs."""


def ways_of(criterion: FitCriterion) -> tuple[Way, ...]:
    """Give which ways a figure has to move to break the criterion, the likelier first."""
    if criterion.upper is not None or criterion.op == "=":
        return ("lower", "higher")
    return ("lower",) if criterion.op in {">=", ">"} else ("higher",)


def fault_of(criterion: FitCriterion) -> TableFault:
    """Give the fault that goes against a criterion. Raises `Unmeasurable` where none is known."""
    known = FAULTS.get(criterion.measure)
    if known is None:
        reason = WITHOUT.get(criterion.measure) or f"No fault is known yet for {criterion.measure!r}."
        raise Unmeasurable("fault.unknown", reason)
    for way in ways_of(criterion):
        if way in known:
            return known[way]
    sentence = (
        f"No fault is known that makes {criterion.measure!r} {ways_of(criterion)[0]}, as this limit would notice."
    )
    raise Unmeasurable("fault.unknown", sentence)
