"""Reading times: any column that says when something was, as microseconds since 1970 in UTC, on every engine.

Engines differ in what they know of time zones and of text that holds times; whole numbers they all compare alike.
Years, days and hours are taken apart and counted here: the days from the calendar by whole division (Hinnant 2021,
Chrono-compatible low-level date algorithms).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime
from decimal import Decimal

import narwhals as nw
import polars as pl

from remit.core.observations import Source
from remit.language.conversions import MONTHS, SECONDS, duration
from remit.probes.data.engines.opening import Frame, collected
from remit.probes.data.tables import Table
from remit.probes.data.tallies import at
from remit.probes.failing import Unmeasurable

SECOND = 1_000_000
"""Microseconds in a second."""
HOUR = 3_600 * SECOND
DAY = 24 * HOUR

UNITS = {"s": SECOND, "ms": 1_000, "us": 1}
"""What numbers in a column of times count, by the setting `time-unit`: microseconds in one of it."""

YEAR = "year"
"""The other `time-unit`: whole years, which count from their first of January."""

_CLOCK = "[T ]([01][0-9]|2[0-3]):[0-5][0-9]"
_ZONE = r"[+-][0-9]{2}:?[0-9]{2}"
_LEAP = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
_LONG = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
_DATE = f"([0-9]{{4}}-({_LONG}|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|{_LEAP})"
"""Dates that there are, so that engines that fail over a 30th of February are never asked about one."""
_ISO = f"^{_DATE}({_CLOCK}(:[0-5][0-9]([.,][0-9]{{1,9}})?)?(Z|z|{_ZONE})?)?$"
_LAST_YEAR = 9_000

ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}
"""What dates of text are written like that are not ISO 8601, by the setting `date-order`."""
_SHORT, _YEAR = "[0-9]{1,2}", "[0-9]{4}"
_PARTED = "[./-]"
_HOURS, _HALF = "[T ]([01]?[0-9]|2[0-3]):[0-5][0-9]", "[AaPp][Mm]"
_THIRTY = (4, 6, 9, 11)


def instant(table: Table, name: str) -> nw.Expr:
    """Give a column as whole microseconds since 1970 in UTC, null where it has no time.

    Dates count from their midnight; times without a zone are UTC. Text is read where it is ISO 8601 (a date, or a
    date and a time of day, with or without a zone) and is no time otherwise; numbers only where the source's setting
    `time-unit` says what they count. Raises `Unmeasurable` for columns of other types.
    """
    kind = table.schema[name]
    cells = at(table.schema, name)
    if isinstance(kind, nw.Date):
        return _days(cells) * DAY
    if isinstance(kind, nw.Datetime):
        if _is_polars(table.frame):
            return cells.dt.timestamp("us")
        zoneless_in_spark = kind.time_zone is None and table.frame.implementation.is_spark_like()
        parts = _written_microseconds(cells) if zoneless_in_spark else _whole(cells.dt.microsecond())
        return _days(cells) * DAY + _of_day(cells) * SECOND + parts
    if isinstance(kind, (nw.String, nw.Categorical, nw.Enum)):
        order = table.source.setting("date-order")
        if order:
            return _ordered(cells.cast(nw.String).str.strip_chars(), order)
        return _text(cells.cast(nw.String), polars=_is_polars(table.frame))
    if kind.is_numeric():
        return _number(cells, kind, name, table.source)
    raise Unmeasurable("column.type", f"Column {name!r} is of type {kind}, which says no time.")


def _is_polars(frame: Frame) -> bool:
    return isinstance(nw.to_native(frame), pl.LazyFrame)


def _number(cells: nw.Expr, kind: nw.dtypes.DType, name: str, source: Source) -> nw.Expr:
    unit = source.setting("time-unit")
    if unit == YEAR and kind.is_integer():
        years = cells.cast(nw.Int64)
        there = nw.when((years >= 1) & (years <= _LAST_YEAR)).then(years)
        return _civil(there, nw.lit(1), nw.lit(1)) * DAY
    if unit not in UNITS:
        said = f"is {unit!r}" if unit else "is not there"
        sentence = (
            f"Column {name!r} holds numbers, and the setting 'time-unit' of source {source.name!r} {said}; set it to "
            f"one of {', '.join(UNITS)} if they are times since 1970, or to {YEAR} if they are whole years."
        )
        raise Unmeasurable("column.type", sentence)
    most = _LAST_YEAR * 366 * DAY // UNITS[unit]
    known = nw.when((cells >= -most) & (cells <= most)).then(cells)  # also leaves out what is not a number
    if kind.is_integer():
        return known.cast(nw.Int64) * UNITS[unit]
    return (known.cast(nw.Float64) * UNITS[unit]).round(0).cast(nw.Int64)


def _whole(part: nw.Expr) -> nw.Expr:
    return part.cast(nw.Int64)


def _days(cells: nw.Expr) -> nw.Expr:
    return _civil(_whole(cells.dt.year()), _whole(cells.dt.month()), _whole(cells.dt.day()))


def _of_day(cells: nw.Expr) -> nw.Expr:
    hours, minutes = _whole(cells.dt.hour()), _whole(cells.dt.minute())
    return hours * 3600 + minutes * 60 + _whole(cells.dt.second())


def _written_microseconds(cells: nw.Expr) -> nw.Expr:
    """Read them off the text of a time: Spark tells no microseconds of times without a zone."""
    digits = nw.concat_str(cells.cast(nw.String).str.slice(len("2026-01-01 00:00:00.")), nw.lit("000000"))
    return digits.str.slice(0, 6).cast(nw.Int64)


def _civil(year: nw.Expr, month: nw.Expr, day: nw.Expr) -> nw.Expr:
    """Give the days from 1970-01-01 to a date of the Gregorian calendar from the year 1 on.

    The year begins in March here, so that the leap day is its last; its months have 153 days in each five.
    """
    late = nw.when(month <= 2).then(nw.lit(1)).otherwise(nw.lit(0))  # noqa: PLR2004  # the months January and February
    years = year - late
    passed = month + late * 12 - 3
    return years * 365 + years // 4 - years // 100 + years // 400 + (passed * 153 + 2) // 5 + day - 1 - 719_468


def _text(cells: nw.Expr, *, polars: bool) -> nw.Expr:
    """Read ISO 8601 by the places of its characters, once its form is known; what is not there is passed over.

    `known` costs a pattern wherever it stands, so it stands as seldom as can be.
    """
    text = cells.str.strip_chars()
    known = nw.when(text.str.contains(_ISO) & (text.str.slice(0, 4) != "0000")).then(text)

    def part(start: int, length: int, there: nw.Expr) -> nw.Expr:
        return nw.when(there).then(known.str.slice(start, length)).cast(nw.Int64).fill_null(0)

    if polars:
        day = known.str.slice(0, 10).str.to_datetime(format="%Y-%m-%d").dt.timestamp("us")
    else:
        day = _civil(*(known.str.slice(*place).cast(nw.Int64) for place in ((0, 4), (5, 2), (8, 2)))) * DAY
    timed, seconds = text.str.len_chars() > len("2026-01-01"), text.str.slice(16, 1) == ":"
    clock = part(11, 2, timed) * 3600 + part(14, 2, timed) * 60 + part(17, 2, seconds)
    digits = nw.when(text.str.slice(19, 1).is_in([".", ","])).then(known.str.slice(20, 6))
    padded = nw.concat_str(digits.str.replace_all("[^0-9].*$", ""), nw.lit("000000")).str.slice(0, 6)
    zoned = nw.when(text.str.slice(16).str.contains("[+-]")).then(known).str.replace_all(":", "").str.tail(5)
    east = nw.when(zoned.str.slice(0, 1) == "+").then(nw.lit(1)).otherwise(nw.lit(-1))
    away = zoned.str.slice(1, 2).cast(nw.Int64) * 3600 + zoned.str.slice(3, 2).cast(nw.Int64) * 60
    return day + (clock - (east * away).fill_null(0)) * SECOND + padded.cast(nw.Int64).fill_null(0)


def _ordered(text: nw.Expr, order: str) -> nw.Expr:
    """Read dates whose parts stand in another order, with points, strokes or dashes between, and a time of day."""
    if order not in ORDERS:
        sentence = f"The setting 'date-order' is {order!r}; give one of {', '.join(ORDERS)}."
        raise Unmeasurable("source.setting", sentence)
    date = _PARTED.join(_YEAR if part == "y" else _SHORT for part in order)
    known = nw.when(text.str.contains(f"^{date}({_HOURS}(:[0-5][0-9])?( ?{_HALF})?)?$")).then(text)
    rest, parts = known.str.replace_all("[T ].*$", ""), dict[str, nw.Expr]()
    for part in order:
        parts[part] = rest.str.replace_all(f"{_PARTED}.*$", "").cast(nw.Int64)
        rest = rest.str.replace_all(f"^[0-9]*{_PARTED}", "")
    digits = known.str.replace_all("^[^T ]*[T ]?", "").str.replace_all(f" ?{_HALF}$", "")
    timed, seconds = digits.str.contains(":"), nw.lit(0)
    minutes = digits.str.replace_all("^[0-9]*:", "")
    for there, part, scale in (
        (timed, digits.str.replace_all(":.*$", ""), 3_600),
        (timed, minutes.str.replace_all(":.*$", ""), 60),
        (minutes.str.contains(":"), minutes.str.replace_all("^[0-9]*:", ""), 1),
    ):
        seconds += nw.when(there).then(part).cast(nw.Int64).fill_null(0) * scale
    noon = nw.lit(12 * 3_600)
    seconds += nw.when(known.str.contains("[Pp][Mm]$")).then(noon).otherwise(nw.lit(0))
    seconds -= nw.when(known.str.contains(f" 12:[^ ]* ?{_HALF}$")).then(noon).otherwise(nw.lit(0))
    year, month, day = parts["y"], parts["m"], parts["d"]
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    february = nw.when(leap).then(nw.lit(29)).otherwise(nw.lit(28))
    longest = nw.when(month == 2).then(february).when(month.is_in(_THIRTY)).then(nw.lit(30)).otherwise(nw.lit(31))  # noqa: PLR2004  # the month
    there = (year >= 1) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= longest)  # noqa: PLR2004  # the months of a year
    return nw.when(there).then(_civil(year, month, day) * DAY + seconds * SECOND)


def untimed(table: Table, name: str, what: str) -> Unmeasurable:
    """Give the failure where no row of a column has a time, with what its text looks like and how to have it read.

    `what` is what cannot be told, such as `no age can be told`.
    """
    said = f"No row has a time in {name!r}, so {what}"
    if not isinstance(table.schema[name], (nw.String, nw.Categorical, nw.Enum)):
        return Unmeasurable("source.empty", f"{said}.")
    cells = at(table.schema, name).cast(nw.String)
    found = collected(table.frame.filter(~cells.is_null()).select(cells.alias("text")).head(1), table.source.location)
    if not found:
        return Unmeasurable("source.empty", f"{said}.")
    order = table.source.setting("date-order")
    read = f"dates by {ORDERS[order]}" if order in ORDERS else "ISO 8601, such as 2026-01-31"
    return Unmeasurable(
        "column.type",
        f"{said}: it holds text such as {str(found[0][0])[:40]!r}, and {read} is read; for days as in 31.01.2026, "
        "01/31/2026 or 2026/01/31 set `date-order` to dmy, mdy or ymd, for numbers with words between name the words "
        "in `missing`.",
    )


def moment(text: str) -> int:
    """Give a time in ISO 8601 as microseconds since 1970 in UTC; without a zone it is UTC. Raises ValueError."""
    read = datetime.fromisoformat(text)
    apart = (read if read.tzinfo else read.replace(tzinfo=UTC)) - datetime(1970, 1, 1, tzinfo=UTC)
    return (apart.days * 86_400 + apart.seconds) * SECOND + apart.microseconds


def written(micros: int) -> str:
    """Write a moment as people read it: a date, and the time of day where it is not midnight; UTC."""
    days, rest = divmod(micros, DAY)
    try:
        date = datetime.fromtimestamp(days * 86_400, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return f"day {days:,} of 1970"
    hours, rest = divmod(rest // SECOND, 3600)
    return date if not (hours or rest) else f"{date} {hours:02}:{rest // 60:02}:{rest % 60:02} UTC"


def before(micros: int, amount: Decimal, unit: str) -> int:
    """Give the moment so long before another: months and years by the calendar, a day that is not there by the last.

    A part of a month is so much of 30.436875 days. Raises `Unmeasurable` for what is no length of time.
    """
    return _away(micros, amount, unit, -1)


def after(micros: int, amount: Decimal, unit: str) -> int:
    """Give the moment so long after another, as `before` counts. Raises `Unmeasurable`."""
    return _away(micros, amount, unit, 1)


def _away(micros: int, amount: Decimal, unit: str, way: int) -> int:
    time = duration(amount, unit)
    if time is None:
        raise Unmeasurable("criterion.unit", f"{amount} {unit} is no length of time, such as 28 day.")
    if time.months is None:
        return micros + way * int(time.most * DAY)
    whole = int(time.months)
    return _months_before(micros, -way * whole) + way * int((time.months - whole) * Decimal("30.436875") * DAY)


def _months_before(micros: int, months: int) -> int:
    days, rest = divmod(micros, DAY)
    try:
        day = datetime.fromtimestamp(days * 86_400, UTC)
        year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
        last = monthrange(year, month + 1)[1]
        return moment(datetime(year, month + 1, min(day.day, last), tzinfo=UTC).isoformat()) + rest
    except (ValueError, OverflowError, OSError):
        raise Unmeasurable("criterion.window", f"{months} months before {written(micros)} is no date.") from None


def elapsed(first: int, last: int, unit: str) -> float:
    """Give how long it is from one moment to another in a unit; months, quarters and years by the calendar.

    Whole months are counted from the first moment on, and what is left is its share of the month it falls in. Raises
    `Unmeasurable` for what is no unit of time.
    """
    if unit in SECONDS:
        return (last - first) / float(SECONDS[unit] * SECOND)
    if unit not in MONTHS:
        raise Unmeasurable("criterion.unit", f"{unit!r} is no unit of time; state it in h, day, month or year.")
    if last < first:
        return -elapsed(last, first, unit)
    whole = (last - first) // (31 * DAY)
    while _months_before(first, -(whole + 1)) <= last:
        whole += 1
    start, end = _months_before(first, -whole), _months_before(first, -(whole + 1))
    return (whole + (last - start) / (end - start)) / float(MONTHS[unit])
