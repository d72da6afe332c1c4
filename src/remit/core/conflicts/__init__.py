"""Answers that cannot both hold, and what they leave open between them: rules over several answers at once.

Stands between the project and the findings: pure, from a project to its conflicts. Every rule is data with one
function that compares what answers say (`facts`), in units that can be compared (`remit.language.conversions`). A
conflict that people have looked at and accepted stays in the list, with the event of its acceptance.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from remit.core.conflicts import amounts, groups, places, proofs, releases, retrainings, timings, waivers
from remit.core.conflicts.facts import Facts, Said
from remit.core.conflicts.rules import QUESTION, Clash, Conflict, Parameter, Rule, Severity, Told
from remit.core.forms import Form
from remit.core.ids import digest
from remit.core.projects import Project

__all__ = ["RULES", "Conflict", "Parameter", "Rule", "Said", "Severity", "Told", "conflicts", "limits"]

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            rule
            for family in (timings, places, releases, retrainings, amounts, groups, proofs, waivers)
            for rule in family.RULES
        ),
        key=lambda rule: rule.id,
    )
)
"""Every rule, in the order of its id."""

ID_LENGTH = 12
"""Hexadecimal characters of a conflict's digest: enough to tell the conflicts of one project apart."""


def limits(rule: Rule, chosen: Mapping[str, Decimal] | None = None) -> dict[str, Decimal]:
    """Give a rule's numbers by name: its defaults, and what was chosen instead (`X22.round-trip`)."""
    wanted = chosen or {}
    return {p.name: wanted.get(f"{rule.id}.{p.name}", p.value) for p in rule.parameters}


def conflicts(project: Project, chosen: Mapping[str, Decimal] | None = None) -> tuple[Conflict, ...]:
    """Give every conflict between the project's answers, in the order of the rules, then of the form.

    `chosen` are numbers to go by instead of the rules' own, named by rule and parameter.
    """
    facts = Facts(project)
    places_of = {question.id: number for number, question in enumerate(project.form.questions)}
    found: dict[str, Conflict] = {}
    for rule in RULES:
        numbers = limits(rule, chosen)
        clashes = [_conflict(project, rule, clash, places_of) for clash in rule.find(facts, numbers)]
        for conflict in sorted(clashes, key=lambda c: [places_of[q] for q in c.questions]):
            found.setdefault(conflict.id, conflict)
    return tuple(found.values())


def _conflict(project: Project, rule: Rule, clash: Clash, places_of: Mapping[str, int]) -> Conflict:
    said = tuple(sorted(clash.said, key=lambda s: places_of[s.question]))
    questions = tuple(dict.fromkeys(s.question for s in said))
    name = digest(rule.id, *questions, *(_saying(project, s) for s in said))[:ID_LENGTH]
    identity = f"{rule.id}-{name}"
    return Conflict(
        id=identity,
        rule=rule.id,
        title=rule.title,
        severity=QUESTION if any(one.glimpsed for one in said) else clash.severity or rule.severity,
        questions=questions,
        said=said,
        why=clash.why,
        ask=clash.ask,
        settle=_settling(project.form, questions),
        accepted=project.accepted_conflicts.get(identity, ""),
    )


def _saying(project: Project, said: Said) -> str:
    """Give what stands for a saying in the id: a value's meaning, or where there is none the version that says it.

    An answer's words as a whole never enter a digest that the log keeps: it would outlive their erasure.
    """
    if said.value is not None:
        return repr((said.role, said.value.meaning))
    mark, seen = said.mark, set[str]()
    while mark not in seen and project.contents.get(mark, "").startswith("="):
        seen.add(mark)
        mark = project.contents[mark][1:]
    return repr((said.role, mark))


def _settling(form: Form, questions: tuple[str, ...]) -> tuple[str, ...]:
    """Give the roles that must answer all of the questions; where there are none, the first that must of each."""
    musts = [
        [asking.role for asking in question.asked if asking.how != "consult"]
        for question in (form.question(name) for name in questions)
        if question is not None
    ]
    shared = [role for role in (musts[0] if musts else []) if all(role in others for others in musts)]
    return tuple(shared or dict.fromkeys(roles[0] for roles in musts if roles))
