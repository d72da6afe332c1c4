"""Facts about endpoints under load: real servers on this machine, and what is told of them."""

import asyncio
import gzip
import math
import shutil
import socket
import ssl
import subprocess
import threading
import time
from decimal import Decimal

import pytest

from remit.core.checks import assess
from remit.core.observations import Observation
from remit.probes.endpoints import connections, loading
from tests.probes.endpoints import dripping, failed, figure, fit, latency, reply, seen, serving

FAST = {"rate": 100, "requests": 20}


@pytest.fixture(autouse=True)
def _patient(monkeypatch):
    """Let the machine of these tests be busy: one of them says what happens when it is too busy."""
    monkeypatch.setattr(loading, "LATE", 5.0)


def test_one_request_in_ten_that_takes_100_ms_shows_in_the_upper_percentiles_and_not_in_the_median():
    def answer(asked):
        if asked.number % 10 == 5:
            time.sleep(0.1)
        return reply({})

    with serving(answer) as server:
        found = seen(server.url, latency("p50"), latency("p95"), latency("p99"), rate=100, requests=200)
    median, upper, top = map(figure, found)
    assert median.estimate < 100 <= upper.estimate <= top.estimate
    assert upper.low > 0
    assert upper.cases == 200
    assert top.high == math.inf
    assert "299" in top.note


def test_a_server_that_stalls_once_is_slow_for_all_who_came_meanwhile():
    """A client that waits for each reply would see one slow request of 300; users see a second's worth of them."""
    stall = threading.Lock()

    def answer(asked):
        with stall:
            if asked.number == 100:
                time.sleep(1)
        return reply({})

    with serving(answer) as server:
        p50, p90, p99 = map(figure, seen(server.url, *map(latency, ("p50", "p90", "p99")), rate=100, requests=300))
        assert len(server.seen) == 301
    assert p99.estimate > 800
    assert p99.low > 600
    assert p90.estimate > 500 > p50.estimate


def test_one_load_serves_all_criteria_that_are_about_it_and_each_other_load_is_made_once():
    with serving(reply({})) as server:
        found = seen(
            server.url, latency("p50", condition="200 request/s"), fit("error-rate", condition="200 request/s"),
            latency("p50", condition="12000 query/min"), latency("mean", condition="<= 50 request/s"), requests=40,
        )  # fmt: skip
        assert len(server.seen) == 1 + 40 + 40
    assert [one.rows for one in found] == [40] * 4
    assert len({one.fingerprint for one in found}) == 1  # the same replies, whatever the load
    assert "40 requests at 50 per second" in found[3].notes[0]


def test_requests_that_fail_count_as_failed_and_leave_their_reply_time_open():
    with serving(lambda asked: reply({}, 503 if asked.number % 10 == 0 else 200)) as server:
        rate, up, upper, late = seen(
            server.url, fit("failed-request-share"), fit("availability"), latency(), fit("timeout-rate"), **FAST
        )
    assert figure(late).estimate == 0
    assert (figure(rate).estimate, figure(up).estimate) == (0.1, 0.9)
    assert (figure(up).low, figure(up).high) == (1 - figure(rate).high, 1 - figure(rate).low)
    assert figure(upper).high == math.inf
    assert upper.beside[0].figures[0].estimate == 0.1
    assert "2 with HTTP 503" in rate.notes[1]


def test_a_reply_that_drips_ends_at_the_timeout_and_is_slower_than_that():
    with serving(lambda _: dripping(reply({"slow": "x" * 500}), 0.05)) as server:
        rate, upper, mean, late = seen(
            server.url, fit("error-rate"), latency("p50"), latency("mean"), fit("timeout-rate"),
            timeout="0.4", rate=50, requests=40,
        )  # fmt: skip
    assert figure(late).estimate == 1
    assert figure(rate).estimate == 1
    assert figure(upper).low > 200  # ms, less what the machine was late by
    assert (figure(upper).high, figure(mean).high) == (math.inf, math.inf)
    assert figure(mean).low > 200
    assert "40 without a reply in time" in rate.notes[1]


