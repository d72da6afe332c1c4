"""Facts about scans: any number of criteria takes few, and one that cannot be counted fails alone."""

from dataclasses import replace

import narwhals as nw
import polars as pl
import pytest
from polars.io.plugins import register_io_source

from remit.core.observations import Failure, Observation
from remit.probes.data import measuring
from remit.probes.data.figures import Taken, fact
from remit.probes.data.measuring import TAKERS, measure, observe
from remit.probes.data.tables import MOST_FAILURES, Table, Taker
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place
from tests.probes.examples import PEOPLE, REFERENCE, TABLE, told
from tests.probes.tables import NOW, criterion

NUMBERS = ("age", "income", "price", "spent", "forecast", "score")
RANGED = told(**{f"range.{name}": "0..1000" for name in NUMBERS}, reference="reference.parquet")


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    REFERENCE.write_parquet(folder / "reference.parquet")
    return Place(folder, {})


def _counted(table: pl.DataFrame) -> tuple[pl.LazyFrame, list[int]]:
    """A lazy frame that remembers each time that it is read."""
    scans: list[int] = []

    def read(columns, predicate, limit, _):
        scans.append(1)
        some = table if columns is None else table.select(columns)
        some = some if predicate is None else some.filter(predicate)
        yield some if limit is None else some.head(limit)

    return register_io_source(read, schema=table.schema, is_pure=True), scans


def _seen(source, asked, place, frame):
    native = nw.from_native(frame)
    return observe(source, asked, frame=native, mark=lambda: "", place=place, as_of=NOW)


def _asked(number: int) -> list:
    """So many criteria on one table: gaps, ranges, drift, rates of groups, personal data, duplicates."""
    each = [
        lambda share, name: criterion("missing-share", "<=", share, items=(name,)),
        lambda share, name: criterion("out-of-range-share", "<=", share, items=(name,)),
        lambda share, name: criterion("completeness", ">=", share, items=(name,)),
        lambda share, name: criterion("drift", "<=", share, items=(name,)),
        lambda share, _: criterion("recall", ">=", share, attribute="sex"),
        lambda share, _: criterion("selection-rate-ratio", ">=", share, attribute="sex"),
        lambda share, _: criterion("personal-data", "<=", share),
        lambda share, _: criterion("duplicate-rows", "<=", share),
    ]
    return [each[i % 8](str(0.01 + i / 1000), NUMBERS[i // 8 % len(NUMBERS)]) for i in range(number)]


def test_five_hundred_criteria_take_no_more_scans_than_fifty(place):
    scans = {}
    for number in (50, 500):
        frame, counted = _counted(TABLE)
        seen = _seen(RANGED, _asked(number), place, frame)
        assert all(isinstance(one, Observation) for one in seen)
        scans[number] = len(counted)
    assert scans[500] == scans[50]
    assert scans[500] <= 12


def test_rates_of_the_same_groups_share_one_scan(place):
    frame, counted = _counted(TABLE)
    rates = ("recall", "precision", "selection-rate", "selection-rate-ratio", "true-positive-rate-gap")
    asked = [criterion(name, attribute="sex") for name in rates]
    _seen(replace(PEOPLE, time=""), asked, place, frame)
    assert len(counted) == 2  # the number of rows, and the counts per group
    _seen(PEOPLE, asked, place, frame)
    assert len(counted) == 2 + 3  # some rows are later than the moment of looking, and they are counted before


def _broken(_: Table, __) -> Taken:
    raise ZeroDivisionError


def _wanting(expression: nw.Expr) -> Taker:
    def ahead(_: Table, __) -> dict[str, nw.Expr]:
        return {"wanted": expression}

    def take(table: Table, asked) -> Taken:
        return Taken((fact("", float(table.scalars(ahead(table, asked))["wanted"] or 0), table.rows),), "tried")

    return Taker(take, ahead)


BROKEN = {
    "a column of text added up": _wanting(nw.col("region").cast(nw.Float64).sum()),
    "a column that is not there": _wanting(nw.col("nowhere").sum()),
    "a mistake of our own": Taker(_broken),
    "a mistake ahead": Taker(lambda table, _: Taken((), str(table.rows)), _broken),
    "an agreement that cannot be": Taker(lambda *_: (_ for _ in ()).throw(Unmeasurable("criterion.x", "It is wrong."))),
}


@pytest.mark.parametrize("what", BROKEN)
def test_one_that_cannot_be_counted_fails_alone(what, place, monkeypatch):
    good = [one for one in _asked(40) if one.measure != "accuracy"]
    alone = _seen(RANGED, good, place, TABLE.lazy())
    monkeypatch.setattr(measuring, "TAKERS", {**TAKERS, "accuracy": BROKEN[what]})
    together = _seen(RANGED, [*good[:20], criterion("accuracy"), *good[20:]], place, TABLE.lazy())
    assert (*together[:20], *together[21:]) == alone
    if what != "a mistake ahead":
        assert isinstance(together[20], Failure)
        assert together[20].sentence.endswith(".")


def test_a_table_that_fails_every_query_is_not_asked_for_each_aggregate(place):
    asked: list[int] = []

    def read(*_):
        asked.append(1)
        raise pl.exceptions.ComputeError("torn")
        yield

    frame = register_io_source(read, schema=TABLE.schema, is_pure=True)
    seen = _seen(RANGED, [criterion("missing-share"), criterion("completeness")], place, frame)
    assert {one.code for one in seen} == {"source.unreadable"}
    assert len(asked) < 2 * MOST_FAILURES


def test_what_was_measured_does_not_depend_on_what_else_was_asked(place):
    TABLE.write_parquet(place.folder / "people.parquet")
    source = replace(RANGED, kind="parquet", location="people.parquet")
    asked = _asked(24)
    alone = [measure(source, [one], place=place, as_of=NOW)[0] for one in asked]
    assert list(measure(source, asked, place=place, as_of=NOW)) == alone
