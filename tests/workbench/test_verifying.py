"""Facts about verifying: several sources at once, limits of time, and a project file in the place of a database."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from remit.core.checks import Check
from remit.core.criteria import FitCriterion
from remit.core.errors import NotAllowed, UnknownPerson, UnwritableFile
from remit.core.observations import Failure, Figure, Observation, Source
from remit.probes import measuring
from remit.workbench import Workbench, open_workbench
from remit.workbench.verifying import (
    TABLES_AT_ONCE,
    Measuring,
    Seen,
    Verified,
    is_project_file,
    open_file,
    refuse_unwritable,
)

MOMENT = "2026-11-23T00:00:00.000000Z"
ROWS = FitCriterion(measure="row-count", op=">=", threshold=Decimal(2), unit="row")
Measure = Callable[[Source], object]


def _seen(rows: int) -> Observation:
    figure = Figure("", rows, rows, rows, rows)
    return Observation("row-count", (figure,), "all rows counted", 0.95, rows, "rows-1:0", MOMENT)


@pytest.fixture
def probing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Measure], None]:
    """Let a function of the test stand for the probes: it is called with each source, and may take its time."""

    def install(look: Measure) -> None:
        def measure(source: Source, criteria: Sequence[FitCriterion], **_: object) -> object:
            seen = look(source)
            return seen if isinstance(seen, tuple) else tuple(seen for _ in criteria)

        monkeypatch.setattr(measuring, "measure", measure)

    return install


def _measure(sources: Sequence[Source], limit: float = 20.0, told: list[str] | None = None) -> dict[str, Seen]:
    checks = {source: [Check("data.minimum/rows", ROWS, source)] for source in sources}
    names = told if told is not None else []
    found = Measuring(checks, Path(), MOMENT, limit, lambda name, n, of: names.append(f"{name} {n}/{of}")).run()
    return {source.name: seen for source, seen in found.items()}


def test_what_waits_for_others_is_measured_at_the_same_time(probing):
    """Three services are asked at once: each waits until all three were."""
    together = threading.Barrier(3)

    def look(_: Source) -> Observation:
        together.wait(timeout=20)
        return _seen(3)

    probing(look)
    told: list[str] = []
    found = _measure([Source(name, "endpoint", "x") for name in "abc"], told=told)
    assert [type(one) for seen in found.values() for one in seen] == [Observation] * 3
    assert told == ["a 1/3", "b 2/3", "c 3/3"]


def test_tables_are_measured_one_after_the_other(probing):
    """One table keeps all processors busy; a second one would only take its memory."""
    running: set[str] = set()
    most: list[int] = []

    def look(source: Source) -> Observation:
        running.add(source.name)
        most.append(len(running))
        time.sleep(0.01)
        running.remove(source.name)
        return _seen(3)

    probing(look)
    assert list(_measure([Source(name, "data", "x.csv") for name in "abcd"])) == ["a", "b", "c", "d"]
    assert max(most) == TABLES_AT_ONCE


def test_a_source_that_takes_too_long_is_a_failure_and_the_others_go_on(probing):
    """What is given up gives one failure with a sentence that says what to do; the next table has its turn."""
    free = threading.Event()

    def look(source: Source) -> Observation:
        if source.name == "slow":
            free.wait(timeout=60)
        return _seen(3)

    probing(look)
    try:
        found = _measure([Source(name, "data", "x.csv") for name in ("slow", "quick")], limit=1.0)
    finally:
        free.set()
    (slow,), (quick,) = found["slow"], found["quick"]
    assert isinstance(slow, Failure)
    assert slow.code == "source.slow"
    assert "'slow' took longer than 1 seconds" in slow.sentence
    assert "--limit" in slow.sentence
    assert isinstance(quick, Observation)


@pytest.mark.parametrize("fault", [ValueError("token=s3cret"), SystemExit(3), MemoryError()])
def test_a_fault_of_one_probe_is_an_error_of_its_source_and_tells_no_secret(fault, probing):
    """The others are measured; the sentence names the kind of fault, never what it says."""

    def look(source: Source) -> Observation:
        if source.name == "bad":
            raise fault
        return _seen(3)

    probing(look)
    found = _measure([Source(name, "endpoint", "x") for name in ("bad", "good")])
    (bad,), (good,) = found["bad"], found["good"]
    assert isinstance(bad, Failure)
    assert bad.code == "measure.fault"
    assert type(fault).__name__ in bad.sentence
    assert "s3cret" not in bad.sentence
    assert isinstance(good, Observation)


def test_a_source_that_never_answers_does_not_keep_the_program_from_ending():
    """The thread that was left behind ends with the program, which ends once everything else is done."""
    program = """
