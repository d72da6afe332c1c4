"""Facts about sources and verdicts at the terminal, on a small table of its own."""

from pathlib import Path

import polars as pl
import pytest


@pytest.fixture
def measured(churn, tmp_path: Path):
    """A project with three requirements and a table of 1,000 cases: recall is 0.9, precision 0.76."""
    label = [1] * 500 + [0] * 500
    predicted = [1] * 450 + [0] * 50 + [1] * 142 + [0] * 358
    pl.DataFrame({"y": label, "p": predicted}).write_parquet(tmp_path / "cases.parquet")
    churn("answer", "churn", "data.minimum", "at least 50,000 rows", "--accept")
    metrics = "recall of at least 80 % and precision of at least 75 %"
    churn("answer", "churn", "modeling.business-metrics", metrics, "--accept")
    churn("answer", "churn", "modeling.bias", "selection-rate ratio at least 0.8 for sex", "--accept")
    told = churn("source", "add", "churn", "cases", "cases.parquet", "--label", "y", "--prediction", "p")
    assert told.code == 0, told.err
    return churn


def test_verdicts_are_of_all_kinds_and_written_down(measured, head):
    """Violated, satisfied, inconclusive and not measured stand side by side, each with its sentence."""
    before = head()[0][1]
    told = measured("verify").out
    for sign in ("✗ violated", "✓ satisfied", "? inconclusive", "○ not measured"):
        assert sign in told
    assert "more cases" in told
    assert "┃" in told
    assert head()[0][1] == before + 3
    status = measured("status", json=True).data["verdicts"]
    assert (status["violated"], status["satisfied"], status["inconclusive"], status["not-measured"]) == (1, 1, 1, 1)


def test_nothing_is_recorded_when_told_so(measured, head):
    """--no-record measures and judges, and leaves the log alone."""
    before = head()
    data = measured("verify", "--no-record", "--only", "modeling.business-metrics/recall", json=True).data
    assert data["recorded"] is False
    assert [v["verdict"]["status"] for v in data["verdicts"]] == ["satisfied"]
    assert head() == before


@pytest.mark.parametrize(
    ("wanted", "code"), [("violated", 7), ("error", 0), ("error, inconclusive", 7), ("not-measured", 7), ("", 0)]
)
def test_ci_fails_on_what_it_names(wanted, code, measured):
    """The exit code is 7 for the verdicts that --fail-on names, in text and in JSON."""
    words = ["verify", "--no-record", *(["--fail-on", wanted] if wanted else [])]
    assert measured(*words).code == code
    told = measured(*words, json=True)
    assert told.code == code
    assert told.data["verdicts"]


def test_a_source_that_is_gone_is_an_error_and_no_violation(measured, tmp_path):
    """A missing file gives the verdict error."""
    (tmp_path / "cases.parquet").unlink()
    told = measured("verify", "--only", "data.minimum", json=True)
    assert told.code == 0
    assert told.data["verdicts"][0]["verdict"]["status"] == "error"


def test_sources_are_listed_bound_and_dropped(measured):
    """A source tells what its columns mean; dropping it makes verdicts stale."""
    measured("verify")
    assert "label y, prediction p" in measured("source", "list").out
    bound = measured("source", "bind", "churn", "data.minimum/rows", "cases", json=True).data["bindings"]
    assert bound == {"data.minimum/rows": "cases"}
    described = measured("source", "add", "churn", "cases", "cases.parquet", "--attribute", "sex=s", "--group",
                         "sex:1=women", "--reference", "sex=women", json=True).data["sources"][0]  # fmt: skip
    assert described["attributes"] == [
        {"name": "sex", "column": "s", "groups": [{"value": "1", "name": "women"}], "reference": "women"}
    ]
    assert measured("source", "add", "churn", "x", "x.csv", "--group", "age:1=old").code == 2
    assert measured("source", "drop", "churn", "cases", "moved").code == 0
    assert measured("requirements", "--status", "stale", json=True).data["requirements"]


def test_a_requirement_is_signed_prioritised_reworded_and_waived(measured):
    """Each tells how the requirement stands after it."""
    recall = "modeling.business-metrics/recall"
    assert "● signed for product-owner" in measured("agree", "churn", recall).out
    assert measured("prioritise", "churn", recall, "must", json=True).data["requirement"]["priority"] == "must"
    assert "Find four in five." in measured("reword", "churn", recall, "Find four in five.").out
    assert "~ waived" in measured("waive", "churn", recall, "until the pilot").out
    assert measured("prioritise", "churn", recall, "urgent").code == 2


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--kind", "parqet"], "did you mean 'parquet'?"),
        (["--kind", "oracle"], "there are: "),
        (["--set", "refrence=old.parquet"], "did you mean 'reference'?"),
        (["--kind", "endpoint", "--set", "hedder.x=1"], "did you mean 'header.NAME'?"),
        (["--kind", "mlflow", "--set", "modell=churn"], "did you mean 'model'?"),
    ],
)
def test_a_kind_or_setting_that_nothing_reads_is_refused_when_the_source_is_named(churn, head, words, hint):
    before = head()
    told = churn("source", "add", "churn", "customers", "customers.parquet", *words)
    assert (told.code, hint in told.err) == (2, True), told.err
    assert head() == before


def test_a_waiver_that_would_have_ended_already_is_refused(churn, head):
    churn("answer", "churn", "data.minimum", "at least 5,000 rows", "--accept")
    before = head()
    told = churn("waive", "churn", "data.minimum/rows", "for the pilot", "--until", "1999-12-31")
    assert (told.code, "1999-12-31, which has passed" in told.err) == (2, True), told.err
    assert head() == before


def test_an_export_says_which_sources_are_not_found_from_where_it_is(measured, tmp_path: Path):
    (tmp_path / "needs").mkdir()
    beside = measured("export", "churn", "--to", "churn.remit")
    below = measured("export", "churn", "--to", "needs/churn.remit")
    told = " ".join(below.out.split())
    assert "cannot be found" not in beside.out
    assert "cannot be found: `remit verify needs/churn.remit` looks for relative locations there" in told
    assert measured("export", "churn", "--to", "needs/churn.remit", json=True).data["astray"]
