"""Facts about what scores are worth: they agree with counting pairs, and bins never claim more than they show."""

import math
from dataclasses import replace

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from remit.core.checks import assess
from remit.core.observations import Failure
from remit.probes.data import slicing
from remit.probes.data.taking import scores
from remit.probes.data.taking.scores import Scored, average_precision
from tests.probes.looking import figure, looked, people
from tests.probes.tables import ACS, SMALL, criterion

SCORED = replace(SMALL, score="s")
TABLES = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", None]), st.none() | st.integers(0, 1),
        st.none() | st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.5001, 0.9, 1.0, math.nan]),
    ),
    min_size=1, max_size=50,
)  # fmt: skip


def _table(rows):
    return pl.DataFrame(rows, schema={"g": pl.String, "y": pl.Int64, "s": pl.Float64}, orient="row")


def _known(rows, *groups):
    return [
        (y, s)
        for g, y, s in rows
        if y is not None and s is not None and not math.isnan(s) and (not groups or g in groups)
    ]


@given(TABLES)
def test_the_area_is_the_share_of_pairs_in_order(rows):
    whole, parts = looked(_table(rows), SCORED, criterion("auc"), criterion("auc", attribute="side"))
    for observed, name, groups in ((whole, "", ()), (parts, "left", "a"), (parts, "right", "b")):
        cases = _known(rows, *groups)
        good, bad = [s for y, s in cases if y], [s for y, s in cases if not y]
        if not good or not bad:
            assert isinstance(observed, Failure) or figure(observed, name).cases == 0
            continue
        found = figure(observed, name)
        assert found.estimate == pytest.approx(mannwhitneyu(good, bad).statistic / len(good) / len(bad))
        assert found.low <= found.estimate <= found.high
        assert found.cases == len(cases)


@given(TABLES)
def test_losses_agree_with_going_through_the_cases(rows):
    brier, loss, precision = looked(_table(rows), SCORED, *map(criterion, ("brier-score", "log-loss", "pr-auc")))
    cases = _known(rows)
    if not cases:
        assert isinstance(brier, Failure)
        return
    assert figure(brier).estimate == pytest.approx(sum((s - y) ** 2 for y, s in cases) / len(cases))
    right = [max(s if y else 1 - s, scores.SMALLEST) for y, s in cases]
    assert figure(loss).estimate == pytest.approx(-sum(map(math.log, right)) / len(cases))
    positives = sum(y for y, _ in cases)
    if not positives:
        assert isinstance(precision, Failure)
        return
    value = before = 0.0
    for at in sorted({s for _, s in cases}, reverse=True):
        above = [y for y, s in cases if s >= at]
        value += (sum(above) / positives - before) * sum(above) / len(above)
        before = sum(above) / positives
    assert figure(precision).estimate == pytest.approx(value)


def _made(cases=4_000, seed=3):
    random = np.random.default_rng(seed)
    y = random.integers(0, 2, cases)
    return pl.DataFrame({"y": y, "s": np.clip(random.normal(0.4 + 0.2 * y, 0.15), 0, 1)})


def test_scores_in_bins_hold_the_exact_area_within_their_limits(monkeypatch):
    table = _made()
    (exact,) = looked(table, SCORED, criterion("auc"))
    monkeypatch.setattr(slicing, "MOST_ROWS", 300)
    monkeypatch.setattr(scores, "FINE", 100)
    (binned,) = looked(table, SCORED, criterion("auc"))
    assert "bins" in binned.notes[-1]
    assert "open" in figure(binned).note
    assert abs(figure(binned).estimate - figure(exact).estimate) < 0.005
    assert figure(binned).low < figure(exact).low
    assert figure(binned).high > figure(exact).high


def test_scores_that_are_no_probabilities_rank_but_have_no_loss():
    table = _made().with_columns(s=pl.col("s") * 100 - 7)
    area, brier, error = looked(table, SCORED, *map(criterion, ("auc", "brier-score", "calibration-error")))
    assert figure(area).estimate == pytest.approx(figure(looked(_made(), SCORED, criterion("auc"))[0]).estimate)
    assert brier.code == error.code == "measure.undefined"
    assert "probabilities" in brier.sentence


def test_infinite_scores_are_named_not_compared():
    (observed,) = looked({"y": [0, 1, 1], "s": [0.2, math.inf, 0.7]}, SCORED, criterion("auc"))
    assert observed.code == "column.infinite"


def test_one_certain_wrong_score_costs_a_finite_loss_and_is_told():
    (observed,) = looked({"y": [0, 1, 1, 0], "s": [0.2, 0.0, 0.7, 0.1]}, SCORED, criterion("log-loss"))
    assert figure(observed).estimate == pytest.approx((-math.log(scores.SMALLEST) - math.log(0.8 * 0.7 * 0.9)) / 4)
    assert "certain and wrong: 1" in figure(observed).note


def test_scores_without_a_number_are_refused():
    (observed,) = looked({"y": [0, 1], "s": ["low", "high"]}, SCORED, criterion("auc"))
    assert observed.code == "column.type"


def test_a_model_whose_labels_are_shuffled_fails():
    table = _made()
    good, bad = (
        assess(asked, looked(one, SCORED, asked)[0]).status
        for asked in [criterion("auc", threshold="0.75")]
        for one in (table, table.with_columns(pl.col("y").shuffle(seed=1)))
    )
    assert (good, bad) == ("satisfied", "violated")


def test_scores_that_are_right_stay_below_the_chance_level():
    random = np.random.default_rng(5)
    s = random.uniform(size=20_000)
    table = pl.DataFrame({"s": s, "y": (random.uniform(size=len(s)) < s).astype(int)})
    right, wrong = (looked(one, SCORED, criterion("calibration-error"))[0]
                    for one in (table, table.with_columns(s=pl.col("s") ** 2)))  # fmt: skip
    assert figure(right).low == 0
    assert figure(wrong).low > 0.05
    assert "p = 0.0005" in figure(wrong).note


def test_limits_of_average_precision_cover_what_they_claim():
    random = np.random.default_rng(11)

    def drawn(cases):
        y = random.uniform(size=cases) < 0.3
        s = np.round(random.normal(y * 1.0, 1.0), 2)
        values, place = np.unique(s, return_inverse=True)
        return Scored(
            values, np.bincount(place[y], minlength=len(values)), np.bincount(place[~y], minlength=len(values))
        )

    truth = average_precision(drawn(400_000), 0.9).value
    limits = [average_precision(drawn(400), 0.9) for _ in range(300)]
    assert sum(one.low <= truth <= one.high for one in limits) / 300 > 0.86


@pytest.mark.slow
def test_the_example_agrees_with_scikit_learn():
    from sklearn import metrics

    table = people()
    y, s = table["employed"].to_numpy(), table["score"].to_numpy().astype(float)
    found = looked(table, ACS, *map(criterion, ("auc", "pr-auc", "log-loss", "brier-score")))
    oracles = (metrics.roc_auc_score, metrics.average_precision_score, metrics.log_loss, metrics.brier_score_loss)
    for observed, oracle in zip(found, oracles, strict=True):
        assert figure(observed).estimate == pytest.approx(oracle(y, s))
