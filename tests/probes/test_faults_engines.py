"""Facts about databases and large files that fail: a sentence for each check, and the rest of the plan is measured."""

import gzip
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import textwrap
import threading
import time
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from remit.core.checks import Check
from remit.core.observations import Failure, Observation, Source
from remit.probes.data.engines import databases
from remit.probes.data.measuring import measure
from remit.probes.locations import Place
from remit.workbench.verifying import Measuring
from tests.probes.engines import a_server, in_duckdb, in_postgres, in_sqlite
from tests.probes.tables import GOOD_TABLE, NOW, SMALL, criterion, written

ASKED = (criterion("row-count", threshold="1"), criterion("recall"), criterion("missing-share"))
GOOD = pl.DataFrame(GOOD_TABLE)
SECRET = "s3cret/with@signs"  # noqa: S105  # no server takes it


def _seen(source: Source, folder: Path, environment: dict[str, str] | None = None, asked=ASKED):
    environment = environment or {}
    observed = measure(source, asked, place=Place(folder, environment), as_of=NOW)
    assert len(observed) == len(asked)
    for one in observed:
        if isinstance(one, Failure):
            assert one.sentence.endswith((".", "?"))
            assert "\n" not in one.sentence
            assert str(folder) not in one.sentence
            assert not any(value in one.sentence for value in environment.values() if value)
    return observed


def _codes(observed) -> set[str]:
    return {one.code if isinstance(one, Failure) else "" for one in observed}


def _on(kind: str, location: str, **settings: str) -> Source:
    return replace(SMALL, kind=kind, location=location, settings=tuple(settings.items()))


# Files


def test_an_archive_that_unpacks_to_a_thousand_times_its_size_is_never_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.csv", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("t.csv", "y,p\n" + "1,1\n" * 3_000_000)
    (tmp_path / "bomb.json").write_bytes(gzip.compress(b'{"y": 1, "p": 1}\n' * 500_000))
    for name in ("bomb.csv", "bomb.json"):
        (first, *_) = observed = _seen(_on("data", name), tmp_path)
        assert _codes(observed) == {"source.unreadable"}
        assert "zip" in first.sentence


JSON = {
    "lines.json": '{"g": "a", "y": 1, "p": 1}\n{"g": "b", "y": 1, "p": 0}\n',
    "array.json": '[{"g": "a", "y": 1, "p": 1}, {"g": "b", "y": 1, "p": 0}]',
    "lines.jsonl": '\n{"y": 1, "p": 1}\n{"p": 0, "g": "b", "y": 1}\n',
}


@pytest.mark.parametrize("name", JSON)
def test_json_is_an_array_or_one_object_on_each_line(name, tmp_path):
    (tmp_path / name).write_text(JSON[name])
    rows, recall, _ = _seen(_on("data", name), tmp_path)
    assert (rows.rows, recall.figures[0].estimate) == (2, 0.5)


BROKEN_JSON = {
    "cut": ('[{"y": 1, "p": 1}, {"y": 1', "source.unreadable"),
    "scalar": ("12", "source.unreadable"),
    "page": ("<html></html>", "source.unreadable"),
    "deep": ('[{"y":' + "[" * 100_000 + "]" * 100_000 + "}]", "source.unreadable"),
    "deep lines": ('{"y":' * 100_000 + "1" + "}" * 100_000 + "\n", "source.unreadable"),
    "words": ('{"y": 1}\nnot json\n', "source.unreadable"),
    "empty": ("", "source.empty"),
}


@pytest.mark.parametrize("name", BROKEN_JSON)
def test_broken_json_fails_with_a_sentence(name, tmp_path):
    text, code = BROKEN_JSON[name]
    (tmp_path / "t.json").write_text(text)
    assert _codes(_seen(_on("json", "t.json"), tmp_path)) == {code}


