"""Facts about limits of quantiles and rates, and about families of tests: exact coverage and published numbers."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from remit.probes.statistics.estimates import Inestimable
from remit.probes.statistics.families import holm
from remit.probes.statistics.quantiles import (
    fewest_cases,
    fewest_cases_two_sided,
    quantile,
    quantile_of_counts,
    ranks,
)
from remit.probes.statistics.rates import rate

CONFIDENCES = st.sampled_from([0.8, 0.95, 0.99])
SHARES = st.sampled_from([0.01, 0.25, 0.5, 0.9, 0.95, 0.99])


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 2_000), SHARES, CONFIDENCES)
def test_ranks_cover_a_quantile_at_least_as_often_as_they_say_and_could_lie_no_closer(cases, share, confidence):
    """By the exact binomial: B cases lie at or below the quantile, and rank r is above it when B < r."""
    low, high = ranks(cases, share, confidence)
    below, tail = stats.binom(cases, share), (1 - confidence) / 2 * (1 + 1e-9)
    assert below.cdf(low - 1) <= tail < below.cdf(low) or low == cases
    assert below.sf(high - 1) <= tail < below.sf(high - 2) or high == 1
    assert low < high


def test_limits_of_a_percentile_cover_it_in_simulation_with_ties_and_without():
    random = np.random.default_rng(1)
    for drawn, truth in (
        (random.exponential(size=(1_000, 400)), -math.log(0.05)),
        (random.poisson(3, size=(1_000, 400)).astype(float), 6.0),
    ):
        found = [quantile(row, 0.95, 0.95) for row in drawn]
        assert np.mean([one.low <= truth <= one.high for one in found]) >= 0.94


def test_a_percentile_is_bounded_above_only_from_the_least_number_of_cases_on():
    """Wilks 1941: 59 cases bound the 95th percentile from above at 95 %, 299 the 99th."""
    assert (fewest_cases(0.95, 0.95), fewest_cases(0.99, 0.95), fewest_cases(0.5, 0.95)) == (59, 299, 5)
    assert fewest_cases(0.05, 0.95) == fewest_cases(0.95, 0.95)
    assert fewest_cases_two_sided(0.95, 0.95) == 72
    short, long = (quantile(np.arange(float(cases)), 0.95, 0.95) for cases in (72 - 1, 72))
    assert short.high == math.inf
    assert long.high == 71.0
    assert long.low < long.value < long.high


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(-5, 5), min_size=1, max_size=80), SHARES, CONFIDENCES)
def test_a_quantile_of_grouped_counts_is_that_of_the_single_values(values, share, confidence):
    distinct, cases = np.unique(np.array(values, dtype=float), return_counts=True)
    single = quantile(values, share, confidence)
    assert quantile_of_counts(distinct[::-1], cases[::-1], share, confidence) == single
    assert single.value == np.quantile(values, share, method="inverted_cdf")
    assert single.low <= single.value <= single.high


def test_calls_that_were_given_up_are_slower_than_all_others():
    found = quantile([*range(97), math.inf, math.inf, math.inf], 0.95, 0.95)
    assert (found.value, found.high) == (94.0, math.inf)
    assert quantile([1.0] * 10 + [math.inf] * 90, 0.5, 0.95).low == math.inf


@pytest.mark.parametrize("values", [[], [1.0, math.nan], [1.0, None], ["fast"], [[1.0, 2.0]]])
def test_a_quantile_of_nothing_or_of_what_is_missing_is_refused(values):
    with pytest.raises(Inestimable):
        quantile(values, 0.5, 0.95)


@pytest.mark.parametrize(
    ("events", "exposure", "expected"),
    [  # statsmodels 0.15: confint_poisson(events, exposure, method="exact-c")
        (7, 3.5, (0.8041037290056758, 4.120764389057824)),
        (0, 2.0, (0.0, 1.8444397270569681)),
    ],
)
def test_a_rate_has_garwood_s_limits(events, exposure, expected):
    found = rate(events, exposure, 0.95)
    assert (found.low, found.high) == pytest.approx(expected)
    assert found.value == events / exposure


def test_limits_of_a_rate_cover_it_exactly_as_poisson_sums_say():
    for truth in (0.3, 2.0, 11.5):
        inside = sum(
            stats.poisson(truth).pmf(events)
            for events in range(80)
            if rate(events, 1.0, 0.95).low <= truth <= rate(events, 1.0, 0.95).high
        )
        assert inside >= 0.95


P_VALUES = [0.001, 0.04, 0.03, 0.2, 0.012, 0.5, 0.04]


def test_adjusted_p_values_are_those_of_holm():
    # statsmodels 0.15: multipletests(P_VALUES, method="holm")
    assert holm(P_VALUES) == pytest.approx([0.007, 0.16, 0.15, 0.4, 0.072, 0.5, 0.16])
    assert len(holm([])) == 0
    with pytest.raises(Inestimable):
        holm([0.2, 1.4])


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=30), CONFIDENCES)
def test_the_family_as_a_whole_is_at_its_level_whatever_is_in_it(p_values, confidence):
    """Some adjusted value is at the level just where the smallest is at the level over the family's size."""
    adjusted, least = holm(p_values), min(1.0, min(p_values) * len(p_values))
    assert adjusted.min() == pytest.approx(least)
    assert (adjusted >= np.array(p_values) - 1e-12).all()
    assert (adjusted <= 1 - confidence).any() == (least <= 1 - confidence)


def test_no_rate_is_told_over_nothing():
    with pytest.raises(Inestimable):
        rate(3, 0.0, 0.95)
