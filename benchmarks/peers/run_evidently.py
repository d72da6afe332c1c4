"""Evidently on the two tables: gaps, ranges and drift of every column (PSI), in one report."""

import json
import sys
import time
from pathlib import Path

import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently.metrics import InRangeValueCount, MissingValueCount, RowCount, ValueDrift

started = time.perf_counter(), time.process_time()
table, reference = pd.read_parquet(sys.argv[1]), pd.read_parquet(sys.argv[2])
numbers = [name for name in table if name[0] in "rw" and name[1:].isdigit()]
kinds = ["k0", "k1", "group"]
definition = DataDefinition(numerical_columns=[*numbers, "y", "p"], categorical_columns=kinds)
metrics = [RowCount()]
metrics += [MissingValueCount(column=name) for name in table]
metrics += [InRangeValueCount(column=name, left=-100, right=2000) for name in numbers]
metrics += [ValueDrift(column=name, method="psi") for name in [*numbers, *kinds]]
seen = Report(metrics).run(
    Dataset.from_pandas(table, data_definition=definition), Dataset.from_pandas(reference, data_definition=definition)
)
figures = len(seen.dict()["metrics"])
peak = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) / 1024
wall, cpu = time.perf_counter() - started[0], time.process_time() - started[1]
print(json.dumps({"seconds": wall, "cpu": cpu, "megabytes": peak, "figures": figures}))
