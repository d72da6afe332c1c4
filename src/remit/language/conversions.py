"""Comparing amounts that were written in different units: what can be converted, and what cannot be compared.

Times come in two kinds that only ranges bridge: fixed ones (ms to weeks) and calendar ones (months, quarters, years),
whose days differ: a month has 28 to 31. Money is compared within one currency, counts within one noun. Where nothing
sound can be said the answer is None, and whoever asked stays silent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from remit.language.values import SHARE_UNITS, Value

DAY = Decimal(86_400)
SECONDS = {
    "ns": Decimal("1e-9"), "us": Decimal("1e-6"), "ms": Decimal("0.001"), "s": Decimal(1), "min": Decimal(60),
    "h": Decimal(3600), "day": DAY, "week": 7 * DAY,
}  # fmt: skip
"""Seconds in each unit of time that always has the same length."""

MONTHS = {"month": Decimal(1), "quarter": Decimal(3), "year": Decimal(12)}
"""Months in each unit of the calendar."""

BYTES = {
    "B": Decimal(1), "kB": Decimal(10) ** 3, "MB": Decimal(10) ** 6, "GB": Decimal(10) ** 9, "TB": Decimal(10) ** 12,
    "PB": Decimal(10) ** 15, "KiB": Decimal(2) ** 10, "MiB": Decimal(2) ** 20, "GiB": Decimal(2) ** 30,
    "TiB": Decimal(2) ** 40, "PiB": Decimal(2) ** 50, "kbit": Decimal(125), "Mbit": Decimal(125_000),
    "Gbit": Decimal(125_000_000),
}  # fmt: skip
"""Bytes in each unit of size."""

WATTS = {"mW": Decimal("0.001"), "W": Decimal(1), "kW": Decimal(1000), "MW": Decimal(1_000_000)}

WORKING_DAYS = (Decimal(1), Decimal(3))
"""Fewest and most days that one working day may take: a weekend may follow it. Public holidays are not counted."""

YEAR = Decimal("365.2425")
"""Days in the mean year of the Gregorian calendar."""

ROW_NOUNS = frozenset({
    "row", "record", "example", "sample", "observation", "instance", "data point", "case", "entry", "item",
})  # fmt: skip
"""Nouns for one row of a table: counts in them are compared with one another."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31) * 3 + (31, 29, *(31, 30, 31, 30, 31, 31, 30, 31, 30, 31))
_SUMS = (0, *accumulate(_LENGTHS + _LENGTHS))
_RUNS = tuple(
    (min(lengths), max(lengths))
    for months in range(12)
    for lengths in [[_SUMS[start + months] - _SUMS[start] for start in range(48)]]
)
"""Fewest and most days of so many months in a row, over the four years of a leap cycle."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A time that may be known only as a range of days; `months` is given where it is a time of the calendar."""

    least: Decimal
    most: Decimal
    months: Decimal | None = None

    def times(self, number: Decimal) -> Duration:
        """Give the time that so many of it take in a row."""
        if self.months is not None:
            return _calendar(self.months * number)
        return Duration(self.least * number, self.most * number)

    @property
    def days(self) -> Decimal:
        """Give its mean length in days."""
        if self.months is not None:
            return self.months * YEAR / 12
        return self.least if self.least == self.most else (self.least + self.most) / 2


def duration(amount: Decimal | None, unit: str) -> Duration | None:
    """Give an amount of time as a duration; None for what is no time, and for what is no usual number."""
    if amount is None or not usual(amount) or amount < 0 or amount.adjusted() > _LARGEST:
        return None
    if unit in SECONDS:
        days = amount * SECONDS[unit] / DAY
        return Duration(days, days)
    if unit in MONTHS:
        return _calendar(amount * MONTHS[unit])
    if unit == "working day":
        least, most = WORKING_DAYS
        return Duration(amount * least, amount * most)
    return None


_LARGEST = 12
"""Numbers of more digits than these are no amount of time that anybody means."""


def usual(amount: Decimal) -> bool:
    """Tell whether a number can be computed with: neither infinite nor of a size that nothing has."""
    return amount.is_finite() and abs(amount.adjusted()) <= _FARTHEST


_FARTHEST = 40
"""Powers of ten, up and down, beyond which nothing is measured."""


def _calendar(months: Decimal) -> Duration:
    """Give months as a range of days: whole years first, then the months that are left."""
    years, rest = divmod(months, 12)
    whole = int(rest)
    part = rest - whole
    least, most = _RUNS[whole]
    return Duration(years * 365 + least + part * 28, years * 366 + most + part * 31, months)


def compare(one: Duration, other: Duration) -> int | None:
    """Tell whether a time is surely shorter (-1), the same (0) or longer (1); None where it depends on the calendar."""
    if one.months is not None and other.months is not None:
        return _sign(one.months - other.months)
    if one.most < other.least:
        return -1
    if one.least > other.most:
        return 1
    return 0 if one.least == one.most == other.least == other.most else None


