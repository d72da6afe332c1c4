"""Checks and verdicts: which source a requirement is measured on, and what follows from what was seen.

Stands between requirements and the log: `plan` binds fit criteria to sources, probes measure, and `assess` judges the
observation by its interval, never by the estimate alone. Nothing here measures.
"""

from __future__ import annotations

from remit.core.checks.assessing import ASSESSMENT, MOST_CASES, PRECEDENCE, WORDS, assess, more_cases
from remit.core.checks.expiring import stale
from remit.core.checks.planning import Check, Unmeasured, attribute_of, plan, resolved, restriction
from remit.core.measures import MEASURES

__all__ = [
    "ASSESSMENT",
    "MEASURES",
    "MOST_CASES",
    "PRECEDENCE",
    "WORDS",
    "Check",
    "Unmeasured",
    "assess",
    "attribute_of",
    "more_cases",
    "plan",
    "resolved",
    "restriction",
    "stale",
]
