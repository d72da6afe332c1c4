"""Facts about ranked lists: figures against plain Python that tries every order of tied items, and what is refused."""

import itertools
import math
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import Check, Unmeasured, assess, plan
from remit.core.criteria import FitCriterion
from remit.core.measures.rankings import RANKED, places, ranked
from remit.core.observations import Attribute, Failure, Observation, Source
from remit.probes.data import means
from remit.probes.data.measuring import measure
from remit.probes.locations import Place
from remit.probes.statistics.lists import first_relevant, hit_chance, reciprocal_rank
from tests.probes.tables import NOW, criterion, seen

LISTS = Source("lists", "data", "lists.parquet", label="y", score="s", settings=(("query", "q"),))
ASKED = tuple(
    (name, cut)
    for name in sorted(RANKED)
    for cut in ("@1", "@2", "@3", "@50", "")
    if cut or name not in {"precision-at-k", "recall-at-k", "hit-ratio"}
)
SCHEMA = {"q": pl.String, "s": pl.Float64, "y": pl.Int64}
Item = tuple[float | None, int]


def told(**settings: str) -> Source:
    return replace(LISTS, settings=(("query", "q"), *((name.replace("_", "-"), v) for name, v in settings.items())))


def _of_order(name: str, grades: list[int], every: list[int], cut: int) -> float:
    """The figure of one list in one order; `every` are the grades of all its items, ranked or not."""
    first = grades[:cut] if cut else grades
    relevant = sum(grade > 0 for grade in every)
    hits = [place for place, grade in enumerate(first, 1) if grade > 0]
    best = sorted(every, reverse=True)[: cut or len(every)]
    return {
        "precision-at-k": lambda: len(hits) / cut,
        "recall-at-k": lambda: len(hits) / relevant,
        "hit-ratio": lambda: float(bool(hits)),
        "mean-reciprocal-rank": lambda: 1 / hits[0] if hits else 0.0,
        "mean-average-precision": lambda: sum(i / place for i, place in enumerate(hits, 1)) / relevant,
        "ndcg": lambda: (
            sum(g / math.log2(i + 1) for i, g in enumerate(first, 1))
            / sum(g / math.log2(i + 1) for i, g in enumerate(best, 1))
        ),
    }[name]()


def _expected(name: str, items: list[Item], cut: int) -> float | None:
    """The mean of the figure over all orders of tied items, or None where it is not defined."""
    every = [grade for _, grade in items]
    if name != "precision-at-k" and not any(every):
        return None
    by_score = [
        [grade for score, grade in items if score == one] for one in sorted({s for s, _ in items if s is not None})
    ]
    orders = [itertools.permutations(tie) for tie in reversed(by_score)]
    figures = [
        _of_order(name, [grade for tie in order for grade in tie], every, cut) for order in itertools.product(*orders)
    ]
    return math.fsum(figures) / len(figures)


def _asked(name: str, cut: str, **more) -> FitCriterion:
    return criterion(name, statistic=cut, **more)


def _table(lists: list[list[Item]]) -> pl.DataFrame:
    rows = [(f"q{i}", score, grade) for i, items in enumerate(lists) for score, grade in items]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


ITEMS = st.tuples(st.sampled_from([None, 0.1, 0.2, 0.5, 3.0]), st.sampled_from([0, 0, 1, 3]))


@settings(max_examples=12)
@given(lists=st.lists(st.lists(ITEMS, min_size=1, max_size=5), min_size=1, max_size=5))
def test_every_figure_is_the_mean_over_lists_and_over_all_orders_of_ties(lists, tmp_path_factory):
    folder = tmp_path_factory.mktemp("lists")
    observed = seen(_table(lists), folder, *(_asked(*one) for one in ASKED), source=LISTS, name="lists.parquet")
    for (name, cut), one in zip(ASKED, observed, strict=True):
        figures = [figure for items in lists if (figure := _expected(name, items, places(cut))) is not None]
        if not figures:
            assert isinstance(one, Failure), (name, cut)
            assert "No list has a relevant item" in one.sentence
            continue
        assert isinstance(one, Observation), (name, cut, one)
        (figure,) = one.figures
        assert figure.cases == len(figures)
        assert math.isclose(figure.estimate, math.fsum(figures) / len(figures), abs_tol=1e-9), (name, cut)
        assert figure.low <= figure.estimate <= figure.high
        assert -1e-12 <= figure.low <= figure.high <= 1 + 1e-12


