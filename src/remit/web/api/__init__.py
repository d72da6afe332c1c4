"""REST: the verbs of the workbench for programs, under `/api/v1`, in one envelope and with one set of codes."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request

from remit.web.api import projects, questions, requirements, sittings, talk
from remit.web.api.describing import openapi

PREFIX = "/api/v1"

router = APIRouter(prefix=PREFIX)
for part in (
    projects.router, questions.router, questions.answers, requirements.reasons, requirements.router,
    requirements.verifying, sittings.router, talk.router, projects.people,
):  # fmt: skip
    router.include_router(part)


@router.get("/openapi.json", include_in_schema=False)
def description(request: Request) -> dict[str, Any]:
    """Give the OpenAPI description of these operations."""
    state = request.app.state
    if not hasattr(state, "openapi"):
        state.openapi = openapi(request.app)
    return state.openapi
