"""What the demo shows of reasons: one requirement from the need that it came from to the verdict on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from remit.cli.drawing import FIGURE, HEAD, QUIET, SAID, Page, line, table
from remit.cli.drawing.overviews import role_names
from remit.cli.drawing.texts import day
from remit.cli.drawing.verdicts import OPERATORS, sign_of
from remit.core.trace import Node
from remit.language.nouns import listed
from remit.language.values import plain

if TYPE_CHECKING:
    from remit.workbench.overviews import Overview
    from remit.workbench.reasons import Traced

_NEEDS = ("challenge", "practice")


def followed(page: Page, view: Overview, found: Traced, names: Mapping[str, str]) -> None:
    """Draw the way of one requirement: need, question, words, requirement, check, verdict; a line for each."""
    known = view.project
    state = next(s for s in view.requirements if s.requirement.id == found.node.name)
    derived = state.requirement
    asked = known.question(derived.question)
    page.head("8  Why one of them is there, and how it fares")
    drawn = table(("", "keep"), "")
    need = listed([f"{node.name} {node.words}" for node in found.before if node.station in _NEEDS])
    if need:
        drawn.add_row(line(("need", QUIET)), line(need))
    roles = listed(role_names(known, asked.roles))
    drawn.add_row(line(("question", QUIET)), line(asked.wording, (f"   {asked.id}, to {roles}", QUIET)))
    version = view.questions[asked.id].standing.answer
    if version is not None:
        by = f"   {names.get(version.on_behalf_of or version.actor, 'somebody')}, {day(version.at)}"
        drawn.add_row(line(("words", QUIET)), line((f"“{derived.words}”", SAID), (by, QUIET)))
    signed = f", signed by {listed(role_names(known, state.agreed))}" if state.agreed else ""
    drawn.add_row(line(("requirement", QUIET)), line((derived.sentence, HEAD), (f"   {derived.key}{signed}", QUIET)))
    if derived.fit is not None:
        fit = derived.fit
        criterion = f"{fit.measure.replace('-', ' ')} {OPERATORS[fit.op]} {plain(fit.threshold)}"
        check = _first(found, "check")
        drawn.add_row(line(("check", QUIET)), line(criterion, f", {check.words}" if check else ""))
    verdict = _first(found, "verdict")
    if verdict is not None:
        sign = sign_of(state)
        drawn.add_row(line(("verdict", QUIET)), line((sign.icon, sign.style), " ", (verdict.words, FIGURE)))
    page.put(drawn, indent=2)


def _first(found: Traced, station: str) -> Node | None:
    return next((node for node in found.after if node.station == station), None)
