"""Faults of registries of models: a copy of the database in which runs record less, worse, or at other times."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.probes.failing import Unmeasurable
from remit.probes.faults.copies import Copies
from remit.probes.faults.seeding import SHARES, SPREADS, TIMES, Way, lasting, percent
from remit.probes.faults.tables import ways_of
from remit.probes.locations import Place, expand
from remit.probes.models.looks import Look
from remit.probes.models.settings import asked, opened

MOST_BYTES = 1024**3
"""Bytes that a database may have to be copied."""

LONGER = ("training-time", "training-compute-time", "training-cost")
OLDER = ("model-age", "retraining-pause")
FORGOTTEN = ("record-completeness", "lineage")
"""Measures by what breaks them: runs that take longer, that are long ago, that recorded nothing."""

WITHOUT = {
    "trial-time": "a trial is two tags of a version in words of the team",
    "model-size": "the files of a model are not copied",
    "package-size": "the files of a model are not copied",
    "agreed-signature": "the files of a model are not copied",
    "processors": "how many processors worked is a setting of the source, or a word in a run",
    "test-share": "the sizes of the data of a run are words of whoever recorded it",
}
"""Measures of registries for which nothing is seeded, and why."""


@dataclass
class RegistryCopies:
    """Copies of a registry's database; times are moved, metrics changed, or words forgotten in all of its runs."""

    source: Source
    criterion: FitCriterion
    database: Path
    folder: Path
    run: str
    way: Way
    notes: tuple[str, ...] = ()
    sizes: Sequence[float] = SHARES

    def __post_init__(self) -> None:
        """Find the sizes of the fault."""
        measure = self.criterion.measure
        self.sizes = TIMES if measure in {*LONGER, *OLDER} else SHARES
        if measure not in {*LONGER, *OLDER, *FORGOTTEN} and self.way == "higher" and self.criterion.unit != "1":
            self.sizes = SPREADS

    def healthy(self) -> Source:
        """Give a copy as it is."""
        return self._copied("healthy.db")

    def faulty(self, size: float) -> tuple[Source, str]:
        """Give a copy with the fault at that size."""
        source = self._copied("faulty.db")
        with closing(sqlite3.connect(self.folder / "faulty.db")) as database:
            told = self._changed(database, size)
            database.commit()
        return source, told

    def _changed(self, database: sqlite3.Connection, size: float) -> str:
        measure = self.criterion.measure
        milliseconds = round(size * 1000)
        if measure in LONGER:
            database.execute("UPDATE runs SET end_time = end_time + ? WHERE end_time IS NOT NULL", (milliseconds,))
            return f"with every run taking {lasting(size)} longer"
        if measure in OLDER:
            database.execute(
                "UPDATE runs SET start_time = start_time - ?, end_time = end_time - ?", (milliseconds,) * 2
            )
            database.execute("UPDATE model_versions SET creation_time = creation_time - ?", (milliseconds,))
            return f"with all runs and versions moved back by {lasting(size)}"
        if measure in FORGOTTEN:
            return self._forgotten(database, size)
        bounded = self.criterion.unit == "1" and self.way == "higher"
        change = "value + (1 - value) * ?" if bounded else f"value * (1 {'+' if self.way == 'higher' else '-'} ?)"
        where = "run_uuid = ? AND NOT is_nan AND (value <= 1 OR value != CAST(value AS INTEGER))"
        database.execute(f"UPDATE latest_metrics SET value = {change} WHERE {where}", (size, self.run))  # noqa: S608  # texts of ours
        return f"with the metrics of the run made {self.way} by {percent(size)}"

    def _forgotten(self, database: sqlite3.Connection, share: float) -> str:
        """Let a share of the runs have recorded no parameter, tag or data; the one that is live is the first."""
        ids = [str(row[0]) for row in database.execute("SELECT run_uuid FROM runs ORDER BY start_time DESC, run_uuid")]
        ids.sort(key=lambda one: one != self.run)
        chosen = ids[: max(1, round(share * len(ids)))]
        for one in chosen:
            for table in ("params", "tags"):
                database.execute(f"DELETE FROM {table} WHERE run_uuid = ?", (one,))  # noqa: S608  # names of ours
            database.execute("DELETE FROM inputs WHERE destination_id = ? OR source_id = ?", (one, one))
        return f"with the parameters, tags and data of {len(chosen):,} run{'' if len(chosen) == 1 else 's'} gone"

    def _copied(self, name: str) -> Source:
        to = self.folder / name
        to.unlink(missing_ok=True)
        try:
            with (
                closing(sqlite3.connect(f"file:{quote(str(self.database))}?mode=ro", uri=True)) as from_,
                closing(sqlite3.connect(to)) as copy,
            ):
                from_.backup(copy)
        except sqlite3.Error:
            raise Unmeasurable("fault.failed", f"{self.source.location!r} cannot be copied.") from None
        kept = tuple(pair for pair in self.source.settings if pair[0] != "write-back")
        return replace(self.source, location=f"sqlite:///{to}", settings=kept)


def _run(source: Source, place: Place, as_of: str) -> str:
    """Give the run that is judged; "" where the source means an experiment."""
    registry = opened(source, place)
    try:
        return Look(registry, asked(source, place), datetime.fromisoformat(as_of).timestamp()).run.id
    except Unmeasurable:
        return ""
    finally:
        registry.close()


@contextmanager
def registry_copies(
    source: Source, criterion: FitCriterion, *, folder: Path, place: Place, as_of: str
) -> Generator[Copies]:
    """Give copies of a registry in a SQLite file. Raises `Unmeasurable`."""
    measure = criterion.measure
    if measure in WITHOUT:
        raise Unmeasurable("fault.unknown", f"Nothing is seeded for {measure!r}: {WITHOUT[measure]}.")
    location = expand(source.location, place.environment).strip()
    found = re.fullmatch(r"sqlite:///([^?]+).*", location, re.DOTALL)
    if found is None:
        sentence = (
            f"Source {source.name!r} is a tracking server, of which no copy can be made; prove the check on a copy of "
            "its database, named as sqlite:///FILE."
        )
        raise Unmeasurable("fault.kind", sentence)
    way = ways_of(criterion)[0]
    if (measure in {*LONGER, *OLDER} and way == "lower") or (measure in FORGOTTEN and way == "higher"):
        raise Unmeasurable("fault.unknown", f"No fault is known that makes {measure!r} {way}.")
    database = place.folder / found[1]
    if database.stat().st_size > MOST_BYTES:
        sentence = f"{source.location!r} has more than the {MOST_BYTES // 1024**2:,} MiB that are copied."
        raise Unmeasurable("fault.too-large", sentence)
    yield RegistryCopies(source, criterion, database, folder, _run(source, place, as_of), way)
