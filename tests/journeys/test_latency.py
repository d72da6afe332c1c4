"""A journey: from words on response time to a verdict on a running service."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from remit.core.observations import Source
from remit.workbench import open_workbench


class _Scoring(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5

    def do_GET(self) -> None:
        body = b'{"score": 0.5}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the standard library's
        """Say nothing."""


@pytest.fixture
def service() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Scoring)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/score"
    server.shutdown()
    server.server_close()


def test_words_on_response_time_end_in_a_verdict_on_the_service_that_runs(tmp_path: Path, service: str) -> None:
    """An answer is read and accepted, the service is named as a source, and calls at that load tell what holds."""
    bench = open_workbench(str(tmp_path / "r.db"), person="Sam", create=True)
    project = bench.new("Scores", roles=["devops-engineer"]).project.handle
    words = "p95 under 5 s at 40 requests per second, and less than 5 % failed requests"
    bench.answer(project, "deployment.performance", words)
    bench.accept(project, "deployment.performance")
    assert not bench.verify(project).verdicts
    bench.name_source(project, Source("live", "endpoint", service, settings=(("seconds", "5"),)))
    found = {given.requirement: given for given in bench.verify(project).verdicts}
    latency = found["deployment.performance/latency-p95"]
    assert latency.verdict.status == "satisfied", latency
    assert "95th-percentile latency is" in latency.verdict.sentence
    assert " s (" in latency.verdict.sentence
    assert latency.observation is not None
    assert latency.observation.strength == "E3"
    bench.name_source(project, Source("live", "endpoint", "http://127.0.0.1:9/nothing", settings=(("seconds", "5"),)))
    broken = {given.verdict.status for given in bench.verify(project).verdicts}
    assert broken == {"error"}
    bench.close()