@given(size=st.integers(1, 12), hits=st.integers(1, 12), before=st.integers(0, 5), cut=st.integers(0, 20))
def test_a_tie_is_as_every_order_of_it_is(size, hits, before, cut):
    """Which places of a tie its relevant items take, one by one."""
    hits = min(hits, size)
    ways = [before + 1 + min(some) for some in itertools.combinations(range(size), hits)]
    reached = [place for place in ways if not cut or place <= cut]
    assert math.isclose(float(first_relevant(before, size, hits, cut).sum()), len(reached) / len(ways), abs_tol=1e-9)
    assert math.isclose(reciprocal_rank(before, size, hits, cut), sum(1 / p for p in reached) / len(ways), abs_tol=1e-9)
    if cut:
        assert math.isclose(hit_chance(before, size, hits, cut), len(reached) / len(ways), abs_tol=1e-9)


DAYS = {
    "q": [f"d{i // 5}" for i in range(150)],
    "s": [0.1 * (i % 5) for i in range(150)],
    "y": [int((i % 5) == 4 or i % 7 == 0) for i in range(150)],
    "region": ["north" if i < 100 else "south" for i in range(150)],
    "kind": ["a" if i % 2 else "b" for i in range(150)],
}
BY = replace(LISTS, attributes=(Attribute("region", "region"), Attribute("kind", "kind")))


def _one(table, folder: Path, source: Source = LISTS, name: str = "precision-at-k", cut: str = "@2", **more):
    return seen(table, folder, _asked(name, cut, **more), source=source, name="lists.parquet")[0]


def test_lists_are_the_sample_and_not_their_items(tmp_path):
    found = _one(DAYS, tmp_path)
    assert found.figures[0].cases == 30
    assert found.rows == 150
    assert "30 lists of 5 items in the mean." in found.notes


def test_each_group_of_lists_has_its_figure_and_shares_the_doubt(tmp_path):
    found = _one(DAYS, tmp_path, BY, attribute="region")
    assert {figure.group: figure.cases for figure in found.figures} == {"north": 20, "south": 10}
    assert "Bonferroni over 2 groups" in found.correction


def test_an_attribute_of_items_parts_no_lists(tmp_path):
    found = _one(DAYS, tmp_path, BY, attribute="kind")
    assert isinstance(found, Failure)
    assert found.code == "group.mixed"


def test_a_list_without_a_relevant_item_counts_for_precision_and_for_nothing_else(tmp_path):
    table = {"q": ["a", "a", "b", "b"], "s": [2.0, 1.0, 2.0, 1.0], "y": [1, 0, 0, 0]}
    precision, recall = (_one(table, tmp_path, name=name, cut="@1") for name in ("precision-at-k", "recall-at-k"))
    assert (precision.figures[0].estimate, precision.figures[0].cases) == (0.5, 2)
    assert "Without a relevant item, and counted as 0: 1 of the lists." in precision.notes
    assert (recall.figures[0].estimate, recall.figures[0].cases) == (1.0, 1)
    assert any(
        note.startswith("Left out, without a relevant item: 1") and "would be 0.5" in note for note in recall.notes
    )


def test_precision_of_a_list_shorter_than_the_cut_off_is_over_the_cut_off(tmp_path):
    found = _one({"q": ["a", "a"], "s": [2.0, 1.0], "y": [1, 1]}, tmp_path, cut="@4")
    assert found.figures[0].estimate == 0.5
    assert "Shorter than 4, and divided by 4 all the same: 1 of the lists." in found.notes
    assert "the best order would reach 0.5" in found.figures[0].note


def test_items_without_a_score_were_not_found_and_rows_without_a_label_are_left_out(tmp_path):
    table = {"q": ["a", "a", "a", None], "s": [2.0, None, 1.0, 3.0], "y": [1, 1, None, 1]}
    found = _one(table, tmp_path, name="recall-at-k", cut="@5")
    assert found.figures[0].estimate == 0.5
    assert "Left out, without a value in 'y': 1 row." in found.notes
    assert "Left out, without a value in 'q': 1 row." in found.notes
    assert any(note.startswith("Not ranked, without a value in 's': 1 row") for note in found.notes)


