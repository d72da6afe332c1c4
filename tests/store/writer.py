"""Writes to one project as other people's programs do: started by the tests, told when to stop or killed.

`python writer.py write URL PROJECT COUNT` appends COUNT events, one verb after another, and prints the id of each one
that was acknowledged. `python writer.py kill URL ROUNDS` starts a writer of its own again and again, kills it at a
random moment, and proves after each kill that what was acknowledged is there; it prints what it found as JSON.
"""

import json
import os
import random
import signal
import sys
import time

from remit.core import ids
from remit.core.errors import LogMoved
from remit.core.events import CommentMade, ContentErased, Event, ProjectOpened
from remit.core.forms import Form, FrontPage
from remit.store import open_store

CHANCE = random.SystemRandom()


def comment(project, text, sitting=""):
    """One event."""
    return Event(ids.new_id(), project, ids.now(), "ada", CommentMade(text=text), sitting=sitting)


def write(url, project, count):
    """Append `count` events in verbs of one to three, each decided on the head as it stands."""
    store = open_store(url, create=True)
    left = count
    while left:
        events = [comment(project, f"words of {os.getpid()}") for _ in range(min(left, CHANCE.randint(1, 3)))]
        try:
            store.log.append(project, events, store.log.head(project)[0])
        except LogMoved:
            continue
        left -= len(events)
        for event in events:
            sys.stdout.write(event.id + "\n")
        sys.stdout.flush()
    store.close()


def write_until_killed(url, project, pipe):
    """Append for ever: one to four events a verb, long texts now and then, an erasure now and then."""
    store = open_store(url)
    position, last = store.log.head(project)[0], ()
    while True:
        count = CHANCE.randint(1, 4)
        sitting = f"{count} {ids.new_id()}"
        events = [comment(project, "x" * CHANCE.choice((10, 1_000, 200_000)), sitting) for _ in range(count)]
        if last and CHANCE.random() < 0.2:
            erased = ContentErased(tuple(digest for one in last for _, digest in one.contents), reason="asked to")
            events[-1] = Event(ids.new_id(), project, ids.now(), "ada", erased, sitting=sitting)
        last = store.log.append(project, events, position)
        position = last[-1].position
        os.write(pipe, "".join(f"{event.id}\n" for event in last).encode())


def kill(url, rounds):
    """Kill a writer `rounds` times; gives what was lost, torn or broken."""
    project = ids.new_id()
    store = open_store(url, create=True)
    form = Form("f/1", "F", "en", FrontPage("x"), (), (), ())
    store.log.append(project, [Event(ids.new_id(), project, ids.now(), "ada", ProjectOpened("P", "p", form))], 0)
    store.close()
    acknowledged, failures, landed = set(), [], 0
    for number in range(rounds):
        reads, writes = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reads)
            write_until_killed(url, project, writes)
        os.close(writes)
        told, wanted = (
            b"",
            number % 4 * CHANCE.randint(1, 3),
        )  # every fourth dies as it comes: opening, at first, or later
        while told.count(b"\n") < wanted and (more := os.read(reads, 65_536)):
            told += more
        time.sleep(CHANCE.uniform(0.0, 0.02 if wanted else 0.06))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reads, "rb") as pipe:
            told = [line.decode() for line in (told + pipe.read()).split(b"\n")[:-1]]
        acknowledged.update(told)
        landed += bool(told)
        failures += [f"round {number}: {failure}" for failure in proof(url, project, acknowledged)]
    return {"rounds": rounds, "acknowledged": len(acknowledged), "landed": landed, "failures": failures}


def proof(url, project, acknowledged):
    """What is wrong with the log after a kill."""
    store = open_store(url)
    try:
        audit = store.log.audit(project)
        events = store.log.read(project)
    finally:
        store.close()
    if not audit.ok:
        yield audit.sentence
    if [event.position for event in events] != list(range(1, len(events) + 1)):
        yield "there is a gap"
    lost = acknowledged - {event.id for event in events}
    if lost:
        yield f"{len(lost)} acknowledged events are lost"
    verbs = {}
    for event in events[1:]:
        verbs[event.sitting] = verbs.get(event.sitting, 0) + 1
    if any(int(sitting.split()[0]) != count for sitting, count in verbs.items()):
        yield "a verb was written by half"


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        sys.stdout.write(json.dumps(kill(sys.argv[2], int(sys.argv[3]))))