import threading
from decimal import Decimal
from pathlib import Path
from remit.core.checks import Check
from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.probes import measuring
from remit.workbench.verifying import Measuring
measuring.measure = lambda *_, **__: threading.Event().wait()
source = Source("slow", "endpoint", "x")
criterion = FitCriterion(measure="row-count", op=">=", threshold=Decimal(2), unit="row")
found = Measuring({source: [Check("a/b", criterion, source)]}, Path(), "2026-11-23T00:00:00.000000Z", 0.1, None).run()
print(found[source][0].code)
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)
    assert ended.stdout == "source.slow\n"


def test_a_probe_that_answers_for_the_wrong_number_of_criteria_is_not_believed(probing):
    """Verdicts never rest on an observation that may belong to another criterion."""
    probing(lambda _: (_seen(3), _seen(4)))
    ((seen,),) = _measure([Source("a", "data", "x.csv")]).values()
    assert isinstance(seen, Failure)
    assert "2 observations for 1 criteria" in seen.sentence


# --- Project files ---------------------------------------------------------------------------------------------------


@pytest.fixture
def bench(tmp_path: Path):
    """A workbench with one project, whose table has three rows where at least two are asked for."""
    made = open_workbench(str(tmp_path / "remit.db"), person="Ada", create=True)
    made.new("Churn", roles=("product-owner",))
    made.answer("churn", "data.minimum", "at least 2 rows")
    made.accept("churn", "data.minimum")
    (tmp_path / "cases.csv").write_text("y,p\n1,1\n0,0\n1,0\n")
    made.name_source("churn", Source("cases", "csv", "cases.csv"))
    yield made
    made.close()


@pytest.fixture
def file(bench: Workbench, tmp_path: Path) -> Path:
    """The project, exported beside its table."""
    bench.export("churn", tmp_path / "churn.remit")
    return tmp_path / "churn.remit"


def _verdicts(found: Verified) -> list[tuple[str, str]]:
    return [(verdict.requirement, verdict.verdict.status) for verdict in found.verdicts]


def test_a_file_gives_the_project_and_the_verdicts_that_its_database_gives(bench, file, monkeypatch):
    """Folded in memory it is the same project; paths start at the folder of the file, wherever one is."""
    monkeypatch.chdir("/")
    desk = open_file(file, person="Ada")
    assert desk.project == bench.project("churn")
    found = desk.verify(as_of=MOMENT)
    known = bench.verify("churn", as_of=MOMENT, record=False)
    assert found.verdicts == known.verdicts
    assert _verdicts(found) == [("data.minimum/rows", "satisfied")]
    assert found.states == known.states
    assert found.done is None


def test_what_is_recorded_in_a_file_follows_its_last_event_and_can_be_imported(bench, file):
    """No line before the new ones changes; the file proves itself, and the database takes in only what is new."""
    before = file.read_bytes()
    desk = open_file(file, person="ada")
    found = desk.record(desk.verify(), file)
    assert file.read_bytes().startswith(before)
    assert found.done is not None
    assert found.written is not None
    assert found.written.events == len(bench.history("churn")) + 1
    brought = bench.bring(file)
    assert (brought.added, brought.conflicts) == (1, ())
    assert bench.history("churn")[-1] == found.done.event
    assert bench.audit("churn").ok
    (record,) = bench.project("churn").verdicts["data.minimum/rows"]
    assert record.given == found.verdicts[0]
    assert bench.person == found.done.event.actor


