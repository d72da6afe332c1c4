"""A registry in a SQLite file, read as it is.

MLflow's own client brings a database up to date when it opens one that is older, and makes one where there is none;
what only looks must do neither. So the file is opened for reading, and its tables are asked directly: those columns
that have been there since runs name their data (MLflow 2.4). A database without them is refused, an unknown newer
schema with them is read and named.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from remit.probes.failing import Unmeasurable
from remit.probes.models.records import (
    HUGE,
    LARGEST_TEXT,
    MOST_FILES,
    MOST_RUNS,
    MOST_VERSIONS,
    Dataset,
    File,
    Run,
    Version,
)

PATIENCE = 5.0
"""Seconds that a database which is being written to is waited for."""

MOST_STEPS = 200_000_000
"""Steps of SQLite's machine that one question may take, so that a made-up file cannot keep us busy for ever."""

LARGEST = 64 * 1024 * 1024
"""Bytes that one value of the database may have."""

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "alembic_version": ("version_num",),
    "experiments": ("experiment_id", "name", "lifecycle_stage"),
    "runs": ("run_uuid", "status", "start_time", "end_time", "lifecycle_stage", "artifact_uri", "experiment_id"),
    "latest_metrics": ("key", "value", "is_nan", "run_uuid"),
    "params": ("key", "value", "run_uuid"),
    "tags": ("key", "value", "run_uuid"),
    "datasets": ("dataset_uuid", "name", "digest", "dataset_profile"),
    "inputs": ("input_uuid", "source_type", "source_id", "destination_type", "destination_id"),
    "input_tags": ("input_uuid", "name", "value"),
    "model_versions": ("name", "version", "creation_time", "source", "run_id", "storage_location"),
    "registered_model_aliases": ("alias", "version", "name"),
    "model_version_tags": ("key", "value", "name", "version"),
}
_AT_ONCE = 500

Row = tuple[object, ...]


