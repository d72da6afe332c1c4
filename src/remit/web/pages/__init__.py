"""Pages: each module reads one kind of request, calls one verb and renders one template."""

from __future__ import annotations

from fastapi import APIRouter

from remit.web.live import sockets
from remit.web.live import workshops as halls
from remit.web.pages import (
    accounts,
    answers,
    briefs,
    conflicts,
    drawers,
    forms,
    histories,
    interviews,
    joining,
    offline,
    people,
    projects,
    requirements,
    signing,
    talk,
    traces,
    verification,
    workshops,
)  # fmt: skip

ROUTERS: tuple[APIRouter, ...] = (
    projects.router,
    forms.router,
    answers.router,
    drawers.ask_router,
    drawers.router,
    sockets.router,
    traces.router,
    requirements.router,
    verification.router,
    signing.router,
    accounts.router,
    conflicts.router,
    histories.router,
    people.router,
    talk.router,
    briefs.router,
    joining.router,
    workshops.router,
    halls.router,
    interviews.router,
    offline.router,
)
"""Every router of pages."""

__all__ = ["ROUTERS"]
