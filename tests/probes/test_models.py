"""Facts about registries of models in a SQLite file that MLflow wrote: metrics, comparisons, records, origins."""

import math
import shutil
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import assess, plan
from remit.core.observations import Source
from remit.probes import intervals
from tests.probes.registries import COMMIT, DAY, HOUR, Team, asked, at, refused, seen

BEGIN = at("2026-11-01T00:00:00")
WHOLE = {"mlflow.source.git.commit": COMMIT, "mlflow.user": "ada"}
TRAIN = ("train", "abc123", "training", 800)


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    """Three runs: a whole one behind the champion, a poorer one behind the challenger, one that recorded nonsense."""
    made = Team(tmp_path_factory.mktemp("team"))
    made.live = made.run(
        BEGIN,
        BEGIN + 2 * HOUR,
        metrics={
            "recall": 0.9, "recall_n": 400, "accuracy_score": 0.85, "f1": 0.7, "rmse": 4.0, "error_rate": 0.15,
            "recall_women": 0.95, "recall_women_n": 200, "recall_men": 0.85, "test_share": 0.2,
        },
        params={"seed": 7, "depth": 3, "docker_image": "sha256:1"},
        tags=WHOLE,
        data=[TRAIN, ("held out", "def456", "test", 1000)],
    )  # fmt: skip
    made.old = made.run(
        BEGIN - DAY,
        BEGIN - DAY + HOUR,
        metrics={"recall": 0.8, "recall_n": 400, "rmse": 5.0, "f1": 0.6, "error_rate": 0.2},
        params={"depth": 2},
        tags={"mlflow.source.git.commit": COMMIT, "mlflow.source.git.dirty": "true"},
    )
    made.odd = made.run(
        BEGIN + DAY,
        BEGIN + DAY + HOUR,
        metrics={"recall": math.nan, "f1": math.inf, "accuracy": 93.0, "precision": 0.5, "precision_score": 0.6,
                 "specificity": 0.5, "specificity_n": 3},
        status="FAILED",
    )  # fmt: skip
    made.version(made.old, "challenger", created=BEGIN - DAY + HOUR)
    made.version(made.live, "champion", created=BEGIN + 3 * HOUR)
    return made


def _told(observed):
    return " ".join(observed.notes)


def test_a_share_has_the_interval_of_the_cases_that_the_run_recorded(team):
    observed = seen(team.see(team.source(model="churn"), asked("recall")))
    (figure,) = observed.figures
    assert (figure.estimate, figure.cases) == (0.9, 400)
    assert (figure.low, figure.high) == intervals.share(360, 400, 0.95)
    assert observed.strength == "E2"
    assert "version 2 of 'churn'" in observed.method
    assert "400 cases" in _told(observed)


def test_accuracy_rests_on_the_rows_of_the_table_it_was_evaluated_on(team):
    """Recall would not: its cases are the positives of that table, which nobody recorded."""
    (figure,) = seen(team.see(team.source(model="churn"), asked("accuracy"))).figures
    assert (figure.estimate, figure.cases) == (0.85, 1000)
    assert (figure.low, figure.high) == intervals.share(850, 1000, 0.95)


def test_a_number_without_cases_is_a_point_and_says_that_it_is_taken_as_recorded(team):
    observed = seen(team.see(team.source(model="churn"), asked("f1", "0.7")))
    (figure,) = observed.figures
    assert (figure.estimate, figure.low, figure.high) == (0.7, 0.7, 0.7)
    assert "taken as recorded" in _told(observed)
    assert assess(asked("f1", "0.7"), observed).status == "satisfied"
    assert assess(asked("f1", "0.71"), observed).status == "violated"


def test_a_least_number_of_cases_is_not_met_by_a_number_that_tells_none(team):
    criterion = asked("f1", "0.5", min_sample=30)
    assert assess(criterion, team.see(team.source(model="churn"), criterion)).status == "inconclusive"


