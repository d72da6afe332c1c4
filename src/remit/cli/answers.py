"""Commands that write answers: answer, accept, reply, settle; and read, which shows a reading without a project."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli.finding import the_question
from remit.cli.options import File, Project, Question, Reason, Text
from remit.cli.running import Session, of, words_of
from remit.core.errors import InvalidInput, StaleAnswer
from remit.workbench import Workbench, shapes
from remit.workbench.answers import Answered
from remit.workbench.findings import findings_of_words
from remit.workbench.readings import read_words, refuse_unasked
from remit.workbench.shapes import answers as shapes_of_answers
from remit.workbench.shapes import findings as shapes_of_findings

Accept = Annotated[
    bool, typer.Option("--accept", help="Accept what the words are read as, too (and whatever had to be assumed).")
]


def answer(
    context: typer.Context,
    project: Project,
    question: Question,
    text: Text = None,
    file: File = None,
    accept: Accept = False,
    base: Annotated[
        str | None,
        typer.Option("--base", metavar="VERSION", help="The version that you read before writing (8 signs are enough), "
                     "so that nobody's words are lost.", show_default=False),
    ] = None,
    editorial: Annotated[
        bool, typer.Option("--editorial", help="Only the words change, not what they say: nobody has to look again.")
    ] = False,
) -> None:  # fmt: skip
    """Write the shared answer to a question.

    It is read at once, and you see how. A reading counts only after somebody accepts it. When somebody else wrote
    since --base, both are merged; words that clash are shown side by side, and nothing is overwritten.

    Example:
        remit answer churn data.minimum "at least 50,000 rows"
    """
    session = of(context)
    words = words_of(text, file, "The answer")
    bench = session.bench()
    known = the_question(bench, project, question)
    try:
        given = bench.answer(project, question, words, base=base, accept=accept, editorial=editorial)
    except StaleAnswer as clash:
        clash.details["project"] = known.handle
        raise
    _tell(session, bench, given, "answered")


def accept(
    context: typer.Context,
    project: Project,
    question: Question,
    numbers: Annotated[
        list[int] | None,
        typer.Argument(metavar="NUMBER", help="Which readings, counted from 1; all by default.", show_default=False),
    ] = None,
    pick: Annotated[
        list[str] | None,
        typer.Option("--pick", metavar="PICK", help="What words that were not read mean, by the letter and number that "
                     "`remit show` prints beside it, such as a1; may be repeated.", show_default=False),
    ] = None,
    value: Annotated[
        list[str] | None,
        typer.Option("--value", metavar="WORDS", help='A value of your own, in words that can be read, such as "at '
                     'least 50,000 rows"; may be repeated.', show_default=False),
    ] = None,
    replace_all: Annotated[
        bool, typer.Option("--replace-all", help="Let go of what was accepted before and is not accepted now.")
    ] = False,
) -> None:  # fmt: skip
    """Accept how an answer was read: from then on it is a requirement.

    What had to be assumed is confirmed with it. Words that were not read may come with what they may mean: nothing of
    it counts until you pick it.

    Example:
        remit accept churn deployment.performance --pick a1
    """
    session = of(context)
    bench = session.bench()
    the_question(bench, project, question)
    own = [v for words in value or () for v in _own_values(question, words)]
    given = bench.accept(
        project, question, keys=tuple(numbers or ()), picks=tuple(pick or ()), values=own, replace_all=replace_all
    )
    _tell(session, bench, given, "accepted")


def anchor(
    context: typer.Context,
    project: Project,
    question: Question,
    phrase: Annotated[str, typer.Argument(metavar="PHRASE", help="Words of the answer, just as they stand there.")],
) -> None:
    """Make a phrase of an answer a requirement of its own, in just these words: for what no reading gives."""
    session = of(context)
    bench = session.bench()
    the_question(bench, project, question)
    _tell(session, bench, bench.anchor(project, question, phrase), "accepted")


def reply(
    context: typer.Context,
    project: Project,
    question: Question,
    text: Text = None,
    file: File = None,
    role: Annotated[
        str, typer.Option("--role", metavar="ROLE", help="For which role; the one you hold, if it is only one.",
                          show_default=False)
    ] = "",
) -> None:  # fmt: skip
    """Give your role's own answer, to be settled with those of the other roles."""
    session = of(context)
    words = words_of(text, file, "The reply")
    bench = session.bench()
    the_question(bench, project, question)
    done = bench.reply(project, question, role, words)
    names = bench.names(done.project)
    if session.json:
        waiting = done.project.standing(question).waiting
        return session.give(
            shapes.written(done.project, done.events)
            | {
                "replies": [shapes.reply(r, names) for r in waiting],
            }
        )
    from remit.cli.drawing.cards import replied

    return replied(session.page, done.project, question, names)


def settle(
    context: typer.Context,
    project: Project,
    question: Question,
    text: Text = None,
    file: File = None,
    reply: Annotated[
        list[str] | None,
        typer.Option("--reply", metavar="ID", help="A reply that this settles; all that wait by default. May be "
                     "repeated.", show_default=False),
    ] = None,
    reason: Reason = None,
    accept: Accept = False,
) -> None:  # fmt: skip
    """Settle replies, rival versions or a dispute into the shared answer."""
    session = of(context)
    words = words_of(text, file, "The settled answer")
    bench = session.bench()
    the_question(bench, project, question)
    given = bench.settle(project, question, words, replies=tuple(reply or ()), reason=reason or "", accept=accept)
    _tell(session, bench, given, "settled")


def read(
    context: typer.Context,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="A question's id, such as data.minimum.")],
    text: Text = None,
    file: File = None,
) -> None:
    """Show how words would be read as an answer to a question; nothing is written, and no project is needed."""
    session = of(context)
    words = words_of(text, file, "The text")
    refuse_unasked(question)
    reading = read_words(question, words)
    found = findings_of_words(question, words)
    if session.json:
        told = {"findings": [shapes_of_findings.finding(f) for f in found]}
        return session.give(shapes_of_answers.reading(reading, question, words) | told)
    from remit.cli.drawing.cards import readings

    return readings(session.page, reading, question, words, found)


def _own_values(question: str, words: str) -> list[shapes.Value]:
    from dataclasses import replace

    found = read_words(question, words).values
    if not found:
        sentence = f"{words!r} is not read as a value for {question}; `remit read {question} …` shows what would be."
        raise InvalidInput(sentence, value=words)
    return [replace(v, span=None, assumed=()) for v in found]


def _tell(session: Session, bench: Workbench, given: Answered, verb: str) -> None:
    names = bench.names(given.done.project)
    if session.json:
        return session.give(shapes_of_answers.answered(given, names))
    from remit.cli.drawing.cards import outcome

    return outcome(session.page, given, names, verb)
