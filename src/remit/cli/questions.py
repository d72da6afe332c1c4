"""Commands that look at questions: questions, show."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli.finding import question_of, the_project, the_question
from remit.cli.options import OnlyProject, Project, Question
from remit.cli.running import of
from remit.workbench import shapes
from remit.workbench.shapes import answers as shapes_of_answers

_FILTERS = "Only these"


def questions(
    context: typer.Context,
    project: OnlyProject = None,
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="Put to this role.", show_default=False,
                                      rich_help_panel=_FILTERS)] = "",
    stage: Annotated[str, typer.Option("--stage", metavar="STAGE", help="Of this stage.", show_default=False,
                                       rich_help_panel=_FILTERS)] = "",
    area: Annotated[str, typer.Option("--area", metavar="AREA", help="Of this key area.", show_default=False,
                                      rich_help_panel=_FILTERS)] = "",
    state: Annotated[str, typer.Option("--state", metavar="STATE", help="In this state: open, drafted, answered, "
                                       "agreed, disputed, deferred, skipped or not-applicable.", show_default=False,
                                       rich_help_panel=_FILTERS)] = "",
    to_review: Annotated[bool, typer.Option("--to-review", help="That must be looked at again.",
                                            rich_help_panel=_FILTERS)] = False,
    mine: Annotated[bool, typer.Option("--mine", help="Put to a role that I hold.", rich_help_panel=_FILTERS)] = False,
) -> None:  # fmt: skip
    """List the questions: how each stands, and whom it is put to."""
    session = of(context)
    bench = session.bench()
    name = the_project(bench, project)
    found = bench.questions(name, role=role, stage=stage, area=area, state=state, to_review=to_review, mine=mine)
    known = bench.project(name)
    names = bench.names(known)
    if session.json:
        return session.give(
            {
                "project": shapes.project(known),
                "of": len(known.form.questions),
                "questions": [shapes.state(s, names) for s in found],
            }
        )
    from remit.cli.drawing.overviews import question_list

    filtered = any((role, stage, area, state, to_review, mine))
    return question_list(session.page, known, found, filtered=filtered)


def show(context: typer.Context, project: Project, question: Question) -> None:
    """Show all about one question: what is asked and why, the answer, what follows from it, and the talk around it."""
    session = of(context)
    bench = session.bench()
    asked = question_of(question)
    the_question(bench, project, asked)
    shown = bench.show(project, asked)
    names = bench.names(shown.project)
    if session.json:
        return session.give(shapes_of_answers.card(shown, names))
    from remit.cli.drawing.cards import card

    return card(session.page, shown, names)
