"""Casing: the capitals that words had in the answer, given back to a value's own words before they are put in."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from remit.language.lists import people
from remit.language.lists.items import LISTS
from remit.language.lists.metrics import METRICS
from remit.language.lists.patterns.options import OPTIONS
from remit.language.lists.patterns.words import EVENTS, MANY, ROLES
from remit.language.sentences.articles import articled
from remit.language.sentences.times import load
from remit.language.values import Value

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_JOINED = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OPENS = re.compile(r"(?:^|[.!?:;•*]\s+|\n\s*(?:[-–•*]|[0-9]+[.)])?\s*)[\"“(\[]?$")
_NO_NAMES = frozenset({
    "the", "an", "and", "or", "of", "on", "for", "to", "we", "our", "if", "when", "not", "no", "is", "as", "by", "with",
    "from", "at", "in",
})  # fmt: skip
"""Words that are no names though they may stand in capitals where no sentence is seen to begin."""


def recased(value: Value, text: str) -> Value:
    """Give the value with its own words written as in the answer: “tüv” as “TÜV”, “daily list” as “the daily list”.

    Names of ours stay as they are. What only begins a sentence is no name: “Shop managers need …” gives “shop
    managers”.
    """
    value = articled(value, text)
    known = _capitals(text)
    if not known:
        return replace(value, who=_name(value.who, text) or value.who)

    def put(words: str) -> str:
        return _JOINED.sub(lambda word: known.get(word[0]) or _parts(word[0]), words)

    def _parts(joined: str) -> str:
        return _WORD.sub(lambda word: known.get(word[0], word[0]), joined)

    ours = value.condition in EVENTS or value.condition in ROLES or value.condition in METRICS or load(value.condition)
    return replace(
        value,
        who=_name(value.who, text) or put(value.who),
        action=value.action if value.action in {"rise", "fall"} else put(value.action),
        aim=put(value.aim),
        place=put(value.place),
        group=put(value.group),
        reference=put(value.reference),
        condition=value.condition if ours else put(value.condition),
        items=tuple(item if _ours(value, item, text) else put(item) for item in value.items),
    )


def _name(who: str, text: str) -> str:
    """Give somebody called by one word that is no role, as it is written: Priya, Compliance; "" for any other."""
    if " " in who or not who.isalpha() or who in people.ROLES or who.endswith(_AGENTS):
        return ""
    if who in people.CROWD or who in MANY:
        return ""
    found = re.search(rf"(?<!\w){re.escape(who)}(?!\w)", text, re.IGNORECASE)
    return found[0] if found and found[0][:1].isupper() else ""


_AGENTS = (*people.AGENTS, *people.COUNTED_AGENTS)


def _ours(value: Value, item: str, text: str) -> bool:
    """Tell whether a thing goes by a name of ours, which is written in our way, and does not stand in the answer."""
    if value.what in OPTIONS:
        return True
    return value.what in LISTS and item in LISTS[value.what].known and item not in text.lower()


@lru_cache(maxsize=256)
def _capitals(text: str) -> dict[str, str]:
    """Give the words that are written with capitals where no sentence begins, by how they are written without."""
    found: dict[str, str] = {}
    for word in (*_JOINED.finditer(text), *_WORD.finditer(text)):
        said = word[0]
        if said == said.lower() or (said.lower() in _NO_NAMES and not said.isupper()):
            continue
        opens = said[1:] == said[1:].lower() and _OPENS.search(text[max(0, word.start() - 12) : word.start()])
        if not opens:
            found.setdefault(said.lower(), said)
    return found
