"""Facts about a real Prometheus that scrapes a real little server; slow, for it has to record for some seconds."""

import contextlib
import http.server
import json
import shutil
import socket
import struct
import subprocess
import threading
import time
from datetime import UTC, datetime

import httpx
import pytest

from remit.core.checks import assess
from remit.core.measures.telemetry import as_set
from remit.core.observations import Failure
from tests.probes.endpoints import figure, fit
from tests.probes.telemetry import seen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("prometheus") is None, reason="there is no prometheus on this machine"),
]

RULES = """
groups:
- name: service
  rules:
  - alert: SlowAnswers
    expr: histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m])) > 0.3
    for: 10m
  - alert: Failing
    expr: sum(rate(http_requests_total{code="500"}[4s])) / sum(rate(http_requests_total[4s])) > 0.01
  - alert: Broken
    expr: label_replace(up, "a", "$1", "b", "(.*)") > on() group_left() up
"""


class Service:
    """Serves 10 requests a tenth of a second: one in ten fails, nine in ten take 80 ms and one 400 ms."""

    def __init__(self):
        self.total = 0
        self.up = True

    def text(self):
        total = self.total
        slow, bad = total // 10, total // 10
        fast = total - slow
        return f"""# TYPE http_requests_total counter
http_requests_total{{code="200"}} {total - bad}
http_requests_total{{code="500"}} {bad}
# TYPE queue_length gauge
queue_length {5 + total % 3}
broken_gauge NaN
# TYPE http_request_duration_seconds histogram
http_request_duration_seconds_bucket{{le="0.1"}} {fast}
http_request_duration_seconds_bucket{{le="0.5"}} {total}
http_request_duration_seconds_bucket{{le="+Inf"}} {total}
http_request_duration_seconds_count {total}
http_request_duration_seconds_sum {fast * 0.08 + slow * 0.4}
""".encode()

    def protobuf(self):
        """Write a native histogram (schema 0: bounds are powers of 2), as no text can: nine in ten in (0.5, 1]."""
        total = self.total
        few = total // 10
        spans = field(12, field(1, zigzag(0)) + field(2, 2))
        histogram = (
            field(1, total) + field(2, struct.pack("<d", total * 0.9)) + field(5, zigzag(0))
            + field(6, struct.pack("<d", 1e-9)) + field(7, 0) + spans
            + field(13, varint(zigzag(total - few)) + varint(zigzag(few - (total - few))))
        )  # fmt: skip
        family = field(1, b"reply_seconds") + field(3, 4) + field(4, field(7, histogram))
        return varint(len(family)) + family


def varint(number):
    """Write a number as protocol buffers do."""
    written = b""
    while number > 127:
        written, number = written + bytes([number & 127 | 128]), number >> 7
    return written + bytes([number])


def zigzag(number):
    """Write a signed number so that small ones are short."""
    return number << 1 if number >= 0 else (-number << 1) - 1


