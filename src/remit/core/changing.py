"""The rules that every other event must pass: a project's own form, people, sources, comments, moments.

Pure, like `answering`: each function gives the event's body or refuses with one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from remit.core.answering import checked_text
from remit.core.days import checked_day, coming_day, is_day
from remit.core.errors import (
    InvalidInput,
    NothingToDo,
    QuestionExists,
    UnknownPerson,
    UnknownRole,
    UnknownThing,
)  # fmt: skip
from remit.core.events import (
    AnswerGiven,
    AnswerReverted,
    AnswerSettled,
    CheckBound,
    CommentMade,
    CommentResolved,
    ConflictAccepted,
    ContentErased,
    Event,
    FeedbackGiven,
    FindingSilenced,
    FormChanged,
    FormMoved,
    PersonJoined,
    PersonLeft,
    ProjectRenamed,
    RequirementAgreed,
    RequirementPrioritised,
    RequirementReworded,
    RequirementWaived,
    RoleGivenUp,
    SnapshotNamed,
    SourceDropped,
    SourceNamed,
    TaskDone,
    TaskGiven,
)  # fmt: skip
from remit.core.forms import Asking, AskingKind, Form, Question
from remit.core.ids import matching, nearest
from remit.core.impact import order
from remit.core.observations import Source
from remit.core.projects import Project
from remit.core.requirements import INFORMAL_KEY, WAIVER_KEY, Requirement

NAME_LIMIT = 200
"""Characters that a name or title may have."""
WORDING_LIMIT = 2_000
"""Characters that the wording of a question may have."""
PRIORITIES = ("must", "should", "could", "wont")
"""MoSCoW: must, should, could, and will not this time."""
ASPECTS = ("helpful", "missing", "wrong", "redundant", "wording", "roles", "use", "other")
"""What feedback on a question or the form can be about: the questions the form itself was evaluated with."""

ANSWERS = AnswerGiven | AnswerSettled | AnswerReverted

_VARIABLE = re.compile(r"\$\{[^}]+\}")
"""What stands for a variable of the environment."""
_IN_ADDRESS = re.compile(r"://[^:/?#@\s\[]*:(?!\d*(?:[/?#]|$))(?P<secret>[^@\s]*)@")
"""`scheme://user:password@host`; a number and a slash behind the colon are a port."""
_NAMES = (
    r"(?:[a-z0-9_-]*(?:password|passwd|secret|token|credentials?|signature)|(?:[a-z0-9_-]*[_-])?(?:pwd|key|pass|sig))"
)
"""What parameters and settings are called that hold a password or a token."""
_IN_PARAMETER = re.compile(
    rf"(?:[?&;]{_NAMES}|(?:^|\s)(?:password|passwd|pwd))\s*=\s*(?P<secret>[^&;#\s]*)", re.IGNORECASE
)
_SECRET_NAME = re.compile(_NAMES, re.IGNORECASE)
_SECRET_HEADER = re.compile(r"auth|cookie|token|key|secret|password|credential", re.IGNORECASE)
"""What fields of HTTP are called that say who asks."""

_ID = re.compile(r"[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*")


def checked_name(name: str, what: str, limit: int = NAME_LIMIT) -> str:
    """Give a name without surrounding space, or refuse an empty, too long or many-lined one."""
    checked_text(name, what)
    name = name.strip()
    if len(name) > limit or "\n" in name:
        sentence = f"{what} must be one line of at most {limit} characters."
        raise InvalidInput(sentence, limit=limit)
    return name


def rename(project: Project, name: str) -> ProjectRenamed:
    """Give the event of a new name for the project."""
    name = checked_name(name, "The project's name")
    if name == project.name:
        sentence = f"The project is already called {name!r}."
        raise NothingToDo(sentence)
    return ProjectRenamed(name)


def role_known(project: Project, role: str) -> str:
    """Give the role's id, or refuse with the roles that the form has."""
    if project.form.role(role) is None:
        roles = ", ".join(r.id for r in project.form.roles)
        sentence = f"There is no role {role!r} in this form; its roles are {roles}."
        raise UnknownRole(sentence, role=role)
    return role


