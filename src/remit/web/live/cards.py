"""One question as a card, and its line in the rail: the same for the page, for a reply and for a push to all screens.

Nothing here depends on who looks. What somebody may do is the page's matter, and the server's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from remit.core.findings import Finding
from remit.core.forms import Form, Question
from remit.core.projects import Member, Project
from remit.core.states import Count, by_stage
from remit.language.readings import Reading
from remit.language.values import Value
from remit.web.rendering import ENVIRONMENT
from remit.workbench import Workbench
from remit.workbench.readings import unread
from remit.workbench.showing import Shown

Draw = Callable[[Shown], Markup]

PROJECTS = 16
"""Projects whose drawn cards are kept for the next who looks; 37 cards take about 200 kB."""
NOTES = 2
"""Findings that a card shows at once; the others are one click away, so that a card stays calm while one types."""
PLACES = 3
"""Places that were not read that a card shows at once; the others are one click away as well."""


def setting(bench: Workbench, project: Project, names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Give what every piece of a project's form may name, whoever looks; `names` where the caller has them already."""

    def project_url(end: str) -> str:
        return f"/p/{project.handle}/{end}".rstrip("/")

    known = bench.names(project) if names is None else names
    return {"project": project, "project_url": project_url, "names": known, "notes": NOTES, "most": PLACES}


def drawing(bench: Workbench, project: Project, shared: dict[str, Any] | None = None) -> Draw:
    """Give the function that draws cards of one project; a card that would look as one drawn before is that one.

    `shared` is what `setting` gives, where the caller has it already.
    """
    template = ENVIRONMENT.get_template("parts/card.html")
    shared = shared or setting(bench, project)
    kept = _kept(project, shared["names"])

    def draw(shown: Shown) -> Markup:
        question, seen = shown.state.question.id, looks(shown)
        before = kept.get(question)
        if before is not None and before[0] == seen:
            return before[1]
        drawn = Markup(template.render(shared | card_of(shown)))  # noqa: S704  # a template that escapes
        kept[question] = (seen, drawn)
        return drawn

    return draw


def looks(shown: Shown) -> tuple[object, ...]:
    """Give what the card of a question depends on, beside the form, the people and what they are called."""
    return (
        shown.state.question, shown.state.state, shown.state.standing, shown.state.review, shown.state.requirements,
        shown.reminder, shown.moved, shown.findings, shown.conflicts, shown.comments,
    )  # fmt: skip


_Kept = dict[str, tuple[tuple[object, ...], Markup]]


@dataclass(frozen=True, slots=True)
class _Cards:
    """The cards of one project that were drawn last, and for which form, people and names they were."""

    form: Form
    people: Mapping[str, Member]
    names: Mapping[str, str]
    drawn: _Kept

    def serve(self, project: Project, names: Mapping[str, str]) -> bool:
        return self.form is project.form and self.people == project.people and self.names == names


_KEPT: dict[str, _Cards] = {}


def _kept(project: Project, names: Mapping[str, str]) -> _Kept:
    """Give the cards of a project that were drawn lately, for as long as all of them would look the same."""
    found = _KEPT.get(project.id)
    if found is None or not found.serve(project, names):
        if len(_KEPT) >= PROJECTS:
            _KEPT.clear()
        found = _KEPT[project.id] = _Cards(project.form, project.people, names, {})
    return found.drawn


def card_of(shown: Shown) -> dict[str, object]:
    """Give what the template of a card names."""
    standing = shown.state.standing
    answer, findings = standing.answer, told(shown)
    return {
        "shown": shown,
        "question": shown.state.question,
        "standing": standing,
        "findings": findings,
        "clashes": shown.conflicts,
        "typed": False,
        "roles": roles_of(shown.project, shown.state.question),
        "settling": bool(standing.waiting or standing.rivals),
        "written": _written(shown),
    } | readings_of(
        answer.values if answer else (), (answer.text or "") if answer else "", shown.reading or Reading(), findings
    )  # fmt: skip


def readings_of(
    held: tuple[Value, ...], text: str, reading: Reading, findings: tuple[Finding, ...]
) -> dict[str, object]:
    """Give the accepted values, those that wait with the number by which they are accepted, and what was not read."""
    known = {value.meaning: value for value in held}
    waiting = tuple((n, value) for n, value in enumerate(reading.values, 1) if value.meaning not in known)
    return {"held": tuple(known.values()), "waiting": waiting, "unread": unread(text, reading, held, findings)}


def told(shown: Shown) -> tuple[Finding, ...]:
    """Give the findings that a card tells; that a reading waits is said by its chip already."""
    return tuple(finding for finding in shown.findings if finding.slug != "unaccepted-reading")


def roles_of(project: Project, question: Question) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """Give (id, name, how, who holds it) of each role that is asked."""
    found: list[tuple[str, str, str, tuple[str, ...]]] = []
    for asking in question.asked:
        role = project.form.role(asking.role)
        found.append((asking.role, role.name if role else asking.role, asking.how, tuple(project.holders(asking.role))))
    return tuple(found)


def _written(shown: Shown) -> str:
    """Give the words that stand in the box: the answer's, or every reply's while they wait to be settled."""
    standing = shown.state.standing
    said = (standing.answer.text or "") if standing.answer else ""
    if not standing.waiting:
        return said
    replies = [f"{reply.text}" for reply in standing.waiting if reply.text]
    return "\n\n".join([said, *replies] if said else replies)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the rail: what it shows of a question's state, and the words a screen reader adds."""

    question: str
    state: str
    review: bool

    @property
    def shows(self) -> str:
        """The state that the line shows: what must be looked at again comes first."""
        return "review" if self.review else self.state


def line_of(shown: Shown) -> Line:
    """Give a question's line in the rail."""
    return Line(shown.state.question.id, shown.state.state, shown.state.review is not None)


@dataclass(frozen=True, slots=True)
class Tally:
    """What bars and heads count, by stage; the same numbers everywhere."""

    stages: tuple[Count, ...]

    def figures(self) -> dict[str, str]:
        """Give done / total for each stage, as the rail prints it."""
        return {count.id: f"{count.done} / {count.total}" for count in self.stages}

    def bars(self) -> str:
        """Draw the small bars."""
        return ENVIRONMENT.get_template("parts/bars.html").render(stages=list(self.stages))


def tally(project: Project, shown: Mapping[str, Shown]) -> Tally:
    """Count every question once."""
    return Tally(by_stage(project, {question: one.state for question, one in shown.items()}))
