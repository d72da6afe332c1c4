"""Taking what scores are worth: how they rank cases, and whether they mean what they say.

How many positives and negatives have each score tells all that ranking needs, so that is what leaves the engine; where
there are more scores than that, fine bins of them, and then the limits hold what the bins may hide.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import narwhals as nw
import numpy as np

from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.probes.data import means, tallies
from remit.probes.data.columns import INFINITE, number, scored
from remit.probes.data.figures import Taken
from remit.probes.data.slicing import Rows, Slices, TooMany, Wanted, estimated, sliced, truthy
from remit.probes.data.tables import Table, Taker
from remit.probes.data.taking.vocabularies import understood
from remit.probes.failing import Unmeasurable
from remit.probes.intervals import clopper_pearson
from remit.probes.statistics.calibration import calibration_error
from remit.probes.statistics.estimates import Estimate, Inestimable, Reals, Wholes, normal
from remit.probes.statistics.ranking import auc_of_counts

FINE = 16_384
"""Bins of equal width that scores are put into where there are more different ones than may leave the engine."""

SMALLEST = 2.220446049250313e-16
"""Probabilities of 0 and 1 count as this far from it, the spacing of 64-bit numbers at 1: a loss has to be finite."""

MOST_SINGLE = 2_000_000
"""Cases that are laid out one by one for calibration; of more, every k-th in the order of scores."""

BOYD = "average precision, logit interval (Boyd, Eng & Page 2013)"


@dataclass(frozen=True, slots=True)
class Scored:
    """Cases by score: how many positives and negatives have each; scores ascend.

    `blurred` are scores in bins: a score stands for the mean of its bin, and cases of one bin are ties.
    """

    scores: Reals
    positives: Wholes
    negatives: Wholes
    blurred: bool = False

    @property
    def cases(self) -> int:
        """All cases."""
        return int(self.positives.sum() + self.negatives.sum())

    @property
    def undecided(self) -> float:
        """The share of pairs of a positive and a negative that share a score."""
        pairs = float(self.positives.sum()) * float(self.negatives.sum())
        return float((self.positives.astype(np.float64) * self.negatives).sum()) / pairs if pairs else 0.0


def scored_slices(table: Table, criterion: FitCriterion) -> tuple[Mapping[str, Scored], tuple[str, ...]]:
    """Give the cases by score for each slice that is asked for, and what to say about them. Raises `Unmeasurable`."""
    label, score = table.classes("label"), scored(table)
    understood(table, label)
    positive = tallies.is_positive(table.schema, label, table.source)
    value = number(table.schema, score)
    both = ~positive.is_null() & ~value.is_null()
    blurred = False
    try:
        found = sliced(table, criterion, Wanted("scores", {"positive": positive, "score": value}, {"sum": value}, both))
    except TooMany:
        blurred = True
        at = fine(table, score, value)
        found = sliced(table, criterion, Wanted("fine", {"positive": positive, "score": at}, {"sum": value}, both))
    notes = (*found.notes, *left_out(table, (label, score)))
    if blurred:
        notes = (*notes, f"Scores are in {FINE:,} bins of equal width: there are too many different ones.")
    return {name: _by_score(rows, blurred=blurred, column=score) for name, rows in found.rows.items()}, notes


def left_out(table: Table, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Say how many rows have no value in the columns that cases must have."""
    missing = table.missing(columns)
    return tuple(f"Left out, without a value in {name!r}: {rows_told(missing[name])}." for name in columns
                 if missing[name])  # fmt: skip


def fine(table: Table, score: str, value: nw.Expr) -> nw.Expr:
    """Give the bin of each score, of `FINE` of equal width. Raises `Unmeasurable` for infinite scores."""
    ends = table.scalars({f"smallest score of {score}": value.min(), f"largest score of {score}": value.max()})
    low, high = (float(end) for end in ends.values())
    if not (math.isfinite(low) and math.isfinite(high)):
        raise _infinite(score)
    return ((value - low) / ((high - low) or 1.0) * (FINE - 1)).floor()


def _infinite(column: str) -> Unmeasurable:
    return Unmeasurable("column.infinite", f"Column {column!r} holds infinite numbers, which cannot be compared.")


def _by_score(rows: Rows, *, blurred: bool, column: str) -> Scored:
    """Add up the rows (positive, score or bin, cases, sum of scores) of a slice."""
    at = np.array([float(row[1]) for row in rows], dtype=np.float64)
    cases = np.array([int(row[2]) for row in rows], dtype=np.int64)
    sums = np.array([float(row[3]) for row in rows], dtype=np.float64)
    positive = np.array([bool(row[0]) for row in rows], dtype=np.bool_)
    if len(at) and float(np.abs(sums).max()) > INFINITE:
        raise _infinite(column)
    values, place = np.unique(at, return_inverse=True)
    hits, misses = np.zeros((2, len(values)), dtype=np.int64)
    np.add.at(hits, place[positive], cases[positive])
    np.add.at(misses, place[~positive], cases[~positive])
    if blurred:
        values = np.bincount(place, weights=sums, minlength=len(values)) / (hits + misses)
    return Scored(values, hits, misses, blurred)