def test_groups_have_metrics_of_their_own_by_settings(team):
    named = {"metric.recall.women": "recall_women", "metric.recall.men": "recall_men"}
    source = team.source(model="churn", **named)
    women, both = team.see(source, asked("recall", group="women"), asked("recall", attribute="sex"))
    assert [(figure.group, figure.cases) for figure in seen(women).figures] == [("women", 200)]
    assert seen(women).figures[0].low == intervals.share(190, 200, 0.95)[0]
    assert {figure.group: figure.estimate for figure in seen(both).figures} == {"women": 0.95, "men": 0.85}
    assert seen(both).figures[0].low == intervals.share(190, 200, 0.975)[0]  # two intervals that hold together
    sentence = refused(team.see(team.source(model="churn"), asked("recall", group="men")), "measure.impossible")
    assert "metric.recall.men" in sentence


def test_a_gate_is_measured_on_the_run_behind_the_promoted_version(team):
    criterion = asked("promotion", "0.2", "<", subject="error-rate")
    observed = seen(team.see(team.source(model="churn", baseline_alias="challenger"), criterion))
    assert observed.figures[0].estimate == 0.15
    assert assess(criterion, observed).status == "satisfied"


@pytest.mark.parametrize(
    ("subject", "change", "gain"),
    [
        ("recall", "difference", 0.1),
        ("rmse", "relative", 0.2),
        ("error-rate", "difference", 0.05),
        ("f1", "relative", 1 / 6),
    ],
)
def test_a_comparison_is_a_gain_in_the_direction_that_is_good(subject, change, gain, team):
    """An error that is lower than the baseline's is a gain above 0."""
    criterion = asked("comparison", "0.01", subject=subject, reference="current rule", change=change)
    for named in ({"baseline_alias": "challenger"}, {"baseline_run": team.old}):
        observed = seen(team.see(team.source(model="churn", **named), criterion))
        assert observed.figures[0].estimate == pytest.approx(gain)
        assert observed.figures[0].low <= observed.figures[0].estimate <= observed.figures[0].high


def test_a_difference_of_two_shares_with_cases_has_newcombes_interval(team):
    criterion = asked("comparison", "0.03", subject="recall", change="difference")
    observed = seen(team.see(team.source(model="churn", baseline_alias="challenger"), criterion))
    (figure,) = observed.figures
    assert (figure.low, figure.high) == pytest.approx(intervals.difference(360, 400, 320, 400, 0.95))
    assert (figure.cases, figure.of) == (400, 400)
    assert "Newcombe" in observed.method
    assert assess(criterion, observed).status == "satisfied"


def test_the_simpler_way_is_the_run_of_the_baseline(team):
    criterion = asked("simpler-way", "0.9", subject="recall")
    observed = seen(team.see(team.source(model="churn", baseline_run=team.old), criterion))
    assert observed.figures[0].estimate == 0.8
    assert assess(criterion, observed).status == "violated"


def test_without_a_baseline_it_is_told_what_to_name(team):
    found = team.see(team.source(model="churn"), asked("comparison", subject="recall", change="difference"))
    assert "baseline-run" in refused(found, "measure.impossible")
    found = team.see(team.source(model="churn", baseline_alias="champion"), asked("comparison", subject="recall"))
    assert "the same run" in refused(found, "measure.impossible")


def test_what_is_no_number_is_a_failure_and_never_a_verdict(team):
    """NaN, infinity, a percentage where a share belongs, names that differ, a share that no number of cases gives."""
    source = team.source(run=team.odd)
    nan, inf, percent, two, three = team.see(
        source, asked("recall"), asked("f1"), asked("accuracy"), asked("precision"), asked("specificity")
    )
    assert "not a number" in refused(nan, "measure.impossible")
    assert "infinite" in refused(inf, "measure.impossible")
    assert "no share" in refused(percent, "measure.impossible")
    assert "differ" in refused(two, "measure.impossible")
    assert "no number of 3 cases gives" in refused(three, "measure.impossible")
    told = seen(team.see(team.source(run=team.odd, **{"metric.precision": "precision"}), asked("precision")))
    assert told.figures[0].estimate == 0.5
    assert "status is FAILED" in _told(told)


