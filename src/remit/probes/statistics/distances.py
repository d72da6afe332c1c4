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

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from remit.probes.statistics.estimates import Inestimable, Reals, Wholes, counts, normal, reals

FEWEST_EXPECTED = 5.0
"""A bin with fewer expected cases in the smaller sample is too thin for chi-square."""

SPLITS = 2_000
"""Random splits of the pooled cases: their 95 % point is then known to about half a percent of probability."""

HALF_CASE = 0.5
"""What is added to each bin of both samples where a bin of one is empty, so that a logarithm exists."""


@dataclass(frozen=True, slots=True)
class Distance:
    """How far apart two samples are, how far chance carries samples of these sizes, and how probable that would be.

    `chance` is what samples of one distribution stay below with the confidence that was asked for; `p_value` the
    probability that they lie this far apart or farther. `by` says how both were found.
    """

    value: float
    chance: float
    p_value: float
    cases: int
    of: int
    by: str

    @property
    def beyond_chance(self) -> bool:
        """Whether the samples are farther apart than chance explains; whether that matters is another question."""
        return self.value > self.chance


def psi(reference: npt.ArrayLike, sample: npt.ArrayLike, confidence: float = 0.95, seed: int = 0) -> Distance:
    """Give the population stability index: sum((q - p) * ln(q / p)) over bins, from 0 up; no unit.

    It is Jeffreys' divergence (1946, Proceedings of the Royal Society A 186:453-461). Chance: (1/n + 1/m) times the
    chi-square point (Yurdakul & Naranjo 2020, Journal of Risk Model Validation 14(4):89-100). Where a bin is empty in
    one of the samples the index would be infinite: half a case is then added to every bin of both.
    """
    return _measured(reference, sample, _psi, _no_scale, confidence, seed)


def jensen_shannon(
    reference: npt.ArrayLike, sample: npt.ArrayLike, confidence: float = 0.95, seed: int = 0
) -> Distance:
    """Give the Jensen-Shannon distance in [0, 1]: the root of the divergence in bits (Endres & Schindelin 2003).

    Endres & Schindelin (2003, IEEE Transactions on Information Theory 49:1858-1860) show it to be a metric; the
    divergence is Lin's (1991, the same 37:145-151) with equal weights. For small differences it is an eighth of the
    sum above, in nats, which gives the chance level. Empty bins need no amends.
    """
    return _measured(reference, sample, _jensen_shannon, _eighth_in_bits, confidence, seed)


def chi_square(reference: npt.ArrayLike, sample: npt.ArrayLike, confidence: float = 0.95, seed: int = 0) -> Distance:
    """Give Cramer's V in [0, 1], whose square is Pearson's chi-square over all cases; the p-value is chi-square's.

    Pearson (1900, Philosophical Magazine 50:157-175), Cramer (1946, Mathematical Methods of Statistics, 21.9). With
    two samples the table has two rows, so V is the root of chi-square / (n + m).
    """
    return _measured(reference, sample, _cramers_v, _per_case, confidence, seed)


def wasserstein(
    reference: npt.ArrayLike,
    sample: npt.ArrayLike,
    places: npt.ArrayLike,
    confidence: float = 0.95,
    seed: int = 0,
) -> Distance:
    """Give the mean way that cases must be moved from one distribution to the other, in standard deviations.

    `places` are the values that stand for the bins, ascending or not: distinct values give the exact distance, middles
    of bins one that may be off by half a bin. The integral of the absolute difference of the distribution functions
    (Vallender 1974, Theory of Probability and its Applications 18:784-786), over the reference's standard deviation.
    Its distribution under chance depends on the data (del Barrio, Gine & Matran 1999, Annals of Probability
    27:1009-1071), so chance always comes from random splits. Raises `Inestimable` for a constant reference.
    """
    first, other = _two(reference, sample)
    at = reals(places, "The places of bins")
    if len(at) != first.shape[0]:
        raise Inestimable(f"{len(at)} places were given for {first.shape[0]} bins.")
    order = np.argsort(at, kind="stable")
    first, other, at = first[order], other[order], at[order]
    shares = first / first.sum()
    spread = float(np.sqrt(shares @ (at - shares @ at) ** 2))
    if spread <= 0:
        raise Inestimable("The reference is constant, so there is no standard deviation to measure a distance in.")
    widths = np.diff(at) / spread

    def way(one: Reals, two: Reals) -> Reals:
        apart = np.abs(np.cumsum(one, axis=-1) - np.cumsum(two, axis=-1))[..., :-1]
        return np.asarray(apart @ widths, dtype=np.float64)

    return _by_splits(first, other, way, confidence, seed)


def _no_scale(n: int, m: int) -> float:
    return 1 / n + 1 / m


def _eighth_in_bits(n: int, m: int) -> float:
    return (1 / n + 1 / m) / (8 * np.log(2))


def _per_case(n: int, m: int) -> float:
    return 1 / (n + m)


def _psi(one: Reals, two: Reals) -> Reals:
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = (two - one) * np.log(two / one)
    return np.where((one <= 0) & (two <= 0), 0.0, parts).sum(axis=-1)


def _jensen_shannon(one: Reals, two: Reals) -> Reals:
    middle = (one + two) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = [np.where(row > 0, row * np.log2(row / middle), 0.0).sum(axis=-1) for row in (one, two)]
    return np.sqrt(np.maximum(0.0, (parts[0] + parts[1]) / 2))


def _cramers_v(one: Reals, two: Reals, n: int, m: int) -> Reals:
    pooled = (n * one + m * two) / (n + m)
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(pooled > 0, (one - two) ** 2 / pooled, 0.0).sum(axis=-1)
    return np.sqrt(parts * n * m / (n + m) ** 2)
