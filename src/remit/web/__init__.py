"""The room: what people see of Remit, and REST. A thin door: parse, one verb of the workbench, render.

Only here is FastAPI known. `create_app` gives the application; `remit.web.serving` runs it.
"""

from __future__ import annotations

from remit.web.app import create_app

__all__ = ["create_app"]