def test_a_number_with_a_unit_is_taken_in_that_of_the_requirement_and_says_so(team):
    criterion = asked("rmse", "5", "<", "EUR")
    observed = seen(team.see(team.source(model="churn"), criterion))
    assert "taken as EUR" in _told(observed)
    assert assess(criterion, observed).status == "satisfied"


@pytest.mark.parametrize("number", [0, -3, 2.5, 1e300])
def test_a_number_of_cases_that_is_none_is_told(number, tmp_path):
    made = Team(tmp_path)
    run = made.run(BEGIN, BEGIN + 1, metrics={"recall": 0.5, "recall_n": number})
    assert "no number of cases" in refused(made.see(made.source(run=run), asked("recall")), "measure.impossible")


def test_links_are_not_followed_out_of_a_model(team, tmp_path):
    """Neither a link to a file nor one to a folder counts."""
    folder = team.folder / "files" / team.live / "artifacts" / "model"
    criterion = asked("model-size", "3", "<=", "B")
    before = seen(team.see(team.source(model="churn"), criterion)).figures
    (tmp_path / "large").write_bytes(b"x" * 9_000)
    links = {folder / "file": tmp_path / "large", folder / "folder": tmp_path}
    for link, target in links.items():
        link.symlink_to(target)
    after = seen(team.see(team.source(model="churn"), criterion)).figures
    for link in links:
        link.unlink()
    assert after == before


def test_a_metric_that_is_not_there_names_those_that_are(team):
    sentence = refused(team.see(team.source(run=team.old), asked("auc")), "measure.impossible")
    assert "'rmse'" in sentence
    assert "metric.auc" in sentence


def test_one_failure_leaves_the_other_criteria_alone(team):
    first, second = team.see(team.source(model="churn"), asked("auc"), asked("recall"))
    refused(first, "measure.impossible")
    seen(second)


@pytest.mark.parametrize(
    ("settings_", "code", "word"),
    [
        ({"model": "churm"}, "source.missing", "'churm'"),
        ({"model": "churn", "alias": "winner"}, "source.missing", "alias 'winner'"),
        ({"model": "churn", "version": "9"}, "source.missing", "version 9"),
        ({"model": "churn", "version": "two"}, "source.unreadable", "whole number"),
        ({"run": "nothing"}, "source.missing", "run 'nothing'"),
        ({}, "measure.impossible", "'model'"),
        ({"modell": "churn"}, "source.setting", "did you mean 'model'?"),
        ({"model": "${NOT_SET}"}, "source.unreadable", "NOT_SET"),
        ({"model": "churn' OR '1'='1"}, "source.missing", "no version of a model"),
        ({"model": "x" * 300}, "source.unreadable", "256"),
    ],
)
def test_what_cannot_be_meant_is_told_in_a_sentence(settings_, code, word, team):
    found = team.see(team.source(**settings_), asked("recall"))
    assert word in refused(found, code)


def test_a_wrong_experiment_is_told(team):
    found = team.see(team.source(experiment="chum"), asked("record-completeness", "1"))
    assert "no experiment 'chum'" in refused(found, "source.missing")


def test_a_deleted_run_does_not_count(tmp_path):
    made = Team(tmp_path)
    run = made.run(BEGIN, BEGIN + 1, metrics={"recall": 0.9})
    made.client.delete_run(run)
    assert "deleted" in refused(made.see(made.source(run=run), asked("recall")), "source.missing")
    found = made.see(made.source(experiment="churn"), asked("record-completeness", "1"))
    assert "no run that has ended" in refused(found, "source.empty")


# --- Records and origins ---------------------------------------------------------------------------------------------


