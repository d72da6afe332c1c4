"""Facts about times in tables: how they are read, how old and long they are, how they arrive, what is cut by them."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import duckdb
import narwhals as nw
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.core.observations import Attribute, Failure, Observation, Source
from remit.probes.data.instants import before, elapsed, instant, moment
from remit.probes.data.measuring import measure, observe
from remit.probes.data.tables import Table
from remit.probes.failing import Unmeasurable
from remit.probes.intervals import share
from remit.probes.locations import Place
from remit.probes.statistics.quantiles import quantile

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
AT = Source(
    "log", "data", "log.parquet", time="at", attributes=(Attribute("site", "site", (("n", "north"), ("s", "south"))),)
)
HERE = Place(Path(), {})
TIMES = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001  # tables hold times without a zone
MOMENTS = TIMES.map(lambda time: time.replace(microsecond=1))  # none of them stands for a whole day


def asked(name: str, op: str = "<=", threshold: str = "1", unit: str = "h", **more) -> FitCriterion:
    return FitCriterion(name, op, Decimal(threshold), unit, **more)


def seen(frame: pl.DataFrame, *criteria: FitCriterion, source: Source = AT) -> tuple[Observation | Failure, ...]:
    lazy = nw.from_native(frame.lazy())
    return observe(source, criteria, frame=lazy, mark=lambda: "rows-1:none", place=HERE, as_of=NOW.isoformat())


def figure(frame: pl.DataFrame, criterion: FitCriterion, source: Source = AT):
    (found,) = seen(frame, criterion, source=source)
    assert isinstance(found, Observation), found
    return found.figures[0]


def refusal(frame: pl.DataFrame, criterion: FitCriterion, source: Source = AT) -> str:
    (found,) = seen(frame, criterion, source=source)
    assert isinstance(found, Failure), found
    return found.sentence


def log(*times: datetime | None, **columns) -> pl.DataFrame:
    naive = [time.replace(tzinfo=None) if time else None for time in times]
    return pl.DataFrame({"at": naive, **columns}, schema_overrides={"at": pl.Datetime("us")})


def ago(**time: float) -> datetime:
    return NOW - timedelta(**time)


def _micros(frame: nw.LazyFrame, source: Source = AT) -> list[int | None]:
    table = Table(source, frame, lambda: "", (), {}, HERE, NOW.isoformat())
    return frame.select(instant(table, "at").alias("at")).collect("polars")["at"].to_list()


@given(st.lists(TIMES, min_size=1, max_size=8), st.integers(-720, 840), st.integers(0, 5))
@settings(max_examples=50, deadline=None)
def test_text_in_iso_8601_is_read_as_python_reads_it(times, minutes, way):
    zone = timezone(timedelta(minutes=minutes))
    ways = [
        lambda t: t.isoformat(),
        lambda t: t.isoformat(" ") + "Z",
        lambda t: t.replace(tzinfo=zone).isoformat(),
        lambda t: t.date().isoformat(),
        lambda t: t.isoformat(timespec="minutes"),
        lambda t: t.replace(tzinfo=zone).strftime("%Y-%m-%dT%H:%M:%S%z"),
    ]
    said = [ways[way](time) for time in times]
    if minutes % 60 and way == 2 and zone.utcoffset(None) < timedelta(0):
        assert moment(said[0]) == moment(times[0].isoformat()) - minutes * 60_000_000
    assert _micros(nw.from_native(pl.LazyFrame({"at": said}))) == [moment(one) for one in said]


@pytest.mark.parametrize("said", ["2023-02-29", "2023-13-01", "2024-02-30T10:00", "2024-01-01T25:00", "yesterday", "",
                                  "0000-01-01", "2024-1-1", "20240101", "2024-01-01T10"])  # fmt: skip
def test_text_that_is_no_time_is_no_time(said):
    assert _micros(nw.from_native(pl.LazyFrame({"at": [said, "2024-02-29"]}))) == [None, moment("2024-02-29")]


@pytest.mark.slow  # needs Arrow, which only the slow tests have
@given(st.lists(TIMES, min_size=20, max_size=60))
@settings(max_examples=2, deadline=None)
def test_engines_agree_on_times_dates_and_text(times):
    frame = pl.DataFrame({"at": times}, schema={"at": pl.Datetime("us")})
    with duckdb.connect() as con:
        con.execute("set timezone = 'UTC'")
        for shown in (
            frame,
            frame.with_columns(pl.col("at").dt.date()),
            frame.with_columns(pl.col("at").dt.replace_time_zone("UTC")),
            pl.DataFrame({"at": [time.isoformat() for time in times]}),
        ):
            con.register("shown", shown.to_arrow())
            duck = _micros(nw.from_native(con.sql("select * from shown")))
            assert duck == _micros(nw.from_native(shown.lazy()))
        told = replace(AT, settings=(("date-order", "dmy"),))
        shown = pl.DataFrame({"at": [*(time.strftime("%d.%m.%Y %I:%M %p") for time in times), "31.02.2024", "x", None]})
        con.register("shown", shown.to_arrow())
        duck = _micros(nw.from_native(con.sql("select * from shown")), told)
        assert duck == _micros(nw.from_native(shown.lazy()), told)
    assert _micros(nw.from_native(frame.lazy())) == [moment(time.isoformat()) for time in times]


def test_a_zone_of_a_column_is_heeded_and_a_lack_of_one_is_said():
    there = log(ago(hours=3)).with_columns(pl.col("at").dt.replace_time_zone("UTC").dt.convert_time_zone("Asia/Tokyo"))
    (zoned,) = seen(there, asked("freshness"))
    (naive,) = seen(log(ago(hours=3)), asked("freshness"))
    assert zoned.figures == naive.figures
    assert zoned.notes == ()
    assert naive.notes == ("Times in 'at' have no zone and were taken for UTC.",)


@pytest.mark.parametrize(("unit", "factor"), [("s", 1), ("ms", 1_000), ("us", 1_000_000)])
def test_numbers_are_times_only_where_the_source_says_what_they_count(unit, factor):
    numbers = pl.DataFrame({"at": [ago(hours=5).timestamp() * factor, ago(hours=2).timestamp() * factor, float("nan")]})
    told = replace(AT, settings=(("time-unit", unit),))
    assert figure(numbers, asked("freshness"), told).estimate == pytest.approx(2)
    whole = numbers.head(2).cast(pl.Int64)
    assert figure(whole, asked("freshness"), told).estimate == pytest.approx(2)
    assert "set it to one of s, ms, us" in refusal(whole, asked("freshness"))


def test_whole_years_count_from_their_first_of_january():
    years = pl.DataFrame({"at": [2015, 2024, None, 0]}, schema={"at": pl.Int16})
    told = replace(AT, settings=(("time-unit", "year"),))
    assert _micros(nw.from_native(years.lazy()), told) == [
        moment("2015-01-01"), moment("2024-01-01"), None, None,
    ]  # fmt: skip
    (found,) = seen(years, asked("retention", "<=", "12", "year"), source=told)
    assert 11.8 < found.figures[0].estimate < 12
    assert "they were read as years, which count from their first of January, UTC." in found.notes[0]
    assert "set it to one of" in refusal(years.cast(pl.Float64), asked("freshness"), told)


@given(st.lists(st.tuples(st.none() | MOMENTS, st.sampled_from(["n", "s", None])), min_size=1, max_size=30))
@settings(max_examples=40, deadline=None)
def test_ages_agree_with_plain_python_over_all_rows_and_in_each_group(rows):
    frame = log(*(time for time, _ in rows), site=[site for _, site in rows])
    now = NOW.replace(tzinfo=None)
    for name in ("freshness", "history", "retention", "age-of-training-data"):
        for attribute in ("", "site"):
            (found,) = seen(frame, asked(name, unit="day", attribute=attribute))
            groups = {"north": "n", "south": "s"} if attribute else {"": None}
            times = {name: [t for t, site in rows if t and t <= now and raw in (None, site)]
                     for name, raw in groups.items()}  # fmt: skip
            if not any(times.values()):
                assert isinstance(found, Failure)
                continue
            for one in found.figures:
                mine = times[one.group]
                span = {
                    "freshness": (max(mine), now) if mine else None,
                    "history": (min(mine), max(mine)) if mine else None,
                }.get(name, (min(mine), now) if mine else None)  # fmt: skip
                assert one.cases == (len(mine) if span else 0)
                if span:
                    assert one.estimate == pytest.approx((span[1] - span[0]) / timedelta(days=1), abs=1e-9)
                    assert one.low == one.high == one.estimate


def test_records_from_the_future_make_nothing_fresh_and_are_told():
    (found,) = seen(log(ago(hours=30), NOW + timedelta(days=1)), asked("freshness", threshold="24"))
    assert found.figures[0].estimate == 30
    said = "Left out for being later than the moment of looking (2026-11-23 08:00:00 UTC, by 'at'): 1 row."
    assert said in found.notes
    assert "1 of 2 rows remain." in found.notes
    assert assess(asked("freshness", threshold="24"), found).status == "violated"


def test_a_verdict_as_of_a_day_uses_no_later_rows_whatever_is_measured():
    """Rows without a time may be from any, so they stay; where times cannot be read at all, that is said."""
    frame = log(*(ago(days=day) for day in (3, 2, 1, -1, -2)), None, site=["n", "n", "s", "s", "s", "s"])
    rows = asked("row-count", ">=", "1", "row")
    whole, south, gaps = seen(frame, rows, replace(rows, condition="south"), asked("missing-share", unit="1"))
    assert (whole.figures[0].estimate, whole.rows) == (4, 4)
    assert south.figures[0].estimate == 2
    assert {one.group: one.estimate for one in gaps.figures} == {"at": 1 / 4, "site": 0}
    told = "Left out for being later than the moment of looking (2026-11-23 08:00:00 UTC, by 'at'): 2 rows."
    assert all(told in one.notes for one in (whole, south, gaps))
    assert "Kept without a time that can be read, so perhaps later, too: 1 row." in whole.notes
    assert whole.fingerprint == south.fingerprint
    said = "Every row of 'log.parquet' is later than the moment of looking (2026-11-23 08:00:00 UTC, by 'at')."
    assert refusal(log(ago(days=-1)), rows) == said
    (unread,) = seen(pl.DataFrame({"at": [2026, 2027]}), rows)
    assert unread.figures[0].estimate == 2
    assert unread.notes == (
        "Whether rows are later than the moment of looking is not known: no times can be read in 'at'.",
    )


def test_the_reference_has_no_rows_from_after_the_moment_of_looking_either():
    frame = log(*(ago(days=day) for day in (9, 8, 2, 1, -1)), x=[1.0, 2.0, 1.0, 2.0, 99.0])
    source = replace(AT, settings=(("reference-until", "2026-11-20"),))
    drift = asked("drift", "<=", "0.2", "1", items=("x",))
    (found,) = seen(frame, drift, source=source)
    assert (found.figures[0].cases, found.figures[0].of) == (2, 2)
    assert found.figures[0].estimate == pytest.approx(0)


@given(st.lists(TIMES, min_size=1, max_size=20))
@settings(max_examples=30, deadline=None)
def test_leaving_out_later_rows_gives_what_a_table_without_them_gives(times):
    now = NOW.replace(tzinfo=None)
    (found,) = seen(pl.DataFrame({"at": times}), asked("history", ">=", "1", "day"))
    past = [time for time in times if time <= now]
    if not past:
        assert isinstance(found, Failure)
        return
    (alone,) = seen(pl.DataFrame({"at": past}), asked("history", ">=", "1", "day"))
    assert found.figures == alone.figures


def test_two_years_are_two_years_leap_year_or_not():
    for first, last in (("2021-01-01", "2023-01-01"), ("2023-06-30", "2025-06-30"), ("2020-02-29", "2022-02-28")):
        assert elapsed(moment(first), moment(last), "year") == 2
    days = pl.DataFrame({"at": [date(2021, 1, 1), date(2022, 12, 31)]})
    assert figure(days, asked("history", ">=", "2", "year")).estimate == 2


@given(TIMES, st.integers(0, 60))
@settings(max_examples=50, deadline=None)
def test_months_are_those_of_the_calendar(time, months):
    end = moment(time.isoformat())
    start = datetime(1970, 1, 1) + timedelta(microseconds=before(end, Decimal(months), "month"))  # noqa: DTZ001  # as above
    years, month = divmod(time.year * 12 + time.month - 1 - months, 12)
    last = calendar.monthrange(years, month + 1)[1]
    assert start == time.replace(year=years, month=month + 1, day=min(time.day, last))
    assert elapsed(moment(start.isoformat()), end, "month") == pytest.approx(months, abs=0.11)


def test_the_last_day_month_or_year_of_a_history_counts_whole_whatever_the_type_of_the_column():
    """A table of a day each, of which one is kept as text, tells the same as one of dates."""
    days = [date(2021, 1, 1) + timedelta(days=i) for i in range(1095)]
    months = [date(2016 + i // 12, i % 12 + 1, 1) for i in range(120)]
    years = [date(2010 + i, 1, 1) for i in range(10)]
    for kept, told, length in ((days, "day", 3), (months, "month", 10), (years, "year", 10)):
        column = pl.Series("at", kept)
        noon = column.cast(pl.Datetime("us")) + timedelta(hours=12)
        for series in (column, column.cast(pl.Datetime("ns")), column.dt.to_string("%Y-%m-%d")):
            (found,) = seen(series.to_frame(), asked("history", ">=", "3", "year"))
            assert found.figures[0].estimate == length, series
            assert f"A {told} counts whole, the last one too." in found.notes
        assert figure(noon.to_frame(), asked("history", ">=", "3", "year")).estimate < length
    told = replace(AT, settings=(("time-unit", "year"),))
    numbers = pl.DataFrame({"at": [one.year for one in years]})
    assert figure(numbers, asked("history", ">=", "3", "year"), told).estimate == 10


@pytest.mark.parametrize(
    ("order", "form"),
    [("dmy", "%d.%m.%Y"), ("mdy", "%m/%d/%Y %H:%M"), ("mdy", "%m/%d/%Y %I:%M %p"), ("ymd", "%Y/%m/%dT%H:%M:%S")],
)
@given(st.lists(TIMES, min_size=1, max_size=20))
@settings(max_examples=20, deadline=None)
def test_dates_are_read_in_the_order_that_the_source_says(order, form, times):
    texts = [time.strftime(form) for time in times]
    told = replace(AT, settings=(("date-order", order),))
    frame = pl.DataFrame({"at": [*texts, "31.02.2024", "2024-13-01", "29/29/2024", "x", None]})
    expected = [datetime.strptime(text, form).replace(tzinfo=UTC) for text in texts]
    micros = [round((time - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(microseconds=1)) for time in expected]
    assert _micros(nw.from_native(frame.lazy()), told) == [*micros, *[None] * 5]


def test_text_in_which_no_time_can_be_read_is_shown_with_what_would_read_it():
    sentence = refusal(pl.DataFrame({"at": ["31.12.2025"]}), asked("history"))
    assert "it holds text such as '31.12.2025'" in sentence
    assert "set `date-order` to dmy" in sentence
    wrong = replace(AT, settings=(("date-order", "ydm"),))
    assert "give one of dmy, mdy, ymd" in refusal(pl.DataFrame({"at": ["31.12.2025"]}), asked("history"), wrong)


def test_what_is_no_length_of_time_is_refused():
    with pytest.raises(Unmeasurable, match="no length of time"):
        before(0, Decimal(1), "run")
    assert "no unit of time" in refusal(log(NOW), asked("freshness", unit="EUR"))
    said = "No row has a time in 'at', so no window of 1 day can be cut."
    assert refusal(log(None, None), asked("freshness", window="1 day")) == said
    assert "No row has a time in 'at'" in refusal(log(None), asked("freshness"))
    assert "says no time" in refusal(pl.DataFrame({"at": [True]}), asked("freshness"))


# Windows and groups


@given(st.lists(st.none() | st.floats(-2, 40), min_size=1, max_size=40), st.integers(1, 30))
@settings(max_examples=40, deadline=None)
def test_a_window_keeps_just_the_rows_of_that_time_before_the_moment_of_looking(days, length):
    times = [None if one is None else ago(days=one) for one in days]
    kept = sum(time is not None and ago(days=length) < time <= NOW for time in times)
    so_far = sum(time is None or time <= NOW for time in times)
    (whole, cut) = seen(
        log(*times), asked("row-count", ">=", "1", "row"), asked("row-count", ">=", "1", "row", window=f"{length} day")
    )
    if so_far:
        assert whole.figures[0].estimate == so_far
    else:
        assert isinstance(whole, Failure)
    if not kept:
        assert isinstance(cut, Failure)
        assert cut.code == "source.empty"
        return
    assert cut.figures[0].estimate == cut.rows == kept
    assert f"{kept:,} of {len(times):,} rows remain." in cut.notes
    assert any(note.startswith(f"Cut to the window of {length} day by 'at': after ") for note in cut.notes)


def test_an_empty_window_says_from_when_the_newest_row_is():
    told = refusal(log(ago(days=40), ago(days=35)), asked("row-count", ">=", "1", "row", window="28 day"))
    said = "No row of 'log.parquet' lies in the window of 28 day up to 2026-11-23 08:00:00 UTC: its newest is from "
    assert told == f"{said}2026-10-19 08:00:00 UTC."


def test_a_condition_that_names_a_group_cuts_the_table_to_it_and_any_other_is_taken_on_trust():
    frame = log(ago(days=1), ago(days=2), ago(days=3), site=["n", "s", "s"])
    rows = asked("row-count", ">=", "1", "row")
    south, night, both = seen(
        frame, replace(rows, condition="south"), replace(rows, population="night shift"),
        replace(rows, condition="South", window="2 day"),
    )  # fmt: skip
    assert south.figures[0].estimate == 2
    assert south.notes == ("Cut to south by 'site'.", "2 of 3 rows remain.")
    assert night.figures[0].estimate == 3
    assert night.notes == ("The source is taken to hold exactly these cases: night shift.",)
    assert isinstance(both, Failure)
    assert both.sentence == "No row of 'log.parquet' belongs to south in the window of 2 day."


def test_what_is_cut_has_the_fingerprint_of_the_whole_and_one_failed_cut_spares_the_others(tmp_path):
    log(ago(days=1), ago(days=9), site=["n", "s"]).write_parquet(tmp_path / "log.parquet")
    rows = asked("row-count", ">=", "1", "row")
    broken = replace(AT, time="when")
    cut, whole = measure(AT, (replace(rows, window="2 day"), rows), place=Place(tmp_path, {}), as_of=NOW.isoformat())
    assert (cut.rows, whole.rows) == (1, 2)
    assert cut.fingerprint == whole.fingerprint
    failed, fine = measure(
        broken, (replace(rows, window="2 day"), rows), place=Place(tmp_path, {}), as_of=NOW.isoformat()
    )
    assert failed.code == "column.missing"
    assert fine.figures == whole.figures


# Arrivals


SENT = replace(AT, settings=(("arrival", "came"), ("on-time", "5 s"), ("every", "10 s")))


@given(st.lists(st.integers(0, 2_000), min_size=2, max_size=60), st.sampled_from(["p50", "p90", "p95"]))
@settings(max_examples=40, deadline=None)
def test_gaps_between_records_agree_with_sorting_them(seconds, statistic):
    frame = log(*(ago(seconds=one) for one in seconds))
    gaps = [later - earlier for earlier, later in zip(sorted(seconds)[:-1], sorted(seconds)[1:], strict=True)]
    assert figure(frame, asked("interval", unit="s")).estimate == max(gaps)
    assert figure(frame, asked("interval", unit="s", statistic="mean")).estimate == pytest.approx(sum(gaps) / len(gaps))
    found = figure(frame, asked("interval", unit="s", statistic=statistic))
    expected = quantile(gaps, float(statistic[1:]) / 100, 0.9)  # each limit one-sided at 95 %
    assert (found.estimate, found.low, found.high) == (expected.value, expected.low, expected.high)
    assert found.cases == len(gaps)


@given(st.lists(st.tuples(st.none() | st.integers(0, 500), st.none() | st.integers(-5, 20)), min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_delays_and_what_is_on_time_agree_with_plain_python(rows):
    times = [None if at is None else ago(seconds=at) for at, _ in rows]
    came = [None if at is None or late is None else (ago(seconds=at - late)).replace(tzinfo=None) for at, late in rows]
    frame = log(*times).with_columns(pl.Series("came", came, pl.Datetime("us")))
    late, on_time = seen(frame, asked("lateness", unit="s"), asked("on-time-share", ">=", "0.9", "1"), source=SENT)
    delays = [delay for at, delay in rows if at is not None and delay is not None]
    sent = sum(at is not None for at, _ in rows)
    if delays:
        assert late.figures[0].estimate == max(delays)
        early = sum(delay < 0 for delay in delays)
        assert (f"Arrived before their own time, so clocks differ: {rows_told(early)}." in late.notes) == bool(early)
    else:
        assert isinstance(late, Failure)
    if sent:
        hits = sum(delay <= 5 for delay in delays)
        assert on_time.figures[0].estimate == hits / sent
        assert (on_time.figures[0].low, on_time.figures[0].high) == share(hits, sent, 0.95)
    else:
        assert isinstance(on_time, Failure)


@given(st.sets(st.integers(0, 200), min_size=1, max_size=60), st.integers(-4, 4))
@settings(max_examples=40, deadline=None)
def test_lost_records_are_the_slots_and_the_numbers_that_are_missing(slots, jitter):
    expected = max(slots) - min(slots) + 1
    first = min(slots)
    frame = log(*(ago(seconds=3_000) + timedelta(seconds=10 * one + (jitter if one != first else 0)) for one in slots),
                number=list(slots))  # fmt: skip
    by_time = figure(frame, asked("loss-share", unit="1"), SENT)
    by_number = figure(frame, asked("loss-share", unit="1"), replace(SENT, settings=(("sequence", "number"),)))
    assert by_time.estimate == by_number.estimate == (expected - len(slots)) / expected
    assert by_time.cases == expected
    assert by_time.note == f"{expected - len(slots)} of {expected}"


def test_a_rate_counts_over_the_window_or_from_the_first_record_to_the_last():
    frame = log(*(ago(minutes=minute) for minute in range(0, 120, 2)))
    whole, hour = (
        figure(frame, asked("stream-rate", ">=", "10", "message", period="h", window=w)) for w in ("", "1 h")
    )
    assert whole.estimate == pytest.approx(59 / (118 / 60))
    assert hour.estimate == 30
    assert hour.low < 30 < hour.high
    assert "same time" in refusal(log(NOW, NOW), asked("stream-rate", ">=", "1", "message", period="s"))
    assert "state it in records" in refusal(frame, asked("stream-rate", ">=", "1", "MB", period="s"))


@pytest.mark.parametrize(
    ("name", "settings", "more", "said"),
    [
        ("on-time-share", {"on-time": "soon"}, {"unit": "1"}, "give a number and a unit"),
        ("on-time-share", {"on-time": "1 month"}, {"unit": "1"}, "give a number and a unit"),
        ("loss-share", {"every": "0 s"}, {"unit": "1"}, "give a number and a unit"),
        ("loss-share", {"every": "", "sequence": "came"}, {"unit": "1"}, "a sequence holds whole numbers"),
        ("lateness", {"arrival": "gone"}, {}, "has no column 'gone'"),
        ("lateness", {}, {"unit": "month"}, "state it in s, min, h or day"),
        ("lateness", {}, {"unit": "s", "statistic": "p100"}, "name one of p50"),
        ("interval", {}, {}, "Fewer than two rows"),
    ],
)
def test_what_a_stream_does_not_tell_is_said(name, settings, more, said):
    source = replace(SENT, settings=tuple({**dict(SENT.settings), **settings}.items()))
    assert said in refusal(log(NOW, came=[NOW.replace(tzinfo=None)]), asked(name, **more), source)


# Sizes


def test_a_table_takes_the_bytes_of_its_file_and_grows_by_the_rows_of_the_last_month(tmp_path):
    frame = log(*(ago(days=day) for day in range(100)))
    frame.write_parquet(tmp_path / "log.parquet")
    size = (tmp_path / "log.parquet").stat().st_size
    data, stored, growth, part = measure(
        AT,
        (asked("data-size", ">=", "1", "kB"), asked("stored-volume", unit="B"),
         asked("storage-growth", unit="B", period="month"), asked("data-size", unit="B", window="1 day")),
        place=Place(tmp_path, {}), as_of=NOW.isoformat(),
    )  # fmt: skip
    assert data.figures[0].estimate == size / 1000
    assert stored.figures[0].estimate == size
    assert growth.figures[0].estimate == pytest.approx(size * 31 / 100)
    assert part.code == "measure.impossible"
    assert "Rows are taken to be of equal size" in growth.notes[0]


def test_growth_needs_a_record_as_old_as_its_period(tmp_path):
    log(ago(days=1)).write_parquet(tmp_path / "log.parquet")
    (found,) = measure(
        AT, (asked("storage-growth", unit="GB", period="year"),), place=Place(tmp_path, {}), as_of=NOW.isoformat()
    )
    assert found.sentence == "No record is a year old, so growth per year cannot be told."


def _stored(days: int, since: str = "") -> str:
    keep = asked("retention", ">=", "12", "month")
    (found,) = seen(log(ago(days=days), ago(days=1)), keep, source=replace(AT, settings=(("records-since", since),)))
    return assess(keep, found).sentence if isinstance(found, Observation) else found.sentence


def test_a_store_that_is_too_young_for_what_is_asked_is_no_violation():
    assert _stored(400).startswith("Satisfied: age of the oldest record is 13.")
    young = _stored(150)
    assert young.startswith("Inconclusive: age of the oldest record is 4.9")
    assert " months or more, where at least 12 months are required (the oldest is from 2026-06-26" in young
    assert "this can be told on 2027-06-26" in young
    assert "say since when in the setting 'records-since'" in young
    assert "this can be told on 2027-05-01)" in _stored(150, "2026-05-01")


def test_a_store_that_is_old_enough_and_holds_no_old_record_has_deleted_too_early():
    told = _stored(150, "2024-01-01")
    assert told.startswith("Violated: age of the oldest record is 4.9")
    assert "there are records since 2024-01-01" in told
    assert "give a date or time" in _stored(150, "long ago")


def test_what_has_to_be_deleted_in_time_is_told_of_every_store():
    delete = asked("retention", "<=", "12", "month")
    assert assess(delete, seen(log(ago(days=150)), delete)[0]).status == "satisfied"
    assert assess(delete, seen(log(ago(days=400)), delete)[0]).status == "violated"