def asking(project: Project, asked: Sequence[str]) -> tuple[Asking, ...]:
    """Read `role`, `role:must` and `role:consult` into who is asked; at least one, each once."""
    found: dict[str, Asking] = {}
    for word in asked:
        role, _, how = word.partition(":")
        kinds: dict[str, AskingKind] = {"": "asked", "asked": "asked", "must": "must", "consult": "consult"}
        if how not in kinds:
            sentence = f"{word!r} is not a way to ask: write ROLE, ROLE:must or ROLE:consult."
            raise InvalidInput(sentence)
        found[role_known(project, role)] = Asking(role, kinds[how])
    if not found:
        sentence = "A question is put to at least one role; name one."
        raise InvalidInput(sentence)
    return tuple(found.values())


def add_question(project: Project, question: Question, reason: str = "") -> FormChanged:
    """Give the event of a project's own question; it may build on others but close no cycle."""
    if not _ID.fullmatch(question.id) or question.id.partition(".")[0] != question.stage:
        sentence = (
            f"{question.id!r} is not an id for a question: write {question.stage}.NAME in small letters, digits and "
            f"hyphens."
        )
        raise InvalidInput(sentence)
    if project.form.question(question.id) or question.id in project.dropped:
        sentence = f"The question {question.id} is already in this project (asked or dropped); choose another id."
        raise QuestionExists(sentence, question=question.id)
    if question.stage not in {stage.id for stage in project.form.stages}:
        stages = ", ".join(stage.id for stage in project.form.stages)
        sentence = f"There is no stage {question.stage!r}; the stages are {stages}."
        raise InvalidInput(sentence)
    checked_name(question.title, "The title")
    checked_name(question.wording, "The question", WORDING_LIMIT)
    for link in question.builds_on:
        project.question(link.on)
    for area in question.areas:
        if area not in {a.id for a in project.form.areas}:
            sentence = (
                f"There is no key area {area!r}; the key areas are {', '.join(a.id for a in project.form.areas)}."
            )
            raise InvalidInput(sentence)
    asking(project, question.roles)
    if links_close_a_cycle(project.form, question):
        sentence = f"{question.id} would build on itself through {', '.join(d.on for d in question.builds_on)}."
        raise InvalidInput(sentence)
    return FormChanged("added", question.id, definition=question, reason=reason)


def drop_question(project: Project, question_id: str, reason: str) -> FormChanged:
    """Give the event of no longer asking a question; its answer stays in the history and comes back with it."""
    project.question(question_id)
    return FormChanged("dropped", question_id, reason=checked_text(reason, "The reason for dropping a question"))


def restore_question(project: Project, question_id: str) -> FormChanged:
    """Give the event of asking a dropped question again."""
    if question_id not in project.dropped:
        sentence = f"{question_id} is not among the dropped questions of this project."
        raise UnknownThing(sentence, question=question_id)
    return FormChanged("restored", question_id)


def reword(
    project: Project, question_id: str, wording: str, title: str = "", *, editorial: bool = False
) -> FormChanged:
    """Give the event of asking in other words; unless editorial, the answer must be looked at again."""
    question = project.question(question_id)
    wording = checked_name(wording, "The question", WORDING_LIMIT)
    if wording == question.wording and (not title or title == question.title):
        sentence = f"{question_id} is already worded like that."
        raise NothingToDo(sentence)
    title = checked_name(title, "The title") if title else ""
    return FormChanged("reworded", question_id, wording=wording, title=title, editorial=editorial)


def re_role(project: Project, question_id: str, asked: Sequence[str]) -> FormChanged:
    """Give the event of putting a question to other roles."""
    question = project.question(question_id)
    roles = asking(project, asked)
    if roles == question.asked:
        sentence = f"{question_id} is already put to exactly these roles."
        raise NothingToDo(sentence)
    return FormChanged("re-roled", question_id, asked=roles)


