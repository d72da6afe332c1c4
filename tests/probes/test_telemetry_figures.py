"""Facts about what follows from recorded points, against plain Python and numpy."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.probes import intervals
from remit.probes.telemetry.figures import ENOUGH, Window, case_share, time_share, told, values
from remit.probes.telemetry.histograms import classic, native, statistic
from remit.probes.telemetry.rules import Rule, rules_of
from remit.probes.telemetry.series import Gain, Point, Series, gained, selector, unsteady
from remit.probes.telemetry.servers import parsed, series_of
from remit.probes.telemetry.settings import seconds_of
from remit.probes.telemetry.units import factor
from tests.probes.endpoints import fit

NUMBERS = st.floats(-1e6, 1e6, allow_nan=False)
STEPS = st.lists(st.integers(0, 50), min_size=1, max_size=40)


def series(amounts, step: float = 1.0, labels=()) -> Series:
    """Points a step apart, the last at 0."""
    count = len(amounts)
    return Series(labels, tuple(Point((i - count + 1) * step, v) for i, v in enumerate(amounts)))


def whole(amounts) -> Window:
    """A window that these points fill."""
    return Window(float(len(amounts)), 1.0)


@given(st.lists(NUMBERS, min_size=2, max_size=60), st.sampled_from(["p5", "p50", "p95", "p99.9", "mean", "max", "min"]))
@settings(max_examples=50)
def test_a_statistic_of_a_window_that_is_whole_is_that_of_its_points(amounts, name):
    (found,) = values(fit("cpu-use", statistic=name), [series(amounts)], whole(amounts), 1.0).figures
    share = float(name[1:]) if name.startswith("p") else None
    expected = (
        np.percentile(amounts, share, method="inverted_cdf")
        if share is not None
        else {"mean": np.mean, "max": np.max, "min": np.min}[name](amounts)
    )
    assert found.estimate == pytest.approx(expected)
    assert found.low == found.high == found.estimate


@given(
    st.lists(NUMBERS, min_size=4, max_size=60), st.data(), st.sampled_from(["p10", "p50", "p95", "max", "min", "mean"])
)
@settings(max_examples=50)
def test_bounds_hold_whatever_the_missing_part_of_the_window_was(amounts, data, name):
    kept = data.draw(st.integers(2, max(2, int(len(amounts) * ENOUGH) - 1)))
    window = Window(float(len(amounts)), 1.0)
    (found,) = values(fit("cpu-use", statistic=name), [series(amounts[:kept])], window, 1.0).figures
    (truth,) = values(fit("cpu-use", statistic=name), [series(amounts)], window, 1.0).figures
    assert found.low <= truth.estimate <= found.high


@given(STEPS, st.lists(st.booleans(), min_size=40, max_size=40))
@settings(max_examples=50)
def test_a_counter_gained_at_least_what_it_shows_and_at_most_what_truly_happened(steps, restarts):
    truth, shown, at = 0, [0], 0
    for step, restart in zip(steps, restarts, strict=False):
        truth += step
        at = step if restart else at + step
        shown.append(at)
    found = gained(series(shown).points, -len(shown) + 1.0, 1.0)
    assert found.low == found.high <= truth
    if not any(restarts[: len(steps)]):
        assert found.low == truth
        assert not found.resets


def test_a_reset_that_grew_past_the_old_value_goes_unseen_and_one_below_it_is_seen():
    assert gained(series([0, 5, 3, 4]).points, -3, 1.0) == Gain(9, 9, 1)
    assert gained(series([0, 5, 7]).points, -2, 1.0) == Gain(7, 7, 0)
    assert gained(series([5, 7]).points, -100, 1.0) == Gain(2, 7, 0)
    assert gained((), 0, 1.0) == Gain(0, 0)
    assert not unsteady(series([1, 2, 1, 2, 3, 4, 5]).points)
    assert unsteady(series([1, 2] * 10).points)


@given(st.integers(0, 400), st.integers(1, 400), st.integers(0, 50), st.integers(0, 50))
@settings(max_examples=50)
def test_a_share_of_sure_counts_has_the_interval_of_a_share_and_unsure_ones_a_wider_one(hits, rest, more, others):
    cases = hits + rest
    (sure,) = case_share(Gain(hits, hits), Gain(cases, cases), 0.95, 3600).figures
    assert (sure.low, sure.high) == pytest.approx(intervals.share(hits, cases, 0.95))
    assert sure.estimate == pytest.approx(hits / cases)
    unsure = case_share(Gain(hits, hits + more), Gain(cases, cases + more + others), 0.95, 3600).figures[0]
    true = intervals.share(hits + more, cases + more, 0.95)
    assert unsure.low <= unsure.estimate <= unsure.high
    assert unsure.high >= true[1] - 1e-12 or unsure.high >= sure.high
    assert unsure.low <= sure.low + 1e-12


def test_amounts_that_are_no_counts_have_no_sampling_error_and_nothing_counted_is_no_share():
    seconds = case_share(Gain(0.25, 0.25), Gain(2.5, 2.5), 0.95, 3600)
    assert (seconds.figures[0].low, seconds.figures[0].high) == (0.1, 0.1)
    assert not seconds.sampled
    assert case_share(Gain(0, 0), Gain(0, 0), 0.95, 3600).figures[0].cases == 0


@given(st.lists(st.sampled_from([0.0, 1.0]), min_size=5, max_size=80), st.data())
@settings(max_examples=50)
def test_the_share_of_time_lies_between_all_gaps_down_and_all_gaps_up(ups, data):
    kept = data.draw(st.integers(1, len(ups)))
    window = Window(float(len(ups)), 1.0, len(ups))
    (found,) = time_share(fit("availability", 1, ">="), [series(ups[:kept])], window, 1.0).figures
    assert found.low <= sum(ups) / len(ups) <= found.high
    if kept == len(ups):
        assert found.low == found.high == pytest.approx(sum(ups) / len(ups))


@given(st.lists(st.floats(0.001, 20), min_size=1, max_size=200), st.sampled_from(["p50", "p90", "p95", "p99", "max"]))
@settings(max_examples=50)
def test_the_bucket_that_is_told_holds_the_true_quantile(times, name):
    bounds = [0.1, 0.5, 1.0, 5.0, math.inf]
    found = [
        series([0, sum(t <= bound for t in times)], labels=(("le", "+Inf" if math.isinf(bound) else str(bound)),))
        for bound in bounds
    ]
    (figure,) = statistic(fit("latency", 1, unit="s", statistic=name), classic(found, -1.0, 1.0), None, 60, 1.0).figures
    truth = max(times) if name == "max" else np.percentile(times, float(name[1:]), method="inverted_cdf")
    assert figure.low <= truth <= figure.high
    assert figure.cases == len(times)


def test_buckets_that_fall_are_raised_and_an_empty_histogram_tells_nothing():
    found = [series([0, n], labels=(("le", le),)) for le, n in (("0.1", 5), ("0.5", 4), ("+Inf", 6))]
    counted = classic(found, -1.0, 1.0)
    assert counted.least.below == (5, 5, 6)
    assert "was raised" in counted.notes[0]
    empty = classic([series([3, 3], labels=(("le", "+Inf"),))], -1.0, 1.0)
    assert statistic(fit("latency", 1, unit="s", statistic="p95"), empty, None, 60, 1.0).figures[0].cases == 0


def test_native_buckets_below_nought_count_too():
    rows = ((-2.0, -1.0, 5.0), (-0.1, 0.1, 1.0), (1.0, 2.0, 4.0))
    counted = native([Series((), (), rows)])
    (figure,) = statistic(fit("latency", 1, unit="s", statistic="p50"), counted, None, 60, 1.0).figures
    assert (figure.low, figure.high) == (-2.0, -1.0)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("up", ("up", set())),
        (' http_requests_total{code=~"5..", job!="a}b"} ', ("http_requests_total", {"code", "job"})),
        ("rule:name{a='x\\'y'}", ("rule:name", {"a"})),
        ("sum(x)", None), ("x[5m]", None), ("x + y", None), ("x offset 5m", None), ('x{a="b"} > 1', None), ("1", None),
    ],
)  # fmt: skip
def test_a_bare_selector_is_told_from_every_other_expression(query, found):
    told_ = selector(query)
    assert told_ == (found and (found[0], frozenset(found[1])))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("5m", 300), ("1h30m", 5400), ("90 s", 90), ("7 days", 604800), ("1 hour", 3600), ("2 weeks", 1209600),
     ("15s", 15), ("250ms", 0.25), ("m", None), ("", None), ("-5m", None), ("5 apples", None), ("9" * 400 + "d", None)],
)  # fmt: skip
def test_times_are_read_as_people_and_as_promql_write_them(text, seconds):
    assert seconds_of(text) == (seconds if seconds is None else pytest.approx(seconds))


@pytest.mark.parametrize(
    ("criterion", "written", "expected"),
    [
        (fit("latency", unit="ms"), "", 1000), (fit("latency", unit="ms"), "ms", 1),
        (fit("delay", unit="day"), "", 1 / 86400),
        (fit("load", unit="request", period="s"), "", 1), (fit("load", unit="request", period="day"), "", 86400),
        (fit("load", unit="request", period="h"), "request/min", 60), (fit("queue-length", unit="item"), "", 1),
        (fit("power", unit="kW"), "W", 0.001), (fit("network-use", unit="MB", period="s"), "B/s", 1e-6),
    ],
)  # fmt: skip
def test_units_are_those_of_the_naming_rules_unless_told(criterion, written, expected):
    assert factor(criterion, written) == pytest.approx(expected)


NAMES = ["resultType", "result", "metric", "value", "values", "groups", "rules", "type", "name", "histogram"]
ANYTHING = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda x: st.lists(x, max_size=3) | st.dictionaries(st.sampled_from(NAMES), x, max_size=4),
)


@given(ANYTHING)
@settings(max_examples=50)
def test_no_reply_makes_the_reader_fall(data):
    series_of(data)
    rules_of(data)
    series_of({"resultType": "vector", "result": data})
    rules_of({"groups": data})


def test_what_is_no_json_or_too_deep_is_nothing():
    assert parsed(b"{") is None
    assert parsed(b"[" * 200_000) is None
    assert parsed(b"1" * 5000) is None


@pytest.mark.parametrize(
    ("expression", "limits"),
    [
        ("a > 0.3", [(">", 0.3)]), ("0.3 < a", [(">", 0.3)]), ("a >= bool 5 and b < 1e-3", [(">=", 5), ("<", 0.001)]),
        ('a{le="> 5"} > 7', [(">", 7)]), ("rate(a[5m]) / b", []), ("a > b", []),
        ("sum(a) > 10 * 2", []), ("2 * 10 < a", []),
        ("(a) <= -2.5", [("<=", -2.5)]),
    ],
)  # fmt: skip
def test_the_limits_of_a_rule_are_the_numbers_it_compares_with(expression, limits):
    assert list(Rule("r", expression, 0, "inactive", "ok", "", 15, 1).limits) == limits


def test_times_are_written_short():
    assert [told(s) for s in (0, 30, 60, 90, 3600, 86400, 30 * 86400)] == [
        "0 s", "30 s", "1 min", "90 s", "1 hour", "1 day", "30 days",
    ]  # fmt: skip