def field(number, value):
    """Write one field: a number, a double of 8 packed bytes for `sum` and `zero_threshold`, or bytes."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    if len(value) == 8 and number in (2, 6):
        return varint(number << 3 | 1) + value
    return varint(number << 3 | 2) + varint(len(value)) + value


class Handler(http.server.BaseHTTPRequestHandler):
    service: Service

    def do_GET(self):
        native = self.path == "/native"
        body = self.service.protobuf() if native else self.service.text()
        kind = "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited"
        self.send_response(200)
        self.send_header("Content-Type", kind if native else "text/plain; version=0.0.4")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as one:
        return one.getsockname()[1]


@pytest.fixture(scope="module")
def prometheus(tmp_path_factory):
    """The address of a Prometheus that has scraped a service for some seconds, and the moment."""
    folder = tmp_path_factory.mktemp("prometheus")
    service = Service()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Mine", (Handler,), {"service": service}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    over = threading.Event()

    def work():
        while not over.wait(0.1):
            service.total += 10

    threading.Thread(target=work, daemon=True).start()
    (folder / "rules.yml").write_text(RULES)
    here, dead, port = server.server_address[1], free_port(), free_port()
    jobs = [
        {"job_name": "service", "static_configs": [{"targets": [f"127.0.0.1:{here}"]}]},
        {"job_name": "native", "metrics_path": "/native", "static_configs": [{"targets": [f"127.0.0.1:{here}"]}]},
        {"job_name": "dead", "static_configs": [{"targets": [f"127.0.0.1:{dead}"]}]},
    ]
    config = {"global": {"scrape_interval": "1s", "scrape_timeout": "1s", "evaluation_interval": "1s"},
              "rule_files": ["rules.yml"], "scrape_configs": jobs}  # fmt: skip
    (folder / "prometheus.yml").write_text(json.dumps(config))
    command = [
        "prometheus", f"--config.file={folder}/prometheus.yml", f"--storage.tsdb.path={folder}/data",
        f"--web.listen-address=127.0.0.1:{port}", "--log.level=error", "--enable-feature=native-histograms",
    ]  # fmt: skip
    with (folder / "log").open("w") as log:
        running = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(url, "count_over_time(up{job='service'}[1m])", 12)
        yield url, datetime.now(UTC).isoformat().replace("+00:00", "Z")
    finally:
        over.set()
        running.terminate()
        running.wait(20)
        server.shutdown()
        server.server_close()


def wait_for(url, query, count):
    """Wait until the server has recorded as many points."""
    until = time.monotonic() + 60
    found = 0.0
    while time.monotonic() < until and found < count:
        time.sleep(0.3)
        with contextlib.suppress(httpx.TransportError):
            reply = httpx.get(f"{url}/api/v1/query", params={"query": query})
            result = reply.json()["data"]["result"] if reply.is_success else []
            found = float(result[0]["value"][1]) if result else 0.0
    assert found >= count


def test_a_real_server_tells_values_shares_quantiles_and_time(prometheus):
    url, now = prometheus
    asked = (
        fit("latency", 500, unit="ms", statistic="p95"), fit("latency", 100, unit="ms", statistic="p50"),
        fit("latency", 200, unit="ms", statistic="mean"), fit("failed-request-share", "0.3"),
        fit("failed-request-share", "0.01"), fit("queue-length", 7, unit="item"), fit("availability", "0.8", ">="),
        fit("throughput", 50, ">=", "request", period="s"), fit("cpu-use", 1),
    )  # fmt: skip
    found = seen(
        url, *asked, as_of=now, window="8 s", step="1 s", job="service",
        query__latency="http_request_duration_seconds_bucket", query__queue_length="queue_length",
        query__failed_request_share='http_requests_total{code="500"}', of__failed_request_share="http_requests_total",
        query__throughput="sum(rate(http_requests_total[4s]))", query__cpu_use="broken_gauge",
    )  # fmt: skip
    verdicts = [assess(criterion, one) for criterion, one in zip(asked, found, strict=True)]
    assert [verdict.status for verdict in verdicts] == [
        "satisfied", "satisfied", "satisfied", "satisfied", "violated", "satisfied", "satisfied", "satisfied",
        "inconclusive",
    ], [verdict.sentence for verdict in verdicts]  # fmt: skip
    assert (figure(found[0]).low, figure(found[0]).high) == (pytest.approx(100), pytest.approx(500))
    assert figure(found[2]).estimate == pytest.approx(112, rel=0.05)
    assert figure(found[3]).estimate == pytest.approx(0.1, abs=0.02)
    assert figure(found[3]).cases == figure(found[0]).cases > 200


def test_a_real_native_histogram_tells_its_quantile(prometheus):
    url, now = prometheus
    median, top = seen(
        url, fit("latency", 1, unit="s", statistic="p50"), fit("latency", 1, unit="s", statistic="p99"),
        as_of=now, window="8 s", query__latency="reply_seconds",
    )  # fmt: skip
    assert (figure(median).low, figure(median).high) == (0.5, 1)
    assert (figure(top).low, figure(top).high) == (1, 2)


def test_a_target_that_is_down_is_unavailable_and_one_that_is_unknown_not_told(prometheus):
    url, now = prometheus
    asked = fit("availability", "0.9", ">=")
    (dead,) = seen(url, asked, as_of=now, window="8 s", step="1 s", job="dead")
    (unknown,) = seen(url, asked, as_of=now, window="8 s", step="1 s", job="nobody")
    (long,) = seen(url, asked, as_of=now, window="1 day", job="service")
    assert figure(dead).estimate == 0
    assert assess(asked, dead).status == "violated"
    assert isinstance(unknown, Failure)
    assert unknown.code == "source.empty"
    assert assess(asked, long).status == "inconclusive", "hardly anything of the day is recorded"


def test_real_rules_are_found_or_told_to_fail(prometheus):
    url, now = prometheus
    slow = fit("alarm", 300, ">", "ms", "p95", subject="latency", window="10 min")
    failing = fit("alarm", "0.01", ">", subject="failed-request-share")
    broken = fit("alarm", "0.01", ">", subject="error-rate")
    names = {"rules__latency": "SlowAnswers", "rules__failed_request_share": "Failing", "rules__error_rate": "Broken"}
    found = seen(url, slow, failing, broken, as_of=now, **names)
    verdicts = [assess(as_set(one), seen_) for one, seen_ in zip((slow, failing, broken), found, strict=True)]
    assert [verdict.status for verdict in verdicts] == ["satisfied", "satisfied", "violated"]
    assert "it fails (" in verdicts[2].sentence
    assert "is firing" in verdicts[1].sentence


def test_a_query_that_a_real_server_refuses_is_told_in_its_words(prometheus):
    url, now = prometheus
    wrong, many = seen(
        url, fit("cpu-use", 1), fit("gpu-use", 1), as_of=now, query__cpu_use="sum(",
        query__gpu_use="up + on() group_left() {job=~'.+'}",
    )  # fmt: skip
    assert isinstance(wrong, Failure)
    assert "unclosed left parenthesis" in wrong.sentence
    assert isinstance(many, Failure)
    assert many.code == "measure.impossible"