def move_form(project: Project, form: Form, reason: str = "") -> FormMoved:
    """Give the event of moving to another edition; the project's own questions come along."""
    if form.id == project.edition:
        sentence = f"The project already stands on {form.id}."
        raise NothingToDo(sentence)
    return FormMoved(form, checked_text(reason, "The reason", empty_ok=True))


def join(project: Project, person: str) -> PersonJoined:
    """Give the event of a person taking part."""
    member = project.people.get(person)
    if member is not None and member.present:
        sentence = "That person already takes part in this project."
        raise NothingToDo(sentence, person=person)
    return PersonJoined(person)


def member_known(project: Project, person: str) -> str:
    """Give the person if they take part in the project; UnknownPerson says how to add them."""
    member = project.people.get(person)
    if member is None or not member.present:
        sentence = "That person does not take part in this project; add them with `remit people`."
        raise UnknownPerson(sentence, person=person)
    return person


def leave(project: Project, person: str) -> PersonLeft:
    """Give the event of a person leaving; what they said stays."""
    return PersonLeft(member_known(project, person))


def give_up_role(project: Project, person: str, role: str) -> RoleGivenUp:
    """Give the event of a member no longer holding a role."""
    if role not in project.people[member_known(project, person)].roles:
        sentence = f"That person does not hold the role {role}."
        raise NothingToDo(sentence)
    return RoleGivenUp(person, role)


def agree(project: Project, requirement: Requirement, role: str, person: str) -> RequirementAgreed:
    """Give the signature of `person` for `role`; the role must be asked and held by them."""
    if role not in requirement.asked:
        sentence = f"{requirement.id} is not for {role} to sign; it is for {', '.join(requirement.asked)}."
        raise InvalidInput(sentence, role=role)
    if role not in project.people[member_known(project, person)].roles:
        sentence = f"Only somebody who holds the role {role} can sign {requirement.id} for it."
        raise InvalidInput(sentence, role=role)
    return RequirementAgreed(requirement.id, role, requirement.signed_values, requirement.sentence)


def reword_requirement(requirement: Requirement, sentence: str) -> RequirementReworded:
    """Give the event of people wording a requirement themselves; it is flagged once its criterion moves."""
    words = checked_name(sentence, "The sentence", WORDING_LIMIT)
    return RequirementReworded(requirement.id, requirement.signed_values, words)


def prioritise(requirement: Requirement, priority: str) -> RequirementPrioritised:
    """Give the event of another priority (must, should, could, wont)."""
    if priority not in PRIORITIES:
        sentence = f"{priority!r} is not a priority; choose one of {', '.join(PRIORITIES)}."
        raise InvalidInput(sentence)
    return RequirementPrioritised(requirement.id, priority)


def waive(requirement: Requirement, reason: str, until: str = "", today: str = "") -> RequirementWaived:
    """Give the event of letting a requirement go, by name and with a reason; refuses a day that has passed."""
    reason = checked_text(reason, "The reason for waiving")
    return RequirementWaived(requirement.id, requirement.signed_values, coming_day(until, "The waiver", today), reason)


def silence(project: Project, question_id: str, finding: str, reason: str) -> FindingSilenced:
    """Give the event that a finding was looked at and let stand; the caller knows that there is such a finding."""
    project.question(question_id)
    if f"{question_id} {finding}" in project.silenced:
        sentence = f"The finding {finding} on {question_id} is silent already."
        raise NothingToDo(sentence, finding=finding)
    return FindingSilenced(question_id, finding, checked_text(reason, "The reason"))


def accept_conflict(project: Project, conflict: str, reason: str) -> ConflictAccepted:
    """Give the event that a contradiction was looked at and accepted; the caller knows that there is such a one."""
    if conflict in project.accepted_conflicts:
        sentence = f"The conflict {conflict} is accepted already."
        raise NothingToDo(sentence, conflict=conflict)
    return ConflictAccepted(conflict, checked_text(reason, "The reason"))


