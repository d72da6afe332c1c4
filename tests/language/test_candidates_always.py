"""What holds for the candidates of any answer: what each value says, where it stands, and how many there are."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.candidates.offering import MOST_CANDIDATES, MOST_VALUES
from remit.language.lists.asked import ASKED
from remit.language.reading import TEXT_LIMIT, Reading, read
from remit.language.readings import Candidate
from remit.language.saying import render
from remit.language.values import Value

QUESTIONS = sorted(ASKED)
PHRASES = (
    "in 400 ms", "under 5 %", "90 %", "at least 3", "£250,000", "40 GB", "seven (7) years", "once a year", "hopefully",
    "recall", "accuracy", "p95", "the latency", "drift", "before each release", "every Monday", "when it rains",
    "two engineers", "the clinical safety officer", "nurses", "in the cloud", "on our own servers", "not by hand",
    "batch", "names and addresses", "the log files", "for each clinic", "per month", "today", "or", "and", "but", ",",
    ":", ".", "\n- ", "(", ")", "from 10 % to 6 %", "is better than", "no, 5", "1,5", "no more than 3 days a month",
)  # fmt: skip

answers = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=14).map(" ".join)
questions = st.sampled_from(QUESTIONS)


def _meanings(reading: Reading) -> list[tuple[object, ...]]:
    offered: list[Value] = [value for one in reading.candidates for value in one.values]
    return [value.meaning for value in (*reading.values, *offered)]


def _keeps_the_rules(text: str, reading: Reading) -> bool:
    """Tell whether candidates lie in the text, in order and apart, and hold few values, none of them said twice."""
    spans = [one.span for one in reading.candidates]
    apart = all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    inside = all(0 <= start < end <= len(text) and text[start:end].strip() for start, end in spans)
    few = len(spans) <= MOST_CANDIDATES and all(1 <= len(one.values) <= MOST_VALUES for one in reading.candidates)
    placed = all(value.span == one.span and one.reason for one in reading.candidates for value in one.values)
    offered = _meanings(reading)[len(reading.values) :]
    once = len(offered) == len(set(offered)) and not set(offered) & {value.meaning for value in reading.values}
    return apart and inside and few and placed and once


@given(questions, answers)
@settings(max_examples=50)
def test_a_candidate_says_itself_back(question: str, text: str):
    """Said in words and read again, each value is read as the same, or offered as the same where a place is doubted."""
    for one in read(question, text).candidates:
        for value in one.values:
            assert value.meaning in _meanings(read(question, render(value)))


@given(questions, answers)
@settings(max_examples=50)
def test_candidates_stand_apart_and_say_nothing_twice(question: str, text: str):
    assert _keeps_the_rules(text, read(question, text))


@given(questions, st.text(max_size=200))
@settings(max_examples=50)
def test_any_text_is_offered_without_raising(question: str, text: str):
    assert _keeps_the_rules(text, read(question, text))


@given(questions, answers)
@settings(max_examples=30)
def test_candidates_are_the_same_each_time(question: str, text: str):
    # a full stop more at the end keeps the second reading from being the remembered first one
    def offered(said: str) -> tuple[Candidate, ...]:
        return read(question, said).candidates

    assert offered(f"{text} .") == offered(f"{text} . ")


@pytest.mark.parametrize(
    "piece", ["90 % and ", "names, ", "in the cloud or ", "two nurses, ", "every Monday, ", "recall "]
)
def test_an_answer_full_of_one_thing_has_few_candidates(piece: str):
    for question in ("modeling.business-metrics", "data.metadata", "deployment.location", "modeling.audit"):
        text = piece * (TEXT_LIMIT // len(piece) // 8)
        assert _keeps_the_rules(text, read(question, text))
