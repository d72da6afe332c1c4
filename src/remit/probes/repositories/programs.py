"""Running git: a fixed list of arguments, a bare environment, and limits on time and on what it may write.

What a repository holds is not trusted, its configuration least of all: that can name programs that git would start.
So it is asked only where it is and what its names mean; all else is looked at from a `Room`, an empty repository of our
own that borrows its objects and a copy of its index, and knows none of its settings but a few that name no program.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from remit.probes.failing import Unmeasurable

LONGEST = 60.0
"""Seconds that one call of git may take."""

MOST_BYTES = 128 * 1024 * 1024
"""How much one call of git may write."""

SIGNATURES = (2, 34)
"""The first version of git that verifies signatures by SSH keys."""

_TOLD = 4096
_CHUNK = 1 << 16
_PASSED = ("HOME", "XDG_CONFIG_HOME", "SYSTEMROOT")
"""Variables of the environment that git needs to find what its user said about trust."""

_NO_PROGRAMS = (
    "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never",
    "-c", "core.commitGraph=false", "-c", "core.untrackedCache=false", "-c", "log.showSignature=false",
    "-c", "core.pager=cat", "--no-optional-locks", "--no-pager",
)  # fmt: skip
_HARMLESS = ("core.autocrlf", "core.eol", "core.filemode", "core.symlinks", "core.ignorecase")
"""Settings of the repository that say how files stand on the disk; none of them names a program or a place."""

_VALUE = re.compile(r"[a-zA-Z]{1,8}")
_OBJECT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


@dataclass(frozen=True, slots=True)
class Said:
    """What a call of git gave: its status, what it wrote, and the beginning of its complaint."""

    status: int
    out: bytes
    complaint: str


@dataclass(frozen=True, slots=True)
class Git:
    """The git program with the environment that every call gets; `shown` is the location as it was written."""

    program: str
    environment: Mapping[str, str]
    shown: str

    def call(self, *arguments: str, folder: Path, more: Mapping[str, str] | None = None, given: bytes = b"") -> Said:
        """Run git once with these arguments. Raises `Unmeasurable` when it takes too long or writes too much."""
        with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stderr:
            stdin.write(given)
            stdin.seek(0)
            process = subprocess.Popen(  # noqa: S603 - git itself, with a list of arguments of our own and no shell
                [self.program, *_NO_PROGRAMS, *arguments],
                stdin=stdin,
                stdout=subprocess.PIPE,
                stderr=stderr,
                cwd=folder,
                env={**self.environment, **(more or {})},
                start_new_session=True,
            )
            out, slow = _read(process)
            stderr.seek(0)
            complaint = stderr.read(_TOLD).decode("utf-8", "replace")
        if slow:
            sentence = f"git took more than {LONGEST:g} s on {self.shown!r}; try again when the machine is less busy."
            raise Unmeasurable("source.slow", sentence)
        if out is None:
            sentence = f"{self.shown!r} holds more than can be looked at here ({MOST_BYTES // 1024**2} MiB of names)."
            raise Unmeasurable("source.too-large", sentence)
        return Said(process.returncode, out, complaint)

    def verifies(self) -> bool:
        """Tell whether signatures by SSH keys can be verified here: git is new enough, and ssh-keygen is installed."""
        said = self.call("version", folder=Path(self.program).parent).out.decode("ascii", "replace")
        found = re.search(r"(\d+)\.(\d+)", said)
        new = found is not None and (int(found[1]), int(found[2])) >= SIGNATURES
        return new and shutil.which("ssh-keygen", path=self.environment["PATH"]) is not None


def _read(process: subprocess.Popen[bytes]) -> tuple[bytes | None, bool]:
    """Give what a process writes (None when it is too much), and whether it had to be ended for its time."""
    ended = threading.Event()

    def end() -> None:
        ended.set()
        _end(process)

    clock = threading.Timer(LONGEST, end)
    clock.start()
    try:
        held = _up_to(process.stdout, MOST_BYTES) if process.stdout else b""
        if held is None:
            _end(process)
        process.wait()
    finally:
        clock.cancel()
        if process.stdout:
            process.stdout.close()
    return held, ended.is_set()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End git and what it started: a child that lives on would hold our end of the pipe open."""
    with suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _up_to(stream: IO[bytes], most: int) -> bytes | None:
    parts: list[bytes] = []
    size = 0
    while part := stream.read(_CHUNK):
        size += len(part)
        if size > most:
            return None
        parts.append(part)
    return b"".join(parts)


