"""The form: rail, stages, one card for each question; whole, or cut by role and key area."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from remit.core.forms import Question, Stage
from remit.core.projects import Project
from remit.core.states import Count, by_stage
from remit.web.asking import Asking, Who
from remit.web.rendering import ENVIRONMENT, context, page
from remit.workbench.showing import Shown

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Part:
    """One stage as the page shows it: its count, and each question with whether the filter hides it."""

    stage: Stage
    count: Count
    cards: tuple[tuple[Shown, bool], ...]


@router.get("/p/{handle}/form", response_class=HTMLResponse)
def form(handle: str, who: Who, role: str = "", area: str = "") -> HTMLResponse:
    """Show the whole form; other roles' questions are folded to a line, never left out."""
    shown = who.bench.show_all(handle)
    project = who.bench.project(handle)
    parts = _parts(project, shown, role, area)
    hidden = sum(hidden for part in parts for _, hidden in part.cards)
    return page(
        who, "form.html", project, here="form", parts=parts, role=role, area=area, hidden=hidden,
        mine=_my_roles(project, who), card_html=drawing(who, project),
    )  # fmt: skip


@router.get("/p/{handle}/q/{question}", response_class=HTMLResponse)
def card(handle: str, question: str, who: Who) -> HTMLResponse:
    """Show one question: a card to put into the page, or a page of its own for whoever opens the address."""
    shown = who.bench.show(handle, question)
    if who.wants_fragment:
        return HTMLResponse(drawing(who, shown.project)(shown))
    return page(who, "question.html", shown.project, here="form", shown=shown, card_html=drawing(who, shown.project))


def drawing(who: Asking, project: Project) -> Callable[[Shown], Markup]:
    """Give the function that draws cards of one project; what does not differ between cards is made once."""
    template = ENVIRONMENT.get_template("parts/card.html")
    shared = context(who, project)

    def draw(shown: Shown) -> Markup:
        return Markup(template.render(shared | card_of(shown)))  # noqa: S704  # a template that escapes

    return draw


def card_of(shown: Shown) -> dict[str, object]:
    """Give what the template of a card names. A card shows the same to everybody: access is the page's matter."""
    standing = shown.state.standing
    held = {value.meaning: value for value in standing.answer.values} if standing.answer else {}
    proposed = shown.reading.values if shown.reading else ()
    waiting = tuple(value for value in proposed if value.meaning not in held)
    return {
        "shown": shown,
        "question": shown.state.question,
        "standing": standing,
        "held": tuple(held.values()),
        "waiting": waiting,
        "findings": shown.findings,
        "clashes": shown.conflicts,
        "typed": False,
        "roles": _roles(shown.project, shown.state.question),
    }


def _roles(project: Project, question: Question) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """Give (id, name, how, who holds it) of each role that is asked."""
    found: list[tuple[str, str, str, tuple[str, ...]]] = []
    for asking in question.asked:
        role = project.form.role(asking.role)
        found.append((asking.role, role.name if role else asking.role, asking.how, tuple(project.holders(asking.role))))
    return tuple(found)


def _parts(project: Project, shown: Mapping[str, Shown], role: str, area: str) -> tuple[Part, ...]:
    counts = {count.id: count for count in by_stage(project, {q: s.state for q, s in shown.items()})}
    return tuple(
        Part(
            stage,
            counts[stage.id],
            tuple(
                (one, _hidden(one.state.question, role, area))
                for one in shown.values()
                if one.state.question.stage == stage.id
            ),
        )
        for stage in project.form.stages
    )


def _hidden(question: Question, role: str, area: str) -> bool:
    return bool((role and role not in question.roles) or (area and area not in question.areas))


def _my_roles(project: Project, who: Asking) -> tuple[str, ...]:
    member = project.people.get(who.actor.person)
    return member.roles if member and member.present else ()
