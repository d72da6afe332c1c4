import re
import shlex
from pathlib import Path

import pytest

from remit.cli.running import run
from remit.example.telling import tell

from .conftest import Built

ROW = r"^\| (X\d\d) \| ([^|]+) \|"
PAGE = (Path(__file__).parents[2] / "docs" / "example.md").read_text(encoding="utf-8")


TOLD_WHOLE = {"modeling.bias", "modeling.business-metrics"}


def test_the_page_tells_every_verdict_as_it_is(built: Built) -> None:
    said = dict(re.findall(r"^\| `([^`]+/[^`]+)` \| ([a-z ]+) \|", PAGE, re.MULTILINE))
    found = {
        state.requirement.id: "waived" if state.waived else state.status.replace("-", " ")
        for state in built.requirements.values()
        if state.verdict or state.waived or state.requirement.question in TOLD_WHOLE
    }
    assert said == found


def test_the_page_tells_every_planted_contradiction_by_its_rule(built: Built) -> None:
    said = {rule: set(re.findall(r"`([^`]+)`", between)) for rule, between in re.findall(ROW, PAGE, re.MULTILINE)}
    found = {c.rule: set(c.questions) for c in built.bench.conflicts(built.handle)[1] if c.rule in said}
    assert len(said) == 6
    assert said == found


def test_the_page_names_every_finding_that_it_tells_of_as_it_is_found(built: Built) -> None:
    told = set(re.findall(r"\bF\d{3}\b", PAGE))
    found = {finding.code for finding in built.bench.findings(built.handle, silenced=True)[1]}
    assert len(told) >= 5
    assert told <= found


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
