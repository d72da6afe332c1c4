"""What builds on what: which links still hold, what must be looked at again, and why.

A link is a pair of contents: an answer was last confirmed against particular contents of the answers it builds on.
It needs review while any of those differ now (`direct`), or while one of them waits for review itself (`possible`).
Going back to the old content clears it. Nothing here changes an answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from remit.core.forms import Form
from remit.core.projects import Project, Standing


@dataclass(frozen=True, slots=True)
class Reason:
    """One link that no longer holds: the question looked at (`on`), why it matters, and the marks then and now."""

    on: str
    because: str
    kind: Literal["changed", "reworded", "new-link", "waits"]
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A question that must be looked at again. `path` leads from the changed question to this one."""

    question: str
    strength: Literal["direct", "possible"]
    reasons: tuple[Reason, ...]
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blast:
    """What a change of one answer would touch, before it is saved: reviews, requirements, verdicts, roles, people."""

    question: str
    reviews: tuple[Review, ...]
    requirements: tuple[str, ...]
    verdicts: tuple[str, ...]
    roles: tuple[str, ...]
    people: tuple[str, ...]


def content(project: Project, mark: str) -> str:
    """Give what a mark says, following editorial changes to the version whose meaning they kept."""
    seen: set[str] = set()
    said = project.contents.get(mark, f"unknown {mark}" if mark else "")
    while said.startswith("=") and said not in seen:
        seen.add(said)
        said = project.contents.get(said[1:], f"unknown {said[1:]}")
    return said


def against(project: Project, question: str) -> tuple[tuple[str, str], ...]:
    """Give the marks of everything that the question builds on, as they are now: what a writer confirms."""
    asked = project.form.question(question)
    if asked is None:
        return ()
    return tuple((link.on, project.standing(link.on).mark) for link in asked.builds_on)


def order(form: Form) -> tuple[str, ...]:
    """Give the question ids so that each comes after all it builds on (Kahn 1962); unknown ids are passed over.

    A cycle (which the form's review refuses) leaves its members at the end, in the form's order.
    """
    ids = [question.id for question in form.questions]
    known = set(ids)
    waits = {q.id: {d.on for d in q.builds_on if d.on in known} for q in form.questions}
    feeds = feeding(form)
    ready = [i for i in ids if not waits[i]]
    done: list[str] = []
    for current in ready:  # grows while it is walked
        done.append(current)
        for fed in feeds.get(current, ()):
            waits[fed].discard(current)
            if not waits[fed]:
                ready.append(fed)
    reached = set(done)
    return tuple(done + [i for i in ids if i not in reached])


def feeding(form: Form) -> dict[str, tuple[str, ...]]:
    """Give for each question the questions that build on it."""
    feeds: dict[str, list[str]] = {}
    for question in form.questions:
        for link in question.builds_on:
            feeds.setdefault(link.on, []).append(question.id)
    return {on: tuple(fed) for on, fed in feeds.items()}


def reviews(project: Project, changed: Mapping[str, str] | None = None) -> dict[str, Review]:
    """Give every question that must be looked at again, in linear time over questions and links.

    `changed` maps questions to contents that they are supposed to have (for looking before saving).
    """
    supposed = changed or {}
    found: dict[str, Review] = {}
    for question_id in order(project.form):
        question = project.form.question(question_id)
        standing = project.standings.get(question_id)
        if question is None or standing is None or standing.answer is None:
            continue
        if standing.aside is not None and standing.aside.kind != "deferred":
            continue
        reasons = _reasons(project, standing, question_id, supposed)
        direct = tuple(r for r in reasons if r.kind != "waits")
        waits = tuple(Reason(link.on, link.because, "waits") for link in question.builds_on if link.on in found)
        if direct:
            path = (direct[0].on, question_id) if direct[0].on != question_id else (question_id,)
            found[question_id] = Review(question_id, "direct", direct + waits, path)
        elif waits:
            path = (*found[waits[0].on].path, question_id)
            found[question_id] = Review(question_id, "possible", waits, path)
    return found


def _reasons(project: Project, standing: Standing, question_id: str, supposed: Mapping[str, str]) -> tuple[Reason, ...]:
    question = project.question(question_id)
    links = dict(standing.links)
    found: list[Reason] = []
    if standing.wording and standing.wording != project.wordings.get(question_id, standing.wording):
        found.append(Reason(question_id, "the question itself was reworded", "reworded"))
    for link in question.builds_on:
        if project.form.question(link.on) is None and link.on not in project.dropped:
            continue
        mark = project.standing(link.on).mark
        if link.on not in supposed and links.get(link.on) == mark:
            continue
        now = supposed[link.on] if link.on in supposed else content(project, mark)
        if link.on not in links:
            if now:
                found.append(Reason(link.on, link.because, "new-link", "", mark))
        elif content(project, links[link.on]) != now:
            found.append(Reason(link.on, link.because, "changed", links[link.on], mark))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody who must look again: a role, whoever holds it, and the reviews of the questions that are put to it."""

    role: str
    people: tuple[str, ...]
    reviews: tuple[Review, ...]


def concerned(project: Project, found: Iterable[Review]) -> tuple[Concerned, ...]:
    """Tell who must look again, role by role in the order of the form; a review counts for each role that is asked."""
    by_role: dict[str, list[Review]] = {role.id: [] for role in project.form.roles}
    for review in found:
        question = project.form.question(review.question)
        for role in question.roles if question else ():
            by_role.setdefault(role, []).append(review)
    return tuple(Concerned(role, project.holders(role), tuple(mine)) for role, mine in by_role.items() if mine)


def blast(project: Project, question_id: str, new_content: str = "?") -> Blast:
    """Tell what a change of this answer would touch: its own requirements and verdicts, and what builds on it.

    `new_content` is the content it would have; the default is one that no answer has now.
    """
    project.question(question_id)
    after = reviews(project, {question_id: new_content})
    before = reviews(project)
    new = tuple(r for q, r in after.items() if q not in before or before[q].strength != r.strength)
    touched = (question_id, *(r.question for r in new))
    answers = ((q, project.standing(q).answer) for q in touched)
    requirements = tuple(f"{q}/{value.key}" for q, answer in answers if answer for value in answer.values)
    roles = tuple(dict.fromkeys(role for q in touched for role in project.question(q).roles))
    people = tuple(dict.fromkeys(person for role in roles for person in project.holders(role)))
    return Blast(
        question=question_id,
        reviews=new,
        requirements=requirements,
        verdicts=tuple(r for r in requirements if r in project.verdicts),
        roles=roles,
        people=people,
    )
