"""Write docs/reference/rest.md from the OpenAPI description of REST; `make docs` runs it, a test keeps it current."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from remit.web import api
from remit.web.api.describing import DESCRIPTION, openapi


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 119, break_long_words=False, break_on_hyphens=False)


PAGE = Path(__file__).parent.parent / "docs" / "reference" / "rest.md"
HEAD = f"""# REST

Written by `make docs` from `src/remit/web/api/`.

{_wrapped(DESCRIPTION)}

- The description for machines is at `{api.PREFIX}/openapi.json`.
- `{{project}}` is a handle, a name or an id, as at the terminal. Who is no member gets 404, as for one that is not
  there.
- An answer is written on the version that one read: `If-Match: "ID"` (the `ETag` of the question), or
  `If-None-Match: *` for the first answer; `If-Match: *` means whatever stands. Other words that others changed in
  between go in too (`merged`); where both changed the same words, 412 gives `base`, `theirs`, `yours` and `current`.
- Lists take `limit` and `after`; `next` is what `after` is for the page behind, null at the end.
- Bodies have at most 1,000,000 bytes and are nested at most 20 deep. Writes are limited for each person: 429 says with
  `Retry-After` when to try again.
- The shapes are those of the terminal's `--format json` ([cli.md](cli.md), at the end); the codes of what is refused
  are in [errors.md](errors.md).
"""


def page() -> str:
    """Give the page: what holds for all operations, then each by its tag."""
    app = FastAPI(openapi_url=None)
    app.include_router(api.router)
    described = openapi(app)
    tags: dict[str, list[str]] = {}
    for path, operations in described["paths"].items():
        for method, one in operations.items():
            tags.setdefault(one["tags"][0], []).extend(_operation(method, path, one, described))
    parts = [HEAD]
    for tag, lines in tags.items():
        parts += [f"## {tag.capitalize()}\n", *lines]
    return "\n".join(parts).rstrip() + "\n"


def _operation(method: str, path: str, one: dict[str, Any], described: dict[str, Any]) -> list[str]:
    lines = [f"### `{method.upper()} {path.removeprefix(api.PREFIX)}`\n", f"{_text(one)} (`{one['operationId']}`)\n"]
    for parameter in one.get("parameters", ()):
        if parameter["in"] in {"query", "header"}:
            needed = ", needed" if parameter.get("required") else ""
            said = f": {parameter['description']}" if parameter.get("description") else ""
            lines.append(f"- {parameter['in']} `{parameter['name']}`{needed}{said}")
    body = one.get("requestBody")
    if body:
        name = body["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        kind = described["components"]["schemas"][name]
        fields = (f"`{key}`" + (" (needed)" if key in kind.get("required", ()) else "") for key in kind["properties"])
        lines.append(f"- body: {', '.join(fields)}. {kind.get('description', '').splitlines()[0]}")
    for status, reply in one["responses"].items():
        if status.startswith("2"):
            lines.append(f"- {status}: {_given(reply)}")
    others = ", ".join(status for status in one["responses"] if not status.startswith("2"))
    lines.append(f"- refused: {others}\n")
    return lines


def _text(one: dict[str, Any]) -> str:
    return " ".join(str(one.get("description") or one["summary"]).split())


def _given(reply: dict[str, Any]) -> str:
    media, content = next(iter(reply["content"].items()))
    if media != "application/json":
        return f"the file, as `{media}`"
    return _named(content["schema"]["properties"]["data"])


def _named(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    if "allOf" in schema:
        return " with ".join(_named(part) for part in schema["allOf"])
    return ", ".join(f"`{key}`" for key in schema.get("properties", {})) or "nothing"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
