"""How far those who label agree beyond chance: Cohen's and Fleiss's kappa, Krippendorff's alpha, with limits.

1 is full agreement, 0 what chance gives, below 0 systematic disagreement. Limits come from drawing the items anew
(percentile bootstrap: Efron 1979, Annals of Statistics 7:1-26; for alpha Hayes & Krippendorff 2007, Communication
Methods and Measures 1:77-89, propose the like). Few disagreeing items make such limits far too narrow, and none make
them claim certainty: under `FEW` of them the lower limit is also held to what the exact upper limit of their share
(Clopper-Pearson) allows, each disagreeing as much as those seen do on average, or fully if none was seen.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from remit.probes.intervals import FEW, clopper_pearson
from remit.probes.statistics.estimates import Estimate, Inestimable, Reals, Wholes, counts, normal, reals

DRAWS = 2_000
"""Resamples of the items."""

MOST_KEPT = 4_000_000
"""Numbers of resamples that are kept at one time."""

Weights = Literal["none", "linear", "quadratic"]
"""How much two different categories disagree: all alike, by their distance in order, or by its square."""

Level = Literal["nominal", "ordinal", "interval"]
"""What the values of labels mean: names, an order, or amounts whose differences count."""


@dataclass(frozen=True, slots=True)
class _Items:
    """Items grouped by how they were labelled: how many of each kind, and how much each kind disagrees.

    `severest` is what an item that disagrees fully takes from the coefficient, were all items like it.
    """

    cases: Wholes
    disagreement: Reals
    severest: float


def cohens_kappa(table: npt.ArrayLike, confidence: float, weights: Weights = "none", seed: int = 0) -> Estimate:
    """Give Cohen's kappa of two raters from their square table of counts (row: first rater, column: other).

    Cohen (1960, Educational and Psychological Measurement 20:37-46), weighted: Cohen (1968, Psychological Bulletin
    70:213-220); weights take the categories in the order of the table. Raises `Inestimable` without items, for a table
    that is not square, and where chance alone would agree fully (both raters used one and the same category only).
    """
    given = counts(table, "A table of two raters")
    if given.ndim != 2 or given.shape[0] != given.shape[1]:  # noqa: PLR2004  # rows and columns
        raise Inestimable("Cohen's kappa takes a square table: the same categories for both raters.")
    size = len(given)
    apart = np.abs(np.subtract.outer(np.arange(size), np.arange(size))).astype(np.float64)
    apart = {"none": (apart > 0).astype(np.float64), "linear": apart, "quadratic": apart**2}[weights]
    seen = given > 0
    rows, columns = np.nonzero(seen)
    chance = float(given.sum(axis=1) @ apart @ given.sum(axis=0)) / max(1, int(given.sum())) ** 2
    items = _Items(given[seen], apart[seen], _times(float(apart.max(initial=0.0)), chance))

    def kappa(drawn: Reals) -> Reals:
        cells = np.zeros((len(drawn), size, size))
        cells[:, rows, columns] = drawn
        by_chance = np.einsum("bi,ij,bj->b", cells.sum(axis=2), apart, cells.sum(axis=1))
        return _beyond_chance((drawn @ items.disagreement) * drawn.sum(axis=1), by_chance)

    named = "Cohen's kappa" if weights == "none" else f"Cohen's kappa with {weights} weights"
    return _estimate(items, kappa, confidence, named, seed)


def fleiss_kappa(ratings: npt.ArrayLike, confidence: float, seed: int = 0) -> Estimate:
    """Give Fleiss's kappa from a table with a row per item and how many raters chose each category in the columns.

    Fleiss (1971, Psychological Bulletin 76:378-382). Each item needs the same number of ratings, two at least; where
    they differ take `krippendorffs_alpha`. Raises `Inestimable` otherwise, and where one category was used only.
    """
    given = _ratings(ratings)
    raters = np.unique(given.sum(axis=1))
    if len(raters) != 1 or int(raters[0]) < 2:  # noqa: PLR2004  # agreement takes a pair of ratings
        raise Inestimable("Fleiss's kappa takes the same number of ratings for each item, two at least.")
    kinds, cases = np.unique(given, axis=0, return_counts=True)
    m = float(raters[0])
    rows = kinds.astype(np.float64)
    used = given.sum(axis=0) / given.sum()
    disagreement = (m * m - (rows**2).sum(axis=1)) / (m * (m - 1))
    items = _Items(cases.astype(np.int64), disagreement, _times(1.0, 1 - float(used @ used)))

    def kappa(drawn: Reals) -> Reals:
        shares = drawn @ rows
        shares /= shares.sum(axis=1, keepdims=True)
        return _beyond_chance((drawn @ items.disagreement) / drawn.sum(axis=1), 1 - (shares**2).sum(axis=1))

    return _estimate(items, kappa, confidence, "Fleiss's kappa", seed)


def krippendorffs_alpha(
    ratings: npt.ArrayLike,
    confidence: float,
    level: Level = "nominal",
    values: npt.ArrayLike | None = None,
    seed: int = 0,
) -> Estimate:
    """Give Krippendorff's alpha from a table with a row per item and how many raters gave each value in the columns.

    Krippendorff (2004, Content analysis, 2nd ed., chapter 11). Any number of raters per item; items with fewer than
    two ratings say nothing and are left out. `values` are the amounts of the columns (needed for `interval`); for
    `ordinal` the columns stand in their order. Raises `Inestimable` without two ratings of one item, and where all
    ratings are the same, since then nobody knows whether the raters could have told items apart.
    """
    given = _ratings(ratings)
    kinds, numbers = np.unique(given[given.sum(axis=1) > 1], axis=0, return_counts=True)
    if not len(kinds):
        raise Inestimable("Krippendorff's alpha takes items with two ratings at least.")
    rows, raters = kinds.astype(np.float64), kinds.sum(axis=1).astype(np.float64)
    places = np.arange(given.shape[1], dtype=np.float64) if values is None else reals(values, "The values of labels")
    if len(places) != given.shape[1] or (level == "interval" and values is None):
        raise Inestimable("Alpha of amounts takes the value that each column stands for.")

    def places_of(marginals: Reals) -> Reals:
        """Give where each value lies, from the mean: its amount, or its mean rank among all ratings."""
        total = marginals.sum(axis=1, keepdims=True)
        at = np.cumsum(marginals, axis=1) - marginals / 2 if level == "ordinal" else places + 0 * marginals
        return at - (marginals * at).sum(axis=1, keepdims=True) / total

    def alpha(drawn: Reals) -> Reals:
        """Give 1 - (n - 1) * observed / expected, both as sums over all pairs of ratings."""
        marginals = drawn @ rows
        total = marginals.sum(axis=1)
        if level == "nominal":
            seen = drawn @ (disagreement * raters)
            return _beyond_chance((total - 1) * seen, total**2 - (marginals**2).sum(axis=1))
        at = places_of(marginals)
        once, twice = at @ rows.T, at**2 @ rows.T
        seen = (drawn * 2 * (raters * twice - once**2) / (raters - 1)).sum(axis=1)
        return _beyond_chance((total - 1) * seen, 2 * total * (marginals * at**2).sum(axis=1))

    disagreement = (raters**2 - (rows**2).sum(axis=1)) / (raters * (raters - 1))
    items = _Items(numbers.astype(np.int64), disagreement, 0.0)
    used = items.cases[None, :].astype(np.float64) @ rows
    total = float(used.sum())
    if level == "nominal":
        severest = _times(1.0, (total**2 - float((used**2).sum())) / (total * (total - 1)))
    else:
        at = places_of(used)
        widest = float(np.ptp(at[used > 0])) ** 2
        severest = _times(widest, 2 * float((used * at**2).sum()) / (total - 1))
    named = f"Krippendorff's alpha, {level}"
    return _estimate(replace(items, severest=severest), alpha, confidence, named, seed)


def _ratings(ratings: npt.ArrayLike) -> Wholes:
    given = counts(ratings, "A table of ratings")
    if given.ndim != 2 or not given.size:  # noqa: PLR2004  # items and categories
        raise Inestimable("A table of ratings has a row for each item and a column for each category.")
    return given


def _beyond_chance(seen: Reals, by_chance: Reals) -> Reals:
    """Give 1 - seen / chance; NaN where chance disagrees on nothing."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(by_chance > 0, 1 - seen / by_chance, np.nan)


