"""Keeping: what is kept, how long, and what is deleted then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import amounts as words_of
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.amounts.parts import Part
from remit.language.values import Value

ARTICLES = ("the", "a", "an", "our", "all", "any", "every", "each", "their", "its", "these", "those", "this", "that")
_PARTING = ("comma", "close", "colon", "op", "approx", "line", "item", "dash", "not", "question")
LONGEST_THING = 4
"""Words that the name of a thing may have."""


def is_label(part: Part, quantity: Quantity, *, bare: bool = False) -> bool:
    """Tell whether nothing but a name and a colon stands before an amount: logs: 90 days.

    With `bare`, a short name does without the colon, and *for* may stand behind it: raw video 72 h.
    """
    before = part.before(quantity)
    if not before or len(before) > LONGEST_THING + 1 or not thing(before):
        return False
    first = part.items[0] is before[0]
    bare = bare and first and not any(one.kind in _PARTING for one in before)
    verbs = any(one.words.endswith(words_of.VERB_ENDINGS) or one.words in words_of.NOT_KEPT for one in before)
    return before[-1].kind == "colon" or (bare and not verbs)


def thing(lexemes: Sequence[Lexeme]) -> tuple[str, ...]:
    """Give the things that are named before an amount, in the author's words: raw images and labels."""
    names: list[list[str]] = [[]]
    for lexeme in lexemes:
        word = lexeme.words
        if lexeme.kind in ("and", "comma"):
            names.append([])
        elif (word == "of" and names[-1]) or (lexeme.kind in ("word", "noun", "unit") and not _passes(word)):
            names[-1].append(word)
    said = (" ".join(name).removesuffix(" of") for name in names if name and len(name) <= LONGEST_THING)
    return tuple(name for name in said if name not in words_of.EMPTY_THINGS)


def _passes(word: str) -> bool:
    return word in ARTICLES or word in words_of.PASSED or word in words_of.KEEPING or word in words_of.DELETING


def kept(value: Value, quantity: Quantity, part: Part, before: Value | None) -> Value:
    """Add what is kept or deleted, and which of both is told."""
    words = part.words()
    deleted = bool(words & set(words_of.DELETING))
    kept = bool(words & set(words_of.KEEPING))
    action = "delete" if deleted and not kept else "keep" if kept and not deleted else before.action if before else ""
    items = _things_kept(part, quantity) if action or is_label(part, quantity, bare=True) else ()
    return replace(value, action=action, items=items)


def _things_kept(part: Part, quantity: Quantity) -> tuple[str, ...]:
    """Give what is kept, where it is told plainly: keep logs for six months, logs are deleted after 30 days."""
    lexemes = part.before(quantity)
    place = next(
        (n for n, one in enumerate(lexemes) if one.words in words_of.KEEPING or one.words in words_of.DELETING), None
    )
    if place is None:
        return thing(lexemes) if len(lexemes) <= LONGEST_THING else ()
    after, ahead = lexemes[place + 1 :], lexemes[:place]
    named = thing(after) or thing(ahead)
    return named if len(named) <= LONGEST_THING and not _sentence(ahead) else thing(after)


def _sentence(lexemes: Sequence[Lexeme]) -> bool:
    """Tell whether more than a name stands there."""
    return len(lexemes) > LONGEST_THING + 3
