"""Facts about ranked lists: each figure against plain Python that tries every order of tied items, and what is refused."""

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
from remit.probes.data.lists import LINEAR
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
        "ndcg": lambda: sum(g / math.log2(i + 1) for i, g in enumerate(first, 1))
        / sum(g / math.log2(i + 1) for i, g in enumerate(best, 1)),
    }[name]()


def _expected(name: str, items: list[Item], cut: int) -> float | None:
    """The mean of the figure over all orders of tied items, or None where it is not defined."""
    every = [grade for _, grade in items]
    if name != "precision-at-k" and not any(every):
        return None
    by_score = [[grade for score, grade in items if score == one] for one in sorted({s for s, _ in items if s is not None})]
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


@settings(max_examples=40)
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
