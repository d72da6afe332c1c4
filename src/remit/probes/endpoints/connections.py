"""Connections: requests out, replies in, over kept connections, following redirects through the gate.

Every hop is checked like the first (see `remit.probes.endpoints.addresses`), names lead to the addresses that were
checked, and fields that the source gave go to its own origin only.
"""

from __future__ import annotations

import asyncio
import errno
import ssl
from dataclasses import dataclass, field, replace
from typing import NoReturn

from remit.probes.endpoints.addresses import Gate, Reach, Url, redirected
from remit.probes.endpoints.replies import Closed, Incoming, Reply, read_reply
from remit.probes.failing import Unmeasurable

CONNECTIONS = 512
"""How many requests may wait for their reply at once; most systems let a program have 1,024 files and sockets."""

REDIRECTS = 3
"""How many redirects of one request are followed."""

IDLE = 1.0
"""Seconds after which a kept connection is not used again: servers close idle ones after two seconds or more."""

_REDIRECTING = frozenset({301, 302, 303, 307, 308})
_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_OURS = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM, errno.EADDRNOTAVAIL})


class Busy(Exception):
    """There was no connection left on our side: nothing is known of the server by that."""


class Unconnected(Exception):
    """No connection came about; says why in a few words."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: method, where, the source's own fields, and a body."""

    method: str
    url: Url
    fields: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    @property
    def written(self) -> bytes:
        """Give the request as it goes over the wire."""
        given = {name.casefold() for name, _ in self.fields}
        shown = self.url.origin.partition("://")[2]
        own = [("Host", shown), ("User-Agent", "remit"), ("Accept", "*/*"), ("Accept-Encoding", "gzip")]
        if self.body:
            own.append(("Content-Type", "application/json"))
        lines = [f"{name}: {value}" for name, value in own if name.casefold() not in given]
        lines += [f"{name}: {value}" for name, value in self.fields]
        if self.body or self.method in {"POST", "PUT", "PATCH"}:
            lines.append(f"Content-Length: {len(self.body)}")
        head = "\r\n".join([f"{self.method} {self.url.target} HTTP/1.1", *lines, "", ""])
        return head.encode("latin-1") + self.body


@dataclass(slots=True)
class _Line:
    """One open connection."""

    reader: Incoming
    writer: asyncio.StreamWriter
    origin: str
    last: float = 0.0

    @property
    def sound(self) -> bool:
        """Tell whether it can still be used: neither side has closed it, and nothing came unasked."""
        return not (self.reader.left or self.writer.is_closing() or self.reader.at_eof() or self.reader.exception())

    def drop(self) -> None:
        self.writer.transport.abort()


@dataclass(slots=True)
class Client:
    """Sends requests over as many connections as it takes, up to `CONNECTIONS`; keeps them for the next."""

    gate: Gate
    shown: str
    tls: ssl.SSLContext | None = None
    opened: int = 0
    _busy: int = 0
    _idle: list[_Line] = field(default_factory=list[_Line])

    async def exchange(self, request: Request) -> Reply:
        """Send a request and give the final reply after redirects.

        Raises `Unmeasurable` for what may not be called, `Busy`, `Unconnected`, and what reading a reply raises.
        """
        if self._busy >= CONNECTIONS:
            raise Busy
        self._busy += 1
        try:
            return await self._followed(request)
        finally:
            self._busy -= 1

    async def _followed(self, request: Request) -> Reply:
        before: Reach | None = None
        for _ in range(REDIRECTS + 1):
            reply, before = await self._hop(request, before)
            location = reply.fields.get("location", "")
            if reply.status not in _REDIRECTING or not location:
                return reply
            request = _moved(request, reply.status, redirected(request.url, location, self.shown))
        sentence = f"{self.shown!r} redirects more than {REDIRECTS} times; give the address that it ends at."
        raise Unmeasurable("source.refused", sentence)

    async def _hop(self, request: Request, before: Reach | None) -> tuple[Reply, Reach]:
        route = await self.gate.route(request.url, before)
        line = self._kept(request.url.origin)
        if line is not None:
            try:
                return await self._over(line, request), route.reach
            except (Closed, ConnectionError):
                # A kept connection may be closed in the very moment of its use (RFC 9112, section 9.3.1).
                if request.method not in _REPEATABLE:
                    raise
        line = await self._connected(request.url, route.addresses)
        return await self._over(line, request), route.reach

    def _kept(self, origin: str) -> _Line | None:
        now = asyncio.get_running_loop().time()
        kept: list[_Line] = []
        found: _Line | None = None
        while self._idle:
            line = self._idle.pop()
            if now - line.last > IDLE or not line.sound:
                line.drop()
            elif line.origin == origin:
                found = line
                break
            else:
                kept.append(line)
        self._idle.extend(reversed(kept))
        return found

    async def _over(self, line: _Line, request: Request) -> Reply:
        done = False
        try:
            line.writer.write(request.written)
            await line.writer.drain()
            reply = await read_reply(line.reader, request.method)
            done = reply.lasting and line.sound
        finally:
            if done:
                line.last = asyncio.get_running_loop().time()
                self._idle.append(line)
            else:
                line.drop()
        return reply

    async def _connected(self, url: Url, addresses: tuple[str, ...]) -> _Line:
        if url.scheme == "https" and self.tls is None:
            self.tls = ssl.create_default_context()
        tls = self.tls if url.scheme == "https" else None
        for address in addresses:
            try:
                line = await _opened(address, url, tls)
            except OSError as problem:
                if address == addresses[-1] or problem.errno in _OURS:
                    _unconnected(problem)
                continue
            self.gate.prefer(url, address)
            self.opened += 1
            return line
        raise Unconnected("its name leads nowhere")

    def close(self) -> None:
        """Close what is kept."""
        for line in self._idle:
            line.drop()
        self._idle.clear()


async def _opened(address: str, url: Url, tls: ssl.SSLContext | None) -> _Line:
    loop = asyncio.get_running_loop()
    reader = Incoming()
    protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_connection(
        lambda: protocol, address, url.port, ssl=tls, server_hostname=url.host if tls else None
    )
    return _Line(reader, asyncio.StreamWriter(transport, protocol, reader, loop), url.origin)


def _unconnected(problem: OSError) -> NoReturn:
    if problem.errno in _OURS:
        raise Busy from None
    if isinstance(problem, ssl.SSLCertVerificationError):
        raise Unconnected("its certificate is not trusted here") from None
    if isinstance(problem, ssl.SSLError):
        raise Unconnected("it does not speak TLS as we do") from None
    if isinstance(problem, ConnectionRefusedError):
        raise Unconnected("the connection is refused") from None
    raise Unconnected("no connection comes about") from None


def _moved(request: Request, status: int, url: Url) -> Request:
    """Give the request that a redirect asks for (RFC 9110, section 15.4)."""
    moved = replace(request, url=url)
    if url.origin != request.url.origin:
        moved = replace(moved, fields=())
    if status == 303 or (status in {301, 302} and request.method == "POST"):  # noqa: PLR2004  # See Other
        kept = tuple(one for one in moved.fields if one[0].casefold() != "content-type")
        moved = replace(moved, method="HEAD" if request.method == "HEAD" else "GET", fields=kept, body=b"")
    return moved
