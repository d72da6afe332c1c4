"""Taking concept drift: how far the rate of errors has risen, in the order of time, and where detectors tell a change.

The rise is judged by its interval. Detectors watch the same stream; they raise false alarms now and then, however still
it is, so what they tell is a reason to look and no figure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import narwhals as nw
import numpy as np

from remit.core.criteria import FitCriterion
from remit.core.observations import Figure
from remit.language.titles import ALARMS
from remit.probes import intervals
from remit.probes.data import instants, tallies
from remit.probes.data.engines import Frame, collected
from remit.probes.data.figures import Taken
from remit.probes.data.slicing import truthy
from remit.probes.data.tables import Table, Taker
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Wholes
from remit.probes.statistics.streams import DDM, Detector, PageHinkley, alarms

MOST_TIMES = 200_000
"""Different times that leave the engine; of more, equal slots of time."""

MOST_WATCHED = 1_000_000
"""Detectors take cases one by one, and streams of more than this are not given to them."""

MOST_TOLD = 3
"""Alarms of each detector that are told."""


@dataclass(frozen=True, slots=True)
class Stream:
    """Cases and errors at each time (microseconds since 1970), in order."""

    times: Wholes
    cases: Wholes
    errors: Wholes

    def observed(self) -> Iterator[float]:
        """Give 1 for each error and 0 for each right prediction; within one time they are spread evenly."""
        for cases, errors in zip(self.cases.tolist(), self.errors.tolist(), strict=True):
            for at in range(cases):
                yield float((at + 1) * errors // cases - at * errors // cases)


def stream(table: Table) -> tuple[Stream, int]:
    """Give the table as a stream of errors, and the width of a slot of time (1 where times are single).

    Raises `Unmeasurable` where no case has time, label and prediction.
    """
    name = table.column(table.source.time, "time")
    label, prediction = (table.column(column, role) for column, role in
                         ((table.source.label, "label"), (table.source.prediction, "prediction")))  # fmt: skip
    agrees = tallies.same_class(table.schema, label, prediction)
    if agrees is None:
        raise Unmeasurable("column.type", f"Columns {label!r} and {prediction!r} cannot be compared: one holds text.")
    cells = table.frame.select(instants.instant(table, name).alias("at"), agrees.alias("agrees"))
    cells = cells.filter(~nw.col("at").is_null() & ~nw.col("agrees").is_null())
    rows = _slots(table, cells, nw.col("at"))
    if not rows:
        raise Unmeasurable("source.empty", f"No row has a time in {name!r}, a label and a prediction.")
    width = 1
    if len(rows) > MOST_TIMES:
        ends = collected(
            cells.select(nw.col("at").min().alias("a"), nw.col("at").max().alias("b")), table.source.location
        )
        first, last = (int(end) for end in ends[0])
        width = (last - first) // MOST_TIMES + 1
        rows = _slots(table, cells, (nw.col("at") - first) // width)
        rows = [(first + at * width, cases, errors) for at, cases, errors in rows]
    rows.sort()
    times, cases, errors = (np.array([row[i] for row in rows], dtype=np.int64) for i in range(3))
    return Stream(times, cases, errors), width


def _slots(table: Table, cells: Frame, slot: nw.Expr) -> list[tuple[int, int, int]]:
    groups = cells.select(slot.alias("slot"), truthy(~nw.col("agrees")).alias("error")).group_by("slot")
    found = groups.agg(nw.len().alias("cases"), nw.col("error").sum().alias("errors")).head(MOST_TIMES + 1)
    return [(int(at), int(cases), int(errors)) for at, cases, errors in collected(found, table.source.location)]


def _parts(table: Table, found: Stream) -> tuple[int, str]:
    """Give how many of the times are the earlier part, and what it is in words."""
    said = table.source.setting("reference-until")
    if said:
        try:
            moment = instants.moment(said)
        except ValueError:
            sentence = f"The setting 'reference-until' is {said!r}; give a date or time, such as 2026-06-30."
            raise Unmeasurable("source.setting", sentence) from None
        return int(np.searchsorted(found.times, moment)), f"the cases before {said}"
    upto = np.cumsum(found.cases)
    return int(np.searchsorted(upto, int(upto[-1]) / 2)) + 1, "the earlier half of the cases"


def _alarms(found: Stream, slots: tuple[str, ...]) -> Taken:
    """Count the alarms of Page-Hinkley, which of the two detectors raises fewer false ones; as a fact."""
    cases = int(found.cases.sum())
    if cases > MOST_WATCHED:
        sentence = (
            f"Detectors take cases one by one, and {cases:,} are more than {MOST_WATCHED:,}; ask over a window, or for "
            "the rise of the error rate."
        )
        raise Unmeasurable("measure.too-large", sentence)
    seen = _told_at(found, PageHinkley(direction="up"))
    note = f"at {', '.join(seen[:MOST_TOLD])}{' and later' if len(seen) > MOST_TOLD else ''}" if seen else ""
    figure = Figure("", float(len(seen)), float(len(seen)), float(len(seen)), cases, note=note)
    method = "alarms of the Page-Hinkley test for a rise of the share of errors (Gama et al. 2014), case by case"
    return Taken((figure,), method, notes=(*slots, *_watched(found)))


def _rise(table: Table, criterion: FitCriterion) -> Taken:
    found, width = table.once("errors by time", lambda: stream(table))
    slots = (f"Times are taken together in slots of {width / instants.SECOND:.3g} s.",) if width > 1 else ()
    if criterion.statistic == ALARMS:
        return _alarms(found, slots)
    at, what = _parts(table, found)
    cases, errors = ([int(side[:at].sum()), int(side[at:].sum())] for side in (found.cases, found.errors))
    if not all(cases):
        side = "later" if cases[0] else "earlier"
        raise Unmeasurable("measure.undefined", f"There are no {side} cases to compare: the earlier part is {what}.")
    rates = [errors[0] / cases[0], errors[1] / cases[1]]
    low, high = intervals.difference(errors[1], cases[1], errors[0], cases[0], float(criterion.confidence))
    note = f"error rate {rates[0]:.3g} before, {rates[1]:.3g} from {instants.written(int(found.times[at]))} on"
    figure = Figure("", rates[1] - rates[0], low, high, cases[1], cases[0], note)
    notes = (f"The earlier part: {what}.", *slots, *_watched(found))
    return Taken((figure,), f"rise of the share of errors; {intervals.NEWCOMBE}", notes=notes)


def _watched(found: Stream) -> tuple[str, ...]:
    """Say what detectors tell of the stream."""
    cases = int(found.cases.sum())
    if cases > MOST_WATCHED:
        return (f"Detectors of change were not run: {cases:,} cases are more than {MOST_WATCHED:,}.",)
    detectors: dict[str, Detector] = {"Page-Hinkley": PageHinkley(direction="up"), "DDM": DDM()}
    told: list[str] = []
    for name, detector in detectors.items():
        seen = _told_at(found, detector)
        more = f" and {len(seen) - MOST_TOLD} times more" if len(seen) > MOST_TOLD else ""
        told.append(
            f"{name} tells a rise at {', '.join(seen[:MOST_TOLD])}{more}." if seen else f"{name} tells no rise."
        )
    return (*told, "Such detectors raise false alarms on still streams too; an alarm is a reason to look.")


def _told_at(found: Stream, detector: Detector) -> list[str]:
    """Give when a detector tells a rise, in words."""
    upto = np.cumsum(found.cases).tolist()
    seen = [one for one in alarms(detector, found.observed()) if one.standing == "drift"]
    return [instants.written(int(found.times[bisect_right(upto, one.at)])) for one in seen]


TAKERS = {"concept-drift": Taker(_rise)}
"""What this module takes."""
