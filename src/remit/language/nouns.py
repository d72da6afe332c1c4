"""Counted things: the noun behind a number, in the singular and back in the plural.

Known things are found with whatever stands before them; of unknown ones the words are kept, and the last is made
singular only where a plain rule does it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from remit.language.lists.amounts import counted, units

if TYPE_CHECKING:
    from remit.language.phrases import Lexeme

REACH = 4
"""Words that may stand between a number and what it counts, the thing itself included."""

_SHORT = 3
_NO_NOUNS = frozenset((
    "number", "unsure", "odd", "comma", "colon", "close", "line", "item", "dash", "share", "op", "behind", "not",
    "approx", "and", "range", "to", "currency", "scale", "question", "sign",
))  # fmt: skip


def bare(who: str) -> str:
    """Give a person or role without the article before it."""
    first, space, rest = who.partition(" ")
    return rest if space and first.lower() in _ARTICLES else who


_ARTICLES = frozenset({"the", "a", "an"})


def _regular(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"


_PLURALS = {_regular(noun): noun for noun in counted.COUNTED}
_KNOWN_PLURALS = {
    **_PLURALS,
    **{many: one for many, one in counted.IRREGULAR.items() if many != one},
    **{many: one for many, one in counted.ACRONYMS.items() if many.endswith("s")},
    **counted.SHORTHAND,
}
_KNOWN = {**dict.fromkeys(counted.COUNTED, ""), **counted.IRREGULAR, **counted.ACRONYMS}
_WRITTEN = {one: many for many, one in reversed(counted.IRREGULAR.items()) if many != one and len(many) > _SHORT}


def singular(word: str) -> str:
    """Give the singular of a word in the plural, or "" where it is not plainly one."""
    known = _KNOWN_PLURALS.get(word) or (counted.IRREGULAR.get(word) if word.endswith("s") else "")
    if known:
        return known
    if len(word) <= _SHORT or not word.endswith("s") or word.endswith(tuple(counted.NO_PLURALS)) or not word.isascii():
        return ""
    if not word.replace("-", "").isalnum() or "'" in word:
        return ""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def plural(noun: str) -> str:
    """Give the plural of a counted thing, as it can be read again."""
    acronym = next((f"{one}s" for one in counted.ACRONYMS.values() if one == noun and one != "SMS"), "")
    if acronym:
        return acronym
    if noun in ("staff", "SMS"):
        return noun
    head = noun.rpartition(" ")[2]
    known = _WRITTEN.get(noun) or _WRITTEN.get(head)
    if known:
        return known if noun in _WRITTEN else f"{noun.removesuffix(head)}{known}"
    return _regular(noun)


def noun_at(lexemes: Sequence[Lexeme], at: int, amount: Decimal) -> tuple[str, int]:
    """Give what is counted from a place on, in the singular, and the lexemes it takes (0 for nothing).

    500 concurrent users → user; 12 kiln firings → kiln firing; 500 of them → nothing.
    """
    modifiers: list[str] = []
    for place in range(at, min(len(lexemes), at + REACH)):
        lexeme = lexemes[place]
        pair = f"{lexeme.words} {lexemes[place + 1].words}" if place + 1 < len(lexemes) else ""
        if pair in _KNOWN_PLURALS and pair.count(" ") == 1:
            return _KNOWN_PLURALS[pair], place + 2 - at
        if not _nominal(lexeme):
            break
        one = singular(lexeme.words)
        if one and not _goes_on(lexemes, place + 1):
            return _named(modifiers, one, known=lexeme.words in _KNOWN_PLURALS), place + 1 - at
        if one and lexeme.words in _KNOWN_PLURALS:
            return _named(modifiers, one, known=True), place + 1 - at
        modifiers.append(lexeme.words)
    head = modifiers[-1] if modifiers else ""
    if head and (head in _KNOWN or (amount == 1 and len(modifiers) == 1 and head not in units.ADJECTIVES)):
        named = _KNOWN.get(head) or head
        return _named(modifiers[:-1], named, known=head in _KNOWN), len(modifiers)
    return "", 0


def _nominal(lexeme: Lexeme) -> bool:
    """Tell whether a lexeme may be part of what is counted."""
    word = lexeme.words
    if lexeme.kind in _NO_NOUNS:
        return False
    first = word.partition(" ")[0]
    return not {word, first} & units.STOPS and word[:1].isalpha() and not (word.endswith("ly") and word not in _KNOWN)


def _goes_on(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether another thing follows, so that a plural is only part of its name: sales orders."""
    return at < len(lexemes) and _nominal(lexemes[at]) and lexemes[at].words in _KNOWN_PLURALS


def _named(modifiers: Sequence[str], noun: str, *, known: bool) -> str:
    """Name a thing: without what stands before it where the thing is known, else with the words that tell it."""
    kept = (word for word in modifiers if word in units.NARROWING or not (known or word in units.ADJECTIVES))
    return " ".join((*kept, noun))


def listed(words: Sequence[str], joint: str = "and") -> str:
    """Write a list as one reads it: a, b and c."""
    if len(words) < 2:  # noqa: PLR2004  # one word is no list
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
