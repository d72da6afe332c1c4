"""Write docs/reference/requirements.md: what a good and a poor answer to each question become; `make docs` runs it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from remit.catalogue.reading import read_form
from remit.core.checks.telling import stated
from remit.core.criteria import FitCriterion
from remit.core.forms import Question
from remit.core.measures import MEASURES
from remit.core.requirements import Requirement, assign_keys, derive_question
from remit.core.samples import advice
from remit.language.reading import read
from remit.language.slots import advised, asked_next
from remit.language.values import Value
from tests.language.answers_by_question import GOOD_AND_POOR

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "requirements.md"
FORM = "mlops/4"

INTRODUCTION = """\
# Requirements

Written by `make docs` from the patterns and follow-up questions in `src/remit/language/lists` and the answers in
`tests/language/answers_by_question.py`. For each question of the newest edition: a good answer with the requirements
that follow from it once its values are accepted, and a poor one with what is asked next.

The sentences follow the Easy Approach to Requirements Syntax (Mavin et al. 2009). A fit criterion is the measurement
that tells every system that fits from every one that does not (Robertson & Robertson 2012). A criterion that nothing
here measures yet is written down all the same, and says so when it is to be verified. What people prove has no
criterion: they vouch for it, by name. An answer that no limit is set (“unlimited”, “none”, “never”) is recorded as
a waiver; one that is not known or not decided stays open.
"""


def page() -> str:
    """Give the page: every question by stage, with a good and a poor answer."""
    form = read_form(FORM)
    parts = [INTRODUCTION]
    for stage in form.stages:
        parts.append(f"\n## {stage.title}\n")
        for question in form.questions:
            if question.stage == stage.id:
                parts += _block(question)
    return "\n".join(parts).rstrip() + "\n"


def _block(question: Question) -> list[str]:
    good, poor = GOOD_AND_POOR[question.id]
    lines = [f"\n### {question.title}\n", f"`{question.id}`: {question.wording}\n", f"- Good: “{good}”"]
    values = assign_keys(read(question.id, good).values, (), ())
    for requirement in derive_question(question, "", good, values):
        lines += [f"  {line}" for line in _told(requirement)]
    reading = read(question.id, poor)
    lines += [f"- Poor: “{poor}”"]
    return [*lines, *(f"  - Ask: {asked}" for _, asked in asked_next(question.id, reading.values, reading.status))]


def _told(requirement: Requirement) -> list[str]:
    lines = [f"- {requirement.sentence}"]
    if requirement.fit is not None:
        lines.append(f"  - Fit criterion: {_criterion(requirement.fit)}.")
        lines += [f"  - {sentence}" for sentence in advice(requirement.fit)]
    elif requirement.by_people:
        lines.append(f"  - Proven by people: {requirement.verification}.")
    lines += [f"  - Lacks: {slot}." for slot in requirement.missing]
    if requirement.value is not None:
        lines += [f"  - Better still: {asked}" for asked in _better(requirement.question, requirement.value)]
    return lines


def _better(question: str, value: Value) -> list[str]:
    return [asked for _, asked in advised(question, value)]


def _criterion(fit: FitCriterion) -> str:
    return stated(fit) + ("" if fit.measure in MEASURES else " (not measured yet)")


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
