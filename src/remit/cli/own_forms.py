"""Commands that change the questions of one project: ask, reword, roles, drop."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli.finding import the_question
from remit.cli.options import File, Project, Question, Reason, Text, Words
from remit.cli.running import Session, of, reason_of, words_of
from remit.core.errors import InvalidInput
from remit.workbench import Workbench, shapes
from remit.workbench.desk import Done


def ask(
    context: typer.Context,
    project: Project,
    stage: Annotated[str, typer.Option("--stage", metavar="STAGE", help="In which stage it is asked.",
                                       show_default=False)],
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="A few words for lists.",
                                       show_default=False)],
    role: Annotated[list[str], typer.Option("--role", metavar="ROLE", help="Whom it is put to: ROLE, ROLE:must or "
                                            "ROLE:consult; may be repeated.",
                                            show_default=False)],
    id: Annotated[str, typer.Option("--id", metavar="ID", help="STAGE.NAME; made from the title by default.",
                                    show_default=False)] = "",
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why it is asked.", show_default=False)] = "",
    skipped: Annotated[str, typer.Option("--skipped", metavar="TEXT", help="What happens to the system when it is "
                                         "skipped.", show_default=False)] = "",
    example: Annotated[list[str] | None, typer.Option("--example", metavar="TEXT", help="An answer as it could be; may "
                                                      "be repeated.", show_default=False)] = None,
    builds_on: Annotated[list[str] | None, typer.Option("--builds-on", metavar="QUESTION=WHY", help="A question whose "
                                                        "answer this one builds on; may be repeated.",
                                                        show_default=False)] = None,
    area: Annotated[list[str] | None, typer.Option("--area", metavar="AREA", help="A key area; may be repeated.",
                                                   show_default=False)] = None,
    wording: Annotated[str | None, typer.Argument(metavar="WORDING", help="The question as people read it.",
                                                  show_default=False)] = None,
    file: File = None,
) -> None:  # fmt: skip
    """Add a question of your own, at the end of its stage.

    Example:
        remit ask churn --stage data --title Consent --role legal "Which customers agreed to this use?"
    """
    session = of(context)
    words = words_of(wording, file, "The question")
    links = [_link(word) for word in builds_on or ()]
    bench = session.bench()
    done = bench.ask(
        project, stage=stage, title=title, wording=words, asked=role, question_id=id, why=why, skipped=skipped,
        examples=tuple(example or ()), builds_on=links, areas=tuple(area or ()),
    )  # fmt: skip
    _tell(session, bench, done, str(getattr(done.event.body, "question", "")))


def reword(
    context: typer.Context,
    project: Project,
    question: Annotated[str, typer.Argument(metavar="ID", help="A question's id, or a requirement's "
                                            "(data.minimum/rows).")],
    wording: Text = None,
    file: File = None,
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="Another title, too.",
                                       show_default=False)] = "",
    editorial: Annotated[bool, typer.Option("--editorial", help="The question means the same: nobody has to look "
                                            "again.")] = False,
) -> None:  # fmt: skip
    """Ask a question in other words, or word a requirement yourself.

    A requirement's own sentence is flagged once its values move on.
    """
    session = of(context)
    words = words_of(wording, file, "The wording")
    bench = session.bench()
    if "/" in question:
        done = bench.reword_requirement(project, question, words)
        from remit.cli.requirements import tell

        return tell(session, bench, done, question)
    the_question(bench, project, question)
    return _tell(session, bench, bench.reword(project, question, words, title, editorial=editorial), question)


def roles(
    context: typer.Context,
    project: Project,
    question: Question,
    role: Annotated[
        list[str], typer.Argument(metavar="ROLE", help="All roles that it is put to from now on: ROLE, ROLE:must or "
                                  "ROLE:consult.")
    ],
) -> None:  # fmt: skip
    """Put a question to other roles."""
    session = of(context)
    bench = session.bench()
    the_question(bench, project, question)
    _tell(session, bench, bench.re_role(project, question, role), question)


def drop(
    context: typer.Context,
    project: Project,
    question: Question,
    words: Words = None,
    reason: Reason = None,
    restore: Annotated[bool, typer.Option("--restore", help="Ask it again; its answer comes back with it.")] = False,
) -> None:
    """No longer ask a question, and say why; nothing is lost, and --restore asks it again."""
    session = of(context)
    why = "" if restore else reason_of(words, reason, "The reason for dropping a question")
    bench = session.bench()
    the_question(bench, project, question, dropped=True)
    if restore:
        return _tell(session, bench, bench.restore(project, question), question)
    done = bench.drop(project, question, why)
    if session.json:
        return session.give(shapes.written(done.project, done.events) | {"dropped": question})
    from remit.cli.drawing.editions import dropped

    return dropped(session.page, done.project, question)


def _link(word: str) -> tuple[str, str]:
    on, found, because = word.partition("=")
    if not found or not because.strip():
        raise InvalidInput(f"{word!r} cannot be read; write --builds-on QUESTION=WHY.")
    return on.strip(), because.strip()


def _tell(session: Session, bench: Workbench, done: Done, question: str) -> None:
    asked = done.project.question(question)
    if session.json:
        return session.give(shapes.written(done.project, done.events) | {"question": shapes.question(asked)})
    from remit.cli.drawing.editions import own_question

    return own_question(session.page, bench.project(done.project.id), asked)
