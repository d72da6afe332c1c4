"""How long opening, answering and status take, on logs of 1,000, 20,000 and 200,000 events; how fast Remit starts.

Run by hand: `make bench` (or `python benchmarks/spine.py --events 1000 20000`). Every figure is of its own process:
wall seconds and peak memory, the median of the runs. Starting is measured beside `python -c 'import typer'`, and beside
`doorstop --version` and `strictdoc --version` where they are installed (`--peers FOLDER` names the `bin` of a virtual
environment that has them). Figures belong to the machine and day they were taken on.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from remit.core.events import AnswerGiven, Body, CommentMade, Event, PersonJoined, ProjectOpened
from remit.core.ids import moment, new_id
from remit.store import open_store
from remit.workbench.forms import read_form

SAID = (
    "we need rows labels from hospitals every week at least fifty thousand of each group because the model must serve "
    "people who ask for help and nobody may wait longer than two days before somebody looks at the case again"
)


def build(path: Path, size: int) -> None:
    """Write a project of `size` events: mostly answers over all questions, a comment now and then."""
    chance, words = random.Random(size), SAID.split()
    form = read_form("mlops/3")
    store = open_store(str(path), create=True)
    person = store.people.add("Ann")
    project, start = new_id(), datetime(2024, 1, 1, tzinfo=UTC)
    bodies: list[Body] = [ProjectOpened("Bench", "bench", form), PersonJoined(person.id)]
    events: list[Event] = []
    current: dict[str, str] = {}
    links = {q.id: tuple(d.on for d in q.builds_on) for q in form.questions}
    for n in range(size):
        at = moment(start + timedelta(seconds=n))
        if n < len(bodies):
            events.append(Event(new_id(), project, at, person.id, bodies[n]))
            continue
        question = chance.choice(form.questions).id
        text = " ".join(chance.choices(words, k=30))
        body: Body
        if n % 10 == 0:
            body = CommentMade(question, text=text)
        else:
            against = tuple((on, current.get(on, "")) for on in links[question])
            body = AnswerGiven(question, current.get(question, ""), against=against, text=text)
        event = Event(new_id(), project, at, person.id, body)
        if isinstance(body, AnswerGiven):
            current[question] = event.id
        events.append(event)
    for begin in range(0, size, 2_000):
        store.log.append(project, events[begin : begin + 2_000], begin)
    store.close()


TASKS = {
    "open": "bench.project('bench')",
    "answer": "bench.answer('bench', 'data.minimum', f'at least {time.time_ns() % 10**6:,} rows')",
    "status": "from remit.core.states import by_stage, states; p = bench.project('bench'); by_stage(p, states(p))",
}


def inside(path: Path, task: str) -> None:
    """Do one task in this process and print its seconds (without start-up) and the peak memory in MB."""
    from remit.workbench import open_workbench

    bench = open_workbench(str(path), person="Ann")
    started = time.perf_counter()
    exec(TASKS[task], {"bench": bench, "time": time})  # the tasks are the constants above
    seconds = time.perf_counter() - started
    print(f"{seconds} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}")


def measured(path: Path, task: str, runs: int) -> tuple[float, float]:
    """Give the median seconds and megabytes of a task over processes of its own."""
    command = [sys.executable, __file__, "--inside", str(path), task]
    out = [subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() for _ in range(runs)]
    return statistics.median(float(o[0]) for o in out), statistics.median(float(o[1]) for o in out)


def started(command: list[str], runs: int, folder: Path) -> float:
    """Give the median wall seconds of a whole process."""
    took: list[float] = []
    for _ in range(runs + 1):
        begin = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, cwd=folder)
        took.append(time.perf_counter() - begin)
    return statistics.median(took[1:])


def main() -> None:
    """Build the logs, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", nargs="*", type=int, default=[1_000, 20_000, 200_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", type=Path, help="the bin folder of an environment with doorstop and strictdoc")
    parser.add_argument("--inside", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        inside(Path(options.inside[0]), options.inside[1])
        return
    python, cores = sys.version.split()[0], os.cpu_count()
    print(f"{datetime.now(UTC):%Y-%m-%d}, Python {python}, {cores} cores; medians of {options.runs}")
    print(f"{'events':>8} {'file':>8}  " + "  ".join(f"{what:>18}" for what in ("open, first", *TASKS)))
    with tempfile.TemporaryDirectory() as folder:
        for size in options.events:
            path = Path(folder) / f"bench-{size}.db"
            build(path, size)
            first = measured(path, "open", 1)
            row = [first, *(measured(path, task, options.runs) for task in TASKS)]
            cells = "  ".join(f"{s * 1000:>9,.0f} ms {mb:>4,.0f} MB" for s, mb in row)
            print(f"{size:>8,} {path.stat().st_size / 2**20:>5,.0f} MB  {cells}")
        small = Path(folder) / f"bench-{options.events[0]}.db"
        remit = str(Path(sys.executable).parent / "remit")
        base = started([sys.executable, "-c", "import typer"], options.runs, Path(folder))
        commands = {
            "python -c 'import typer'": [sys.executable, "-c", "import typer"],
            "remit --version": [remit, "--version"],
            f"remit questions ({options.events[0]:,} events)": [remit, "questions", "bench", "--database", str(small)],
        }
        for peer in ("doorstop", "strictdoc"):
            if options.peers and (options.peers / peer).exists():
                commands[f"{peer} --version"] = [str(options.peers / peer), "--version"]
        print()
        for name, command in commands.items():
            seconds = started(command, options.runs, Path(folder))
            print(f"{name:<36} {seconds * 1000:>7,.0f} ms  {seconds / base:>5.2f} of 'import typer'")


if __name__ == "__main__":
    main()
