"""Facts about intervals: published tables, scipy's own, and coverage in simulation."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from remit.probes import intervals

CONFIDENCES = st.sampled_from([0.8, 0.9, 0.95, 0.99, 1 - 0.05 / 8])


@st.composite
def shares(draw, most=5_000):
    cases = draw(st.integers(1, most))
    return draw(st.integers(0, cases)), cases


@given(shares(), CONFIDENCES)
def test_wilson_and_clopper_pearson_agree_with_scipy(one, confidence):
    hits, cases = one
    test = stats.binomtest(hits, cases)
    for ours, method in ((intervals.wilson, "wilson"), (intervals.clopper_pearson, "exact")):
        theirs = test.proportion_ci(confidence, method)
        assert ours(hits, cases, confidence) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


@given(shares(), CONFIDENCES)
def test_an_interval_of_a_share_holds_its_estimate_and_stays_a_share(one, confidence):
    low, high = intervals.share(*one, confidence)
    assert 0 <= low <= one[0] / one[1] <= high <= 1


@given(shares(), shares(), CONFIDENCES)
def test_a_ratio_agrees_with_scipy_where_it_is_katz_and_always_holds_its_estimate(one, other, confidence):
    (hits, cases), (other_hits, other_cases) = one, other
    if other_hits == 0:
        return
    low, high = intervals.ratio(hits, cases, other_hits, other_cases, confidence)
    estimate = (hits / cases) / (other_hits / other_cases)
    assert 0 <= low <= estimate * (1 + 1e-9)
    assert estimate <= high * (1 + 1e-9)
    assert math.isfinite(high)
    if intervals.ratio_method(hits, cases, other_hits, other_cases) == "katz":
        theirs = stats.contingency.relative_risk(hits, cases, other_hits, other_cases).confidence_interval(confidence)
        assert (low, high) == pytest.approx((theirs.low, theirs.high), rel=1e-9)


@given(shares(), shares(), CONFIDENCES)
def test_a_difference_turns_its_sign_with_its_order(one, other, confidence):
    low, high = intervals.difference(*one, *other, confidence)
    assert (-high, -low) == pytest.approx(intervals.difference(*other, *one, confidence), abs=1e-12)
    assert low <= one[0] / one[1] - other[0] / other[1] <= high


@pytest.mark.parametrize(
    ("counts", "expected"),
    [  # Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10.
        ((56, 70, 48, 80), (0.0524, 0.3339)),
        ((9, 10, 3, 10), (0.1705, 0.8090)),
        ((5, 56, 0, 29), (-0.0381, 0.1926)),
        ((0, 10, 0, 10), (-0.2775, 0.2775)),
        ((10, 10, 0, 10), (0.6075, 1.0)),
    ],
)
def test_newcombe_s_published_examples_come_out_on_wilson_limits(counts, expected, monkeypatch):
    monkeypatch.setattr(intervals, "share", intervals.wilson)
    assert intervals.difference(*counts, 0.95) == pytest.approx(expected, abs=6e-5)


def test_wilson_s_interval_of_newcombe_s_example_comes_out():
    # Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3.
    assert intervals.wilson(81, 263, 0.95) == pytest.approx((0.2553, 0.3662), abs=6e-5)
    assert intervals.wilson(0, 20, 0.95) == pytest.approx((0.0, 0.1611), abs=6e-5)


@given(st.floats(-1, 1), st.floats(0, 1))
def test_the_size_of_a_difference_holds_what_the_difference_holds(low, width):
    limits = (low, min(1.0, low + width))
    small, large = intervals.size(limits)
    for inside in np.linspace(*limits, 7):
        assert small - 1e-12 <= abs(inside) <= large + 1e-12


@pytest.mark.parametrize("confidence", [0.95, 1 - 0.05 / 8])
@pytest.mark.parametrize(
    ("cases", "other_cases"), [(6, 5_000), (29, 300), (99, 300), (100, 300), (250, 5_000), (1_500, 2_000)]
)
@pytest.mark.parametrize(("share", "other"), [(0.02, 0.05), (0.3, 0.6), (0.55, 0.55), (0.95, 0.6)])
def test_intervals_cover_the_truth_as_often_as_they_say(cases, other_cases, share, other, confidence):
    """2,000 seeded draws: coverage is not below the nominal one by more than chance and 1.5 points for asymptotics."""
    draws = 2_000
    random = np.random.default_rng([cases, other_cases, int(100 * share), int(100 * other)])
    drawn = zip(
        random.binomial(cases, share, draws).tolist(), random.binomial(other_cases, other, draws).tolist(), strict=True
    )
    inside = np.zeros((draws, 3), dtype=bool)
    for row, (hits, other_hits) in enumerate(drawn):
        ends = (
            intervals.share(hits, cases, confidence),
            intervals.difference(hits, cases, other_hits, other_cases, confidence),
            intervals.ratio(hits, cases, max(other_hits, 1), other_cases, confidence),
        )
        truths = (share, share - other, share / other)
        inside[row] = [low <= truth <= high for (low, high), truth in zip(ends, truths, strict=True)]
    chance = 3 * math.sqrt(confidence * (1 - confidence) / draws)
    assert (inside.mean(axis=0) >= confidence - chance - 0.015 * (1 - confidence) / 0.05).all()


@pytest.mark.parametrize("family", [1, 2, 8, 200])
def test_bonferroni_shares_the_risk_out_over_the_family(family):
    assert (1 - intervals.bonferroni(0.95, family)) * family == pytest.approx(0.05)


def test_nothing_is_known_without_cases():
    assert intervals.share(0, 0, 0.95) == (0.0, 1.0)
    assert intervals.difference(0, 0, 5, 10, 0.95) == (-1.0, 1.0)
    low, high = intervals.ratio(0, 0, 50, 100, 0.95)
    assert low == 0
    assert high == pytest.approx(1 / intervals.clopper_pearson(50, 100, 0.95)[0])
