"""What the answers of a project say, as far as rules between answers need it: the one place that reads them.

Accepted values count where there are any. Where there are none the text is read, and what was read is marked as not
accepted. While a question has no shared answer, the replies that wait are what it says. Where the whole of an answer is
not understood, what its parts say by themselves is marked as glimpsed. Nothing is guessed: what neither gives is not
there, and a rule that needs it stays silent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from remit.core.conflicts.glimpses import IN_A_WORD, begins_with_nothing, glimpses
from remit.core.conflicts.vocabularies import GLIMPSED, TOLD_ONCE
from remit.core.impact import feeding
from remit.core.projects import Project, Standing
from remit.language.conversions import usual
from remit.language.reading import Reading, read
from remit.language.values import Value

State = Literal["absent", "open", "answered", "replied", "skipped", "not-applicable", "deferred"]

QUOTED = 160
"""Characters of an answer that are quoted; the rest is in the answer."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_END = re.compile(r"(?<=[.!?;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that an answer says: its words as quoted, and the value read from them where there is one.

    `accepted` is False for what was read and nobody has accepted yet. `role` is whose reply it is, "" for the shared
    answer. `mark` stands for words without a value of their own: the meaning of all values of the answer, or where
    it has none the id of the event that said it. `glimpsed` tells that a part of the answer says it by itself,
    while the whole was not understood: enough for a question, not for a contradiction.
    """

    question: str
    words: str
    value: Value | None = None
    accepted: bool = False
    role: str = ""
    mark: str = ""
    glimpsed: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question has been told. `status` is how its text was read, "" where values were accepted.

    `absent` questions are not asked by this form; `open` ones nobody has touched.
    """

    question: str
    state: State
    text: str = ""
    said: tuple[Said, ...] = ()
    status: str = ""
    whole: Said | None = None

    @property
    def told(self) -> bool:
        """Tell whether somebody has said something."""
        return self.state in {"answered", "replied"}

    @property
    def waived(self) -> bool:
        """Tell whether it is said that there is nothing of the kind: none, unlimited, never."""
        return self.status in {"none", "unlimited", "never"}

    @property
    def denied(self) -> bool:
        """Tell whether there is nothing of the kind: so read, or said at the beginning, whatever comes behind it."""
        return self.waived or (self.told and begins_with_nothing(self.text))

    @property
    def declined(self) -> bool:
        """Tell whether the question was put aside for good, or answered with *unknown* or *not applicable*."""
        return self.state in {"skipped", "not-applicable"} or self.status in {"unknown", "not-applicable"}

    @property
    def empty(self) -> bool:
        """Tell whether the question was dealt with, and that gave nothing to go by."""
        return self.state in {"skipped", "not-applicable"} or (
            self.told and not self.said and self.status not in {"abstained", "to-be-decided", "kept"}
        )

    @property
    def saying(self) -> tuple[Said, ...]:
        """Give the answer as a whole, as something that was said."""
        return (self.whole,) if self.whole is not None else ()


class Facts:
    """The answers of one project, read when a rule first asks for them."""

    def __init__(self, project: Project, reading: Callable[[str, str], Reading] = read) -> None:
        self.project = project
        self._reading = reading
        self._answers: dict[str, Answer] = {}

    def about(self, question: str) -> Answer:
        """Give what a question has been told."""
        found = self._answers.get(question)
        if found is None:
            found = self._answers[question] = self._answer(question)
        return found

    def _answer(self, question: str) -> Answer:
        if self.project.form.question(question) is None:
            return Answer(question, "absent")
        standing = self.project.standing(question)
        aside, answer = standing.aside, standing.answer
        if aside is not None and aside.kind in {"skipped", "not-applicable"}:
            kind: State = "skipped" if aside.kind == "skipped" else "not-applicable"
            words = f"{'skipped' if kind == 'skipped' else 'does not apply'}: {aside.reason or 'no reason is left'}"
            return Answer(question, kind, whole=Said(question, cut(words), None, accepted=True, mark=aside.id))
        if answer is not None and answer.text is not None:
            return self._told(question, answer.text, answer.values, answer.id)
        if standing.waiting:
            return self._replied(question, standing)
        if aside is not None:
            words = f"deferred: {aside.reason or 'no reason is left'}"
            return Answer(question, "deferred", whole=Said(question, cut(words), None, accepted=True, mark=aside.id))
        return Answer(question, "open")

    def _told(self, question: str, text: str, values: tuple[Value, ...], mark: str, role: str = "") -> Answer:
        accepted, status, whole_read = bool(values), "", True
        if not values:
            reading = self._reading(question, text)
            values, status = reading.values, "" if reading.values else str(reading.status)
            whole_read = bool(values) and not reading.notes and not reading.candidates and question not in IN_A_WORD
        said = tuple(Said(question, _quoted(text, value), value, accepted, role, mark) for value in values)
        said += () if whole_read else _glimpsed(question, text, values, mark, role)
        meanings = repr(sorted(repr(value.meaning) for value in values)) if values else mark
        whole = Said(question, cut(text), None, accepted=True, role=role, mark=meanings)
        return Answer(question, "answered", text, said, status, whole)

    def replies(self, question: str) -> tuple[Answer, ...]:
        """Give what each role has replied that is not settled yet; erased replies say nothing."""
        if self.project.form.question(question) is None:
            return ()
        return tuple(
            self._told(question, reply.text, reply.values, reply.id, reply.role)
            for reply in self.project.standing(question).waiting
            if reply.text is not None
        )

    def _replied(self, question: str, standing: Standing) -> Answer:
        replies = self.replies(question)
        if not replies:
            return Answer(question, "open")
        statuses = {reply.status for reply in replies}
        said = tuple(said for reply in replies for said in reply.said)
        text = "\n".join(reply.text for reply in replies)
        status = statuses.pop() if len(statuses) == 1 else "abstained"
        whole = replies[0].whole if len(standing.waiting) == 1 else None
        return Answer(question, "replied", text, said, "" if said else status, whole or replies[0].whole)

    def values(self, question: str, *whats: str) -> tuple[Said, ...]:
        """Give the values of a question's answer that are about these things; all of them where none is named."""
        return tuple(s for s in self.about(question).said if s.value and (not whats or s.value.what in whats))

    def amounts(self, question: str, *whats: str) -> tuple[Said, ...]:
        """Give the values that hold an amount that can be computed with."""
        return tuple(
            s
            for s in self.values(question, *whats)
            if s.value and s.value.amount and all(usual(n) for n in (s.value.amount, s.value.upper) if n is not None)
        )

    def chosen(self, question: str, what: str, options: Collection[str] = ()) -> tuple[Said, ...]:
        """Give the values of a choice or list that name one of the options, or any where none are given."""
        return tuple(
            s
            for s in self.values(question, what)
            if s.value and s.value.op != "none" and (not options or any(item in options for item in s.value.items))
        )

    def items(self, question: str, what: str) -> tuple[str, ...]:
        """Give all options or things that an answer names and does not turn down."""
        return tuple(
            dict.fromkeys(item for s in self.chosen(question, what) if s.value is not None for item in s.value.items)
        )

    def mentions(self, question: str, phrases: Collection[str]) -> bool:
        """Tell whether the text of an answer holds one of the phrases, in whole words.

        For what speaks against a finding only: words that were not read may say what a rule misses.
        """
        text = f" {' '.join(words(self.about(question).text))} "
        return any(f" {phrase} " in text for phrase in phrases)

    def holds_number(self, question: str) -> bool:
        """Tell whether there is any number in the text: one that was not read may be what a rule misses."""
        return any(character.isdigit() for character in self.about(question).text)

    def unread_number(self, question: str) -> bool:
        """Tell whether there is a number in the text that is in no value: it may be what a rule misses."""
        answer = self.about(question)
        spans = [said.value.span for said in answer.said if said.value and said.value.span]
        return any(
            character.isdigit() and not any(start <= place < end for start, end in spans)
            for place, character in enumerate(answer.text)
        )

    @cached_property
    def feeds(self) -> dict[str, tuple[str, ...]]:
        """For each question, those that build on it."""
        return feeding(self.project.form)


def words(text: str) -> list[str]:
    """Give the words of a text in lower case; what a hyphen joins counts as two."""
    return [part for word in _WORD.findall(text.lower()) for part in word.replace("’", "'").split("-") if part]


def sentences(text: str) -> list[str]:
    """Give the sentences of a text, as full stops, semicolons and line ends part it."""
    return [part.strip() for part in _END.split(text) if part.strip()]


def cut(text: str, limit: int = QUOTED) -> str:
    """Give the beginning of a text on one line, cut between words."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    kept = line[:limit].rsplit(" ", 1)[0]
    return f"{kept} …"


def _glimpsed(question: str, text: str, values: tuple[Value, ...], mark: str, role: str) -> tuple[Said, ...]:
    """Give what parts of an answer say by themselves, beside what was read; of what is told once, no second."""
    if question not in GLIMPSED:
        return ()
    spans = [value.span for value in values if value.span]
    sure = {value.what for value in values if value.amount is not None and value.what in TOLD_ONCE}
    return tuple(
        Said(question, cut(text[one.start : one.end]), one.value, role=role, mark=mark, glimpsed=True)
        for one in glimpses(question, text)
        if one.value.what not in sure and not any(start < one.end and one.start < end for start, end in spans)
    )


def _quoted(text: str, value: Value) -> str:
    part = text[value.span[0] : value.span[1]] if value.span else ""
    return cut(part if part.strip() else text)
