"""The JSON shapes of reasons: impact, traces, matrices, coverage, differences. As `remit.workbench.shapes`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from remit.core.differences import Difference
from remit.core.impact import Concerned
from remit.core.projects import Project
from remit.core.trace import Coverage, Matrix, Node, Trace
from remit.workbench.reasons import Impact, Traced
from remit.workbench.shapes import Names, Shape, blast, person, project, review, runs


def _concerned(found: Sequence[Concerned], names: Names) -> list[Shape]:
    return [
        {"role": c.role, "people": [person(names, p) for p in c.people], "reviews": [review(r) for r in c.reviews]}
        for c in found
    ]


def impact(found: Impact, names: Names) -> Shape:
    """Give what a change would touch, and who is concerned by role; `same` when the words say what they said."""
    return {
        "project": project(found.project),
        "same": found.same,
        **blast(found.blast, names),
        "concerned": _concerned(found.concerned, names),
    }


def to_review(known: Project, found: Sequence[Concerned], names: Names) -> Shape:
    """Give who must look again now, role by role."""
    return {"project": project(known), "concerned": _concerned(found, names)}


def node(found: Node) -> Shape:
    """Give one thing of a trace."""
    return asdict(found)


def graph(known: Project, found: Trace) -> Shape:
    """Give the whole graph: its nodes, and edges as pairs of ids from a reason to what came of it."""
    edges = [[tail, head] for tail, heads in found.onward.items() for head in heads]
    return {"project": project(known), "nodes": [node(n) for n in found.nodes.values()], "edges": edges}


def traced(found: Traced) -> Shape:
    """Give one thing, all it came from and all that came of it, with the edges among them."""
    inside = {found.node.id, *(n.id for n in found.before), *(n.id for n in found.after)}
    edges = [[t, h] for t, heads in found.trace.onward.items() if t in inside for h in heads if h in inside]
    return {
        "project": project(found.project),
        "thing": node(found.node),
        "before": [node(n) for n in found.before],
        "after": [node(n) for n in found.after],
        "edges": edges,
    }


def matrix(known: Project, found: Matrix) -> Shape:
    """Give the matrix of origins: a row for each question with the names of its origins."""
    return {
        "project": project(known),
        "columns": [node(c) for c in found.columns],
        "rows": [
            {
                "question": row.name,
                "title": row.words,
                "origins": [c.name for c, set_ in zip(found.columns, cells, strict=True) if set_],
            }
            for row, cells in found.rows
        ],
    }


def coverage(known: Project, by: str, found: Sequence[Coverage]) -> Shape:
    """Give how far each part is covered."""
    return {"project": project(known), "by": by, "parts": [asdict(c) for c in found]}


def difference(found: Difference, names: Names) -> Shape:
    """Give what differs between two moments."""
    return {
        "earlier": found.earlier,
        "later": found.later,
        "questions_added": list(found.questions_added),
        "questions_dropped": list(found.questions_dropped),
        "questions_reworded": list(found.questions_reworded),
        "answers": [
            {"question": c.question, "title": c.title, "before": c.before, "after": c.after, "words": runs(c.words)}
            for c in found.answers
        ],
        "requirements": [
            {"id": c.requirement, "what": c.what, "before": c.before, "after": c.after} for c in found.requirements
        ],
        "people_joined": [person(names, p) for p in found.people_joined],
        "people_left": [person(names, p) for p in found.people_left],
    }
