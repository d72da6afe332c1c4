"""REST on sittings: list them, open one, let people in, close it, read its minutes."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from remit.web.api.bodies import Inviting, NewSitting
from remit.web.api.telling import After, Limit, gives, operation, paged, told
from remit.web.asking import Who
from remit.web.live.workshops import halls_of
from remit.workbench import shapes
from remit.workbench.shapes import sittings as shapes_of_sittings

router = APIRouter(tags=["sittings"])

ALL = "/projects/{project}/sittings"
ONE = "/projects/{project}/sittings/{sitting}"


@operation(router, "GET", ALL, id="list_sittings", gives=gives(project="project", sittings="[sitting]", next="text?"))
def sittings(project: str, who: Who, limit: Limit = 100, after: After = "") -> Response:
    """List the workshops and interviews of a project, the newest first."""
    known, found = who.bench.sittings(project)
    names = who.bench.names(known)
    some, onward = paged([shapes_of_sittings.sitting(one, names) for one in found], limit, after)
    return told({"project": shapes.project(known), "sittings": some, "next": onward})


@operation(router, "POST", ALL, id="open_sitting", gives=gives(project="project", sitting="sitting"), status=201)
def open_sitting(project: str, body: NewSitting, who: Who) -> Response:
    """Open a workshop, or with a person an interview, on what is to be asked next; whoever opens it leads it."""
    bench = who.bench
    if body.person:
        course = bench.start_interview(project, body.person, minutes=body.minutes)
    else:
        course = bench.open_workshop(project, body.title, minutes=body.minutes, role=body.role)
    return _one(who, project, course.sitting, 201)


@operation(router, "GET", ONE, id="read_sitting", gives=gives(project="project", sitting="sitting"))
def sitting(project: str, sitting: str, who: Who) -> Response:
    """Give one workshop or interview."""
    return _one(who, project, sitting)


@operation(router, "POST", f"{ONE}/invite", id="invite_to_sitting", gives=gives(invitation="invitation"), status=201)
def invite(project: str, sitting: str, body: Inviting, who: Who) -> Response:
    """Make the code of a workshop (for guests, or for one member), or the link of an interview; told this once."""
    made = who.bench.let_in(project, sitting, person=body.person, hours=body.hours)
    known, course = who.bench.course(project, sitting)
    shape = shapes_of_sittings.invitation(course, made, known.handle, who.bench.names(known))
    return told({"invitation": shape}, 201, {"Cache-Control": "no-store"})


@operation(router, "POST", f"{ONE}/close", id="close_sitting", gives=gives(project="project", sitting="sitting"))
def close(project: str, sitting: str, who: Who) -> Response:
    """End a workshop: this moment is named after it, and the roles of its guests end."""
    who.bench.close_workshop(project, sitting)
    state = who.request.app.state
    halls_of(state.bench, state).moved(who.bench.find(project), sitting)
    return _one(who, project, sitting)


@operation(router, "GET", f"{ONE}/minutes", id="read_minutes", gives=gives("minutes"))
def minutes(project: str, sitting: str, who: Who) -> Response:
    """Give the minutes: who was there, what was decided, what is open, what was parked."""
    return told(shapes_of_sittings.minutes(who.bench.minutes(project, sitting)))


def _one(who: Who, project: str, sitting: str, status: int = 200) -> Response:
    known, course = who.bench.course(project, sitting)
    shape = shapes_of_sittings.sitting(course, who.bench.names(known))
    return told({"project": shapes.project(known), "sitting": shape}, status)
