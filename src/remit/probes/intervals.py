"""Confidence intervals for counts of cases: shares, differences and ratios of shares.

All take whole counts and a two-sided confidence in (0, 1), and give (low, high). Which method was used is told by
`share_method` and its kin, so that an observation can name it: a family of methods never changes silently.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import Literal

Interval = tuple[float, float]

TINY = 100
"""Below this many cases limits are exact (Clopper-Pearson), whose coverage never falls below the nominal one."""

FEW = 10
"""Likewise where fewer than this many cases are hits, or are none: the normal is a bad guess of so skew a count."""

WILSON = "Wilson (1927) score interval"
CLOPPER_PEARSON = "Clopper-Pearson (1934) exact interval"
NEWCOMBE = "Newcombe (1998) hybrid score interval for a difference"
KATZ = "Katz et al. (1978) log interval for a ratio"
MOVER_R = "MOVER-R interval for a ratio (Newcombe 2016) on exact limits"


def wilson(hits: int, cases: int, confidence: float) -> Interval:
    """Give the score interval of a share (Wilson 1927, JASA 22:209-212); (0, 1) without cases."""
    if cases == 0:
        return 0.0, 1.0
    z = _z(confidence)
    share = hits / cases
    centre = (share + z * z / (2 * cases)) / (1 + z * z / cases)
    reach = z * math.sqrt(share * (1 - share) / cases + z * z / (4 * cases * cases)) / (1 + z * z / cases)
    return max(0.0, min(centre - reach, share)), min(1.0, max(centre + reach, share))


def clopper_pearson(hits: int, cases: int, confidence: float) -> Interval:
    """Give the exact interval of a share (Clopper & Pearson 1934, Biometrika 26:404-413); (0, 1) without cases."""
    from scipy.special import betaincinv

    if cases == 0:
        return 0.0, 1.0
    tail = (1 - confidence) / 2
    low = 0.0 if hits == 0 else float(betaincinv(hits, cases - hits + 1, tail))
    high = 1.0 if hits == cases else float(betaincinv(hits + 1, cases - hits, 1 - tail))
    return low, high


def share_method(hits: int, cases: int) -> Literal["wilson", "clopper-pearson"]:
    """Tell which interval a share gets: exact for under `TINY` cases or under `FEW` hits or misses, else Wilson.

    Wilson is what Brown, Cai & DasGupta (2001, Statistical Science 16:101-133) recommend; near 0 and 1, and with a
    handful of cases, its coverage dips below the nominal one (to 0.972 where 0.994 is claimed of 30 cases), and a
    requirement must not pass by that.
    """
    return "clopper-pearson" if cases < TINY or min(hits, cases - hits) < FEW else "wilson"


def share(hits: int, cases: int, confidence: float) -> Interval:
    """Give the interval of a share by the method that `share_method` names."""
    if share_method(hits, cases) == "wilson":
        return wilson(hits, cases, confidence)
    return clopper_pearson(hits, cases, confidence)


def difference(hits: int, cases: int, other_hits: int, other_cases: int, confidence: float) -> Interval:
    """Give the interval of the difference of two independent shares, first minus other.

    Newcombe (1998, Statistics in Medicine 17:873-890, method 10): the limits of both shares, combined by squaring and
    adding. The limits are those of `share`, so exact for tiny groups (Zou & Donner 2008, Statistics in Medicine
    27:1693-1702, allow any limits). (-1, 1) when either has no cases.
    """
    if cases == 0 or other_cases == 0:
        return -1.0, 1.0
    first, other = hits / cases, other_hits / other_cases
    low, high = share(hits, cases, confidence)
    other_low, other_high = share(other_hits, other_cases, confidence)
    between = first - other
    return (
        max(-1.0, between - math.hypot(first - low, other_high - other)),
        min(1.0, between + math.hypot(high - first, other - other_low)),
    )


def size(limits: Interval) -> Interval:
    """Give the interval of the size of a difference: from 0 when the difference may have either sign."""
    low, high = limits
    if low <= 0 <= high:
        return 0.0, max(-low, high)
    return min(abs(low), abs(high)), max(abs(low), abs(high))


def ratio_method(hits: int, cases: int, other_hits: int, other_cases: int) -> Literal["katz", "mover-r"]:
    """Tell which interval a ratio gets: MOVER-R for tiny groups and where one of the four cells has under `FEW`.

    Katz's logarithm does not exist for empty cells, and is far too narrow beside full ones.
    """
    cells = (hits, cases - hits, other_hits, other_cases - other_hits)
    return "mover-r" if min(cells) < FEW or min(cases, other_cases) < TINY else "katz"


def ratio(hits: int, cases: int, other_hits: int, other_cases: int, confidence: float) -> Interval:
    """Give the interval of the ratio of two independent shares, first over other; the other share must not be 0.

    Katz, Baptista, Azen & Pike (1978, Biometrics 34:469-474): normal on the logarithm. Where that fails (see
    `ratio_method`), MOVER-R (Newcombe 2016, Statistical Methods in Medical Research 25:1774-1778) on the exact limits
    of both shares. Without cases the ratio is anywhere from 0 to one over the lower limit of the other share. Raises
    ZeroDivisionError when the other share is 0 or has no cases.
    """
    other = other_hits / other_cases
    other_low, other_high = clopper_pearson(other_hits, other_cases, confidence)
    if cases == 0:
        return 0.0, 1 / other_low
    first = hits / cases
    if ratio_method(hits, cases, other_hits, other_cases) == "katz":
        spread = _z(confidence) * math.sqrt(1 / hits - 1 / cases + 1 / other_hits - 1 / other_cases)
        return first / other * math.exp(-spread), first / other * math.exp(spread)
    low, high = clopper_pearson(hits, cases, confidence)
    product = first * other
    # The lower limit is written over the sum of the roots, not their difference: the same number without cancellation.
    below = math.sqrt(max(0.0, product**2 - low * other_high * (2 * first - low) * (2 * other - other_high)))
    above = math.sqrt(max(0.0, product**2 - high * other_low * (2 * first - high) * (2 * other - other_low)))
    return (
        low * (2 * first - low) / (product + below) if low else 0.0,
        (product + above) / (other_low * (2 * other - other_low)),
    )


def bonferroni(confidence: float, family: int) -> float:
    """Give the confidence for each of `family` intervals so that all hold together at `confidence`.

    Bonferroni's inequality as Dunn (1961, JASA 56:52-64) uses it for intervals; holds whatever the dependence.
    """
    return 1 - (1 - confidence) / max(1, family)


def _z(confidence: float) -> float:
    return NormalDist().inv_cdf(0.5 + confidence / 2)
