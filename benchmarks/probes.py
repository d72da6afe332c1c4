"""How long measuring takes beside the bare scan of the same file, on the example and on larger copies of it.

Run by hand: `python benchmarks/probes.py --times 1 20`. Every figure is of its own process, a median of runs: the
seconds of the work itself (imports done), and the peak memory of the whole process. *Scan* reads every column once and
sums it; *fingerprint* is our content hash alone; *measure N* takes N criteria, fingerprint included. The ratio is
to the scan. The file of `--times 20` is the example's table twenty times (5.5 million rows), in a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import polars as pl

from remit.core.criteria import FitCriterion
from remit.core.measures import MEASURES
from remit.core.observations import Attribute, Observation, Source
from remit.probes.data.fingerprints import fingerprint
from remit.probes.data.measuring import measure
from remit.probes.locations import Place, resolve

ATTRIBUTES = ("sex", "race", "disability")
SOURCE = Source(
    "acs",
    "data",
    "example:acs-employment-ma.parquet",
    label="employed",
    prediction="predicted",
    score="score",
    attributes=tuple(Attribute(name, name) for name in ATTRIBUTES),
)


def criteria(count: int) -> list[FitCriterion]:
    """Give so many criteria: every measure, over all rows and per attribute, then again with other thresholds.

    Duplicate rows are left out: they need all rows at once, where the other measures need a handful of counts.
    """
    kinds = [
        (one.id, attribute, one.unit)
        for one in MEASURES.values()
        if one.id != "duplicate-rows"
        for attribute in (() if one.grouping == "must" else ("",)) + (ATTRIBUTES if one.grouping != "no" else ())
    ]
    return [
        FitCriterion(name, ">=", Decimal(number) / (2 * count), unit, attribute=attribute)
        for number, (name, attribute, unit) in zip(range(count), kinds * (count // len(kinds) + 1), strict=False)
    ]


def scan(path: Path) -> None:
    """Read every column once."""
    pl.scan_parquet(path).select(pl.all().sum()).collect(engine="streaming")


def take(path: Path, count: int) -> None:
    """Measure so many criteria."""
    asked = criteria(count)
    here = Place(path.parent, {})
    seen = measure(replace(SOURCE, location=path.name), asked, place=here, as_of="2026-11-23T00:00:00Z")
    failed = [one for one in seen if not isinstance(one, Observation)]
    if failed or len(seen) != count:
        raise SystemExit(f"{len(failed)} of {count} criteria failed: {failed[:1]}")


WORK: dict[str, Callable[[Path], object]] = {
    "scan": scan,
    "fingerprint": lambda path: fingerprint(pl.scan_parquet(path)),
    "measure 1": lambda path: take(path, 1),
    "measure 50": lambda path: take(path, 50),
    "measure 500": lambda path: take(path, 500),
}


def worked(what: str, path: Path) -> None:
    """Do one piece of work in this process, after a warm-up on a few rows, and print seconds and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        few = Path(folder) / "few.parquet"
        pl.scan_parquet(path).head(100).sink_parquet(few)
        WORK[what](few)
    start = time.perf_counter()
    WORK[what](path)
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def copies(folder: Path, times: int) -> Path:
    """Write the example's table so many times over, in one file."""
    path = folder / f"acs-{times}.parquet"
    pl.concat([pl.scan_parquet(resolve(SOURCE.location, folder, {}))] * times).sink_parquet(path)
    return path


def main() -> None:
    """Time every piece of work on every size, and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="+", default=[1, 20])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--work", nargs=2, metavar=("WHAT", "FILE"), help="one piece of work, in this process")
    given = parser.parse_args()
    if given.work:
        return worked(given.work[0], Path(given.work[1]))
    print(f"{'rows':>12}  {'work':<12} {'seconds':>9} {'ratio':>7} {'MB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for times in given.times:
            path = copies(Path(folder), times)
            rows = pl.scan_parquet(path).select(pl.len()).collect().item()
            bare = 0.0
            for what in WORK:
                command = [sys.executable, __file__, "--work", what, str(path)]
                runs = [
                    json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
                    for _ in range(given.runs)
                ]
                seconds, megabytes = (statistics.median(figures) for figures in zip(*runs, strict=True))
                bare = bare or seconds
                print(f"{rows:>12,}  {what:<12} {seconds:>9.3f} {seconds / bare:>7.1f} {megabytes:>7.0f}")
    return None


if __name__ == "__main__":
    main()
