"""Workshops: the facilitator's console, the projector, everybody's own page, and the minutes.

One template for each view, in parts: the whole page holds them, and the page's script exchanges those that moved.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from markupsafe import Markup
from pydantic import AfterValidator

from remit.core.ids import now
from remit.core.projects import Project
from remit.core.rounds import Entry
from remit.web.asking import Asking, Who
from remit.web.drawings.codes import square
from remit.web.live.cards import PLACES
from remit.web.live.workshops import Halls, halls_of
from remit.web.pages.answers import lines
from remit.web.rendering import page
from remit.workbench import Workbench
from remit.workbench.courses import PARKED
from remit.workbench.minutes import as_markdown
from remit.workbench.readings import Place, unread
from remit.workbench.sittings import Workshop

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/workshop")

Text = Annotated[str, Form()]
Words = Annotated[str, Form(), AfterValidator(lines)]
View = Literal["hand", "console", "screen"]
PHASES = (("writing", "Write"), ("settling", "Show and settle"), ("agreeing", "Agree"))
"""The steps of a question as the pages name them."""
HOWS = {
    "agreed": ("agreed", "Agreed"), "live": ("answered", "Can live with it"), "disagrees": ("disputed", "Disagrees"),
    "waits": ("open", "Waits"), "nobody": ("not-applicable", "Nobody holds it"),
}  # fmt: skip
"""Icon and word for where a role stands."""
PROJECTS = 16
"""Projects whose agenda is kept for the next look of a console."""
_AGENDAS: dict[str, tuple[Project, str, dict[str, Entry]]] = {}


@router.get("", response_class=HTMLResponse)
def sittings(handle: str, who: Who) -> HTMLResponse:
    """Show the workshops and interviews there were, and open another."""
    project, courses = who.bench.sittings(handle)
    _, told = who.bench.agenda(handle)
    return page(
        who, "workshop/list.html", project, here="workshop", courses=courses, agenda=told,
        members=[m for m in project.people.values() if m.present and m.roles],
    )  # fmt: skip


@router.post("")
def open_workshop(handle: str, who: Who, title: Text = "", minutes: Annotated[int, Form()] = 0) -> Response:
    """Open a workshop, and go to its console."""
    course = who.bench.open_workshop(handle, title.strip(), minutes=minutes)
    return RedirectResponse(f"/p/{handle}/workshop/{course.sitting}/console", 303)


@router.get("/{sitting}", response_class=HTMLResponse)
def hand(handle: str, sitting: str, who: Who) -> HTMLResponse:
    """Show what one has at hand: the question that is asked, and a box to write in."""
    return _view(who, handle, sitting, "hand")


@router.get("/{sitting}/console", response_class=HTMLResponse)
def console(handle: str, sitting: str, who: Who) -> HTMLResponse:
    """Show the facilitator's console, to who may lead."""
    who.bench.may_lead(handle)
    return _view(who, handle, sitting, "console")


@router.get("/{sitting}/screen", response_class=HTMLResponse)
def screen(handle: str, sitting: str, who: Who) -> HTMLResponse:
    """Show what the room sees on the wall."""
    return _view(who, handle, sitting, "screen")


@router.get("/{sitting}/minutes", response_class=HTMLResponse)
def minutes(handle: str, sitting: str, who: Who) -> HTMLResponse:
    """Show the minutes: who was there, what was decided, what is open, what was parked."""
    told = who.bench.minutes(handle, sitting)
    return page(who, "workshop/minutes.html", told.project, here="workshop", told=told, guest=who.actor.kind == "guest")


@router.get("/{sitting}/minutes.md")
def minutes_as_text(handle: str, sitting: str, who: Who) -> Response:
    """Give the minutes as Markdown."""
    told = who.bench.minutes(handle, sitting)
    named = {"Content-Disposition": f'attachment; filename="{told.sitting}.md"'}
    return Response(as_markdown(told), headers=named, media_type="text/markdown; charset=utf-8")


@router.post("/{sitting}/here")
def here(handle: str, sitting: str, who: Who) -> Response:
    """Say that one is there."""
    who.bench.here(handle, sitting)
    return _moved(who, handle, sitting, "hand")


