"""From the log to the project: `fold` from nothing, `evolve` from where one stands.

`fold(a + b) == evolve(fold(a), b)` holds for every split of a log. Evolving copies each dictionary once and then
changes the copy, so folding n events costs n. No event is refused here: what is in the log happened. Rules for what
may happen next are in `answering` and `changing`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from remit.core import events as ev
from remit.core.errors import BrokenChain
from remit.core.events import Event
from remit.core.forms import Form, Question
from remit.core.ids import digest, normal_text
from remit.core.observations import Source
from remit.core.projects import (
    OPEN,
    Agreement,
    Aside,
    Attestation,
    Comment,
    Dispute,
    Dropped,
    Feedback,
    Marks,
    Member,
    Project,
    Reply,
    Rewording,
    Snapshot,
    Standing,
    Task,
    VerdictRecord,
    Version,
    Waiver,
)  # fmt: skip

VERDICTS_KEPT = 20
"""How many of a requirement's latest verdicts a project holds; older ones are in the log."""


def fold(events: Iterable[Event]) -> Project:
    """Build the project that the events tell; the first must be `project.opened` (else BrokenChain)."""
    stream = iter(events)
    first = next(stream, None)
    if first is None or not isinstance(first.body, ev.ProjectOpened):
        sentence = "The log does not begin with the opening of a project; `remit audit` names the first broken event."
        raise BrokenChain(sentence, position=first.position if first else 0)
    body = first.body
    opened = Project(
        id=first.project, name=body.name, handle=body.handle, profile=body.profile, form=body.form,
        edition=body.form.id, opened_at=first.at, last_at=first.at, position=first.position,
        wordings={q.id: wording_of(q) for q in body.form.questions},
    )  # fmt: skip
    return evolve(opened, stream)


def evolve(project: Project, events: Iterable[Event]) -> Project:
    """Give the project after the events; `project` itself stays as it is."""
    draft = _Draft(project)
    for event in events:
        apply = _APPLY.get(type(event.body))
        if apply is not None:
            apply(draft, event, event.body)
        draft.position = event.position
        draft.last_at = max(draft.last_at, event.at)
    return draft.freeze()


def version_of(event: Event) -> Version:
    """Give the version of an answer that the event made; the event must be one of the three that make one."""
    body = event.body
    if not isinstance(body, ev.AnswerGiven | ev.AnswerSettled | ev.AnswerReverted):
        raise TypeError(event.kind)
    return Version(
        event.id, body.question, body.text, body.values, event.at, event.actor, event.on_behalf_of, event.position,
        body.base, isinstance(body, ev.AnswerGiven) and body.editorial, event.kind.partition(".")[2],
    )  # fmt: skip


def content_of(version: Version) -> str:
    """Give the digest of what a version says: of its accepted values where there are any, else of its words.

    Kept in memory and checkpoints only: an unsalted digest of a short text would outlive its erasure.
    """
    if version.values:
        return digest("values", *sorted(repr(value.meaning) for value in version.values))
    if version.text is None:
        return f"erased {version.id}"
    return digest("text", normal_text(version.text))


def wording_of(question: Question) -> str:
    """Give the digest of what a question asks."""
    return digest(normal_text(question.wording))


_COPIED = (
    "people", "standings", "contents", "wordings", "dropped", "marks", "silenced", "accepted_conflicts", "sources",
    "bindings", "verdicts", "attestations", "comments", "tasks", "snapshots", "feedback",
)  # fmt: skip
_PLAIN = ("id", "name", "handle", "profile", "form", "edition", "opened_at", "last_at", "position", "own")


class _Draft:
    """A project while it is being changed: the same fields, dictionaries copied."""

    name: str
    form: Form
    edition: str
    last_at: str
    position: int
    own: frozenset[str]
    people: dict[str, Member]
    standings: dict[str, Standing]
    contents: dict[str, str]
    wordings: dict[str, str]
    dropped: dict[str, Dropped]
    marks: dict[str, Marks]
    silenced: dict[str, str]
    accepted_conflicts: dict[str, str]
    sources: dict[str, Source]
    bindings: dict[str, str]
    verdicts: dict[str, tuple[VerdictRecord, ...]]
    attestations: dict[str, Attestation]
    comments: dict[str, Comment]
    tasks: dict[str, Task]
    snapshots: dict[str, Snapshot]
    feedback: dict[str, Feedback]

    def __init__(self, project: Project) -> None:
        for name in _PLAIN:
            setattr(self, name, getattr(project, name))
        for name in _COPIED:
            setattr(self, name, dict(getattr(project, name)))

    def freeze(self) -> Project:
        return Project(**{name: getattr(self, name) for name in _PLAIN + _COPIED})

    def standing(self, question: str) -> Standing:
        return self.standings.get(question, OPEN)

    def marks_of(self, requirement: str) -> Marks:
        return self.marks.get(requirement, Marks())


