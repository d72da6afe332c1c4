"""REST on what follows from answers: findings, conflicts, requirements, sources, verdicts, reasons."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import APIRouter, Query
from fastapi.responses import Response

from remit.core.days import moment_of
from remit.core.observations import Source
from remit.web.api.bodies import (
    Attestation,
    Binding,
    NeededReason,
    NewSource,
    Priority,
    Sentence,
    Signing,
    Verifying,
    Waiving,
)
from remit.web.api.telling import After, Limit, gives, operation, paged, told
from remit.web.asking import Asking, Who
from remit.workbench import shapes
from remit.workbench.desk import Done
from remit.workbench.shapes import findings as shapes_of_findings
from remit.workbench.shapes import reasons as shapes_of_reasons
from remit.workbench.shapes import requirements as shapes_of_requirements
from remit.workbench.verifying import Unmeasured

router = APIRouter(tags=["requirements"])
verifying = APIRouter(tags=["verification"])
reasons = APIRouter(tags=["reasons"])

ONE = "/projects/{project}/requirements/{question}/{key}"
Word = Annotated[str, Query(max_length=200)]


@operation(reasons, "GET", "/projects/{project}/findings", id="list_findings",
           gives=gives(project="project", findings="[finding]", next="text?"))  # fmt: skip
def findings(  # noqa: PLR0913  # each is a filter
    project: str, who: Who, *, question: Word = "", role: Word = "", silenced: bool = False, limit: Limit = 500,
    after: After = "",
) -> Response:  # fmt: skip
    """List what keeps answers from being requirements."""
    known, found = who.bench.findings(project, question=question, role=role, silenced=silenced)
    shape = shapes_of_findings.findings(known, found)
    some, onward = paged(shape["findings"], limit, after)
    return told(shape | {"findings": some, "next": onward})


@operation(reasons, "POST", "/projects/{project}/questions/{question}/findings/{finding}/silence",
           id="silence_finding", gives=gives("written"))  # fmt: skip
def silence(project: str, question: str, finding: str, body: NeededReason, who: Who) -> Response:
    """Let a finding stand, with a reason."""
    done = who.bench.silence(project, question, finding, body.reason)
    return told(shapes.written(done.project, done.events))


@operation(reasons, "GET", "/projects/{project}/conflicts", id="list_conflicts", gives=gives("conflicts"))
def conflicts(project: str, who: Who, *, accepted: bool = False) -> Response:
    """List the answers that cannot both hold."""
    known, found = who.bench.conflicts(project, accepted=accepted)
    return told(shapes_of_findings.conflicts(known, found))


@operation(reasons, "POST", "/projects/{project}/conflicts/{conflict}/accept", id="accept_conflict",
           gives=gives("written"))  # fmt: skip
def accept_conflict(project: str, conflict: str, body: NeededReason, who: Who) -> Response:
    """Accept a contradiction, with a reason."""
    done = who.bench.accept_conflict(project, conflict, body.reason)
    return told(shapes.written(done.project, done.events))


@operation(router, "GET", "/projects/{project}/requirements", id="list_requirements",
           gives=gives(project="project", requirements="[requirement]", next="text?"))  # fmt: skip
def requirements(project: str, who: Who, limit: Limit = 500, after: After = "") -> Response:
    """List every requirement as it stands now, with its fit criterion and its last verdict."""
    known = who.bench.project(project)
    names = who.bench.names(known)
    found = [shapes_of_requirements.requirement(r, names) for r in who.bench.requirements(project)]
    some, onward = paged(found, limit, after)
    return told({"project": shapes.project(known), "requirements": some, "next": onward})


@operation(router, "GET", ONE, id="read_requirement", gives=gives(requirement="requirement"))
def requirement(project: str, question: str, key: str, who: Who) -> Response:
    """Give one requirement as it stands now."""
    found = who.bench.requirement(project, f"{question}/{key}")
    names = who.bench.names(who.bench.project(project))
    return told({"requirement": shapes_of_requirements.requirement(found, names)})


@operation(router, "POST", f"{ONE}/agree", id="agree", gives=gives("written", requirement="requirement"))
def agree(project: str, question: str, key: str, body: Signing, who: Who) -> Response:
    """Sign a requirement for a role that one holds."""
    return _now(who, who.bench.agree(project, f"{question}/{key}", body.role), f"{question}/{key}")


@operation(router, "POST", f"{ONE}/waive", id="waive", gives=gives("written", requirement="requirement"))
def waive(project: str, question: str, key: str, body: Waiving, who: Who) -> Response:
    """Let a requirement go, by name and with a reason."""
    done = who.bench.waive(project, f"{question}/{key}", body.reason, body.until)
    return _now(who, done, f"{question}/{key}")


@operation(router, "PUT", f"{ONE}/sentence", id="word_requirement",
           gives=gives("written", requirement="requirement"))  # fmt: skip
def sentence(project: str, question: str, key: str, body: Sentence, who: Who) -> Response:
    """Word a requirement oneself; it is flagged once its criterion moves."""
    done = who.bench.reword_requirement(project, f"{question}/{key}", body.sentence)
    return _now(who, done, f"{question}/{key}")


@operation(router, "PUT", f"{ONE}/priority", id="prioritise", gives=gives("written", requirement="requirement"))
def prioritise(project: str, question: str, key: str, body: Priority, who: Who) -> Response:
    """Give a requirement another priority."""
    done = who.bench.prioritise(project, f"{question}/{key}", body.priority)
    return _now(who, done, f"{question}/{key}")


@operation(verifying, "POST", f"{ONE}/attest", id="attest", gives=gives("written", requirement="requirement"))
def attest(project: str, question: str, key: str, body: Attestation, who: Who) -> Response:
    """Vouch by name for what no machine can measure; evidence is an address here, never a file of the server."""
    who.bench.may_verify(project)
    name = f"{question}/{key}"
    return _now(who, who.bench.attest(project, name, body.says, body.because, link=body.link, until=body.until), name)


@operation(verifying, "PUT", f"{ONE}/source", id="bind_requirement", gives=gives("sources"))
def bind(project: str, question: str, key: str, body: Binding, who: Who) -> Response:
    """Measure a requirement on this source and no other."""
    return _sources(who.bench.bind(project, f"{question}/{key}", body.source))


@operation(verifying, "GET", "/projects/{project}/sources", id="list_sources", gives=gives("sources"))
def sources(project: str, who: Who) -> Response:
    """List the sources, and which requirements are bound to one."""
    known = who.bench.project(project)
    return told({"project": shapes.project(known)} | shapes_of_requirements.sources(known))


@operation(verifying, "PUT", "/projects/{project}/sources/{source}", id="name_source", gives=gives("sources"))
def name_source(project: str, source: str, body: NewSource, who: Who) -> Response:
    """Name a source, or describe it anew; in a team, owners of the server do."""
    made = Source(
        source, body.kind, body.location, body.label, body.prediction, body.score, body.time, body.identity,
        body.positive, (), body.note, tuple(body.settings.items()),
    )  # fmt: skip
    return _sources(who.bench.name_source(project, made))


@operation(verifying, "DELETE", "/projects/{project}/sources/{source}", id="drop_source", gives=gives("sources"))
def drop_source(project: str, source: str, who: Who) -> Response:
    """No longer use a source; verdicts that rest on it are stale."""
    return _sources(who.bench.drop_source(project, source))


@operation(verifying, "GET", "/projects/{project}/plan", id="plan_checks",
           gives=gives(checks="[object]", unmeasured="[object]"))  # fmt: skip
def plan(project: str, who: Who, only: Annotated[list[Word] | None, Query(max_length=100)] = None) -> Response:
    """Give the checks that the requirements need, and what keeps the others from being measured."""
    found = who.bench.plan(project, tuple(only or ()))
    return told({
        "checks": [
            {"requirement": c.requirement, "source": c.source.name,
             "criterion": shapes_of_requirements.criterion(c.criterion)}
            for c in found if not isinstance(c, Unmeasured)
        ],
        "unmeasured": [{"requirement": u.requirement, "reason": u.reason} for u in found if isinstance(u, Unmeasured)],
    })  # fmt: skip


@operation(verifying, "POST", "/projects/{project}/verify", id="verify",
           gives=gives(project="project", recorded="yes", verdicts="[given]", unmeasured="[object]"))  # fmt: skip
def verify(project: str, body: Verifying, who: Who) -> Response:
    """Measure what can be measured, and judge it; one call, so give it time."""
    who.bench.may_verify(project)
    found = who.bench.verify(
        project, only=tuple(body.only), as_of=moment_of(body.as_of, "as_of"), record=body.record, limit=body.limit
    )
    return told({
        "project": shapes.project(found.project),
        "recorded": found.done is not None,
        "verdicts": [shapes_of_requirements.given(verdict) for verdict in found.verdicts],
        "unmeasured": [{"requirement": u.requirement, "reason": u.reason} for u in found.unmeasured],
    })  # fmt: skip


@operation(verifying, "GET", "/projects/{project}/verdicts", id="list_verdicts",
           gives=gives(project="project", verdicts="[object]", next="text?"))  # fmt: skip
def verdicts(project: str, who: Who, limit: Limit = 500, after: After = "") -> Response:
    """List each requirement's state of verification and its last verdict."""
    known = who.bench.project(project)
    names = who.bench.names(known)
    found = [
        {"id": r.requirement.id, "status": r.status, "verdict": shapes_of_requirements.record(r.verdict, names)}
        for r in who.bench.requirements(project)
    ]
    some, onward = paged(cast("list[shapes.Shape]", found), limit, after)
    return told({"project": shapes.project(known), "verdicts": some, "next": onward})


