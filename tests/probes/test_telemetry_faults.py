"""Facts about telemetry that cannot be had: servers that fail, sources that are described wrongly, secrets."""

import time

import pytest

from tests.probes.endpoints import failed, figure, fit, reply, serving
from tests.probes.telemetry import every, keeping, said, seen

CPU = {"cpu": {"": every(15, 3600.0, 0.2, 0.4, 0.9)}}


def test_one_broken_query_fails_its_criterion_alone():
    def answer(asked):
        if "sum%28" in asked.line:
            return reply({"status": "error", "errorType": "bad_data", "error": "1:5: parse error: unclosed"}, 400)
        return said({"resultType": "matrix", "result": [{"metric": {}, "values": [[0, "1"], [15, "1"]]}]})

    with serving(answer) as server:
        broken, sound = seen(
            server.url, fit("cpu-use", 1), fit("gpu-use", 1), query__cpu_use="sum(", query__gpu_use="gpu"
        )
    assert failed(broken) == (
        "measure.impossible",
        f"{server.url!r} cannot answer the query: 1:5: parse error: unclosed.",
    )
    assert figure(sound).estimate == 1


@pytest.mark.parametrize(
    ("answer", "code", "words"),
    [
        (reply({"status": "success"}, 401), "source.refused", "HTTP 401"),
        (reply(b"<html>", 404), "source.unreadable", "not as Prometheus does"),
        (reply(b"[" * 100_000), "source.unreadable", "not as Prometheus does"),
        (said({"resultType": "string", "result": [0, "x"]}), "source.unreadable", "no series"),
        (said({"resultType": "vector", "result": [{}]}), "source.unreadable", "no series"),
        (reply({"status": "success", "data": 7}), "source.unreadable", "no series"),
        (reply({"status": "error", "errorType": "timeout", "error": "x"}, 503), "source.slow", "gave the query up"),
        (b"", "source.unreachable", "broke the connection off"),
        (b"nonsense\r\n\r\n", "source.unreadable", "no HTTP"),
        (reply({}, 302, location="http://192.0.2.1/"), "source.refused", "is not called"),
        (said({"resultType": "vector", "result": []}), "source.empty", "has nothing for 'cpu'"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n", "source.too-large", "more than is read at once"),
    ],
)  # fmt: skip
def test_a_server_that_does_not_answer_as_it_should_gives_one_sentence(answer, code, words):
    with serving(answer) as server:
        (one,) = seen(server.url, fit("cpu-use", 1), query__cpu_use="cpu")
    found = failed(one)
    assert (found[0], words in found[1]) == (code, True), found


def test_a_server_that_is_slow_is_given_up():
    def answer(_):
        yield b"HTTP/1.1 200 OK\r\n"
        time.sleep(2)

    with serving(answer) as server:
        (one,) = seen(server.url, fit("cpu-use", 1), query__cpu_use="cpu", timeout="200ms")
    assert failed(one) == ("source.slow", f"{server.url!r} gave no reply within 0.2 s; allow more in `timeout`.")


def test_a_server_that_is_not_there_or_not_here_is_not_measured():
    with serving(b"") as server:
        url = server.url
    (gone,) = seen(url, fit("cpu-use", 1), query__cpu_use="cpu")
    (far,) = seen("http://prometheus.example:9090", fit("cpu-use", 1), query__cpu_use="cpu")
    assert failed(gone)[0] == "source.unreachable"
    assert failed(far)[0] == "source.refused"
    assert "allow-remote" in failed(far)[1]


def test_secrets_go_to_the_server_and_nowhere_else():
    asked = {"query__cpu_use": "cpu{a='${KEY}'}", "header__Authorization": "Bearer ${KEY}"}
    seen_fields = []

    def answer(request):
        seen_fields.append(request.fields.get("authorization"))
        return reply({"status": "error", "errorType": "bad_data", "error": "in cpu{a='s3cret'}"}, 400)

    with serving(answer) as server:
        (one,) = seen(server.url, fit("cpu-use", 1), environment={"KEY": "s3cret"}, **asked)
    with keeping() as (url, _):
        (empty,) = seen(url, fit("cpu-use", 1), environment={"KEY": "s3cret"}, **asked)
    assert seen_fields == ["Bearer s3cret"]
    assert "s3cret" not in failed(one)[1] + failed(empty)[1]
    assert "${KEY}" in failed(empty)[1]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"query_cpu": "x"}, "No telemetry has a setting 'query-cpu'"),
        ({"window": "soon"}, "The setting 'window' of source 'live' is 'soon'"),
        ({"timeout": "1 hour"}, "at most 120 s are waited"),
        ({"header__Host": "x"}, "'header.Host' is no header"),
        ({"header__X": "a\nb"}, "line break"),
        ({"job": "${NO_SUCH}"}, "NO_SUCH"),
        ({}, "does not say how the cpu-use is asked for"),
        ({"query__cpu_use": "x" * 9000}, "longer than 8,000 signs"),
        ({"query__cpu_use": "cpu", "window": "500 days"}, "too long to be read"),
    ],
)
def test_what_a_source_says_wrongly_is_told(settings, words):
    with keeping(CPU) as (url, _):
        (one,) = seen(url, fit("cpu-use", 1), **settings)
    assert words in failed(one)[1]


@pytest.mark.parametrize(
    ("criterion", "words"),
    [
        (fit("recall", 1), "No telemetry tells 'recall'"),
        (fit("cpu-use", 1, confidence=1), "not between 0 and 1"),
        (fit("cpu-use", 1, attribute="sex"), "per group"),
        (fit("cpu-use", 1, window="3 release"), "cannot be cut out"),
        (fit("cpu-use", 1, statistic="mode"), "name one of mean"),
    ],
)
def test_what_telemetry_cannot_tell_is_told(criterion, words):
    with keeping(CPU) as (url, _):
        (one,) = seen(url, criterion, query__cpu_use="cpu")
    assert words in failed(one)[1]