@dataclass(frozen=True, slots=True)
class Room:
    """An empty repository that borrows another one's objects: where everything but names is looked at.

    `commit` is what the revision means, `top` the folder of the working copy (None for a bare repository), `shallow`
    whether the history is cut off.
    """

    git: Git
    folder: Path
    objects: str
    top: Path | None
    commit: str
    at_head: bool
    shallow: bool

    def ask(self, *arguments: str, given: bytes = b"") -> bytes:
        """Give what git writes. Raises `Unmeasurable` when it fails: then objects are missing or damaged."""
        more = {
            "GIT_DIR": str(self.folder),
            "GIT_OBJECT_DIRECTORY": self.objects,
            "GIT_INDEX_FILE": str(self.folder / "index"),
            "HOME": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder),
        }
        if self.top is not None:
            more["GIT_WORK_TREE"] = str(self.top)
        said = self.git.call(*arguments, folder=self.top or self.folder, more=more, given=given)
        if said.status != 0:
            sentence = f"{self.git.shown!r} cannot be read: objects or its index are missing or damaged; "
            raise Unmeasurable("source.unreadable", sentence + "`git fsck` there tells which.")
        return said.out


@contextmanager
def opened(path: Path, shown: str, revision: tuple[str, str], environment: Mapping[str, str]) -> Generator[Room]:
    """Give the room from which a repository is looked at; raises `Unmeasurable`.

    `shown` is the location as it was written; `revision` comes as it is meant, and as it was written.
    The location must be the top of a working copy or a bare repository: a folder inside one would silently stand for
    more than it says.
    """
    git = _git(shown, environment)
    places = _places(git, path)
    top = None if places["bare"] == "true" else Path(places["top"])
    if top is not None and not _same(top, path):
        sentence = f"{shown!r} is not the top of its working copy; give the folder that holds `.git`."
        raise Unmeasurable("source.unreadable", sentence)
    commit = _commit(git, path, revision[0])
    if not commit and revision[0] == "HEAD":
        raise Unmeasurable("source.empty", f"{shown!r} has no commit yet, so nothing in it is versioned.")
    if not commit:
        sentence = f"{shown!r} has no revision {revision[1]!r}; name a branch, a tag or a commit that is there."
        raise Unmeasurable("source.unreadable", sentence)
    at_head = commit == _commit(git, path, "HEAD")
    with tempfile.TemporaryDirectory(prefix="remit-") as made:
        folder = Path(made)
        common, index = Path(places["common"]), Path(places["index"])
        shallow = (common / "shallow").is_file()
        _furnish(folder, git, path, common, len(commit))
        if top is not None and index.is_file():
            # With its time: git takes a file that is no older than the index for one that may have changed since.
            shutil.copy2(index, folder / "index")
            for part in index.parent.glob("sharedindex.*"):
                shutil.copyfile(part, folder / part.name)
        if shallow:
            shutil.copyfile(common / "shallow", folder / "shallow")
        (folder / "HEAD").write_text(f"{commit}\n")
        yield Room(git, folder, places["objects"], top, commit, at_head, shallow)


