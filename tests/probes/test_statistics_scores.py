"""Facts about calibration and about quality before labels come: known numbers, simulation, the shipped table."""

import math
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.probes.locations import resolve
from remit.probes.statistics.calibration import calibration_error
from remit.probes.statistics.estimates import Inestimable
from remit.probes.statistics.ranking import auc
from remit.probes.statistics.unlabelled import calibrated, expected_accuracy, expected_auc

TABLE = resolve("example:acs-employment-ma.parquet", Path(), {})


@pytest.fixture(scope="module")
def cases():
    random = np.random.default_rng(11)
    scores = random.random(500).round(2)
    return (random.random(500) < scores**1.3).astype(int), scores


@pytest.fixture(scope="module")
def people():
    table = pl.read_parquet(TABLE)
    return {
        year: (rows["employed"].to_numpy(), rows["score"].cast(pl.Float64).to_numpy(), rows["predicted"].to_numpy())
        for year in (2015, 2018)
        for rows in [table.filter(pl.col("year") == year)]
    }


@pytest.mark.parametrize("size", [100, 1_000])
def test_calibration_is_refuted_of_right_scores_as_seldom_as_is_said(size):
    random, draws = np.random.default_rng(size), 80
    alarms = 0
    for turn in range(draws):
        scores = random.random(size).round(2)
        labels = random.random(size) < scores
        alarms += calibration_error(labels, scores, 0.95, seed=turn).chance.beyond_chance
    assert alarms / draws <= 0.05 + 3 * math.sqrt(0.05 * 0.95 / draws)


@pytest.mark.parametrize("size", [100, 600])
def test_limits_of_the_calibration_error_cover_it(size):
    """Scores that are a fifth too sure: the error within equal bins is a tenth of the mean distance from the middle."""
    random, inside = np.random.default_rng(size), 0
    for _ in range(60):
        scores = random.random(size).round(2)
        labels = random.random(size) < 0.8 * scores + 0.1
        found = calibration_error(labels, scores, 0.95).error
        inside += found.low <= 0.1 * np.abs(1 - 2 * scores).mean() <= found.high
    assert inside >= 53


def test_a_real_error_of_calibration_is_beyond_chance_and_shown_by_bin():
    random = np.random.default_rng(2)
    scores = random.random(2_000)
    found = calibration_error(random.random(2_000) < scores**2, scores, 0.95)
    assert found.error.low > 0.05
    assert found.chance.beyond_chance
    assert len(found.bins) == 10
    assert all(share < mean for mean, share, _ in found.bins[1:-1])


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([0.1, 0.25, 0.5, 0.9]), min_size=20, max_size=60))
def test_equal_scores_are_never_split_over_bins(scores):
    found = calibration_error([index % 2 for index in range(len(scores))], scores, 0.95)
    assert sum(cases for _, _, cases in found.bins) == len(scores)
    assert len({round(mean, 9) for mean, _, _ in found.bins}) == len(found.bins) <= len(set(scores))
    assert found.error.low <= found.error.value <= found.error.high


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([0.0, 0.1, 0.4, 0.5, 0.9, 1.0]), min_size=6, max_size=9))
def test_an_expected_area_is_that_over_all_labellings(scores):
    """The mean mass of rightly ranked pairs over that of pairs, summed over every way the labels may fall."""
    given_scores = np.array(scores)
    right = pairs = lost = 0.0
    for code in range(2 ** len(scores)):
        labels = np.array([code >> at & 1 for at in range(len(scores))])
        weight = float(np.prod(np.where(labels == 1, given_scores, 1 - given_scores)))
        good, bad = given_scores[labels == 1], given_scores[labels == 0]
        right += weight * float(((good[:, None] > bad) + (good[:, None] == bad) / 2).sum())
        pairs += weight * len(good) * len(bad)
        lost += weight * (not len(good) or not len(bad))
    doubt = (given_scores * (1 - given_scores)).sum()
    if doubt and lost < 0.03:  # where labels are sure, or a class is missing more often, nothing may be given
        assert expected_auc(scores, 0.95).value == pytest.approx(right / pairs)


def test_quality_without_labels_is_what_the_labels_show_when_scores_are_right():
    random, draws = np.random.default_rng(3), 60
    inside = np.zeros(2)
    for turn in range(draws):
        scores = random.beta(0.8, 0.8, 400).round(2)
        labels, predictions = random.random(400) < scores, scores > 0.5
        accuracy, area = expected_accuracy(scores, predictions, 0.9, turn), expected_auc(scores, 0.9, turn)
        inside += [
            accuracy.low <= (labels == predictions).mean() <= accuracy.high,
            area.low <= auc(labels, scores, 0.9).value <= area.high,
        ]
    assert (inside / draws >= 0.9 - 3 * math.sqrt(0.09 / 60)).all()


def test_the_shipped_model_s_quality_is_foreseen_from_scores_calibrated_on_an_earlier_year(people):
    labels, scores, _ = people[2015]
    mapping = calibrated(labels, scores)
    later, raw, predicted = people[2018]
    shares = mapping.of(raw)
    accuracy = expected_accuracy(shares, predicted, 0.95)
    assert accuracy.value == pytest.approx((predicted == later).mean(), abs=0.01)
    area = expected_auc(shares, 0.95, ranks=raw)
    assert area.value == pytest.approx(auc(later, raw, 0.95).value, abs=0.01)
    assert calibration_error(labels, mapping.of(scores), 0.95).error.value < 0.005
    assert calibration_error(later, shares, 0.95).error.value < 0.03


def test_calibration_learns_the_rising_shares_that_others_learn(cases):
    labels, scores = cases
    # scikit-learn 1.9: IsotonicRegression(out_of_bounds="clip").fit(scores, labels).predict([0, .1, .25, .5, .8, 1])
    expected = [0.0, 0.018518518518518517, 0.125, 0.3424657534246575, 0.6853932584269663, 1.0]
    assert calibrated(labels, scores).of([0, 0.1, 0.25, 0.5, 0.8, 1]) == pytest.approx(expected)


@pytest.mark.parametrize(
    "asked",
    [
        lambda: calibration_error([1, 0], [0.5, 0.5], 0.95),
        lambda: calibration_error([1, 0] * 20, [0.5, 1.2] * 20, 0.95),
        lambda: calibrated([1, 0] * 20, [0.5, 0.4] * 20),
        lambda: calibrated([1] * 200, [0.5] * 200),
        lambda: expected_accuracy([], [], 0.95),
        lambda: expected_auc([0.0, 1.0, 1.0], 0.95),
        lambda: expected_auc([0.5, math.nan], 0.95),
    ],
)
def test_what_scores_cannot_tell_is_not_given(asked):
    with pytest.raises(Inestimable):
        asked()
