"""Facts about telling classes: matrices from the engine give what counting gives, and few cases claim no certainty."""

import math
from dataclasses import replace

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.observations import Failure
from remit.probes.data.taking.classes import Confusion, balanced, f1_of, matthews, of_matrices
from tests.probes.looking import figure, looked, people, told
from tests.probes.tables import ACS, SMALL, criterion

CLASSES = st.none() | st.sampled_from("xyz")
TABLES = st.lists(st.tuples(st.sampled_from(["a", "b"]), CLASSES, CLASSES), min_size=1, max_size=50)
NAMES = ("f1", "f-beta", "balanced-accuracy", "matthews-correlation")


def oracle(name, cases):
    """A figure of (label, prediction) pairs, by its definition."""
    classes = sorted({one for case in cases for one in case})
    if name == "balanced-accuracy":
        there = [c for c in classes if any(y == c for y, _ in cases)]
        return sum(sum(y == p == c for y, p in cases) / sum(y == c for y, _ in cases) for c in there) / len(there)
    if name == "matthews-correlation":
        one_hot = [[[float(case[i] == c) for c in classes] for case in cases] for i in (0, 1)]
        y, p = (np.array(side) - np.mean(side, axis=0) for side in one_hot)
        with np.errstate(all="ignore"):
            return float((y * p).sum() / math.sqrt((y * y).sum() * (p * p).sum()))
    b = 4 if name == "f-beta" else 1
    scores = []
    for c in classes:
        hits, wrong, missed = (sum(cases_) for cases_ in zip(*(
            (y == p == c, p == c != y, y == c != p) for y, p in cases), strict=True))  # fmt: skip
        scores.append((1 + b) * hits / ((1 + b) * hits + b * missed + wrong))
    return sum(scores) / len(scores)


@given(TABLES, st.sampled_from(NAMES))
def test_figures_of_many_classes_agree_with_their_definitions(rows, name):
    table = pl.DataFrame(rows, schema={"g": pl.String, "y": pl.String, "p": pl.String}, orient="row")
    source = told(SMALL, average="macro")
    whole, parts = looked(table, source, criterion(name), criterion(name, attribute="side"))
    for observed, group, raws in ((whole, "", "ab"), (parts, "left", "a"), (parts, "right", "b")):
        cases = [(y, p) for g, y, p in rows if g in raws and y is not None and p is not None]
        if isinstance(observed, Failure) or not any(one.group == group and one.cases for one in observed.figures):
            continue
        found = figure(observed, group)
        assert found.estimate == pytest.approx(oracle(name, cases), abs=1e-9)
        assert found.low <= found.estimate <= found.high


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_f1_of_two_classes_is_the_harmonic_mean_of_precision_and_recall(tp, fp, fn, tn):
    table = {"y": [1] * tp + [0] * fp + [1] * fn + [0] * tn, "p": [1] * tp + [1] * fp + [0] * fn + [0] * tn}
    if not tp + fp + fn + tn:
        return
    f1, npv, fdr = looked(table, SMALL, *map(criterion, ("f1", "negative-predictive-value", "false-discovery-rate")))
    if tp:
        precision, recall = tp / (tp + fp), tp / (tp + fn)
        assert figure(f1).estimate == pytest.approx(2 * precision * recall / (precision + recall))
        assert figure(f1).cases == tp + fp + fn
    if tn + fn:
        assert (figure(npv).estimate, figure(npv).cases) == (pytest.approx(tn / (tn + fn)), tn + fn)
    if tp + fp:
        assert figure(fdr).estimate == pytest.approx(fp / (tp + fp))


@pytest.mark.parametrize(
    "take",
    [
        lambda cells, at: f1_of(Confusion(("0", "1"), cells), "1", at),
        lambda cells, at: balanced(Confusion(("0", "1"), cells), at),
        lambda cells, at: of_matrices(cells, matthews, at, -1.0),
    ],
    ids=["f1", "balanced-accuracy", "matthews-correlation"],
)
@pytest.mark.parametrize("shares", [(0.62, 0.08, 0.1, 0.2), (0.9, 0.02, 0.03, 0.05)])
def test_limits_cover_what_they_claim(take, shares):
    random = np.random.default_rng(7)
    truth = take((np.array(shares) * 1e6).round().astype(np.int64).reshape(2, 2), 0.95).value
    drawn = [random.multinomial(200, shares).reshape(2, 2) for _ in range(300)]
    limits = [take(cells, 0.95) for cells in drawn]
    assert sum(one.low <= truth <= one.high for one in limits) / len(limits) > 0.92


@pytest.mark.parametrize("name", ["f1", "balanced-accuracy", "matthews-correlation", "f-beta"])
@pytest.mark.parametrize("values", [[0, 1], ["no", "yes", "maybe"]])
def test_a_model_without_an_error_is_not_certain(name, values):
    cases = values * 20
    (observed,) = looked({"y": cases, "p": cases}, SMALL, criterion(name))
    assert figure(observed).estimate == pytest.approx(1)
    assert 0.7 < figure(observed).low < 0.999


