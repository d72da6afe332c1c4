"""Two models on the same cases, or one against a margin: McNemar's test, paired differences, not worse than."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from remit.probes.statistics.estimates import Estimate, Inestimable, normal

TANGO = "Tango (1998) score interval for a paired difference of shares"

Standing = Literal["shown", "refuted", "open"]
"""What an interval says of a claim: all of it fits, none of it does, or some."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Cases by whether each of two models is right: both, only the first, only the other, neither."""

    both: int
    first_only: int
    other_only: int
    neither: int

    @property
    def cases(self) -> int:
        """All cases."""
        return self.both + self.first_only + self.other_only + self.neither


def mcnemar(pairs: Pairs) -> float:
    """Give the probability of pairs this uneven or more if both models are right equally often; 1 without uneven ones.

    McNemar (1947, Psychometrika 12:153-157) in its exact form: the uneven pairs are split like tosses of a fair coin;
    two-sided by doubling the smaller tail, at most 1.
    """
    from scipy.stats import binom

    uneven = pairs.first_only + pairs.other_only
    return min(1.0, 2 * float(binom.cdf(min(pairs.first_only, pairs.other_only), uneven, 0.5))) if uneven else 1.0


def paired_difference(pairs: Pairs, confidence: float) -> Estimate:
    """Give the difference of two shares on the same cases, first minus other, in [-1, 1].

    Tango (1998, Statistics in Medicine 17:891-908): the differences at which the observed one is just as far off as
    the normal quantile allows, with the likeliest share of uneven pairs at each of them. It needs no amends for empty
    cells and says something for small samples: with no uneven pair among n the limits are about z**2 / (n + z**2).
    Raises `Inestimable` without cases.
    """
    n, first, other = pairs.cases, pairs.first_only, pairs.other_only
    if not n:
        raise Inestimable("A paired difference needs cases.")
    z = normal(confidence)
    value = (first - other) / n

    def score(difference: float) -> float:
        """Give the standardised distance of the observed difference from a supposed one."""
        apart = first - other - n * difference
        # The likeliest probability of "only the other is right", given the difference, solves a quadratic.
        a, b = 2 * n, -first - other + (2 * n - first + other) * difference
        c = -other * difference * (1 - difference)
        likely = (math.sqrt(max(0.0, b * b - 4 * a * c)) - b) / (2 * a)
        spread = n * (2 * likely + difference * (1 - difference))
        if spread <= 0:
            return 0.0 if abs(apart) < 1e-12 * n else math.copysign(math.inf, apart)
        return apart / math.sqrt(spread)

    low, high = _root(score, -1.0, value, z), _root(score, 1.0, value, -z)
    return Estimate(value, low, high, n, confidence, TANGO)


def not_worse(low: float, high: float, margin: float, good: Literal["high", "low"] = "high") -> Standing:
    """Tell whether a difference (new minus old) shows that the new is not worse by more than the margin.

    The decision of non-inferiority trials: by the limit on the bad side alone (ICH E9 Statistical principles for
    clinical trials, 1998, 3.3.2; Piaggio et al. 2012, JAMA 308:2594-2604). With a two-sided interval of 95 % the
    chance of wrongly showing it is 2.5 %. "refuted" when the whole interval is worse than the margin. `margin` is at
    least 0; 0 asks for "not worse at all". Raises ValueError for limits that are no interval.
    """
    if not low <= high or margin < 0:
        raise ValueError(f"No decision on limits {low} to {high} and margin {margin}.")
    if good == "low":
        low, high = -high, -low
    if low >= -margin:
        return "shown"
    return "refuted" if high < -margin else "open"


def better(low: float, high: float, good: Literal["high", "low"] = "high") -> Standing:
    """Tell whether a difference (new minus old) shows that the new is better: all of it on the good side of 0."""
    if not low <= high:
        raise ValueError(f"No decision on limits {low} to {high}.")
    if good == "low":
        low, high = -high, -low
    if low > 0:
        return "shown"
    return "refuted" if high <= 0 else "open"


def _root(score: Callable[[float], float], end: float, value: float, wanted: float) -> float:
    """Give where the score, which falls as the supposed difference rises, is as wanted, between value and end."""
    inside, outside = value, end
    for _ in range(60):
        middle = (inside + outside) / 2
        within = score(middle) < wanted if end < value else score(middle) > wanted
        inside, outside = (middle, outside) if within else (inside, middle)
    return outside
