"""Facts about tracking: a training says which requirements it is for, and verdicts come back to its run."""

import subprocess
import sys
import warnings

import pytest

import remit
from remit.core.errors import InvalidInput
from remit.core.observations import Source
from remit.tracking import NoTracking, track
from remit.workbench import open_workbench
from remit.workbench.verifying import open_file
from tests.probes.registries import HOUR, Team, at

BEGIN = at("2026-11-01T00:00:00")
RECALL = "modeling.baseline/recall"


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    """A registry to track into; MLflow's own state is put back afterwards."""
    made = Team(tmp_path_factory.mktemp("team"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import mlflow
    before = mlflow.get_tracking_uri()
    mlflow.set_tracking_uri(f"sqlite:///{made.database}")
    mlflow.set_experiment(made.experiment)
    yield made
    mlflow.set_tracking_uri(before)


def _tags(team, run):
    return {
        key: text for key, text in team.client.get_run(run.info.run_id).data.tags.items() if key.startswith("remit.")
    }


def test_a_block_is_a_run_for_its_requirements(team):
    with remit.track(
        requirement=[RECALL, "scoping.compute-budget/budget"], run_name="night", tags={"team": "a"}
    ) as run:
        pass
    assert _tags(team, run) == {
        f"remit.requirement.{RECALL}": "yes",
        "remit.requirement.scoping.compute-budget/budget": "yes",
    }
    found = team.client.get_run(run.info.run_id)
    assert (found.info.status, found.info.run_name, found.data.tags["team"]) == ("FINISHED", "night", "a")


def test_a_run_that_is_active_is_tied_and_goes_on(team):
    import mlflow

    with mlflow.start_run() as outer:
        with track(requirement=RECALL) as inner:
            assert inner.info.run_id == outer.info.run_id
        with track(requirement="modeling.bias/recall-sex"):
            pass
        assert mlflow.active_run().info.run_id == outer.info.run_id
    assert set(_tags(team, outer)) == {f"remit.requirement.{RECALL}", "remit.requirement.modeling.bias/recall-sex"}


@pytest.mark.usefixtures("team")
def test_a_function_is_a_run_each_time_it_is_called():
    import mlflow

    @track(requirement=RECALL)
    def train(seed):
        return mlflow.active_run().info.run_id, seed

    first, second = train(1), train(2)
    assert first[0] != second[0]
    assert (first[1], second[1]) == (1, 2)
    assert mlflow.active_run() is None


def test_what_the_block_raises_passes_through_and_fails_the_run(team):
    with pytest.raises(ZeroDivisionError), track(requirement=RECALL) as run:
        _ = 1 / 0
    assert team.client.get_run(run.info.run_id).info.status == "FAILED"


@pytest.mark.parametrize("wrong", ["", "recall", "a/b c", [], "x" * 300 + "/y", "a/b\n"])
def test_what_is_no_id_is_refused_before_anything_is_recorded(wrong, team):
    before = len(team.client.search_runs([team.experiment_id]))
    with pytest.raises(InvalidInput, match="remit requirements"), track(requirement=wrong):
        pass
    assert len(team.client.search_runs([team.experiment_id])) == before


def test_without_mlflow_it_is_told_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "mlflow", None)
    with pytest.raises(NoTracking, match=r"remit\[mlflow\]"), track(requirement=RECALL):
        pass


def test_importing_remit_loads_no_mlflow_and_tracking_turns_its_telemetry_off():
    program = """
import sys, os, remit
assert "mlflow" not in sys.modules and "remit.probes" not in sys.modules
from remit import tracking
assert "mlflow" not in sys.modules
tracking.import_module = lambda name: (os.environ["MLFLOW_DISABLE_TELEMETRY"], os.environ["DO_NOT_TRACK"])
print(tracking._mlflow())
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout == "('true', 'true')\n"


# --- From words to a verdict, and back to the run --------------------------------------------------------------------


@pytest.fixture
def bench(tmp_path):
    """A workbench beside a registry whose champion has a recall of 0.9 on 400 cases."""
    team = Team(tmp_path)
    with_n = {"recall_n": 2000}
    live = team.run(BEGIN, BEGIN + HOUR, metrics={"recall": 0.9, "error_rate": 0.005, "error_rate_n": 9000, **with_n})
    rule = team.run(BEGIN, BEGIN + HOUR, metrics={"recall": 0.82, **with_n})
    team.version(live, "champion")
    made = open_workbench(str(tmp_path / "remit.db"), person="Ada", create=True)
    made.new("Churn")
    for question, words in (
        ("modeling.baseline", "Recall at least 3 points above the current rule"),
        ("modeling.business-metrics", "Recall of at least 95 %"),
        ("scoping.compute-budget", "at most 5 EUR per run"),
        ("deployment.release", "promote if the error rate is below 1 %"),
        ("modeling.deployment-constraints", "model size at most 50 MB"),
    ):
        made.answer("churn", question, words)
        made.accept("churn", question)
    made.team, made.live, made.rule = team, live, rule
    yield made
    made.close()


def _source(bench, **more):
    said = {"model": "churn", "experiment": "churn", "baseline-run": bench.rule, "price-per-hour": "2.50 EUR", **more}
    return Source("registry", "mlflow", "sqlite:///mlflow.db", settings=tuple(said.items()))


def test_words_become_verdicts_on_what_the_registry_recorded(bench):
    bench.name_source("churn", _source(bench))
    found = bench.verify("churn", as_of="2026-11-21T00:00:00Z")
    assert {one.requirement: one.verdict.status for one in found.verdicts} == {
        "modeling.baseline/recall": "satisfied",
        "modeling.business-metrics/recall": "violated",
        "scoping.compute-budget/budget": "satisfied",
        "deployment.release/error-rate-promote": "satisfied",
        "modeling.deployment-constraints/model-size": "satisfied",
    }
    assert not [one.requirement for one in found.unmeasured]
    assert not [key for key in bench.team.client.get_run(bench.live).data.tags if key.startswith("remit.")]


def test_verdicts_stand_at_the_run_where_the_source_asks_for_it(bench):
    bench.name_source("churn", _source(bench, **{"write-back": "yes"}))
    bench.verify("churn", as_of="2026-11-21T00:00:00Z", record=False)
    assert "remit.verified" not in bench.team.client.get_run(bench.live).data.tags
    found = bench.verify("churn", as_of="2026-11-21T00:00:00Z")
    tags = bench.team.client.get_run(bench.live).data.tags
    assert {key: text for key, text in tags.items() if key.startswith("remit.verdict.")} == {
        f"remit.verdict.{one.requirement}": one.verdict.status for one in found.verdicts
    }
    assert tags["remit.because.modeling.business-metrics/recall"].startswith("Violated: recall is 0.90")
    assert tags["remit.verified"] == "2026-11-21T00:00:00Z"
    bench.team.client.log_metric(bench.live, "recall", 0.99)
    bench.verify("churn")
    assert (
        bench.team.client.get_run(bench.live).data.tags["remit.verdict.modeling.business-metrics/recall"] == "satisfied"
    )
    assert bench.audit("churn").ok


def test_verdicts_of_a_project_file_stand_at_the_run_once_they_are_recorded(bench, tmp_path):
    bench.name_source("churn", _source(bench, **{"write-back": "yes"}))
    file = tmp_path / "churn.remit"
    bench.export("churn", file)
    desk = open_file(file, person="Ada")
    found = desk.verify(as_of="2026-11-21T00:00:00Z")
    assert "remit.verified" not in bench.team.client.get_run(bench.live).data.tags
    desk.record(found, file)
    tags = bench.team.client.get_run(bench.live).data.tags
    assert tags["remit.verdict.modeling.business-metrics/recall"] == "violated"
    assert tags["remit.verified"] == "2026-11-21T00:00:00Z"


def test_what_cannot_be_written_back_is_warned_of_and_the_verdicts_are_kept(bench, caplog):
    bench.name_source("churn", _source(bench, **{"write-back": "yes", "alias": "nobody"}))
    found = bench.verify("churn")
    assert found.done is not None
    assert {one.verdict.status for one in found.verdicts} == {"error", "satisfied"}
    assert "not written back to source 'registry'" in caplog.text
    assert "alias 'nobody'" in caplog.text
