"""Whether scores mean what they say: the calibration error by bins, and what chance makes of it.

Scores are probabilities of the positive class, in [0, 1].
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from remit.probes.intervals import clopper_pearson
from remit.probes.statistics.distances import Distance
from remit.probes.statistics.estimates import (
    Estimate,
    Inestimable,
    Reals,
    Truths,
    Wholes,
    reals,
    same_length,
    truths,
)

BINS = 10
"""Bins of equal mass that calibration error is taken over."""

DRAWS = 2_000
"""Simulations of labels that the scores would be right about."""

NORMAL_FROM = 25.0
"""A sum of independent labels with at least this variance is as good as normal for the purpose of a chance level."""

MOST_DRAWN = 4_000_000
"""Numbers that are kept at one time while labels are drawn."""


@dataclass(frozen=True, slots=True)
class Calibrated:
    """Calibration error over bins, and how large chance makes it with scores that are right."""

    error: Estimate
    chance: Distance
    bins: tuple[tuple[float, float, int], ...]
    """For each bin its mean score, its share of positives and its cases."""


def probabilities(scores: npt.ArrayLike) -> Reals:
    """Give scores as an array; raises `Inestimable` where they are no probabilities."""
    given = reals(scores, "Scores")
    if len(given) and (float(given.min()) < 0 or float(given.max()) > 1):
        raise Inestimable("Scores must be probabilities, between 0 and 1.")
    return given


def calibration_error(
    labels: npt.ArrayLike, scores: npt.ArrayLike, confidence: float, most: int = BINS, seed: int = 0
) -> Calibrated:
    """Give the mean distance of scores from the share of positives over bins of equal mass (ECE), in [0, 1].

    Naeini, Cooper & Hauskrecht (2015, AAAI 29:2901-2907), with bins of equal mass as Nguyen & O'Connor (2015, EMNLP,
    1587-1598); equal scores are never split, so there may be fewer bins. It is no more than what these bins show:
    errors that cancel within a bin are not seen.

    By chance alone it is above 0, also for scores that are right; how far is found by drawing labels from the scores
    (consistency resampling, Broecker & Smith 2007, Weather and Forecasting 22:651-661). Its limits combine the exact
    limits of each bin's share (Clopper-Pearson) by squaring and adding (Zou & Donner 2008, Statistics in Medicine
    27:1693-1702); from the lower one the mean of what chance gives is taken off as well, which is the most by which
    the estimate is too large. Raises `Inestimable` with fewer cases than bins.
    """
    positive, given = _cases(labels, scores)
    if len(given) < max(2, most):
        raise Inestimable(f"Calibration over {most} bins takes at least as many cases, not {len(given)}.")
    order = np.argsort(given, kind="stable")
    positive, given = positive[order], given[order]
    starts = _starts(given, most)
    sizes = np.diff([*starts.tolist(), len(given)])
    means = np.add.reduceat(given, starts) / sizes
    hits: Wholes = np.add.reduceat(positive.astype(np.int64), starts)
    shares = sizes / len(given)
    gaps = np.abs(hits / sizes - means)
    value = float(shares @ gaps)

    by_chance = _errors_by_chance(given, starts, sizes, seed)
    p_value = (1 + int((by_chance >= value * (1 - 1e-12)).sum())) / (1 + DRAWS)
    ceiling = float(np.quantile(by_chance, confidence, method="higher"))
    how = f"{DRAWS:,} draws of labels from the scores, seed {seed}"
    ends = np.array([
        clopper_pearson(hit, size, confidence) for hit, size in zip(hits.tolist(), sizes.tolist(), strict=True)
    ])  # fmt: skip
    nearest = np.maximum(0.0, np.maximum(ends[:, 0] - means, means - ends[:, 1]))
    farthest = np.maximum(np.abs(ends[:, 0] - means), np.abs(ends[:, 1] - means))
    low = value - math.hypot(*(shares * (gaps - nearest)).tolist()) - float(by_chance.mean())
    high = value + math.hypot(*(shares * (farthest - gaps)).tolist())
    method = f"{len(starts)} bins of equal mass, exact limits squared and added (Zou & Donner 2008), less chance below"
    error = Estimate(value, max(0.0, low), min(1.0, high), len(given), confidence, method)
    chance = Distance(value, error.low, error.high, ceiling, p_value, len(given), len(given), how)
    rows = zip(means.tolist(), (hits / sizes).tolist(), sizes.tolist(), strict=True)
    return Calibrated(error, chance, tuple(rows))


def _cases(labels: npt.ArrayLike, scores: npt.ArrayLike) -> tuple[Truths, Reals]:
    positive, given = truths(labels, "Labels"), probabilities(scores)
    same_length(positive, given, "Labels and scores")
    if not len(given):
        raise Inestimable("Calibration takes cases with label and score.")
    return positive, given


def _starts(ordered: Reals, most: int) -> Wholes:
    """Give where each bin of about equal mass starts, moved up to where the score changes."""
    wanted = np.linspace(0, len(ordered), most, endpoint=False).astype(np.int64)
    return np.unique(np.searchsorted(ordered, ordered[wanted], "left")).astype(np.int64)


def _errors_by_chance(ordered: Reals, starts: Wholes, sizes: Wholes, seed: int) -> Reals:
    """Give the calibration errors of labels that were drawn from the scores themselves.

    The positives of a bin vary by the sum of p * (1 - p); where that is large they are drawn as a normal, else score
    by score.
    """
    random = np.random.default_rng(seed)
    apart = np.zeros(DRAWS)
    for start, size in zip(starts.tolist(), sizes.tolist(), strict=True):
        values, cases = np.unique(ordered[start : start + size], return_counts=True)
        spread = float(cases @ (values * (1 - values)))
        if spread >= NORMAL_FROM:
            apart += np.abs(random.normal(scale=math.sqrt(spread), size=DRAWS))
            continue
        batch = max(1, min(DRAWS, MOST_DRAWN // len(values)))
        for begin in range(0, DRAWS, batch):
            end = min(begin + batch, DRAWS)
            hits = random.binomial(cases, values, size=(end - begin, len(values))).sum(axis=1)
            apart[begin:end] += np.abs(hits - float(cases @ values))
    return apart / float(sizes.sum())
