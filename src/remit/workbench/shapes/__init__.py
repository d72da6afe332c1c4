"""The shapes that `--format json` gives: one function each, plain JSON values, ids and names both.

Programs rely on these: a key is never renamed or given another meaning; new ones may be added. `docs/reference/cli.md`
says which command gives which shape. Persons are `{"id", "name"}`; moments are ISO 8601 in UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from remit.core.events import Event
from remit.core.forms import Comparison, Form, Question, QuestionChange
from remit.core.impact import Blast, Review
from remit.core.projects import Aside, Comment, Dispute, Feedback, Project, Reply, Snapshot, Task, Version
from remit.core.states import Count, QuestionState
from remit.language.values import Value, plain
from remit.workbench.overviews import Overview
from remit.workbench.people import PersonLine

Shape = dict[str, Any]
Names = Mapping[str, str]


def person(names: Names, identity: str) -> Shape:
    """Give a person: the id in the log, and the name if it is known and not erased."""
    return {"id": identity, "name": names.get(identity, f"person {identity[-8:]}")}


def _maybe(names: Names, identity: str) -> Shape | None:
    return person(names, identity) if identity else None


def project(found: Project) -> Shape:
    """Give what names a project and its moment."""
    return {
        "id": found.id, "handle": found.handle, "name": found.name, "form": found.edition, "profile": found.profile,
        "position": found.position, "opened_at": found.opened_at, "last_at": found.last_at,
    }  # fmt: skip


def written(found: Project, events: Iterable[Event]) -> Shape:
    """Give what a verb wrote."""
    return {
        "project": project(found),
        "written": [{"id": e.id, "position": e.position, "at": e.at, "kind": e.kind} for e in events],
    }


def question(asked: Question) -> Shape:
    """Give a question of a form with all that it carries."""
    return {
        "id": asked.id,
        "stage": asked.stage,
        "title": asked.title,
        "wording": asked.wording,
        "roles": list(asked.roles),
        "asked": [{"role": asking.role, "how": asking.how} for asking in asked.asked],
        "why": asked.why,
        "examples": list(asked.examples),
        "skipped": {"text": asked.skipped.text, "case": asked.skipped.case, "source": asked.skipped.source},
        "answer": {"kind": asked.answer.kind, "holds": list(asked.answer.holds)},
        "origin": {
            "challenges": list(asked.origin.challenges),
            "practices": list(asked.origin.practices),
            "interviewees": list(asked.origin.interviewees),
            "themes": list(asked.origin.themes),
            "literature": list(asked.origin.literature),
            "note": asked.origin.note,
        },
        "areas": list(asked.areas),
        "applies": {"when": asked.applies.when, "depends_on": asked.applies.depends_on} if asked.applies else None,
        "builds_on": [{"on": link.on, "because": link.because} for link in asked.builds_on],
        "yields": asked.yields,
        "evidence": list(asked.evidence),
        "minutes": asked.minutes,
    }


def form(found: Form) -> Shape:
    """Give a form whole."""
    front = found.front_page
    return {
        "id": found.id,
        "title": found.title,
        "language": found.language,
        "follows": found.follows,
        "source": found.source,
        "front_page": {
            "purpose": front.purpose,
            "ways": [{"title": way.title, "text": way.text} for way in front.ways],
            "order": front.order,
            "parts": [{"title": part.title, "text": part.text} for part in front.parts],
            "answers": front.answers,
            "loop": front.loop,
        },
        "stages": [{"id": s.id, "title": s.title, "gist": s.gist, "feeds": list(s.feeds)} for s in found.stages],
        "roles": [{"id": r.id, "name": r.name, "gist": r.gist} for r in found.roles],
        "areas": [{"id": a.id, "title": a.title, "gist": a.gist} for a in found.areas],
        "challenges": [{"id": c.id, "name": c.name, "gist": c.gist} for c in found.challenges],
        "practices": [{"id": c.id, "name": c.name, "gist": c.gist} for c in found.practices],
        "themes": [{"id": t.id, "title": t.title, "codes": list(t.codes)} for t in found.themes],
        "profiles": [
            {"id": p.id, "title": p.title, "gist": p.gist, "questions": list(p.questions)} for p in found.profiles
        ],
        "questions": [question(q) for q in found.questions],
    }


def _change(change: QuestionChange, *, with_text: bool) -> Shape:
    shape: Shape = {"id": change.id, "title": change.title}
    if with_text:
        before, after = change.before, change.after
        shape["from"] = list(before) if isinstance(before, tuple) else before
        shape["to"] = list(after) if isinstance(after, tuple) else after
    return shape | {"by": list(change.by), "note": change.note}


def comparison(found: Comparison) -> Shape:
    """Give what changed between two forms: added, deleted, reworded, roles_changed, each with who asked for it."""
    return {
        "from": found.old,
        "to": found.new,
        "added": [_change(c, with_text=False) | {"wording": c.after} for c in found.added],
        "deleted": [_change(c, with_text=False) | {"wording": c.before} for c in found.deleted],
        "reworded": [_change(c, with_text=True) for c in found.reworded],
        "roles_changed": [_change(c, with_text=True) for c in found.roles_changed],
    }


def value(read: Value) -> Shape:
    """Give a value (`docs/reference/values.md`): amounts as text, so that none of their digits is lost.

    `slice` is whom it is about in one word: the group, or else the attribute.
    """
    return {
        "key": read.key,
        "what": read.what,
        "op": read.op,
        "value": plain(read.amount) or None,
        "upper": plain(read.upper) or None,
        "unit": read.unit,
        "statistic": read.statistic,
        "attribute": read.attribute,
        "group": read.group,
        "slice": read.group or read.attribute,
        "condition": read.condition,
        "window": read.window,
        "period": read.period,
        "schedule": read.schedule,
        "reference": read.reference,
        "items": list(read.items),
        "who": read.who,
        "action": read.action,
        "place": read.place,
        "aim": read.aim,
        "approx": read.approx,
        "rank": read.rank,
        "assumed": list(read.assumed),
        "span": list(read.span) if read.span else None,
    }


def version(found: Version, names: Names) -> Shape:
    """Give one version of an answer; an erased text is null."""
    return {
        "id": found.id,
        "question": found.question,
        "text": found.text,
        "values": [value(v) for v in found.values],
        "at": found.at,
        "by": person(names, found.actor),
        "on_behalf_of": _maybe(names, found.on_behalf_of),
        "position": found.position,
        "base": found.base,
        "editorial": found.editorial,
        "how": found.how,
    }


def reply(found: Reply, names: Names) -> Shape:
    """Give one role's own answer."""
    return {
        "id": found.id,
        "role": found.role,
        "text": found.text,
        "values": [value(v) for v in found.values],
        "at": found.at,
        "by": person(names, found.actor),
        "on_behalf_of": _maybe(names, found.on_behalf_of),
        "settled_by": found.settled_by or None,
    }