def test_over_a_window_the_runs_that_began_in_it_count(team):
    source = team.source(experiment="churn")
    whole, late = (
        seen(team.see(source, asked("record-completeness", "1", window=window))).figures[0].cases
        for window in ("", "3 week")
    )
    assert (whole, late) == (3, 2)
    assert "has no run" in refused(team.see(source, asked("record-completeness", window="1 h")), "source.empty")
    assert "no length of time" in refused(
        team.see(source, asked("retraining-pause", window="long")), "criterion.window"
    )
    (check,) = plan({"q/k": asked("record-completeness", "1", window="30 day")}, {"runs": source}, {})
    assert check.source == source


def test_a_whole_record_is_counted_by_run_and_the_others_are_named(team):
    """The old run was made from changes that were never committed, with no seed and no data."""
    observed = seen(team.see(team.source(experiment="churn"), asked("record-completeness", "1")))
    assert observed.figures[0].estimate == pytest.approx(1 / 3)
    assert observed.figures[0].cases == 3
    told = _told(observed)
    assert f"{team.old} (data-version, seed, code-version, environment)" in told
    assert team.live not in told


def test_items_of_the_requirement_go_before_those_of_the_source(team):
    items = ("parameters", "metrics")
    source = team.source(experiment="churn", requires="seed, author")
    mine, sources = team.see(source, asked("record-completeness", "1", items=items), asked("record-completeness", "1"))
    assert seen(mine).figures[0].estimate == pytest.approx(2 / 3)  # the odd run has no parameter
    assert seen(sources).figures[0].estimate == pytest.approx(1 / 3)


def test_the_live_version_leads_back_to_run_commit_and_data(team):
    live, old = team.see(team.source(model="churn"), asked("lineage", "1")), None
    assert seen(live).figures[0].estimate == 1.0
    assert COMMIT[:12] in _told(live)
    old = team.see(team.source(model="churn", alias="challenger"), asked("lineage", "1"))
    assert seen(old).figures[0].estimate == pytest.approx(1 / 3)
    assert "commit, data" in _told(old)
    assert assess(asked("lineage", "1"), old).status == "violated"


def test_the_size_of_the_model_is_that_of_its_files(team):
    criterion = asked("model-size", "3", "<=", "kB")
    observed = seen(team.see(team.source(model="churn"), criterion))
    folder = team.folder / "files" / team.live / "artifacts" / "model"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    assert observed.figures[0].estimate == size / 1000
    assert observed.strength == "E3"
    assert (
        seen(team.see(team.source(model="churn"), asked("model-size", "3", "<=", "KiB"))).figures[0].estimate
        == size / 1024
    )


def test_a_package_is_a_path_of_the_run_and_none_outside_of_it(team):
    """A way out of the run's folder is refused."""
    criterion = asked("package-size", "3", "<=", "kB")
    folder = team.folder / "files" / team.live / "artifacts" / "package"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.tar").write_bytes(b"x" * 1_500)
    for path in ("package", "package/model.tar"):
        observed = seen(team.see(team.source(model="churn", package=path), criterion))
        assert observed.figures[0].estimate == 1.5
    refused(team.see(team.source(model="churn", package="../model"), criterion), "source.unreadable")
    refused(team.see(team.source(model="churn"), criterion), "measure.impossible")
    refused(team.see(team.source(model="churn", package="other"), criterion), "source.empty")


AGREED = (
    '{"inputs": [{"name": "age", "type": "double"}, {"name": "city", "type": "%s"}], "outputs": [{"type": "long"}]%s}'
)


@pytest.mark.parametrize(
    ("kind", "more", "share"),
    [
        ("string", "", 1.0),
        ("long", "", 2 / 3),
        ("string", ', "params": [{"name": "top", "type": "long", "default": 3}]', 3 / 4),
    ],
)
def test_a_signature_is_held_against_the_agreed_one(kind, more, share, team):
    (team.folder / "agreed.json").write_text(AGREED % (kind, more))
    observed = seen(
        team.see(team.source(model="churn", expect_signature="agreed.json"), asked("agreed-signature", "1"))
    )
    assert observed.figures[0].estimate == pytest.approx(share)
    assert ("Differs" in _told(observed)) == (share < 1)


