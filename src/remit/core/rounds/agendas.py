"""The agenda of a round: what to ask a role or a person next, what it unblocks, and how long it takes.

Pure, from a project as it stands. First comes what nobody has settled (open, due, drafted, disputed), the question
first for which most others wait; then what contradicts or moved; then what only needs a yes; last what may wait.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from remit.core.conflicts import Conflict, conflicts
from remit.core.conflicts.facts import cut
from remit.core.findings import Finding, findings
from remit.core.forms import Question
from remit.core.impact import Reason, feeding
from remit.core.projects import Aside, Project, Task
from remit.core.rounds.weights import Weight, weights
from remit.core.states import QuestionState, states
from remit.language.nouns import listed
from remit.language.reading import read
from remit.language.sentences import render

Kind = Literal["question", "due", "settle", "conflict", "review", "follow-up", "reading", "signature", "task"]

SETTLING_MINUTES = 3
"""Time to make one answer of several replies or versions, once they lie side by side. A default of ours, as below."""
CONFLICT_MINUTES = 3
"""Time to decide which of two answers gives way."""
FOLLOW_UP_MINUTES = 1
REVIEW_MINUTES = 1
READING_MINUTES = 1
SIGNATURE_MINUTES = 1
"""Time to read one requirement and to sign it."""
TASK_MINUTES = 1
"""Time to say where a task stands; doing it is no part of a round."""

NAMED = 3
"""How many questions are named where more of them wait."""

_FIRST, _SECOND, _THIRD, _LAST = range(4)
_KINDS: tuple[Kind, ...] = (
    "question", "due", "settle", "conflict", "review", "follow-up", "reading", "signature", "task",
)  # fmt: skip
_OPEN_STATES = frozenset({"open", "drafted", "disputed", "deferred"})
_OF_SEVERITY = {"error": _SECOND, "warning": _THIRD, "advice": _LAST, "contradiction": _SECOND, "question": _THIRD}


@dataclass(frozen=True, slots=True)
class Upstream:
    """An answer to read first: the words of a question that this one builds on, cut; "" while it is open itself."""

    question: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to ask: what, why now, what to read first, and how many minutes it takes.

    `about` are the ids of what it is about (finding, conflict, requirements, task, replies). `consulted` is True where
    the roles are asked for advice only; `due` is a day, where there is one.
    """

    kind: Kind
    question: str
    title: str
    ask: str
    why: str
    read_first: tuple[Upstream, ...]
    minutes: int
    about: tuple[str, ...] = ()
    consulted: bool = False
    due: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What to ask next, in order. `budget` is how many minutes there were (0: no end was set); `left` did not fit."""

    role: str
    person: str
    as_of: str
    entries: tuple[Entry, ...]
    budget: int = 0
    left: int = 0
    left_minutes: int = 0

    @property
    def minutes(self) -> int:
        """How long the entries take together."""
        return sum(entry.minutes for entry in self.entries)


@dataclass(frozen=True, slots=True)
class _Placed:
    """An entry, and what it is ordered by."""

    tier: int
    entry: Entry
    severity: int = 0


@dataclass(frozen=True, slots=True)
class _Round:
    """What the entries are made of."""

    project: Project
    found: Mapping[str, QuestionState]
    clashes: Sequence[Conflict]
    weight: Mapping[str, Weight]
    feeds: Mapping[str, tuple[str, ...]]
    roles: frozenset[str]
    everyone: bool
    person: str
    moment: str

    def concerns(self, question: Question) -> bool:
        return self.everyone or any(role in self.roles for role in question.roles)

    def advising(self, question: Question) -> bool:
        asked = [a for a in question.asked if a.role in self.roles]
        return bool(asked) and all(a.how == "consult" for a in asked)


def agenda(project: Project, role: str = "", person: str = "", as_of: str = "", minutes: int = 0) -> Agenda:
    """Give what to ask a role, a person (by their roles) or, with neither, everybody.

    `as_of` (ISO) is the moment for what is due; the last event's by default. With `minutes` the list ends before the
    entry that would no longer fit.
    """
    moment = as_of or project.last_at
    return laid_out(project, states(project, moment), conflicts(project), role, person, moment, minutes)


def laid_out(  # noqa: PLR0913, PLR0917  # what an agenda is made of, for who has computed some of it already
    project: Project,
    found: Mapping[str, QuestionState],
    clashes: Sequence[Conflict],
    role: str,
    person: str,
    moment: str,
    minutes: int = 0,
) -> Agenda:
    """Give the agenda out of states and conflicts that are known already."""
    member = project.people.get(person)
    held = member.roles if member is not None and member.present else ()
    now = _Round(
        project=project,
        found=found,
        clashes=clashes,
        weight=weights(project.form, [q for q, s in found.items() if s.state in _OPEN_STATES]),
        feeds=feeding(project.form),
        roles=frozenset((role,) if role else held),
        everyone=not role and not person,
        person=person,
        moment=moment,
    )
    place = {question.id: number for number, question in enumerate(project.form.questions)}

    def rank(placed: _Placed) -> tuple[object, ...]:
        entry = placed.entry
        weight = now.weight.get(entry.question, _NO_WEIGHT)
        order = (-weight.waiting, -weight.all, place.get(entry.question, len(place)))
        return (placed.tier, *order, placed.severity, _KINDS.index(entry.kind), entry.due, entry.about)

    entries = [placed.entry for placed in sorted(_placed(now), key=rank)]
    fitting = _fitting(entries, minutes)
    rest = entries[fitting:]
    return Agenda(
        role=role, person=person, as_of=moment, entries=tuple(entries[:fitting]), budget=minutes,
        left=len(rest), left_minutes=sum(entry.minutes for entry in rest),
    )  # fmt: skip


_NO_WEIGHT = Weight(0, 0)


def _fitting(entries: list[Entry], minutes: int) -> int:
    """Give how many entries from the first on fit into the time; all of them where none is set."""
    spent = 0
    for number, entry in enumerate(entries):
        spent += entry.minutes
        if minutes and spent > minutes:
            return number
    return len(entries)


def _placed(now: _Round) -> Iterator[_Placed]:
    stages = _reached_stages(now)
    differing = _differing(now)
    for state in now.found.values():
        if now.concerns(state.question):
            yield from _of_question(now, state, stages, differing)
    for finding in findings(now.project):
        yield from _of_finding(now, finding)
    for conflict in now.clashes:
        yield from _of_conflict(now, conflict)
    for task in now.project.tasks.values():
        yield from _of_task(now, task)


def _of_question(
    now: _Round, state: QuestionState, stages: frozenset[str], differing: Mapping[str, Conflict]
) -> Iterator[_Placed]:
    question, standing = state.question, state.standing
    if state.state == "open":
        entry = _entry(now, question, "question", question.wording, _unblocks(now, question), question.minutes)
        yield _Placed(_FIRST, entry)
    elif state.state == "deferred" and standing.aside is not None:
        if _due(standing.aside, now.moment, stages):
            why = f"{_put_off(standing.aside)} {_unblocks(now, question)}"
            due = standing.aside.until if standing.aside.until[:1].isdigit() else ""
            entry = _entry(now, question, "due", question.wording, why, question.minutes, due=due)
            yield _Placed(_FIRST if standing.aside.until else _THIRD, entry)
    elif state.state in {"drafted", "disputed"}:
        ask, about = _settling(now, state)
        why = f"{differing[question.id].why} " if question.id in differing else ""
        why += _unblocks(now, question)
        yield _Placed(_FIRST, _entry(now, question, "settle", ask, why, SETTLING_MINUTES, about))
    yield from _of_answer(now, state)


def _of_answer(now: _Round, state: QuestionState) -> Iterator[_Placed]:
    """Give what a standing answer still asks for: to be looked at again, to be accepted, to be signed."""
    question, answer = state.question, state.standing.answer
    if state.review is not None:
        path = " → ".join(now.project.form.title_of(step) for step in state.review.path)
        ask = f"Does “{cut(answer.text or '')}” still hold?" if answer is not None else "Does it still hold?"
        why = " ".join(dict.fromkeys(_moved(now, reason) for reason in state.review.reasons))
        entry = _entry(now, question, "review", ask, f"{why} ({path})", REVIEW_MINUTES, state.review.path)
        yield _Placed(_SECOND if state.review.strength == "direct" else _LAST, entry)
    if answer is None or state.state not in {"answered", "agreed"}:
        return
    ask = _meant(question, answer.text or "") if not answer.values else ""
    if ask:
        why = "Words become a requirement once somebody accepts how they were read."
        yield _Placed(_THIRD, _entry(now, question, "reading", ask, why, READING_MINUTES, (answer.id,)))
    unsigned = [r for r in state.requirements if not r.waived and (now.everyone or now.roles & set(r.awaited))]
    unsigned = [r for r in unsigned if r.awaited]
    if unsigned:
        waiting = dict.fromkeys(r for one in unsigned for r in one.awaited if now.everyone or r in now.roles)
        names = listed([now.project.form.name_of(role).lower() for role in waiting])
        first = cut(unsigned[0].requirement.sentence)
        more = f" and {len(unsigned) - 1} more" if len(unsigned) > 1 else ""
        ask = f"Do you agree as {names}: “{first}”{more}?"
        about = tuple(one.requirement.id for one in unsigned)
        why = "The question counts as agreed when every role that must answer has signed."
        entry = _entry(now, question, "signature", ask, why, SIGNATURE_MINUTES * len(unsigned), about)
        yield _Placed(_THIRD, entry)


def _meant(question: Question, text: str) -> str:
    """Ask whether what was read in an answer is meant, or whether what was not read means its likeliest candidate."""
    reading = read(question.id, text)
    if reading.values:
        values = reading.values
        how = "it is read as" if len(values) == 1 else f"{len(values)} values are read from it, the first as"
        return f"“{cut(text)}”: {how} “{render(values[0])}”. Is that what is meant?"
    if reading.candidates:
        first = reading.candidates[0]
        return f"“{cut(text[slice(*first.span)])}” is not read. Does it mean “{render(first.values[0])}”?"
    return ""


def _of_finding(now: _Round, finding: Finding) -> Iterator[_Placed]:
    """Give a follow-up for what is unclear in an answer, unless it was let stand or has an entry of its own."""
    question = now.project.form.question(finding.question)
    mine = now.everyone or bool(now.roles & set(finding.whom))
    if question is None or finding.silenced or not mine or finding.slug in COVERED:
        return
    entry = _entry(now, question, "follow-up", finding.ask, finding.reason, FOLLOW_UP_MINUTES, (finding.id,))
    yield _Placed(_OF_SEVERITY[finding.severity], entry, _OF_SEVERITY[finding.severity])


COVERED = frozenset({"role-disagreement", "unaccepted-reading"})
"""Findings that have an entry of their own kind: what is to be settled, and what is to be accepted."""


def _of_conflict(now: _Round, conflict: Conflict) -> Iterator[_Placed]:
    mine = now.everyone or bool(now.roles & set(conflict.settle))
    if conflict.accepted or not mine or conflict.rule == _ROLES_DIFFER:
        return
    question = now.project.question(conflict.questions[0])
    said = tuple(Upstream(s.question, now.project.form.title_of(s.question), s.words) for s in conflict.said)
    entry = Entry(
        "conflict", question.id, conflict.title, conflict.ask, conflict.why, said, CONFLICT_MINUTES,
        (conflict.id, *conflict.questions),
    )  # fmt: skip
    yield _Placed(_OF_SEVERITY[conflict.severity], entry)


_ROLES_DIFFER = "X23"
"""The rule whose conflicts are settled where replies are."""


def _differing(now: _Round) -> dict[str, Conflict]:
    return {c.questions[0]: c for c in now.clashes if c.rule == _ROLES_DIFFER}


def _of_task(now: _Round, task: Task) -> Iterator[_Placed]:
    mine = now.everyone or (bool(now.person) and task.person == now.person) or task.role in now.roles
    if task.done or not mine:
        return
    about = task.about.partition("/")[0]
    overdue = bool(task.due) and task.due <= now.moment[:10]
    why = f"It was to be done by {task.due}." if overdue else f"It is to be done by {task.due}." if task.due else ""
    entry = Entry(
        "task", about if about in now.found else "", now.project.form.title_of(about) if about in now.found else "Task",
        task.text or "", why or "No day was set for it.", (), TASK_MINUTES, (task.id,), due=task.due,
    )  # fmt: skip
    yield _Placed(_SECOND if overdue else _THIRD, entry)


def _entry(  # noqa: PLR0913, PLR0917  # an entry has this many parts
    now: _Round, question: Question, kind: Kind, ask: str, why: str, minutes: int,
    about: tuple[str, ...] = (), *, due: str = "",
) -> Entry:  # fmt: skip
    first = tuple(
        Upstream(link.on, now.project.form.title_of(link.on), _said(now.project, link.on))
        for link in question.builds_on
        if link.on in now.found
    )
    return Entry(kind, question.id, question.title, ask, why, first, minutes, about, now.advising(question), due)


def _said(project: Project, question: str) -> str:
    standing = project.standing(question)
    if standing.aside is not None and standing.aside.kind != "deferred":
        return cut(
            f"{'skipped' if standing.aside.kind == 'skipped' else 'does not apply'}: {standing.aside.reason or ''}"
        )
    return cut(standing.answer.text or "") if standing.answer is not None else ""


def _unblocks(now: _Round, question: Question) -> str:
    """Say what waits for a question."""
    weight = now.weight[question.id]
    if not weight.all:
        return "No other question waits for it."
    near = [q for q in now.feeds.get(question.id, ()) if q in now.found]
    near.sort(key=lambda q: (now.found[q].state not in _OPEN_STATES, -now.weight[q].all))
    names = [now.project.form.title_of(q) for q in near[:NAMED]]
    more = [f"{weight.all - len(names)} more"] if weight.all > len(names) else []
    builds = "question builds" if weight.all == 1 else "questions build"
    still = f", {weight.waiting} of them still open" if weight.waiting else ""
    return f"{weight.all} {builds} on it{still}: {listed([*names, *more])}."


def _settling(now: _Round, state: QuestionState) -> tuple[str, tuple[str, ...]]:
    """Give how to ask for one answer where several things stand side by side, and what they are."""
    standing = state.standing
    if standing.rivals and standing.answer is not None:
        texts = [f"“{cut(version.text or '')}”" for version in (standing.answer, *standing.rivals)]
        return f"Versions were written side by side: {listed(texts)}. Which holds?", tuple(
            v.id for v in standing.rivals
        )
    if standing.disputes:
        reasons = [f"“{cut(dispute.reason or '')}”" for dispute in standing.disputes]
        return f"Somebody disagrees: {listed(reasons)}. What holds?", tuple(d.id for d in standing.disputes)
    name = now.project.form.name_of
    replies = [f"{name(reply.role).lower()}: “{cut(reply.text or '')}”" for reply in standing.waiting]
    ask = (
        "What is the answer for all"
        if len(replies) > 1
        else "Is this the answer for all, or has another role more to say"
    )
    return f"{ask}? ({'; '.join(replies)})", tuple(reply.id for reply in standing.waiting)


def _put_off(aside: Aside) -> str:
    until = f" until {aside.until}" if aside.until else ""
    reason = f" (“{cut(aside.reason)}”)" if aside.reason else ""
    return f"It was put off{until}{reason}."


def _due(aside: Aside, moment: str, stages: frozenset[str]) -> bool:
    """Tell whether what was put off is due: its day has come, its stage is reached, or no time was set."""
    if not aside.until:
        return True
    return aside.until <= moment[:10] if aside.until[:1].isdigit() else aside.until in stages


def _reached_stages(now: _Round) -> frozenset[str]:
    """Give the stages before which no question is open: what was put off until one of them is due."""
    reached: set[str] = set()
    for stage in now.project.form.stages:
        reached.add(stage.id)
        if any(s.state == "open" and s.question.stage == stage.id for s in now.found.values()):
            break
    return frozenset(reached)


def _moved(now: _Round, reason: Reason) -> str:
    title = now.project.form.title_of(reason.on)
    if reason.kind == "reworded":
        return "The question was reworded."
    if reason.kind == "waits":
        return f"“{title}” waits for review itself: {reason.because}"
    return f"“{title}” {'changed' if reason.kind == 'changed' else 'was answered'}: {reason.because}"
