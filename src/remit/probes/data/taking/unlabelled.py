"""Taking what a classifier's quality is before the labels come, from scores that labelled cases have calibrated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import narwhals as nw
import numpy as np

from remit.core.criteria import FitCriterion
from remit.probes.data import tallies
from remit.probes.data.columns import number, scored
from remit.probes.data.engines import Frame, collected
from remit.probes.data.figures import Taken
from remit.probes.data.references import Reference, reference
from remit.probes.data.slicing import truthy
from remit.probes.data.tables import Table, Taker
from remit.probes.data.taking.scores import fine
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Estimate, Inestimable, Reals, Wholes
from remit.probes.statistics.unlabelled import calibrated, expected_accuracy, expected_auc

STEPS = 2_000
"""Neighbouring scores are gathered into at most about so many steps of equal mass, each with their mean."""

MOST_SINGLE = 500_000
"""Cases that are laid out one by one; of more, every k-th in the order of scores."""

MOST_ROWS = 400_000
"""Different scores, by class, that may leave the engine; of more, fine bins of them."""

SURE = (
    "Labels alone show whether the scores are still right: under concept drift this estimate is wrong without a sign."
)


@dataclass(frozen=True, slots=True)
class Cases:
    """Cases by score: what the model said of them (None: nothing), what was labelled (None: nothing), and how many."""

    scores: Reals
    said: Sequence[bool | None]
    hit: Sequence[bool | None]
    here: Wholes
    there: Wholes


def _cases(table: Table, against: Reference | None) -> Cases:
    """Group cases by score, prediction and label: those that are compared (here) and those of the reference (there)."""
    source = table.source
    score = number(table.schema, scored(table))

    def class_of(name: str) -> nw.Expr:
        known = name in table.columns
        return tallies.is_positive(table.schema, name, source) if known else nw.lit(None, nw.Boolean)

    here = against.here if against is not None and against.here is not None else None
    there = against.there if against is not None and against.there is not None else None
    frame = table.frame if against is None or against.frame is None else against.frame
    cells = frame.select(
        score.alias("score"), class_of(source.prediction).alias("said"), class_of(source.label).alias("hit"),
        (nw.lit(1) if here is None else truthy(here)).alias("here"),
        (nw.lit(1) if there is None else truthy(there)).alias("there"),
    ).filter(~nw.col("score").is_null())  # fmt: skip
    found = _grouped(table, cells, None)
    if len(found) > MOST_ROWS:
        found = _grouped(table, cells, fine(table, source.score, nw.col("score")))
    if len(found) > MOST_ROWS:
        raise Unmeasurable("measure.too-large", f"Column {source.score!r} has more different scores than can be held.")
    rows = sorted(found, key=lambda row: (row[0], str(row[1]), str(row[2])))
    scores, said, hit, one, two = zip(*rows, strict=True) if rows else ((), (), (), (), ())
    return Cases(
        np.array(scores, dtype=np.float64), said, hit, np.array(one, dtype=np.int64), np.array(two, dtype=np.int64)
    )


def _grouped(table: Table, cells: Frame, at: nw.Expr | None) -> list[tuple[float, bool | None, bool | None, int, int]]:
    """Group cases by score, or by bins of it: a bin stands for the mean of its scores.

    A score stands for itself and not for a mean: adding up equal numbers rounds, now so and now so.
    """
    sums = nw.col("here").sum(), nw.col("there").sum()
    if at is None:
        groups = cells.group_by("score", "said", "hit").agg(*sums)
    else:
        groups = cells.with_columns(at.alias("at")).group_by("at", "said", "hit").agg(nw.col("score").mean(), *sums)
    query = groups.select("score", "said", "hit", "here", "there").head(MOST_ROWS + 1)
    return [
        (float(score), said, hit, int(here), int(there))
        for score, said, hit, here, there in collected(query, table.source.location)
    ]


def _single(counts: Wholes) -> Wholes:
    """Give which group each case is of, every k-th case of very many."""
    total = int(counts.sum())
    if total > MOST_SINGLE:
        counts = np.diff(np.cumsum(counts) * MOST_SINGLE // total, prepend=0)
    return np.repeat(np.arange(len(counts)), counts)


def _places(at: Wholes) -> list[int]:
    found: list[int] = at.tolist()
    return found


def _stepped(scores: Reals, counts: Wholes) -> Reals:
    """Give each score as the mean of its step of neighbours; as it is where there are few."""
    values, place = np.unique(scores, return_inverse=True)
    if len(values) <= STEPS:
        return scores
    mass = np.bincount(place, weights=counts)
    upto = np.cumsum(mass)
    step = np.minimum((upto - mass / 2) * STEPS // max(1.0, float(upto[-1])), STEPS - 1).astype(np.int64)
    total = np.bincount(step, weights=mass)
    means = np.divide(np.bincount(step, weights=mass * values), total, out=np.zeros(len(total)), where=total > 0)
    found: Reals = np.where(total[step] > 0, means[step], values)
    return found[place]


def _take(table: Table, criterion: FitCriterion) -> Taken:
    source = table.source
    named = any(source.setting(name) for name in ("split", "reference-until"))
    against = reference(table) if named else None
    found = table.once("cases by score", lambda: _cases(table, against))
    without = np.array([hit is None for hit in found.hit], dtype=np.bool_)
    waiting = bool(len(without)) and int(found.here[without].sum()) > 0
    counts = np.where(without, found.here, 0) if waiting else found.here
    if not len(counts) or not counts.sum():
        raise Unmeasurable("source.empty", f"No case has a score in {source.score!r}.")
    scores = _stepped(found.scores, found.here + found.there)
    labelled = _single(np.where(without, 0, found.there))
    notes = [f"For {int(counts.sum()):,} cases {'without a label' if waiting else 'as if they had no label'}.", SURE]
    probable = scores
    try:
        learnt = calibrated([bool(found.hit[at]) for at in _places(labelled)], scores[labelled])
        probable = learnt.of(scores)
        of = f", {against.told}" if against is not None else ""
        notes.append(f"Scores were calibrated on {int(found.there[~without].sum()):,} labelled cases{of}.")
    except Inestimable:
        notes.append("Too few labelled cases to calibrate scores by: they were taken as probabilities, as they are.")
    picked = _single(counts)
    try:
        one = _estimate(criterion, found, scores, probable, picked)
    except Inestimable as problem:
        raise Unmeasurable("measure.undefined", str(problem)) from None
    return Taken((one.figure(),), one.method, notes=tuple(notes))


def _estimate(criterion: FitCriterion, found: Cases, scores: Reals, probable: Reals, picked: Wholes) -> Estimate:
    confidence = float(criterion.confidence)
    if criterion.measure == "expected-auc":
        return expected_auc(probable[picked], confidence, ranks=scores[picked])
    kept = [at for at in _places(picked) if found.said[at] is not None]
    return expected_accuracy(probable[kept], [bool(found.said[at]) for at in kept], confidence)


TAKERS = {name: Taker(_take) for name in ("expected-accuracy", "expected-auc")}
"""What this module takes."""
