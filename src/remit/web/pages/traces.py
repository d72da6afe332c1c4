"""Reasons, drawn: columns, the matrix of origins, coverage, themes, and who must look again."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from remit.core.trace import CUTS, Node, Trace
from remit.web.asking import Who
from remit.web.drawings.columns import drawn, said
from remit.web.drawings.fishbones import fishbone, written
from remit.web.rendering import page

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/trace")

VIEWS = (
    ("", "Reasons"),
    ("origins", "Origins"),
    ("coverage", "Coverage"),
    ("themes", "Themes"),
    ("reviews", "Who must look again"),
)
"""The views of the trace by the end of their address."""

_OVERVIEW = ("challenge", "practice", "question", "requirement", "verdict")
"""The stations that are drawn when nothing is in focus: what a wall can hold."""


@router.get("", response_class=HTMLResponse)
def reasons(handle: str, who: Who, on: str = "", stage: str = "") -> HTMLResponse:
    """Draw the graph of reasons: all of it in short, one stage, or all that one thing came from and led to."""
    project, found = who.bench.trace(handle)
    focus = found.find(on) if on else None
    if focus is not None:
        kept: Sequence[Node] = (*found.before(focus.id), focus, *found.after(focus.id))
    else:
        stages = {q.id for q in project.form.questions if stage in ("", q.stage)}
        kept = [node for node in found.nodes.values() if _in(found, node, stages)]
        kept = [node for node in kept if node.station in _OVERVIEW]
    return page(
        who, "trace/reasons.html", project, here="trace", views=VIEWS, view="", found=found, focus=focus, stage=stage,
        drawn=drawn(found, kept, most=4 if focus else 2), rows=_rows(found, kept), said=said,
    )  # fmt: skip


@router.get("/origins", response_class=HTMLResponse)
def origins(handle: str, who: Who) -> HTMLResponse:
    """Show which question comes from which challenge, practice and interview."""
    project, matrix = who.bench.matrix(handle)
    return page(who, "trace/origins.html", project, here="trace", views=VIEWS, view="origins", matrix=matrix)


@router.get("/coverage", response_class=HTMLResponse)
def coverage(handle: str, who: Who, by: str = "challenge") -> HTMLResponse:
    """Show how far the project covers each challenge, practice, theme, interviewee, key area or stage."""
    project, found = who.bench.coverage(handle, by)
    return page(
        who, "trace/coverage.html", project, here="trace", views=VIEWS, view="coverage", found=found, by=by, cuts=CUTS
    )


@router.get("/themes", response_class=HTMLResponse)
def themes(handle: str, who: Who) -> HTMLResponse:
    """Draw the themes of the interviews with what the project covers of them."""
    project, found = who.bench.coverage(handle, "theme")
    bones = fishbone(project.form.themes, found)
    return page(
        who,
        "trace/themes.html",
        project,
        here="trace",
        views=VIEWS,
        view="themes",
        bones=bones,
        found=found,
        written=written,
    )


@router.get("/reviews", response_class=HTMLResponse)
def reviews(handle: str, who: Who) -> HTMLResponse:
    """Show who must look again, at what, and along which path the change came."""
    project, concerned = who.bench.to_review(handle)
    return page(who, "trace/reviews.html", project, here="trace", views=VIEWS, view="reviews", concerned=concerned)


def _in(found: Trace, node: Node, questions: set[str]) -> bool:
    """Tell whether a node is one of these questions, or was led to by one, or led to one."""
    if node.station == "question":
        return node.name in questions
    near = found.after(node.id) if node.station in ("challenge", "practice") else found.before(node.id)
    return any(one.station == "question" and one.name in questions for one in near)


def _rows(found: Trace, kept: Sequence[Node]) -> list[dict[str, list[Node]]]:
    """Give the table that says the same as the drawing: a row for each question, its nodes by station."""
    ids = {node.id for node in kept}
    rows: list[dict[str, list[Node]]] = []
    for question in (node for node in kept if node.station == "question"):
        near = [node for node in (*found.before(question.id), *found.after(question.id)) if node.id in ids]
        row: dict[str, list[Node]] = {"question": [question], "origin": [], "requirement": [], "verdict": []}
        for node in near:
            kind = node.station if node.station in row else "origin"
            if node.station not in ("answer", "check"):
                row[kind].append(node)
        rows.append(row)
    return rows