def test_a_column_that_is_required_and_not_agreed_counts(team):
    (team.folder / "less.json").write_text('{"inputs": [{"name": "age", "type": "double"}], "outputs": []}')
    observed = seen(team.see(team.source(model="churn", expect_signature="less.json"), asked("agreed-signature", "1")))
    assert observed.figures[0].estimate == 0.5
    assert "inputs city: not agreed" in _told(observed)


@pytest.mark.parametrize("text", ["[]", "{", "a: &a [*a]", '{"inputs": "{"}', "", "x: 1"])
def test_an_agreed_signature_that_is_none_is_told(text, team):
    (team.folder / "bad.json").write_text(text)
    found = team.see(team.source(model="churn", expect_signature="bad.json"), asked("agreed-signature", "1"))
    assert found.code in {"source.unreadable", "measure.impossible"}


def test_a_number_of_the_run_is_taken_from_metrics_and_parameters(team):
    source = team.source(model="churn", **{"metric.processors": "depth"})
    share, processors = team.see(source, asked("test-share", "0.2", "="), asked("processors", "4", "<=", "GPU"))
    assert seen(share).figures[0].estimate == 0.2
    assert seen(processors).figures[0].estimate == 3


# --- The database is looked at, and left alone -----------------------------------------------------------------------


def test_looking_changes_nothing_and_gives_the_same_fingerprint(team):
    before = team.database.read_bytes(), sorted(team.folder.iterdir())
    source = team.source(model="churn", experiment="churn")
    criteria = [asked("recall"), asked("lineage"), asked("record-completeness"), asked("model-age", "9", "<=", "day")]
    first, again = team.see(source, *criteria), team.see(source, *criteria)
    assert [seen(one).fingerprint for one in first] == [seen(one).fingerprint for one in again]
    assert len({seen(one).fingerprint for one in first}) == 4
    assert (team.database.read_bytes(), sorted(team.folder.iterdir())) == before


def test_a_database_that_is_not_there_is_not_made(team):
    found = team.see(Source("registry", "mlflow", "sqlite:///other.db"), asked("recall"))
    assert "no database" in refused(found, "source.missing")
    assert not (team.folder / "other.db").exists()


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ("ALTER TABLE latest_metrics RENAME COLUMN is_nan TO nan", "'is_nan'"),
        ("DROP TABLE registered_model_aliases", "registered_model_aliases"),
    ],
)
def test_a_database_of_another_shape_is_refused_and_never_brought_up_to_date(change, word, team, tmp_path):
    """MLflow's own client would migrate an older one on opening it."""
    shutil.copy(team.database, tmp_path / "mlflow.db")
    with closing(sqlite3.connect(tmp_path / "mlflow.db")) as opened:
        opened.execute(change)
        opened.commit()
    before = (tmp_path / "mlflow.db").read_bytes()
    source = Source("registry", "mlflow", f"sqlite:///{tmp_path / 'mlflow.db'}", settings=(("model", "churn"),))
    assert word in refused(team.see(source, asked("recall")), "source.unreadable")
    assert (tmp_path / "mlflow.db").read_bytes() == before


def test_a_database_of_a_newer_mlflow_with_the_same_columns_is_read_and_named(team, tmp_path):
    shutil.copy(team.database, tmp_path / "mlflow.db")
    with closing(sqlite3.connect(tmp_path / "mlflow.db")) as opened:
        opened.execute("UPDATE alembic_version SET version_num = 'f00dfeed9999'")
        opened.execute("ALTER TABLE runs ADD COLUMN something_new TEXT")
        opened.commit()
    source = Source("registry", "mlflow", f"sqlite:///{tmp_path / 'mlflow.db'}", settings=(("model", "churn"),))
    assert "f00dfeed9999" in _told(seen(team.see(source, asked("recall"))))


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all, just some text that goes on", b"SQLite format 3\0" + b"\xff" * 200]
)
def test_a_file_that_is_no_database_is_told(content, tmp_path, team):
    (tmp_path / "x.db").write_bytes(content)
    source = Source("registry", "mlflow", f"sqlite:///{tmp_path / 'x.db'}", settings=(("model", "churn"),))
    refused(team.see(source, asked("recall")), "source.unreadable")


