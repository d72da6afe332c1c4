"""Facts about bad input: one sentence, the right exit code, the same code in JSON, and nothing written."""

import io
import os
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from remit.cli import running
from remit.workbench import Workbench

REFUSED = [
    (["show", "churn", "data.minimun"], 3, "question.unknown", "did you mean data.minimum"),
    (["show", "churn", "minimum"], 3, "question.unknown", "did you mean data.minimum?"),
    (["answer", "churn", "zzz", "x"], 3, "question.unknown", "`remit questions churn` lists them"),
    (["show", "nope", "data.minimum"], 3, "project.unknown", "there are: churn"),
    (["forms", "show", "nope/1"], 3, "form.unknown", "mlops/1"),
    (["questions", "churn", "--role", "x"], 3, "role.unknown", "data-scientist"),
    (["status", "--on-behalf-of", "Zed"], 3, "person.unknown", "Zed"),
    (["agree", "churn", "data.minimum/rows"], 3, "thing.unknown", "data.minimum/rows"),
    (["agree", "churn", "data.source"], 3, "thing.unknown", "did you mean data.source/"),
    (["trace", "churn", "minimum"], 3, "thing.unknown", "did you mean data.minimum?"),
    (["read", "nosuch", "x"], 3, "question.unknown", "`remit forms list`"),
    (["read", "data.minimun", "x"], 3, "question.unknown", "did you mean data.minimum"),
    (["diff", "churn", "2026-99-99"], 3, "thing.unknown", "no moment"),
    (["diff", "churn", "@\u00b2"], 3, "thing.unknown", "no moment"),
    (["diff", "churn", f"@{'9' * 5000}"], 3, "thing.unknown", "positions 1 to"),
    (["diff", "churn", "nope"], 3, "thing.unknown", "no moment"),
    (["revert", "churn", "data.minimum", "9"], 3, "thing.unknown", "no version"),
    (["erase", "churn", "@99", "private"], 3, "thing.unknown", "no event"),
    (["qestions"], 2, "input.usage", "did you mean questions"),
    (["answer", "churn"], 2, "input.usage", "`remit answer --help`"),
    (["answer", "churn", "data.minimum"], 2, "input.invalid", "--file"),
    (["answer", "churn", "data.minimum", "  "], 2, "input.invalid", "empty"),
    (["answer", "churn", "data.minimum", "x", "--bogus"], 2, "input.usage", "--bogus"),
    (["answer", "churn", "data.minimum", "a\x00b"], 2, "input.invalid", "U+0000"),
    (["skip", "churn", "data.minimum"], 2, "input.invalid", "reason"),
    (["questions", "churn", "--state", "nah"], 2, "input.invalid", "deferred"),
    (["history", "churn", "--limit", "x"], 2, "input.usage", "--limit"),
    (["history", "churn", "--limit", "-1"], 2, "input.invalid", "--limit"),
    (["verify", "churn", "--fail-on", "nah"], 2, "input.invalid", "violated"),
    (["verify", "churn", "--as-of", "nah"], 2, "input.invalid", "YYYY-MM-DD"),
    (["erase", "churn"], 2, "input.invalid", "--person"),
    (["withdraw", "churn", "data.minimum"], 4, "verb.nothing-to-do", "no answer"),
    (["new", "Churn"], 4, "project.exists", "another name"),
    (["defer", "churn", "data.minimum", "--until", "2020-01-01"], 2, "input.invalid", "has passed"),
    (["defer", "churn", "data.minimum", "--until", "20300101"], 2, "input.invalid", "YYYY-MM-DD"),
    (["snapshot", "churn", "now"], 2, "input.invalid", "another moment"),
    (["snapshot", "churn", "2026-11-23"], 2, "input.invalid", "another moment"),
    (["snapshot", "churn", "@3"], 2, "input.invalid", "another moment"),
    (["anchor", "churn", "data.source", " "], 2, "input.invalid", "empty"),
    (["verify", "churn", "--as-of", "0001-01-01T00:00:00+14:00"], 2, "input.invalid", "YYYY-MM-DD"),
    (["accept", "churn", "data.source", "x"], 2, "input.usage", "not a whole number"),
    (["status", "churn", "extra"], 2, "input.usage", "More is given"),
    (["attest", "churn", "data.source/source", "--says", "satisfied", "--because", "x", "--link", "/dev/zero"], 2,
     "input.invalid", "/dev/zero"),
    (["people", "churn", "--add", ""], 2, "input.invalid", "--add is empty"),
    (["people", "churn", "--add", "Ada", "--role", " "], 2, "input.invalid", "--role is empty"),
    (["status", ""], 2, "input.invalid", "PROJECT is empty"),
    (["status", "--as", ""], 2, "input.invalid", "--as is empty"),
    (["--database", "", "status"], 2, "input.invalid", "--database is empty"),
    (["verify", "churn", "--fail-on", ""], 2, "input.invalid", "--fail-on is empty"),
    (["sittings", "list", ""], 2, "input.invalid", "PROJECT is empty"),
    (["ask", "churn", "--stage", "data", "--title", "x", "--role", "legal", "--id", "data.minimum", "Why?"], 4,
     "question.exists", "data.minimum"),
    (["answer", "churn", "data.minimum", "x", "--as", "Nobody"], 6, "access.denied", "remit people churn --add"),
    (["status", "-d", "none.db"], 5, "database.unavailable", "remit new"),
    (["status", "-d", "folder/none.db"], 5, "database.unavailable", "folder"),
    (["status", "-d", "mysql://a/b"], 5, "database.unavailable", "mysql"),
    (["status", "-d", "a.zip"], 5, "database.unavailable", "not a database"),
    (["answer", "churn", "data.minimum", "--file", "none.txt"], 5, "file.unreadable", "none.txt"),
    (["answer", "churn", "data.minimum", "--file", "a.zip"], 5, "file.unreadable", "UTF-8"),
    (["answer", "churn", "data.minimum", "--file", "~nobody.of.that.name/x"], 5, "file.unreadable", "home"),
    (["new", "B", "--form", "~nobody.of.that.name/x"], 5, "file.unreadable", "home"),
    (["verify", "~nobody.of.that.name/x"], 5, "file.unreadable", "home"),
    (["verify", "nosuch.remit"], 5, "file.unreadable", "nosuch.remit"),
    (["prove", "nosuch.remit"], 5, "file.unreadable", "nosuch.remit"),
    (["import", "a.zip"], 5, "file.unreadable", "zip"),
    (["import", "broken.yaml"], 5, "file.unreadable", "broken.yaml"),
    (["forms", "lint", "broken.yaml"], 5, "form.broken", "broken.yaml:2"),
    (["forms", "lint", "a.zip"], 5, "file.unreadable", "zip"),
    (["new", "B", "--form", "broken.yaml"], 5, "form.broken", "broken.yaml:2"),
    (["export", "churn", "--to", "remit.db", "--replace"], 5, "file.unwritable", "is a database"),
    (["export", "churn", "--to", "remit.db-wal", "--replace"], 5, "file.unwritable", "is a database"),
    (["export", "churn", "--to", "/dev/null", "--replace"], 5, "file.unwritable", "not a file"),
    (["anchor", "churn", "data.format", "x"], 4, "verb.nothing-to-do", "no answer"),
    (["export", "churn", "--to", "nowhere/p.yaml"], 5, "file.unwritable", "nowhere/p.yaml"),
]  # fmt: skip


