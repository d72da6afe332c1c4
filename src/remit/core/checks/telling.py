"""How figures, limits and effort are written in a verdict's sentence: never finer than known, never misleading."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal

from remit.core.criteria import FitCriterion
from remit.core.measures import KNOWN, MEASURES, Measure
from remit.core.observations import Figure
from remit.language.lists.metrics.variants import AVERAGES
from remit.language.lists.patterns.words import DRIFT_NAMES, STATISTICS
from remit.language.nouns import listed
from remit.language.sentences.amounts import united
from remit.language.sentences.nouns import person
from remit.language.sentences.times import condition, each, length, load, period
from remit.language.titles import ALARMS, cut_off, ordinal
from remit.language.units import dimension
from remit.language.values import plain

_MOST_DECIMALS = 9
_TENS = 10
"""A figure without a unit that is smaller has two decimals at least."""
_MORE = 2
"""Decimals beyond those of the interval that an estimate may get, so that it does not look like nought or the whole."""

_EXTREMES = {
    "mean": ("mean", "mean"), "max": ("highest", "longest"), "min": ("lowest", "shortest"), "total": ("total", "total"),
}  # fmt: skip
"""What a statistic is called, of amounts and of times."""


def limits(criterion: FitCriterion) -> tuple[float, ...]:
    """Give the one limit of a criterion, or both in their order; "none" asks for nought."""
    if criterion.op == "none":
        return (0.0,)
    if criterion.upper is None:
        return (float(criterion.threshold),)
    return tuple(sorted((float(criterion.threshold), float(criterion.upper))))


def subject_of(criterion: FitCriterion, measure: Measure, group: str) -> str:
    """Say what was measured, of one part or of all cases: `95th-percentile latency`, `recall of women`."""
    if criterion.measure == "comparison":
        known = KNOWN.get(criterion.subject)
        title = known.title if known else criterion.subject or "the metric"
        title = cut_off(title, criterion.subject, criterion.statistic) if criterion.statistic[:1] == "@" else title
        title += f" of {measure.named(group)}" if group else ""
        other = "its present value" if criterion.reference == "now" else person(criterion.reference or "baseline")
        return {
            "fall": f"fall in {title} from {other}", "rise": f"rise in {title} from {other}",
            "relative": f"gain in {title} over {other}, as a share of it,",
        }.get(criterion.change, f"gain in {title} over {other}")  # fmt: skip
    return replace(measure, title=_of_statistic(criterion, measure)).subject(group)


def _of_statistic(criterion: FitCriterion, measure: Measure) -> str:  # noqa: PLR0911  # one kind of figure each
    """Write the title of a measure with the statistic that is asked for."""
    said, title = criterion.statistic, measure.title
    if said not in AVERAGES and not said.startswith("@") and (not said or measure.unit):
        return title
    if said in DRIFT_NAMES:
        return DRIFT_NAMES[said] if measure.id == "drift" else f"{DRIFT_NAMES[said]} ({title})"
    if said in _EXTREMES:
        return f"{_EXTREMES[said][dimension(criterion.unit) == 'time']} {title}"
    if said in AVERAGES:
        return f"{STATISTICS[said]} {title}"
    if said.startswith("@"):
        return cut_off(title, measure.id, said)
    if said == ALARMS:
        return f"number of alarms for {title}"
    share = said[1:] if said[:1] == "p" else ""
    if not share.replace(".", "", 1).isdigit():
        return f"{said} {title}"
    return f"median {title}" if share == "50" else f"{ordinal(share)}-percentile {title}"


def shown(figure: Figure, unit: str, ends: tuple[float, ...]) -> str:
    """Write a figure with its interval, no finer than the interval is wide and never on the wrong side by rounding."""
    estimate, low, high = figure.estimate, figure.low, figure.high
    decimals = _decimals(figure, unit)
    numbers = [number for number in (estimate, low, high) if math.isfinite(number)]
    while decimals < _MOST_DECIMALS and any(_misleads(number, end, decimals) for number in numbers for end in ends):
        decimals += 1
    most = _MOST_DECIMALS if low == high else min(decimals + _MORE, _MOST_DECIMALS)
    while unit == "1" and decimals < most and any(_misleads(estimate, end, decimals) for end in (0.0, 1.0)):
        decimals += 1
    exact = low == high or not math.isfinite(high - low)
    told = _united(_number(estimate, decimals, exact=exact), unit)
    if low == high:
        return told
    least, largest = (_number(number, decimals, exact=exact) for number in (low, high))
    if math.isfinite(low) and math.isfinite(high):
        return f"{told} ({least} to {largest})"
    if math.isfinite(low):
        return f"{told} or more" if low == estimate else f"{told} ({least} or more)"
    return f"{told} ({largest} or less)" if math.isfinite(high) else told


def _decimals(figure: Figure, unit: str) -> int:
    """Give how many decimals tell what is known: one digit of half the interval (a quarter, of amounts), or a fact."""
    width = figure.high - figure.low
    numbers = (figure.estimate, figure.low, figure.high)
    if unit == "row" and all(number == round(number) for number in numbers if math.isfinite(number)):
        return 0
    share = unit in ("", "1")
    if not math.isfinite(width) or width == 0:
        size = abs(figure.estimate)
        if not math.isfinite(size) or size == 0:
            return 2 if share else 0
        digits = 2 - math.floor(math.log10(size)) if share and size < 1 else 3 - math.floor(math.log10(size))
        return min(max(digits, 2 if share else 0), _MOST_DECIMALS)
    known = math.ceil(-math.log10(width / (2 if share else 4)))
    return min(max(known, 2 if share and abs(figure.estimate) < _TENS else 0), _MOST_DECIMALS)


def _number(number: float, decimals: int, *, exact: bool = False) -> str:
    """Write a number; an exact one without noughts that tell nothing."""
    if not math.isfinite(number):
        return "without end" if number > 0 else "without beginning"
    text = f"{number + 0.0:,.{decimals}f}"
    if not exact or "." not in text:
        return text
    short = text.rstrip("0")
    return short[:-1] if short[-1] == "." else short if len(short) - short.index(".") > _MORE else f"{short}0"


def _united(number: str, unit: str) -> str:
    """Write a number with its unit; shares have none, and what is counted is in the title already."""
    name, _, per = unit.partition("/")
    if name in ("", "1", "row") or (dimension(name) == "count" and not per):
        return number
    return _counted(number, unit)


def _counted(number: str, unit: str) -> str:
    name, _, per = unit.partition("/")
    told = number if name in ("", "1") else united(number, name, one=number == "1")
    return f"{told} per {period(per)}" if per else told


def _misleads(number: float, threshold: float, decimals: int) -> bool:
    """Tell whether rounding moves a number to the other side of a limit; from nearer than any decimal it cannot."""
    if abs(number - threshold) < 10.0**-_MOST_DECIMALS:
        return False
    rounded = round(number, decimals)
    return ((rounded > threshold) - (rounded < threshold)) != ((number > threshold) - (number < threshold))


def demand(criterion: FitCriterion, unit: str) -> str:
    """Say what is asked for: `at least 0.8 is required`."""
    asked = _counted(amount(criterion.threshold), unit)
    if criterion.upper is not None:
        low, high = sorted((criterion.threshold, criterion.upper))
        told = _counted(amount(high), unit)
        return f"at least {amount(low)} and at most {told} {_verb(told, high, unit)} required"
    if criterion.measure == "comparison" and criterion.op in (">=", ">") and criterion.threshold <= 0:
        worse = _counted(amount(-criterion.threshold), unit)
        return f"no more than {worse} worse is allowed" if criterion.threshold else "no worse is allowed"
    if criterion.op == "none" or (criterion.threshold == 0 and criterion.op in ("=", "<=") and _of_things(criterion)):
        return "none is allowed"
    verb = _verb(asked, criterion.threshold, unit)
    return {
        ">=": f"at least {asked} {verb} required",
        ">": f"more than {asked} {verb} required",
        "<=": f"at most {asked} {verb} allowed",
        "<": f"less than {asked} {verb} required",
        "=": f"exactly {asked} {verb} required",
    }[criterion.op]


def _of_things(criterion: FitCriterion) -> bool:
    """Tell whether it counts or is a share of things that may be there: of 0 of them there is none."""
    known = MEASURES.get(criterion.measure)
    return criterion.statistic == ALARMS or (known is not None and known.title.startswith(("share of", "number of")))


def _verb(told: str, number: Decimal, unit: str) -> str:
    """Give “are” for counted things and units of time that are words, more than one of them."""
    name = unit.partition("/")[0]
    return "are" if number != 1 and name and _counted("2", name) != f"2 {name}" and told != amount(number) else "is"


def amount(number: Decimal) -> str:
    """Write a number with thousands separators."""
    sign, digits = ("-", plain(-number)) if number < 0 else ("", plain(number))
    whole, _, fraction = digits.partition(".")
    return f"{sign}{int(whole):,}" + (f".{fraction}" if fraction else "") if whole.isdigit() else plain(number)


def about(count: int) -> str:
    """Round a count up to two digits: an estimate of effort, not a promise."""
    step = 10 ** max(0, len(str(count)) - 2)
    return f"{-(-count // step) * step:,}"


def rows_told(count: int) -> str:
    """Write a number of rows: `1 row`, `1,234 rows`."""
    return "1 row" if count == 1 else f"{count:,} rows"


def cases(count: int, more: str = "") -> str:
    """Write a number of cases: `1 case`, `about 1,200 more cases` with what stands before the noun."""
    return f"{count:,}{more} case" if count == 1 else f"{about(count) if more else f'{count:,}'}{more} cases"


def stated(fit: FitCriterion) -> str:
    """Write a criterion in one line: `recall >= 0.75, for each race group, on at least 30 cases`."""
    unit = f"{fit.unit}/{fit.period}" if fit.period else fit.unit
    limit = "none" if fit.op == "none" else f"{fit.op} {_counted(amount(fit.threshold), '' if unit == '1' else unit)}"
    if fit.upper is not None:
        limit = f"from {amount(fit.threshold)} to {_counted(amount(fit.upper), '' if unit == '1' else unit)}"
    known = MEASURES.get(fit.measure)
    where = "in" if known is not None and known.part == "column" else "of"
    state = load(fit.condition)
    parts = (
        f"of {fit.subject}" if fit.subject else "", _at_statistic(fit.statistic),
        f"for {each(fit.attribute)}" if fit.attribute else "", f"for {fit.group}" if fit.group else "",
        f"{where} {listed(fit.items, 'and')}" if fit.items else "",
        f"of all {fit.population}" if fit.population else "",
        f"while {state}" if state else condition(fit.condition).strip(),
        f"over {length(fit.window)}" if fit.window else "",
        f"measured at: {fit.meter}" if fit.meter else "",
        f"against {fit.reference}" if fit.reference else "",
        {"": "", "difference": "", "relative": "as a share of it"}.get(fit.change, f"as a {fit.change}"),
        f"who: {fit.who}" if fit.who else "", f"goal {amount(fit.goal)}" if fit.goal is not None else "",
        f"on at least {cases(fit.min_sample)}" if fit.min_sample else "",
    )  # fmt: skip
    return ", ".join((f"`{fit.measure}` {limit}", *filter(None, parts)))


def _at_statistic(said: str) -> str:  # noqa: PLR0911  # one kind of figure each
    if said in AVERAGES:
        return f"as the {said} average over classes"
    if said.startswith("@"):
        return cut_off("", "", said).strip()
    if said in DRIFT_NAMES:
        return f"by {DRIFT_NAMES[said]}"
    if said in _EXTREMES:
        return f"of the {_EXTREMES[said][0]}"
    if said == "p50":
        return "at the median"
    if said[:1] == "p" and said[1:].replace(".", "", 1).isdigit():
        return f"at the {ordinal(said[1:])} percentile"
    return f"by {said}" if said else ""
