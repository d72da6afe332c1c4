"""Minutes of a sitting, computed from its events: who was there, what was decided, what is open, what was parked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from remit.core.events import (
    AnswerDisputed,
    AnswerGiven,
    AnswerReaffirmed,
    AnswerReverted,
    AnswerSettled,
    CommentMade,
    Event,
    QuestionDeferred,
    QuestionNotApplicable,
    QuestionSkipped,
    ReplyGiven,
    RequirementAgreed,
    RequirementWaived,
    SittingJoined,
    TaskGiven,
)  # fmt: skip
from remit.core.projects import Project
from remit.workbench.courses import PARKED, RESERVED, no_sitting, role_name
from remit.workbench.desk import Desk

_ASIDE = {
    QuestionSkipped: "skipped, an accepted risk", QuestionNotApplicable: "does not apply", QuestionDeferred: "put off",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody's words: who, for which roles, what."""

    person: str
    roles: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A question that the sitting decided: the words that stand, who agreed, and what somebody can live with.

    `how` tells what was decided (settled, answered, reaffirmed, skipped …); `since` that other words stand by now.
    """

    question: str
    title: str
    how: str
    words: str
    said: tuple[Voice, ...] = ()
    agreed: tuple[str, ...] = ()
    lived: tuple[Voice, ...] = ()
    since: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """A question that the sitting touched and did not decide, and why it is open."""

    question: str
    title: str
    why: str
    said: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True)
class Parked:
    """A thought on the parking lot."""

    person: str
    words: str
    about: str
    done: bool


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of one sitting. `began` and `ended` are the moments of its first and last event (ISO, UTC)."""

    project: Project
    sitting: str
    title: str
    began: str
    ended: str
    there: tuple[Voice, ...]
    decided: tuple[Decided, ...]
    open: tuple[Open, ...]
    parked: tuple[Parked, ...]
    tasks: tuple[Parked, ...]
    names: Mapping[str, str]


class MinuteVerbs(Desk):
    """What was said in a sitting, to be read afterwards."""

    def minutes(self, name: str, sitting: str) -> Minutes:
        """Give the minutes of a sitting, whoever held it; computed from the log alone but for its title."""
        project = self.project(name)
        events = [event for event in self.store.log.read(project.id) if event.sitting == sitting]
        course = self.store.sittings.get(project.id, sitting)
        if not events and course is None:
            raise no_sitting(project, sitting)
        title = course.title if course else sitting
        known = {person.id: person.name for person in self.store.people.all()}
        return minutes_of(project, sitting, title, events, known)


def minutes_of(
    project: Project, sitting: str, title: str, events: Sequence[Event], known: Mapping[str, str]
) -> Minutes:
    """Give the minutes out of the events of a sitting; pure."""
    touched = list(dict.fromkeys(q for q in map(_question, events) if project.form.question(q) is not None))
    decided: list[Decided] = []
    undecided: list[Open] = []
    for question in touched:
        mine = [event for event in events if _question(event) == question]
        found = _decision(project, question, mine)
        if found is not None and not project.standing(question).disputes:
            decided.append(found)
        elif (why := _why(project, question, mine, known)) is not None:
            undecided.append(Open(question, project.form.title_of(question), why, _voices(mine)))
    return Minutes(
        project=project, sitting=sitting, title=title,
        began=events[0].at if events else "", ended=events[-1].at if events else "",
        there=_there(project, events), decided=tuple(decided), open=tuple(undecided),
        parked=tuple(_parked(project, event) for event in events if _is_parked(event)),
        tasks=tuple(
            Parked(e.body.person or e.body.role, e.body.text or "", e.body.about, project.tasks[e.id].done)
            for e in events if isinstance(e.body, TaskGiven) and e.id in project.tasks
        ),
        names=known,
    )  # fmt: skip


def _question(event: Event) -> str:
    body = event.body
    if isinstance(body, CommentMade):
        return body.about if (body.text or "").startswith(RESERVED) else ""
    told = getattr(body, "question", "") or getattr(body, "requirement", "").partition("/")[0]
    return told if isinstance(told, str) else ""


def _decision(project: Project, question: str, events: Sequence[Event]) -> Decided | None:
    """Give what the sitting decided on a question last, or None."""
    title, standing = project.form.title_of(question), project.standing(question)
    given = [e for e in events if isinstance(e.body, AnswerGiven | AnswerSettled | AnswerReverted | AnswerReaffirmed)]
    aside = [e for e in events if isinstance(e.body, QuestionSkipped | QuestionNotApplicable | QuestionDeferred)]
    if aside and (not given or aside[-1].position > given[-1].position):
        last = aside[-1].body
        reason = getattr(last, "reason", "") or ""
        return Decided(question, title, _ASIDE[type(last)], reason)  # pyright: ignore[reportArgumentType]  # one of the three
    if not given or not any(isinstance(e.body, AnswerSettled) or not e.on_behalf_of for e in given):
        return None
    body = given[-1].body
    words = getattr(body, "text", None)
    if isinstance(body, AnswerReaffirmed):
        words = standing.answer.text if standing.answer else ""
        since, how = standing.answer is None or standing.answer.id != body.version, "reaffirmed"
    else:
        since = standing.answer is None or (standing.answer.id != given[-1].id and standing.answer.text != words)
        how = "settled" if isinstance(body, AnswerSettled) else "answered"
    agreed = dict.fromkeys(e.body.role for e in events if isinstance(e.body, RequirementAgreed))
    return Decided(question, title, how, words or "(erased)", _voices(events), tuple(agreed), _lived(events), since)


