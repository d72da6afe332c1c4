"""Facts about labels: coverage, delay, conflicts, classes and agreement are those of counts and published examples."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.observations import Failure, Source
from tests.probes.looking import figure, looked, told
from tests.probes.tables import SMALL, criterion

LABELS = st.none() | st.sampled_from("xyz")
TABLES = st.lists(
    st.tuples(st.sampled_from(["a", "b"]), LABELS, st.none() | st.integers(0, 1), st.integers(1, 4)),
    min_size=1,
    max_size=40,
)
PLAIN = Source("labels", "data", "labels.parquet", label="y", identity="id")


def _table(rows):
    return pl.DataFrame(rows, schema={"g": pl.String, "y": pl.String, "p": pl.Int64, "id": pl.Int64}, orient="row")


@given(TABLES)
def test_coverage_and_classes_agree_with_counting(rows):
    named = ("label-coverage", "class-share", "rows-per-class")
    seen = looked(_table(rows), SMALL, *map(criterion, named), *(criterion(name, attribute="side") for name in named))
    for (coverage, share, number), parts in ((seen[:3], {"": "ab"}), (seen[3:], {"left": "a", "right": "b"})):
        for part, raws in parts.items():
            said = [y for g, y, p, _ in rows if g in raws and p is not None]
            if said:
                assert figure(coverage, part).estimate == sum(y is not None for y in said) / len(said)
            counts = Counter(y for g, y, *_ in rows if g in raws and y is not None)
            if isinstance(number, Failure):
                assert all(row[1] is None for row in rows)
                continue
            for name in {row[1] for row in rows if row[1] is not None}:
                group = f"{part}, class {name}" if part else f"class {name}"
                assert figure(number, group).estimate == counts[name]
                if counts:
                    assert figure(share, group).estimate == counts[name] / sum(counts.values())


@given(TABLES)
def test_conflicts_agree_with_grouping_like_rows(rows):
    by_identity, by_columns, by_features = looked(
        _table(rows), PLAIN, criterion("conflicting-labels"), criterion("conflicting-labels", items=("g", "p"))
    ) + looked(_table(rows), replace(PLAIN, identity="", prediction="p"), criterion("conflicting-labels"))
    keys = (
        (by_identity, lambda row: row[3]),
        (by_columns, lambda row: (row[0], row[2])),
        (by_features, lambda row: (row[0], row[3])),
    )
    labelled = [row for row in rows if row[1] is not None]
    for observed, key in keys:
        if not labelled:
            assert observed.code == "source.empty"
            continue
        said = defaultdict(set)
        for row in labelled:
            said[key(row)].add(row[1])
        assert figure(observed).estimate == sum(len(said[key(row)]) > 1 for row in labelled) / len(labelled)


def test_a_delay_is_that_of_the_slowest_label_or_the_percentile_that_is_asked():
    start = datetime(2026, 1, 1, 8)  # noqa: DTZ001  # naive, as most tables have them
    waits = [timedelta(days=i % 10 + 1) for i in range(400)]
    table = pl.DataFrame({"at": [start] * 401, "known": [*(start + wait for wait in waits), None], "y": [1] * 401})
    source = told(replace(PLAIN, time="at"), labelled_at="known")
    asked = (replace(criterion("label-delay", "<=", "9"), unit="day"),
             replace(criterion("label-delay", "<=", "9.5", statistic="p80"), unit="day"))  # fmt: skip
    slowest, usual = looked(table, source, *asked)
    assert figure(slowest).estimate == 10
    assert figure(usual).estimate == 8
    assert [assess(one, seen).status for one, seen in zip(asked, (slowest, usual), strict=True)] == [
        "violated",
        "satisfied",
    ]
    assert "from case to label" in slowest.method
    assert "without a time or an arrival: 1 row" in slowest.notes[0]
    assert "labelled-at" in looked(table, PLAIN, asked[0])[0].sentence


def test_labels_other_than_the_right_ones_are_errors():
    table = {"y": ["a"] * 90 + ["b"] * 10 + [None], "right": ["a"] * 95 + ["b"] * 6, "g": ["a"] * 50 + ["b"] * 51}
    asked = criterion("label-error-rate", "<=", "0.01")
    (observed,) = looked(table, told(replace(SMALL, label="y"), gold="right"), asked)
    assert (figure(observed).estimate, figure(observed).cases) == (0.05, 100)
    assert assess(asked, observed).status == "violated"
    assert "gold" in looked(table, SMALL, asked)[0].sentence


RATERS = st.lists(st.tuples(LABELS, LABELS, LABELS), min_size=1, max_size=30)


@given(RATERS)
def test_agreement_and_amounts_agree_with_counting_pairs(rows):
    table = pl.DataFrame(rows, schema=dict.fromkeys("abc", pl.String), orient="row")
    source = told(PLAIN, annotators="a|b|c")
    names = ("agreement", "labels-per-item", "items-labelled", "double-labelled-share")
    agreement, fewest, labelled, double = looked(table, source, *map(criterion, names))
    said = [[one for one in row if one is not None] for row in rows]
    if not any(said):
        assert isinstance(labelled, Failure)
        return
    assert figure(fewest).estimate == min(map(len, said))
    assert figure(labelled).estimate == sum(bool(one) for one in said)
    assert figure(double).estimate == sum(len(one) > 1 for one in said) / sum(bool(one) for one in said)
    shares = [np.mean([x == y for x, y in combinations(one, 2)]) for one in said if len(one) > 1]
    if shares:
        assert figure(agreement).estimate == pytest.approx(np.mean(shares))


def test_wide_and_long_tables_tell_the_same():
    random = np.random.default_rng(2)
    truth = random.integers(0, 3, 300)
    columns = {
        who: [int(one) if random.uniform() < 0.8 else int(random.integers(0, 3)) for one in truth] for who in "abc"
    }
    wide = pl.DataFrame({"id": range(300), **columns})
    long = wide.unpivot(["a", "b", "c"], index="id", variable_name="who", value_name="y")
    names = ("agreement", "fleiss-kappa", "krippendorffs-alpha", "intraclass-correlation", "labels-per-item")
    first = looked(wide, told(PLAIN, annotators="a|b|c"), *map(criterion, names))
    other = looked(long, told(PLAIN, annotator="who"), *map(criterion, names))
    for one, two in zip(first, other, strict=True):
        assert figure(one).estimate == pytest.approx(figure(two).estimate)
        assert figure(one).low == pytest.approx(figure(two).low, abs=0.02)


def test_a_label_that_one_annotator_gave_twice_counts_once():
    table = {"id": [1, 1, 1, 2, 2], "who": ["a", "a", "b", "a", "b"], "y": ["x", "x", "x", "x", "z"]}
    source = told(PLAIN, annotator="who")
    fewest, agreement = looked(table, source, criterion("labels-per-item"), criterion("agreement"))
    assert figure(fewest).estimate == 2
    assert figure(agreement).estimate == 0.5


def test_the_published_example_of_an_intraclass_correlation():
    rows = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]
    table = pl.DataFrame(rows, schema=["a", "b", "c", "d"], orient="row")
    (observed,) = looked(table, told(PLAIN, annotators="a|b|c|d"), criterion("intraclass-correlation"))
    found = figure(observed)  # Shrout & Fleiss 1979, tables 2 and 4
    assert (round(found.estimate, 2), round(found.low, 2), round(found.high, 2)) == (0.17, -0.13, 0.72)


def test_kappa_of_the_two_by_two_example():
    cells = {("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}
    table = pl.DataFrame(
        [pair for pair, number in cells.items() for _ in range(number)], schema=["a", "b"], orient="row"
    )
    kappa, weighted = looked(
        table, told(PLAIN, annotators="a|b"), criterion("cohens-kappa"), criterion("weighted-kappa")
    )
    assert figure(kappa).estimate == pytest.approx(0.4)
    assert figure(weighted).estimate == pytest.approx(0.4)


def test_annotators_who_disagree_more_fail():
    random = np.random.default_rng(0)
    truth = random.choice(list("xy"), 500)
    asked = criterion("krippendorffs-alpha", threshold="0.8")

    def seen(share):
        other = np.where(random.uniform(size=500) < share, np.where(truth == "x", "y", "x"), truth)
        return assess(asked, looked({"a": truth, "b": other}, told(PLAIN, annotators="a|b"), asked)[0]).status

    assert (seen(0.03), seen(0.3)) == ("satisfied", "violated")


@pytest.mark.parametrize(
    ("name", "settings", "word"),
    [
        ("agreement", {}, "annotators"),
        ("agreement", {"annotators": "a"}, "two different columns"),
        ("agreement", {"annotators": "a|nowhere"}, "nowhere"),
        ("cohens-kappa", {"annotators": "a|b|c"}, "two annotators"),
        ("intraclass-correlation", {"annotators": "a|b"}, "numbers"),
        ("weighted-kappa", {"annotators": "a|b", "weights": "cubic"}, "weights"),
        ("krippendorffs-alpha", {"annotators": "a|b", "level": "ratio"}, "level"),
        ("fleiss-kappa", {"annotators": "b|c"}, "same"),
    ],
)
def test_what_cannot_be_told_of_annotators_is_told_in_a_sentence(name, settings, word):
    table = {"a": ["x", "y", "x"], "b": ["x", "x", "x"], "c": ["x", "x", "x"], "y": ["x", "y", "x"]}
    (observed,) = looked(table, told(PLAIN, **settings), criterion(name))
    assert isinstance(observed, Failure)
    assert word in observed.sentence


@pytest.mark.slow
def test_kappa_agrees_with_scikit_learn():
    from sklearn.metrics import cohen_kappa_score

    random = np.random.default_rng(5)
    a = random.integers(1, 6, 400)
    b = np.clip(a + random.integers(-1, 2, 400), 1, 5)
    source = told(PLAIN, annotators="a|b")
    plain, quadratic = looked({"a": a, "b": b}, source, criterion("cohens-kappa"), criterion("weighted-kappa"))
    (linear,) = looked({"a": a, "b": b}, told(source, annotators="a|b", weights="linear"), criterion("weighted-kappa"))
    for observed, weights in ((plain, None), (quadratic, "quadratic"), (linear, "linear")):
        assert figure(observed).estimate == pytest.approx(cohen_kappa_score(a, b, weights=weights))
