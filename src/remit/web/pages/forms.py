"""The form: rail, stages, one card for each question; whole, or cut by role, key area and words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from remit.core.errors import StaleAnswer
from remit.core.forms import Stage
from remit.core.projects import Project
from remit.core.states import Count, by_stage
from remit.language.merging import changes
from remit.web.asking import Asking, Who
from remit.web.live.cards import Line, card_of, drawing, line_of, setting
from remit.web.rendering import ENVIRONMENT, context, page, page_once
from remit.workbench.showing import Shown

MANY = 150
"""With more questions than this, cards out of sight are not drawn until they come near."""

router = APIRouter(include_in_schema=False)

PART = "x-remit-part"
"""Names what a reply holds for the page that asked: card, drawer or conflict."""
POSITION = "x-remit-position"
"""The position of the project that a card shows, so that an older push does not undo it."""
SAID = "x-remit-said"
"""One word on what became of what was sent: merged, settled, …"""


@dataclass(frozen=True, slots=True)
class Place:
    """One question on the page: its line in the rail, the card, and whether the filter folds it to a line."""

    shown: Shown
    line: Line
    hidden: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One stage as the page shows it: its count, and each question with whether the filter hides it."""

    stage: Stage
    count: Count
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """What a page is cut to: a role, a key area, words; anything empty cuts nothing."""

    role: str = ""
    area: str = ""
    find: str = ""

    def hides(self, shown: Shown) -> bool:
        """Tell whether the page folds this question to a line."""
        question = shown.state.question
        if (self.role and self.role not in question.roles) or (self.area and self.area not in question.areas):
            return True
        return bool(self.find) and self.find.casefold() not in _said(shown).casefold()


@router.get("/p/{handle}/form", response_class=HTMLResponse)
def form(handle: str, who: Who, role: str = "", area: str = "", find: str = "") -> Response:
    """Show the whole form; other roles' questions are folded to a line, never left out."""
    shown = who.bench.show_all(handle)
    project = next(iter(shown.values())).project if shown else who.bench.project(handle)
    cut = Filter(role, area, find.strip())
    base = context(who, project)
    given = ("form", who.bench.clock()[:10], base["access"], base["names"], cut)
    return page_once(who, project, given, lambda: _form(who, project, shown, cut, base))


def _form(who: Asking, project: Project, shown: Mapping[str, Shown], cut: Filter, base: dict[str, Any]) -> str:
    parts = _parts(project, shown, cut)
    mine = who.roles(project)
    shared = setting(who.bench, project, base["names"])
    ways = Markup(ENVIRONMENT.get_template("parts/ways.html").render(shared))  # noqa: S704  # a template that escapes
    return ENVIRONMENT.get_template("form.html").render(
        base, here="form", many=len(shown) > MANY, parts=parts, cut=cut, mine=mine, todo=_todo(shown, mine),
        hidden=sum(place.hidden for part in parts for place in part.places),
        card_html=drawing(who.bench, project, shared), ways_html=ways,
    )  # fmt: skip


@router.get("/p/{handle}/q/{question}", response_class=HTMLResponse)
def card(handle: str, question: str, who: Who) -> Response:
    """Show one question: a card to put into the page, or a page of its own for whoever opens the address."""
    if who.wants_fragment:
        return card_reply(who, handle, question)
    return question_page(who, handle, question)


def card_reply(who: Asking, handle: str, question: str, said: str = "", since: Project | None = None) -> HTMLResponse:
    """Reply with the card as it stands now; `since` is the project that the same request has just written."""
    shown = who.bench.show(handle, question, since=since)
    headers = {PART: "card", POSITION: str(shown.project.position), SAID: said}
    return HTMLResponse(drawing(who.bench, shown.project)(shown), headers=headers)


def question_page(who: Asking, handle: str, question: str, *, status: int = 200, **more: object) -> HTMLResponse:
    """Show one question as a page of its own; `more` adds a drawer or a conflict."""
    shown = who.bench.show(handle, question)
    template = ENVIRONMENT.get_template("parts/card.html")
    told = setting(who.bench, shown.project) | card_of(shown) | {"ways": True} | more
    whole = Markup(template.render(told))  # noqa: S704  # a template that escapes
    given: dict[str, object] = {"drawer": None, "conflict": None} | more
    return page(
        who, "question.html", shown.project, status=status, here="form", shown=shown, card=whole,
        mine=who.roles(shown.project), **given,
    )  # fmt: skip


def conflict_of(who: Asking, handle: str, question: str, stale: StaleAnswer) -> Markup:
    """Draw what two people wrote on the same version, word by word beside what stood before."""
    project = who.bench.project(handle)
    current = project.standing(question).answer
    before, theirs, yours = (str(stale.details.get(key) or "") for key in ("base", "theirs", "yours"))
    names = who.bench.names(project)
    by = names.get(current.on_behalf_of or current.actor, "Somebody") if current else "Somebody"
    drawn = ENVIRONMENT.get_template("parts/conflict.html").render(
        by=by, before=before, theirs=changes(before, theirs), yours=changes(before, yours), their_words=theirs,
        current=stale.details.get("current") or "",
    )  # fmt: skip
    return Markup(drawn)  # noqa: S704  # a template that escapes


def _todo(shown: Mapping[str, Shown], mine: tuple[str, ...]) -> tuple[int, int]:
    """Count what is open and what is to review among the questions put to these roles."""
    asked = [one.state for one in shown.values() if set(mine).intersection(one.state.question.roles)]
    return sum(1 for s in asked if s.state in {"open", "drafted"}), sum(1 for s in asked if s.review is not None)


def _parts(project: Project, shown: Mapping[str, Shown], cut: Filter) -> tuple[Part, ...]:
    counts = {count.id: count for count in by_stage(project, {q: s.state for q, s in shown.items()})}
    return tuple(
        Part(
            stage,
            counts[stage.id],
            tuple(
                Place(one, line_of(one), cut.hides(one))
                for one in shown.values()
                if one.state.question.stage == stage.id
            ),
        )
        for stage in project.form.stages
    )


def _said(shown: Shown) -> str:
    """Give the words that a search looks through: the question's and the answer's."""
    question, answer = shown.state.question, shown.state.standing.answer
    return " ".join((question.id, question.title, question.wording, (answer.text or "") if answer else ""))
