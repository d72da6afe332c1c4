"""Facts about drift: distances are those of kept bins, chance is told beside them, and random splits stay silent."""

from dataclasses import replace

import numpy as np
import polars as pl
import pytest
from scipy.stats import ks_2samp

from remit.core.checks import assess
from remit.core.observations import Failure, Observation, Source
from remit.probes.data import tables
from remit.probes.data.engines import collected
from remit.probes.data.measuring import measure
from remit.probes.data.taking import drifting
from remit.probes.locations import Place
from remit.probes.statistics import distances
from remit.probes.statistics.bins import category_bins, number_bins
from tests.probes.looking import figure, looked, people, told
from tests.probes.tables import ACS, NOW, criterion

PLAIN = Source("plain", "data", "plain.parquet")
SIDES = told(PLAIN, split="side:old")


def _counted(values):
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts


def _made(old=3_000, new=2_000, seed=4, moved=0.0):
    random = np.random.default_rng(seed)
    rows = old + new
    amount = np.concatenate((random.normal(0, 1, old), random.normal(moved, 1, new))).round(2)
    return pl.DataFrame({
        "side": ["old"] * old + ["new"] * new,
        "amount": [None if random.uniform() < 0.05 else float(one) for one in amount],
        "kind": random.choice(list("abcd"), rows, p=[0.4, 0.3, 0.2, 0.1]),
        "flag": random.uniform(size=rows) < 0.3,
    })  # fmt: skip


@pytest.mark.parametrize("way", ["psi", "js", "chi-square", "wasserstein"])
def test_a_distance_is_that_of_the_counts_in_the_references_bins(way):
    table = _made(moved=0.2)
    (observed,) = looked(table, SIDES, criterion("drift", "<=", statistic=way, items=("amount",)))
    old, new = (_counted(table.filter(side=side)["amount"]) for side in ("old", "new"))
    bins = number_bins(old)
    take = {"psi": distances.psi, "js": distances.jensen_shannon, "chi-square": distances.chi_square}
    if way == "wasserstein":
        expected = distances.wasserstein(bins.fill(old)[:-1], bins.fill(new)[:-1], bins.middles)
    else:
        expected = take[way](bins.fill(old), bins.fill(new))
    found = figure(observed, "amount")
    assert (found.estimate, found.low, found.high) == (expected.value, expected.low, expected.high)
    assert (found.cases, found.of) == (expected.of, expected.cases)
    assert f"{expected.chance:.3g}" in found.note


def test_categories_and_truths_have_bins_of_their_own():
    table = _made()
    (observed,) = looked(table, SIDES, criterion("drift", "<=", items=("kind", "flag")))
    old, new = (_counted(table.filter(side=side)["kind"]) for side in ("old", "new"))
    bins = category_bins(old)
    assert figure(observed, "kind").estimate == distances.psi(bins.fill(old), bins.fill(new)).value
    assert figure(observed, "flag").estimate < 0.01


@pytest.mark.parametrize(("old", "new"), [(3_000, 2_000), (60, 45)])
def test_the_largest_difference_is_exact(old, new):
    table = _made(old, new, moved=0.1)
    (observed,) = looked(table, SIDES, criterion("drift", "<=", statistic="ks", items=("amount",)))
    sides = [table.filter(side=side)["amount"].drop_nulls().to_numpy() for side in ("old", "new")]
    assert figure(observed, "amount").estimate == pytest.approx(ks_2samp(*sides).statistic)
    assert "without a value" in observed.notes[-1]


def test_the_engine_finds_the_same_difference_where_values_are_too_many_to_leave_it(monkeypatch, tmp_path):
    table = _made(moved=0.1)
    table.filter(side="old").write_parquet(tmp_path / "old.parquet")
    asked = criterion("drift", "<=", statistic="ks", items=("amount",))
    sources = (SIDES, told(PLAIN, reference="old.parquet"))
    frames = (table, table.filter(side="new"))
    exact = [looked(one, source, asked, folder=tmp_path)[0] for one, source in zip(frames, sources, strict=True)]
    monkeypatch.setattr(drifting, "MOST_VALUES", 50)
    ranked = [looked(one, source, asked, folder=tmp_path)[0] for one, source in zip(frames, sources, strict=True)]
    for observed in (*exact[1:], *ranked):
        for field in ("estimate", "low", "high", "cases", "of", "note"):
            one, other = (getattr(figure(seen, "amount"), field) for seen in (observed, exact[0]))
            assert one == (other if isinstance(other, str) else pytest.approx(other))


