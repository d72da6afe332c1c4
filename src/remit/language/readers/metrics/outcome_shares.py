"""Shares and counts without a name of their own, each with its limit: share of empty recommendations below 0.5 %.

They are outcomes, read where a question asks what to watch. The limit must be written as one, nothing may be a metric
by itself, and the words must name a share, a number, or things in the plural of which a share is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from remit.language.lists.metrics import outcomes as lists
from remit.language.nouns import singular
from remit.language.readers.finding import Found, Span
from remit.language.readers.metrics.outcome_levels import find_levels
from remit.language.readers.metrics.parts import LEXICON
from remit.language.tokens import Token
from remit.language.values import Value

_QUOTES = "'\"“”„«»‘’"
_KINDS = ("metric", "other-metric", "alert", "stop", "when", "or", "change", "compare", "beat", "implied", "fails")


def shares(sentence: Sequence[Token], taken: Sequence[Span]) -> Iterator[Found]:
    """Find the shares and counts of one sentence, where it tells of nothing else."""
    if any(lexeme.kind in _KINDS for lexeme in LEXICON.lexemes(sentence)):
        return
    for found in find_levels(sentence, taken):
        if all(_limited(value) for value in found.values):
            yield replace(found, values=tuple(_known(value) for value in found.values))


def _known(value: Value) -> Value:
    """Give a share of what people overrule the name that it has."""
    words = set(value.items[0].split(" "))
    overruled = words & lists.OVERRULED and value.unit == "%"
    if "schema" in words:
        return replace(value, what="schema-violations", items=())
    name = "".join(sign for sign in value.items[0] if sign not in _QUOTES)
    name = name if name.split(" ")[0] in lists.SHARES_OF else f"share of {name}"
    return replace(value, what="override-rate", items=()) if overruled else replace(value, items=(name,))


def _limited(value: Value) -> bool:
    """Tell whether a value is a limit of a share or a count: bounded in words, of something that is told plainly."""
    name = value.items[0].split(" ") if value.items else [""]
    if not value.op or "op" in value.assumed or value.reference or value.aim or value.upper is not None:
        return False
    if name[0] in lists.SHARES_OF:
        return len(name) > 1 and (value.unit in ("%", "1") or name[0] in lists.NUMBERS_OF)
    return value.unit == "%" and len(name) > 1 and bool(singular(name[0])) and singular(name[0]) != name[0]
