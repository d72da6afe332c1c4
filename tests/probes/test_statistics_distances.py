"""Facts about bins and distances: scipy's numbers, exact chance, and silence on random splits of real data."""

import math
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.spatial.distance import jensenshannon

from remit.probes.locations import resolve
from remit.probes.statistics.bins import category_bins, number_bins
from remit.probes.statistics.distances import (
    chi_square,
    jensen_shannon,
    kolmogorov_smirnov,
    psi,
    wasserstein,
)
from remit.probes.statistics.estimates import Inestimable

TABLE = resolve("example:acs-employment-ma.parquet", Path(), {})
COUNTS = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=2, max_size=12).filter(
    lambda rows: all(sum(side) for side in zip(*rows, strict=True))
)


def _grouped(first, other):
    values = np.unique(np.concatenate((first, other)))
    return [np.bincount(np.searchsorted(values, side), minlength=len(values)) for side in (first, other)], values


@settings(max_examples=20, deadline=None)
@given(COUNTS)
def test_distances_by_bins_are_those_of_their_definitions(rows):
    one, other = np.array(rows).T
    kept = one + other > 0
    table = np.array([one[kept], other[kept]])
    assert jensen_shannon(one, other).value == pytest.approx(jensenshannon(one, other, 2), abs=1e-7)
    if kept.sum() > 1:
        expected = stats.contingency.association(table, "cramer")
        assert chi_square(one, other).value == pytest.approx(expected, abs=1e-9)
    p, q = (side / side.sum() for side in table.astype(float))
    if (table > 0).all():
        assert psi(one, other).value == pytest.approx(stats.entropy(p, q) + stats.entropy(q, p), abs=1e-12)
    assert math.isfinite(psi(one, other).value)


@settings(max_examples=15, deadline=None)
@given(COUNTS)
def test_a_distance_is_the_same_both_ways_and_none_from_itself(rows):
    one, other = np.array(rows).T
    for distance in (psi, jensen_shannon, chi_square):
        assert distance(one, other).value == pytest.approx(distance(other, one).value, abs=1e-12)
        same = distance(one, one)
        assert same.value == pytest.approx(0, abs=1e-7)
        assert not same.beyond_chance


def test_the_p_value_of_cramer_s_v_is_that_of_pearson():
    table = [[120, 90, 60], [100, 120, 55]]
    expected = stats.chi2_contingency(table, correction=False)
    assert chi_square(*table).p_value == pytest.approx(expected.pvalue)
    assert chi_square(*table).beyond_chance is bool(expected.pvalue < 0.05)


@pytest.mark.parametrize(("n", "m", "digits"), [(20, 30, 9), (50, 40, 1), (150, 400, 0), (7, 7, 9)])
def test_kolmogorov_smirnov_and_wasserstein_are_scipy_s(n, m, digits):
    random = np.random.default_rng(n)
    first, other = random.normal(size=n).round(digits), random.normal(0.4, 1.2, size=m).round(digits)
    (one, two), values = _grouped(first, other)
    apart = kolmogorov_smirnov(one, two, values)
    test = stats.ks_2samp(first, other, method="exact")
    assert apart.value == pytest.approx(test.statistic)
    if len(values) == n + m:
        assert apart.p_value == pytest.approx(test.pvalue)
    else:
        assert apart.p_value <= test.pvalue  # ties leave fewer orders in which the functions can differ
    moved = wasserstein(one, two, values)
    assert moved.value == pytest.approx(stats.wasserstein_distance(first, other) / first.std())


def test_exact_chance_with_ties_is_that_of_all_splits():
    """Every way to draw 4 of 9 tied cases, counted."""
    pooled = np.array([0, 0, 0, 1, 1, 2, 2, 2, 3])
    values = np.unique(pooled)
    found = []
    for picked in combinations(range(9), 4):
        first = np.bincount(pooled[list(picked)], minlength=4)
        other = np.bincount(pooled, minlength=4) - first
        found.append(np.abs(np.cumsum(first) / 4 - np.cumsum(other) / 5).max())
    first = np.array([0, 1, 2, 1])
    seen = kolmogorov_smirnov(first, np.bincount(pooled) - first, values, 0.8)
    assert seen.p_value == pytest.approx(np.mean(np.array(found) >= seen.value - 1e-12))
    assert np.mean(np.array(found) > seen.chance + 1e-12) <= 0.2
    lower = max(one for one in found if one < seen.chance - 1e-12)
    assert np.mean(np.array(found) > lower + 1e-12) > 0.2


