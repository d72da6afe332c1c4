"""The brief: one page for whoever joins a project or comes back to it."""

from __future__ import annotations

from dataclasses import dataclass

from remit.core.conflicts import Conflict, conflicts
from remit.core.conflicts.facts import cut
from remit.core.differences import Difference, difference
from remit.core.projects import Project
from remit.core.rounds.agendas import Entry, laid_out
from remit.core.rounds.weights import Weight, weights
from remit.core.states import QuestionState, RequirementState, State, states

HEAD = 5
"""How many things that wait for the person are on the page; the agenda has them all."""

PURPOSE = "scoping.problem"
"""The question whose answer says what a project is for; a form without it has its first question instead."""

_PRIORITIES = ("must", "should", "could", "", "won't")
_WITHOUT_ANSWER = frozenset({"open", "drafted", "disputed", "deferred"})


@dataclass(frozen=True, slots=True)
class Held:
    """A role and the persons who hold it now; nobody, where the role is asked and unfilled."""

    role: str
    name: str
    persons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A requirement as decided: its sentence, who signed it, whose signature it waits for, and its verdict."""

    question: str
    title: str
    requirement: str
    sentence: str
    priority: str
    agreed: tuple[str, ...]
    awaited: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """A question without a settled answer, the roles it is put to, and how many questions build on it."""

    question: str
    title: str
    state: State
    roles: tuple[str, ...]
    feeds: int


@dataclass(frozen=True, slots=True)
class Risk:
    """A question that was skipped: why, by whom, and what that does to the system."""

    question: str
    title: str
    reason: str
    consequence: str
    actor: str
    at: str


@dataclass(frozen=True, slots=True)
class Brief:
    """What a project is, what stands, what moved since the person last looked, and what waits for them.

    `changed` is None where there is no earlier moment to compare with. `waiting` is the head of the person's agenda,
    `more` how many entries follow it, `minutes` how long all of them take.
    """

    name: str
    edition: str
    profile: str
    purpose: str
    person: str
    roles: tuple[str, ...]
    people: tuple[Held, ...]
    decided: tuple[Decision, ...]
    undecided: tuple[Undecided, ...]
    changed: Difference | None
    waiting: tuple[Entry, ...]
    more: int
    minutes: int
    conflicts: tuple[Conflict, ...]
    risks: tuple[Risk, ...]


def brief(project: Project, earlier: Project | None, person: str, as_of: str = "") -> Brief:
    """Give the page for a person. `earlier` is the project as they last saw it: a fold of the same log."""
    found = states(project, as_of or project.last_at)
    waiting = [q for q, s in found.items() if s.state in _WITHOUT_ANSWER]
    weight = weights(project.form, waiting)
    clashes = conflicts(project)
    mine = laid_out(project, found, clashes, "", person, as_of or project.last_at)
    member = project.people.get(person)
    return Brief(
        name=project.name,
        edition=project.edition,
        profile=project.profile,
        purpose=_purpose(project),
        person=person,
        roles=member.roles if member is not None and member.present else (),
        people=_people(project, found),
        decided=_decided(found, weight),
        undecided=_undecided(found, weight),
        changed=difference(earlier, project) if earlier is not None else None,
        waiting=mine.entries[:HEAD],
        more=max(0, len(mine.entries) - HEAD),
        minutes=mine.minutes,
        conflicts=tuple(c for c in clashes if not c.accepted),
        risks=_risks(project, found),
    )


def _purpose(project: Project) -> str:
    questions = project.form.questions
    asked = PURPOSE if project.form.question(PURPOSE) is not None else questions[0].id if questions else ""
    answer = project.standing(asked).answer
    return (answer.text or "") if answer is not None else ""


def _people(project: Project, found: dict[str, QuestionState]) -> tuple[Held, ...]:
    asked = {role for state in found.values() for role in state.question.roles}
    held = ((role, project.holders(role.id)) for role in project.form.roles)
    return tuple(Held(role.id, role.name, persons) for role, persons in held if persons or role.id in asked)


def _decided(found: dict[str, QuestionState], weight: dict[str, Weight]) -> tuple[Decision, ...]:
    """Give the requirements that stand, most important first: by priority, then by what builds on their question."""
    standing = [
        (s, r) for s in found.values() if s.state in {"answered", "agreed"} for r in s.requirements if not r.waived
    ]
    standing.sort(key=lambda pair: (_rank(pair[1]), not pair[1].signed, -weight[pair[0].question.id].all))
    return tuple(
        Decision(
            state.question.id, state.question.title, r.requirement.id, r.requirement.sentence, r.priority, r.agreed,
            r.awaited, r.status,
        )
        for state, r in standing
    )  # fmt: skip


def _rank(requirement: RequirementState) -> int:
    priority = requirement.priority
    return _PRIORITIES.index(priority) if priority in _PRIORITIES else len(_PRIORITIES)


def _undecided(found: dict[str, QuestionState], weight: dict[str, Weight]) -> tuple[Undecided, ...]:
    listed = [s for s in found.values() if s.state in _WITHOUT_ANSWER]
    listed.sort(key=lambda s: -weight[s.question.id].all)
    return tuple(
        Undecided(s.question.id, s.question.title, s.state, s.question.roles, weight[s.question.id].all) for s in listed
    )


def _risks(project: Project, found: dict[str, QuestionState]) -> tuple[Risk, ...]:
    return tuple(
        Risk(q, s.question.title, cut(aside.reason or ""), s.question.skipped.text, aside.actor, aside.at)
        for q, s in found.items()
        if s.state == "skipped" and (aside := project.standing(q).aside) is not None
    )
