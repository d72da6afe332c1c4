"""Walking a page of docs: its files are written, its commands run, and what it shows is looked for in what they tell.

A block of Python or YAML that begins with `# NAME.py` or `# NAME.yml` is a file. In a block of `console`, a line that
begins with `$ ` is a command, and the lines below it are parts of what it tells, in order; a line that ends with ` …`
is the beginning of one. A backslash at the end of a command goes on in the next line. A command that ends with `&` runs
until the page ends.
"""

from __future__ import annotations

import re
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
_BLOCK = re.compile(r"^```(?P<kind>python|yaml|console)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"# (?P<name>[a-z]+\.(?:py|yml))\n")
PORT = "8731"
"""The port that pages name; another one that is free takes its place."""


@dataclass(frozen=True)
class Step:
    """A command of a page, and the lines that the page shows of its answer."""

    command: str
    shown: tuple[str, ...]


def files(page: Path) -> dict[str, str]:
    """Give the files that a page tells people to save, by name."""
    blocks = _BLOCK.finditer(page.read_text("utf-8"))
    named = ((_FILE.match(block["text"]), block["text"]) for block in blocks if block["kind"] != "console")
    return {name["name"]: text for name, text in named if name}


def steps(page: Path) -> Iterator[Step]:
    """Give the commands of a page, in order."""
    for block in _BLOCK.finditer(page.read_text("utf-8")):
        if block["kind"] != "console":
            continue
        for part in re.split(r"^\$ ", block["text"].replace("\\\n", " "), flags=re.MULTILINE)[1:]:
            command, *shown = part.rstrip().split("\n")
            yield Step(command, tuple(line.strip() for line in shown if line.strip()))


def lines(page: Path) -> list[str]:
    """Give the commands of ours that a page shows as indented lines, without the comments behind them."""
    told = re.findall(r"^ {4}(remit .*)$", page.read_text("utf-8"), re.MULTILINE)
    return [line.partition("  #")[0].split(" # ")[0].strip() for line in told]


def walk(page: Path, remit: Callable[..., object], environment: Callable[[str, str], None]) -> None:
    """Run what a page tells, in the current folder; `remit` runs one command of ours and gives what it said.

    Only the last command may end with a code other than 0.
    """
    port = str(_free_port())
    for name, text in files(page).items():
        Path(name).write_text(text.replace(PORT, port), "utf-8")
    path = list(steps(page))
    assert path, f"{page.name} shows no command"
    with ExitStack() as running:
        for step in path:
            words = shlex.split(step.command.replace(PORT, port))
            if words[0] == "export":
                for word in words[1:]:
                    name, _, value = word.partition("=")
                    environment(name, value)
            elif words[0] == "remit":
                _look(step, remit(*words[1:]), last=step is path[-1])
            elif words[-1] == "&":
                running.enter_context(_served(words[:-1], int(port)))
            else:
                told = subprocess.run(_program(words), capture_output=True, text=True, check=False)
                assert told.returncode == 0, f"{step.command}: {told.stderr}"


def _look(step: Step, said: object, *, last: bool) -> None:
    code, out, err = (getattr(said, part) for part in ("code", "out", "err"))
    assert code == 0 or (last and code == 7), f"`{step.command}` ended with {code}: {err}"
    told, at = " ".join(out.split()), 0
    for line in step.shown:
        wanted = " ".join(line.split()).removesuffix(" …")
        found = told.find(wanted, at)
        assert found >= 0, f"`{step.command}` does not tell “{line}”:\n{out}"
        at = found + len(wanted)


def _program(words: list[str]) -> list[str]:
    return [sys.executable if words[0] == "python" else words[0], *words[1:]]


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextmanager
def _served(words: list[str], port: int) -> Generator[None]:
    """Run a program until the page ends; it is there once its port takes connections."""
    with subprocess.Popen(_program(words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        try:
            until = time.monotonic() + 60
            while True:
                with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                    break
                assert program.poll() is None, f"{shlex.join(words)} ended at once"
                assert time.monotonic() < until, f"{shlex.join(words)} does not answer"
                time.sleep(0.1)
            yield
        finally:
            program.terminate()
