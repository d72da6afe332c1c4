"""Choices that were not read: each option that a sentence names, chosen or turned down; yes and no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from remit.language.candidates.offers import Heard, Offer, clauses
from remit.language.lists.choices import CHOICES
from remit.language.lists.choices import around as lists
from remit.language.phrases import Lexicon
from remit.language.readers.choices.entries import entries
from remit.language.readers.choices.verdicts import find_yes_no
from remit.language.tokens import Token
from remit.language.values import Value

_DECLINED = ("turned down", "declined", "dropped", "vetoed", "said no", "gave up", "given up", "abandoned")
_REFUSING = Lexicon(
    entries("refused", {word: word for word in (*lists.NEGATIONS, *lists.TURNING_DOWN, *lists.REFUSED, *_DECLINED)})
)
"""Words of a sentence in which an option may be turned down."""


def choices_offered(heard: Heard) -> Iterator[Offer]:
    """Offer the options that are named where none was read, each at its place."""
    for one in heard.asked("choice"):
        if one.what in CHOICES:
            yield from _options(heard, one.what)
    for one in heard.asked("yes-no"):
        if one.what not in heard.told:
            yield from _verdict(heard, one.what)


def _verdict(heard: Heard, what: str) -> Iterator[Offer]:
    """Offer yes and no for a sentence that may be either."""
    for part in heard.parts:
        if any(one.problem for one in find_yes_no(heard.question_id, part, ())):
            span = part[0].start, part[-1].end
            yield from (Offer(span, (Value(what, items=(said,), span=span),)) for said in ("yes", "no"))
            return


def _options(heard: Heard, what: str) -> Iterator[Offer]:
    chosen = {item for value in heard.reading.values if value.what == what for item in value.items}
    for part in heard.parts:
        refused = any(lexeme.kind == "refused" for lexeme in _REFUSING.lexemes(part))
        for clause in clauses(part):
            for option, product, span in _named(what, clause):
                if option in chosen:
                    continue
                ways = (Value(what, items=(option,), place=product, span=span), Value(what, items=(option,), span=span))
                down = Offer(span, (Value(what, "none", items=(option,), span=span),))
                if refused:
                    yield down
                yield Offer(span, ways if product else ways[:1])


def _named(what: str, clause: Sequence[Token]) -> Iterator[tuple[str, str, tuple[int, int]]]:
    for lexeme in _lexicon(what).lexemes(clause):
        if lexeme.kind == "option":
            option, _, product = lexeme.value.partition("|")
            yield option, product, (lexeme.start, lexeme.end)


@lru_cache(maxsize=len(CHOICES))
def _lexicon(what: str) -> Lexicon:
    options = CHOICES[what].options
    named = {name: option for option, words in options.items() for name in (*words.names, *words.phrases)}
    products = {product: f"{option}|{product}" for option, words in options.items() for product in words.products}
    return Lexicon(entries("option", named | products))
