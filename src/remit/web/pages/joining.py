"""Joining a sitting by a code that stands on the wall, or by a link that was sent: the door for guests."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.requests import Request

from remit.core.errors import LinkSpent, RemitError
from remit.store.passes import Pass
from remit.web import identity
from remit.web.doors import Door
from remit.web.problems import headers_of, status_of
from remit.web.rendering import ENVIRONMENT
from remit.workbench import Workbench
from remit.workbench.accounts import guest_link
from remit.workbench.entering import Invited, invited, join_sitting

router = APIRouter(include_in_schema=False, prefix="/join")

Word = Annotated[str, Form()]


@router.get("", response_class=HTMLResponse)
def ask(request: Request) -> HTMLResponse:
    """Ask for the code that stands on the wall."""
    return _page(request, "workshop/code.html", typed="")


@router.post("")
def find(request: Request, code: Word) -> Response:
    """Go to the sitting that the code is for."""
    try:
        _link(request, code)
    except RemitError as error:
        return _page(request, "workshop/code.html", error, typed=code[:40])
    return RedirectResponse(f"/join/{''.join(sign for sign in code if sign.isalnum() or sign in '-_')[:80]}", 303)


@router.get("/{code}", response_class=HTMLResponse)
def ask_name(request: Request, code: str) -> HTMLResponse:
    """Show which sitting it is, and ask who comes."""
    return _asked(request, code)


@router.post("/{code}")
def enter(request: Request, code: str, name: Word = "", roles: Annotated[list[str] | None, Form()] = None) -> Response:
    """Let somebody in: under their name and roles, or as the member whom the link is for."""
    link = _link(request, code)
    bench = _bench(request)
    try:
        minted = join_sitting(bench, link, name, tuple(roles or ()))
    except LinkSpent:
        raise
    except RemitError as error:
        return _asked(request, code, error, name[:200], tuple(roles or ()))
    response = RedirectResponse(minted.passed.scope, 303, {"Cache-Control": "no-store"})
    identity.sign_in(request, response, minted)
    return response


def _asked(
    request: Request, code: str, error: RemitError | None = None, name: str = "", roles: tuple[str, ...] = ()
) -> HTMLResponse:
    found: Invited = invited(_bench(request), _link(request, code))
    try:
        actor = identity.actor_of(request)
    except RemitError:
        actor = None
    mine = actor is not None and actor.kind != "guest"
    return _page(
        request, "workshop/join.html", error, found=found, code=code, name=name, chosen=roles,
        me=actor.name if actor is not None and mine else "",
    )  # fmt: skip


def _link(request: Request, typed: str) -> Pass:
    address = request.client.host if request.client else ""
    return guest_link(_bench(request).store, typed, address)


def _bench(request: Request) -> Workbench:
    """Give the server's bench; whether whoever opened the sitting is a member is a matter of the door."""
    bench: Workbench = request.app.state.bench
    door: Door = request.app.state.door
    return replace(bench, local=door.kind != "team")


def _page(request: Request, template: str, error: RemitError | None = None, **more: object) -> HTMLResponse:
    theme = request.cookies.get("remit-theme", "")
    words = ENVIRONMENT.get_template(template).render({"error": error, "theme": theme, "me": "", **more})
    headers = headers_of(error) if error else {}
    return HTMLResponse(words, status_of(error) if error else 200, {**headers, "Cache-Control": "no-store"})