def _renamed(draft: _Draft, _: Event, body: ev.ProjectRenamed) -> None:
    draft.name = body.name


def _form_changed(draft: _Draft, event: Event, body: ev.FormChanged) -> None:
    form: Form = draft.form
    found = form.question(body.question)
    if body.change in {"added", "restored"}:
        question, index = body.definition, len(form.questions)
        if body.change == "restored" and body.question in draft.dropped:
            gone = draft.dropped.pop(body.question)
            question, index = gone.question, gone.index
        elif body.change == "added":
            draft.own = draft.own | {body.question}
        if question is None or found is not None:
            return  # two copies added or restored it: the first stands
        if body.change == "added":
            index = max((i + 1 for i, q in enumerate(form.questions) if q.stage == question.stage), default=index)
        draft.form = replace(form, questions=(*form.questions[:index], question, *form.questions[index:]))
        draft.wordings[question.id] = wording_of(question)
        return
    if found is None:
        return  # the question was dropped in another copy
    index = form.questions.index(found)
    before, after = form.questions[:index], form.questions[index + 1 :]
    if body.change == "dropped":
        draft.form = replace(form, questions=before + after)
        draft.dropped[found.id] = Dropped(found, body.reason, event.at, event.actor, event.id, index)
    elif body.change == "reworded":
        changed = replace(found, wording=body.wording or found.wording, title=body.title or found.title)
        draft.form = replace(form, questions=(*before, changed, *after))
        if not body.editorial:
            draft.wordings[found.id] = wording_of(changed)
    else:
        draft.form = replace(form, questions=(*before, replace(found, asked=body.asked), *after))


def _form_moved(draft: _Draft, event: Event, body: ev.FormMoved) -> None:
    old: Form = draft.form
    kept = {q.id for q in body.form.questions}
    own = tuple(q for q in old.questions if q.id in draft.own and q.id not in kept)
    for index, question in enumerate(old.questions):
        if question.id not in kept and question.id not in draft.own:
            draft.dropped[question.id] = Dropped(question, body.reason, event.at, event.actor, event.id, index)
    for question in body.form.questions:
        draft.dropped.pop(question.id, None)
        draft.wordings.setdefault(question.id, wording_of(question))
    draft.form = replace(body.form, questions=body.form.questions + own)
    draft.edition = body.form.id


def _joined(draft: _Draft, _: Event, body: ev.PersonJoined) -> None:
    member = draft.people.get(body.person)
    draft.people[body.person] = replace(member, present=True) if member else Member(body.person)


def _left(draft: _Draft, _: Event, body: ev.PersonLeft) -> None:
    draft.people[body.person] = Member(body.person, (), present=False)


def _role_taken(draft: _Draft, _: Event, body: ev.RoleTaken) -> None:
    member = draft.people.get(body.person, Member(body.person))
    roles = member.roles if body.role in member.roles else (*member.roles, body.role)
    draft.people[body.person] = replace(member, roles=roles, present=True)


def _role_given_up(draft: _Draft, _: Event, body: ev.RoleGivenUp) -> None:
    member = draft.people.get(body.person, Member(body.person))
    draft.people[body.person] = replace(member, roles=tuple(r for r in member.roles if r != body.role))


def _answered(draft: _Draft, event: Event, body: ev.AnswerGiven | ev.AnswerSettled | ev.AnswerReverted) -> None:
    standing = draft.standing(body.question)
    version = version_of(event)
    editorial = version.editorial
    draft.contents[event.id] = f"={body.base}" if editorial and body.base in draft.contents else content_of(version)
    keys = standing.keys.union(body.keys)
    settled: set[str] = set(body.replies) if isinstance(body, ev.AnswerSettled) else set()
    replies = tuple(replace(r, settled_by=event.id) if r.id in settled else r for r in standing.replies)
    seen = {body.base, *body.merges}
    heads = [v for v in (standing.answer, *standing.rivals) if v is not None]
    unseen = tuple(v for v in heads if v.id not in seen)
    if unseen:  # written in another copy, beside what stands here: both stand until somebody settles them
        draft.standings[body.question] = replace(
            standing, answer=unseen[0], rivals=(*unseen[1:], version), replies=replies, keys=keys,
            versions=standing.versions + 1,
        )  # fmt: skip
        return
    draft.standings[body.question] = Standing(
        answer=version, replies=replies, links=body.against, wording=draft.wordings.get(body.question, ""),
        keys=keys, versions=standing.versions + 1,
    )  # fmt: skip


