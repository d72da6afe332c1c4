"""Facts about errors of amounts: sums in the engine give what going through cases gives, and limits as published."""

import math
from dataclasses import replace

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t

from remit.core.checks import assess
from remit.core.observations import Failure
from tests.probes.looking import figure, looked
from tests.probes.tables import SMALL, criterion

ALL = ("mae", "mse", "rmse", "mape", "smape", "wape", "r2", "forecast-bias")
AMOUNTS = st.none() | st.integers(-50, 50).map(lambda n: n / 4)
TABLES = st.lists(st.tuples(st.sampled_from(["a", "b"]), AMOUNTS, AMOUNTS), min_size=1, max_size=40)


def oracle(name, cases):
    y, p = (np.array([case[i] for case in cases], dtype=float) for i in (0, 1))
    e = p - y
    with np.errstate(all="ignore"):
        both = np.abs(y) + np.abs(p)
        return {
            "mae": np.abs(e).mean, "mse": (e**2).mean, "rmse": lambda: math.sqrt((e**2).mean()),
            "mape": lambda: np.abs(e[y != 0] / y[y != 0]).mean(),
            "smape": lambda: np.where(both > 0, 2 * np.abs(e) / np.where(both > 0, both, 1), 0).mean(),
            "wape": lambda: np.abs(e).sum() / np.abs(y).sum(),
            "r2": lambda: 1 - (e**2).sum() / ((y - y.mean()) ** 2).sum(),
            "forecast-bias": lambda: abs(e.sum() / y.sum()),
        }[name]()  # fmt: skip


def _table(rows):
    return pl.DataFrame(rows, schema={"g": pl.String, "y": pl.Float64, "p": pl.Float64}, orient="row")


@pytest.mark.filterwarnings("ignore:Mean of empty slice")
@settings(max_examples=25)
@given(TABLES, st.sampled_from(ALL))
def test_errors_agree_with_going_through_the_cases(rows, name):
    whole, parts = looked(_table(rows), SMALL, criterion(name), criterion(name, attribute="side"))
    for observed, group, raws in ((whole, "", "ab"), (parts, "left", "a"), (parts, "right", "b")):
        cases = [(y, p) for g, y, p in rows if g in raws and y is not None and p is not None]
        if isinstance(observed, Failure) or not any(one.group == group and one.cases for one in observed.figures):
            continue
        found = figure(observed, group)
        assert found.estimate == pytest.approx(oracle(name, cases), rel=1e-9, abs=1e-9)
        assert found.low <= found.estimate <= found.high


def _made(cases=2_000, seed=1, at=0.0):
    random = np.random.default_rng(seed)
    y = random.normal(10, 4, cases) + at
    return pl.DataFrame({"g": ["a", "b"] * (cases // 2), "y": y, "p": y + random.normal(0.3, 2, cases)})


@pytest.mark.parametrize("name", ALL)
def test_every_error_can_be_told_of_a_plain_table(name):
    table = _made()
    cases = list(table.select("y", "p").iter_rows())
    found = figure(looked(table, SMALL, criterion(name))[0])
    assert found.estimate == pytest.approx(oracle(name, cases))
    assert found.low < found.estimate < found.high
    assert found.cases == 2_000


def test_limits_of_a_mean_are_students():
    table = _made()
    size = (table["p"] - table["y"]).abs().to_numpy()
    low, high = t.interval(0.95, len(size) - 1, size.mean(), size.std(ddof=1) / math.sqrt(len(size)))
    found = figure(looked(table, SMALL, criterion("mae"))[0])
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize("name", ["r2", "wape", "forecast-bias"])
def test_limits_of_ratios_are_as_wide_as_resampling_makes_them(name):
    table = _made(600)
    found = figure(looked(table, SMALL, criterion(name))[0])
    y, p = table["y"].to_numpy(), table["p"].to_numpy()
    random = np.random.default_rng(2)
    drawn = [oracle(name, np.column_stack((y, p))[random.integers(600, size=600)]) for _ in range(800)]
    assert found.high - found.low == pytest.approx(np.ptp(np.quantile(drawn, (0.025, 0.975))), rel=0.15)


def test_amounts_far_from_zero_lose_no_digits():
    near, far = (figure(looked(_made(at=at), SMALL, criterion("r2", attribute="side"))[0], "left") for at in (0.0, 1e7))
    assert far.estimate == pytest.approx(near.estimate, abs=1e-6)
    assert far.low == pytest.approx(near.low, abs=1e-6)


def test_a_true_amount_of_zero_has_no_share_and_is_told():
    (observed,) = looked({"y": [0.0, 2.0, 4.0], "p": [1.0, 1.0, 5.0]}, SMALL, criterion("mape"))
    assert (figure(observed).estimate, figure(observed).cases) == (pytest.approx(0.375), 2)
    assert "the true amount is 0: 1" in figure(observed).note


def test_cases_that_are_all_alike_set_no_limit():
    asked = replace(criterion("mae", "<="), unit="day")
    (observed,) = looked({"y": [1.0, 2.0, 3.0], "p": [1.0, 2.0, 3.0]}, SMALL, asked)
    assert (figure(observed).estimate, figure(observed).high) == (0, math.inf)
    assert assess(asked, observed).status == "inconclusive"


def test_a_bias_is_told_with_its_way_in_the_unit_that_is_asked():
    table = _made()
    share, amount = looked(table, SMALL, criterion("forecast-bias"), replace(criterion("forecast-bias"), unit="day"))
    assert "too high" in figure(share).note
    assert figure(amount).estimate == pytest.approx(abs((table["p"] - table["y"]).mean()))


@pytest.mark.parametrize("column", [{"y": ["1", "2"], "p": [1.0, 2.0]}, {"y": [1.0, 2.0], "p": [True, False]}])
def test_words_are_no_amounts(column):
    assert looked(column, SMALL, criterion("mae"))[0].code == "column.type"


@pytest.mark.parametrize("column", [{"y": [math.inf, 2.0], "p": [1.0, 2.0]}, {"y": [1.0, 2.0], "p": [math.inf, 1.0]}])
def test_infinite_amounts_are_refused(column):
    assert looked(column, SMALL, criterion("rmse"))[0].code in {"column.infinite", "measure.undefined"}


def test_a_constant_truth_has_no_variance_to_explain():
    (observed,) = looked({"y": [0.1] * 5, "p": [0.2, 0.1, 0.3, 0.1, 0.2]}, SMALL, criterion("r2"))
    assert "no variance" in observed.sentence


def test_a_shifted_forecast_fails():
    asked = criterion("mae", "<=", "2")
    good, bad = (assess(asked, looked(one, SMALL, asked)[0]).status
                 for one in (_made(), _made().with_columns(p=pl.col("p") + 3)))  # fmt: skip
    assert (good, bad) == ("satisfied", "violated")
