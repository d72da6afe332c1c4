"""Facts about measures of each group by itself: each is what the group's rows alone would give."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import MEASURES, assess, plan
from remit.core.observations import Failure, Observation
from tests.probes.test_times import AT, NOW, asked, log, seen

EVERY = replace(AT, settings=(("every", "1 h"), ("on-time", "1 h"), ("arrival", "came")))
NAMES = {"n": "north", "s": "south"}
ROWS = st.lists(
    st.tuples(st.integers(0, 200), st.sampled_from(["n", "s", None]), st.integers(0, 300)), min_size=1, max_size=40
)


def _table(rows) -> pl.DataFrame:
    frame = log(
        *(NOW - timedelta(hours=hours) for hours, _, _ in rows),
        site=pl.Series([site for _, site, _ in rows], dtype=pl.String),
    )
    return frame.with_columns(came=pl.col("at") + pl.Series([timedelta(minutes=m) for _, _, m in rows]))


@given(ROWS, st.sampled_from(["interval", "loss-share", "on-time-share", "lateness", "full-cycles"]))
@settings(max_examples=20, deadline=None)
def test_a_group_has_the_figure_that_its_rows_alone_have(rows, name):
    frame = _table(rows)
    unit = {"interval": "h", "lateness": "h", "full-cycles": "day"}.get(name, "1")
    each = asked(name, "<=", "1", unit, attribute="site")
    (found,) = seen(frame, each, source=EVERY)
    parts = [raw for raw in ("n", "s") if (frame["site"] == raw).any()]
    if not isinstance(found, Observation):
        assert all(isinstance(_alone(frame, raw, each, 0.95), Failure) for raw in parts)
        return
    confidence = 1 - 0.05 / len(parts)
    for raw in parts:
        one = next(figure for figure in found.figures if figure.group == NAMES[raw])
        alone = _alone(frame, raw, each, confidence)
        if isinstance(alone, Failure):
            assert not one.cases
            assert one.note
        else:
            expected = alone.figures[0]
            assert (one.estimate, one.cases) == (expected.estimate, expected.cases)
            assert (one.low, one.high) == pytest.approx((expected.low, expected.high))


def _alone(frame, raw, each, confidence):
    mine = replace(each, attribute="", confidence=type(each.confidence)(repr(confidence)))
    return seen(frame.filter(pl.col("site") == raw), mine, source=EVERY)[0]


def test_one_group_is_asked_for_by_name_and_the_others_are_left_alone():
    frame = _table([(5, "n", 0), (1, "n", 0), (90, "s", 0), (2, "s", 0), (3, None, 0)])
    gap = asked("interval", "<=", "10", "h", group="South")
    (found,) = seen(frame, gap, source=EVERY)
    verdict = assess(gap, found)
    assert verdict.sentence == "Violated: time between records of south is 88 h, where at most 10 h is allowed."
    assert "In no group, without a value of the attribute: 1 row." in found.notes
    (missing,) = seen(frame, asked("interval", group="south"), source=replace(EVERY, attributes=()))
    assert missing.code == "column.unnamed"


def test_a_gap_that_all_groups_together_hide_is_seen():
    frame = _table([(hour, "n" if hour < 30 else "s", 0) for hour in range(60)])
    whole, each = asked("interval", "<=", "2", "h"), asked("loss-share", "<=", "0.01", "1", attribute="site")
    both = seen(frame.with_columns(site=pl.Series(["n", "s"] * 30)), whole, each, source=EVERY)
    assert [assess(fit, found).status for fit, found in zip((whole, each), both, strict=True)] == [
        "satisfied",
        "violated",
    ]


def test_too_many_groups_are_not_looked_at_one_by_one():
    frame = log(*(NOW - timedelta(hours=i) for i in range(60)), site=[str(i) for i in range(60)])
    (found,) = seen(frame, asked("interval", attribute="site"), source=EVERY)
    assert found.code == "attribute.too-many-groups"


@pytest.mark.parametrize("name", ["interval", "loss-share", "full-cycles", "lateness", "stream-rate", "on-time-share"])
def test_it_can_be_planned_for_each_group(name):
    assert MEASURES[name].grouping == "may"
    fit = asked(name, attribute="site", unit="1" if MEASURES[name].unit else "h")
    (check,) = plan({"q/k": fit}, {"log": EVERY}, {})
    assert check.criterion == fit
