"""Where each question and each requirement stands: the one count that lists, bars and documents use.

States of a question: open, drafted (replies wait to be settled), answered, agreed (a holder of every filled asked
role signed all its requirements), disputed (somebody disagrees, or two versions stand side by side), deferred,
skipped, not-applicable; and across them *to review*. Everything is computed from the project; nothing is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from remit.core.attesting import Vouched, counted, vouched
from remit.core.checks import Unmeasured, plan, stale
from remit.core.forms import Question
from remit.core.impact import Review, content, reviews
from remit.core.observations import VerdictStatus
from remit.core.projects import Agreement, Marks, Project, Standing, VerdictRecord
from remit.core.remembering import Memory
from remit.core.requirements import Requirement, derive_question

State = Literal["open", "drafted", "answered", "agreed", "disputed", "deferred", "skipped", "not-applicable"]
STATES: tuple[State, ...] = (
    "open", "drafted", "answered", "agreed", "disputed", "deferred", "skipped", "not-applicable",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RequirementState:
    """A requirement as it stands: derived from its answer, marked by people, verified or not.

    `agreed` names the roles whose signature holds, `awaited` the filled asked roles that have not signed, `unfilled`
    the asked roles that nobody holds, `lapsed` the signatures on other values. `status` is the verdict as it counts
    now (`stale` with its reason in `why`): what was measured, else what somebody vouches for (`attested`); `moved` is
    True when people worded the sentence for other values.
    """

    requirement: Requirement
    priority: str
    agreed: tuple[str, ...]
    awaited: tuple[str, ...]
    unfilled: tuple[str, ...]
    lapsed: tuple[Agreement, ...]
    waived: bool
    moved: bool
    status: VerdictStatus
    why: str
    verdict: VerdictRecord | None
    attested: Vouched | None = None

    @property
    def signed(self) -> bool:
        """Tell whether a holder of every filled asked role signed, and at least one did."""
        return bool(self.agreed) and not self.awaited


@dataclass(frozen=True, slots=True)
class QuestionState:
    """A question as it stands, with its review (None when nothing it builds on changed) and its requirements."""

    question: Question
    state: State
    standing: Standing
    review: Review | None
    requirements: tuple[RequirementState, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many questions are in each state, out of how many; `to_review` counts across states."""

    id: str
    title: str
    total: int
    states: tuple[tuple[State, int], ...]
    to_review: int

    @property
    def done(self) -> int:
        """Questions that need nobody now: answered, agreed, skipped or not applicable."""
        return sum(n for state, n in self.states if state in {"answered", "agreed", "skipped", "not-applicable"})


def requirements(project: Project, as_of: str = "") -> tuple[RequirementState, ...]:
    """Derive every requirement of the project as it stands, in the order of the form."""
    return tuple(
        found
        for question in project.form.questions
        for found in _of_question(project, question, as_of or project.last_at)
    )


def states(project: Project, as_of: str = "", memory: Memory | None = None) -> dict[str, QuestionState]:
    """Give where every question stands. `as_of` (ISO) is the moment for expiry; the last event's by default.

    With a `memory` of the same project, what would be found again is taken from there.
    """
    known = memory or Memory()
    waiting = known.once("reviews", "", (project,), lambda: reviews(project))
    moment = as_of or project.last_at
    ground = _ground(project, moment, known)
    second = known.alike("moment", "", moment)
    dated = {name.partition("/")[0] for name in project.verdicts}  # verdicts expire by the second, all else by the day
    found: dict[str, QuestionState] = {}
    for question in project.form.questions:
        standing = project.standing(question.id)
        answer = standing.answer
        given = (question, standing, content(project, answer.id) if answer else "", ground)
        if question.id in dated:
            given = (*given, second)

        def derive(question: Question = question) -> tuple[RequirementState, ...]:
            return _of_question(project, question, moment)

        derived = known.once("requirements", question.id, given, derive)
        review = known.alike("review", question.id, waiting.get(question.id))
        place = (question, standing, review, derived)
        found[question.id] = known.once("state", question.id, place, lambda p=place: _placed(*p))
    return found


def _ground(project: Project, moment: str, memory: Memory) -> object:
    """Give one object for as long as nothing differs of what requirements depend on beside their own answer."""
    given = (
        memory.part("people", project.people),
        memory.part("marks", project.marks),
        memory.part("verdicts", project.verdicts),
        memory.part("attestations", project.attestations),
        memory.part("sources", project.sources),
        memory.part("bindings", project.bindings),
        memory.alike("day", "", moment[:10]),
    )
    return memory.once("ground", "", given, object)


def _placed(
    question: Question, standing: Standing, review: Review | None, derived: tuple[RequirementState, ...]
) -> QuestionState:
    return QuestionState(question, _state(standing, derived), standing, review, derived)


