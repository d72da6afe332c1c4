"""Limits of any metric by drawing the same rows again: paired, seeded, over rows or over clusters of rows."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Literal

import numpy as np

from remit.probes.statistics.estimates import Estimate, Inestimable, Reals, Wholes, normal

DRAWS = 2_000
"""Resamples: the limits of a 95 % interval are then known to about one part in seven of the tail's probability."""

FEWEST_ROWS = 20
"""With fewer rows (or clusters) a bootstrap is far too narrow, and nothing is given."""

MOST_BLOCKS = 200
"""How many blocks of rows are left out in turn to see how the metric leans."""

FEWEST_DEFINED = 0.95
"""Resamples without a value, such as those without positives, are left out; more than this share must have one."""

Metric = Callable[[Wholes], float]
"""Gives a metric of the rows at these indices (with repetitions); NaN where they do not define it."""

Way = Literal["bca", "percentile"]


def bootstrap(  # noqa: PLR0913  # each has a default
    metric: Metric,
    rows: int,
    confidence: float,
    *,
    way: Way = "bca",
    clusters: Wholes | None = None,
    draws: int = DRAWS,
    seed: int = 0,
) -> Estimate:
    """Give a metric of `rows` rows with limits from resampling them.

    Paired by design: a metric that compares two models on the same rows (`metric_of_difference`) sees both on each
    resample. By default bias-corrected and accelerated (BCa: Efron 1987, JASA 82:171-185), with the acceleration from
    leaving out each of at most `MOST_BLOCKS` equal blocks of rows; `percentile` on request. With `clusters` (a
    whole number per row, such as the patient or the day), clusters are drawn instead of rows (Davison & Hinkley 1997,
    Bootstrap methods and their application, 3.8). The same seed gives the same limits.

    A metric that is the same in every resample has limits that claim certainty; as no published method gives better
    for any metric, `Inestimable` is raised for it, and where there are fewer than `FEWEST_ROWS` rows or clusters, or
    where the metric is undefined for all rows or in too many resamples.
    """
    z = normal(confidence)
    groups = None if clusters is None else _groups(rows, clusters)
    units, what = (rows, "rows") if groups is None else (len(groups), "clusters")
    if units < FEWEST_ROWS:
        raise Inestimable(f"A bootstrap of {units} {what} is too narrow to be trusted; it takes {FEWEST_ROWS}.")
    value = metric(np.arange(rows))
    if not math.isfinite(value):
        raise Inestimable("The metric is not defined for these rows.")
    random = np.random.default_rng(seed)
    drawn = np.array([metric(_rows(groups, random.integers(units, size=units))) for _ in range(draws)])
    drawn = drawn[np.isfinite(drawn)]
    if len(drawn) < FEWEST_DEFINED * draws:
        lost = draws - len(drawn)
        raise Inestimable(f"The metric is not defined in {lost:,} of {draws:,} resamples; it takes more rows.")
    if float(drawn.min()) == float(drawn.max()):
        raise Inestimable("The metric is the same in every resample, so resampling cannot tell how sure it is.")
    tails = (1 - confidence) / 2, (1 + confidence) / 2
    if way == "bca":
        tails = _corrected(drawn, value, _acceleration(metric, groups, units), z)
    low, high = (float(limit) for limit in np.quantile(drawn, tails))
    named = "BCa bootstrap (Efron 1987)" if way == "bca" else "percentile bootstrap (Efron 1979)"
    return Estimate(
        value, low, high, rows, confidence, f"{named}, {draws:,} resamples of {units:,} {what}, seed {seed}"
    )


def metric_of_difference(first: Metric, other: Metric) -> Metric:
    """Give the metric "first minus other" on the same rows, for a paired bootstrap."""
    return lambda rows: first(rows) - other(rows)


def _groups(rows: int, clusters: Wholes) -> list[Wholes]:
    """Give the rows of each cluster."""
    if len(clusters) != rows:
        raise Inestimable(f"{len(clusters):,} clusters were named for {rows:,} rows.")
    order = np.argsort(clusters, kind="stable").astype(np.int64)
    ends = [0, *(np.flatnonzero(np.diff(clusters[order])) + 1).tolist(), rows]
    return [order[start:end] for start, end in pairwise(ends)] if rows else []


def _rows(groups: list[Wholes] | None, picked: Wholes) -> Wholes:
    """Give the rows of the picked clusters, or the picked rows themselves."""
    if groups is None:
        return picked
    places: list[int] = picked.tolist()
    return np.concatenate([groups[at] for at in places])


def _acceleration(metric: Metric, groups: list[Wholes] | None, units: int) -> float:
    """Give BCa's acceleration: a sixth of the skewness of the metric over blocks left out; 0 if undefined."""
    every = np.arange(units)
    edges: list[int] = np.linspace(0, units, min(units, MOST_BLOCKS) + 1).astype(np.int64).tolist()
    values: list[float] = [
        metric(_rows(groups, np.concatenate((every[:start], every[end:])))) for start, end in pairwise(edges)
    ]
    left: Reals = np.array(values)
    apart = float(left.mean()) - left
    size = float((apart**2).sum())
    if not math.isfinite(size) or size <= 0:
        return 0.0
    return float((apart**3).sum()) / (6 * size**1.5)


def _corrected(drawn: Reals, value: float, acceleration: float, z: float) -> tuple[float, float]:
    """Give the probabilities of the resamples' distribution at which BCa's limits lie."""
    from scipy.special import ndtr, ndtri

    below = (float((drawn < value).sum()) + float((drawn == value).sum()) / 2) / len(drawn)
    bias = float(ndtri(min(max(below, 0.5 / len(drawn)), 1 - 0.5 / len(drawn))))

    def moved(at: float) -> float:
        far = 1 - acceleration * (bias + at)
        return float(ndtr(bias + (bias + at) / far)) if far > 0 else float(ndtr(bias + at))

    return moved(-z), moved(z)
