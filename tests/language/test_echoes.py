"""Facts about echoes: what counts as the same words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.echoes import COPY, FEWEST, content_words, copies, likeness, repeated


def test_words_count_whatever_their_order_and_case():
    assert likeness(content_words("The tills of all shops"), content_words("ALL shops: tills!")) == 1.0
    assert likeness(content_words("10 TB"), content_words("20 TB")) < 1.0
    assert likeness((), ()) == 0.0


def test_examples_are_repeated_only_where_next_to_nothing_else_is_said():
    examples = ("latency", "queries per second")
    assert repeated("latency, queries per second", examples) == (0, 1)
    assert repeated("Latency", examples) == (0,)
    assert repeated("latency under 200 ms, queries per second", examples) == ()
    assert repeated("", examples) == ()


def test_short_answers_are_no_copies_of_one_another():
    assert copies({"a": "two years", "b": "two years"}) == ()


def test_a_copy_is_found_though_a_word_was_changed():
    words = "readings older than three winters say nothing about new blades made since last autumn"
    assert copies(
        {"a": words, "b": words.replace("autumn", "spring"), "c": "something else, of quite another kind"}
    ) == (("a", "b"),)


TEXTS = st.dictionaries(
    st.text("abc", min_size=1, max_size=3),
    st.lists(st.integers(1, 12).map(str), max_size=10).map(" ".join),
    max_size=8,
)


@settings(max_examples=50)
@given(TEXTS)
def test_copies_are_exactly_the_pairs_that_are_alike(texts: dict[str, str]):
    keys = list(texts)
    told = {key: set(content_words(text)) for key, text in texts.items()}
    alike = {
        (one, other)
        for number, one in enumerate(keys)
        for other in keys[number + 1 :]
        if min(len(told[one]), len(told[other])) >= FEWEST and likeness(told[one], told[other]) >= COPY
    }
    assert set(copies(texts)) == alike


@settings(max_examples=50)
@given(st.text(max_size=100))
def test_a_text_is_all_of_itself(text: str):
    words = content_words(text)
    assert likeness(words, words) == (1.0 if words else 0.0)
