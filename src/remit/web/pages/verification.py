"""What holds, what fails, what cannot be told yet and what would settle it; and the sources it is measured on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from remit.core.checks import WORDS, Unmeasured
from remit.core.errors import InvalidInput
from remit.core.measures import (
    DATA_KINDS,
    ENDPOINT_KINDS,
    REGISTRY_KINDS,
    REPORT_KINDS,
    REPOSITORY_KINDS,
    TELEMETRY_KINDS,
)
from remit.core.observations import STRENGTHS, Attribute, Figure, Source, VerdictStatus
from remit.core.projects import Project, VerdictRecord
from remit.core.states import RequirementState
from remit.web.asking import Asking, Who
from remit.web.drawings.intervals import Scale, Spark, scale, spark
from remit.web.pages.requirements import fit_words
from remit.web.rendering import fragment, page
from remit.web.returning import back
from remit.web.runs import Runs

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/verification")

Text = Annotated[str, Form()]

ORDER: tuple[VerdictStatus, ...] = ("violated", "error", "inconclusive", "stale", "satisfied", "not-measured")
"""What needs somebody comes first."""
KINDS = (*DATA_KINDS, *ENDPOINT_KINDS, *REGISTRY_KINDS, *TELEMETRY_KINDS, *REPOSITORY_KINDS, *REPORT_KINDS)
"""The kinds of source that can be named."""
MOST_BARS = 12
"""So many figures of a verdict are drawn at first; the others open on demand."""
MOST_POINTS = 30
"""So many verdicts of a requirement's history are drawn."""


@dataclass(frozen=True, slots=True)
class Told:
    """One requirement with its verdict, drawn: figures on one scale, those beyond the first folded, and its history."""

    state: RequirementState
    scale: Scale | None
    rest: Scale | None
    spark: Spark | None

    @property
    def sentence(self) -> str:
        """The verdict's sentence without its first word: the state stands before it already."""
        said = self.state.why.removeprefix(f"{WORDS[self.state.status]}: ")
        return said[:1].upper() + said[1:]


@router.get("", response_class=HTMLResponse)
def verification(handle: str, who: Who) -> HTMLResponse:
    """Show every verdict, what needs somebody first."""
    project = who.bench.project(handle)
    return page(who, "verification/page.html", project, here="verification", **_contents(who, project))


@router.post("/run")
def run(handle: str, who: Who, only: Text = "") -> Response:
    """Start to measure: everything, or one requirement."""
    project = who.bench.project(handle)
    who.bench.may_verify(handle)
    runs(who).start(who.bench, project.id, [only] if only else ())
    if not who.wants_fragment:
        return RedirectResponse(f"/p/{handle}/verification", 303)
    return fragment(who, "verification/run.html", project, run=runs(who).of(project.id))


@router.get("/run", response_class=HTMLResponse)
def progress(handle: str, who: Who) -> HTMLResponse:
    """Show how far a run is; once it has ended, the page is told to load what it found."""
    project = who.bench.project(handle)
    found = runs(who).of(project.id)
    reply = fragment(who, "verification/run.html", project, run=found)
    if found is not None and not found.going:
        reply.headers["hx-refresh"] = "true"
    return reply


@router.post("/bind")
def bind(handle: str, who: Who, requirement: Text, source: Text) -> Response:
    """Measure a requirement on one source and no other."""
    who.bench.bind(handle, requirement, source)
    return RedirectResponse(f"/p/{handle}/verification#{requirement}", 303)


@router.post("/waive")
def waive(handle: str, who: Who, requirement: Text, reason: Text, until: Text = "") -> Response:
    """Let a requirement go, with a reason, beside the verdict that it got."""
    who.bench.waive(handle, requirement, reason, until)
    return back(who, f"/p/{handle}/verification", requirement)


