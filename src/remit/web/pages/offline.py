"""What a browser shows while the server cannot be reached: the worker that answers then, and a page that says so."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response
from starlette.requests import Request

from remit.web.rendering import ENVIRONMENT, STATIC

router = APIRouter(include_in_schema=False)


@router.get("/sw.js")
def worker() -> Response:
    """Give the service worker; from here, so that it may answer for every page."""
    return Response(_worker(), media_type="text/javascript", headers={"Cache-Control": "no-cache"})


@router.get("/offline", response_class=HTMLResponse)
def away(request: Request) -> HTMLResponse:
    """Show what a browser keeps for when nothing else can be shown; the same for everybody."""
    return HTMLResponse(_away(request.cookies.get("remit-theme", "")))


@lru_cache(maxsize=1)
def _worker() -> str:
    """Give the worker, marked with the page that it keeps: with another page browsers take it in anew."""
    mark = hashlib.sha256(_away("").encode()).hexdigest()[:10]
    return (STATIC / "js" / "sw.js").read_text("utf-8") + f"// {mark}\n"


def _away(theme: str) -> str:
    return ENVIRONMENT.get_template("offline.html").render(
        project=None, project_url=str, me="", access="viewer", here=None, names={}, theme=theme
    )