def test_what_moved_is_named_and_fails():
    asked = criterion("drift", "<=", "0.1")
    still, moved = (looked(_made(moved=by), SIDES, asked)[0] for by in (0.0, 1.0))
    assert assess(asked, still).status == "satisfied"
    verdict = assess(asked, moved)
    assert verdict.status == "violated"
    assert {one.group for one in verdict.judgements if one.status == "violated"} == {"amount"}
    assert "Beyond chance after Holm (1979) over 3 columns: 'amount'." in moved.notes
    assert "most in the bin" in figure(moved, "amount").note


@pytest.mark.parametrize(
    ("fault", "column"),
    [
        (pl.when(pl.col("side") == "new").then(pl.lit("e")).otherwise("kind").alias("kind"), "kind"),
        (pl.when(pl.col("side") == "old").then("amount").alias("amount"), "amount"),
        (pl.when(pl.col("side") == "new").then(pl.lit(True)).otherwise("flag").alias("flag"), "flag"),
    ],
)
def test_an_unseen_category_or_a_lost_value_is_drift(fault, column):
    asked = criterion("drift", "<=", "0.25")
    verdict = assess(asked, looked(_made().with_columns(fault), SIDES, asked)[0])
    assert {one.group for one in verdict.judgements if one.status == "violated"} == {column}


def test_a_small_sample_that_chance_carries_past_the_rule_of_thumb_is_not_called_drift():
    asked = criterion("drift", "<=", "0.25", items=("amount",))
    seen = [looked(_made(100, 100, seed), SIDES, asked)[0] for seed in range(40)]
    assert any(figure(one, "amount").estimate > 0.25 for one in seen)
    assert not any(assess(asked, one).status == "violated" for one in seen)


@pytest.mark.slow
def test_random_splits_of_real_people_stay_silent_at_the_stated_rate():
    table = people().sample(40_000, seed=1)
    source = told(replace(ACS, time="year"), split="side:old")
    asked = (criterion("drift", "<=", "0.1"), criterion("prediction-drift", "<=", "0.1"))
    alarms = 0
    for seed in range(40):
        random = np.random.default_rng(seed)
        part = table.sample(4_000, seed=seed).with_columns(side=pl.Series(random.choice(["old", "new"], 4_000)))
        for one, observed in zip(asked, looked(part, source, *asked), strict=True):
            assert assess(one, observed).status == "satisfied", (seed, one.measure)
            alarms += not any(note.startswith("Beyond chance") and note.endswith("none.") for note in observed.notes)
    assert alarms <= 9  # of 80 at 5 %: more than 9 happen by chance once in a hundred times


def test_what_was_not_asked_for_and_has_no_bins_is_left_out_and_told():
    table = _made().with_columns(name=pl.int_range(pl.len()).cast(pl.String))
    (observed,) = looked(table, SIDES, criterion("drift", "<="))
    assert [one.group for one in observed.figures] == ["amount", "kind", "flag"]
    assert observed.notes[-1] == "Not compared, for the reference has no bins of them: 'name'."
    (named,) = looked(table, SIDES, criterion("drift", "<=", items=("name",)))
    assert named.code == "column.type"


def test_all_columns_of_all_criteria_are_counted_in_one_query(monkeypatch):
    queries = []

    def counted(frame, location):
        queries.append(location)
        return collected(frame, location)

    monkeypatch.setattr(tables, "collected", counted)
    asked = [criterion("drift", "<=", statistic=way, items=items)
             for way in ("psi", "js", "chi-square") for items in (("amount",), ("kind",), ("flag",), ())]  # fmt: skip
    seen = looked(_made(), SIDES, *asked)
    assert all(isinstance(one, Observation) for one in seen)
    assert len(queries) == 1


def test_scores_are_what_predictions_drift_by_and_failing_them_the_predictions():
    table = _made().with_columns(s=pl.col("amount") / 10, p=pl.col("flag"))
    scored, said = replace(SIDES, score="s", prediction="p"), replace(SIDES, prediction="p")
    for source, name in ((scored, "s"), (said, "p")):
        assert [one.group for one in looked(table, source, criterion("prediction-drift"))[0].figures] == [name]


def test_infinite_values_are_the_extremes_of_their_bins():
    table = _made().with_columns(
        amount=pl.when(pl.int_range(pl.len()) % 50 == 0).then(float("inf")).otherwise("amount")
    )
    psi, way = looked(table, SIDES, *(criterion("drift", "<=", items=("amount",), statistic=how)
                                      for how in ("psi", "wasserstein")))  # fmt: skip
    assert figure(psi, "amount").estimate < 0.05
    assert isinstance(way, Failure)


