"""Verbs on answers: answer, accept, reply, settle, withdraw, defer, skip, not applicable, reaffirm, dispute, revert."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from remit.core import answering
from remit.core.errors import InvalidInput, NothingToDo, StaleAnswer, UnknownRole
from remit.core.impact import Review
from remit.core.projects import Project, Version
from remit.language.reading import Reading, read
from remit.language.values import PHRASE, Value
from remit.workbench.desk import Done
from remit.workbench.readings import Place, Span, open_places, picked, places, touching
from remit.workbench.showing import ShowingVerbs


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of an answer: the version that stands, the one it replaced, and what follows from it.

    `merged` is True when somebody wrote in between and both texts went in. `reading` is what the words were read as;
    `waiting` are readings that nobody accepted yet, `offered` the places that were not read and wait to be picked from.
    `newly` are the questions that must be looked at because of this.
    """

    done: Done
    version: Version
    replaced: Version | None
    merged: bool
    reading: Reading
    waiting: tuple[Value, ...]
    offered: tuple[Place, ...]
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
            offered=open_places(version.text or "", reading, version.values),
            newly=newly,
        )

    def accept(  # noqa: PLR0913  # each is a way to say what is accepted; all but two are named
        self,
        name: str,
        question: str,
        *,
        keys: Sequence[int] = (),
        picks: Sequence[str] = (),
        values: Sequence[Value] = (),
        replace_all: bool = False,
        base: str | None = None,
    ) -> Answered:
        """Accept what the answer that stands says: readings by number, candidates by pick, a person's own values.

        `keys` are numbers of readings, from 1; `picks` name a place that was not read and one of its candidates (`a1`).
        Without any of the three every reading is accepted. What was accepted before stays, unless `replace_all`, or the
        new value is about the same thing, or is picked for the same words. `base` names the version that was read:
        where its words no longer stand, the numbers mean something else, and StaleAnswer says so.
        """
        before: list[Project] = []

        def decide(project: Project) -> list[answering.AnswerGiven]:
            before[:] = [project]
            current = project.standing(question).answer
            project.question(question)
            if current is None or current.text is None:
                sentence = f"{question} has no answer whose reading could be accepted."
                raise NothingToDo(sentence, question=question)
            if base is not None and self._seen(project, question, base)[1] != current.text:
                sentence = (
                    f"The answer to {question} was changed since you read it, and nothing was accepted: look at how it "
                    f"reads now, then accept."
                )
                raise StaleAnswer(sentence, question=question, current=current.id)
            reading = read(question, current.text)
            offered = places(current.text, reading)
            chosen = (*_numbered(question, reading, keys), *picked(question, offered, picks), *values)
            if not (keys or picks or values):
                chosen = reading.values
            if not chosen:
                sentence = (
                    f"Nothing in the answer to {question} was read as a value; sharpen the words with `remit answer`, "
                    f"or give the value yourself with `remit accept --value`."
                )
                if offered:
                    sentence = (
                        f"Nothing in the answer to {question} was read for sure; pick what its words mean with `remit "
                        f"accept --pick {offered[0].values[0][0]}`, or sharpen them with `remit answer`."
                    )
                raise NothingToDo(sentence, question=question)
            confirmed = tuple({v.meaning: replace(v, assumed=()) for v in chosen}.values())
            kept = () if replace_all else tuple(v for v in current.values if not _gives_way(v, confirmed, offered))
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


def _numbered(question: str, reading: Reading, keys: Sequence[int]) -> tuple[Value, ...]:
    """Give the readings of these numbers, from 1."""
    beyond = [key for key in keys if not 1 <= key <= len(reading.values)]
    if beyond:
        sentence = f"There is no reading {beyond[0]}: the answer to {question} has {len(reading.values)}."
        raise InvalidInput(sentence, question=question, readings=len(reading.values))
    return tuple(reading.values[key - 1] for key in keys)


def _gives_way(held: Value, confirmed: Sequence[Value], offered: Sequence[Place]) -> bool:
    """Tell whether a value accepted before goes when others are.

    It does where one of them says the same, is about the same thing (unless both stand in the answer, each in words of
    its own), or was picked where this one had been picked.
    """
    for value in confirmed:
        if value.meaning == held.meaning:
            return True
        apart = held.span is not None and value.span is not None and not touching(held.span, value.span)
        if value.subject == held.subject and not apart:
            return True
    taken = {value.span for value in confirmed}
    return any(
        place.span in taken and touching(held.span, place.span) and held.meaning in {v.meaning for _, v in place.values}
        for place in offered
    )


def accepted(project: Project, question: str, text: str, *, everything: bool) -> tuple[Value, ...]:
    """Give the values of `text` that count as accepted: all readings, or what was accepted before and is said still.

    A value is said still where the text is read as it, or offers it for a place that was not read.
    """
    current = project.standing(question).answer
    reading = read(question, text)
    held = {value.meaning: value for value in current.values} if current else {}
    if everything:
        sure = tuple(replace(value, assumed=()) for value in reading.values)
    else:
        sure = tuple(replace(v, assumed=held[v.meaning].assumed) for v in reading.values if v.meaning in held)
    read_now = {value.meaning for value in sure}
    picks = [value for value in held.values() if value.meaning not in read_now]
    phrases = (value for value in held.values() if value.what == PHRASE and value.items)
    still = ((value, text.find(value.items[0])) for value in phrases)
    return (
        *sure,
        *_offered_still(picks, (current.text or "") if current else "", text, reading),
        *(replace(v, span=(at, at + len(v.items[0]))) for v, at in still if at >= 0),
    )


def _offered_still(picks: Sequence[Value], before: str, text: str, reading: Reading) -> tuple[Value, ...]:
    """Give the accepted values that are offered in the new words, each at the nearest place, one for each place.

    A place with the words that a value was picked for comes before one with others, and what was picked before what a
    person gave in words of their own.
    """
    kept: dict[Span, Value] = {}
    for value in sorted(picks, key=lambda value: value.span is None):
        start, end = value.span or (0, 0)
        spans = [
            one.span
            for one in reading.candidates
            if one.span not in kept and value.meaning in {offered.meaning for offered in one.values}
        ]
        if spans:
            at = min(spans, key=lambda span: (text[slice(*span)] != before[start:end], abs(span[0] - start)))
            kept[at] = replace(value, span=at)
    return tuple(kept.values())
