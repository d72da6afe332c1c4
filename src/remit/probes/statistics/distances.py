"""How far a sample lies from a reference, by binned counts, and how far chance alone would carry a sample of its size.

All take two rows of counts over the same bins. With the first sample of n cases, the other of m and B bins that hold
anything, samples from one distribution differ so that (n m / (n + m)) * sum((p - q)**2 / pooled share) is about
chi-square with B - 1 degrees of freedom; each distance below is a known function of that for small differences
(Salicru, Morales, Menendez & Pardo 1994, Journal of Multivariate Analysis 51:372-391, for all divergences of this
family). Its `chance` is the value that chance stays below with the given confidence. Where a bin's expected count is
below `FEWEST_EXPECTED` that does not hold (Cochran 1954, Biometrics 10:417-451); chance then comes from seeded random
splits of the pooled cases, which are exact up to the number of splits (Pitman 1937, Supplement to the Journal of the
Royal Statistical Society 4:119-130).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from remit.probes.statistics.estimates import Inestimable, Reals, Wholes, counts, normal, reals

FEWEST_EXPECTED = 5.0
"""A bin with fewer expected cases in the smaller sample is too thin for chi-square."""

FEWEST_FOR_LOGARITHMS = 30.0
"""Likewise for the stability index: with 5 to 10 cases in a bin it went beyond chance in 8 to 11 % of simulations."""

SPLITS = 2_000
"""Random splits of the pooled cases: their 95 % point is then known to about half a percent of probability."""

FEWEST_SPLITS = 200
"""As many at least where there are so many bins that `MOST_DRAWN` would allow fewer."""

MOST_DRAWN = 4_000_000
"""Counts that are drawn for all splits together, and an eighth of which are kept at one time."""

REDRAWN = 500
"""Samples drawn anew to see how much a distance varies."""

LARGE = 10_000.0
"""A chi-square beyond which its root is as good as normal."""

MOST_PLACES = 2_000
"""Of more places than that, neighbours are taken together while samples are split and drawn anew."""

MOST_POOLED = 900_000_000
"""Beyond this many cases splits are drawn with replacement, which for so many is the same."""

MOST_EXACT = 1_000
"""Up to this many cases on both sides together the distribution of Kolmogorov and Smirnov is computed exactly."""

HALF_CASE = 0.5
"""What is added to each bin of both samples where a bin of one is empty, so that a logarithm exists."""


@dataclass(frozen=True, slots=True)
class Distance:
    """How far apart two samples are, how far chance carries samples of these sizes, and how probable that would be.

    `low` and `high` enclose the distance of the distributions behind the samples: a sample lies farther off than
    they do, so `low` is far below the value, and 0 where chance explains it. `chance` is what samples of one
    distribution stay below with the confidence that was asked for; `p_value` the probability that they lie this far
    apart or farther. `by` says how both were found.
    """

    value: float
    low: float
    high: float
    chance: float
    p_value: float
    cases: int
    of: int
    by: str

    @property
    def beyond_chance(self) -> bool:
        """Whether the samples are farther apart than chance explains; whether that matters is another question."""
        return self.value > self.chance * (1 + 1e-9)  # rounding is no difference


def psi(reference: npt.ArrayLike, sample: npt.ArrayLike, confidence: float = 0.95, seed: int = 0) -> Distance:
    """Give the population stability index: sum((q - p) * ln(q / p)) over bins, from 0 up; no unit.

    It is Jeffreys' divergence (1946, Proceedings of the Royal Society A 186:453-461). Chance: (1/n + 1/m) times the
    chi-square point (Yurdakul & Naranjo 2020, Journal of Risk Model Validation 14(4):89-100). Where a bin is empty in
    one of the samples the index would be infinite: half a case is then added to every bin of both.
    """
    return _measured(
        _two(reference, sample), _psi, lambda n, m: 1 / n + 1 / m, 1, math.inf, confidence, seed, FEWEST_FOR_LOGARITHMS
    )


def jensen_shannon(
    reference: npt.ArrayLike, sample: npt.ArrayLike, confidence: float = 0.95, seed: int = 0
) -> Distance:
    """Give the Jensen-Shannon distance in [0, 1]: the root of the divergence in bits.

    Endres & Schindelin (2003, IEEE Transactions on Information Theory 49:1858-1860) show it to be a metric; the
    divergence is Lin's (1991, the same 37:145-151) with equal weights. For small differences it is an eighth of the
    sum above, in nats, which gives the chance level. Empty bins need no amends.
    """
    in_bits = 8 * math.log(2)
    return _measured(
        _two(reference, sample), _jensen_shannon, lambda n, m: (1 / n + 1 / m) / in_bits, 2, 1.0, confidence, seed
    )


def chi_square(reference: npt.ArrayLike, sample: npt.ArrayLike, confidence: float = 0.95, seed: int = 0) -> Distance:
    """Give Cramer's V in [0, 1]; the p-value is that of Pearson's chi-square.

    Pearson (1900, Philosophical Magazine 50:157-175), Cramer (1946, Mathematical Methods of Statistics, 21.9). With
    two samples the table has two rows, so V is the root of chi-square / (n + m).
    """
    return _measured(_two(reference, sample), _cramers_v, lambda n, m: 1 / (n + m), 2, 1.0, confidence, seed)


def wasserstein(
    reference: npt.ArrayLike,
    sample: npt.ArrayLike,
    places: npt.ArrayLike,
    confidence: float = 0.95,
    seed: int = 0,
) -> Distance:
    """Give the mean way that cases must be moved from one distribution to the other, in standard deviations.

    `places` are the values that stand for the bins, in any order: distinct values give the exact distance, middles
    of bins one that may be off by half a bin. Of more than `MOST_PLACES` places neighbours are gathered to find
    chance and limits; the distance itself is that of all. It is the integral of the absolute difference of the
    distribution functions (Vallender 1974, Theory of Probability and its Applications 18:784-786), over the
    reference's standard deviation. Its distribution under chance depends on the data (del Barrio, Gine & Matran
    1999, Annals of Probability 27:1009-1071), so chance always comes from random splits. Raises `Inestimable` for a
    constant reference.
    """
    first, other, widths = _ordered(reference, sample, places)
    at = np.concatenate(([0.0], np.cumsum(widths)))
    shares = first / first.sum()
    spread = float(np.sqrt(shares @ (at - shares @ at) ** 2))
    if spread <= 0:
        raise Inestimable("The reference is constant, so there is no standard deviation to measure a distance in.")
    value = float(_apart(first.astype(np.float64), other.astype(np.float64)) @ widths) / spread
    if len(at) > MOST_PLACES:
        first, other, at = _gathered(first, other, at)
    steps = np.diff(at) / spread
    near = _by_splits(first, other, lambda one, two: np.asarray(_apart(one, two) @ steps), confidence, seed)
    lost = value - near.value  # 0 unless places were gathered
    return replace(near, value=value, high=max(value, near.high + lost), chance=near.chance + max(0.0, lost))


def kolmogorov_smirnov(
    reference: npt.ArrayLike, sample: npt.ArrayLike, places: npt.ArrayLike, confidence: float = 0.95
) -> Distance:
    """Give the largest difference of the two distribution functions, in [0, 1], exact for counts of distinct values.

    `places` are the values, in any order. The p-value is exact for up to `MOST_EXACT` cases, ties included (Schroer &
    Trenkler 1995, Computational Statistics & Data Analysis 20:185-202: only orders of the pooled cases count that
    differ at the end of a tie). Beyond that it is the limit of Smirnov (1939, Bulletin de l'Universite de Moscou 2:2),
    which with ties is too large, never too small. Limits are those of Dvoretzky, Kiefer & Wolfowitz with the constant
    of Massart (1990, Annals of Probability 18:1269-1283) for both samples at once: wide, but never too narrow.
    """
    from scipy.special import kolmogi, kolmogorov

    first, other, _ = _ordered(reference, sample, places)
    normal(confidence)
    n, m = int(first.sum()), int(other.sum())
    value = float(_apart(first.astype(np.float64), other.astype(np.float64)).max(initial=0.0))
    reach = math.sqrt(math.log(4 / (1 - confidence)) / 2) * (1 / math.sqrt(n) + 1 / math.sqrt(m))
    ends_of = max(0.0, value - reach), min(1.0, value + reach)
    if n + m > MOST_EXACT:
        root = math.sqrt(n * m / (n + m))
        chance = min(1.0, float(kolmogi(1 - confidence)) / root)
        return Distance(value, *ends_of, chance, float(kolmogorov(root * value)), n, m, "limit of Smirnov (1939)")
    ends = np.cumsum(first + other)
    # The differences that can occur are multiples of 1 / lcm(n, m): search them for the last that chance exceeds.
    steps = math.lcm(n, m)
    low, high = 0, steps
    while low < high:
        tried = (low + high) // 2
        low, high = (tried + 1, high) if _exceeding(n, m, ends, tried + 1) > 1 - confidence else (low, tried)
    p_value = _exceeding(n, m, ends, round(value * steps))
    by = "exact distribution given the ties (Schroer & Trenkler 1995)"
    return Distance(value, *ends_of, low / steps, p_value, n, m, by)


def _exceeding(n: int, m: int, ends: Wholes, least: int) -> float:
    """Give the probability that the distribution functions differ by `least` / lcm(n, m) or more at the end of a tie.

    Cases are drawn one by one from the pooled ones; `inside[i]` is the probability that i of those drawn are of the
    first sample and that no difference so far was as large.
    """
    if least <= 0:
        return 1.0
    steps = math.lcm(n, m)
    tie_ends = set(ends.tolist())
    drawn_first = np.arange(n + 1)
    inside = np.zeros(n + 1)
    inside[0] = 1.0
    outside = 0.0
    for drawn in range(1, n + m + 1):
        chance_first = np.clip((n - drawn_first) / (n + m + 1 - drawn), 0.0, 1.0)
        stepped = inside * (1 - chance_first)
        stepped[1:] += inside[:-1] * chance_first[:-1]
        inside = stepped
        if drawn in tie_ends:
            far = np.abs(drawn_first * (steps // n) - (drawn - drawn_first) * (steps // m)) >= least
            outside += float(inside[far].sum())
            inside[far] = 0.0
    return min(1.0, outside)


def _two(reference: npt.ArrayLike, sample: npt.ArrayLike) -> tuple[Wholes, Wholes]:
    first, other = counts(reference, "The counts of the reference"), counts(sample, "The counts of the sample")
    if first.ndim != 1 or first.shape != other.shape:
        raise Inestimable("Two samples are compared over the same bins, but the rows of counts differ in length.")
    if not first.sum() or not other.sum():
        raise Inestimable("A distance needs cases on both sides.")
    kept = (first + other) > 0
    return first[kept], other[kept]


def _ordered(reference: npt.ArrayLike, sample: npt.ArrayLike, places: npt.ArrayLike) -> tuple[Wholes, Wholes, Reals]:
    """Give the counts in the order of their places, equal places added up, and the widths between them."""
    at = reals(places, "The places of bins")
    first, other = counts(reference, "The counts of the reference"), counts(sample, "The counts of the sample")
    if not first.shape == other.shape == at.shape:
        raise Inestimable("Each bin needs one place and one count on both sides.")
    _two(first, other)
    unique, place = np.unique(at, return_inverse=True)
    sums = [np.zeros(len(unique), dtype=np.int64) for _ in range(2)]
    for total, row in zip(sums, (first, other), strict=True):
        np.add.at(total, place, row)
    return sums[0], sums[1], np.diff(unique)


def _gathered(first: Wholes, other: Wholes, at: Reals) -> tuple[Wholes, Wholes, Reals]:
    """Give the counts of about `MOST_PLACES` places, each the mean of neighbours with about as many cases."""
    pooled = first + other
    group = np.minimum((np.cumsum(pooled) - 1) * MOST_PLACES // int(pooled.sum()), MOST_PLACES - 1)
    starts = np.flatnonzero(np.concatenate(([True], np.diff(group) > 0)))
    one, two = (np.add.reduceat(side, starts) for side in (first, other))
    return one, two, np.add.reduceat(at * pooled, starts) / (one + two)


def _measured(  # noqa: PLR0913, PLR0917  # what a distance is, and how it follows from chi-square
    two: tuple[Wholes, Wholes],
    way: Callable[[Reals, Reals], Reals],
    scale: Callable[[int, int], float],
    power: int,
    most: float,
    confidence: float,
    seed: int,
    fewest: float = FEWEST_EXPECTED,
) -> Distance:
    """Measure by counts; `way`**`power` is `scale` times chi-square for samples of one distribution.

    For distributions that differ a little it is so many times a non-central chi-square, whose non-centrality is
    enclosed (Kent & Hainsworth 1995, Biometrics 51:1164-1169); for those that differ much it varies more, so limits
    are at least as wide as the bootstrap's standard error makes them.
    """
    from scipy.special import chdtrc, gammaincinv  # scipy.stats gives the same and takes longer to load than to ask

    first, other = two
    n, m, bins = int(first.sum()), int(other.sum()), len(first)
    normal(confidence)
    if bins == 1:
        return Distance(0.0, 0.0, 0.0, 0.0, 1.0, n, m, "one bin holds everything")
    unit = scale(n, m)
    value = float(way(first.astype(np.float64), other.astype(np.float64)))
    low, high = _noncentral(value**power / unit, bins - 1, confidence)
    centre = value**power - unit * (bins - 1)  # what chance adds is taken off
    reach = normal(confidence) * float((_redrawn(first, other, way, seed) ** power).std())
    low, high = max(0.0, min(low * unit, centre - reach)), max(high * unit, centre + reach, value**power)
    low, high = min(low, value**power) ** (1 / power), min(high ** (1 / power), most)
    if min(n, m) * float((first + other).min()) / (n + m) < fewest:
        split = _by_splits(first, other, way, confidence, seed)
        return replace(split, low=low, high=high)
    chance = (unit * 2 * float(gammaincinv((bins - 1) / 2, confidence))) ** (1 / power)
    p_value = float(chdtrc(bins - 1, max(0.0, value**power / unit)))
    return Distance(value, low, high, chance, p_value, n, m, f"chi-square with {bins - 1} degrees of freedom")


def _noncentral(seen: float, freedom: int, confidence: float) -> tuple[float, float]:
    """Give the non-centralities at which a chi-square this large or this small has half of what confidence leaves."""
    from scipy.special import chndtr, chndtrinc

    if seen > LARGE:  # its root is then about normal, with a standard deviation of 1
        z, excess = normal(confidence), freedom - 1
        return (math.sqrt(seen) - z) ** 2 - excess, (math.sqrt(seen) + z) ** 2 - excess
    tail = (1 - confidence) / 2
    at = float(chndtr(seen, freedom, 0.0))
    low = float(chndtrinc(seen, freedom, 1 - tail)) if at > 1 - tail else 0.0
    return low, float(chndtrinc(seen, freedom, tail)) if at > tail else 0.0


def _redrawn(first: Wholes, other: Wholes, way: Callable[[Reals, Reals], Reals], seed: int) -> Reals:
    """Give the distances of samples drawn anew from each of the two (bootstrap)."""
    random = np.random.default_rng([seed, 1])
    rounds = int(np.clip(MOST_DRAWN // len(first), FEWEST_SPLITS, REDRAWN))
    batch = max(1, min(rounds, MOST_DRAWN // 8 // len(first)))
    sizes = [min(batch, rounds - start) for start in range(0, rounds, batch)]
    pair = [(int(side.sum()), side / side.sum()) for side in (first, other)]
    return np.concatenate([
        way(*(random.multinomial(cases, shares, size=size).astype(np.float64) for cases, shares in pair))
        for size in sizes
    ])  # fmt: skip


def _by_splits(
    first: Wholes, other: Wholes, way: Callable[[Reals, Reals], Reals], confidence: float, seed: int
) -> Distance:
    """Measure, with chance by splitting the pooled cases anew at random."""
    normal(confidence)
    n, m, pooled = int(first.sum()), int(other.sum()), first + other
    value = float(way(first.astype(np.float64), other.astype(np.float64)))
    splits = int(np.clip(MOST_DRAWN // len(pooled), FEWEST_SPLITS, SPLITS))
    batch = max(1, min(splits, MOST_DRAWN // 8 // len(pooled)))
    random = np.random.default_rng(seed)
    found: list[Reals] = []
    for start in range(0, splits, batch):
        size = min(batch, splits - start)
        if n + m < MOST_POOLED:
            one = random.multivariate_hypergeometric(pooled, n, size=size, method="marginals")
            found.append(way(one.astype(np.float64), (pooled - one).astype(np.float64)))
        else:
            drawn = [random.multinomial(cases, pooled / (n + m), size=size) for cases in (n, m)]
            found.append(way(drawn[0].astype(np.float64), drawn[1].astype(np.float64)))
    by_chance = np.concatenate(found)
    # Rounding must not put a split that is the same as what was seen below it.
    p_value = (1 + int((by_chance >= value * (1 - 1e-12)).sum())) / (1 + splits)
    chance = float(np.quantile(by_chance, confidence, method="higher"))
    reach = normal(confidence) * float(_redrawn(first, other, way, seed).std())
    low = value - float(by_chance.mean()) - reach
    by = f"{splits:,} random splits, seed {seed}"
    return Distance(value, max(0.0, low), value + reach, chance, p_value, n, m, by)


def _apart(one: Reals, two: Reals) -> Reals:
    """Give the absolute differences of the distribution functions after each bin but the last."""
    first = np.cumsum(one, axis=-1) / one.sum(axis=-1, keepdims=True)
    other = np.cumsum(two, axis=-1) / two.sum(axis=-1, keepdims=True)
    return np.abs(first - other)[..., :-1]


def _psi(one: Reals, two: Reals) -> Reals:
    lacking = ((one == 0) | (two == 0)).any(axis=-1, keepdims=True)
    one, two = one + HALF_CASE * lacking, two + HALF_CASE * lacking
    one, two = one / one.sum(axis=-1, keepdims=True), two / two.sum(axis=-1, keepdims=True)
    return ((two - one) * np.log(two / one)).sum(axis=-1)


def _jensen_shannon(one: Reals, two: Reals) -> Reals:
    from scipy.special import xlogy

    one, two = one / one.sum(axis=-1, keepdims=True), two / two.sum(axis=-1, keepdims=True)
    middle = (one + two) / 2
    middle = np.where(middle > 0, middle, 1.0)  # a redrawn bin may be empty on both sides
    nats = (xlogy(one, one / middle) + xlogy(two, two / middle)).sum(axis=-1) / 2
    return np.sqrt(np.maximum(0.0, nats / math.log(2)))


def _cramers_v(one: Reals, two: Reals) -> Reals:
    n, m = one.sum(axis=-1, keepdims=True), two.sum(axis=-1, keepdims=True)
    expected = np.where(one + two > 0, one + two, 1.0) / (n + m)
    apart = (one / n - two / m) ** 2 / expected
    return np.sqrt(np.maximum(0.0, (apart * n * m / (n + m) ** 2).sum(axis=-1)))
