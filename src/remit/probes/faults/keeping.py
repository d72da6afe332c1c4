"""Keeping a proof: how evidence becomes the strongest there is, and for how long it stays that.

A proof is a note on the observation that was recorded with it. It holds for what is measured later as long as the check
is the same: the criterion's values, the source as it is described, and the rules by which verdicts are given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.core.checks import ASSESSMENT, stale
from remit.core.events import VerdictGiven
from remit.core.observations import Observation
from remit.core.projects import Project

PROVEN = "Proven by a seeded fault on "
"""How the note begins that tells of a proof."""

GREEN = "Stayed green under a seeded fault on "
"""How the note begins that tells of a check which did not notice its fault."""

NEVER = ("E0", "E1", "E2")
"""Strengths that no proof raises: the strongest evidence is recomputed from raw data, too."""


def proven(seen: Observation, note: str) -> Observation:
    """Give an observation with the note of its proof, and the strength that it has by it."""
    others = tuple(one for one in seen.notes if not one.startswith((PROVEN, GREEN)))
    strength = seen.strength if seen.strength in NEVER else "E4"
    return replace(seen, strength=strength, notes=(*others, note))


def unnoticed(seen: Observation, note: str) -> Observation:
    """Give an observation with the note that its check did not notice a fault; it proves no more than it did."""
    others = tuple(one for one in seen.notes if not one.startswith((PROVEN, GREEN)))
    strength = "E3" if seen.strength == "E4" else seen.strength
    return replace(seen, strength=strength, notes=(*others, note))


def last_proof(project: Project, given: VerdictGiven) -> str:
    """Give the note of the latest proof of the very same check, or "" where there is none or a later one failed."""
    for record in reversed(project.verdicts.get(given.requirement, ())):
        seen = record.given.observation
        if seen is None or record.given.source != given.source or record.measured is None:
            continue
        same = record.given.assessment == given.assessment == ASSESSMENT and not stale(
            record.given.criterion, given.criterion, measured=record.measured, source=project.sources.get(given.source)
        )
        if not same:
            return ""
        for note in seen.notes:
            if note.startswith(PROVEN):
                return note
            if note.startswith(GREEN):
                return ""
    return ""


def keep(project: Project, verdicts: Sequence[VerdictGiven]) -> tuple[VerdictGiven, ...]:
    """Give verdicts with the proofs that their checks have had, as long as those hold."""
    return tuple(_kept(project, given) for given in verdicts)


def _kept(project: Project, given: VerdictGiven) -> VerdictGiven:
    seen = given.observation
    if seen is None or any(note.startswith((PROVEN, GREEN)) for note in seen.notes):
        return given
    note = last_proof(project, given)
    return replace(given, observation=proven(seen, note)) if note else given
