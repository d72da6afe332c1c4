"""What a classifier's quality is before the labels come: estimated from scores that are calibrated.

Confidence-based performance estimation: a calibrated score says how probable each label is, so the cells of the
confusion matrix, and how positives rank among negatives, are known in expectation (accuracy: Guillory et al. 2021,
ICCV, 1134-1144; Kivimaki, Bialek, Nurminen & Kuberski 2024, arXiv:2407.08649, for when the mean confidence is an
unbiased estimate). Limits are those of the figure that will be realised on these cases if the scores are right, from
seeded draws of labels. They do not cover scores that are not calibrated on these cases, as under concept drift: nothing
but labels shows that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from remit.probes.statistics.calibration import DRAWS, MOST_DRAWN, probabilities
from remit.probes.statistics.estimates import (
    Estimate,
    Inestimable,
    Reals,
    Wholes,
    normal,
    reals,
    same_length,
    truths,
)

DRAWN = "expected from calibrated scores (confidence-based), limits by {draws:,} draws of labels, seed {seed}"

FEWEST_DRAWS, MOST_ALTOGETHER = 500, 10_000_000
"""Where there are very many different scores fewer draws are made, so that all together stay below a number."""

FEWEST_DEFINED = 0.95
"""The share of draws that must have labels of both classes."""

FEWEST_CALIBRATING = 100
"""Calibration on fewer labelled cases moves more than what is estimated with it."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A rising step function from raw scores to probabilities: `shares` of positives from each of `scores` on."""

    scores: tuple[float, ...]
    shares: tuple[float, ...]

    def of(self, scores: npt.ArrayLike) -> Reals:
        """Give the probability for each raw score, on straight lines between the steps, level beyond them."""
        return np.interp(reals(scores, "Scores"), self.scores, self.shares)


def calibrated(labels: npt.ArrayLike, scores: npt.ArrayLike) -> Calibration:
    """Learn from labelled cases what share of positives each score stands for, rising with the score.

    Isotonic regression (Zadrozny & Elkan 2002, KDD, 694-699), by pooling adjacent violators. Raises `Inestimable` with
    fewer than `FEWEST_CALIBRATING` cases or without cases of both classes.
    """
    from scipy.optimize import isotonic_regression

    positive, given = truths(labels, "Labels"), reals(scores, "Scores")
    same_length(positive, given, "Labels and scores")
    if len(given) < FEWEST_CALIBRATING or positive.all() or not positive.any():
        raise Inestimable(f"Calibration takes {FEWEST_CALIBRATING} labelled cases, of both classes.")
    values, place, cases = np.unique(given, return_inverse=True, return_counts=True)
    hits = np.bincount(place[positive], minlength=len(values))
    risen = isotonic_regression(hits / cases, weights=cases.astype(np.float64))
    shares: Reals = np.clip(np.asarray(risen.x, dtype=np.float64), 0.0, 1.0)
    # Both ends of each step are kept; what lies between them on the same level adds nothing.
    level = np.diff(shares) == 0
    kept = ~(np.concatenate(([False], level)) & np.concatenate((level, [False])))
    return Calibration(tuple(values[kept].tolist()), tuple(shares[kept].tolist()))


def expected_accuracy(scores: npt.ArrayLike, predictions: npt.ArrayLike, confidence: float, seed: int = 0) -> Estimate:
    """Give the share of predictions that will prove right: each is right with its score, or one less it.

    Raises `Inestimable` without cases or for scores that are no probabilities.
    """
    given, positive = probabilities(scores), truths(predictions, "Predictions")
    same_length(given, positive, "Scores and predictions")
    right = np.where(positive, given, 1 - given)
    if not len(right):
        raise Inestimable("An expected accuracy takes cases.")
    values, cases = np.unique(right, return_counts=True)

    def share(drawn: Wholes) -> Reals:
        return drawn.sum(axis=1) / len(right)

    return _expected(float(right.mean()), values, cases, share, confidence, seed)


def expected_auc(
    scores: npt.ArrayLike, confidence: float, seed: int = 0, ranks: npt.ArrayLike | None = None
) -> Estimate:
    """Give the area under the ROC curve that will be realised, from calibrated scores alone.

    The expected mass of rightly ranked pairs over that of all pairs of a positive and a negative, no case paired with
    itself. `ranks` are the scores that rank, where the calibrated ones have fewer steps. Raises `Inestimable` where
    the scores leave no doubt about any label, since nothing is then said of their ranking, or without cases.
    """
    given = probabilities(scores)
    ranking = given if ranks is None else reals(ranks, "Ranking scores")
    same_length(given, ranking, "The two scores")
    doubt = float((given * (1 - given)).sum())
    if len(given) < 2 or doubt <= 0:  # noqa: PLR2004  # ranking takes a pair of cases
        raise Inestimable("An expected area takes scores between 0 and 1.")
    pairs, cases = np.unique(np.column_stack((ranking, given)), axis=0, return_counts=True)
    at = np.searchsorted(np.unique(pairs[:, 0]), pairs[:, 0])
    steps = np.flatnonzero(np.concatenate(([True], np.diff(at) != 0)))
    sizes = np.add.reduceat(cases, steps)

    def area(drawn: Wholes) -> Reals:
        hits = np.add.reduceat(drawn, steps, axis=1).astype(np.float64)
        misses = sizes - hits
        below = np.cumsum(misses, axis=1) - misses / 2
        with np.errstate(divide="ignore", invalid="ignore"):
            return (hits * below).sum(axis=1) / (hits.sum(axis=1) * misses.sum(axis=1))

    weights = pairs[:, 1] * cases
    hits = np.add.reduceat(weights, steps)
    misses = sizes - hits
    # Within a step a case must not be paired with itself: that is the doubt about its own label.
    own = np.add.reduceat(pairs[:, 1] * (1 - pairs[:, 1]) * cases, steps)
    right = float((hits * (np.cumsum(misses) - misses / 2) - own / 2).sum())
    value = right / (float(hits.sum()) * float(misses.sum()) - doubt)
    return _expected(value, pairs[:, 1], cases, area, confidence, seed)


def _expected(  # noqa: PLR0913, PLR0917  # what is drawn, and what is made of it
    value: float, shares: Reals, cases: Wholes, metric: Callable[[Wholes], Reals], confidence: float, seed: int
) -> Estimate:
    normal(confidence)
    random = np.random.default_rng(seed)
    batch = max(1, min(DRAWS, MOST_DRAWN // len(shares)))
    draws = int(np.clip(MOST_ALTOGETHER // len(shares), FEWEST_DRAWS, DRAWS))
    sizes = [min(batch, draws - start) for start in range(0, draws, batch)]
    drawn = np.concatenate([metric(random.binomial(cases, shares, size=(size, len(shares)))) for size in sizes])
    drawn = drawn[np.isfinite(drawn)]
    if len(drawn) < draws * FEWEST_DEFINED:
        raise Inestimable("Too few labels are expected of one class for the figure to be defined.")
    tail = (1 - confidence) / 2
    low, high = (float(limit) for limit in np.quantile(drawn, (tail, 1 - tail)))
    method = DRAWN.format(draws=draws, seed=seed)
    return Estimate(value, min(low, value), max(high, value), int(cases.sum()), confidence, method)
