"""Facts about seeded faults in what is no table: reports, repositories, registries and endpoints."""

import json
import time
from decimal import Decimal

import pytest

from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.probes.failing import Unmeasurable
from remit.probes.faults.proving import Proof, Room, prove_one
from remit.probes.faults.registries import registry_copies
from remit.probes.faults.telemetry import telemetry_copies
from remit.probes.locations import Place
from remit.probes.measuring import measure
from tests.probes.endpoints import NOON, reply, serving
from tests.probes.registries import NOW as LATER
from tests.probes.registries import Team, at
from tests.probes.repositories import Repo, pipeline
from tests.probes.telemetry import alert, every, group, keeping


def fit(name: str, op: str = ">=", threshold: str = "1", unit: str = "1", **more) -> FitCriterion:
    return FitCriterion(name, op, Decimal(threshold), unit, **more)


def proof(source: Source, asked: FitCriterion, folder, copies, *, environment=None, as_of=NOON) -> Proof:
    """What proving one check gives, with what is seen of the source itself."""
    place = Place(folder, environment or {})
    healthy = measure(source, (asked,), place=place, as_of=as_of)[0]
    found = prove_one(Room(source, place, as_of, copies, time.monotonic() + 60), asked, healthy)
    assert "could not be kept up from here" not in found.sentence  # a busy machine runs the test again: `conftest.py`
    return found


SUITE = """<testsuite name="s" timestamp="2026-02-28T00:00:00Z">
<testcase name="a"/><testcase name="b"/><testcase name="c"><skipped/></testcase></testsuite>"""


@pytest.fixture
def copies(tmp_path_factory):
    return tmp_path_factory.mktemp("copies")


def test_a_failing_case_turns_a_report_red(tmp_path, copies):
    """Alone, and in a folder of reports; the original stays as it is."""
    (tmp_path / "r.xml").write_text(SUITE)
    found = proof(Source("tests", "junit", "r.xml"), fit("tests-passed", "="), tmp_path, copies)
    assert (found.ended, found.told) == ("proven", "with 1 failing case")
    assert (tmp_path / "r.xml").read_text() == SUITE
    folder = tmp_path / "all" / "deep"
    folder.mkdir(parents=True)
    (folder / "r.xml").write_text(SUITE)
    found = proof(Source("tests", "junit", "all"), fit("tests-passed"), tmp_path, copies)
    assert (found.ended, found.told) == ("proven", "with 1 failing case")
    loose = proof(Source("tests", "junit", "all"), fit("tests-passed", ">=", "0.4"), tmp_path, copies)
    assert (loose.ended, loose.told) == ("proven", "with 2 failing cases")


def test_a_report_in_which_nothing_ran_has_nothing_that_could_fail(tmp_path, copies):
    (tmp_path / "r.xml").write_text(
        '<testsuite timestamp="2026-02-28T00:00:00Z"><testcase name="c"><skipped/></testcase></testsuite>'
    )
    found = proof(Source("tests", "junit", "r.xml"), fit("tests-passed"), tmp_path, copies)
    assert found.ended == "refused"
    assert "none can fail" in found.sentence


def test_files_left_out_of_the_revision_turn_a_repository_red(tmp_path, copies):
    """Code by its named paths, data by its pointers, a pipeline by its lock; nothing changes in the original."""
    repo = Repo(tmp_path / "repo")
    pipeline(repo)
    head = repo.git("rev-parse", "HEAD")
    status = repo.git("status", "--porcelain")
    for name, settings, told in (
        ("versioned-code", (("paths", "train.py, params.yaml"),), "left out of the revision"),
        ("versioned-data", (), "that pin no content"),
        ("versioned-pipeline", (), "left out of the revision"),
    ):
        source = Source("code", "git", "repo", settings=settings)
        found = proof(source, fit(name), tmp_path, copies, environment=repo.environment)
        assert found.ended == "proven", (name, found.sentence)
        assert told in found.told
    assert repo.git("rev-parse", "HEAD") == head
    assert repo.git("status", "--porcelain") == status
    assert repo.git("branch", "--list", "seeded*") == ""


@pytest.fixture
def team(tmp_path):
    made = Team(tmp_path)
    run = made.run(
        at("2026-11-01"), at("2026-11-01T02:00"), metrics={"accuracy": 0.9, "rmse": 2.5}, params={"lr": "0.1"},
        tags={"mlflow.source.git.commit": "0" * 40}, data=(("d", "abc", "test", 1000),),
    )  # fmt: skip
    made.version(run, "champion", created=at("2026-11-02"))
    return made


