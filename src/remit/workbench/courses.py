"""How far a sitting is, and where people stand to what it settled: what the verbs of sittings are made of.

Pure: steps are read from and written as JSON; stands are computed from the project.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from remit.core.answering import checked_text
from remit.core.errors import InvalidInput, UnknownThing
from remit.core.projects import Comment, Project, Reply
from remit.workbench.showing import Shown

PARKED = "Parked: "
"""How a comment begins that was put on the parking lot."""
RESERVED = "Can live with it"
"""How a comment begins that tells what somebody can live with, and why not more."""
LONGEST = 20_000
"""Characters that a person may write to one question of a sitting."""
MOST_MINUTES = 24 * 60

Phase = Literal["waiting", "writing", "settling", "agreeing"]
"""How far a question is: nothing is asked yet, people write silently, their words are shown, an answer stands."""
How = Literal["agree", "live", "disagree"]


@dataclass(frozen=True, slots=True)
class Steps:
    """The course of a workshop: what is asked, where it is, what was shown and settled, and who came for which roles.

    `ends` is when the timer ends (ISO, "" where none runs); `settled` gives the version that stands, by question.
    """

    agenda: tuple[str, ...] = ()
    at: str = ""
    shown: tuple[str, ...] = ()
    settled: Mapping[str, str] = field(default_factory=dict[str, str])
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    ends: str = ""

    def phase(self, question: str) -> Phase:
        """Tell how far a question is."""
        if not question:
            return "waiting"
        return "agreeing" if question in self.settled else "settling" if question in self.shown else "writing"


@dataclass(frozen=True, slots=True)
class RoleStand:
    """Where a role stands to an answer: agreed, can live with it, disagrees, waits, or nobody holds it."""

    role: str
    holders: tuple[str, ...]
    how: Literal["agreed", "live", "disagrees", "waits", "nobody"]
    reasons: tuple[str, ...] = ()
    consulted: bool = False


def steps_of(course: str) -> Steps:
    """Read the course of a workshop."""
    told = cast("dict[str, Any]", json.loads(course))
    return Steps(
        agenda=tuple(told.get("agenda", ())),
        at=told.get("at", ""),
        shown=tuple(told.get("shown", ())),
        settled=dict(told.get("settled", {})),
        people={person: tuple(roles) for person, roles in told.get("people", {}).items()},
        ends=told.get("ends", ""),
    )


def written(steps: Steps) -> str:
    """Write the course of a workshop."""
    return json.dumps(
        {
            "agenda": steps.agenda, "at": steps.at, "shown": steps.shown, "settled": dict(steps.settled),
            "people": dict(steps.people), "ends": steps.ends,
        },
        ensure_ascii=False,
    )  # fmt: skip


def word_of(title: str, otherwise: str) -> str:
    """Give the word that a sitting goes by in addresses and in the log."""
    return re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")[:60].strip("-") or otherwise


def asked_now(steps: Steps) -> str:
    """Give the question that is asked; InvalidInput while there is none."""
    if not steps.at:
        raise InvalidInput("No question is asked yet: choose one of the agenda first.")
    return steps.at


def checked_words(text: str) -> str:
    """Give what somebody wrote, if it is not too long for a sitting."""
    if len(text) > LONGEST:
        raise InvalidInput(f"At most {LONGEST:,} characters are kept for one question of a sitting.", limit=LONGEST)
    return checked_text(text, "What you wrote")


def speaker(reply: Reply) -> str:
    """Give who said a reply: whom it was written for, else who wrote it."""
    return reply.on_behalf_of or reply.actor


def role_name(project: Project, role: str) -> str:
    """Give what the form calls a role."""
    known = project.form.role(role)
    return known.name if known is not None else role


def held_role(project: Project, person: str, role: str) -> str:
    """Give the role if that person holds it."""
    member = project.people.get(person)
    if member is None or not member.present or role not in member.roles:
        raise InvalidInput(f"You do not hold the role {role_name(project, role)} in this project.", role=role)
    return role


def reservations(project: Project, question: str, person: str = "") -> list[Comment]:
    """Give what people can live with on a question, as comments that still wait; since its answer was written."""
    answer = project.standing(question).answer
    since = answer.at if answer else ""
    return [
        comment for comment in project.comments.values()
        if comment.about == question and not comment.resolved and comment.at >= since
        and (comment.text or "").startswith(RESERVED) and person in ("", comment.actor)
    ]  # fmt: skip


def reason_of(comment: Comment) -> str:
    """Give what a comment says beyond that somebody can live with it."""
    return (comment.text or "").removeprefix(RESERVED).lstrip(":. ")


def stands(project: Project, shown: Shown) -> tuple[RoleStand, ...]:
    """Give where each asked role stands to the answer."""
    return tuple(
        _role_stand(project, shown, asking.role, consulted=asking.how == "consult")
        for asking in shown.state.question.asked
    )


def _role_stand(project: Project, shown: Shown, role: str, *, consulted: bool) -> RoleStand:
    holders = project.holders(role)
    disputes = [d for d in shown.state.standing.disputes if d.actor in holders]
    lived = [c for c in reservations(project, shown.state.question.id) if c.actor in holders]
    asked = [r for r in shown.state.requirements if not r.waived and role in r.requirement.asked]
    signed = bool(asked) and all(role in r.agreed for r in asked)
    if not holders:
        return RoleStand(role, (), "nobody", consulted=consulted)
    if disputes:
        return RoleStand(role, holders, "disagrees", tuple(d.reason or "" for d in disputes), consulted)
    if signed and lived:
        return RoleStand(role, holders, "live", tuple(filter(None, map(reason_of, lived))), consulted)
    return RoleStand(role, holders, "agreed" if signed else "waits", (), consulted)


def stand_of(project: Project, shown: Shown, person: str) -> str:
    """Give where one person stands to the answer: "agree", "live", "disagree", or "" while they did not say."""
    if any(dispute.actor == person for dispute in shown.state.standing.disputes):
        return "disagree"
    asked = [r.requirement for r in shown.state.requirements if not r.waived]
    if not asked:
        return ""
    signed = all(
        any(a.person == person and a.criterion == one.signed_values for a in project.marks[one.id].agreements)
        for one in asked if one.id in project.marks
    ) and all(one.id in project.marks for one in asked)  # fmt: skip
    if not signed:
        return ""
    return "live" if reservations(project, shown.state.question.id, person) else "agree"


def no_sitting(project: Project, sitting: str) -> UnknownThing:
    """Give the refusal of a sitting that the project never held."""
    where = f"`remit sittings list {project.handle}` lists them"
    return UnknownThing(f"There is no sitting {sitting[:80]!r} in {project.name}; {where}.", sitting=sitting[:80])