class Database:
    """A registry in a SQLite file; `shown` is the location as people wrote it."""

    def __init__(self, path: Path, shown: str) -> None:
        """Open the file for reading. Raises `Unmeasurable`."""
        self.shown, self.path = shown, path
        if not path.is_file():
            raise Unmeasurable("source.missing", f"There is no database {shown!r}; give where the registry keeps one.")
        try:
            self._open = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True, timeout=PATIENCE)
            self._open.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
        except sqlite3.Error:
            raise self._unreadable() from None
        try:
            self._known = self._columns()
            self.about = f"a database of schema {self._schema()}"
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._open.close()

    def _unreadable(self) -> Unmeasurable:
        return Unmeasurable("source.unreadable", f"{self.shown!r} cannot be read as a database of MLflow.")

    def _ask(self, question: str, *given: object) -> list[Row]:
        steps = 0

        def enough() -> int:
            nonlocal steps
            steps += 1
            return int(steps > MOST_STEPS // 100_000)

        self._open.set_progress_handler(enough, 100_000)
        try:
            return self._open.execute(question, given).fetchall()
        except sqlite3.OperationalError as problem:
            busy = "locked" in str(problem) or "busy" in str(problem)
            if "interrupted" in str(problem):
                raise Unmeasurable("source.slow", f"{self.shown!r} holds more than can be looked through.") from None
            if busy:
                sentence = f"{self.shown!r} is being written to by somebody else; try again."
                raise Unmeasurable("source.unreadable", sentence) from None
            raise self._unreadable() from None
        except (sqlite3.Error, UnicodeError):
            raise self._unreadable() from None

    def _columns(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for table, wanted in _COLUMNS.items():
            found[table] = frozenset(str(row[1]) for row in self._ask(f"PRAGMA table_info({table})"))
            lacking = [name for name in wanted if name not in found[table]]
            if lacking:
                whole = "the table" if not found[table] else f"the column {lacking[0]!r} of"
                sentence = (
                    f"{self.shown!r} has not {whole} {table!r}, as MLflow 2.4 and later do: it is of another "
                    "version, or no registry; name the address of its tracking server instead."
                )
                raise Unmeasurable("source.unreadable", sentence)
        return found

    def _schema(self) -> str:
        rows = self._ask("SELECT version_num FROM alembic_version LIMIT 2")
        return str(rows[0][0])[:40] if len(rows) == 1 else "unknown"

    def _here(self, table: str) -> str:
        """Keep to the one workspace that is there without being named, where the database has them."""
        return " AND workspace = 'default'" if "workspace" in self._known[table] else ""

    def run(self, run_id: str) -> Run:
        """Give a run."""
        found = self._runs("run_uuid = ?", run_id)
        if not found:
            raise Unmeasurable("source.missing", f"{self.shown!r} holds no run {run_id!r}.")
        return found[0]

    def runs(self, experiment: str) -> tuple[Run, ...]:
        """Give the runs of an experiment, oldest first."""
        here = self._here("experiments")
        question = f"SELECT experiment_id FROM experiments WHERE name = ?{here}"  # noqa: S608  # a text of ours
        rows = self._ask(question, experiment)
        if not rows:
            raise Unmeasurable("source.missing", f"{self.shown!r} holds no experiment {experiment!r}.")
        count = self._ask("SELECT count(*) FROM runs WHERE experiment_id = ?", rows[0][0])
        if _whole(count[0][0]) > MOST_RUNS:
            raise Unmeasurable("source.too-large", f"The experiment {experiment!r} has more than {MOST_RUNS:,} runs.")
        return self._runs("experiment_id = ? AND lifecycle_stage = 'active'", rows[0][0])

    def _runs(self, where: str, given: object) -> tuple[Run, ...]:
        columns = "run_uuid, experiment_id, status, start_time, end_time, artifact_uri, lifecycle_stage"
        question = f"SELECT {columns} FROM runs WHERE {where} ORDER BY start_time, run_uuid"  # noqa: S608  # texts of ours
        rows = self._ask(question, given)
        ids = [str(row[0]) for row in rows]
        metrics = self._pairs(ids, "SELECT run_uuid, key, value, is_nan FROM latest_metrics WHERE run_uuid IN ({})")
        params = self._pairs(ids, "SELECT run_uuid, key, value FROM params WHERE run_uuid IN ({})")
        tags = self._pairs(ids, "SELECT run_uuid, key, value FROM tags WHERE run_uuid IN ({})")
        datasets = self._pairs(
            ids,
            "SELECT i.destination_id, d.name, d.digest, d.dataset_profile, (SELECT t.value FROM input_tags t WHERE "
            "t.input_uuid = i.input_uuid AND t.name = 'mlflow.data.context' LIMIT 1) FROM inputs i JOIN datasets d "
            "ON d.dataset_uuid = i.source_id WHERE i.source_type = 'DATASET' AND i.destination_type = 'RUN' "
            "AND i.destination_id IN ({})",
        )
        models = self._pairs(
            ids,
            "SELECT source_id, destination_id FROM inputs WHERE source_type = 'RUN_OUTPUT' AND source_id IN ({})",
        )
        return tuple(
            Run(
                id=name,
                experiment=str(row[1]),
                status=str(row[2] or ""),
                started=_seconds(row[3]),
                ended=_seconds(row[4]),
                metrics={str(one[1]): _metric(one[2], one[3]) for one in metrics.get(name, ())},
                params={str(one[1]): str(one[2]) for one in params.get(name, ())},
                tags={str(one[1]): str(one[2]) for one in tags.get(name, ())},
                datasets=tuple(
                    Dataset(str(one[1] or ""), str(one[2] or ""), str(one[4] or ""), str(one[3] or ""))
                    for one in datasets.get(name, ())
                ),
                folder=str(row[5] or ""),
                deleted=row[6] != "active",
                models=tuple(str(one[1]) for one in models.get(name, ())),
            )
            for name, row in zip(ids, rows, strict=True)
        )

    def _pairs(self, ids: list[str], question: str) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for at in range(0, len(ids), _AT_ONCE):
            some = ids[at : at + _AT_ONCE]
            for row in self._ask(question.format(",".join("?" * len(some))), *some):
                found.setdefault(str(row[0]), []).append(row)
        return found

    def aliased(self, model: str, alias: str) -> Version:
        """Give the version of a model that an alias points at."""
        here = self._here("registered_model_aliases")
        question = f"SELECT version FROM registered_model_aliases WHERE name = ? AND alias = ?{here}"  # noqa: S608  # our own text
        rows = self._ask(question, model, alias)
        if rows:
            return self.numbered(model, _whole(rows[0][0]))
        self._has(model)
        raise Unmeasurable(
            "source.missing", f"The model {model!r} in {self.shown!r} has no alias {alias!r}; set it, or name another."
        )

    def numbered(self, model: str, number: int) -> Version:
        """Give a version of a model by its number."""
        found = self._versions(model, "AND version = ?", number)
        if not found:
            raise Unmeasurable("source.missing", f"{self.shown!r} holds no version {number} of the model {model!r}.")
        return found[0]

    def versions(self, model: str) -> tuple[Version, ...]:
        """Give all versions of a model, oldest first."""
        self._has(model)
        return self._versions(model, "ORDER BY creation_time, version")

    def _has(self, model: str) -> None:
        here = self._here("model_versions")
        question = f"SELECT count(*) FROM model_versions WHERE name = ?{here}"  # noqa: S608  # a text of ours
        count = _whole(self._ask(question, model)[0][0])
        if not count:
            raise Unmeasurable("source.missing", f"{self.shown!r} holds no version of a model {model!r}.")
        if count > MOST_VERSIONS:
            raise Unmeasurable("source.too-large", f"The model {model!r} has more than {MOST_VERSIONS:,} versions.")

    def _versions(self, model: str, rest: str, *given: object) -> tuple[Version, ...]:
        here = self._here("model_versions")
        columns = "version, creation_time, run_id, source, storage_location"
        question = f"SELECT {columns} FROM model_versions WHERE name = ?{here} {rest}"  # noqa: S608  # texts of ours
        rows = self._ask(question, model, *given)
        tags: dict[int, dict[str, str]] = {}
        here = self._here("model_version_tags")
        question = f"SELECT version, key, value FROM model_version_tags WHERE name = ?{here}"  # noqa: S608  # our own text
        for number, key, value in self._ask(question, model):
            tags.setdefault(_whole(number), {})[str(key)] = str(value)
        return tuple(
            Version(model, _whole(row[0]), _seconds(row[1]) or 0.0, str(row[2] or ""), str(row[3] or ""),
                    str(row[4] or row[3] or ""), tags.get(_whole(row[0]), {}))
            for row in rows
        )  # fmt: skip

    def model_files(self, version: Version) -> tuple[File, ...]:
        """Give the files of a version, counted in the folder where they are."""
        return _files(_folder(version.folder, f"version {version.number} of {version.name!r}"), "")

    def model_text(self, version: Version, path: str) -> bytes:
        """Give a small file of a version."""
        file = _folder(version.folder, f"version {version.number} of {version.name!r}") / path
        try:
            with file.open("rb") as opened:
                held = opened.read(LARGEST_TEXT + 1)
        except OSError:
            sentence = f"Version {version.number} of {version.name!r} has no {path!r} that can be read."
            raise Unmeasurable("source.missing", sentence) from None
        if len(held) > LARGEST_TEXT:
            raise Unmeasurable("source.too-large", f"{path!r} of {version.name!r} is larger than a megabyte.")
        return held

    def run_files(self, run: Run, path: str) -> tuple[File, ...]:
        """Give the files that a run kept at or below a path, counted where they are."""
        return _files(_folder(run.folder, f"run {run.id!r}"), path)

    def tag(self, run_id: str, tags: Mapping[str, str]) -> None:
        """Put tags on a run: one row each in the table of tags, and nothing else."""
        try:
            with closing(sqlite3.connect(f"file:{quote(str(self.path))}?mode=rw", uri=True, timeout=PATIENCE)) as open_:
                open_.executemany(
                    "INSERT INTO tags (key, value, run_uuid) VALUES (?, ?, ?) "
                    "ON CONFLICT (key, run_uuid) DO UPDATE SET value = excluded.value",
                    [(key, value, run_id) for key, value in tags.items()],
                )
                open_.commit()
        except sqlite3.Error:
            sentence = f"{self.shown!r} cannot be written to, so no verdict stands at run {run_id!r}."
            raise Unmeasurable("source.refused", sentence) from None


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _seconds(value: object) -> float | None:
    return value / 1000 if isinstance(value, int) else None


def _metric(value: object, is_nan: object) -> float:
    if is_nan or not isinstance(value, (int, float)):
        return math.nan
    return math.copysign(math.inf, value) if abs(value) >= HUGE else float(value)


def _folder(location: str, what: str) -> Path:
    """Give a folder of this machine. Raises `Unmeasurable` for what is kept elsewhere."""
    parts = urlsplit(location)
    local = parts.scheme in {"", "file"} and parts.netloc in {"", "localhost"}
    folder = Path(unquote(parts.path)) if parts.scheme == "file" else Path(location)
    if not location or not local or "\0" in location or not folder.is_absolute() or not folder.is_dir():
        sentence = f"The files of {what} are not on this machine; name the address of the tracking server instead."
        raise Unmeasurable("source.missing", sentence)
    return folder


def _files(folder: Path, path: str) -> tuple[File, ...]:
    top = folder / path
    if not top.resolve().is_relative_to(folder.resolve()):
        raise Unmeasurable("source.refused", f"{path!r} leads out of the folder of the run.")
    found: list[File] = []
    for file in [top] if top.is_file() else _walked(top):
        if len(found) >= MOST_FILES:
            raise Unmeasurable("source.too-large", f"There are more than {MOST_FILES:,} files to count.")
        found.append(File(file.relative_to(folder).as_posix(), file.stat().st_size))
    return tuple(found)


def _walked(top: Path) -> Iterable[Path]:
    """Give every file below a folder; links are not followed, however deep it goes."""
    folders = [top] if top.is_dir() else []
    while folders:
        for one in sorted(folders.pop().iterdir()):
            if one.is_symlink():
                continue
            if one.is_dir():
                folders.append(one)
            elif one.is_file():
                yield one
