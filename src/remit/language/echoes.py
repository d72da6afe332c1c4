"""Echoes: how much one text repeats another; for copied answers and answers that repeat the form's own examples.

Texts are compared by the words that say something (figures count, articles do not), whatever their order. `copies` is
the all-pairs join with prefix filtering of Bayardo, Ma and Srikant (2007): exact, and near linear where texts differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import ceil

_EMPTY = """
    us a also an and are as at be been by e etc for from g here i if in into is it its must of on or our
    shall should so than that the their them then there these they this those to was we were when will with you
    your
"""
EMPTY_WORDS = frozenset(_EMPTY.split())
"""Words that a text shares with every other one."""

COPY = 0.85
"""Share of words two texts have in common (of all that either has) from which one is a copy of the other."""

FEWEST = 6
"""Words that say something below which two answers may be the same by chance."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST = 20_000


def content_words(text: str) -> tuple[str, ...]:
    """Give the words and figures of a text that say something, in order, in lower case; plurals as they stand."""
    flat = unicodedata.normalize("NFKC", text[:_LONGEST]).casefold()
    return tuple(word for word in _WORD.findall(flat) if word not in EMPTY_WORDS)


def likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """Give the share of words in common, of all that either has (Jaccard); 0 where there are none."""
    a, b = frozenset(one), frozenset(other)
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if a or b else 0.0


def _copied(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether texts of these words are copies: `likeness`, at a glance where one has far more words."""
    few, many = sorted((len(one), len(other)))
    if few / many < COPY:
        return False
    shared = len(one & other)
    return shared / (few + many - shared) >= COPY


@lru_cache(maxsize=1024)
def _said(text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the content words of a text, as a set and by the alphabet.

    Remembered, for one answer of many changes between two looks for copies.
    """
    words = frozenset(content_words(text))
    return words, tuple(sorted(words))


def repeated(text: str, examples: Sequence[str]) -> tuple[int, ...]:
    """Give which examples the text repeats where it says next to nothing else; nothing where it says more.

    A word beside the examples makes it an answer of its own, unless there are ten of theirs for it.
    """
    said = content_words(text)
    told = [set(content_words(example)) for example in examples]
    theirs = {word for example in told for word in example}
    own = [word for word in said if word not in theirs]
    if not said or len(own) * 10 > len(said):
        return ()
    words = set(said)
    return tuple(number for number, example in enumerate(told) if example and example <= words)


def copies(texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Give the pairs of keys whose texts are copies of one another (`COPY`), in the order of the texts."""
    told = {key: _said(text) for key, text in texts.items()}
    frequent: Counter[str] = Counter()
    for words, _ in told.values():
        frequent.update(words)
    rarest = {
        key: sorted(by_alphabet, key=frequent.__getitem__)
        for key, (_, by_alphabet) in told.items()
        if len(by_alphabet) >= FEWEST
    }
    seen: dict[str, list[str]] = {}
    found: list[tuple[str, str]] = []
    for key, words in rarest.items():
        prefix = words[: len(words) - ceil(COPY * len(words)) + 1]
        near = dict.fromkeys(other for word in prefix for other in seen.get(word, ()))
        found += [(other, key) for other in near if _copied(told[other][0], told[key][0])]
        for word in prefix:
            seen.setdefault(word, []).append(key)
    return tuple(found)
