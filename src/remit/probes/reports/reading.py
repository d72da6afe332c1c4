"""Reading reports of tests in JUnit's XML: cases one by one as they stand there, in one pass and within limits.

Reports come from other people's machines. Entities are refused before they are expanded, nothing outside the file is
ever opened, and what nests, repeats or grows beyond the limits is refused. JUnit's XML has no standard; what is read
is what Ant, Surefire, pytest, GoogleTest and their kin write alike.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from xml.parsers import expat

from remit.probes.failing import Unmeasurable

LARGEST = 64 * 1024 * 1024
"""Bytes of one report, and of all reports of a folder together times four."""

MOST_FILES = 5_000
MOST_CASES = 1_000_000
DEEPEST = 50
LONGEST_NAME = 2_000
_ALL = 4 * LARGEST
_CHUNK = 1 << 16

Outcome = Literal["passed", "failed", "error", "skipped"]

_FAILED: dict[str, Outcome] = {"failure": "failed", "error": "error"}
_SKIPPED = frozenset({"notrun", "disabled", "skipped", "suppressed", "ignored"})
_TRIED = frozenset({"flakyFailure", "flakyError"})
_RANK: dict[Outcome, int] = {"passed": 0, "skipped": 1, "failed": 2, "error": 3}


@dataclass(frozen=True, slots=True)
class Case:
    """One test as it was recorded; `suites` are the names around it, `tried` tells of a pass only when run again."""

    suites: tuple[str, ...]
    name: str
    outcome: Outcome
    tried: bool
    time: str


@dataclass(frozen=True, slots=True)
class Report:
    """One file: its cases, what it says of when it was written, its digest, and the time of the file (seconds).

    `unnamed` counts cases that a suite says it ran and that the file does not name.
    """

    shown: str
    cases: tuple[Case, ...]
    digest: str
    written: float
    unnamed: int


def read(path: Path, shown: str) -> tuple[Report, ...]:
    """Read a report, or all reports (`*.xml`) in a folder and below. Raises `Unmeasurable`."""
    if path.is_dir():
        files = sorted(_below(path, shown))
        if not files:
            raise Unmeasurable("source.empty", f"{shown!r} holds no report; there is no file that ends in .xml.")
    elif path.is_file():
        files = [path]
    else:
        raise Unmeasurable("source.missing", f"There is no file or folder {shown!r}.")
    names = {file: shown if file == path else f"{shown}/{file.relative_to(path).as_posix()}" for file in files}
    sizes = {file: file.stat().st_size for file in files}
    for file, size in sizes.items():
        if size > LARGEST:
            raise Unmeasurable("source.too-large", f"{names[file]!r} is larger than {LARGEST // 1024**2} MiB.")
    if sum(sizes.values()) > _ALL:
        raise Unmeasurable("source.too-large", f"The reports in {shown!r} hold more than {_ALL // 1024**2} MiB.")
    return tuple(_read(file, names[file]) for file in files)


def _below(path: Path, shown: str) -> Iterator[Path]:
    count = 0
    for folder, _, names in os.walk(path):
        for name in names:
            file = Path(folder) / name
            if name.lower().endswith(".xml") and file.is_file() and not file.is_symlink():
                count += 1
                if count > MOST_FILES:
                    raise Unmeasurable("source.too-large", f"{shown!r} holds more than {MOST_FILES:,} reports.")
                yield file


def _read(file: Path, shown: str) -> Report:
    held = _Reader(shown)
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        left = LARGEST
        while part := stream.read(_CHUNK):
            left -= len(part)
            if left < 0:
                raise Unmeasurable("source.too-large", f"{shown!r} is larger than {LARGEST // 1024**2} MiB.")
            digest.update(part)
            held.feed(part)
        held.feed(b"", final=True)
        written = os.fstat(stream.fileno()).st_mtime
    return Report(shown, tuple(held.cases), digest.hexdigest(), written, held.unnamed)


@dataclass(slots=True)
class _Suite:
    name: str
    time: str
    told: dict[str, int]
    first: int


@dataclass(slots=True)
class _Test:
    name: str
    time: str
    outcome: Outcome
    tried: bool = False


@dataclass(slots=True)
class _Reader:
    """Turns what the parser meets into cases."""

    shown: str
    cases: list[Case] = field(default_factory=list[Case])
    unnamed: int = 0
    _suites: list[_Suite] = field(default_factory=list[_Suite])
    _open: list[str] = field(default_factory=list[str])
    _test: _Test | None = None
    _parser: expat.XMLParserType = field(init=False)

    def __post_init__(self) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._refuse
        parser.ExternalEntityRefHandler = self._refuse
        parser.SkippedEntityHandler = self._refuse
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self._parser = parser

    def feed(self, part: bytes, *, final: bool = False) -> None:
        """Read on. Raises `Unmeasurable`."""
        try:
            self._parser.Parse(part, final)
        except (expat.ExpatError, ValueError, LookupError) as error:
            line = f", line {error.lineno}" if isinstance(error, expat.ExpatError) else ""
            sentence = f"{self.shown!r} is no XML that can be read{line}; let the tool write the report again."
            raise Unmeasurable("source.unreadable", sentence) from None

    def _refuse(self, *_: object) -> int:
        sentence = f"{self.shown!r} declares or uses entities, which no report needs; they are not expanded here."
        raise Unmeasurable("source.refused", sentence)

    def _start(self, name: str, said: dict[str, str]) -> None:
        element = name.rpartition(" ")[2]
        if len(self._open) >= DEEPEST:
            raise Unmeasurable("source.too-large", f"{self.shown!r} nests more than {DEEPEST} deep.")
        if not self._open and element not in {"testsuites", "testsuite"}:
            sentence = f"{self.shown!r} is no report of tests: it begins with <{element[:40]}>, not with <testsuites>."
            raise Unmeasurable("source.unreadable", sentence)
        inside = self._open[-1] if self._open else ""
        self._open.append(element)
        if element in {"testsuites", "testsuite"}:
            told = {key: int(said[key]) for key in ("failures", "errors", "tests") if said.get(key, "").isdecimal()}
            self._suites.append(_Suite(said.get("name", "")[:LONGEST_NAME], _time(said), told, len(self.cases)))
        elif element == "testcase":
            self._test = _Test(_name(said), _time(said), "skipped" if _is_skipped(said) else "passed")
        elif inside == "testcase" and self._test is not None:
            self._found(element, self._test)
        elif inside in {"testsuite", "testsuites"} and element in _FAILED:
            self._add(_Test("(the suite itself)", "", _FAILED[element]))

    @staticmethod
    def _found(element: str, test: _Test) -> None:
        outcome: Outcome = _FAILED.get(element, "skipped" if element == "skipped" else "passed")
        test.outcome = max(test.outcome, outcome, key=lambda one: _RANK[one])
        test.tried = test.tried or element in _TRIED

    def _end(self, name: str) -> None:
        element = name.rpartition(" ")[2]
        self._open.pop()
        if element == "testcase" and self._test is not None:
            self._add(self._test)
            self._test = None
        elif element in {"testsuites", "testsuite"}:
            self._close(self._suites.pop())

    def _add(self, test: _Test) -> None:
        if len(self.cases) >= MOST_CASES:
            raise Unmeasurable("source.too-large", f"{self.shown!r} holds more than {MOST_CASES:,} cases.")
        time = test.time or next((suite.time for suite in reversed(self._suites) if suite.time), "")
        names = tuple(suite.name for suite in self._suites if suite.name)
        self.cases.append(Case(names, test.name, test.outcome, test.tried and test.outcome == "passed", time))

    def _close(self, suite: _Suite) -> None:
        """Hold what a suite says of its cases against the cases it names: a failure must not get lost between them."""
        inside = self.cases[suite.first :]
        failed = sum(case.outcome in {"failed", "error"} for case in inside)
        told = suite.told.get("failures", 0) + suite.told.get("errors", 0)
        if told > failed:
            sentence = (
                f"{self.shown!r} contradicts itself: a suite tells of {told:,} failed cases and names {failed:,}; "
            )
            raise Unmeasurable("source.unreadable", sentence + "let the tool write the report again.")
        self.unnamed = max(self.unnamed, suite.told.get("tests", 0) - len(inside))


def _name(said: dict[str, str]) -> str:
    group, name = said.get("classname", ""), said.get("name", "")
    return (f"{group}.{name}" if group and name else group or name)[:LONGEST_NAME]


def _time(said: dict[str, str]) -> str:
    return said.get("timestamp", "").strip()[:64]


def _is_skipped(said: dict[str, str]) -> bool:
    return bool({said.get("status", "").lower(), said.get("result", "").lower()} & _SKIPPED)