def test_a_json_array_that_would_not_fit_is_refused_and_told_what_to_do(tmp_path, monkeypatch):
    from remit.probes.data.engines import files

    monkeypatch.setattr(files, "LARGEST_ARRAY", 100)
    (tmp_path / "t.json").write_text(json.dumps([{"y": 1, "p": 1}] * 20))
    (first, *_) = observed = _seen(_on("json", "t.json"), tmp_path)
    assert _codes(observed) == {"source.too-large"}
    assert "each line" in first.sentence


def test_a_column_that_changes_its_type_late_is_what_all_of_its_rows_are(tmp_path):
    good = "a,1,1\n" * 9_000
    for late, kind in (("a,0.5,1\n", "fractions"), ("a,unknown,1\n", "numbers")):
        (tmp_path / "t.csv").write_text("g,y,p\n" + good + late + good)
        rows, recall, missing = _seen(_on("csv", "t.csv"), tmp_path)
        assert rows.rows == missing.rows == 18_001
        assert isinstance(recall, Failure) == (kind == "fractions")
    lines = '{"y": 1, "p": 1}\n' * 9_000
    (tmp_path / "t.json").write_text(lines + '{"y": "unknown", "p": 1}\n')
    rows, recall, _ = _seen(_on("json", "t.json"), tmp_path)
    assert (rows.rows, recall.figures[0].cases) == (9_001, 9_000)


def test_a_folder_of_parquet_files_is_one_table_with_the_keys_of_its_folders(tmp_path):
    for year in (2025, 2026):
        (tmp_path / "t" / f"year={year}").mkdir(parents=True)
        GOOD.write_parquet(tmp_path / "t" / f"year={year}" / "part.parquet")
    (tmp_path / "t" / "_SUCCESS").write_text("")
    (tmp_path / "t" / "year=2026" / ".part.parquet.crc").write_text("x")
    rows, recall, missing = _seen(_on("parquet", "t"), tmp_path)
    assert rows.rows == 2 * GOOD.height
    assert isinstance(recall, Observation)
    assert [f.group for f in missing.figures] == ["g", "y", "p", "year"]
    assert rows.fingerprint != _seen(_on("parquet", "t/year=2025"), tmp_path)[0].fingerprint


def test_one_broken_or_different_file_of_a_folder_is_named(tmp_path):
    (tmp_path / "t").mkdir()
    GOOD.write_parquet(tmp_path / "t" / "a.parquet")
    GOOD.with_columns(pl.col("y").cast(pl.String)).write_parquet(tmp_path / "t" / "b.parquet")
    first = _seen(_on("parquet", "t"), tmp_path)[0]
    assert first.code == "source.unreadable"
    assert "'b.parquet'" in first.sentence
    assert "'y'" in first.sentence
    (tmp_path / "t" / "b.parquet").write_bytes(b"PAR1 broken footer PAR1")
    assert "b.parquet" in _seen(_on("parquet", "t"), tmp_path)[0].sentence


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
def test_a_csv_file_larger_than_memory_is_measured_in_it(tmp_path):
    header, row = b"g,y,p," + b",".join(b"c%d" % i for i in range(12)), b"a,1,1" + b",1234567890.123456789" * 12
    with (tmp_path / "t.csv").open("wb") as file:
        file.write(header + b"\n")
        block = (row + b"\n") * 10_000
        for _ in range(600):
            file.write(block)
    assert (tmp_path / "t.csv").stat().st_size > 1_300 * 2**20
    script = """
        import resource, sys
        from pathlib import Path
        resource.setrlimit(resource.RLIMIT_DATA, (1_200 * 2**20,) * 2)
        from remit.probes.data.measuring import measure
        from remit.probes.locations import Place
        from tests.probes.tables import NOW, SMALL, criterion, replace
        asked = [criterion("row-count"), criterion("recall"), criterion("missing-share")]
        source = replace(SMALL, kind="csv", location="t.csv")
        seen = measure(source, asked, place=Place(Path(sys.argv[1]), {}), as_of=NOW)
        print([one.rows for one in seen])
    """
    assert _run(script, tmp_path).strip() == "[6000000, 6000000, 6000000]"


