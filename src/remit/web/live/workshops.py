"""The screens of a workshop: who is in, which code is on the wall, and the word that something moved.

Nothing here is truth, and nothing is lost with it: a screen that hears that the workshop moved asks for its own page
again, and one whose socket is down asks every few seconds. Codes are kept here alone, for the store has only digests.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from fastapi.concurrency import run_in_threadpool

from remit.core.errors import RemitError
from remit.core.events import Event
from remit.web.asking import Who
from remit.web.live.rooms import Screen
from remit.web.live.sockets import BEAT
from remit.workbench import Workbench

router = APIRouter(include_in_schema=False)

GATHER = 0.15
"""Seconds that screens wait after a change for others that come with it."""
ROLL = 0.8
"""Seconds that the console waits with news of who wrote: a dozen people type at once."""
SCREENS = 8
"""Screens of one workshop that one person may have open at once; the oldest is let go for another."""
SEEN = 20.0
"""Seconds for which somebody counts as here after their page last asked."""

Key = tuple[str, str]
"""A workshop: the ids of its project and of its sitting."""


@dataclass
class Hall:
    """One workshop's screens, who asked when, and the codes that were made: "" for guests, else by person."""

    screens: set[Screen] = field(default_factory=set[Screen])
    seen: dict[str, float] = field(default_factory=dict[str, float])
    codes: dict[str, str] = field(default_factory=dict[str, str])
    moves: int = 0
    pending: str = ""


class Halls:
    """Every workshop of this server. Safe to call from any thread; screens are told in the event loop."""

    def __init__(self, bench: Workbench) -> None:
        """Make halls that nobody has entered yet."""
        self.bench = bench
        self._halls: dict[Key, Hall] = {}
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: Callable[[], None] | None = None

    def of(self, project: str, sitting: str) -> Hall:
        """Give the hall of a workshop."""
        with self._lock:
            return self._halls.setdefault((project, sitting), Hall())

    def saw(self, project: str, sitting: str, person: str) -> None:
        """Note that somebody's page asked."""
        self.of(project, sitting).seen[person] = time.monotonic()

    def here(self, project: str, sitting: str) -> frozenset[str]:
        """Give who is in: with a screen open, or asking until just now."""
        hall, since = self.of(project, sitting), time.monotonic() - SEEN
        asking = {person for person, at in tuple(hall.seen.items()) if at > since}
        return frozenset(asking | {screen.person for screen in tuple(hall.screens)})

    def moved(self, project: str, sitting: str = "", what: str = "all") -> None:
        """Tell the screens that a workshop moved (all of a project's without one); `roll` concerns who wrote, only."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._gather, project, sitting, what)

    def enter(self, key: Key, screen: Screen) -> None:
        """Take a screen in."""
        self._loop = asyncio.get_running_loop()
        if self._end is None:
            self._end = self.bench.store.listen(self._listen)
        hall = self.of(*key)
        mine = [other for other in hall.screens if other.person == screen.person]
        if len(mine) >= SCREENS:
            mine[0].let_go(4009)
        hall.screens.add(screen)
        self.saw(*key, screen.person)
        screen.send(_told("moved", hall.moves, "all"))
        self._gather(*key, "roll")

    def leave(self, key: Key, screen: Screen) -> None:
        """Let a screen go; with the last one nobody listens to the log any more."""
        self.of(*key).screens.discard(screen)
        self.of(*key).seen.pop(screen.person, None)
        self._gather(*key, "roll")
        if self._end is not None and not any(hall.screens for hall in self._halls.values()):
            self._end()
            self._end = None

    def _listen(self, events: tuple[Event, ...]) -> None:
        self.moved(events[-1].project)

    def _gather(self, project: str, sitting: str, what: str) -> None:
        for key, hall in tuple(self._halls.items()):
            if key[0] == project and sitting in ("", key[1]) and hall.screens:
                loop = asyncio.get_running_loop()
                if what == "all" and hall.pending != "all":
                    loop.call_later(GATHER, self._tell, hall)
                elif not hall.pending:
                    loop.call_later(ROLL, self._tell, hall)
                hall.pending = "all" if "all" in (what, hall.pending) else what

    @staticmethod
    def _tell(hall: Hall) -> None:
        what, hall.pending = hall.pending, ""
        if not what:  # told already, with something that mattered more
            return
        hall.moves += 1
        for screen in tuple(hall.screens):
            screen.send(_told("moved", hall.moves, what))


def halls_of(bench: Workbench, state: Any) -> Halls:  # noqa: ANN401  # the application's own state has no type
    """Give the halls of an application; they are made with the first that is asked for."""
    halls = cast("Halls | None", getattr(state, "halls", None))
    if halls is None:
        halls = state.halls = Halls(bench)
    return halls


@router.websocket("/p/{handle}/workshop/{sitting}/live")
async def live(socket: WebSocket, handle: str, sitting: str, who: Who) -> None:
    """Tell one screen of a workshop whenever it moved."""
    project = await run_in_threadpool(who.bench.find, handle)
    halls = halls_of(socket.app.state.bench, socket.app.state)
    if await run_in_threadpool(socket.app.state.bench.store.sittings.get, project, sitting) is None:
        await socket.close(1008, "There is no such workshop.")
        return
    await socket.accept()
    key, screen = (project, sitting), Screen(who.actor.person, who.actor.name)
    halls.enter(key, screen)
    listening = asyncio.create_task(_listen(socket, screen))
    try:
        while True:
            try:
                message = await asyncio.wait_for(screen.queue.get(), BEAT)
            except TimeoutError:
                await run_in_threadpool(who.still_in, handle)
                message = _told("beat", 0, "")
            if message is None:
                break
            await socket.send_text(message)
    except RemitError:
        screen.code = 1008
    except (WebSocketDisconnect, RuntimeError):  # the screen is gone
        pass
    finally:
        listening.cancel()
        halls.leave(key, screen)
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            await socket.close(screen.code)


async def _listen(socket: WebSocket, screen: Screen) -> None:
    """Wait until the screen goes; what it sends is passed over."""
    with contextlib.suppress(WebSocketDisconnect, RuntimeError, KeyError):
        while True:
            await socket.receive_text()
            await asyncio.sleep(GATHER)
    screen.let_go(1000)


def _told(kind: str, moves: int, what: str) -> str:
    return json.dumps({"kind": kind, "moves": moves, "what": what})
