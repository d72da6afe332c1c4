"""People: who takes part in which roles, roles that nobody holds, and, in a team, who may do what."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response

from remit.core.projects import Project
from remit.web.asking import Asking, Who
from remit.web.rendering import page
from remit.web.returning import back
from remit.workbench.accounts import ACCESSES

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/people")

Text = Annotated[str, Form()]
Roles = Annotated[list[str] | None, Form()]


@router.get("", response_class=HTMLResponse)
def people(handle: str, who: Who, new: str = "") -> HTMLResponse:
    """Show who takes part; right after a project was opened, as its second step."""
    return _people(who, handle, new=bool(new))


@router.post("")
def add(handle: str, who: Who, person: Text, roles: Roles = None, email: Text = "") -> Response:
    """Let a person take part, with roles."""
    who.bench.add_person(handle, person, roles or (), email)
    return back(who, f"/p/{handle}/people", "members")


@router.post("/join")
def join(handle: str, who: Who, roles: Roles = None) -> Response:
    """Take part oneself."""
    who.bench.add_person(handle, who.actor.name, roles or ())
    return back(who, f"/p/{handle}/people", "members")


@router.post("/role")
def take_role(handle: str, who: Who, person: Text, role: Text) -> Response:
    """Give a member a role."""
    who.bench.add_person(handle, person, (role,))
    return back(who, f"/p/{handle}/people", "members")


@router.post("/give-up")
def give_up_role(handle: str, who: Who, person: Text, role: Text) -> Response:
    """Take a role from a member."""
    who.bench.give_up_role(handle, person, role)
    return back(who, f"/p/{handle}/people", "members")


@router.post("/remove")
def remove(handle: str, who: Who, person: Text) -> Response:
    """Let a member leave; what they said stays."""
    who.bench.remove_person(handle, person)
    return back(who, f"/p/{handle}/people", "members")


@router.post("/access")
def give_access(handle: str, who: Who, person: Text, access: Text) -> Response:
    """Let somebody do more or less in the project."""
    who.bench.give_access(handle, person, access)
    return back(who, f"/p/{handle}/people", "access")


@router.post("/invite", response_class=HTMLResponse)
def invite(handle: str, who: Who, access: Text = "commenter", label: Text = "") -> HTMLResponse:
    """Make a link that lets one person in, and show it, this once."""
    minted = who.bench.invite(handle, access, label)
    shown = _people(who, handle, link=f"{_origin(who)}/invitation/{minted.secret}")
    shown.headers["cache-control"] = "no-store"
    return shown


@router.post("/revoke")
def revoke(handle: str, who: Who, invitation: Text) -> Response:
    """Take an invitation back."""
    who.bench.revoke_invitation(handle, invitation)
    return back(who, f"/p/{handle}/people", "access")


@router.post("/rename")
def rename(handle: str, who: Who, title: Text) -> Response:
    """Give the project another name; its address stays."""
    who.bench.rename(handle, title)
    return back(who, f"/p/{handle}/people")


def _people(who: Asking, handle: str, *, new: bool = False, link: str = "") -> HTMLResponse:
    project = who.bench.project(handle)
    lines = who.bench.people(handle)
    team = not who.bench.local
    owns = who.access(project) == "owner"
    known = {line.id for line in lines if line.present}
    return page(
        who, "people/page.html", project, here="people", new=new, link=link, team=team, owns=owns,
        present=[line for line in lines if line.present], gone=[line for line in lines if not line.present],
        asked=_asked(project), takes_part=who.actor.person in known, accesses=ACCESSES,
        members=who.bench.members(handle) if team else (),
        invitations=who.bench.invitations(handle) if team and owns else (),
    )  # fmt: skip


def _asked(project: Project) -> dict[str, int]:
    """Give how many questions each role is asked."""
    return {
        role.id: sum(1 for question in project.form.questions if role.id in question.roles)
        for role in project.form.roles
    }


def _origin(who: Asking) -> str:
    """Give where browsers find this server: the first of its door's origins, else where this request came to."""
    door = who.request.app.state.door
    asked = f"{who.request.url.scheme}://{who.request.headers.get('host', '')}"
    return asked if asked in door.origins or not door.origins else str(door.origins[0])
