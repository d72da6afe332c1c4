"""States that a column's values are in, and the metric that counts the rows that are."""

from __future__ import annotations

from remit.language.lists.metrics.words import STATES_OF_DATA

TOLD = {
    **STATES_OF_DATA,
    "missing": "missing-share", "not filled": "missing-share", "unset": "missing-share", "lacking": "missing-share",
    "unparseable": "invalid-share", "unparsable": "invalid-share", "garbled": "invalid-share",
}  # fmt: skip
"""What is said of columns behind them: age missing in 2 %."""

BEFORE = {
    "missing": "missing-share", "empty": "missing-share", "blank": "missing-share", "absent": "missing-share",
    "unknown": "unseen-share", "unseen": "unseen-share", "unmapped": "unseen-share",
    "invalid": "invalid-share", "malformed": "invalid-share", "unparseable": "invalid-share",
    "unparsable": "invalid-share", "unreadable": "invalid-share", "garbled": "invalid-share",
}  # fmt: skip
"""What stands before the name of a column: unknown product codes below 1 %."""

IN_NAMES = ("number", "level", "amount", "value", "total", "figure", "rate", "score", "set", "run", "limit")
"""Words that say nothing beside a metric, and are part of a column's name: serial number."""
