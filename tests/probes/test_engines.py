"""Facts about engines: the same rows give the same observations wherever they are kept."""

import math
from collections.abc import Callable
from dataclasses import replace

import polars as pl
import pytest

from remit.core.observations import Failure, Observation, Source
from remit.probes.data.engines.opening import opened_frame
from remit.probes.data.measuring import TAKERS, measure, observe
from remit.probes.locations import Place
from tests.probes.engines import HARMFUL, a_server, in_duckdb, in_postgres
from tests.probes.examples import EXAMPLES, OF_STORAGE, REFERENCE, TABLE, Example
from tests.probes.tables import NOW

Seen = dict[tuple[str, int], Observation | Failure]
ASKED = [(name, i, example) for name, examples in EXAMPLES.items() for i, example in enumerate(examples)]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    TABLE.write_parquet(folder / "people.parquet")
    REFERENCE.write_parquet(folder / "reference.parquet")
    return Place(folder, {})


def _sources() -> dict[Source, list[tuple[str, int, Example]]]:
    found: dict[Source, list[tuple[str, int, Example]]] = {}
    for name, i, example in ASKED:
        found.setdefault(example.source, []).append((name, i, example))
    return found


def _all_seen(ask: Callable[[Source, list], tuple[Observation | Failure, ...]]) -> Seen:
    seen: Seen = {}
    for source, mine in _sources().items():
        observed = ask(source, [example.criterion for _, _, example in mine])
        seen |= {(name, i): one for (name, i, _), one in zip(mine, observed, strict=True)}
    return seen


def _measured(place: Place, kind: str, location: str, **settings: str) -> Seen:
    """What is seen of the examples' sources, put on another engine."""

    def ask(source: Source, criteria):
        there = replace(source, kind=kind, location=location, settings=(*source.settings, *settings.items()))
        return measure(there, criteria, place=place, as_of=NOW)

    return _all_seen(ask)


@pytest.fixture(scope="module")
def on_polars(place):
    return _measured(place, "parquet", "people.parquet")


def _apart(one: float, other: float, tolerance: float) -> bool:
    both_none = math.isnan(one) and math.isnan(other)
    return one != other and not both_none and not math.isclose(one, other, rel_tol=tolerance, abs_tol=tolerance)


def _differences(mine: Seen, theirs: Seen, *, fingerprint: bool = True) -> list[str]:
    """What is not alike between two engines, in words."""
    found: list[str] = []
    for name, i, example in ASKED:
        one, other = mine[name, i], theirs[name, i]
        if isinstance(one, Failure) or isinstance(other, Failure):
            codes = [getattr(seen, "code", "measured") for seen in (one, other)]
            found += [f"{name} {i}: {codes} {other}"] if codes[0] != codes[1] else []
            continue
        if [(f.group, f.cases, f.of) for f in one.figures] != [(f.group, f.cases, f.of) for f in other.figures]:
            found.append(f"{name} {i}: other groups or cases: {one.figures} / {other.figures}")
            continue
        pairs = [
            (a, b)
            for f, g in zip(one.figures, other.figures, strict=True)
            for a, b in ((f.estimate, g.estimate), (f.low, g.low), (f.high, g.high))
        ]
        if any(_apart(a, b, example.tolerance) for a, b in pairs):
            found.append(f"{name} {i}: {one.figures} / {other.figures}")
        alike = ("method", "rows", "correction", "sampled", "strength", *(["fingerprint"] if fingerprint else []))
        found += [
            f"{name} {i}: {part}: {getattr(one, part)} / {getattr(other, part)}"
            for part in alike
            if getattr(one, part) != getattr(other, part)
        ]
        if not example.tolerance and one.notes != other.notes:
            found.append(f"{name} {i}: {one.notes} / {other.notes}")
    return found


def test_every_measure_of_a_table_has_an_example():
    assert sorted(set(TAKERS) - set(EXAMPLES)) == sorted(OF_STORAGE)


def test_the_examples_can_be_measured(on_polars):
    failed = {key: one.sentence for key, one in on_polars.items() if isinstance(one, Failure)}
    assert failed == {}


def test_the_columns_are_of_every_kind():
    kinds = {type(kind) for kind in TABLE.schema.values()}
    assert kinds >= {pl.Int64, pl.Float64, pl.String, pl.Boolean, pl.Decimal, pl.Date, pl.Datetime}
    assert TABLE["gauge"].is_nan().any()
    assert TABLE["price"].null_count()


def test_duckdb_tells_what_polars_tells(place, on_polars):
    in_duckdb(TABLE, place.folder / "people.duckdb")
    assert _differences(on_polars, _measured(place, "duckdb", "people.duckdb", table=HARMFUL)) == []


@pytest.fixture(scope="module")
def server():
    pytest.importorskip("ibis", reason="PostgreSQL's tables are asked through Ibis, an extra")
    with a_server() as (address, _):
        in_postgres(TABLE, address)
        yield address


@pytest.mark.slow
def test_postgresql_tells_what_polars_tells(place, on_polars, server):
    there = replace(place, environment={"DATABASE": server})
    seen = _measured(there, "postgres", "${DATABASE}", table=HARMFUL, fingerprint="rows")
    assert _differences(on_polars, seen) == []


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:fetch_arrow_table:DeprecationWarning")  # Ibis 12 with DuckDB 2
def test_ibis_tells_what_polars_tells(place, on_polars):
    ibis = pytest.importorskip("ibis", reason="an extra")
    backend = ibis.duckdb.connect()
    people = backend.read_parquet(place.folder / "people.parquet")

    def ask(source, criteria):
        table = opened_frame(people, "people.parquet")
        return observe(source, criteria, frame=table.frame, mark=table.mark, place=place, as_of=NOW)

    try:
        assert _differences(on_polars, _all_seen(ask)) == []
    finally:
        backend.disconnect()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # py4j leaves its sockets to the end
def test_spark_tells_what_polars_tells(place, on_polars):
    pytest.importorskip("pyspark", reason="an extra of the slow tests")
    (place.folder / "spark").mkdir()
    half = TABLE.height // 2
    TABLE[:half].write_parquet(place.folder / "spark" / "a.parquet")
    TABLE[half:].write_parquet(place.folder / "spark" / "b.parquet")
    assert _differences(on_polars, _measured(place, "spark", "spark")) == []