def _withdrawn(draft: _Draft, event: Event, body: ev.AnswerWithdrawn) -> None:
    standing = draft.standing(body.question)
    if standing.answer is None or standing.answer.id != body.base:
        _disputed_unseen(draft, event, body.question, body.reason)
        return
    heads = standing.rivals
    draft.standings[body.question] = replace(
        standing, answer=heads[0] if heads else None, rivals=heads[1:], aside=None, disputes=(), links=(),
    )  # fmt: skip


def _disputed_unseen(draft: _Draft, event: Event, question: str, reason: str | None) -> None:
    """Note as a dispute what was decided in another copy on a version that no longer stands here."""
    standing = draft.standing(question)
    if standing.answer is not None:
        dispute = Dispute(event.id, standing.answer.id, reason, event.at, event.actor)
        draft.standings[question] = replace(standing, disputes=(*standing.disputes, dispute))


def _reaffirmed(draft: _Draft, event: Event, body: ev.AnswerReaffirmed) -> None:
    standing = draft.standing(body.question)
    if standing.answer is None or standing.answer.id != body.version:
        return  # another version stands here: it was not the one reaffirmed
    disputes = tuple(d for d in standing.disputes if d.actor != event.actor)
    wording = draft.wordings.get(body.question, "")
    draft.standings[body.question] = replace(standing, links=body.against, wording=wording, disputes=disputes)


def _disputed(draft: _Draft, event: Event, body: ev.AnswerDisputed) -> None:
    standing = draft.standing(body.question)
    if standing.answer is not None and standing.answer.id == body.version:
        dispute = Dispute(event.id, body.version, body.reason, event.at, event.actor)
        draft.standings[body.question] = replace(standing, disputes=(*standing.disputes, dispute))


def _set_aside(
    draft: _Draft, event: Event, body: ev.QuestionSkipped | ev.QuestionNotApplicable | ev.QuestionDeferred
) -> None:
    standing = draft.standing(body.question)
    kind = body.KIND.partition(".")[2]
    if standing.answer is not None and standing.answer.id != body.base:
        _disputed_unseen(draft, event, body.question, body.reason)
        return
    until = body.until if isinstance(body, ev.QuestionDeferred) else ""
    aside = Aside(event.id, kind, body.reason, event.at, event.actor, until)
    if kind != "deferred":
        draft.contents[event.id] = kind
    draft.standings[body.question] = replace(standing, aside=aside)


def _replied(draft: _Draft, event: Event, body: ev.ReplyGiven) -> None:
    standing = draft.standing(body.question)
    reply = Reply(event.id, body.question, body.role, body.text, body.values, event.at, event.actor, event.on_behalf_of)
    who = event.on_behalf_of or event.actor
    kept = tuple(
        r for r in standing.replies if r.settled_by or r.role != body.role or (r.on_behalf_of or r.actor) != who
    )
    draft.standings[body.question] = replace(standing, replies=(*kept, reply))


def _reworded(draft: _Draft, event: Event, body: ev.RequirementReworded) -> None:
    rewording = Rewording(body.sentence, body.criterion, event.at, event.actor, event.id)
    draft.marks[body.requirement] = replace(draft.marks_of(body.requirement), rewording=rewording)


def _prioritised(draft: _Draft, _: Event, body: ev.RequirementPrioritised) -> None:
    draft.marks[body.requirement] = replace(draft.marks_of(body.requirement), priority=body.priority)


def _agreed(draft: _Draft, event: Event, body: ev.RequirementAgreed) -> None:
    marks = draft.marks_of(body.requirement)
    person = event.on_behalf_of or event.actor
    signed = Agreement(body.role, person, body.criterion, body.sentence, event.at, event.id)
    kept = tuple(a for a in marks.agreements if (a.role, a.person) != (body.role, person))
    draft.marks[body.requirement] = replace(marks, agreements=(*kept, signed))


def _waived(draft: _Draft, event: Event, body: ev.RequirementWaived) -> None:
    waiver = Waiver(event.actor, body.reason, body.criterion, body.until, event.at, event.id)
    draft.marks[body.requirement] = replace(draft.marks_of(body.requirement), waiver=waiver)


def _source_named(draft: _Draft, _: Event, body: ev.SourceNamed) -> None:
    draft.sources[body.source.name] = body.source


