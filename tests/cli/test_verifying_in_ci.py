"""Facts about docs/ci.md: what it tells people to run in CI runs, and does what it says."""

import re
import shlex
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

PAGE = Path(__file__).parents[2] / "docs" / "ci.md"


def _workflow() -> list[Any]:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    return [yaml.safe_load(block) for block in blocks]


def _commands() -> list[str]:
    """Every `remit verify …` of the page, each once: indented lines, steps of workflows and the hook."""
    told = re.findall(r"^ {4}(remit verify .*)$", PAGE.read_text("utf-8"), re.MULTILINE)
    workflow, steps, hook = _workflow()
    all_steps = [*workflow["jobs"]["verify"]["steps"], *steps]
    told += [step["run"] for step in all_steps if step.get("run", "").startswith("remit verify")]
    told.append(hook["repos"][0]["hooks"][0]["entry"])
    return list(dict.fromkeys(told))


@pytest.fixture
def repository(churn, tmp_path: Path):
    """A repository with the project file of the page, whose one requirement is violated, and no database."""
    (tmp_path / "needs").mkdir()
    (tmp_path / "needs" / "cases.csv").write_text("y,p\n1,1\n0,0\n")
    churn("answer", "churn", "data.minimum", "at least 50 rows", "--accept")
    churn("source", "add", "churn", "cases", "cases.csv", "--label", "y")
    churn("people", "churn", "--add", "Nightly run")
    assert churn("export", "churn", "--to", "needs/churn.remit").code == 0
    for database in tmp_path.glob("remit.db*"):
        database.unlink()
    return churn


@pytest.mark.parametrize("command", _commands())
def test_every_verification_that_the_page_tells_of_runs(command, repository):
    """It ends with 7 where it fails on violated, else with 0; the files that it names are there afterwards."""
    words = shlex.split(command)[1:]
    told = repository(*words)
    assert told.code == (7 if "--fail-on" in words else 0), told.err
    assert "✗ 1 violated" in told.out
    for option, path in pairwise(words):
        if option in {"--junit", "--sarif", "--json", "--record-to"}:
            assert Path(path).stat().st_size > 0
    if "--record" in words or "--record-to" in words:
        at = "needs/churn.remit" if "--record" in words else "needs/verdicts.remit"
        assert repository("import", at, json=True).data["added"] > 0
        assert repository("status", json=True).data["verdicts"]["violated"] == 1


def test_the_reports_of_the_workflow_are_those_that_it_uploads():
    """What a later step reads is what verification was told to write, and it is read whatever the exit code."""
    steps = _workflow()[0]["jobs"]["verify"]["steps"]
    (verify,) = [step for step in steps if step.get("name") == "Verify requirements"]
    uploads = [step for step in steps if "upload" in step.get("uses", "")]
    assert len(uploads) == 2
    assert all(step["if"] == "always()" for step in uploads)
    assert f"--sarif {uploads[0]['with']['sarif_file']}" in verify["run"]
