"""Facts about tails of distributions: quick functions give what scipy.stats gives, to 12 digits."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from remit.probes.statistics.cycles import seasonal_strength
from remit.probes.statistics.estimates import at_least, at_most, upper_ratio
from remit.probes.statistics.pairs import Pairs, mcnemar
from remit.probes.statistics.quantiles import ranks

shares = st.sampled_from([0.001, 0.05, 0.3, 0.5, 0.9, 0.95, 0.999])


@given(cases=st.integers(1, 10**7), share=shares, part=st.floats(0, 1))
@settings(max_examples=50, deadline=None)
def test_the_tails_of_a_binomial_are_those_of_scipy_stats(cases: int, share: float, part: float):
    for count in (0, round(cases * part), round(cases * share), cases):
        assert at_most(count, cases, share) == pytest.approx(
            stats.binom.cdf(count, cases, share), rel=1e-12, abs=1e-300
        )
        above = stats.binom.sf(count - 1, cases, share)
        assert at_least(count, cases, share) == pytest.approx(above, rel=1e-12, abs=1e-300)
    assert at_most(-1, cases, share) == at_least(cases + 1, cases, share) == 0


@given(cases=st.integers(1, 10**6), share=shares, confidence=st.sampled_from([0.5, 0.9, 0.95, 0.999, 0.9999999]))
@settings(max_examples=50, deadline=None)
def test_the_ranks_around_a_quantile_are_the_outermost_that_the_confidence_allows(
    cases: int, share: float, confidence: float
):
    """Each leaves no more than its half, and the next rank inward would leave more."""
    low, high = ranks(cases, share, confidence)
    tail = (1 - confidence) / 2
    chance = stats.binom(cases, share)
    assert low == 0 or chance.cdf(low - 1) <= tail
    assert low == cases or chance.cdf(low) > tail
    assert high == cases + 1 or chance.sf(high - 1) <= tail
    assert high == 1 or chance.sf(high - 2) > tail


@given(tail=st.sampled_from([0.05, 0.025, 0.005, 1e-4]), over=st.integers(1, 10**5), under=st.integers(1, 10**5))
@settings(max_examples=50, deadline=None)
def test_the_ratio_of_variances_is_that_of_the_f_distribution(tail: float, over: int, under: int):
    assert upper_ratio(tail, over, under) == pytest.approx(stats.f.isf(tail, over, under), rel=1e-12)


@given(one=st.integers(0, 5_000), other=st.integers(0, 5_000))
@settings(max_examples=50, deadline=None)
def test_uneven_pairs_are_split_like_tosses_of_a_coin(one: int, other: int):
    wanted = stats.binomtest(one, one + other, 0.5).pvalue if one + other else 1.0
    assert mcnemar(Pairs(3, one, other, 4)) == pytest.approx(wanted, rel=1e-9)


def test_the_chance_of_a_cycle_is_that_of_the_beta_distribution():
    rng = np.random.default_rng(7)
    found = seasonal_strength(rng.normal(size=70) + np.tile(np.arange(7.0), 10), 7, 0.95)
    shape = 3.0, (64 - 7 - 64 / 7 + 1) / 2
    assert found.chance == pytest.approx(stats.beta.ppf(0.95, *shape), rel=1e-12)
    assert found.p_value == pytest.approx(stats.beta.sf(found.value, *shape), rel=1e-12)


def test_no_probe_loads_the_slow_part_of_scipy_to_compute_a_tail():
    code = (
        "import sys\n"
        "from remit.probes.statistics.estimates import upper_ratio\n"
        "from remit.probes.statistics.pairs import Pairs, mcnemar\n"
        "from remit.probes.statistics.quantiles import ranks\n"
        "ranks(100, 0.95, 0.95), mcnemar(Pairs(1, 2, 3, 4)), upper_ratio(0.05, 3, 9)\n"
        "raise SystemExit('scipy.stats' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=300).returncode == 0