def review(found: Review | None) -> Shape | None:
    """Give why a question must be looked at again, or null."""
    if found is None:
        return None
    return {
        "question": found.question,
        "strength": found.strength,
        "reasons": [
            {"on": r.on, "because": r.because, "kind": r.kind, "was": r.was, "now": r.now} for r in found.reasons
        ],
        "path": list(found.path),
    }


def state(found: QuestionState, names: Names) -> Shape:
    """Give where one question stands, in a list."""
    standing = found.standing
    return {
        "id": found.question.id,
        "stage": found.question.stage,
        "title": found.question.title,
        "wording": found.question.wording,
        "roles": list(found.question.roles),
        "areas": list(found.question.areas),
        "state": found.state,
        "to_review": found.review is not None,
        "review": review(found.review),
        "answer": version(standing.answer, names) if standing.answer else None,
        "replies_waiting": len(standing.waiting),
        "requirements": [r.requirement.id for r in found.requirements],
    }


def aside(found: Aside | None, names: Names) -> Shape | None:
    """Give why a question was set aside, or null."""
    if found is None:
        return None
    return {
        "kind": found.kind, "reason": found.reason, "until": found.until, "at": found.at,
        "by": person(names, found.actor),
    }  # fmt: skip


def dispute(found: Dispute, names: Names) -> Shape:
    """Give one disagreement."""
    return {"id": found.id, "version": found.version, "reason": found.reason, "at": found.at,
            "by": person(names, found.actor)}  # fmt: skip