def name_source(project: Project, source: Source) -> SourceNamed:
    """Give the event of naming a source, or describing it anew; the log never forgets, so a secret is refused."""
    checked_name(source.name, "The source's name")
    checked_name(source.location, "The source's location", 1_000)
    _without_secrets(source)
    if project.sources.get(source.name) == source:
        sentence = f"The source {source.name} is already described like that."
        raise NothingToDo(sentence)
    return SourceNamed(source)


def _without_secrets(source: Source) -> None:
    """Refuse a password or token that stands in a source as it is; what it has instead is `${NAME}`."""
    if _tells_secret(source.location):
        sentence = (
            f"The location of source {source.name!r} holds a password or token: keep it in an environment variable and "
            "write ${NAME} in its place."
        )
        raise InvalidInput(sentence, source=source.name)
    for name, said in source.settings:
        family, _, rest = name.partition(".")
        secret = _SECRET_HEADER.search(rest) if family == "header" else not rest and _SECRET_NAME.fullmatch(name)
        bare = said.strip() and not _VARIABLE.search(said)
        if (secret and bare) or ("://" in said and _tells_secret(said)):
            sentence = (
                f"The setting {name!r} of source {source.name!r} holds a password or token: keep it in an environment "
                "variable and write ${NAME} in its place."
            )
            raise InvalidInput(sentence, source=source.name, setting=name)


def _tells_secret(address: str) -> bool:
    """Say whether a password stands in an address: before the `@` of its host, or in a parameter called like one."""
    told = [one["secret"] for one in _IN_ADDRESS.finditer(address)]
    told += [one["secret"] for one in _IN_PARAMETER.finditer(address)]
    return any(_VARIABLE.sub("", secret) for secret in told)


def drop_source(project: Project, name: str, reason: str = "") -> SourceDropped:
    """Give the event of no longer using a source."""
    return SourceDropped(_source(project, name), checked_text(reason, "The reason", empty_ok=True))


def _source(project: Project, name: str) -> str:
    if name not in project.sources:
        known = ", ".join(project.sources) or "none yet"
        sentence = f"There is no source {name!r}; named are: {known}."
        raise UnknownThing(sentence, source=name)
    return name


def bind(project: Project, requirement: Requirement, source: str) -> CheckBound:
    """Give the event of measuring a requirement on one source and no other."""
    return CheckBound(requirement.id, _source(project, source))


def _refuse_unknown(project: Project, about: str) -> None:
    """Refuse to speak of a question or a requirement (`question/key`) that the project never had; "" is the project."""
    question, _, key = about.partition("/")
    if not about:
        return
    project.question(question)
    keys = project.standing(question).keys | {INFORMAL_KEY, WAIVER_KEY}
    if key and key not in keys:
        near = nearest(key, sorted(keys))
        hint = f"did you mean {question}/{near[0]}?" if near else f"`remit requirements {project.handle}` lists them."
        sentence = f"There is no requirement {about[:200]!r} in this project; {hint}"
        raise UnknownThing(sentence, requirement=about)


def comment(project: Project, about: str, text: str, answers: str = "") -> CommentMade:
    """Give the event of a comment on a question, a requirement (`question/key`) or the project ("")."""
    _refuse_unknown(project, about)
    if answers and answers not in project.comments:
        sentence = (
            f"The comment that this one answers is not in the project; `remit comment {project.handle}` lists them."
        )
        raise UnknownThing(sentence, comment=answers)
    return CommentMade(about, answers, checked_text(text, "The comment"))


def resolve_comment(project: Project, comment_id: str) -> CommentResolved:
    """Give the event of a comment needing no more attention."""
    found = project.comments.get(comment_id)
    if found is None or found.resolved:
        sentence = f"There is no open comment of that id; `remit comment {project.handle}` lists them."
        raise UnknownThing(sentence, comment=comment_id)
    return CommentResolved(comment_id)


