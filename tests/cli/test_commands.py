"""Facts about the program as a whole: which commands there are, how they explain themselves, how it starts."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from remit import __version__
from remit.cli.commands import ENTRIES, FIRST, built, flowing
from remit.cli.helping import brief
from remit.cli.running import EXIT_CODES
from remit.core import errors
from tests.house.tree import ROOT

PROMISED = [
    "forms",
    "new",
    "projects",
    "people",
    "questions",
    "answer",
    "accept",
    "reply",
    "settle",
    "withdraw",
    "defer",
    "skip",
    "not-applicable",
    "reaffirm",
    "dispute",
    "comment",
    "ask",
    "reword",
    "roles",
    "drop",
    "show",
    "status",
    "impact",
    "trace",
    "coverage",
    "findings",
    "conflicts",
    "agenda",
    "brief",
    "anchor",
    "history",
    "revert",
    "snapshot",
    "diff",
    "requirements",
    "agree",
    "waive",
    "prioritise",
    "attest",
    "prove",
    "source",
    "verify",
    "export",
    "import",
    "erase",
    "audit",
    "feedback",
    "task",
    "read",
    "demo",
    "serve",
    "account",
    "sittings",
]


def test_every_promised_command_is_there():
    """The commands are those that the reference, the tests of others and people's scripts rely on."""
    assert set(PROMISED) == set(ENTRIES)


@pytest.mark.parametrize("name", ENTRIES)
def test_every_command_explains_itself_and_takes_the_options_for_every_command(name, remit):
    """Each command's help fits 80 columns and names the four options that all of them have."""
    assert remit(name, "--help").code == 0
    command = built(ENTRIES[name])
    for member in getattr(command, "commands", {"": command}).values():
        options = {option for param in member.params for option in param.opts}
        assert {"--database", "--as", "--on-behalf-of", "--format"} <= options
        assert member.help
        assert all(param.help for param in member.params if not param.hidden), name


def test_help_begins_with_the_six_that_matter_first(remit):
    """A newcomer meets six commands before all others, and `remit` alone shows the same page."""
    page = remit("--help").out
    assert page.index(FIRST) < page.index("Answers") < page.index("Requirements and what")
    first = page[page.index(FIRST) : page.index("\nAnswers")]
    for name in ("new", "questions", "answer", "accept", "status", "verify"):
        assert f"  {name} " in first
    assert remit().out == page
    assert max(map(len, page.splitlines())) <= 80


def test_every_exit_code_is_explained():
    """Every error's exit code stands in the help and the reference."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.RemitError)]
    assert {kind.exit_code for kind in kinds} <= set(EXIT_CODES)


def test_a_summary_is_the_first_sentence_up_to_where_it_explains():
    """Lists of commands show a few words each."""
    assert brief("Skip it: a risk.\n\nMore.") == "Skip it"
    assert brief("Show all. Of it.") == "Show all"


def test_paragraphs_flow_and_examples_keep_their_lines():
    """Help wraps to the terminal and leaves what is to be typed alone."""
    assert flowing("A\nline.\n\nExample:\n    remit x\n") == "A line.\n\nExample:\n\n    remit x"


@pytest.mark.parametrize("name", ENTRIES)
def test_no_option_takes_what_another_was_given(name):
    """What was typed is kept by the option's own name, so no two options of a command have the same."""
    command = built(ENTRIES[name])
    for member in getattr(command, "commands", {"": command}).values():
        names = [param.name for param in member.params]
        assert len(names) == len(set(names)), member.name


def test_who_is_named_by_a_command_is_not_who_acts(churn):
    """A task for Ada, an interview with her and a brief of hers are given, opened and asked for by somebody else."""
    churn("people", "churn", "--add", "Ada", "--role", "legal")
    churn("task", "churn", "Look it up", "--person", "Ada")
    assert churn("history", "churn", json=True).data["events"][-1]["by"]["name"] == "Theo"
    assert churn("sittings", "open", "churn", "--with", "Ada", json=True).data["sitting"]["led_by"]["name"] == "Theo"
    refused = churn("sittings", "open", "churn", "--with", "Nobody", json=True)
    assert (refused.code, refused.error["code"]) == (3, "person.unknown")


def test_options_count_before_and_after_the_command(remit, tmp_path):
    """The database, the person and the format may be named on either side; the later one counts."""
    assert remit("--database", "a.db", "new", "A").code == 0
    assert remit("projects", "-d", "a.db", json=True).data["projects"][0]["handle"] == "a"
    assert remit("--format", "json", "--database", "none.db", "projects", "--database", "a.db").data["projects"]
    assert remit("--as", "Ines", "new", "B", "--database", "a.db").code == 0
    assert [p["name"] for p in remit("people", "b", "-d", "a.db", json=True).data["people"]] == ["Ines"]
    assert not (tmp_path / "remit.db").exists()


def test_the_environment_names_the_database(remit, monkeypatch, tmp_path):
    """REMIT_DATABASE counts where --database is not given."""
    monkeypatch.setenv("REMIT_DATABASE", str(tmp_path / "env.db"))
    assert remit("new", "A").code == 0
    assert (tmp_path / "env.db").exists()


def _process(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False, cwd=ROOT / "src")


def test_the_version_loads_no_library():
    """`remit --version` is quick because it needs none of what Remit stands on."""
    told = _process("-X", "importtime", "-m", "remit", "--version")
    assert told.stdout == f"remit {__version__}\n"
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in told.stderr.splitlines()}
    assert not loaded & {"typer", "rich", "sqlalchemy", "pydantic", "polars", "yaml", "scipy", "narwhals"}


def test_a_reader_that_goes_away_is_no_error():
    """`remit --help | head -1` ends quietly."""
    command = f"{sys.executable} -m remit --help | head -1"
    told = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, cwd=ROOT / "src")
    assert "remit" in told.stdout
    assert told.stderr == ""


def _tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["write_cli", "write_errors"])
def test_the_reference_is_current(name):
    """docs/reference/ says what the commands and errors say; `make docs` writes it anew."""
    tool = _tool(name)
    page: Path = tool.PAGE
    assert page.read_text("utf-8") == tool.page(), f"run `make docs`: {page.name} is not current"
