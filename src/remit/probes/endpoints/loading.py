"""Loading: an open loop. Requests start on a constant schedule, whatever becomes of those before them.

A generator that waits for a reply before it sends the next request stops asking just when the server is slow, and so
misses what its users would feel (coordinated omission; Tene 2013, How NOT to measure latency; Schroeder, Wierman &
Harchol-Balter 2006, Open versus closed: a cautionary tale, NSDI). Times count from the planned start.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from remit.probes.endpoints.connections import Busy, Client, Request, Unconnected
from remit.probes.endpoints.loads import Load
from remit.probes.endpoints.replies import MOST_BYTES, Broken, Malformed, TooLarge, coding_of, unpacked
from remit.probes.failing import Unmeasurable

Outcome = Literal["good", "status", "slow", "broken", "malformed", "unsent"]
"""What became of a request: a 2xx reply, another status, none in time, a connection lost, no HTTP, never sent."""

KEPT = 64 * 1024 * 1024
"""How many bytes of different replies are kept to hold against a schema."""

LATE = 0.05
"""Seconds by which the generator may start a request late: several times what a scheduler takes on a busy machine."""

MOST_LATE = 0.05
"""Share of the requests that may start later than that."""

LEAD = 0.05
"""Seconds before the first request, so that nothing of the preparation makes it late."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request and what became of it; moments in seconds of one clock."""

    planned: float
    started: float
    ended: float
    outcome: Outcome
    status: int = 0
    digest: str = ""
    why: str = ""


@dataclass(slots=True)
class Kept:
    """The different bodies of good replies, as long as there is room for them."""

    wanted: bool
    bodies: dict[str, bytes] = field(default_factory=dict[str, bytes])
    size: int = 0
    full: bool = False

    def keep(self, digest: str, body: bytes) -> None:
        """Keep a body once; from the first that finds no room on, none is kept."""
        if not self.wanted or digest in self.bodies:
            return
        self.full = self.full or self.size + len(body) > KEPT
        if not self.full:
            self.bodies[digest] = body
            self.size += len(body)


@dataclass(frozen=True, slots=True)
class Run:
    """One load as it went: every call in the order of its plan, and the bodies of good replies by digest."""

    load: Load
    calls: tuple[Call, ...]
    kept: Kept
    connections: int

    @property
    def lateness(self) -> list[float]:
        """Give how much later than planned each request started, in seconds, in ascending order."""
        return sorted(call.started - call.planned for call in self.calls)

    @property
    def fingerprint(self) -> str:
        """Give the digest of the raw answers: every status and body, in the order of the plan."""
        return fingerprint(self.calls)


def fingerprint(calls: Sequence[Call]) -> str:
    """Give a digest over the status and body of every reply, in the order of the plan."""
    said = "\n".join(f"{call.outcome} {call.status} {call.digest}" for call in calls)
    return f"http-1:{hashlib.sha256(said.encode()).hexdigest()}"


async def run(client: Client, requests: Sequence[Request], load: Load, *, patience: float, keep: bool) -> Run:
    """Load an endpoint; `requests` are taken in turn. `patience` is how long each may take, from its own start.

    Raises `Unmeasurable` where a request may not be made (a redirect to a place that is closed), a reply is larger
    than is read, or the generator itself fell behind: that would be told of the server and be wrong.
    """
    kept = Kept(keep)
    loop = asyncio.get_running_loop()
    before = client.opened
    start = loop.time() + LEAD
    try:
        async with asyncio.TaskGroup() as group:
            tasks: list[asyncio.Task[Call]] = []
            for number in range(load.requests):
                planned = start + number / load.rate
                wait = planned - loop.time()
                await asyncio.sleep(max(0.0, wait))
                request = requests[number % len(requests)]
                tasks.append(group.create_task(call(client, request, patience=patience, kept=kept, planned=planned)))
    except BaseExceptionGroup as problems:
        raise _first(problems) from None
    finally:
        client.close()
    done = Run(load, tuple(task.result() for task in tasks), kept, client.opened - before)
    _on_time(done)
    return done


def _first(problems: BaseExceptionGroup[BaseException]) -> BaseException:
    """Give what stopped a run: the first thing that cannot be measured, or whatever else it was."""
    problem: BaseException = problems.subgroup(Unmeasurable) or problems
    while isinstance(problem, BaseExceptionGroup):
        problem = cast("BaseExceptionGroup[BaseException]", problem).exceptions[0]
    return problem


def _on_time(done: Run) -> None:
    """Complain where the load was not what it was meant to be, by our own doing. Raises `Unmeasurable`."""
    lateness = done.lateness
    late = sum(seconds > LATE for seconds in lateness)
    if late > MOST_LATE * len(lateness):
        sentence = (
            f"The load of {done.load.rate:g} requests per second could not be kept up from here: {late:,} of "
            f"{len(lateness):,} requests started more than {1000 * LATE:g} ms late, by up to "
            f"{1000 * lateness[-1]:,.0f} ms; measure from a machine with less to do, or at a lower rate."
        )
        raise Unmeasurable("measure.impossible", sentence)


async def call(client: Client, request: Request, *, patience: float, kept: Kept, planned: float | None = None) -> Call:
    """Make one request and say what became of it. Raises `Unmeasurable`."""
    loop = asyncio.get_running_loop()
    started = loop.time()
    planned = started if planned is None else planned
    outcome: Outcome
    status, digest, why = 0, "", ""
    try:
        async with asyncio.timeout(patience):
            reply = await client.exchange(request)
        ended = loop.time()
        status = reply.status
        body = unpacked(reply)
        outcome = "good" if 200 <= status < 300 else "status"  # noqa: PLR2004  # 2xx is success
        digest = hashlib.sha256(body).hexdigest()
        if outcome == "good":
            if kept.wanted and coding_of(reply) not in {"", "gzip", "x-gzip"}:
                sentence = (
                    f"{client.shown!r} packs its replies as {coding_of(reply)!r}, unasked; only gzip is unpacked."
                )
                raise Unmeasurable("source.unreadable", sentence)
            kept.keep(digest, body)
        return Call(planned, started, ended, outcome, status, digest)
    except TimeoutError:
        outcome = "slow"
    except Busy:
        outcome = "unsent"
    except TooLarge:
        sentence = f"A reply of {client.shown!r} is larger than the {MOST_BYTES // 1024**2} MiB that are read."
        raise Unmeasurable("source.too-large", sentence) from None
    except Malformed:
        outcome = "malformed"
    except Unconnected as problem:
        outcome, why = "broken", str(problem)
    except (Broken, OSError):
        outcome = "broken"
    return Call(planned, started, loop.time(), outcome, status, digest, why)
