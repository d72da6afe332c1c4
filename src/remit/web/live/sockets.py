"""The one socket of each tab: what it missed, then everything as it happens, and who is where.

The page works without it. Words are never written through it: they go by plain requests, with the version that they
were written on, so that a socket that is down loses nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any, cast

from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from fastapi.concurrency import run_in_threadpool

from remit.core.errors import RemitError
from remit.web.asking import Who
from remit.web.live.rooms import Hub, Room, Screen
from remit.workbench import Workbench

router = APIRouter(include_in_schema=False)

BEAT = 15.0
"""Seconds between two signs of life; with each it is asked anew whether the person may still be here."""
WORD = 4096
"""Characters that a screen may send at once."""
PAUSE = 0.05
"""Seconds that a screen waits before it is heard again: moving about is no reason to wake everybody."""
PLACE = 200
"""Characters that the id of a question may have."""


def hub_of(bench: Workbench, state: Any) -> Hub:  # noqa: ANN401  # the application's own state has no type
    """Give the hub of an application; it is made with the first screen."""
    hub = cast("Hub | None", getattr(state, "hub", None))
    if hub is None:
        hub = state.hub = Hub(bench)
    return hub


@router.websocket("/p/{handle}/live")
async def live(socket: WebSocket, handle: str, who: Who, since: int = 0, only: str = "") -> None:
    """Tell one screen what it missed since a position, and then what happens; `only=position` wants no cards."""
    project = await run_in_threadpool(who.bench.find, handle)
    hub = hub_of(socket.app.state.bench, socket.app.state)
    await socket.accept()
    screen = Screen(who.actor.person, who.actor.name, whole=only != "position")
    room = await hub.enter(project, screen, since)
    listening = asyncio.create_task(_listen(socket, room, screen))
    try:
        await _speak(socket, screen, who, handle)
    except (WebSocketDisconnect, RuntimeError):  # the screen is gone
        pass
    finally:
        listening.cancel()
        hub.leave(room, screen)
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            await socket.close(screen.code)


async def _speak(socket: WebSocket, screen: Screen, who: Who, handle: str) -> None:
    """Send what waits, and a sign of life when nothing does."""
    while True:
        try:
            message = await asyncio.wait_for(screen.queue.get(), BEAT)
        except TimeoutError:
            try:
                await run_in_threadpool(who.still_in, handle)
            except RemitError:
                screen.code = 1008
                return
            message = '{"kind":"beat"}'
        if message is None:
            return
        await socket.send_text(message)


async def _listen(socket: WebSocket, room: Room, screen: Screen) -> None:
    """Hear where somebody is; anything else is passed over."""
    try:
        while True:
            word = await socket.receive_text()
            if len(word) > WORD:
                break
            try:
                told: Any = json.loads(word)
            except ValueError:
                continue
            place = cast("dict[str, Any]", told).get("at") if isinstance(told, dict) else None
            if isinstance(place, str):
                screen.at = place[:PLACE]
                room.tell_here()
                await asyncio.sleep(PAUSE)
    except (WebSocketDisconnect, RuntimeError, KeyError):
        pass
    screen.let_go(1000)
