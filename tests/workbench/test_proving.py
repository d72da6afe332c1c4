"""Facts about proving checks of a project: evidence E4, what it takes to keep it, and what stays as it was."""

import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from remit.core.checks import ASSESSMENT
from remit.core.errors import UnknownThing
from remit.core.observations import Observation, Source
from remit.probes.faults import keeping
from remit.probes.faults import proving as faults
from remit.workbench import Workbench, open_workbench
from remit.workbench.proving import PATIENCE, Proven, prove, prove_file
from remit.workbench.verifying import open_file

RECALL, ROWS = "modeling.business-metrics/recall", "data.minimum/rows"
CASES = Source("cases", "data", "cases.parquet", label="y", prediction="p")


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A project with two checks on one table, and a folder in which copies would be seen if they were left."""
    copies = tmp_path / "tmp"
    copies.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(copies))
    label, predicted = [1] * 500 + [0] * 500, [1] * 450 + [0] * 50 + [1] * 142 + [0] * 358
    pl.DataFrame({"y": label, "p": predicted}).write_parquet(tmp_path / "cases.parquet")
    made = open_workbench(str(tmp_path / "remit.db"), person="Theo", create=True)
    made.new("Churn", roles=("product-owner",))
    made.answer("churn", "data.minimum", "at least 500 rows", accept=True)
    made.answer("churn", "modeling.business-metrics", "recall of at least 80 %", accept=True)
    made.name_source("churn", CASES)
    yield made
    made.close()


def _strengths(found: Proven) -> dict[str, str]:
    return {given.requirement: given.observation.strength for given, _ in found.proofs if given.observation}


def test_a_proof_is_recorded_with_the_verdict_of_the_source_as_it_is(bench: Workbench, tmp_path: Path):
    """Evidence E4 with a note that names the fault; copies are gone, the source is as it was."""
    before = (tmp_path / "cases.parquet").read_bytes()
    found = prove(bench, "churn")
    assert {proof.ended for _, proof in found.proofs} == {"proven"}
    assert found.found.done is not None
    records = bench.project("churn").verdicts
    for name in (RECALL, ROWS):
        seen = records[name][-1].given.observation
        assert seen is not None
        assert seen.strength == "E4"
        assert records[name][-1].given.verdict.status == "satisfied"
        (note,) = [one for one in seen.notes if one.startswith(keeping.PROVEN)]
        assert "red with" in note
    assert "of the predictions made wrong, where at least 0.8 is required" in _note(bench, RECALL)
    assert (tmp_path / "cases.parquet").read_bytes() == before
    assert not list((tmp_path / "tmp").iterdir())


def _note(bench: Workbench, name: str) -> str:
    seen = bench.project("churn").verdicts[name][-1].given.observation
    assert seen is not None
    return seen.notes[-1]


def test_copies_lie_in_a_folder_that_nobody_else_can_read(bench: Workbench, monkeypatch: pytest.MonkeyPatch):
    seen: list[int] = []
    look = faults.Room.look

    def watched(room: faults.Room, *given: object) -> object:
        seen.append(room.folder.stat().st_mode & 0o777)
        return look(room, *given)  # pyright: ignore[reportArgumentType]  # what it was called with

    monkeypatch.setattr(faults.Room, "look", watched)
    prove(bench, "churn", record=False)
    assert set(seen) == {0o700}


def test_nothing_is_recorded_unless_it_is_asked_for(bench: Workbench):
    found = prove(bench, "churn", only=(RECALL,), record=False)
    assert [given.requirement for given, _ in found.proofs] == [RECALL]
    assert found.found.done is None
    assert not bench.project("churn").verdicts
    with pytest.raises(UnknownThing):
        prove(bench, "churn", only=("nothing/like-it",))


def test_a_check_that_stays_green_keeps_its_strength_and_is_noted(bench: Workbench, monkeypatch: pytest.MonkeyPatch):
    """The probe is deaf to the fault: what is recorded says so, and is no E4."""
    look = faults.Room.look

    def deaf(room: faults.Room, source: Source, criterion: object) -> object:
        healthy = replace(source, location=source.location.replace("faulty", "healthy"))
        return look(room, healthy, criterion)  # pyright: ignore[reportArgumentType]  # as above

    monkeypatch.setattr(faults.Room, "look", deaf)
    found = prove(bench, "churn")
    assert {proof.ended for _, proof in found.unnoticed} == {"green"}
    assert set(_strengths(found).values()) == {"E3"}
    assert _note(bench, RECALL).startswith(keeping.GREEN)


def test_a_later_verification_keeps_the_proof_while_the_check_is_the_same(bench: Workbench, tmp_path: Path):
    """New rows are no other check; another criterion, another description of the source, other rules are."""
    prove(bench, "churn")
    pl.read_parquet(tmp_path / "cases.parquet").head(990).write_parquet(tmp_path / "cases.parquet")
    project = bench.project("churn")
    now = bench.verify("churn", record=False)
    kept = keeping.keep(project, now.verdicts)
    assert {one.observation.strength for one in kept if one.observation} == {"E4"}
    assert all(one.observation and one.observation.rows == 990 for one in kept)
    assert keeping.keep(project, kept) == kept

    (recall,) = [one for one in now.verdicts if one.requirement == RECALL]
    assert recall.assessment == ASSESSMENT
    for other in (
        replace(recall, assessment=ASSESSMENT + 1),
        replace(recall, criterion=replace(recall.criterion, min_sample=7)),
        replace(recall, source="elsewhere"),
        replace(recall, requirement="data.minimum/other"),
    ):
        assert keeping.last_proof(project, other) == ""
        assert keeping.keep(project, (other,)) == (other,)
    bench.record("churn", kept)  # a proof is carried on by the verdicts that rest on it
    assert keeping.last_proof(bench.project("churn"), recall)
    bench.name_source("churn", replace(CASES, positive="0"))
    assert keeping.last_proof(bench.project("churn"), recall) == ""


def test_a_proof_that_failed_later_takes_the_strength_back(bench: Workbench):
    prove(bench, "churn")
    project = bench.project("churn")
    (recall,) = [one for one in bench.verify("churn", record=False).verdicts if one.requirement == RECALL]
    assert isinstance(recall.observation, Observation)
    green = keeping.unnoticed(recall.observation, f"{keeping.GREEN}2026-11-24: green.")
    bench.record("churn", (replace(recall, observation=green),))
    assert keeping.last_proof(project, recall)
    assert keeping.last_proof(bench.project("churn"), recall) == ""


def test_what_a_tool_recorded_stays_what_a_tool_recorded():
    """A proof raises what was recomputed from raw data, and nothing weaker."""
    seen = Observation("tests-passed", (), "read", 0.95, 1, "x", "2026-11-23T00:00:00Z", strength="E2", notes=("one",))
    proven = keeping.proven(seen, f"{keeping.PROVEN}2026-11-23: red.")
    assert proven.strength == "E2"
    assert proven.notes == ("one", f"{keeping.PROVEN}2026-11-23: red.")
    raw = keeping.proven(replace(seen, strength="E3"), f"{keeping.PROVEN}2026-11-23: red.")
    assert raw.strength == "E4"
    assert keeping.unnoticed(raw, f"{keeping.GREEN}2026-11-24: green.").strength == "E3"
    assert len(keeping.unnoticed(raw, f"{keeping.GREEN}2026-11-24: green.").notes) == 2


def test_a_proof_that_takes_too_long_is_given_up(bench: Workbench, monkeypatch: pytest.MonkeyPatch):
    free = threading.Event()
    monkeypatch.setattr(faults.Room, "look", lambda *_: free.wait(60))
    monkeypatch.setattr("remit.workbench.proving.PATIENCE", 0.1)
    try:
        found = prove(bench, "churn", limit=3.0)
    finally:
        free.set()
    assert {proof.ended for _, proof in found.proofs} == {"unproven"}
    assert all("--limit" in proof.sentence for _, proof in found.proofs)
    assert found.found.done is None
    assert PATIENCE > 0.1


def test_a_project_file_is_proven_without_a_database(bench: Workbench, tmp_path: Path):
    """And written into only where that is asked for."""
    file = tmp_path / "churn.remit"
    bench.export("churn", file)
    before = file.read_bytes()
    found = prove_file(open_file(file, person="Theo"))
    assert set(_strengths(found).values()) == {"E4"}
    assert file.read_bytes() == before
    written = prove_file(open_file(file, person="Theo"), record_to=file)
    assert written.found.written is not None
    records = open_file(file, person="Theo").project.verdicts
    assert records[RECALL][-1].given.observation.strength == "E4"  # pyright: ignore[reportOptionalMemberAccess]  # it was just written
