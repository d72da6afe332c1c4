"""Facts about sample sizes: they are the published ones, and they are advice in plain sentences."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.criteria import FitCriterion
from remit.core.samples import advice, for_difference, for_none_seen, for_proportion, least_for_percentile


@pytest.mark.parametrize(
    ("share", "margin", "cases"), [("0.9", "0.02", 865), ("0.5", "0.05", 385), ("0.5", "0.01", 9604)]
)
def test_a_share_within_a_margin_takes_the_textbook_number_of_cases(share: str, margin: str, cases: int):
    assert for_proportion(Decimal(share), Decimal(margin)) == cases


@pytest.mark.parametrize(("bound", "cases"), [("0.001", 3000), ("0.01", 300), ("0.03", 100)])
def test_the_rule_of_three(bound: str, cases: int):
    assert for_none_seen(Decimal(bound)) == cases


def test_a_rise_of_one_point_from_ten_per_cent_takes_14400_per_arm():
    assert for_difference(Decimal("0.1"), Decimal("0.01")) == 14400


@pytest.mark.parametrize(("share", "least"), [("0.95", 59), ("0.99", 299), ("0.9", 29), ("0.5", 5), ("0", 0), ("1", 0)])
def test_a_percentile_has_an_upper_bound_from_the_least_number_of_measurements_on(share: str, least: int):
    assert least_for_percentile(Decimal(share)) == least


@given(st.decimals(min_value="0.5", max_value="0.999", places=3))
@settings(max_examples=50, deadline=None)
def test_the_least_number_for_a_percentile_is_the_least(share: Decimal):
    least = least_for_percentile(share)
    assert 1 - float(share) ** least >= 0.95
    assert 1 - float(share) ** (least - 1) < 0.95


@pytest.mark.parametrize(
    ("fit", "said"),
    [
        (FitCriterion("recall", ">=", Decimal("0.8")), ["1,537 cases", "246"]),
        (FitCriterion("latency", "<=", Decimal(200), "ms", statistic="p95"), ["95th percentile", "59 measurements"]),
        (FitCriterion("latency", "<=", Decimal(200), "ms", statistic="p99"), ["299 measurements"]),
        (FitCriterion("failed-request-share", "<=", Decimal("0.001")), ["3,000 cases", "rule of three"]),
        (
            FitCriterion("recall", ">=", Decimal("0.8"), attribute="race", min_sample=30),
            ["each race group", "30 cases"],
        ),
        (
            FitCriterion("comparison", ">=", Decimal("0.03"), subject="recall", reference="rule", change="difference"),
            ["3 percentage points", "4,445", "1,600"],
        ),
    ],
)
def test_advice_names_the_numbers(fit: FitCriterion, said: list[str]):
    text = " ".join(advice(fit))
    assert all(part in text for part in said), text


@pytest.mark.parametrize(
    "fit",
    [
        FitCriterion("row-count", ">=", Decimal(50000), "row"),
        FitCriterion("training-cost", "<=", Decimal(500), "EUR", period="month"),
        FitCriterion("personal-data", "none", Decimal(0), items=("name",)),
    ],
)
def test_what_is_no_sample_gets_no_advice(fit: FitCriterion):
    assert advice(fit) == ()


@given(
    st.sampled_from([">=", "<=", "<", ">", "=", "none"]),
    st.decimals(min_value=0, max_value=1, places=4),
    st.sampled_from(["", "p95", "p100", "p0", "mean"]),
    st.sampled_from(["", "difference", "rise"]),
)
@settings(max_examples=50, deadline=None)
def test_advice_never_fails_and_ends_as_a_sentence(op: str, threshold: Decimal, statistic: str, change: str):
    fit = FitCriterion("recall", op, threshold, statistic=statistic, change=change, subject="recall")
    assert all(text.endswith(".") for text in advice(fit))
