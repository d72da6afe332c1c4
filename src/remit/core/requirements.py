"""Requirements: what an answer asks of the system, derived from its accepted values and never stored.

Stands between answers and checks: pure, from a question, an answer version's text and its values. A complete value
becomes a requirement with a sentence and a fit criterion; an incomplete one says what is missing; an answer without
values is an informal requirement in the stakeholder's own words. Nothing pretends to be more than it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from remit.core.criteria import FitCriterion
from remit.core.forms import Question
from remit.core.ids import digest, normal_text
from remit.core.measures import MEASURES
from remit.language.readers.barring import PERSONAL_DATA
from remit.language.readers.counting import ROWS
from remit.language.reading import READERS
from remit.language.sentences import sentence
from remit.language.slots import missing
from remit.language.values import SHARE_UNITS, Value

MIN_SAMPLE = 30
"""Fewest cases per group that a claim may rest on: the customary size from which a mean is treated as normal (Hogg,
Tanis & Zimmerman, Probability and Statistical Inference, 9th ed. 2015, section 5.7: "25 or 30"). A default of ours; the
interval, not this number, is what makes a verdict honest."""

CONFIDENCE = Decimal("0.95")
"""Two-sided confidence of a verdict's interval unless people ask for another."""

INFORMAL_KEY = "words"
"""The key of an answer's informal requirement; no value may have it."""

KEY_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Traits:
    """What kind of requirement a question yields, of which quality (ISO/IEC 25010, 25059), of what, proven how."""

    kind: str
    quality: str
    scope: str
    verification: str


_STATEMENT = Traits("process", "", "process", "inspection")

TRAITS: dict[str, Traits] = {
    "scoping.problem": Traits("functional", "functional-suitability", "system", "inspection"),
    "scoping.ml-fit": Traits("process", "", "process", "demonstration"),
    "scoping.success-metrics": Traits("quality", "effectiveness", "system", "analysis"),
    "scoping.compute-budget": Traits("constraint", "performance-efficiency.resource-utilisation", "process", "test"),
    "scoping.end-user": Traits("functional", "interaction-capability", "system", "inspection"),
    "scoping.interface": Traits("functional", "compatibility.interoperability", "system", "test"),
    "data.source": Traits("data", "functional-suitability", "data", "inspection"),
    "data.format": Traits("data", "compatibility.interoperability", "data", "test"),
    "data.preprocessing": Traits("functional", "functional-suitability", "data", "test"),
    "data.labelling-guideline": Traits("data", "functional-suitability.correctness", "data", "analysis"),
    "data.metadata": Traits("data", "functional-suitability", "data", "inspection"),
    "data.privacy": Traits("constraint", "security.confidentiality", "data", "test"),
    "data.volume": Traits("constraint", "performance-efficiency.capacity", "system", "analysis"),
    "data.lifetime": Traits("data", "functional-suitability", "data", "test"),
    "data.cycles": Traits("data", "functional-suitability.completeness", "data", "test"),
    "data.minimum": Traits("data", "functional-suitability.completeness", "data", "test"),
    "data.stream-frequency": Traits("quality", "performance-efficiency.time-behaviour", "data", "test"),
    "data.acquisition": Traits("functional", "functional-suitability", "data", "test"),
    "modeling.baseline": Traits("quality", "functional-suitability.correctness", "model", "test"),
    "modeling.bias": Traits("quality", "freedom-from-risk.fairness", "model", "test"),
    "modeling.input-mode": Traits("functional", "functional-suitability", "system", "test"),
    "modeling.experiment-record": Traits("process", "maintainability.analysability", "process", "inspection"),
    "modeling.business-metrics": Traits("quality", "functional-suitability.correctness", "model", "test"),
    "modeling.deployment-constraints": Traits("constraint", "flexibility.installability", "model", "test"),
    "deployment.release": Traits("process", "flexibility.replaceability", "system", "test"),
    "deployment.location": Traits("constraint", "flexibility.adaptability", "system", "inspection"),
    "deployment.software-metrics": Traits("functional", "reliability.availability", "system", "test"),
    "deployment.input-metrics": Traits("functional", "reliability", "data", "test"),
    "deployment.output-metrics": Traits("functional", "reliability", "model", "test"),
    "deployment.retraining": Traits("functional", "functional-suitability.adaptability", "model", "test"),
    "deployment.performance": Traits("quality", "performance-efficiency.time-behaviour", "system", "test"),
}
"""Traits by question; the others ask for what people do, and yield process requirements that are inspected."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement, with everything it came from.

    `words` are the stakeholder's own and stay beside the `sentence` for ever. `fit` is None while `missing` names
    slots (or the requirement is `informal`). `asked` are the roles, `owner` the first that must answer. `version` is
    the id of the answer version, `span` the place of the words in it. `traces` are ids of challenges and practices.
    `basis` is the digest of what an informal one says; an editorial change of its words keeps it.
    """

    id: str
    question: str
    kind: str
    quality: str
    scope: str
    sentence: str
    words: str
    fit: FitCriterion | None = None
    missing: tuple[str, ...] = ()
    rationale: str = ""
    owner: str = ""
    asked: tuple[str, ...] = ()
    priority: str = ""
    verification: str = ""
    assumed: tuple[str, ...] = ()
    version: str = ""
    span: tuple[int, int] | None = None
    informal: bool = False
    traces: tuple[str, ...] = ()
    value: Value | None = None
    basis: str = ""

    @property
    def key(self) -> str:
        """Give the part of the id that is unique in its question."""
        return self.id.rpartition("/")[2]

    @property
    def signed_values(self) -> tuple[str, ...]:
        """Give what a signature holds for: the criterion's values; else the value as far as it goes, or the words."""
        if self.fit is not None:
            return self.fit.values
        if self.value is not None:
            return ("value", *(str(part) for part in self.value.meaning))
        return ("words", self.basis or digest("text", normal_text(self.words)))