@pytest.mark.parametrize(
    "said",
    [
        reply(gzip.compress(b"0" * 50_000_000), Content_Encoding="gzip"),
        b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"40000\r\n" + b"x" * 0x40000 + b"\r\n7FFFFFF\r\n",
        b"HTTP/1.0 200 OK\r\n\r\n" + b"x" * 1_100_000,
    ],
    ids=["bomb", "length", "chunk", "endless"],
)
def test_a_reply_that_is_too_large_is_not_read(said):
    with serving(said) as server:
        code, sentence = failed(seen(server.url, latency(), **FAST)[0])
    assert code == "source.too-large"
    assert "1 MiB" in sentence


@pytest.mark.parametrize(
    "said",
    [
        reply(gzip.compress(b'{"a": 1}'), Content_Encoding="gzip"),
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\n{"a"\r\n4\r\n: 1}\r\n0\r\nEnd: 1\r\n\r\n',
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + reply({"a": 1}),
        [b"HTTP/1.0 200 OK\r\n\r\n", b'{"a": ', b"1}", b""],
    ],
    ids=["gzip", "chunks", "interim", "until it closes"],
)
def test_a_reply_is_read_however_it_is_framed(said, tmp_path):
    (tmp_path / "agreed.json").write_text('{"properties": {"a": {"const": 1}}, "required": ["a"]}')
    with serving(lambda _: said) as server:
        (share,) = seen(server.url, fit("schema-violations"), folder=tmp_path, expect_schema="agreed.json", **FAST)
    assert (figure(share).estimate, figure(share).cases) == (0, 20)


def test_connections_are_kept_and_a_kept_one_that_was_closed_is_no_failure():
    with serving(reply({})) as server:
        figure(seen(server.url, fit("error-rate"), rate=50, requests=50)[0])
        assert server.connections < 26
    # The server hangs up after every reply without a word about it.
    with serving(lambda _: [reply({}), b""]) as server:
        assert figure(seen(server.url, fit("error-rate"), rate=100, requests=50)[0]).estimate == 0


def test_what_comes_unasked_does_not_pass_for_the_next_reply():
    def answer(asked):
        if asked.number:
            time.sleep(0.1)
        return reply({}) + reply({})

    with serving(answer) as server:
        assert figure(seen(server.url, latency("p50"), rate=20, requests=20)[0]).estimate >= 100
        assert server.connections == 21


def test_a_reply_packed_in_a_way_of_its_own_is_timed_and_not_held_against_a_schema(tmp_path):
    (tmp_path / "agreed.json").write_text("{}")
    with serving(reply(b"\x0b\x02\x80", Content_Encoding="br")) as server:
        rate, share = seen(
            server.url, fit("error-rate", condition="50 request/s"), fit("schema-violations"), folder=tmp_path,
            expect_schema="agreed.json", requests=20,
        )  # fmt: skip
    assert figure(rate).estimate == 0
    assert "'br'" in failed(share)[1]


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine has no IPv6")
def test_an_endpoint_may_have_an_ipv6_address():
    try:
        with serving(reply({}), family=socket.AF_INET6) as server:
            assert figure(seen(server.url, fit("error-rate"), **FAST)[0]).estimate == 0
            assert server.seen[0].fields["host"] == f"[::1]:{server.port}"
    except OSError:
        pytest.skip("this machine has no IPv6 on loopback")


@pytest.mark.parametrize("said", [b"SSH-2.0-OpenSSH_9.2\r\n\r\n", b"\0\1\2" * 50, b"HTTP/1.1 200\r\nbad line\r\n\r\n"])
def test_what_is_no_http_is_told(said):
    with serving(lambda _: [said, b""]) as server:
        found = seen(server.url, latency(), fit("error-rate"), **FAST)
        assert len(server.seen) == 1
    assert {failed(one)[0] for one in found} == {"source.unreadable"}
    assert "no HTTP/1.1" in found[0].sentence


def test_a_server_that_breaks_off_now_and_then_has_failures():
    with serving(
        lambda asked: [b"HTTP/1.1 200 OK\r\nContent-Le", b""] if asked.number % 4 == 3 else reply({})
    ) as server:
        (rate,) = seen(server.url, fit("error-rate"), **FAST)
    assert figure(rate).estimate == 0.25


def test_a_port_that_nobody_listens_on_is_unreachable_and_no_violation():
    with serving(reply({})) as server:
        pass
    found = seen(server.url, latency(), fit("availability"), fit("cold-start", 2, unit="s"))
    assert {failed(one)[0] for one in found} == {"source.unreachable"}
    assert "refused" in found[0].sentence


