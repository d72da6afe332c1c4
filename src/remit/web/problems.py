"""What was refused, as whoever asked can read it: JSON, a page, or a piece of the page they are on. Never a traceback.

The code, sentence and details are those of `docs/reference/errors.md`, the same as at the terminal.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final, cast
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from remit.core.errors import InvalidInput, NotAllowed, NotSignedIn, RemitError, TooLarge, UnknownPage
from remit.core.ids import new_id
from remit.web.rendering import ENVIRONMENT

_logger = logging.getLogger("remit.web")

STATUS: Final[Mapping[str, int]] = {
    "access.sign-in": 401,
    "access.sign-in-failed": 403,
    "access.link-spent": 410,
    "access.foreign-origin": 403,
    "access.denied": 403,
    "limit.too-many": 429,
    "answer.base-missing": 428,
    "input.too-large": 413,
    "page.method": 405,
    "form.broken": 422,
    "file.unreadable": 422,
    "file.unwritable": 422,
    "source.failed": 422,
    "log.broken": 503,
    "database.unavailable": 503,
    "database.newer": 503,
}
"""The HTTP status of codes that do not follow from the exit code."""
BY_EXIT: Final[Mapping[int, int]] = {2: 422, 3: 404, 4: 409, 5: 503, 6: 403}
"""The HTTP status by exit code, for every other code."""


class UnexpectedFault(RemitError):
    """A fault of Remit; the number names the line in the server's log that says where."""

    code = "run.unexpected"


def status_of(error: RemitError) -> int:
    """Give the HTTP status of something that was refused."""
    own: int | None = getattr(error, "status", None)  # REST tells a stale answer by the status of If-Match
    return own or STATUS.get(error.code) or BY_EXIT.get(error.exit_code, 500)


def envelope(error: RemitError) -> dict[str, object]:
    """Give the envelope of something that was refused, as the terminal writes it too."""
    return {"ok": False, "error": {"code": error.code, "message": error.message, **error.details}}


def reply(connection: HTTPConnection, error: RemitError) -> Response:
    """Answer with what was refused, in the form that was asked for."""
    status, headers = status_of(error), headers_of(error)
    path = connection.url.path
    if path.startswith("/api/"):
        return _as_json(envelope(error), status, headers)
    if _prefers_json(connection):
        told = {"code": error.code, "message": error.message, "details": error.details}
        return _as_json({**told, **envelope(error)}, status, headers)
    if connection.headers.get("hx-request") == "true" or connection.headers.get("x-remit") == "fragment":
        words = ENVIRONMENT.get_template("parts/problem.html").render(error=error, details=shown(error))
        return HTMLResponse(words, status, {**headers, "HX-Retarget": "#problems", "HX-Reswap": "innerHTML"})
    if isinstance(error, NotSignedIn) and error.details.get("door") == "team":
        here = path + (f"?{connection.url.query}" if connection.url.query else "")
        reading = connection.scope.get("method", "GET") in {"GET", "HEAD"}
        return RedirectResponse(f"/sign-in?next={quote(here, safe='')}" if reading else "/sign-in", 303, headers)
    return HTMLResponse(_page(connection, error, status), status, headers)


def shown(error: RemitError) -> list[tuple[str, str]]:
    """Give the texts that a problem carries and that nobody may lose: what one typed, and what stands."""
    words = {"yours": "What you wrote", "theirs": "What stands now", "base": "What you started from"}
    return [(said, str(error.details[key])) for key, said in words.items() if error.details.get(key)]


def install(app: FastAPI) -> None:
    """Let the application answer with problems, whatever goes wrong in it."""
    app.add_exception_handler(RemitError, cast("Any", _refused))  # one function for requests and sockets
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_middleware(Faults)


class Faults:
    """Turns what nobody expected into a problem with a number; where it happened goes to the server's log."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before the application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        started = False

        async def watching(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            return await self.app(scope, receive, watching)
        except Exception as error:
            number = new_id()[-8:]
            _logger.exception("Fault %s at %s %s", number, scope["method"], scope["path"].encode("unicode_escape"))
            if started:
                raise
            sentence = (
                f"Something went wrong that Remit did not expect ({type(error).__name__}). What you typed is still in "
                f"your browser; tell whoever runs this server the number {number}."
            )
            response = reply(HTTPConnection(scope), UnexpectedFault(sentence, number=number))
            return await response(scope, receive, send)


async def _refused(connection: Any, error: Exception) -> Response | None:  # noqa: ANN401  # a request or a socket
    if isinstance(connection, WebSocket):
        await connection.close(1008, str(error)[:100])
        return None
    return reply(connection, cast("RemitError", error))


async def _invalid(request: Request, error: Exception) -> Response:
    problems = cast("RequestValidationError", error).errors()
    first: Mapping[str, Any] = problems[0] if problems else {"loc": (), "msg": "cannot be read"}
    if first.get("type") == "json_invalid":
        at = next((part for part in first["loc"] if isinstance(part, int)), 0)
        sentence = f"The body is no JSON: it breaks at character {at}. Send one JSON object in UTF-8."
        return reply(request, InvalidInput(sentence, at=at))
    places = [str(part) for part in first["loc"] if part not in {"body", "query", "path"}]
    where = ".".join(places) or "The body"
    what = str(first["msg"]).removeprefix("Value error, ")
    sentence = f"{where[:200]}: {what[:1].lower()}{what[1:200]}."
    return reply(
        request, InvalidInput(sentence, fields=[".".join(str(p) for p in one["loc"]) for one in problems[:20]])
    )


async def _http(request: Request, error: Exception) -> Response:
    found = cast("HTTPException", error)
    told: RemitError
    if found.status_code == HTTPStatus.NOT_FOUND:
        told = UnknownPage(f"There is nothing at {request.url.path[:200]!r}.")
    elif found.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        told = MethodNotAllowed(f"{request.method[:20]} is not possible at {request.url.path[:200]!r}.")
    elif found.status_code == HTTPStatus.FORBIDDEN:
        told = NotAllowed(str(found.detail))
    elif found.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        told = TooLarge(str(found.detail))
    else:
        told = InvalidInput(f"The request cannot be read: {str(found.detail)[:200].rstrip('.')}.")
    response = reply(request, told)
    for name, value in (found.headers or {}).items():
        response.headers.setdefault(name, value)
    return response


class MethodNotAllowed(InvalidInput):
    """REST only: the address is there, but not for that method."""

    code = "page.method"


def _as_json(told: dict[str, object], status: int, headers: Mapping[str, str]) -> Response:
    text = json.dumps(told, ensure_ascii=False, default=str)
    return Response(text, status, dict(headers), media_type="application/json")


def headers_of(error: RemitError) -> dict[str, str]:
    """Give the headers that go with something that was refused: when to try again, and how to sign in."""
    headers: dict[str, str] = {}
    if isinstance(error, NotSignedIn):
        headers["WWW-Authenticate"] = "Bearer"
    seconds = error.details.get("seconds")
    if isinstance(seconds, (int, float)):
        headers["Retry-After"] = str(int(seconds))
    return headers


def _prefers_json(connection: HTTPConnection) -> bool:
    accept = connection.headers.get("accept", "")
    at = accept.find("application/json")
    page = accept.find("text/html")
    return at >= 0 and (page < 0 or at < page)


def _page(connection: HTTPConnection, error: RemitError, status: int) -> str:
    return ENVIRONMENT.get_template("problem.html").render(
        error=error, status=status, details=shown(error), project=None, project_url=str, me="", access="viewer",
        here=None, theme=connection.cookies.get("remit-theme", ""), names={},
    )  # fmt: skip
