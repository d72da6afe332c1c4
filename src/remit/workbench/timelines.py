"""Verbs on what happened, as people read it: days, sittings within them, and one line for each event.

Computed from the log; an answer's line holds what its words changed in the version before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from remit.core.errors import InvalidInput
from remit.core.events import (
    AnswerGiven,
    AnswerReverted,
    AnswerSettled,
    CommentResolved,
    Event,
    FormChanged,
    PersonJoined,
    PersonLeft,
    RequirementPrioritised,
    RoleGivenUp,
    RoleTaken,
    TaskDone,
    VerdictGiven,
)
from remit.core.projects import Project
from remit.language.merging import changes
from remit.workbench.desk import Desk

SAID: Mapping[str, str] = {
    "project.opened": "opened the project",
    "project.renamed": "renamed the project",
    "form.changed": "changed the form",
    "form.moved": "moved to another edition",
    "person.joined": "joined",
    "person.left": "left",
    "role.taken": "took the role",
    "role.given-up": "gave up the role",
    "sitting.joined": "was there",
    "answer.given": "answered",
    "answer.settled": "settled",
    "answer.reverted": "went back to an older version of",
    "answer.withdrawn": "withdrew",
    "answer.reaffirmed": "reaffirmed",
    "answer.disputed": "disagreed with",
    "question.skipped": "skipped",
    "question.not-applicable": "called not applicable",
    "question.deferred": "deferred",
    "reply.given": "replied to",
    "requirement.reworded": "reworded",
    "requirement.prioritised": "prioritised",
    "requirement.agreed": "signed",
    "requirement.waived": "waived",
    "finding.silenced": "silenced a finding on",
    "conflict.accepted": "accepted a conflict",
    "source.named": "named the source",
    "source.dropped": "dropped the source",
    "check.bound": "bound",
    "check.dropped": "unbound",
    "verdict.given": "verified",
    "attestation.given": "vouched for",
    "comment.made": "commented on",
    "comment.resolved": "resolved a comment",
    "task.given": "gave a task",
    "task.done": "did a task",
    "snapshot.named": "named this moment",
    "feedback.given": "gave feedback on",
    "content.erased": "erased words",
}
"""What each kind of event is called in a timeline: somebody …"""

KINDS: Mapping[str, tuple[str, ...]] = {
    "answers": ("answer.", "reply.", "question."),
    "requirements": ("requirement.", "attestation."),
    "verdicts": ("verdict.", "source.", "check."),
    "form": ("form.", "project.", "feedback."),
    "people": ("person.", "role.", "sitting."),
    "talk": ("comment.", "task.", "finding.", "conflict."),
    "moments": ("snapshot.", "content."),
}
"""What a timeline can be cut to, and the beginnings of the events that belong to it."""

NEWEST = 200
"""So many events are shown at first; `before` goes on with older ones."""
_BUNCHED = frozenset({"verdict.given", "form.changed", "person.joined", "role.taken", "requirement.agreed"})
"""Kinds of which several in a row, by one person, are one line that opens."""
FEW = 3
"""Fewer than this in a row stay lines of their own."""


@dataclass(frozen=True, slots=True)
class Happened:
    """One event as people read it.

    `about` is the id of what it is about, `person` whom it is about where that is not who did it. `words` are runs of
    ("same" | "gone" | "new", text) of what came with it, None where they were erased; `accepts` tells that an answer
    kept its words and only accepted how they are read.
    """

    event: Event
    said: str
    about: str
    person: str
    detail: str
    words: tuple[tuple[str, str], ...] | None
    accepts: bool = False

    @property
    def question(self) -> str:
        """The question it is about, or "" where it is about something else."""
        return self.about.partition("/")[0] if "." in self.about else ""

    @property
    def is_version(self) -> bool:
        """Whether this event gave a version of an answer, which may stand again."""
        return isinstance(self.event.body, AnswerGiven | AnswerSettled | AnswerReverted)


@dataclass(frozen=True, slots=True)
class Bunch:
    """Events of one kind in a row by one person; alone, where there is only one."""

    lines: tuple[Happened, ...]

    @property
    def first(self) -> Happened:
        """The newest of them."""
        return self.lines[0]


@dataclass(frozen=True, slots=True)
class SittingTold:
    """What happened in one sitting of a day ("" for what people wrote by themselves), the newest first."""

    sitting: str
    people: tuple[str, ...]
    bunches: tuple[Bunch, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """One day (UTC) with its sittings, the newest first."""

    day: str
    sittings: tuple[SittingTold, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened, newest first. `older` is the position to go on before, 0 at the end; `total` counts all that fit.

    `sittings` names every sitting of the project, the newest first.
    """

    project: Project
    days: tuple[Day, ...]
    total: int
    older: int
    sittings: tuple[str, ...]


