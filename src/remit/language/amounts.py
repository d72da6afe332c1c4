"""Amounts: a number with its unit, its currency or what it counts, and per what; the middle part of a quantity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from remit.language.figures import figure_at
from remit.language.lists.amounts import counted, currencies, units
from remit.language.nouns import noun_at
from remit.language.phrases import Lexeme
from remit.language.units import SECONDS, currency_at, dimension, joined, period_at, unit_at

_BILLION = 10**9
_HOURS = re.compile(r"h([0-9]{1,2})(?:m|min)?")
_MONTHS = {"year": Decimal(12), "month": Decimal(1)}
_HUNDRED = Decimal(100)
_TIMES = ("x", "×", "*")
_PROCESSORS = frozenset((*counted.ACCELERATORS, "GPU", "CPU", "TPU", "vCPU"))
_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it is an amount of; `upto` is the place behind it. `lower` marks a small *m* for million."""

    amount: Decimal
    upto: int
    unit: str = ""
    noun: str = ""
    period: str = ""
    dimension: str = ""
    assumed: tuple[str, ...] = ()
    problem: str = ""
    raw: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    small: bool = False
    modifiers: tuple[str, ...] = ()

    @property
    def measured(self) -> str:
        """Give the unit, or what is counted."""
        return self.unit or self.noun


def amount_at(lexemes: Sequence[Lexeme], at: int) -> Amount | None:
    """Give the amount that begins at a place: a currency and a number, or a number; without its period."""
    code, assumed, length = currency_at(lexemes, at)
    number = at + length
    if number >= len(lexemes) or lexemes[number].kind not in ("number", "unsure"):
        return None
    if lexemes[number].kind == "unsure":
        return measured(lexemes, Amount(Decimal(0), number + 1, problem=lexemes[number].value))
    figure = figure_at(lexemes, number)
    upto = number + figure.length
    last = lexemes[upto - 1]
    problem = "" if figure.amount is not None else "A number here is not written plainly."
    found = Amount(
        figure.amount or Decimal(0), upto, problem=problem, raw=figure.raw, scale=figure.scale,
        small=last.kind == "scale" and last.words == "m" and last.written != "M",
    )  # fmt: skip
    if code:
        found = _billions(lexemes, replace(found, unit=code, dimension="money", assumed=("unit",) if assumed else ()))
        if [lexeme.kind for lexeme in lexemes[found.upto : found.upto + 2]] == ["comma", "dash"]:
            found = replace(found, upto=found.upto + 2)
        again, _, more = currency_at(lexemes, found.upto)
        return replace(found, upto=found.upto + more, assumed=()) if again and again in (code, "USD") else found
    found = _compound(lexemes, measured(lexemes, found))
    if found.small and not found.measured and [one.words for one in lexemes[found.upto : found.upto + 1]] == ["/"]:
        return replace(found, amount=found.raw, unit="m", dimension="length")
    if found.small and not found.measured:
        return replace(found, problem=found.problem or _unclear("m"))
    return found


def _unclear(sign: str) -> str:
    return f"“{sign}” behind a number can be {units.UNCLEAR[sign]}: write it out."


def _billions(lexemes: Sequence[Lexeme], found: Amount) -> Amount:
    """Take a *b* behind an amount of money for billions."""
    if found.upto < len(lexemes) and lexemes[found.upto].words == "b":
        return replace(found, amount=found.amount * _BILLION, scale=found.scale * _BILLION, upto=found.upto + 1)
    return found


def measured(lexemes: Sequence[Lexeme], found: Amount) -> Amount:
    """Read what stands behind a number, and give the amount with it."""
    at = found.upto
    if at >= len(lexemes):
        return found
    if lexemes[at].words in _TIMES and _processor(lexemes, at + 1):
        noun = counted.ACRONYMS[lexemes[at + 1].words]
        return replace(found, noun=noun, dimension="count", upto=at + 2)
    first = lexemes[at]
    if first.kind == "share":
        return replace(found, unit=first.value, dimension="share", upto=at + 1)
    for reader in (_money, _rated, _physical, _united, _hours_and_minutes, _odd):
        read = reader(lexemes, found)
        if read is not None:
            return read
    noun, length = noun_at(lexemes, at, found.amount)
    modifiers = tuple(lexeme.words for lexeme in lexemes[at : at + max(length - 1, 0)])
    return replace(found, noun=noun, dimension="count" if noun else "", upto=at + length, modifiers=modifiers)


