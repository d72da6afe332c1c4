"""Verbs on the versions of one answer: what it said before, word by word."""

from __future__ import annotations

from dataclasses import dataclass

from remit.core.projects import Project, Version
from remit.language.merging import changes
from remit.workbench.desk import Desk


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version of an answer: its number from 1, and what it changed in the one before, word by word.

    `words` is runs of ("same" | "gone" | "new", text); it is empty where a text was erased.
    """

    number: int
    version: Version
    words: tuple[tuple[str, str], ...]


class VersionVerbs(Desk):
    """What people ask about an answer's past."""

    def versions(self, name: str, question: str) -> tuple[Project, tuple[VersionLine, ...]]:
        """Give every version of an answer, the newest first."""
        project = self.project(name)
        lines: list[VersionLine] = []
        before = ""
        for number, version in enumerate(self._versions(project, question), 1):
            runs = changes(before, version.text) if version.text is not None else ()
            lines.append(VersionLine(number, version, runs))
            before = version.text or ""
        return project, tuple(reversed(lines))