def test_a_name_that_leads_nowhere_is_unreachable():
    code, _ = failed(seen("http://nobody.invalid/", latency(), allow_remote="yes")[0])
    assert code == "source.unreachable"


@pytest.mark.parametrize(("status", "asked"), [(401, 1), (404, 1), (422, 21)])
def test_requests_that_are_turned_away_are_our_error_and_no_violation(status, asked):
    with serving(reply({}, status)) as server:
        code, sentence = failed(seen(server.url, fit("error-rate"), **FAST)[0])
        assert len(server.seen) == asked
    assert code == "source.refused"
    assert str(status) in sentence


def test_a_server_that_always_fails_is_measured_and_has_no_reply_time():
    with serving(reply({}, 500)) as server:
        rate, upper = seen(server.url, fit("error-rate"), latency(), **FAST)
    assert figure(rate).estimate == 1
    assert failed(upper)[0] == "measure.impossible"


def test_throughput_is_what_was_served_and_open_above_where_all_was():
    turn = threading.Lock()

    def one_at_a_time(_):
        with turn:
            time.sleep(0.05)
        return reply({})

    criterion = fit("throughput", 50, ">=", "request", period="s", condition="100 request/s")
    with serving(one_at_a_time) as server:
        few = figure(seen(server.url, criterion, seconds=1, timeout=1)[0])
    with serving(reply({})) as server:
        all_of_them = figure(seen(server.url, criterion, seconds=1)[0])
    assert few.estimate <= 21  # 20 a second can be served, and one more may fall into the window
    assert few.high < 50
    assert all_of_them.high == math.inf
    assert all_of_them.low > few.high


def test_a_load_that_shows_a_throughput_is_more_than_its_threshold():
    with serving(reply({})) as server:
        found = figure(seen(server.url, fit("throughput", 6000, ">=", "request", period="min"), seconds=1)[0])
        assert len(server.seen) > 100
    assert found.low >= 6000


def test_a_generator_that_falls_behind_says_so_instead_of_blaming_the_server(monkeypatch):
    monkeypatch.setattr(loading, "LATE", -1.0)
    with serving(reply({})) as server:
        code, sentence = failed(seen(server.url, latency(), **FAST)[0])
    assert code == "measure.impossible"
    assert "from here" in sentence


def test_requests_that_found_no_connection_on_our_side_are_neither_good_nor_bad(monkeypatch):
    monkeypatch.setattr(connections, "CONNECTIONS", 5)

    def answer(asked):
        if asked.number:
            time.sleep(1)
        return reply({})

    with serving(answer) as server:
        rate, upper = seen(server.url, fit("error-rate"), latency("p50"), **FAST)
    assert figure(rate).low < 0.1
    assert figure(rate).high > 0.8
    assert (figure(upper).low, figure(upper).high) == (0, math.inf)
    assert "no connection" not in rate.notes[0]
    assert "on our side" in rate.notes[1]


def test_the_first_request_is_the_cold_start_and_says_that_it_is_one():
    def answer(asked):
        time.sleep(0.2 if asked.number == 0 else 0)
        return reply({})

    with serving(answer) as server:
        cold, hundredth, upper = seen(
            server.url, fit("cold-start", 2, unit="s"), fit("cold-start", 2, unit="s", statistic="p95"), latency("p50"),
            pause="0.01", **FAST,
        )  # fmt: skip
        assert len(server.seen) == 21
    assert figure(cold).low == figure(cold).high >= 0.2
    assert "one start" in figure(cold).note
    assert (figure(hundredth).low, figure(hundredth).high) == (0, math.inf)
    assert figure(upper).estimate < 200


def test_a_cold_start_is_seen_before_anything_else(tmp_path):
    (tmp_path / "agreed.json").write_text('{"openapi": "3.1.0", "paths": {}}')
    with serving(reply({"openapi": "3.1.0", "paths": {}})) as server:
        same, cold = seen(
            server.url + "/predict", fit("interface"), fit("cold-start", 2, unit="s"), folder=tmp_path,
            expect_schema="agreed.json", **FAST,
        )  # fmt: skip
        assert [one.line.split()[1] for one in server.seen] == ["/predict", "/openapi.json"]
    assert (same.measure, cold.measure) == ("interface", "cold-start")


