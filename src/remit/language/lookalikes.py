"""Lookalikes: numbers that are no quantities: dates, times of day, ordinals, versions, names with a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from remit.language.lists.amounts import units
from remit.language.nouns import noun_at
from remit.language.phrases import Lexeme
from remit.language.units import currency_at, unit_at

_DATE = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{1,2}(?:-[0-9]{1,2})?|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}|[0-9]{4})")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LAST_DAY = 31
_LATEST_HOUR = 24
_LONGEST_LABEL = 99_999
_BEFORE_RATES = ("per", "each", "every", "a", "an", "/")
_LATER = ("later", "earlier", "sooner", "before", "latest", "until")


def lookalike_at(lexemes: Sequence[Lexeme], at: int) -> tuple[Lexeme, int] | None:
    """Give what only looks like a quantity, as a lexeme of kind date, clock, ordinal or label, and its length."""
    lexeme = lexemes[at]
    if lexeme.kind in ("unsure", "odd") and _DATE.fullmatch(lexeme.words):
        return replace(lexeme, kind="date", value=lexeme.words), 1
    if lexeme.words in units.MONTHS:
        return _month(lexemes, at)
    if lexeme.kind not in ("number", "unsure"):
        return None
    behind = lexemes[at + 1] if at + 1 < len(lexemes) else None
    found = _hanging(lexemes, at, behind) if behind is not None else None
    if found is not None:
        return found
    kind = "date" if _year(lexemes, at) else "label" if _label(lexemes, at) else ""
    return (replace(lexeme, kind=kind, value=lexeme.words), 1) if kind else None


def _whole(first: Lexeme, last: Lexeme, kind: str, value: str) -> Lexeme:
    return Lexeme(kind, value, f"{first.words} {last.words}", first.start, last.end, first.number, first.written)


def _hanging(lexemes: Sequence[Lexeme], at: int, behind: Lexeme) -> tuple[Lexeme, int] | None:
    """Read what a word behind a number makes of it: 3 pm, 15th, 15 May, 24 x 7."""
    lexeme = lexemes[at]
    number, glued = lexeme.number, behind.start == lexeme.end
    word = behind.words
    if word in ("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock") and number is not None and number <= _LATEST_HOUR:
        hour = int(number) % 12 + 12 if word.startswith("p") else int(number)
        return _whole(lexeme, behind, "clock", f"{hour:02d}:00"), 2
    if word in ("st", "nd", "rd", "th") and glued:
        return _whole(lexeme, behind, "ordinal", lexeme.words), 2
    if word in ("x7", "x24") and glued:
        return _whole(lexeme, behind, "label", "24/7"), 2
    if word == "x" and number in (7, 24) and at + 2 < len(lexemes) and lexemes[at + 2].number in (7, 24):
        return _whole(lexeme, lexemes[at + 2], "label", "24/7"), 3
    if word in units.MONTHS and number is not None and number <= _LAST_DAY and not glued:
        dated = word not in ("mar", "may") or at + 2 >= len(lexemes) or lexemes[at + 2].kind != "word"
        if dated:
            year = 1 if at + 2 < len(lexemes) and _YEAR.fullmatch(lexemes[at + 2].words) else 0
            return _whole(lexeme, lexemes[at + 1 + year], "date", word), 2 + year
    return None


def _month(lexemes: Sequence[Lexeme], at: int) -> tuple[Lexeme, int] | None:
    """Read a month with a day or a year behind it; *may* is one only beside a year."""
    end = at + 1
    day = lexemes[end] if end < len(lexemes) else None
    if day is None:
        return None
    if _YEAR.fullmatch(day.words):
        return _whole(lexemes[at], day, "date", lexemes[at].words), 2
    number = day.number
    if day.kind != "number" or number is None or number > _LAST_DAY or _measured(lexemes, end + 1, number):
        return None
    end += 1
    while end < len(lexemes) and lexemes[end].words in ("st", "nd", "rd", "th", ","):
        end += 1
    dated = end < len(lexemes) and bool(_YEAR.fullmatch(lexemes[end].words))
    if lexemes[at].words in ("may", "march", "mar") and not dated and not lexemes[at].capital:
        return None
    last = end if dated else at + 1
    return _whole(lexemes[at], lexemes[last], "date", lexemes[at].words), last - at + 1


def _measured(lexemes: Sequence[Lexeme], at: int, amount: Decimal | None, *, nouns: bool = True) -> bool:
    """Tell whether a unit, or a thing that is counted, stands at a place."""
    if at >= len(lexemes):
        return False
    joins = lexemes[at].kind in ("dash", "to") and at + 1 < len(lexemes) and lexemes[at + 1].kind == "number"
    if joins:
        return _measured(lexemes, at + 2, amount, nouns=nouns)
    if lexemes[at].kind in ("share", "scale") or unit_at(lexemes, at)[2] or currency_at(lexemes, at)[2]:
        return True
    if lexemes[at].words in units.RATES or (lexemes[at].words in ("per", "/") and at + 1 < len(lexemes)):
        return True
    return nouns and bool(noun_at(lexemes, at, amount or Decimal(0))[1])


def _before(lexemes: Sequence[Lexeme], at: int) -> str:
    return lexemes[at - 1].words if at else ""


def _year(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether a number of four digits is a year."""
    if not _YEAR.fullmatch(lexemes[at].words):
        return False
    before = _before(lexemes, at)
    if _measured(lexemes, at + 1, lexemes[at].number, nouns=False):
        return False
    if before in units.DATING or before in units.QUARTERS:
        return True
    if _measured(lexemes, at + 1, lexemes[at].number):
        return False
    op = at > 0 and lexemes[at - 1].kind == "op"
    return not op or bool(set(before.split()) & set(_LATER))


def _label(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether a number belongs to the name before it: ISO 27001, section 3."""
    number = lexemes[at].number
    plain = number is not None and number <= _LONGEST_LABEL and lexemes[at].words[:1].isdigit()
    if not plain or not at or "," in lexemes[at].words or " " in lexemes[at].words:
        return False
    name = lexemes[at - 1]
    word = name.words.rpartition(" ")[2]
    behind = lexemes[at + 1].kind if at + 1 < len(lexemes) else ""
    part = number is not None and 0 < number < 1 and word not in units.VERSIONED
    if _measured(lexemes, at + 1, number, nouns=False) or part or (behind == "behind" and word in units.WEAK_LABELS):
        return False
    if word in units.LABELS and word not in units.WEAK_LABELS:
        return True
    rated = at > 1 and lexemes[at - 2].words in _BEFORE_RATES
    known = word in units.WEAK_LABELS or word in units.TIME_LABELS
    named = name.kind == "word" and name.capital and at > 1 and lexemes[at - 2].kind not in ("line", "item", "colon")
    return (known or named) and not rated and not _measured(lexemes, at + 1, number)