def give_task(  # noqa: PLR0913  # a task has this many parts, all named
    project: Project, text: str, *, about: str = "", person: str = "", role: str = "", due: str = ""
) -> TaskGiven:
    """Give the event of something to do, for a member or a role."""
    _refuse_unknown(project, about)
    if not person and not role:
        sentence = "A task is for a person or a role; name one."
        raise InvalidInput(sentence)
    if person:
        member_known(project, person)
    if role:
        role_known(project, role)
    return TaskGiven(about, person, role, checked_day(due), checked_text(text, "The task"))


def finish_task(project: Project, task_id: str) -> TaskDone:
    """Give the event of a task being done."""
    found = project.tasks.get(task_id)
    if found is None or found.done:
        sentence = f"There is no open task of that id; `remit task {project.handle}` lists them."
        raise UnknownThing(sentence, task=task_id)
    return TaskDone(task_id)


def names_no_moment(project: Project, name: str) -> bool:
    """Tell whether a snapshot could be called that: no other is, and the word means no moment by itself."""
    return name not in project.snapshots and not _moment(name)


def _moment(name: str) -> bool:
    return name == "now" or is_day(name) or (name.startswith("@") and name[1:].isdecimal())


def name_snapshot(project: Project, name: str, note: str = "") -> SnapshotNamed:
    """Give the event of naming this moment; names are used once."""
    name = checked_name(name, "The snapshot's name")
    if _moment(name):
        sentence = f"{name!r} means another moment wherever moments are named; choose another name."
        raise InvalidInput(sentence, snapshot=name)
    if name in project.snapshots:
        sentence = f"There is already a snapshot {name!r}; choose another name."
        raise InvalidInput(sentence, snapshot=name)
    return SnapshotNamed(name, checked_text(note, "The note", empty_ok=True))


def give_feedback(project: Project, text: str, *, question: str = "", aspect: str = "other") -> FeedbackGiven:
    """Give the event of feedback on a question, or on the whole form."""
    if question:
        project.question(question)
    if aspect not in ASPECTS:
        sentence = f"{aspect!r} is not an aspect; choose one of {', '.join(ASPECTS)}."
        raise InvalidInput(sentence)
    return FeedbackGiven(question, aspect, checked_text(text, "The feedback"))


def erase(events: Sequence[Event], event_id: str, reason: str, *, later: bool = False) -> ContentErased:
    """Give the event that erases what came with an event of the log (by its id, the end of its id, or `@POSITION`).

    What was derived from its words goes with it: signatures and rewordings of its requirements. With `later`, so do the
    answers written on top of it, which may hold the same words.
    """
    wanted = matching((e.id for e in events), event_id)
    matches = [e for e in events if e.id in wanted or event_id == f"@{e.position}"]
    if len(matches) != 1:
        sentence = f"There is no event {event_id[:80]!r} in this log; `remit history` lists them."
        raise UnknownThing(sentence, event=event_id)
    erased = {matches[0].id}
    question = getattr(matches[0].body, "question", "")
    for event in events:
        base, merges = getattr(event.body, "base", ""), getattr(event.body, "merges", ())
        replies, to = getattr(event.body, "replies", ()), getattr(event.body, "to", "")
        if later and isinstance(event.body, ANSWERS) and erased.intersection((base, to, *merges, *replies)):
            erased.add(event.id)
        requirement = getattr(event.body, "requirement", "")
        if question and requirement.startswith(f"{question}/") and event.position > matches[0].position:
            erased.add(event.id)
    gone = tuple(e for e in events if e.id in erased and e.contents)
    if not gone:
        sentence = "That event holds no text, or its text was erased before."
        raise NothingToDo(sentence, event=event_id)
    return ContentErased(tuple(c for e in gone for _, c in e.contents), tuple(e.id for e in gone), reason)


def links_close_a_cycle(form: Form, question: Question) -> bool:
    """Tell whether adding or changing the question would make the form's links run in a circle."""
    from dataclasses import replace  # needed for this check only

    others = tuple(q for q in form.questions if q.id != question.id)
    changed = replace(form, questions=(*others, question))
    place = {question_id: index for index, question_id in enumerate(order(changed))}
    return any(place[link.on] >= place[q.id] for q in changed.questions for link in q.builds_on if link.on in place)
