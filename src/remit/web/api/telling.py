"""How REST tells what it did: one envelope, statuses and problems, the same for every operation."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from fastapi.responses import Response

from remit.core.ids import matching
from remit.workbench.shapes import Shape

PAGE: Final = 500
"""The most items of one page of a list."""

Limit = Annotated[int, Query(ge=1, le=PAGE, description="The most items to give.")]
After = Annotated[str, Query(max_length=200, description="Where to go on: `next` of the page before.")]

PROBLEMS: Final[Mapping[int, tuple[str, str]]] = {
    401: ("access.sign-in", "Sign in first; your session may be over."),
    403: ("access.denied", "Your access to Tram delays (viewer) does not let you do that; an owner can change it."),
    404: ("project.unknown", "There is no project 'x' that you take part in."),
    409: ("verb.nothing-to-do", "The answer to data.minimum already says that."),
    412: ("answer.stale", "Somebody else wrote in between; read both and write again on what stands."),
    413: ("input.too-large", "JSON may have at most 1,000,000 bytes here; nothing was written."),
    422: ("input.invalid", "text: field required."),
    428: ("answer.base-missing", "Say which version you wrote on: If-Match, or If-None-Match: * for the first answer."),
    429: ("limit.too-many", "You are writing faster than this server takes it; wait a moment and save again."),
    503: ("database.unavailable", "The database remit.db cannot be written: it is read-only."),
}
"""An example for each status with which something can be refused."""
ALWAYS: Final = (401, 404, 422, 503)
WRITING: Final = (403, 409, 413, 429)


@dataclass(frozen=True, slots=True)
class Gives:
    """What an operation gives: the keys of `data`, each with the name of its shape ("[x]" for a list of them)."""

    keys: Mapping[str, str]
    shape: str = ""


def gives(shape: str = "", **keys: str) -> Gives:
    """Give what an operation gives: a shape whole, and keys beside it."""
    return Gives(keys, shape)


def told(data: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Answer with the envelope of something that worked."""
    text = json.dumps({"ok": True, "data": data}, ensure_ascii=False, default=str)
    return Response(text, status, dict(headers or {}), media_type="application/json")


def paged(items: Sequence[Shape], limit: int, after: str, key: str = "id") -> tuple[list[Shape], str | None]:
    """Give the items behind `after` (the key of the last one that was given), and where to go on, None at the end."""
    start = 0
    if after:
        keys = [str(item[key]) for item in items]
        found = matching(keys, after)
        start = keys.index(found[0]) + 1 if found else len(items)
    some = list(items[start : start + limit])
    more = len(items) > start + limit
    return some, str(some[-1][key]) if more and some else None


def operation(  # noqa: PLR0913  # all but three are named
    router: APIRouter,
    method: str,
    path: str,
    *,
    id: str,  # noqa: A002  # what OpenAPI calls it
    gives: Gives,
    status: int = 200,
    also: Sequence[int] = (),
    media: str = "application/json",
) -> Callable[[Callable[..., Response]], Callable[..., Response]]:
    """Put a function behind an address, with what it gives and with what it can be refused."""
    refused = (*ALWAYS, *(WRITING if method != "GET" else ()), *also)
    responses: dict[int | str, dict[str, Any]] = {status: _success(gives, media)}
    for number in sorted(set(refused)):
        code, sentence = PROBLEMS[number]
        responses[number] = {
            "description": code,
            "content": {
                "application/json": {
                    "schema": {"$ref": "#/components/schemas/Problem"},
                    "example": {"ok": False, "error": {"code": code, "message": sentence}},
                }
            },
        }

    def put(function: Callable[..., Response]) -> Callable[..., Response]:
        router.add_api_route(
            path, function, methods=[method], operation_id=id, status_code=status, responses=responses,
            response_class=Response, response_model=None,
            summary=(function.__doc__ or "").strip().split("\n")[0].rstrip("."),
        )  # fmt: skip
        return function

    return put


def _success(found: Gives, media: str) -> dict[str, Any]:
    if media != "application/json":
        return {"description": "The file.", "content": {media: {"schema": {"type": "string"}}}}
    named: dict[str, Any] = {key: schema_of(shape) for key, shape in found.keys.items()}
    own: dict[str, Any] = {"type": "object", "properties": named, "required": sorted(named)}
    data = own
    if found.shape:
        data = {"allOf": [schema_of(found.shape), own]} if named else schema_of(found.shape)
    return {
        "description": "What was asked for.",
        "content": {
            media: {
                "schema": {
                    "type": "object",
                    "properties": {"ok": {"type": "boolean", "const": True}, "data": data},
                    "required": ["ok", "data"],
                }
            }
        },
    }


def schema_of(shape: str) -> dict[str, Any]:
    """Give the schema of a shape by name: "[x]" is a list of them, "x?" may be null; "text" and its kin are plain."""
    if shape.endswith("?"):
        return {"anyOf": [schema_of(shape[:-1]), {"type": "null"}]}
    if shape.startswith("["):
        return {"type": "array", "items": schema_of(shape[1:-1])}
    plain: dict[str, dict[str, Any]] = {
        "text": {"type": "string"}, "whole": {"type": "integer"}, "yes": {"type": "boolean"}, "any": {},
        "object": {"type": "object"},
    }  # fmt: skip
    if shape in plain:
        return plain[shape]
    return {"$ref": f"#/components/schemas/{shape}"}
