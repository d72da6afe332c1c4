"""What happened: by day and sitting, question by question, named moments, and the difference of two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from remit.core.projects import Project
from remit.web.asking import Asking, Who
from remit.web.rendering import page
from remit.web.returning import back
from remit.workbench.timelines import KINDS

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/history")

Text = Annotated[str, Form()]

LONG = 220
"""Characters of unchanged words in a row that the timeline shows of an answer; its own page has all."""


@router.get("", response_class=HTMLResponse)
def history(  # noqa: PLR0913, PLR0917  # each is a filter in the address
    handle: str, who: Who, kind: str = "", person: str = "", sitting: str = "", before: int = 0
) -> HTMLResponse:
    """Show what happened by day and sitting, the newest first."""
    told = who.bench.timeline(handle, kind=kind, person=person, sitting=sitting, before=max(0, before))
    return page(
        who, "history/page.html", told.project, here="history", told=told, kinds=list(KINDS), before=before,
        filters={"kind": kind, "person": person, "sitting": sitting}, clipped=clipped, weekday=weekday,
        titles=_titles(who, handle),
    )  # fmt: skip


@router.post("/moments")
def name_moment(handle: str, who: Who, name: Text, note: Text = "") -> Response:
    """Name this moment."""
    who.bench.snapshot(handle, name, note)
    return back(who, f"/p/{handle}/history", "moments")


@router.get("/compare", response_class=HTMLResponse)
def compare(handle: str, who: Who, earlier: str = "", later: str = "now") -> HTMLResponse:
    """Show what differs between two moments: snapshots, days or positions in the log."""
    project = who.bench.project(handle)
    difference = who.bench.diff(handle, earlier, later) if earlier else None
    before = who.bench.at(handle, f"@{difference.earlier}") if difference else None
    versions = {change.question: _version(before, change.question) for change in difference.answers} if (
        difference and before
    ) else {}  # fmt: skip
    return page(
        who, "history/compare.html", project, here="history", difference=difference, earlier=earlier, later=later,
        versions=versions, stands={q: _version(project, q) for q in versions},
    )  # fmt: skip


@router.get("/of")
def chosen(handle: str, question: str, who: Who) -> Response:
    """Go to the past of the question that was chosen in a list."""
    who.bench.timeline(handle, question=question, limit=1)
    return RedirectResponse(f"/p/{handle}/history/{question}", 303)


@router.get("/{question}", response_class=HTMLResponse)
def of_question(handle: str, question: str, who: Who) -> HTMLResponse:
    """Show all that happened to one question, with what changed in its words."""
    told = who.bench.timeline(handle, question=question, limit=0)
    return page(
        who, "history/question.html", told.project, here="history", told=told, question_id=question,
        question=told.project.form.question(question), stands=_version(told.project, question), weekday=weekday,
        titles=_titles(who, handle),
    )  # fmt: skip


@router.post("/{question}/revert")
def revert(handle: str, question: str, who: Who, version: Text) -> Response:
    """Let an older version of an answer stand again, as a new one; nothing after it is deleted."""
    who.bench.revert(handle, question, version)
    return back(who, _came_from(who, handle, question))


@router.post("/{question}/erase")
def erase(handle: str, question: str, who: Who, event: Text, reason: Text) -> Response:
    """Erase for good the words that came with one event; the log still proves itself."""
    who.bench.erase(handle, event, reason)
    return back(who, f"/p/{handle}/history/{question}")


def clipped(words: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Shorten what stayed the same to its ends, so that what changed is seen."""
    return [
        (kind, f"{said[: LONG // 2]} … {said[-LONG // 2 :]}" if kind == "same" and len(said) > LONG + 20 else said)
        for kind, said in words
    ]


def weekday(day: str) -> str:
    """Give a day (ISO) as people say it."""
    found = date.fromisoformat(day)
    return f"{found:%A} {found.day} {found:%B %Y}"


def _titles(who: Asking, handle: str) -> dict[str, str]:
    """Give what workshops and interviews are called, by the word that their events carry."""
    return {course.sitting: course.title for course in who.bench.sittings(handle)[1]}


def _came_from(who: Asking, handle: str, question: str) -> str:
    """Give the page that a version was chosen on: two moments side by side, or the question's own."""
    came = who.request.headers.get("hx-current-url") or who.request.headers.get("referer", "")
    compared = f"/p/{handle}/history/compare"
    return compared if came.partition("?")[0].endswith(compared) else f"/p/{handle}/history/{question}"


def _version(project: Project | None, question: str) -> str:
    """Give the id of the version that stood as the answer, "" where there was none."""
    standing = project.standings.get(question) if project else None
    return standing.answer.id if standing and standing.answer and standing.answer.text is not None else ""
