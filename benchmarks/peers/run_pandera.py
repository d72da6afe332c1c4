"""Pandera on Polars on the table: schema, gaps and ranges; it has no drift and no groups."""

import json
import sys
import time
from pathlib import Path

import pandera.backends.polars.builtin_checks  # noqa: F401  # 0.32 does not load its own checks by itself
import pandera.polars as pa
import polars as pl

started = time.perf_counter(), time.process_time()
table = pl.read_parquet(sys.argv[1])
numbers = [name for name in table.columns if name[0] in "rw" and name[1:].isdigit()]
columns = {
    name: pa.Column(kind, pa.Check.in_range(-100, 2000) if name in numbers else None, nullable=True)
    for name, kind in table.schema.items()
}
pa.DataFrameSchema(columns).validate(table, lazy=True)
figures = len(columns)
peak = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) / 1024
wall, cpu = time.perf_counter() - started[0], time.process_time() - started[1]
print(json.dumps({"seconds": wall, "cpu": cpu, "megabytes": peak, "figures": figures}))
