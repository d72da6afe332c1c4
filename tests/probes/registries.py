"""A registry of models as a team has it: made by MLflow's own client, in a SQLite file."""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import sqlite3
import tempfile
import warnings
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from remit.core.criteria import FitCriterion
from remit.core.observations import Failure, Observation, Source
from remit.probes.measuring import Place, measure

NOW = "2026-11-21T00:00:00+00:00"
HOUR = 3600.0
DAY = 86_400.0
COMMIT = "0123456789abcdef0123456789abcdef01234567"

MLMODEL = """\
flavors: {}
model_size_bytes: 3
signature:
  inputs: '[{"type": "double", "name": "age", "required": true}, {"type": "string", "name": "city", "required": true}]'
  outputs: '[{"type": "long", "required": true}]'
  params: null
"""


def at(moment: str) -> float:
    """Give an ISO moment (UTC) in seconds since 1970."""
    return datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp()


def client(uri: str) -> Any:
    """Give MLflow's own client, with its telemetry off."""
    os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
    os.environ["DO_NOT_TRACK"] = "true"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from mlflow import MlflowClient

        return MlflowClient(uri, uri)


@functools.cache
def _empty() -> Path:
    """Give a registry with nothing in it, which MLflow takes some seconds to make; copies of it are as good."""
    folder = tempfile.TemporaryDirectory(prefix="remit-registry-")
    atexit.register(folder.cleanup)
    made = Path(folder.name) / "mlflow.db"
    client(f"sqlite:///{made}").search_experiments()
    return made


@dataclass
class Team:
    """A registry in a folder, and what is put into it; times are seconds since 1970."""

    folder: Path
    experiment: str = "churn"
    client: Any = field(init=False)

    def __post_init__(self) -> None:
        """Make the database and the experiment."""
        self.database = self.folder / "mlflow.db"
        shutil.copy(_empty(), self.database)
        self.client = client(f"sqlite:///{self.database}")
        where = (self.folder / "files").as_uri()
        self.experiment_id = self.client.create_experiment(self.experiment, artifact_location=where)

    def run(  # a run has this many sides
        self, begin: float, end: float | None, *, metrics=(), params=(), tags=(), data=(), status="FINISHED"
    ) -> str:
        """Record a run and give its id; `data` are (name, digest, context, rows)."""
        from mlflow.entities import Dataset, DatasetInput, InputTag

        made = self.client.create_run(self.experiment_id, start_time=round(begin * 1000), tags=dict(tags))
        name = made.info.run_id
        for key, value in dict(metrics).items():
            self.client.log_metric(name, key, value)
        for key, value in dict(params).items():
            self.client.log_param(name, key, value)
        inputs = [
            DatasetInput(
                Dataset(title, digest, "local", "{}", profile=f'{{"num_rows": {rows}}}'),
                [InputTag("mlflow.data.context", context)],
            )
            for title, digest, context, rows in data
        ]
        if inputs:
            self.client.log_inputs(name, inputs)
        if end is not None:
            self.client.set_terminated(name, status, end_time=round(end * 1000))
        return name

    def version(
        self, run: str, alias: str = "", *, model="churn", created: float | None = None, mlmodel=MLMODEL
    ) -> int:
        """Register the model of a run, with its files, and give its number."""
        folder = self.folder / "files" / run / "artifacts" / "model"
        folder.mkdir(parents=True)
        (folder / "MLmodel").write_text(mlmodel)
        (folder / "data").mkdir()
        (folder / "data" / "weights.bin").write_bytes(b"x" * 2_000)
        if not self.client.search_registered_models(f"name='{model}'"):
            self.client.create_registered_model(model)
        made = self.client.create_model_version(model, folder.as_uri(), run_id=run)
        if alias:
            self.client.set_registered_model_alias(model, alias, made.version)
        if created is not None:
            self.tell(
                "UPDATE model_versions SET creation_time = ? WHERE version = ?", round(created * 1000), made.version
            )
        return int(made.version)

    def tell(self, change: str, *given: object) -> None:
        """Change the database directly: what MLflow's client lets nobody set."""
        with closing(sqlite3.connect(self.database)) as opened:
            opened.execute(change, given)
            opened.commit()

    def source(self, location: str = "", **settings: str) -> Source:
        """Describe the registry as a source; underscores in names of settings stand for hyphens."""
        said = tuple((name.replace("_", "-"), text) for name, text in settings.items())
        return Source("registry", "mlflow", location or "sqlite:///mlflow.db", settings=said)

    def see(self, source: Source, *criteria: FitCriterion, as_of: str = NOW, **environment: str) -> Any:
        """Measure criteria; one gives what was seen of it, several a list."""
        found = measure(source, criteria, place=Place(self.folder, environment), as_of=as_of)
        return found[0] if len(found) == 1 else list(found)


def asked(measure: str, threshold: str = "0.8", op: str = ">=", unit: str = "1", **more: Any) -> FitCriterion:
    """Give a fit criterion."""
    return FitCriterion(measure, op, Decimal(threshold), unit, **more)


def seen(found: Observation | Failure) -> Observation:
    """Give an observation, or fail with the sentence of the failure."""
    assert isinstance(found, Observation), found
    return found


def refused(found: Observation | Failure, code: str) -> str:
    """Give the sentence of a failure of that code."""
    assert isinstance(found, Failure), found
    assert found.code == code, found
    assert found.sentence.endswith((".", "?"))
    return found.sentence
