"""Facts about values and agreements: what is there, of the agreed form, within its range; counted like plain Python."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import narwhals as nw
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.criteria import FitCriterion
from remit.core.observations import Failure, Observation, Source
from remit.probes.data.measuring import observe
from remit.probes.data.taking.ranges import FORMS
from tests.probes.tables import ACS, NOW
from tests.probes.test_times import HERE

BARE = Source("table", "data", "t.parquet")


def asked(name: str, op: str = "<=", threshold: str = "0.01", *items: str) -> FitCriterion:
    return FitCriterion(name, op, Decimal(threshold), items=items)


def told(**settings_: str) -> Source:
    return replace(BARE, settings=tuple((name.replace("__", "."), said) for name, said in settings_.items()))


def seen(table: dict | pl.DataFrame, source: Source, *criteria: FitCriterion) -> tuple[Observation | Failure, ...]:
    frame = table if isinstance(table, pl.DataFrame) else pl.DataFrame(table)
    return observe(source, criteria, frame=nw.from_native(frame.lazy()), mark=lambda: "x", place=HERE, as_of=NOW)


def shares(table: dict | pl.DataFrame, source: Source, criterion: FitCriterion) -> dict[str, float | None]:
    (found,) = seen(table, source, criterion)
    assert isinstance(found, Observation), found
    return {one.group: one.estimate if one.cases else None for one in found.figures}


def refusal(table: dict, source: Source, criterion: FitCriterion) -> str:
    (found,) = seen(table, source, criterion)
    assert isinstance(found, Failure), found
    return found.sentence


NUMBERS = st.none() | st.integers(-50, 150) | st.floats(-50, 150) | st.sampled_from([math.inf, -math.inf, math.nan])


@given(st.lists(NUMBERS, min_size=1, max_size=30), st.integers(-50, 150), st.integers(-50, 150))
@settings(max_examples=50, deadline=None)
def test_what_is_out_of_range_and_what_is_there_agree_with_plain_python(values, one, other):
    low, high = sorted((one, other))
    floats = [None if value is None else float(value) for value in values]
    there = [value for value in floats if value is not None and not math.isnan(value)]
    table = pl.DataFrame({"x": floats}, schema={"x": pl.Float64})
    for said, outside in (
        (f"{low}..{high}", lambda v: not low <= v <= high), (f"{low}..", lambda v: v < low),
        (f"..{high}", lambda v: v > high),
    ):  # fmt: skip
        found = shares(table, told(range__x=said), asked("out-of-range-share"))
        assert found == {"x": sum(map(outside, there)) / len(there) if there else None}
    assert shares(table, BARE, asked("completeness", ">=")) == {"x": len(there) / len(floats)}


def test_ranges_hold_for_whole_numbers_decimals_dates_and_times():
    table = pl.DataFrame({
        "age": [17, 18, 90, 91], "price": [Decimal("0.99"), Decimal("1.00"), None, Decimal("2.01")],
        "day": [date(2026, 1, 1), date(2026, 1, 2), date(2025, 12, 31), None],
        "at": [datetime(2026, 1, 1, 9), datetime(2026, 1, 1, 10), datetime(2026, 1, 1, 11), None],  # noqa: DTZ001  # without a zone
    })  # fmt: skip
    source = told(range__age="18..90", range__price="1..2", range__day="2026-01-01..", range__at="..2026-01-01T10:00")
    found = shares(table, source, asked("out-of-range-share"))
    assert found == {"age": 0.5, "price": 2 / 3, "day": 1 / 3, "at": 1 / 3}
    assert shares(table, source, asked("out-of-range-share", "<=", "0", "Day")) == {"day": 1 / 3}


@given(st.lists(st.none() | st.sampled_from(["A1", "B22", "a1", "A1\n", "", "xA1", "A1x"]), min_size=1, max_size=20))
@settings(max_examples=40, deadline=None)
def test_a_pattern_holds_for_the_whole_value(values):
    there = [value for value in values if value is not None]
    wrong = sum(not re.fullmatch("[A-Z][0-9]+|B", value) for value in there)
    found = shares(
        pl.DataFrame({"code": values}, schema={"code": pl.String}),
        told(pattern__code="[A-Z][0-9]+|B"),
        asked("invalid-share"),
    )
    assert found == {"code": wrong / len(there) if there else None}


@pytest.mark.parametrize(
    ("said", "values", "wrong"),
    [
        ("integer", ["1", "-2", "+3", "1.0", "x", "", None], 3),
        ("number", ["1", "-2.5", ".5", "5.", "1e-3", "x", "."], 2),
        ("boolean", ["true", "False", "1", "yes"], 1),
        ("date", ["2026-02-28", "2026-02-30", "2026-02-28T10:00", "28.2.2026"], 3),
        ("time", ["2026-02-28", "2026-02-28T10:00Z", "10:00"], 1),
        ("uuid", ["123e4567-e89b-12d3-a456-426614174000", "123e4567"], 1),
        ("text", ["", "x"], 0),
        ("integer", [1.0, 2.5, math.inf, math.nan, None], 2),
        ("number", [1.0, 2.5, math.inf, math.nan], 1),
        ("integer", [1, 2], 0),
        ("integer", [Decimal("1.0"), Decimal("1.5")], 1),
        ("boolean", [True, False], 0),
        ("boolean", [1, 0], 2),
        ("date", [date(2026, 1, 1)], 0),
        ("text", [1, 2], 2),
    ],
)
def test_values_that_are_not_of_the_agreed_type_are_counted(said, values, wrong):
    there = [value for value in values if value is not None and value == value]  # noqa: PLR0124  # not a number is no value
    assert shares({"x": values}, told(type__x=said), asked("invalid-share")) == {"x": wrong / len(there)}


def test_a_pattern_and_a_type_of_one_column_are_one_figure():
    table = {"x": ["12", "ab", "1", None]}
    assert shares(table, told(pattern__x="[0-9]{2}|ab", type__x="integer"), asked("invalid-share")) == {"x": 2 / 3}


@pytest.mark.parametrize("kind", sorted(FORMS))
def test_no_form_takes_what_has_a_line_break_behind_it(kind):
    good = {"integer": "7", "number": "7.5", "boolean": "true", "uuid": "123e4567-e89b-12d3-a456-426614174000"}[kind]
    assert shares({"x": [good, good + "\n"]}, told(type__x=kind), asked("invalid-share")) == {"x": 0.5}


@pytest.mark.parametrize(
    ("name", "settings_", "said"),
    [
        ("out-of-range-share", {"range__x": "5"}, "give two limits such as 0..120"),
        ("out-of-range-share", {"range__x": "a..b"}, "give two numbers such as 0..120"),
        ("out-of-range-share", {"range__x": "0..inf"}, "give two numbers that a column can hold"),
        ("out-of-range-share", {"range__s": "0..1"}, "only numbers and times have a range"),
        ("out-of-range-share", {"range__y": "0..1"}, "has no column 'y' for the setting 'range.y'"),
        ("invalid-share", {"pattern__s": "("}, "give a regular expression"),
        ("invalid-share", {"pattern__s": "(?=x)"}, "without look-around"),
        ("invalid-share", {"pattern__s": "x" * 501}, "at most 500 characters"),
        ("invalid-share", {"pattern__x": "x"}, "a pattern needs a column of text"),
        ("invalid-share", {"type__x": "int"}, "one of text, integer"),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_read_is_said_and_spares_the_others(name, settings_, said):
    source = told(**settings_)
    table = {"x": [1, 2], "s": ["a", "b"]}
    assert said in refusal(table, source, asked(name))
    failed, fine = seen(table, source, asked(name), asked("completeness", ">="))
    assert isinstance(failed, Failure)
    assert isinstance(fine, Observation)


def test_a_column_on_which_nothing_is_agreed_is_said():
    sentence = refusal({"x": [1], "y": [1]}, told(range__x="0..1"), asked("out-of-range-share", "<=", "0", "y"))
    assert sentence == "Nothing is agreed on column 'y'; set `range.y=a..b`."


def test_without_any_agreement_nothing_passes():
    for name in ("out-of-range-share", "invalid-share", "unseen-share"):
        assert refusal({"x": [1]}, BARE, asked(name)).startswith("Nothing is agreed on any column; set `")


def test_a_column_without_values_is_inconclusive_and_not_satisfied():
    table = pl.DataFrame({"x": [None, None]}, schema={"x": pl.Int64})
    (found,) = seen(table, told(range__x="0..1"), asked("out-of-range-share"))
    assert assess(asked("out-of-range-share"), found).status == "inconclusive"


def test_ranges_of_the_shipped_table_agree_with_counting_them():
    frame = pl.read_parquet("src/remit/example/data/acs-employment-ma.parquet")
    ages = frame["age"].to_list()
    source = replace(ACS, settings=(("range.age", "18..64"), ("type.age", "integer")))
    found = shares(frame, source, asked("out-of-range-share"))
    assert found == {"age": sum(not 18 <= age <= 64 for age in ages) / len(ages)}
    assert shares(frame, source, asked("invalid-share")) == {"age": 0.0}
