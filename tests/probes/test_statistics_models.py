"""Facts about ranking, pairs and resampling: published numbers, independent searches, coverage in simulation."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, stats

from remit.probes.statistics.estimates import Inestimable
from remit.probes.statistics.pairs import Pairs, better, mcnemar, not_worse, paired_difference
from remit.probes.statistics.ranking import auc, auc_difference, auc_of_counts, newcombe
from remit.probes.statistics.resampling import bootstrap, metric_of_difference

CELLS = st.integers(0, 40)


@pytest.fixture(scope="module")
def scored():
    random = np.random.default_rng(7)
    labels = random.integers(0, 2, 200)
    scores = (random.normal(size=200) + labels).round(1)
    return labels, scores, (random.normal(size=200) * 0.8 + 0.7 * scores).round(1)


def _by_pairs(labels, scores):
    """The area and the placements of each case, by looking at every pair."""
    good, bad = scores[labels == 1], scores[labels == 0]
    wins = (good[:, None] > bad[None, :]) + (good[:, None] == bad[None, :]) / 2
    return wins.mean(), wins.mean(axis=1), wins.mean(axis=0)


def test_an_area_and_its_variance_are_those_of_all_pairs(scored):
    labels, scores, _ = scored
    area, by_good, by_bad = _by_pairs(labels, scores)
    found = auc(labels, scores, 0.95)
    # scikit-learn 1.9: roc_auc_score(labels, scores)
    assert found.value == pytest.approx(0.7674686716791981)
    assert found.value == pytest.approx(area)
    error = math.sqrt(by_good.var(ddof=1) / len(by_good) + by_bad.var(ddof=1) / len(by_bad))
    reach = stats.norm.ppf(0.975) * error / (area * (1 - area))
    logit = math.log(area / (1 - area))
    assert (found.low, found.high) == pytest.approx(tuple(1 / (1 + math.exp(-logit + s * reach)) for s in (1, -1)))


def test_an_area_of_grouped_counts_is_that_of_the_cases(scored):
    labels, scores, _ = scored
    rows = [(value, int(((scores == value) & (labels == side)).sum())) for side in (1, 0) for value in set(scores)]
    half = len(rows) // 2
    values = [value for value, _ in rows]
    positives = [count for _, count in rows[:half]] + [0] * half
    negatives = [0] * half + [count for _, count in rows[half:]]
    assert auc_of_counts(values, positives, negatives, 0.95).low == pytest.approx(auc(labels, scores, 0.95).low)


def test_a_difference_of_areas_is_that_of_all_pairs_and_turns_its_sign(scored):
    labels, scores, others = scored
    one, other = _by_pairs(labels, scores), _by_pairs(labels, others)
    found = auc_difference(labels, scores, others, 0.95)
    assert found.value == pytest.approx(0.7674686716791981 - 0.7160401002506266)
    variance = sum(np.cov(a, b)[0, 0] / len(a) + np.cov(a, b)[1, 1] / len(a) - 2 * np.cov(a, b)[0, 1] / len(a)
                   for a, b in zip(one[1:], other[1:], strict=True))  # fmt: skip
    assert (found.high - found.low) / 2 == pytest.approx(stats.norm.ppf(0.975) * math.sqrt(variance))
    turned = auc_difference(labels, others, scores, 0.95)
    assert (turned.low, turned.high) == pytest.approx((-found.high, -found.low))


@pytest.mark.parametrize(
    ("positives", "negatives", "apart"),
    [(10, 10, 1.0), (10, 10, 3.0), (30, 30, 1.0), (30, 300, 2.0), (200, 50, 0.2), (100, 1_000, 3.0), (400, 400, 3.5)],
)
def test_limits_of_an_area_cover_it_as_often_as_they_say(positives, negatives, apart):
    random = np.random.default_rng([positives, negatives, int(10 * apart)])
    truth, draws = stats.norm.cdf(apart / math.sqrt(2)), 400
    labels = np.repeat([1, 0], [positives, negatives])
    inside = 0
    for _ in range(draws):
        found = auc(labels, random.normal(size=len(labels)) + apart * labels, 0.95)
        inside += found.low <= truth <= found.high
    assert inside / draws >= 0.95 - 3 * math.sqrt(0.05 * 0.95 / draws) - 0.01


def test_a_perfect_ranking_of_few_cases_is_not_certain():
    found = auc([1] * 12 + [0] * 12, [*range(12, 24), *range(12)], 0.95)
    assert found.value == found.high == 1
    assert 0.7 < found.low < 0.95
    assert newcombe(0.0, 12, 12, 0.95) == pytest.approx((0.0, 1 - found.low))
    same = auc_difference([1, 0] * 30, range(60), range(60), 0.95)
    assert same.low < same.value == 0 < same.high


@pytest.mark.parametrize(
    ("labels", "scores"), [([1, 1], [0.1, 0.2]), ([1, 0], [0.1, math.nan]), ([1, 2], [0.1, 0.2]), ([1], [0.1, 0.2])]
)
def test_an_area_of_one_class_or_of_what_is_missing_is_refused(labels, scores):
    with pytest.raises(Inestimable):
        auc(labels, scores, 0.95)


@settings(max_examples=50, deadline=None)
@given(CELLS, CELLS)
def test_mcnemar_is_a_fair_coin(first, other):
    expected = stats.binomtest(first, first + other).pvalue if first + other else 1
    assert mcnemar(Pairs(10, first, other, 3)) == pytest.approx(expected)


def test_mcnemar_of_a_known_table():
    # statsmodels 0.15: mcnemar([[10, 5], [15, 3]], exact=True).pvalue
    assert mcnemar(Pairs(10, 5, 15, 3)) == pytest.approx(0.04138946533203125)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 200), CELLS, CELLS, st.integers(0, 60))
def test_limits_of_a_paired_difference_are_where_the_score_test_just_holds(both, first, other, neither):
    """The likeliest cells under a supposed difference are searched for, not solved for."""
    pairs = Pairs(both, first, other, neither)
    if not pairs.cases:
        return
    found = paired_difference(pairs, 0.95)
    assert found.low <= found.value <= found.high
    for limit in (found.low, found.high):
        if abs(limit) > 0.995 or first + other == 0:
            continue
        least = max(0.0, -limit) + 1e-12

        def unlikely(share, limit=limit):
            cells = (share + limit, share, 1 - 2 * share - limit)
            counts = (first, other, both + neither)
            return -sum(count * math.log(max(cell, 1e-300)) for count, cell in zip(counts, cells, strict=True) if count)

        best = optimize.minimize_scalar(unlikely, (least, (1 - limit) / 2), (least, (1 - limit) / 2), method="bounded",
                                        options={"xatol": 1e-12})  # fmt: skip
        spread = pairs.cases * (2 * best.x + limit * (1 - limit))
        assert abs(first - other - pairs.cases * limit) / math.sqrt(spread) == pytest.approx(1.96, abs=2e-3)


@pytest.mark.parametrize(("cases", "first", "other"), [(20, 0.1, 0.1), (50, 0.02, 0.1), (300, 0.05, 0.03)])
def test_a_paired_difference_is_covered_as_often_as_is_said(cases, first, other):
    random, draws = np.random.default_rng([cases, int(100 * first)]), 1_000
    inside = 0
    for both, one, two in random.multinomial(cases, [1 - first - other, first, other], size=draws).tolist():
        found = paired_difference(Pairs(both, one, two, 0), 0.95)
        inside += found.low <= first - other <= found.high
    assert inside / draws >= 0.95 - 3 * math.sqrt(0.05 * 0.95 / draws) - 0.01


def test_not_worse_is_told_by_the_bad_end_of_the_interval():
    assert not_worse(-0.01, 0.03, 0.02) == "shown"
    assert not_worse(-0.03, 0.03, 0.02) == "open"
    assert not_worse(-0.09, -0.03, 0.02) == "refuted"
    assert not_worse(0.001, 0.012, 0.02, good="low") == "shown"
    assert not_worse(0.03, 0.09, 0.02, good="low") == "refuted"
    assert (better(0.01, 0.02), better(-0.01, 0.02), better(-0.02, 0.0)) == ("shown", "open", "refuted")
    assert better(-0.02, -0.01, good="low") == "shown"
    with pytest.raises(ValueError, match="No decision"):
        not_worse(0.2, 0.1, 0.02)


def test_a_bootstrap_of_a_mean_is_scipy_s():
    values = np.random.default_rng(3).exponential(size=80)
    for way, method in (("bca", "BCa"), ("percentile", "percentile")):
        ours = bootstrap(lambda rows: float(values[rows].mean()), 80, 0.95, way=way, draws=6_000)
        theirs = stats.bootstrap((values,), np.mean, n_resamples=6_000, method=method, rng=1).confidence_interval
        assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=0.02)
        assert ours.value == values.mean()


def test_a_paired_bootstrap_sees_both_models_on_the_same_rows():
    """Two models whose errors go together: the difference is told far more closely than each share."""
    random = np.random.default_rng(5)
    hard = random.random(500)
    first, other = hard < 0.80, hard < 0.77

    def share(of):
        return lambda rows: float(of[rows].mean())

    difference = bootstrap(metric_of_difference(share(first), share(other)), 500, 0.95)
    alone = bootstrap(share(first), 500, 0.95)
    assert 0 < difference.low <= difference.value <= difference.high
    assert difference.high - difference.low < 0.6 * (alone.high - alone.low)
    assert bootstrap(share(first), 500, 0.95, seed=0) == alone
    assert bootstrap(share(first), 500, 0.95, seed=1) != alone


def test_rows_of_one_cluster_are_drawn_together():
    """Fifty patients with ten equal rows each say no more than fifty rows do."""
    values = np.repeat(np.random.default_rng(6).normal(size=50), 10)
    clusters = np.repeat(np.arange(50), 10)

    def mean(rows):
        return float(values[rows].mean())

    loose, tight = bootstrap(mean, 500, 0.95, clusters=clusters, draws=800), bootstrap(mean, 500, 0.95, draws=800)
    assert (loose.high - loose.low) > 2.5 * (tight.high - tight.low)
    single = bootstrap(lambda rows: float(values[::10][rows].mean()), 50, 0.95, draws=800)
    assert loose.high - loose.low == pytest.approx(single.high - single.low, rel=0.15)


def test_limits_of_a_skew_metric_cover_it_in_simulation():
    random, inside = np.random.default_rng(8), 0
    for turn in range(120):
        values = random.exponential(size=60)
        found = bootstrap(lambda rows, of=values: float(of[rows].mean()), 60, 0.9, draws=400, seed=turn)
        inside += found.low <= 1 <= found.high
    assert inside / 120 >= 0.9 - 3 * math.sqrt(0.09 / 120)


def test_a_bootstrap_that_could_only_pretend_is_refused():
    with pytest.raises(Inestimable, match="too narrow"):
        bootstrap(lambda rows: float(rows.mean()), 19, 0.95)
    with pytest.raises(Inestimable, match="same in every resample"):
        bootstrap(lambda _: 1.0, 50, 0.95)
    with pytest.raises(Inestimable, match="not defined"):
        bootstrap(lambda _: math.nan, 50, 0.95)
    rare = np.arange(50) == 7
    with pytest.raises(Inestimable, match="resamples"):
        bootstrap(lambda rows: 1.0 if rare[rows].any() else math.nan, 50, 0.95)
