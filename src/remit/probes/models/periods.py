"""Periods of the calendar (UTC), and what an amount will come to by the end of one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from remit.language.units import SECONDS
from remit.probes.failing import Unmeasurable

DAY = 86_400.0
MONTH = 30.436875 * DAY
"""A month on average: a twelfth of the Gregorian year of 365.2425 days, in seconds."""

_LONG = {"month": MONTH, "quarter": 3 * MONTH, "year": 12 * MONTH, "working day": DAY}
_FEWEST = 3
"""Whole days from which a spread between days is taken; with two, its bound is wider than any budget."""


@dataclass(frozen=True, slots=True)
class Span:
    """A period from its begin up to its end, both in seconds since 1970."""

    begin: float
    end: float

    @property
    def text(self) -> str:
        """Give both days, the last one included."""
        first, last = (datetime.fromtimestamp(at, UTC).date() for at in (self.begin, self.end - 1))
        return f"{first} to {last}"


def seconds(unit: str) -> float:
    """Give how long a unit of time is; months and years on average. Raises `Unmeasurable` for what is no time."""
    if unit in SECONDS:
        return float(SECONDS[unit])
    if unit in _LONG:
        return _LONG[unit]
    raise Unmeasurable("measure.impossible", f"{unit!r} is no unit of time that a registry can be measured in.")


def period_at(now: float, period: str) -> Span:
    """Give the day, week (from Monday), month, quarter or year that holds a moment. Raises `Unmeasurable`."""
    moment = datetime.fromtimestamp(now, UTC)
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if period == "day":
        return Span(day.timestamp(), (day + timedelta(days=1)).timestamp())
    if period == "week":
        monday = day - timedelta(days=day.weekday())
        return Span(monday.timestamp(), (monday + timedelta(days=7)).timestamp())
    months = {"month": 1, "quarter": 3, "year": 12}.get(period)
    if months is None:
        sentence = f"An amount per {period} is not taken from a registry; ask for it per run, day, week, month or year."
        raise Unmeasurable("measure.impossible", sentence)
    at = (day.month - 1) // months * months
    begin = day.replace(month=at + 1, day=1)
    end = begin.replace(year=begin.year + (at + months) // 12, month=(at + months) % 12 + 1)
    return Span(begin.timestamp(), end.timestamp())


@dataclass(frozen=True, slots=True)
class Forecast:
    """What an amount comes to at the end of a period: the estimate, its bounds, and what is known already."""

    known: float
    estimate: float
    low: float
    high: float
    days: int


def forecast(pieces: Sequence[tuple[float, float, float]], span: Span, now: float, confidence: float) -> Forecast:
    """Forecast a sum to the end of its period from what went before in it.

    `pieces` are (begin, end, amount), each spread evenly over its time. The time so far is cut into as many equal
    steps as there were whole days, and the rest goes on like them: for the sum of m further steps after n with mean a
    and standard deviation s, m·a ± t·s·sqrt(m·(1 + m/n)), t of n - 1 degrees of freedom. That is the prediction
    interval for the mean of m further values (Hahn & Meeker 1991, Statistical Intervals, chapter 4), times m. It takes
    steps as independent and near enough normal; where trainings are rare their sums are skewed, so it is a rough
    guide. What is spent already is a fact, and the least that it can come to. Under three whole days there is no upper
    bound.
    """
    at = min(max(now, span.begin), span.end)
    known = math.fsum(_within(piece, span.begin, at) for piece in pieces)
    days = int((at - span.begin) // DAY)
    if at >= span.end:
        return Forecast(known, known, known, known, days)
    if days < _FEWEST:
        gone = (at - span.begin) / (span.end - span.begin)
        return Forecast(known, known / gone if gone > 0 else known, known, math.inf, days)
    from scipy.special import stdtrit  # takes long to load, and only forecasts need it

    long = (at - span.begin) / days
    sums = [
        math.fsum(_within(piece, span.begin + step * long, span.begin + (step + 1) * long) for piece in pieces)
        for step in range(days)
    ]
    left = (span.end - at) / long
    mean = math.fsum(sums) / days
    spread = math.sqrt(math.fsum((one - mean) ** 2 for one in sums) / (days - 1))
    reach = float(stdtrit(days - 1, 0.5 + confidence / 2)) * spread * math.sqrt(left * (1 + left / days))
    rest = left * mean
    return Forecast(known, known + rest, known + max(0.0, rest - reach), known + rest + reach, days)


def _within(piece: tuple[float, float, float], begin: float, end: float) -> float:
    """Give the part of an amount that falls into a time; what takes no time counts where it begins."""
    start, stop, amount = piece
    if stop <= start:
        return amount if begin <= start < end else 0.0
    return amount * max(0.0, min(stop, end) - max(start, begin)) / (stop - start)
