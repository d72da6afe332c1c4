"""Whether the record is whole: what each run recorded, and whether the live model leads back to code and data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from remit.core.criteria import FitCriterion
from remit.probes.failing import Unmeasurable
from remit.probes.models.looks import Look, Taken, point, told
from remit.probes.models.metrics import number_of
from remit.probes.models.records import Run

COMMIT = "mlflow.source.git.commit"
DIRTY = "mlflow.source.git.dirty"
_COMMITTED = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_FIRST_ROWS = "Digests of tables are as the tool took them; MLflow takes its own of a data frame's first 10,000 rows."


def commit_of(run: Run) -> str:
    """Give the commit that a run was made from; "" where it tells none, or one with changes that were not committed."""
    found = run.tags.get(COMMIT, "").strip().lower() or run.tags.get("mlflow.databricks.gitRepoCommit", "").lower()
    dirty = run.tags.get(DIRTY, "").strip().casefold() == "true"
    return found if _COMMITTED.fullmatch(found) and not dirty else ""


def _some(*names: str) -> Callable[[Run], bool]:
    """Make a test of whether a run has a parameter or tag of one of these names that says something."""

    def has(run: Run) -> bool:
        return any(
            text.strip()
            for held in (run.params, run.tags)
            for key, text in held.items()
            if key.casefold().replace("-", "_").rpartition(".")[2] in names
        )

    return has


def _measured(*names: str) -> Callable[[Run], bool]:
    return lambda run: any(number_of(run, name) is not None for name in names) or _some(*names)(run)


_ENVIRONMENTS = frozenset({"mlflow.project.env", "mlflow.docker.image.id", "mlflow.log-model.history"})
"""Tags of a run that has its environment with it; so does every model that it logged."""

RECORDS: Mapping[str, Callable[[Run], bool]] = {
    "code-version": lambda run: bool(commit_of(run)),
    "data": lambda run: any(one.name for one in run.datasets),
    "data-version": lambda run: any(one.digest for one in run.datasets) or _some("data_version", "dvc_hash")(run),
    "parameters": lambda run: bool(run.params),
    "metrics": lambda run: bool(run.metrics),
    "seed": _some("seed", "random_seed", "random_state"),
    "environment": lambda run: bool(run.models) or not _ENVIRONMENTS.isdisjoint(run.tags) or _some(
        "environment", "image", "image_digest", "docker_image", "conda_env", "requirements", "lock", "lock_hash",
    )(run),
    "date": lambda run: run.started is not None,
    "duration": lambda run: run.started is not None and run.ended is not None,
    "author": lambda run: bool(run.tags.get("mlflow.user", "").strip()),
    "cost": _measured("cost", "training_cost", "costs"),
    "energy": _measured("energy", "energy_kwh", "emissions", "co2"),
    "hardware": lambda run: _some("hardware", "gpu", "gpu_type", "machine", "instance_type")(run)
    or any(key.startswith("system/") for key in run.metrics),
}  # fmt: skip
"""How each item shows in a run; another item is looked for as a parameter, metric or tag of its name."""

USUAL = ("data-version", "parameters", "seed", "code-version", "date", "environment")
"""What is asked of every run where neither the requirement nor the source says."""


def completeness(look: Look, criterion: FitCriterion) -> Taken:
    """Give the share of runs that recorded all that is asked for; the others are named with what they lack.

    Runs that still go on are left out: what they record at their end is not there yet.
    """
    items = criterion.items or look.asked.requires or USUAL
    runs = [one for one in look.experiment if one.status not in {"RUNNING", "SCHEDULED"}]
    if not runs:
        sentence = (
            f"The experiment {look.asked.experiment!r} has no run that has ended, so there is no record to look at."
        )
        raise Unmeasurable("source.empty", sentence)
    lacking = {run.id: [item for item in items if not _has(run, item)] for run in runs}
    bad = {name: missing for name, missing in lacking.items() if missing}
    notes = [f"Lack something ({len(bad):,} of {len(runs):,}): {_offenders(bad)}."] if bad else []
    notes.append(f"Asked for: {', '.join(items)}.")
    if "data-version" in items:
        notes.append(_FIRST_ROWS)
    share = (len(runs) - len(bad)) / len(runs)
    method = "runs that ended and recorded every item, of all that ended; a commit counts without changes beside it"
    return Taken((point(share, len(runs)),), method, [items, sorted(lacking.items())], tuple(notes))


def _has(run: Run, item: str) -> bool:
    name = item.strip().casefold().replace(" ", "-")
    known = RECORDS.get(name) or RECORDS.get(_OTHER_WORDS.get(name, ""))
    plain = name.replace("-", "_")
    return known(run) if known else _measured(plain)(run)


_OTHER_WORDS = {
    "commit": "code-version", "code": "code-version", "code-commit": "code-version", "data-set": "data",
    "dataset": "data", "params": "parameters", "time": "date", "env": "environment", "user": "author",
}  # fmt: skip


def _offenders(bad: Mapping[str, list[str]]) -> str:
    return told([f"{name} ({', '.join(missing)})" for name, missing in bad.items()])


def lineage(look: Look, _: FitCriterion) -> Taken:
    """Give the share of links from the live version to its run, from there to a commit and to the data's digest."""
    version = look.live
    links = {"run": bool(version.run), "commit": False, "data": False}
    notes: list[str] = []
    digests: list[str] = []
    commit = ""
    if version.run:
        try:
            run = look.of(version.run)
        except Unmeasurable as problem:
            if problem.code != "source.missing":
                raise
            links["run"] = False
            notes.append(problem.sentence)
        else:
            commit = commit_of(run)
            digests = sorted(one.digest for one in run.datasets if one.digest)
            links |= {"commit": bool(commit), "data": bool(digests) or _some("data_version", "dvc_hash")(run)}
            if not commit and run.tags.get(COMMIT):
                notes.append("The commit that the run tells is none, or there were changes beside it.")
    missing = [name for name, there in links.items() if not there]
    where = f"version {version.number} of {version.name!r}"
    if missing:
        notes.insert(0, f"From {where} nothing leads to: {', '.join(missing)}.")
    else:
        notes.insert(
            0, f"{where[0].upper()}{where[1:]} leads to run {version.run!r}, commit {commit[:12]} and its data."
        )
    if digests:
        notes.append(_FIRST_ROWS)
    share = sum(links.values()) / len(links)
    return Taken((point(share, len(links)),), "links that the registry records of the live version: run, commit, data",
                 [version.name, version.number, version.run, commit, digests], tuple(notes))  # fmt: skip
