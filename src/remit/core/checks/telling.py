"""How figures, limits and effort are written in a verdict's sentence: never finer than known, never misleading."""

from __future__ import annotations

import math
from decimal import Decimal

from remit.core.criteria import FitCriterion
from remit.core.measures import KNOWN, Measure
from remit.core.observations import Figure
from remit.language.values import plain

_MOST_DECIMALS = 9


def limits(criterion: FitCriterion) -> tuple[float, ...]:
    """Give the one limit of a criterion, or both in their order; "none" asks for nought."""
    if criterion.op == "none":
        return (0.0,)
    if criterion.upper is None:
        return (float(criterion.threshold),)
    return tuple(sorted((float(criterion.threshold), float(criterion.upper))))


def subject_of(criterion: FitCriterion, measure: Measure, group: str) -> str:
    """Say what was measured, of one part or of all cases: `p95 latency`, `recall of women`."""
    if criterion.measure == "comparison":
        known = KNOWN.get(criterion.subject)
        title = known.title if known else criterion.subject or "the metric"
        other = f"the {criterion.reference}" if criterion.reference else "the baseline"
        words = {
            "fall": f"fall in {title} from {other}", "rise": f"rise in {title} from {other}",
            "relative": f"gain in {title} over {other}, as a share of it,",
        }.get(criterion.change, f"gain in {title} over {other}")  # fmt: skip
        return f"{words} of {measure.named(group)}" if group else words
    told = measure.subject(group)
    return f"{criterion.statistic} {told}" if criterion.statistic and not measure.unit else told


def shown(figure: Figure, unit: str, ends: tuple[float, ...]) -> str:
    """Write a figure with its interval, no finer than the interval is wide and never on the wrong side by rounding."""
    numbers = tuple(number for number in (figure.estimate, figure.low, figure.high) if math.isfinite(number))
    width = figure.high - figure.low
    if not math.isfinite(width):
        decimals = 2
    elif unit == "row" and all(number == int(number) for number in numbers):
        decimals = 0
    elif width > 0:
        decimals = min(max(math.ceil(-math.log10(width)), 2), _MOST_DECIMALS)
    else:
        small = figure.estimate != 0 and abs(figure.estimate) < 1
        decimals = min(max(2, 1 - math.floor(math.log10(abs(figure.estimate)))), _MOST_DECIMALS) if small else 2
    while decimals < _MOST_DECIMALS and any(_misleads(number, end, decimals) for number in numbers for end in ends):
        decimals += 1
    estimate, low, high = (
        f"{number:,.{decimals}f}" if math.isfinite(number) else "no end"
        for number in (figure.estimate, figure.low, figure.high)
    )
    told = f"{estimate}{_of_unit(unit)}"
    return told if width == 0 else f"{told} ({low} to {high})"


def _of_unit(unit: str) -> str:
    """Write a unit behind a number; shares and rows are told otherwise."""
    return f" {unit}" if unit not in ("", "1", "row") else ""


def _misleads(number: float, threshold: float, decimals: int) -> bool:
    rounded = round(number, decimals)
    return ((rounded > threshold) - (rounded < threshold)) != ((number > threshold) - (number < threshold))


def demand(criterion: FitCriterion, unit: str) -> str:
    """Say what is asked for: `at least 0.8 is required`."""
    noun = " rows" if unit == "row" else _of_unit(unit)
    asked = amount(criterion.threshold) + noun
    verb = "are" if unit == "row" else "is"
    if criterion.upper is not None:
        low, high = sorted((criterion.threshold, criterion.upper))
        return f"at least {amount(low)} and at most {amount(high)}{noun} {verb} required"
    if criterion.measure == "comparison" and criterion.op in (">=", ">") and criterion.threshold <= 0:
        worse = amount(-criterion.threshold) + noun
        return f"no more than {worse} worse is allowed" if criterion.threshold else "no worse is allowed"
    return {
        ">=": f"at least {asked} {verb} required",
        ">": f"more than {asked} {verb} required",
        "<=": f"at most {asked} {verb} allowed",
        "<": f"less than {asked} {verb} required",
        "=": f"exactly {asked} {verb} required",
        "none": "none is allowed",
    }[criterion.op]


def amount(number: Decimal) -> str:
    """Write a number with thousands separators."""
    sign, digits = ("-", plain(-number)) if number < 0 else ("", plain(number))
    whole, _, fraction = digits.partition(".")
    return f"{sign}{int(whole):,}" + (f".{fraction}" if fraction else "") if whole.isdigit() else plain(number)


def about(count: int) -> str:
    """Round a count up to two digits: an estimate of effort, not a promise."""
    step = 10 ** max(0, len(str(count)) - 2)
    return f"{-(-count // step) * step:,}"
