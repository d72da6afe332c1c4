"""Vague words that the answer itself defines: what counts as one, what it means, the figure behind its colon."""

from __future__ import annotations

from itertools import pairwise

from remit.language.lists.wording.words import DEFINING, DEFINING_PAIRS
from remit.language.wording.clauses import Said

_REACH = 6
"""Words behind a vague word in which its definition may begin."""


def defined(heard: Said, first: int, last: int) -> bool:
    """Tell whether the parts from `first` up to `last` are what the rest of their sentence defines.

    “Slow means over 4 s”, “custom letters count as unreadable”, “an ugly frame (score under 30)”.
    """
    clause = heard.clause(first)
    behind = [part.text for part in heard.parts[last : min(last + _REACH, len(heard.parts))]]
    here = behind[: max(0, clause.last - last)]
    if _defines(here) or _opens(heard, first):
        return True
    number = heard.parts[first].clause + 1
    return (
        number < len(heard.clauses)
        and heard.clauses[number].opener in (":", "(")
        and bool(heard.clauses[number].figures)
    )


def _defines(words: list[str]) -> bool:
    """Tell whether one of the words, or two of them in a row, tell what something is."""
    return not DEFINING.isdisjoint(words) or any(pair in DEFINING_PAIRS for pair in pairwise(words))


def _opens(heard: Said, first: int) -> bool:
    """Tell whether the next clause of the sentence begins by telling what something is, as in “…, meaning …”."""
    number = heard.parts[first].clause + 1
    if number >= len(heard.clauses) or heard.clauses[number].sentence != heard.clause(first).sentence:
        return False
    begins = heard.clauses[number].first
    words = [part.text for part in heard.parts[begins : begins + 2]]
    return _defines(words)
