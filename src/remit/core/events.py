"""Everything that can happen to a project: one tagged union, the vocabulary of the log.

A body is a frozen dataclass; `KIND` is its tag. Fields marked `CONTENT` hold free text (or values read from it): the
log keeps them apart under a salted digest, so that they can be erased while the chain still verifies. An erased text
reads as None, erased values as (). The contract is `docs/reference/log.md`: a released field is never renamed or
given another meaning; new ones come with a default.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import ClassVar, Literal

from remit.core.criteria import FitCriterion
from remit.core.forms import Asking, Form, Question
from remit.core.observations import Failure, Observation, Source, Verdict
from remit.language.values import Value

CONTENT = {"content": True}
"""Marks a field that is kept apart from the event and can be erased."""

Against = tuple[tuple[str, str], ...]
Attested = Literal["satisfied", "violated"]


@dataclass(frozen=True, slots=True)
class ProjectOpened:
    """A project was opened on a form, which is embedded whole; `handle` is its short name at the terminal."""

    KIND: ClassVar[str] = "project.opened"
    name: str
    handle: str
    form: Form
    profile: str = "product"


@dataclass(frozen=True, slots=True)
class ProjectRenamed:
    """The project has another name; its handle stays."""

    KIND: ClassVar[str] = "project.renamed"
    name: str


@dataclass(frozen=True, slots=True)
class FormChanged:
    """The project's own form changed: a question added, dropped (with a reason), restored, reworded or re-roled."""

    KIND: ClassVar[str] = "form.changed"
    change: Literal["added", "dropped", "restored", "reworded", "re-roled"]
    question: str
    definition: Question | None = None
    title: str = ""
    wording: str = ""
    asked: tuple[Asking, ...] = ()
    editorial: bool = False
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class FormMoved:
    """The project moved to another edition, embedded whole; answers stay with the questions of the same id."""

    KIND: ClassVar[str] = "form.moved"
    form: Form
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class PersonJoined:
    """A person takes part. Persons are opaque ids; names live outside the log."""

    KIND: ClassVar[str] = "person.joined"
    person: str


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """A person no longer takes part, and holds no role any more."""

    KIND: ClassVar[str] = "person.left"
    person: str


@dataclass(frozen=True, slots=True)
class RoleTaken:
    """A person holds a role from now on."""

    KIND: ClassVar[str] = "role.taken"
    person: str
    role: str


@dataclass(frozen=True, slots=True)
class RoleGivenUp:
    """A person no longer holds a role."""

    KIND: ClassVar[str] = "role.given-up"
    person: str
    role: str


