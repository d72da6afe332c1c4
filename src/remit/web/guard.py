"""What every request passes before anything reads it, and what every reply carries.

Refuses hosts that are not ours (a rebound name), writes and sockets that another site started (by Sec-Fetch-Site, then
Origin: the order in which the Fetch Metadata specification of the W3C and OWASP's advice on CSRF put them), and bodies
that are too large, too deep or too slow.
"""

from __future__ import annotations

import asyncio
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from remit.core.errors import ForeignOrigin, RemitError, TooLarge
from remit.web.asking import READING
from remit.web.doors import Door, host_of
from remit.web.limits import BODY, JSON, PATIENCE, refuse_deep
from remit.web.problems import reply

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The content policy: nothing inline, nothing from elsewhere."""
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""What every reply carries."""
FOR_EVER: Final = "public, max-age=31536000, immutable"
LONGEST: Final = 18
"""Digits of a length that are read as a number; a body said to be longer than that is too large."""
REFUSED: Final = 1008
"""The code with which a socket is refused (RFC 6455: policy violation)."""


class Guard:
    """Stands before the whole application."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        """Guard an application behind a door."""
        self.app = app
        self.door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in or refuse it."""
        if scope["type"] not in {"http", "websocket"}:
            return await self.app(scope, receive, send)
        headers = Headers(scope=scope)
        refused = self._refused(scope, headers)
        if scope["type"] == "websocket":
            if refused is None:
                return await self.app(scope, receive, send)
            await receive()
            return await send({"type": "websocket.close", "code": REFUSED, "reason": refused.message[:100]})
        answering = _carrying(scope, send)
        if refused is None and scope["method"] not in READING:
            try:
                body = await _body(headers, receive)
            except RemitError as error:
                refused = error
            else:
                return await self.app(scope, _replaying(body, receive), answering)
        if refused is None:
            return await self.app(scope, receive, answering)
        scope.setdefault("app", None)
        return await reply(HTTPConnection(scope), refused)(scope, receive, answering)

    def _refused(self, scope: Scope, headers: Headers) -> RemitError | None:
        host = headers.get("host", "")
        if not self.door.knows(host):
            return ForeignOrigin("This server does not go by that name; open it by the address it was given.")
        if scope["type"] == "http" and scope["method"] in READING:
            return None
        site = headers.get("sec-fetch-site", "")
        origin = headers.get("origin", "")
        if site:
            own = site in {"same-origin", "none"}
        elif origin:
            own = self._own(origin, host)
        else:
            own = True  # no browser: those send one or the other with every write and every socket
        if own and scope["type"] == "websocket" and origin:
            own = self._own(origin, host)  # some browsers send both with a socket: both must be right
        if own:
            return None
        return ForeignOrigin("This came from another site, so nothing was done; do it on Remit's own page.")

    def _own(self, origin: str, host: str) -> bool:
        if self.door.origins:
            return origin.lower() in self.door.origins
        parts = urlsplit(origin)
        return parts.scheme in {"http", "https"} and host_of(origin) == host


def _carrying(scope: Scope, send: Send) -> Send:
    async def carrying(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            static = scope["path"].startswith("/static/") and scope["query_string"] and message["status"] == 200  # noqa: PLR2004  # the status of a file that is there
            if static:
                headers["Cache-Control"] = FOR_EVER
            headers.setdefault("Cache-Control", "private, no-cache")
        await send(message)

    return carrying


async def _body(headers: Headers, receive: Receive) -> bytes:
    """Give the whole body; TooLarge for one that is too large, too deep or too slow."""
    json = "json" in headers.get("content-type", "")
    most = JSON if json else BODY
    sentence = f"At most {most:,} bytes are taken at once here; nothing was written."
    said = headers.get("content-length", "")
    if said.isascii() and said.isdigit() and (len(said) > LONGEST or int(said) > most):
        raise TooLarge(sentence, limit=most)
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await receive()
                if message["type"] != "http.request":
                    break
                parts.append(message.get("body", b""))
                size += len(parts[-1])
                if size > most:
                    raise TooLarge(sentence, limit=most)
                if not message.get("more_body", False):
                    break
    except TimeoutError:
        raise TooLarge(f"What was sent did not arrive within {PATIENCE:g} seconds; nothing was written.") from None
    body = b"".join(parts)
    if json or body[:1] in {b"{", b"["}:
        refuse_deep(body)
    return body


def _replaying(body: bytes, receive: Receive) -> Receive:
    """Give the body that was read already, once; then whatever else comes."""
    given = False

    async def replaying() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replaying
