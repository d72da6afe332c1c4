"""Which commands there are, where each is written, and under which heading `remit --help` lists it.

Only the module of the command that was called is loaded. The options for every command are added here, once, to each
of them: they count before and after the command's name.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, partial
from importlib import import_module
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup
from typer.main import get_command

from remit import __version__
from remit.cli.running import of
from remit.core.errors import InvalidInput

FIRST = "The six that matter first"
ANSWERS = "Answers"
REQUIREMENTS = "Requirements and what is measured"
REASONS = "What stands in the way, and what rests on what"
FORM = "The form"
TIME = "Time and files"
PEOPLE = "People, talk and the example"
ROOM = "The form in a browser"
EVERYWHERE = "For every command"
MAY_BE_EMPTY = frozenset({"TEXT", "REASON", "VERSION"})
"""What may be given empty: where words are needed, the verb says so, and the base of a first answer is no version."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: its name, the module and function (or group of commands) behind it, and its heading in the help."""

    name: str
    module: str
    attribute: str
    panel: str


def _entries(panel: str, module: str, *names: str) -> list[Entry]:
    return [Entry(name, f"remit.cli.{module}", _attribute(name), panel) for name in names]


def _attribute(name: str) -> str:
    """Give the function behind a command: its name, with an underscore where Python knows the word already."""
    return "import_" if name == "import" else name.replace("-", "_")


ENTRIES = {
    entry.name: entry
    for entry in (
        *_entries(FIRST, "projects", "new"),
        *_entries(FIRST, "questions", "questions"),
        *_entries(FIRST, "answers", "answer", "accept"),
        *_entries(FIRST, "projects", "status"),
        *_entries(FIRST, "measuring", "verify"),
        *_entries(ANSWERS, "questions", "show"),
        *_entries(ANSWERS, "answers", "read", "reply", "settle"),
        *_entries(ANSWERS, "setting_aside", "withdraw", "defer", "skip", "not-applicable", "reaffirm", "dispute"),
        *_entries(REQUIREMENTS, "requirements", "requirements", "agree", "waive", "prioritise"),
        *_entries(REQUIREMENTS, "attesting", "attest"),
        *_entries(REQUIREMENTS, "proving", "prove"),
        *_entries(REQUIREMENTS, "answers", "anchor"),
        *_entries(REQUIREMENTS, "measuring", "source"),
        *_entries(REASONS, "findings", "findings", "conflicts", "agenda", "brief"),
        *_entries(REASONS, "reasons", "impact", "trace", "coverage"),
        *_entries(FORM, "forms", "forms"),
        *_entries(FORM, "own_forms", "ask", "reword", "roles", "drop"),
        *_entries(TIME, "projects", "projects"),
        *_entries(TIME, "history", "history", "revert", "snapshot"),
        *_entries(TIME, "reasons", "diff"),
        *_entries(TIME, "files", "export", "import", "audit", "erase"),
        *_entries(PEOPLE, "people", "people", "comment", "task", "feedback"),
        *_entries(PEOPLE, "projects", "demo"),
        *_entries(ROOM, "serving", "serve", "account"),
        *_entries(ROOM, "sittings", "sittings"),
    )
}
"""Every command, in the order of the help."""