def test_bodies_are_taken_in_turn_and_fields_from_the_environment(tmp_path):
    (tmp_path / "cases.jsonl").write_text('{"x": 1}\n\n{"x": 2}\n')
    with serving(reply({})) as server:
        figure(
            seen(
                server.url + "/predict?v=1", fit("error-rate"), folder=tmp_path, environment={"TOKEN": "hush"},
                body_file="cases.jsonl", **{"header.Authorization": "Bearer ${TOKEN}"}, rate=5, requests=4,
            )[0]
        )  # fmt: skip
        assert [one.body for one in server.seen[1:]] == [b'{"x": 1}', b'{"x": 2}'] * 2
        assert server.seen[0].line == "POST /predict?v=1 HTTP/1.1"
        assert server.seen[0].fields["authorization"] == "Bearer hush"
        assert server.seen[0].fields["content-type"] == "application/json"


def test_an_endpoint_is_measured_from_within_a_running_loop_too():
    async def within():
        return seen(server.url, fit("error-rate"), **FAST)

    with serving(reply({})) as server:
        assert figure(asyncio.run(within())[0]).estimate == 0


def test_a_name_that_leads_to_several_addresses_is_tried_at_each():
    with serving(reply({})) as server:
        assert figure(seen(f"http://localhost:{server.port}/", fit("error-rate"), **FAST)[0]).estimate == 0


def test_what_was_seen_can_be_judged():
    criteria = (fit("latency", 5, "<", "s", "p50"), fit("failed-request-share", "0.5", "<"))
    with serving(reply({})) as server:
        found = seen(server.url, *criteria, **FAST)
    assert [assess(*pair).status for pair in zip(criteria, found, strict=True)] == ["satisfied"] * 2
    with serving(reply({}, 500)) as server:
        (rate,) = seen(server.url, criteria[1], **FAST)
    assert assess(criteria[1], rate).status == "violated"


@pytest.mark.parametrize(
    "odd",
    [
        latency(confidence=Decimal(1)), fit("throughput", 5, ">=", "request", period="s", confidence=Decimal(2)),
        fit("recall"), fit("latency", 1, unit="kg", statistic="p95"), latency("mode"), latency(""),
        latency(group="women"), fit("cold-start", 1, unit="MB"), fit("interface"), latency(condition="5 request/s"),
        fit("error-rate", -5), fit("availability", 7),
    ],
    ids=lambda one: f"{one.measure} {one.statistic or one.unit}",
)  # fmt: skip
def test_a_criterion_that_cannot_be_measured_fails_alone(odd):
    with serving(reply({})) as server:
        strange, usual, mean = seen(server.url, odd, latency("p50"), latency("mean"), **FAST)
    assert figure(usual).cases == figure(mean).cases == 20
    assert failed(strange) if odd.measure not in {"error-rate", "availability"} else figure(strange)


def test_what_was_not_looked_at_is_said():
    criterion = fit("availability", "0.99", ">=", window="1 month", population="orders", meter="the shop")
    with serving(reply({})) as server:
        notes = " ".join(seen(server.url, criterion, **FAST)[0].notes)
    assert all(word in notes for word in ("1 month", "orders", "the shop"))


def test_an_observation_tells_how_it_was_made():
    with serving(reply({})) as server:
        (one,) = seen(server.url, latency(), **FAST)
    assert isinstance(one, Observation)
    assert (one.measure, one.strength, one.rows, one.confidence) == ("latency", "E3", 20, 0.95)
    assert one.fingerprint.startswith("http-1:")
    assert "order statistics" in one.method
    assert "20 requests at 100 per second" in one.notes[0]


@pytest.mark.skipif(not shutil.which("openssl"), reason="certificates are made with openssl")
def test_a_certificate_is_checked_and_an_own_authority_can_be_named(tmp_path):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "cert.pem"],
        cwd=tmp_path, check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with serving(reply({}), tls=context) as server:
        code, sentence = failed(seen(server.url, fit("error-rate"), **FAST)[0])
        assert (code, "certificate" in sentence) == ("source.unreachable", True)
        (rate,) = seen(server.url, fit("error-rate"), folder=tmp_path, ca_file="cert.pem", **FAST)
        assert figure(rate).estimate == 0
