"""A project as its log tells it: what stands now, in frozen values that `fold` builds.

Nothing here is stored; a checkpoint of it may be thrown away at any time. Dictionaries are never changed after a
`Project` was given out: `remit.core.folding.evolve` copies what it changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from remit.core.errors import UnknownQuestion, UnknownThing
from remit.core.events import Attested, VerdictGiven
from remit.core.forms import Form, Question
from remit.core.ids import nearest
from remit.core.observations import Source
from remit.language.values import Value


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an answer; its id is the id of the event that gave it. `text` is None once erased."""

    id: str
    question: str
    text: str | None
    values: tuple[Value, ...]
    at: str
    actor: str
    on_behalf_of: str
    position: int
    base: str
    editorial: bool
    how: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One role's own answer; `settled_by` is the version that settled it, "" while it waits."""

    id: str
    question: str
    role: str
    text: str | None
    values: tuple[Value, ...]
    at: str
    actor: str
    on_behalf_of: str
    settled_by: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """The question was set aside: skipped, not applicable, or deferred (then the answer, if any, still stands)."""

    id: str
    kind: str
    reason: str | None
    at: str
    actor: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Somebody disagrees with a version of the answer."""

    id: str
    version: str
    reason: str | None
    at: str
    actor: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one question stands.

    `rivals` are versions written on the same base in another copy of the log: they wait beside `answer` to be
    settled. `links` are (question, mark) pairs: what this answer was last confirmed against. `wording` is the digest of
    the question's wording when it was last confirmed. `keys` are all value keys ever used.
    """

    answer: Version | None = None
    rivals: tuple[Version, ...] = ()
    replies: tuple[Reply, ...] = ()
    aside: Aside | None = None
    disputes: tuple[Dispute, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    wording: str = ""
    keys: frozenset[str] = frozenset()
    versions: int = 0

    @property
    def waiting(self) -> tuple[Reply, ...]:
        """The replies that no answer has settled yet."""
        return tuple(reply for reply in self.replies if not reply.settled_by)

    @property
    def mark(self) -> str:
        """The id of the event that gave the question its present content; "" while it is open."""
        if self.aside is not None and self.aside.kind != "deferred":
            return self.aside.id
        return self.answer.id if self.answer else ""


@dataclass(frozen=True, slots=True)
class Member:
    """A person in the project and the roles they hold; `present` is False once they left."""

    person: str
    roles: tuple[str, ...] = ()
    present: bool = True


@dataclass(frozen=True, slots=True)
class Dropped:
    """A question that this project does not ask, why, and where it stood in the form."""

    question: Question
    reason: str | None
    at: str
    actor: str
    event: str
    index: int


@dataclass(frozen=True, slots=True)
class Rewording:
    """A sentence that people wrote for a requirement, and the criterion's values it was written for."""

    sentence: str | None
    criterion: tuple[str, ...]
    at: str
    actor: str
    event: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """A signature: by whom, for which role, and on which values of the criterion."""

    role: str
    person: str
    criterion: tuple[str, ...]
    sentence: str | None
    at: str
    event: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """A requirement let go, by whom, why, and on which values of the criterion."""

    person: str
    reason: str | None
    criterion: tuple[str, ...]
    until: str
    at: str
    event: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What people did to a requirement; the requirement itself is derived from its answer."""

    rewording: Rewording | None = None
    priority: str = ""
    agreements: tuple[Agreement, ...] = ()
    waiver: Waiver | None = None


@dataclass(frozen=True, slots=True)
class VerdictRecord:
    """A verdict as it was given, with the event that gave it and the source as it was described then."""

    event: str
    at: str
    actor: str
    position: int
    given: VerdictGiven
    measured: Source | None


@dataclass(frozen=True, slots=True)
class Attestation:
    """A named person vouches for a requirement: what they say, why, and on which values of the criterion."""

    event: str
    requirement: str
    person: str
    text: str | None
    link: str
    expires: str
    at: str
    says: Attested = "satisfied"
    evidence: str = ""
    criterion: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a question, a requirement or the project (`about` is "")."""

    id: str
    about: str
    text: str | None
    at: str
    actor: str
    answers: str = ""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do for a person or a role."""

    id: str
    about: str
    text: str | None
    at: str
    actor: str
    person: str = ""
    role: str = ""
    due: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A named moment: everything up to `position`."""

    name: str
    position: int
    at: str
    actor: str
    note: str | None
    event: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What somebody thinks of a question or (with an empty `question`) of the form."""

    id: str
    question: str
    aspect: str
    text: str | None
    at: str
    actor: str


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that stands at one position of one log.

    `form` is the project's own: the edition with what was added, dropped, reworded and re-roled. `contents` gives for
    each mark the digest of what it says ("=" and another mark for an editorial change). `names` is handled outside:
    persons here are ids.
    """

    id: str
    name: str
    handle: str
    profile: str
    form: Form
    edition: str
    opened_at: str
    last_at: str
    position: int
    people: Mapping[str, Member] = field(default_factory=dict[str, Member])
    standings: Mapping[str, Standing] = field(default_factory=dict[str, Standing])
    contents: Mapping[str, str] = field(default_factory=dict[str, str])
    wordings: Mapping[str, str] = field(default_factory=dict[str, str])
    own: frozenset[str] = frozenset()
    dropped: Mapping[str, Dropped] = field(default_factory=dict[str, Dropped])
    marks: Mapping[str, Marks] = field(default_factory=dict[str, Marks])
    silenced: Mapping[str, str] = field(default_factory=dict[str, str])
    accepted_conflicts: Mapping[str, str] = field(default_factory=dict[str, str])
    sources: Mapping[str, Source] = field(default_factory=dict[str, Source])
    bindings: Mapping[str, str] = field(default_factory=dict[str, str])
    verdicts: Mapping[str, tuple[VerdictRecord, ...]] = field(default_factory=dict[str, tuple[VerdictRecord, ...]])
    attestations: Mapping[str, Attestation] = field(default_factory=dict[str, Attestation])
    comments: Mapping[str, Comment] = field(default_factory=dict[str, Comment])
    tasks: Mapping[str, Task] = field(default_factory=dict[str, Task])
    snapshots: Mapping[str, Snapshot] = field(default_factory=dict[str, Snapshot])
    feedback: Mapping[str, Feedback] = field(default_factory=dict[str, Feedback])

    def question(self, question_id: str) -> Question:
        """Give the question as this project asks it; UnknownQuestion says that it was dropped, or which come near."""
        question = self.form.question(question_id)
        if question is not None:
            return question
        if question_id in self.dropped:
            sentence = (
                f"{question_id} was dropped from this project; ask it again with "
                f"`remit drop {self.handle} {question_id} --restore`."
            )
            raise UnknownQuestion(sentence, question=question_id)
        near = nearest(question_id, [q.id for q in self.form.questions])
        hint = f"did you mean {' or '.join(near)}?" if near else f"`remit questions {self.handle}` lists them."
        sentence = f"There is no question {question_id[:300]!r} in {self.handle}; {hint}"
        raise UnknownQuestion(sentence, question=question_id, nearest=near)

    def standing(self, question_id: str) -> Standing:
        """Give where a question stands; an untouched one stands open."""
        return self.standings.get(question_id, OPEN)

    def snapshot(self, name: str) -> Snapshot:
        """Give the named moment, or raise UnknownThing."""
        found = self.snapshots.get(name)
        if found is None:
            sentence = f"There is no snapshot {name!r}; `remit snapshot` without a name lists them."
            raise UnknownThing(sentence, snapshot=name)
        return found

    def holders(self, role: str) -> tuple[str, ...]:
        """Give the persons who hold the role now."""
        return tuple(m.person for m in self.people.values() if m.present and role in m.roles)


OPEN = Standing()
"""A question that nobody has touched."""
