"""Saying an amount so that reading it again gives the same value: what, at least or at most how much, per what."""

from __future__ import annotations

from dataclasses import replace

from remit.language.lists import amounts, groups
from remit.language.lists.amounts.cases import CASED, LEADS, SEVERITIES, STEPS
from remit.language.lists.amounts.numbers import WORDS
from remit.language.nouns import plural
from remit.language.numbers import write_number
from remit.language.units import DIMENSIONS
from remit.language.values import Value

_CASED = frozenset({*(what for whats in CASED.values() for what in whats), "peak-load"})
"""What may be told for a case each, which then stands before it."""


_BY = ("load", "budget", "compute-time")
_STEPPED = frozenset(("volume", "rows", "size", "history", "lifetime", "money"))
"""What may be told for a time from which on it holds, or for a thing by name."""


def say_amounts(value: Value) -> str:
    """Write an amount with a word that tells what it is, and what is said of it besides."""
    said = say_amount(value)
    if value.what == "rows" and not value.condition:
        return f"{said}{_scope(value)}"
    if value.what == "retention":
        return _retention(value, said)
    if value.what == "error-cost":
        return f"a {value.group or value.condition} costs {said}" if value.group or value.condition else f"cost: {said}"
    if head := _head(value):
        return f"{head}: {said}{_scope(replace(value, group=''))}"
    graded = value.what == "time-to-respond" and value.condition in SEVERITIES
    by = value.condition.startswith("by ") and value.what in _BY
    if graded or (value.what in _CASED and (by or value.condition.split(" ")[0] in LEADS | STEPS)):
        return f"{value.condition}: {said}"
    case = f" {value.condition}" if value.what == "time-to-respond" and value.condition else ""
    return f"{amounts.SAID[value.what].format(said)}{case}"


def _head(value: Value) -> str:
    """Write what stands with a colon before an amount: a group, a thing by name, the time from which on it holds."""
    if value.what == "group-share":
        return "" if value.attribute else value.group
    if value.what not in _STEPPED:
        return ""
    return " ".join(part for part in (" and ".join(value.items), value.condition) if part)


def say_amount(value: Value) -> str:
    """Write operator, number or range, unit and period."""
    if value.amount is None:
        return ""
    approx = "about " if value.approx else ""
    number = write_number(value.amount)
    if value.upper is not None:
        number = f"{number} to {write_number(value.upper)}"
    op = f"{WORDS[value.op]} " if value.op in WORDS else ""
    period = f" per {amounts.PERIODS_SAID.get(value.period, value.period)}" if value.period else ""
    return f"{op}{approx}{number}{_unit(value)}{period}"


def _unit(value: Value) -> str:
    said = amounts.UNITS_SAID.get(value.unit)
    if said is not None:
        return said
    if value.what == "load" and not value.period:
        return f" concurrent {plural(value.unit)}"
    if value.unit in DIMENSIONS:
        if DIMENSIONS[value.unit] == "time" and value.unit in ("day", "week", "month", "year"):
            return f" {value.unit}s"
        return f" {value.unit}"
    return f" {plural(value.unit)}" if value.unit else ""


def _retention(value: Value, said: str) -> str:
    things = " and ".join(value.items)
    if value.place:
        return f"{things} in {value.place}: {said}" if things else f"{value.place}: {said}"
    if value.action == "delete":
        return f"{things or 'data'} are deleted after {said}"
    if value.action == "keep":
        return f"{things or 'data'} are kept for {said}"
    return f"{things or 'retention'}: {said}"


def _scope(value: Value) -> str:
    """Write for whom a count holds: one group, or each group of an attribute."""
    if value.group:
        return f" for {value.group}"
    if not value.attribute:
        return ""
    named = value.attribute in groups.ATTRIBUTES and value.attribute != "class"
    return f" for each {value.attribute} group" if named else f" for each {value.attribute}"
