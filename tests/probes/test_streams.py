"""Facts about concept drift: the rise is that of plain counts, a planted one is seen, and still streams stay quiet."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.observations import Failure
from remit.probes import intervals
from remit.probes.data.taking import streams
from remit.probes.data.taking.streams import Stream
from tests.probes.looking import figure, looked, told
from tests.probes.tables import SMALL, criterion

STREAM = replace(SMALL, time="at")


def _made(rates, each=1_500, seed=0):
    random = np.random.default_rng(seed)
    wrong = np.concatenate([random.uniform(size=each) < rate for rate in rates])
    days = [date(2026, 1, 1) + timedelta(days=i // 50) for i in range(len(wrong))]
    return pl.DataFrame({"y": [0] * len(wrong), "p": wrong.astype(int), "at": days}).sample(
        fraction=1, shuffle=True, seed=1
    )


@given(
    st.lists(st.tuples(st.integers(0, 9), st.none() | st.integers(0, 1), st.integers(0, 1)), min_size=1, max_size=40)
)
def test_the_rise_is_that_of_plain_counts(rows):
    start = date(2026, 1, 1)
    table = pl.DataFrame(
        [(start + timedelta(days=day), y, p) for day, y, p in rows],
        schema={"at": pl.Date, "y": pl.Int64, "p": pl.Int64}, orient="row",
    )  # fmt: skip
    (observed,) = looked(table, told(STREAM, reference_until="2026-01-05"), criterion("concept-drift"))
    sides = [[y != p for day, y, p in rows if y is not None and (day >= 4) == later] for later in (False, True)]
    if not all(sides):
        assert isinstance(observed, Failure)
        return
    found = figure(observed)
    assert found.estimate == pytest.approx(sum(sides[1]) / len(sides[1]) - sum(sides[0]) / len(sides[0]))
    assert (found.low, found.high) == intervals.difference(
        sum(sides[1]), len(sides[1]), sum(sides[0]), len(sides[0]), 0.95
    )
    assert (found.cases, found.of) == (len(sides[1]), len(sides[0]))


def test_a_rise_of_errors_fails_and_detectors_name_when():
    asked = criterion("concept-drift", "<=", "0.05")
    (still,), (risen,) = (looked(_made(rates), STREAM, asked) for rates in ((0.1, 0.1), (0.1, 0.35)))
    assert assess(asked, still).status == "satisfied"
    assert assess(asked, risen).status == "violated"
    assert any(note.startswith("Page-Hinkley tells a rise at 2026-02") for note in risen.notes)
    assert "Page-Hinkley tells no rise." in still.notes
    assert "error rate 0.1" in figure(risen).note


def test_still_streams_are_called_drift_no_more_often_than_their_limits_claim():
    asked = criterion("concept-drift", "<=", "0")
    alarms = sum(assess(asked, looked(_made((0.2, 0.2), 300, seed), STREAM, asked)[0]).status == "violated"
                 for seed in range(60))  # fmt: skip
    assert alarms <= 5  # 2.5 % on this side; more than 5 of 60 happen by chance once in a hundred times


def test_too_many_times_are_taken_together_and_lose_no_case(monkeypatch):
    table = _made((0.1, 0.3))
    (single,) = looked(table, STREAM, criterion("concept-drift"))
    monkeypatch.setattr(streams, "MOST_TIMES", 20)
    (slots,) = looked(table, STREAM, criterion("concept-drift"))
    assert figure(slots).cases + figure(slots).of == figure(single).cases + figure(single).of == 3_000
    assert figure(slots).estimate == pytest.approx(figure(single).estimate, abs=0.03)
    assert any("in slots of" in note for note in slots.notes)


@given(st.lists(st.integers(1, 9).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))), min_size=1, max_size=12))
def test_a_stream_has_every_case_and_every_error_in_its_time(parts):
    cases, errors = (np.array([one[i] for one in parts]) for i in (0, 1))
    given_ = list(Stream(np.arange(len(parts)), cases, errors).observed())
    assert len(given_) == cases.sum()
    ends = np.cumsum(cases)
    assert [sum(given_[end - size : end]) for end, size in zip(ends, cases, strict=True)] == errors.tolist()


def test_very_long_streams_are_not_given_to_detectors(monkeypatch):
    monkeypatch.setattr(streams, "MOST_WATCHED", 100)
    (observed,) = looked(_made((0.1, 0.1)), STREAM, criterion("concept-drift"))
    assert observed.notes[-1].startswith("Detectors of change were not run")


@pytest.mark.parametrize(
    ("table", "settings", "word"),
    [
        ({"y": [0, 1], "p": [0, 1], "at": [None, None]}, {}, "at"),
        ({"y": [0, 1], "p": ["a", "b"], "at": ["2026-01-01"] * 2}, {}, "compared"),
        ({"y": [0, 1], "p": [0, 1], "at": ["2026-01-01"] * 2}, {"reference_until": "late"}, "late"),
        ({"y": [0, 1], "p": [0, 1], "at": ["2026-01-01"] * 2}, {}, "no later cases"),
        ({"y": [0, 1], "p": [0, 1]}, {}, "at"),
    ],
)
def test_a_stream_that_tells_nothing_is_told_in_a_sentence(table, settings, word):
    (observed,) = looked(table, told(STREAM, **settings), criterion("concept-drift"))
    assert isinstance(observed, Failure)
    assert word in observed.sentence


def test_alarms_are_counted_where_they_are_asked_for():
    asked = criterion("concept-drift", "=", "0", statistic="alarms")
    (still,), (risen,) = (looked(_made(rates), STREAM, asked) for rates in ((0.1, 0.1), (0.1, 0.35)))
    assert assess(asked, still).sentence == "Satisfied: number of alarms for concept drift is 0, where none is allowed."
    verdict = assess(asked, risen)
    assert verdict.sentence.startswith("Violated: number of alarms for concept drift is 1, where none is allowed (at 2")


def test_alarms_of_a_stream_that_is_too_long_are_not_told(monkeypatch):
    monkeypatch.setattr(streams, "MOST_WATCHED", 100)
    (observed,) = looked(_made((0.1, 0.1)), STREAM, criterion("concept-drift", "=", "0", statistic="alarms"))
    assert "ask over a window" in observed.sentence
