"""Findings: what keeps an answer from being a requirement, each with its place, its reason and the question to ask.

`findings` looks at a whole project, `findings_of` at one text alone. What stands first is what helps most: missing
slots, then vague words of ML, then other wording, then the answer as a whole, then what stands between answers. Nothing
here raises on any text; nothing here changes anything. How to add a rule: `docs/contributing/findings.md`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

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
from remit.core.forms import Form, Question
from remit.core.projects import Project, Standing
from remit.core.remembering import Memory
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


def findings(project: Project, question: str = "", memory: Memory | None = None) -> tuple[Finding, ...]:
    """Give the findings of a whole project, by question in the form's order; silenced ones are marked.

    Where a question is named, its own only, and then with what a list of conflicts tells beside those of the project.
    With a `memory` of the same project, what would be found again is taken from there.
    """
    known = memory or Memory()
    told = _told(project, known)
    found: dict[str, dict[str, Finding]] = {}
    for about, heard in (*_named("answer", told.answers), *_named("reply", told.replies)):
        mine = found.setdefault(heard.question.id, {})
        for one in known.once("findings", about, (heard,), lambda h=heard: _of_text_once(h)):
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


def _told(project: Project, memory: Memory) -> Told:
    """Gather the texts that count: standing answers and waiting replies; what was set aside for good says nothing."""
    form = project.form
    examples = memory.once("examples", "", (form,), lambda: _examples(form))
    answers: list[Heard] = []
    replies: list[Heard] = []
    known: set[str] = set()
    for question in form.questions:
        place = (question, project.standing(question.id))
        spoken = memory.once("spoken", question.id, place, lambda p=place: _spoken(*p))
        answers += spoken.answers
        replies += spoken.replies
        known |= spoken.explained
    shared = memory.alike("explained", "", frozenset(known))
    return Told(
        project,
        _in_project("answer", answers, shared, examples, memory),
        _in_project("reply", replies, shared, examples, memory),
    )


def _examples(form: Form) -> dict[frozenset[str], str]:
    """Give by the words of all its examples which question that is."""
    return {
        frozenset(content_words(" ".join(question.examples))): question.id
        for question in form.questions
        if len(question.examples) > 1
    }


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What counts of one question's texts, and the acronyms that they explain."""

    answers: tuple[Heard, ...]
    replies: tuple[Heard, ...]
    explained: frozenset[str]


def _spoken(question: Question, standing: Standing) -> _Spoken:
    answer, aside = standing.answer, standing.aside
    if aside is not None and aside.kind != "deferred":
        return _Spoken((), (), frozenset())
    answers: tuple[Heard, ...] = ()
    if answer and answer.text and answer.text.strip():
        keyed = tuple(value for value in answer.values if value.key and value.what != PHRASE)
        answers = (_heard(question, answer.text, keyed),)
    replies = tuple(
        replace(_heard(question, reply.text, reply.values), role=reply.role)
        for reply in standing.waiting
        if reply.text and reply.text.strip()
    )
    names = frozenset(name for heard in (*answers, *replies) for name in explained(heard.text))
    return _Spoken(answers, replies, names)


def _in_project(
    what: str, texts: Iterable[Heard], known: frozenset[str], examples: Mapping[frozenset[str], str], memory: Memory
) -> tuple[Heard, ...]:
    """Tell each text what the project explains, and which acronyms were met before it."""
    placed: list[Heard] = []
    for about, heard in _named(what, texts):
        given = (heard, known, examples)
        placed.append(memory.once("heard", about, given, lambda g=given: _knowing(*g)))
        met = memory.once("acronyms", about, (heard,), lambda h=heard: _acronyms(h)) - known
        if met:
            known = memory.alike("known after", about, known | met)
    return tuple(placed)


def _named(what: str, texts: Iterable[Heard]) -> list[tuple[str, Heard]]:
    """Give each text with a name to remember it by: its question, and which of that question's it is."""
    met: Counter[str] = Counter()
    named: list[tuple[str, Heard]] = []
    for heard in texts:
        met[heard.question.id] += 1
        named.append((f"{what} {met[heard.question.id]} {heard.question.id}", heard))
    return named


def _knowing(heard: Heard, known: frozenset[str], examples: Mapping[frozenset[str], str]) -> Heard:
    return replace(heard, explained=known, elsewhere=examples)


def _acronyms(heard: Heard) -> frozenset[str]:
    return frozenset(name for name, _, _ in acronyms(heard.text))


_KEPT: dict[tuple[str, str, str], tuple[Heard, tuple[Finding, ...]]] = {}
"""Findings on texts that were looked at lately: an answer changes one text of many, and looking costs milliseconds."""
_KEPT_LIMIT = 2000
_KEPT_LENGTH = 20_000
"""Characters of a text beyond which what was found in it is not kept."""


def _of_text_once(heard: Heard) -> tuple[Finding, ...]:
    """Give the findings on one text as if nobody had let one stand; what was found lately is not looked for again."""
    if len(heard.text) > _KEPT_LENGTH:
        return _of_text(heard, {})
    key = (heard.question.id, heard.role, heard.text)
    kept = _KEPT.get(key)
    if kept is None or kept[0] != heard:
        if len(_KEPT) >= _KEPT_LIMIT:
            _KEPT.clear()
        kept = _KEPT[key] = (heard, _of_text(heard, {}))
    return kept[1]


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