@pytest.mark.slow
def test_what_runs_record_is_changed_in_a_copy_of_the_registry(team, copies):
    """Metrics, times and what a run must tell; the evidence stays what a tool recorded."""
    source = team.source(model="churn", experiment="churn")
    before = team.database.read_bytes()
    for asked, told in (
        (fit("accuracy", ">=", "0.8"), "made lower by"),
        (fit("rmse", "<=", "3", ""), "made higher by"),
        (fit("training-time", "<=", "3", "h"), "taking"),
        (fit("model-age", "<=", "40", "day"), "moved back by"),
        (fit("lineage", ">=", "0.9"), "gone"),
    ):
        found = proof(source, asked, team.folder, copies, as_of=LATER)
        assert found.ended == "proven", (asked.measure, found.sentence)
        assert told in found.told
    assert team.database.read_bytes() == before


def test_a_tracking_server_is_not_copied(tmp_path, copies):
    source = Source("registry", "mlflow", "http://127.0.0.1:9/")
    with (
        pytest.raises(Exception, match="no copy can be made"),
        registry_copies(source, fit("accuracy"), folder=copies, place=Place(tmp_path, {}), as_of=NOON),
    ):
        pass


QUICK = (("rate", "10"), ("requests", "21"))


@pytest.mark.slow
def test_a_stand_in_delays_and_drops_the_replies_of_an_endpoint(tmp_path, copies):
    """The endpoint answers as ever; header and path reach it, and the stand-in is gone afterwards."""
    with serving(lambda asked: reply({"line": asked.line, "key": asked.fields.get("x-key", "")})) as server:
        source = Source("api", "endpoint", f"{server.url}/score?a=1", settings=(*QUICK, ("header.X-Key", "${KEY}")))
        for asked, told in (
            (fit("latency", "<=", "300", "ms", statistic="p50"), "delayed by"),
            (fit("failed-request-share", "<=", "0.2"), "answered by an error"),
        ):
            found = proof(source, asked, tmp_path, copies, environment={"KEY": "s3cret"})
            assert found.ended == "proven", found.sentence
            assert told in found.told
            assert "s3cret" not in repr(found)
            assert found.notes
        assert {one.fields.get("x-key") for one in server.seen} == {"s3cret"}
        assert {one.line for one in server.seen} == {"GET /score?a=1 HTTP/1.1"}


@pytest.mark.slow
def test_a_stand_in_garbles_replies(tmp_path, copies):
    (tmp_path / "agreed.json").write_text(json.dumps({"type": "object", "required": ["y"]}))
    with serving(reply({"y": 1})) as server:
        source = Source("api", "endpoint", server.url, settings=(*QUICK, ("expect-schema", "agreed.json")))
        found = proof(source, fit("schema-violations", "<=", "0.3"), tmp_path, copies)
        assert found.ended == "proven", found.sentence
        assert "of the replies garbled" in found.told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (fit("cpu-use", "<=", "0.8"), "higher by"),
        (fit("confidence", ">=", "0.3"), "lower by"),
    ],
)
def test_recorded_values_are_altered_on_their_way(asked, told, tmp_path, copies):
    """The server tells what it kept; the stand-in tells something else, of these queries alone."""
    points = every(15, 3600, 0.5, 0.6)
    query = {"cpu-use": "cpu", "confidence": "sureness"}[asked.measure]
    with keeping({query: {"": points}}) as (url, _):
        source = Source("live", "prometheus", url, settings=((f"query.{asked.measure}", query),))
        found = proof(source, asked, tmp_path, copies)
        assert found.ended == "proven", (found.sentence, found.before.sentence)
        assert told in found.told


def test_an_alarm_whose_rule_is_gone_turns_red(tmp_path, copies):
    alarm = fit("alarm", ">", "300", "ms", statistic="p95", subject="latency", window="10 min", min_sample=59)
    rule = "histogram_quantile(0.95, sum by (le) (rate(seconds_bucket[10m]))) > 0.3"
    with keeping({"seconds_bucket": {"le=1": every(15, 3600, 1)}}, groups=group(alert("Slow", rule))) as (url, _):
        source = Source("live", "prometheus", url, settings=(("rules", "Slow"),))
        found = proof(source, alarm, tmp_path, copies)
        assert found.ended == "proven", (found.sentence, found.before.sentence)
        assert found.told == "with all rules gone"


def test_what_cannot_be_copied_is_refused_in_a_sentence(tmp_path, copies):
    found = proof(Source("live", "junit", "none.xml"), fit("tests-passed"), tmp_path, copies)
    assert found.ended == "refused"
    with keeping({}) as (url, _):
        source = Source("live", "prometheus", url)
        with (
            pytest.raises(Unmeasurable, match="two counters"),
            telemetry_copies(source, fit("click-rate"), folder=copies, place=Place(tmp_path, {}), as_of=NOON),
        ):
            pass