def test_verdicts_that_go_elsewhere_leave_the_file_and_add_to_what_is_there(bench, file, tmp_path):
    """The second file holds the project and the verdicts of every run; the first one stays as it is."""
    before, other = file.read_bytes(), tmp_path / "verdicts.remit"
    for runs in (1, 2, 3):
        desk = open_file(file, person="Ada")
        desk.refuse_recording(other)
        desk.record(desk.verify(), other)
        assert len(open_file(other).project.verdicts["data.minimum/rows"]) == runs
    assert file.read_bytes() == before
    assert bench.bring(other).added == 3


def test_events_that_others_put_into_the_file_meanwhile_are_kept(bench, file):
    """Between reading and recording somebody exported a new answer into the same file."""
    desk = open_file(file, person="Ada")
    found = desk.verify()
    bench.comment("churn", "Two rows are few.")
    bench.export("churn", file)
    desk.record(found, file)
    project = open_file(file).project
    assert [comment.text for comment in project.comments.values()] == ["Two rows are few."]
    assert len(project.verdicts["data.minimum/rows"]) == 1


def test_only_who_takes_part_may_record_and_anybody_may_measure(file):
    """An unknown person's verdicts are given and not written; whom one speaks for has to be known."""
    desk = open_file(file, person="Nobody")
    assert _verdicts(desk.verify()) == [("data.minimum/rows", "satisfied")]
    with pytest.raises(NotAllowed, match="Nobody does not take part in churn"):
        desk.refuse_recording(file)
    with pytest.raises(UnknownPerson, match="Grace"):
        open_file(file, person="Ada", on_behalf_of="Grace")


def test_a_file_without_names_knows_people_by_their_ids(bench, tmp_path):
    """What was exported without names can be recorded in by whoever gives their id, and holds no name afterwards."""
    file = tmp_path / "nameless.remit"
    bench.export("churn", file, names=False)
    assert open_file(file, person="Ada").person == ""
    desk = open_file(file, person=bench.person)
    desk.refuse_recording(file)
    desk.record(desk.verify(), file)
    assert "Ada" not in file.read_text()
    assert bench.bring(file).added == 1


def test_the_file_of_another_project_is_not_recorded_in(bench, file, tmp_path):
    """Nor is anything else that is there already."""
    bench.new("Other")
    bench.export("other", tmp_path / "other.remit")
    desk = open_file(file, person="Ada")
    with pytest.raises(UnwritableFile, match="another project"):
        desk.refuse_recording(tmp_path / "other.remit")


@pytest.mark.parametrize("where", ["", "missing/x.xml", "cases.csv/x.xml", "x" * 300, "a\0b"])
def test_where_no_file_can_be_written_is_told_before_anything_is_done(where, tmp_path):
    """A folder, a folder that is not there, a file as a folder, a name that is too long, one with a NUL."""
    (tmp_path / "cases.csv").write_text("y\n1\n")
    with pytest.raises(UnwritableFile):
        refuse_unwritable(tmp_path / where)
    assert [path.name for path in tmp_path.iterdir()] == ["cases.csv"]


def test_a_path_is_told_from_the_name_of_a_project(tmp_path, monkeypatch):
    """What has a folder in it is a path, and so is the name of a file that is there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "churn.remit").touch()
    assert [is_project_file(name) for name in ("churn.remit", "./churn", "~/churn", "folder/churn")] == [True] * 4
    assert [is_project_file(name) for name in ("churn", "Churn v1.2", "x" * 5_000, "a\0b")] == [False] * 4
