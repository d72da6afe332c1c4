"""One repository under measurement: its files at the revision, and what DVC's files among them say, each read once."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from remit.probes.failing import Unmeasurable
from remit.probes.repositories import documents, paths, pipelines
from remit.probes.repositories.digests import POINTER, Hasher, of_text, sha256
from remit.probes.repositories.programs import Room

MOST_FILES = 1_000_000
MOST_DOCUMENTS = 20_000
"""How many files a revision may hold, and how many of them may be DVC's."""

MOST_AT_ONCE = 64 * 1024 * 1024
"""Bytes of content asked of git in one call; one file that is larger is not read."""

_NO_FILTER = (b"unspecified", b"unset", b"set", b"")
_KEPT = re.compile(rb"^oid sha256:([0-9a-f]{64})$", re.MULTILINE)
_LINK = "120000"
_MODULE = "160000"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file at the revision: its object and its size in bytes."""

    object: str
    size: int
    mode: str


@dataclass(eq=False)
class Tree:
    """A repository at a revision; `wanted` are the paths that the source names."""

    room: Room
    wanted: tuple[str, ...]
    hasher: Hasher | None = field(init=False)

    def __post_init__(self) -> None:
        """Hash only where the working copy is that of the revision."""
        self.hasher = Hasher(self.room.top) if self.room.top is not None and self.room.at_head else None

    @cached_property
    def files(self) -> Mapping[str, Entry]:
        """All files of the revision by path, links and submodules among them. Raises `Unmeasurable`."""
        listed = self.room.ask("ls-tree", "-r", "-z", "-l", "--full-tree", self.room.commit)
        found: dict[str, Entry] = {}
        for line in listed.split(b"\0"):
            about, tab, name = line.partition(b"\t")
            if not tab:
                continue
            mode, _, made, size = about.decode("ascii").split()
            found[name.decode("utf-8", "surrogateescape")] = Entry(made, int(size) if size.isdecimal() else 0, mode)
        if len(found) > MOST_FILES:
            raise Unmeasurable("source.too-large", f"{self.room.git.shown!r} holds more than {MOST_FILES:,} files.")
        return found

    @cached_property
    def modules(self) -> int:
        """The number of submodules; nothing looks inside them."""
        return sum(entry.mode == _MODULE for entry in self.files.values())

    def contents(self, names: Iterable[str], largest: int = MOST_AT_ONCE) -> Iterator[tuple[str, bytes]]:
        """Give what files hold at the revision; links, submodules and files that are too large are left out."""
        asked = [name for name in dict.fromkeys(names) if name in self.files]
        readable = [n for n in asked if self.files[n].size <= largest and self.files[n].mode not in (_LINK, _MODULE)]
        batch: list[str] = []
        size = 0
        for name in readable:
            if batch and size + self.files[name].size > MOST_AT_ONCE:
                yield from self._read(batch)
                batch, size = [], 0
            batch.append(name)
            size += self.files[name].size
        if batch:
            yield from self._read(batch)

    def _read(self, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        given = "".join(f"{self.files[name].object}\n" for name in names).encode("ascii")
        held = parsed(self.room.ask("cat-file", "--batch", given=given))
        if len(held) != len(names):
            sentence = f"{self.room.git.shown!r} lacks objects of its revision; fetch it whole."
            raise Unmeasurable("source.unreadable", sentence)
        return zip(names, held, strict=True)

    def read(self, name: str) -> Mapping[str, object]:
        """Give what a document holds at the revision. Raises `Unmeasurable`."""
        held = dict(self.contents([name], documents.LARGEST))
        if name not in held:
            raise Unmeasurable("source.too-large", f"{name!r} is no file, or larger than is read here.")
        return documents.mapping(held[name], name)

    @cached_property
    def _documents(self) -> Mapping[str, Mapping[str, object]]:
        """All files of DVC's, by path."""
        ends = (pipelines.POINTER,)
        names = [
            name
            for name, entry in self.files.items()
            if (base := posixpath.basename(name)) in (pipelines.LOCK, pipelines.STAGES)
            or (base.endswith(ends) and base not in ends and entry.mode not in (_LINK, _MODULE))
        ]
        if len(names) > MOST_DOCUMENTS:
            sentence = f"{self.room.git.shown!r} holds more than {MOST_DOCUMENTS:,} files of DVC's."
            raise Unmeasurable("source.too-large", sentence)
        held = dict(self.contents(names, documents.LARGEST))
        if large := [name for name in names if name not in held]:
            raise Unmeasurable("source.too-large", f"{large[0]!r} is a link, or larger than is read here.")
        return {name: documents.mapping(content, name) for name, content in held.items()}

    @cached_property
    def defined(self) -> Mapping[str, list[pipelines.Defined]]:
        """The stages of each `dvc.yaml`, by its path."""
        return {
            name: pipelines.defined(document, name)
            for name, document in self._documents.items()
            if posixpath.basename(name) == pipelines.STAGES
        }

    @cached_property
    def locked(self) -> Mapping[str, Mapping[str, pipelines.Locked]]:
        """The stages of each `dvc.lock`, by the path of the `dvc.yaml` beside it."""
        found: dict[str, Mapping[str, pipelines.Locked]] = {}
        for name, document in self._documents.items():
            if posixpath.basename(name) == pipelines.LOCK:
                beside = posixpath.join(posixpath.dirname(name), pipelines.STAGES)
                folders = pipelines.folders(self._documents.get(beside, {}), beside)
                found[beside] = pipelines.locked(document, name, folders)
        return found

    @cached_property
    def pointers(self) -> tuple[pipelines.Item, ...]:
        """The outputs of all `*.dvc` files."""
        return tuple(
            item
            for name, document in self._documents.items()
            if name.endswith(pipelines.POINTER)
            for item in pipelines.pointed(document, name)
        )

    @cached_property
    def outputs(self) -> Mapping[str, pipelines.Item]:
        """All outputs that lie below the top, of pointers and of stages, by path."""
        staged = (item for stages in self.locked.values() for stage in stages.values() for item in stage.outputs)
        return {item.path: item for item in (*staged, *self.pointers) if item.path}

    @cached_property
    def digests(self) -> Mapping[str, frozenset[str]]:
        """The hashes that committed inputs and outputs may have; those that only point to their content have none."""
        stages = (stage for stages in self.locked.values() for stage in stages.values())
        named = {item.path for stage in stages for item in (*stage.inputs, *stage.outputs)}
        named |= {item.path for item in self.pointers}
        return {name: of_text(held) for name, held in self.contents(named) if not held.startswith(POINTER)}

    @cached_property
    def ignores(self) -> bool:
        """Whether DVC leaves out files of folders here, so that hashes of folders cannot be taken again."""
        return any(posixpath.basename(name) == ".dvcignore" and entry.size for name, entry in self.files.items())

    def uncommitted(self, *, ignored: bool) -> list[str]:
        """Give the files of the working copy that the revision lacks; `ignored` ones, too, if asked for."""
        if self.room.top is None or not self.room.at_head:
            return []
        known = () if ignored else ("--exclude-standard",)
        listed = self.room.ask("ls-files", "-z", "--cached", "--others", *known)
        names = [name.decode("utf-8", "surrogateescape").rstrip("/") for name in listed.split(b"\0") if name]
        return [name for name in dict.fromkeys(names) if name not in self.files]

    def filtered(self, names: Sequence[str]) -> tuple[set[str], set[str]]:
        """Give, of touched files that pass a filter, those that hold what is committed, and those that cannot be told.

        Filters are programs of the repository's choice, so none is run. A file that is kept elsewhere (Git LFS) can be
        told all the same: what is committed in its place holds its SHA-256.
        """
        given = b"".join(name.encode("utf-8", "surrogateescape") + b"\0" for name in names)
        parts = self.room.ask("check-attr", "-z", "--stdin", "filter", given=given).split(b"\0") if names else []
        through = [name for name, value in zip(names, parts[2::3], strict=False) if value not in _NO_FILTER]
        held = dict(self.contents(through, documents.LARGEST))
        same: set[str] = set()
        unsure = {name for name in through if not held.get(name, b"").startswith(POINTER)}
        for name in set(through) - unsure:
            found = _KEPT.search(held[name])
            if found and self.room.top and found[1].decode("ascii") == sha256(self.room.top / name):
                same.add(name)
        return same, unsure

    @property
    def chosen(self) -> list[str]:
        """The files of the revision that the source names, or all of them."""
        return paths.chosen(self.files, self.wanted)


def parsed(batch: bytes) -> list[bytes]:
    """Give the contents in what `git cat-file --batch` writes; ends before the first object that is missing."""
    found: list[bytes] = []
    at = 0
    while (end := batch.find(b"\n", at)) >= 0:
        header = batch[at:end].split()
        if len(header) != 3 or not header[2].isdigit():  # noqa: PLR2004 - object, kind and size
            break
        size = int(header[2])
        found.append(batch[end + 1 : end + 1 + size])
        at = end + 1 + size + 1
    return found
