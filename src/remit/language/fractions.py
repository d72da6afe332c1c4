"""Fractions and other amounts without digits: half an hour, two thirds, nine out of ten, an hour and a half."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from remit.language.amounts import Amount, amount_at
from remit.language.figures import figure_at
from remit.language.lists.amounts import units
from remit.language.nouns import noun_at
from remit.language.phrases import Lexeme
from remit.language.units import currency_at, dimension, joined, unit_at

_HUNDRED = Decimal(100)
_HALF = Decimal(50)
_TEN = 10
_YEAR = 4
_FIGURES = 2
_PARTS = {"half a": 50, "half an": 50, "a quarter of an": 25, "three quarters of an": 75, "quarter of an": 25}
_NINES = {2: "99", 3: "99.9", 4: "99.99", 5: "99.999", 6: "99.9999"}


def fraction_at(lexemes: Sequence[Lexeme], at: int, *, bounded: bool) -> Amount | None:
    """Give the amount without digits, or the share of two numbers, that begins at a place.

    `bounded` tells that an operator stands before it, so that *half* and *an hour* need nothing else.
    """
    first = lexemes[at]
    if first.kind == "vague" or first.words in units.VAGUE:
        return _vague(lexemes, at)
    if first.kind == "number":
        found = _one_in(lexemes, at, bounded=bounded) or _nines(lexemes, at)
        if found is not None:
            return found
    elif first.words not in ("half", "third", "quarter", "a", "an", "one", "two", "three", "four") and not bounded:
        return None
    return _half_of(lexemes, at) or _share(lexemes, at, bounded=bounded) or _one(lexemes, at, bounded=bounded)


def _of(amount: Decimal, unit: str, upto: int) -> Amount:
    return Amount(amount, upto, unit=unit, dimension=dimension(unit))


def _vague(lexemes: Sequence[Lexeme], at: int) -> Amount | None:
    """Give a problem for an amount that says no number, where one would be read: a few hours."""
    unit, _, length = unit_at(lexemes, at + 1)
    code, _, more = currency_at(lexemes, at + 1)
    noun, further = ("", 0) if unit or code else noun_at(lexemes, at + 1, Decimal(2))
    if not (unit or code or noun):
        return None
    upto = at + 1 + (length or more or further)
    words = " ".join(lexeme.words for lexeme in lexemes[at:upto])
    of = dimension(unit) if unit else "money" if code else "count"
    return Amount(Decimal(0), upto, noun=noun, dimension=of, problem=f"“{words}” is no number that can be checked.")


def _one_in(lexemes: Sequence[Lexeme], at: int, *, bounded: bool) -> Amount | None:
    """Read one in five, 9 out of 10, 1 of 500 rows, one parcel in 200, 2 in every 1000; a date or a time is none."""
    part = figure_at(lexemes, at)
    joint = _joint(lexemes, at + part.length)
    whole_at = joint[1]
    if not joint[0] or whole_at >= len(lexemes) or lexemes[whole_at].kind != "number":
        return None
    whole = figure_at(lexemes, whole_at)
    upto = whole_at + whole.length
    if (
        part.amount is None
        or not whole.amount
        or part.amount != part.amount.to_integral_value()
        or part.amount > whole.amount
        or unit_at(lexemes, upto)[2]
    ):
        return None
    year = len(lexemes[whole_at].words) == _YEAR and whole.amount in range(1900, 2100) and not bounded
    if joint[0] == "in" and (part.amount == 0 or year):
        return None
    apart = lexemes[at + part.length].words not in ("in", "of", "out", "out of")
    if apart and noun_at(lexemes, upto, whole.amount)[1]:
        return None  # one nurse in two wards
    share = part.amount * _HUNDRED / whole.amount
    if joint[0] == "of" and not (_round(whole.amount) and share < _HALF):
        return None
    if share != round(share, _FIGURES):
        share = round(share, _FIGURES) if share >= 1 else share
    found = _of(share.normalize() + 0, "%", upto)
    if share < _HALF and joint[0] != "out of":
        length = noun_at(lexemes, upto, whole.amount)[1]
        named = any(lexeme.kind in ("metric", "fails") for lexeme in lexemes[upto : upto + length])
        found = found if named else replace(found, upto=upto + length)
    return found


def _joint(lexemes: Sequence[Lexeme], at: int) -> tuple[str, int]:
    """Give what joins so many to how many (in, out of, of), and where those begin; "" where nothing does."""
    words = [lexeme.words for lexeme in lexemes[at : at + 4]]
    if len(words) > 1 and words[1] == "in" and lexemes[at].kind in ("word", "noun") and words[0] not in units.STOPS:
        timed = unit_at(lexemes, at)[2] or currency_at(lexemes, at)[2]
        words, at = ([], at) if timed else (words[1:], at + 1)
    if words[:1] == ["out of"]:
        return "out of", at + 1
    if words[:2] == ["out", "of"]:
        return "out of", at + 2
    if words[:1] in (["in every"], ["in each"]):
        return "in", at + 1
    for said in ("in", "of"):
        if words[:1] == [said]:
            return said, at + 1 + (words[1:2] in (["every"], ["each"]))
    return "", at


def _round(whole: Decimal) -> bool:
    """Tell whether a number is one that shares are told of: 10, 50, 1000; not that of some things there are."""
    return whole >= _TEN and whole.scaleb(-whole.adjusted()) in (1, 2, Decimal("2.5"), 4, 5)


def _nines(lexemes: Sequence[Lexeme], at: int) -> Amount | None:
    """Read three nines: 99.9 %."""
    if at + 1 < len(lexemes) and lexemes[at + 1].words == "nines" and lexemes[at].number in _NINES:
        return _of(Decimal(_NINES[int(lexemes[at].number or 0)]), "%", at + 2)
    return None


def _half_of(lexemes: Sequence[Lexeme], at: int) -> Amount | None:
    """Read half an hour, half a million euros, a quarter of an hour."""
    for words, length in joined(lexemes, at, 5):
        for phrase, part in _PARTS.items():
            if words != phrase:
                continue
            ahead = at + length
            unit, factor, more = unit_at(lexemes, ahead)
            if unit:
                amount = Decimal(part * factor) / 100
                if unit in units.HALVES:
                    smaller, whole = units.HALVES[unit]
                    amount, unit = Decimal(part * whole) / 50, smaller
                return _of(amount, unit, ahead + more)
    scaled = lexemes[at].words == "half" and at + 1 < len(lexemes) and lexemes[at + 1].kind in ("number", "scale")
    if not scaled or not lexemes[at + 1].words.startswith(("a ", "one ")):
        return None
    whole = amount_at(lexemes, at + 1)
    return whole and replace(whole, amount=whole.amount / 2, raw=whole.amount / 2, scale=Decimal(1))


def _share(lexemes: Sequence[Lexeme], at: int, *, bounded: bool) -> Amount | None:
    """Read two thirds, half of the traffic."""
    for words, length in joined(lexemes, at, 2):
        share = units.FRACTIONS.get(words)
        if share is None:
            continue
        behind = lexemes[at + length].words if at + length < len(lexemes) else ""
        plain = words.endswith(("thirds", "quarters", "fifths", "tenths"))
        of_what = behind in units.OF_WHAT[:-2] or (behind == "" and bounded) or (bounded and words.endswith("half"))
        timed = unit_at(lexemes, at + length + (behind == "of") + 1)[2] if behind == "of" else 0
        if not timed and (behind == "of" or plain or (words in ("half", "a half") and of_what)):
            return _of(Decimal(share), "%", at + length)
    return None


def _one(lexemes: Sequence[Lexeme], at: int, *, bounded: bool) -> Amount | None:
    """Read *an hour* as one hour where it is no rate; with *and a half* behind it."""
    if lexemes[at].words not in ("a", "an"):
        return None
    before = lexemes[at - 1].words if at else ""
    if not bounded and before not in units.BEFORE_ONE and not (at == 0 and _ends(lexemes)):
        return None
    ahead = at + 1
    if ahead < len(lexemes) and lexemes[ahead].words in ("full", "whole", "single", "calendar"):
        ahead += 1
    unit, factor, length = unit_at(lexemes, ahead)
    telling = length and len(lexemes[ahead].words) > 1
    if not telling or dimension(unit) not in ("time", "size") or unit in ("ms", "us", "ns"):
        return None
    amount, upto = Decimal(factor), ahead + length
    if " ".join(lexeme.words for lexeme in lexemes[upto : upto + 3]) == "and a half":
        amount, upto = amount + Decimal(factor) / 2, upto + 3
    return _of(amount, unit, upto)


def _ends(lexemes: Sequence[Lexeme]) -> bool:
    """Tell whether *a year* is all that stands there, or all before a comma."""
    length = unit_at(lexemes, 1)[2]
    behind = lexemes[1 + length : 2 + length]
    return bool(length) and (not behind or behind[0].kind in ("comma", "dash", "approx", "behind", "and"))
