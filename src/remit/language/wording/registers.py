"""Registers: what kind of text an answer to a question is, and so which wording hurts there.

A problem is told as a story, and “large” is no defect in it; a threshold is not, and it is.
"""

from __future__ import annotations

from remit.language.lists.asked import ASKED

STORIES = frozenset((
    "scoping.problem", "scoping.ml-fit", "scoping.simpler-way", "scoping.end-user", "scoping.error-cost",
    "scoping.affected-people", "scoping.legal-risk", "scoping.data-sharing", "scoping.infrastructure", "data.ownership",
    "modeling.security", "deployment.feedback",
))  # fmt: skip
"""Questions whose answers are told in words; their vague words are no defects by themselves."""

PEOPLE = frozenset((
    "scoping.domain-expert", "data.labeller", "modeling.audit", "modeling.accountability", "deployment.incidents",
    "deployment.model-access", "scoping.human-oversight",
))  # fmt: skip
"""Questions that ask who."""

ACTING = frozenset(("deployment.rollback", "deployment.error-analysis", "data.faults", "data.label-agreement"))
"""Questions that ask what is done, where it matters by whom."""


def register(question_id: str) -> frozenset[str]:
    """Give the groups that a question belongs to; `sentence` for the text of a requirement (no question).

    A question that a project added itself counts as a story: nobody knows what it asks for.
    """
    if not question_id:
        return frozenset(("sentence",))
    asked = ASKED.get(question_id, ())
    groups = {question_id}
    if question_id in STORIES or not asked:
        groups.add("free")
    if question_id in PEOPLE:
        groups.add("people")
    if question_id in ACTING:
        groups.add("acting")
    kinds = {kind.kind for kind in asked}
    groups |= {
        name
        for kind, name in (("metric", "metrics"), ("amount", "amounts"), ("list", "lists"), ("schedule", "times"))
        if kind in kinds
    }
    return frozenset(groups)
