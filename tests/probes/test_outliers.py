"""Facts about outliers: Tukey's fences, as NumPy's quartiles give them, of the table or of the reference."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime, timedelta

import narwhals as nw
import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.observations import Attribute, Observation, Source
from remit.probes.data.measuring import measure
from remit.probes.data.taking.outliers import _in_engine, _in_memory
from remit.probes.locations import Place
from tests.probes.tables import NOW
from tests.probes.test_ranges import BARE, asked, refusal, seen, told

REALS = st.floats(-1e6, 1e6) | st.integers(-5, 5).map(float)
OUTLIERS = asked("outlier-share", "<=", "0.01")


def beyond(values: list[float], times: float = 1.5, of: list[float] | None = None) -> int:
    """How many values lie beyond the fences, by NumPy."""
    first, third = np.quantile(of or values, [0.25, 0.75])
    reach = times * (third - first)
    return sum(not first - reach <= value <= third + reach for value in values)


@given(st.lists(st.none() | REALS, min_size=1, max_size=40), st.sampled_from(["", "3", "0.5"]))
@settings(max_examples=50, deadline=None)
def test_the_share_of_outliers_agrees_with_numpy(values, times):
    there = [value for value in values if value is not None]
    source = told(fences=times) if times else BARE
    (found,) = seen(
        pl.DataFrame({"x": values}, schema={"x": pl.Float64}), source, asked("outlier-share", "<=", "0", "x")
    )
    (figure,) = found.figures
    if not there:
        assert figure.cases == 0
        return
    first, third = np.quantile(there, [0.25, 0.75])
    out = beyond(there, float(times or 1.5))
    if first < third and not math.isclose(first, third, rel_tol=1e-9):
        slack = 1 if any(math.isclose(v, e, rel_tol=1e-9) for v in there for e in _ends(there, times)) else 0
        assert abs(figure.estimate * len(there) - out) <= slack + 1e-9
        assert figure.low == figure.high == figure.estimate


def _ends(values: list[float], times: str) -> tuple[float, float]:
    first, third = np.quantile(values, [0.25, 0.75])
    reach = float(times or 1.5) * (third - first)
    return first - reach, third + reach


@given(st.lists(st.none() | REALS | st.sampled_from([math.inf, -math.inf, math.nan]), min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_quartiles_are_ranked_alike_by_polars_and_by_any_engine(values):
    frame = nw.from_native(pl.DataFrame({"x": values}, schema={"x": pl.Float64}).lazy())
    schema = frame.collect_schema()
    assert _in_memory(frame, schema, ["x"], "x") == {"x": _in_engine(frame, schema, "x", "x")}


def test_only_columns_of_numbers_that_describe_a_case_are_looked_at():
    source = replace(BARE, label="y", identity="id", attributes=(Attribute("site", "site", ()),))
    table = {"y": [0, 1, 1, 0], "id": [1, 2, 3, 900], "site": [1, 2, 3, 90], "flag": [0, 1, 0, 0], "x": [1, 2, 3, 4],
             "s": list("abcd")}  # fmt: skip
    (found,) = seen(table, source, OUTLIERS)
    assert [one.group for one in found.figures] == ["x"]
    assert "Left out, with no more than two different values: 'flag'." in found.notes
    (none,) = seen({"s": ["a"]}, BARE, OUTLIERS)
    assert assess(OUTLIERS, none).status == "not-measured"
    sentence = refusal(table, source, asked("outlier-share", "<=", "0", "s"))
    assert sentence.startswith("Column 's' holds text, such as 'a'; outliers are told of columns of numbers.")


def test_where_half_of_the_values_are_the_same_the_fences_tell_nothing():
    """A column of gains that is nearly always 0: that a value is not 0 makes it no outlier."""
    (found,) = seen({"gain": [0] * 80 + list(range(1, 21))}, BARE, OUTLIERS)
    verdict = assess(OUTLIERS, found)
    assert verdict.status == "inconclusive"
    assert "half of the values or more are 0" in verdict.sentence
    assert "`range.gain=a..b`" in verdict.sentence


def test_the_fences_of_an_earlier_time_judge_what_came_since():
    start = datetime(2026, 1, 1)  # noqa: DTZ001  # tables hold times without a zone
    at = [start + timedelta(days=i) for i in range(100)]
    x = [float(i % 10) for i in range(50)] + [float(i % 10) + (20 if i % 5 == 0 else 0) for i in range(50)]
    source = replace(told(reference_until="x"), time="at", settings=(("reference-until", "2026-02-20"),))
    (found,) = seen({"at": at, "x": x}, source, OUTLIERS)
    (figure,) = found.figures
    assert (figure.estimate, figure.cases) == (beyond(x[50:], of=x[:50]) / 50, 50)
    assert "quartiles of the reference, rows before 2026-02-20" in found.method


def test_another_table_gives_the_fences_and_a_profile_cannot(tmp_path):
    pl.DataFrame({"x": [1.0, 2, 3, 4]}).write_parquet(tmp_path / "old.parquet")
    pl.DataFrame({"x": [1.0, 2, 3, 40]}).write_parquet(tmp_path / "new.parquet")
    source = Source("new", "parquet", "new.parquet", settings=(("reference", "old.parquet"),))
    (found,) = measure(source, [OUTLIERS], place=Place(tmp_path, {}), as_of=NOW)
    assert isinstance(found, Observation), found
    assert found.figures[0].estimate == 0.25
    assert "'old.parquet', 4 rows" in found.method
    (tmp_path / "old.json").write_text(
        '{"remit-profile": 1, "location": "old", "fingerprint": "", "as-of": "2026-01-01", "rows": 4, '
        '"columns": {"x": {"cuts": [2.0], "lowest": 1.0, "highest": 4.0, "counts": [2, 2, 0]}}}'
    )
    kept = replace(source, settings=(("reference", "old.json"),))
    (refused,) = measure(kept, [OUTLIERS], place=Place(tmp_path, {}), as_of=NOW)
    assert (
        refused.sentence == "A kept profile tells no quartiles, so no outliers; name the table of the reference itself."
    )


@pytest.mark.parametrize("said", ["0", "-1", "x", "nan", "1e9"])
def test_a_multiple_that_makes_no_fences_is_refused(said):
    assert "give a number such as 1.5" in refusal({"x": [1, 2, 3]}, told(fences=said), OUTLIERS)
