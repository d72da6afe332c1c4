"""Making a sentence on how data is split ready: what may not be on both sides, and by what it is cut, in any words.

*No broker may sit on both sides* and *training and test share no flight* are one option in many forms, and so is *by*
with a noun that no list can hold: by hive, 80/20 by flight.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists.choices import splits
from remit.language.tokens import Token

_RATIO = re.compile(r"[0-9]{1,2}(?:[/:][0-9]{1,2}){1,2}")

_FARTHEST = 14
"""Words between a denial and what it denies, at the most."""

_LONGEST_KEY = 3
_ENDS = ("mark", "end", "line", "item")


def by_group(sentence: Sequence[Token]) -> Sequence[Token]:
    """Write one phrase for what keeps things of one kind together, and *by group* or *by time* for a cut by a noun."""
    return _by_any(_never_in_both(_one_out(_without_ratios(_parted(sentence)))))


def _parted(sentence: Sequence[Token]) -> list[Token]:
    """Write the names of splitters that are two things at once apart: GroupKFold is by group, and in folds."""
    return (
        [
            replace(token, text=word, glued=False, written="")
            for token in sentence
            for word in splits.SPLITTERS.get(token.text, (token.text,))
        ]
        if any(token.text in splits.SPLITTERS for token in sentence)
        else list(sentence)
    )


def _one_out(sentence: list[Token]) -> list[Token]:
    """Leave out what it is of which one is left out: leave one station out."""
    texts = [token.text for token in sentence]
    for place in range(len(texts) - 3):
        if texts[place] in ("leave", "leaving") and texts[place + 1] in ("one", "a") and texts[place + 3] == "out":
            one = replace(sentence[place + 1], text="one")
            return [*sentence[:place], replace(sentence[place], text="leave"), one, *sentence[place + 3 :]]
    return sentence


def _without_ratios(sentence: Sequence[Token]) -> list[Token]:
    """Leave out how large the parts are: 80/20 by flight."""
    return [token for token in sentence if not _RATIO.fullmatch(token.text)]


def _never_in_both(sentence: list[Token]) -> list[Token]:
    """Write *never in both* for a denial with what it denies: may not share a flight; no broker on both sides."""
    place = 0
    while place < len(sentence):
        length = _both(sentence, place)
        denial = _denial(sentence, place) if length else -1
        if denial < 0:
            place += 1
            continue
        denial -= bool(denial) and sentence[denial - 1].text in splits.MODALS
        first, last = sentence[denial], sentence[place + length - 1]
        phrase = [
            replace(first, kind="word", text="never", written="", glued=False),
            replace(last, kind="word", text="in", start=first.end, end=last.start, written="", glued=False),
            replace(last, kind="word", text="both", written="", glued=False),
        ]
        sentence = [*sentence[:denial], *phrase, *sentence[_clause_end(sentence, place + length) :]]
        place = denial + len(phrase)
    return sentence


def _clause_end(sentence: Sequence[Token], place: int) -> int:
    """Give where what stands behind a phrase ends: a flight number nor a broker."""
    return next(
        (n for n in range(place, len(sentence)) if sentence[n].kind in _ENDS or sentence[n].text in splits.TURNING),
        len(sentence),
    )


def _both(sentence: Sequence[Token], place: int) -> int:
    """Give the length of a phrase for being on both sides that begins here, or 0."""
    return next(
        (
            len(phrase)
            for phrase in splits.BOTH
            if tuple(token.text for token in sentence[place : place + len(phrase)]) == phrase
        ),
        0,
    )


def _denial(sentence: Sequence[Token], place: int) -> int:
    """Give where the denial of what stands here begins, or -1."""
    shares = sentence[place].text in splits.SHARING
    ahead = sentence[place + 1].text if place + 1 < len(sentence) else ""
    if shares and ahead in ("no", "neither", "nothing"):
        return place
    for before in range(place - 1, max(place - _FARTHEST, 0) - 1, -1):
        if sentence[before].kind in ("line", "item", "end") or sentence[before].text in (":", ";"):
            return -1
        if sentence[before].text in splits.DENIALS:
            return before
    return -1


def _by_any(sentence: list[Token]) -> list[Token]:
    """Write *by group* or *by time* for *by* with a noun, where it begins its clause or follows a word for a cut."""
    found: list[Token] = []
    place = 0
    while place < len(sentence):
        key = _key(sentence, place)
        found.append(replace(sentence[place], text="by", written="") if key else sentence[place])
        if key:
            kind = "time" if sentence[place + key].text in splits.TIMES else "group"
            first, last = sentence[place + 1], sentence[place + key]
            found.append(replace(first, text=kind, end=last.end, written=""))
        place += 1 + key
    return found


def _key(sentence: Sequence[Token], place: int) -> int:
    """Give how many words the noun behind *by* has by which data is cut, or 0."""
    token = sentence[place]
    before = sentence[place - 1] if place else None
    opens = before is None or before.kind in _ENDS or before.text in splits.CUTTING
    if token.text not in ("by", "per") or not opens:
        return 0
    end = place + 1
    while end < len(sentence) and sentence[end].kind == "word" and end - place <= _LONGEST_KEY:
        if sentence[end].text in splits.AFTER_KEYS:
            break
        end += 1
    words = [one.text for one in sentence[place + 1 : end]]
    closed = end == len(sentence) or sentence[end].kind in _ENDS or sentence[end].text in splits.AFTER_KEYS
    plain = words and not any(word in splits.NO_KEYS or word.endswith("ly") for word in words)
    return len(words) if plain and closed and not sentence[place + 1].capital else 0
