"""Tables of Spark: one of its catalogue, or a folder of Parquet files; in the session that is there, or a local one.

Spark keeps the rows: aggregates come back, and of a fingerprint only what each partition adds to it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import polars as pl

from remit.core.observations import Source
from remit.probes.data import fingerprints
from remit.probes.data.engines import engine_errors, extra
from remit.probes.data.fingerprints import part, sealed
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place, resolve

SCHEME = "spark:"
"""What a location begins with that names a table of Spark's catalogue."""

_ZONE = "spark.sql.session.timeZone"


@contextmanager
def spark_table(source: Source, place: Place) -> Generator[Any]:
    """Open `spark:table`, `spark:database.table` or a folder of Parquet files.

    A session that is active already is used and left running, and counts its times in UTC meanwhile; else one on this
    machine is started, and stopped afterwards. Raises `Unmeasurable`.
    """
    spark = extra("pyspark.sql", "spark").SparkSession
    where = source.location
    path = None if where.startswith(SCHEME) else resolve(where, place.folder, place.environment)
    if path is not None and not path.exists():
        raise Unmeasurable("source.missing", f"There is no file or folder {where!r}.")
    there = spark.getActiveSession()
    with engine_errors(where):
        session = there or _local(spark)
    before = session.conf.get(_ZONE)
    try:
        with engine_errors(where):
            session.conf.set(_ZONE, "UTC")
            table = _table(session, where) if path is None else _files(session, path, where)
        yield table
    finally:
        if there is None:
            session.stop()
        else:
            session.conf.set(_ZONE, before)


def _local(spark: Any) -> Any:  # noqa: ANN401  # Spark's own class, and a session
    settings = {
        "spark.ui.enabled": "false",
        _ZONE: "UTC",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        "spark.sql.shuffle.partitions": "8",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
    }
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # Spark's own default is whatever `python3` is
    maker = spark.builder.master("local[*]").appName("remit")
    for name, said in settings.items():
        maker = maker.config(name, said)
    return maker.getOrCreate()


def _table(session: Any, where: str) -> Any:  # noqa: ANN401  # a session of Spark, and its frame
    """Give a table of the catalogue; each part of its name is quoted, so that it is nothing but a name."""
    parts = where.removeprefix(SCHEME).split(".")
    name = ".".join("`" + part.replace("`", "``") + "`" for part in parts)
    if not all(parts) or not session.catalog.tableExists(name):
        raise Unmeasurable("source.missing", f"Spark's catalogue has no table {where.removeprefix(SCHEME)!r}.")
    return session.table(name)


def _files(session: Any, path: Path, where: str) -> Any:  # noqa: ANN401  # as above
    if path.is_dir() and not any(path.rglob("*.parquet")):
        sentence = f"{where!r} is a folder, and no file in it ends in .parquet; give the path of a table."
        raise Unmeasurable("source.unreadable", sentence)
    return session.read.parquet(str(path.resolve()).replace("[", "\\[").replace("{", "\\{").replace("*", "\\*"))


def spark_fingerprint(table: Any, where: str) -> str:  # noqa: ANN401  # a frame of Spark
    """Let Spark hash the rows where they are, partition by partition, and give the fingerprint of the whole.

    The code travels with the query; workers need Python with polars, numpy and pyarrow. Raises `Unmeasurable`.
    """
    pickling, failing = extra("pyspark.cloudpickle", "spark"), extra("pyspark.errors", "spark")
    with engine_errors(where):
        frame = pl.DataFrame(table.limit(0).toArrow())
        pickling.register_pickle_by_value(fingerprints)
        pickling.register_pickle_by_value(sys.modules[__name__])
        try:
            parts = table.mapInArrow(_parts, "total string, crossed string, rows long").toArrow().to_pylist()
        except failing.PythonException:
            needs = "they need Python with polars, numpy and pyarrow"
            sentence = f"Spark's workers could not hash the rows of {where!r}; {needs}."
            raise Unmeasurable("measure.not-installed", sentence) from None
        finally:
            pickling.unregister_pickle_by_value(sys.modules[__name__])
            pickling.unregister_pickle_by_value(fingerprints)
    return sealed(((int(one["total"]), int(one["crossed"]), int(one["rows"])) for one in parts), frame.schema)[0]


def _parts(batches: Iterator[Any]) -> Iterator[Any]:
    """Run on Spark's workers: give what each batch of rows adds to the fingerprint, numbers of 64 bits as text."""
    record: Any = import_module("pyarrow").RecordBatch
    for batch in batches:
        total, crossed, rows = part(pl.DataFrame(batch))
        yield record.from_pydict({"total": [str(total)], "crossed": [str(crossed)], "rows": [rows]})
