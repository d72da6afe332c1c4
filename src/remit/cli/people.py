"""Commands on people and talk: people, comment, task, feedback."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli.finding import question_of, the_project, the_question
from remit.cli.options import File, OnlyProject, Project
from remit.cli.running import of, words_of
from remit.core.errors import InvalidInput
from remit.workbench import shapes

Words = Annotated[str | None, typer.Argument(metavar="TEXT", help="The words; - reads standard input.",
                                             show_default=False)]  # fmt: skip


def people(
    context: typer.Context,
    project: OnlyProject = None,
    add: Annotated[str, typer.Option("--add", metavar="NAME", help="Let this person take part; with --role, in that "
                                     "role.", show_default=False)] = "",
    role: Annotated[list[str] | None, typer.Option("--role", metavar="ROLE", help="A role for --add or --remove; may "
                                                   "be repeated.", show_default=False)] = None,
    email: Annotated[str, typer.Option("--email", metavar="ADDRESS", help="For --add.", show_default=False)] = "",
    remove: Annotated[str, typer.Option("--remove", metavar="NAME", help="Let this person leave; with --role, only "
                                        "give up that role. What they said stays.", show_default=False)] = "",
) -> None:  # fmt: skip
    """Show who takes part in which role, and which roles nobody holds; add and remove people.

    Example:
        remit people churn --add "Ada Lovelace" --role data-scientist
    """
    session = of(context)
    if add and remove:
        sentence = "Add somebody or remove somebody, one at a time."
        raise InvalidInput(sentence)
    if (role or email) and not (add or remove):
        sentence = "--role and --email go with --add NAME (or --remove NAME --role ROLE)."
        raise InvalidInput(sentence)
    bench = session.bench()
    name = the_project(bench, project)
    events: tuple[shapes.Event, ...] = ()
    if add:
        events = bench.add_person(name, add, tuple(role or ()), email).events
    elif remove and role:
        events = tuple(e for r in role for e in bench.give_up_role(name, remove, r).events)
    elif remove:
        events = bench.remove_person(name, remove).events
    known, lines = bench.project(name), bench.people(name)
    if session.json:
        return session.give(shapes.written(known, events) | shapes.people(known, lines, bench.names(known)))
    from remit.cli.drawing.overviews import who

    return who(session.page, known, lines)


def comment(
    context: typer.Context,
    project: Project,
    about: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="The question or requirement it is about; leave it out to "
                                   "comment on the project.", show_default=False)
    ] = None,
    text: Words = None,
    file: File = None,
    answers: Annotated[str, typer.Option("--answers", metavar="ID", help="The comment that this one replies to.",
                                         show_default=False)] = "",
    resolve: Annotated[str, typer.Option("--resolve", metavar="ID", help="Say that this comment needs no more "
                                         "attention.", show_default=False)] = "",
) -> None:  # fmt: skip
    """Comment on a question, a requirement or the project; without words, list the open comments."""
    session = of(context)
    bench = session.bench()
    known = bench.project(project)
    about, text = _about(known, about, text, file=file is not None)
    events: tuple[shapes.Event, ...] = ()
    if resolve:
        events = bench.resolve(project, resolve).events
    elif text is not None or file is not None:
        words = words_of(text, file, "The comment")
        if about:
            the_question(bench, project, question_of(about))
        events = bench.comment(project, words, about, answers).events
    known = bench.project(project)
    names = bench.names(known)
    told = [c for c in known.comments.values() if about in {"", c.about, question_of(c.about)}]
    if session.json:
        return session.give(shapes.written(known, events) | {"comments": [shapes.comment(c, names) for c in told]})
    from remit.cli.drawing.events import comments

    return comments(session.page, known, told, names)


def _about(known: shapes.Project, about: str | None, text: str | None, *, file: bool) -> tuple[str, str | None]:
    """Tell what a comment is about from its words: one word alone is about nothing, unless it names a question."""
    if about is None or text is not None or file:
        return about or "", text
    if known.form.question(question_of(about)) is not None:
        return about, None
    return "", about


def task(
    context: typer.Context,
    project: Project,
    text: Words = None,
    file: File = None,
    about: Annotated[str, typer.Option("--about", metavar="QUESTION", help="What it is about.",
                                       show_default=False)] = "",
    person: Annotated[str, typer.Option("--person", metavar="NAME", help="Who is to do it.", show_default=False)] = "",
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="Or which role.", show_default=False)] = "",
    due: Annotated[str, typer.Option("--due", metavar="DAY", help="Until when (YYYY-MM-DD).",
                                     show_default=False)] = "",
    done: Annotated[str, typer.Option("--done", metavar="ID", help="Say that this task is done.",
                                      show_default=False)] = "",
) -> None:  # fmt: skip
    """Give a person or a role something to do; without words, list the open tasks."""
    session = of(context)
    bench = session.bench()
    events: tuple[shapes.Event, ...] = ()
    if done:
        events = bench.finish(project, done).events
    elif text is not None or file is not None:
        words = words_of(text, file, "The task")
        if about:
            the_question(bench, project, question_of(about))
        events = bench.task(project, words, about=about, person=person, role=role, due=due).events
    known = bench.project(project)
    names = bench.names(known)
    if session.json:
        return session.give(
            shapes.written(known, events) | {"tasks": [shapes.task(t, names) for t in known.tasks.values()]}
        )
    from remit.cli.drawing.events import tasks

    return tasks(session.page, known, names)


def feedback(
    context: typer.Context,
    project: Project,
    text: Words = None,
    file: File = None,
    question: Annotated[str, typer.Option("--question", metavar="QUESTION", help="Which question; the whole form by "
                                          "default.", show_default=False)] = "",
    aspect: Annotated[str, typer.Option("--aspect", metavar="WORD", help="helpful, missing, wrong, redundant, wording, "
                                        "roles, use or other.")] = "other",
) -> None:  # fmt: skip
    """Say what you think of a question, or of the form; without words, list what was said."""
    session = of(context)
    bench = session.bench()
    events: tuple[shapes.Event, ...] = ()
    if text is not None or file is not None:
        words = words_of(text, file, "The feedback")
        if question:
            the_question(bench, project, question)
        events = bench.feedback(project, words, question=question, aspect=aspect).events
    known = bench.project(project)
    names = bench.names(known)
    if session.json:
        return session.give(
            shapes.written(known, events) | {"feedback": [shapes.feedback(f, names) for f in known.feedback.values()]}
        )
    from remit.cli.drawing.events import opinions

    return opinions(session.page, known, names)
