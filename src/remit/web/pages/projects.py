"""The list of projects, a new one, and one project at a glance."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from remit.core.errors import UnknownForm
from remit.core.forms import Form as Edition
from remit.web.asking import Who
from remit.web.drawings.loops import loop
from remit.web.rendering import page
from remit.workbench.forms import list_forms, narrowed, read_form
from remit.workbench.overviews import Overview

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form()]

NEWEST = 5
"""So many entries of what waits for somebody are shown at first."""


@router.get("/", response_class=HTMLResponse)
def projects(who: Who) -> HTMLResponse:
    """Show every project that one takes part in, the one last written to first."""
    overviews = [who.bench.overview(line.id) for line in who.bench.projects()]
    mine = {one.project.id: _mine(one, who.roles(one.project)) for one in overviews}
    return page(who, "projects/list.html", overviews=overviews, mine=mine)


@router.get("/new", response_class=HTMLResponse)
def new(  # noqa: PLR0913, PLR0917  # what was filled in goes along when another edition is looked at
    who: Who,
    form: str = "mlops/3",
    profile: str = "product",
    title: str = "",
    handle: str = "",
    roles: Annotated[list[str] | None, Query()] = None,
) -> HTMLResponse:
    """Show what a new project would ask: the editions and profiles, and all short titles on one page."""
    edition = shipped(form)
    profiles = [one.id for one in edition.profiles]
    chosen = profile if profile in profiles else profiles[0] if profiles else ""
    asked = narrowed(edition, profile=chosen) if chosen else edition
    minutes = sum(question.minutes for question in asked.questions)
    return page(
        who, "projects/new.html", forms=list_forms(), edition=edition, profile=chosen, asked=asked, minutes=minutes,
        title=title[:200], address=handle[:60], held=roles or (),
    )  # fmt: skip


@router.post("/new")
def create(  # noqa: PLR0913, PLR0917  # a form has these fields
    who: Who,
    title: Text,
    form: Text,
    profile: Text = "product",
    handle: Text = "",
    roles: Annotated[list[str] | None, Form()] = None,
) -> Response:
    """Open a project and go on to its people."""
    shipped(form)
    done = who.bench.new(title, form=form, profile=profile, handle=handle.strip(), roles=roles or ())
    return RedirectResponse(f"/p/{done.project.handle}/people?new=1", 303)


@router.get("/p/{handle}", response_class=HTMLResponse)
def overview(handle: str, who: Who) -> HTMLResponse:
    """Show where a project stands, what waits for whoever asks, and what moved since they last wrote."""
    found = who.bench.overview(handle)
    project = found.project
    _, brief = who.bench.brief(handle) if who.actor.person in project.people else (project, None)
    return page(
        who, "projects/overview.html", project, here="", view="", overview=found, brief=brief, newest=NEWEST,
        loop_of=loop(project.form.stages, found.stages), mine=_mine(found, who.roles(project)),
        clashes=len(brief.conflicts) if brief else len(who.bench.conflicts(handle)[1]),
    )  # fmt: skip


def shipped(form: str) -> Edition:
    """Give a form that Remit ships; from a page no other can be named, for a name could be a path of the server."""
    known = [line.id for line in list_forms()]
    if form not in known:
        raise UnknownForm(f"There is no form {form!r}; there are: {', '.join(known)}.")
    return _read(form)


@lru_cache(maxsize=8)
def _read(form: str) -> Edition:
    return read_form(form)


def _mine(found: Overview, roles: tuple[str, ...]) -> tuple[int, int]:
    """Give how many questions put to one's roles are open, and how many to review."""
    asked = [s for s in found.questions.values() if set(roles) & set(s.question.roles)]
    return sum(1 for s in asked if s.state in ("open", "drafted")), sum(1 for s in asked if s.review is not None)
