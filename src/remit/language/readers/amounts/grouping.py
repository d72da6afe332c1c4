"""Grouping: for which groups a count of rows holds, and what it is narrowed to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import amounts as words_of
from remit.language.lists.amounts import units
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.amounts.parts import Part
from remit.language.values import Value

_NAMING = ("word", "noun", "unit", "filler")
_LONGEST = 2
_TIMES = ("year", "day", "month", "week", "s", "min", "h")


def grouped(value: Value, quantity: Quantity, part: Part) -> tuple[tuple[Value, ...], str]:
    """Add for whom a count holds: per class, for each clinic; what it is narrowed to otherwise is not read."""
    value = replace(value, period="")
    attribute = "" if quantity.period in ("", *_TIMES) else quantity.period
    if quantity.period and not attribute:
        return (), "A rate (so many per period) is no amount of data that training needs."
    behind, before = part.behind(quantity), part.before(quantity)
    for words in (behind, before):
        found, problem = _each(words)
        if problem:
            return (), problem
        attribute = attribute or found
    narrowed = "" if attribute else _narrowed(behind)
    if narrowed:
        return (), f"“{narrowed}” narrows the count down, and is not understood."
    return (replace(value, attribute=attribute),), ""


def _each(lexemes: Sequence[Lexeme]) -> tuple[str, str]:
    """Give by what groups are told apart: per class, in each age band."""
    for place, lexeme in enumerate(lexemes):
        if lexeme.words not in ("per", "each", "every", "/"):
            continue
        at = place + 1
        while at < len(lexemes) and lexemes[at].words in ("of", "the", "single", "individual", "our"):
            at += 1
        end = at
        while end < min(len(lexemes), at + _LONGEST) and _names(lexemes[end]):
            end += 1
        name = " ".join(one.words for one in lexemes[at:end])
        if not name:
            return "", "It is not understood by what the groups are told apart."
        joint = lexemes[end].kind if end + 1 < len(lexemes) else ""
        if joint in ("and", "comma") and _names(lexemes[end + 1]):
            return "", "It is not clear whether each is meant by itself, or the groups of both together."
        if name in ("feature", "column", "parameter", "variable", "field"):
            return "", "So many per feature is a rule of thumb; how many that makes is not said."
        return name.removesuffix(" group"), ""
    return "", ""


def _names(lexeme: Lexeme) -> bool:
    """Tell whether a word may be part of the name of an attribute."""
    return lexeme.kind in _NAMING and lexeme.words not in units.STOPS and lexeme.words not in words_of.NEUTRAL


def _narrowed(lexemes: Sequence[Lexeme]) -> str:
    """Give what narrows a count: 500 images of leaves with rust; nothing where only words of training stand there."""
    leads = ("of", "for", "with", "from", "in", "showing", "where", "whose", "that", "who", "which", "on", "among")
    for place, lexeme in enumerate(lexemes):
        if lexeme.words in leads:
            rest = [one.words for one in lexemes[place : place + 4] if one.kind in ("word", "noun", "unit")]
            if any(word not in words_of.HARMLESS for word in rest):
                return " ".join(rest)
            return ""
        if lexeme.words in ("before", "to", "when", "until", "so", "if", "as"):
            return ""
    return ""
