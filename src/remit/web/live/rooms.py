"""Rooms: the screens that show one project, and what they are told when it changes.

Every change is drawn once and sent to all. A room keeps the position at which each card last changed, so that a screen
that was away gets what it missed; one that was away for longer than the room remembers fetches its page anew. Nobody
waits for a slow screen: it is let go, and comes back by itself.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from remit.core.errors import RemitError
from remit.core.events import Event
from remit.core.projects import Project
from remit.store.notifying import Watch
from remit.web.live.cards import drawing, line_of, looks, setting, tally
from remit.web.rendering import ENVIRONMENT, face
from remit.workbench import Workbench
from remit.workbench.showing import Shown

BACKLOG = 64
"""Messages that may wait for one screen before it is let go."""
SOCKETS = 12
"""Screens that one person may have open at once; the oldest is let go for another."""
GATHER = 0.02
"""Seconds that a room waits after a change for others that come with it, …"""
LONGEST = 0.5
"""… and the most that it waits when looking takes as long, so that it never takes more than half of a processor."""

_logger = logging.getLogger("remit.live")


@dataclass(eq=False)
class Screen:
    """One open page: whose it is, where on it they are, and what waits to be sent; `None` ends it.

    One that shows no cards (`whole` is false) is told only how far the project came.
    """

    person: str
    name: str
    whole: bool = True
    queue: asyncio.Queue[str | None] = field(default_factory=lambda: asyncio.Queue[str | None](BACKLOG))
    at: str = ""
    code: int = 1000

    def send(self, message: str) -> None:
        """Let a message wait to be sent; a screen that does not keep up is let go, and comes back for the rest."""
        try:
            self.queue.put_nowait(message)
        except asyncio.QueueFull:
            self.let_go(1013)

    def let_go(self, code: int) -> None:
        """End this screen's socket with a code; what waited is not sent."""
        self.code = code
        while not self.queue.empty():
            self.queue.get_nowait()
        self.queue.put_nowait(None)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A project as a room last drew it."""

    project: Project
    shown: Mapping[str, Shown]
    names: Mapping[str, str]


class Room:
    """The screens of one project. All of it runs in the event loop; only drawing goes to a thread."""

    def __init__(self, bench: Workbench, project: str) -> None:
        """Open the room as the project stands; `begin` draws it."""
        self.bench = bench
        self.project = project
        self.screens: dict[Screen, None] = {}  # in the order in which they came
        self.position = 0
        self.opened = 0
        self.form_at = 0
        self._changed: dict[str, int] = {}
        self._drawn: Drawn | None = None
        self._cards: dict[str, str] = {}
        self._heard = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._here = ""
        self._opening = asyncio.Lock()

    async def begin(self) -> None:
        """Look at the project for the first time."""
        async with self._opening:
            if self._task is None:
                self._drawn = await asyncio.to_thread(self._look)
                self.position = self.opened = self._drawn.project.position
                self._task = asyncio.create_task(self._run())

    def end(self) -> None:
        """Stop telling anybody."""
        if self._task is not None:
            self._task.cancel()

    def hear(self, position: int) -> None:
        """Hear that the project may have moved."""
        if position > self.position:
            self._heard.set()

    def missed(self, since: int) -> str:
        """Give what a screen missed that last saw position `since`: cards, or the word to fetch its page anew."""
        if since >= self.position:
            return self._reached()
        if since < self.opened or since < self.form_at:
            return _told(kind="again", position=self.position)
        return self._message([question for question, at in self._changed.items() if at > since])

    def tell_here(self) -> None:
        """Tell everybody who is where, if that changed."""
        people = {
            screen.person: {"id": screen.person, "name": screen.name, "at": screen.at, "face": str(face(screen.name))}
            for screen in sorted(self.screens, key=lambda screen: bool(screen.at))
        }
        told = _told(kind="here", people=sorted(people.values(), key=lambda one: one["name"]))
        if told != self._here:
            self._here = told
            for screen in tuple(self.screens):
                screen.send(told)

    def enter(self, screen: Screen, since: int) -> None:
        """Take a screen in, with what it missed."""
        self.screens[screen] = None
        screen.send(self.missed(since) if screen.whole else self._reached())
        self._here = ""
        self.tell_here()

    def leave(self, screen: Screen) -> None:
        """Let a screen go."""
        self.screens.pop(screen, None)
        self.tell_here()

    async def _run(self) -> None:
        took = 0.0
        while True:
            await self._heard.wait()
            await asyncio.sleep(min(max(GATHER, took), LONGEST))
            self._heard.clear()
            began = time.monotonic()
            try:
                await self._tell()
            except RemitError as error:
                _logger.warning("A room could not look at its project: %s", error)
            except Exception:
                _logger.exception("A room could not tell what changed; the screens fetch it anew.")
                for screen in tuple(self.screens):
                    screen.send(_told(kind="again", position=self.position))
            took = time.monotonic() - began

    async def _tell(self) -> None:
        before = self._drawn
        if before is None:  # pragma: no cover  # `begin` came first
            return
        after, cards = await asyncio.to_thread(self._changes, before)
        if after.project.position == before.project.position:
            return
        self._drawn = after
        self.position = after.project.position
        if list(before.shown) != list(after.shown) or before.project.form.stages != after.project.form.stages:
            self.form_at = self.position
            self._changed.clear()
            message = _told(kind="again", position=self.position)
        else:
            self._cards |= cards
            self._changed |= dict.fromkeys(cards, self.position)
            message = self._message(list(cards), before)
        for screen in tuple(self.screens):
            screen.send(message if screen.whole else self._reached())

    def _look(self) -> Drawn:
        shown = self.bench.show_all(self.project)
        project = next(iter(shown.values())).project if shown else self.bench.project(self.project)
        return Drawn(project, shown, self.bench.names(project))

    def _changes(self, before: Drawn) -> tuple[Drawn, dict[str, str]]:
        """Draw the cards that no longer look as they did, each once."""
        after = self._look()
        draw = drawing(self.bench, after.project, setting(self.bench, after.project, after.names))
        everything = (
            after.project.people != before.project.people
            or after.project.form != before.project.form
            or after.names != before.names
        )
        return after, {
            question: str(draw(one))
            for question, one in after.shown.items()
            if everything or question not in before.shown or looks(one) != looks(before.shown[question])
        }

    def _reached(self) -> str:
        return _told(kind="hello", position=self.position)

    def _message(self, questions: list[str], before: Drawn | None = None) -> str:
        drawn = self._drawn
        if drawn is None:  # pragma: no cover  # `begin` came first
            return self._reached()
        counts = tally(drawn.project, drawn.shown)
        return _told(
            kind="cards",
            position=self.position,
            cards={q: self._cards[q] for q in questions if q in self._cards},
            lines={q: _line(drawn.shown[q]) for q in questions if q in drawn.shown},
            figures=counts.figures(),
            bars=counts.bars(),
            by={q: _by(drawn, q) for q in questions if _new(before, drawn, q)},
        )


def _line(shown: Shown) -> dict[str, object]:
    line = line_of(shown)
    html = ENVIRONMENT.get_template("parts/line.html").render(p={"line": line})
    return {"state": line.state, "review": line.review, "html": html}


def _new(before: Drawn | None, after: Drawn, question: str) -> bool:
    """Tell whether other words stand than before."""
    if before is None or question not in before.shown or question not in after.shown:
        return False
    was, now = before.shown[question].state.standing.answer, after.shown[question].state.standing.answer
    return now is not None and (was is None or was.id != now.id)


def _by(drawn: Drawn, question: str) -> str:
    answer = drawn.shown[question].state.standing.answer
    return drawn.names.get(answer.actor, "") if answer else ""


def _told(**parts: Any) -> str:  # noqa: ANN401  # a message is JSON
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


class Hub:
    """Every room of one server. It listens to the log while anybody is there, and sleeps otherwise."""

    def __init__(self, bench: Workbench) -> None:
        """Make a hub that nobody has entered yet."""
        self.bench = bench
        self.rooms: dict[str, Room] = {}
        self._end: Callable[[], None] | None = None
        self._watch: Watch | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def enter(self, project: str, screen: Screen, since: int) -> Room:
        """Take a screen into the room of a project."""
        self._wake()
        room = self.rooms.get(project)
        if room is None:
            room = self.rooms[project] = Room(self.bench, project)
        await room.begin()
        mine = [other for one in self.rooms.values() for other in one.screens if other.person == screen.person]
        if len(mine) >= SOCKETS:
            mine[0].let_go(4009)
        room.enter(screen, since)
        return room

    def leave(self, room: Room, screen: Screen) -> None:
        """Let a screen go; an empty room is closed, and with the last one the hub sleeps."""
        room.leave(screen)
        if not room.screens and self.rooms.get(room.project) is room:
            del self.rooms[room.project]
            room.end()
        if not self.rooms:
            self._sleep()

    def people(self) -> Counter[str]:
        """Count the screens of each person."""
        return Counter(screen.person for room in self.rooms.values() for screen in room.screens)

    def _wake(self) -> None:
        if self._end is None:
            self._loop = asyncio.get_running_loop()
            self._end = self.bench.store.listen(self._listen)
            self._watch = self.bench.store.watch(self._moved)

    def _sleep(self) -> None:
        if self._end is not None:
            self._end()
            self._end = None
        if self._watch is not None:
            watch, self._watch = self._watch, None
            asyncio.get_running_loop().run_in_executor(None, watch.stop)

    def _listen(self, events: tuple[Event, ...]) -> None:
        """Hear of events in whichever thread wrote them."""
        self._moved(events[-1].project, events[-1].position)

    def _moved(self, project: str, position: int) -> None:
        """Hear that a project moved, from another thread."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._hear, project, position)

    def _hear(self, project: str, position: int) -> None:
        room = self.rooms.get(project)
        if room is not None:
            room.hear(position)
