"""Faults of repositories: a copy whose revision lacks what should be versioned, or pins data to nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.probes.failing import Unmeasurable
from remit.probes.faults.copies import Copies
from remit.probes.faults.tables import ways_of
from remit.probes.locations import Place, expand, resolve
from remit.probes.repositories import paths

MOST_BYTES = 512 * 1024**2
"""Bytes that a repository may have, with its working copy, to be copied."""

PATIENCE = 60
"""Seconds that one call of git may take."""

_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.attributesFile=/dev/null")
"""Options under which nothing that a repository brings along is run."""

_WHO = {name: "seeded" for who in ("AUTHOR", "COMMITTER") for name in (f"GIT_{who}_NAME", f"GIT_{who}_EMAIL")}

_PIN = re.compile(rb'("?(?:md5|etag|checksum|version_id)"?:[ \t]*)"?[0-9A-Za-z._-]+"?')
"""What a pointer of DVC pins the content of a file by."""


@dataclass
class RepositoryCopies:
    """Copies of a repository with its working copy; a fault is one further commit in the copy."""

    source: Source
    criterion: FitCriterion
    top: Path
    folder: Path
    place: Place
    notes: tuple[str, ...] = ()
    sizes: Sequence[float] = (1, 2, 5, 10, 30, 100, 1_000, 10_000)

    def healthy(self) -> Source:
        """Give a copy as it is."""
        return self._copied("healthy")

    def faulty(self, size: float) -> tuple[Source, str]:
        """Give a copy whose revision lacks so many of the files that are asked for, or of their pins."""
        source = self._copied("faulty")
        copy = Path(source.location)
        revision = expand(self.source.setting("revision"), self.place.environment).strip() or "HEAD"
        files = dict(_files(copy, revision))
        chosen = [name for name in sorted(files) if self._is_meant(name)][: int(size)]
        if not chosen:
            raise Unmeasurable(
                "fault.rows", f"The revision of {self.source.location!r} holds no file to seed a fault in."
            )
        if self.criterion.measure == "versioned-data":
            changes = {name: _unpinned(copy, files[name]) for name in chosen}
            told = f"with {len(chosen):,} pointer{'' if len(chosen) == 1 else 's'} that pin no content"
        else:
            changes = dict.fromkeys(chosen, "")
            told = f"with {len(chosen):,} of the files left out of the revision"
        commit = _committed(copy, revision, changes)
        settings = {**dict(self.source.settings), "revision": commit}
        return replace(source, settings=tuple(settings.items())), told

    def _is_meant(self, name: str) -> bool:
        """Tell whether the fault falls on a file."""
        if self.criterion.measure == "versioned-code":
            return any(paths.pattern(one).fullmatch(name) for one in paths.read(self.source.setting("paths")))
        ends = (".dvc", "dvc.lock") if self.criterion.measure == "versioned-data" else ("dvc.lock",)
        return name.endswith(ends)

    def _copied(self, name: str) -> Source:
        to = self.folder / name
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.top, to, symlinks=True, ignore_dangling_symlinks=True)
        return replace(self.source, location=str(to))


def _git(folder: Path, *words: str, given: bytes = b"", **more: str) -> bytes:
    program = shutil.which("git")
    if program is None:
        raise Unmeasurable("measure.not-installed", "Seeding a fault into a repository needs the program git.")
    environment = {"PATH": os.environ.get("PATH", os.defpath), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
                   "GIT_CONFIG_GLOBAL": os.devnull, "GIT_TERMINAL_PROMPT": "0", **_WHO, **more}  # fmt: skip
    try:
        done = subprocess.run(  # noqa: S603  # git itself, with a list of arguments of our own and no shell
            [program, *_QUIET, *words],
            input=given, capture_output=True, cwd=folder, env=environment, timeout=PATIENCE, check=True,
        )  # fmt: skip
    except (subprocess.SubprocessError, OSError):
        raise Unmeasurable("fault.failed", f"git could not seed a fault into the copy ({words[0]} failed).") from None
    return done.stdout


def _files(copy: Path, revision: str) -> list[tuple[str, str]]:
    """Give the files of a revision with the ids of what they hold."""
    listed = _git(copy, "ls-tree", "-r", "-z", "--end-of-options", revision)
    parted = (line.partition(b"\t") for line in listed.split(b"\0") if line)
    return [(os.fsdecode(name), told.split()[2].decode("ascii")) for told, _, name in parted]


def _unpinned(copy: Path, blob: str) -> str:
    """Write a pointer without what pins its content, and give the id of that."""
    held = _git(copy, "cat-file", "blob", blob)
    loose = _PIN.sub(rb'\1""', held)
    return _git(copy, "hash-object", "-w", "--stdin", "--no-filters", given=loose).decode("ascii").strip()


def _committed(copy: Path, revision: str, changes: dict[str, str]) -> str:
    """Commit a revision with other files in the place of some, or (with "") without them; gives the commit."""
    index = str(copy / ".git" / "seeded-index")
    _git(copy, "read-tree", revision, GIT_INDEX_FILE=index)
    gone = "0" * 40
    lines = [f"100644 {blob}\t{name}" if blob else f"0 {gone}\t{name}" for name, blob in changes.items()]
    given = "\0".join((*lines, "")).encode("utf-8", "surrogateescape")
    _git(copy, "update-index", "-z", "--index-info", given=given, GIT_INDEX_FILE=index)
    tree = _git(copy, "write-tree", GIT_INDEX_FILE=index).decode("ascii").strip()
    parent = _git(copy, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").decode("ascii").strip()
    commit = _git(copy, "commit-tree", tree, "-p", parent, "-m", "seeded fault").decode("ascii").strip()
    _git(copy, "update-ref", "refs/heads/seeded-fault", commit)
    return commit


@contextmanager
def repository_copies(
    source: Source, criterion: FitCriterion, *, folder: Path, place: Place, as_of: str
) -> Generator[Copies]:
    """Give copies of a repository and its working copy. Raises `Unmeasurable`."""
    del as_of
    if "lower" not in ways_of(criterion):
        raise Unmeasurable("fault.unknown", f"No fault of a repository makes {criterion.measure!r} higher.")
    top = resolve(source.location, place.folder, place.environment)
    if not (top / ".git").is_dir():
        sentence = f"{source.location!r} is not the top of a repository with its own .git folder, so it is not copied."
        raise Unmeasurable("fault.kind", sentence)
    size = 0
    for root, _, names in os.walk(top):
        size += sum((Path(root) / name).lstat().st_size for name in names)
        if size > MOST_BYTES:
            sentence = f"{source.location!r} has more than the {MOST_BYTES // 1024**2} MiB that are copied."
            raise Unmeasurable("fault.too-large", sentence)
    yield RepositoryCopies(source, criterion, top, folder, place)
