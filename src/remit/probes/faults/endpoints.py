"""Faults of endpoints: a stand-in on this machine passes every request on, and delays, drops or garbles replies.

The endpoint answers as ever, and gets the load of each try; the stand-in listens on the loopback address only, for as
long as the proof takes, and calls through the same gate as the probe.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.probes.endpoints.addresses import Gate, Url
from remit.probes.endpoints.connections import Busy, Client, Request, Unconnected
from remit.probes.endpoints.replies import MOST_BYTES, Broken, Malformed, TooLarge, unpacked
from remit.probes.endpoints.targets import HEADER, target_of
from remit.probes.failing import Unmeasurable
from remit.probes.faults.copies import Copies
from remit.probes.faults.seeding import SHARES, percent
from remit.probes.faults.tables import ways_of
from remit.probes.locations import Place

DELAYS = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0)
"""Sizes of a delay, in seconds."""

_KINDS: Mapping[str, tuple[str, str]] = {
    "latency": ("higher", "delay"), "cold-start": ("higher", "delay"), "failed-request-share": ("higher", "fail"),
    "availability": ("lower", "fail"), "throughput": ("lower", "fail"), "timeout-rate": ("higher", "hang"),
    "schema-violations": ("higher", "garble"),
}  # fmt: skip
"""Which way each measure is broken, and by what."""

_DROPPED = {"transfer-encoding", "content-length", "content-encoding", "connection", "keep-alive"}
_LONGEST_HEAD = 64 * 1024
_OVER = 30.0
"""Seconds that a stand-in waits for its own end."""


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a stand-in: where it is, how it is called, and through which gate."""

    url: Url
    fields: tuple[tuple[str, str], ...]
    gate: Gate
    shown: str
    tls: ssl.SSLContext | None
    timeout: float


@dataclass
class StandIn:
    """A server on this machine that passes requests on; `kind` and `size` are the fault.

    `alter` changes what is replied to a target (path and query) where the kind of fault is `alter`.
    """

    target: Behind
    alter: Callable[[str, bytes, float], bytes] | None = None
    kind: str = ""
    size: float = 0.0
    port: int = 0
    _number: int = 0
    _loop: asyncio.AbstractEventLoop | None = None
    _ended: asyncio.Event | None = None
    _ready: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None
    _lines: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    def start(self) -> None:
        """Listen. Raises `Unmeasurable` where no port can be had."""
        self._thread = threading.Thread(target=self._run, name="stand-in", daemon=True)
        self._thread.start()
        if not self._ready.wait(_OVER) or not self.port:
            raise Unmeasurable("fault.failed", "No port of this machine could be had for a stand-in of the endpoint.")

    def stop(self) -> None:
        """Stop listening, and end what is under way."""
        if self._loop is not None and self._ended is not None:
            self._loop.call_soon_threadsafe(self._ended.set)
        if self._thread is not None:
            self._thread.join(_OVER)

    def _run(self) -> None:
        with contextlib.suppress(OSError):
            asyncio.run(self._serve())
        self._ready.set()

    async def _serve(self) -> None:
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._accepted, "127.0.0.1", 0, limit=_LONGEST_HEAD)
        self.port = int(server.sockets[0].getsockname()[1])
        self._ready.set()
        await self._ended.wait()
        server.close()
        for line in tuple(self._lines):
            line.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)

    async def _accepted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._lines.add(task)
            task.add_done_callback(self._lines.discard)
        client = Client(self.target.gate, self.target.shown, self.target.tls)
        try:
            while await self._answered(client, reader, writer):
                pass
        except (OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            client.close()
            writer.close()

    async def _answered(self, client: Client, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; tell whether another may follow."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *rest = head.split("\r\n")
        method, target, _ = first.split(" ", 2)
        fields = {name.casefold(): said.strip() for name, _, said in (one.partition(":") for one in rest if one)}
        body = await reader.readexactly(min(int(fields.get("content-length", "0")), MOST_BYTES))
        self._number += 1
        struck = int(self._number * self.size) > int((self._number - 1) * self.size)  # evenly, a share of them
        if self.kind == "hang" and struck:
            await asyncio.sleep(self.target.timeout + _OVER)
            return False
        if self.kind == "fail" and struck:
            return await _written(writer, 503, {}, b"")
        if self.kind == "delay":
            await asyncio.sleep(self.size)
        known = self.target.url
        url = Url(known.scheme, known.host, known.port, target)
        try:
            async with asyncio.timeout(self.target.timeout):
                reply = await client.exchange(Request(method, url, self.target.fields, body))
            held = unpacked(reply)
        except (Busy, Unconnected, Broken, Malformed, TooLarge, TimeoutError, Unmeasurable):
            return False
        if self.kind == "garble" and struck:
            held = b'["garbled"]'
        if self.kind == "alter" and self.alter is not None:
            held = self.alter(target, held, self.size)
        return await _written(writer, reply.status, reply.fields, held)


async def _written(writer: asyncio.StreamWriter, status: int, fields: Mapping[str, str], body: bytes) -> bool:
    lines = [f"HTTP/1.1 {status} Said", *(f"{name}: {said}" for name, said in fields.items() if name not in _DROPPED)]
    writer.write("\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode("latin-1", "replace") + body)
    await writer.drain()
    return True


@dataclass
class EndpointCopies:
    """A stand-in for an endpoint, without a fault and with it."""

    source: Source
    stand_in: StandIn
    kind: str
    notes: tuple[str, ...] = (
        "A stand-in on this machine passed every request on to the endpoint, which got the load of each try.",
    )
    sizes: Sequence[float] = SHARES

    def healthy(self) -> Source:
        """Give the stand-in without a fault."""
        self.stand_in.kind = ""
        return self._before()

    def faulty(self, size: float) -> tuple[Source, str]:
        """Give the stand-in with the fault at that size."""
        self.stand_in.kind, self.stand_in.size = self.kind, size
        told = {
            "delay": f"with every reply delayed by {size * 1000:g} ms",
            "fail": f"with {percent(size)} of the requests answered by an error",
            "hang": f"with {percent(size)} of the requests never answered",
            "garble": f"with {percent(size)} of the replies garbled",
        }[self.kind]
        return self._before(), told

    def _before(self) -> Source:
        """Describe the stand-in as the endpoint is, but for what only the stand-in needs to know."""
        url = self.stand_in.target.url
        own = ("allow-remote", "ca-file")
        kept = tuple(one for one in self.source.settings if one[0] not in own and not one[0].startswith(HEADER))
        return replace(self.source, location=f"http://127.0.0.1:{self.stand_in.port}{url.target}", settings=kept)


@contextlib.contextmanager
def endpoint_copies(
    source: Source, criterion: FitCriterion, *, folder: Path, place: Place, as_of: str
) -> Generator[Copies]:
    """Give a stand-in for an endpoint for as long as a proof takes. Raises `Unmeasurable`."""
    del folder, as_of
    way, kind = _KINDS.get(criterion.measure, ("", ""))
    if way not in ways_of(criterion):
        raise Unmeasurable("fault.unknown", f"No fault is known that breaks this limit on {criterion.measure!r}.")
    target = target_of(source, place)
    first = target.requests[0]
    stand_in = StandIn(Behind(first.url, first.fields, target.gate, target.shown, target.tls, target.timeout))
    stand_in.start()
    try:
        yield EndpointCopies(source, stand_in, kind, sizes=DELAYS if kind == "delay" else SHARES[2:])
    finally:
        stand_in.stop()
