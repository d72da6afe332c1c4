"""REST on projects as a whole: list, open, where it stands, history, snapshots, differences, export, people."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from remit.core.errors import UnknownForm
from remit.web.api.bodies import AccessGiven, NewName, NewPerson, NewProject, NewSnapshot
from remit.web.api.telling import After, Limit, gives, operation, paged, told
from remit.web.asking import Who
from remit.workbench import shapes
from remit.workbench.desk import Done
from remit.workbench.forms import list_forms, read_form
from remit.workbench.shapes import findings as shapes_of_findings
from remit.workbench.shapes import reasons as shapes_of_reasons

router = APIRouter(tags=["projects"])
people = APIRouter(tags=["people"])
Moment = Annotated[str, Query(max_length=200)]


@operation(router, "GET", "/forms", id="list_forms", gives=gives(forms="[object]"))
def forms(who: Who) -> Response:
    """List the forms that ship with Remit."""
    lines = list_forms() if who.actor.person else ()
    return told({"forms": [
        {"id": f.id, "title": f.title, "questions": f.questions, "profiles": list(f.profiles)} for f in lines
    ]})  # fmt: skip


@operation(router, "GET", "/forms/{family}/{edition}", id="read_form", gives=gives("form"))
def form(family: str, edition: str, who: Who) -> Response:
    """Give a form whole: stages, roles, questions with why they are asked."""
    known = {line.id for line in list_forms()}
    name = f"{family}/{edition}"
    if name not in known or not who.actor.person:
        raise UnknownForm(f"There is no form {name[:80]!r}; there are {', '.join(sorted(known))}.", known=sorted(known))
    return told(shapes.form(read_form(name)))


@operation(router, "GET", "/projects", id="list_projects", gives=gives(projects="[object]", next="text?"))
def projects(who: Who, limit: Limit = 100, after: After = "") -> Response:
    """List the projects that one takes part in, the one last written to first."""
    lines = [
        {"id": p.id, "handle": p.handle, "name": p.name, "events": p.events, "last_at": p.last_at}
        for p in who.bench.projects()
    ]
    some, onward = paged(lines, limit, after)
    return told({"projects": some, "next": onward})


@operation(router, "POST", "/projects", id="open_project", gives=gives("written", questions="[question]"), status=201)
def open_project(body: NewProject, who: Who) -> Response:
    """Open a project on a form; whoever opens it owns it."""
    done = who.bench.new(body.name, form=body.form, profile=body.profile, handle=body.handle, roles=tuple(body.roles))
    asked = [shapes.question(q) for q in done.project.form.questions]
    return told(shapes.written(done.project, done.events) | {"questions": asked}, 201)


@operation(router, "GET", "/projects/{project}", id="read_project", gives=gives("overview"))
def overview(project: str, who: Who) -> Response:
    """Give where everything stands: by stage, role and key area, and what waits for whom."""
    found = who.bench.overview(project)
    return told(shapes.overview(found, who.bench.names(found.project)))


@operation(router, "PATCH", "/projects/{project}", id="rename_project", gives=gives("written"))
def rename(project: str, body: NewName, who: Who) -> Response:
    """Give a project another name; its handle stays."""
    return wrote(who.bench.rename(project, body.name))


@operation(router, "GET", "/projects/{project}/export", id="export_project", gives=gives(), media="application/yaml")
def export(project: str, who: Who, *, names: bool = True) -> Response:
    """Give the whole project as a file: its log as text, which `remit import` reads and git merges."""
    with tempfile.TemporaryDirectory(prefix="remit-") as folder:
        path = Path(folder) / "project.remit"
        who.bench.export(project, path, names=names)
        content = path.read_bytes()
    handle = who.bench.project(project).handle
    named = {"Content-Disposition": f'attachment; filename="{_plain(handle)}.remit"', "Cache-Control": "no-store"}
    return Response(content, 200, named, media_type="application/yaml")


@operation(router, "GET", "/projects/{project}/history", id="read_history",
           gives=gives(project="project", events="[event]", next="text?"))  # fmt: skip
def history(project: str, who: Who, question: Moment = "", limit: Limit = 100, after: After = "") -> Response:
    """Give what happened, oldest first: to one question, or to all."""
    known = who.bench.project(project)
    names = who.bench.names(known)
    events = [shapes.event(e, names) for e in who.bench.history(project, question)]
    some, onward = paged(events, limit, after)
    return told({"project": shapes.project(known), "events": some, "next": onward})


@operation(router, "GET", "/projects/{project}/audit", id="audit_project", gives=gives(ok="yes", events="whole"))
def audit(project: str, who: Who) -> Response:
    """Prove the chain of the log, or name the first broken event."""
    found = who.bench.audit(project)
    return told({
        "project": found.project, "ok": found.ok, "events": found.events, "erased": found.erased,
        "position": found.position, "link": found.link, "sentence": found.sentence,
    })  # fmt: skip


@operation(router, "GET", "/projects/{project}/snapshots", id="list_snapshots",
           gives=gives(project="project", snapshots="[snapshot]"))  # fmt: skip
def snapshots(project: str, who: Who) -> Response:
    """List the named moments of a project."""
    known = who.bench.project(project)
    names = who.bench.names(known)
    found = [shapes.snapshot(s, names) for s in known.snapshots.values()]
    return told({"project": shapes.project(known), "snapshots": found})


@operation(router, "POST", "/projects/{project}/snapshots", id="name_snapshot", gives=gives("written"), status=201)
def snapshot(project: str, body: NewSnapshot, who: Who) -> Response:
    """Name this moment."""
    return wrote(who.bench.snapshot(project, body.name, body.note), 201)


@operation(
    router, "GET", "/projects/{project}/diff", id="compare_moments", gives=gives("difference", project="project")
)
def diff(project: str, who: Who, earlier: Moment, later: Moment = "now") -> Response:
    """Tell what differs between two moments: a snapshot, a day, a position (`@120`), or now."""
    found = who.bench.diff(project, earlier, later)
    known = who.bench.project(project)
    return told({"project": shapes.project(known), **shapes_of_reasons.difference(found, who.bench.names(known))})


@operation(router, "GET", "/projects/{project}/agenda", id="read_agenda", gives=gives("agenda"))
def agenda(
    project: str, who: Who, role: Moment = "", person: Moment = "",
    minutes: Annotated[int, Query(ge=0, le=10_000)] = 0,
) -> Response:  # fmt: skip
    """Give what to ask a role or a person next, in the order that unblocks most."""
    known, found = who.bench.agenda(project, role=role, person=person, minutes=minutes)
    return told(shapes_of_findings.agenda(known, found, who.bench.names(known)))


@operation(router, "GET", "/projects/{project}/brief", id="read_brief", gives=gives("brief"))
def brief(project: str, who: Who, person: Moment = "", since: Moment = "") -> Response:
    """Give what somebody has to know: decided, open, and changed since they last looked."""
    known, found = who.bench.brief(project, person, since)
    return told(shapes_of_findings.brief(known, found, who.bench.names(known)))


@operation(people, "GET", "/me", id="read_me", gives=gives(person="person", kind="text"))
def me(who: Who) -> Response:
    """Give who one is here."""
    return told({"person": {"id": who.actor.person, "name": who.actor.name}, "kind": who.actor.kind})


@operation(people, "GET", "/projects/{project}/people", id="list_people",
           gives=gives(project="project", people="[object]", roles="[object]"))  # fmt: skip
def list_people(project: str, who: Who) -> Response:
    """List who takes part in which role, and who holds each role."""
    return _people(who, project)


@operation(people, "POST", "/projects/{project}/people", id="add_person",
           gives=gives("written", people="[object]", roles="[object]"), status=201)  # fmt: skip
def add_person(project: str, body: NewPerson, who: Who) -> Response:
    """Let a person take part, with roles; a name that is not known yet becomes a new person."""
    return _people(who, project, who.bench.add_person(project, body.name, tuple(body.roles), body.email), 201)


@operation(people, "DELETE", "/projects/{project}/people/{person}", id="remove_person",
           gives=gives("written", people="[object]", roles="[object]"))  # fmt: skip
def remove_person(project: str, person: str, who: Who) -> Response:
    """Let a person leave; what they said stays."""
    return _people(who, project, who.bench.remove_person(project, person))


@operation(people, "DELETE", "/projects/{project}/people/{person}/roles/{role}", id="give_up_role",
           gives=gives("written", people="[object]", roles="[object]"))  # fmt: skip
def give_up_role(project: str, person: str, role: str, who: Who) -> Response:
    """Take a role from a person."""
    return _people(who, project, who.bench.give_up_role(project, person, role))


@operation(people, "GET", "/projects/{project}/members", id="list_members", gives=gives(members="[object]"))
def members(project: str, who: Who) -> Response:
    """List who may do what in a project of a team; at a local desk nobody is listed."""
    return _members(who, project)


@operation(people, "PUT", "/projects/{project}/members/{person}", id="give_access", gives=gives(members="[object]"))
def give_access(project: str, person: str, body: AccessGiven, who: Who) -> Response:
    """Say what a person may do in a project of a team; "none" takes all access away."""
    who.bench.give_access(project, person, body.access)
    return _members(who, project) if who.bench.access(_known(who, project)) else told({"members": []})


def wrote(done: Done, status: int = 200) -> Response:
    """Answer with what a verb wrote."""
    return told(shapes.written(done.project, done.events), status)


def _known(who: Who, project: str) -> shapes.Project:
    return who.bench.project(project)


def _people(who: Who, project: str, done: Done | None = None, status: int = 200) -> Response:
    known, lines = who.bench.project(project), who.bench.people(project)
    names = who.bench.names(known)
    return told(shapes.written(known, done.events if done else ()) | shapes.people(known, lines, names), status)


def _members(who: Who, project: str) -> Response:
    found = who.bench.members(project)
    return told({"members": [{"id": m.id, "name": m.name, "access": m.access, "present": m.present} for m in found]})


def _plain(handle: str) -> str:
    """Give a handle as it can stand in a header: nothing that ends a line or a quotation."""
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "-" for sign in handle)[:80]
