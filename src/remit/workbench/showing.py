"""Verbs that show questions: one with everything about it, or all of them at once, counted once.

A page asks for all questions of a project many times between two events. What is computed is kept by the project's
position and the day, beside the projects themselves, and thrown away when something is written.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from remit.core.conflicts import Conflict, conflicts
from remit.core.events import ContentErased
from remit.core.findings import Finding, findings
from remit.core.impact import Reason
from remit.core.projects import Comment, Project
from remit.core.states import QuestionState, states
from remit.language.merging import changes
from remit.language.reading import Reading, read
from remit.workbench.desk import Desk


@dataclass(frozen=True, slots=True)
class Moved:
    """One reason to look again: what the answer builds on, as it was when last confirmed and as it is now.

    `words` is the difference word by word; it is empty where nothing but an answer upstream waits for review.
    """

    on: str
    title: str
    because: str
    kind: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything about one question: how it stands, its reading, what it builds on and feeds, and why to look again.

    `states` is where every question of the project stands, for those beside it. `findings` and `conflicts` are those on
    this answer that nobody let stand; `comments` those that wait.
    """

    project: Project
    state: QuestionState
    reading: Reading | None
    feeds: tuple[str, ...]
    reminder: str
    states: Mapping[str, QuestionState]
    moved: tuple[Moved, ...]
    findings: tuple[Finding, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    comments: tuple[Comment, ...] = ()


_COUNTING = threading.Lock()


class ShowingVerbs(Desk):
    """What people look at, question by question."""

    def show(self, name: str, question: str) -> Shown:
        """Give everything about one question."""
        project = self.project(name)
        project.question(question)
        return self._all(project)[question]

    def show_all(self, name: str) -> Mapping[str, Shown]:
        """Give everything about every question of the project, in the order of the form, from one count."""
        return self._all(self.project(name))

    def _all(self, project: Project) -> Mapping[str, Shown]:
        now = self.clock()
        key = (project.position, now[:10])
        kept = self._shown.get(project.id)
        if kept is None or kept[0] != key:
            with _COUNTING:  # who comes while it is counted waits for it, and does not count it again
                kept = self._shown.get(project.id)
                if kept is None or kept[0] != key:
                    kept = self._shown[project.id] = (key, self._show_all(project, now))
        return kept[1]

    def _show_all(self, project: Project, now: str) -> dict[str, Shown]:
        self._forget_erased(project)
        found = states(project, now)
        feeds: dict[str, list[str]] = {}
        for question in project.form.questions:
            for link in question.builds_on:
                feeds.setdefault(link.on, []).append(question.id)
        said: dict[str, list[Finding]] = {}
        for finding in findings(project):
            if not finding.silenced:
                said.setdefault(finding.question, []).append(finding)
        clashes: dict[str, list[Conflict]] = {}
        for conflict in conflicts(project):
            for question_id in () if conflict.accepted else conflict.questions:
                clashes.setdefault(question_id, []).append(conflict)
        talk: dict[str, list[Comment]] = {}
        for comment in project.comments.values():
            if not comment.resolved:
                talk.setdefault(comment.about.split("/")[0], []).append(comment)
        return {
            question_id: Shown(
                project=project,
                state=state,
                reading=_read(state),
                feeds=tuple(feeds.get(question_id, ())),
                reminder=_reminder(state, now[:10]),
                states=found,
                moved=tuple(self._moved(project, reason) for reason in (state.review.reasons if state.review else ())),
                findings=tuple(said.get(question_id, ())),
                conflicts=tuple(clashes.get(question_id, ())),
                comments=tuple(talk.get(question_id, ())),
            )
            for question_id, state in found.items()
        }

    def _moved(self, project: Project, reason: Reason) -> Moved:
        upstream = project.form.question(reason.on)
        words: tuple[tuple[str, str], ...] = ()
        if reason.kind in {"changed", "new-link"}:
            words = _changes(self._said(project, reason.was), self._said(project, reason.now))
        title = upstream.title if upstream else reason.on
        return Moved(reason.on, title, reason.because, reason.kind, words)

    def _said(self, project: Project, mark: str) -> str:
        """Give the words that came with a mark: an answer's, or the reason why a question was set aside."""
        if not mark:
            return ""
        said: dict[str, str] = self._shown[f"{project.id} said"][1]
        if mark not in said:
            event = self.store.log.event(project.id, mark)
            text = (getattr(event.body, "text", "") or getattr(event.body, "reason", "")) if event else ""
            said[mark] = text if isinstance(text, str) else ""
        return said[mark]

    def _forget_erased(self, project: Project) -> None:
        """Let go of what was kept of the log's texts when something was erased since."""
        key, erased = f"{project.id} said", len(self.store.log.of_kinds(project.id, (ContentErased.KIND,)))
        if key not in self._shown or self._shown[key][0] != erased:
            self._shown[key] = (erased, {})


_changes = lru_cache(maxsize=512)(changes)


def _read(state: QuestionState) -> Reading | None:
    answer = state.standing.answer
    return read(state.question.id, answer.text) if answer and answer.text is not None else None


def _reminder(state: QuestionState, today: str) -> str:
    aside = state.standing.aside
    due = aside.until if aside and aside.kind == "deferred" else ""
    return f"deferred until {due}: due now" if due[:1].isdigit() and due <= today else ""