@router.post("/sources")
def name_source(  # noqa: PLR0913, PLR0917  # a form has these fields
    handle: str,
    who: Who,
    name: Text,
    kind: Text,
    location: Text,
    label: Text = "",
    prediction: Text = "",
    score: Text = "",
    time: Text = "",
    identity: Text = "",
    attributes: Text = "",
    settings: Text = "",
) -> Response:
    """Name a source, or describe one anew under the same name."""
    parts = tuple(Attribute(one, column) for one, column in _pairs(attributes, "Attributes"))
    made = Source(name.strip(), kind, location.strip(), label, prediction, score, time, identity)
    who.bench.name_source(handle, replace(made, attributes=parts, settings=_pairs(settings, "Settings")))
    return RedirectResponse(f"/p/{handle}/verification#sources", 303)


def _pairs(text: str, what: str) -> tuple[tuple[str, str], ...]:
    """Read lines of `name=value`; InvalidInput names the first line that is none."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines:
        if "=" not in line.strip("="):
            raise InvalidInput(f"{what}: {line[:80]!r} is no name=value; write one on each line.")
    return tuple((name.strip(), value.strip()) for name, _, value in (line.partition("=") for line in lines))


@router.post("/sources/drop")
def drop(handle: str, who: Who, source: Text, reason: Text = "") -> Response:
    """No longer use a source."""
    who.bench.drop_source(handle, source, reason)
    return RedirectResponse(f"/p/{handle}/verification#sources", 303)


def runs(who: Asking) -> Runs:
    """Give the runs of this server."""
    state = who.request.app.state
    if not hasattr(state, "runs"):
        state.runs = Runs()
    found: Runs = state.runs
    return found


def _contents(who: Asking, project: Project) -> dict[str, Any]:
    states = [r for one in who.bench.show_all(project.id).values() for r in one.state.requirements]
    measurable = [r for r in states if not r.requirement.informal and not r.requirement.by_people]
    told = [_told(project, r) for r in measurable if r.verdict is not None]
    told.sort(key=lambda one: (one.state.waived, ORDER.index(one.state.status)))
    reasons = {u.requirement: u.reason for u in who.bench.plan(project.id) if isinstance(u, Unmeasured)}
    waiting = [r for r in measurable if r.verdict is None and not r.waived]
    counts = {s: sum(1 for r in measurable if r.status == s and not r.waived) for s in ORDER}
    return {
        "told": told,
        "waiting": waiting,
        "reasons": reasons,
        "counts": {status: number for status, number in counts.items() if number},
        "by_people": sum(1 for r in states if r.requirement.by_people),
        "run": runs(who).of(project.id),
        "fit": fit_words,
        "strengths": STRENGTHS,
        "kinds": KINDS,
        "mine": who.roles(project),
    }


def _told(project: Project, state: RequirementState) -> Told:
    record = state.verdict
    records = project.verdicts.get(state.requirement.id, ())[-MOST_POINTS:]
    if record is None or record.given.observation is None:
        return Told(state, None, None, _spark(records))
    judged: dict[str, VerdictStatus] = {one.group: one.status for one in record.given.verdict.judgements}
    figures: list[tuple[Figure, VerdictStatus]] = [
        (figure, judged.get(figure.group, record.given.verdict.status)) for figure in record.given.observation.figures
    ]
    figures.sort(key=lambda pair: ORDER.index(pair[1]))
    first, rest = figures[:MOST_BARS], figures[MOST_BARS:]
    criterion = record.given.criterion
    return Told(
        state, scale(criterion, first) if first else None, scale(criterion, rest) if rest else None, _spark(records)
    )


def _spark(records: Sequence[VerdictRecord]) -> Spark | None:
    if len(records) < 2:  # noqa: PLR2004  # one verdict has no history
        return None
    points: list[tuple[str, float | None, VerdictStatus]] = [
        (record.at, _leading(record), record.given.verdict.status) for record in records
    ]
    return spark(points, float(records[-1].given.criterion.threshold))


def _leading(record: VerdictRecord) -> float | None:
    """Give the figure that a history is drawn of: the one for all, or the one furthest from what is asked."""
    seen = record.given.observation
    if seen is None or not seen.figures:
        return None
    limit = float(record.given.criterion.threshold)
    whole = [figure for figure in seen.figures if not figure.group]
    return (whole or [max(seen.figures, key=lambda figure: abs(figure.estimate - limit))])[0].estimate
