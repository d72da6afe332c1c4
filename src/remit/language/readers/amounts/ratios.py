"""Ratios: how large the parts of a split are, in notation: 80/20, 70/15/15, 90:10. The last part is for testing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from remit.language.lists.choices.splits import DENIALS
from remit.language.readers.finding import Found
from remit.language.tokens import Token
from remit.language.values import Value

_RATIO = re.compile(r"[0-9]{1,2}(?:[/:][0-9]{1,2}){1,2}")
_PARTS = re.compile(r"[/:]")
_TAIL = ".,:-–/"
_WHOLE = 100
TEST_SHARE = "test-share"


def split_by_ratio(question_id: str, sentence: Sequence[Token]) -> list[Found]:
    """Give the share for testing that the only ratio of a sentence tells; its parts are all of the data together."""
    if question_id != "data.leakage":
        return []
    places = [place for place, token in enumerate(sentence) if _RATIO.fullmatch(token.text.rstrip(_TAIL))]
    if len(places) != 1 or any(token.text in DENIALS for token in sentence[: places[0]]):
        return []
    token = sentence[places[0]]
    said = token.text.rstrip(_TAIL)
    parts = [int(part) for part in _PARTS.split(said)]
    if sum(parts) != _WHOLE or parts[-1] > parts[0]:
        return []
    span = (token.start, token.end - (len(token.text) - len(said)))
    value = Value(TEST_SHARE, "=", Decimal(parts[-1]), "%", assumed=("op",), span=span)
    return [Found((value,), (span,))]
