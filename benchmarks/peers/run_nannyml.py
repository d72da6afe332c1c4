"""NannyML on the two tables: drift of every column, and the share of gaps; it has no groups."""

import json
import os
import sys
import time
from pathlib import Path

os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"

import nannyml as nml
import pandas as pd

started = time.perf_counter(), time.process_time()
table, reference = pd.read_parquet(sys.argv[1]), pd.read_parquet(sys.argv[2])
columns = [name for name in table if name not in {"y", "p"}]
drift = nml.UnivariateDriftCalculator(
    column_names=columns, continuous_methods=["jensen_shannon"], categorical_methods=["jensen_shannon"],
    chunk_number=1,
)  # fmt: skip
figures = len(drift.fit(reference).calculate(table).to_df().columns)
gaps = nml.MissingValuesCalculator(column_names=list(table), normalize=True, chunk_number=1)
figures += len(gaps.fit(reference).calculate(table).to_df().columns)
peak = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) / 1024
wall, cpu = time.perf_counter() - started[0], time.process_time() - started[1]
print(json.dumps({"seconds": wall, "cpu": cpu, "megabytes": peak, "figures": figures}))