@router.post("/{sitting}/draft")
def draft(handle: str, sitting: str, who: Who, question: Text, role: Text = "", text: Words = "") -> Response:  # noqa: PLR0913, PLR0917  # a form has these fields
    """Keep what one writes, hidden until it is shown."""
    at = who.bench.draft(handle, sitting, question, role, text)
    if not who.wants_fragment:
        return _moved(who, handle, sitting, "hand")
    _halls(who).moved(who.bench.find(handle), sitting, "roll")
    return Response(at, media_type="text/plain")


@router.post("/{sitting}/stand")
def stand(handle: str, sitting: str, who: Who, question: Text, how: Text, reason: Words = "") -> Response:  # noqa: PLR0913, PLR0917  # a form has these fields
    """Agree with what was settled, say that one can live with it, or disagree."""
    who.bench.stand(handle, sitting, question, how, reason=reason)
    return _moved(who, handle, sitting, "hand")


@router.post("/{sitting}/park")
def park(handle: str, sitting: str, who: Who, text: Words, about: Text = "", view: View = "hand") -> Response:  # noqa: PLR0913, PLR0917  # a form has these fields
    """Put a thought on the parking lot."""
    who.bench.park(handle, sitting, text, about)
    return _moved(who, handle, sitting, view)


@router.post("/{sitting}/unpark")
def unpark(handle: str, sitting: str, who: Who, comment: Text) -> Response:
    """Take a thought off the parking lot: it was dealt with."""
    _within(who, sitting).resolve(handle, comment)
    return _moved(who, handle, sitting, "console")


@router.post("/{sitting}/go")
def go(handle: str, sitting: str, who: Who, question: Text) -> Response:
    """Ask a question now."""
    who.bench.go(handle, sitting, question)
    return _moved(who, handle, sitting, "console")


@router.post("/{sitting}/timer")
def timer(handle: str, sitting: str, who: Who, minutes: Annotated[float, Form()] = 0) -> Response:
    """Start the timer, or stop it."""
    who.bench.time(handle, sitting, minutes)
    return _moved(who, handle, sitting, "console")


@router.post("/{sitting}/reveal")
def reveal(handle: str, sitting: str, who: Who) -> Response:
    """Show what everybody wrote."""
    who.bench.reveal(handle, sitting)
    return _moved(who, handle, sitting, "console")


@router.post("/{sitting}/settle")
def settle(  # noqa: PLR0913, PLR0917  # a form has these fields
    handle: str,
    sitting: str,
    who: Who,
    text: Words = "",
    replies: Annotated[list[str] | None, Form()] = None,
    reason: Text = "",
) -> Response:
    """Settle what was written into one answer."""
    who.bench.settle_in(handle, sitting, text, replies=tuple(replies or ()), reason=reason)
    return _moved(who, handle, sitting, "console")


@router.post("/{sitting}/accept")
def accept(  # noqa: PLR0913, PLR0917  # a form has these fields
    handle: str,
    sitting: str,
    who: Who,
    question: Text,
    picks: Annotated[list[str] | None, Form()] = None,
    base: Annotated[str | None, Form()] = None,
) -> Response:
    """Accept how the settled words are read, or what was picked for them, so that requirements follow to be agreed."""
    who.bench.may_lead(handle)
    _within(who, sitting).accept(handle, question, picks=tuple(picks or ()), base=base)
    return _moved(who, handle, sitting, "console")


@router.post("/{sitting}/code")
def code(handle: str, sitting: str, who: Who, person: Text = "") -> Response:
    """Make a code to join by: for guests, or for one member."""
    made = who.bench.let_in(handle, sitting, person=person)
    _halls(who).of(who.bench.find(handle), sitting).codes[person] = f"{made.secret[:4]} {made.secret[4:]}"
    return _moved(who, handle, sitting, "console")


@router.post("/{sitting}/close")
def close(handle: str, sitting: str, who: Who) -> Response:
    """End the workshop, and go to its minutes."""
    who.bench.close_workshop(handle, sitting)
    _halls(who).moved(who.bench.find(handle), sitting)
    if who.wants_fragment:
        return Response(headers={"x-remit-to": f"/p/{handle}/workshop/{sitting}/minutes"})
    return RedirectResponse(f"/p/{handle}/workshop/{sitting}/minutes", 303)


def _within(who: Asking, sitting: str) -> Workbench:
    return replace(who.bench, sitting=sitting)


def _halls(who: Asking) -> Halls:
    return halls_of(who.request.app.state.bench, who.request.app.state)


