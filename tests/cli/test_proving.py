"""Facts about `remit prove`: what is told, exit codes, and what is recorded."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from remit.cli import commands
from remit.cli.proving import UNNOTICED
from remit.probes.faults import proving as faults


@pytest.fixture
def measured(churn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Three requirements: two that hold, one that is violated, and one that nothing can measure."""
    if "prove" not in commands.ENTRIES:
        entry = commands.Entry("prove", "remit.cli.proving", "prove", commands.REQUIREMENTS)
        monkeypatch.setitem(commands.ENTRIES, "prove", entry)
    label, predicted = [1] * 500 + [0] * 500, [1] * 450 + [0] * 50 + [1] * 142 + [0] * 358
    pl.DataFrame({"y": label, "p": predicted}).write_parquet(tmp_path / "cases.parquet")
    churn("answer", "churn", "data.minimum", "at least 500 rows", "--accept")
    churn("answer", "churn", "modeling.business-metrics", "recall of at least 80 % and accuracy of at least 90 %",
          "--accept")  # fmt: skip
    churn("answer", "churn", "modeling.bias", "selection-rate ratio at least 0.8 for sex", "--accept")
    churn("source", "add", "churn", "cases", "cases.parquet", "--label", "y", "--prediction", "p")
    return churn


def _ended(data):
    return {one["requirement"].partition("/")[2]: one["ended"] for one in data["proofs"]}


def test_what_turned_red_is_told_with_its_figures_before_and_after(measured):
    told = measured("prove", "churn")
    assert told.code == 0, told.err
    text = " ".join(told.out.split())
    assert "✓ proven: it turns red data.minimum/rows on cases" in text
    assert "of the predictions made wrong, where at least 0.8 is required." in text
    assert "as it is" in told.out
    assert "├" in told.out
    assert "It is violated as it is" in text
    assert "selection-rate-ratio-sex" in text
    assert "Nothing was recorded." not in text


def test_json_has_both_verdicts_and_both_observations(measured):
    data = measured("prove", "churn", json=True).data
    assert _ended(data) == {"rows": "proven", "recall": "proven", "accuracy": "violated"}
    assert data["recorded"] is True
    (recall,) = [one for one in data["proofs"] if one["requirement"].endswith("/recall")]
    assert (recall["before"]["status"], recall["after"]["status"]) == ("satisfied", "violated")
    assert recall["strength"] == "E4"
    assert recall["fault"].endswith("of the predictions made wrong")
    after = recall["seen_after"]["figures"][0]
    assert after["high"] < 0.8 < recall["seen_before"]["figures"][0]["low"]
    assert [one["requirement"] for one in data["unmeasured"]] == ["modeling.bias/selection-rate-ratio-sex"]
    shown = measured("show", "churn", "data.minimum", json=True)
    assert shown.code == 0
    listed = measured("requirements", "churn", json=True).out
    assert '"strength": "E4"' in listed


def test_only_what_is_named_is_proven_and_nothing_recorded_when_that_is_said(measured, head):
    before = head()
    data = measured("prove", "churn", "data.minimum/rows", "--no-record", json=True).data
    assert _ended(data) == {"rows": "proven"}
    assert data["recorded"] is False
    assert head() == before
    assert "Nothing was recorded." in measured("prove", "churn", "data.minimum", "--no-record").out
    assert measured("prove", "churn", "no.such/thing", json=True).error["code"] == "thing.unknown"
    assert measured("prove", "churn", "--limit", "0", json=True).code == 2


def test_a_check_that_stays_green_is_told_first_and_has_an_exit_code(measured, monkeypatch):
    """The probe is deaf to what was done to the rows of the copy."""
    look = faults.Room.look

    def deaf(room, source, criterion):
        if criterion.measure == "recall":
            source = replace(source, location=source.location.replace("faulty", "healthy"))
        return look(room, source, criterion)

    monkeypatch.setattr(faults.Room, "look", deaf)
    told = measured("prove", "churn")
    assert told.code == UNNOTICED
    assert told.out.startswith("✗ stays green under its fault   modeling.business-metrics/recall")
    data = measured("prove", "churn", "modeling.business-metrics/recall", "--no-record", "--format", "json")
    assert data.code == UNNOTICED
    assert _ended(data.data) == {"recall": "green"}


def test_a_project_file_is_proven_and_left_as_it_is(measured, tmp_path: Path):
    assert measured("export", "churn", "--to", "churn.remit").code == 0
    before = (tmp_path / "churn.remit").read_bytes()
    data = measured("prove", "churn.remit", json=True).data
    assert _ended(data)["recall"] == "proven"
    assert (data["recorded"], data["file"]) == (False, None)
    assert (tmp_path / "churn.remit").read_bytes() == before
    data = measured("prove", "churn.remit", "--record", json=True).data
    assert data["file"]
    assert len((tmp_path / "churn.remit").read_bytes()) > len(before)
