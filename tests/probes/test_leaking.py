"""Facts about leakage and hiding: counts agree with sets in Python, planted leaks are seen, random splits show none."""

from collections import Counter
from dataclasses import replace

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from remit.core.checks import assess
from remit.core.observations import Failure, Source
from remit.probes.data.taking import leaking
from tests.probes.looking import figure, looked, people, told
from tests.probes.tables import ACS, criterion

SPLIT = told(Source("s", "data", "s.parquet", label="y", identity="id", time="at"), split="side")
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["train", "test", None]),
        st.none() | st.integers(0, 5),
        st.none() | st.sampled_from("ab"),
        st.integers(1, 28),
    ),
    min_size=2,
    max_size=40,
)
SHARES = [criterion("shared-rows", "<=", "0", items=("a", "id")), criterion("shared-entities", "<=", "0"),
          criterion("time-overlap", "<=", "0")]  # fmt: skip


def _table(rows):
    table = pl.DataFrame(
        rows, schema={"side": pl.String, "id": pl.Int64, "a": pl.String, "day": pl.Int64}, orient="row"
    )
    return table.with_columns(at=pl.date(2026, 1, pl.col("day")))


@pytest.mark.parametrize("apart", [False, True])
@given(rows=ROWS)
def test_what_sides_share_agrees_with_sets(tmp_path_factory, rows, apart):
    train, test = ([row for row in rows if row[0] == side] for side in ("train", "test"))
    table, source, folder = _table(rows), SPLIT, tmp_path_factory.getbasetemp()
    if apart:
        _table(train).write_parquet(folder / "train.parquet")
        table, source = _table(test), told(SPLIT, reference="train.parquet")
    shared, entities, overlap = looked(table, source, *SHARES, folder=folder)
    if not train or not test:
        assert all(isinstance(one, Failure) for one in (shared, entities, overlap))
        return
    there = {row[1:3] for row in train}
    assert figure(shared).estimate == sum(row[1:3] in there for row in test) / len(test)
    ids = {row[1] for row in test} - {None}
    if ids and {row[1] for row in train} - {None}:
        assert figure(entities).estimate == len(ids & {row[1] for row in train}) / len(ids)
    assert figure(overlap).estimate == sum(row[3] <= max(row[3] for row in train) for row in test) / len(test)


def _split(seed=0, rows=4_000):
    random = np.random.default_rng(seed)
    table = people().sample(rows, seed=seed)
    return table.with_columns(
        id=pl.int_range(rows), noise=pl.Series(random.normal(size=rows)),
        side=pl.Series(random.choice(["train", "test"], rows)),
    )  # fmt: skip


def test_random_splits_of_real_people_share_nothing_and_no_feature_tells_all():
    asked = (criterion("shared-rows", "<=", "0"), criterion("shared-entities", "<=", "0"),
             criterion("single-feature-auc", "<=", "0.95"))  # fmt: skip
    source = told(replace(ACS, identity="id"), split="side")
    for seed in range(5):
        for one, observed in zip(asked, looked(_split(seed), source, *asked), strict=True):
            assert assess(one, observed).status == "satisfied", (seed, one.measure, observed)


def test_planted_leaks_are_seen():
    table = _split()
    copied = table.filter(side="train").head(30).with_columns(side=pl.lit("test"))
    leaky = pl.concat([table, copied]).with_columns(paid=pl.col("employed") * 1000 + pl.col("age"))
    source = told(replace(ACS, identity="id"), split="side")
    rows, entities, single = looked(
        leaky, source, criterion("shared-rows", "<=", "0"), criterion("shared-entities", "<=", "0"),
        criterion("single-feature-auc", "<=", "0.95"),
    )  # fmt: skip
    assert "30 of" in figure(rows).note
    assert assess(criterion("shared-rows", "<=", "0"), rows).status == "violated"
    assert assess(criterion("shared-entities", "<=", "0"), entities).status == "violated"
    verdict = assess(criterion("single-feature-auc", "<=", "0.95"), single)
    assert {one.group for one in verdict.judgements if one.status == "violated"} == {"paid"}


