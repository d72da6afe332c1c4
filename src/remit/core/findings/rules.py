"""What a finding is, what a rule is, and what rules look at."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Literal

from remit.core.forms import Question
from remit.core.ids import digest, normal_text
from remit.core.projects import Project
from remit.language.echoes import content_words
from remit.language.reading import Reading
from remit.language.values import Value
from remit.language.wording import TEXT_LIMIT, Remark, wording
from remit.language.wording.clauses import Said, said

Severity = Literal["error", "warning", "advice"]

ID_DIGITS = 12
"""Hexadecimal digits of a digest in a finding's id: enough for one question's findings (2^48)."""

QUOTED = 40
"""Characters of a place in an answer that a sentence quotes."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that keeps an answer from being a requirement.

    `span` is its place in the answer (or the reply), None where it is about the whole or about several. `ask` is the
    follow-up question, `whom` the roles to put it to. The `id` stays while the words stay: a silencing names it.
    """

    code: str
    slug: str
    severity: Severity
    question: str
    span: tuple[int, int] | None
    words: str
    reason: str
    citation: str
    ask: str
    whom: tuple[str, ...]
    id: str
    silenced: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """What a rule found: a place, the words there, what to ask. `detail` tells apart findings on the same words."""

    span: tuple[int, int] | None
    words: str
    ask: str
    reason: str = ""
    severity: Severity | None = None
    detail: str = ""
    whom: tuple[str, ...] = ()
    question: str = ""
    citation: str = ""


@dataclass(frozen=True)
class Heard:
    """One text on one question: an answer, or one role's reply.

    `values` are those that count: accepted where there are any, else as read. `elsewhere` gives by the words of all
    examples of a question which question that is, `explained` are the acronyms that the project explains or has shown.
    """

    question: Question
    text: str
    reading: Reading
    values: tuple[Value, ...]
    accepted: bool = False
    role: str = ""
    elsewhere: Mapping[frozenset[str], str] = field(default_factory=dict[frozenset[str], str])
    explained: frozenset[str] = field(default=frozenset())

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """Give the remarks on wording that the values leave standing."""
        return tuple(remark for remark in wording(self.text, self.question.id) if not self._said_exactly(remark))

    def _said_exactly(self, remark: Remark) -> bool:
        """Tell whether the remark lies within the words of a value that says how much, when or which."""
        return remark.code in _SAID_BY_VALUES and any(
            value.span and value.span[0] <= remark.start and remark.end <= value.span[1] and _says(value)
            for value in self.values
        )

    @cached_property
    def settled(self) -> tuple[tuple[int, int], ...]:
        """Give the places of sentences with a figure or a time that was read."""
        heard = said(self.text[:TEXT_LIMIT])
        spans = [value.span for value in self.values if value.span and _says(value)]
        sentences = ((heard.parts[first].start, heard.parts[last - 1].end) for first, last in _filled(heard))
        return tuple(one for one in sentences if any(start < one[1] and one[0] < end for start, end in spans))

    @cached_property
    def unread(self) -> tuple[tuple[int, int], ...]:
        """Give the places of sentences with a figure or a time in no value, or with words that were offered, not read.

        What seems missing may stand there.
        """
        heard = said(self.text[:TEXT_LIMIT])
        spans = [value.span for value in self.values if value.span]
        offered = [candidate.span for candidate in self.reading.candidates]
        loose = {
            clause.sentence
            for clause in heard.clauses
            for part in (heard.parts[place] for place in (*clause.figures, *clause.times))
            if not any(start <= part.start and part.end <= end for start, end in spans)
        } | {
            clause.sentence
            for clause in heard.clauses
            for part in heard.parts[clause.first : clause.last]
            if any(start <= part.start < end for start, end in offered)
        }
        return tuple(
            (heard.parts[first].start, heard.parts[last - 1].end)
            for first, last in _filled(heard)
            if heard.clause(first).sentence in loose
        )

    @cached_property
    def left_over(self) -> int:
        """Give how many words that say something are in no value."""
        rest = self.text
        for start, end in sorted((value.span for value in self.values if value.span), reverse=True):
            rest = f"{rest[:start]} {rest[end:]}"
        return len(content_words(rest))

    @property
    def whom(self) -> tuple[str, ...]:
        """Give the roles to put a follow-up to: who replied, else those that must answer, else all that are asked."""
        if self.role:
            return (self.role,)
        return tuple(a.role for a in self.question.asked if a.how != "consult") or self.question.roles


_SAID_BY_VALUES = frozenset(
    ("ml-vague", "vague-degree", "vague-quantity", "vague-time", "comparative", "metric-without-threshold", "uncertain")
)


def _filled(heard: Said) -> tuple[tuple[int, int], ...]:
    """Give the sentences that hold anything, as `Said.sentences` does."""
    return tuple((first, last) for first, last in heard.sentences() if last > first)


def _says(value: Value) -> bool:
    """Tell whether a value says how much or when; an event in the author's own words may be as vague as they are."""
    return value.amount is not None or bool(value.schedule)


@dataclass(frozen=True)
class Told:
    """A whole project as rules see it: every text, the answers first, and the project for what is not a text."""

    project: Project
    answers: tuple[Heard, ...]
    replies: tuple[Heard, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A case for a rule: a text on a question, and others beside it.

    More than one text on one question are replies of different roles; `values` were accepted for the first text;
    `sentence` is a requirement's sentence that people wrote.
    """

    question: str
    text: str
    others: tuple[tuple[str, str], ...] = ()
    values: tuple[Value, ...] = ()
    sentence: str = ""


class Rule(ABC):
    """One rule. A test runs its examples: each of `fires` gives the finding, none of `quiet` does."""

    code: ClassVar[str]
    slug: ClassVar[str]
    title: ClassVar[str]
    severity: ClassVar[Severity]
    reason: ClassVar[str]
    ask: ClassVar[str]
    citation: ClassVar[str]
    fires: ClassVar[tuple[Example, ...]]
    quiet: ClassVar[tuple[Example, ...]]


class TextRule(Rule):
    """A rule on one text alone."""

    @abstractmethod
    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give what it finds."""


class ProjectRule(Rule):
    """A rule on what stands in several places of a project, or on what people did."""

    @abstractmethod
    def across(self, told: Told) -> Iterable[Spot]:
        """Give what it finds, each spot with its question."""


def finding(rule: Rule, spot: Spot, question: Question, whom: tuple[str, ...], silenced: Mapping[str, str]) -> Finding:
    """Make the finding of a spot."""
    identity = f"{rule.code}-{digest(rule.slug, spot.detail, normal_text(spot.words).casefold())[:ID_DIGITS]}"
    quoted = cut(spot.words)
    return Finding(
        code=rule.code,
        slug=rule.slug,
        severity=spot.severity or rule.severity,
        question=question.id,
        span=spot.span,
        words=spot.words,
        reason=spot.reason or rule.reason.replace("{words}", quoted),
        citation=spot.citation or rule.citation,
        ask=spot.ask,
        whom=spot.whom or whom,
        id=identity,
        silenced=f"{question.id} {identity}" in silenced,
    )


def cut(words: str, most: int = QUOTED) -> str:
    """Give words on one line, shortened in the middle of nowhere but never in silence."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"
