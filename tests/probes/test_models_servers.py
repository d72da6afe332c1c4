"""Facts about registries behind a server: what MLflow serves is what its database holds, and faults have sentences."""

import contextlib
import json
import math
import os
import socket
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from remit.core.observations import Source
from remit.probes.measuring import Place, measure
from remit.probes.models.records import Version
from remit.probes.models.settings import opened
from tests.probes.endpoints import dripping, reply, serving
from tests.probes.registries import COMMIT, HOUR, NOW, Team, asked, at, refused, seen

BEGIN = at("2026-11-01T00:00:00")
API = "/api/2.0/mlflow"
RUN = {
    "info": {"run_id": "r1", "experiment_id": "1", "status": "FINISHED", "start_time": 1793491200000,
             "end_time": "1793494800000", "artifact_uri": "mlflow-artifacts:/1/r1", "lifecycle_stage": "active"},
    "data": {"metrics": [{"key": "recall", "value": 0.9, "step": 0}, {"key": "f1", "value": "NaN"},
                         {"key": "rmse", "value": "Infinity"}, {"key": "recall_n", "value": 400}],
             "params": [{"key": "seed", "value": "3"}]},
    "inputs": {"dataset_inputs": [{"tags": [{"key": "mlflow.data.context", "value": "training"}],
                                   "dataset": {"name": "train", "digest": "2981c147"}}]},
}  # fmt: skip
VERSION = {
    "name": "churn",
    "version": "1",
    "creation_timestamp": 1793494800000,
    "source": "models:/m-12ab",
    "run_id": "r1",
}
GOOD = {
    f"{API}/registered-models/alias": {"model_version": VERSION},
    f"{API}/runs/get": {"run": RUN},
    f"{API}/logged-models/m-12ab/artifacts/directories": {
        "files": [{"path": "MLmodel", "is_dir": False, "file_size": "9"}]
    },
    "/version": "3.17.2",
}


def _answer(said):
    def answer(one):
        path = one.line.split()[1].partition("?")[0]
        if path not in said:
            return reply({"error_code": "ENDPOINT_NOT_FOUND"}, 404)
        return said[path] if isinstance(said[path], bytes) else reply(said[path])

    return answer


def _see(url, *criteria, environment=None, **settings):
    pairs = tuple((name.replace("_", "-"), text) for name, text in settings.items())
    source = Source("registry", "mlflow", url, settings=(("model", "churn"), *pairs))
    found = measure(source, criteria, place=Place(Path(), environment or {}), as_of=NOW)
    return found[0] if len(found) == 1 else list(found)


def test_a_metric_comes_from_the_run_behind_the_alias():
    with serving(_answer(GOOD)) as server:
        recall, size = _see(server.url, asked("recall"), asked("model-size", "1", "<=", "kB"))
    assert (seen(recall).figures[0].estimate, seen(recall).figures[0].cases) == (0.9, 400)
    assert seen(size).figures[0].estimate == 0.009
    assert any("name=churn&alias=champion" in one.line for one in server.seen)


def test_words_of_protocol_buffers_are_numbers_that_cannot_be_judged():
    with serving(_answer(GOOD)) as server:
        nan, inf = _see(server.url, asked("f1"), asked("rmse", "3", "<=", "EUR"))
    assert "not a number" in refused(nan, "measure.impossible")
    assert "infinite" in refused(inf, "measure.impossible")


def test_a_run_is_asked_for_once_however_many_criteria_there_are():
    with serving(_answer(GOOD)) as server:
        _see(server.url, *[asked("recall", f"0.{digit}") for digit in range(1, 9)])
    assert len(server.seen) == 3  # the alias, the run, and the version of the server


