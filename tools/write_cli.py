"""Write docs/reference/cli.md from the commands themselves; `make docs` runs it, a test keeps it current."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

from remit.cli.commands import ENTRIES, EVERYWHERE, built, root
from remit.cli.running import EXIT_CODES
from remit.workbench import shapes
from remit.workbench.shapes import answers as shapes_of_answers
from remit.workbench.shapes import requirements as shapes_of_requirements
from remit.workbench.shapes import sittings as shapes_of_sittings

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "cli.md"

DATA = {
    "new": "`project`, `written` (events), `questions` (as `question`)",
    "projects": "`projects`: `id`, `handle`, `name`, `events`, `last_at`",
    "questions": "`project`, `of` (how many the form has), `questions` (as `state`)",
    "answer": "as `answered`",
    "accept": "as `answered`",
    "settle": "as `answered`",
    "reply": "`project`, `written`, `replies` that wait",
    "read": "as `reading`",
    "show": "as `card`",
    "impact": "as `blast`, with `same` and `concerned`; without a question `project`, `concerned`",
    "findings": "`project`, `findings`; with --silence `project`, `written`",
    "conflicts": "`project`, `conflicts`; with --accept `project`, `written`",
    "agenda": "`project`, `role`, `person`, `as_of`, `minutes`, `budget`, `left`, `left_minutes`, `entries`",
    "brief": "`project`, `purpose`, `person`, `roles`, `people`, `decided`, `open`, `changed`, `waiting`, `more`",
    "trace": "`project`, `thing`, `before`, `after`, `edges`; with --matrix `project`, `columns`, `rows`",
    "coverage": "`project`, `by`, `parts`",
    "prove": "`project`, `recorded`, `file`, `proofs`, `unmeasured`: `requirement`, `reason`",
    "anchor": "as `answered`",
    "serve": "`url`, `link`, `team`, before it begins to serve",
    "account add": "`person`, `login`, `owner`, `link`, `adopted` (how many projects)",
    "account link": "`link`",
    "account list": "`accounts`",
    "account remove": "`removed`",
    "account access": "`members`: `id`, `name`, `access`",
    **dict.fromkeys(
        ("withdraw", "defer", "skip", "not-applicable", "reaffirm", "dispute", "revert"),
        "`project`, `written`, `question` (as `state`)",
    ),
    "status": "as `overview`",
    "requirements": "`project`, `requirements` (as `requirement`); with --gherkin `project`, `gherkin`",
    "agree": "`project`, `written`, `requirement`",
    "waive": "`project`, `written`, `requirement`",
    "attest": "`project`, `written`, `requirement`",
    "prioritise": "`project`, `written`, `requirement`",
    "source": "`project`, `sources` (as `source`), `bindings`; and `written` where something was",
    "verify": "`project`, `recorded`, `verdicts` (as `given`), `unmeasured`: `requirement`, `reason`",
    "forms list": "`forms`: `id`, `title`, `questions` (how many), `profiles`",
    "forms show": "as `form`; its `questions` as `question`",
    "forms compare": "as `comparison`: `added`, `deleted`, `reworded`, `roles_changed`",
    "forms lint": "`forms`: `form`, `errors` (how many), `complaints`",
    "ask": "`project`, `written`, `question`",
    "reword": "`project`, `written`, and `question` or `requirement`",
    "roles": "`project`, `written`, `question`",
    "drop": "`project`, `written`, `dropped` (an id), or with --restore `question`",
    "history": "`project`, `question`, `events` (as `event`)",
    "snapshot": "`project`, `written`, `snapshots`",
    "diff": "`project`, and as `difference`",
    "export": "`project`, `path`, `events`, `people`, `attributes`, `astray` (sources not found from there)",
    "import": "`project`, `added`, `known`, `people`, `conflicts` (ids of questions)",
    "audit": "`project`, `ok`, `events`, `erased`, `link`, `sentence`",
    "erase": "`project`, `written`, `erased` (ids of events); with --person `project`, `person`",
    "people": "`project`, `written`, `people`, `roles` with their `holders`",
    "comment": "`project`, `written`, `comments`",
    "task": "`project`, `written`, `tasks`",
    "feedback": "`project`, `written`, `feedback`",
    "sittings list": "`project`, `sittings` (as `sitting`)",
    "sittings open": "`project`, `sitting`",
    "sittings invite": "`invitation`",
    "sittings close": "`project`, `sitting`",
    "sittings minutes": "as `minutes`",
    "demo": "`database`, and as `overview`",
}
"""What `data` holds for each command, or for each of a group."""


def page() -> str:
    """Give the page: what holds for all commands, each command, and the shapes in JSON."""
    parts = [
        "# Commands\n",
        "Written by `make docs` from the commands themselves (`src/remit/cli/`).\n",
        "A project comes first, then a question, then a text. Texts may also come from `--file FILE` or, with `-`,",
        "from standard input. A question's id is `stage.name`, a requirement's is the question's and the value's key",
        "(`data.minimum/rows`); a version or event is named by the last 8 signs of its id.\n",
        "## For every command\n",
        *(_option(p) for p in root().params if p.rich_help_panel == EVERYWHERE),
        "\nThe environment counts where an option is not given: `REMIT_DATABASE`, `REMIT_PERSON`; `REMIT_DEBUG=1`",
        "shows tracebacks, `NO_COLOR=1` leaves out colour. `remit --version` tells the version,",
        "`--install-completion` teaches your shell the names.\n",
        "## Exit codes\n",
        *(f"- {code}: {said}" for code, said in EXIT_CODES.items()),
        "\n[errors.md](errors.md) lists every error's code.\n",
    ]
    panel = ""
    for entry in ENTRIES.values():
        if entry.panel != panel:
            panel = entry.panel
            parts.append(f"## {panel}\n")
        command = built(entry)
        members: dict[str, Any] = getattr(command, "commands", None) or {"": command}
        for name, member in members.items():
            parts += _command(f"{entry.name} {name}".strip(), entry.name, member)
    return "\n".join([*parts, *_shapes()]).rstrip() + "\n"


def _command(name: str, group: str, command: Any) -> list[str]:  # noqa: ANN401 - the type of a command is private to Typer
    own = [p for p in command.params if getattr(p, "rich_help_panel", "") != EVERYWHERE]
    arguments = [p for p in own if p.param_type_name == "argument"]
    options = [p for p in own if p.param_type_name == "option"]
    usage = " ".join(_placed(p) for p in arguments)
    parts = [f"### remit {name}\n", f"    remit {name} {usage}".rstrip() + (" [options]" if options else "") + "\n"]
    parts += [f"{command.help}\n"]
    parts += [f"- `{p.metavar}`: {p.help}" for p in arguments]
    parts += [_option(p) for p in options]
    told = DATA[name] if name in DATA else DATA[group]
    parts += ["", f"JSON: {told}.\n"]
    return parts


def _placed(argument: Any) -> str:  # noqa: ANN401 - as above
    dots = " …" if argument.nargs == -1 else ""
    return f"{argument.metavar}{dots}" if argument.required else f"[{argument.metavar}{dots}]"


def _option(option: Any) -> str:  # noqa: ANN401 - as above
    names = ", ".join(f"`{name}`" for name in sorted(option.opts, key=len))
    other = f" / `{option.secondary_opts[0]}`" if option.secondary_opts else ""
    metavar = f" {option.metavar}" if option.metavar else " text|json" if "--format" in option.opts else ""
    needed = " Needed." if option.required else ""
    shown = option.default if option.show_default and option.default not in (None, False, "", [], ()) else None
    default = f" Default: {'on' if shown is True else shown}." if shown is not None else ""
    return f"- {names}{metavar}{other}: {option.help}{default}{needed}"


def _shapes() -> list[str]:
    parts = [
        "## Shapes in JSON\n",
        'Standard output holds one object: `{"ok": true, "data": …}`, or `{"ok": false, "error": …}`. Keys are',
        "never renamed; new ones may come. Amounts and thresholds are text, so that no digit is lost; moments are",
        'ISO 8601 in UTC; an erased text is null; a person is `{"id", "name"}`.\n',
    ]
    for module in (shapes, shapes_of_answers, shapes_of_requirements, shapes_of_sittings):
        for name, function in vars(module).items():
            if inspect.isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_"):
                if name in {"about", "words"}:
                    continue
                keys = ", ".join(f"`{key}`" for key in _keys(function))
                said = (inspect.getdoc(function) or "").splitlines()[0].removeprefix("Give ")
                parts.append(f"- **{name}**: {said} {keys}".rstrip())
    return parts


def _keys(function: Any) -> list[str]:  # noqa: ANN401 - any of the functions above
    """Read the keys of the object that a function gives, in the order in which they are written."""
    import ast

    tree = ast.parse(inspect.getsource(function))
    outer = [
        node for node in ast.walk(tree)
        if isinstance(node, ast.Return | ast.Assign | ast.AnnAssign) and node.value is not None
    ]  # fmt: skip
    found: list[str] = []
    for node in outer:
        for part in _dicts(node.value):
            found += [key.value for key in part.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)]
    return list(dict.fromkeys(found))


def _dicts(node: Any) -> list[Any]:  # noqa: ANN401 - any part of a syntax tree
    import ast

    if isinstance(node, ast.Dict):
        return [node]
    if isinstance(node, ast.BinOp):
        return [*_dicts(node.left), *_dicts(node.right)]
    return []


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
