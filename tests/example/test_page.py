import re
import shlex
from pathlib import Path

import pytest

from remit.cli.running import run
from remit.example.telling import tell

from .conftest import Built

PAGE = (Path(__file__).parents[2] / "docs" / "example.md").read_text(encoding="utf-8")


def test_the_page_tells_every_verdict_as_it_is(built: Built) -> None:
    said = dict(re.findall(r"^\| `([^`]+/[^`]+)` \| ([a-z ]+) \|", PAGE, re.MULTILINE))
    found = {
        state.requirement.id: "waived" if state.waived else state.status.replace("-", " ")
        for state in built.requirements.values()
        if not state.requirement.informal
    }
    assert said == found


def test_the_page_tells_the_figures_as_they_are(built: Built) -> None:
    for name, (low, high) in {
        "selection-rate-ratio-disability": (0.145, 0.155), "true-positive-rate-gap-disability": (0.57, 0.59),
    }.items():  # fmt: skip
        verdict = built.requirements[f"modeling.bias/{name}"].verdict
        assert verdict is not None
        assert verdict.given.observation is not None
        figure = verdict.given.observation.figures[0]
        digits = len(str(low)) - 2
        assert (round(figure.low, digits), round(figure.high, digits)) == (low, high)
        assert f"{low} to {high}" in PAGE


def test_the_page_names_everybody_and_every_sitting() -> None:
    story = tell()
    for person in story.opening.people.values():
        assert f"| {person.name} |" in PAGE
    for sitting in story.sittings:
        assert sitting.sitting.removeprefix("Interview ") in PAGE, sitting.sitting


def test_the_commands_of_the_page_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REMIT_DATABASE", raising=False)
    commands = [shlex.split(line[2:]) for line in PAGE.splitlines() if line.startswith("$ ")]
    assert len(commands) >= 6
    for words in commands:
        if words[0] == "export":
            for setting in words[1:]:
                monkeypatch.setenv(*setting.split("=", 1))
        else:
            assert run(words[1:]) == 0, (words, capsys.readouterr())
