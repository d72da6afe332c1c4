"""Saying who, how many, how many hours, where and what for, so that reading it again gives the same value."""

from __future__ import annotations

from remit.language.lists.amounts.numbers import WORDS
from remit.language.lists.people import IRREGULAR
from remit.language.numbers import write_number
from remit.language.readers.people.finding import singular
from remit.language.values import Value

_PLURALS = {one: many for many, one in reversed(IRREGULAR.items())}


def say_people(value: Value) -> str:
    """Write one person, role or group with what is told of them."""
    counted = value.unit == "person" and value.amount is not None
    many = value.items[0] if value.items else ""
    parts = [
        f"{_amount(value)} {_plural(value.who)}" if counted else f"{many} {_plural(value.who)}" if many else value.who
    ]
    if value.place:
        parts[0] += f" in {value.place}"
    if value.amount is not None and not counted:
        period = f" per {value.period}" if value.period else ""
        parts.append(f"{_amount(value)} {value.unit}{period}")
    if value.schedule:
        parts.append(value.schedule)
    if value.action:
        parts.append(f"for {value.action}")
    return ", ".join(parts)


def _amount(value: Value) -> str:
    if value.amount is None:
        return ""
    words = " ".join(part for part in (WORDS.get(value.op, ""), "about" if value.approx else "") if part)
    low = write_number(value.amount)
    number = f"{low} to {write_number(value.upper)}" if value.upper is not None else low
    return f"{words} {number}" if words else number


def _plural(who: str) -> str:
    """Write the role in the plural, before whom or what it is one of."""
    role, of, whole = who.partition(" of ")
    before, space, last = role.rpartition(" ")
    plural = _PLURALS.get(last) or (
        f"{last[:-1]}ies" if last.endswith("y") and last[-2:-1] not in "aeiou" else f"{last}s"
    )
    return f"{before}{space}{plural if singular(plural) == last else last}{of}{whole}"
