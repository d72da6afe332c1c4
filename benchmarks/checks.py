"""What checking a large table costs: time and memory beside other tools, by number of requirements and of rows.

    python benchmarks/checks.py [--rows 5000000] [--reference 1000000] [--peers FOLDER] [--make-peers]

The table has 20 columns: 12 of reals, 3 of whole numbers, 2 of categories, a group, a label and a prediction. Every
contender measures what it can of: schema, gaps, ranges of the numbers, drift of every column against the reference (in
ten bins where the tool lets one choose), and the selection rates of the groups. What a tool cannot do it is spared.

Each runs three times in a process of its own, and the median counts. Times are from after the imports to the
last figure; memory is the most that the process ever held (Linux's VmHWM), so an interpreter with its
libraries is part of it.

`--peers` is a folder with one environment for each file in `benchmarks/peers/*.txt`; `--make-peers` makes those that
are missing, which needs the network. Without it, Remit, the same measures by hand in Polars, and the
bare scan are timed, and of Remit by itself the checks that it shares with pandera.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from remit.core.observations import Source

HERE = Path(__file__).resolve().parent
REALS = [f"r{i}" for i in range(12)]
WHOLES = [f"w{i}" for i in range(3)]
KINDS = ["k0", "k1"]
BATCH = 500_000
ROW_GROUP = 100_000
"""Rows in a row group, about as DuckDB writes them: readers hold a few of these, so their size decides the memory."""
RIGHT, GAPS, LOWEST, HIGHEST = 0.8, 0.02, -100, 2000
NOW = "2026-11-23T00:00:00.000000Z"
CURVE = (1, 10, 50, 100, 250, 500)


def make(path: Path, rows: int, seed: int) -> None:
    """Write a table of made rows, batch by batch, so that it never has to be held whole."""
    import numpy as np
    import polars as pl
    from polars.io.plugins import register_io_source

    def batches(*_: object) -> Iterator[pl.DataFrame]:
        chance = np.random.default_rng(seed)
        for start in range(0, rows, BATCH):
            n = min(BATCH, rows - start)
            made = {name: chance.normal(50 + i, 10, n) for i, name in enumerate(REALS)}
            made |= {name: chance.integers(0, 10 ** (i + 1), n) for i, name in enumerate(WHOLES)}
            made |= {name: np.array([f"{name}-{j}" for j in range(8)])[chance.integers(0, 8, n)] for name in KINDS}
            made |= {"group": np.array(["a", "b", "c"])[chance.integers(0, 3, n)], "y": chance.integers(0, 2, n)}
            made["p"] = np.where(chance.random(n) < RIGHT, made["y"], 1 - made["y"])
            gaps = ~pl.Series(chance.random(n) < GAPS)
            yield pl.DataFrame(made).with_columns(pl.when(gaps).then(pl.col(c)).alias(c) for c in (*REALS[:4], "k0"))

    kinds = {**dict.fromkeys(REALS, pl.Float64), **dict.fromkeys(WHOLES, pl.Int64)}
    kinds |= {**dict.fromkeys((*KINDS, "group"), pl.String), "y": pl.Int64, "p": pl.Int64}
    register_io_source(batches, schema=kinds).sink_parquet(path, row_group_size=ROW_GROUP)


def criteria(number: int = 0) -> list:
    """Give the fit criteria: those of the comparison, or so many that differ in column, measure or threshold."""
    from decimal import Decimal

    from remit.core.criteria import FitCriterion

    def asked(measure: str, op: str, threshold: str, **more: object) -> FitCriterion:
        return FitCriterion(measure, op, Decimal(threshold), "row" if measure == "row-count" else "1", **more)

    if not number:
        return [
            asked("row-count", ">=", "1000"), asked("missing-share", "<=", "0.05"),
            asked("schema-violations", "=", "0"),
            asked("out-of-range-share", "<=", "0.01"), asked("drift", "<=", "0.1"),
            asked("selection-rate-gap", "<=", "0.05", attribute="group"),
        ]  # fmt: skip
    each = [
        lambda share, name: asked("missing-share", "<=", share, items=(name,)),
        lambda share, name: asked("out-of-range-share", "<=", share, items=(name,)),
        lambda share, name: asked("drift", "<=", share, items=(name,)),
        lambda share, _: asked("recall", ">=", share, attribute="group"),
        lambda share, _: asked("selection-rate-gap", "<=", share, attribute="group"),
    ]
    names = [*REALS, *WHOLES]
    return [each[i % len(each)](str(0.05 + i / 1000), names[i // len(each) % len(names)]) for i in range(number)]


SHARED = ("missing-share", "schema-violations", "out-of-range-share")
"""What Remit shares with pandera."""


def by_remit(table: str, reference: str, number: str = "0") -> dict[str, object]:
    """Measure through Remit's own door."""
    from remit.probes.data.measuring import measure
    from remit.probes.locations import Place

    started = time.perf_counter(), time.process_time()
    seen = measure(source_of(table, reference), criteria(int(number)), place=Place(Path("/"), {}), as_of=NOW)
    return _measured(started, seen)