class Commands(TyperGroup):
    """The commands of `remit`, each loaded when it is asked for."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # noqa: ARG002  # pyright: ignore[reportIncompatibleMethodOverride]  # Typer passes its context, which is of a private type
        """Give the names in the order of the help."""
        return list(ENTRIES)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # noqa: ANN401  # pyright: ignore[reportIncompatibleMethodOverride]  # the type of a command is private to Typer
        """Give a command; an unknown one is refused with the names that come near."""
        entry = ENTRIES.get(cmd_name)
        if entry is not None:
            return built(entry)
        if ctx.resilient_parsing or cmd_name.startswith("-"):
            return None
        near = get_close_matches(cmd_name, ENTRIES, n=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else "."
        ctx.fail(f"There is no command {cmd_name!r}{hint}")
        return None

    def format_help(self, ctx: typer.Context, formatter: object) -> None:  # noqa: ARG002  # pyright: ignore[reportIncompatibleMethodOverride]  # as above; it prints by itself
        """Draw the first page: commands before options, and one line for each."""
        from remit.cli.helping import first_page

        panels: dict[str, list[tuple[str, str]]] = {}
        for entry in ENTRIES.values():
            panels.setdefault(entry.panel, []).append((entry.name, built(entry).help or ""))
        first_page(list(panels.items()), self.params)


@cache
def built(entry: Entry) -> Any:  # noqa: ANN401  # the type of a command is private to Typer
    """Load a command (or a group of them) and add the options for every command."""
    target = getattr(import_module(entry.module), entry.attribute)
    if isinstance(target, typer.Typer):
        group: Any = get_command(target)
        group.name = entry.name
        for member in group.commands.values():
            member.help = flowing(member.help or "")
            member.params.extend(_shared())
            _refuse_empty(member)
        return group
    single = typer.Typer(add_completion=False, rich_markup_mode="rich", pretty_exceptions_enable=False)
    single.command(entry.name, help=flowing(inspect.getdoc(target) or ""), rich_help_panel=entry.panel)(target)
    command = get_command(single)
    command.params.extend(_shared())
    _refuse_empty(command)
    return command


def _refuse_empty(command: Any) -> None:  # noqa: ANN401  # the type of a command is private to Typer
    """Have a command refuse what is given empty and may be left out, so that it never passes for left out.

    A script whose variable is not set would else do another thing than it was written for.
    """
    for param in command.params:
        if not param.required and param.metavar not in MAY_BE_EMPTY and not isinstance(param.callback, partial):
            param.callback = partial(_filled, param.callback)


def _filled(then: Callable[..., Any] | None, context: Any, param: Any, value: Any) -> Any:  # noqa: ANN401  # Typer's own types are private
    told = context.get_parameter_source(param.name)
    if told is not None and told.name == "COMMANDLINE" and _empty(value):
        name = max(param.opts, key=len) if param.param_type_name == "option" else param.metavar or param.name
        sentence = f"{name} is empty; give {param.metavar if name.startswith('-') else 'it'}, or leave it out."
        raise InvalidInput(sentence, option=name)
    return then(context, param, value) if then is not None else value


def _empty(value: object) -> bool:
    several: list[object] = [*value] if isinstance(value, list | tuple) else [value]
    return any(isinstance(one, str) and not one.strip() for one in several)


def flowing(text: str) -> str:
    """Give a docstring with its paragraphs as one line each, to be wrapped to the terminal; indented lines stay."""
    joined = re.sub(r"(?<=\S)\n(?=\S)", " ", inspect.cleandoc(text))
    return re.sub(r"\n(?=    )", "\n\n", joined)


def _database(context: typer.Context, value: str | None) -> None:
    if value is not None:
        of(context).database = value


def _person(context: typer.Context, value: str | None) -> None:
    if value is not None:
        of(context).person = value


def _on_behalf_of(context: typer.Context, value: str | None) -> None:
    if value is not None:
        of(context).on_behalf_of = value


def _format(context: typer.Context, value: str | None) -> None:
    if value is not None:
        of(context).format = value


def everywhere(
    shared_database: Annotated[
        str | None,
        typer.Option("--database", "-d", metavar="PATH", help="The database: a file, or a postgresql:// URL. "
                     "Default: REMIT_DATABASE, else remit.db here.",
                     callback=_database, expose_value=False, rich_help_panel=EVERYWHERE),
    ] = None,
    shared_person: Annotated[
        str | None,
        typer.Option("--as", metavar="NAME", help="Who you are. Default: REMIT_PERSON, else your login name.",
                     callback=_person, expose_value=False, rich_help_panel=EVERYWHERE),
    ] = None,
    shared_on_behalf_of: Annotated[
        str | None,
        typer.Option("--on-behalf-of", metavar="NAME", help="Whose words these are, when you write them down for "
                     "somebody.", callback=_on_behalf_of, expose_value=False, rich_help_panel=EVERYWHERE),
    ] = None,
    shared_format: Annotated[
        Literal["text", "json", "markdown"] | None,
        typer.Option("--format", help="For people, one JSON object for programs, or (where a command says so) "
                     "Markdown for a file.", callback=_format,
                     expose_value=False, rich_help_panel=EVERYWHERE),
    ] = None,
) -> None:  # fmt: skip
    """The options that every command has, under names that no command gives to options of its own.

    Typer keeps what was typed by that name: two options of one name would each take what the other was given, and
    `--person Ada` would make Ada the one who acts.
    """


@cache
def _shared() -> list[Any]:
    single = typer.Typer(add_completion=False)
    single.command()(everywhere)
    return list(get_command(single).params)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"remit {__version__}")
        raise typer.Exit


@cache
def root() -> Any:  # noqa: ANN401  # the type of a command is private to Typer
    """Give the program."""
    from remit.cli.helping import INTRODUCTION

    app = typer.Typer(
        cls=Commands, add_completion=True, no_args_is_help=True, rich_markup_mode="rich",
        pretty_exceptions_enable=False, help=" ".join(INTRODUCTION),
    )  # fmt: skip

    @app.callback()
    def _(
        version: Annotated[
            bool, typer.Option("--version", "-V", help="Tell the version.", callback=_version, is_eager=True)
        ] = False,
    ) -> None:
        """Do nothing: each command does its own work."""

    command: Any = get_command(app)
    for option in command.params:
        option.hidden = "completion" in option.name
    command.params[:0] = _shared()
    _refuse_empty(command)
    return command