class TimelineVerbs(Desk):
    """What people ask about the past of a project."""

    def timeline(  # noqa: PLR0913  # each is a filter, all named
        self,
        name: str,
        *,
        question: str = "",
        kind: str = "",
        person: str = "",
        sitting: str = "",
        before: int = 0,
        limit: int = NEWEST,
    ) -> Timeline:
        """Give what happened by day and sitting, newest first: all of it, or cut by question, kind, person or sitting.

        A question that was dropped has its past, too. InvalidInput names the kinds there are.
        """
        if kind and kind not in KINDS:
            raise InvalidInput(f"There is no kind {kind[:40]!r}; there are: {', '.join(KINDS)}.", known=list(KINDS))
        project = self.project(name)
        if question and question not in project.dropped:
            project.question(question)
        events = self.store.log.read(project.id)
        tests: list[Callable[[Event], bool]] = []
        if kind:
            tests.append(lambda e: e.kind.startswith(KINDS[kind]))
        if person:
            tests.append(lambda e: person in (e.actor, e.on_behalf_of))
        if sitting:
            tests.append(lambda e: e.sitting == sitting)
        kept = [
            past
            for past in _pasts(events, project)
            if (not question or past.about.partition("/")[0] == question) and all(test(past.event) for test in tests)
        ]
        kept.reverse()
        rest = [past for past in kept if not before or past.event.position < before]
        shown = rest[:limit] if limit else rest
        older = shown[-1].event.position if len(rest) > len(shown) else 0
        sittings = tuple(dict.fromkeys(e.sitting for e in reversed(events) if e.sitting))
        return Timeline(project, _days([_told(past) for past in shown]), len(kept), older, sittings)


@dataclass(frozen=True, slots=True)
class _Past:
    """An event, what it is about, and the words of the answer before it (None where there was none)."""

    event: Event
    about: str
    was: str | None


def _pasts(events: Sequence[Event], project: Project) -> list[_Past]:
    """Give every event with what it stands against, oldest first; words are compared only for those that are shown."""
    found: list[_Past] = []
    before: dict[str, str] = {}
    for event in events:
        body = event.body
        about = _about(event, project)
        was = None
        if isinstance(body, AnswerGiven | AnswerSettled | AnswerReverted):
            was = before.get(body.question)
            before[body.question] = body.text or ""
        found.append(_Past(event, about, was))
    return found


def _told(past: _Past) -> Happened:
    event, body, was = past.event, past.event.body, past.was
    accepts = False
    words: tuple[tuple[str, str], ...] | None
    if isinstance(body, AnswerGiven | AnswerSettled | AnswerReverted):
        words = None if body.text is None else changes(was, body.text) if was is not None else (("same", body.text),)
        accepts = was is not None and was == body.text
    else:
        told = _words(event)
        words = None if told is None else (("same", told),) if told else ()
    said = "accepted the reading of" if accepts else SAID.get(event.kind, event.kind)
    return Happened(event, said, past.about, _person(event), _detail(event), words, accepts)


def _about(event: Event, project: Project) -> str:
    body = event.body
    if isinstance(body, TaskDone) and body.task in project.tasks:
        return project.tasks[body.task].about
    if isinstance(body, CommentResolved) and body.comment in project.comments:
        return project.comments[body.comment].about
    for name in ("question", "requirement", "about"):
        told = getattr(body, name, "")
        if told and isinstance(told, str):
            return told
    return ""


def _person(event: Event) -> str:
    body = event.body
    return body.person if isinstance(body, PersonJoined | PersonLeft | RoleTaken | RoleGivenUp) else ""


def _detail(event: Event) -> str:
    """Give what else a line has to name: a role, a change, a verdict, a source, a moment."""
    body = event.body
    if isinstance(body, VerdictGiven):
        return body.verdict.status
    if isinstance(body, FormChanged):
        return body.change
    if isinstance(body, RequirementPrioritised):
        return body.priority
    source = getattr(body, "source", "")
    named = source if isinstance(source, str) else str(getattr(source, "name", ""))
    return str(getattr(body, "role", "") or named or getattr(body, "name", ""))


def _words(event: Event) -> str | None:
    """Give the words that came with an event: "" where there are none, None where they were erased."""
    told: str | None = ""
    for name in ("text", "reason", "sentence", "note", "wording"):
        text = getattr(event.body, name, "")
        if text:
            return str(text)
        if text is None:
            told = None
    return told


def _days(lines: Sequence[Happened]) -> tuple[Day, ...]:
    return tuple(
        Day(
            day,
            tuple(_sitting(sitting, tuple(some)) for sitting, some in groupby(of_day, lambda one: one.event.sitting)),
        )
        for day, of_day in groupby(lines, lambda one: one.event.at[:10])
    )


def _sitting(sitting: str, lines: tuple[Happened, ...]) -> SittingTold:
    bunches: list[Bunch] = []
    for (kind, _), run in groupby(lines, lambda one: (one.event.kind, one.event.actor)):
        some = tuple(run)
        if kind in _BUNCHED and len(some) >= FEW:
            bunches.append(Bunch(some))
        else:
            bunches += [Bunch((one,)) for one in some]
    people = tuple(dict.fromkeys(one.event.on_behalf_of or one.event.actor for one in reversed(lines)))
    return SittingTold(sitting, people, tuple(bunches))