def _state(standing: Standing, derived: Sequence[RequirementState]) -> State:
    aside = standing.aside
    if aside is not None:
        if aside.kind == "skipped":
            return "skipped"
        return "not-applicable" if aside.kind == "not-applicable" else "deferred"
    if standing.answer is None:
        return "drafted" if standing.waiting else "open"
    if standing.rivals or standing.disputes:
        return "disputed"
    if standing.waiting:
        return "drafted"
    counted = [r for r in derived if not r.waived]
    return "agreed" if counted and all(r.signed for r in counted) else "answered"


def _of_question(project: Project, question: Question, as_of: str) -> tuple[RequirementState, ...]:
    standing = project.standing(question.id)
    answer = standing.answer
    if answer is None or answer.text is None or (standing.aside is not None and standing.aside.kind != "deferred"):
        return ()
    derived = derive_question(question, answer.id, answer.text, answer.values)
    basis = content(project, answer.id)
    framed = (replace(r, basis=basis) if r.informal else r for r in derived)
    return tuple(_marked(project, question, requirement, as_of) for requirement in framed)


def _marked(project: Project, question: Question, requirement: Requirement, as_of: str) -> RequirementState:
    marks = project.marks.get(requirement.id, Marks())
    now = requirement.signed_values
    moved = False
    if marks.rewording is not None and marks.rewording.sentence is not None:
        moved = marks.rewording.criterion != now
        requirement = replace(requirement, sentence=marks.rewording.sentence)
    holding = [a for a in marks.agreements if a.criterion == now and _holds_role(project, a)]
    agreed = tuple(dict.fromkeys(a.role for a in holding))
    needed = [asking.role for asking in question.asked if asking.how != "consult"]
    filled = [role for role in needed if project.holders(role)]
    waiver = marks.waiver
    waived = waiver is not None and waiver.criterion == now and (not waiver.until or waiver.until >= as_of[:10])
    records = project.verdicts.get(requirement.id, ())
    verdict = records[-1] if records else None
    attested = vouched(project, requirement, as_of)
    status, why = counted(*_counted(project, requirement, verdict, as_of), attested)
    return RequirementState(
        requirement=requirement,
        priority=marks.priority or requirement.priority,
        agreed=agreed,
        awaited=tuple(role for role in filled if role not in agreed),
        unfilled=tuple(role for role in needed if role not in filled),
        lapsed=tuple(a for a in marks.agreements if a.criterion != now),
        waived=waived,
        moved=moved,
        status=status,
        why=why,
        verdict=verdict,
        attested=attested,
    )


def _holds_role(project: Project, agreement: Agreement) -> bool:
    member = project.people.get(agreement.person)
    return member is not None and (not member.present or agreement.role in member.roles or not member.roles)


def _counted(
    project: Project, requirement: Requirement, record: VerdictRecord | None, now: str
) -> tuple[VerdictStatus, str]:
    """Give the verdict as it counts now: stale once the criterion or the source moved away from it."""
    if requirement.fit is None:
        return "not-measured", _unmeasured(requirement)
    if record is None:
        (planned,) = plan({requirement.id: requirement.fit}, project.sources, project.bindings)
        unmeasured = isinstance(planned, Unmeasured)
        return "not-measured", planned.reason if unmeasured else "Nobody has verified it yet."
    given = record.given
    source = project.sources.get(given.source)
    seen = given.observation.as_of if given.observation else record.at
    reason = stale(given.criterion, requirement.fit, measured=record.measured, source=source, as_of=seen, now=now)
    return ("stale", reason) if reason else (given.verdict.status, given.verdict.sentence)


def _unmeasured(requirement: Requirement) -> str:
    """Say why a requirement without a fit criterion has no verdict."""
    if requirement.standing == "waiver":
        return "No limit was set, so there is nothing to verify."
    if requirement.standing == "open":
        return "It is not decided yet."
    if requirement.by_people:
        return "People prove it: there is no number to measure."
    return "It has no fit criterion yet: its words have to be made measurable."


def count(group_id: str, title: str, members: Iterable[QuestionState]) -> Count:
    """Count a group of questions by state."""
    group = tuple(members)
    by_state: tuple[tuple[State, int], ...] = tuple(
        (state, sum(1 for m in group if m.state == state)) for state in STATES
    )
    return Count(group_id, title, len(group), by_state, sum(1 for m in group if m.review is not None))


def by_stage(project: Project, found: dict[str, QuestionState]) -> tuple[Count, ...]:
    """Count by stage, in the order of the loop."""
    return tuple(
        count(s.id, s.title, (q for q in found.values() if q.question.stage == s.id)) for s in project.form.stages
    )


def by_role(project: Project, found: dict[str, QuestionState]) -> tuple[Count, ...]:
    """Count by role asked; a question counts for each of its roles."""
    return tuple(
        count(r.id, r.name, (q for q in found.values() if r.id in q.question.roles)) for r in project.form.roles
    )


def by_area(project: Project, found: dict[str, QuestionState]) -> tuple[Count, ...]:
    """Count by key area; a question counts for each of its areas."""
    return tuple(
        count(a.id, a.title, (q for q in found.values() if a.id in q.question.areas)) for a in project.form.areas
    )
