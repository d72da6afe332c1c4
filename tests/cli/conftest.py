"""A person at a terminal: runs commands on a database in a folder of its own, and reads what came out."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from remit.cli.running import run
from remit.store import open_store


@dataclass
class Said:
    """What one command ended with: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """What a successful command gave in JSON."""
        told = json.loads(self.out)
        assert told["ok"] is True, told
        return told["data"]

    @property
    def error(self) -> dict[str, Any]:
        """What a refused command gave in JSON."""
        told = json.loads(self.out)
        assert told["ok"] is False, told
        return told["error"]


Remit = Callable[..., Said]


@pytest.fixture
def remit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Remit:
    """Run a command in an empty folder, as Theo, on a terminal of 80 columns; `json=True` adds --format json."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REMIT_PERSON", "Theo")
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("REMIT_DATABASE", "REMIT_DEBUG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def command(*words: object, json: bool = False) -> Said:
        capsys.readouterr()
        code = run([*map(str, words), *(("--format", "json") if json else ())])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Said(code, out, err)

    return command


@pytest.fixture
def churn(remit: Remit) -> Remit:
    """The same person, once they opened the project `churn` as product owner."""
    opened = remit("new", "Churn", "--role", "product-owner")
    assert opened.code == 0, opened.err
    return remit


@pytest.fixture
def head(tmp_path: Path) -> Callable[[], list[tuple[str, int]]]:
    """Tell how long each log in remit.db is: what must not change when something is refused."""

    def look() -> list[tuple[str, int]]:
        store = open_store(str(tmp_path / "remit.db"))
        try:
            return [(line.handle, line.events) for line in store.log.projects()]
        finally:
            store.close()

    return look
