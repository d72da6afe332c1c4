"""Coming in and going out: one-time links, name and password, links to set a password, invitations."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.requests import Request

from remit.core.errors import LinkSpent, NotSignedIn, RemitError
from remit.web import identity
from remit.web.doors import Door
from remit.web.problems import headers_of, status_of
from remit.web.rendering import ENVIRONMENT
from remit.workbench import Workbench, accounts

router = APIRouter(include_in_schema=False)

Word = Annotated[str, Form()]


@router.get("/enter/{secret}")
def enter(request: Request, secret: str) -> Response:
    """Sign in whoever comes with a one-time link; it works once."""
    found = _bench(request).store.passes.spend(secret, "entry")
    if found is None:
        raise LinkSpent("This link was used already, or is over; `remit serve` prints a new one when it starts.")
    return _signed_in(request, found.person, "/")


@router.get("/sign-in")
def ask(request: Request, next: str = "/") -> Response:  # noqa: A002  # what the address calls it
    """Ask for name and password; who is signed in already goes on."""
    _only_team(request)
    try:
        identity.actor_of(request)
    except RemitError:
        return _page("sign_in.html", next=inside(next), login="", error=None)
    return RedirectResponse(inside(next), 303)


@router.post("/sign-in")
def sign_in(request: Request, login: Word, password: Word, next: Word = "/") -> Response:  # noqa: A002  # as above
    """Sign in by name and password; the session is a new one."""
    _only_team(request)
    try:
        person = accounts.sign_in(_bench(request).store, login, password, _address(request))
    except RemitError as error:
        return _page("sign_in.html", error, next=inside(next), login=login[:200])
    return _signed_in(request, person, inside(next))


@router.post("/sign-out")
def sign_out(request: Request) -> Response:
    """End this browser's session."""
    door: Door = request.app.state.door
    response = RedirectResponse("/sign-in" if door.kind == "team" else "/", 303)
    identity.sign_out(request, response)
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


@router.get("/setup/{secret}", response_class=HTMLResponse)
def ask_password(request: Request, secret: str) -> HTMLResponse:
    """Ask whoever holds a setup link for the password they want."""
    _only_team(request)
    store = _bench(request).store
    found = store.passes.find(secret, "setup")
    account = store.accounts.get(found.person) if found else None
    if account is None:
        raise LinkSpent("This link was used already, or is over; ask an owner of this server for a new one.")
    return _page("setup.html", secret=secret, login=account.login, error=None)


@router.post("/setup/{secret}")
def set_password(request: Request, secret: str, password: Word, login: Word = "") -> Response:
    """Set the password and sign in; the link is spent with it."""
    _only_team(request)
    try:
        person = accounts.set_up(_bench(request).store, secret, password)
    except LinkSpent:
        raise
    except RemitError as error:
        return _page("setup.html", error, secret=secret, login=login[:200])
    return _signed_in(request, person, "/")


@router.get("/invitation/{secret}", response_class=HTMLResponse)
def ask_invited(request: Request, secret: str) -> HTMLResponse:
    """Show what an invitation is to, and ask who takes it up."""
    _only_team(request)
    return _invited(request, secret)


@router.post("/invitation/{secret}")
def take_up(request: Request, secret: str, name: Word = "", password: Word = "") -> Response:
    """Take an invitation up: as whoever is signed in, else with a new account."""
    _only_team(request)
    bench = _bench(request)
    try:
        actor = identity.actor_of(request)
    except NotSignedIn:
        actor = None
    if actor is not None and actor.kind == "member":
        project = accounts.take_up(bench, secret, actor.person)
        return RedirectResponse(f"/p/{_handle(bench, project)}", 303)
    try:
        found = accounts.invitation(bench.store, secret)
        person = accounts.join_with_account(bench, secret, name, password)
    except LinkSpent:
        raise
    except RemitError as error:
        return _invited(request, secret, error, name)
    return _signed_in(request, person, f"/p/{_handle(bench, found.project)}")


def inside(address: str) -> str:
    """Give where to go after signing in: an address of ours, whatever was asked for."""
    plain = address.isprintable() and "\\" not in address
    return address if plain and address.startswith("/") and not address.startswith("//") else "/"


def _invited(request: Request, secret: str, error: RemitError | None = None, name: str = "") -> HTMLResponse:
    bench = _bench(request)
    found = accounts.invitation(bench.store, secret)
    inviter = bench.store.people.get(found.created_by)
    try:
        me = identity.actor_of(request).name
    except RemitError:
        me = ""
    return _page(
        "invitation.html", error, secret=secret, name=name[:200], signed_in=me, access_given=found.access,
        title=_title(bench, found.project), inviter=inviter.name if inviter else "",
        sign_in=f"/sign-in?next={quote(f'/invitation/{secret}', safe='')}",
    )  # fmt: skip


def _page(template: str, error: RemitError | None = None, **more: object) -> HTMLResponse:
    words = ENVIRONMENT.get_template(f"signing/{template}").render(
        {"project": None, "project_url": str, "me": "", "access": "viewer", "here": None, "theme": "", "names": {},
         "error": error} | more
    )  # fmt: skip
    headers = headers_of(error) if error else {}
    return HTMLResponse(words, status_of(error) if error else 200, {**headers, "Cache-Control": "no-store"})


def _signed_in(request: Request, person: str, address: str) -> Response:
    response = RedirectResponse(address, 303, {"Cache-Control": "no-store"})
    identity.sign_in(request, response, identity.new_session(request, person, identity.device_of(request)))
    return response


def _bench(request: Request) -> Workbench:
    return request.app.state.bench


def _handle(bench: Workbench, project: str) -> str:
    return next((line.handle for line in bench.store.log.projects() if line.id == project), project)


def _title(bench: Workbench, project: str) -> str:
    return next((line.name for line in bench.store.log.projects() if line.id == project), "")


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _only_team(request: Request) -> None:
    door: Door = request.app.state.door
    if door.kind != "team":
        sentence = "There are no accounts here: come in by the link that `remit serve` printed at the terminal."
        raise NotSignedIn(sentence, door=door.kind)