def test_chance_of_many_cases_is_the_limit_and_near_the_exact_one():
    random = np.random.default_rng(2)
    (one, two), values = _grouped(random.normal(size=490), random.normal(size=490))
    (more, most), wide = _grouped(random.normal(size=9_000), random.normal(size=6_000))
    assert kolmogorov_smirnov(one, two, values).chance == pytest.approx(1.358 * math.sqrt(2 / 490), rel=0.03)
    far = kolmogorov_smirnov(more, most, wide)
    assert far.chance == pytest.approx(1.3581 * math.sqrt(15 / 54_000), rel=1e-3)
    assert "Smirnov (1939)" in far.by


@pytest.mark.parametrize("sizes", [(300, 200), (60, 40)])
@pytest.mark.parametrize("distance", [psi, jensen_shannon, chi_square])
def test_samples_of_one_distribution_go_beyond_chance_as_seldom_as_is_said(distance, sizes):
    """Ten bins, 150 pairs: by chi-square for the larger samples, by random splits for the thin ones."""
    random = np.random.default_rng([*sizes, 1])
    share = random.dirichlet(np.ones(10) * 5)
    drawn = [random.multinomial(size, share, size=150) for size in sizes]
    alarms = [distance(one, other).beyond_chance for one, other in zip(*drawn, strict=True)]
    assert np.mean(alarms) <= 0.05 + 3 * math.sqrt(0.05 * 0.95 / 150)


@pytest.mark.parametrize(
    ("sizes", "apart"), [((500, 500), 0.0), ((500, 400), 0.3), ((60, 50), 0.6), ((5_000, 900), 1.0)]
)
def test_limits_of_a_distance_enclose_that_of_the_distributions(sizes, apart):
    """Eight bins: the lower limit lies above the truth hardly ever, the upper one seldom below it."""
    random = np.random.default_rng([*sizes, int(10 * apart)])
    one = np.full(8, 1 / 8)
    two = one * np.exp(apart * random.normal(size=8))
    two /= two.sum()
    truths = {
        psi: stats.entropy(one, two) + stats.entropy(two, one),
        jensen_shannon: jensenshannon(one, two, 2),
        chi_square: stats.contingency.association(np.round(np.outer(sizes, [1e8]) * [one, two]).astype(int), "cramer"),
    }
    for distance, truth in truths.items():
        found = [distance(random.multinomial(sizes[0], one), random.multinomial(sizes[1], two)) for _ in range(40)]
        assert sum(one_of.low > truth + 1e-9 for one_of in found) <= 4
        assert sum(one_of.high < truth - 1e-9 for one_of in found) <= 4
        assert all(one_of.low <= one_of.value <= one_of.high for one_of in found)
    moved = [wasserstein(random.multinomial(sizes[0], one), random.multinomial(sizes[1], two), range(8), seed=turn)
             for turn in range(15)]  # fmt: skip
    truth = np.abs(np.cumsum(one - two)).sum() / math.sqrt(63 / 12)
    assert sum(not one_of.low - 1e-9 <= truth <= one_of.high + 1e-9 for one_of in moved) <= 3


def test_the_limits_of_very_large_chi_squares_join_those_of_the_others():
    near, far = (psi([size] * 4, [size * 2, size, size, size]) for size in (49_000, 51_000))
    assert near.low == pytest.approx(far.low, rel=0.01)
    assert near.high == pytest.approx(far.high, rel=0.01)


