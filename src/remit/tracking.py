"""Tracking: which requirements a training is for, said where it runs, and kept with the run by MLflow.

    with remit.track(requirement="modeling.baseline/recall"):
        mlflow.log_metric("recall", 0.91)

It stands beside the workbench: it knows no project, and writes nothing but tags. `remit verify` finds the run by the
registry; with `write-back=yes` in the source, the verdicts stand at the run afterwards, too.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from remit.core.errors import InvalidInput, RemitError
from remit.probes.models.tags import REQUIREMENT, is_requirement

INSTALL = "pip install 'remit[mlflow]'"


class NoTracking(RemitError):
    """MLflow is not installed here, or does not let a run be tagged; `str()` says what to do."""

    code = "tracking.missing"
    exit_code = 5


@contextmanager
def track(
    requirement: str | Sequence[str], *, run_name: str = "", tags: dict[str, str] | None = None
) -> Generator[Any]:
    """Tie the active MLflow run, or a new one that ends with the block, to one or more requirements, by their ids.

    A context manager that gives the run, and a decorator of functions. The run says `remit.requirement.ID` = `yes` for
    each id (`question/key`, as `remit requirements` lists them); `tags` are further ones. `run_name` names a new run.
    Raises `InvalidInput` for what is no id, and `NoTracking` without MLflow; what the block raises passes through, and
    a new run is marked as failed by it. Nothing is sent home: telemetry is off before MLflow loads.
    """
    ids = (requirement,) if isinstance(requirement, str) else tuple(requirement)
    wrong = [one for one in ids if not is_requirement(one)]
    if wrong or not ids:
        what = f"{str(wrong[0])[:200]!r} is no id of a requirement" if wrong else "No requirement is named"
        raise InvalidInput(f"{what}; give ids as `remit requirements` lists them, such as 'modeling.baseline/recall'.")
    mlflow = _mlflow()
    own = {**(tags or {}), **{REQUIREMENT + one: "yes" for one in ids}}
    active = mlflow.active_run()
    if active is not None:
        mlflow.set_tags(own)
        yield active
        return
    with mlflow.start_run(run_name=run_name or None, tags=own) as run:
        yield run


def _mlflow() -> Any:  # noqa: ANN401  # an optional library that is loaded only here
    """Load MLflow with its telemetry off. Raises `NoTracking`."""
    os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
    os.environ.setdefault("DO_NOT_TRACK", "true")
    try:
        return import_module("mlflow")
    except ImportError:
        raise NoTracking(f"Runs are tracked with MLflow, which is not installed here: {INSTALL}.") from None
