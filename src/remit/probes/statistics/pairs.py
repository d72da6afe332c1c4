"""Two models on the same cases: McNemar's test, and paired differences."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from remit.probes.statistics.estimates import Estimate, Inestimable, at_most, normal

TANGO = "Tango (1998) score interval for a paired difference of shares"


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
    uneven, fewer = pairs.first_only + pairs.other_only, min(pairs.first_only, pairs.other_only)
    return min(1.0, 2 * at_most(fewer, uneven, 0.5)) if uneven else 1.0


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


def _root(score: Callable[[float], float], end: float, value: float, wanted: float) -> float:
    """Give where the score, which falls as the supposed difference rises, is as wanted, between value and end."""
    inside, outside = value, end
    for _ in range(60):
        middle = (inside + outside) / 2
        within = score(middle) < wanted if end < value else score(middle) > wanted
        inside, outside = (middle, outside) if within else (inside, middle)
    return outside
