"""Attesting: a named person vouches for a requirement that no machine can measure, and how long that counts.

Stands between the rules for events and the states. An attestation is the weakest evidence there is: E0 where somebody
says so, E1 where a document exists that they name. It holds for the values that it was given for, until the day that
it says, and steps back behind whatever is measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from remit.core.answering import checked_text
from remit.core.changing import checked_name
from remit.core.days import coming_day
from remit.core.errors import InvalidInput
from remit.core.events import AttestationGiven, Attested
from remit.core.observations import STRENGTHS, Strength, VerdictStatus
from remit.core.projects import Attestation, Project
from remit.core.requirements import Requirement

SAYS: tuple[Attested, ...] = get_args(Attested)
"""What somebody may vouch for: that a requirement is kept, or that it is not."""

LINK_LIMIT = 2_000
"""Signs that a link may have."""

MEASURED: frozenset[VerdictStatus] = frozenset({"satisfied", "violated", "inconclusive"})
"""Verdicts that rest on a measurement; an attestation steps back behind them."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """The last attestation of a requirement as it counts now: what it says, or that it is stale, and why."""

    given: Attestation
    status: VerdictStatus
    strength: Strength
    why: str

    @property
    def holds(self) -> bool:
        """Tell whether it still counts."""
        return self.status != "stale"


def attest(  # noqa: PLR0913  # each is a part of what is said, all but the first three are named
    requirement: Requirement,
    says: str,
    because: str,
    *,
    link: str = "",
    evidence: str = "",
    until: str = "",
    today: str = "",
) -> AttestationGiven:
    """Give the event of vouching for a requirement; `evidence` is the hash of a file that was put aside for it.

    Refuses what is no verdict, an empty reason, a day that has passed, and what asks for nothing: a recorded waiver
    and an open issue.
    """
    if says not in SAYS:
        sentence = f"{says!r} is nothing that can be vouched for; say {' or '.join(SAYS)}."
        raise InvalidInput(sentence, says=says)
    if requirement.standing:
        why = "sets no limit" if requirement.standing == "waiver" else "is not decided yet"
        sentence = f"{requirement.id} {why}, so there is nothing to vouch for."
        raise InvalidInput(sentence, requirement=requirement.id)
    day = coming_day(until, "The attestation", today)
    return AttestationGiven(
        requirement.id,
        checked_name(link, "The link", LINK_LIMIT) if link else "",
        day,
        checked_text(because, "The reason"),
        says,
        evidence,
        requirement.signed_values,
    )


def vouched(project: Project, requirement: Requirement, as_of: str) -> Vouched | None:
    """Give the last attestation of a requirement as it counts at a moment (ISO), or None where nobody gave one."""
    given = [one for one in project.attestations.values() if one.requirement == requirement.id]
    if not given:
        return None
    last = given[-1]
    strength: Strength = "E1" if last.link or last.evidence else "E0"
    if last.criterion != requirement.signed_values:
        return Vouched(last, "stale", strength, "What a person vouched for has changed since: ask them again.")
    if last.expires and last.expires < as_of[:10]:
        sentence = f"A person vouched for it until {last.expires}, which has passed: ask them again."
        return Vouched(last, "stale", strength, sentence)
    word = "Satisfied" if last.says == "satisfied" else "Violated"
    until = f", until {last.expires}" if last.expires else ""
    reason = " ".join((last.text or "(erased)").split())
    sentence = f"{word}, as a person vouches since {last.at[:10]}{until} ({strength}, {STRENGTHS[strength]}): {reason}"
    return Vouched(last, last.says, strength, sentence)


def counted(status: VerdictStatus, why: str, found: Vouched | None) -> tuple[VerdictStatus, str]:
    """Give what counts of a verdict and an attestation: what was measured, else what somebody vouches for.

    A lapsed attestation makes stale what nothing else tells.
    """
    if found is None or status in MEASURED or (not found.holds and status != "not-measured"):
        return status, why
    return found.status, found.why
