"""The list of projects, and one project at a glance."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from remit.web.asking import Who
from remit.web.rendering import page

router = APIRouter(include_in_schema=False)


@router.get("/", response_class=HTMLResponse)
def projects(who: Who) -> HTMLResponse:
    """Show every project."""
    overviews = [who.bench.overview(line.id) for line in who.bench.projects()]
    return page(who, "projects.html", overviews=overviews)


@router.get("/p/{handle}", response_class=HTMLResponse)
def overview(handle: str, who: Who) -> HTMLResponse:
    """Show where a project stands."""
    found = who.bench.overview(handle)
    return page(who, "overview.html", found.project, here="", overview=found)
