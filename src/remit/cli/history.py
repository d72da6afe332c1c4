"""Commands on time: history, revert, snapshot, diff."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli.finding import question_of, the_project, the_question
from remit.cli.options import OnlyProject, Project, Question
from remit.cli.running import of
from remit.core.errors import InvalidInput
from remit.workbench import shapes


def history(
    context: typer.Context,
    project: OnlyProject = None,
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="Only what happened to this question.", show_default=False)
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="NUMBER", help="Only the last so many; 0 for all.")
    ] = 0,
) -> None:  # fmt: skip
    """Tell what happened, oldest first; of a question, with what changed in its words."""
    session = of(context)
    if limit < 0:
        sentence = "--limit is a number from 0 up; 0 means all."
        raise InvalidInput(sentence, limit=limit)
    bench = session.bench()
    name = the_project(bench, project)
    asked = question_of(question) if question else ""
    known = the_question(bench, name, asked, dropped=True) if asked else bench.project(name)
    events = bench.history(name, asked, limit)
    names = bench.names(known)
    if session.json:
        return session.give({
            "project": shapes.project(known), "question": asked or None,
            "events": [shapes.event(e, names) for e in events],
        })  # fmt: skip
    from remit.cli.drawing.events import timeline

    return timeline(session.page, known, events, names, question=asked)


def revert(
    context: typer.Context,
    project: Project,
    question: Question,
    to: Annotated[str, typer.Argument(metavar="VERSION", help="The version's id (8 signs are enough), its number from "
                                      "1, or a snapshot's name.")],
) -> None:  # fmt: skip
    """Let an older version of an answer stand again, as a new one; nothing after it is deleted."""
    session = of(context)
    bench = session.bench()
    the_question(bench, project, question)
    done = bench.revert(project, question, to)
    state = bench.show(done.project.id, question).state
    names = bench.names(done.project)
    if session.json:
        return session.give(shapes.written(done.project, done.events) | {"question": shapes.state(state, names)})
    from remit.cli.drawing.cards import stands

    return stands(session.page, state, done.project, names)


def snapshot(
    context: typer.Context,
    project: Project,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="What to call this moment; without it, the named moments are "
                                   "listed.", show_default=False)
    ] = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Why it is worth a name.",
                                      show_default=False)] = "",
) -> None:  # fmt: skip
    """Name this moment, or list the moments that have a name."""
    session = of(context)
    bench = session.bench()
    events: tuple[shapes.Event, ...] = ()
    if name is None:
        known = bench.project(project)
    else:
        done = bench.snapshot(project, name, note)
        known, events = done.project, done.events
    names = bench.names(known)
    if session.json:
        return session.give(
            shapes.written(known, events) | {"snapshots": [shapes.snapshot(s, names) for s in known.snapshots.values()]}
        )
    from remit.cli.drawing.events import moments

    return moments(session.page, known, names)
