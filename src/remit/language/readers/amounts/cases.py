"""Amounts of which each holds in a case of its own: 5 minutes during the night wave, 20 minutes otherwise.

Every part of the sentence is an amount of one kind with the case in which it holds before it (*during lessons: 15
minutes*) or behind it; one of them may go without. A sentence with anything else is left to the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from remit.language.lists.amounts import cases as lists
from remit.language.lists.asked import ASKED, Asked
from remit.language.lists.choices.ways import WAYS
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.finding import Found
from remit.language.units import PERIODS
from remit.language.values import Value

_LONGEST = 7
_FEWEST = 2
_CUTS = ("comma", "line", "item")
_LESS = ("<=", "<")


@dataclass(frozen=True, slots=True)
class _Case:
    """One amount, with the words of the case in which it holds."""

    quantity: Quantity
    said: str = ""
    headed: bool = False


def find_cases(question_id: str, items: Sequence[Item]) -> Found | None:
    """Read a sentence that tells an amount for each of some cases, and nothing else; None where it is anything else."""
    whats = lists.CASED.get(question_id)
    if not whats:
        return None
    cases = [_case(part) for part in _parts(items)]
    told = [case for case in cases if case is not None]
    if len(told) != len(cases) or not _several(told):
        return None
    asked = next((one for one in ASKED[question_id] if one.what in whats and _fits(one, told[0].quantity)), None)
    if asked is None or (asked.what == "load" and not _rated(told)):
        return None
    if asked.what == "trial-time" and not all(_on_trial(case.said) for case in told):
        return None
    values: list[Value] = []
    for case in told:
        value = _value(asked, case, values[-1] if values else None)
        if value is None:
            return None
        values.append(value)
    return Found(tuple(values), ((items[0].start, items[-1].end),))


def _several(cases: Sequence[_Case]) -> bool:
    """Tell whether there are several amounts of which at most one has no case, or one whose case heads it."""
    bare = sum(not case.said for case in cases)
    return bool(cases) and bare < len(cases) and bare <= 1 and (len(cases) >= _FEWEST or cases[0].headed)


def _rated(cases: Sequence[_Case]) -> bool:
    """Tell whether it is plain per what each load is: all at once, or the first per a time that goes for the others."""
    rates = [bool(case.quantity.period) for case in cases]
    timed = any(word in PERIODS for case in cases for word in case.said.split(" "))
    usual = all(not case.said or case.said in lists.USUAL for case in cases)
    return not usual and (rates[0] or not (any(rates) or timed))


def _on_trial(said: str) -> bool:
    """Tell whether a case is a step of a release, or its way: step 2, in shadow."""
    lead, _, behind = said.partition(" ")
    return (lead == "in" and behind in WAYS) or (lead in lists.STEPS and behind.isdecimal())


def _fits(asked: Asked, quantity: Quantity) -> bool:
    return quantity.dimension == asked.dimension and not quantity.problem


def _parts(items: Sequence[Item]) -> list[list[Item]]:
    """Cut a sentence at its commas, and at *and* and dashes before another case."""
    found: list[list[Item]] = [[]]
    for place, item in enumerate(items):
        counted = any(isinstance(one, Quantity) for one in found[-1])
        cuts = isinstance(item, Lexeme) and item.kind in _CUTS and item.words not in ("(", "[", "/")
        joins = isinstance(item, Lexeme) and item.kind in ("and", "dash") and counted
        if cuts or (joins and any(isinstance(one, Quantity) for one in items[place:])):
            found.append([])
        else:
            found[-1].append(item)
    return [part for part in found if part]


def _case(part: Sequence[Item]) -> _Case | None:
    """Read one amount with its case."""
    places = [place for place, item in enumerate(part) if isinstance(item, Quantity)]
    numbered = len(places) == _FEWEST and _is_step(part, places[0])
    if len(places) != 1 and not numbered:
        return None
    place = places[-1]
    quantity = part[place]
    if not isinstance(quantity, Quantity):
        return None
    before = list(part[:place])
    while before and isinstance(first := before[0], Lexeme) and first.words in ("then", "and", "so"):
        before.pop(0)
    behind = list(part[place + 1 :])
    headed = bool(before) and isinstance(last := before[-1], Lexeme) and last.kind == "colon"
    before = before[:-1] if headed else before
    if before and behind and not _only_of(behind):
        return None
    words = before or ([] if _only_of(behind) else behind)
    said = _said(words, step=numbered)
    return _Case(quantity, said, headed) if said or not words else None


def _is_step(part: Sequence[Item], place: int) -> bool:
    """Tell whether an amount only numbers a step: week 2: 20 %."""
    item, before = part[place], part[place - 1] if place else None
    plain = isinstance(item, Quantity) and item.plain and not item.unit
    return plain and isinstance(before, Lexeme) and before.words in lists.STEPS


def _only_of(words: Sequence[Item]) -> bool:
    """Tell whether words behind an amount only say of what it is: 5 % of the pupils."""
    first = words[0] if words else None
    return isinstance(first, Lexeme) and first.words in ("of", "of the") and len(words) <= _FEWEST + 1


def _said(words: Sequence[Item], *, step: bool) -> str:
    """Give the words of a case; "" where they are no plain one."""
    lexemes = [item for item in words if isinstance(item, Lexeme)]
    if not words or not lexemes or len(words) > _LONGEST or (len(lexemes) != len(words) and not step):
        return ""
    first = lexemes[0].words
    if first.split(" ")[0] not in lists.LEADS | lists.STEPS and first not in lists.LEADS:
        return ""
    said = [word for one in lexemes for word in one.words.split(" ")]
    if set(said) & lists.BARRING or any(one.kind in ("close", "colon", "op", "not") for one in lexemes):
        return ""
    return " ".join(one.words if isinstance(one, Lexeme) else str(one.amount) for one in words)


def _value(asked: Asked, case: _Case, before: Value | None) -> Value | None:
    """Make the value of one case; a bare number has the unit and the period of the one before it."""
    quantity = case.quantity
    if quantity.problem or (quantity.upper is not None and asked.op):
        return None
    unit, period = quantity.unit, quantity.period
    assumed = [*(("op",) if asked.op and not quantity.op else ()), *quantity.assumed]
    if before is not None and (not unit or (unit == before.unit and not period)):
        assumed += [*(("unit",) if not unit else ()), *(("period",) if before.period and not period else ())]
        unit, period = unit or before.unit, period or before.period
    if before is not None and unit != before.unit and asked.dimension not in ("time", "money"):
        return None
    if asked.op and quantity.op and quantity.op[0] != asked.op[0] and asked.what != "load":
        return None
    op = quantity.op or asked.op
    value = Value(
        asked.what, op, quantity.amount, unit, quantity.upper, condition=case.said, period=period,
        approx=quantity.approx, assumed=tuple(dict.fromkeys(assumed)), span=(quantity.start, quantity.end),
    )  # fmt: skip
    if asked.what != "load":
        return value
    peak = bool(set(case.said.split(" ")) & lists.PEAK) or quantity.op in _LESS
    if not peak:
        return value
    more = () if quantity.op else ("op",)
    return replace(value, what="peak-load", op=op or "<=", assumed=(*more, *value.assumed))
