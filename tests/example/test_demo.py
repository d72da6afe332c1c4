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
    "by stage", "by role", "by key area", "nobody", "What was said", "the path: ", "E3 recomputed from raw data",
    "277,677", "beside it, true-positive-rate gap",
)  # fmt: skip
VERDICTS: dict[str, Sign] = {
    **{s: SIGNS[s] for s in ("satisfied", "violated", "inconclusive", "not-measured")},
    "": WAIVED,
}


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
    for word in (*PARTS, *VERDICTS.values()):
        assert str(word) in shown, word
    offered = re.findall(r"→ (export .*|remit .*?)(?:   .*)?$", shown, re.MULTILINE)
    assert 5 <= len([o for o in offered if o.startswith("remit")]) <= 6
    for words in map(shlex.split, offered):
        if words[0] == "export":
            for setting in words[1:]:
                monkeypatch.setenv(*setting.split("=", 1))
            continue
        assert run(words[1:]) == 0, (words, capsys.readouterr())
        assert capsys.readouterr().out.strip(), words
    assert sorted(p.name for p in place.iterdir() if not p.name.endswith(("-wal", "-shm"))) == ["remit-demo.db"]


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