def _run(script: str, folder: Path) -> str:
    """Run in a process of its own, with little memory or disk; what it wrote."""
    root = Path(__file__).parents[2]
    there = {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{root / 'src'}", "POLARS_MAX_THREADS": "2"}
    command = [sys.executable, "-W", "error", "-c", textwrap.dedent(script), str(folder)]
    ended = subprocess.run(command, capture_output=True, text=True, env=there, timeout=300, check=False)
    assert ended.returncode == 0, ended.stderr[-2_000:]
    return ended.stdout


# Files of databases


def test_duckdb_s_faults_have_sentences(tmp_path):
    (tmp_path / "t.duckdb").write_bytes(b"")
    assert _codes(_seen(_on("duckdb", "t.duckdb"), tmp_path)) == {"source.empty"}
    assert _codes(_seen(_on("duckdb", "none.duckdb"), tmp_path)) == {"source.missing"}
    written(GOOD, tmp_path, "t.parquet")
    assert _codes(_seen(_on("duckdb", "t.parquet"), tmp_path)) == {"source.unreadable"}
    whole = in_duckdb(GOOD, tmp_path / "whole.duckdb", "t").read_bytes()
    (tmp_path / "cut.duckdb").write_bytes(whole[:5_000])
    assert _codes(_seen(_on("duckdb", "cut.duckdb"), tmp_path)) == {"source.unreadable"}
    (first, *_) = _seen(_on("duckdb", "whole.duckdb", table="T1"), tmp_path)
    assert (first.code, "did you mean" in first.sentence) == ("source.missing", True)
    in_duckdb(GOOD, tmp_path / "whole.duckdb", "other")
    (first, *_) = _seen(_on("duckdb", "whole.duckdb"), tmp_path)
    assert (first.code, "'main.other'" in first.sentence) == ("source.table", True)


def test_a_view_of_a_database_file_reads_nothing_outside_it(tmp_path):
    import duckdb

    written(GOOD, tmp_path, "outside.parquet")
    with closing(duckdb.connect(str(tmp_path / "t.duckdb"))) as connection:
        view = f"CREATE VIEW t AS SELECT * FROM read_parquet('{tmp_path}/outside.parquet')"  # noqa: S608  # our own
        connection.execute(view)
    assert _codes(_seen(_on("duckdb", "t.duckdb"), tmp_path)) <= {"measure.failed", "source.unreadable"}


def test_a_database_file_that_is_open_for_writing_is_told_as_that(tmp_path):
    in_duckdb(GOOD, tmp_path / "t.duckdb", "t")
    script = """
        import sys, duckdb
        held = duckdb.connect(sys.argv[1] + "/t.duckdb")
        print("held", flush=True)
        sys.stdin.read()
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as other:
        assert other.stdout
        assert other.stdin
        other.stdout.readline()
        observed = _seen(_on("duckdb", "t.duckdb"), tmp_path)
        other.stdin.close()
    assert _codes(observed) == {"source.refused"}
    assert isinstance(_seen(_on("duckdb", "t.duckdb"), tmp_path)[0], Observation)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="limits of files are Linux's")
def test_a_full_disk_fails_what_needs_it_and_nothing_else(tmp_path):
    import duckdb

    with closing(duckdb.connect(str(tmp_path / "t.duckdb"))) as connection:
        connection.execute(
            "CREATE TABLE t AS SELECT i % 2 AS y, i % 3 % 2 AS p, md5(i::text) AS a, md5((i + 1)::text) AS b "
            "FROM range(600000) AS r(i)"
        )
    script = """
        import resource, sys
        from pathlib import Path
        resource.setrlimit(resource.RLIMIT_FSIZE, (2**20,) * 2)
        from remit.probes.data.measuring import measure
        from remit.probes.locations import Place
        from tests.probes.tables import NOW, SMALL, criterion, replace
        asked = [criterion("row-count"), criterion("duplicate-rows"), criterion("recall"), criterion("missing-share")]
        source = replace(SMALL, kind="duckdb", location="t.duckdb", settings=(("memory", "40"),))
        for one in measure(source, asked, place=Place(Path(sys.argv[1]), {}), as_of=NOW):
            print(getattr(one, "code", "measured"))
    """
    codes = _run(script, tmp_path).split()
    assert codes == ["measured", codes[1], "measured", "measured"]
    assert codes[1] in {"measure.no-space", "source.too-large"}


def test_sqlite_holds_any_value_in_any_column_and_all_are_measured(tmp_path):
    with closing(sqlite3.connect(tmp_path / "t.db")) as connection, connection:
        connection.execute("CREATE TABLE t (g TEXT, y INTEGER, p INTEGER, a REAL, b INTEGER, c BLOB)")
        rows = [("a", 1, 1, 1, 1, b"x"), ("b", 1, 0, 0.5, "two", b"y"), ("a", "no", 1, None, None, None)]
        connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", rows)
    rows, recall, missing = _seen(_on("sqlite", "t.db"), tmp_path)
    assert rows.rows == 3
    assert (recall.figures[0].estimate, recall.figures[0].cases) == (0.5, 2)
    assert {f.group: round(f.estimate * 3) for f in missing.figures} == {"g": 0, "y": 0, "p": 0, "a": 1, "b": 1, "c": 1}


def test_sqlite_tells_what_parquet_tells_in_batches_of_any_size(tmp_path, monkeypatch):
    monkeypatch.setattr(databases, "BATCH", 7)
    written(GOOD, tmp_path, "t.parquet")
    in_sqlite(GOOD, tmp_path / "t.db")
    alike = [_seen(_on(kind, name), tmp_path) for kind, name in (("parquet", "t.parquet"), ("sqlite", "t.db"))]
    assert alike[0] == alike[1]


def test_sqlite_s_faults_have_sentences(tmp_path):
    in_sqlite(GOOD, tmp_path / "t.db", "t")
    whole = (tmp_path / "t.db").read_bytes()
    (tmp_path / "cut.db").write_bytes(whole[: len(whole) // 2])
    assert _codes(_seen(_on("sqlite", "cut.db"), tmp_path)) == {"source.unreadable"}
    (tmp_path / "words.db").write_text("no database")
    assert _codes(_seen(_on("sqlite", "words.db"), tmp_path)) == {"source.unreadable"}
    with closing(sqlite3.connect(tmp_path / "none.db")) as connection, connection:
        connection.execute("CREATE TABLE t (a)")
        connection.execute("DROP TABLE t")
    assert _codes(_seen(_on("sqlite", "none.db"), tmp_path)) == {"source.empty"}
    before = whole
    assert isinstance(_seen(_on("sqlite", "t.db"), tmp_path)[0], Observation)
    assert (tmp_path / "t.db").read_bytes() == before


# Names

ODD = (
    'x"; DROP TABLE t; --',
    "x'); DELETE FROM t; --",
    "*",
    "^a$",
    "a.b",
    "%s",
    "{}",
    "$1",
    "`",
    "\\",
    "Größe",
    " ",
    "select",
)


def _odd() -> pl.DataFrame:
    return GOOD.with_columns(
        pl.when(pl.col("y") == 1).then(pl.lit(i, pl.Int64)).alias(name) for i, name in enumerate(ODD)
    )


def _odd_seen(kind: str, location: str, folder: Path, **more: str):
    source = replace(_on(kind, location, table=ODD[0]), label=ODD[0], prediction=ODD[4], positive="0")
    asked = (*ASKED, criterion("base-rate"), criterion("row-count", attribute="side"))
    return _seen(source, folder, more, asked)


def test_sql_in_the_names_of_tables_and_columns_is_nothing_but_a_name(tmp_path):
    written(_odd(), tmp_path, "t.parquet")
    in_duckdb(_odd().select(pl.exclude(r"^\*$")), tmp_path / "t.duckdb", ODD[0])
    in_duckdb(_odd(), tmp_path / "star.duckdb", ODD[0])
    in_sqlite(_odd(), tmp_path / "t.db", ODD[0])
    (tmp_path / "t.json").write_text(_odd().write_ndjson())
    first = _odd_seen("parquet", "t.parquet", tmp_path)
    assert all(isinstance(one, Observation) for one in first)
    assert [f.group for f in first[2].figures] == ["g", "y", "p", *ODD]
    for kind, name in (("sqlite", "t.db"), ("json", "t.json"), ("duckdb", "t.duckdb")):
        for _ in range(2):  # what was there is there afterwards
            there = _odd_seen(kind, name, tmp_path)
            if kind == "duckdb":
                assert [f for one in there for f in one.figures] == [
                    f for one in first for f in one.figures if f.group != "*"
                ]
            else:
                assert there == first, kind
    # DuckDB's own expressions take a column called "*" for all columns: what needs it fails, and nothing else.
    there = _odd_seen("duckdb", "star.duckdb", tmp_path)
    assert [isinstance(one, Failure) for one in there] == [False, False, True, False, False]


# Servers


needs_a_server = pytest.mark.slow


@pytest.fixture(scope="module")
def server():
    pytest.importorskip("ibis", reason="PostgreSQL's tables are asked through Ibis, an extra")
    with a_server() as (address, there):
        in_postgres(GOOD, address, "t")
        in_postgres(_odd(), address, ODD[0])
        yield address, there


def _psql(address: str, *queries: str) -> list:
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        return [cursor.fetchall() if cursor.description else [] for cursor in map(connection.execute, queries)]


@needs_a_server
def test_sql_in_names_on_a_server_is_nothing_but_a_name(tmp_path, server):
    written(_odd(), tmp_path, "t.parquet")
    first = _odd_seen("parquet", "t.parquet", tmp_path)
    there = _odd_seen("postgres", "${DATABASE}", tmp_path, DATABASE=server[0])
    assert [one.figures for one in there] == [one.figures for one in first]
    assert _psql(server[0], "SELECT count(*) FROM t") == [[(GOOD.height,)]]


@needs_a_server
def test_a_server_s_fingerprint_moves_with_the_rows_and_not_with_their_order(tmp_path, server):
    def mark(table: str, **more: str) -> str:
        return _seen(_on("postgres", "${DATABASE}", table=table, **more), tmp_path, {"DATABASE": server[0]})[
            0
        ].fingerprint

    _psql(
        server[0],
        "CREATE TABLE turned AS SELECT p, y, g FROM t ORDER BY y, p DESC, g",
        "CREATE TABLE changed AS SELECT g, y, CASE WHEN ctid = '(0,1)' THEN 1 - p ELSE p END AS p FROM t",
        "CREATE TABLE twice AS SELECT * FROM t UNION ALL (SELECT * FROM t LIMIT 1)",
        "CREATE VIEW seen AS SELECT * FROM t",
    )
    for how in ("inside", "rows"):
        marks = [mark(table, fingerprint=how) for table in ("t", "turned", "seen", "changed", "twice")]
        assert marks[0] == marks[1] == marks[2]
        assert len(set(marks)) == 3
    assert mark("t").startswith("postgres-md5-1:")


def test_a_password_stands_in_the_environment_only(tmp_path):
    location = f"postgresql://me:{SECRET[:6]}@127.0.0.1:1/db"
    (first, *_) = observed = _seen(_on("postgres", location, table="t"), tmp_path)
    assert _codes(observed) == {"source.secret"}
    assert SECRET[:6] not in first.sentence


@pytest.mark.slow  # PostgreSQL's tables are asked through Ibis, which only the slow tests have
def test_a_server_that_is_not_there_is_told_without_its_password(tmp_path):
    with closing(socket.socket()) as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
        source = _on("postgres", f"postgresql://me:${{SECRET}}@127.0.0.1:{port}/db", table="t")
        assert _codes(_seen(source, tmp_path, {"SECRET": SECRET})) == {"source.unreachable"}


REFUSED = ("options=-cdefault_transaction_read_only%3Doff", "service=x", "passfile=x")


@pytest.mark.slow  # as above
@pytest.mark.parametrize("option", REFUSED)
def test_an_address_cannot_switch_off_what_protects_the_database(option, tmp_path):
    source = _on("postgres", f"postgresql://me@127.0.0.1:1/db?{option}", table="t")
    assert _codes(_seen(source, tmp_path)) == {"source.unreadable"}


@needs_a_server
def test_a_table_that_the_user_may_not_read_is_refused(tmp_path, server):
    _psql(server[0], "DROP ROLE IF EXISTS nobody", "CREATE ROLE nobody LOGIN")
    environment = {"DATABASE": server[0].replace("postgres@", "nobody@")}
    assert _codes(_seen(_on("postgres", "${DATABASE}", table="t"), tmp_path, environment)) == {"source.refused"}


@needs_a_server
def test_nothing_is_written_even_where_a_view_would(tmp_path, server):
    _psql(
        server[0],
        "CREATE TABLE IF NOT EXISTS trace (i int)",
        "CREATE OR REPLACE FUNCTION leave() RETURNS int LANGUAGE sql VOLATILE AS "
        "'INSERT INTO trace VALUES (1) RETURNING 1'",
        "CREATE OR REPLACE VIEW writing AS SELECT leave() AS y, 1 AS p, 'a' AS g",
    )
    environment = {"DATABASE": server[0]}
    observed = _seen(_on("postgres", "${DATABASE}", table="writing"), tmp_path, environment)
    assert any(isinstance(one, Failure) for one in observed)
    assert _psql(server[0], "SELECT count(*) FROM trace") == [[(0,)]]


@needs_a_server
def test_a_query_that_takes_too_long_is_given_up_by_the_server(tmp_path, server):
    _psql(server[0], "CREATE OR REPLACE VIEW slow AS SELECT 1 AS y, 1 AS p, 'a' AS g, pg_sleep(30)::text AS z FROM t")
    source = _on("postgres", "${DATABASE}", table="slow", timeout="1")
    assert "source.slow" in _codes(_seen(source, tmp_path, {"DATABASE": server[0]}))


@needs_a_server
def test_a_server_killed_in_the_middle_of_a_query_fails_its_checks_and_the_rest_is_measured(tmp_path, monkeypatch):
    pytest.importorskip("ibis", reason="an extra")
    with a_server() as (address, there):
        in_postgres(GOOD, address, "t")
        _psql(address, "CREATE VIEW slow AS SELECT y, p, g, pg_sleep(0.2)::text AS z FROM t")
        monkeypatch.setenv("DATABASE", address)
        written(GOOD, tmp_path, "t.parquet")
        sources = {name: replace(_on(kind, at, table="slow"), name=name) for name, kind, at in (
            ("server", "postgres", "${DATABASE}"), ("file", "parquet", "t.parquet"),
        )}  # fmt: skip
        checks = {source: [Check(f"R{i}", one, source) for i, one in enumerate(ASKED)] for source in sources.values()}
        killer = threading.Thread(target=_kill_when_busy, args=(address, there.get_pid()))
        killer.start()
        found = Measuring(checks, tmp_path, NOW, 60, None).run()
        killer.join()
    assert _codes(found[sources["server"]]) == {"source.unreachable"}
    assert all(isinstance(one, Observation) for one in found[sources["file"]])


def _kill_when_busy(address: str, pid: int) -> None:
    """Kill the server, as a crash does, as soon as it works on our query."""
    busy = "SELECT pid FROM pg_stat_activity WHERE application_name = 'remit' AND wait_event = 'PgSleep'"
    for _ in range(200):
        workers = [row[0] for row in _psql(address, busy)[0]]
        if workers:
            for process in (pid, *workers):
                os.kill(process, signal.SIGKILL)
            return
        time.sleep(0.05)
