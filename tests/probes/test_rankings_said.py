"""Facts about ranked lists from the words of an answer to a verdict, and beside another library."""

import random

import polars as pl
import pytest

from remit.core.checks import Check, assess, plan
from remit.core.criteria import FitCriterion
from remit.core.observations import Observation, Source
from remit.core.requirements import criterion_of
from remit.language.reading import read
from remit.probes.locations import Place
from remit.probes.measuring import measure
from tests.probes.tables import NOW, criterion, seen

SHOWN = Source("shown", "data", "shown.csv", label="liked", score="score", settings=(("query", "reader"),))


def _shown(lists: int, seed: int = 3) -> pl.DataFrame:
    chance = random.Random(seed)  # noqa: S311  # made-up rows need no secrets
    rows = [
        (f"reader {i}", round(chance.random(), 6), chance.choice([0, 0, 0, 1])) for i in range(lists) for _ in range(12)
    ]
    return pl.DataFrame(rows, schema=["reader", "score", "liked"], orient="row")


def _asked(text: str) -> FitCriterion:
    (value,) = read("modeling.business-metrics", text).values
    found = criterion_of("modeling.business-metrics", value)
    assert isinstance(found, FitCriterion)
    return found


@pytest.mark.parametrize(
    ("text", "lists", "status", "said"),
    [
        ("A precision@4 of at least 0.1.", 200, "satisfied", "precision at 4 is 0.2"),
        ("A precision@4 of at least 0.4.", 200, "violated", "at least 0.4 is required"),
        ("nDCG@5 at least 0.1", 200, "satisfied", "nDCG at 5 is"),
        ("nDCG@5 at least 0.4", 4, "inconclusive", "more cases would settle it"),
        ("MRR > 0.2", 200, "satisfied", "mean reciprocal rank is"),
        ("Hit rate@10 of at least 0.5", 200, "satisfied", "hit ratio at 10 is"),
    ],
)
def test_an_answer_about_a_place_in_a_list_comes_to_a_verdict_on_a_table(text, lists, status, said, tmp_path):
    _shown(lists).write_csv(tmp_path / "shown.csv")
    (check,) = plan({"modeling.business-metrics/rank": _asked(text)}, {"shown": SHOWN}, {})
    assert isinstance(check, Check), check
    (found,) = measure(check.source, (check.criterion,), place=Place(tmp_path, {}), as_of=NOW)
    assert isinstance(found, Observation), found
    verdict = assess(check.criterion, found)
    assert (verdict.status, said in verdict.sentence) == (status, True), verdict.sentence
    assert found.figures[0].low < found.figures[0].high


def test_another_library_gives_the_same_gains_and_precisions(tmp_path):
    metrics = pytest.importorskip("sklearn.metrics", reason="no part of the development environment")
    table = _shown(60)
    source = Source("lists", "data", "lists.parquet", label="liked", score="score", settings=(("query", "reader"),))
    asked = [criterion("ndcg", statistic="@5"), criterion("ndcg"), criterion("mean-average-precision")]
    mine = [one.figures[0].estimate for one in seen(table, tmp_path, *asked, source=source, name="lists.parquet")]
    lists = [part for part in table.partition_by("reader") if part["liked"].sum()]
    theirs = [
        sum(by(part) for part in lists) / len(lists)
        for by in (
            lambda part: metrics.ndcg_score([part["liked"].to_list()], [part["score"].to_list()], k=5),
            lambda part: metrics.ndcg_score([part["liked"].to_list()], [part["score"].to_list()]),
            lambda part: metrics.average_precision_score(part["liked"].to_list(), part["score"].to_list()),
        )
    ]
    assert mine == pytest.approx(theirs, abs=1e-8)


def test_tied_scores_are_worth_what_another_library_gives_them(tmp_path):
    metrics = pytest.importorskip("sklearn.metrics", reason="as above")
    table = _shown(40).with_columns(pl.col("score").round(1))
    source = Source("lists", "data", "lists.parquet", label="liked", score="score", settings=(("query", "reader"),))
    (found,) = seen(table, tmp_path, criterion("ndcg", statistic="@5"), source=source, name="lists.parquet")
    lists = [part for part in table.partition_by("reader") if part["liked"].sum()]
    theirs = [metrics.ndcg_score([one["liked"].to_list()], [one["score"].to_list()], k=5) for one in lists]
    assert found.figures[0].estimate == pytest.approx(sum(theirs) / len(theirs), abs=1e-8)
