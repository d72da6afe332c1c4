"""The application as a browser without JavaScript sees it, for tests of pages."""

from __future__ import annotations

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import unescape

import httpx

from remit.web.app import create_app
from remit.web.doors import Door
from remit.workbench import Workbench, open_workbench


class InProcess(httpx.BaseTransport):
    """Asks an application without a network: one request after the other."""

    def __init__(self, app) -> None:
        """Ask this application."""
        self.inner = httpx.ASGITransport(app)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Give the answer to one request; in a thread of its own, for this one may have a loop of a browser's."""
        asked = httpx.Request(request.method, request.url, headers=request.headers, content=request.read())
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(lambda: asyncio.run(self._asked(asked))).result()

    async def _asked(self, request: httpx.Request) -> httpx.Response:
        reply = await self.inner.handle_async_request(request)
        return httpx.Response(reply.status_code, headers=reply.headers, content=await reply.aread())


def browser(bench: Workbench) -> httpx.Client:
    """Give a browser that follows every redirect and has no JavaScript."""
    app = create_app(bench, Door("open", writes=0))
    headers = {"accept": "text/html", "accept-encoding": "identity"}
    return httpx.Client(transport=InProcess(app), base_url="http://remit.test", headers=headers, follow_redirects=True)


def trams(url: str) -> Workbench:
    """Open a workbench on an empty database: project `trams` of Ada Berg (data scientist) and Ben Cole."""
    bench = open_workbench(url, person="Ada Berg", create=True)
    bench.new("Tram delays", form="mlops/3", handle="trams", roles=("data-scientist",))
    bench = replace(bench, person=bench.person_id("Ada Berg"), newcomer="")
    bench.add_person("trams", "Ben Cole", ("product-owner",))
    return bench


def acting(bench: Workbench, name: str) -> Workbench:
    """Give the workbench acting as somebody else."""
    return replace(bench, person=bench.person_id(name))


def text(html: str) -> str:
    """Give what a page says, without its tags, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def links(html: str) -> list[str]:
    """Give every address that a page leads to."""
    return [unescape(found) for found in re.findall(r'href="([^"]*)"', html)]
