"""The case of docs/cases/passengers.md: forecasts of passengers, and a break that five people marked in the figures.

The series and the marks are those of the package river (BSD-3-Clause), which the slow tests install. They belong to the
benchmark of van den Burg & Williams 2020, An evaluation of change point detection algorithms, arXiv:2003.06222.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import polars as pl
import pytest

from remit.core.criteria import FitCriterion
from remit.core.observations import Observation, Source
from remit.probes.data.measuring import measure
from remit.probes.locations import Place
from tests.cases.telling import PAGES, PROJECT, Asked, Told, answered, desk, tells, walked

pytestmark = pytest.mark.slow

PAGE = PAGES / "passengers.md"
BREAK = date(2001, 9, 1)
AS_OF = "2002-08-31T00:00:00Z"
FROM, UNTIL = date(2000, 1, 1), date(2003, 1, 1)
WATCHED_FROM = date(1995, 1, 1)
YEAR = 12
"""Months of it."""
USUAL = 0.08
"""How far a month may be from the same month of the year before to be no error: the limit that is asked for."""

SOURCE = Source(
    "passengers", "parquet", "passengers.parquet", label="passengers", prediction="forecast", time="month",
    identity="date", settings=(("reference", "before.parquet"),),
)  # fmt: skip
ASKED = (
    Asked("data.minimum", "At least 240 rows, and at least ten years of data."),
    Asked("data.cycles", "At least 20 full years."),
    Asked("deployment.output-metrics", "MAPE of at most 8 % over 12 months."),
    Asked("deployment.input-metrics", "PSI of at most 0.2 in growth over 12 months."),
)


def series() -> tuple[pl.DataFrame, dict[str, Sequence[int]]]:
    """Give the passengers of each month with the forecast (those a year before), and the months people marked."""
    from river.drift.datasets import AirlinePassengers

    found = AirlinePassengers()
    table = pl.read_csv(found.path).select(
        "date",
        month=(pl.col("date") + "-01").str.to_date("%Y-%b-%d"),
        passengers=pl.col("Total Passengers"),
    )
    table = table.sort("month").with_columns(forecast=pl.col("passengers").shift(YEAR))
    return table.with_columns(growth=pl.col("passengers") / pl.col("forecast") - 1), found.annotations


def marked() -> dict[str, list[date]]:
    """Give the months that each of the five people marked as a break."""
    table, marks = series()
    months = table["month"].to_list()
    return {who: [months[at] for at in places] for who, places in marks.items()}


def prepare(folder: Path, until: date) -> None:
    """Write the table as it stood at a day, and the ten years before the break to compare with."""
    table, _ = series()
    table.filter(pl.col("month") < until).write_parquet(folder / "passengers.parquet")
    before = table.filter(pl.col("month").is_between(date(BREAK.year - 10, BREAK.month, 1), BREAK, closed="left"))
    before.write_parquet(folder / "before.parquet")


def over_time(folder: Path) -> list[tuple[date, str]]:
    """Give how the limit on the forecasts stood at the end of each month, measured as it would have been then."""
    prepare(folder, UNTIL)
    bench = desk(folder)
    try:
        answered(bench, (SOURCE,), [one for one in ASKED if one.question == "deployment.output-metrics"])
        months = pl.date_range(FROM, UNTIL, "1mo", eager=True, closed="left").to_list()
        found: list[tuple[date, str]] = []
        for month in months:
            (given,) = bench.verify(PROJECT, as_of=f"{month:%Y-%m}-28T00:00:00Z", record=False).verdicts
            found.append((month, given.verdict.status))
        return found
    finally:
        bench.close()


def watched(folder: Path) -> Observation:
    """Give what the stream of errors tells: the rise from the break on, and where detectors alarm."""
    table, _ = series()
    table.filter(pl.col("month").is_between(WATCHED_FROM, UNTIL, closed="left")).select(
        "month", usual=pl.col("growth").abs() <= USUAL, said=True
    ).write_parquet(folder / "errors.parquet")
    source = Source(
        "errors", "parquet", "errors.parquet", label="usual", prediction="said", time="month",
        settings=(("reference-until", BREAK.isoformat()),),
    )  # fmt: skip
    asked = FitCriterion("concept-drift", "<=", Decimal("0.2"))
    (seen,) = measure(source, [asked], place=Place(folder, {}), as_of=AS_OF)
    assert isinstance(seen, Observation), seen
    return seen


def run(folder: Path) -> Told:
    """Take the case all the way."""
    first, second = folder / "then", folder / "months"
    first.mkdir()
    second.mkdir()
    prepare(first, date.fromisoformat(AS_OF[:10]))
    bench = desk(first)
    try:
        told = walked(bench, (SOURCE,), ASKED, AS_OF)
    finally:
        bench.close()
    table = pl.read_parquet(first / "passengers.parquet")
    told.blocks["facts"] = [
        (
            f"- {table.height} months, from {table['month'].min():%B %Y} to {table['month'].max():%B %Y}. The forecast "
            f"of a month is the number of passengers {YEAR} months before."
        ),
        *(
            f"- Person {who} marked {', '.join(f'{month:%B %Y}' for month in months) or 'no break'}."
            for who, months in marked().items()
        ),
    ]
    told.blocks["months"] = []
    for status, run_of in groupby(over_time(second), key=lambda pair: pair[1]):
        months = [month for month, _ in run_of]
        span = f"{months[0]:%B %Y} to {months[-1]:%B %Y}" if len(months) > 1 else f"{months[0]:%B %Y}"
        told.blocks["months"].append(f"- {span}: **{status}**")
    seen = watched(folder)
    (figure,) = seen.figures
    told.blocks["errors"] = [
        f"- An error is a month more than {USUAL:.0%} away from its forecast. Watched from {WATCHED_FROM:%B %Y} on.",
        (
            f"- From the break on the error rate is higher by {figure.estimate:.2f} ({figure.low:.2f} to "
            f"{figure.high:.2f}): {figure.note}."
        ),
        *(f"- {note}" for note in seen.notes if "tells" in note),
    ]
    return told


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> Told:
    return run(tmp_path_factory.mktemp("passengers"))


def test_the_page_on_passengers_tells_what_the_run_gives(told: Told):
    assert told.unmeasured == {}
    tells(PAGE, told)


def test_the_verdict_moves_in_the_very_month_that_the_first_person_marked(tmp_path):
    found = over_time(tmp_path)
    first = min(month for months in marked().values() for month in months)
    assert first == BREAK
    assert {status for month, status in found if month < first} == {"satisfied"}
    after = [status for month, status in found if month >= first]
    assert after[0] == "inconclusive"
    assert "satisfied" not in after
    assert "violated" in after


def test_the_error_of_the_forecasts_is_that_of_a_plain_count(told: Told):
    table, _ = series()
    year = table.filter(pl.col("month").is_between(date(2001, 9, 1), date(2002, 8, 31)))
    expected = ((year["passengers"] - year["forecast"]).abs() / year["passengers"]).mean()
    seen = told.verdicts["deployment.output-metrics/mape"].observation
    assert seen is not None
    assert seen.figures[0].cases == YEAR
    assert seen.figures[0].estimate == pytest.approx(expected, abs=1e-12)


def test_a_detector_alarms_after_the_marked_month_and_never_before(tmp_path):
    seen = watched(tmp_path)
    (figure,) = seen.figures
    assert figure.low > 0.2
    told = [note for note in seen.notes if note.startswith(("Page-Hinkley", "DDM"))]
    alarms = [word.strip(".,") for note in told for word in note.split() if word[:2] in {"19", "20"}]
    assert alarms, "no detector alarmed"
    assert all(date.fromisoformat(alarm) >= BREAK for alarm in alarms)


def test_a_year_of_months_is_too_little_to_tell_a_shift_of_the_distribution(told: Told):
    given = told.verdicts["deployment.input-metrics/drift-psi"]
    assert given.verdict.status == "inconclusive"
    assert given.observation is not None
    assert given.observation.figures[0].estimate > 0.2