@pytest.fixture
def bad(churn, tmp_path: Path):
    """A project with a requirement, a zip archive, and a form whose YAML breaks off in its second line."""
    churn("answer", "churn", "data.source", "our own log of visits", "--accept")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a", "b")
    (tmp_path / "broken.yaml").write_text("id: x/1\n  title: [\n", "utf-8")
    return churn


@pytest.mark.parametrize(("words", "code", "error", "hint"), REFUSED, ids=[" ".join(case[0])[:40] for case in REFUSED])
def test_bad_input_gets_one_sentence_and_the_right_exit_code(*, words, code, error, hint, bad, head):
    """As text the sentence goes to standard error, in JSON one envelope to standard output; the log stays as it was."""
    before = head()
    text = bad(*words)
    assert text.code == code, text.err
    assert hint in text.err
    assert len(text.err.splitlines()) == 1
    assert text.out == "" or words[:2] == ["forms", "lint"]
    told = bad(*words, json=True)
    assert told.code == code
    assert told.error["code"] == error
    assert told.error["message"] == text.err.strip()
    assert told.err == ""
    assert head() == before


def test_standard_input_that_is_no_text_is_refused_in_every_locale(churn, monkeypatch):
    """Some locales hand over bytes that are no UTF-8 as if they were characters; a byte order mark is no text."""
    for given, code in ((b"caf\xe9", 5), (b"\xef\xbb\xbfcaf\xc3\xa9", 0)):
        stream = io.TextIOWrapper(io.BytesIO(given), encoding="utf-8", errors="surrogateescape")
        monkeypatch.setattr("sys.stdin", stream)
        told = churn("answer", "churn", "data.format", "-", json=True)
        assert told.code == code
    assert "│ caf\u00e9" in churn("show", "churn", "data.format").out


def test_nobody_is_made_known_by_what_was_refused(churn):
    """A role that is not there refuses the whole; an address comes with the person, or later, and is never dropped."""
    assert churn("people", "churn", "--add", "Ada", "--role", "nope").code == 3
    assert churn("people", "churn", "--add", "Ada", "--email", "not an address").code == 2
    assert churn("status", "--on-behalf-of", "Ada").code == 3
    assert churn("people", "churn", "--add", "Ada").code == 0
    assert churn("people", "churn", "--add", "Ada", "--role", "legal", "--email", "ada@example.org").code == 0
    assert churn("status", "--on-behalf-of", "ada@example.org").code == 0


def test_an_export_never_takes_the_place_of_the_database(churn, tmp_path):
    """Not even when it may replace a file: every project in it would be gone."""
    before = (tmp_path / "remit.db").read_bytes()
    for name in ("remit.db", "../" + tmp_path.name + "/remit.db"):
        assert churn("export", "churn", "--to", name, "--replace").code == 5
    assert (tmp_path / "remit.db").read_bytes() == before
    assert churn("status").code == 0


