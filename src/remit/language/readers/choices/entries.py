"""The phrases of choices as lexicon entries: options, the words around them, and yes and no."""

from __future__ import annotations

from collections.abc import Mapping

from remit.language.lists.choices import CHOICES
from remit.language.lists.choices import around as lists
from remit.language.phrases import Entry

_FUNCTION = (
    lists.NEGATIONS, lists.TURNING_DOWN, lists.REFUSED, lists.HARMLESS, lists.ALTERNATIVES, lists.CONDITIONS,
    lists.TIMES, lists.SOONER_OR_LATER, lists.FIRST_AND_NEXT, lists.PARTLY, lists.NEED, lists.REASONS, lists.BREAKS,
    lists.FILLERS,
)  # fmt: skip


def _apart(phrase: str) -> str:
    """Give a phrase as its tokens stand in a sentence: hyphens are left out, other signs stand by themselves."""
    spaced = phrase.replace("-", " ").replace("s' ", "s ")
    for sign in ("/", " & "):
        spaced = spaced.replace(sign, f" {sign} ")
    return " ".join(spaced.split())


def _variants(phrase: str) -> tuple[str, ...]:
    """Give a phrase with either kind of apostrophe, and with its slash as a part of a word (s/4hana) or by itself."""
    apart = _apart(phrase)
    whole = (phrase,) if "/" in phrase else ()
    return (apart, apart.replace("'", "’"), *whole) if "'" in apart else (apart, *whole)


def entries(kind: str, phrases: Mapping[str, str]) -> dict[str, Entry]:
    """Give lexicon entries of one kind, each phrase as its tokens stand in a sentence."""
    return {written: (kind, value) for phrase, value in phrases.items() for written in _variants(phrase)}


FUNCTION_WORDS = entries(
    "function",
    {phrase: phrase for words in _FUNCTION for phrase in words} | {v: v for c in CHOICES.values() for v in c.verbs},
)
"""Words that say something around options, whichever choice is asked for."""
