"""Merging words: two people changed one text, and every word of both must be found in the result or be shown.

Three-way merge on words (runs of white space belong to the word before them), by the longest matching blocks of
`difflib`. Changes to separate words merge; changes to the same words do not, and nothing is guessed.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

MERGE_LIMIT = 20_000
"""Words in a text above which no merge is tried: both texts are shown instead."""


def merge(base: str, theirs: str, yours: str) -> str | None:
    """Give `base` with both changes, or None where both changed the same words."""
    if yours in {theirs, base}:
        return theirs
    if base == theirs:
        return yours
    words, left, right = _words(base), _words(theirs), _words(yours)
    if max(len(words), len(left), len(right)) > MERGE_LIMIT:
        return None
    edits = [(a1, a2, left[b1:b2], 0) for a1, a2, b1, b2 in _edits(words, left)]
    for a1, a2, b1, b2 in _edits(words, right):
        edit = (a1, a2, right[b1:b2], 1)
        if any((a1, a2, edit[2]) == other[:3] for other in edits if other[3] == 0):
            continue  # both made the same change
        if any(_touch(edit, other) for other in edits if other[3] == 0):
            return None
        edits.append(edit)
    merged: list[str] = []
    at = 0
    for a1, a2, new, _ in sorted(edits, key=lambda edit: (edit[0], edit[1])):
        merged += words[at:a1] + new
        at = a2
    return "".join(merged + words[at:])


def changes(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """Give the difference word by word as ("same" | "gone" | "new", text) runs, in reading order."""
    before, after = _words(old), _words(new)
    if max(len(before), len(after)) > MERGE_LIMIT:
        return (("gone", old), ("new", new)) if old != new else (("same", old),)
    runs: list[tuple[str, str]] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(("same", "".join(before[a1:a2])))
            continue
        if a2 > a1:
            runs.append(("gone", "".join(before[a1:a2])))
        if b2 > b1:
            runs.append(("new", "".join(after[b1:b2])))
    return tuple(runs)


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|\S+\s*", text)


def _edits(base: list[str], other: list[str]) -> list[tuple[int, int, int, int]]:
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return [(a1, a2, b1, b2) for tag, a1, a2, b1, b2 in matcher.get_opcodes() if tag != "equal"]


_Edit = tuple[int, int, list[str], int]


def _touch(one: _Edit, two: _Edit) -> bool:
    """Tell whether two edits change the same words, or insert at the same place."""
    if one[0] == two[0]:
        return True
    first, second = (one, two) if one[0] < two[0] else (two, one)
    return second[0] < first[1]
