"""Facts about sample sizes: they are the published ones, and they are advice in plain sentences."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.criteria import FitCriterion
from remit.core.samples import (
    advice,
    for_difference,
    for_none_seen,
    for_proportion,
    interval_confidence,
    least_for_percentile,
    percentile_of,
)
from remit.probes.statistics.quantiles import ranks


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


@given(st.decimals(min_value="0.5", max_value="0.999", places=3), st.sampled_from(["0.9", "0.95", "0.99"]))
@settings(max_examples=50, deadline=None)
def test_the_interval_has_an_upper_limit_from_just_as_many_cases_as_the_advice_says(share: Decimal, confidence: str):
    """A limit in one direction is judged by one-sided bounds (59 and 299), not by two-sided ones (72 and 368)."""
    fit = FitCriterion("latency", "<=", Decimal(200), "ms", f"p{share * 100}", confidence=Decimal(confidence))
    least = least_for_percentile(share, fit.confidence)
    sided = float(interval_confidence(fit))
    assert ranks(least, float(share), sided)[1] <= least
    assert least == 1 or ranks(least - 1, float(share), sided)[1] > least - 1


@pytest.mark.parametrize(
    ("fit", "confidence"),
    [
        (FitCriterion("latency", "<=", Decimal(200), "ms", "p95"), "0.90"),
        (FitCriterion("latency", ">", Decimal(200), "ms", "p99.9"), "0.90"),
        (FitCriterion("latency", "=", Decimal(100), "ms", "p95", upper=Decimal(200)), "0.95"),
        (FitCriterion("latency", "<=", Decimal(200), "ms", "mean"), "0.95"),
        (FitCriterion("recall", ">=", Decimal("0.8")), "0.95"),
        (FitCriterion("latency", "<=", Decimal(200), "ms", "p95", confidence=Decimal("0.4")), "0.4"),
    ],
)
def test_only_a_percentile_with_one_limit_has_one_sided_bounds(fit: FitCriterion, confidence: str):
    assert interval_confidence(fit) == Decimal(confidence)


@pytest.mark.parametrize(
    ("said", "share"),
    [("p95", "0.95"), ("p99.9", "0.999"), ("p0", None), ("p100", None), ("mean", None), ("", None), ("p", None),
     ("p9²", None), ("p1.2.3", None)],
)  # fmt: skip
def test_a_percentile_is_read_as_a_share(said: str, share: str | None):
    assert percentile_of(said) == (Decimal(share) if share else None)


def test_advice_says_on_how_many_sides_it_bounds():
    (one,) = advice(FitCriterion("latency", "<=", Decimal(200), "ms", statistic="p95"))
    (both,) = advice(FitCriterion("latency", "=", Decimal(100), "ms", statistic="p95", upper=Decimal(200)))
    assert "59 measurements on (one-sided, at 95 % confidence)" in one
    assert "72 measurements on (at 95 % confidence)" in both
