"""What people do with one question: write, accept, look again, set aside. Each replies with the card as it then is."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import AfterValidator

from remit.core.errors import InvalidInput, StaleAnswer
from remit.core.findings import findings_of
from remit.core.projects import Project
from remit.language.reading import read
from remit.web.asking import Asking, Who
from remit.web.live.cards import readings_of, setting
from remit.web.pages.forms import PART, card_reply, conflict_of, question_page
from remit.web.rendering import ENVIRONMENT
from remit.workbench.answers import accepted
from remit.workbench.readings import read_words

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/q/{question}")

Text = Annotated[str, Form()]


def lines(text: str) -> str:
    """Give a text with line ends as people mean them: browsers send two characters for each."""
    return text.replace("\r\n", "\n")


Words = Annotated[str, Form(), AfterValidator(lines)]

BLAST_LIMIT = 200_000
"""Characters beyond which a text that is being typed is not looked at until it is saved."""


@router.post("/answer")
def answer(  # noqa: PLR0913, PLR0917  # a form has these fields
    handle: str,
    question: str,
    who: Who,
    text: Words = "",
    base: Text = "",
    editorial: Text = "",
    role: Text = "",
    speaker: Text = "",
) -> Response:
    """Save the shared answer, or a reply for one role; a newer one is merged by words, or both texts are shown."""
    bench = who.bench.speaking_for(speaker) if speaker else who.bench
    if role:
        bench.reply(handle, question, role, text)
        return _card(who, handle, question, "replied")
    try:
        given = bench.answer(handle, question, text, base=base, editorial=bool(editorial))
    except StaleAnswer as stale:
        drawn = conflict_of(who, handle, question, stale)
        if who.wants_fragment:
            return HTMLResponse(drawn, 409, headers={PART: "conflict"})
        return question_page(who, handle, question, status=409, conflict=drawn, written=text)
    return _card(who, handle, question, "merged" if given.merged else "saved", given.done.project)


@router.post("/reading", response_class=HTMLResponse)
def reading(handle: str, question: str, who: Who, text: Words = "") -> HTMLResponse:
    """Say what words that are still being typed are read as, what is in their way, and whom they would touch."""
    project = who.bench.project(handle)
    asked = project.question(question)
    words = text[:BLAST_LIMIT]
    current = project.standing(question).answer
    found = read(question, words)
    findings = findings_of(asked, words) if words.strip() else ()
    impact = who.bench.impact(handle, question, words) if words.strip() else None
    held = accepted(project, question, words, everything=False)
    told = setting(who.bench, project) | readings_of(held, words, found, findings)
    drawn = ENVIRONMENT.get_template("parts/typed.html").render(
        told, question=asked, findings=findings, clashes=(), typed=True, impact=impact, first=current is None
    )
    return HTMLResponse(drawn, headers={PART: "reading"})


@router.post("/accept")
def accept(  # noqa: PLR0913, PLR0917  # a form has these fields
    handle: str,
    question: str,
    who: Who,
    keys: Annotated[list[int] | None, Form()] = None,
    picks: Annotated[list[str] | None, Form()] = None,
    base: Annotated[str | None, Form()] = None,
    text: Words = "",
) -> Response:
    """Accept what was read: all of it, the readings of those numbers, or what was picked where nothing was read.

    A browser without JavaScript sends what stands in the box: words that are not saved come back, and nothing is taken.
    """
    if not who.wants_fragment and text.strip():
        standing = who.bench.project(handle).standing(question).answer
        if standing is None or text != standing.text:
            sentence = "These words are not saved yet, and what is offered is of those that are: save them first."
            raise InvalidInput(sentence, question=question, yours=text)
    who.bench.accept(handle, question, keys=tuple(keys or ()), picks=tuple(picks or ()), base=base)
    return _card(who, handle, question)


@router.post("/value")
def value(handle: str, question: str, who: Who, value: Text = "") -> Response:
    """Accept a person's own value, said in words that can be read."""
    own = read_words(question, value).values
    if not own:
        sentence = (
            f"{value!r} is not read as a value; say it with its amount and unit, such as “recall of at least 85 %”."
        )
        raise InvalidInput(sentence, value=value)
    who.bench.accept(handle, question, values=own)
    return _card(who, handle, question)


@router.post("/anchor")
def anchor(handle: str, question: str, who: Who, value: Text = "") -> Response:
    """Make a phrase of the answer a requirement of its own, in just these words."""
    who.bench.anchor(handle, question, value)
    return _card(who, handle, question)


@router.post("/settle")
def settle(handle: str, question: str, who: Who, text: Words = "", reason: Text = "") -> Response:
    """Settle replies, rival versions or a dispute into the shared answer."""
    who.bench.settle(handle, question, text, reason=reason)
    return _card(who, handle, question, "settled")


@router.post("/reaffirm")
def reaffirm(handle: str, question: str, who: Who, note: Text = "") -> Response:
    """Say that the answer still holds."""
    who.bench.reaffirm(handle, question, note)
    return _card(who, handle, question)


@router.post("/ask")
def ask(handle: str, question: str, who: Who, role: Text, text: Text) -> Response:
    """Ask a role to look: a task for whoever holds it."""
    who.bench.task(handle, text, about=question, role=role)
    return _card(who, handle, question, "asked")


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


@router.post("/silence")
def silence(handle: str, question: str, who: Who, finding: Text, reason: Text) -> Response:
    """Let a finding stand, with a reason."""
    who.bench.silence(handle, question, finding, reason)
    return _card(who, handle, question)


@router.post("/revert")
def revert(handle: str, question: str, who: Who, version: Text) -> Response:
    """Let an older version stand again, as a new one."""
    who.bench.revert(handle, question, version)
    return _card(who, handle, question, "reverted")


def _card(who: Asking, handle: str, question: str, said: str = "", since: Project | None = None) -> Response:
    """Reply with the card as it is now, or send a browser without JavaScript back to it."""
    if not who.wants_fragment:
        return RedirectResponse(f"/p/{handle}/form#{question}", 303)
    return card_reply(who, handle, question, said, since)
