"""Costing: which error costs how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import amounts as words_of
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.keeping import ARTICLES, LONGEST_THING
from remit.language.readers.parts import Part
from remit.language.units import PERIODS
from remit.language.values import Value


def cost(value: Value, quantity: Quantity, part: Part, before_value: Value | None) -> tuple[tuple[Value, ...], str]:
    """Add which error costs it: by its name, or in the author's words."""
    before, behind = part.before(quantity), part.behind(quantity)
    per = next((n for n, one in enumerate(behind) if one.words in ("per", "for", "each", "every", "if", "when")), None)
    subject = _subject(before)
    if not subject and per is not None:
        subject = _phrase(behind[per + 1 :])
    if not subject and before_value is not None:
        subject = _phrase(before)
    if not subject and value.period:
        subject, value = value.period, replace(value, period="")
    if not subject or subject in words_of.PRONOUNS or subject.split(" ")[0] in ("or", "nor", "plus"):
        return (), "Which error costs this has to be said: what is wrongly found, or what is missed?"
    if value.period and value.period not in PERIODS.values():
        value = replace(value, period="")
    if any(_ends(subject, name) for name in words_of.FALSE_POSITIVES):
        return (replace(value, group="false positive"),), ""
    if any(_ends(subject, name) for name in words_of.FALSE_NEGATIVES):
        return (replace(value, group="false negative"),), ""
    return (replace(value, condition=subject),), ""


def _ends(subject: str, name: str) -> bool:
    return subject in (name, f"{name}s")


def _subject(lexemes: Sequence[Lexeme]) -> str:
    """Give the words before the verb *costs*, or those of *the cost of*."""
    words = [lexeme.words for lexeme in lexemes]
    for place, word in enumerate(words):
        if word in ("cost", "costs", "loss", "price") and place + 1 < len(words) and words[place + 1] == "of":
            end = next(
                (n for n in range(place + 2, len(words)) if words[n] in ("is", "are", ":", "at", "comes")), len(words)
            )
            return _phrase(lexemes[place + 2 : end])
        if word in words_of.COSTING or word in ("is", "are", ":", "="):
            return _phrase(lexemes[:place])
    return _phrase(lexemes) if lexemes and lexemes[-1].kind == "colon" else ""


def _phrase(lexemes: Sequence[Lexeme]) -> str:
    """Give a noun phrase in the author's words, without articles before it."""
    words = [
        one.words
        for one in lexemes
        if one.kind not in ("comma", "close", "colon", "line", "item", "dash", "approx", "and")
    ]
    while words and words[0] in (*ARTICLES, "one", "and", "but", "of", "for", "single", "about"):
        words = words[1:]
    while words and words[-1] in (
        "us",
        "about",
        "around",
        "will",
        "can",
        "would",
        "may",
        "usually",
        "roughly",
        "we",
        "average",
        "on",
    ):
        words = words[:-1]
    return " ".join(words) if len(words) <= 2 * LONGEST_THING else ""