def test_a_token_goes_into_the_field_and_into_no_sentence():
    denied = _answer({f"{API}/registered-models/alias": reply({"error_code": "X"}, 401)})
    with serving(denied) as server:
        found = _see(server.url, asked("recall"), environment={"TOKEN": "s3cret"},
                     **{"header.Authorization": "Bearer ${TOKEN}"})  # fmt: skip
    assert server.seen[0].fields["authorization"] == "Bearer s3cret"
    assert "s3cret" not in refused(found, "source.refused")
    assert "header.Authorization" in found.sentence


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (reply({"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "x"}, 404), "source.missing"),
        (reply({"error_code": "INTERNAL_ERROR"}, 500), "source.unreadable"),
        (reply(b"<html>sign in</html>"), "source.unreadable"),
        (reply([1]), "source.unreadable"),
        (reply({}), "source.unreadable"),
        (reply({"model_version": {**VERSION, "name": "other"}}), "source.unreadable"),
        (reply({"model_version": {**VERSION, "version": "one"}}), "source.unreadable"),
        (reply({"model_version": {**VERSION, "run_id": ""}}), "measure.impossible"),
        (reply(b"[" * 100_000), "source.unreadable"),
        (reply(b" " * (1024 * 1024 + 1)), "source.too-large"),
        (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", "source.unreadable"),
        (b"", "source.unreachable"),
        (reply(b"", 302, Location="http://192.0.2.1/"), "source.refused"),
    ],
)
def test_what_is_no_answer_of_a_registry_is_told(answer, code):
    with serving(_answer({**GOOD, f"{API}/registered-models/alias": answer})) as server:
        refused(_see(server.url, asked("recall")), code)


def test_a_server_that_drips_is_given_up_once_for_all_criteria():
    """Every byte comes in time and the whole never does."""
    with serving(lambda _: dripping(reply({"model_version": VERSION}), 0.05)) as server:
        begun = time.monotonic()
        found = _see(server.url, *[asked("recall") for _ in range(20)], timeout="0.3")
        took = time.monotonic() - begun
    assert {refused(one, "source.slow") for one in found} == {found[0].sentence}
    assert len(server.seen) == 1
    assert took < 20 * 0.3  # not once per criterion


def test_a_server_that_is_not_there_is_told():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert "cannot be reached" in refused(_see(f"http://127.0.0.1:{port}", asked("recall")), "source.unreachable")


@pytest.mark.parametrize("url", ["http://192.0.2.7:5000", "https://registry.example", "http://169.254.169.254"])
def test_another_host_is_called_only_where_the_source_allows_it(url):
    assert "allow-remote" in refused(_see(url, asked("recall")), "source.refused")


def test_a_server_may_be_asked_from_any_thread():
    """Sources are measured in threads of their own, several at a time."""
    with serving(_answer(GOOD)) as server, ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: _see(server.url, asked("recall")), range(8)))
    assert {seen(one).figures[0].estimate for one in found} == {0.9}


def test_a_redirect_to_another_host_is_not_followed_with_the_token():
    with serving(reply(b"", 302, Location="http://192.0.2.1/steal")) as server:
        found = _see(server.url, asked("recall"), **{"header.Authorization": "Bearer s3cret"})
    assert "s3cret" not in refused(found, "source.refused")


def test_pages_of_runs_are_followed_and_made_smaller_where_they_are_too_long():
    """Runs that are too long for one reply together come one by one."""
    runs = [{**RUN, "info": {**RUN["info"], "run_id": f"r{n}"}} for n in range(5)]

    def answer(one):
        if "by-name" in one.line:
            return reply({"experiment": {"experiment_id": "1"}})
        if "/runs/search" not in one.line:
            return reply(b"3.17.2")
        asked_ = json.loads(one.body)
        if asked_["max_results"] > 6:
            return reply(b" " * (1024 * 1024 + 1))
        begin = int(asked_.get("page_token", "0"))
        after = begin + 2
        return reply({"runs": runs[begin:after], **({"next_page_token": str(after)} if after < len(runs) else {})})

    with serving(answer) as server:
        found = _see(server.url, asked("training-compute-time", "9", "<=", "h"), experiment="churn")
    assert seen(found).figures[0].estimate == pytest.approx(5.0)


def test_pages_without_an_end_are_given_up():
    def answer(one):
        if "by-name" in one.line:
            return reply({"experiment": {"experiment_id": "1"}})
        return reply({"runs": [RUN], "next_page_token": "again"})

    with serving(answer) as server:
        seen(_see(server.url, asked("training-compute-time", "9", "<=", "h"), experiment="churn"))
    assert len(server.seen) < 6


# --- A real server ---------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def _mlflow(team: Team):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {**os.environ, "MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true"}
    command = [sys.executable, "-m", "mlflow", "server", "--backend-store-uri", f"sqlite:///{team.database}",
               "--port", str(port), "--workers", "1"]  # fmt: skip
    with (team.folder / "server.log").open("wb") as log:
        server = subprocess.Popen(
            command, env=environment, stdout=log, stderr=log, cwd=team.folder, start_new_session=True
        )
        try:
            for _ in range(240):
                with contextlib.suppress(OSError):
                    urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=2).close()
                    break
                time.sleep(0.25)
            yield f"http://127.0.0.1:{port}"
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(server.pid, 15)
            server.wait(timeout=30)


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    made = Team(tmp_path_factory.mktemp("team"))
    live = made.run(
        BEGIN, BEGIN + HOUR, params={"seed": 1, "image": "x"}, tags={"mlflow.source.git.commit": COMMIT},
        metrics={"recall": 0.9, "recall_n": 400, "f1": math.nan, "rmse": math.inf, "mae": -math.inf, "error_rate": 0.1},
        data=[("train", "abc", "training", 800), ("held out", "def", "test", 300)],
    )  # fmt: skip
    old = made.run(BEGIN - HOUR, BEGIN, metrics={"recall": 0.8, "recall_n": 400})
    made.run(BEGIN + HOUR, None)
    gone = made.run(BEGIN, BEGIN + 1)
    made.client.delete_run(gone)
    made.version(old, "challenger", created=BEGIN + 2 * HOUR)
    made.version(live, "champion", created=BEGIN + 5 * HOUR)
    made.client.set_model_version_tag("churn", "2", "on-trial", "2026-11-11T00:00:00Z")
    made.live, made.old, made.gone = live, old, gone
    return made


