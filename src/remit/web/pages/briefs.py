"""What somebody has to know, and what to ask next: the brief and the agenda, for a person or a role."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from remit.core.rounds import Entry
from remit.web.asking import Who
from remit.web.rendering import page

router = APIRouter(include_in_schema=False, prefix="/p/{handle}")

KINDS = {
    "question": "Not answered", "due": "Due again", "settle": "To settle", "conflict": "Conflict",
    "review": "To review", "follow-up": "To sharpen", "reading": "To accept", "signature": "To sign", "task": "Task",
}  # fmt: skip
"""What each kind of entry of an agenda is called."""
BUDGETS = (15, 30, 60, 120)
"""The minutes that an agenda can be cut at by one click."""
DAY = 24 * 60


@router.get("/brief", response_class=HTMLResponse)
def brief(handle: str, who: Who, person: str = "", since: str = "") -> HTMLResponse:
    """Show what was decided, what is open, and what changed since somebody last looked."""
    project = who.bench.project(handle)
    taking_part = who.actor.person in project.people
    _, told = who.bench.brief(handle, person, since)
    return page(
        who, "brief/brief.html", project, here="", view="brief", told=told, person=person, since=since, kinds=KINDS,
        taking_part=taking_part,
    )  # fmt: skip


@router.get("/agenda", response_class=HTMLResponse)
def agenda(handle: str, who: Who, role: str = "", person: str = "", minutes: int = 0) -> HTMLResponse:
    """Show what to ask a role or a person next, in the order that unblocks most, with the minutes it takes."""
    _, told = who.bench.agenda(handle, role=role, person=person, minutes=max(0, min(minutes, DAY)))
    project = who.bench.project(handle)
    return page(
        who, "brief/agenda.html", project, here="", view="agenda", told=told, role=role, person=person, minutes=minutes,
        kinds=KINDS, budgets=BUDGETS, clock=_clock(told.entries),
        filters={"role": role, "person": person, "minutes": minutes or ""},
    )  # fmt: skip


def _clock(entries: Sequence[Entry]) -> list[int]:
    """Give how many minutes have gone when each entry begins."""
    return [0, *accumulate(entry.minutes for entry in entries)]
