"""Verbs that look at a project as a whole: where every question stands, in one count, and what waits for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from remit.core.errors import InvalidInput
from remit.core.observations import VerdictStatus
from remit.core.projects import Comment, Project, Task
from remit.core.states import (
    STATES,
    Count,
    QuestionState,
    RequirementState,
    by_area,
    by_role,
    by_stage,
    count,
    states,
)  # fmt: skip
from remit.language.reading import read
from remit.workbench.desk import Desk
from remit.workbench.forms import role_in
from remit.workbench.readings import open_places

VERDICTS: tuple[VerdictStatus, ...] = ("satisfied", "violated", "inconclusive", "not-measured", "stale", "error")


@dataclass(frozen=True, slots=True)
class Waits:
    """What waits for somebody, by the ids of the questions (or requirements, roles, tasks) that it is about.

    `unaccepted` are answers with readings that nobody accepted, or of which nothing was accepted and something is
    offered to be picked (whoever took what was meant need not say that the rest was not); `unsigned` requirements with
    a role that still has to sign; `unfilled` roles that are asked and nobody holds; `due` deferred questions whose day
    has come.
    """

    unaccepted: tuple[str, ...]
    replies: tuple[str, ...]
    disputes: tuple[str, ...]
    reviews: tuple[str, ...]
    unsigned: tuple[str, ...]
    unfilled: tuple[str, ...]
    due: tuple[str, ...]
    tasks: tuple[Task, ...]
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """A project at a glance. Lists and bars use the same counts; `verdicts` counts requirements that are not waived."""

    project: Project
    questions: dict[str, QuestionState]
    whole: Count
    stages: tuple[Count, ...]
    roles: tuple[Count, ...]
    areas: tuple[Count, ...]
    requirements: tuple[RequirementState, ...]
    verdicts: tuple[tuple[VerdictStatus, int], ...]
    waits: Waits


class OverviewVerbs(Desk):
    """What people ask about all questions of a project at once."""

    def overview(self, name: str) -> Overview:
        """Give where everything stands."""
        project = self.project(name)
        found = states(project, self.clock())
        derived = tuple(r for s in found.values() for r in s.requirements)
        counted = [r for r in derived if not r.waived]
        return Overview(
            project=project,
            questions=found,
            whole=count("", project.name, found.values()),
            stages=by_stage(project, found),
            roles=by_role(project, found),
            areas=by_area(project, found),
            requirements=derived,
            verdicts=tuple((status, sum(1 for r in counted if r.status == status)) for status in VERDICTS),
            waits=_waits(project, found, self.clock()[:10]),
        )

    def questions(  # noqa: PLR0913  # each is a filter, all named
        self,
        name: str,
        *,
        role: str = "",
        stage: str = "",
        area: str = "",
        state: str = "",
        to_review: bool = False,
        mine: bool = False,
    ) -> tuple[QuestionState, ...]:
        """Give the questions that pass all filters, in the order of the form. `mine`: put to a role that I hold."""
        project = self.project(name)
        form = project.form
        if role:
            role_in(form, role)
        _known("stage", stage, [s.id for s in form.stages])
        _known("key area", area, [a.id for a in form.areas])
        _known("state", state, list(STATES))
        member = project.people.get(self.on_behalf_of or self.person)
        held = set(member.roles) if member and member.present else set[str]()
        tests: list[Callable[[QuestionState], bool]] = []
        if role:
            tests.append(lambda s: role in s.question.roles)
        if stage:
            tests.append(lambda s: s.question.stage == stage)
        if area:
            tests.append(lambda s: area in s.question.areas)
        if state:
            tests.append(lambda s: s.state == state)
        if to_review:
            tests.append(lambda s: s.review is not None)
        if mine:
            tests.append(lambda s: bool(held.intersection(s.question.roles)))
        return tuple(s for s in states(project, self.clock()).values() if all(test(s) for test in tests))


def _known(what: str, word: str, known: list[str]) -> None:
    if word and word not in known:
        sentence = f"There is no {what} {word!r}; there are: {', '.join(known) or 'none in this form'}."
        raise InvalidInput(sentence, known=known)


def _waits(project: Project, found: dict[str, QuestionState], today: str) -> Waits:
    asked = dict.fromkeys(role for s in found.values() for role in s.question.roles)
    return Waits(
        unaccepted=tuple(q for q, s in found.items() if _unaccepted(s)),
        replies=tuple(q for q, s in found.items() if s.standing.waiting),
        disputes=tuple(q for q, s in found.items() if s.state == "disputed"),
        reviews=tuple(q for q, s in found.items() if s.review is not None),
        unsigned=tuple(r.requirement.id for s in found.values() for r in s.requirements if r.awaited and not r.waived),
        unfilled=tuple(role for role in asked if not project.holders(role)),
        due=tuple(q for q, s in found.items() if _due(s, today)),
        tasks=tuple(task for task in project.tasks.values() if not task.done),
        comments=tuple(c for c in project.comments.values() if not c.resolved),
    )


def _unaccepted(state: QuestionState) -> bool:
    answer = state.standing.answer
    if answer is None or answer.text is None or state.state in {"skipped", "not-applicable"}:
        return False
    held = {value.meaning for value in answer.values}
    reading = read(state.question.id, answer.text)
    if any(value.meaning not in held for value in reading.values):
        return True
    return not held and bool(open_places(answer.text, reading))


def _due(state: QuestionState, today: str) -> bool:
    aside = state.standing.aside
    return bool(aside and aside.kind == "deferred" and aside.until[:1].isdigit() and aside.until <= today)