def _source_dropped(draft: _Draft, _: Event, body: ev.SourceDropped) -> None:
    draft.sources.pop(body.source, None)


def _bound(draft: _Draft, _: Event, body: ev.CheckBound) -> None:
    draft.bindings[body.requirement] = body.source


def _unbound(draft: _Draft, _: Event, body: ev.CheckDropped) -> None:
    draft.bindings.pop(body.requirement, None)


def _verdict(draft: _Draft, event: Event, body: ev.VerdictGiven) -> None:
    record = VerdictRecord(event.id, event.at, event.actor, event.position, body, draft.sources.get(body.source))
    kept = draft.verdicts.get(body.requirement, ())
    draft.verdicts[body.requirement] = (*kept[-(VERDICTS_KEPT - 1) :], record)


def _attested(draft: _Draft, event: Event, body: ev.AttestationGiven) -> None:
    draft.attestations[event.id] = Attestation(
        event.id, body.requirement, event.on_behalf_of or event.actor, body.text, body.link, body.expires, event.at,
        body.says, body.evidence, body.criterion,
    )  # fmt: skip


def _commented(draft: _Draft, event: Event, body: ev.CommentMade) -> None:
    draft.comments[event.id] = Comment(event.id, body.about, body.text, event.at, event.actor, body.answers)


def _comment_resolved(draft: _Draft, _: Event, body: ev.CommentResolved) -> None:
    if body.comment in draft.comments:
        draft.comments[body.comment] = replace(draft.comments[body.comment], resolved=True)


def _task_given(draft: _Draft, event: Event, body: ev.TaskGiven) -> None:
    draft.tasks[event.id] = Task(
        event.id, body.about, body.text, event.at, event.actor, body.person, body.role, body.due
    )


def _task_done(draft: _Draft, _: Event, body: ev.TaskDone) -> None:
    if body.task in draft.tasks:
        draft.tasks[body.task] = replace(draft.tasks[body.task], done=True)


def _snapshot(draft: _Draft, event: Event, body: ev.SnapshotNamed) -> None:
    if body.name not in draft.snapshots:
        draft.snapshots[body.name] = Snapshot(body.name, event.position, event.at, event.actor, body.note, event.id)


def _feedback(draft: _Draft, event: Event, body: ev.FeedbackGiven) -> None:
    draft.feedback[event.id] = Feedback(event.id, body.question, body.aspect, body.text, event.at, event.actor)


def _silenced(draft: _Draft, event: Event, body: ev.FindingSilenced) -> None:
    draft.silenced[f"{body.question} {body.finding}"] = event.id


def _accepted(draft: _Draft, event: Event, body: ev.ConflictAccepted) -> None:
    draft.accepted_conflicts[body.conflict] = event.id


def _erased(draft: _Draft, _: Event, body: ev.ContentErased) -> None:
    from remit.core.erasing import blank  # erasing reads the same types; loaded only when it happens

    blank(draft, frozenset(body.events))


_APPLY: dict[type, Callable[[_Draft, Event, Any], None]] = {
    ev.ProjectRenamed: _renamed, ev.FormChanged: _form_changed, ev.FormMoved: _form_moved,
    ev.PersonJoined: _joined, ev.PersonLeft: _left, ev.RoleTaken: _role_taken, ev.RoleGivenUp: _role_given_up,
    ev.AnswerGiven: _answered, ev.AnswerSettled: _answered, ev.AnswerReverted: _answered,
    ev.AnswerWithdrawn: _withdrawn, ev.AnswerReaffirmed: _reaffirmed, ev.AnswerDisputed: _disputed,
    ev.QuestionSkipped: _set_aside, ev.QuestionNotApplicable: _set_aside, ev.QuestionDeferred: _set_aside,
    ev.ReplyGiven: _replied, ev.RequirementReworded: _reworded, ev.RequirementPrioritised: _prioritised,
    ev.RequirementAgreed: _agreed, ev.RequirementWaived: _waived, ev.FindingSilenced: _silenced,
    ev.ConflictAccepted: _accepted, ev.SourceNamed: _source_named, ev.SourceDropped: _source_dropped,
    ev.CheckBound: _bound, ev.CheckDropped: _unbound, ev.VerdictGiven: _verdict, ev.AttestationGiven: _attested,
    ev.CommentMade: _commented, ev.CommentResolved: _comment_resolved, ev.TaskGiven: _task_given,
    ev.TaskDone: _task_done, ev.SnapshotNamed: _snapshot, ev.FeedbackGiven: _feedback, ev.ContentErased: _erased,
}  # fmt: skip