def _git(shown: str, environment: Mapping[str, str]) -> Git:
    written = environment.get("PATH") or os.defpath
    path = os.pathsep.join(part for part in written.split(os.pathsep) if Path(part).is_absolute())
    program = shutil.which("git", path=path)
    if program is None:
        raise Unmeasurable("measure.impossible", f"Looking at {shown!r} takes the program git, which is not installed.")
    passed = {name: environment[name] for name in _PASSED if environment.get(name)}
    return Git(
        program,
        {
            **passed, "PATH": path, "LC_ALL": "C",
            "LANGUAGE": "C", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_ALLOW_PROTOCOL": "none",
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_NO_REPLACE_OBJECTS": "1", "GIT_ATTR_NOSYSTEM": "1", "GIT_ASKPASS": "",
        },
        shown,
    )  # fmt: skip


def _places(git: Git, path: Path) -> dict[str, str]:
    """Give where the parts of a repository are, as it says itself: this is where git tests whose it is."""
    if not path.is_dir():
        raise Unmeasurable("source.missing", f"There is no folder {git.shown!r}; give the path of a repository.")
    ceiling = {"GIT_CEILING_DIRECTORIES": str(path.resolve().parent)}
    asked = ("--is-bare-repository", "--git-common-dir", "--git-path", "objects", "--git-path", "index")
    said = git.call("rev-parse", *asked, folder=path, more=ceiling)
    names: tuple[str, ...] = ("bare", "common", "objects", "index")
    answers: dict[str, str] = dict(zip(names, said.out.decode("utf-8", "surrogateescape").split("\n"), strict=False))
    if said.status == 0 and answers.get("bare") == "false":
        top = git.call("rev-parse", "--show-toplevel", folder=path, more=ceiling)
        said, answers["top"] = top, top.out.decode("utf-8", "surrogateescape").rstrip("\n")
    if said.status == 0 and answers.keys() >= set(names):
        resolved = {name: str((path / answers[name]).resolve()) for name in names if name != "bare"}
        return {**answers, **resolved}
    if "dubious ownership" in said.complaint:
        sentence = f"{git.shown!r} belongs to another user of this machine, so git does not look into it; "
        sentence += "whoever runs Remit can trust it with `git config --global --add safe.directory` and its path."
        raise Unmeasurable("source.refused", sentence)
    sentence = f"{git.shown!r} is no repository that git can open; give the top of a working copy or a bare repository."
    raise Unmeasurable("source.unreadable", sentence)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _commit(git: Git, path: Path, revision: str) -> str:
    """Give the commit that a revision means, or "" when there is none."""
    ceiling = {"GIT_CEILING_DIRECTORIES": str(path.resolve().parent)}
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    said = git.call(*asked, folder=path, more=ceiling)
    found = said.out.decode("ascii", "replace").strip()
    return found if said.status == 0 and _OBJECT.fullmatch(found) else ""


def _furnish(folder: Path, git: Git, path: Path, common: Path, digits: int) -> None:
    """Write the room's own configuration: the format of the objects, and what is harmless of the repository's."""
    kind = "sha256" if digits == 64 else "sha1"  # noqa: PLR2004 - hexadecimal digits of SHA-256
    lines = ["[core]", "\trepositoryformatversion = 1", "\tbare = false"]
    excluded = common / "info" / "exclude"
    if excluded.is_file():
        shutil.copyfile(excluded, folder / "excluded")
        lines.append("\texcludesFile = " + _quoted(str(folder / "excluded")))
    lines += [f"\t{name.removeprefix('core.')} = {value}" for name, value in _harmless(git, path)]
    if kind == "sha256":
        lines += ["[extensions]", "\tobjectFormat = sha256"]
    (folder / "config").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "refs").mkdir()
    (folder / "objects").mkdir()


def _harmless(git: Git, path: Path) -> Sequence[tuple[str, str]]:
    ceiling = {"GIT_CEILING_DIRECTORIES": str(path.resolve().parent)}
    said = git.call("config", "--local", "--no-includes", "-z", "--list", folder=path, more=ceiling)
    pairs = [entry.partition("\n") for entry in said.out.decode("utf-8", "replace").split("\0")]
    return [(name, value) for name, _, value in pairs if name in _HARMLESS and _VALUE.fullmatch(value)]


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