def by_remit_shared(table: str, reference: str, mark: str = "") -> dict[str, object]:
    """Measure what pandera checks as well, with the fingerprint or without."""
    from remit.probes.data.engines.opening import opened
    from remit.probes.data.measuring import observe
    from remit.probes.locations import Place

    started = time.perf_counter(), time.process_time()
    source, place = source_of(table, reference), Place(Path("/"), {})
    asked = [one for one in criteria() if one.measure in SHARED]
    with opened(source, place) as there:
        taken = (lambda: mark) if mark else there.mark
        seen = observe(source, asked, frame=there.frame, mark=taken, place=place, as_of=NOW)
    return _measured(started, seen)


def by_remit_bare(table: str, reference: str) -> dict[str, object]:
    """Measure what pandera checks as well, without a fingerprint, which no command of Remit's does."""
    return by_remit_shared(table, reference, "none was taken")


def source_of(table: str, reference: str) -> Source:
    """Give the table as a source: its roles, the ranges and kinds of its columns, and its reference."""
    from remit.core.observations import Attribute, Source

    ranges = tuple((f"range.{name}", f"{LOWEST}..{HIGHEST}") for name in (*REALS, *WHOLES))
    columns = [*((n, "number") for n in REALS), *((n, "integer") for n in WHOLES), *((n, "text") for n in KINDS)]
    settings = (*ranges, ("reference", reference), ("schema", ",".join(f"{name}:{kind}" for name, kind in columns)))
    return Source(
        "table",
        "parquet",
        table,
        label="y",
        prediction="p",
        attributes=(Attribute("group", "group"),),
        settings=settings,
    )


def _measured(started: tuple[float, float], seen: Sequence[object]) -> dict[str, object]:
    from remit.core.observations import Failure

    failed = sorted({f"{one.code}: {one.sentence}" for one in seen if isinstance(one, Failure)})
    if failed:
        raise SystemExit(f"not measured: {failed}")
    return _ended(started, len(seen))


def by_hand(table: str, reference: str) -> dict[str, object]:
    """Measure the same by hand in Polars: quantiles of the reference, then one query over the table."""
    import polars as pl

    started = time.perf_counter(), time.process_time()
    numbers = [*REALS, *WHOLES]
    there, here = pl.scan_parquet(reference), pl.scan_parquet(table)
    cuts = there.select(pl.col(n).quantile(q / 10).alias(f"{n}:{q}") for n in numbers for q in range(1, 10)).collect(
        engine="streaming"
    )
    asked = [pl.len().alias("rows"), *(pl.col(n).null_count().alias(f"{n}:gaps") for n in [*numbers, *KINDS])]
    asked += [((pl.col(n) < LOWEST) | (pl.col(n) > HIGHEST)).sum().alias(f"{n}:out") for n in numbers]
    bins = [(pl.col(n) <= cuts[f"{n}:{q}"][0]).sum().alias(f"{n}:{q}") for n in numbers for q in range(1, 10)]
    one = here.select(*asked, *bins).collect(engine="streaming")
    two = there.select(pl.len(), *bins).collect(engine="streaming")
    more = [frame.group_by(k).len().collect(engine="streaming") for frame in (here, there) for k in KINDS]
    rates = here.group_by("group").agg(pl.len(), pl.col("p").sum()).collect(engine="streaming")
    return _ended(started, one.width + two.width + len(more) + rates.height)


def by_scan(table: str, _: str) -> dict[str, object]:
    """Read every column of the table once and add it up."""
    import polars as pl

    started = time.perf_counter(), time.process_time()
    frame = pl.scan_parquet(table).select(pl.col([*REALS, *WHOLES, "y", "p"]).sum(), pl.col([*KINDS, "group"]).count())
    return _ended(started, frame.collect(engine="streaming").width)


def _ended(started: tuple[float, float], figures: int) -> dict[str, object]:
    peak = (
        int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) / 1024
    )  # since exec, unlike rusage
    wall, cpu = time.perf_counter() - started[0], time.process_time() - started[1]
    return {"seconds": wall, "cpu": cpu, "megabytes": peak, "figures": figures}


