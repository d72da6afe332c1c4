"""Facts about opening tables: settings that are known, files that are shared, and windows beside references."""

import re
import sys
import threading
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from remit.core.checks import Unmeasured, plan
from remit.core.observations import Failure, Observation, Source
from remit.probes import data
from remit.probes.data.engines.opening import opened_frame
from remit.probes.data.measuring import measure, observe
from remit.probes.data.settings import FAMILIES, SETTINGS
from remit.probes.locations import Place
from tests.probes.engines import in_duckdb
from tests.probes.looking import figure, looked, told
from tests.probes.tables import NOW, criterion

PEOPLE = Source("people", "data", "t.parquet", label="y", prediction="p", score="s", time="at", identity="id")
START = datetime(2026, 11, 23, 8) - timedelta(days=100)  # noqa: DTZ001  # times without a zone are UTC


def _rows(rows: int = 400) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "id": range(rows),
            "at": [START + timedelta(days=100 * i / rows) for i in range(rows)],
            "x": [float(i % 10 + (5 if i >= rows // 2 else 0)) for i in range(rows)],
            "g": ["ab"[i % 2] for i in range(rows)],
            "y": [i % 2 for i in range(rows)],
            "p": [i // 2 % 2 for i in range(rows)],
            "s": [i % 7 / 7 for i in range(rows)],
        }
    )


@pytest.mark.parametrize(
    ("setting", "hint"), [("refrence", "'reference'"), ("rnge.x", "'range.COLUMN'"), ("zzz", "docs/sources.md")]
)
def test_a_setting_that_no_table_has_is_told_with_the_nearest_one(setting, hint, tmp_path):
    _rows().write_parquet(tmp_path / "t.parquet")
    (seen,) = measure(
        replace(PEOPLE, settings=((setting, "1"),)), [criterion("row-count")], place=Place(tmp_path, {}), as_of=NOW
    )
    assert isinstance(seen, Failure)
    assert (seen.code, hint in seen.sentence, repr(setting) in seen.sentence) == ("source.setting", True, True)


def test_every_setting_that_a_table_is_asked_for_is_known():
    text = "".join(path.read_text() for path in Path(next(iter(data.__path__))).rglob("*.py"))
    asked = set(re.findall(r'(?:setting|_setting|listed)\((?:table\.source, |table, |source, )?"([a-z-]+)"', text))
    assert len(asked) > 20
    assert sorted(asked - set(SETTINGS)) == []
    assert set(re.findall(r'"((?:baseline|range|set|pattern|type)\.)"', text)) >= {
        f"{family.partition('.')[0]}." for family in FAMILIES
    }


def test_two_tables_of_one_duckdb_file_are_compared(tmp_path):
    old, new = _rows().head(200), _rows().tail(200)
    for name, rows in (("old", old), ("new", new)):
        in_duckdb(rows, tmp_path / "t.duckdb", name)
        rows.write_parquet(tmp_path / f"{name}.parquet")
    asked = [criterion("drift", "<=", items=("x",)), criterion("shared-rows", "<="), criterion("shared-entities", "<=")]
    inside = told(replace(PEOPLE, kind="duckdb", location="t.duckdb"), table="new", reference_table="old")
    outside = told(replace(PEOPLE, kind="parquet", location="new.parquet"), reference="old.parquet")
    seen = [measure(one, asked, place=Place(tmp_path, {}), as_of=NOW) for one in (inside, outside)]
    assert all(isinstance(one, Observation) for one in seen[0]), seen[0]
    assert [[(f.estimate, f.cases, f.of) for f in one.figures] for one in seen[0]] == [
        [(f.estimate, f.cases, f.of) for f in one.figures] for one in seen[1]
    ]
    in_duckdb(new, tmp_path / "t.duckdb", "later")  # nothing holds the file any more


def test_two_sources_in_one_duckdb_file_are_measured_at_one_time(tmp_path):
    in_duckdb(_rows(), tmp_path / "t.duckdb", "t")
    source = replace(PEOPLE, kind="duckdb", location="t.duckdb")
    seen: list[tuple] = []
    begun = threading.Barrier(4)

    def look(memory: str) -> None:
        begun.wait()
        one = told(source, memory=memory)
        seen.append(
            measure(one, [criterion("accuracy"), criterion("missing-share")], place=Place(tmp_path, {}), as_of=NOW)
        )

    threads = [threading.Thread(target=look, args=(str(100 + i),)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 4
    assert all(isinstance(one, Observation) for both in seen for one in both), seen
    assert len({both[0].figures for both in seen}) == 1


@pytest.mark.parametrize("name", ["drift", "time-overlap", "shared-rows", "expected-accuracy"])
def test_a_window_cuts_what_is_compared_and_not_what_it_is_compared_with(name):
    rows = _rows().with_columns(y=pl.when(pl.col("id") < 250).then(pl.col("y")))
    more = {"items": ("x",)} if name == "drift" else {}
    source = told(PEOPLE, reference_until=(START + timedelta(days=50)).isoformat())
    (whole,) = looked(rows, source, criterion(name, "<=", **more))
    (seen,) = looked(rows, source, criterion(name, "<=", window="30 day", **more))
    late = rows.filter((pl.col("id") < 200) | (pl.col("at") > START + timedelta(days=70)))
    (expected,) = looked(late, source, criterion(name, "<=", **more))
    assert isinstance(whole, Observation)
    assert isinstance(seen, Observation), seen
    assert seen.figures == expected.figures
    assert seen.figures[0].cases < whole.figures[0].cases


def test_a_split_holds_for_all_times_beside_a_window():
    rows = _rows().with_columns(part=pl.when(pl.col("id") < 200).then(pl.lit("train")).otherwise(pl.lit("test")))
    asked = [criterion("drift", "<=", window="30 day", items=("x",), statistic=how) for how in ("", "ks")]
    for seen in looked(rows, told(PEOPLE, split="part:train"), *asked):
        assert (figure(seen, "x").of or figure(seen, "x").cases) in {119, 120, 200}
        assert {figure(seen, "x").of, figure(seen, "x").cases} >= {200}


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("drift", "reference=FILE"), ("shared-rows", "split=COLUMN"), ("agreement", "annotators="),
        ("smallest-group", "quasi-identifiers="), ("label-error-rate", "gold="), ("label-delay", "labelled-at="),
    ],
)  # fmt: skip
def test_a_plan_says_which_setting_is_missing(name, setting):
    fit = replace(criterion(name, "<="), unit="")
    (one,) = plan({"q/k": fit}, {"people": PEOPLE}, {})
    assert isinstance(one, Unmeasured)
    assert setting in one.reason


def test_telemetry_that_is_not_told_how_to_ask_does_not_fit():
    bare = Source("live", "prometheus", "http://127.0.0.1:9090")
    fit = replace(criterion("cpu-use", "<="), unit="1")
    (one,) = plan({"q/k": fit}, {"live": bare}, {})
    assert isinstance(one, Unmeasured)
    assert "`query.cpu-use`" in one.reason
    telling = told(bare, **{"query.cpu_use": "cpu"})
    assert not isinstance(plan({"q/k": fit}, {"live": telling}, {})[0], Unmeasured)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # py4j leaves its sockets to the end
def test_a_spark_session_keeps_its_zone_and_times_are_counted_in_utc(tmp_path, monkeypatch):
    spark = pytest.importorskip("pyspark.sql", reason="an extra of the slow tests").SparkSession
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)  # workers with what hashes rows
    zone = "spark.sql.session.timeZone"
    session = spark.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        session.conf.set(zone, "America/New_York")
        (tmp_path / "t").mkdir()
        _rows().write_parquet(tmp_path / "t" / "a.parquet")
        source = replace(PEOPLE, kind="spark", location="t")
        asked = replace(criterion("freshness", "<="), unit="h")
        (seen,) = measure(source, [asked], place=Place(tmp_path, {}), as_of=NOW)
        (mine,) = looked(_rows(), PEOPLE, asked)
        assert figure(seen).estimate == figure(mine).estimate
        assert session.conf.get(zone) == "America/New_York"
        session.conf.set(zone, "UTC")
        table = opened_frame(session.read.parquet(str(tmp_path / "t")), "t")
        (there,) = observe(source, [asked], frame=table.frame, mark=table.mark, place=Place(tmp_path, {}), as_of=NOW)
        assert figure(there).estimate == figure(mine).estimate
    finally:
        session.stop()