def _processor(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether a processor that is counted by its name stands at a place: 4 × A100."""
    return at < len(lexemes) and counted.ACRONYMS.get(lexemes[at].words, "") in _PROCESSORS


def _scanned(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether what stands behind *ct* is a picture of computed tomography, and no price."""
    return at < len(lexemes) and lexemes[at].words in ("scan", "scans", "image", "images", "slice", "slices", "studies")


def _money(lexemes: Sequence[Lexeme], found: Amount) -> Amount | None:
    at = found.upto
    for words, length in joined(lexemes, at, 2):
        if words in currencies.CENTS and found.scale == 1 and not _scanned(lexemes, at + length):
            code, assumed = currencies.CENTS[words]
            amount = found.amount / _HUNDRED
            return replace(found, amount=amount, raw=amount, unit=code, dimension="money", upto=at + length,
                           assumed=("unit",) if assumed else ())  # fmt: skip
    words = lexemes[at].words
    if words in currencies.THOUSANDS:
        return replace(
            found, amount=found.amount * 1000, unit=currencies.THOUSANDS[words], dimension="money", upto=at + 1
        )
    if words in currencies.UNCLEAR:
        return replace(found, dimension="money", upto=at + 1, problem=f"Whose money “{words}” is has to be said.")
    code, assumed, length = currency_at(lexemes, at)
    if not code:
        return None
    return replace(found, unit=code, dimension="money", upto=at + length, assumed=("unit",) if assumed else ())


def _rated(lexemes: Sequence[Lexeme], found: Amount) -> Amount | None:
    words = lexemes[found.upto].words
    if words not in units.RATES:
        return None
    unit, period = units.RATES[words]
    measured = dimension(unit)
    noun = "" if measured == "size" else unit
    return replace(found, unit="" if noun else unit, noun=noun, period=period, dimension=measured, upto=found.upto + 1)


def _physical(lexemes: Sequence[Lexeme], found: Amount) -> Amount | None:
    """Read a sign that is only clear in a rate: 3 g/s."""
    at = found.upto
    sign = units.PHYSICAL_SIGNS.get(lexemes[at].words)
    rated = at + 1 < len(lexemes) and lexemes[at + 1].words == "/" and period_at(lexemes, at + 1)[1]
    return replace(found, unit=lexemes[at].words, dimension=sign, upto=at + 1) if sign and rated else None


def _united(lexemes: Sequence[Lexeme], found: Amount) -> Amount | None:
    at = found.upto
    if lexemes[at].words in ("full", "whole", "complete", "consecutive", "entire") and unit_at(lexemes, at + 1)[2]:
        at += 1
    first = lexemes[at]
    unit, factor, length = unit_at(lexemes, at)
    if unit and not (first.words in ("a", "as") or (first.words == "us" and first.start > lexemes[at - 1].end)):
        if first.written in units.BITS_OR_BYTES:
            period, _ = period_at(lexemes, at + length)
            if not period:
                return replace(found, upto=at + length, dimension="size", problem=(
                    f"“{first.written}” can be bits or bytes: write it out."))  # fmt: skip
            unit = units.BITS_OR_BYTES[first.written]
        return replace(found, amount=found.amount * factor, unit=unit, dimension=dimension(unit), upto=at + length)
    glued = first.start == lexemes[at - 1].end and first.kind not in ("comma", "close", "dash")
    if first.words in units.UNCLEAR and (glued or first.words not in ("a", "m", "t", "g", "b")):
        noun, more = noun_at(lexemes, at + 1, found.amount)
        if first.words == "b" and noun:
            return replace(found, amount=found.amount * _BILLION, noun=noun, dimension="count", upto=at + 1 + more)
        return replace(found, upto=at + 1, dimension="unclear", problem=found.problem or _unclear(first.words))
    factored = first.words == "x" and glued
    return replace(found, unit="x", dimension="factor", upto=at + 1) if factored else None


def _odd(lexemes: Sequence[Lexeme], found: Amount) -> Amount | None:
    """Give a problem for a number that something unknown hangs on: 1080p, 5 ± 1."""
    first, last = lexemes[found.upto], lexemes[found.upto - 1]
    hangs = first.start == last.end and first.words[:1].isalnum() and not _HOURS.fullmatch(first.words)
    times = first.words in ("x", "×", "*", "±", "by") and _number_behind(lexemes, found.upto)
    if first.kind in ("odd", "sign", "word") and (hangs or times):
        return replace(found, problem=found.problem or f"“{first.words}” behind a number is not understood.")
    return None


def _number_behind(lexemes: Sequence[Lexeme], at: int) -> bool:
    return at + 1 < len(lexemes) and lexemes[at + 1].kind == "number"


def _compound(lexemes: Sequence[Lexeme], found: Amount) -> Amount:
    """Add a smaller unit of time that follows: 2 h 30 min, one year and six months, 1h30."""
    at = found.upto
    if found.dimension != "time":
        return found
    if at < len(lexemes) and lexemes[at].kind == "and":
        more = " ".join(lexeme.words for lexeme in lexemes[at + 1 : at + 3])
        if more == "a half":
            return replace(found, amount=found.amount + Decimal("0.5"), upto=at + 3)
        at += 1
    if at >= len(lexemes) or lexemes[at].kind != "number" or found.amount != found.amount.to_integral_value():
        return found
    figure = figure_at(lexemes, at)
    unit, factor, length = unit_at(lexemes, at + figure.length)
    ratio = _ratio(found.unit, unit)
    if figure.amount is None or not unit or factor != 1 or ratio is None or figure.amount >= ratio:
        return found
    upto = at + figure.length + length
    return replace(found, amount=found.amount * ratio + figure.amount, unit=unit, upto=upto)


def _ratio(large: str, small: str) -> Decimal | None:
    """Give how many of one unit of time make one of another, where that is a plain number above one."""
    for table in (SECONDS, _MONTHS):
        if large in table and small in table:
            ratio = table[large] / table[small]
            return ratio if ratio > 1 else None
    return None


def _hours_and_minutes(lexemes: Sequence[Lexeme], found: Amount) -> Amount | None:
    """Read 1h30, whose end is one word."""
    match = _HOURS.fullmatch(lexemes[found.upto].words)
    if match is None or lexemes[found.upto].start != lexemes[found.upto - 1].end or int(match[1]) >= _MINUTES:
        return None
    amount = found.amount * _MINUTES + int(match[1])
    return replace(found, amount=amount, unit="min", dimension="time", upto=found.upto + 1)
