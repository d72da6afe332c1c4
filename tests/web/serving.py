"""A running server for tests of the form: real requests and sockets, no browser, nobody to sign in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import httpx
from websockets.sync.client import ClientConnection, connect

from remit.web.doors import Door
from remit.web.serving import Running
from remit.workbench import Workbench, open_workbench

PATIENCE = 10
"""Seconds after which a message is not coming any more."""


def bench_on(url: str) -> Workbench:
    """Open a workbench on an empty database, with a project `trams` of Ada Berg (data scientist) and Ben Cole."""
    bench = open_workbench(url, person="Ada Berg", create=True)
    bench.new("Tram delays", form="mlops/3", handle="trams", roles=("data-scientist",))
    bench.add_person("trams", "Ben Cole", ("product-owner",))
    return replace(bench, person=bench.person_id("Ada Berg"))


@contextmanager
def served(bench: Workbench) -> Iterator[tuple[httpx.Client, Running]]:
    """Serve a workbench to whoever asks, and give a client that asks as the page does."""
    with Running(bench, door=Door("open", writes=0)) as running:
        headers = {"x-remit": "fragment", "accept": "application/json, text/html"}
        with httpx.Client(base_url=running.url, headers=headers, timeout=PATIENCE) as client:
            yield client, running


def screen(running: Running, since: int, project: str = "trams", *, only: str = "", **options) -> ClientConnection:
    """Open the socket of one tab; `only` is what it wants to hear of."""
    address = running.url.replace("http://", "ws://")
    return connect(
        f"{address}/p/{project}/live?since={since}&only={only}", open_timeout=PATIENCE, proxy=None, **options
    )


def told(socket: ClientConnection, *kinds: str) -> dict:
    """Give the next message of one of these kinds."""
    while True:
        message = json.loads(socket.recv(timeout=PATIENCE))
        if message["kind"] in kinds:
            return message
