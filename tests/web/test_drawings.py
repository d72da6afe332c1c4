"""Facts about drawings: nothing overlaps, nothing is lost, and words keep to their width."""

import math
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from remit.core.criteria import FitCriterion
from remit.core.forms import Theme
from remit.core.observations import Figure
from remit.core.states import Count
from remit.core.trace import Node, Trace
from remit.web.drawings.columns import GAP, drawn
from remit.web.drawings.fishbones import fishbone, written
from remit.web.drawings.intervals import scale, spark
from remit.web.drawings.loops import loop
from remit.web.drawings.texts import WIDTH, cut, lines
from remit.workbench.forms import read_form

STATIONS = st.sampled_from(["challenge", "question", "answer", "requirement", "verdict"])
WORDS = st.text(alphabet="abc ", max_size=120)


@st.composite
def graphs(draw):
    """A graph of reasons: nodes in random stations, ties from an earlier station to a later one."""
    order = ["challenge", "question", "answer", "requirement", "verdict"]
    stations = draw(st.lists(STATIONS, min_size=1, max_size=30))
    nodes = [Node(f"{s}:{i}", s, str(i), draw(WORDS)) for i, s in enumerate(stations)]
    onward: dict[str, tuple[str, ...]] = {}
    back: dict[str, tuple[str, ...]] = {}
    for tail in nodes:
        later = [n for n in nodes if order.index(n.station) > order.index(tail.station)]
        for head in draw(st.lists(st.sampled_from(later), max_size=3, unique=True)) if later else []:
            onward[tail.id] = (*onward.get(tail.id, ()), head.id)
            back[head.id] = (*back.get(head.id, ()), tail.id)
    return Trace({n.id: n for n in nodes}, onward, back), nodes


@given(graphs(), st.integers(1, 4))
def test_nodes_of_a_column_never_overlap_and_all_are_drawn(graph, most):
    found, nodes = graph
    made = drawn(found, nodes, most=most)
    assert {one.node.id for one in made.nodes} == {node.id for node in nodes}
    for x in {one.x for one in made.nodes}:
        column = sorted((one for one in made.nodes if one.x == x), key=lambda one: one.y)
        for upper, lower in pairwise(column):
            room = 7.5 * (max(1, len(upper.words)) + max(1, len(lower.words))) + GAP
            assert lower.y - upper.y >= room - 0.01
    assert all(0 < one.y <= made.height for one in made.nodes)
    assert all(one.x + one.room < made.width for one in made.nodes)


@given(graphs())
def test_a_tie_leads_from_left_to_right_between_nodes_that_are_drawn(graph):
    found, nodes = graph
    made = drawn(found, nodes)
    places = {one.node.id: one.x for one in made.nodes}
    assert {(tie.tail, tie.head) for tie in made.ties} == {(t, h) for t, heads in found.onward.items() for h in heads}
    assert all(places[tie.tail] < places[tie.head] for tie in made.ties)


def test_what_is_left_out_is_bridged():
    nodes = [Node(f"{s}:1", s, "1", s) for s in ("question", "answer", "requirement")]
    ways = {"question:1": ("answer:1",), "answer:1": ("requirement:1",)}
    back = {"answer:1": ("question:1",), "requirement:1": ("answer:1",)}
    made = drawn(Trace({n.id: n for n in nodes}, ways, back), [nodes[0], nodes[2]])
    assert [(tie.tail, tie.head) for tie in made.ties] == [("question:1", "requirement:1")]


@given(st.text(max_size=300), st.floats(20, 400), st.integers(1, 4))
def test_words_keep_to_their_width(text, width, most):
    assert len(cut(text, width)) * WIDTH <= max(width, WIDTH)
    broken = lines(text, width, most)
    assert len(broken) <= most
    assert all(len(line) * WIDTH <= max(width, WIDTH) for line in broken)


def test_every_theme_and_code_of_the_shipped_form_is_on_the_fishbone():
    form = read_form("mlops/4")
    bones = fishbone(form.themes, ())
    assert [rib.theme for rib in bones.ribs] == list(form.themes)
    assert [len(rib.codes) for rib in bones.ribs] == [len(theme.codes) for theme in form.themes]
    assert all(0 < y < bones.height and 0 < x < bones.width for rib in bones.ribs for _, x, y in rib.codes)


def test_codes_are_written_as_people_write_them():
    assert [written(code) for code in ("ci-cd", "understand-ml", "value-of-mlops")] == [
        "CI/CD", "understand ML", "value of MLOps",
    ]  # fmt: skip


def test_a_form_without_themes_has_no_ribs():
    assert fishbone((), ()).ribs == ()
    assert len(fishbone((Theme("a", "A"),), ()).ribs) == 1


def test_the_loop_leads_onward_and_back_as_the_form_says():
    form = read_form("mlops/3")
    counts = [Count(stage.id, stage.title, 9, (), 0) for stage in form.stages]
    made = loop(form.stages, counts)
    assert [box.stage.id for box in made.boxes] == [stage.id for stage in form.stages]
    assert len(made.onward) == 3
    assert len(made.onward) + len(made.back) == sum(len(stage.feeds) for stage in form.stages)
    assert loop((), ()).boxes == ()


FINITE = st.floats(-1e6, 1e6)
OPS = st.sampled_from([">=", ">", "<=", "<", "=", "none"])


@given(OPS, FINITE, st.lists(st.tuples(FINITE, st.floats(0, 1e3), st.floats(0, 1e3)), min_size=1, max_size=6))
def test_an_interval_lies_on_the_side_of_its_threshold_that_it_lies_on(op, limit, figures):
    criterion = FitCriterion("recall", op, Decimal(repr(limit)))
    made = scale(criterion, [(Figure("", e, e - a, e + b, 9), "satisfied") for e, a, b in figures])
    (place, _), *_ = made.limits
    threshold = 0.0 if op == "none" else limit
    for bar, (estimate, below, above) in zip(made.bars, figures, strict=True):
        assert 0 <= bar.low <= bar.estimate <= bar.high <= 400
        assert (bar.estimate >= place - 1e-6) or estimate < threshold
        assert (bar.low >= place - 1e-6) or estimate - below < threshold
        assert (bar.high <= place + 1e-6) or estimate + above > threshold


def test_what_has_no_end_runs_off_the_paper():
    criterion = FitCriterion("latency", "<=", Decimal(200), "ms")
    (bar,) = scale(criterion, [(Figure("", 150.0, 120.0, math.inf, 3), "inconclusive")]).bars
    assert bar.open_high
    assert not bar.open_low
    assert bar.high > bar.estimate


def test_a_history_has_a_dot_for_each_verdict_in_their_order():
    points = [("2026-11-01T", 0.7, "violated"), ("2026-11-02T", None, "error"), ("2026-11-03T", 0.9, "satisfied")]
    made = spark(points, 0.8)
    assert [dot[2] for dot in made.dots] == ["violated", "error", "satisfied"]
    assert [dot[0] for dot in made.dots] == sorted(dot[0] for dot in made.dots)
    assert made.dots[2][1] < made.limit < made.dots[0][1]
