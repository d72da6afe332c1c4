"""What a rule between answers is, what it finds, and the numbers it goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from remit.core.conflicts.facts import Facts, Said

Severity = Literal["contradiction", "question"]

CONTRADICTION: Severity = "contradiction"
QUESTION: Severity = "question"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Answers that cannot both hold, or that leave a question open between them.

    `id` is made of the rule, the questions and the values that clash: it is what an acceptance names, so that an
    acceptance lapses when one of the values changes, and holds again when it comes back. `questions` and `said` are in
    the order of the form. `settle` are the roles that should settle it; `accepted` is the event of the acceptance.
    """

    id: str
    rule: str
    title: str
    severity: Severity
    questions: tuple[str, ...]
    said: tuple[Said, ...]
    why: str
    ask: str
    settle: tuple[str, ...]
    accepted: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """What a rule found: the sayings that clash, why they do with this project's own numbers, and what settles it."""

    said: tuple[Said, ...]
    why: str
    ask: str
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that a rule goes by: its default, and why that."""

    name: str
    value: Decimal
    unit: str
    reason: str


@dataclass(frozen=True, slots=True)
class Told:
    """One answer of a rule's example: its text, or how the question was set aside; with a role it is a reply."""

    question: str
    text: str = ""
    role: str = ""
    aside: Literal["", "skipped", "not-applicable", "deferred"] = ""


Limits = Mapping[str, Decimal]
Find = Callable[[Facts, Limits], Iterable[Clash]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule between answers.

    `questions` are all that it looks at; `matters` says what goes wrong where it is not heeded. `fires` and `quiet` are
    answers on which it finds something and on which it does not: the tests run both, and the reference shows them.
    `find` is pure: from the facts and the rule's numbers to what clashes.
    """

    id: str
    title: str
    severity: Severity
    questions: tuple[str, ...]
    matters: str
    find: Find
    fires: tuple[Told, ...]
    quiet: tuple[Told, ...]
    parameters: tuple[Parameter, ...] = ()
    edition: str = "mlops/4"


def told(**answers: str) -> tuple[Told, ...]:
    """Make an example from answers by question, with `__` for the dot and `_` for the hyphen of its id."""
    return tuple(Told(name.replace("__", ".").replace("_", "-"), text) for name, text in answers.items())