def derive_question(question: Question, version: str, text: str, values: Sequence[Value]) -> tuple[Requirement, ...]:
    """Derive the requirements of one answer: one for each accepted value, or one informal one from its words."""
    found = tuple(_of_value(question, version, text, value) for value in values if value.key)
    if found or not text.strip():
        return found
    informal = _framed(question, version, INFORMAL_KEY)
    return (replace(informal, sentence=text.strip(), words=text, informal=True, span=(0, len(text))),)


def _of_value(question: Question, version: str, text: str, value: Value) -> Requirement:
    said = _words(text, value)
    lacks = missing(question.id, value)
    fit = None if lacks else criterion_of(question.id, value)
    if fit is None and not lacks:
        lacks = ("measure",)
    return replace(
        _framed(question, version, value.key),
        sentence=sentence(question.id, value) or said.strip(),
        words=said,
        fit=fit,
        missing=lacks,
        assumed=value.assumed,
        span=value.span,
        value=value,
    )


def _words(text: str, value: Value) -> str:
    """Give the words that a value was read from; all of them where it was typed by hand."""
    said = text[value.span[0] : value.span[1]] if value.span else ""
    return said if said.strip() else text


def _framed(question: Question, version: str, key: str) -> Requirement:
    """Make a requirement with all that the question gives it."""
    traits = TRAITS.get(question.id, _STATEMENT)
    owner = next((asking.role for asking in question.asked if asking.how != "consult"), "")
    return Requirement(
        id=f"{question.id}/{key}",
        question=question.id,
        kind=traits.kind,
        quality=traits.quality,
        scope=traits.scope,
        sentence="",
        words="",
        rationale=question.why,
        owner=owner,
        asked=question.roles,
        verification=traits.verification,
        version=version,
        traces=(*question.origin.challenges, *question.origin.practices),
    )


def criterion_of(question_id: str, value: Value) -> FitCriterion | None:
    """Give the fit criterion of a value, or None where it is incomplete or nothing measures it.

    Shares are in `1`, whatever unit they were written in. Measures of groups rest on at least `MIN_SAMPLE` cases per
    group; confidence is `CONFIDENCE`. A ban tolerates nothing: its threshold is 0.
    """
    if question_id not in READERS or missing(question_id, value):
        return None
    if value.what == PERSONAL_DATA:
        return FitCriterion(PERSONAL_DATA, "none", Decimal(0), items=value.items, confidence=CONFIDENCE)
    if value.amount is None:
        return None
    if value.what == ROWS:
        measure = "rows-per-group" if value.attribute or value.group else "row-count"
        return FitCriterion(
            measure, value.op, value.amount, "row", attribute=value.attribute, group=value.group, confidence=CONFIDENCE
        )
    whole = SHARE_UNITS.get(value.unit)
    if value.what not in MEASURES or whole is None:
        return None
    grouped = bool(value.attribute or value.group)
    return FitCriterion(
        value.what,
        value.op,
        value.amount / whole,
        "1",
        attribute=value.attribute,
        group=value.group,
        min_sample=MIN_SAMPLE if grouped else 0,
        confidence=CONFIDENCE,
    )


def assign_keys(proposed: Sequence[Value], standing: Sequence[Value], used: Collection[str]) -> tuple[Value, ...]:
    """Give each proposed value its key: unique in the question and never given to anything else.

    A value about the same subject as a standing one keeps that one's key, whatever its amount; `used` are all keys
    that the question ever had. Others get a readable key made of what they are about (`recall-disability`), with
    a number where it was used before.
    """
    taken = {*used, INFORMAL_KEY, *(value.key for value in standing if value.key)}
    free = [value for value in standing if value.key]
    keys: dict[int, str] = {}
    matches = (_same_key, _same_meaning, _same_subject)
    for same in matches:
        for place, value in enumerate(proposed):
            heir = next((old for old in free if place not in keys and same(value, old)), None)
            if heir is not None:
                keys[place] = heir.key
                free = [old for old in free if old.key != heir.key]
    for place, value in enumerate(proposed):
        if place not in keys:
            keys[place] = _new_key(value, taken)
            taken.add(keys[place])
    return tuple(replace(value, key=keys[place]) for place, value in enumerate(proposed))


def _same_key(value: Value, old: Value) -> bool:
    return bool(value.key) and value.key == old.key


def _same_meaning(value: Value, old: Value) -> bool:
    return value.meaning == old.meaning


def _same_subject(value: Value, old: Value) -> bool:
    return value.subject == old.subject


def _new_key(value: Value, taken: Collection[str]) -> str:
    attribute, group = _handle(value.attribute), _handle(value.group)
    over = attribute if attribute and attribute in group else group or attribute
    parts = (_handle(value.what) or "value", _handle(value.statistic), over)
    stem = "-".join(part for part in parts if part)[:KEY_LIMIT].strip("-")
    if stem not in taken:
        return stem
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def _handle(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
