"""Commands that set a question aside or take something back: withdraw, defer, skip, reaffirm, dispute and so on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from remit.cli.finding import the_question
from remit.cli.options import Project, Question, Reason, Words
from remit.cli.running import of, reason_of
from remit.workbench import Workbench, shapes
from remit.workbench.desk import Done


def withdraw(
    context: typer.Context, project: Project, question: Question, words: Words = None, reason: Reason = None
) -> None:
    """Take the answer back; its words stay in the history."""
    why = reason_of(words, reason, "The reason", needed=False)
    _do(context, project, question, lambda bench: bench.withdraw(project, question, why))


def defer(
    context: typer.Context,
    project: Project,
    question: Question,
    words: Words = None,
    reason: Reason = None,
    until: Annotated[
        str, typer.Option("--until", metavar="DAY", help="A day (YYYY-MM-DD) or a stage of the form.",
                          show_default=False)
    ] = "",
) -> None:  # fmt: skip
    """Put a question off; it comes back as a reminder."""
    why = reason_of(words, reason, "The reason", needed=False)
    _do(context, project, question, lambda bench: bench.defer(project, question, why, until))


def skip(
    context: typer.Context, project: Project, question: Question, words: Words = None, reason: Reason = None
) -> None:
    """Leave a question unanswered on purpose: an accepted risk, with your name and a reason."""
    why = reason_of(words, reason, "The reason for skipping")
    _do(context, project, question, lambda bench: bench.skip(project, question, why))


def not_applicable(
    context: typer.Context, project: Project, question: Question, words: Words = None, reason: Reason = None
) -> None:
    """Say that a question does not apply to this system, and why."""
    why = reason_of(words, reason, "The reason why it does not apply")
    _do(context, project, question, lambda bench: bench.not_applicable(project, question, why))


def reaffirm(
    context: typer.Context, project: Project, question: Question, words: Words = None, reason: Reason = None
) -> None:
    """Say that the answer still holds, whatever changed in what it builds on."""
    why = reason_of(words, reason, "The note", needed=False)
    _do(context, project, question, lambda bench: bench.reaffirm(project, question, why))


def dispute(
    context: typer.Context, project: Project, question: Question, words: Words = None, reason: Reason = None
) -> None:
    """Disagree with the answer as it stands, until somebody settles it."""
    why = reason_of(words, reason, "The reason")
    _do(context, project, question, lambda bench: bench.dispute(project, question, why))


def _do(context: typer.Context, project: str, question: str, verb: Callable[[Workbench], Done]) -> None:
    """Do it, and tell how the question stands after it."""
    session = of(context)
    bench = session.bench()
    the_question(bench, project, question)
    done = verb(bench)
    state = bench.show(done.project.id, question).state
    names = bench.names(done.project)
    if session.json:
        return session.give(shapes.written(done.project, done.events) | {"question": shapes.state(state, names)})
    from remit.cli.drawing.cards import stands

    return stands(session.page, state, done.project, names)
