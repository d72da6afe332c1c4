"""The requirements: the words, the sentence, the fit criterion, who signed, and what was measured, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from remit.core import gherkin as features
from remit.core.changing import PRIORITIES
from remit.core.checks.telling import demand
from remit.core.criteria import FitCriterion
from remit.core.measures import KNOWN, MEASURES
from remit.core.projects import Project
from remit.core.states import RequirementState
from remit.web.asking import Asking, Who
from remit.web.rendering import fragment, page

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/requirements")

Text = Annotated[str, Form()]


@router.get("", response_class=HTMLResponse)
def requirements(  # noqa: PLR0913, PLR0917  # each is a filter in the address
    handle: str, who: Who, stage: str = "", role: str = "", status: str = "", kind: str = ""
) -> HTMLResponse:
    """Show the requirements, cut by stage, role, kind and verdict."""
    shown = who.bench.show_all(handle)
    project = who.bench.project(handle)
    every = [(one, r) for one in shown.values() for r in one.state.requirements]
    kept = [
        (one, r)
        for one, r in every
        if stage in ("", one.state.question.stage)
        and (not role or role in one.state.question.roles)
        and status in ("", standing_of(r))
        and kind in ("", r.requirement.kind)
    ]
    statuses = {status: sum(1 for _, r in every if standing_of(r) == status) for status in _order(every)}
    kinds = list(dict.fromkeys(r.requirement.kind for _, r in every))
    return page(
        who, "requirements/list.html", project, here="requirements", kept=kept, every=len(every), statuses=statuses,
        kinds=kinds, filters={"stage": stage, "role": role, "status": status, "kind": kind},
        mine=my_roles(project, who), fit=fit_words, priorities=PRIORITIES,
    )  # fmt: skip


@router.get("/gherkin", response_class=PlainTextResponse)
def gherkin(handle: str, who: Who) -> PlainTextResponse:
    """Give the requirements as one Gherkin feature, to keep as a file."""
    project = who.bench.project(handle)
    found = [r.requirement for r in who.bench.requirements(handle) if not r.waived]
    text = features.gherkin(project.name, found)
    name = f'attachment; filename="{project.handle}.feature"'
    return PlainTextResponse(text, headers={"content-disposition": name})


@router.post("/{question}/{key}/sentence")
def reword(handle: str, question: str, key: str, who: Who, sentence: Text) -> Response:
    """Word a requirement in one's own way."""
    who.bench.reword_requirement(handle, f"{question}/{key}", sentence)
    return _row(who, handle, f"{question}/{key}")


@router.post("/{question}/{key}/priority")
def prioritise(handle: str, question: str, key: str, who: Who, priority: Text) -> Response:
    """Give a requirement another priority."""
    who.bench.prioritise(handle, f"{question}/{key}", priority)
    return _row(who, handle, f"{question}/{key}")


@router.post("/{question}/{key}/agree")
def agree(handle: str, question: str, key: str, who: Who, role: Text = "") -> Response:
    """Sign a requirement for a role that one holds."""
    who.bench.agree(handle, f"{question}/{key}", role)
    return _row(who, handle, f"{question}/{key}")


@router.post("/{question}/{key}/waive")
def waive(handle: str, question: str, key: str, who: Who, reason: Text, until: Text = "") -> Response:  # noqa: PLR0913, PLR0917  # a form has these fields
    """Let a requirement go, with a reason."""
    who.bench.waive(handle, f"{question}/{key}", reason, until)
    return _row(who, handle, f"{question}/{key}")


def standing_of(found: RequirementState) -> str:
    """Give the one word for how a requirement stands in a list."""
    return "waived" if found.waived else found.status


def fit_words(fit: FitCriterion | None) -> str:
    """Say a fit criterion in words: what is measured, of whom, and what is asked for."""
    if fit is None:
        return ""
    known = MEASURES.get(fit.measure) or KNOWN.get(fit.measure)
    unit = f"{fit.unit}/{fit.period}" if fit.period else fit.unit
    subject = f"{fit.statistic} {known.title if known else fit.measure}".strip()
    about = [f"for each {fit.attribute}" if fit.attribute else "", f"of {fit.group}" if fit.group else ""]
    where = [fit.condition, fit.population, f"over {fit.window}" if fit.window else "", fit.meter]
    asked = demand(fit, "" if unit == "1" else unit)
    return " · ".join([" ".join([subject, *filter(None, about)]), asked, *filter(None, where)])


def my_roles(project: Project, who: Asking) -> tuple[str, ...]:
    """Give the roles that whoever asks holds in the project."""
    member = project.people.get(who.actor.person)
    return member.roles if member and member.present else ()


def _order(every: Sequence[tuple[object, RequirementState]]) -> list[str]:
    order = ["violated", "error", "inconclusive", "stale", "not-measured", "satisfied", "waived"]
    there = {standing_of(r) for _, r in every}
    return [status for status in order if status in there]


def _row(who: Asking, handle: str, requirement: str) -> Response:
    if not who.wants_fragment:
        return RedirectResponse(f"/p/{handle}/requirements#{requirement}", 303)
    question = requirement.partition("/")[0]
    one = who.bench.show(handle, question)
    found = next(r for r in one.state.requirements if r.requirement.id == requirement)
    return fragment(
        who, "requirements/row.html", one.project, shown=one, r=found, mine=my_roles(one.project, who), fit=fit_words,
        priorities=PRIORITIES,
    )  # fmt: skip
