"""How well scores rank positives above negatives: the area under the ROC curve, and the difference of two areas.

The area is the probability that a positive scores above a negative, ties counting half. It needs only how many
positives and negatives have each score, so `auc_of_counts` takes grouped counts of any size.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from remit.probes.intervals import clopper_pearson
from remit.probes.statistics.estimates import Estimate, Inestimable, Reals, counts, normal, reals, same_length, truths

DELONG = "DeLong, DeLong & Clarke-Pearson (1988) on the logit scale"
NEWCOMBE = "score interval of a Mann-Whitney statistic (Newcombe 2006, part 2, method 5)"
DELONG_DIFFERENCE = "DeLong, DeLong & Clarke-Pearson (1988), paired"

FEW_MISPLACED = 10
"""Where the smaller class times the smaller of area and its complement is below this, DeLong's limits are too narrow.

In simulation of 100 and 1,000 normal scores at an area of 0.983 they cover 92 % where 95 % is claimed."""


def auc(labels: npt.ArrayLike, scores: npt.ArrayLike, confidence: float) -> Estimate:
    """Give the area under the ROC curve of single cases; see `auc_of_counts`."""
    positive, amounts = truths(labels, "Labels"), reals(scores, "Scores")
    same_length(positive, amounts, "Labels and scores")
    values, place = np.unique(amounts, return_inverse=True)
    hits = np.bincount(place[positive], minlength=len(values))
    return auc_of_counts(values, hits, np.bincount(place, minlength=len(values)) - hits, confidence)


def auc_of_counts(
    scores: npt.ArrayLike, positives: npt.ArrayLike, negatives: npt.ArrayLike, confidence: float
) -> Estimate:
    """Give the area under the ROC curve with limits, from the counts of both classes at each score.

    DeLong, DeLong & Clarke-Pearson (1988, Biometrics 44:837-845): the variance from how each case is placed among the
    other class; limits are made on the logit scale, which keeps them in (0, 1) (Pepe 2003, The statistical evaluation
    of medical tests, 5.2.5). Where few cases are misplaced (see `FEW_MISPLACED`; with none the variance of 0 would
    claim certainty), the limits are Newcombe's (2006, Statistics in Medicine 25:559-573), which need the area and the
    two counts only and are rather too wide. Raises `Inestimable` when a class has no cases.
    """
    amounts = reals(scores, "Scores")
    good, bad = counts(positives, "Positives"), counts(negatives, "Negatives")
    if not len(amounts) == len(good) == len(bad):
        raise Inestimable("Each score needs its count of positives and of negatives.")
    order = np.argsort(amounts, kind="stable")
    amounts, good, bad = amounts[order], good[order], bad[order]
    if len(amounts) > 1 and (np.diff(amounts) == 0).any():
        starts = np.flatnonzero(np.concatenate(([True], np.diff(amounts) != 0)))
        good, bad = np.add.reduceat(good, starts), np.add.reduceat(bad, starts)
    n, m = int(good.sum()), int(bad.sum())
    if not n or not m:
        raise Inestimable("An area under the ROC curve needs positives and negatives.")
    of_positives = (np.cumsum(bad) - bad / 2) / m  # share of negatives below each score, ties by half
    of_negatives = 1 - (np.cumsum(good) - good / 2) / n  # share of positives above it
    area = float(good @ of_positives) / n
    variance = _variance(of_positives, good) + _variance(of_negatives, bad)
    if variance <= 0 or min(n, m) * min(area, 1 - area) < FEW_MISPLACED:
        low, high = newcombe(area, n, m, confidence)
        return Estimate(area, low, high, n + m, confidence, NEWCOMBE)
    reach = normal(confidence) * math.sqrt(variance) / (area * (1 - area))
    centre = math.log(area / (1 - area))
    return Estimate(area, _share(centre - reach), _share(centre + reach), n + m, confidence, DELONG)


def newcombe(area: float, positives: int, negatives: int, confidence: float) -> tuple[float, float]:
    """Give Newcombe's limits of an area, from its value and the counts of the two classes alone.

    Newcombe (2006, Statistics in Medicine 25:559-573, method 5): the areas at which the observed one is just as far
    off as the normal quantile allows, with the variance of Hanley & McNeil (1982, Radiology 143:29-36) at that area
    and both class sizes in it replaced by their mean.
    """
    size = (positives + negatives) / 2 - 1
    z = normal(confidence)

    def excess(tried: float) -> float:
        shape = 1 + size * ((1 - tried) / (2 - tried) + tried / (1 + tried))
        return abs(area - tried) - z * math.sqrt(tried * (1 - tried) * shape / (positives * negatives))

    return _crossing(excess, 0.0, area), _crossing(excess, 1.0, area)


def auc_difference(
    labels: npt.ArrayLike, scores: npt.ArrayLike, other_scores: npt.ArrayLike, confidence: float
) -> Estimate:
    """Give the difference of the areas of two scores of the same cases, first minus other.

    DeLong, DeLong & Clarke-Pearson (1988): the two areas are correlated, and their covariance is taken from how each
    case is placed by both. Where both scores place every case alike the variance is 0, which is no certainty about
    other cases: the limits are then the largest shares of each class that could be placed otherwise and still not be
    seen (Clopper-Pearson), added. Raises `Inestimable` with fewer than two cases of a class.
    """
    positive, first, other = truths(labels, "Labels"), reals(scores, "Scores"), reals(other_scores, "Other scores")
    same_length(positive, first, "Labels and scores")
    same_length(first, other, "The two scores")
    n = int(positive.sum())
    m = len(positive) - n
    if min(n, m) < 2:  # noqa: PLR2004  # a variance takes two
        raise Inestimable("A difference of areas needs two positives and two negatives.")
    placed = [_placements(positive, row) for row in (first, other)]
    by_positives = placed[0][0] - placed[1][0]
    by_negatives = placed[0][1] - placed[1][1]
    value = float(by_positives.mean())
    variance = float(by_positives.var(ddof=1)) / n + float(by_negatives.var(ddof=1)) / m
    reach = normal(confidence) * math.sqrt(variance)
    if variance <= 0:
        reach = clopper_pearson(0, n, confidence)[1] + clopper_pearson(0, m, confidence)[1]
    return Estimate(value, max(-1.0, value - reach), min(1.0, value + reach), n + m, confidence, DELONG_DIFFERENCE)


def _placements(positive: npt.NDArray[np.bool_], scores: Reals) -> tuple[Reals, Reals]:
    """Give, by case, the share of negatives below each positive and of positives above each negative."""
    good, bad = np.sort(scores[positive]), np.sort(scores[~positive])
    below = np.searchsorted(bad, scores[positive], "left") + np.searchsorted(bad, scores[positive], "right")
    above = 2 * len(good) - np.searchsorted(good, scores[~positive], "left")
    above = above - np.searchsorted(good, scores[~positive], "right")
    return below / (2 * len(bad)), above / (2 * len(good))


def _variance(placements: Reals, cases: npt.NDArray[np.int64]) -> float:
    """Give the variance of a mean of placements, each of which so many cases have."""
    total = int(cases.sum())
    if total < 2:  # noqa: PLR2004  # a variance takes two
        return 0.0
    mean = float(cases @ placements) / total
    return float(cases @ (placements - mean) ** 2) / (total - 1) / total


def _crossing(excess: Callable[[float], float], end: float, area: float) -> float:
    """Give where the excess turns from negative (at the area) to positive (towards the end), or the end."""
    if area == end:
        return end
    inside, outside = area, end
    for _ in range(80):
        middle = (inside + outside) / 2
        inside, outside = (inside, middle) if excess(middle) > 0 else (middle, outside)
    return outside


def _share(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))