def comment(found: Comment, names: Names) -> Shape:
    """Give one comment."""
    return {
        "id": found.id, "about": found.about, "text": found.text, "at": found.at, "by": person(names, found.actor),
        "answers": found.answers or None, "resolved": found.resolved,
    }  # fmt: skip


def task(found: Task, names: Names) -> Shape:
    """Give one task."""
    return {
        "id": found.id, "about": found.about, "text": found.text, "at": found.at, "by": person(names, found.actor),
        "person": _maybe(names, found.person), "role": found.role or None, "due": found.due or None,
        "done": found.done,
    }  # fmt: skip


def feedback(found: Feedback, names: Names) -> Shape:
    """Give what somebody thinks of a question or the form."""
    return {"id": found.id, "question": found.question or None, "aspect": found.aspect, "text": found.text,
            "at": found.at, "by": person(names, found.actor)}  # fmt: skip


def snapshot(found: Snapshot, names: Names) -> Shape:
    """Give a named moment."""
    return {"name": found.name, "position": found.position, "at": found.at, "note": found.note,
            "by": person(names, found.actor)}  # fmt: skip


def count(found: Count) -> Shape:
    """Give how many questions of a group are in each state; `done` and `total` are those that the bars draw."""
    return {
        "id": found.id,
        "title": found.title,
        "total": found.total,
        "done": found.done,
        "to_review": found.to_review,
        "states": dict(found.states),
    }


def blast(found: Blast, names: Names) -> Shape:
    """Give what a change of one answer would touch."""
    return {
        "question": found.question,
        "reviews": [review(r) for r in found.reviews],
        "requirements": list(found.requirements),
        "verdicts": list(found.verdicts),
        "roles": list(found.roles),
        "people": [person(names, p) for p in found.people],
    }


def event(found: Event, names: Names) -> Shape:
    """Give one event: who, when, what; `about` is the question, requirement or thing that it is about."""
    return {
        "id": found.id,
        "position": found.position,
        "at": found.at,
        "kind": found.kind,
        "by": person(names, found.actor),
        "on_behalf_of": _maybe(names, found.on_behalf_of),
        "sitting": found.sitting or None,
        "about": about(found),
        "text": words(found),
    }


def about(found: Event) -> str:
    """Give the id of what an event is about, or "" when it is about the project."""
    for name in ("question", "requirement", "about", "source", "name", "role"):
        told = getattr(found.body, name, "")
        if told:
            return told if isinstance(told, str) else str(getattr(told, "name", ""))
    return ""


def words(found: Event) -> str | None:
    """Give the words that came with an event: "" where there are none, None where they were erased."""
    told: str | None = ""
    for name in ("text", "reason", "sentence", "note", "wording"):
        text = getattr(found.body, name, "")
        if text:
            return str(text)
        if text is None:
            told = None
    return told


def runs(difference: Sequence[tuple[str, str]]) -> list[Shape]:
    """Give a difference of words as runs of `same`, `gone` and `new`."""
    return [{"what": what, "text": text} for what, text in difference]


def overview(found: Overview, names: Names) -> Shape:
    """Give a project at a glance: counts by stage, role and key area, verdicts, people, and what waits."""
    waits = found.waits
    return {
        "project": project(found.project),
        "questions": count(found.whole),
        "stages": [count(c) for c in found.stages],
        "roles": [count(c) | {"holders": [person(names, p) for p in found.project.holders(c.id)]} for c in found.roles],
        "areas": [count(c) for c in found.areas],
        "requirements": len(found.requirements),
        "verdicts": dict(found.verdicts),
        "waits": {
            "unaccepted": list(waits.unaccepted),
            "replies": list(waits.replies),
            "disputes": list(waits.disputes),
            "reviews": list(waits.reviews),
            "unsigned": list(waits.unsigned),
            "unfilled": list(waits.unfilled),
            "due": list(waits.due),
            "tasks": [task(t, names) for t in waits.tasks],
            "comments": [comment(c, names) for c in waits.comments],
        },
    }


def people(found: Project, lines: Sequence[PersonLine], names: Names) -> Shape:
    """Give who takes part in which roles, and who holds each role."""
    return {
        "people": [{"id": p.id, "name": p.name, "roles": list(p.roles), "present": p.present} for p in lines],
        "roles": [
            {"id": r.id, "name": r.name, "holders": [person(names, h) for h in found.holders(r.id)]}
            for r in found.form.roles
        ],
    }
