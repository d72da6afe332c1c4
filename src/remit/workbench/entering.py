"""Coming into a sitting by a link or code: as a guest who says their name and roles, or as a member.

A guest takes part in the project from then on, in the name of whoever opened the sitting: others see who spoke, and for
which role. What a guest may open ends with their link.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from remit.core import changing
from remit.core.errors import InvalidInput, LinkSpent, RemitError
from remit.core.events import Body, PersonJoined, RoleTaken
from remit.core.ids import normal_text
from remit.core.projects import Project
from remit.store.passes import Minted, Pass
from remit.store.sittings import Course
from remit.workbench.accounts import enter_as_guest
from remit.workbench.desk import Desk
from remit.workbench.people import PeopleVerbs
from remit.workbench.sittings import SittingVerbs


@dataclass(frozen=True, slots=True)
class Invited:
    """What a link leads to: the project, the sitting, and the name of the member whom it is for ("" for guests)."""

    project: Project
    course: Course
    link: Pass
    name: str


def invited(bench: Desk, link: Pass) -> Invited:
    """Tell what a link leads to; LinkSpent where the sitting is closed, or whoever opened it may no longer lead."""
    try:
        project = _leader(bench, link).promised(link.project)
    except RemitError as error:
        raise LinkSpent("Whoever opened this sitting no longer leads it; ask them for another link.") from error
    course = bench.store.sittings.get(project.id, link.sitting)
    if course is None or (course.closed_at and not link.person):
        raise LinkSpent("This sitting is over; ask whoever led it for the minutes.")
    known = bench.store.people.get(link.person) if link.person else None
    return Invited(project, course, link, known.name if known else "")


def join_sitting(bench: Desk, link: Pass, name: str = "", roles: Sequence[str] = ()) -> Minted:
    """Let somebody into a sitting: as the member whom the link is for, else under their name, for the roles they say.

    `bench` is that of the server. InvalidInput where somebody of that name takes part already.
    """
    found = invited(bench, link)
    project, leader = found.project, _leader(bench, link)
    for role in roles:
        changing.role_known(project, role)
    if not link.person:
        name = changing.checked_name(normal_text(name), "Your name")
        if name.casefold() in {known.casefold() for known in leader.names(project).values()}:
            sentence = f"Somebody called {name} takes part already; add to your name, so that others know who is who."
            raise InvalidInput(sentence)
    minted = enter_as_guest(bench.store, link, name)
    person = minted.passed.person
    if not link.person:
        leader.admit(project.id, person, roles)
    if found.course.kind == "workshop" and not found.course.closed_at:
        leader.guest(project.id, person).here(project.id, link.sitting)
    return minted


class Leading(SittingVerbs, PeopleVerbs):
    """The desk of whoever opened a sitting: what its links promise is done in their name."""

    def promised(self, project_id: str) -> Project:
        """Give the project, if whoever opened the sitting may still lead it."""
        project = self.project(project_id)
        self._allowed(project, "settle")
        return project

    def admit(self, project_id: str, person: str, roles: Sequence[str]) -> None:
        """Let somebody take part, for the roles that they say they hold."""

        def decide(project: Project) -> list[Body]:
            member = project.people.get(person)
            present = member is not None and member.present
            held = member.roles if member is not None and present else ()
            joined: list[Body] = [] if present else [PersonJoined(person)]
            return joined + [RoleTaken(person, role) for role in dict.fromkeys(roles) if role not in held]

        self._do(project_id, "settle", decide)

    def guest(self, project_id: str, person: str) -> SittingVerbs:
        """Give the desk of a guest of this sitting."""
        return replace(self, person=person, local=False, guest_of=project_id, guest_access="commenter")


def _leader(bench: Desk, link: Pass) -> Leading:
    return Leading(
        bench.store, link.created_by, sitting=link.sitting, folder=bench.folder, clock=bench.clock, local=bench.local
    )
