"""Facts about words for classes: columns that speak of different ones give no rate, and say what they hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from remit.core.criteria import FitCriterion
from remit.core.observations import Failure, Observation, Source
from tests.probes.tables import criterion
from tests.probes.test_ranges import seen

SOURCE = Source("cases", "data", "t.parquet", label="y", prediction="p", score="s")
SAID = {"y": ["Y", "N"] * 20, "p": ["Yes", "No"] * 20, "s": [0.9, 0.2] * 20}
MEASURES = (
    "recall",
    "precision",
    "selection-rate",
    "base-rate",
    "auc",
    "brier-score",
    "log-loss",
    "single-feature-auc",
)


def told(table: dict, source: Source, one: FitCriterion) -> str:
    (found,) = seen(table, source, one)
    return found.sentence if isinstance(found, Failure) else ""


@pytest.mark.parametrize("name", MEASURES)
def test_a_favourable_value_that_no_row_has_is_said_and_no_rate_of_nought_is_given(name):
    sentence = told(SAID, SOURCE, criterion(name))
    assert sentence.startswith("No row has the favourable value '1' of source 'cases': ")
    assert "'Yes'" in sentence or "'Y'" in sentence
    assert "`--positive`" in sentence


@pytest.mark.parametrize("name", ["accuracy", "error-rate", "recall", "f1", "matthews-correlation"])
def test_label_and_prediction_that_share_no_class_are_not_compared(name):
    sentence = told(SAID, replace(SOURCE, positive="Y"), criterion(name))
    held = "'y' holds 'N', 'Y', 'p' 'No', 'Yes'"
    assert sentence == f"No class of one column is in the other: {held}. Write the same class alike in both."


def test_a_model_that_never_says_yes_and_a_time_without_positives_are_no_misunderstanding():
    """Nought is a figure where the column holds what it should: 0 beside a 1 that nobody got, or one class alone."""
    for y, p, positive in (
        ([1, 0] * 20, [0] * 40, "1"), ([0] * 40, [0] * 40, "1"), ([True, False] * 20, [False] * 40, "1"),
        (["yes", "no"] * 20, ["no"] * 40, "yes"), (["no"] * 40, ["no"] * 40, "yes"), (["1", "0"] * 20, ["0"] * 40, "1"),
    ):  # fmt: skip
        (found,) = seen({"y": y, "p": p}, replace(SOURCE, positive=positive), criterion("selection-rate"))
        assert isinstance(found, Observation), found
        assert found.figures[0].estimate == 0


def test_classes_among_which_none_is_favourable_can_be_told_apart_all_the_same():
    table = {"y": list("abc") * 20, "p": list("abd") * 20}
    for name in ("accuracy", "f1", "balanced-accuracy"):
        (found,) = seen(table, SOURCE, criterion(name))
        assert isinstance(found, Observation), found
    assert told(table, SOURCE, criterion("recall")).startswith("No row has the favourable value '1'")


def test_a_column_that_holds_one_class_alone_gives_no_rate_of_nought_for_another_that_nobody_named():
    """All of them say “yes” and nobody said which value counts: that is no rate of nought."""
    table = {"y": ["yes"] * 40, "p": ["yes"] * 40}
    assert told(table, SOURCE, criterion("selection-rate")).startswith("No row has the favourable value '1'")
    (found,) = seen(table, replace(SOURCE, positive="yes"), criterion("selection-rate"))
    assert isinstance(found, Observation), found
    assert found.figures[0].estimate == 1
