"""Continuing: whether the words behind an option make it part of something longer, or say something else of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from remit.language.lists.choices import CHOICES, Choice
from remit.language.lists.choices import around as lists
from remit.language.lists.products import WORDS_TOO
from remit.language.phrases import Lexeme
from remit.language.readers.choices.refusals import BREAKING, Segment
from remit.language.readers.naming.itemising import names
from remit.language.readers.people.besides import is_role

_OF_ITS_OWN = [[whose, "own"] for whose in ("its", "their", "our", "my", "your", "his", "her")]
"""Words behind *of* that make no longer name: a web page of its own."""

UNKNOWN_BETWEEN = 3
"""Words that no list knows between a leading word and the name: on the sorting hall's own computer."""


def spoken_of(said: Sequence[Lexeme], place: int, segment: Segment, choice: Choice) -> bool:
    """Tell whether a clause says something of its first option, other than that it is chosen or turned down."""
    behind = said[place + 1 : min(place + 2 + UNKNOWN_BETWEEN, segment.end)]
    if place + 1 < len(said) and said[place + 1].words in ("who", "whose"):
        return True
    if choice.acting and _busy_otherwise(behind, choice):
        return True
    if not behind or (behind[0].words in choice.verbs and not (behind[1:] and behind[1].words in ("is", "are"))):
        return False
    if said[place].kind == "name" and _told_behind(said[place + 1 : segment.end], choice):
        return True
    if behind[0].words in lists.SPOKEN_OF:
        near = behind[1 : UNKNOWN_BETWEEN + 1]
        return not any(one.words in lists.REFUSED or one.words in lists.APPROVED for one in near)
    return behind[0].words.endswith("ed") and behind[0].words not in lists.PARTICIPLES


def _busy_otherwise(behind: Sequence[Lexeme], choice: Choice) -> bool:
    """Tell whether it is said that people only do something else: interns only fetch and carry."""
    if len(behind) < 2 or behind[0].words not in lists.ONLY:  # noqa: PLR2004  # only, and a verb
        return False
    verb = behind[1]
    return verb.kind == "word" and verb.words not in choice.verbs | lists.FOLLOWING


def _told_behind(behind: Sequence[Lexeme], choice: Choice) -> bool:
    """Tell whether something is said of an option behind where it is: the crowd at the stadium is counted."""
    for place, lexeme in enumerate(behind):
        if lexeme.words in choice.verbs:
            return False
        if lexeme.words in lists.TELLING:
            near = behind[place + 1 : place + 1 + UNKNOWN_BETWEEN]
            return not any(one.words in lists.REFUSED or one.words in lists.APPROVED for one in near)
    return False


def part_of_longer(said: Sequence[Lexeme], place: int, choice: Choice) -> bool:
    """Tell whether a name goes on: cloud cover, edge case, a batch of apples."""
    if place + 1 >= len(said):
        return False
    behind = said[place + 1]
    if _an_adjective(said, place, choice):
        return False
    if behind.words == "of":
        recent = bool({one.words for one in said[place + 2 : place + 4]} & lists.RECENT)
        return recent or not (
            choice.verbs or (place + 2 < len(said) and said[place + 2].kind in ("number", "op", "approx"))
        )
    product = "|" in said[place].value and (_of_its_kind(said, place + 1, choice) or _placed(behind, choice))
    if product or made_by(behind):
        return False
    if behind.words in lists.PARTICIPLES or (behind.kind == "word" and behind.words.endswith("ed")):
        return False
    known = behind.words in lists.FOLLOWING or behind.words in choice.verbs or behind.words in _known()
    return not (known or behind.kind not in ("word", "unit", "noun", "scale", "function"))


def made_by(lexeme: Lexeme) -> bool:
    """Tell whether a phrase is the name of a product that only tells by which make something is: a React dashboard."""
    return lexeme.kind == "make" and (lexeme.words not in WORDS_TOO or lexeme.capital)


def _of_its_kind(said: Sequence[Lexeme], place: int, choice: Choice) -> bool:
    """Tell whether what stands behind a product goes on with its name, or says what it is: Triton Inference Server."""
    for behind in said[place : place + UNKNOWN_BETWEEN]:
        if behind.words in lists.PRODUCT_NOUNS:
            return True
        host = choice is CHOICES["location"] and behind.words in lists.OTHER_PRODUCTS
        if not behind.capital or host or behind.kind not in ("word", "name"):
            return False
    return True


def _placed(behind: Lexeme, choice: Choice) -> bool:
    """Tell whether what stands behind a host is where it is: Azure Switzerland North, GCP europe-west6."""
    hosting = choice is CHOICES["location"] and behind.words not in lists.OTHER_PRODUCTS
    return hosting and (behind.capital or behind.words in _regions())


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    return frozenset(word for phrase in names("region") for word in phrase)


def _an_adjective(said: Sequence[Lexeme], place: int, choice: Choice) -> bool:
    """Tell whether a name stays one before the noun behind it: own gauges, in-house revisers, a web page of its own."""
    behind = said[place + 1]
    opens = not place or said[place - 1].kind in ("and", *BREAKING)
    own = choice is CHOICES["origin"] and opens and said[place].words in lists.OWN_KINDS and behind.kind == "word"
    apart = behind.words == "of" and [one.words for one in said[place + 2 : place + 4]] in _OF_ITS_OWN
    return own or apart or (choice.acting and is_role(behind.words))


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return lists.NEGATIONS.union(lists.REFUSED, lists.HARMLESS, lists.CONDITIONS, lists.TIMES, lists.REASONS,
                             lists.BREAKS, lists.ALTERNATIVES, lists.FIRST_AND_NEXT, lists.SOONER_OR_LATER)  # fmt: skip
