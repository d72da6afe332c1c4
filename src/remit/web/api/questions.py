"""REST on questions and answers: read, answer on a version, accept, reply, settle, set aside, look again."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header, Query
from fastapi.responses import Response

from remit.core.errors import BaseMissing, InvalidInput, StaleAnswer
from remit.web.api.bodies import (
    Accepting,
    AnswerText,
    Deferral,
    NeededReason,
    NewQuestion,
    NewReply,
    Note,
    Phrase,
    Reason,
    Reverting,
    Rewording,
    Roles,
    Settling,
    TextOnly,
)
from remit.web.api.projects import wrote
from remit.web.api.telling import After, Limit, gives, operation, paged, told
from remit.web.asking import Who
from remit.workbench import shapes
from remit.workbench.answers import Answered
from remit.workbench.readings import read_words
from remit.workbench.shapes import answers as shapes_of_answers
from remit.workbench.shapes import reasons as shapes_of_reasons

router = APIRouter(tags=["questions"])
answers = APIRouter(tags=["answers"])

AT = "/projects/{project}/questions/{question}"
Word = Annotated[str, Query(max_length=200)]
Match = Annotated[str | None, Header(description='The version that one wrote on, as `"id"`; `*` for whatever stands.')]
NoneMatch = Annotated[str | None, Header(description="`*` for the first answer to a question.")]


@operation(router, "GET", "/projects/{project}/questions", id="list_questions",
           gives=gives(project="project", questions="[state]", next="text?"))  # fmt: skip
def questions(  # noqa: PLR0913  # each is a filter
    project: str, who: Who, *, role: Word = "", stage: Word = "", area: Word = "", state: Word = "",
    to_review: bool = False, mine: bool = False, limit: Limit = 500, after: After = "",
) -> Response:  # fmt: skip
    """List the questions with where each stands, in the order of the form; filters narrow."""
    found = who.bench.questions(project, role=role, stage=stage, area=area, state=state, to_review=to_review, mine=mine)
    known = who.bench.project(project)
    names = who.bench.names(known)
    some, onward = paged([shapes.state(s, names) for s in found], limit, after)
    return told({"project": shapes.project(known), "questions": some, "next": onward})


@operation(router, "GET", AT, id="read_question", gives=gives("card"))
def card(project: str, question: str, who: Who) -> Response:
    """Give everything about one question; `ETag` is the version of its answer."""
    found = who.bench.show(project, question)
    answer = found.state.standing.answer
    tag = {"ETag": f'"{answer.id}"'} if answer else {}
    return told(shapes_of_answers.card(found, who.bench.names(found.project)), headers=tag)


@operation(router, "POST", "/projects/{project}/questions", id="ask_question", gives=gives("written"), status=201)
def ask(project: str, body: NewQuestion, who: Who) -> Response:
    """Add a question of the project's own at the end of its stage."""
    done = who.bench.ask(
        project, stage=body.stage, title=body.title, wording=body.wording, asked=body.asked,
        question_id=body.question_id, why=body.why, skipped=body.skipped, examples=body.examples, areas=body.areas,
    )  # fmt: skip
    return wrote(done, 201)


@operation(router, "POST", f"{AT}/reword", id="reword_question", gives=gives("written"))
def reword(project: str, question: str, body: Rewording, who: Who) -> Response:
    """Ask a question in other words."""
    return wrote(who.bench.reword(project, question, body.wording, body.title, editorial=body.editorial))


@operation(router, "PUT", f"{AT}/roles", id="put_question_to_roles", gives=gives("written"))
def re_role(project: str, question: str, body: Roles, who: Who) -> Response:
    """Put a question to other roles."""
    return wrote(who.bench.re_role(project, question, body.asked))


@operation(router, "POST", f"{AT}/drop", id="drop_question", gives=gives("written"))
def drop(project: str, question: str, body: NeededReason, who: Who) -> Response:
    """No longer ask a question; its answer comes back when it is restored."""
    return wrote(who.bench.drop(project, question, body.reason))


@operation(router, "POST", f"{AT}/restore", id="restore_question", gives=gives("written"))
def restore(project: str, question: str, who: Who) -> Response:
    """Ask a dropped question again."""
    return wrote(who.bench.restore(project, question))


@operation(answers, "PUT", f"{AT}/answer", id="write_answer", gives=gives("answered"), also=(412, 428))
def answer(  # noqa: PLR0913, PLR0917  # the two headers and what they are about
    project: str, question: str, body: AnswerText, who: Who, if_match: Match = None, if_none_match: NoneMatch = None
) -> Response:
    """Write the shared answer on the version that one read.

    Where somebody wrote in between, both texts go in if they changed different words (`merged`); else nothing is
    written, and 412 gives `base`, `theirs`, `yours` and the version that stands (`current`).
    """
    base = _base(if_match, if_none_match)
    try:
        found = who.bench.answer(project, question, body.text, base=base, accept=body.accept, editorial=body.editorial)
    except StaleAnswer as error:
        raise PreconditionFailed(error.message, **error.details) from error
    return _answered(who, found)


class PreconditionFailed(StaleAnswer):
    """REST only: the same as `answer.stale`, told with the status that belongs to `If-Match`."""

    status = 412


