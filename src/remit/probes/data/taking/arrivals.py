"""Taking how a stream arrives: how often, after which gaps, how late, and what of it never came."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

import narwhals as nw

from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.core.observations import Figure
from remit.core.samples import interval_confidence, percentile_of
from remit.language.conversions import BYTES, SECONDS, duration, window
from remit.probes import intervals
from remit.probes.data import figures as made
from remit.probes.data.engines.opening import Frame, collected
from remit.probes.data.figures import Taken
from remit.probes.data.instants import DAY, SECOND, before, elapsed, instant, moment, untimed, written
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.data.taking.ages import about_times, ahead, span, time_column
from remit.probes.data.taking.parting import by_group
from remit.probes.data.tallies import at
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.quantiles import ORDER, fewest_cases, fewest_cases_two_sided, ranks
from remit.probes.statistics.rates import rate


def length(table: Table, name: str) -> int:
    """Give a setting that is a length of time, such as `10 s` or `1 day`, in microseconds. Raises `Unmeasurable`."""
    said = table.source.setting(name)
    number, _, unit = said.strip().partition(" ")
    try:
        time = duration(Decimal(number), unit.strip())
    except InvalidOperation:
        time = None
    if time is None or time.months is not None or time.least != time.most or not 0 < time.most <= 40_000:  # noqa: PLR2004  # a hundred years
        sentence = f"The setting {name!r} is {said!r}; give a number and a unit from ms to week, such as '10 s'."
        raise Unmeasurable("source.setting", sentence)
    return max(1, int(time.most * DAY))


@dataclass(frozen=True, slots=True)
class Amounts:
    """Some amounts of time in microseconds: a frame with the one column `amount`, and what is known of all of them.

    `what` says in words what they are; `cases` is how many there are.
    """

    what: str
    rows: Frame
    cases: int
    mean: float
    largest: int


def _statistic(table: Table, criterion: FitCriterion, amounts: Amounts) -> Taken:
    """Give the largest of some amounts of time, their mean, or a percentile with its limits."""
    if criterion.unit not in SECONDS:
        sentence = f"{amounts.what.capitalize()} in {criterion.unit!r} cannot be told; state it in s, min, h or day."
        raise Unmeasurable("criterion.unit", sentence)
    scale = float(SECONDS[criterion.unit] * SECOND)
    share = percentile_of(criterion.statistic)
    if share is not None:
        sided = ", each limit one-sided" if _one_sided(criterion) else ""
        figure = _quantile(table, criterion, amounts, float(share), scale)
        return Taken((figure,), f"{criterion.statistic} of {amounts.what}; {ORDER}{sided}")
    if criterion.statistic in {"", "max"}:
        figure = made.fact("", amounts.largest / scale, amounts.cases)
        return Taken((figure,), f"largest of {amounts.what}; all rows read")
    if criterion.statistic == "mean":
        figure = made.fact("", amounts.mean / scale, amounts.cases)
        return Taken((figure,), f"mean of {amounts.what}; all rows read")
    sentence = f"The criterion names {criterion.statistic!r} of {amounts.what}; name one of p50, p95, p99, mean, max."
    raise Unmeasurable("measure.impossible", sentence)


def _one_sided(criterion: FitCriterion) -> bool:
    return interval_confidence(criterion) != criterion.confidence


def _quantile(table: Table, criterion: FitCriterion, amounts: Amounts, share: float, scale: float) -> Figure:
    """Give a percentile from three of the sorted amounts, which the engine sorts and numbers."""
    cases = amounts.cases
    low, high = ranks(cases, share, float(interval_confidence(criterion)))
    middle = max(1, math.ceil(cases * share - 1e-9))
    wanted = sorted({rank for rank in (low, middle, high) if 1 <= rank <= cases})
    found = table.once((amounts.what, *wanted), lambda: _at_ranks(table, amounts.rows, wanted))
    note = ""
    if high > cases:
        fewest = fewest_cases if _one_sided(criterion) else fewest_cases_two_sided
        note = f"an upper bound takes {fewest(share, float(criterion.confidence)):,} of them at this confidence"
    return Figure(
        "",
        found[middle] / scale,
        found[low] / scale if low else -math.inf,
        found[high] / scale if high <= cases else math.inf,
        cases,
        note=note,
    )


def _at_ranks(table: Table, amounts: Frame, wanted: list[int]) -> dict[int, int]:
    numbered = amounts.with_columns(nw.col("amount").cum_count().over(order_by="amount").alias("rank"))
    rows = collected(numbered.filter(nw.col("rank").is_in(wanted)).select("amount", "rank"), table.source.location)
    return {int(rank): int(amount) for amount, rank in rows}


def _interval(table: Table, criterion: FitCriterion) -> Taken:
    times, name = span(table), time_column(table)
    if times.known < 2 or times.oldest is None or times.newest is None:  # noqa: PLR2004  # a gap has two ends
        raise Unmeasurable("source.empty", f"Fewer than two rows have a time in {name!r}, so there is no gap.")
    sorted_by = table.frame.select(instant(table, name).alias("at")).filter(~nw.col("at").is_null())
    gap = nw.col("at") - nw.col("at").shift(1).over(order_by="at")
    gaps = sorted_by.select(gap.alias("amount")).filter(~nw.col("amount").is_null())
    largest = table.once(
        ("largest gap", name), lambda: int(collected(gaps.select(nw.col("amount").max()), table.source.location)[0][0])
    )
    mean = (times.newest - times.oldest) / (times.known - 1)
    taken = _statistic(table, criterion, Amounts("the times between records", gaps, times.known - 1, mean, largest))
    last = f"The newest record is from {written(times.newest)}; the time since then is no gap yet."
    return replace(taken, notes=(*taken.notes, last, *about_times(table, name)))


def _late(table: Table) -> tuple[nw.Expr, str]:
    """Give how late each row arrived, in microseconds, and the column of arrivals."""
    arrived = table.column(table.source.setting("arrival"), "arrival")
    return instant(table, arrived) - instant(table, time_column(table)), arrived


def _lateness_ahead(table: Table, _: FitCriterion) -> Aggregates:
    late, arrived = _late(table)
    named = {"mean": late.mean(), "largest": late.max(), "number": late.count(),
             "negative": nw.when(late < 0).then(late).count()}  # fmt: skip
    return {f"{what} of lateness by {arrived}": one for what, one in named.items()}


def _lateness(table: Table, criterion: FitCriterion) -> Taken:
    late, arrived = _late(table)
    mean, largest, number, negative = table.scalars(_lateness_ahead(table, criterion)).values()
    cases = int(number or 0)
    if not cases:
        raise Unmeasurable("source.empty", f"No row has a time and an arrival in {arrived!r}.")
    rows = table.frame.select(late.alias("amount")).filter(~nw.col("amount").is_null())
    taken = _statistic(table, criterion, Amounts("the delays of records", rows, cases, float(mean), int(largest)))
    said = [f"Left out, without a time or an arrival: {rows_told(table.rows - cases)}."] if cases < table.rows else []
    said += [f"Arrived before their own time, so clocks differ: {rows_told(int(negative))}."] if negative else []
    return replace(taken, notes=(*taken.notes, *said, *about_times(table, table.source.time, arrived)))


def _on_time_ahead(table: Table, _: FitCriterion) -> Aggregates:
    late, arrived = _late(table)
    limit = length(table, "on-time")
    known = instant(table, time_column(table)).count()
    return {
        f"rows on time within {limit} by {arrived}": nw.when(late <= limit).then(late).count(),
        f"times of {table.source.time}": known,
        f"number of lateness by {arrived}": late.count(),
    }


def _on_time(table: Table, criterion: FitCriterion) -> Taken:
    hits, known, arrived = (int(one or 0) for one in table.scalars(_on_time_ahead(table, criterion)).values())
    if not known:
        raise Unmeasurable("source.empty", f"No row has a time in {table.source.time!r}.")
    said = table.source.setting("on-time")
    figure, method = _share(hits, known, float(criterion.confidence))
    never = (f"Late, for they have no arrival: {rows_told(known - arrived)}.",) if arrived < known else ()
    names = table.source.time, table.source.setting("arrival")
    method = f"share of rows that arrived within {said} of their time; {method}"
    return Taken((figure,), method, notes=(*never, *about_times(table, *names)))


def _share(hits: int, cases: int, confidence: float) -> tuple[Figure, str]:
    low, high = intervals.share(hits, cases, confidence)
    wilson = intervals.share_method(hits, cases) == "wilson"
    return Figure("", hits / cases, low, high, cases), intervals.WILSON if wilson else intervals.CLOPPER_PEARSON


def _rate(table: Table, criterion: FitCriterion) -> Taken:
    times, name = span(table), time_column(table)
    if criterion.unit in BYTES:
        sentence = f"A rate in {criterion.unit!r} cannot be told of rows; state it in records."
        raise Unmeasurable("criterion.unit", sentence)
    if criterion.statistic not in {"", "mean"}:
        sentence = f"The {criterion.statistic} of a rate is not taken of a table; ask for the rate, or for `interval`."
        raise Unmeasurable("measure.impossible", sentence)
    period = criterion.period or "s"
    if times.oldest is None or times.newest is None:
        raise untimed(table, name, "no rate can be told")
    if window(criterion.window) is not None:
        number, _, unit = criterion.window.partition(" ")
        end = moment(table.as_of)
        events, first, last = times.known, before(end, Decimal(number), unit), end
        over = f"over the window of {criterion.window}"
    else:
        events, first, last = times.known - 1, times.oldest, times.newest
        over = f"from {written(first)} to {written(last)}, the first record left out"
    if last <= first:
        raise Unmeasurable("source.empty", f"All rows have the same time in {name!r}, so no rate can be told.")
    found = rate(events, elapsed(first, last, period), float(criterion.confidence))
    figure = found.figure()
    method = f"records per {period} {over}; {found.method}"
    bursts = "Records that come in bursts vary more than the interval says, which takes them for independent."
    return Taken((figure,), method, notes=(bursts, *about_times(table, name)))


def _loss(table: Table, criterion: FitCriterion) -> Taken:
    expected, got, method, notes = _by_sequence(table) if table.source.setting("sequence") else _by_slots(table)
    figure, interval = _share(expected - got, expected, float(criterion.confidence))
    note = f"{expected - got:,} of {expected:,}"
    return Taken((replace(figure, note=note),), f"{method}; {interval}", notes=notes)


def _by_sequence(table: Table) -> tuple[int, int, str, tuple[str, ...]]:
    name = table.column(table.source.setting("sequence"), "sequence")
    kind = table.schema[name]
    if not kind.is_integer():
        raise Unmeasurable("column.type", f"Column {name!r} is of type {kind}; a sequence holds whole numbers.")
    numbers = at(table.schema, name)
    wanted = {f"first of {name}": numbers.min(), f"last of {name}": numbers.max()}
    first, last = table.scalars(wanted).values()
    if first is None:
        raise Unmeasurable("source.empty", f"No row has a number in {name!r}, so what is missing cannot be told.")
    got = table.once(("distinct of", name), lambda: _different(table, numbers))
    method = f"numbers of {name!r} between its first and its last that no row has"
    return int(last) - int(first) + 1, got, method, ("What was lost before the first and after the last is not seen.",)


def _by_slots(table: Table) -> tuple[int, int, str, tuple[str, ...]]:
    every, name = length(table, "every"), time_column(table)
    times = span(table)
    if times.oldest is None or times.newest is None:
        raise untimed(table, name, "what is missing cannot be told")
    slot = (instant(table, name) - times.oldest + every // 2) // every
    got = table.once(("slots of", name, every), lambda: _different(table, slot))
    said = table.source.setting("every")
    method = f"times every {said} from the first record to the last near which no row lies, by {name!r}"
    expected = (times.newest - times.oldest + every // 2) // every + 1
    return expected, got, method, ("What was lost after the last record is not seen.", *about_times(table, name))


def _different(table: Table, key: nw.Expr) -> int:
    keys = table.frame.select(key.alias("key")).filter(~nw.col("key").is_null())
    groups = keys.group_by("key").agg(nw.len().alias("rows"))
    return int(collected(groups.select(nw.len().alias("groups")), table.source.location)[0][0])


TAKERS = {
    "interval": by_group(Taker(_interval, ahead)),
    "lateness": by_group(Taker(_lateness, _lateness_ahead)),
    "delay": by_group(Taker(_lateness, _lateness_ahead)),
    "on-time-share": by_group(Taker(_on_time, _on_time_ahead)),
    "stream-rate": by_group(Taker(_rate, ahead)),
    "loss-share": by_group(Taker(_loss)),
}
"""What this module takes."""
