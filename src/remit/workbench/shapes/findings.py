"""The JSON shapes of findings, conflicts, agendas and briefs. As `remit.workbench.shapes`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from remit.core.conflicts import Conflict
from remit.core.findings import Finding
from remit.core.projects import Project
from remit.core.rounds import Agenda, Brief
from remit.core.rounds.agendas import Entry
from remit.workbench.shapes import Names, Shape, person, project, value
from remit.workbench.shapes.reasons import difference


def finding(found: Finding) -> Shape:
    """Give one finding; `span` is its place in the answer, null where it is about the whole."""
    return asdict(found) | {"span": list(found.span) if found.span else None, "whom": list(found.whom)}


def findings(known: Project, found: Sequence[Finding]) -> Shape:
    """Give what keeps answers from being requirements."""
    return {"project": project(known), "findings": [finding(f) for f in found]}


def conflict(found: Conflict) -> Shape:
    """Give one conflict with what was said; `accepted` on a saying tells whether its value was accepted by a person."""
    return {
        "id": found.id,
        "rule": found.rule,
        "title": found.title,
        "severity": found.severity,
        "questions": list(found.questions),
        "said": [
            {
                "question": said.question,
                "words": said.words,
                "value": value(said.value) if said.value else None,
                "accepted": said.accepted,
            }
            for said in found.said
        ],
        "why": found.why,
        "ask": found.ask,
        "settle": list(found.settle),
        "accepted": found.accepted or None,
    }


def conflicts(known: Project, found: Sequence[Conflict]) -> Shape:
    """Give the answers that cannot both hold."""
    return {"project": project(known), "conflicts": [conflict(c) for c in found]}


def _entry(found: Entry) -> Shape:
    return asdict(found) | {"about": list(found.about), "read_first": [asdict(u) for u in found.read_first]}


def agenda(known: Project, found: Agenda, names: Names) -> Shape:
    """Give what to ask next, in order; `left` entries did not fit into the minutes there were."""
    return {
        "project": project(known),
        "role": found.role or None,
        "person": person(names, found.person) if found.person else None,
        "as_of": found.as_of,
        "minutes": found.minutes,
        "budget": found.budget or None,
        "left": found.left,
        "left_minutes": found.left_minutes,
        "entries": [_entry(e) for e in found.entries],
    }


def brief(known: Project, found: Brief, names: Names) -> Shape:
    """Give what somebody has to know; `changed` is null where there is no earlier moment to compare with."""
    return {
        "project": project(known),
        "purpose": found.purpose,
        "person": person(names, found.person),
        "roles": list(found.roles),
        "people": [
            {"role": held.role, "name": held.name, "people": [person(names, p) for p in held.persons]}
            for held in found.people
        ],
        "decided": [asdict(d) for d in found.decided],
        "open": [asdict(u) for u in found.undecided],
        "changed": difference(found.changed, names) if found.changed is not None else None,
        "waiting": [_entry(e) for e in found.waiting],
        "more": found.more,
        "minutes": found.minutes,
        "conflicts": [conflict(c) for c in found.conflicts],
        "risks": [asdict(r) | {"actor": person(names, r.actor)} for r in found.risks],
    }
