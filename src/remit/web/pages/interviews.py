"""Interviews: a script with probes for whoever asks, and for whoever was asked, what was written down in their name."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import AfterValidator

from remit.web.asking import Asking, Who
from remit.web.pages.answers import lines
from remit.web.rendering import page
from remit.workbench.interviews import SAID_DAYS

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/interview")

Text = Annotated[str, Form()]
Words = Annotated[str, Form(), AfterValidator(lines)]
HEARD = {
    "waits": ("open", "Not confirmed yet"), "confirmed": ("agreed", "Confirmed"),
    "corrected": ("answered", "Said in other words"), "denied": ("disputed", "Not what they said"),
}  # fmt: skip
"""Icon and word for what an interviewee said of a note."""


@router.post("")
def start(handle: str, who: Who, person: Text, minutes: Annotated[int, Form()] = 0) -> Response:
    """Open an interview with a member, and go to its script."""
    course = who.bench.start_interview(handle, person, minutes=minutes)
    return RedirectResponse(f"/p/{handle}/interview/{course.sitting}", 303)


@router.get("/{sitting}", response_class=HTMLResponse)
def script(handle: str, sitting: str, who: Who) -> HTMLResponse:
    """Show the script."""
    return _script(who, handle, sitting)


@router.post("/{sitting}/note")
def note(  # noqa: PLR0913, PLR0917  # a form has these fields
    handle: str, sitting: str, who: Who, question: Text, role: Text = "", text: Words = "", save: Text = ""
) -> Response:
    """Keep a note while it is typed; with `save`, write it down in the person's name."""
    if save or not who.wants_fragment:
        who.bench.write_down(handle, sitting, question, role, text)
    else:
        who.bench.note(handle, sitting, question, role, text)
    if not who.wants_fragment:
        return RedirectResponse(f"/p/{handle}/interview/{sitting}#{question}", 303)
    told = who.bench.interview(handle, sitting)
    line = next(one for one in (*told.script, *told.rest) if one.question.id == question)
    return page(who, "interview/line_parts.html", told.project, told=told, line=line, heard=HEARD)


@router.post("/{sitting}/link", response_class=HTMLResponse)
def link(handle: str, sitting: str, who: Who) -> HTMLResponse:
    """Write down what was noted, and show the link for the interviewee, this once."""
    made = who.bench.ask_to_confirm(handle, sitting)
    url = who.request.url
    shown = _script(who, handle, sitting, f"{url.scheme}://{url.netloc}/join/{made.secret}")
    shown.headers["Cache-Control"] = "no-store"
    return shown


@router.get("/{sitting}/said", response_class=HTMLResponse)
def said(handle: str, sitting: str, who: Who) -> HTMLResponse:
    """Show somebody what was written down in their name."""
    project, course, notes = who.bench.said(handle, sitting)
    return page(
        who, "interview/said.html", project, here="", course=course, notes=notes, heard=HEARD,
        mine=course.person == who.actor.person, place=f"/p/{handle}/interview/{sitting}/said",
        left=sum(1 for one in notes if one.heard == "waits"),
    )  # fmt: skip


@router.post("/{sitting}/said")
def say(  # noqa: PLR0913, PLR0917  # a form has these fields
    handle: str, sitting: str, who: Who, question: Text, how: Text = "yes", text: Words = "", reason: Words = ""
) -> Response:
    """Say of one note: that is what I said, or these are my words, or I did not say that."""
    if how == "no":
        who.bench.deny(handle, sitting, question, reason)
    else:
        who.bench.confirm(handle, sitting, question, text if how == "other" else "")
    return RedirectResponse(f"/p/{handle}/interview/{sitting}/said#{question}", 303)


def _script(who: Asking, handle: str, sitting: str, address: str = "") -> HTMLResponse:
    told = who.bench.interview(handle, sitting)
    return page(
        who, "interview/script.html", told.project, here="workshop", told=told, heard=HEARD, address=address,
        place=f"/p/{handle}/interview/{sitting}", days=SAID_DAYS,
        unwritten=sum(1 for one in (*told.script, *told.rest) if one.typed),
    )  # fmt: skip
