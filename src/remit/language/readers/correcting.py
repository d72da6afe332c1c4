"""Correcting: amounts that the next one takes back (500, no, 800), and words that take back what was said.

What is not plainly taken back by another amount is a danger of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists import dangers
from remit.language.lists.metrics.variants import PARTS
from remit.language.phrases import Lexeme, Lexicon, table
from remit.language.quantities import Item, Quantity, quantities
from remit.language.readers.dangers import Danger
from remit.language.readers.finding import Span, overlaps
from remit.language.tokens import Token

_CORRECTING = Lexicon(table("correction", dangers.CORRECTIONS))
_TAKING_BACK = Lexicon(table("back", dangers.TAKING_BACK))
_CLOSE = 10
"""How many times larger a measured amount may be than the bare number that takes its place."""


def corrected(sentence: Sequence[Token]) -> tuple[tuple[Token, ...], Danger | None]:
    """Leave out an amount that the next one takes back (500, no, 800); or tell what takes back something else."""
    items = quantities(_CORRECTING.lexemes(sentence))
    cut: list[Span] = []
    for place, item in enumerate(items):
        end = _correction_end(items, place)
        behind = items[end] if end else None
        if not isinstance(item, Quantity) or not isinstance(behind, Quantity):
            continue
        if (item.dimension not in ("", behind.dimension) and behind.dimension) or _far_off(item, behind):
            return tuple(sentence), Danger("back", _between(items[place + 1 : end]), item.start, behind.end)
        cut.append((item.start if not item.op or behind.op else _number_start(sentence, item), behind.start))
    kept = tuple(token for token in sentence if not overlaps(token.start, token.end, cut))
    loose = _correction_apart(items, cut)
    if loose is not None:
        return kept, loose
    for lexeme in _TAKING_BACK.lexemes(kept):
        if lexeme.kind == "back":
            return kept, Danger("back", lexeme.words, lexeme.start, lexeme.end)
    return kept, None


def _far_off(one: Quantity, two: Quantity) -> bool:
    """Tell whether a bare number is too far from a measured one to take its place: 500 images, no, 7."""
    low, high = sorted((one.amount, two.amount))
    return bool(one.dimension) and not two.dimension and low * _CLOSE < high


def _correction_end(items: Sequence[Item], place: int) -> int:
    """Give the place behind a correction that stands right behind an amount, or 0."""
    end, told = place + 1, False
    while isinstance(items[place], Quantity) and end < len(items) and isinstance(between := items[end], Lexeme):
        if between.kind == "correction":
            told = True
        elif between.kind not in ("comma", "dash", "close") and between.words not in ("that", "it", "is"):
            break
        end += 1
    return end if told and end < len(items) else 0


def _correction_apart(items: Sequence[Item], cut: Sequence[Span]) -> Danger | None:
    """Find a correction of which it is not clear what it takes back: 500 rows for each group, no, 7."""
    counted = False
    for place, item in enumerate(items):
        if isinstance(item, Quantity):
            counted = True
        elif item.kind == "correction" and counted and place and not overlaps(item.start, item.end, cut):
            before, behind = items[place - 1], items[place + 1 : place + 3]
            marked = isinstance(before, Lexeme) and before.kind in ("comma", "dash")
            parted = isinstance(behind[0], Lexeme) and behind[0].words in PARTS if behind else False
            if marked and not parted and any(isinstance(one, Quantity) for one in behind):
                return Danger("back", item.words, item.start, item.end)
    return None


def _between(items: Sequence[Item]) -> str:
    return " ".join(item.words for item in items if isinstance(item, Lexeme) and item.kind == "correction")


def _number_start(sentence: Sequence[Token], quantity: Quantity) -> int:
    """Give where the number of a quantity begins, so that its operator is kept: at most 500, no, 800."""
    inside = (t for t in sentence if quantity.start <= t.start < quantity.end and t.kind == "number")
    return next((token.start for token in inside), quantity.start)


def opens_correcting(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence begins with a word that puts another value in the place of the last: No, 800."""
    said = [token for token in sentence if token.kind not in ("item", "line", "dash")]
    lexemes = _CORRECTING.lexemes(said)
    return bool(lexemes) and lexemes[0].kind == "correction" and len(said) > 1