@pytest.mark.parametrize("kinds", [(pl.Int64, pl.Float64), (pl.Boolean, pl.Int8), (pl.UInt8, pl.Boolean)])
def test_classes_are_told_apart_by_value_whatever_their_type(kinds):
    table = pl.DataFrame({"y": [0, 1, 1, 0, 1], "p": [0, 1, 0, 0, 1]})
    cast = table.with_columns(pl.col("y").cast(kinds[0]), pl.col("p").cast(kinds[1]))
    one, other = (looked(frame, SMALL, criterion("f1"))[0] for frame in (table, cast))
    assert figure(one) == figure(other)
    assert figure(one).estimate == pytest.approx(0.8)


def test_an_average_stands_beside_its_classes():
    cases = {"y": ["a"] * 80 + ["b"] * 20, "p": ["a"] * 80 + ["a"] * 15 + ["b"] * 5}
    (observed,) = looked(cases, told(SMALL, average="weighted"), criterion("f1"))
    each = {one.group: one.estimate for one in observed.beside[0].figures}
    assert figure(observed).estimate == pytest.approx(0.8 * each["class a"] + 0.2 * each["class b"])
    assert each["class b"] == pytest.approx(0.4)


def test_each_class_is_judged_by_itself_where_that_is_asked():
    cases = {"y": ["a"] * 800 + ["b"] * 200, "p": ["a"] * 800 + ["a"] * 150 + ["b"] * 50}
    asked = criterion("f1", threshold="0.7")
    verdict = assess(asked, looked(cases, told(SMALL, average="each"), asked)[0])
    assert verdict.status == "violated"
    assert {one.group: one.status for one in verdict.judgements} == {"class a": "satisfied", "class b": "violated"}


@pytest.mark.parametrize(
    ("table", "settings", "code"),
    [
        ({"y": [0.5, 1.0], "p": [1.0, 0.5]}, {}, "column.type"),
        ({"y": list(range(150)), "p": list(range(150))}, {}, "column.type"),
        ({"y": ["no", "yes"], "p": [0, 1]}, {}, "column.type"),
        ({"y": ["no", "yes"], "p": ["no", "yes"]}, {}, "column.type"),
        ({"y": [0, 1], "p": [0, 1]}, {"average": "mean"}, "source.setting"),
        ({"y": [None, None], "p": [0, 1]}, {}, "column.type"),
    ],
)
def test_what_holds_no_classes_is_refused_with_a_sentence(table, settings, code):
    (observed,) = looked(table, told(SMALL, **settings), criterion("f1"))
    assert isinstance(observed, Failure)
    assert observed.code in {code, "measure.undefined"}
    assert observed.sentence.endswith(".")


def test_a_beta_that_is_no_number_is_refused():
    (observed,) = looked({"y": [0, 1], "p": [0, 1]}, told(SMALL, beta="much"), criterion("f-beta"))
    assert observed.code == "source.setting"


@pytest.mark.slow
def test_the_example_agrees_with_scikit_learn():
    from sklearn import metrics

    table = people()
    y, p = table["employed"].to_numpy(), table["predicted"].to_numpy()
    found = looked(table, replace(ACS, settings=()), *map(criterion, NAMES))
    for observed, value in zip(found, (
        metrics.f1_score(y, p), metrics.fbeta_score(y, p, beta=2), metrics.balanced_accuracy_score(y, p),
        metrics.matthews_corrcoef(y, p)), strict=True):  # fmt: skip
        assert figure(observed).estimate == pytest.approx(value)


@pytest.mark.parametrize(
    ("name", "way", "value"),
    [("recall", "macro", (2 / 3 + 1 / 2) / 2), ("recall", "weighted", 3 / 5), ("recall", "micro", 3 / 5),
     ("precision", "macro", (2 / 3 + 1 / 2) / 2), ("precision", "weighted", (3 * 2 / 3 + 2 * 1 / 2) / 5)],
)  # fmt: skip
def test_recall_and_precision_are_averaged_as_the_requirement_says(name, way, value):
    cases = {"y": ["a", "a", "a", "b", "b"], "p": ["a", "a", "b", "b", "a"]}
    (observed,) = looked(cases, SMALL, criterion(name, statistic=way))
    found = figure(observed)
    assert found.estimate == pytest.approx(value)
    assert found.low <= found.estimate <= found.high


def test_each_class_has_its_own_recall():
    cases = {"y": ["a", "a", "a", "b", "b"], "p": ["a", "a", "b", "b", "a"]}
    (observed,) = looked(cases, SMALL, criterion("recall", statistic="each"))
    assert figure(observed, "class a").estimate == pytest.approx(2 / 3)
    assert figure(observed, "class b").estimate == pytest.approx(1 / 2)


def test_an_average_that_the_requirement_names_goes_before_the_setting():
    cases = {"y": ["a", "b", "c", "c"], "p": ["a", "b", "c", "a"]}
    micro, set_ = looked(cases, told(SMALL, average="macro"), criterion("f1", statistic="micro"), criterion("f1"))
    assert figure(micro).estimate == pytest.approx(3 / 4)
    assert figure(set_).estimate != pytest.approx(3 / 4)