def test_the_shipped_table_is_silent_on_random_splits_and_tells_a_shift():
    """Ages of 3,000 people of a year against 2,000 others, 40 times; then against the older ones only."""
    ages = pl.read_parquet(TABLE).filter(pl.col("year") == 2018)["age"].cast(pl.Float64).to_numpy()
    random = np.random.default_rng(4)
    alarms = {"psi": 0, "js": 0, "chi": 0, "ks": 0, "way": 0}
    for turn in range(40):
        mixed = random.permutation(ages)
        first, other = mixed[:3_000], mixed[3_000:5_000]
        (one, two), values = _grouped(first, other)
        bins = number_bins(dict(zip(values.tolist(), one.tolist(), strict=True)))
        filled = [bins.fill(dict(zip(values.tolist(), side.tolist(), strict=True))) for side in (one, two)]
        found = {
            "psi": psi(*filled), "js": jensen_shannon(*filled), "chi": chi_square(*filled),
            "ks": kolmogorov_smirnov(one, two, values),
        }  # fmt: skip
        if turn < 10:
            found["way"] = wasserstein(one, two, values)
        for name, one_of in found.items():
            alarms[name] += one_of.beyond_chance
    assert max(alarms.values()) <= 6  # of 40 at 5 %: more has a probability below 0.5 %
    (one, two), values = _grouped(ages[:3_000], np.sort(ages)[20_000:22_000])
    assert kolmogorov_smirnov(one, two, values).p_value < 1e-12
    assert wasserstein(one, two, values).beyond_chance


def test_a_difference_far_below_any_cut_off_can_be_beyond_chance():
    """Two years of the shipped table: the index is tiny, and real; which of the two matters is for a person."""
    table = pl.read_parquet(TABLE)
    before, after = (
        {float(age): count for age, count in table.filter(pl.col("year") == year)["age"].value_counts().rows()}
        for year in (2015, 2018)
    )
    bins = number_bins(before)
    apart = psi(bins.fill(before), bins.fill(after))
    assert apart.value < 0.01
    assert apart.p_value < 1e-6


def test_bins_are_deciles_where_nothing_is_tied():
    bins = number_bins({float(value): 1 for value in range(1, 101)})
    assert bins.cuts == (10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0)
    assert bins.fill({float(value): 1 for value in range(1, 101)}).tolist() == [10] * 10 + [0]
    assert bins.names[0] == "to 10"
    assert bins.middles[0] == 5.5


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.integers(-20, 20).map(float), st.integers(1, 50), min_size=1), st.integers(1, 12))
def test_bins_hold_every_case_once_and_none_is_empty_in_its_reference(cases, most):
    bins = number_bins(cases, most)
    filled = bins.fill(cases)
    assert filled.sum() == sum(cases.values())
    assert (filled[:-1] > 0).all()
    assert all(low < high for low, high in pairwise(bins.cuts))
    heavy = [value for value, count in cases.items() if count * most >= sum(cases.values())]
    assert all(bins.fill({value: 1}).tolist() != bins.fill({other: 1}).tolist() for value in heavy for other in cases
               if other != value)  # fmt: skip
    assert bins.beyond(cases) == 0


def test_missing_and_extreme_values_are_counted_where_they_are_seen():
    bins = number_bins({0.0: 60, 1.0: 20, 2.0: 20, None: 5, math.nan: 1})
    filled = bins.fill({0.0: 1, -math.inf: 2, math.inf: 3, math.nan: 4, None: 5})
    assert filled.tolist() == [3, 0, 3, 9]
    assert bins.beyond({0.0: 1, -1.0: 2, math.inf: 3, None: 5}) == 5


def test_categories_that_the_reference_never_had_have_a_bin_of_their_own():
    bins = category_bins({"red": 50, "blue": 30, "mauve": 2, None: 3})
    assert (bins.categories, bins.rare) == (("red", "blue"), ("mauve",))
    filled = bins.fill({"red": 10, "mauve": 1, "teal": 7, None: 2})
    assert dict(zip(bins.names, filled.tolist(), strict=True)) == {
        "red": 10, "blue": 0, "other": 1, "not in the reference": 7, "missing": 2,
    }  # fmt: skip
    assert psi(bins.fill({"red": 50, "blue": 30}), filled).beyond_chance


@pytest.mark.parametrize(
    ("one", "other"), [([0, 0], [1, 2]), ([1, 2], [1, 2, 3]), ([1, -1], [1, 1]), ([0.5, 1], [1, 1])]
)
def test_counts_that_are_none_are_refused(one, other):
    with pytest.raises(Inestimable):
        psi(one, other)


def test_what_has_no_answer_says_so():
    with pytest.raises(Inestimable, match="constant"):
        wasserstein([5, 0], [3, 2], [1.0, 2.0])
    with pytest.raises(Inestimable):
        number_bins({None: 4})
    with pytest.raises(Inestimable):
        category_bins({})
    assert psi([10, 0], [20, 0]).value == 0
