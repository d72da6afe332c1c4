"""Sample sizes: how many cases it takes before a fit criterion can be told to hold. Advice; verdicts use intervals.

All of it is elementary and published; each function names its formula and source.
"""

from __future__ import annotations

import math
from decimal import Decimal
from statistics import NormalDist

from remit.core.criteria import FitCriterion
from remit.core.measures.telemetry import SET
from remit.language.sentences.times import each
from remit.language.titles import ordinal

_RARE = Decimal("0.01")
_MARGINS = (Decimal("0.02"), Decimal("0.05"))
_PERCENT = 100


def for_proportion(share: Decimal, margin: Decimal, confidence: Decimal = Decimal("0.95")) -> int:
    """Give the cases that tell a share to within a margin: z² p (1 - p) / m², rounded up.

    The normal approximation (Cochran, Sampling Techniques, 3rd ed. 1977, section 4.4); too small near 0 and 1.
    """
    z = NormalDist().inv_cdf(0.5 + float(confidence) / 2)
    return max(1, math.ceil(z**2 * float(share) * (1 - float(share)) / float(margin) ** 2))


def for_none_seen(bound: Decimal) -> int:
    """Give the cases without a single event that show, at 95 %, that its share is at most `bound`: 3 / bound.

    The rule of three (Hanley & Lippman-Hand 1983, If nothing goes wrong, is everything all right?, JAMA 249:1743-1745).
    """
    return math.ceil(3 / bound)


def for_difference(share: Decimal, difference: Decimal) -> int:
    """Give the cases per arm that show a difference of two shares: 16 p (1 - p) / d², rounded up.

    80 % power at 5 %, two-sided (Lehr 1992, Sixteen S-squared over D-squared, Statistics in Medicine 11:1099-1102).
    `share` is that of the reference.
    """
    return math.ceil(16 * share * (1 - share) / difference**2)


def least_for_percentile(share: Decimal, confidence: Decimal = Decimal("0.95")) -> int:
    """Give the fewest measurements from which a percentile has an upper bound: the least n with 1 - q^n >= confidence.

    Below it not even the largest of them exceeds the percentile with that confidence (Hahn & Meeker, Statistical
    Intervals, 1991, section 5.2; one-sided). 59 for the 95th percentile, 299 for the 99th; 0 for a share of 0 or 1.
    """
    if not 0 < share < 1:
        return 0
    n = max(1, math.ceil(math.log(1 - float(confidence)) / math.log(float(share))) - 1)
    while 1 - float(share) ** n < float(confidence):
        n += 1
    return n


def interval_confidence(fit: FitCriterion) -> Decimal:
    """Give the two-sided confidence of the interval by which the criterion is judged.

    A percentile with a limit in one direction is judged by one-sided bounds (Wilks 1941, Annals of Mathematical
    Statistics 12:91-96): each end of the interval is one at the criterion's confidence, so that both together have
    twice the doubt. Whichever verdict would be wrong, its chance is at most what one bound leaves, as only one of the
    two can be wrong. With it the verdict takes as few cases as `least_for_percentile` says. Everything else keeps the
    criterion's own.
    """
    one_way = fit.op in _ONE_WAY and fit.upper is None
    if one_way and percentile_of(fit.statistic) is not None and fit.confidence > _HALF:
        return 1 - 2 * (1 - fit.confidence)
    return fit.confidence


_ONE_WAY = frozenset({"<=", "<", ">=", ">"})
_HALF = Decimal("0.5")


def percentile_of(statistic: str) -> Decimal | None:
    """Give the share that a percentile stands for (`p99.9` is 0.999), or None for any other statistic."""
    number = statistic[1:] if statistic.startswith("p") else ""
    if not number.isascii() or not number.replace(".", "", 1).isdigit():
        return None
    share = Decimal(number) / _PERCENT
    return share if 0 < share < 1 else None


def advice(fit: FitCriterion) -> tuple[str, ...]:
    """Say in plain sentences how many cases the criterion takes; nothing where cases do not settle it."""
    if fit.measure in SET or not fit.threshold.is_finite():
        return ()
    found: list[str] = []
    if fit.statistic.startswith("p") and fit.statistic[1:].replace(".", "", 1).isdigit():
        found.append(_of_percentile(fit))
    if fit.change in {"difference", "relative", "rise", "fall"} and fit.unit == "1" and 0 < fit.threshold < 1:
        found.append(_of_difference(fit))
    elif fit.unit == "1" and 0 <= fit.threshold <= 1 and fit.measure not in COUNTED:
        found += _of_share(fit)
    if fit.min_sample and (fit.attribute or fit.group):
        where = fit.group or each(fit.attribute)
        found.append(f"A claim about {where} rests on at least {fit.min_sample:,} cases of it.")
    return tuple(found)


COUNTED = frozenset({
    "row-count", "rows-per-group", "personal-data", "duplicate-rows", "missing-share", "completeness", "invalid-share",
    "out-of-range-share", "outlier-share", "unseen-share", "group-share", "constant-columns", "schema-violations",
    "shared-rows", "shared-entities", "time-overlap", "record-completeness", "tests-passed",
})  # fmt: skip
"""Measures that are counted over all rows, so that no sample is drawn."""


def _of_percentile(fit: FitCriterion) -> str:
    share = percentile_of(fit.statistic)
    if share is None:
        return "Every request has to be measured."
    sided = "one-sided, " if interval_confidence(fit) != fit.confidence else ""
    each = fit.confidence if sided else (1 + fit.confidence) / 2  # both limits at once need a surer one each
    percent = format((fit.confidence * _PERCENT).normalize(), "f")
    return (
        f"An upper bound for the {_said(fit.statistic)} exists from {least_for_percentile(share, each):,} measurements "
        f"on ({sided}at {percent} % confidence); with fewer, no test can show that it holds."
    )


def _said(statistic: str) -> str:
    return "median" if statistic == "p50" else f"{ordinal(statistic[1:])} percentile"


def _of_share(fit: FitCriterion) -> list[str]:
    where = f" of {fit.group}" if fit.group else f" in {each(fit.attribute)}" if fit.attribute else ""
    if fit.op in {"<=", "<", "none", "="} and fit.threshold <= _RARE:
        if fit.threshold == 0:
            return ["No sample shows that something never happens; 3,000 cases without one show at most 0.1 %."]
        cases = for_none_seen(fit.threshold)
        return [
            (
                f"{cases:,} cases{where} without a single one show a share of at most {_percent(fit.threshold)} "
                "(rule of three); with one or more seen, it takes more."
            )
        ]
    if not 0 < fit.threshold < 1:
        return []
    near, far = (for_proportion(fit.threshold, margin, fit.confidence) for margin in _MARGINS)
    return [
        (
            f"To tell a share near {_percent(fit.threshold)} to within 2 percentage points takes about {near:,} "
            f"cases{where}; to within 5 points about {far:,}."
        )
    ]


def _of_difference(fit: FitCriterion) -> str:
    half = for_difference(Decimal("0.5"), fit.threshold)
    tenth = for_difference(Decimal("0.1"), fit.threshold)
    return (
        f"To show a difference of {_points(fit.threshold)} takes about {half:,} cases on each side where the shares "
        f"are near 50 %, and about {tenth:,} where they are near 10 % (80 % power)."
    )


def _percent(share: Decimal) -> str:
    return f"{format((share * _PERCENT).normalize(), 'f')} %"


def _points(share: Decimal) -> str:
    number = format((share * _PERCENT).normalize(), "f")
    return "1 percentage point" if number == "1" else f"{number} percentage points"