@operation(reasons, "GET", "/projects/{project}/trace", id="read_trace", gives=gives(project="project"))
def trace(project: str, who: Who, on: Word = "", at: Word = "") -> Response:
    """Give the graph of reasons; with `on`, one thing with all it came from and all that came of it."""
    if on:
        return told(shapes_of_reasons.traced(who.bench.traced(project, on, at)))
    known, found = who.bench.trace(project, at)
    return told(shapes_of_reasons.graph(known, found))


@operation(reasons, "GET", "/projects/{project}/matrix", id="read_matrix", gives=gives("matrix"))
def matrix(project: str, who: Who) -> Response:
    """Give the matrix of origins of the project's form."""
    return told(shapes_of_reasons.matrix(*who.bench.matrix(project)))


@operation(reasons, "GET", "/projects/{project}/coverage", id="read_coverage", gives=gives("coverage"))
def coverage(project: str, who: Who, by: Word = "challenge") -> Response:
    """Tell how far the project covers each challenge, practice, theme, interviewee, key area or stage."""
    known, found = who.bench.coverage(project, by)
    return told(shapes_of_reasons.coverage(known, by, found))


@operation(reasons, "GET", "/projects/{project}/reviews", id="list_reviews", gives=gives("to_review"))
def reviews(project: str, who: Who) -> Response:
    """Tell who must look again now, at what, and why."""
    known, found = who.bench.to_review(project)
    return told(shapes_of_reasons.to_review(known, found, who.bench.names(known)))


def _now(who: Asking, done: Done, name: str) -> Response:
    names = who.bench.names(done.project)
    found = who.bench.requirement(done.project.id, name)
    shape = shapes.written(done.project, done.events)
    return told(shape | {"requirement": shapes_of_requirements.requirement(found, names)})


def _sources(done: Done) -> Response:
    return told(shapes.written(done.project, done.events) | shapes_of_requirements.sources(done.project))
