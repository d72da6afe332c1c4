"""Pages: each module reads one kind of request, calls one verb and renders one template."""

from __future__ import annotations

from fastapi import APIRouter

from remit.web.pages import answers, forms, projects

ROUTERS: tuple[APIRouter, ...] = (projects.router, forms.router, answers.router)
"""Every router of pages."""

__all__ = ["ROUTERS"]
