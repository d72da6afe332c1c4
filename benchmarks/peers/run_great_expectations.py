"""Great Expectations on the table: columns, gaps and ranges; it has no drift against another table's rows by itself."""

import json
import sys
import time
from pathlib import Path

import great_expectations as gx
import pandas as pd

started = time.perf_counter(), time.process_time()
table = pd.read_parquet(sys.argv[1])
numbers = [name for name in table if name[0] in "rw" and name[1:].isdigit()]
context = gx.get_context(mode="ephemeral")
context.variables.progress_bars = {"globally": False}
batch = context.data_sources.add_pandas("p").add_dataframe_asset("a").add_batch_definition_whole_dataframe("b")
wanted = [gx.expectations.ExpectTableColumnsToMatchSet(column_set=list(table), exact_match=True)]
wanted += [gx.expectations.ExpectColumnValuesToNotBeNull(column=name, mostly=0.95) for name in table]
wanted += [
    gx.expectations.ExpectColumnValuesToBeBetween(column=name, min_value=-100, max_value=2000, mostly=0.99)
    for name in numbers
]
suite = gx.ExpectationSuite(name="suite", expectations=wanted)
seen = batch.get_batch({"dataframe": table}).validate(suite)
figures = len(seen.results)
peak = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) / 1024
wall, cpu = time.perf_counter() - started[0], time.process_time() - started[1]
print(json.dumps({"seconds": wall, "cpu": cpu, "megabytes": peak, "figures": figures}))