def test_a_rank_is_the_place_even_where_the_rows_between_are_not_kept(tmp_path):
    """Only relevant items are kept: one stands third, one tenth."""
    table = {"q": ["a", "a"], "rank": [3, 10], "y": [1, 1]}
    ranks = replace(told(rank="rank"), score="")
    assert _one(table, tmp_path, ranks, "mean-reciprocal-rank", "").figures[0].estimate == pytest.approx(1 / 3)
    assert _one(table, tmp_path, ranks, "precision-at-k", "@5").figures[0].estimate == pytest.approx(1 / 5)
    assert _one(table, tmp_path, ranks, "mean-average-precision", "").figures[0].estimate == pytest.approx(
        (1 / 3 + 2 / 10) / 2
    )


def test_tied_ranks_take_the_places_that_follow(tmp_path):
    table = {"q": ["a", "a", "a"], "rank": [1, 1, 3], "y": [1, 0, 0]}
    found = _one(table, tmp_path, told(rank="rank"), "mean-reciprocal-rank", "")
    assert found.figures[0].estimate == pytest.approx((1 + 1 / 2) / 2)


def test_grades_count_from_the_one_that_is_named(tmp_path):
    table = {"q": ["a", "a", "a"], "s": [3.0, 2.0, 1.0], "y": [1, 3, 2]}
    found = _one(table, tmp_path, told(relevant_from="2"), "mean-reciprocal-rank", "")
    assert found.figures[0].estimate == 0.5


def test_exponential_gains_weigh_the_highest_grades_most(tmp_path):
    table = {"q": ["a", "a"], "s": [2.0, 1.0], "y": [1, 3]}
    linear, exponential = (
        _one(table, tmp_path, source, "ndcg", "").figures[0].estimate for source in (LISTS, told(gains="exponential"))
    )
    second = 1 / math.log2(3)
    assert linear == pytest.approx((1 + 3 * second) / (3 + second))
    assert exponential == pytest.approx((1 + 7 * second) / (7 + second))


@pytest.mark.parametrize("label", [[True, False, True], ["yes", "no", "yes"]])
def test_labels_may_be_truths_or_words(label, tmp_path):
    positive = "yes" if label[0] == "yes" else "1"
    table = {"q": ["a", "a", "a"], "s": [1.0, 2.0, 3.0], "y": label}
    found = _one(table, tmp_path, replace(LISTS, positive=positive), cut="@1")
    assert found.figures[0].estimate == 1.0


@pytest.mark.parametrize(
    ("change", "source", "name", "said"),
    [
        ({"y": [1, -1]}, LISTS, "ndcg", "'y' holds -1; a gain below 0 makes nDCG mean nothing"),
        ({"y": ["2", "0"]}, LISTS, "ndcg", "'y' holds text"),
        ({"y": [math.inf, 0.0]}, LISTS, "ndcg", "infinite grades"),
        ({"y": [100, 0]}, told(gains="exponential"), "ndcg", "too many for exponential gains"),
        ({"y": [1, 0]}, told(gains="cubic"), "ndcg", "give linear or exponential"),
        ({"y": [1, 0]}, told(relevant_from="some"), "recall-at-k", "'relevant-from' is 'some'"),
        ({"y": ["a", "b"]}, LISTS, "recall-at-k", "No row has the favourable value '1'"),
        ({"s": ["a", "b"]}, LISTS, "recall-at-k", "'s' holds text"),
        ({"s": [0.0, 1.0]}, told(rank="s"), "recall-at-k", "'s' holds 0; ranks are places, from 1 on"),
        ({"s": [1.5, 2.0]}, told(rank="s"), "recall-at-k", "'s' holds fractions"),
        ({}, replace(LISTS, settings=(("query", "user"),)), "recall-at-k", "no column 'user'"),
        ({}, replace(LISTS, settings=()), "recall-at-k", "set `query` to a column"),
        ({"y": [0, 0]}, LISTS, "recall-at-k", "No list has a relevant item"),
    ],
)
def test_what_is_no_ranked_list_is_refused_in_a_sentence(change, source, name, said, tmp_path):
    found = _one({"q": ["a", "a"], "s": [2.0, 1.0], "y": [1, 0], **change}, tmp_path, source, name)
    assert isinstance(found, Failure)
    assert said in found.sentence


def test_negative_labels_spoil_only_what_adds_them_up(tmp_path):
    table = {"q": ["a", "a"], "s": [2.0, 1.0], "y": [1, -1]}
    ndcg, hits = seen(
        table, tmp_path, _asked("ndcg", "@2"), _asked("hit-ratio", "@2"), source=LISTS, name="lists.parquet"
    )
    assert isinstance(ndcg, Failure)
    assert hits.figures[0].estimate == 1.0


