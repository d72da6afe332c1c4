"""What journeys share: one Chromium for the run, a server over a fresh database for each, and axe-core."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from remit.workbench import open_workbench
from tests.journeys.rooms import AXE, Room, Visits, small_room


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's Chromium, started once for a module; a machine without it leaves journeys out and says so.

    Not for the whole session: its driver keeps an event loop running in this thread, which other tests may not meet.
    """
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"], headless=True)
        yield started
        started.close()


@pytest.fixture
def room(tmp_path) -> Iterator[Room]:
    """A running server with a small project: Ada Berg (data scientist), Ben Cole (product owner), Cy Dahl."""
    yield from _running(small_room(tmp_path))


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory) -> Path:
    """The demo, built once a run."""
    from remit.example.building import build

    path = tmp_path_factory.mktemp("demo") / "remit-demo.db"
    bench = open_workbench(str(path), person="Ruth Adler", create=True)
    build(bench)
    bench.close()
    return path


@pytest.fixture
def demo_room(tmp_path, demo_database) -> Iterator[Room]:
    """A running server with the demo project; Ruth Adler facilitates it."""
    own = tmp_path / "remit-demo.db"
    shutil.copy(demo_database, own)
    yield from _running(Room(open_workbench(str(own), person="Ruth Adler"), "job-support"))


def _running(made: Room) -> Iterator[Room]:
    made.start()
    yield made
    made.stop()
    made.bench.close()


@pytest.fixture
def visits(browser, room) -> Iterator[Visits]:
    """Pages of the small room: `visits.open("Ada Berg")`; errors of scripts fail the journey."""
    made = Visits(browser, room)
    yield made
    made.close()


@pytest.fixture
def page(visits) -> Any:
    """The form of the small room as Ada Berg."""
    return visits.open("Ada Berg")


@pytest.fixture
def pages(visits):
    """Open several pages at once, each in a browser profile of its own: `pages("Ada Berg", "Ben Cole")`."""
    return lambda *names, end="form": [visits.open(name, end) for name in names]


@pytest.fixture
def demo_visits(browser, demo_room) -> Iterator[Visits]:
    """Pages of the demo: `demo_visits.open("Ruth Adler")`."""
    made = Visits(browser, demo_room)
    yield made
    made.close()


@pytest.fixture
def axe():
    """Give what axe-core finds serious or critical on a page, each as a readable line."""

    def violations(page: Any) -> list[str]:
        page.evaluate("window.scrollTo(0, 0)")  # what lies half below the bar is not smaller than it is
        if not page.evaluate("typeof axe !== 'undefined'"):
            page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})")
        return [
            f"{one['id']} ({one['impact']}): {one['help']}: {node['html'][:160]} {node['failureSummary'][:200]}"
            for one in found["violations"]
            if one["impact"] in {"serious", "critical"}
            for node in one["nodes"]
        ]

    return violations
