"""Write docs/reference/errors.md from the errors themselves; `make docs` runs it, a test keeps it current."""

from __future__ import annotations

import inspect
from pathlib import Path

from remit.cli import running
from remit.core import errors
from remit.core.errors import RemitError

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "errors.md"


def kinds() -> list[type[RemitError]]:
    """Give every kind of error that can leave a command, by exit code and then by code."""
    found = {
        kind
        for module in (errors, running)
        for kind in vars(module).values()
        if inspect.isclass(kind) and issubclass(kind, RemitError) and kind is not RemitError
    }
    return sorted(found, key=lambda kind: (kind.exit_code, kind.code))


def page() -> str:
    """Give the page: the exit codes, then a table of error codes."""
    parts = [
        "# Errors\n",
        "Written by `make docs` from `src/remit/core/errors.py` and `src/remit/cli/running.py`. Whatever is refused",
        "has one code and one sentence, the same in JSON, on the page and at the terminal; nothing is written when",
        "something is refused. With `--format json` standard output holds",
        '`{"ok": false, "error": {"code", "message", …details}}`; as text, the sentence goes to standard error. There',
        "is no traceback, unless REMIT_DEBUG=1 asks for it.\n",
        "## Exit codes\n",
        "| Exit code | Means |",
        "|---|---|",
        *(f"| {code} | {said} |" for code, said in running.EXIT_CODES.items()),
        "\n## Error codes\n",
        "| Code | Exit code | Class | When |",
        "|---|---|---|---|",
        *(f"| `{k.code}` | {k.exit_code} | `{k.__name__}` | {_when(k)} |" for k in kinds()),
        "\n## Details\n",
        "`answer.stale` carries `question`, `base`, `theirs`, `yours` (texts, null where there is none) and `current`,",
        "the version to write on. `form.broken` carries `complaints`: `code`, `file`, `line`, `path` and `message` of",
        "each (`forms lint` carries `forms`, as it gives them). `question.unknown` carries `nearest`, the ids that",
        "come near, and so does `thing.unknown` of a requirement. `log.broken` carries `position`, the first broken",
        "event. Others name what they are about:",
        "`project`, `question`, `role`, `person`, `known` and so on.",
    ]
    return "\n".join(parts).rstrip() + "\n"


def _when(kind: type[RemitError]) -> str:
    first = (inspect.getdoc(kind) or "").split("\n\n")[0].replace("\n", " ")
    return first.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