def _base(if_match: str | None, if_none_match: str | None) -> str | None:
    """Give the version that was written on: "" for none, None for whatever stands."""
    if if_none_match is not None and if_match is None:
        if if_none_match.strip() != "*":
            raise InvalidInput("If-None-Match can only be * here: for the first answer to a question.")
        return ""
    if if_match is None:
        raise BaseMissing(
            "Say which version you wrote on: If-Match with its id in quotation marks (or * for whatever stands), or "
            "If-None-Match: * for the first answer."
        )
    word = if_match.strip().removeprefix("W/").strip('"')
    return None if word == "*" else word


@operation(answers, "POST", f"{AT}/reading", id="read_words", gives=gives("reading"))
def reading(project: str, question: str, body: TextOnly, who: Who) -> Response:
    """Say what words would be read as, as an answer to this question; nothing is written."""
    asked = who.bench.project(project).question(question)
    return told(shapes_of_answers.reading(read_words(asked.id, body.text), asked.id, body.text))


@operation(answers, "POST", f"{AT}/accept", id="accept_readings", gives=gives("answered"), also=(412,))
def accept(project: str, question: str, body: Accepting, who: Who, if_match: Match = None) -> Response:
    """Accept what was read from the answer: all of it, or some; or what words that were not read may mean.

    Numbers and picks count what the words say that stand. With `If-Match` they are refused (412) where those are not
    the words that one read.
    """
    base = _base(if_match, None) if if_match is not None else None
    try:
        found = who.bench.accept(
            project, question, keys=body.keys, picks=body.picks, replace_all=body.replace_all, base=base
        )
    except StaleAnswer as error:
        raise PreconditionFailed(error.message, **error.details) from error
    return _answered(who, found)


@operation(answers, "POST", f"{AT}/anchor", id="anchor_phrase", gives=gives("answered"))
def anchor(project: str, question: str, body: Phrase, who: Who) -> Response:
    """Make a phrase of the answer a requirement of its own."""
    return _answered(who, who.bench.anchor(project, question, body.phrase))


@operation(answers, "POST", f"{AT}/replies", id="reply", gives=gives("written"), status=201)
def reply(project: str, question: str, body: NewReply, who: Who) -> Response:
    """Give one role's own answer, to be settled with the others'."""
    return wrote(who.bench.reply(project, question, body.role, body.text), 201)


@operation(answers, "POST", f"{AT}/settle", id="settle", gives=gives("answered"))
def settle(project: str, question: str, body: Settling, who: Who) -> Response:
    """Settle replies, rival versions and disputes into the shared answer."""
    found = who.bench.settle(project, question, body.text, replies=body.replies, reason=body.reason, accept=body.accept)
    return _answered(who, found)


@operation(answers, "POST", f"{AT}/withdraw", id="withdraw_answer", gives=gives("written"))
def withdraw(project: str, question: str, body: Reason, who: Who) -> Response:
    """Take the answer back; its words stay in the history."""
    return wrote(who.bench.withdraw(project, question, body.reason))


@operation(answers, "POST", f"{AT}/defer", id="defer_question", gives=gives("written"))
def defer(project: str, question: str, body: Deferral, who: Who) -> Response:
    """Put a question off until a day or a stage."""
    return wrote(who.bench.defer(project, question, body.reason, body.until))


@operation(answers, "POST", f"{AT}/skip", id="skip_question", gives=gives("written"))
def skip(project: str, question: str, body: NeededReason, who: Who) -> Response:
    """Leave a question unanswered on purpose: an accepted risk."""
    return wrote(who.bench.skip(project, question, body.reason))


@operation(answers, "POST", f"{AT}/not-applicable", id="does_not_apply", gives=gives("written"))
def not_applicable(project: str, question: str, body: NeededReason, who: Who) -> Response:
    """Say that a question does not apply, and why."""
    return wrote(who.bench.not_applicable(project, question, body.reason))


@operation(answers, "POST", f"{AT}/reaffirm", id="reaffirm_answer", gives=gives("written"))
def reaffirm(project: str, question: str, body: Note, who: Who) -> Response:
    """Say that the answer still holds, whatever changed upstream."""
    return wrote(who.bench.reaffirm(project, question, body.note))


@operation(answers, "POST", f"{AT}/dispute", id="dispute_answer", gives=gives("written"))
def dispute(project: str, question: str, body: NeededReason, who: Who) -> Response:
    """Disagree with the answer as it stands."""
    return wrote(who.bench.dispute(project, question, body.reason))


@operation(answers, "POST", f"{AT}/revert", id="revert_answer", gives=gives("written"))
def revert(project: str, question: str, body: Reverting, who: Who) -> Response:
    """Let an older version stand again, as a new one."""
    return wrote(who.bench.revert(project, question, body.to))


@operation(answers, "GET", f"{AT}/impact", id="read_impact", gives=gives("impact"))
def impact(project: str, question: str, who: Who, text: Annotated[str, Query(max_length=20_000)] = "") -> Response:
    """Tell what a change of this answer would touch and who is concerned; with `text`, this very change."""
    found = who.bench.impact(project, question, text)
    return told(shapes_of_reasons.impact(found, who.bench.names(found.project)))


def _answered(who: Who, found: Answered) -> Response:
    names = who.bench.names(found.done.project)
    return told(shapes_of_answers.answered(found, names), headers={"ETag": f'"{found.version.id}"'})
