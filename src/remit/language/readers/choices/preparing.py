"""Making a sentence ready for its options to be found: owners and people told apart, remarks left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from remit.language.lists.choices import CHOICES
from remit.language.lists.choices import around as lists
from remit.language.phrases import Lexeme
from remit.language.readers.naming.itemising import number
from remit.language.readers.people.besides import is_role, singular
from remit.language.tokens import Token

_OPENING = ("(", "[")
_CLOSING = (")", "]")
_SHORTEST_REMARK = 4
"""Phrases between two brackets, fewer than which make no sentence."""
_OWNING = ("'", "’")
_MOST_WORDS = 3
"""Words of what comes first: two small schools first."""

_TOLD_APART = frozenset(
    word
    for choice in CHOICES.values()
    if choice.deciding
    for words in choice.options.values()
    for name in words.names
    for word in name.split()
)
"""Nouns for people that options name themselves, or with which they are said."""


def owners_apart(sentence: Sequence[Token]) -> Sequence[Token]:
    """Write the sign of the owner to its word, so that the owner is not taken for an option: the dispatchers' rule."""
    found: list[Token] = []
    for place, token in enumerate(sentence):
        behind = sentence[place + 1] if place + 1 < len(sentence) else None
        owns = token.text in _OWNING and token.glued and behind is not None and behind.kind == "word"
        if owns and behind is not None and not behind.glued and found and found[-1].text.endswith("s"):
            found[-1] = replace(found[-1], text=f"{found[-1].text}'")
        else:
            found.append(token)
    return found


def piloted(sentence: Sequence[Token]) -> Sequence[Token]:
    """Write *pilot* for some of them *first*: two schools first, then the others."""
    found = list(sentence)
    pilots: dict[int, tuple[Token, ...]] = {}
    opens = 0
    for place, token in enumerate(sentence):
        if token.kind in ("line", "item", "mark"):
            opens = place + 1
        if token.text == "first" and 1 < place - opens <= _MOST_WORDS and number(sentence[opens]):
            found[place] = replace(token, text="as")
            pilots[place] = (replace(token, text="a"), replace(token, text="pilot"))
    return [one for place, token in enumerate(found) for one in (token, *pilots.get(place, ()))]


def people_named(sentence: Sequence[Token]) -> Sequence[Token]:
    """Put *person* in the place of nouns for people that options do not name: the shift brewer decides."""
    return [
        replace(token, text="person" if singular(token.text) == token.text else "people")
        if token.kind == "word" and token.text not in _TOLD_APART and is_role(token.text, counted=True)
        else token
        for token in sentence
    ]


def deciders_apart(sentence: Sequence[Token]) -> Sequence[Token]:
    """Put *they* in the place of people who decide something and do not take over: the duty engineer decides."""
    decided = [
        n for n, (who, what) in enumerate(pairwise(sentence))
        if who.kind == "word" and what.text in lists.DECIDING and is_role(who.text, counted=True)
    ]  # fmt: skip
    return [replace(token, text="they") if n in decided else token for n, token in enumerate(sentence)]


def without_clauses(said: Sequence[Lexeme]) -> Sequence[Lexeme]:
    """Leave out sentences in brackets: by hand (the vendor keeps the interface shut)."""
    kept: list[Lexeme] = []
    place = 0
    while place < len(said):
        opens = said[place].words in _OPENING and place + 1 < len(said) and said[place + 1].words in lists.REMARKING
        end = next((n for n in range(place, len(said)) if said[n].words in _CLOSING), -1) if opens else -1
        if end - place > _SHORTEST_REMARK:
            kept.append(said[end])
            place = end
        else:
            kept.append(said[place])
        place += 1
    return kept