@pytest.mark.parametrize(
    ("settings", "asked", "code", "word"),
    [
        ({}, {}, "source.setting", "reference"),
        ({"reference": "nowhere.parquet"}, {}, "source.missing", "reference"),
        ({"reference_until": "soon"}, {}, "source.setting", "soon"),
        ({"split": "nowhere:a"}, {}, "column.missing", "nowhere"),
        ({"split": "side:older"}, {}, "reference", "reference"),
        ({"split": "amount:old"}, {}, "source.setting", "split"),
        ({"split": "side:old"}, {"statistic": "kl"}, "criterion.statistic", "psi"),
        ({"split": "side:old"}, {"items": ("agee",)}, "column.missing", "agee"),
        ({"split": "side:old"}, {"statistic": "ks", "items": ("kind",)}, "column.type", "numbers"),
        ({"split": "side:old"}, {"statistic": "wasserstein", "items": ("kind",)}, "measure.undefined", "psi"),
    ],
)
def test_what_cannot_be_compared_is_told_in_a_sentence(settings, asked, code, word, tmp_path):
    source = replace(told(PLAIN, **settings), time="at")
    table = _made(30, 20).with_columns(at=pl.lit("2026-01-01"))
    (observed,) = looked(table, source, criterion("drift", "<=", **asked), folder=tmp_path)
    assert isinstance(observed, Failure)
    assert observed.code.startswith(code)
    assert word in observed.sentence


@pytest.mark.parametrize("kind", ["text", "date", "moment", "zoned"])
def test_rows_before_a_moment_are_the_reference_however_times_are_written(kind):
    day = pl.date_range(pl.date(2026, 1, 1), pl.date(2026, 1, 10), eager=True)
    days = {
        "text": day.cast(pl.String), "date": day, "moment": day.cast(pl.Datetime("ms")),
        "zoned": day.cast(pl.Datetime("us")).dt.replace_time_zone("UTC"),
    }[kind]  # fmt: skip
    table = pl.DataFrame({"at": days, "amount": range(10)})
    source = told(replace(PLAIN, time="at"), reference_until="2026-01-07")
    found = figure(looked(table, source, criterion("drift", "<="))[0], "amount")
    assert (found.of, found.cases) == (6, 4)


@pytest.mark.parametrize("way", ["psi", "js", "chi-square"])
@pytest.mark.parametrize("after", [[0.4, 0.6] * 200, [0.1] * 400, [0.9] * 400])
def test_a_column_that_was_constant_and_is_no_more_has_drifted(way, after, tmp_path):
    table = pl.DataFrame({"x": [0.422915] * 400 + after, "part": ["train"] * 400 + ["test"] * len(after)})
    table.write_parquet(tmp_path / "small.parquet")
    source = Source("small", "data", "small.parquet", settings=(("split", "part:train"),))
    asked = replace(criterion("drift", "<=", "0.2"), statistic=way, items=("x",))
    (seen,) = measure(source, [asked], place=Place(tmp_path, {}), as_of=NOW)
    assert isinstance(seen, Observation), seen
    assert seen.figures[0].low > 0.2
    still = pl.DataFrame({"x": [0.422915] * 800, "part": ["train"] * 400 + ["test"] * 400})
    still.write_parquet(tmp_path / "small.parquet")
    (seen,) = measure(source, [asked], place=Place(tmp_path, {}), as_of=NOW)
    assert (seen.figures[0].estimate, seen.figures[0].high) == (0.0, 0.0)


def test_a_column_that_was_mostly_nought_cannot_turn_negative_unseen(tmp_path):
    table = pl.DataFrame({
        "x": [0.0] * 360 + [float(i) for i in range(1, 41)] + [-5.0] * 360 + [float(i) for i in range(1, 41)],
        "part": ["train"] * 400 + ["test"] * 400,
    })  # fmt: skip
    table.write_parquet(tmp_path / "small.parquet")
    source = Source("small", "data", "small.parquet", settings=(("split", "part:train"),))
    asked = replace(criterion("drift", "<=", "0.2"), statistic="psi", items=("x",))
    (seen,) = measure(source, [asked], place=Place(tmp_path, {}), as_of=NOW)
    assert seen.figures[0].low > 0.2
    assert "below 0" in seen.figures[0].note or "'0'" in seen.figures[0].note
