"""The JSON shapes of one question's card and of what came of an answer.

As `remit.workbench.shapes`, which holds the smaller ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.reading import Reading
from remit.language.values import Value
from remit.workbench.answers import Answered
from remit.workbench.readings import Place, follow_ups, places, say
from remit.workbench.shapes import (
    Names,
    Shape,
    aside,
    comment,
    dispute,
    person,
    project,
    question,
    reply,
    review,
    runs,
    state,
    value,
    version,
    written,
)  # fmt: skip
from remit.workbench.shapes import findings as shapes_of_findings
from remit.workbench.shapes.requirements import requirement
from remit.workbench.showing import Shown


def reading(found: Reading, asked: str, text: str) -> Shape:
    """Give what words are read as: `words` says each value back; `follow_ups` are the questions to ask next.

    `candidates` are the places that were not read, with what they may say.
    """
    return {
        "question": asked,
        "status": found.status,
        "values": [value(v) | {"words": say(v)} for v in found.values],
        "notes": [{"sentence": n.sentence, "span": list(n.span) if n.span else None} for n in found.notes],
        "candidates": [candidate(place) for place in places(text, found)],
        "follow_ups": _asked(asked, found.values, found.status),
    }


def candidate(found: Place) -> Shape:
    """Give a place that was not read: its words, why, and what it may say, each with its pick; accepting takes one."""
    return {
        "words": found.words,
        "span": list(found.span),
        "reason": found.reason,
        "values": [value(v) | {"pick": pick, "words": say(v)} for pick, v in found.values],
    }


def _asked(asked: str, values: Sequence[Value], status: str) -> list[Shape]:
    return [{"slot": slot, "question": sentence} for slot, sentence in follow_ups(asked, values, status)]


def answered(found: Answered, names: Names) -> Shape:
    """Give what came of an answer: the version that stands, what waits to be accepted, who must look again."""
    stands = found.version
    return written(found.done.project, found.done.events) | {
        "answer": version(stands, names),
        "replaced": found.replaced.id if found.replaced else None,
        "merged": found.merged,
        "reading": reading(found.reading, stands.question, stands.text or ""),
        "waiting": [value(v) | {"words": say(v)} for v in found.waiting],
        "follow_ups": _asked(stands.question, stands.values or found.reading.values, found.reading.status),
        "requirements": [f"{stands.question}/{v.key}" for v in stands.values],
        "to_review": [review(r) for r in found.newly],
    }


def card(found: Shown, names: Names) -> Shape:
    """Give everything about one question."""
    known, standing = found.project, found.state.standing
    asked = found.state.question
    words = (standing.answer.text or "") if standing.answer else ""
    return {
        "project": project(known),
        "question": question(asked),
        "holders": {role: [person(names, p) for p in known.holders(role)] for role in asked.roles},
        **state(found.state, names),
        "reading": reading(found.reading, asked.id, words) if found.reading else None,
        "requirements": [requirement(r, names) for r in found.state.requirements],
        "rivals": [version(v, names) for v in standing.rivals],
        "replies": [reply(r, names) for r in standing.replies],
        "aside": aside(standing.aside, names),
        "disputes": [dispute(d, names) for d in standing.disputes],
        "comments": [comment(c, names) for c in known.comments.values() if c.about.partition("/")[0] == asked.id],
        "changed_upstream": [
            {"on": m.on, "title": m.title, "because": m.because, "kind": m.kind, "words": runs(m.words)}
            for m in found.moved
        ],
        "builds_on": [
            {"on": link.on, "because": link.because, "state": s.state if (s := found.states.get(link.on)) else None}
            for link in asked.builds_on
        ],
        "feeds": [{"question": fed, "state": found.states[fed].state} for fed in found.feeds],
        "reminder": found.reminder,
        "findings": [shapes_of_findings.finding(f) for f in found.findings],
        "conflicts": [shapes_of_findings.conflict(c) for c in found.conflicts],
    }
