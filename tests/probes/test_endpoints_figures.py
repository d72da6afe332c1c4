"""Facts about the figures of endpoints: intervals that hold, loads as they are meant, replies read strictly."""

import asyncio
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.probes.endpoints import figures
from remit.probes.endpoints.loading import Call, Kept, Run
from remit.probes.endpoints.loads import Asked, Load, load_of, needs, rate_of, share_of
from remit.probes.endpoints.replies import Broken, Closed, Incoming, Malformed, Reply, TooLarge, read_reply, unpacked
from remit.probes.failing import Unmeasurable
from tests.probes.endpoints import fit, latency


@pytest.mark.parametrize(
    ("statistic", "share"),
    [
        ("p50", 0.5),
        ("p99.9", 0.999),
        ("p5", 0.05),
        ("mean", None),
        ("", None),
        ("p100", None),
        ("p0", None),
        ("p", None),
    ],
)
def test_a_percentile_is_told_from_other_statistics(statistic, share):
    assert share_of(statistic) == share


@pytest.mark.parametrize(
    ("condition", "rate"),
    [("", 10), ("500 request/s", 500), ("<= 30 query/min", 0.5), (">= 7200 prediction/h", 2), ("2.5 call/s", 2.5)],
)
def test_a_load_is_read_from_the_criterion(condition, rate):
    assert rate_of(latency(condition=condition), Asked()) == pytest.approx(rate)


@pytest.mark.parametrize(
    ("condition", "asked"),
    [("peak", None), ("2000 user", None), ("5 image/s", None), ("500 request/s", 10.0), ("5000 request/s", None),
     ("0 request/s", None)],
)  # fmt: skip
def test_a_load_that_cannot_be_made_as_it_is_meant_is_not_made(condition, asked):
    with pytest.raises(Unmeasurable) as told:
        rate_of(latency(condition=condition), Asked(asked))
    assert told.value.code == "measure.impossible"


@pytest.mark.parametrize("threshold", [1_999, 2_001, 9_999_999])
def test_a_throughput_that_takes_more_than_can_be_made_here_is_not_tried(threshold):
    with pytest.raises(Unmeasurable, match="made"):
        rate_of(fit("throughput", threshold, ">=", "request", period="s"), Asked())


def test_the_source_s_rate_stands_for_a_load_in_other_words():
    assert rate_of(latency(condition="peak"), Asked(40.0)) == 40
    assert rate_of(latency(condition="40 request/s"), Asked(40.0)) == 40


def test_a_load_has_as_many_requests_as_its_most_demanding_criterion_needs():
    assert needs(fit("error-rate", "0.01")) == needs(fit("availability", "0.99")) == 368
    assert needs(latency("p99")) == 299
    assert load_of([latency("p50"), latency("p99")], 10, Asked()).requests == 299
    assert load_of([latency("p50")], 100, Asked()).seconds == 5
    assert load_of([latency("p99")], 10, Asked(seconds=10)).requests == 100
    assert load_of([latency("p99.9")], 1, Asked()).seconds == 120
    assert load_of([latency("p99")], 100, Asked(requests=7)).requests == 7


@pytest.mark.parametrize(("unit", "period"), [("image", "s"), ("request", "run"), ("kB", "s"), ("request", "")])
def test_a_throughput_of_other_things_than_requests_is_not_told(unit, period):
    with pytest.raises(Unmeasurable):
        rate_of(fit("throughput", 5, ">=", unit, period=period), Asked())


CALLS = st.lists(
    st.builds(
        lambda planned, late, took, outcome: Call(planned, planned + late, planned + late + took, outcome, 200, "x"),
        st.floats(0, 10), st.floats(0, 0.1), st.floats(0.001, 3),
        st.sampled_from(["good", "good", "good", "status", "slow", "broken", "malformed", "unsent"]),
    ),
    min_size=1, max_size=120,
)  # fmt: skip
MEASURES = st.sampled_from(
    [latency("p50"), latency("p95"), latency("mean"), latency("max"), fit("error-rate"), fit("availability"),
     fit("timeout-rate"), fit("throughput", 5, ">=", "request", period="s")]
)  # fmt: skip


def _figure(criterion, calls):
    done = Run(Load(10, len(calls)), tuple(calls), Kept(wanted=False), 1)
    taken = {"latency": figures.latency, "throughput": figures.throughput}.get(criterion.measure, figures.failed_share)
    return taken(criterion, done).figures[0]


