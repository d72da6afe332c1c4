"""Commands on requirements: requirements, agree, waive, prioritise."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli.finding import the_project, the_question
from remit.cli.options import OnlyProject, Project, Reason, Requirement, Words
from remit.cli.running import Session, of, reason_of
from remit.core.errors import InvalidInput
from remit.workbench import Workbench, shapes
from remit.workbench.desk import Done
from remit.workbench.overviews import VERDICTS
from remit.workbench.shapes import requirements as shapes_of_requirements


def requirements(
    context: typer.Context,
    project: OnlyProject = None,
    question: Annotated[
        str, typer.Option("--question", metavar="QUESTION", help="Only those of this question.", show_default=False)
    ] = "",
    status: Annotated[
        str, typer.Option("--status", metavar="VERDICT", help="Only those that are satisfied, violated, inconclusive, "
                          "not-measured, stale or error.", show_default=False)
    ] = "",
    as_gherkin: Annotated[
        bool, typer.Option("--gherkin", help="Write them as one Gherkin feature, a scenario for each fit criterion.")
    ] = False,
) -> None:  # fmt: skip
    """List the requirements: the words they come from, the sentence, who signed, and the verdict."""
    session = of(context)
    if status and status not in VERDICTS:
        sentence = f"There is no verdict {status!r}; there are: {', '.join(VERDICTS)}."
        raise InvalidInput(sentence, known=list(VERDICTS))
    bench = session.bench()
    name = the_project(bench, project)
    known = the_question(bench, name, question) if question else bench.project(name)
    found = [
        r for r in bench.requirements(name)
        if question in {"", r.requirement.question} and status in {"", r.status}
    ]  # fmt: skip
    names = bench.names(known)
    if as_gherkin:
        from remit.core.gherkin import gherkin

        written = gherkin(known.name, [r.requirement for r in found if not r.waived])
        if session.json:
            return session.give({"project": shapes.project(known), "gherkin": written})
        return session.say(written)
    if session.json:
        return session.give(
            {
                "project": shapes.project(known),
                "requirements": [shapes_of_requirements.requirement(r, names) for r in found],
            }
        )
    from remit.cli.drawing.verdicts import requirement_list

    return requirement_list(session.page, known, found, names)


def agree(
    context: typer.Context,
    project: Project,
    requirement: Requirement,
    role: Annotated[
        str, typer.Option("--role", metavar="ROLE", help="The role that you sign for; not needed when you hold one of "
                          "those asked.", show_default=False)
    ] = "",
) -> None:  # fmt: skip
    """Sign a requirement for a role that you hold; the signature holds for its values, however they are worded."""
    session = of(context)
    bench = session.bench()
    tell(session, bench, bench.agree(project, requirement, role), requirement)


def waive(
    context: typer.Context,
    project: Project,
    requirement: Requirement,
    words: Words = None,
    reason: Reason = None,
    until: Annotated[
        str, typer.Option("--until", metavar="DAY", help="Until this day (YYYY-MM-DD); without it, until its values "
                          "change.", show_default=False)
    ] = "",
) -> None:  # fmt: skip
    """Let a requirement go for now, with your name and a reason."""
    session = of(context)
    why = reason_of(words, reason, "The reason for waiving")
    bench = session.bench()
    tell(session, bench, bench.waive(project, requirement, why, until), requirement)


def prioritise(
    context: typer.Context,
    project: Project,
    requirement: Requirement,
    priority: Annotated[str, typer.Argument(metavar="PRIORITY", help="must, should, could or wont.")],
) -> None:
    """Give a requirement a priority: must, should, could or wont (not this time)."""
    session = of(context)
    bench = session.bench()
    tell(session, bench, bench.prioritise(project, requirement, priority), requirement)


def tell(session: Session, bench: Workbench, done: Done, requirement: str) -> None:
    """Tell how a requirement stands after something was done to it."""
    state = bench.requirement(done.project.id, requirement)
    names = bench.names(done.project)
    if session.json:
        return session.give(
            shapes.written(done.project, done.events)
            | {"requirement": shapes_of_requirements.requirement(state, names)}
        )
    from remit.cli.drawing.verdicts import requirement_block

    return requirement_block(session.page, state, names)
