"""Commands on the forms themselves: forms list|show|compare|lint. No project and no database is needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from remit.cli.running import of
from remit.core.errors import BrokenForm
from remit.workbench import shapes

forms = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="Look at the forms: list, show, compare and lint them.",
)

FormName = Annotated[
    str, typer.Argument(metavar="FORM", help="A shipped form such as mlops/3, or the path of your own.")
]


@forms.command("list")
def list_(context: typer.Context) -> None:
    """List the forms that Remit ships."""
    session = of(context)
    from remit.workbench.forms import list_forms

    found = list_forms()
    if session.json:
        return session.give(
            {
                "forms": [
                    {"id": f.id, "title": f.title, "questions": f.questions, "profiles": list(f.profiles)}
                    for f in found
                ]
            }
        )
    from remit.cli.drawing.editions import form_list

    return form_list(session.page, found)


@forms.command("show")
def show(
    context: typer.Context,
    form: FormName,
    profile: Annotated[
        str, typer.Option("--profile", metavar="PROFILE", help="Only the questions of this profile.",
                          show_default=False)
    ] = "",
    role: Annotated[
        str, typer.Option("--role", metavar="ROLE", help="Only the questions put to this role.", show_default=False)
    ] = "",
    full: Annotated[bool, typer.Option("--full", help="Everything that each question carries.")] = False,
) -> None:  # fmt: skip
    """Show a form: its front page, and its questions by stage with the roles they are put to."""
    session = of(context)
    from remit.workbench.forms import narrowed, read_form

    found = narrowed(read_form(form), profile=profile, role=role)
    if session.json:
        return session.give(shapes.form(found))
    from remit.cli.drawing.editions import form_page

    return form_page(session.page, found, full=full)


@forms.command("compare")
def compare(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help="The form to start from.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The form to compare it with.")],
) -> None:
    """Tell what was added, deleted, reworded and put to other roles, and who asked for it."""
    session = of(context)
    from remit.workbench.forms import compare_forms

    found = compare_forms(old, new)
    if session.json:
        return session.give(shapes.comparison(found))
    from remit.cli.drawing.editions import comparison

    return comparison(session.page, found)


@forms.command("lint")
def lint(
    context: typer.Context,
    form: Annotated[
        list[str] | None,
        typer.Argument(metavar="FORM", help="Forms or paths; all that are shipped by default.", show_default=False),
    ] = None,
) -> None:
    """Look a form over by coded rules; each complaint names its file, line and place.

    Errors end with exit code 5; warnings and advice do not.
    """
    session = of(context)
    from remit.workbench.forms import lint_forms

    found = lint_forms(tuple(form or ()))
    errors = [c for complaints in found.values() for c in complaints if c.severity == "error"]
    data = {
        "forms": [
            {
                "form": name,
                "errors": sum(1 for c in complaints if c.severity == "error"),
                "complaints": [
                    {"code": c.code, "severity": c.severity, "file": c.file, "line": c.line, "path": c.path,
                     "message": c.message}
                    for c in complaints
                ],
            }
            for name, complaints in found.items()
        ]
    }  # fmt: skip
    if session.json:
        if errors:
            raise BrokenForm(_summary(errors), **data)
        return session.give(data)
    from remit.cli.drawing.editions import complaints as draw

    draw(session.page, found)
    if errors:
        raise BrokenForm(_summary(errors), **data)
    return None


def _summary(errors: Sequence[object]) -> str:
    more = f" (and {len(errors) - 1} more errors)" if len(errors) > 1 else ""
    return f"{errors[0]}{more}"
