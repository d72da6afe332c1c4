"""The difference of two moments of a project: words, values, states, requirements and verdicts.

Both moments are folds of the same log, so nothing is compared that was not there.
"""

from __future__ import annotations

from dataclasses import dataclass

from remit.core.projects import Project
from remit.core.states import QuestionState, RequirementState, states
from remit.language.merging import changes


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """A question whose answer or state differs: its words as runs of ("same" | "gone" | "new", text)."""

    question: str
    title: str
    before: str
    after: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """A requirement that came, went, or says or counts otherwise."""

    requirement: str
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between two moments, each given by its position in the log."""

    earlier: int
    later: int
    questions_added: tuple[str, ...]
    questions_dropped: tuple[str, ...]
    questions_reworded: tuple[str, ...]
    answers: tuple[AnswerChange, ...]
    requirements: tuple[RequirementChange, ...]
    people_joined: tuple[str, ...]
    people_left: tuple[str, ...]


def difference(earlier: Project, later: Project) -> Difference:
    """Tell what differs from one moment to another of the same project."""
    before, after = states(earlier), states(later)
    return Difference(
        earlier=earlier.position,
        later=later.position,
        questions_added=tuple(q for q in after if q not in before),
        questions_dropped=tuple(q for q in before if q not in after),
        questions_reworded=tuple(
            q for q, s in after.items() if q in before and before[q].question.wording != s.question.wording
        ),
        answers=tuple(_answers(before, after)),
        requirements=tuple(_requirements(before, after)),
        people_joined=tuple(sorted(_present(later) - _present(earlier))),
        people_left=tuple(sorted(_present(earlier) - _present(later))),
    )


def _present(project: Project) -> set[str]:
    return {member.person for member in project.people.values() if member.present}


def _words(state: QuestionState | None) -> str:
    answer = state.standing.answer if state else None
    return (answer.text or "") if answer else ""


def _answers(before: dict[str, QuestionState], after: dict[str, QuestionState]) -> list[AnswerChange]:
    found: list[AnswerChange] = []
    for question_id in dict.fromkeys([*before, *after]):
        old, new = before.get(question_id), after.get(question_id)
        was, now = old.state if old else "not asked", new.state if new else "not asked"
        old_words, new_words = _words(old), _words(new)
        if was == now and old_words == new_words:
            continue
        shown = new or old
        title = shown.question.title if shown else question_id
        found.append(AnswerChange(question_id, title, was, now, changes(old_words, new_words)))
    return found


def _requirements(before: dict[str, QuestionState], after: dict[str, QuestionState]) -> list[RequirementChange]:
    old = {r.requirement.id: r for s in before.values() for r in s.requirements}
    new = {r.requirement.id: r for s in after.values() for r in s.requirements}
    found: list[RequirementChange] = []
    for requirement_id in dict.fromkeys([*old, *new]):
        was, now = old.get(requirement_id), new.get(requirement_id)
        if was is None and now is not None:
            found.append(RequirementChange(requirement_id, "added", "", now.requirement.sentence))
        elif now is None and was is not None:
            found.append(RequirementChange(requirement_id, "removed", was.requirement.sentence, ""))
        elif was is not None and now is not None:
            found += [
                RequirementChange(requirement_id, what, a, b)
                for what, a, b in zip(("sentence", "verdict", "signatures"), _says(was), _says(now), strict=True)
                if a != b
            ]
    return found


def _says(state: RequirementState) -> tuple[str, str, str]:
    return state.requirement.sentence, state.status, ", ".join(state.agreed)
