"""Facts about comparing amounts: what converts, what only ranges bridge, and what is never compared."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.conversions import (
    BYTES,
    MONTHS,
    SECONDS,
    alike,
    compare,
    compared,
    duration,
    gap,
    measured,
    per_year,
    runs_per_year,
    shorter,
    window,
)
from remit.language.values import Value

TIMES = (*SECONDS, *MONTHS, "working day")
numbers = st.decimals(min_value=0, max_value=10_000, places=2)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("2 h", "120 min", 0),
        ("12 month", "1 year", 0),
        ("4 quarter", "1 year", 0),
        ("52 week", "1 year", -1),
        ("53 week", "1 year", 1),
        ("365 day", "1 year", None),
        ("30 day", "1 month", None),
        ("27 day", "1 month", -1),
        ("32 day", "1 month", 1),
        ("59 day", "2 month", None),
        ("58 day", "2 month", -1),
        ("5 working day", "1 week", None),
        ("5 working day", "4 day", 1),
        ("300 ms", "1 s", -1),
    ],
)
def test_times_are_compared_where_the_calendar_leaves_no_doubt(one: str, other: str, said: int | None):
    left, right = window(one), window(other)
    assert left is not None
    assert right is not None
    assert compare(left, right) == said
    assert shorter(left, right) == (said == -1)


@given(a=numbers, b=numbers, one=st.sampled_from(TIMES), other=st.sampled_from(TIMES))
@settings(max_examples=50)
def test_comparing_is_the_other_way_round_when_it_is_turned_round(a: Decimal, b: Decimal, one: str, other: str):
    left, right = duration(a, one), duration(b, other)
    assert left is not None
    assert right is not None
    forth, back = compare(left, right), compare(right, left)
    assert (forth is None) == (back is None)
    assert forth is None or back is None or forth == -back
    assert left.least <= left.days <= left.most


@given(amount=numbers, unit=st.sampled_from(sorted(BYTES)))
@settings(max_examples=50)
def test_sizes_convert_and_a_decimal_one_is_smaller_than_the_binary_of_that_name(amount: Decimal, unit: str):
    assert compared(measured(amount, unit), measured(amount * BYTES[unit], "B")) == 0
    assert compared(measured(Decimal(10), "GB"), measured(Decimal(10), "GiB")) == -1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((500, "USD"), (500, "EUR")),
        ((500, "row"), (500, "image")),
        ((500, "GB"), (500, "row")),
        ((5, "%"), (5, "pp")),
        ((5, "h"), (5, "GPU h")),
        ((5, ""), (5, "row")),
    ],
)
def test_what_has_no_common_unit_is_not_compared(one: tuple[int, str], other: tuple[int, str]):
    assert compared(measured(Decimal(one[0]), one[1]), measured(Decimal(other[0]), other[1])) is None


def test_rows_records_and_samples_are_one_noun_and_shares_one_unit():
    assert compared(measured(Decimal(9), "record"), measured(Decimal(10), "sample")) == -1
    assert compared(measured(Decimal(80), "%"), measured(Decimal("0.8"), "1")) == 0


@pytest.mark.parametrize(
    ("schedule", "runs"),
    [
        ("every monday", "52.18"),
        ("every monday and thursday", "104.36"),
        ("every day at 03:00", "365.24"),
        ("every day at night", "365.24"),
        ("every working day", "260.89"),
        ("every 2 week", "26.09"),
        ("every 2 friday", "26.09"),
        ("every 6 h", "1460.97"),
        ("every month", "12.00"),
        ("1 of every month", "12.00"),
        ("first monday of every month", "12.00"),
        ("end of every quarter", "4.00"),
        ("every year", "1.00"),
        ("2 per week", "104.36"),
    ],
)
def test_a_schedule_tells_how_often_it_runs_in_a_year(schedule: str, runs: str):
    found = runs_per_year(schedule)
    assert found is not None
    assert found.quantize(Decimal("0.01")) == Decimal(runs)


@pytest.mark.parametrize(
    "schedule", ["", "continuous", "on demand", "every", "every new moon", "0 per week", "every 0 day"]
)
def test_a_schedule_that_tells_no_time_gives_none(schedule: str):
    assert gap(schedule) is None


@given(text=st.text(max_size=40))
@settings(max_examples=50)
def test_no_text_makes_a_schedule_or_a_window_fail(text: str):
    for said in (text, f"every {text}", f"{text} per week", f"{text} of every month"):
        runs_per_year(said)
    window(text)
    window(f"{text} day")


def test_a_year_has_twelve_months_and_no_number_of_runs():
    assert per_year("month") == 12
    assert per_year("run") is None
    assert per_year("week") == pytest.approx(Decimal("52.1775"), abs=Decimal("0.0001"))


def test_values_are_alike_in_any_unit_and_unlike_in_what_they_say():
    two_hours = Value("training-time", "<=", Decimal(2), "h")
    assert alike(two_hours, Value("training-time", "<=", Decimal(120), "min"))
    assert not alike(two_hours, Value("training-time", ">=", Decimal(2), "h"))
    assert not alike(two_hours, Value("training-time", "<=", Decimal(2), "h", period="run"))
    assert not alike(two_hours, Value("training-time", "<=", Decimal(2), "h", upper=Decimal(3)))
    assert not alike(two_hours, Value("training-time", "<=", None, ""))
    assert alike(Value("cycle", items=("day", "year")), Value("cycle", items=("year", "day")))


@pytest.mark.parametrize("amount", ["NaN", "sNaN", "Infinity", "-Infinity", "1E+999999", "1E-999999", "-5"])
def test_what_is_no_usual_number_is_compared_with_nothing(amount: str):
    odd = Decimal(amount)
    assert duration(odd, "day") is None
    assert compared(measured(odd, "GB"), measured(odd, "EUR")) is None
    assert not alike(Value("volume", amount=odd, unit="GB"), Value("volume", amount=Decimal(5), unit="GB"))
