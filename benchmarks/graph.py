"""Impact, states and traces over 10,000 and 100,000 items, beside Doorstop's and StrictDoc's validation of that.

Run by hand: `make bench-graph` (or `python benchmarks/graph.py --items 10000 --peers BIN`, where BIN is the `bin`
folder of an environment with doorstop and strictdoc). An item is a question with its accepted answer, which makes one
requirement; each builds on one or two earlier items, so that the graph is one tree with cross links. The peers get
the same items with the same links: a folder of YAML files for Doorstop, one .sdoc file for StrictDoc. The root's
answer has changed, so that everything must be looked at. Every figure is of its own process: wall seconds from start
to end and peak memory; then the parts by themselves. Peers above `--most-peers` items are left out: they take hours.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from remit.core.events import AnswerGiven, Body, Event, PersonJoined, ProjectOpened, RoleTaken
from remit.core.forms import Asking, Dependency, Form, FrontPage, Question, Role, Stage
from remit.core.ids import moment, new_id
from remit.language.values import Value
from remit.store import open_store

ITEM = "i.n{:06}"


def links(items: int) -> list[tuple[int, ...]]:
    """Give for each item the earlier ones it builds on: none for the root, one or two for the others."""
    chance = random.Random(items)
    return [()] + [tuple({chance.randrange(n) for _ in range(1 + n % 2)}) for n in range(1, items)]


def build(path: Path, tree: list[tuple[int, ...]]) -> None:
    """Write the project: a form of that many questions, each answered with one accepted value; then the root anew."""
    questions = tuple(
        Question(
            ITEM.format(n), "i", f"Item {n}", "How many rows?", (Asking("owner"),),
            builds_on=tuple(Dependency(ITEM.format(on), "on it") for on in below),
        )
        for n, below in enumerate(tree)
    )  # fmt: skip
    form = Form("bench/1", "Bench", "en", FrontPage("to be measured"), (Stage("i", "I"),), (Role("owner", "Owner"),),
                questions)  # fmt: skip
    store = open_store(str(path), create=True)
    person = store.people.add("Ann").id
    project, start = new_id(), datetime(2024, 1, 1, tzinfo=UTC)
    bodies: list[Body] = [ProjectOpened("Bench", "bench", form), PersonJoined(person), RoleTaken(person, "owner")]
    given: list[str] = []
    events: list[Event] = []

    def say(body: Body) -> str:
        event = Event(new_id(), project, moment(start + timedelta(seconds=len(events))), person, body)
        events.append(event)
        return event.id

    for body in bodies:
        say(body)
    for n, below in enumerate([*tree, ()]):
        at = 0 if n == len(tree) else n
        amount = Decimal(n + 100)
        value = Value("rows", ">=", amount, "row", key="rows", span=(0, 20))
        against = tuple((ITEM.format(on), given[on]) for on in below)
        base = given[0] if n == len(tree) else ""
        body = AnswerGiven(ITEM.format(at), base, against=against, values=(value,), text=f"at least {amount} rows")
        given.append(say(body))
    for begin in range(0, len(events), 2_000):
        store.log.append(project, events[begin : begin + 2_000], begin)
    store.close()


def inside(path: Path, items: int, tell: Callable[[str], None]) -> None:
    """Open the project and do all of it in this process; print the seconds of each part and the peak memory."""
    from remit.core.impact import blast, reviews
    from remit.core.states import states
    from remit.core.trace import coverage, trace
    from remit.workbench import open_workbench

    began = time.perf_counter()

    def lap(what: str) -> None:
        nonlocal began
        tell(f"{what}={time.perf_counter() - began:.3f}")
        began = time.perf_counter()

    bench = open_workbench(str(path), person="Ann")
    project = bench.project("bench")
    lap("open")
    waiting = reviews(project)
    lap("reviews")
    touched = blast(project, ITEM.format(0))
    lap("blast of the root")
    found = states(project)
    lap("states")
    graph = trace(project, found)
    lap("trace, whole")
    last = f"requirement:{ITEM.format(items - 1)}/rows"
    before = graph.before(last) if last in graph.nodes else graph.before(f"question:{ITEM.format(items - 1)}")
    lap("trace of one")
    coverage(project, "stage", found)
    lap("coverage")
    if len(waiting) != items - 1 or not touched.requirements or not before:
        tell(f"wrong: {len(waiting)} of {items - 1} items wait")
    tell(f"memory={resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


def doorstop_tree(folder: Path, tree: list[tuple[int, ...]]) -> list[str]:
    """Write the tree for Doorstop and give the arguments of its validation."""
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    items = folder / "reqs"
    items.mkdir()
    (items / ".doorstop.yml").write_text("settings:\n  digits: 6\n  itemformat: yaml\n  prefix: REQ\n  sep: ''\n")
    for n, below in enumerate(tree):
        linked = "".join(f"- REQ{on:06}: null\n" for on in below) or " []\n"
        (items / f"REQ{n:06}.yml").write_text(
            f"active: true\nderived: false\nheader: ''\nlevel: 1.{n}\nlinks:{'' if not below else chr(10)}{linked}"
            f"normative: true\nref: ''\nreviewed: null\ntext: |\n  The system shall hold at least {n + 100} rows.\n"
        )
    return ["doorstop", "--no-reformat", "--no-ref-check", "-q"]


def strictdoc_tree(folder: Path, tree: list[tuple[int, ...]]) -> list[str]:
    """Write the tree for StrictDoc and give the arguments of its validation (its export of nothing but JSON)."""
    folder.mkdir()
    lines = ["[DOCUMENT]", "TITLE: Bench", ""]
    for n, below in enumerate(tree):
        lines += ["[REQUIREMENT]", f"UID: REQ-{n:06}", f"STATEMENT: The system shall hold at least {n + 100} rows."]
        if below:
            lines.append("RELATIONS:")
            for on in below:
                lines += ["- TYPE: Parent", f"  VALUE: REQ-{on:06}"]
        lines.append("")
    (folder / "bench.sdoc").write_text("\n".join(lines))
    return ["strictdoc", "export", "--formats=json", "--output-dir", str(folder / "out"), str(folder)]


def whole(command: list[str], folder: Path) -> tuple[float, float, int]:
    """Run a process to its end: wall seconds, peak megabytes of it and its children, exit code."""
    begin = time.perf_counter()
    script = (
        "import resource, subprocess, sys;"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, done.returncode)"
    )
    out = subprocess.run(
        [sys.executable, "-c", script, *command], check=True, capture_output=True, text=True, cwd=folder
    ).stdout.split()
    return time.perf_counter() - begin, float(out[0]), int(out[1])


def main() -> None:
    """Build the trees, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--peers", type=Path, help="the bin folder of an environment with doorstop and strictdoc")
    parser.add_argument("--most-peers", type=int, default=10_000, help="items up to which the peers are run")
    parser.add_argument("--inside", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        inside(Path(options.inside[0]), int(options.inside[1]), print)
        return
    print(f"{datetime.now(UTC):%Y-%m-%d}, Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    for items in options.items:
        tree = links(items)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = folder / "bench.db"
            build(path, tree)
            mine = [sys.executable, __file__, "--inside", str(path), str(items)]
            first, *_ = whole(mine, folder)
            begin = time.perf_counter()
            told = subprocess.run(mine, check=True, capture_output=True, text=True, cwd=folder).stdout.split("\n")
            took = time.perf_counter() - begin
            parts = ", ".join(part.replace("=", " ") + (" MB" if "memory" in part else " s") for part in told if part)
            print(f"\n{items:,} items")
            print(f"  remit: everything below in one process   {took:8.2f} s   (the very first opening {first:.2f} s)")
            print(f"    {parts}")
            if not options.peers or items > options.most_peers:
                continue
            for peer, make in (("doorstop", doorstop_tree), ("strictdoc", strictdoc_tree)):
                if not (options.peers / peer).exists():
                    continue
                place = folder / peer
                command = make(place, tree)
                command[0] = str(options.peers / peer)
                seconds, memory, code = whole(command, place)
                print(f"  {peer}: {' '.join(command[1:3]):<28} {seconds:8.2f} s  {memory:,.0f} MB  "
                      f"{seconds / took:6.0f} times  (exit {code})")  # fmt: skip
                shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