def test_coincidence_in_a_coarse_table_is_told_beside_what_is_shared():
    table = _split().drop("noise", "id", "score")
    (observed,) = looked(table, told(ACS, split="side"), criterion("shared-rows"))
    assert figure(observed).estimate > 0.5
    twins = float(observed.notes[1].split("%")[0].rsplit(" ", 1)[1]) / 100
    assert figure(observed).estimate == pytest.approx(twins, abs=0.05)


def test_a_single_features_area_is_that_of_its_ranks_either_way_and_of_its_gaps():
    random = np.random.default_rng(3)
    y = random.integers(0, 2, 800)
    x = np.round(random.normal(-y, 1.0), 2)
    gone = random.uniform(size=800) < 0.1 + 0.3 * y
    table = pl.DataFrame({"y": y, "x": [None if lost else float(one) for one, lost in zip(x, gone, strict=True)]})
    (observed,) = looked(table, SPLIT, criterion("single-feature-auc"))
    known = table.drop_nulls()
    sides = [known.filter(y=label)["x"].to_numpy() for label in (0, 1)]
    expected = mannwhitneyu(*sides).statistic / len(sides[0]) / len(sides[1])
    assert figure(observed, "x").estimate == pytest.approx(expected)
    lost = [gone[y == label].mean() for label in (0, 1)]
    assert figure(observed, "x (whether missing)").estimate == pytest.approx(0.5 + (lost[1] - lost[0]) / 2)


def test_a_features_area_in_bins_stays_within_its_limits(monkeypatch):
    random = np.random.default_rng(3)
    y = random.integers(0, 2, 2_000)
    table = {"y": y, "x": random.normal(y, 1.0)}
    exact = figure(looked(table, SPLIT, criterion("single-feature-auc"))[0], "x")
    monkeypatch.setattr(leaking, "MOST_VALUES", 300)
    monkeypatch.setattr(leaking, "FINE", 64)
    binned = figure(looked(table, SPLIT, criterion("single-feature-auc"))[0], "x")
    assert binned.low < exact.low < exact.estimate < exact.high < binned.high


def test_names_are_no_categories_to_order_by_the_label():
    table = {"y": [0, 1] * 1_500, "name": [f"n{i}" for i in range(3_000)], "x": list(range(3_000))}
    (observed,) = looked(table, SPLIT, criterion("single-feature-auc"))
    assert [one.group for one in observed.figures] == ["x"]
    assert any("'name'" in note for note in observed.notes)


QUASI = st.lists(st.tuples(st.none() | st.sampled_from("ab"), st.none() | st.integers(0, 3)), min_size=1, max_size=60)


@given(QUASI, st.integers(2, 6))
def test_the_smallest_group_agrees_with_counting_combinations(rows, least):
    table = pl.DataFrame(rows, schema={"a": pl.String, "b": pl.Int64}, orient="row")
    source = told(Source("s", "data", "s.parquet"), quasi_identifiers="a|b", least_group=str(least))
    smallest, small = looked(table, source, criterion("smallest-group"), criterion("small-group-share", "<="))
    counts = Counter(rows).values()
    assert figure(smallest).estimate == min(counts)
    assert figure(small).estimate == pytest.approx(sum(one for one in counts if one < least) / len(rows))


@pytest.mark.parametrize(
    ("settings", "word"), [({}, "quasi-identifiers"), ({"quasi_identifiers": "a|nowhere"}, "nowhere"),
                           ({"quasi_identifiers": "a", "least_group": "few"}, "whole number")],
)  # fmt: skip
def test_what_could_identify_somebody_has_to_be_said(settings, word):
    (observed,) = looked({"a": [1]}, told(Source("s", "data", "s"), **settings), criterion("small-group-share"))
    assert word in observed.sentence
