"""Parting written word lists: the phrases of a text that bars stand between."""

from __future__ import annotations


def parted(words: str) -> tuple[str, ...]:
    """Give the phrases between the bars, in lower case, with one space between their words."""
    return tuple(phrase for part in words.split("|") if (phrase := " ".join(part.lower().split())))


def parted_set(words: str) -> frozenset[str]:
    """Give the phrases between the bars as a set, with either kind of apostrophe, and *dont* beside *don't*."""
    phrases = parted(words)
    curled = (phrase.replace("'", "’") for phrase in phrases)
    bare = (phrase.replace("n't", "nt") for phrase in phrases if "n't" in phrase)
    return frozenset((*phrases, *curled, *bare))
