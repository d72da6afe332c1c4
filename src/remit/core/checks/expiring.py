"""When a verdict no longer tells anything: its criterion or its source changed, or it was measured too long ago."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from remit.core.checks.planning import resolved
from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.language.conversions import duration

COUNTS_FOR = "counts-for"
"""The setting of a source that says how long a measurement of it counts, such as `7 day`."""


def stale(  # noqa: PLR0913 - each argument is one thing that can change under a verdict
    judged: FitCriterion,
    current: FitCriterion | None,
    *,
    measured: Source | None = None,
    source: Source | None = None,
    as_of: str = "",
    now: str = "",
    max_age: timedelta | None = None,
) -> str:
    """Say in one sentence why a verdict no longer tells anything, or "" while it holds.

    `judged` is the criterion of the verdict, `current` that of the requirement now (None: it is gone). `measured` is
    the source as it was described when the verdict was given, `source` as it is described now (None: it was dropped;
    both None: not asked). `as_of` is when the data was looked at and `now` the present, both ISO 8601 in UTC;
    `max_age` is how long the evidence counts; without it the source's setting `counts-for` tells, and where there is
    none evidence does not expire. Wording, notes and where a source is described do not make it stale.
    """
    if current is None:
        return "The requirement that it judged is gone."
    if judged.values not in (current.values, resolved(current, measured or source).values):
        return "The fit criterion has changed since: verify it again."
    if measured is not None and source is None:
        return f"The source {measured.name!r} that it was measured on has been dropped."
    if measured is not None and source is not None and _described(measured) != _described(source):
        return f"The source {measured.name!r} is described differently now: verify it again."
    counted = max_age or counts_for(source or measured)
    if counted is not None and as_of and now:
        age = datetime.fromisoformat(now) - datetime.fromisoformat(as_of)
        if age > counted:
            return f"It was measured {_days(age)} ago, and counts for {_days(counted)}: verify it again."
    return ""


def counts_for(source: Source | None) -> timedelta | None:
    """Give how long a measurement of the source counts, or None where it does not say so in words that are a time.

    A month or a year is as long as the longest of its kind, so that nothing expires a day too soon.
    """
    words = source.setting(COUNTS_FOR).split() if source else []
    if len(words) != 2:  # noqa: PLR2004  # a number and a unit
        return None
    try:
        time = duration(Decimal(words[0]), words[1].removesuffix("s") if words[1] != "s" else "s")
        return timedelta(days=float(time.most)) if time is not None and time.most > 0 else None
    except (InvalidOperation, OverflowError):
        return None


def _described(source: Source) -> Source:
    """Give a source without what changes nothing that was measured."""
    kept = tuple(pair for pair in source.settings if pair[0] != COUNTS_FOR)
    return replace(source, note="", settings=kept)


def _days(time: timedelta) -> str:
    if time < timedelta(days=2):
        hours = f"{time.total_seconds() / 3600:,.3g}"
        return f"{hours} hour{'s' if hours != '1' else ''}"
    return f"{time.days:,} days"
