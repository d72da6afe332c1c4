"""Units and periods: what stands behind a number and tells what it is an amount of, in canonical form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from remit.language.lists.amounts import currencies, units

if TYPE_CHECKING:
    from remit.language.phrases import Lexeme

LONGEST = 4
"""Words that a unit may have."""


def _units() -> dict[str, tuple[str, int, str]]:
    found: dict[str, tuple[str, int, str]] = {}
    tables: list[tuple[str, Mapping[str, tuple[str, ...]]]] = [
        ("time", units.TIME), ("size", units.SIZE), ("time", units.WORK), ("power", units.POWER),
        ("frequency", units.FREQUENCY), *units.PHYSICAL.items(),
    ]  # fmt: skip
    for dimension, kinds in tables:
        for unit, phrases in kinds.items():
            found |= dict.fromkeys(phrases, (unit, 1, dimension))
    return found | {phrase: (unit, factor, "time") for phrase, (unit, factor) in units.FACTORS.items()}


UNITS = _units()
"""Every unit as written: its canonical form, how many of it, and its dimension."""

DIMENSIONS = {unit: dimension for unit, _, dimension in UNITS.values()} | {
    "%": "share", "pp": "share", "1": "share", **dict.fromkeys((*currencies.CODES, "RUB"), "money"),
}  # fmt: skip
"""What each canonical unit measures; what stands here in no place is a counted thing."""

PERIODS = {word: period for period, words in units.PERIODS.items() for word in words}
SECONDS = {
    "ns": Decimal("1e-9"), "us": Decimal("1e-6"), "ms": Decimal("1e-3"), "s": Decimal(1), "min": Decimal(60),
    "h": Decimal(3600), "day": Decimal(86400), "week": Decimal(604800),
}  # fmt: skip
"""Units of time of fixed length, in seconds."""

_CODES = {code.lower(): code for code in currencies.CODES}


def dimension(unit: str) -> str:
    """Give what a canonical unit measures: time, size, money, share …; `count` for a counted thing, "" for none."""
    return DIMENSIONS.get(unit, "count" if unit else "")


def joined(lexemes: Sequence[Lexeme], at: int, most: int = LONGEST) -> Sequence[tuple[str, int]]:
    """Give the words from a place on, the longest first, each with the number of lexemes it takes."""
    found: list[tuple[str, int]] = []
    words = ""
    for length in range(1, min(most, len(lexemes) - at) + 1):
        lexeme = lexemes[at + length - 1]
        if lexeme.kind in ("line", "item", "comma", "colon", "close") and lexeme.words != "/":
            break
        words = f"{words} {lexeme.words}" if words else lexeme.words
        found.append((words, length))
    return found[::-1]


def unit_at(lexemes: Sequence[Lexeme], at: int) -> tuple[str, int, int]:
    """Give the unit that begins at a place: canonical form, how many of it, and the lexemes it takes (0 for none)."""
    for words, length in joined(lexemes, at):
        known = UNITS.get(words)
        if known is not None:
            return known[0], known[1], length
    return "", 1, 0


def currency_at(lexemes: Sequence[Lexeme], at: int) -> tuple[str, bool, int]:
    """Give the currency that begins at a place, whether it is assumed, and the lexemes it takes (0 for none)."""
    for words, length in joined(lexemes, at, 3):
        code = currencies.CURRENCIES.get(words) or _CODES.get(words)
        if code:
            return code, words in currencies.OPEN, length
    return "", False, 0


def period_at(lexemes: Sequence[Lexeme], at: int) -> tuple[str, int]:
    """Give the period that begins at a place (per second, a month, /run, daily), and the lexemes it takes."""
    if at >= len(lexemes):
        return "", 0
    first = lexemes[at].words
    if first in units.EVERY:
        return units.EVERY[first], 1
    if first in ("p.a", "p.a."):
        return "year", 1
    for joint, length in (("for each", 2), ("for every", 2), ("per each", 2), (first, 1)):
        if joint not in (first, " ".join(lexeme.words for lexeme in lexemes[at : at + length])):
            continue
        if joint in ("per", "/", "each", "every", "a", "an", "for each", "for every", "per each"):
            return _after(lexemes, at + length, length, things=joint not in ("a", "an"))
    for words, length in joined(lexemes, at, 2):
        first, _, rest = words.partition(" ")
        if first == "per" and rest in PERIODS:
            return PERIODS[rest], length
    return "", 0


def _after(lexemes: Sequence[Lexeme], at: int, before: int, *, things: bool) -> tuple[str, int]:
    for words, length in joined(lexemes, at, 2):
        period = PERIODS.get(words) or ""
        if not period and length == 1 and words in units.PERIOD_THINGS and (things or words in ("run", "release")):
            period = words
        if not period and words.endswith(" run"):
            period = "run"
        if period:
            return period, before + length
    return "", 0
