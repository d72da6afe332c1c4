"""The command that proves checks: remit prove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, cast

import typer

from remit.cli.finding import the_file, the_project
from remit.cli.measuring import LONGEST
from remit.cli.running import Session, of
from remit.cli.verifying.files import finite
from remit.cli.verifying.watching import watching
from remit.core.errors import InvalidInput
from remit.core.events import VerdictGiven
from remit.core.observations import Observation
from remit.workbench import shapes
from remit.workbench.proving import Proven, prove_file
from remit.workbench.proving import prove as prove_project
from remit.workbench.shapes import requirements as shapes_of_requirements
from remit.workbench.verifying import LIMIT, open_file

if TYPE_CHECKING:
    from remit.cli.drawing import Page, Sign
    from remit.probes.faults.proving import Proof

UNNOTICED = 8
"""The exit code when a check stayed green under its fault."""

ORDER = ("green", "void", "unproven", "proven", "violated", "refused")
"""How proofs are told: what matters most first."""


def prove(
    context: typer.Context,
    project: Annotated[
        str | None, typer.Argument(metavar="PROJECT", help="The project: its handle, its name, or its id; or the path "
                                   "of its exported file. Not needed while there is only one.", show_default=False)
    ] = None,
    requirements: Annotated[
        list[str] | None, typer.Argument(metavar="REQUIREMENT", help="Only these requirements, or those of these "
                                         "questions.", show_default=False)
    ] = None,
    limit: Annotated[
        float, typer.Option("--limit", metavar="SECONDS", help="How long proving on one source may take.")
    ] = LIMIT,
    record: Annotated[
        bool | None, typer.Option("--record/--no-record", help="Whether what was proven is written down: by default "
                                  "into a database, and not into a project file.", show_default=False)
    ] = None,
) -> None:  # fmt: skip
    """Prove that checks notice faults: seed one into a copy of each source, and see the verdict turn red.

    The source itself is never touched. A check that is proven rests on evidence E4 from then on, as long as criterion,
    source and rules stay as they are. A check that stays green under its fault ends the command with exit code 8.

    Example:
        remit prove churn modeling.business-metrics/recall
    """
    session = of(context)
    page = None if session.json else session.page
    if not 0 < limit <= LONGEST:
        sentence = f"--limit {limit:g} is no time to prove in; give seconds, more than 0 and at most {LONGEST:,}."
        raise InvalidInput(sentence, limit=str(limit))
    file = the_file(project)
    only = tuple(requirements or ())
    if file:
        desk = open_file(file, person=session.person, on_behalf_of=session.on_behalf_of)
        with watching() as progress:
            found = prove_file(desk, only=only, record_to=file if record else None, progress=progress, limit=limit)
    else:
        found = _from_database(session, project, only, limit, record=record is not False)
    if page is None:
        session.give(told(found))
    else:
        drawn(page, found)
    if found.unnoticed:
        raise typer.Exit(UNNOTICED)


def _from_database(
    session: Session, project: str | None, only: tuple[str, ...], limit: float, *, record: bool
) -> Proven:
    bench = session.bench()
    name = the_project(bench, project)
    with watching() as progress:
        return prove_project(bench, name, only=only, record=record, progress=progress, limit=limit)


def told(found: Proven) -> shapes.Shape:
    """Give what was found as data."""
    data = {
        "project": shapes.project(found.found.project),
        "recorded": found.found.done is not None,
        "file": str(found.found.written.path) if found.found.written else None,
        "proofs": [_shape(given, proof) for given, proof in found.proofs],
        "unmeasured": [{"requirement": u.requirement, "reason": u.reason} for u in found.found.unmeasured],
    }
    return cast("shapes.Shape", finite(data))


def _shape(given: VerdictGiven, proof: Proof) -> shapes.Shape:
    after = proof.seen if isinstance(proof.seen, Observation) else None
    return {
        "requirement": given.requirement,
        "source": given.source,
        "ended": proof.ended,
        "sentence": proof.sentence,
        "fault": proof.told,
        "tries": proof.tries,
        "strength": given.observation.strength if given.observation else None,
        "notes": list(proof.notes),
        "before": shapes_of_requirements.verdict(proof.before),
        "after": shapes_of_requirements.verdict(proof.after) if proof.after else None,
        "seen_before": shapes_of_requirements.observation(given.observation),
        "seen_after": shapes_of_requirements.observation(after),
    }


def drawn(page: Page, found: Proven) -> None:
    """Draw what was found: what stayed green first, each with its figures before and after."""
    from remit.cli.drawing import HEAD, QUIET, line

    signs = _signs()
    states = {state.requirement.id: state.requirement.sentence for state in found.found.states}
    for given, proof in sorted(found.proofs, key=lambda one: ORDER.index(one[1].ended)):
        page.put(signs[proof.ended], (f"   {given.requirement} on {given.source}", QUIET))
        if states.get(given.requirement):
            page.put((states[given.requirement], HEAD), indent=2)
        page.put(proof.sentence, indent=2)
        _before_and_after(page, given, proof)
        for note in proof.notes:
            page.put((note, QUIET), indent=2)
        page.gap()
    for unmeasured in found.found.unmeasured:
        page.put(signs["refused"], (f"   {unmeasured.requirement}", QUIET))
        page.put(unmeasured.reason, indent=2)
        page.gap()
    ended = [proof.ended for _, proof in found.proofs] + ["refused"] * len(found.found.unmeasured)
    parts = [(f"{signs[one]!s}: {ended.count(one)}   ", signs[one].style) for one in ORDER if one in ended]
    page.put(line(*parts) if parts else "There is no check that could be proven yet.")
    if found.found.done is None:
        page.put(("Nothing was recorded.", QUIET))
    elif found.found.written:
        page.put(f"Written to {found.found.written.path}")


def _signs() -> dict[str, Sign]:
    from remit.cli.drawing import Sign

    return {
        "green": Sign("✗", "stays green under its fault", "bold red"),
        "void": Sign("!", "the copy is no stand-in", "yellow"),
        "unproven": Sign("?", "not proven", "yellow"),
        "proven": Sign("✓", "proven: it turns red", "green"),
        "violated": Sign("–", "violated already", "red"),
        "refused": Sign("○", "nothing seeded", "dim"),
    }


MOST_DRAWN = 3
"""How many parts of a criterion are drawn before and after: those that turned."""


def _before_and_after(page: Page, given: VerdictGiven, proof: Proof) -> None:
    """Draw the figures that turned on one axis with the threshold, before the fault and under it."""
    from remit.cli.drawing import FIGURE, QUIET, axis, between, interval, line, table

    if given.observation is None or not isinstance(proof.seen, Observation) or proof.after is None:
        return
    old = {figure.group: figure for figure in given.observation.figures}
    new = {figure.group: figure for figure in proof.seen.figures}
    was = {one.group: one.status for one in proof.before.judgements}
    turned = [one.group for one in proof.after.judgements if was.get(one.group) != one.status or len(new) == 1]
    groups = [group for group in (turned or list(new)) if group in new][:MOST_DRAWN]
    threshold = float(given.criterion.threshold)
    shown = [figure for group in groups for figure in (old.get(group), new[group]) if figure is not None]
    if not shown:
        return
    on = axis(shown, threshold)
    status = {one.group: one.status for one in proof.after.judgements}
    rows = table(("", "keep"), "", ("", "keep"), ("", "right"))
    styles = {"violated": "red", "satisfied": "green"}
    for group in groups:
        for when, figure, now in (
            ("as it is", old.get(group), was.get(group)),
            ("fault", new[group], status.get(group)),
        ):
            if figure is not None:
                style = styles.get(now or "", "yellow")
                rows.add_row(
                    line((when, QUIET)), line(group or "all"), interval(figure, threshold, on, style),
                    line((between(figure), FIGURE)),
                )  # fmt: skip
    page.put(rows, indent=2)
