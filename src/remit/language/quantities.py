"""Quantities: an operator, a number or a range, and what it counts, found in the phrases of a sentence.

The grammar is closed: [approximator] [operator] number [scale] [unit] [range] [counted thing] [operator]. Whatever is
like a quantity and does not fit stays a quantity with a `problem`, which makes its sentence abstain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from remit.language.lists.numbers import MAY_STAND_BEHIND, NEGATED
from remit.language.phrases import Lexeme

REACH = 7
"""How many phrases may stand between the first word of a quantity and its number."""

LARGEST = Decimal(10) ** 15

_KIN = ("training", "data", "of", "the", "table", "input")
_SMALL = ("of", "a", "an", "the", "is", "be", "to", "at")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as written: 80 with unit %, 500 with noun row; `upper` closes a range; `op` is "" where none stands."""

    start: int
    end: int
    amount: Decimal
    op: str = ""
    unit: str = ""
    upper: Decimal | None = None
    noun: str = ""
    approx: bool = False
    problem: str = ""


Item = Lexeme | Quantity


@dataclass(frozen=True, slots=True)
class _Prefix:
    op: str = ""
    approx: bool = False
    ranged: bool = False
    length: int = 0


def quantities(lexemes: Sequence[Lexeme]) -> tuple[Item, ...]:
    """Give the sentence with its quantities put together; everything else stays as it is."""
    found: list[Item] = []
    place = 0
    while place < len(lexemes):
        quantity, length = _quantity(lexemes, place)
        found.append(quantity or lexemes[place])
        place += length
    return tuple(found)


def _quantity(lexemes: Sequence[Lexeme], place: int) -> tuple[Quantity | None, int]:
    start = lexemes[place]
    prefix = _prefix(lexemes, place)
    if prefix is None:
        if start.kind == "unsure":
            return Quantity(start.start, start.end, Decimal(0), problem=start.value), 1
        return None, 1
    at = place + prefix.length
    amount, at = _number(lexemes, at)
    problem = "" if amount is not None else "A number here is not written plainly."
    quantity = Quantity(start.start, 0, amount or Decimal(0), prefix.op, approx=prefix.approx, problem=problem)
    quantity, at = _measured(lexemes, at, quantity, ranged=prefix.ranged)
    quantity, at = _behind(lexemes, at, quantity)
    if not quantity.noun:
        noun, at = _noun(lexemes, at)
        quantity = replace(quantity, noun=noun)
    return replace(quantity, end=lexemes[at - 1].end), at - place


def _prefix(lexemes: Sequence[Lexeme], place: int) -> _Prefix | None:
    """Give what stands before a number, from `place` on, or None where no quantity begins here."""
    op, approx, ranged, negated = "", False, False, False
    for length in range(min(REACH, len(lexemes) - place)):
        lexeme = lexemes[place + length]
        if lexeme.kind == "number":
            return None if negated else _Prefix(op, approx, ranged, length)
        begun = bool(op) or approx or ranged
        if lexeme.kind == "not" and not begun and not negated:
            negated = True
        elif lexeme.kind == "op" and not op:
            op = NEGATED.get(lexeme.value, "") if negated else lexeme.value
            if negated and not op:
                return None
            negated = False
        elif lexeme.kind == "approx":
            approx = True
        elif lexeme.kind == "range" and not begun and not negated:
            ranged = True
        elif not _passes(lexeme, begun=begun, negated=negated):
            return None
    return None


def _passes(lexeme: Lexeme, *, begun: bool, negated: bool) -> bool:
    """Tell whether a phrase may stand between an operator and its number, or a negation and its operator."""
    if negated:
        return lexeme.kind == "fall" or lexeme.words in _SMALL
    return begun and (lexeme.kind in ("colon", "line") or lexeme.words in _SMALL)


def _number(lexemes: Sequence[Lexeme], at: int) -> tuple[Decimal | None, int]:
    """Read a number with its scales; None when it is not plain or not of this world."""
    amount = lexemes[at].number
    at += 1
    while at < len(lexemes) and lexemes[at].kind == "scale":
        scale = lexemes[at].number
        amount = amount * scale if amount is not None and scale is not None and amount < LARGEST else None
        at += 1
    follows = lexemes[at].kind if at < len(lexemes) else ""
    if follows in ("number", "unsure", "odd") or (amount is not None and amount >= LARGEST):
        return None, at
    return amount, at


def _measured(lexemes: Sequence[Lexeme], at: int, quantity: Quantity, *, ranged: bool) -> tuple[Quantity, int]:
    """Read unit, range and counted thing behind a number."""
    unit, at = _one(lexemes, at, "share")
    upper: Decimal | None = None
    problem = quantity.problem
    joint = lexemes[at] if at < len(lexemes) else None
    follows = lexemes[at + 1].kind if at + 1 < len(lexemes) else ""
    joins = joint is not None and (joint.kind in ("dash", "to") or (ranged and joint.kind == "and"))
    if joins and follows in ("number", "unsure"):
        scaled = lexemes[at - 1].kind == "scale"
        upper, end = _number(lexemes, at + 1)
        upper_scaled = lexemes[end - 1].kind == "scale"
        upper_unit, at = _one(lexemes, end, "share")
        if upper is None or upper <= quantity.amount or upper_scaled != scaled or (unit and unit != upper_unit):
            problem = problem or "A range is not written plainly: give both ends in full, the smaller one first."
        if quantity.op:
            problem = problem or "An operator before a range says two things at once."
        unit = upper_unit
    elif ranged:
        problem = problem or "A range here has no second end."
    noun, at = _noun(lexemes, at)
    return replace(quantity, unit=unit, upper=upper, noun=noun, problem=problem), at


def _noun(lexemes: Sequence[Lexeme], at: int) -> tuple[str, int]:
    """Read what is counted; words that say nothing of it may stand before it: 500 training rows."""
    ahead = at
    while ahead < min(len(lexemes), at + REACH) and lexemes[ahead].words in _KIN:
        ahead += 1
    noun, ahead = _one(lexemes, ahead, "noun")
    return (noun, ahead) if noun else ("", at)


def _one(lexemes: Sequence[Lexeme], at: int, kind: str) -> tuple[str, int]:
    if at < len(lexemes) and lexemes[at].kind == kind:
        return lexemes[at].value, at + 1
    return "", at


def _behind(lexemes: Sequence[Lexeme], at: int, quantity: Quantity) -> tuple[Quantity, int]:
    """Read an operator that stands behind: 500 rows or more, 500 rows minimum."""
    if at >= len(lexemes):
        return quantity, at
    lexeme = lexemes[at]
    if lexeme.kind == "op" and lexeme.words in MAY_STAND_BEHIND:
        if at + 1 < len(lexemes) and _prefix(lexemes, at) is not None:
            return quantity, at
    elif lexeme.kind != "behind":
        return (replace(quantity, approx=True), at + 1) if lexeme.words == "or so" else (quantity, at)
    problem = quantity.problem
    if quantity.upper is not None or (quantity.op and quantity.op != lexeme.value):
        problem = problem or "Two operators stand beside one number."
    return replace(quantity, op=lexeme.value, problem=problem), at + 1
