"""Verbs on answers: answer, accept, reply, settle, withdraw, defer, skip, not applicable, reaffirm, dispute, revert."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from remit.core import answering
from remit.core.errors import InvalidInput, NothingToDo, UnknownRole
from remit.core.impact import Review
from remit.core.projects import Project, Version
from remit.language.reading import Reading, read
from remit.language.values import PHRASE, Value
from remit.workbench.desk import Done
from remit.workbench.showing import ShowingVerbs


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of an answer: the version that stands, the one it replaced, and what follows from it.

    `merged` is True when somebody wrote in between and both texts went in. `reading` is what the words were read as;
    `waiting` are readings that nobody accepted yet. `newly` are the questions that must be looked at because of this.
    """

    done: Done
    version: Version
    replaced: Version | None
    merged: bool
    reading: Reading
    waiting: tuple[Value, ...]
    newly: tuple[Review, ...]


class AnswerVerbs(ShowingVerbs):
    """What people do with one question of one project."""

    def answer(  # noqa: PLR0913  # each is a part of an answer; all but three are named
        self,
        name: str,
        question: str,
        text: str,
        *,
        base: str | None = None,
        values: Sequence[Value] | None = None,
        accept: bool = False,
        editorial: bool = False,
    ) -> Answered:
        """Write the shared answer; on a stale `base` merge by words, or raise StaleAnswer with both texts.

        Values accepted before stay accepted while the new words are still read as the same; with `accept` all
        readings are accepted at once, and `values` are taken as a person's own. `base` names the version that was
        read ("" for none); None means whatever stands.
        """
        before: list[Project] = []

        def decide(project: Project) -> list[answering.AnswerGiven]:
            before[:] = [project]
            seen, seen_text = self._seen(project, question, base)
            if seen is not None and seen != _standing_id(project, question):
                with suppress(NothingToDo):  # refused before the words are read, which takes longest
                    answering.answer(project, question, text, base=seen, base_text=seen_text)
            chosen = values if values is not None else accepted(project, question, text, everything=accept)
            given = answering.answer(
                project, question, text, base=seen, base_text=seen_text, values=chosen, editorial=editorial
            )
            if given.text != text and values is None:  # merged: the words are others, so they are read anew
                kept = accepted(project, question, given.text or "", everything=accept)
                given = answering.answer(project, question, given.text or "", values=kept)
                given = replace(given, merges=(seen,) if seen else ())
            return [given]

        done = self._do(name, "answer", decide, asked=question)
        return self._answered(done, before[0], question, text)

    def _seen(self, project: Project, question: str, base: str | None) -> tuple[str | None, str | None]:
        if base in {None, ""}:
            return base, None
        version = self._version(project, question, base or "")
        return version.id, version.text

    def _answered(self, done: Done, before: Project, question: str, text: str) -> Answered:
        standing = done.project.standing(question)
        version = standing.answer
        if version is None:  # pragma: no cover  # an answer was just written
            raise NothingToDo(question)
        reading = read(question, version.text or "")
        held = {value.meaning for value in version.values}
        was = self._reviews(before)
        newly = tuple(r for q, r in self._reviews(done.project).items() if q not in was)
        return Answered(
            done=done,
            version=version,
            replaced=before.standing(question).answer,
            merged=version.text != text,
            reading=reading,
            waiting=tuple(value for value in reading.values if value.meaning not in held),
            newly=newly,
        )

    def accept(
        self,
        name: str,
        question: str,
        *,
        keys: Sequence[int] = (),
        values: Sequence[Value] = (),
        replace_all: bool = False,
    ) -> Answered:
        """Accept readings of the answer that stands: all, those numbered in `keys` (from 1), or a person's own values.

        What was accepted before stays, unless `replace_all`.
        """
        before: list[Project] = []

        def decide(project: Project) -> list[answering.AnswerGiven]:
            before[:] = [project]
            current = project.standing(question).answer
            project.question(question)
            if current is None or current.text is None:
                sentence = f"{question} has no answer whose reading could be accepted."
                raise NothingToDo(sentence, question=question)
            proposed = read(question, current.text).values
            beyond = [k for k in keys if not 1 <= k <= len(proposed)]
            if beyond:
                sentence = f"There is no reading {beyond[0]}: the answer to {question} has {len(proposed)}."
                raise InvalidInput(sentence, question=question, readings=len(proposed))
            chosen = tuple(proposed[k - 1] for k in keys) if keys else proposed
            chosen = tuple(values) or chosen
            if not chosen:
                sentence = (
                    f"Nothing in the answer to {question} was read as a value; sharpen the words with `remit answer`, "
                    f"or give the value yourself with `remit accept --value`."
                )
                raise NothingToDo(sentence, question=question)
            confirmed = tuple(replace(value, assumed=()) for value in chosen)
            taken = {value.subject for value in confirmed}
            kept = () if replace_all else tuple(v for v in current.values if v.subject not in taken)
            return [answering.answer(project, question, current.text, values=kept + confirmed)]

        done = self._do(name, "answer", decide, asked=question)
        body = done.event.body
        text = body.text if isinstance(body, answering.AnswerGiven) else None
        return self._answered(done, before[0], question, text or "")

    def anchor(self, name: str, question: str, phrase: str) -> Answered:
        """Make a phrase of the answer that stands a requirement of its own, in just these words.

        For what no reading gives. The phrase must stand in the answer once, else InvalidInput says so.
        """
        before: list[Project] = []

        def decide(project: Project) -> list[answering.AnswerGiven]:
            before[:] = [project]
            project.question(question)
            answering.checked_text(phrase, "The phrase")
            current = project.standing(question).answer
            if current is None:
                raise NothingToDo(f"{question} has no answer whose words could be anchored.", question=question)
            text = current.text or ""
            at = text.find(phrase)
            if at < 0 or text.find(phrase, at + 1) >= 0:
                times = "does not stand" if at < 0 else "stands more than once"
                sentence = f"{phrase[:80]!r} {times} in the answer to {question}; choose words that stand there once."
                raise InvalidInput(sentence, question=question)
            value = Value(PHRASE, items=(phrase,), span=(at, at + len(phrase)))
            values = (*current.values, value) if current else (value,)
            return [answering.answer(project, question, text, values=values)]

        done = self._do(name, "answer", decide, asked=question)
        body = done.event.body
        return self._answered(
            done, before[0], question, (body.text or "") if isinstance(body, answering.AnswerGiven) else ""
        )

    def reply(self, name: str, question: str, role: str, text: str) -> Done:
        """Give one role's own answer, to be settled with the others'; without `role`, for the only asked one I hold."""

        def decide(project: Project) -> list[answering.ReplyGiven]:
            if role and project.form.role(role) is None:
                sentence = f"There is no role {role!r}; the form has {', '.join(r.id for r in project.form.roles)}."
                raise UnknownRole(sentence, role=role)
            speaking = role or self._only_role(project, project.question(question).roles, f"reply to {question}")
            return [answering.reply(project, question, speaking, text, read(question, text).values)]

        return self._do(name, "reply", decide, asked=question)

    def settle(  # noqa: PLR0913  # as for an answer
        self,
        name: str,
        question: str,
        text: str,
        *,
        replies: Sequence[str] = (),
        reason: str = "",
        accept: bool = False,
    ) -> Answered:
        """Settle replies, rival versions and disputes into the shared answer."""
        before: list[Project] = []

        def decide(project: Project) -> list[answering.AnswerSettled]:
            before[:] = [project]
            values = accepted(project, question, text, everything=accept)
            return [answering.settle(project, question, text, replies=replies, values=values, reason=reason)]

        done = self._do(name, "settle", decide)
        return self._answered(done, before[0], question, text)

    def withdraw(self, name: str, question: str, reason: str = "") -> Done:
        """Take the answer back; its words stay in the history."""
        return self._do(name, "answer", lambda p: [answering.withdraw(p, question, reason)], asked=question)

    def defer(self, name: str, question: str, reason: str = "", until: str = "") -> Done:
        """Put a question off until a day or a stage."""
        today = self.clock()
        return self._do(name, "answer", lambda p: [answering.defer(p, question, reason, until, today)], asked=question)

    def skip(self, name: str, question: str, reason: str) -> Done:
        """Leave a question unanswered on purpose: an accepted risk, with a reason."""
        return self._do(name, "answer", lambda p: [answering.skip(p, question, reason)], asked=question)

    def not_applicable(self, name: str, question: str, reason: str) -> Done:
        """Say that a question does not apply to this system, and why."""
        return self._do(name, "answer", lambda p: [answering.not_applicable(p, question, reason)], asked=question)

    def reaffirm(self, name: str, question: str, note: str = "") -> Done:
        """Say that the answer still holds, whatever changed upstream."""
        return self._do(name, "answer", lambda p: [answering.reaffirm(p, question, note)], asked=question)

    def dispute(self, name: str, question: str, reason: str) -> Done:
        """Disagree with the answer as it stands."""
        return self._do(name, "reply", lambda p: [answering.dispute(p, question, reason)], asked=question)

    def revert(self, name: str, question: str, to: str) -> Done:
        """Let an older version stand again, as a new one; `to` is a version or a snapshot's name."""
        return self._do(
            name, "answer", lambda p: [answering.revert(p, question, self._version(p, question, to))], asked=question
        )


def _standing_id(project: Project, question: str) -> str:
    answer = project.standing(question).answer
    return answer.id if answer else ""


def accepted(project: Project, question: str, text: str, *, everything: bool) -> tuple[Value, ...]:
    """Give the readings of `text` that count as accepted: all, or those that say what was accepted before."""
    current = project.standing(question).answer
    proposed = read(question, text).values
    if everything:
        return tuple(replace(value, assumed=()) for value in proposed)
    held = {value.meaning: value for value in current.values} if current else {}
    kept = tuple(replace(value, assumed=held[value.meaning].assumed) for value in proposed if value.meaning in held)
    phrases = (value for value in held.values() if value.what == PHRASE and value.items)
    still = ((value, text.find(value.items[0])) for value in phrases)
    return kept + tuple(replace(v, span=(at, at + len(v.items[0]))) for v, at in still if at >= 0)
