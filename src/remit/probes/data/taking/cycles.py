"""Taking how many full cycles a table covers: whole days, weeks or years in which no phase is without a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import narwhals as nw
import numpy as np

from remit.core.criteria import FitCriterion
from remit.probes.data import figures as made
from remit.probes.data.engines.opening import collected
from remit.probes.data.figures import Taken
from remit.probes.data.instants import DAY, HOUR, YEAR, instant, untimed
from remit.probes.data.tables import Table, Taker
from remit.probes.data.taking.ages import about_times, ahead, span, time_column
from remit.probes.data.taking.parting import by_group
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.cycles import STRONG, seasonal_strength
from remit.probes.statistics.estimates import Inestimable

MOST_STEPS = 200_000
"""At most so many steps (hours, days or months) leave the engine: a day's cycles over twenty years."""

_TOLD = 6
"""So many phases without rows are named."""


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def month_of(day: int) -> int:
    """Give the number of months from January 1970 to a day, which is counted from 1970-01-01 on."""
    date = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=day)
    return (date.year - 1970) * 12 + date.month - 1


def _same(step: int) -> int:
    return step


@dataclass(frozen=True, slots=True)
class Cycle:
    """A cycle of so many `phases`, each a `part` long; `phase` names that of a step.

    Rows are counted per `length` microseconds, and `step` gives the step that such a count belongs to.
    """

    name: str
    phases: int
    part: str
    phase: Callable[[int], str]
    length: int = DAY
    step: Callable[[int], int] = _same


CYCLES = {
    "day": Cycle("day", 24, "hour", lambda step: f"{step % 24}:00", HOUR),
    "week": Cycle("week", 7, "day", lambda step: _WEEKDAYS[(step + 3) % 7]),
    "year": Cycle("year", 12, "month", lambda step: _MONTHS[step % 12], step=month_of),
}
"""The cycles that are known, with their phases: hours of the day, days of the week, months of the year."""


def cycle_of(table: Table, criterion: FitCriterion) -> Cycle:
    """Give the cycle that the criterion's unit or the source's setting `cycle` names. Raises `Unmeasurable`."""
    for named in (criterion.unit, table.source.setting("cycle")):
        if named in CYCLES:
            return CYCLES[named]
    sentence = f"Cycles of {criterion.unit!r} cannot be counted; set `cycle` to one of {', '.join(CYCLES)}."
    raise Unmeasurable("criterion.unit", sentence)


def _full_cycles(table: Table, criterion: FitCriterion) -> Taken:
    cycle, name = cycle_of(table, criterion), time_column(table)
    if cycle.part == "hour" and isinstance(table.schema[name], nw.Date):
        raise Unmeasurable("column.type", f"Column {name!r} holds dates, so the hours of a day cannot be told.")
    if table.schema[name].is_numeric() and table.source.setting("time-unit") == YEAR:
        raise Unmeasurable("column.type", f"Column {name!r} holds years, so what lies within one cannot be told.")
    if not span(table).known:
        raise untimed(table, name, "no cycle can be told")
    steps = table.once(("steps", cycle.name, name), lambda: _steps(table, cycle))
    seen_only = table.source.setting("phases") == "seen"
    phases = Counter(step % cycle.phases for step in steps)
    known = set(phases) if seen_only else set(range(cycle.phases))
    whole, holes = full_cycles(set(steps), cycle.phases, known)
    first, last = min(steps), max(steps)
    note = f"{len(steps):,} of {last - first + 1:,} {cycle.part}s from the first to the last have rows"
    lacking = [cycle.phase(phase) for phase in range(cycle.phases) if phase not in phases]
    counted = (
        f"A cycle counts from any {cycle.part} on, and only where each of its {cycle.phases} {cycle.part}s has a row; "
        f"the first and the last {cycle.part} count by whatever they hold."
    )
    notes = [counted, *about_times(table, name)]
    if lacking:
        more = f" and {len(lacking) - _TOLD} more" if len(lacking) > _TOLD else ""
        taken = "they were not asked for (`phases=seen`)" if seen_only else "set `phases=seen` if none is meant to"
        notes.append(f"No row at all in: {', '.join(lacking[:_TOLD])}{more}; {taken}.")
    if holes:
        notes.append(f"{holes:,} {cycle.part}s in between have no row and break cycles.")
    notes.append(_season(steps, cycle))
    method = f"whole cycles of {cycle.phases} {cycle.part}s in a row with rows, by {name!r}; all rows read"
    figure = made.fact("", whole, table.rows, note)
    return Taken((figure,), method, notes=tuple(filter(None, notes)))


def _steps(table: Table, cycle: Cycle) -> dict[int, int]:
    """Count the rows of each step; steps without rows are not there."""
    when = instant(table, time_column(table))
    keys = table.frame.select((when // cycle.length).alias("step")).filter(~nw.col("step").is_null())
    groups = keys.group_by("step").agg(nw.len().alias("rows"))
    rows = collected(groups.head(MOST_STEPS + 1), table.source.location)
    if len(rows) > MOST_STEPS:
        sentence = f"The times reach over more than {MOST_STEPS:,} {cycle.part}s; cut them by a window."
        raise Unmeasurable("measure.too-large", sentence)
    found: Counter[int] = Counter()
    for step, count in rows:
        found[cycle.step(int(step))] += int(count)
    return found


def full_cycles(steps: set[int], length: int, asked: set[int]) -> tuple[int, int]:
    """Give how many whole cycles of `length` steps lie in unbroken runs, and how many steps break the runs.

    A step without rows does not break a run where its phase (the rest by `length`) is none of `asked`. A run begins
    at any step, and each step belongs to one cycle only.
    """
    ordered = sorted(steps)
    whole, holes = 0, 0
    start = before = ordered[0]
    for step in ordered[1:]:
        turns, rest = divmod(step - before - 1, length)
        missing = turns * len(asked) + sum((before + 1 + more) % length in asked for more in range(rest))
        if missing:
            whole += _lengthened(start, before, length, asked) // length
            holes += missing
            start = step
        before = step
    return whole + _lengthened(start, before, length, asked) // length, holes


def _lengthened(start: int, end: int, length: int, asked: set[int]) -> int:
    """Give the steps of a run, with those around it that have no rows and that nobody asked for."""
    if len(asked) < length:
        while (start - 1) % length not in asked:
            start -= 1
        while (end + 1) % length not in asked:
            end += 1
    return end - start + 1


def _season(steps: dict[int, int], cycle: Cycle) -> str:
    """Say how strong the cycle is in the number of rows, where the table is long enough to tell."""
    first, last = min(steps), max(steps)
    if last - first > MOST_STEPS:
        return ""
    series = np.array([steps.get(step, 0) for step in range(first, last + 1)], dtype=np.float64)
    try:
        found = seasonal_strength(series, cycle.phases)
    except Inestimable:
        return ""
    said = "strong" if found.value >= STRONG else "weak"
    chance = "more than" if found.value > found.chance else "no more than"
    return (
        f"Rows per {cycle.part} follow the {cycle.name} with a strength of {found.value:.2f} ({said}; {chance} the "
        f"{found.chance:.2f} that chance makes; Wang, Smith & Hyndman 2006)."
    )


TAKERS = {"full-cycles": by_group(Taker(_full_cycles, ahead))}
"""What this module takes."""
