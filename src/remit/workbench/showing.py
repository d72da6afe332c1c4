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
from remit.core.findings import Finding, findings
from remit.core.impact import Reason, Review, feeding, reviews
from remit.core.projects import Comment, Project
from remit.core.remembering import Memory
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


PROJECTS = 64
"""Projects of which a desk remembers what it found; the one that was looked at first is let go for another."""

SAID = 5_000
"""Older words of one project that are remembered for the differences that its cards show."""


class Looked:
    """What was found out about one project: all of it at one position and day, and piece by piece for the next.

    Dropped when something is erased. Whoever comes while it is counted waits for it, and does not count it again.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self.memory = Memory()
        self.said: dict[str, str] = {}
        self.lock = threading.Lock()
        self.found: tuple[int, str, Mapping[str, Shown]] = (0, "", {})

    def serves(self, position: int, day: str) -> bool:
        """Tell whether what was found is of that day, and of that position or a later one."""
        return self.found[0] >= position and self.found[1] == day


class ShowingVerbs(Desk):
    """What people look at, question by question."""

    def show(self, name: str, question: str, *, since: Project | None = None) -> Shown:
        """Give everything about one question.

        `since` is the project as it was loaded for the same request: it may then be shown as it stood there, or later.
        """
        project = since or self.project(name)
        project.question(question)
        found = self._all(project).get(question)
        return found or self.show(name, question)  # dropped since: asked anew, that is what is said

    def show_all(self, name: str) -> Mapping[str, Shown]:
        """Give everything about every question of the project, in the order of the form, from one count."""
        return self._all(self.project(name))

    def _all(self, project: Project) -> Mapping[str, Shown]:
        """Give all of a project as it stands at that position or later: one count serves all who write at once."""
        now = self.clock()
        looked = self._looking(project.id)
        if not looked.serves(project.position, now[:10]):
            with looked.lock:
                if not looked.serves(project.position, now[:10]):
                    newest = self._projects.get(project.id, project)
                    newest = newest if newest.position > project.position else project
                    looked.found = (newest.position, now[:10], self._show_all(newest, now, looked))
        return looked.found[2]

    def _reviews(self, project: Project) -> dict[str, Review]:
        """Give every question that must be looked at again; counted once for what is asked of it in a row."""
        memory = self._looking(project.id).memory
        return memory.once("reviews", "", (project,), lambda: reviews(project))

    def _looking(self, project_id: str) -> Looked:
        looked = self._looked.get(project_id)
        if looked is None:
            for oldest in tuple(self._looked)[: max(0, len(self._looked) - PROJECTS + 1)]:
                self._looked.pop(oldest, None)
            looked = self._looked.setdefault(project_id, Looked())
        return looked

    def _show_all(self, project: Project, now: str, looked: Looked) -> dict[str, Shown]:
        memory, form = looked.memory, project.form
        found = states(project, now, memory)
        feeds = memory.once("feeds", "", (form,), lambda: feeding(form))
        said: dict[str, list[Finding]] = {}
        for finding in findings(project, memory=memory):
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

        def moved(state: QuestionState) -> tuple[Moved, ...]:
            return tuple(
                self._moved(project, reason, looked) for reason in (state.review.reasons if state.review else ())
            )

        return {
            question_id: Shown(
                project=project,
                state=state,
                reading=_read(state),
                feeds=feeds.get(question_id, ()),
                reminder=_reminder(state, now[:10]),
                states=found,
                moved=memory.once("moved", question_id, (state.review, form), lambda state=state: moved(state)),
                findings=tuple(said.get(question_id, ())),
                conflicts=tuple(clashes.get(question_id, ())),
                comments=tuple(talk.get(question_id, ())),
            )
            for question_id, state in found.items()
        }

    def _moved(self, project: Project, reason: Reason, looked: Looked) -> Moved:
        upstream = project.form.question(reason.on)
        words: tuple[tuple[str, str], ...] = ()
        if reason.kind in {"changed", "new-link"}:
            was, now = (self._said(project, reason.on, mark, looked) for mark in (reason.was, reason.now))
            words = _changes(was, now)
        title = upstream.title if upstream else reason.on
        return Moved(reason.on, title, reason.because, reason.kind, words)

    def _said(self, project: Project, question: str, mark: str, looked: Looked) -> str:
        """Give the words that came with a mark: an answer's, or the reason why a question was set aside."""
        if not mark:
            return ""
        said = looked.said.get(mark)
        if said is None:
            answer = project.standing(question).answer
            if answer is not None and answer.id == mark:
                said = answer.text or ""
            else:
                event = self.store.log.event(project.id, mark)
                text = (getattr(event.body, "text", "") or getattr(event.body, "reason", "")) if event else ""
                said = text if isinstance(text, str) else ""
            if len(looked.said) >= SAID:
                looked.said = {}
            looked.said[mark] = said
        return said


_changes = lru_cache(maxsize=512)(changes)


def _read(state: QuestionState) -> Reading | None:
    answer = state.standing.answer
    return read(state.question.id, answer.text) if answer and answer.text is not None else None


def _reminder(state: QuestionState, today: str) -> str:
    aside = state.standing.aside
    due = aside.until if aside and aside.kind == "deferred" else ""
    return f"deferred until {due}: due now" if due[:1].isdigit() and due <= today else ""
