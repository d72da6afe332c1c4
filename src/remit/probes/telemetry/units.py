"""Units: from what a query gives to what a criterion is stated in; base units unless the source says otherwise."""

from __future__ import annotations

from remit.core.criteria import FitCriterion
from remit.language import conversions
from remit.language.units import PERIODS, UNITS
from remit.probes.failing import Unmeasurable

_DAY = 86400.0
_TABLES = (conversions.BYTES, conversions.WATTS)
_BASES = ("B", "W")


def factor(criterion: FitCriterion, written: str) -> float:
    """Give by what to multiply a query's values so that they are in the criterion's unit.

    `written` is what the source says of the query's unit; without it times are in seconds, sizes in bytes, powers in
    watts, shares in 1 and rates per second, as the naming rules of Prometheus have it. Raises `Unmeasurable`.
    """
    given, _, per = (part.strip() for part in written.partition("/"))
    unit, _, in_unit = criterion.unit.partition("/")
    period = criterion.period or in_unit
    return _of_unit(unit, given, written) * (_of_period(period, per, written) if period else 1.0)


def seconds_in(unit: str) -> float | None:
    """Give the seconds of a unit of time, or None; months and years have their mean length."""
    time = conversions.window(f"1 {unit}")
    return None if time is None else float(time.days) * _DAY


def _of_unit(unit: str, given: str, written: str) -> float:
    if unit in ("", "1"):
        if given in ("%", "percent"):
            return 0.01
        if given in ("", "1", "share", "ratio"):
            return 1.0
        raise _unlike(written, unit or "1")
    canonical = _canonical(given)
    mine = seconds_in(unit)
    if mine is not None:
        theirs = seconds_in(canonical) if canonical else 1.0
        if theirs is None:
            raise _unlike(written, unit)
        return theirs / mine
    for table, base in zip(_TABLES, _BASES, strict=True):
        if unit in table:
            if canonical and canonical not in table:
                raise _unlike(written, unit)
            return float(table[canonical or base] / table[unit])
    if canonical not in ("", unit, "1") and given.removesuffix("s") != unit:
        raise _unlike(written, unit)
    return 1.0


def _of_period(period: str, per: str, written: str) -> float:
    mine = seconds_in(period)
    theirs = seconds_in(PERIODS.get(per, _canonical(per))) if per else 1.0
    if mine is None or theirs is None:
        if per == period:
            return 1.0
        raise _unlike(written or "a rate per second", f"one per {period}")
    return mine / theirs


def _canonical(word: str) -> str:
    known = UNITS.get(word) or UNITS.get(word.casefold()) or UNITS.get(word.removesuffix("s"))
    return known[0] if known and known[1] == 1 else word


def _unlike(written: str, unit: str) -> Unmeasurable:
    sentence = f"The query is in {written!r}, which cannot be put in {unit!r}; let it give that, and say so in `unit.`."
    return Unmeasurable("measure.impossible", sentence)