def shorter(one: Duration | None, other: Duration | None) -> bool:
    """Tell whether one time is surely shorter than the other."""
    return one is not None and other is not None and compare(one, other) == -1


def _sign(number: Decimal) -> int:
    return (number > 0) - (number < 0)


@dataclass(frozen=True, slots=True)
class Measured:
    """An amount in the unit in which amounts of its kind are compared; `kind` tells which can be."""

    kind: str
    amount: Decimal
    time: Duration | None = None


def measured(amount: Decimal | None, unit: str) -> Measured | None:
    """Give an amount in its kind's own unit: bytes, watts, shares of one, one currency, one noun, days."""
    if amount is None or not usual(amount):
        return None
    time = duration(amount, unit)
    if time is not None:
        return Measured("time", time.days, time)
    for kind, units in (("size", BYTES), ("power", WATTS)):
        if unit in units:
            return Measured(kind, amount * units[unit])
    if unit in ("1", "%"):
        return Measured("share", amount / SHARE_UNITS[unit])
    noun = "row" if unit in ROW_NOUNS else unit
    return Measured(f"of {noun}", amount)


def compared(one: Measured | None, other: Measured | None) -> int | None:
    """Tell whether an amount is less (-1), the same (0) or more (1); None where the two cannot be compared."""
    if one is None or other is None or one.kind != other.kind:
        return None
    if one.time is not None and other.time is not None:
        return compare(one.time, other.time)
    return _sign(one.amount - other.amount)


def alike(one: Value, other: Value) -> bool:
    """Tell whether two values say the same, whatever unit each is written in: 2 h and 120 min are alike."""
    if one.meaning == other.meaning:
        return True
    if _rest(one) != _rest(other):
        return False
    ends = ((one.amount, other.amount), (one.upper, other.upper))
    return all(
        compared(measured(a, one.unit), measured(b, other.unit)) == 0 if a is not None and b is not None else a is b
        for a, b in ends
    )


def _rest(value: Value) -> tuple[object, ...]:
    """Give what a value says beside how much."""
    return (
        value.subject, value.op, value.window, value.period, value.schedule, frozenset(value.items), value.action,
        value.aim,
    )  # fmt: skip


def per_year(period: str) -> Decimal | None:
    """Give how many of a period a year has: 12 months, 52.18 weeks; None for what is no time (a run, a request)."""
    time = duration(Decimal(1), period) if period != "working day" else Duration(Decimal("1.4"), Decimal("1.4"))
    return None if time is None else YEAR / time.days


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TIME_OF_DAY = re.compile(r" (?:at|in the|from|before|after|by|between|until) ")
"""What parts a schedule from the time of day that goes with it."""
_ORDINALS = ("first", "second", "third", "fourth", "last", "end")


def gap(schedule: str) -> Duration | None:
    """Give the usual time between two runs of a schedule in its canonical form; None where it tells none."""
    words = _TIME_OF_DAY.split(schedule, maxsplit=1)[0].split()
    if len(words) == 3 and words[1] == "per" and _whole(words[0]):  # noqa: PLR2004  # "2 per week"
        time = duration(Decimal(1), words[2])
        return None if time is None else time.times(1 / Decimal(_whole(words[0])))
    if "of" in words:  # "1 of every month", "first monday of every month", "end of every quarter"
        words = words[words.index("of") + 1 :]
    if len(words) < 2 or words[0] != "every":  # noqa: PLR2004  # "every" and what
        return None
    what = words[1:]
    days = [word for word in what if word != "and"]
    if all(day in _WEEKDAYS for day in days):
        return Duration(Decimal(7), Decimal(7)).times(1 / Decimal(len(set(days))))
    number = Decimal(1)
    if what[0].isdigit():
        number, what = Decimal(_whole(what[0])), what[1:]
    if what == ["working", "day"]:
        return Duration(Decimal("1.4"), Decimal("1.4")).times(number)
    if len(what) == 1 and what[0] in _WEEKDAYS:
        return Duration(Decimal(7), Decimal(7)).times(number)
    return duration(number, what[0]) if len(what) == 1 and number else None


def _whole(word: str) -> int:
    """Give a whole number that a schedule may hold; 0 for anything else."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= _LARGEST else 0


def runs_per_year(schedule: str) -> Decimal | None:
    """Give how often a schedule runs in a mean year: every week is 52.18 times; None where it tells none."""
    time = gap(schedule)
    return None if time is None or not time.days else YEAR / time.days


def window(text: str) -> Duration | None:
    """Give a window in its canonical form (`30 day`) as a duration."""
    number, _, unit = text.partition(" ")
    return duration(Decimal(number), unit) if number.replace(".", "", 1).isdigit() and number.isascii() else None