@pytest.mark.parametrize(
    "location", ["mlruns", "file:x", "postgresql://u:${PW}@h/d", "databricks", "sqlite://", "sqlite:///"]
)
def test_other_places_are_told_what_can_be_read(location, team):
    sentence = refused(
        team.see(Source("registry", "mlflow", location), asked("recall"), PW="s3cret"), "source.unreadable"
    )
    assert "sqlite:///FILE" in sentence
    assert "s3cret" not in sentence


def test_what_stands_for_a_variable_never_gets_into_a_sentence(team):
    found = team.see(Source("registry", "mlflow", "sqlite:///${WHERE}.db"), asked("recall"), WHERE="s3cret")
    assert "s3cret" not in refused(found, "source.missing")


def test_what_stands_for_a_name_is_told_as_people_wrote_it(team):
    """Neither in what was seen nor in what was refused; the numbers are those of the run that is meant."""
    source = team.source(run="${RUN}", baseline_run="${BASE}")
    known = {"RUN": team.live, "BASE": team.old}
    criteria = [asked("recall"), asked("auc"), asked("comparison", subject="recall", change="difference")]
    for one in team.see(source, *criteria, **known):
        assert team.live not in repr(one)
        assert team.old not in repr(one)
        assert "${RUN}" in repr(one)
    assert "s3cret" not in refused(team.see(source, asked("recall"), RUN="s3cret", BASE="b"), "source.missing")


def test_a_database_that_somebody_writes_to_is_waited_for_and_then_told(team, monkeypatch):
    monkeypatch.setattr("remit.probes.models.databases.PATIENCE", 0.05)
    with closing(sqlite3.connect(team.database, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        found = team.see(team.source(model="churn"), asked("recall"))
        other.execute("ROLLBACK")
    assert "written to" in refused(found, "source.unreadable")


@settings(max_examples=40)
@given(st.integers(1, 500), st.data())
def test_recorded_shares_get_the_interval_that_counting_would_give(cases, data):
    """However a run rounds a share, its interval is that of the nearest number of hits, and holds the share itself."""
    from remit.probes.models.metrics import Recorded, _figure

    hits = data.draw(st.integers(0, cases))
    value = round(hits / cases, data.draw(st.integers(4, 9)))
    figure = _figure(Recorded("recall", value, cases), "", 0.95)
    low, high = intervals.share(hits, cases, 0.95)
    assert figure.low <= figure.estimate <= figure.high
    assert figure.low == pytest.approx(low, abs=1e-4)
    assert figure.high == pytest.approx(high, abs=1e-4)


@pytest.mark.parametrize(
    ("measure", "statistic", "key"),
    [("f1", "macro", "f1_macro"), ("f1", "weighted", "weighted_f1"), ("precision", "@10", "precision_at_10"),
     ("ndcg", "@20", "ndcg_at_20"), ("mean-average-precision", "@0.5", "mAP50"), ("accuracy", "@5", "top_5_accuracy"),
     ("mean-average-precision", "@0.5:0.95", "mAP50-95")],
)  # fmt: skip
def test_a_variant_is_looked_for_under_its_own_names(tmp_path, measure, statistic, key):
    """And never under the name of the metric alone."""
    team = Team(tmp_path)
    run = team.run(BEGIN, BEGIN + HOUR, metrics={key: 0.5, measure.replace("-", "_"): 0.9}, tags=WHOLE)
    team.version(run, "champion", created=BEGIN + 2 * HOUR)
    (figure,) = seen(team.see(team.source(model="churn"), asked(measure, statistic=statistic))).figures
    assert figure.estimate == 0.5
    sentence = refused(team.see(team.source(model="churn"), asked(measure, statistic="@7")), "measure.impossible")
    assert f"{measure}@7" in sentence