OURS = {
    "remit": by_remit,
    "remit, only what pandera checks": by_remit_shared,
    "the same without its fingerprint": by_remit_bare,
    "by-hand": by_hand,
    "bare-scan": by_scan,
}


def run(command: list[str], times: int, limit: float) -> dict[str, float] | str:
    """Run a contender so many times; give the medians, or in a word why there are none.

    The first run leaves its modules compiled, as an installed package has them: none is compiled while it is timed.
    """
    found: list[dict[str, float]] = []
    compiled = Path(tempfile.gettempdir()) / "remit-bench-compiled"
    around = {name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    around["PYTHONPYCACHEPREFIX"] = str(compiled)
    for _ in range(times):
        try:
            ended = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False, env=around)
        except subprocess.TimeoutExpired:
            return f"more than {limit:.0f} s"
        if ended.returncode:
            last = (ended.stderr.strip().splitlines() or ["no word"])[-1]
            return f"failed: {last[:200]}"
        found.append(json.loads(ended.stdout.strip().splitlines()[-1]))
    return {key: statistics.median(one[key] for one in found) for key in found[0]}


def told(name: str, found: dict[str, float] | str) -> None:
    """Print one line of the table."""
    if isinstance(found, str):
        print(f"| {name} | {found} | | |", flush=True)
        return
    print(f"| {name} | {found['seconds']:.1f} s | {found['cpu']:.1f} s | {found['megabytes']:,.0f} MB |", flush=True)


def peers(folder: Path, *, make_them: bool) -> dict[str, list[str]]:
    """Give the command of each peer whose environment is there; `make_them` makes the others."""
    found: dict[str, list[str]] = {}
    for listed in sorted((HERE / "peers").glob("*.txt")):
        python = folder / listed.stem / "bin" / "python"
        if not python.exists() and make_them:
            subprocess.run([sys.executable, "-m", "venv", str(folder / listed.stem)], check=True)
            subprocess.run([str(python), "-m", "pip", "install", "-q", "-r", str(listed)], check=True)
        if python.exists():
            found[listed.stem] = [str(python), str(HERE / "peers" / f"run_{listed.stem.replace('-', '_')}.py")]
    return found


def main() -> None:
    """Make the tables, time every contender, and print Markdown."""
    said = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    said.add_argument("--rows", type=int, default=5_000_000)
    said.add_argument("--reference", type=int, default=1_000_000)
    said.add_argument("--times", type=int, default=3)
    said.add_argument("--limit", type=float, default=900.0, help="seconds that one run may take")
    said.add_argument("--peers", type=Path)
    said.add_argument("--make-peers", action="store_true")
    said.add_argument("--data", type=Path, help="a folder that keeps the made tables")
    said.add_argument("--one", nargs="+", help=argparse.SUPPRESS)
    given = said.parse_args()
    if given.one:
        print(json.dumps(OURS[given.one[0]](*given.one[1:])))
        return
    with tempfile.TemporaryDirectory(prefix="remit-bench-") as made:
        compare(given, given.data or Path(made))


def compare(given: argparse.Namespace, folder: Path) -> None:
    """Time all contenders on the same tables, then Remit alone by requirements and by rows."""
    tables: dict[int, str] = {}
    for rows, seed in ((given.rows, 1), (given.reference, 2), (max(given.rows // 10, 1), 3)):
        tables[rows] = str(folder / f"{rows}-{seed}.parquet")
        if not Path(tables[rows]).exists():
            make(Path(tables[rows]), rows, seed)
    table, reference, tenth = tables[given.rows], tables[given.reference], tables[max(given.rows // 10, 1)]
    mine = [sys.executable, str(Path(__file__).resolve()), "--one"]
    print(f"{datetime.now(UTC):%Y-%m-%d}: {given.rows:,} rows x 20 columns against {given.reference:,}\n")
    print("| | time | processor | memory |\n|---|---:|---:|---:|")
    for name in OURS:
        told(name, run([*mine, name, table, reference], given.times, given.limit))
    if given.peers:
        for name, command in peers(given.peers, make_them=given.make_peers).items():
            told(name, run([*command, table, reference], given.times, given.limit))
    print("\n| requirements | time | processor | memory |\n|---|---:|---:|---:|")
    for number in CURVE:
        told(str(number), run([*mine, "remit", table, reference, str(number)], given.times, given.limit))
    print("\n| rows | time | processor | memory |\n|---|---:|---:|---:|")
    for rows, path in ((given.rows // 10, tenth), (given.rows, table)):
        told(f"{rows:,}", run([*mine, "remit", path, reference], given.times, given.limit))


if __name__ == "__main__":
    main()
