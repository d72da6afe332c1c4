"""Reading one number as it is written: thousands marks, decimals, exponents; what is ambiguous stays unread.

English marks are read: 100,000 and 1.5. What is written like another number elsewhere (1,5 and 1.234,5, but also
50.000) abstains, for nobody can tell which was meant.
"""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = 15
"""Numbers of more digits are no amounts that people mean."""

_PLAIN = re.compile(r"[0-9]+")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?:[ ][0-9]{3})+|(?:['’][0-9]{3})+|(?:_[0-9]{3})+)")
_DECIMAL = re.compile(r"([0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:[ ][0-9]{3})+)\.([0-9]+)")
_ELSEWHERE = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_EXPONENT = re.compile(r"([0-9]+(?:\.[0-9]+)?)e\+?([0-9]{1,2})")


def read_number(text: str) -> Decimal | str:
    """Give the number that the text says, or the reason why it is not read (one sentence)."""
    if sum(character.isdigit() for character in text) > DIGITS:
        return "A number with that many digits is not read."
    exponent = _EXPONENT.fullmatch(text)
    if exponent:
        return _exponent(exponent[1], int(exponent[2]), text)
    if _PLAIN.fullmatch(text) or _THOUSANDS.fullmatch(text):
        if text[0] == "0" and len(text) > 1:
            return f"“{text}” begins with a zero and may be no amount."
        return Decimal(re.sub(r"[^0-9]", "", text))
    if _DECIMAL.fullmatch(text) and not _ELSEWHERE.fullmatch(text):
        return Decimal(re.sub(r"[ ,]", "", text) if text[0] != "." else f"0{text}")
    return (
        f"“{text}” can be more than one number: write decimals with a point (1.5) and thousands with a comma (1,500)."
    )


def _exponent(digits: str, power: int, text: str) -> Decimal | str:
    if power > DIGITS:
        return f"“{text}” is larger than amounts that are read."
    return Decimal(digits) * 10**power


def write_number(number: Decimal) -> str:
    """Write a number with thousands marks and without trailing zeros, so that it can be read again."""
    written = format(number.normalize() if number.is_finite() else number, ",f")
    return f"{written}0" if _ELSEWHERE.fullmatch(written) else written
