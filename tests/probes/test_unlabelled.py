"""Facts about quality before the labels come: real labels fall where the estimate said, and it says its limits."""

from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from remit.core.observations import Observation
from remit.probes.data.taking import scores, unlabelled
from tests.probes.looking import figure, looked, people, told
from tests.probes.tables import ACS, criterion

SPLIT = told(ACS, split="side:old")


def _split(seed, rows=6_000):
    random = np.random.default_rng(seed)
    return people().sample(rows, seed=seed).with_columns(side=pl.Series(random.choice(["old", "new"], rows)))


@pytest.mark.slow
def test_what_comes_true_lies_within_the_limits_as_often_as_they_claim():
    held = 0
    for seed in range(12):
        table = _split(seed)
        hidden = table.with_columns(employed=pl.when(pl.col("side") == "old").then("employed"))
        names = (("expected-accuracy", "accuracy"), ("expected-auc", "auc"))
        expected = looked(hidden, SPLIT, *(criterion(name) for name, _ in names))
        real = looked(table.filter(side="new"), ACS, *(criterion(name) for _, name in names))
        for guess, truth in zip(expected, real, strict=True):
            held += figure(guess).low - 0.01 <= figure(truth).estimate <= figure(guess).high + 0.01
    assert held >= 22


def test_scores_that_are_too_sure_are_calibrated_first():
    table = _split(1)
    sure = table.with_columns(score=pl.when(pl.col("score") > 0.5).then(0.99).otherwise(0.01) + pl.col("score") * 0.001)
    (guess,) = looked(sure, SPLIT, criterion("expected-accuracy"))
    (truth,) = looked(sure.filter(side="new"), ACS, criterion("accuracy"))
    assert figure(guess).estimate == pytest.approx(figure(truth).estimate, abs=0.03)
    assert any("were calibrated on" in note for note in guess.notes)


def test_without_labels_scores_are_taken_as_they_are_and_that_is_told():
    table = _split(2).drop("employed")
    (observed,) = looked(table, replace(ACS, label=""), criterion("expected-accuracy"))
    right = pl.when(pl.col("predicted") == 1).then(pl.col("score")).otherwise(1 - pl.col("score"))
    assert figure(observed).estimate == pytest.approx(table.select(right.mean()).item(), abs=1e-3)
    assert any("taken as probabilities" in note for note in observed.notes)
    assert any("concept drift" in note for note in observed.notes)


def test_only_cases_without_a_label_are_estimated_where_there_are_some():
    table = _split(3).with_columns(employed=pl.when(pl.int_range(pl.len()) >= 500).then("employed"))
    (observed,) = looked(table, ACS, criterion("expected-accuracy"))
    assert isinstance(observed, Observation)
    assert figure(observed).cases == 500
    assert "500 cases without a label" in observed.notes[0]


def test_scores_in_bins_give_the_same_estimate(monkeypatch):
    table = _split(4)
    names = [criterion("expected-accuracy"), criterion("expected-auc")]
    exact = looked(table, SPLIT, *names)
    monkeypatch.setattr(unlabelled, "MOST_ROWS", 3_000)
    monkeypatch.setattr(scores, "FINE", 500)
    for one, other in zip(exact, looked(table, SPLIT, *names), strict=True):
        assert figure(other).estimate == pytest.approx(figure(one).estimate, abs=5e-3)
        assert figure(other).cases == figure(one).cases


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ({"score": [None, None], "predicted": [0, 1], "employed": [0, 1]}, "column.type"),
        ({"score": [3.0, -2.0], "predicted": [0, 1], "employed": [None, 1]}, "measure.undefined"),
        ({"score": [1.0, 0.0], "predicted": [0, 1], "employed": [1, 1]}, ""),
    ],
)
def test_scores_that_say_nothing_are_refused(table, code):
    accuracy, area = looked(table, ACS, criterion("expected-accuracy"), criterion("expected-auc"))
    assert area.code in {code, "measure.undefined"}
    assert code in {"", getattr(accuracy, "code", "")}
