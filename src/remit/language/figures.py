"""Figures: the number that begins at a place, in digits or words, with its scales: 1.5 million, two hundred and six."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from remit.language.phrases import Lexeme

LARGEST = Decimal(10) ** 15
"""Amounts from here on are not of this world."""

_TEN = 10
_HUNDRED = 100
_THOUSAND = 1000
_AND_PARTS = {"a half": Decimal("0.5"), "a quarter": Decimal("0.25"), "three quarters": Decimal("0.75"),
              "half": Decimal("0.5")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the number of lexemes it takes; `amount` is None where it is not plain.

    `scale` is what it was multiplied with at last, `raw` what stood before it.
    """

    amount: Decimal | None
    length: int
    raw: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)


def figure_at(lexemes: Sequence[Lexeme], at: int) -> Figure:
    """Read the number at a place, which must hold one."""
    first = lexemes[at]
    amount = first.number
    end = at + 1
    worded = not first.words[:1].isdigit() and not first.words.startswith(".")
    if worded and amount is not None and amount == amount.to_integral_value():
        amount, end = _worded(lexemes, at)
    amount, end = _with_part(lexemes, end, amount)
    raw, scale = amount or Decimal(0), Decimal(1)
    while end < len(lexemes) and lexemes[end].kind == "scale":
        times = lexemes[end].number
        amount = amount * times if amount is not None and times is not None and amount < LARGEST else None
        scale *= times or 1
        end += 1
    follows = lexemes[end].kind if end < len(lexemes) else ""
    if follows in ("number", "unsure") or (amount is not None and amount >= LARGEST):
        amount = None
    return Figure(amount, end - at, raw, scale)


def _worded(lexemes: Sequence[Lexeme], at: int) -> tuple[Decimal, int]:
    """Put number words together: twenty five, two hundred and six, three thousand."""
    total, group = Decimal(0), lexemes[at].number or Decimal(0)
    end = at + 1
    while end < len(lexemes):
        lexeme = lexemes[end]
        number = lexeme.number
        joins = lexeme.kind == "and" and group >= _HUNDRED and group % _HUNDRED == 0
        behind = lexemes[end + 1] if end + 1 < len(lexemes) else None
        if joins and behind is not None and _small(behind) and not _half(lexemes, end + 1):
            group += behind.number or 0
            end += 2
        elif lexeme.kind == "number" and _small(lexeme) and number is not None and _fits(group, number):
            group += number
            end += 1
        elif lexeme.kind == "scale" and number == _HUNDRED and 0 < group < _HUNDRED:
            group *= number
            end += 1
        elif lexeme.kind == "scale" and number == _THOUSAND and _worded_behind(lexemes, end + 1):
            total, group = total + group * number, Decimal(0)
            end += 1
        else:
            break
    return total + group, end


def _small(lexeme: Lexeme) -> bool:
    return lexeme.kind == "number" and lexeme.words.isalpha() and (lexeme.number or 0) < _HUNDRED


def _fits(group: Decimal, number: Decimal) -> bool:
    """Tell whether a number word goes on what stands before it: twenty five, hundred twenty; not: five twenty."""
    if group % _HUNDRED == 0:
        return number > 0 or group > 0
    return group % _TEN == 0 and group % _HUNDRED > _TEN and 0 < number < _TEN


def _half(lexemes: Sequence[Lexeme], at: int) -> bool:
    return lexemes[at].words in _AND_PARTS


def _worded_behind(lexemes: Sequence[Lexeme], at: int) -> bool:
    return at < len(lexemes) and (_small(lexemes[at]) or lexemes[at].kind == "number") and lexemes[at].words.isalpha()


def _with_part(lexemes: Sequence[Lexeme], at: int, amount: Decimal | None) -> tuple[Decimal | None, int]:
    """Add *and a half*."""
    if amount is None or at + 1 >= len(lexemes) or lexemes[at].kind != "and":
        return amount, at
    for length in (2, 1):
        words = " ".join(lexeme.words for lexeme in lexemes[at + 1 : at + 1 + length])
        if words in _AND_PARTS and len(lexemes) >= at + 1 + length:
            return amount + _AND_PARTS[words], at + 1 + length
    return amount, at
