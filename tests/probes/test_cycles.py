"""Facts about cycles in tables: which whole days, weeks and years are covered, and how strong the cycle is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.probes.data.taking.cycles import full_cycles, month_of
from tests.probes.test_times import AT, asked, figure, refusal, seen


def days(*numbers: int) -> pl.DataFrame:
    return pl.DataFrame({"at": [date(2024, 1, 1) + timedelta(days=number) for number in numbers]})


def _slowly(steps: set[int], length: int, asked_for: set[int]) -> int:
    """The most whole cycles that fit, over steps with rows and steps that nobody asked for, one by one."""
    present = [step in steps or step % length not in asked_for
               for step in range(min(steps) - length, max(steps) + length + 1)]  # fmt: skip
    whole = run = 0
    for there in present:
        run = run + 1 if there else 0
        if run == length:
            whole, run = whole + 1, 0
    return whole


@given(st.sets(st.integers(0, 60), min_size=1), st.integers(2, 8))
@settings(max_examples=50, deadline=None)
def test_full_cycles_agree_with_walking_over_every_step(steps, length):
    whole, holes = full_cycles(steps, length, set(range(length)))
    assert whole == _slowly(steps, length, set(range(length)))
    assert holes == max(steps) - min(steps) + 1 - len(steps)


@given(st.integers(1, 30), st.integers(0, 6))
@settings(max_examples=15, deadline=None)
def test_weeks_of_working_days_are_whole_where_only_seen_phases_are_asked_for(weeks, start):
    frame = days(*(7 * week + (start + day) % 7 for week in range(weeks) for day in range(5)))
    strict, seen_only = (replace(AT, settings=pairs) for pairs in ((), (("phases", "seen"),)))
    assert figure(frame, asked("full-cycles", ">=", "1", "week"), strict).estimate == 0
    assert figure(frame, asked("full-cycles", ">=", "1", "week"), seen_only).estimate >= weeks - 1
    (found,) = seen(frame, asked("full-cycles", ">=", "1", "week"), source=strict)
    assert any("No row at all in:" in note and "phases=seen" in note for note in found.notes)


def test_two_years_with_a_month_missing_are_not_two_full_years():
    whole = days(*range(731))
    torn = whole.filter(~((pl.col("at").dt.year() == 2024) & (pl.col("at").dt.month() == 6)))
    criterion = asked("full-cycles", ">=", "2", "year")
    assert figure(whole, criterion).estimate == 2
    assert figure(torn, criterion).estimate == 1
    (found,) = seen(torn, criterion)
    assert "1 months in between have no row and break cycles." in found.notes
    assert found.figures[0].note == "23 of 24 months from the first to the last have rows"


def test_hours_make_days_and_dates_do_not():
    hours = pl.DataFrame({"at": [datetime(2026, 1, 1) + timedelta(hours=hour) for hour in range(80)]})  # noqa: DTZ001  # as tables hold them
    assert figure(hours, asked("full-cycles", ">=", "1", "day")).estimate == 3
    assert "hours of a day cannot be told" in refusal(days(1, 2), asked("full-cycles", ">=", "1", "day"))
    years = pl.DataFrame({"at": [2024, 2025, 2026]})
    told = replace(AT, settings=(("time-unit", "year"),))
    assert "holds years" in refusal(years, asked("full-cycles", ">=", "2", "year"), told)


def test_a_cycle_of_no_time_is_named_by_a_setting():
    frame = days(*range(15))
    weekly = replace(AT, settings=(("cycle", "week"),))
    assert figure(frame, asked("full-cycles", ">=", "2", "cycle"), weekly).estimate == 2
    assert "set `cycle` to one of day, week, year" in refusal(frame, asked("full-cycles", ">=", "2", "season"))


def test_a_season_in_the_number_of_rows_is_told_with_what_chance_makes():
    busy = days(*(day for day in range(140) for _ in range(9 if day % 7 < 2 else 1)))
    (found,) = seen(busy, asked("full-cycles", ">=", "2", "week"))
    (said,) = [note for note in found.notes if "strength" in note]
    assert "Rows per day follow the week with a strength of 1.00 (strong; more than the" in said
    even = days(*range(140))
    (flat,) = seen(even, asked("full-cycles", ">=", "2", "week"))
    assert not any("strength" in note for note in flat.notes)


@given(st.dates(date(1, 1, 1), date(9000, 1, 1)))
@settings(max_examples=50, deadline=None)
def test_days_are_in_the_month_of_the_calendar(day):
    assert month_of((day - date(1970, 1, 1)).days) == (day.year - 1970) * 12 + day.month - 1


@pytest.mark.parametrize("rows", [0, 1])
def test_a_table_of_next_to_nothing_has_no_cycle(rows):
    frame = pl.DataFrame({"at": [date(2026, 1, 1)] * rows}, schema={"at": pl.Date})
    (found,) = seen(frame, asked("full-cycles", ">=", "1", "week"))
    assert found.code == "source.empty" if not rows else found.figures[0].estimate == 0