@pytest.mark.parametrize("statistic", ["p95", "@0.5", "max"])
def test_only_places_are_a_cut_off(statistic, tmp_path):
    found = _one(DAYS, tmp_path, name="mean-average-precision", cut=statistic)
    assert found.code == "criterion.statistic"


def test_a_cut_off_has_to_be_said_where_nothing_is_measured_without(tmp_path):
    assert _one(DAYS, tmp_path, cut="").code == "criterion.statistic"


def test_few_lists_bound_little():
    """Two figures that lie close together tell next to nothing of the third."""
    few = means.mean_of_lists(2, 1.2, 0.7201, 0.95)
    many = means.mean_of_lists(200, 120, 73, 0.95)
    assert few.high - few.low > 0.5
    assert many.high - many.low < 0.05
    assert few.method == means.HOEFFDING
    assert many.method == means.STUDENT


@given(lists=st.lists(st.floats(0, 1), min_size=1, max_size=40), confidence=st.sampled_from([0.8, 0.95, 0.99]))
def test_limits_of_a_mean_hold_it_and_stay_within_0_and_1(lists, confidence):
    found = means.mean_of_lists(len(lists), math.fsum(lists), math.fsum(one * one for one in lists), confidence)
    assert -1e-9 <= found.low <= found.value + 1e-9
    assert found.value - 1e-9 <= found.high <= 1 + 1e-9


def test_lists_that_are_all_alike_leave_room_for_others():
    found = means.mean_of_lists(50, 25.0, 12.5, 0.95)
    assert found.low < 0.5 < found.high
    assert found.high - found.low < 0.1


@pytest.mark.parametrize(
    ("statistic", "number"),
    [("@10", 10), ("@1000000", 1_000_000), ("@0", 0), ("@0.5", 0), ("", 0), ("@", 0), ("@٣", 0)],
)
def test_places_are_whole_numbers_from_one_on(statistic, number):
    assert places(statistic) == number


def test_a_metric_with_a_cut_off_is_one_of_ranked_lists():
    assert ranked("precision", "@10") == "precision-at-k"
    assert ranked("precision", "") == "precision"
    assert ranked("precision", "@0.5") == "precision"
    assert ranked("ndcg", "@10") == "ndcg"


def _planned(fit: FitCriterion, *sources: Source):
    return plan({"r": fit}, {source.name: source for source in sources}, {})[0]


def test_precision_at_places_is_planned_on_lists_and_plain_precision_on_classes():
    both = replace(LISTS, prediction="p")
    at_ten, plain = (_planned(criterion("precision", statistic=said), both) for said in ("@10", ""))
    assert isinstance(at_ten, Check)
    assert isinstance(plain, Check)
    assert (at_ten.criterion.measure, plain.criterion.measure) == ("precision-at-k", "precision")


def test_what_a_source_does_not_tell_of_its_lists_is_named():
    found = _planned(criterion("ndcg", statistic="@10"), replace(LISTS, score="", settings=()))
    assert isinstance(found, Unmeasured)
    assert "`rank=COLUMN`" in found.reason
    assert "`query=COLUMN`" in found.reason


@pytest.mark.parametrize(
    "fit",
    [
        criterion("hit-ratio"),
        criterion("accuracy", statistic="@5"),
        criterion("mean-average-precision", statistic="@0.5"),
    ],
)
def test_what_lists_do_not_tell_is_not_planned_on_them(fit):
    assert isinstance(_planned(fit, replace(LISTS, prediction="p")), Unmeasured)


def test_a_margin_over_an_agreed_number_is_told_at_its_places(tmp_path):
    pl.DataFrame(DAYS).write_parquet(tmp_path / "lists.parquet")
    source = told(baseline="0.4")
    fit = criterion("comparison", ">=", "0.02", subject="precision", change="difference", statistic="@2")
    check = _planned(fit, source)
    assert isinstance(check, Check)
    found = measure(check.source, (check.criterion,), place=Place(tmp_path, {}), as_of=NOW)[0]
    alone = _one(DAYS, tmp_path).figures[0].estimate
    assert found.figures[0].estimate == pytest.approx(alone - 0.4)
    assert "precision at 2" in assess(check.criterion, found).sentence
