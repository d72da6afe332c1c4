"""What was measured: sources that can be looked at, and the observations that probes make of them.

Probes fill an `Observation` and never judge it; `remit.core.checks.assess` judges and never measures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

VerdictStatus = Literal["satisfied", "violated", "inconclusive", "not-measured", "stale", "error"]
Strength = Literal["E0", "E1", "E2", "E3", "E4"]

STRENGTHS = {
    "E0": "asserted",
    "E1": "a document exists",
    "E2": "recorded by a tool",
    "E3": "recomputed from raw data",
    "E4": "recomputed, and the check proven by a seeded fault",
}


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute that splits cases into groups: its column, the name of each raw value, the reference group.

    `groups` is (raw value, name) pairs; values without a name form groups named by themselves. With no `reference`,
    the largest group is the reference.
    """

    name: str
    column: str
    groups: tuple[tuple[str, str], ...] = ()
    reference: str = ""


POSITIVE = "1"
"""The raw value that counts as the favourable outcome where nobody names one."""


@dataclass(frozen=True, slots=True)
class Source:
    """Something that can be measured. For data: where the table is and what its columns mean.

    `location` is a path, relative to the folder of the database, or `example:NAME` for a file that Remit ships;
    `${NAME}` in it is taken from the environment, so that no secret enters the log. `positive` is the raw value of
    label and prediction that counts as the favourable outcome. `settings` are further pairs of name and value that a
    kind of source takes (a rate, an alias, a query); `${NAME}` counts there, too.
    """

    name: str
    kind: str
    location: str
    label: str = ""
    prediction: str = ""
    score: str = ""
    time: str = ""
    identity: str = ""
    positive: str = POSITIVE
    attributes: tuple[Attribute, ...] = ()
    note: str = ""
    settings: tuple[tuple[str, str], ...] = ()

    def setting(self, name: str, default: str = "") -> str:
        """Give the setting of that name, as it was written."""
        return next((said for known, said in self.settings if known == name), default)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure with its interval: for a group, or (with group "") for all cases.

    `low` and `high` bound the figure at the observation's confidence; equal for facts about a whole population.
    `cases` is the number of cases that the figure rests on, `of` the cases it is compared with (reference group).
    """

    group: str
    estimate: float
    low: float
    high: float
    cases: int
    of: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """A measure shown beside the one that is judged, so that a reader is not misled by one number."""

    measure: str
    figures: tuple[Figure, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """What a probe saw: figures with intervals, the sample, the method, and a fingerprint of what was measured.

    `as_of` is when the data was looked at (UTC, ISO 8601); `rows` the rows that were scanned; `sampled` tells how a
    sample was drawn, and is empty when all rows were read. `correction` names how the family of figures was corrected.
    """

    measure: str
    figures: tuple[Figure, ...]
    method: str
    confidence: float
    rows: int
    fingerprint: str
    as_of: str
    strength: Strength = "E3"
    correction: str = ""
    sampled: str = ""
    beside: tuple[Beside, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be measured: a code and one sentence. It becomes the verdict `error`."""

    code: str
    sentence: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one figure: its status, and how many more cases would settle an inconclusive one."""

    group: str
    status: VerdictStatus
    sentence: str
    more_cases: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What holds: the status for the whole requirement, one sentence, and a judgement per figure."""

    status: VerdictStatus
    sentence: str
    judgements: tuple[Judgement, ...] = ()
    more_cases: int | None = None
