"""The application: routers, and what every request passes on its way in and out."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from remit.web.pages import ROUTERS
from remit.web.rendering import STATIC
from remit.workbench import Workbench


def create_app(bench: Workbench) -> FastAPI:
    """Give the application on an open workbench."""
    app = FastAPI(title="Remit", docs_url=None, redoc_url=None)
    app.state.bench = bench
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    return app
