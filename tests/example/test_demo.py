import json
import re
import shlex
import time
from pathlib import Path

import pytest

from remit.cli.drawing import VERDICTS as SIGNS
from remit.cli.drawing import WAIVED, Sign
from remit.cli.running import run
from remit.workbench import open_workbench

PARTS = (
    "1  Where it stands", "Scoping", "Nobody is MLOps engineer",
    "2  From words to requirements", "What was said", "The training data shall hold at least 200,000 records.",
    "3  What keeps answers from being requirements", "silenced, with a reason", "“Good accuracy”", "F101",
    "Which measure makes “Good accuracy”", "→ Product owner and Data scientist",
    "4  Answers that cannot both hold", "X07 was accepted", "X06", "X09", "X10", "X11", "X13", "X17", "“Two years”",
    "5  What has to be looked at again, and why", "the path: ",
    "6  What holds, what fails, and what cannot be told yet", "E3 recomputed from raw data", "277,677", "none found",
    "┃ at least 0.8; 2 other groups inconclusive; 3 satisfied",
    "intervals hold at 95 %", "beside it, true-positive-rate gap", "Source 'acs-employment' does not tell which column",
    "7  The next 15 minutes with the product owner", "settle      Baseline",
    "8  Why one of them is there, and how it fares", "need ", "question ", "words ", "requirement ", "check ",
    "verdict ", "at least four in five.", "Violated: specificity is 0.792",
)  # fmt: skip
VERDICTS: dict[str, Sign] = {
    **{s: SIGNS[s] for s in ("satisfied", "violated", "inconclusive", "not-measured")},
    "": WAIVED,
}
LINES = 260
"""So many lines of 80 columns can be looked through in about two minutes."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("REMIT_DATABASE", raising=False)
    return tmp_path


def test_the_demo_shows_all_of_it_and_its_commands_work(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started = time.perf_counter()
    assert run(["demo"]) == 0
    assert time.perf_counter() - started < 40  # a few seconds; a busy machine is no fault
    shown = capsys.readouterr().out
    for word in (*PARTS, *(sign.word for sign in VERDICTS.values())):
        assert word in shown, word
    titles = [part for part in PARTS if part[:1].isdigit() and part[1:3] == "  "]
    assert [shown.index(title) for title in titles] == sorted(shown.index(title) for title in titles)
    offered = re.findall(r"→ (export .*|remit .*?)(?:   .*)?$", shown, re.MULTILINE)
    assert 8 <= len([o for o in offered if o.startswith("remit")]) <= 9
    for words in map(shlex.split, offered):
        if words[0] == "export":
            for setting in words[1:]:
                monkeypatch.setenv(*setting.split("=", 1))
            continue
        assert run(words[1:]) == 0, (words, capsys.readouterr())
        told = capsys.readouterr().out
        assert told.strip(), words
        if words[1] == "conflicts":
            assert "X09" in told
            assert "X10" not in told, "five years are enough for 200,000 records"
    assert sorted(p.name for p in place.iterdir() if not p.name.endswith(("-wal", "-shm"))) == ["remit-demo.db"]


def test_the_demo_counts_every_requirement_once_and_as_the_overview_does(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["demo"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    bench = open_workbench(str(place / "remit-demo.db"))
    view = bench.overview("job-support")
    bench.close()
    counted = dict(view.verdicts)
    for status in ("satisfied", "violated", "inconclusive"):
        assert f"{SIGNS[status].icon} {counted[status]} {SIGNS[status].word}" in shown
    split = re.search(r"○ (\d+) not measured ~ \d+ waived and (\d+) that people prove, (\d+) in words only", shown)
    assert split
    assert sum(map(int, split.groups())) == counted["not-measured"]


@pytest.mark.parametrize("columns", [80, 120])
def test_the_demo_stays_within_the_columns_there_are_and_can_be_read_in_two_minutes(
    columns: int, place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert place.is_dir()
    monkeypatch.setenv("COLUMNS", str(columns))
    assert run(["demo"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= columns
    assert 120 <= len(lines) <= LINES


def test_a_demo_run_again_starts_anew_and_touches_nothing_else(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = place / "remit.db"
    mine.write_bytes(b"mine")
    assert run(["demo"]) == 0
    bench = open_workbench("remit-demo.db", person="Theo Abara")
    before = bench.project("job-support")
    bench.comment("job-support", "Is this kept?")
    bench.close()
    assert run(["demo"]) == 0
    bench = open_workbench("remit-demo.db")
    after = bench.project("job-support")
    bench.close()
    assert after.id != before.id
    assert after.position == before.position
    assert mine.read_bytes() == b"mine"
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("foreign", ["text", "projects"])
def test_the_demo_does_not_replace_what_is_not_its_own(
    foreign: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = place / "remit-demo.db"
    if foreign == "text":
        file.write_text("my notes")
    else:
        bench = open_workbench(str(file), person="Ada", create=True)
        bench.new("My own")
        bench.close()
    before = file.read_bytes()
    assert run(["demo"]) == 2
    assert "left alone" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_the_demo_goes_into_a_folder_that_is_named_and_answers_programs(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["demo", "sub/folder", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"]
    assert told["data"]["database"] == "sub/folder/remit-demo.db"
    assert [p.name for p in (place / "sub" / "folder").iterdir()] == ["remit-demo.db"]
    assert run(["demo", "sub/folder"]) == 0
    assert "cd sub/folder && export REMIT_DATABASE=remit-demo.db" in capsys.readouterr().out


def test_a_place_that_cannot_be_written_gets_one_sentence(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "file").write_text("no folder")
    assert run(["demo", "file"]) == 5
    said = capsys.readouterr().err.strip()
    assert said.startswith("The demo cannot be written to ")
    assert "\n" not in said
