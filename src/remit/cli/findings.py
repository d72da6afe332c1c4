"""Commands on what keeps answers from being requirements: findings, conflicts, agenda, brief."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli.finding import question_of, the_project, the_project_and, the_question
from remit.cli.options import OnlyProject, Reason
from remit.cli.running import of, reason_of
from remit.workbench import shapes
from remit.workbench.shapes import findings as shapes_of_findings

_NO_REASON = "The reason for letting it stand"


def findings(
    context: typer.Context,
    project: OnlyProject = None,
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="Only on the answer to this question.", show_default=False)
    ] = "",
    role: Annotated[
        str, typer.Option("--role", metavar="ROLE", help="Only on what is put to this role.", show_default=False)
    ] = "",
    silence: Annotated[
        str, typer.Option("--silence", metavar="FINDING", help="Let this finding stand, with a --reason.",
                          show_default=False)
    ] = "",
    reason: Reason = None,
    silenced: Annotated[bool, typer.Option("--silenced", help="Show those that were silenced, too.")] = False,
) -> None:  # fmt: skip
    """Show what keeps answers from being requirements, and what to ask whom to mend it.

    Text, JSON or Markdown (--format).
    """
    session = of(context)
    bench = session.bench()
    name, question = the_project_and(bench, project, question)
    asked = question_of(question)
    if asked:
        the_question(bench, name, asked)
    if silence:
        done = bench.silence(name, asked, silence, reason_of(None, reason, _NO_REASON))
        if session.json:
            return session.give(shapes.written(done.project, done.events))
    known, found = bench.findings(name, question=asked, role=role, silenced=silenced)
    if session.json:
        return session.give(shapes_of_findings.findings(known, found))
    from remit.cli.drawing.sheets_of_findings import findings as told

    return session.tell(told(known, found))


def conflicts(
    context: typer.Context,
    project: OnlyProject = None,
    accept: Annotated[
        str, typer.Option("--accept", metavar="CONFLICT", help="Accept this conflict, with a --reason.",
                          show_default=False)
    ] = "",
    reason: Reason = None,
    accepted: Annotated[bool, typer.Option("--accepted", help="Show those that were accepted, too.")] = False,
) -> None:  # fmt: skip
    """Show answers that cannot both hold: both of them, why, and who should settle it.

    Text, JSON or Markdown (--format).
    """
    session = of(context)
    bench = session.bench()
    name = the_project(bench, project)
    if accept:
        done = bench.accept_conflict(name, accept, reason_of(None, reason, "The reason for accepting it"))
        if session.json:
            return session.give(shapes.written(done.project, done.events))
    known, found = bench.conflicts(name, accepted=accepted)
    if session.json:
        return session.give(shapes_of_findings.conflicts(known, found))
    from remit.cli.drawing.sheets_of_findings import conflicts as told

    return session.tell(told(known, found))


def agenda(
    context: typer.Context,
    project: OnlyProject = None,
    role: Annotated[
        str, typer.Option("--role", metavar="ROLE", help="What to ask this role.", show_default=False)
    ] = "",
    person: Annotated[
        str, typer.Option("--person", metavar="NAME", help="What to ask this person, in all their roles.",
                          show_default=False)
    ] = "",
    minutes: Annotated[
        int, typer.Option("--minutes", metavar="N", help="As much as fits into so many minutes.", show_default=False,
                          min=0, max=10_000)
    ] = 0,
) -> None:  # fmt: skip
    """Show what to ask next, in the order that unblocks most, with what to read first and the minutes it takes.

    Text, JSON or Markdown (--format).
    """
    session = of(context)
    bench = session.bench()
    known, found = bench.agenda(the_project(bench, project), role=role, person=person, minutes=minutes)
    names = bench.names(known)
    if session.json:
        return session.give(shapes_of_findings.agenda(known, found, names))
    from remit.cli.drawing.sheets_of_findings import agenda as told

    return session.tell(told(known, found, names))


def brief(
    context: typer.Context,
    project: OnlyProject = None,
    person: Annotated[
        str, typer.Option("--person", metavar="NAME", help="For this person; you by default.", show_default=False)
    ] = "",
    since: Annotated[
        str, typer.Option("--since", metavar="MOMENT", help="What changed since a snapshot, a day or a position; since "
                          "they last wrote something by default.", show_default=False)
    ] = "",
) -> None:  # fmt: skip
    """Show what somebody has to know: what was decided, what is open, and what changed since they last looked.

    Text, JSON or Markdown (--format).
    """
    session = of(context)
    bench = session.bench()
    known, found = bench.brief(the_project(bench, project), person, since)
    names = bench.names(known)
    if session.json:
        return session.give(shapes_of_findings.brief(known, found, names))
    from remit.cli.drawing.sheets_of_findings import brief as told

    return session.tell(told(known, found, names))
