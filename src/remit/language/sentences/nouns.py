"""Nouns in sentences: articles, plurals, lists, and the capitals that values have lost."""

from __future__ import annotations

import re

from remit.language.lists.patterns.words import (
    A_BY_SOUND,
    AN_BY_SOUND,
    INVARIABLE,
    IRREGULAR,
    MANY,
    NAMED_LETTERS,
    TITLES_OF_PEOPLE,
    UNARTICLED,
)
from remit.language.titles import proper

_SPOKEN = frozenset({"MAPE", "MASE", "WAPE", "MAP", "RAM", "REST", "SQL", "BLEU", "ROUGE", "METEOR"})
"""Names in capitals that are read as words, and not letter by letter."""


def article(noun: str) -> str:
    """Give “a” or “an”, by the sound with which the noun begins."""
    first = re.split(r"[\s-]", noun, maxsplit=1)[0]
    if first in _SPOKEN or first == "sMAPE":
        return "an" if first == "sMAPE" else "a"
    if first == "nDCG":
        return "an"
    if re.fullmatch(r"[A-Z]{1,5}[0-9]*", first):
        return "an" if first[0] in NAMED_LETTERS else "a"
    low = noun.lower()
    if low.startswith(AN_BY_SOUND):
        return "an"
    if low.startswith(A_BY_SOUND):
        return "a"
    return "an" if low[:1] in tuple("aeiou8") else "a"


def plural(noun: str) -> str:
    """Give the plural of a counted noun; signs and words without a plural stay as they are."""
    last = noun.rpartition(" ")[2]
    if last in INVARIABLE or not last.replace("-", "").isalpha() or len(last) == 1:
        return noun
    if last in IRREGULAR:
        return f"{noun.removesuffix(last)}{IRREGULAR[last]}"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if last.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"


def several(who: str) -> str:
    """Write the plural of a person or role, before where they are or whom they are of: “agents of the desk”."""
    found = _HEAD.match(who)
    return f"{plural(found[1])}{found[2]}" if found else plural(who)


def person(who: str, count: str = "") -> str:
    """Write a person, role or group within a sentence: “the radiologist”, “2 radiologists”, “Dr. Lee”."""
    first = who.split(" ", 1)[0].rstrip(".")
    if first in TITLES_OF_PEOPLE:
        return " ".join(word[:1].upper() + word[1:] for word in who.split(" "))
    if count and count != "1":
        return f"{count} {proper(several(who))}"
    if count == "1":
        return f"1 {proper(who)}"
    if first in UNARTICLED or first[:1].isdigit() or _named(who) or plural_like(who):
        return proper(who)
    return f"the {proper(who)}"


def _named(who: str) -> bool:
    """Tell whether it ends in a name, which takes no article: Ines, TÜV; but not: TÜV expert."""
    last = who.rpartition(" ")[2]
    return last != last.lower()


_HEAD = re.compile(r"(.+?)( (?:of|in|at|from|for|with|on) .+)")


def plural_like(noun: str) -> bool:
    """Tell whether a noun looks like a plural or a mass, which takes no article in general."""
    head = re.split(r"\s(?:in|of|with|from|at|on|for|who|over|under)\s", noun, maxsplit=1)[0]
    last = head.rsplit(" ", 1)[-1]
    return last in MANY or (last.endswith("s") and not last.endswith(("ss", "us", "is")))
