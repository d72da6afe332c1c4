"""Servers to measure: real sockets on this machine that answer as they are told, byte for byte."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from remit.core.criteria import FitCriterion
from remit.core.observations import Failure, Figure, Observation, Source
from remit.probes.endpoints.measuring import measure
from remit.probes.measuring import Place

NOON = "2026-03-01T12:00:00Z"


@dataclass
class Asked:
    """One request as it came: its number (from 0), first line, fields, body."""

    number: int
    line: str
    fields: dict[str, str]
    body: bytes


Answer = bytes | Iterable[bytes]
"""What goes over the wire: at once, or piece by piece."""


@dataclass
class Server:
    """A server on this machine; `answer` says what each request gets, b"" closes the connection without a word."""

    answer: Callable[[Asked], Answer]
    family: socket.AddressFamily = socket.AF_INET
    tls: ssl.SSLContext | None = None
    seen: list[Asked] = field(default_factory=list)
    connections: int = 0

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        host = "::1" if self.family == socket.AF_INET6 else "127.0.0.1"
        self._listener = socket.create_server((host, 0), family=self.family, backlog=1024)
        self.port = self._listener.getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        self.url = f"{'https' if self.tls else 'http'}://{shown}:{self.port}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self.connections += 1
                self._open.append(connection)
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError), connection:
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            with connection, connection.makefile("rb") as reader:
                while asked := self._read(reader):
                    answer = self.answer(asked)
                    pieces = [answer] if isinstance(answer, bytes) else answer
                    for piece in pieces:
                        if not piece:
                            return
                        connection.sendall(piece)

    def _read(self, reader) -> Asked | None:
        lines = []
        while (line := reader.readline()) not in {b"", b"\r\n"}:
            lines.append(line.decode("latin-1").strip())
        if not lines:
            return None
        fields = {name.casefold(): value.strip() for name, _, value in (one.partition(":") for one in lines[1:])}
        body = reader.read(int(fields.get("content-length", 0)))
        with self._lock:
            self.seen.append(Asked(len(self.seen), lines[0], fields, body))
            return self.seen[-1]

    def close(self) -> None:
        """Stop listening and hang up."""
        for one in (self._listener, *self._open):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()


@contextlib.contextmanager
def serving(answer: Callable[[Asked], Answer] | bytes, **how) -> Iterator[Server]:
    """Give a server while it runs."""
    server = Server((lambda _: answer) if isinstance(answer, bytes) else answer, **how)
    try:
        yield server
    finally:
        server.close()


def reply(body: object = None, status: int = 200, **fields: str) -> bytes:
    """Give a whole reply with a length; what is no bytes is written as JSON."""
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} Said\r\n{named}Content-Length: {len(text)}\r\n\r\n".encode() + text


def dripping(text: bytes, pause: float) -> Iterator[bytes]:
    """Give a text one byte at a time."""
    for one in text:
        yield bytes([one])
        time.sleep(pause)


def fit(measure: str, threshold="0", op: str = "<=", unit: str = "1", statistic: str = "", **more) -> FitCriterion:
    """Give a criterion."""
    return FitCriterion(measure, op, Decimal(str(threshold)), unit, statistic, **more)


def latency(statistic: str = "p95", **more) -> FitCriterion:
    """Give a criterion on reply times, in ms."""
    return fit("latency", 200, "<", "ms", statistic, **more)


def seen(
    url: str, *criteria: FitCriterion, folder: Path = Path(), environment: dict[str, str] | None = None, **settings
) -> tuple[Observation | Failure, ...]:
    """Measure an endpoint; underscores in the names of settings stand for hyphens."""
    pairs = tuple((name.replace("_", "-"), str(value)) for name, value in settings.items())
    source = Source("api", "endpoint", url, settings=pairs)
    return measure(source, criteria, place=Place(folder, environment or {}), as_of=NOON)


def figure(one: Observation | Failure) -> Figure:
    """Give the one figure of an observation."""
    assert isinstance(one, Observation), one
    assert len(one.figures) == 1
    return one.figures[0]


def failed(one: Observation | Failure) -> tuple[str, str]:
    """Give the code and sentence of a failure."""
    assert isinstance(one, Failure), one
    assert one.as_of == NOON
    assert one.sentence.endswith((".", "?"))
    return one.code, one.sentence