def _moved(who: Asking, handle: str, sitting: str, view: View) -> Response:
    """Tell the other screens, and answer with the view as it is now."""
    _halls(who).moved(who.bench.find(handle), sitting)
    if who.wants_fragment:
        return _view(who, handle, sitting, view)
    end = "" if view == "hand" else f"/{view}"
    return RedirectResponse(f"/p/{handle}/workshop/{sitting}{end}", 303)


def _view(who: Asking, handle: str, sitting: str, view: View) -> HTMLResponse:
    told = who.bench.workshop(handle, sitting)
    halls = _halls(who)
    if view != "screen":
        halls.saw(told.project.id, sitting, who.actor.person)
    template = f"workshop/{view}_parts.html" if who.wants_fragment else f"workshop/{view}.html"
    return page(who, template, told.project, here="workshop", **_contents(who, told, halls, view))


def _contents(who: Asking, told: Workshop, halls: Halls, view: View) -> dict[str, Any]:
    project, sitting = told.project, told.course.sitting
    hall = halls.of(project.id, sitting)
    names = who.bench.names(project)
    asked = told.shown.state.question.roles if told.shown else ()
    people = told.steps.people
    roll = [(r.id, r.name, [p for p, roles in people.items() if r.id in roles]) for r in project.form.roles]
    roll.sort(key=lambda line: line[0] not in asked)
    return {
        "told": told, "view": view, "place": f"/p/{project.handle}/workshop/{sitting}", "phases": PHASES, "hows": HOWS,
        "roll": [line for line in roll if line[2] or line[0] in asked],
        "absent": [name for role, name, there in roll if not there and role not in asked],
        "asked_here": sum(1 for roles in people.values() if set(roles) & set(asked)), "next": _next(told),
        "in_hall": halls.here(project.id, sitting), "wrote": {person for person, _ in told.written},
        "code": hall.codes.get("", ""), "codes": hall.codes if view == "console" else {},
        "join": f"{_origin(who)}/join", "square": _square(who, hall.codes.get("", "")), "alone": _alone(who),
        "now": now(), "parked_mark": PARKED, "people_names": names,
        "entries": _entries(who, told) if view == "console" else {}, "guest": who.actor.kind == "guest",
        "others": [p for p, roles in people.items() if not roles],
        "leads": who.access(project) in {"editor", "owner"}, "unread": _unread(told), "most": PLACES,
    }  # fmt: skip


def _unread(told: Workshop) -> tuple[Place, ...]:
    """Give the places of the settled words that were not read, and what they may say."""
    answer = told.shown.state.standing.answer if told.shown else None
    if told.shown is None or answer is None or not answer.text or told.shown.reading is None:
        return ()
    return unread(answer.text, told.shown.reading, answer.values, told.shown.findings)


def _next(told: Workshop) -> str:
    """Give the next question of the agenda that was not settled: after the one that is asked, else from the first."""
    agenda, at = told.steps.agenda, told.steps.at
    place = agenda.index(at) + 1 if at in agenda else 0
    left = [q for q in (*agenda[place:], *agenda[:place]) if q not in told.steps.settled and q in told.questions]
    return next((q for q in left if q != at), "")


def _entries(who: Asking, told: Workshop) -> dict[str, Entry]:
    """Give the first entry of the agenda for each question: why it is asked now, and the minutes it takes.

    Consoles ask again with every word that somebody writes, and the agenda moves with the log and the day alone.
    """
    project, today = told.project, now()[:10]
    kept = _AGENDAS.get(project.id)
    if kept is not None and kept[0] is project and kept[1] == today:
        return kept[2]
    _, agenda = who.bench.agenda(project.id)
    found: dict[str, Entry] = {}
    for entry in agenda.entries:
        found.setdefault(entry.question, entry)
    if len(_AGENDAS) >= PROJECTS:
        _AGENDAS.clear()
    _AGENDAS[project.id] = (project, today, found)
    return found


def _square(who: Asking, code: str) -> Markup:
    """Draw the address that brings a phone straight into the workshop; nothing while there is no code."""
    url = who.request.url
    return square(f"{url.scheme}://{url.netloc}/join/{code.replace(' ', '')}") if code else Markup("")


def _alone(who: Asking) -> bool:
    """Tell whether phones cannot come in: the server is open to this machine only."""
    return who.request.url.hostname in {"localhost", "127.0.0.1", "::1"}


def _origin(who: Asking) -> str:
    """Give the address by which whoever asks found us, as one would read it out."""
    return who.request.url.netloc
