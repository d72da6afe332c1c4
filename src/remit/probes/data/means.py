"""Means, shares and ratios of sums with their limits, from sums and counts alone. Pure; nothing is read here."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from remit.probes import intervals
from remit.probes.statistics.estimates import Estimate, Inestimable, normal

STUDENT = "Student's t (1908) for a mean, from sums"
RATIO = "ratio of two sums, limits by linearisation (Cochran 1977, Sampling techniques, 6.4)"
ALIKE = "all cases are alike, which sets no limits"
HOEFFDING = "Hoeffding (1963) limits of a mean between 0 and 1, for few lists"
LISTS_ALIKE = "all lists are alike: at least this share of others would be (Clopper-Pearson 1934)"

TRUSTED = 1e-12
"""A spread below this part of the mean square is rounding: the cases are alike."""


FEW_LISTS = 20
"""With fewer lists than this Student's limits rest on how normal their figures are, which nobody can see."""


NEARLY_ALIKE = 1e-8
"""A spread below this is that of figures of lists in steps of a thousand millionth: they are alike."""


def mean(  # noqa: PLR0913, PLR0917  # three sums and what bounds the figure
    cases: int, total: float, squares: float, confidence: float, least: float = -math.inf, most: float = math.inf
) -> Estimate:
    """Give a mean with limits from the number of cases, their sum and the sum of their squares.

    Student (1908, Biometrika 6:1-25); kept within `least` and `most`. With fewer than two cases that differ the limits
    are these: a sample of equal values does not tell how far others may lie. Raises `Inestimable` without cases, and
    for sums that are not finite.
    """
    from scipy.special import stdtrit

    normal(confidence)
    if cases < 1:
        raise Inestimable("There is no case to take it of.")
    if not (math.isfinite(total) and math.isfinite(squares)):
        raise Inestimable("Some cases are infinite, or too large to be added up.")
    value = total / cases
    spread = squares / cases - value * value
    if cases < 2 or spread <= TRUSTED * squares / cases:  # noqa: PLR2004  # a variance takes two
        return Estimate(value, least, most, cases, confidence, ALIKE)
    reach = float(stdtrit(cases - 1, 0.5 + confidence / 2)) * math.sqrt(spread / (cases - 1))
    return Estimate(value, max(least, value - reach), min(most, value + reach), cases, confidence, STUDENT)


def share(hits: int, cases: int, confidence: float, none: str = "There is no case to take it of.") -> Estimate:
    """Give a share with the limits of `intervals.share`; raises `Inestimable` with the sentence `none` for no cases."""
    if not cases:
        raise Inestimable(none)
    low, high = intervals.share(hits, cases, confidence)
    wilson = intervals.share_method(hits, cases) == "wilson"
    how = intervals.WILSON if wilson else intervals.CLOPPER_PEARSON
    return Estimate(hits / cases, low, high, cases, confidence, how)


def mean_of_lists(lists: int, total: float, squares: float, confidence: float) -> Estimate:
    """Give the mean of a figure that lies between 0 and 1 for each list, with the lists as the sample.

    Figures that are all 0 or 1 make a share, with the limits of one. Others have Student's limits for a mean, kept
    within 0 and 1; of fewer than `FEW_LISTS` those of Hoeffding, which hold whatever is between 0 and 1. Where all
    lists have one figure there is no spread to go by: of other lists at least the share that Clopper and Pearson (1934,
    Biometrika 26:404-413) give would have it too, and the rest could have any. Raises `Inestimable` without a list.
    """
    if lists > 0 and abs(total - squares) <= TRUSTED * total:
        return share(round(total), lists, confidence)
    found = mean(lists, total, squares, confidence, 0.0, 1.0)
    if squares / lists - found.value**2 <= NEARLY_ALIKE:
        like = intervals.clopper_pearson(lists, lists, confidence)[0]
        low, high, method = found.value * like, found.value * like + 1 - like, LISTS_ALIKE
    elif lists < FEW_LISTS:
        (low, high), method = hoeffding(found.value, lists, confidence), HOEFFDING
    else:
        return found
    return replace(found, low=min(low, found.value), high=max(high, found.value), method=method)


def hoeffding(value: float, cases: int, confidence: float) -> tuple[float, float]:
    """Give limits of a mean of cases that lie between 0 and 1, whatever their distribution.

    Hoeffding (1963, JASA 58:13-30, theorem 1): the chance that a mean lies that far from what is expected is at most
    e to the power of minus the cases times the relative entropy of both.
    """
    allowed = -math.log((1 - confidence) / 2) / cases

    def apart(expected: float) -> float:
        parts = ((value, expected), (1 - value, 1 - expected))
        return sum(a * math.log(a / b) if a > 0 else 0.0 for a, b in parts) if 0 < expected < 1 else math.inf

    found: list[float] = []
    for end in (0.0, 1.0):
        inside, outside = value, end
        for _ in range(60):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if apart(middle) <= allowed else (inside, middle)
        found.append(outside)
    return found[0], found[1]


def mapped(estimate: Estimate, by: Callable[[float], float], method: str = "") -> Estimate:
    """Give an estimate on another scale, by a function that rises or falls throughout."""
    ends = sorted((by(estimate.low), by(estimate.high)))
    said = f"{method}; {estimate.method}" if method else estimate.method
    return replace(estimate, value=by(estimate.value), low=ends[0], high=ends[1], method=said)


def ratio(  # noqa: PLR0913, PLR0917  # the moments of two amounts
    cases: int,
    above: float,
    below: float,
    above_squares: float,
    below_squares: float,
    products: float,
    confidence: float,
    least: float = -math.inf,
) -> Estimate:
    """Give the ratio of two sums over the same cases with limits, from both sums, squares and products.

    Cochran (1977, Sampling techniques, 3rd ed., 6.4): the variance of the residuals of the ratio. Raises `Inestimable`
    where the sum below is 0, without two cases, or where the sums are not finite.
    """
    from scipy.special import stdtrit

    if not all(map(math.isfinite, (above, below, above_squares, below_squares, products))):
        raise Inestimable("Some cases are infinite, or too large to be added up.")
    if cases < 2 or below == 0:  # noqa: PLR2004  # a variance takes two
        raise Inestimable("A ratio of sums takes two cases, and a sum below that is not 0.")
    value = above / below
    residuals = above_squares - 2 * value * products + value * value * below_squares
    if residuals <= TRUSTED * (above_squares + value * value * below_squares):
        return Estimate(value, least, math.inf, cases, confidence, ALIKE)
    error = math.sqrt(residuals / (cases - 1) * cases) / abs(below)
    reach = float(stdtrit(cases - 1, 0.5 + confidence / 2)) * error
    return Estimate(value, max(least, value - reach), value + reach, cases, confidence, RATIO)
