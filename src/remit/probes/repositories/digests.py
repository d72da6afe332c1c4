"""Hashes computed again: of files and folders in the working copy, the way DVC takes them (MD5)."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

MOST_BYTES = 4 * 1024**3
"""How much of the working copy is hashed in one measurement; what is left is told as not tested."""

MOST_FILES = 200_000
MOST_TEXT = 64 * 1024**2
"""How large a file may be whose line ends do not count: it is read at once."""

POINTER = b"version https://git-lfs"
"""How a file begins that only points to its content."""

_CHUNK = 1 << 20


@dataclass(slots=True)
class Hasher:
    """Hashes files below the top; `left` bytes may still be read. Links that lead out are not followed."""

    top: Path
    left: int = MOST_BYTES
    known: dict[tuple[str, bool], str | None] = field(default_factory=dict[tuple[str, bool], str | None])

    def of(self, path: str, *, legacy: bool) -> str | None:
        """Give the hash of a file or folder; "" when there is none, None when it could not be taken."""
        key = (path, legacy)
        if key not in self.known:
            self.known[key] = self._of(path, legacy=legacy)
        return self.known[key]

    def _of(self, path: str, *, legacy: bool) -> str | None:
        place = self.top / path
        try:
            if not place.exists():
                return "" if not place.is_symlink() else None
            if not self._inside(place):
                return None
            if place.is_dir():
                return self._folder(place, legacy=legacy)
            return self._file(place, legacy=legacy) if place.is_file() else None
        except OSError:
            return None

    def _inside(self, place: Path) -> bool:
        """Tell whether a path stays below the top; DVC's cache, which files may be links into, is there, too."""
        return place.resolve().is_relative_to(self.top.resolve())

    def _file(self, place: Path, *, legacy: bool) -> str | None:
        size = place.stat().st_size
        if size > self.left or (legacy and size > MOST_TEXT):
            return None
        self.left -= size
        digest = hashlib.md5(usedforsecurity=False)
        with place.open("rb") as file:
            if legacy:
                digest.update(file.read().replace(b"\r\n", b"\n"))
            else:
                while part := file.read(_CHUNK):
                    digest.update(part)
        return digest.hexdigest()

    def _folder(self, place: Path, *, legacy: bool) -> str | None:
        """Give the hash of a folder: that of the list of its files with their hashes, sorted by path."""
        listed: list[dict[str, str]] = []
        for file in _files(place):
            found = self._file(file, legacy=legacy) if len(listed) < MOST_FILES and self._inside(file) else None
            if found is None:
                return None
            listed.append({"md5": found, "relpath": file.relative_to(place).as_posix()})
        listed.sort(key=lambda one: one["relpath"])
        written = json.dumps(listed, sort_keys=True).encode()
        return hashlib.md5(written, usedforsecurity=False).hexdigest() + ".dir"


def _files(place: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(place):
        yield from (Path(folder) / name for name in names)


def of_text(content: bytes) -> frozenset[str]:
    """Give the hashes that a committed file may have on the disk: as it is, and with either kind of line ends."""
    plain = content.replace(b"\r\n", b"\n")
    spellings = (content, plain, plain.replace(b"\n", b"\r\n"))
    return frozenset(hashlib.md5(one, usedforsecurity=False).hexdigest() for one in spellings)


def sha256(place: Path) -> str:
    """Give the SHA-256 of a file; "" for what is no file of its own, or too large."""
    if place.is_symlink() or not place.is_file() or place.stat().st_size > MOST_BYTES:
        return ""
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