def _lived(events: Sequence[Event]) -> tuple[Voice, ...]:
    return tuple(
        Voice(e.actor, (), (e.body.text or "").removeprefix(RESERVED).lstrip(":. "))
        for e in events if isinstance(e.body, CommentMade) and (e.body.text or "").startswith(RESERVED)
    )  # fmt: skip


def _why(project: Project, question: str, events: Sequence[Event], known: Mapping[str, str]) -> str | None:
    """Say why a question that was touched is open; None where nothing of it is."""
    standing = project.standing(question)
    if standing.disputes:
        told = [f"{known.get(d.actor, 'somebody')} disagrees: {d.reason or '(erased)'}" for d in standing.disputes]
        return "; ".join(told)
    replied = any(isinstance(e.body, ReplyGiven) for e in events)
    if replied and standing.waiting:
        return "what was written waits to be settled"
    if replied:
        return "what was written was settled later, elsewhere"
    disputed = any(isinstance(e.body, AnswerDisputed) for e in events)
    waived = any(isinstance(e.body, RequirementWaived) for e in events)
    return "a dispute was raised, and is settled by now" if disputed else "a requirement was let go" if waived else None


def _voices(events: Sequence[Event]) -> tuple[Voice, ...]:
    """Give the last words of each person and role."""
    said: dict[tuple[str, str], Voice] = {}
    for event in events:
        if isinstance(event.body, ReplyGiven):
            person = event.on_behalf_of or event.actor
            said[person, event.body.role] = Voice(person, (event.body.role,), event.body.text or "(erased)")
    return tuple(said.values())


def _there(project: Project, events: Sequence[Event]) -> tuple[Voice, ...]:
    """Give who was there: who said so, and everybody who said anything."""
    roles: dict[str, tuple[str, ...]] = {}
    for event in events:
        if isinstance(event.body, SittingJoined):
            roles[event.actor] = event.body.roles
        for person in filter(None, (event.actor, event.on_behalf_of)):
            member = project.people.get(person)
            roles.setdefault(person, member.roles if member else ())
    return tuple(Voice(person, held, "") for person, held in roles.items())


def _is_parked(event: Event) -> bool:
    return isinstance(event.body, CommentMade) and (event.body.text or "").startswith(PARKED)


def _parked(project: Project, event: Event) -> Parked:
    body = event.body
    text = (body.text or "").removeprefix(PARKED) if isinstance(body, CommentMade) else ""
    known = project.comments.get(event.id)
    return Parked(event.actor, text, getattr(body, "about", ""), known is not None and known.resolved)


def as_markdown(minutes: Minutes) -> str:
    """Write minutes as Markdown; what people said is quoted, so that none of it is taken for a heading."""
    project, names = minutes.project, minutes.names
    out = [f"# {_plain(minutes.title)}", "", f"{_plain(project.name)}, {_span(minutes)}", "", "## Who was there", ""]
    out += [f"- {_plain(_name(names, v.person))}{_for(project, v.roles)}" for v in minutes.there] or ["Nobody yet."]
    out += ["", "## Decided", ""]
    for one in minutes.decided:
        out += [f"### {_plain(one.title)} (`{one.question}`)", "", *_quoted(one.words), "", f"{one.how.capitalize()}."]
        if one.agreed:
            out.append(f"Agreed for: {', '.join(_plain(role_name(project, role)) for role in one.agreed)}.")
        out += [f"{_plain(_name(names, v.person))} can live with it. {_plain(v.words)}".rstrip() for v in one.lived]
        out += ["Other words stand by now."] if one.since else []
        out.append("")
    out += [] if minutes.decided else ["Nothing yet.", ""]
    out += ["## Open", ""]
    for left in minutes.open:
        out.append(f"- {_plain(left.title)} (`{left.question}`): {_plain(left.why)}")
        out += [f"  - {_plain(_name(names, v.person))}{_for(project, v.roles)}: {_plain(v.words)}" for v in left.said]
    out += [] if minutes.open else ["Nothing."]
    out += ["", "## Parked", ""]
    out += [
        f"- [{'x' if p.done else ' '}] {_plain(p.words)} ({_plain(_name(names, p.person))})" for p in minutes.parked
    ] or ["Nothing."]
    if minutes.tasks:
        out += ["", "## To do", ""]
        out += [
            f"- [{'x' if t.done else ' '}] {_plain(t.words)} "
            f"({_plain(names.get(t.person) or role_name(project, t.person))})"
            for t in minutes.tasks
        ]
    return "\n".join(out) + "\n"


def _name(names: Mapping[str, str], person: str) -> str:
    return names.get(person) or f"person {person[-8:]}"


def _for(project: Project, roles: Sequence[str]) -> str:
    return f" ({', '.join(_plain(role_name(project, role)) for role in roles)})" if roles else ""


def _span(minutes: Minutes) -> str:
    if not minutes.began:
        return "not begun"
    same = minutes.began[:10] == minutes.ended[:10]
    return (
        f"{minutes.began[:10]} {minutes.began[11:16]} to {minutes.ended[11 if same else 0 : 16].replace('T', ' ')} UTC"
    )


def _quoted(text: str) -> list[str]:
    return [f"> {line}".rstrip() for line in text.splitlines()] or [">"]


def _plain(text: str) -> str:
    """Give a text as one line in which Markdown marks up nothing."""
    line = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in line)