@dataclass(frozen=True, slots=True)
class SittingJoined:
    """Whoever acts was there in the sitting of this event, for these roles (those they held, or said they held)."""

    KIND: ClassVar[str] = "sitting.joined"
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """An answer was written, or its values were accepted.

    `base` is the version it replaces ("" for the first). `merges` names further versions whose words it holds (rivals
    it settles, or the older base of a clean merge). `against` is (question, version) for each question it builds on,
    as the writer saw it; "" is an open one. `keys` are the keys of the values: they outlive an erasure, so none is
    ever given twice.
    """

    KIND: ClassVar[str] = "answer.given"
    question: str
    base: str = ""
    merges: tuple[str, ...] = ()
    against: Against = ()
    keys: tuple[str, ...] = ()
    editorial: bool = False
    text: str | None = field(default="", metadata=CONTENT)
    values: tuple[Value, ...] = field(default=(), metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class AnswerSettled:
    """Replies were settled into the answer; `replies` names those it settles."""

    KIND: ClassVar[str] = "answer.settled"
    question: str
    replies: tuple[str, ...] = ()
    base: str = ""
    merges: tuple[str, ...] = ()
    against: Against = ()
    keys: tuple[str, ...] = ()
    text: str | None = field(default="", metadata=CONTENT)
    values: tuple[Value, ...] = field(default=(), metadata=CONTENT)
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class AnswerReverted:
    """An older version stands again, as a new version; nothing after it is deleted."""

    KIND: ClassVar[str] = "answer.reverted"
    question: str
    to: str
    base: str = ""
    merges: tuple[str, ...] = ()
    against: Against = ()
    keys: tuple[str, ...] = ()
    text: str | None = field(default="", metadata=CONTENT)
    values: tuple[Value, ...] = field(default=(), metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class AnswerWithdrawn:
    """The answer no longer stands; its words stay in the history."""

    KIND: ClassVar[str] = "answer.withdrawn"
    question: str
    base: str
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class AnswerReaffirmed:
    """The answer still holds: its links are renewed against what it builds on now."""

    KIND: ClassVar[str] = "answer.reaffirmed"
    question: str
    version: str
    against: Against = ()
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class AnswerDisputed:
    """Somebody disagrees with the answer as it stands."""

    KIND: ClassVar[str] = "answer.disputed"
    question: str
    version: str
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class QuestionSkipped:
    """The question is left unanswered on purpose: an accepted risk, with a reason."""

    KIND: ClassVar[str] = "question.skipped"
    question: str
    base: str = ""
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class QuestionNotApplicable:
    """The question does not apply to this system, with a reason."""

    KIND: ClassVar[str] = "question.not-applicable"
    question: str
    base: str = ""
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class QuestionDeferred:
    """The question is to be answered later; `until` is a date (ISO) or a stage, or empty."""

    KIND: ClassVar[str] = "question.deferred"
    question: str
    base: str = ""
    until: str = ""
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class ReplyGiven:
    """One role's own answer to a question, to be settled with the others' into the shared answer."""

    KIND: ClassVar[str] = "reply.given"
    question: str
    role: str
    text: str | None = field(default="", metadata=CONTENT)
    values: tuple[Value, ...] = field(default=(), metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class RequirementReworded:
    """People edited the sentence; `criterion` is the one it was worded for, so that a change of it shows."""

    KIND: ClassVar[str] = "requirement.reworded"
    requirement: str
    criterion: tuple[str, ...] = field(default=(), metadata=CONTENT)
    sentence: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class RequirementPrioritised:
    """A requirement has another priority: must, should, could or won't."""

    KIND: ClassVar[str] = "requirement.prioritised"
    requirement: str
    priority: str


@dataclass(frozen=True, slots=True)
class RequirementAgreed:
    """A holder of `role` signed: the sentence and the criterion's values that were signed are kept."""

    KIND: ClassVar[str] = "requirement.agreed"
    requirement: str
    role: str
    criterion: tuple[str, ...] = field(default=(), metadata=CONTENT)
    sentence: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class RequirementWaived:
    """A requirement is let go for now, by name and with a reason; an empty `until` means until it changes."""

    KIND: ClassVar[str] = "requirement.waived"
    requirement: str
    criterion: tuple[str, ...] = field(default=(), metadata=CONTENT)
    until: str = ""
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class FindingSilenced:
    """A finding was looked at and let stand, with a reason."""

    KIND: ClassVar[str] = "finding.silenced"
    question: str
    finding: str
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class ConflictAccepted:
    """A contradiction between answers was looked at and accepted, with a reason."""

    KIND: ClassVar[str] = "conflict.accepted"
    conflict: str
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class SourceNamed:
    """A source was named, or described anew under the same name."""

    KIND: ClassVar[str] = "source.named"
    source: Source


@dataclass(frozen=True, slots=True)
class SourceDropped:
    """A source is no longer used; verdicts that rest on it are stale."""

    KIND: ClassVar[str] = "source.dropped"
    source: str
    reason: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class CheckBound:
    """A requirement is measured on this source, and on no other."""

    KIND: ClassVar[str] = "check.bound"
    requirement: str
    source: str


@dataclass(frozen=True, slots=True)
class CheckDropped:
    """A binding no longer holds; the requirement is measured wherever it can be."""

    KIND: ClassVar[str] = "check.dropped"
    requirement: str


@dataclass(frozen=True, slots=True)
class VerdictGiven:
    """A requirement was verified: what was asked, what was seen, and what follows. Never edited, only superseded."""

    KIND: ClassVar[str] = "verdict.given"
    requirement: str
    source: str
    criterion: FitCriterion
    verdict: Verdict
    assessment: int
    observation: Observation | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class AttestationGiven:
    """A named person vouches for a requirement that no machine can measure (E0, or E1 with a link).

    `link` is a URL or the name of a file, `evidence` the hash under which that file is kept. `criterion` are the values
    that it was given for; once they change, or after the day `expires`, it no longer counts.
    """

    KIND: ClassVar[str] = "attestation.given"
    requirement: str
    link: str = ""
    expires: str = ""
    text: str | None = field(default="", metadata=CONTENT)
    says: Attested = "satisfied"
    evidence: str = ""
    criterion: tuple[str, ...] = field(default=(), metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class CommentMade:
    """A comment on a question, a requirement, or (with an empty `about`) the project."""

    KIND: ClassVar[str] = "comment.made"
    about: str = ""
    answers: str = ""
    text: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class CommentResolved:
    """A comment needs no more attention."""

    KIND: ClassVar[str] = "comment.resolved"
    comment: str


@dataclass(frozen=True, slots=True)
class TaskGiven:
    """Something to do for a person or a role; `due` is a date (ISO) or empty."""

    KIND: ClassVar[str] = "task.given"
    about: str = ""
    person: str = ""
    role: str = ""
    due: str = ""
    text: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class TaskDone:
    """A task is done."""

    KIND: ClassVar[str] = "task.done"
    task: str


@dataclass(frozen=True, slots=True)
class SnapshotNamed:
    """This moment has a name for people: everything up to this event."""

    KIND: ClassVar[str] = "snapshot.named"
    name: str
    note: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class FeedbackGiven:
    """What somebody thinks of a question or (with an empty `question`) of the form, by one aspect of the evaluation."""

    KIND: ClassVar[str] = "feedback.given"
    question: str = ""
    aspect: str = ""
    text: str | None = field(default="", metadata=CONTENT)


@dataclass(frozen=True, slots=True)
class ContentErased:
    """Text was erased for good: `contents` names its digests, `events` where it stood."""

    KIND: ClassVar[str] = "content.erased"
    contents: tuple[str, ...]
    events: tuple[str, ...] = ()
    reason: str | None = field(default="", metadata=CONTENT)


Body = (
    ProjectOpened | ProjectRenamed | FormChanged | FormMoved | PersonJoined | PersonLeft | RoleTaken | RoleGivenUp
    | SittingJoined
    | AnswerGiven | AnswerSettled | AnswerReverted | AnswerWithdrawn | AnswerReaffirmed | AnswerDisputed
    | QuestionSkipped | QuestionNotApplicable | QuestionDeferred | ReplyGiven
    | RequirementReworded | RequirementPrioritised | RequirementAgreed | RequirementWaived
    | FindingSilenced | ConflictAccepted | SourceNamed | SourceDropped | CheckBound | CheckDropped
    | VerdictGiven | AttestationGiven | CommentMade | CommentResolved | TaskGiven | TaskDone
    | SnapshotNamed | FeedbackGiven | ContentErased
)  # fmt: skip

BODIES: dict[str, type] = {body.KIND: body for body in Body.__args__}
"""Every kind of event and the class of its body."""

CONTENT_FIELDS: dict[str, tuple[str, ...]] = {
    kind: tuple(f.name for f in fields(body) if f.metadata.get("content")) for kind, body in BODIES.items()
}
"""The erasable fields of each kind."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: who, when, what. `position`, `digest` and `link` are given by the log (0 and "" before).

    `at` is UTC, ISO 8601 with microseconds. `actor` and `on_behalf_of` are ids of people; `sitting` groups what was
    said in one session. `contents` is the digest under which the log keeps each erasable field that is filled.
    """

    id: str
    project: str
    at: str
    actor: str
    body: Body
    on_behalf_of: str = ""
    sitting: str = ""
    position: int = 0
    digest: str = ""
    link: str = ""
    contents: tuple[tuple[str, str], ...] = ()

    @property
    def kind(self) -> str:
        """The tag of what happened, such as `answer.given`."""
        return self.body.KIND
