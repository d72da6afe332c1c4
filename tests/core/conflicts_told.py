"""Projects for tests of conflicts: answers by question on the newest edition, with values or as words to be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from remit.catalogue.reading import read_form
from remit.core import answering
from remit.core.conflicts import Conflict, conflicts
from remit.core.conflicts.rules import Told
from remit.core.events import PersonJoined, ProjectOpened, RoleTaken
from remit.core.forms import Form
from remit.core.projects import Project
from remit.language.values import Value
from tests.stories import Teller


@cache
def edition(name: str = "mlops/4") -> Form:
    """Read a form once."""
    return read_form(name)


def opened(name: str = "mlops/4") -> Teller:
    """Open a project in which one person holds every role."""
    teller = Teller(events=[])
    teller.events.clear()
    form = edition(name)
    teller.say(ProjectOpened("Told", "told", form), PersonJoined("ann"))
    teller.say(*(RoleTaken("ann", role.id) for role in form.roles))
    return teller


def say(teller: Teller, told: Told, values: Sequence[Value] = ()) -> None:
    """Tell one answer, reply or setting aside."""
    project = teller.project
    if told.aside == "skipped":
        teller.say(answering.skip(project, told.question, told.text))
    elif told.aside == "not-applicable":
        teller.say(answering.not_applicable(project, told.question, told.text))
    elif told.aside == "deferred":
        teller.say(answering.defer(project, told.question, told.text))
    elif told.role:
        teller.say(answering.reply(project, told.question, told.role, told.text, values))
    else:
        teller.say(answering.answer(project, told.question, told.text, values=values))


def project_of(told: Sequence[Told], name: str = "mlops/4") -> Project:
    """Give a project with these answers, read from their words."""
    teller = opened(name)
    for one in told:
        say(teller, one)
    return teller.project


def value(what: str, op: str = "", amount: str | int | None = None, unit: str = "", **slots: Any) -> Value:
    """Make a value; amounts are written as text."""
    return Value(what, op, Decimal(amount) if amount is not None else None, unit, **slots)


Answers = Mapping[str, Value | tuple[Value, ...] | Told]


def with_values(answers: Answers, name: str = "mlops/4") -> Teller:
    """Give a project in which these values are accepted; the words of the answers are those of their values."""
    teller = opened(name)
    for question, said in answers.items():
        if isinstance(said, Told):
            say(teller, said)
        else:
            values = said if isinstance(said, tuple) else (said,)
            say(teller, Told(question, f"said of {question} {'x' * len(values)}"), values)
    return teller


def found(answers: Answers, rule: str, name: str = "mlops/4") -> tuple[Conflict, ...]:
    """Give what one rule finds on these values."""
    return tuple(c for c in conflicts(with_values(answers, name).project) if c.rule == rule)
