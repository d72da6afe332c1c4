"""What people do with one question: write, accept, look again, set aside. Each replies with the card as it then is."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from remit.core.errors import InvalidInput
from remit.core.findings import findings_of
from remit.language.reading import read
from remit.web.asking import Asking, Who
from remit.web.pages.forms import drawing
from remit.web.rendering import fragment

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/q/{question}")

Text = Annotated[str, Form()]


@router.post("/answer")
def answer(handle: str, question: str, who: Who, text: Text, base: Text = "") -> Response:
    """Save the answer; a newer one is merged by words, or both texts are shown."""
    who.bench.answer(handle, question, text, base=base)
    return _card(who, handle, question)


@router.post("/reading", response_class=HTMLResponse)
def reading(handle: str, question: str, who: Who, text: Text) -> HTMLResponse:
    """Say what words that are still being typed are read as, and what is in their way; nothing is saved."""
    project = who.bench.project(handle)
    asked = project.question(question)
    found = read(question, text)
    return fragment(
        who, "parts/reading.html", project, question=asked, standing=None, held=(), waiting=found.values,
        findings=findings_of(asked, text), clashes=(), typed=True,
    )  # fmt: skip


@router.post("/accept")
def accept(handle: str, question: str, who: Who) -> Response:
    """Accept what was read."""
    who.bench.accept(handle, question)
    return _card(who, handle, question)


@router.post("/reaffirm")
def reaffirm(handle: str, question: str, who: Who, note: Text = "") -> Response:
    """Say that the answer still holds."""
    who.bench.reaffirm(handle, question, note)
    return _card(who, handle, question)


@router.post("/aside")
def aside(handle: str, question: str, who: Who, what: Text, reason: Text = "", until: Text = "") -> Response:  # noqa: PLR0913, PLR0917  # a form has these fields
    """Put a question off, skip it, say that it does not apply, dispute or withdraw its answer."""
    bench = who.bench
    if what == "defer":
        bench.defer(handle, question, reason, until)
    elif what == "skip":
        bench.skip(handle, question, reason)
    elif what == "not-applicable":
        bench.not_applicable(handle, question, reason)
    elif what == "dispute":
        bench.dispute(handle, question, reason)
    elif what == "withdraw":
        bench.withdraw(handle, question, reason)
    else:
        raise InvalidInput(f"{what!r} cannot be done with a question; choose one of the list.")
    return _card(who, handle, question)


def _card(who: Asking, handle: str, question: str) -> Response:
    """Reply with the card as it is now, or send a browser without JavaScript back to it."""
    if not who.wants_fragment:
        return RedirectResponse(f"/p/{handle}/form#{question}", 303)
    shown = who.bench.show(handle, question)
    return HTMLResponse(drawing(who, shown.project)(shown))
