"""Facts about events, deadlines and cycles: what is said is read again, and what is no event stays in words."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.times.cycles import CYCLES, PHASES
from remit.language.readers.times.cycles import find_cycles
from remit.language.readers.times.events import EVENTS, find_events
from remit.language.reading import read
from remit.language.saying import render
from remit.language.saying.cycles import say_cycles
from remit.language.saying.events import say_events
from remit.language.tokens import tokens
from remit.language.values import Value

CLAUSES = (
    "a new product version comes out", "the contract ends", "the sensor is replaced", "the layout of the forms changes",
    "the patient withdraws consent", "the successor has run for a month", "the end of the study",
)  # fmt: skip


@settings(max_examples=40)
@given(st.sampled_from(sorted(EVENTS)), st.sampled_from(CLAUSES))
def test_an_event_that_is_said_is_read_as_the_same_value(question: str, clause: str):
    value = Value(EVENTS[question], condition=clause)
    founds = find_events(question, tokens(say_events(value)), ())
    assert [replace(one, span=None) for found in founds for one in found.values] == [value]


@settings(max_examples=40)
@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(["", "<"]))
def test_a_deadline_that_is_said_is_read_as_the_same_value(day: date, op: str):
    value = Value("deadline", op=op, condition=str(day))
    founds = find_events("scoping.ml-fit", tokens(say_events(value)), ())
    assert [replace(one, span=None) for found in founds for one in found.values] == [value]


@pytest.mark.parametrize("text", ["by hand", "by 2 people", "by 40 %", "before long", "by 31/02/2027"])
def test_what_is_no_day_is_no_deadline(text: str):
    assert not [value for found in find_events("scoping.ml-fit", tokens(text), ()) for value in found.values]


@settings(max_examples=50)
@given(st.sampled_from(sorted(CYCLES)))
def test_a_cycle_that_is_said_is_read_as_the_same_value(name: str):
    value = Value("cycle", items=(name,))
    founds = find_cycles("data.cycles", tokens(say_cycles(value)), ())
    assert [replace(one, span=None) for found in founds for one in found.values] == [value]


@settings(max_examples=50)
@given(st.sampled_from(sorted(CYCLES)), st.integers(1, 40).map(Decimal), st.sampled_from([">=", ">"]), st.booleans())
def test_full_cycles_that_are_said_are_read_as_the_same_value(name: str, amount: Decimal, op: str, approx: bool):
    value = Value("full-cycles", op, amount, name, approx=approx)
    found = read("data.cycles", render(value)).values
    assert [replace(one, span=None, key="") for one in found if one.what == "full-cycles"] == [value]


def test_phases_that_only_explain_a_cycle_are_not_asked_for():
    read_of = [find_cycles("data.cycles", tokens(text), ()) for text in (
        "a yearly cycle: carnival, Easter", "a yearly cycle: carnival and Easter must be present",
    )]  # fmt: skip
    assert [{value.what for found in founds for value in found.values} for founds in read_of] == [
        {"cycle"}, {"cycle", "phase"},
    ]  # fmt: skip


@settings(max_examples=30)
@given(st.lists(st.sampled_from(sorted(PHASES)), min_size=1, max_size=4, unique=True))
def test_phases_that_are_said_are_read_as_the_same_value(items: list[str]):
    value = Value("phase", items=tuple(items))
    founds = find_cycles("data.cycles", tokens(say_cycles(value)), ())
    assert [replace(one, span=None) for found in founds for one in found.values] == [value]


def test_a_question_that_asks_for_none_of_this_is_given_nothing():
    assert not find_events("scoping.problem", tokens("when the product ends"), ())
    assert not find_cycles("data.volume", tokens("two full years"), ())
