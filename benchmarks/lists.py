"""How long ranked lists take: nDCG@10 of made lists in a Parquet file, alone and with five measures beside it.

Each look runs in a process of its own, so that its peak memory is its own. `--peer` takes the same figure of the first
lists by scikit-learn, one list after the other, where that is installed.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import numpy as np
import polars as pl

from remit.core.criteria import FitCriterion
from remit.core.observations import Observation, Source
from remit.probes.data.measuring import measure
from remit.probes.locations import Place

LISTS = Source("lists", "parquet", "lists.parquet", label="grade", score="score", settings=(("query", "reader"),))
ONE = (("ndcg", "@10"),)
ALL = (*ONE, *((name, "@10") for name in ("precision-at-k", "recall-at-k", "mean-average-precision", "hit-ratio")),
       ("mean-reciprocal-rank", ""))  # fmt: skip
KIB = 1024


def made(rows: int, lists: int, folder: Path) -> None:
    """Write lists of items whose score tells something of their grade."""
    chance = np.random.default_rng(1)
    score = chance.random(rows)
    relevant = chance.random(rows) < 0.02 + 0.2 * score * score  # one in twelve
    grade = np.where(relevant, np.where(chance.random(rows) < 0.3, 2, 1), 0)  # noqa: PLR2004  # some matter more
    frame = pl.DataFrame({"reader": chance.integers(0, lists, rows), "score": score, "grade": grade})
    frame.write_parquet(folder / "lists.parquet")


def look(what: str, folder: Path) -> str:
    """Take the figures once and tell them with what they took."""
    began, used = time.perf_counter(), time.process_time()
    told = _by_peer(folder, int(what)) if what.isdigit() else _by_remit(folder, ALL if what == "all" else ONE)
    took, processor = time.perf_counter() - began, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB
    return f"{took:.1f} s, processor {processor:.1f} s, {peak:,.0f} MB: {told}"


def _by_remit(folder: Path, asked: tuple[tuple[str, str], ...]) -> str:
    criteria = [FitCriterion(name, ">=", Decimal("0.1"), statistic=cut) for name, cut in asked]
    found = measure(LISTS, criteria, place=Place(folder, {}), as_of="2026-11-24T00:00:00Z")
    figures = [one.figures[0].estimate for one in found if isinstance(one, Observation)]
    return ", ".join(f"{figure:.4f}" for figure in figures)


def _by_peer(folder: Path, lists: int) -> str:
    ndcg_score = import_module("sklearn.metrics").ndcg_score

    frame = pl.read_parquet(folder / "lists.parquet").filter(pl.col("reader") < lists)
    figures = [
        float(ndcg_score([one["grade"].to_numpy()], [one["score"].to_numpy()], k=10))
        for one in frame.partition_by("reader")
        if one["grade"].sum() and one.height > 1
    ]
    return f"{sum(figures) / len(figures):.4f} of {len(figures):,} lists"


def main() -> None:
    """Make the lists and look at them in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--lists", type=int, default=200_000)
    parser.add_argument("--peer", type=int, default=0, help="how many lists scikit-learn is given")
    parser.add_argument("--look", nargs=2, default=None, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.look:
        print(look(args.look[0], Path(args.look[1])))
        return
    with tempfile.TemporaryDirectory() as folder:
        made(args.rows, args.lists, Path(folder))
        for what in ("one", "all", *([str(args.peer)] if args.peer else [])):
            command = [sys.executable, __file__, "--look", what, folder]
            print(what, subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())


if __name__ == "__main__":
    main()
