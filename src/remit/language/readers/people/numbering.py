"""Numbers around people: those that tell nothing, those with a sign of *times*, and words for how often."""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists import heads
from remit.language.phrases import Lexicon
from remit.language.quantities import Item, Quantity
from remit.language.tokens import Token


def without_times(sentence: Sequence[Token]) -> Sequence[Token]:
    """Leave out the sign of *times* between how many there are and who: 2x data engineer."""
    return [
        token
        for place, token in enumerate(sentence)
        if not (
            token.text in ("x", "×") and place and sentence[place - 1].kind == "number" and _a_word(sentence, place)
        )
    ]


def _a_word(sentence: Sequence[Token], place: int) -> bool:
    """Tell whether a word stands behind a place."""
    return place + 1 < len(sentence) and sentence[place + 1].kind == "word"


def timely(item: Item) -> bool:
    """Tell whether a phrase between two people only tells how often the first one is there: once a year."""
    return isinstance(item, Quantity) or (item.kind in ("word", "unit") and item.words in heads.TIMELY)


def vaguely(lexicon: Lexicon, items: Sequence[Item], sentence: Sequence[Token]) -> Sequence[Item]:
    """Give numbers that tell nothing as words before who is meant: a few shift leads."""
    found: list[Item] = []
    for item in items:
        inside = [token for token in sentence if item.start <= token.start < item.end]
        vague = isinstance(item, Quantity) and item.problem and not item.amount and item.dimension == "count"
        said = lexicon.lexemes(inside) if vague else ()
        found += said if any(one.kind == "vague" for one in said) else [item]
    return found
