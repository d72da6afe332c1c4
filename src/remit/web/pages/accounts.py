"""One's own account: password, sessions, tokens, one's data; and the audit of a project."""

from __future__ import annotations

import json
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from remit.core.errors import InvalidInput
from remit.store.passes import Pass
from remit.web import identity
from remit.web.asking import Asking, Who
from remit.web.rendering import page

router = APIRouter(include_in_schema=False)

Word = Annotated[str, Form()]
ERASING = "erase me"
"""What one types to be erased."""


@router.get("/account", response_class=HTMLResponse)
def account(who: Who) -> HTMLResponse:
    """Show one's own account."""
    return _account(who)


@router.post("/account/password")
def change_password(who: Who, old: Word, new: Word) -> Response:
    """Change the password; every other session ends."""
    client = who.request.client
    who.bench.change_password(old, new, address=client.host if client else "", keep=who.actor.pass_id)
    return RedirectResponse("/account", 303)


@router.post("/account/tokens", response_class=HTMLResponse)
def mint_token(who: Who, label: Word, days: Annotated[int, Form()] = 90) -> HTMLResponse:
    """Make a token and show it, this once."""
    made = who.bench.mint_token(label, days)
    return _account(who, token=identity.TOKEN_MARK + made.secret)


@router.post("/account/revoke")
def revoke(who: Who, id: Word) -> Response:  # noqa: A002  # what the form calls it
    """Take one session or token back."""
    who.bench.revoke(id)
    return RedirectResponse("/account", 303)


@router.post("/account/sessions")
def end_sessions(who: Who) -> Response:
    """Sign out everywhere else."""
    who.bench.revoke_sessions(but=who.actor.pass_id)
    return RedirectResponse("/account", 303)


@router.get("/account/data.json")
def data(who: Who) -> Response:
    """Give all that is known about oneself, to keep."""
    text = json.dumps(who.bench.my_data(), ensure_ascii=False, indent=2)
    named = {"Content-Disposition": 'attachment; filename="remit-my-data.json"', "Cache-Control": "no-store"}
    return Response(text, 200, named, media_type="application/json")


@router.post("/account/erase")
def erase(who: Who, words: Word) -> Response:
    """Erase oneself: name, address, account and sessions; what one said stays without a name."""
    if words.strip().casefold() != ERASING:
        raise InvalidInput(f"Nothing was erased: type “{ERASING}” into the field to say that you mean it.")
    who.bench.erase_me()
    response = RedirectResponse("/", 303)
    identity.sign_out(who.request, response)
    return response


@router.get("/p/{handle}/audit", response_class=HTMLResponse)
def audit(handle: str, who: Who) -> HTMLResponse:
    """Show whether the log proves itself, and to its owners who gave whom which access."""
    project = who.bench.project(handle)
    owns = who.access(project) == "owner"
    changes = who.bench.access_changes(handle) if owns else ()
    people = {person.id: person.name for person in who.bench.store.people.all()} if owns else {}
    return page(
        who, "signing/audit.html", project, here="audit", audit=who.bench.audit(handle), changes=changes, people=people,
        owns=owns,
    )  # fmt: skip


def _account(who: Asking, token: str = "") -> HTMLResponse:
    member = who.actor.kind in {"member", "token"}
    sessions: tuple[Pass, ...] = who.bench.sessions()
    shown = page(
        who, "signing/account.html", token=token, sessions=sessions, tokens=who.bench.tokens(), member=member,
        mine=who.actor.pass_id, erasing=ERASING, person=who.bench.store.people.get(who.actor.person),
    )  # fmt: skip
    shown.headers["Cache-Control"] = "no-store"
    return shown
