"""Amounts in sentences: operator, number and unit as the author gave them."""

from __future__ import annotations

from decimal import Decimal

from remit.language.lists.amounts import counting
from remit.language.lists.patterns.words import COMPARISONS, LIMITS_OF_TIME, SYMBOLS, WRITTEN, WRITTEN_UNITS
from remit.language.numbers import write_number
from remit.language.sentences.nouns import plural
from remit.language.titles import proper
from remit.language.units import dimension
from remit.language.values import Value

_COUNTED = {words[0]: words[1] for table in (counting.ROWS, counting.THINGS) for words in table.values()}
_FEW = Decimal(1)


def united(number: str, unit: str, *, one: bool = False) -> str:
    """Write a number with its unit: signs stay signs, counted things take their plural."""
    if not unit:
        return number
    if unit in SYMBOLS:
        return f"{number}{SYMBOLS[unit]}"
    if one or (dimension(unit) != "count" and not unit.endswith(WRITTEN)) or _sign(unit):
        return f"{number} {unit}"
    return f"{number} {WRITTEN_UNITS.get(unit) or _COUNTED.get(unit) or proper(plural(unit))}"


def _sign(unit: str) -> bool:
    """Tell whether a unit is written with capitals inside, as signs are: kWh."""
    last = unit.rpartition(" ")[2]
    return not last.isupper() and any(letter.isupper() for letter in last[1:])


def figure(value: Value) -> str:
    """Write the number or range with its unit, and nothing of what it bounds: “200 ms”, “5 to 10 TB”."""
    if value.amount is None:
        return ""
    low = write_number(value.amount)
    if value.upper is not None:
        return united(f"{low} to {write_number(value.upper)}", value.unit)
    return united(low, value.unit, one=value.amount == _FEW)


def amount(value: Value) -> str:
    """Write operator, number and unit; with a range, the end that bounds: “at most 200 ms”."""
    if value.amount is None:
        return ""
    if value.upper is not None and value.op in COMPARISONS and value.op:
        if value.op == "=":
            return f"between {write_number(value.amount)} and {united(write_number(value.upper), value.unit)}"
        bound = value.upper if value.op in {"<=", "<"} else value.amount
        return f"{COMPARISONS[value.op]} {united(write_number(bound), value.unit, one=bound == _FEW)}"
    return f"{COMPARISONS.get(value.op, '')} {figure(value)}".strip()


def within(value: Value) -> str:
    """Write a time that something may take: “within 200 ms”, “in less than 200 ms”."""
    if value.amount is None:
        return ""
    if value.upper is not None and value.op != "=":
        bound = value.upper if value.op in {"<=", "<", ""} else value.amount
        return f"{LIMITS_OF_TIME.get(value.op, 'within')} {united(write_number(bound), value.unit, one=bound == _FEW)}"
    if value.upper is not None:
        return f"in {figure(value)}"
    return f"{LIMITS_OF_TIME.get(value.op, 'within')} {figure(value)}"
