"""What REST is sent: one dataclass for each body. OpenAPI is made from these."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from remit.core.answering import TEXT_LIMIT

Text = Annotated[str, Field(max_length=TEXT_LIMIT)]
"""Words of a person."""
Word = Annotated[str, Field(max_length=200)]
"""An id, a name, a day."""
Words = Annotated[list[Word], Field(max_length=200)]


@dataclass(frozen=True, slots=True)
class NewProject:
    """A project to open."""

    name: Word
    form: Word = "mlops/3"
    profile: Word = "product"
    handle: Word = ""
    roles: Words = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class NewName:
    """Another name for a project."""

    name: Word


@dataclass(frozen=True, slots=True)
class AnswerText:
    """The shared answer to a question; with `accept`, all that is read from it is accepted at once."""

    text: Text
    accept: bool = False
    editorial: bool = False


@dataclass(frozen=True, slots=True)
class TextOnly:
    """Words."""

    text: Text


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason."""

    reason: Text = ""


@dataclass(frozen=True, slots=True)
class NeededReason:
    """A reason, which has to be given."""

    reason: Text


@dataclass(frozen=True, slots=True)
class Deferral:
    """Until when, and why."""

    reason: Text = ""
    until: Word = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note."""

    note: Text = ""


@dataclass(frozen=True, slots=True)
class Accepting:
    """Which readings are accepted, numbered from 1, and which candidates are picked (`a1`); all readings without any.

    With `replace_all` those from before go.
    """

    keys: Annotated[list[Annotated[int, Field(ge=1, le=1000)]], Field(max_length=200)] = field(
        default_factory=list[int]
    )
    picks: Words = field(default_factory=list[str])
    replace_all: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of an answer."""

    phrase: Text


@dataclass(frozen=True, slots=True)
class NewReply:
    """One role's own answer; without a role, for the only asked one that one holds."""

    text: Text
    role: Word = ""


@dataclass(frozen=True, slots=True)
class Settling:
    """The words that replies, rivals and disputes are settled into."""

    text: Text
    replies: Words = field(default_factory=list[str])
    reason: Text = ""
    accept: bool = False


@dataclass(frozen=True, slots=True)
class Reverting:
    """The version that stands again: its id, its number, or a snapshot."""

    to: Word


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question of the project's own."""

    stage: Word
    title: Word
    wording: Text
    asked: Words
    question_id: Word = ""
    why: Text = ""
    skipped: Text = ""
    examples: Annotated[list[Text], Field(max_length=50)] = field(default_factory=list[str])
    areas: Words = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class Rewording:
    """Other words for a question; `editorial` where it asks the same."""

    wording: Text
    title: Word = ""
    editorial: bool = False


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles that a question is put to."""

    asked: Words


@dataclass(frozen=True, slots=True)
class Signing:
    """The role that one signs for; without one, the only asked role that one holds."""

    role: Word = ""


@dataclass(frozen=True, slots=True)
class Waiving:
    """Why a requirement is let go, and until when."""

    reason: Text
    until: Word = ""


@dataclass(frozen=True, slots=True)
class Attestation:
    """That a requirement is kept (`satisfied`) or not (`violated`), what one knows it from, and where it is seen."""

    says: Word
    because: Text
    link: Annotated[str, Field(max_length=1000, pattern=r"^(https?://\S+)?$")] = ""
    until: Word = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A requirement in one's own words."""

    sentence: Text


@dataclass(frozen=True, slots=True)
class Priority:
    """How much a requirement matters."""

    priority: Word


@dataclass(frozen=True, slots=True)
class Binding:
    """The source that a requirement is measured on."""

    source: Word


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source, as `remit source add` takes it; `settings` are what else its kind takes."""

    kind: Word
    location: Annotated[str, Field(max_length=2000)]
    label: Word = ""
    prediction: Word = ""
    score: Word = ""
    time: Word = ""
    identity: Word = ""
    positive: Word = "1"
    note: Text = ""
    settings: Annotated[dict[str, Annotated[str, Field(max_length=2000)]], Field(max_length=50)] = field(
        default_factory=dict[str, str]
    )


@dataclass(frozen=True, slots=True)
class Verifying:
    """What is verified (requirements or questions; all without any) and for which moment."""

    only: Words = field(default_factory=list[str])
    as_of: Word = ""
    record: bool = True
    limit: Annotated[float, Field(gt=0, le=120)] = 60


@dataclass(frozen=True, slots=True)
class NewComment:
    """A comment on a question, a requirement or (without `about`) the project; `answers` is a comment's id."""

    text: Text
    about: Word = ""
    answers: Word = ""


@dataclass(frozen=True, slots=True)
class NewTask:
    """Something to do, for a person or a role."""

    text: Text
    about: Word = ""
    person: Word = ""
    role: Word = ""
    due: Word = ""


@dataclass(frozen=True, slots=True)
class NewFeedback:
    """What one thinks of a question, or (without one) of the form."""

    text: Text
    question: Word = ""
    aspect: Word = "other"


@dataclass(frozen=True, slots=True)
class NewSnapshot:
    """A name for this moment."""

    name: Word
    note: Text = ""


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who takes part, with the roles they hold."""

    name: Word
    roles: Words = field(default_factory=list[str])
    email: Word = ""


@dataclass(frozen=True, slots=True)
class NewSitting:
    """A workshop, or with a `person` an interview; `minutes` (0: open end) and `role` cut what is asked in it."""

    title: Word = "Workshop"
    person: Word = ""
    role: Word = ""
    minutes: Annotated[int, Field(ge=0, le=10_000)] = 0


@dataclass(frozen=True, slots=True)
class Inviting:
    """For which member a code is (guests, without one), and for how many hours it is good."""

    person: Word = ""
    hours: Annotated[int, Field(ge=1, le=72)] = 12


@dataclass(frozen=True, slots=True)
class AccessGiven:
    """What a person may do in a project."""

    access: Literal["viewer", "commenter", "editor", "owner", "none"]
