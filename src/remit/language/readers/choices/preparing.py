"""Making a sentence ready for its options to be found: owners and people told apart, remarks left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
_OURS = ("our", "own")
_LONGEST_UNIT = 6
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


_TOLD_APART_STAFF = frozenset(
    word.removesuffix("s")
    for words in CHOICES["labeller"].options.values()
    for name in (*words.names, *words.phrases)
    for word in (*name.split(), *(f"{one}s" for one in name.split()))
)
"""Nouns with which an answer says who labels."""


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


def compounds_whole(sentence: Sequence[Token], known: Collection[tuple[str, ...]]) -> Sequence[Token]:
    """Write a word with a hyphen as one where it is no option: the case-file screen is no file.

    `known` holds the words and pairs of words of which names are made; a pair that is one is left apart.
    """
    found: list[Token] = []
    place = 0
    while place < len(sentence):
        token = sentence[place]
        dash, last = (sentence[place + n] if place + n < len(sentence) else None for n in (1, 2))
        hangs = dash is not None and last is not None and dash.kind == "dash" and dash.glued and last.glued
        plain = token.kind == "word" and last is not None and last.kind == "word"
        if hangs and plain and last is not None and (last.text,) in known and (token.text, last.text) not in known:
            found.append(replace(token, text=f"{token.text}-{last.text}", end=last.end, written=token.written))
            place += 3
            continue
        found.append(token)
        place += 1
    return found


def owned_within(sentence: Sequence[Token]) -> Sequence[Token]:
    """Write *us* for a part of the house that owns something: owned by the Risk department; owner: Claims team."""
    for place, token in enumerate(sentence):
        owned = token.text == "by" and place and sentence[place - 1].text == "owned"
        headed = token.text == ":" and place and sentence[place - 1].text in ("owner", "ownership", "owners")
        if not (owned or headed):
            continue
        end = place + 1
        while end < len(sentence) and end - place <= _LONGEST_UNIT and sentence[end].kind in ("word", "dash"):
            end += 1
        while end > place + 1 and sentence[end - 1].text not in lists.UNITS_OF_A_HOUSE:
            end -= 1
        said = [one.text for one in sentence[place + 1 : end]]
        others = any(word in lists.OTHER_HOUSES or word.endswith(("'s", "’s")) for word in said)
        if said and said[-1] in lists.UNITS_OF_A_HOUSE and not others:
            us = replace(sentence[place + 1], text="us", end=sentence[end - 1].end, written="")
            return [*sentence[: place + 1], us, *sentence[end:]]
    return sentence


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
        if token.kind == "word"
        and token.text not in _TOLD_APART
        and is_role(token.text, counted=True)
        and not (place and singular(token.text) in lists.DEVICES and sentence[place - 1].text not in lists.OF_TRADES)
        else token
        for place, token in enumerate(sentence)
    ]


def deciders_apart(sentence: Sequence[Token]) -> Sequence[Token]:
    """Put *they* in the place of people who decide something and do not take over: the duty engineer decides."""
    decided = [
        n for n, (who, what) in enumerate(pairwise(sentence))
        if who.kind == "word" and what.text in lists.DECIDING and is_role(who.text, counted=True)
    ]  # fmt: skip
    decided += [
        n for n in range(len(sentence) - 2)
        if sentence[n + 1].text in lists.MODALS and sentence[n + 2].text in lists.HANDLING
        and is_role(sentence[n].text, counted=True)
    ]  # fmt: skip
    decided += [
        at for n, token in enumerate(sentence) if token.text == "by" and n and _was_done(sentence[n - 1].text)
        for at in range(n + 1, min(n + 2 + _MOST_WORDS, len(sentence))) if is_role(sentence[at].text, counted=True)
    ]  # fmt: skip
    if any(token.text in lists.DECIDES for token in sentence):  # shift lead decides, no committee
        decided += [
            n + 1 for n, (no, who) in enumerate(pairwise(sentence))
            if no.text in ("no", "not", "without") and is_role(who.text, counted=True)
        ]  # fmt: skip
    return [replace(token, text="they") if n in decided else token for n, token in enumerate(sentence)]


def _was_done(word: str) -> bool:
    """Tell whether a word before *by* makes of who follows somebody who did it: put back by the operator."""
    return word.endswith("ed") or word in ("back", "on", "in")


def told_of_itself(said: Sequence[Lexeme]) -> Sequence[Lexeme]:
    """Leave out what is only said of itself: tablets are tablets."""
    left = {
        n
        for place in range(len(said) - 2)
        if said[place].words == said[place + 2].words and said[place + 1].words in ("is", "are")
        for n in (place, place + 1, place + 2)
    }
    return [one for place, one in enumerate(said) if place not in left] if left else said


def staffed(sentence: Sequence[Token]) -> Sequence[Token]:
    """Write *our own staff* for our people, by whatever noun: two of our cataloguers."""
    found = list(sentence)
    for place, token in enumerate(sentence):
        if token.text not in _OURS:
            continue
        ahead = sentence[place + 1 : place + 1 + _MOST_WORDS]
        upto = next((n for n, one in enumerate(ahead) if one.kind != "word"), len(ahead))
        end = next((n for n, one in enumerate(ahead[:upto]) if _unnamed_role(one.text)), -1)
        if end >= 0 and not any(one.text in _TOLD_APART_STAFF for one in ahead[: end + 1]):
            found[place] = replace(token, text="own")
            for n in range(place + 1, place + 2 + end):
                found[n] = replace(sentence[n], text="staff" if n == place + 1 + end else "own")
    return found


def _unnamed_role(word: str) -> bool:
    """Tell whether a noun is one for people whom no option names."""
    return is_role(word, "expert", counted=True)


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
