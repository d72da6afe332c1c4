"""Paths that a source names: files, folders and patterns below the top of a repository."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from remit.probes.failing import Unmeasurable

MOST_PATHS = 200
LONGEST_PATH = 1000


def read(setting: str) -> tuple[str, ...]:
    """Give the paths of a setting, one a line or between commas. Raises `Unmeasurable` for what leaves the top."""
    parts = [part.strip() for part in re.split(r"[,\n]", setting)]
    paths = tuple(dict.fromkeys(posixpath.normpath(part) for part in parts if part))
    if len(paths) > MOST_PATHS or any(len(path) > LONGEST_PATH for path in paths):
        sentence = f"The setting 'paths' holds more than {MOST_PATHS} paths, or one of over {LONGEST_PATH} signs."
        raise Unmeasurable("source.too-large", sentence)
    for path in paths:
        if path.startswith(("/", "../")) or path == ".." or "\0" in path or re.search(r"[\[\]]", path):
            sentence = (
                f"The setting 'paths' names {path!r}; name files and folders below the top, with * and ? at most."
            )
            raise Unmeasurable("source.unreadable", sentence)
    return paths


def pattern(path: str) -> re.Pattern[str]:
    """Give the expression of all files that a path means: the file, all in the folder, all that fit the pattern.

    `*` and `?` stay within a folder, `**` between slashes stands for any folders: as git's `:(glob)` has it.
    """
    if path == ".":
        return re.compile(".+", re.DOTALL)
    written = ""
    segments = path.split("/")
    for at, segment in enumerate(segments):
        last = at == len(segments) - 1
        if segment == "**":
            written += ".*" if last else "(?:[^/]+/)*"
        else:
            signs = re.sub(r"\*+", "*", segment)
            signs = "".join({"*": "[^/]*", "?": "[^/]"}.get(sign, re.escape(sign)) for sign in signs)
            written += signs + ("" if last else "/")
    return re.compile(written + "(?:/.*)?", re.DOTALL)


def chosen(names: Iterable[str], paths: tuple[str, ...]) -> list[str]:
    """Give the files that any of the paths means; all of them when no path is named."""
    patterns = [pattern(path) for path in paths]
    return [name for name in names if not patterns or any(one.fullmatch(name) for one in patterns)]


def is_pattern(path: str) -> bool:
    """Tell whether a path stands for all that fit it."""
    return bool(re.search(r"[*?]", path))


def specs(path: str) -> tuple[str, ...]:
    """Write a path as git takes it, meaning the files that `pattern` means."""
    if path == ".":
        return (":(top)",)
    return (f":(top,glob){path}", f":(top,glob){path}/**") if is_pattern(path) else (f":(top,literal){path}",)