def _area(found: Scored, confidence: float) -> tuple[Estimate, str]:
    """Give the area under the ROC curve; where bins hide the order of pairs, the limits hold either order."""
    area = auc_of_counts(found.scores, found.positives, found.negatives, confidence)
    if not found.blurred:
        return area, ""
    hidden = found.undecided / 2
    wider = replace(area, low=max(0.0, area.low - hidden), high=min(1.0, area.high + hidden))
    return wider, f"bins leave {hidden:.2g} of it open"


def average_precision(found: Scored, confidence: float) -> Estimate:
    """Give the average precision: precision at each score from the highest down, weighted by the recall it adds.

    Boyd, Eng & Page (2013, ECML PKDD, LNAI 8190:451-466): limits on the logit scale with the number of positives as the
    sample; at 0 or 1, where there is no logit, exact limits (Clopper-Pearson) of as many cases. Raises `Inestimable`
    without positives.
    """
    positives = int(found.positives.sum())
    if not positives:
        raise Inestimable("No case is labelled positive.")
    hits = np.cumsum(found.positives[::-1])
    said = np.cumsum((found.positives + found.negatives)[::-1])
    value = float((found.positives[::-1] * (hits / said)).sum()) / positives
    if not 0 < value < 1:
        low, high = clopper_pearson(positives if value >= 1 else 0, positives, confidence)
    else:
        reach = normal(confidence) / math.sqrt(positives * value * (1 - value))
        centre = math.log(value / (1 - value))
        low, high = (1 / (1 + math.exp(-end)) for end in (centre - reach, centre + reach))
    return Estimate(value, min(low, value), max(high, value), found.cases, confidence, BOYD)


def laid_out(found: Scored) -> tuple[Wholes, Reals]:
    """Give labels and scores case by case, every k-th of very many, so that no sample is larger than `MOST_SINGLE`."""
    cases = np.concatenate((found.positives, found.negatives))
    if found.cases > MOST_SINGLE:
        upto = np.cumsum(cases) * MOST_SINGLE // found.cases
        cases = np.diff(upto, prepend=0)
    labels = np.repeat([1, 0], [len(found.positives), len(found.negatives)])
    return np.repeat(labels, cases), np.repeat(np.tile(found.scores, 2), cases)


def _calibration(found: Scored, confidence: float) -> tuple[Estimate, str]:
    seen = calibration_error(*laid_out(found), confidence)
    chance = seen.chance
    return seen.error, (
        f"scores that are right stay below {chance.chance:.3g} by chance; p = {chance.p_value:.2g}"
        + ("" if found.cases <= MOST_SINGLE else f"; {MOST_SINGLE:,} of {found.cases:,} cases")
    )


def _precision(found: Scored, confidence: float) -> tuple[Estimate, str]:
    return average_precision(found, confidence), ""


def _ranked(table: Table, criterion: FitCriterion) -> Taken:
    found, notes = scored_slices(table, criterion)
    by = {"auc": _area, "pr-auc": _precision, "calibration-error": _calibration}[criterion.measure]
    said = {"auc": "pairs of a positive and a negative whose scores are in order", "pr-auc": "",
            "calibration-error": "mean distance of scores from shares of positives"}[criterion.measure]  # fmt: skip
    return estimated(found, float(criterion.confidence), lambda name, at: by(found[name], at), method=said, notes=notes)


def _losses(table: Table, criterion: FitCriterion) -> Slices:
    """Add up losses and their squares for each slice, in the engine."""
    label = table.classes("label")
    understood(table, label)
    positive = tallies.is_positive(table.schema, label, table.source)
    score = number(table.schema, scored(table))
    right = nw.when(positive).then(score).otherwise(1.0 - score)
    apart = (1.0 - right) * (1.0 - right)
    loss = -(nw.when(right < SMALLEST).then(nw.lit(SMALLEST)).otherwise(right)).log()
    sums = {
        "apart": apart, "apart squared": apart * apart, "loss": loss, "loss squared": loss * loss,
        "outside": truthy((score < 0) | (score > 1)), "sure": truthy(right < SMALLEST),
    }  # fmt: skip
    return sliced(table, criterion, Wanted("losses", {}, sums, ~positive.is_null() & ~score.is_null()))


def _loss(table: Table, criterion: FitCriterion) -> Taken:
    found = _losses(table, criterion)
    first, most = (1, 1.0) if criterion.measure == "brier-score" else (3, -math.log(SMALLEST))

    def estimate(name: str, confidence: float) -> tuple[Estimate, str]:
        columns = list(zip(*found.rows[name], strict=True))
        if not columns:
            raise Inestimable("No case has label and score.")
        sums = [math.fsum(float(one or 0) for one in column) for column in columns]
        if sums[5]:
            raise Inestimable("Scores must be probabilities, between 0 and 1.")
        one = means.mean(int(sums[0]), sums[first], sums[first + 1], confidence, 0.0, most)
        return one, (f"certain and wrong: {int(sums[6]):,}" if first > 1 and sums[6] else "")

    said = "mean squared distance of score and label" if first == 1 else "mean negative log of the label's probability"
    notes = (*found.notes, *left_out(table, (table.source.label, table.source.score)))
    return estimated(found.rows, float(criterion.confidence), estimate, method=said, bounds=(0.0, most), notes=notes)


TAKERS = {
    **{name: Taker(_ranked) for name in ("auc", "pr-auc", "calibration-error")},
    **{name: Taker(_loss) for name in ("log-loss", "brier-score")},
}
"""What this module takes."""
