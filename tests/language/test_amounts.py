"""Facts about amounts: answers in many fields, and that what was read is said and read again as the same."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.asked import ASKED, Asked
from remit.language.reading import read
from remit.language.saying import render
from remit.language.values import Value
from tests.language.answers_amounts import AMOUNTS, told
from tests.language.answers_amounts_later import AMOUNTS_LATER
from tests.language.answers_in_notation import AMOUNTS_IN_NOTATION
from tests.language.answers_in_prose import AMOUNTS_IN_PROSE

CASES = [
    (question, text, expected)
    for tables in (AMOUNTS, AMOUNTS_IN_PROSE, AMOUNTS_LATER, AMOUNTS_IN_NOTATION)
    for question, table in tables.items()
    for text, expected in table.items()
]
ASKED_AMOUNTS = [
    (question, one)
    for question, asked in ASKED.items()
    for one in asked
    if one.kind == "amount" and question != "data.cycles"
]

UNITS = {
    "time": ("ms", "s", "min", "h", "day", "working day", "week", "month", "year"),
    "size": ("kB", "MB", "GB", "TB", "MiB", "GiB"),
    "money": ("EUR", "USD", "GBP", "CHF", "JPY"),
    "share": ("%", "1"),
    "power": ("W", "kW"),
    "count": ("row", "image", "request", "user", "patient", "person", "x-ray", "kiln firing", "data point"),
}
THINGS = ("row", "image", "request", "x-ray", "data point")
COUNTED = {
    "data": THINGS, "items-labelled": THINGS,
    "hardware": ("GPU", "server", "node"), "processors": ("CPU", "core"), "labels-per-item": ("label", "annotator"),
    "full-cycles": ("year", "cycle", "season"), "load": ("request", "user", "call"), "peak-load": ("request", "user"),
}  # fmt: skip
STRICT = {
    ">=": ("rows", "size", "history", "full-cycles", "group-share"),
    "<=": ("time-to-tell", "time-to-reply", "time-to-roll-back", "time-to-respond", "time-to-overrule", "model-size",
           "memory", "power", "latency", "package-size", "lateness", "loss", "budget"),
}  # fmt: skip
RATED = ("rate", "load", "peak-load", "growth")


def _amounts(question: str, text: str) -> tuple[Value, ...]:
    whats = {one.what for one in ASKED[question] if one.kind == "amount"}
    return tuple(value for value in read(question, text).values if value.what in whats)


@pytest.mark.parametrize(("question", "text", "expected"), CASES, ids=[f"{q}: {t}"[:90] for q, t, _ in CASES])
def test_an_amount_is_read_as_it_was_meant_or_left_in_words(question: str, text: str, expected: str):
    """Each phrase of the table gives exactly the amounts it says, or a status that says why not."""
    reading = read(question, text)
    amounts = _amounts(question, text)
    assert (
        "; ".join(told(value) for value in amounts) or ("abstained" if reading.values else reading.status)
    ) == expected


def test_what_is_left_in_words_says_why():
    """Every abstention has a note; where something else was read, the slots ask for the amount."""
    left = [read(question, text) for question, text, expected in CASES if expected == "abstained"]
    assert not [reading for reading in left if not reading.notes and not reading.values]


@st.composite
def amounts(draw: st.DrawFn) -> tuple[str, Value]:
    """Draw an amount that a question asks for, as the reader can give it."""
    question, one = draw(st.sampled_from(ASKED_AMOUNTS))
    unit = draw(
        st.sampled_from(
            COUNTED.get(one.what, UNITS[one.dimension]) if one.dimension == "count" else UNITS[one.dimension]
        )
    )
    unit = "month" if one.what == "history" and unit in ("ms", "s", "min", "h") else unit
    unit = "%" if one.what == "growth" and one.dimension == "share" else unit
    whole = one.dimension == "count" or one.what == "full-cycles"
    top = 0 if unit == "1" else 99
    amount = draw(st.integers(1, 90).map(Decimal)) if whole else draw(
        st.decimals(Decimal("0.1"), Decimal("0.9") if top == 0 else Decimal(90), places=1)
    )  # fmt: skip
    if (
        one.what == "labels-per-item"
    ):  # nobody labels a thing twenty times: a bare number as large counts something else
        amount = min(amount, Decimal(19))
    op = draw(st.sampled_from(_ops(one)))
    period = draw(st.sampled_from(("s", "day"))) if one.what in RATED and one.dimension == "count" else ""
    period = "s" if one.what == "bandwidth" else "month" if one.what == "growth" else period
    if one.what == "budget":
        period = draw(st.sampled_from(("", "month", "run", "year")))
    value = Value(one.what, op, amount, unit, period=period, approx=draw(st.booleans()))
    if one.what == "retention":
        value = replace(value, action=draw(st.sampled_from(("", "keep", "delete"))))
        if value.action:
            value = replace(value, items=draw(st.sampled_from(((), ("logs",), ("raw images", "labels")))))
    if one.what == "error-cost":
        value = draw(
            st.sampled_from((replace(value, group="false positive"), replace(value, condition="missed fraud")))
        )
    if one.what == "rows":
        value = replace(value, attribute=draw(st.sampled_from(("", "clinic", "class"))))
    if draw(st.booleans()) and one.what != "acts-alone-below":
        return question, replace(value, op="", upper=amount + (Decimal("0.05") if unit == "1" else 5))
    return question, value


def _ops(one: Asked) -> tuple[str, ...]:
    for op, whats in STRICT.items():
        if one.what in whats:
            return (op, op[0])
    if one.what == "acts-alone-below":
        return ("<", "<=")
    if one.what == "lifetime":
        return ("<=", "<", ">=", "=")
    return ("<=", ">=", "<", ">", "=") if one.op else ("", "<=", ">=", "<", ">", "=")


@settings(max_examples=50)
@given(amounts())
def test_an_amount_in_words_reads_back_as_itself(case: tuple[str, Value]):
    """read(render(v)) is v, for every amount that a question asks for."""
    question, value = case
    text = render(value)
    assert [found.meaning for found in _amounts(question, text)] == [value.meaning], text


@pytest.mark.parametrize(("question", "text"), [(question, text) for question, text, _ in CASES])
def test_what_an_amount_was_read_as_reads_back(question: str, text: str):
    """Each amount of the phrase table, put into words, is read as the same amount."""
    for value in _amounts(question, text):
        again = _amounts(question, render(value))
        assert [found.meaning for found in again] == [value.meaning], render(value)
