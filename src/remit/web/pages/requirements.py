"""The requirements: the words, the sentence, the fit criterion, who signed, and what was measured, side by side."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from remit.core import gherkin as features
from remit.core.changing import PRIORITIES
from remit.core.checks.telling import stated
from remit.core.criteria import FitCriterion
from remit.core.errors import InvalidInput
from remit.core.measures import KNOWN, MEASURES
from remit.core.states import RequirementState
from remit.web.asking import Asking, Who
from remit.web.listing import markdown_list
from remit.web.rendering import WORDS, fragment, page
from remit.workbench import shapes
from remit.workbench.desk import Done
from remit.workbench.shapes.requirements import requirement as shape_of

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/requirements")

Text = Annotated[str, Form()]
WHOLE = 60
"""Requirements that are shown whole at once: as many as anybody reads before cutting the list."""
WROTE = "x-remit-wrote"
"""How many events a reply wrote, so that the page that asked does not take them for somebody else's."""


@router.get("", response_class=HTMLResponse)
def requirements(  # noqa: PLR0913, PLR0917  # each is a filter in the address
    handle: str,
    who: Who,
    stage: str = "",
    area: str = "",
    role: str = "",
    status: str = "",
    kind: str = "",
    first: Annotated[str, Query(alias="from")] = "",
) -> HTMLResponse:
    """Show the requirements, cut by stage, key area, role, kind and verdict.

    Of very many, `WHOLE` are shown whole, from the first or from the one that is named; the others are one line each.
    """
    shown = who.bench.show_all(handle)
    project = who.bench.project(handle)
    every = [(one, r) for one in shown.values() for r in one.state.requirements]
    kept = [
        (one, r)
        for one, r in every
        if stage in ("", one.state.question.stage)
        and (not area or area in one.state.question.areas)
        and (not role or role in one.state.question.roles)
        and status in ("", standing_of(r))
        and kind in ("", r.requirement.kind)
    ]
    statuses = {status: sum(1 for _, r in every if standing_of(r) == status) for status in _order(every)}
    ids = [r.requirement.id for _, r in kept]
    start = ids.index(first) if first in ids else 0
    kinds = list(dict.fromkeys(r.requirement.kind for _, r in every))
    return page(
        who, "requirements/list.html", project, here="requirements", kept=kept, whole=range(start, start + WHOLE),
        every=len(every), statuses=statuses,
        kinds=kinds, filters={"stage": stage, "area": area, "role": role, "status": status, "kind": kind},
        mine=who.roles(project), fit=fit_words, priorities=PRIORITIES,
    )  # fmt: skip


@router.get("/gherkin")
def as_gherkin(handle: str, who: Who) -> Response:
    """Give the requirements as one Gherkin feature, to keep as a file."""
    project = who.bench.project(handle)
    found = [r.requirement for r in who.bench.requirements(handle) if not r.waived]
    text = features.gherkin(project.name, found)
    return _file(text, f"{project.handle}.feature", "text/plain; charset=utf-8")


@router.get("/json")
def as_json(handle: str, who: Who) -> Response:
    """Give the requirements as JSON, to keep as a file: the shapes that the terminal and REST give."""
    project = who.bench.project(handle)
    names = who.bench.names(project)
    told = {
        "project": shapes.project(project),
        "requirements": [shape_of(r, names) for r in who.bench.requirements(handle)],
    }
    text = json.dumps(told, ensure_ascii=False, indent=2)
    return _file(text, f"{project.handle}-requirements.json", "application/json")


@router.get("/markdown")
def as_markdown(handle: str, who: Who) -> Response:
    """Give the requirements as Markdown, to keep as a file."""
    project = who.bench.project(handle)
    text = markdown_list(project, who.bench.requirements(handle), fit_words, WORDS)
    return _file(text, f"{project.handle}-requirements.md", "text/markdown; charset=utf-8")


@router.post("/{question}/{key}/sentence")
def reword(handle: str, question: str, key: str, who: Who, sentence: Text) -> Response:
    """Word a requirement in one's own way."""
    done = who.bench.reword_requirement(handle, f"{question}/{key}", sentence)
    return _row(who, handle, f"{question}/{key}", done)


@router.post("/{question}/{key}/priority")
def prioritise(handle: str, question: str, key: str, who: Who, priority: Text) -> Response:
    """Give a requirement another priority."""
    done = who.bench.prioritise(handle, f"{question}/{key}", priority)
    return _row(who, handle, f"{question}/{key}", done)


@router.post("/{question}/{key}/agree")
def agree(handle: str, question: str, key: str, who: Who, role: Text = "") -> Response:
    """Sign a requirement for a role that one holds."""
    done = who.bench.agree(handle, f"{question}/{key}", role)
    return _row(who, handle, f"{question}/{key}", done)


@router.post("/{question}/{key}/waive")
def waive(handle: str, question: str, key: str, who: Who, reason: Text, until: Text = "") -> Response:  # noqa: PLR0913, PLR0917  # a form has these fields
    """Let a requirement go, with a reason."""
    done = who.bench.waive(handle, f"{question}/{key}", reason, until)
    return _row(who, handle, f"{question}/{key}", done)


@router.post("/{question}/{key}/vouch")
def vouch(  # noqa: PLR0913, PLR0917  # a form has these fields
    handle: str, question: str, key: str, who: Who, says: Text, because: Text, link: Text = "", until: Text = ""
) -> Response:
    """Vouch for what no machine can measure; from a page evidence is an address, never a file of the server."""
    who.bench.may_verify(handle)
    if link.strip() and not link.strip().casefold().startswith(("http://", "https://")):
        raise InvalidInput(f"{link[:80]!r} is no address of a page; give one that begins with https://, or none.")
    done = who.bench.attest(handle, f"{question}/{key}", says, because, link=link.strip(), until=until)
    return _row(who, handle, f"{question}/{key}", done)


def standing_of(found: RequirementState) -> str:
    """Give the one word for how a requirement stands in a list."""
    return "waived" if found.waived else found.status


def fit_words(fit: FitCriterion | None) -> str:
    """Say a fit criterion in words: what is measured, of whom, and what is asked for."""
    if fit is None:
        return ""
    known = MEASURES.get(fit.measure) or KNOWN.get(fit.measure)
    return stated(fit).replace(f"`{fit.measure}`", known.title if known else fit.measure, 1)


def _file(text: str, name: str, kind: str) -> Response:
    return Response(text, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})


def _order(every: Sequence[tuple[object, RequirementState]]) -> list[str]:
    order = ["violated", "error", "inconclusive", "stale", "not-measured", "satisfied", "waived"]
    there = {standing_of(r) for _, r in every}
    return [status for status in order if status in there]


def _row(who: Asking, handle: str, requirement: str, done: Done) -> Response:
    if not who.wants_fragment:
        return RedirectResponse(f"/p/{handle}/requirements#{requirement}", 303)
    question = requirement.partition("/")[0]
    one = who.bench.show(handle, question)
    found = next(r for r in one.state.requirements if r.requirement.id == requirement)
    drawn = fragment(
        who, "requirements/row.html", one.project, shown=one, r=found, mine=who.roles(one.project), fit=fit_words,
        priorities=PRIORITIES,
    )  # fmt: skip
    drawn.headers[WROTE] = str(len(done.events))
    return drawn
