"""How a rule writes its numbers down: amounts with their units, times and lists, as a person would."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from remit.language.conversions import MONTHS, YEAR, Duration
from remit.language.lists.metrics import METRICS
from remit.language.lists.privacy import TITLES
from remit.language.values import Value, plain

_SYMBOLS = frozenset({
    "ns", "us", "ms", "s", "min", "h", "B", "kB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "PiB", "kbit",
    "Mbit", "Gbit", "%", "pp", "W", "kW", "mW", "MW", "Hz", "kHz", "FTE",
})  # fmt: skip
_IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women"}
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def number(amount: Decimal) -> str:
    """Write a number with thousands apart: whole from 10 up, below with at most two digits behind the point."""
    if not amount.is_finite() or abs(amount.adjusted()) > 15:  # noqa: PLR2004  # beyond what is written out
        return str(amount)
    step = Decimal(1) if abs(amount) >= 10 else Decimal("0.01")  # noqa: PLR2004  # two figures tell enough
    rounded = amount if amount == amount.to_integral_value() else amount.quantize(step, ROUND_HALF_UP)
    whole, _, rest = plain(rounded).partition(".")
    return f"{int(whole):,}{'.' if rest else ''}{rest}" if whole != "-0" else f"-0.{rest}"


def amount(count: Decimal, unit: str) -> str:
    """Write an amount with its unit: 1 week, 40 GPU h, 10,000 images, 500 USD."""
    if not unit or unit == "1":
        return number(count)
    return f"{number(count)} {unit if count == 1 or _fixed(unit) else plural(unit)}"


def _fixed(unit: str) -> bool:
    return unit in _SYMBOLS or unit.isupper() or unit.rpartition(" ")[2] in _SYMBOLS


def plural(noun: str) -> str:
    """Give the plural of a noun, as English forms it by rule."""
    head, gap, last = noun.rpartition(" ")
    if last in _IRREGULAR:
        many = _IRREGULAR[last]
    elif last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        many = f"{last[:-1]}ies"
    else:
        many = f"{last}es" if last.endswith(_SIBILANTS) else f"{last}s"
    return f"{head}{gap}{many}"


def of(value: Value) -> str:
    """Write how much a value says, with its range and what it is per."""
    if value.amount is None:
        return value.schedule or ", ".join(value.items) or value.condition or value.what
    both = f"{number(value.amount)} to " if value.upper is not None else ""
    said = both + amount(value.amount if value.upper is None else value.upper, value.unit)
    return f"{said} per {value.period}" if value.period else said


def time(length: Duration) -> str:
    """Write a time as people do: in the largest unit that it is a whole number of, else in the one that fits it."""
    if length.months is not None:
        unit = "year" if length.months >= MONTHS["year"] else "month"
        return amount(length.months / MONTHS[unit], unit)
    days = length.days
    for unit, size in _UNITS:
        if days >= size and days % size == 0 and days / size < _MANY:
            return amount(days / size, unit)
    for unit, size in (("year", YEAR), *_UNITS):
        if days >= size * 2:
            return amount((days / size).quantize(Decimal("0.1"), ROUND_HALF_UP), unit)
    seconds = days * 86_400
    return amount(seconds, "s") if seconds >= 1 else amount(seconds * 1000, "ms")


_UNITS = (("week", Decimal(7)), ("day", Decimal(1)), ("h", 1 / Decimal(24)))
_MANY = 365
"""More weeks, days or hours than these are written as years."""


def metric(name: str) -> str:
    """Write a metric's name as in a sentence."""
    known = METRICS.get(name)
    return known.title if known is not None else name.replace("-", " ")


def kinds(names: Sequence[str]) -> list[str]:
    """Write kinds of personal data as in a sentence."""
    return [TITLES.get(name, name) for name in names]


def often(schedule: str) -> str:
    """Write a schedule as in a sentence: every Monday, 2 times a week."""
    words = [
        word.capitalize() if word.endswith("day") and len(word) > len("day") else word for word in schedule.split()
    ]
    if len(words) == 3 and words[1] == "per":  # noqa: PLR2004  # "2 per week"
        return f"{words[0]} times a {words[2]}" if words[0] != "1" else f"once a {words[2]}"
    if len(words) == 3 and words[0] == "every" and words[1].isdigit():  # noqa: PLR2004  # "every 2 week"
        return f"every {amount(Decimal(words[1]), words[2])}"
    return " ".join(words)
