"""How verification ended for each requirement, whether it was measured or not: what every report is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from remit.core.events import VerdictGiven
from remit.core.observations import Figure, Observation
from remit.core.requirements import Requirement
from remit.workbench.verifying import Verified

Status = Literal["satisfied", "violated", "inconclusive", "not-measured", "stale", "error", "waived"]

STATUSES: tuple[Status, ...] = ("violated", "error", "inconclusive", "stale", "not-measured", "satisfied")
"""What `--fail-on` knows, the gravest first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A requirement, how its verification ended, and one sentence on why; `given` is the verdict, if it was measured.

    `stale` is one that could not be measured now, and whose earlier verdict does not count any more. `counted` is
    false where there was nothing to measure: waived ones, and those without a fit criterion.
    """

    requirement: Requirement
    status: Status
    sentence: str
    given: VerdictGiven | None
    counted: bool

    @property
    def title(self) -> str:
        """The requirement's sentence; the words of one that has none."""
        return one_line(self.requirement.sentence or self.requirement.words) or self.requirement.id


def outcomes(found: Verified) -> tuple[Outcome, ...]:
    """Give an outcome for each requirement that was asked about, in the order of the form."""
    given = {verdict.requirement: verdict for verdict in found.verdicts}
    lacking = {unmeasured.requirement: unmeasured.reason for unmeasured in found.unmeasured}
    ended: list[Outcome] = []
    for state in found.states:
        derived = state.requirement
        verdict = given.get(derived.id)
        if verdict is not None:
            ended.append(Outcome(derived, verdict.verdict.status, verdict.verdict.sentence, verdict, counted=True))
        elif state.waived:
            ended.append(Outcome(derived, "waived", _waived(found, derived.id), None, counted=False))
        elif state.attested is not None and state.attested.holds:
            said = state.attested
            ended.append(Outcome(derived, said.status, said.why, None, counted=derived.id in lacking))
        elif derived.id in lacking and state.status == "stale":
            sentence = f"Stale: {state.why} {lacking[derived.id]}"
            ended.append(Outcome(derived, "stale", sentence, None, counted=True))
        else:
            sentence = f"Not measured: {lacking.get(derived.id, state.why)}"
            ended.append(Outcome(derived, "not-measured", sentence, None, counted=derived.id in lacking))
    return tuple(ended)


def _waived(found: Verified, requirement: str) -> str:
    waiver = found.project.marks[requirement].waiver
    reason = one_line((waiver and waiver.reason) or "") or "its reason was erased"
    return f"Waived{f' until {waiver.until}' if waiver and waiver.until else ''}: {reason}"


def statuses(ended: Sequence[Outcome]) -> set[str]:
    """Give what `--fail-on` may find: a stale one was not measured, either."""
    found: set[str] = {outcome.status for outcome in ended if outcome.counted}
    return found | ({"not-measured"} if "stale" in found else set())


def interval(figure: Figure, seen: Observation) -> str:
    """Give a figure's interval and its confidence; a fact about all there is has no width."""
    if figure.low == figure.high:
        return f"{figure.low!r} exactly"
    return f"{figure.low!r} to {figure.high!r} at {seen.confidence * 100:g} %"


def one_line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(text.split())
