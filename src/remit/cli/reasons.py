"""Commands that ask why and what for: impact, trace, coverage, diff."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from remit.cli.finding import question_of, the_project, the_project_and, the_question
from remit.cli.options import OnlyProject, Project
from remit.cli.running import of
from remit.workbench import shapes
from remit.workbench.shapes import reasons as shapes_of_reasons


def impact(
    context: typer.Context,
    project: OnlyProject = None,
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="The question whose answer would change.", show_default=False)
    ] = "",
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="The words it would change to.", show_default=False)
    ] = "",
) -> None:  # fmt: skip
    """Show what a change of an answer would touch, before anything is saved; or who must look again now, and why.

    Text, JSON or Markdown (--format).
    """
    session = of(context)
    bench = session.bench()
    name, question = the_project_and(bench, project, question)
    if not question:
        known, waiting = bench.to_review(name)
        names = bench.names(known)
        if session.json:
            return session.give(shapes_of_reasons.to_review(known, waiting, names))
        from remit.cli.drawing.sheets_of_reasons import to_review

        return session.tell(to_review(known, waiting, names))
    asked = question_of(question)
    the_question(bench, name, asked)
    found = bench.impact(name, asked, text)
    names = bench.names(found.project)
    if session.json:
        return session.give(shapes_of_reasons.impact(found, names))
    from remit.cli.drawing.sheets_of_reasons import impact as drawn

    return session.tell(drawn(found, names))


def trace(
    context: typer.Context,
    project: OnlyProject = None,
    thing: Annotated[
        str, typer.Argument(metavar="THING", help="A question, a requirement, an answer's version, a challenge (P1), "
                            "a practice (BP1), a theme or an interviewee (ID8).", show_default=False)
    ] = "",
    matrix: Annotated[
        bool, typer.Option("--matrix", help="Show which question comes from which challenge, practice and interview.")
    ] = False,
    moment: Annotated[
        str, typer.Option("--at", metavar="MOMENT", help="As it was at a snapshot, a day or a position (@120).",
                          show_default=False)
    ] = "",
) -> None:  # fmt: skip
    """Show what a thing came from and what came of it: from the need to the verdict, and back.

    Text, JSON or Markdown (--format).
    """
    session = of(context)
    bench = session.bench()
    name, thing = the_project_and(bench, project, thing)
    if matrix:
        known, table = bench.matrix(name)
        if session.json:
            return session.give(shapes_of_reasons.matrix(known, table))
        from remit.cli.drawing.sheets_of_reasons import matrix as drawn_matrix

        return session.tell(drawn_matrix(known, table))
    if not thing:
        known, graph = bench.trace(name, moment)
        if session.json:
            return session.give(shapes_of_reasons.graph(known, graph))
        from remit.cli.drawing.sheets_of_reasons import columns

        return session.tell(columns(known, graph))
    found = bench.traced(name, thing, moment)
    if session.json:
        return session.give(shapes_of_reasons.traced(found))
    from remit.cli.drawing.sheets_of_reasons import traced

    return session.tell(traced(found))


def coverage(
    context: typer.Context,
    project: OnlyProject = None,
    by: Annotated[
        Literal["challenge", "practice", "theme", "interviewee", "literature", "area", "stage"],
        typer.Option("--by", help="By what it is cut."),
    ] = "challenge",
) -> None:  # fmt: skip
    """Show how far the answers cover each challenge, practice, theme, key area or stage.

    Text, JSON or Markdown (--format).
    """
    session = of(context)
    bench = session.bench()
    known, found = bench.coverage(the_project(bench, project), by)
    if session.json:
        return session.give(shapes_of_reasons.coverage(known, by, found))
    from remit.cli.drawing.sheets_of_reasons import coverage as drawn

    return session.tell(drawn(known, by, found))


def diff(
    context: typer.Context, project: Project,
    earlier: Annotated[str, typer.Argument(metavar="EARLIER", help="A snapshot, a day (2026-11-23), or a position in "
                                           "the log (@120).")],
    later: Annotated[str, typer.Argument(metavar="LATER", help="The same; now by default.")] = "now",
) -> None:  # fmt: skip
    """Tell what differs between two moments: words, states, requirements, verdicts, people.

    Text, JSON or Markdown (--format).
    """
    session = of(context)
    bench = session.bench()
    found = bench.diff(project, earlier, later)
    known = bench.project(project)
    names = bench.names(known)
    if session.json:
        return session.give({"project": shapes.project(known), **shapes_of_reasons.difference(found, names)})
    from remit.cli.drawing.sheets_of_reasons import difference

    return session.tell(difference(known, found, names))
