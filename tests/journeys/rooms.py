"""A room for journeys: a real server on a free port over a fresh database, and browsers signed in as its people."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from remit.web.serving import Running
from remit.workbench import Workbench, open_workbench

SECONDS = 15
"""How long anything may take before a journey gives up."""
AXE = Path(__file__).with_name("axe.min.js")


@dataclass
class Room:
    """A running server: its address, the workbench behind it, and the project that journeys are about."""

    bench: Workbench
    project: str
    running: Running | None = None

    @property
    def url(self) -> str:
        """The address of the server."""
        assert self.running is not None, "the room is not open"
        return self.running.url

    def at(self, end: str = "form") -> str:
        """Give the address of one of the project's pages."""
        return f"{self.url}/p/{self.project}/{end}"

    def acting(self, name: str) -> Workbench:
        """Give the workbench acting as somebody, as from another machine."""
        return replace(self.bench, person=self.bench.person_id(name))

    def person(self, name: str) -> str:
        """Give the id of a person by name."""
        return self.bench.person_id(name)

    def words(self, question: str) -> str:
        """Give what stands as the answer to a question."""
        standing = self.bench.project(self.project).standing(question)
        return (standing.answer.text or "") if standing.answer else ""

    def start(self) -> None:
        """Start the server on a free port; on the port it had before when it is started again."""
        port = self.running.port if self.running else 0
        self.running = Running(self.bench, port=port, writes=0)

    def stop(self) -> None:
        """Stop the server; the database stays open."""
        if self.running is not None:
            self.running.stop()


def until(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    last = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < last, "it did not become true in time"
        time.sleep(0.02)


def small_room(folder: Path) -> Room:
    """Open a room with a project of three people on the newest edition of the source's form, with some answers."""
    bench = open_workbench(str(folder / "remit.db"), person="Ada Berg", create=True)
    bench.new("Tram delays", form="mlops/3", handle="trams", roles=("data-scientist",))
    bench = open_workbench(str(folder / "remit.db"), person="Ada Berg")
    bench.add_person("trams", "Ben Cole", ("product-owner",))
    bench.add_person("trams", "Cy Dahl", ("data-engineer",))
    bench.answer("trams", "scoping.problem", "Predict delays of trams ten minutes ahead, so that people wait less.")
    return Room(bench, "trams")


@dataclass
class Visits:
    """Pages that a journey opened, and what went wrong in them."""

    browser: Any
    room: Room
    contexts: list[Any] = field(default_factory=list[Any])
    errors: list[str] = field(default_factory=list[str])

    def open(self, name: str, end: str = "form", **options: Any) -> Any:
        """Open a page of the room in a fresh browser profile, as somebody."""
        context = self.browser.new_context(viewport={"width": 1440, "height": 900}, **options)
        self.contexts.append(context)
        context.set_default_timeout(SECONDS * 1000)
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._listen)
        assert self.room.running is not None
        page.goto(self.room.running.link(name))
        page.goto(self.room.at(end))
        return page

    def _listen(self, message: Any) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            self.errors.append(message.text)

    def close(self) -> None:
        """Close every page; a script that failed in one of them is a failure of the journey."""
        for context in self.contexts:
            context.close()
        assert not self.errors, self.errors
