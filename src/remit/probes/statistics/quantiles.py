"""Quantiles without assumptions: limits from order statistics, and how many cases a claim needs at least."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from remit.probes.statistics.estimates import Estimate, Inestimable, at_least, at_most, counts, normal, ordered

ORDER = "order statistics by the exact binomial (Thompson 1936)"


def ranks(cases: int, share: float, confidence: float) -> tuple[int, int]:
    """Give the ranks (from 1) of the order statistics that enclose a quantile; 0 and `cases` + 1 are out of reach.

    Thompson (1936, Annals of Mathematical Statistics 7:122-128): the number of cases at or below the quantile is
    binomial, so (x_l, x_u) misses it below with P(B >= u) and above with P(B < l); each is kept to half of what the
    confidence leaves. For distributions with ties, the closed interval [x_l, x_u] covers at least as often (Scheffe &
    Tukey 1945, Annals of Mathematical Statistics 16:187-192). Raises `Inestimable` without cases or for a share
    outside of (0, 1).
    """
    if cases < 1 or not 0 < share < 1:
        raise Inestimable(f"No quantile at {share} of {cases} cases; it takes a case and a share between 0 and 1.")
    reach = normal(confidence) * math.sqrt(cases * share * (1 - share))  # near the ranks that are sought
    tail = (1 - confidence) / 2
    low = min(max(0, round(cases * share - reach)), cases)
    # The largest l with P(B <= l - 1) <= tail.
    while low > 0 and at_most(low - 1, cases, share) > tail:
        low -= 1
    while low < cases and at_most(low, cases, share) <= tail:
        low += 1
    high = min(max(1, round(cases * share + reach)), cases + 1)
    # The smallest u with P(B >= u) <= tail.
    while high <= cases and at_least(high, cases, share) > tail:
        high += 1
    while high > 1 and at_least(high - 1, cases, share) <= tail:
        high -= 1
    return low, high


def quantile(values: npt.ArrayLike, share: float, confidence: float) -> Estimate:
    """Give a quantile of single values, in their unit, with limits by `ranks`.

    The estimate is the smallest value with at least that share of the cases at or below it (the inverse of the
    empirical distribution, type 1 of Hyndman & Fan 1996, The American Statistician 50:361-365): always one that was
    seen, never above the maximum. A limit that the sample is too small for is infinite. Values may be infinite: a call
    that was given up took longer than any other. Raises `Inestimable` without values or with missing ones.
    """
    amounts = ordered(values, "A quantile's sample")
    return quantile_of_counts(amounts, np.ones(len(amounts), dtype=np.int64), share, confidence)


def quantile_of_counts(values: npt.ArrayLike, cases: npt.ArrayLike, share: float, confidence: float) -> Estimate:
    """Give the same from distinct values and how many cases have each (`GROUP BY value`), in any order."""
    amounts, weights = ordered(values, "A quantile's sample"), counts(cases, "The cases of each value")
    order = np.argsort(amounts, kind="stable")
    amounts, below = amounts[order], np.cumsum(weights[order])
    total = int(below[-1]) if len(below) else 0
    low, high = ranks(total, share, confidence)

    def at(rank: int) -> float:
        return float(amounts[np.searchsorted(below, rank)])

    return Estimate(
        at(max(1, math.ceil(total * share - 1e-9))),
        at(low) if low else -math.inf,
        at(high) if high <= total else math.inf,
        total,
        confidence,
        ORDER,
    )


def fewest_cases(share: float, confidence: float) -> int:
    """Give the least number of cases with which a one-sided claim "the quantile lies below the maximum" can be made.

    Wilks (1941, Annals of Mathematical Statistics 12:91-96): the smallest n with 1 - share**n >= confidence; 59 for
    the 95th percentile at 95 %, 299 for the 99th. For a low quantile the claim is about the minimum, by symmetry.
    """
    normal(confidence)
    if not 0 < share < 1:
        raise Inestimable(f"No quantile at {share}; it takes a share between 0 and 1.")
    far = max(share, 1 - share)
    needed = max(1, math.ceil(math.log1p(-confidence) / math.log(far)))
    while needed > 1 and 1 - far ** (needed - 1) >= confidence:
        needed -= 1
    while 1 - far**needed < confidence:
        needed += 1
    return needed


def fewest_cases_two_sided(share: float, confidence: float) -> int:
    """Give the least number of cases with which both limits of `quantile` are finite at that confidence."""
    return fewest_cases(share, 0.5 + confidence / 2)
