"""Replies: HTTP/1.1 as a server writes it, read within limits (RFC 9112), or told to be something else.

Strict where a lenient reader could be misled about where a reply ends; everything read is bounded in size, and time is
bounded by the caller.
"""

from __future__ import annotations

import asyncio
import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import SupportsIndex

MOST_BYTES = 1024 * 1024
"""How long the body of a reply may be, as it is sent and as it is unpacked."""

HEAD = 64 * 1024
"""How long the head of a reply may be, and the line that begins a chunk."""

INTERIM = 5
"""How many interim replies (1xx) may come before the final one."""

_STATUS = re.compile(rb"HTTP/1\.([01]) ([1-5][0-9]{2})(?: [^\r\n]*)?")
_FIELD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\r\n\0]*?)[ \t]*")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n")
_BODILESS = frozenset({204, 304})
_READ = 65_536


class Malformed(Exception):
    """What came is no HTTP reply."""


class Broken(Exception):
    """The connection ended before the reply was whole."""


class Closed(Broken):
    """The connection ended before the first byte of a reply."""


class TooLarge(Exception):
    """A reply is longer than `MOST_BYTES`."""


class Incoming(asyncio.StreamReader):
    """What comes in over one connection, counted: more than was asked for must not pass for the next reply."""

    def __init__(self) -> None:
        super().__init__(limit=HEAD)
        self.left = 0

    def feed_data(self, data: Iterable[SupportsIndex]) -> None:
        """Take in what came."""
        came = bytes(data)
        self.left += len(came)
        super().feed_data(came)

    async def some(self) -> bytes:
        """Give what there is; nothing at the end."""
        return self._taken(await self.read(_READ))

    async def exactly(self, count: int) -> bytes:
        """Give that many bytes."""
        return self._taken(await self.readexactly(count))

    async def until(self, separator: bytes) -> bytes:
        """Give all up to a separator, with it."""
        return self._taken(await self.readuntil(separator))

    def _taken(self, taken: bytes) -> bytes:
        self.left -= len(taken)
        return taken


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole reply: its status, its fields by small-letter names, its body as sent, whether more may follow."""

    status: int
    fields: Mapping[str, str]
    body: bytes
    lasting: bool


async def read_reply(reader: Incoming, method: str) -> Reply:
    """Read one final reply. Raises `Malformed`, `Broken`, `TooLarge`, and what the connection raises."""
    for _ in range(INTERIM + 1):
        minor, status, fields = await _head(reader)
        if status >= 200:  # noqa: PLR2004  # all below are interim
            break
    else:
        raise Malformed
    options = {option.strip().casefold() for option in fields.get("connection", "").split(",")}
    lasting = ("close" not in options) if minor else ("keep-alive" in options)
    coding = fields.get("transfer-encoding", "").casefold()
    length = fields.get("content-length")
    if method == "HEAD" or status in _BODILESS:
        return Reply(status, fields, b"", lasting)
    if coding:
        if coding != "chunked" or not minor:
            raise Malformed
        body = await _chunks(reader)
        return Reply(status, fields, body, lasting and length is None)
    if length is not None:
        return Reply(status, fields, await _exactly(reader, _length(length)), lasting)
    return Reply(status, fields, await _rest(reader), lasting=False)


async def _head(reader: Incoming) -> tuple[int, int, dict[str, str]]:
    try:
        head = await reader.until(b"\r\n\r\n")
    except asyncio.IncompleteReadError as broken:
        if not broken.partial:
            raise Closed from None
        raise (Broken if broken.partial.startswith(b"HTTP/1.") else Malformed) from None
    except asyncio.LimitOverrunError:
        raise Malformed from None
    first, *lines = head[:-4].split(b"\r\n")
    started = _STATUS.fullmatch(first)
    if started is None:
        raise Malformed
    fields: dict[str, str] = {}
    for line in lines:
        found = _FIELD.fullmatch(line)
        if found is None:
            raise Malformed
        name, value = found[1].decode("ascii").lower(), found[2].decode("latin-1")
        if name == "content-length" and fields.get(name, value) != value:
            raise Malformed
        fields[name] = f"{fields[name]}, {value}" if name in fields and name != "content-length" else value
    return int(started[1]), int(started[2]), fields


def _length(text: str) -> int:
    lengths = {part.strip() for part in text.split(",")}
    one = lengths.pop()
    if lengths or not re.fullmatch(r"[0-9]{1,18}", one):
        raise Malformed
    return int(one)


async def _exactly(reader: Incoming, length: int) -> bytes:
    if length > MOST_BYTES:
        raise TooLarge
    try:
        return await reader.exactly(length)
    except asyncio.IncompleteReadError:
        raise Broken from None


async def _rest(reader: Incoming) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := await reader.some():
        size += len(part)
        if size > MOST_BYTES:
            raise TooLarge
        parts.append(part)
    return b"".join(parts)


async def _chunks(reader: Incoming) -> bytes:
    parts: list[bytes] = []
    size = lines = 0
    while True:
        found = _CHUNK.fullmatch(await _line(reader))
        if found is None:
            raise Malformed
        length = int(found[1], 16)
        if length == 0:
            break
        size += length
        if size > MOST_BYTES:
            raise TooLarge
        parts.append(await _exactly(reader, length))
        if await _exactly(reader, 2) != b"\r\n":
            raise Malformed
    while (line := await _line(reader)) != b"\r\n":  # trailers say nothing to us, and end
        lines += len(line)
        if lines > HEAD:
            raise Malformed
    return b"".join(parts)


async def _line(reader: Incoming) -> bytes:
    try:
        return await reader.until(b"\r\n")
    except asyncio.IncompleteReadError:
        raise Broken from None
    except asyncio.LimitOverrunError:
        raise Malformed from None


def coding_of(reply: Reply) -> str:
    """Give how the body is packed, or "" where it is not."""
    coding = reply.fields.get("content-encoding", "").strip().casefold()
    return coding if reply.body and coding != "identity" else ""


def unpacked(reply: Reply) -> bytes:
    """Give the body without gzip, or as it came where it is packed otherwise. Raises `TooLarge` and `Malformed`."""
    if coding_of(reply) not in {"gzip", "x-gzip"}:
        return reply.body
    parts: list[bytes] = []
    size, packed = 0, reply.body
    while packed:
        member = zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            part = member.decompress(packed, MOST_BYTES - size + 1)
        except zlib.error:
            raise Malformed from None
        size += len(part)
        if size > MOST_BYTES:
            raise TooLarge
        if not member.eof:
            raise Malformed
        parts.append(part)
        packed = member.unused_data
    return b"".join(parts)
