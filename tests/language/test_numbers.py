"""Facts about numbers and tokens: what is read, what is left unread, and that places are those of the original."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.language.numbers import read_number, write_number
from remit.language.tokens import sentences, tokens


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"), ("7", "7"), ("100,000", "100000"), ("10 000", "10000"), ("1'000'000", "1000000"),
        ("1_000", "1000"), ("1.5", "1.5"), ("0.85", "0.85"), ("0.125", "0.125"), (".8", "0.8"), ("1,234.5", "1234.5"),
        ("1e6", "1000000"), ("2.5e3", "2500"),
    ],
)  # fmt: skip
def test_a_plain_number_is_read(text: str, number: str):
    """English marks, spaces, apostrophes, decimals and exponents are read."""
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["1,5", "0,8", "1.234,5", "1.234.567", "50.000", "1,50,000", "12,34", "0,500", "007", "1,000 000", "1,000'000",
     "1234567890123456", "1e99", "3.4.5", "10 00"],
)  # fmt: skip
def test_a_number_that_can_be_another_is_not_read(text: str):
    """Locale traps, mixed marks, leading zeros and numbers of no use give a reason instead of a number."""
    assert isinstance(read_number(text), str)


@given(st.decimals(min_value=0, max_value=10**10, places=4))
def test_a_written_number_is_read_again(number: Decimal):
    """Writing a number with thousands marks and reading it gives it back, decimals that look like thousands too."""
    assert read_number(write_number(number)) == number


@given(st.text(max_size=400))
def test_tokens_stand_where_they_were_written(text: str):
    """Tokens of any text are in order, inside the text, and never empty in it; sentences hold each of them once."""
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert all(a.start <= b.start for a, b in pairwise(found))
    assert [token for sentence in sentences(found, text) for token in sentence] == list(found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("At least 5. At most 7.", 2), ("a; b", 2), ("a\n\nb", 2), ("goes\non", 1), ("One\nTwo", 2),
        ("list:\n- a\n- b", 1), ("- a\n- b", 2), ("min. 500 rows", 1), ("1.5 rows", 1), ("a,\nB", 1), ("a\r\nB", 2),
    ],
)  # fmt: skip
def test_sentences_end_where_people_end_them(text: str, count: int):
    """Full stops, semicolons, empty lines and new lines in upper case end a sentence; a list stays with its opening."""
    assert len(sentences(tokens(text), text)) == count


@pytest.mark.parametrize(
    "text", ["10²", "10½", "①", "№ 5", "5\u200b0", "٥٠", "1080p", "05/06", "2026-05-06", "-5", "v2"]
)
def test_what_only_looks_like_a_number_is_none(text: str):
    """Powers, fractions, ordinals, other scripts' digits, dates, ids and negative numbers are no plain number."""
    kinds = [(token.kind, token.text) for token in tokens(text)]
    assert all(kind != "number" for kind, _ in kinds) or len(kinds) > 1
