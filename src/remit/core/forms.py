"""What can be asked, and why: the first station of the line.

A `Form` is one edition: immutable, in the order in which its questions are asked. A project embeds one whole, so
these types are part of the log's contract (`docs/reference/events.md`): add fields with defaults, never rename.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

AskingKind = Literal["asked", "must", "consult"]

ANSWER_KINDS = (
    "statement", "choice", "yes-no", "list", "people", "amount", "money", "duration", "rate", "schedule", "cycles",
    "steps", "rules", "metrics", "limits", "attributes", "reference",
)  # fmt: skip
"""The kinds of answer a question can ask for; `AnswerKind.kind` is one of them."""


@dataclass(frozen=True, slots=True)
class Role:
    """A part that people take in a project; questions are put to roles, never to names."""

    id: str
    name: str
    gist: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the life cycle. Stages are a loop: `feeds` names the stages that this one feeds."""

    id: str
    title: str
    gist: str = ""
    feeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyArea:
    """The second axis beside the stages: what a company must master to grow its ML in the cloud."""

    id: str
    title: str
    gist: str = ""


@dataclass(frozen=True, slots=True)
class Concern:
    """A challenge (P1-P6) or a best practice (BP1-BP4) of the literature that questions trace to."""

    id: str
    name: str
    gist: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the practitioners' interviews, with the codes of the codebook that stand on it."""

    id: str
    title: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asked. Editions 1-3 have one kind, `asked`; `must` and `consult` are ours, from edition 4."""

    role: str
    how: AskingKind = "asked"


@dataclass(frozen=True, slots=True)
class Dependency:
    """This question builds on the answer to `on`, and why a change there is a reason to look again here."""

    on: str
    because: str


@dataclass(frozen=True, slots=True)
class Consequence:
    """What happens to the system when the question is skipped; `case` and `source` only for a published case."""

    text: str
    case: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """What a good answer holds: its kind, and the values (slots) that make it complete."""

    kind: str
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a question comes from: challenges and practices, interviewees, themes, and literature."""

    challenges: tuple[str, ...] = ()
    practices: tuple[str, ...] = ()
    interviewees: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    literature: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Applicability:
    """When a question applies, in words, and the answer that decides it. Shown; it never hides the question."""

    when: str
    depends_on: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One requirement question of a form. Ids are `stage.name`, stable over editions."""

    id: str
    stage: str
    title: str
    wording: str
    asked: tuple[Asking, ...]
    why: str = ""
    examples: tuple[str, ...] = ()
    skipped: Consequence = Consequence("")
    answer: AnswerKind = AnswerKind("statement")
    origin: Origin = Origin()
    areas: tuple[str, ...] = ()
    applies: Applicability | None = None
    builds_on: tuple[Dependency, ...] = ()
    yields: str = ""
    evidence: tuple[str, ...] = ()
    minutes: int = 3

    @property
    def roles(self) -> tuple[str, ...]:
        """The ids of the roles asked, in order, whether they must answer or are consulted."""
        return tuple(asking.role for asking in self.asked)


@dataclass(frozen=True, slots=True)
class Profile:
    """A tailored length of the form: the questions that a pitch, an experiment, a product or a regulated one asks."""

    id: str
    title: str
    gist: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to use the form (a group session, one to one …), as the front page tells it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What people read before the first question; part of every document made from the form."""

    purpose: str
    ways: tuple[Way, ...] = ()
    order: str = ""
    parts: tuple[Way, ...] = ()
    answers: str = ""
    loop: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """Who asked for a change between two editions: `change` is added, deleted, roles or reworded."""

    question: str
    change: Literal["added", "deleted", "roles", "reworded"]
    by: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Form:
    """One edition of a form, whole. `follows` names the edition before it; `credits` who asked for the changes."""

    id: str
    title: str
    language: str
    front_page: FrontPage
    stages: tuple[Stage, ...]
    roles: tuple[Role, ...]
    questions: tuple[Question, ...]
    areas: tuple[KeyArea, ...] = ()
    challenges: tuple[Concern, ...] = ()
    practices: tuple[Concern, ...] = ()
    themes: tuple[Theme, ...] = ()
    profiles: tuple[Profile, ...] = ()
    follows: str = ""
    credits: tuple[Credit, ...] = ()
    source: str = ""

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """The questions by their ids; the first stands where an id is there twice (the form's review refuses that)."""
        return {q.id: q for q in reversed(self.questions)}

    def question(self, question_id: str) -> Question | None:
        """Give the question of that id, or None."""
        return self.by_id.get(question_id)

    def role(self, role_id: str) -> Role | None:
        """Give the role of that id, or None."""
        return next((role for role in self.roles if role.id == role_id), None)

    def title_of(self, question_id: str) -> str:
        """Give what a question is called; its id, where the form does not ask it."""
        question = self.question(question_id)
        return question.title if question is not None else question_id

    def name_of(self, role_id: str) -> str:
        """Give what a role is called; its id, where the form does not know it."""
        role = self.role(role_id)
        return role.name if role is not None else role_id


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """One line of a comparison: a question and what became of it, with who asked for it where it is known."""

    id: str
    title: str
    by: tuple[str, ...] = ()
    before: str | tuple[str, ...] = ()
    after: str | tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one form to another; a reworded question keeps its id and its meaning."""

    old: str
    new: str
    added: tuple[QuestionChange, ...]
    deleted: tuple[QuestionChange, ...]
    reworded: tuple[QuestionChange, ...]
    roles_changed: tuple[QuestionChange, ...]


def compare(old: Form, new: Form) -> Comparison:
    """Tell what was added, deleted, reworded and put to other roles, and who asked for it.

    Credits are taken from the newer edition when it follows the older one directly; otherwise nobody is credited.
    Roles count as changed when their set differs; order and must/consult alone do not make a change.
    """
    before = {question.id: question for question in old.questions}
    after = {question.id: question for question in new.questions}
    credits = {(c.question, c.change): c for c in new.credits} if new.follows == old.id else {}

    def change(question: Question, kind: str, was: str | tuple[str, ...], now: str | tuple[str, ...]) -> QuestionChange:
        credit = credits.get((question.id, kind))  # type: ignore[call-overload]  # kind is one of the literals
        by, note = (credit.by, credit.note) if credit else ((), "")
        return QuestionChange(question.id, question.title, by, was, now, note)

    kept = [(before[q.id], q) for q in new.questions if q.id in before]
    return Comparison(
        old=old.id,
        new=new.id,
        added=tuple(change(q, "added", (), q.wording) for q in new.questions if q.id not in before),
        deleted=tuple(change(q, "deleted", q.wording, ()) for q in old.questions if q.id not in after),
        reworded=tuple(change(b, "reworded", a.wording, b.wording) for a, b in kept if a.wording != b.wording),
        roles_changed=tuple(change(b, "roles", a.roles, b.roles) for a, b in kept if set(a.roles) != set(b.roles)),
    )
