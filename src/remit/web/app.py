"""The application: routers, and what every request passes on its way in and out."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware.gzip import GZipMiddleware

from remit.web import api, problems
from remit.web.doors import OPEN, Door
from remit.web.guard import Guard
from remit.web.limits import Buckets
from remit.web.pages import ROUTERS
from remit.web.rendering import STATIC
from remit.workbench import Workbench


def create_app(bench: Workbench, door: Door = OPEN) -> FastAPI:
    """Give the application on an open workbench, behind a door.

    The open door lets everybody in as the person of the workbench; `remit.web.serving` puts a closed one.
    """
    app = FastAPI(title="Remit", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.bench = bench
    app.state.door = door
    app.state.buckets = Buckets(door.writes, door.burst)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    app.include_router(api.router)
    problems.install(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)
    app.add_middleware(Guard, door=door)
    return app