@given(CALLS, MEASURES)
@settings(max_examples=50)
def test_an_interval_holds_its_estimate_whatever_became_of_the_requests(calls, criterion):
    if not any(call.outcome in {"good", "slow"} for call in calls):
        return
    found = _figure(criterion, calls)
    assert 0 <= found.low <= found.estimate <= found.high
    assert math.isfinite(found.estimate)


@given(CALLS, st.data(), st.sampled_from(["status", "broken", "unsent"]))
@settings(max_examples=50)
def test_a_server_never_gets_faster_by_failing_a_request(calls, data, outcome):
    place = data.draw(st.integers(0, len(calls) - 1))
    worse = [*calls[:place], replace(calls[place], outcome=outcome), *calls[place + 1 :]]
    if not any(call.outcome in {"good", "slow"} for call in worse):
        return
    for statistic in ("p50", "p95", "max"):
        before, after = _figure(latency(statistic), calls), _figure(latency(statistic), worse)
        assert after.high >= before.high


def test_a_percentile_has_the_limits_of_its_order_statistics():
    # The sign test's interval of a median (David & Nagaraja 2003, Order statistics, section 7.1): ranks 6 and 15 of 20.
    calls = [Call(0, 0, (number + 1) / 1000, "good", 200, "x") for number in range(20)]
    found = _figure(latency("p50"), calls)
    assert (found.low, found.estimate, found.high) == pytest.approx((6, 10, 15))
    assert _figure(latency("p95"), calls).high == math.inf


def test_a_throughput_has_garwood_s_published_limits():
    # Garwood 1936, Biometrika 28:437-442: 4.795 to 18.391 for 10 events at 95 %.
    calls = [Call(0, 0, 0.01, "good" if number < 10 else "broken", 200, "x") for number in range(40)]
    found = _figure(fit("throughput", 5, ">=", "request", period="s"), calls)
    assert (4 * found.low, 4 * found.high) == pytest.approx((4.795, 18.391), rel=1e-3)


def test_a_request_that_started_late_counts_from_its_plan_and_its_interval_reaches_down_by_what_was_our_doing():
    calls = [Call(number, number + 0.1, number + 0.5, "good", 200, "x") for number in range(400)]
    for statistic in ("p50", "p95", "mean"):
        found = _figure(latency(statistic), calls)
        assert (found.low, found.estimate, found.high) == pytest.approx((300, 500, 500))


def _read(said: bytes, method: str = "GET") -> Reply:
    async def read():
        reader = Incoming()
        reader.feed_data(said)
        reader.feed_eof()
        return await read_reply(reader, method)

    return asyncio.run(read())


PIECES = st.sampled_from(
    [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.0 404\r\n", b"HTTP/1.1 100 C\r\n\r\n", b"\r\n", b"\n", b"Content-Length: 3\r\n",
     b"Content-Length: 4, 4\r\n", b"Content-Length: -1\r\n", b"Transfer-Encoding: chunked\r\n", b"3\r\nabc\r\n",
     b"0\r\n", b"Content-Encoding: gzip\r\n", b"\x1f\x8b\x08\x00", b"abc",
     b" folded\r\n", b"Connection: close\r\n", b"\0"]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.binary(max_size=20)), max_size=12).map(b"".join))
@settings(max_examples=50)
def test_whatever_comes_is_a_reply_or_is_told_to_be_none(said):
    try:
        found = _read(said)
        assert 200 <= found.status < 600
        assert len(unpacked(found)) <= 1024 * 1024
    except (Malformed, Broken, TooLarge):
        pass


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\na",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nName : value\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nA: b\r\n folded\r\n\r\n",
        b"HTTP/2 200\r\n\r\n",
        b"HTTP/1.1 99 Low\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nA: " + b"b" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 9,
    ],
)
def test_a_reply_whose_end_is_in_doubt_is_none(said):
    with pytest.raises(Malformed):
        _read(said)


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Le",
    ],
)
def test_a_reply_that_breaks_off_is_not_whole(said):
    with pytest.raises(Broken):
        _read(said)


def test_replies_without_a_body_end_at_their_head():
    assert _read(b"HTTP/1.1 204 None\r\nContent-Length: 5\r\n\r\n").body == b""
    assert _read(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "HEAD").body == b""
    with pytest.raises(Closed):
        _read(b"")
