"""Facts about ranking and pairs: published numbers, independent searches, coverage in simulation."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, stats

from remit.probes.statistics.estimates import Inestimable
from remit.probes.statistics.pairs import Pairs, mcnemar, paired_difference
from remit.probes.statistics.ranking import auc, auc_difference, auc_of_counts, newcombe

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
