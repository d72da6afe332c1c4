"""Findings: what keeps an answer from being a requirement, each with its place, its reason and the question to ask.

`findings` looks at a whole project, `findings_of` at one text alone. What stands first is what helps most: missing
slots, then vague words of ML, then other wording, then the answer as a whole, then what stands between answers. Nothing
here raises on any text; nothing here changes anything. How to add a rule: `docs/contributing/findings.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from remit.core.findings.answers import ANSWER_RULES, acronyms, explained
from remit.core.findings.between import BETWEEN_RULES
from remit.core.findings.parts import MissingPart
from remit.core.findings.rules import (
    Example,
    Finding,
    Heard,
    ProjectRule,
    Rule,
    Severity,
    TextRule,
    Told,
    finding,
)
from remit.core.findings.slots import SLOT_RULES
from remit.core.findings.words import WORDING_RULES
from remit.core.forms import Question
from remit.core.projects import Project
from remit.language.echoes import content_words
from remit.language.reading import read
from remit.language.values import PHRASE, Value

__all__ = ["RULES", "Example", "Finding", "Rule", "Severity", "findings", "findings_of"]

RULES: tuple[Rule, ...] = (*SLOT_RULES, *WORDING_RULES, MissingPart(), *ANSWER_RULES, *BETWEEN_RULES)
"""Every rule, in the order in which findings are told."""

_TEXT_RULES = tuple(rule for rule in RULES if isinstance(rule, TextRule))
_PROJECT_RULES = tuple(rule for rule in RULES if isinstance(rule, ProjectRule))
_TOLD_BY_CONFLICTS = ("role-disagreement",)
"""Findings that the conflicts of a project tell, too."""

_ORDER = {rule.code: number for number, rule in enumerate(RULES)}


def findings_of(question: Question, text: str, values: Sequence[Value] | None = None) -> tuple[Finding, ...]:
    """Give the findings on one text alone: its words, and the values read from it (or the accepted ones, if given)."""
    if not text.strip():
        return ()
    return _of_text(_heard(question, text, values or ()), {})


def findings(project: Project, question: str = "") -> tuple[Finding, ...]:
    """Give the findings of a whole project, by question in the form's order; silenced ones are marked.

    Where a question is named, its own only, and then with what a list of conflicts tells beside those of the project.
    """
    told = _told(project)
    found: dict[str, dict[str, Finding]] = {}
    for heard in (*told.answers, *told.replies):
        mine = found.setdefault(heard.question.id, {})
        for one in _of_text_once(heard):
            let = f"{one.question} {one.id}" in project.silenced
            mine.setdefault(one.id, replace(one, silenced=True) if let else one)
    for rule in _PROJECT_RULES:
        for spot in rule.across(told) if question or rule.slug not in _TOLD_BY_CONFLICTS else ():
            about = project.form.question(spot.question)
            if about is not None:
                one = finding(rule, spot, about, spot.whom or about.roles, project.silenced)
                found.setdefault(about.id, {}).setdefault(one.id, one)
    asked = (found.get(about.id, {}).values() for about in project.form.questions if question in ("", about.id))
    return tuple(one for of_question in asked for one in sorted(of_question, key=lambda f: _ORDER[f.code]))


def _heard(question: Question, text: str, values: Sequence[Value]) -> Heard:
    reading = read(question.id, text)
    return Heard(question, text, reading, tuple(values) or reading.values, accepted=bool(values))


def _told(project: Project) -> Told:
    """Gather the texts that count: standing answers and waiting replies; what was set aside for good says nothing."""
    examples = {
        frozenset(content_words(" ".join(question.examples))): question.id
        for question in project.form.questions
        if len(question.examples) > 1
    }
    answers: list[Heard] = []
    replies: list[Heard] = []
    for question in project.form.questions:
        standing = project.standing(question.id)
        aside = standing.aside is not None and standing.aside.kind != "deferred"
        if standing.answer and standing.answer.text and standing.answer.text.strip() and not aside:
            keyed = tuple(value for value in standing.answer.values if value.key and value.what != PHRASE)
            answers.append(_heard(question, standing.answer.text, keyed))
        waiting = () if aside else standing.waiting
        replies += [
            replace(_heard(question, reply.text, reply.values), role=reply.role)
            for reply in waiting
            if reply.text and reply.text.strip()
        ]
    known = frozenset(name for heard in (*answers, *replies) for name in explained(heard.text))
    return Told(project, _in_project(answers, known, examples), _in_project(replies, known, examples))


def _in_project(
    texts: Iterable[Heard], known: frozenset[str], examples: Mapping[frozenset[str], str]
) -> tuple[Heard, ...]:
    """Tell each text what the project explains, and which acronyms were met before it."""
    placed: list[Heard] = []
    for heard in texts:
        placed.append(replace(heard, explained=known, elsewhere=examples))
        met = {name for name, _, _ in acronyms(heard.text)} - known
        known = known | met if met else known
    return tuple(placed)


_KEPT: dict[tuple[object, ...], tuple[Finding, ...]] = {}
"""Findings on texts that were looked at lately: an answer changes one text of many, and looking costs milliseconds."""
_KEPT_LIMIT = 2000
_KEPT_LENGTH = 20_000
"""Characters of a text beyond which what was found in it is not kept."""


def _of_text_once(heard: Heard) -> tuple[Finding, ...]:
    """Give the findings on one text as if nobody had let one stand; what was found lately is not looked for again."""
    if len(heard.text) > _KEPT_LENGTH:
        return _of_text(heard, {})
    elsewhere = frozenset(heard.elsewhere.items())
    key = (heard.question, heard.text, heard.values, heard.accepted, heard.role, elsewhere, heard.explained)
    kept = _KEPT.get(key)
    if kept is None:
        if len(_KEPT) >= _KEPT_LIMIT:
            _KEPT.clear()
        kept = _KEPT[key] = _of_text(heard, {})
    return kept


def _of_text(heard: Heard, silenced: Mapping[str, str]) -> tuple[Finding, ...]:
    """Give the findings on one text, each once, without those that another one says better."""
    found: dict[str, Finding] = {}
    for rule in _TEXT_RULES:
        for spot in rule.spots(heard):
            one = finding(rule, spot, heard.question, heard.whom, silenced)
            found.setdefault(one.id, one)
    whole = next((one for one in found.values() if one.slug == "placeholder" and one.words == heard.text.strip()), None)
    if whole:
        return (whole,)
    return tuple(one for one in found.values() if not _said_better(one, found.values()))


_BETTER = {
    "metric-without-threshold": ("missing-slot", "ml-vague"),
    "too-short": ("echo", "ml-vague"),
    "wrong-kind": ("echo", "placeholder"),
}
"""By slug: the findings that say it better where they are about the same place."""


_WHOLE = ("too-short",)
"""Findings on an answer as a whole that ask for what is missing, so that nothing else needs to."""


def _said_better(one: Finding, others: Iterable[Finding]) -> bool:
    if one.slug == "wrong-kind" and any(other.slug == "missing-part" for other in others):
        return True
    if one.slug == "missing-part":
        return any(other.slug in _WHOLE for other in others)
    better = _BETTER.get(one.slug, ())
    return any(other.slug in better and _meet(one.span, other.span) for other in others)


def _meet(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