def test_fifty_megabytes_are_refused_at_once(churn, tmp_path, head):
    """No more than the limit is read; the sentence comes in a moment, and nothing is written."""
    (tmp_path / "big.txt").write_bytes(b"x" * 50_000_000)
    before, began = head(), time.perf_counter()
    told = churn("answer", "churn", "data.minimum", "--file", "big.txt", json=True)
    assert time.perf_counter() - began < 5
    assert (told.code, told.error["code"], told.error["limit"]) == (2, "input.too-large", 1_000_000)
    assert head() == before


FULL = Path("/dev/full")


@pytest.mark.usefixtures("churn")
@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize(
    "words",
    [["status"], ["status", "--format", "json"], ["brief", "--format", "markdown"], ["--help"], ["status", "--help"],
     ["nosuch", "--format", "json"]],
    ids=" ".join,
)  # fmt: skip
def test_output_that_cannot_be_kept_is_told_in_one_sentence(capsys, monkeypatch, words):
    """On a full disk a command ends with exit code 5 and one sentence, in JSON too; silence would look like success."""
    with FULL.open("w") as full:
        monkeypatch.setattr("sys.stdout", full)
        code = running.run(words)
        monkeypatch.undo()
    err = capsys.readouterr().err
    assert (code, len(err.splitlines())) == (5, 1)
    assert "No space left" in err


@pytest.mark.usefixtures("churn")
def test_what_was_done_stands_though_its_output_could_not_be_kept(head, tmp_path):
    """A command whose standard output is closed does its work, and nothing it opens takes the place of the stream."""
    before = head()
    script = (
        "import os, sys\n"
        "os.close(1); os.close(2)\n"
        "sys.stdout = sys.stderr = None\n"
        "from remit.cli.running import run\n"
        "raise SystemExit(run(['answer', 'churn', 'data.source', 'a log', '--format', 'json']))\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, check=False, timeout=300)
    assert ended.returncode == 0
    assert head() != before
    assert (tmp_path / "remit.db").read_bytes().startswith(b"SQLite format 3")


def test_a_person_whom_nothing_names_is_asked_for_a_name(churn, monkeypatch):
    """A bare user number in a container has no name: the sentence says how to give one."""
    monkeypatch.delenv("REMIT_PERSON")
    monkeypatch.setattr("getpass.getuser", _nameless)
    told = churn("status", json=True)
    assert (told.code, told.error["code"]) == (2, "input.invalid")
    assert "--as NAME" in told.error["message"]
    assert churn("status", "--as", "Theo").code == 0


def _nameless() -> str:
    raise KeyError("getpwuid(): uid not found: 54321")


def test_a_read_only_folder_is_read_and_not_written(churn, monkeypatch):
    """What stands can be looked at; writing says why it cannot."""
    # The tests may run as root, who may write everywhere.
    monkeypatch.setattr("os.access", lambda _path, mode: not mode & os.W_OK)
    assert churn("status").code == 0
    for words in (["answer", "churn", "data.minimum", "x"], ["new", "Another"]):
        told = churn(*words, json=True)
        assert (told.code, told.error["code"]) == (5, "database.unavailable")
        assert "read-only" in told.error["message"]


def test_a_database_of_a_newer_remit_is_left_alone(churn, tmp_path):
    """A schema that this Remit does not know is not touched."""
    with sqlite3.connect(tmp_path / "remit.db") as database:
        database.execute("UPDATE remit_version SET version_num = '9999'")
    database.close()
    told = churn("status", json=True)
    assert (told.code, told.error["code"]) == (5, "database.newer")


def test_a_fault_of_ours_is_one_sentence_too(churn, monkeypatch):
    """Something unexpected says what to report, and REMIT_DEBUG=1 shows where it happened."""

    def broken(_self, _name):
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(Workbench, "overview", broken)
    told = churn("status")
    assert told.code == 1
    assert told.err.count("\n") == 1
    assert "ZeroDivisionError: by nought" in told.err
    assert "REMIT_DEBUG=1" in told.err
    assert churn("status", json=True).error["code"] == "run.unexpected"


def test_ctrl_c_ends_with_a_sentence(churn, monkeypatch):
    """Stopping is no fault: exit code 130."""

    def stopped(_self, _name):
        raise KeyboardInterrupt

    monkeypatch.setattr(Workbench, "overview", stopped)
    told = churn("status")
    assert (told.code, told.err) == (running.STOPPED, "Stopped; what was acknowledged before is kept.\n")
    assert churn("status", json=True).error["code"] == "run.stopped"


def test_no_text_steers_the_terminal(churn):
    """Control characters in an answer or a name are shown, never obeyed."""
    churn("answer", "churn", "data.source", "harmless\x1b[2Jwords \u202etxet")
    told = churn("show", "churn", "data.source").out
    assert "\x1b" not in told
    assert "\\x1b[2J" in told
    assert "\u202e" not in told
    assert "\x1b" not in churn("show", "churn\x1b[31m", "data.source").err
