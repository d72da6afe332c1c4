"""Code owners: which people or teams a CODEOWNERS file names for a path, by GitHub's rules.

Patterns are those of gitignore with GitHub's exceptions: no negation, no character ranges, no escaped `#`; `docs/*`
reaches the files of a folder and none below; the last pattern that fits decides, also when it names nobody. A line that
breaks the rules is passed over, as GitHub does, and told (GitHub Docs, About code owners).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
"""Where the file is looked for; the first that is there counts."""

LARGEST = 3 * 1024 * 1024
"""Bytes beyond which GitHub does not load the file."""

_PART = re.compile(r"(?:\\.|[^\s\\])+|\\$")
_OWNER = re.compile(r"@[A-Za-z0-9](?:[A-Za-z0-9_-]*)(?:/[A-Za-z0-9._-]+)?|[^@\s/]+@[^@\s/]+\.[^@\s/]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of the file: its pattern, and the owners that it names (perhaps nobody)."""

    line: int
    pattern: re.Pattern[str]
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Owners:
    """What a file says: its rules in order, and the numbers of the lines that break the rules."""

    rules: tuple[Rule, ...]
    broken: tuple[int, ...]

    def of(self, path: str) -> tuple[str, ...]:
        """Give the owners of a file, by its path from the top; () when nobody owns it."""
        return next((rule.owners for rule in reversed(self.rules) if rule.pattern.fullmatch(path)), ())


def read(text: str) -> Owners:
    """Read the text of a CODEOWNERS file."""
    rules: list[Rule] = []
    broken: list[int] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        parts = _parts(line)
        if not parts:
            continue
        pattern = compiled(parts[0])
        if pattern is None or not all(_OWNER.fullmatch(owner) for owner in parts[1:]):
            broken.append(number)
        else:
            rules.append(Rule(number, pattern, tuple(parts[1:])))
    return Owners(tuple(rules), tuple(broken))


def _parts(line: str) -> Sequence[str]:
    """Give pattern and owners of a line, without its comment; white space after a backslash belongs to the pattern."""
    parts: list[str] = []
    for found in _PART.finditer(line):
        if found[0].startswith("#"):
            break
        parts.append(found[0])
    return parts


def compiled(pattern: str) -> re.Pattern[str] | None:
    """Give a pattern as an expression over whole paths of files; None for what GitHub does not take."""
    if pattern.startswith(("!", "\\#")) or re.search(r"[\[\]]", pattern) or pattern.strip("/") == "":
        return None
    inner = pattern.removeprefix("/")
    folder = inner.endswith("/")
    segments = [segment for segment in inner.split("/") if segment]
    # A slash at the beginning or in the middle ties a pattern to the top; else it fits at any depth.
    if not pattern.startswith("/") and len(segments) == 1 and segments[0] != "**":
        segments.insert(0, "**")
    if folder:
        segments.append("**")
    return re.compile(_expression(segments), re.DOTALL)


def _expression(segments: Sequence[str]) -> str:
    written = ""
    last = len(segments) - 1
    for at, segment in enumerate(segments):
        if segment == "**":
            written += ".+" if at == last else "(?:[^/]+/)*"
        elif at == last:
            # A name covers the file of that name and all in the folder of that name; a bare `*` at the end of a longer
            # pattern covers just the files of the folder.
            alone = segment == "*" and not (at == 1 and segments[0] == "**")
            written += _segment(segment) + ("" if alone else "(?:/.*)?")
        else:
            written += _segment(segment) + "/"
    return written


def _segment(segment: str) -> str:
    written = ""
    signs = iter(segment)
    for sign in signs:
        if sign == "\\":
            written += re.escape(next(signs, "\\"))
        elif sign == "*":
            written += "[^/]*"
        else:
            written += "[^/]" if sign == "?" else re.escape(sign)
    # A star alone stands for one sign at least: no segment of a path is empty.
    return re.sub(r"(?:\[\^/\]\*)+", "[^/]*", written) if segment.strip("*") else "[^/]+"