def _times(disagreement: float, by_chance: float) -> float:
    """Give how many times as much as chance something disagrees; 0 where chance disagrees on nothing."""
    return disagreement / by_chance if by_chance > 0 else 0.0


def _estimate(items: _Items, statistic: Callable[[Reals], Reals], confidence: float, name: str, seed: int) -> Estimate:
    """Give the statistic of all items, with limits from resampled ones and the guard for few disagreements."""
    normal(confidence)
    total = int(items.cases.sum())
    value = float(statistic(items.cases[None, :].astype(np.float64))[0]) if total else math.nan
    if not math.isfinite(value):
        raise Inestimable("All labels are the same, or there are none: nobody can tell agreement from chance.")
    random = np.random.default_rng(seed)
    shares = items.cases / total
    batch = max(1, min(DRAWS, MOST_KEPT // max(len(shares), 1)))
    drawn = np.concatenate([
        statistic(random.multinomial(total, shares, size=min(batch, DRAWS - start)).astype(np.float64))
        for start in range(0, DRAWS, batch)
    ])  # fmt: skip
    defined = drawn[np.isfinite(drawn)]
    tail = (1 - confidence) / 2
    low, high = (float(limit) for limit in np.quantile(defined if len(defined) else [value], (tail, 1 - tail)))
    uneven = int(items.cases[items.disagreement > 0].sum())
    method = f"{name}, percentile bootstrap of {total:,} items, {DRAWS:,} resamples, seed {seed}"
    if uneven < FEW:
        most = clopper_pearson(uneven, total, confidence)[1]
        # The value is 1 - disagreement / chance; so many times as many disagreeing items make so many times of that.
        per_item = (1 - value) * total / uneven if uneven else items.severest
        low = min(low, 1 - most * per_item)
        method += ", lower limit by Clopper-Pearson for few disagreements"
    return Estimate(value, min(low, value), max(high, value), total, confidence, method)