@pytest.mark.slow
def test_a_real_server_tells_what_its_database_tells_and_what_mlflows_client_tells(team):
    """Three ways to the same registry: over HTTP, in the file, and by MLflow's own client."""
    (team.folder / "agreed.json").write_text('{"inputs": [{"name": "age", "type": "double"}]}')
    criteria = [
        asked("recall"), asked("error-rate", "0.2", "<="), asked("f1"), asked("rmse", "3", "<=", "EUR"),
        asked("comparison", "0.05", subject="recall", change="difference"), asked("lineage", "1"),
        asked("record-completeness", "1"), asked("model-age", "30", "<=", "day"),
        asked("training-time", "2", "<=", "h"), asked("training-compute-time", "9", "<=", "h", period="month"),
        asked("training-cost", "9", "<=", "EUR"), asked("retraining-pause", "1", ">=", "h"),
        asked("model-size", "5", "<=", "kB"), asked("package-size", "5", "<=", "kB"),
        asked("agreed-signature", "1"), asked("auc"),
    ]  # fmt: skip
    named = {"model": "churn", "experiment": "churn", "baseline_alias": "challenger", "price_per_hour": "2 EUR",
             "expect_signature": "agreed.json", "package": "package"}  # fmt: skip
    kept = team.folder / "files" / team.live / "artifacts" / "package"
    kept.mkdir(parents=True)
    (kept / "model.tar").write_bytes(b"x" * 700)
    with _mlflow(team) as url:
        served = team.see(team.source(url, **named), *criteria)
        held = team.see(team.source(**named), *criteria)
        for one, other in zip(served, held, strict=True):
            if hasattr(other, "figures"):
                assert seen(one).figures == seen(other).figures
                assert one.fingerprint == other.fingerprint
                assert one.notes[:-1] == other.notes[:-1]
            else:
                assert one.code == other.code
        assert sum(hasattr(one, "figures") for one in served) == 13
        assert "a server of MLflow 3." in seen(served[0]).notes[-1]
        registry = opened(team.source(url), Place(team.folder, {}))
        file = opened(team.source(), Place(team.folder, {}))
        try:
            for name in (team.live, team.old, team.gone):
                assert repr(registry.run(name)) == repr(file.run(name))
            assert repr(registry.runs("churn")) == repr(file.runs("churn"))
            theirs = team.client.get_run(team.live)
            ours = registry.run(team.live)
            assert ours.params == theirs.data.params
            assert ours.tags == theirs.data.tags
            assert ours.metrics["recall"] == theirs.data.metrics["recall"]
            assert (ours.started, ours.ended) == (theirs.info.start_time / 1000, theirs.info.end_time / 1000)
            assert [one.digest for one in ours.datasets] == [one.dataset.digest for one in theirs.inputs.dataset_inputs]
            for theirs_ in team.client.search_model_versions("name='churn'"):
                mine = registry.numbered("churn", int(theirs_.version))
                assert isinstance(mine, Version)
                assert (mine.run, mine.tags, mine.created) == (
                    theirs_.run_id, theirs_.tags, theirs_.creation_timestamp / 1000
                )  # fmt: skip
            registry.tag(team.live, {"remit.verdict.a/b": "satisfied", "remit.because.a/b": "Größe 3 ≤ 4"})
            assert team.client.get_run(team.live).data.tags["remit.because.a/b"] == "Größe 3 ≤ 4"
            for wrong in (lambda: registry.aliased("churn", "winner"), lambda: registry.aliased("nix", "champion"),
                          lambda: registry.run("nothing"), lambda: registry.versions("nix"),
                          lambda: registry.runs("nix"), lambda: registry.numbered("churn", 77)):  # fmt: skip
                with pytest.raises(Exception, match="holds no") as problem:
                    wrong()
                assert getattr(problem.value, "code", "") == "source.missing"
        finally:
            registry.close()
            file.close()
