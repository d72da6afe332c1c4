"""Facts about constant columns: those in which every row holds one value, or none, over all rows or a window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core.checks import assess
from tests.probes.looking import figure, looked
from tests.probes.tables import SMALL, criterion
from tests.probes.test_ranges import asked

VALUES = st.sampled_from([None, 1.0, 2.0, float("nan")])


@given(
    st.lists(st.tuples(VALUES, st.sampled_from([None, "a", "b"]), st.none() | st.booleans()), min_size=1, max_size=6)
)
def test_constant_columns_are_those_of_one_value_or_none(rows):
    table = pl.DataFrame(rows, schema={"x": pl.Float64, "s": pl.String, "b": pl.Boolean}, orient="row")
    expected = [
        name
        for i, name in enumerate(table.columns)
        if len({None if row[i] != row[i] else row[i] for row in rows}) == 1  # not a number is no value
    ]
    (found,) = looked(table, SMALL, asked("constant-columns", "=", "0"))
    one = figure(found)
    assert (one.estimate, one.low, one.high) == (len(expected),) * 3
    assert one.note == ", ".join(map(repr, expected))


def test_a_sensor_that_is_stuck_is_found_over_the_window_and_not_over_all_rows():
    now = datetime(2026, 11, 23, 8, tzinfo=UTC)
    days = [now - timedelta(days=day) for day in range(60)]
    table = pl.DataFrame({
        "at": days, "flow": [7.0] * 40 + [float(day) for day in range(20)], "list": [[1]] * 60,
    })  # fmt: skip
    source = SMALL.__class__("t", "data", "t.parquet", time="at")
    for window, status in (("", "satisfied"), ("28 day", "violated")):
        fit = criterion("constant-columns", "=", "0", window=window)
        (found,) = looked(table, source, fit)
        verdict = assess(fit, found)
        assert verdict.status == status, verdict.sentence
    assert verdict.sentence == "Violated: number of constant columns is 1, where none is allowed ('flow')."
    assert "Columns left out, for their values cannot be compared: 1." in found.notes


@pytest.mark.parametrize(("items", "number"), [(("X",), 1), (("y",), 0), ((), 1)])
def test_columns_may_be_named(items, number):
    (found,) = looked({"x": [1, 1], "y": [1, 2]}, SMALL, asked("constant-columns", "=", "0", *items))
    assert figure(found).estimate == number
