"""Real repositories that the probes' tests share: made by git in a folder of the test, with and without DVC's files."""

import hashlib
import json
import os
import subprocess
from decimal import Decimal
from pathlib import Path

from remit.core.criteria import FitCriterion
from remit.core.observations import Failure, Observation, Source
from remit.probes.measuring import Place
from remit.probes.repositories.measuring import measure

NOW = "2026-11-23T08:00:00.000000Z"
THEN = "2026-11-13T08:00:00+00:00"


class Repo:
    """A real repository in a folder of the test."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder.parent), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": THEN, "GIT_COMMITTER_DATE": THEN,
        }  # fmt: skip
        folder.mkdir(parents=True)
        self.git("init", "-q", "-b", "main", *options)
        self.git("config", "user.name", "Ada")
        self.git("config", "user.email", "ada@example.org")

    def git(self, *arguments: str, given: str = "") -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=self.environment, input=given, capture_output=True, text=True,
            check=True,
        )  # fmt: skip
        return done.stdout

    def write(self, **files: str | bytes) -> None:
        self.put(files)

    def put(self, files: dict[str, str | bytes]) -> None:
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(self, files: dict[str, str | bytes] | None = None, *options: str) -> str:
        self.put(files or {})
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "change", *options)
        return self.git("rev-parse", "HEAD").strip()

    def look(self, measure_id: str, unit: str = "1", **given: str) -> Observation | Failure:
        pairs = tuple((name.replace("_", "-"), said) for name, said in given.items())
        source = Source("code", "git", self.folder.name, settings=pairs)
        asked = FitCriterion(measure_id, ">=", Decimal(1), unit)
        place = Place(self.folder.parent, self.environment)
        return measure(source, [asked], place=place, as_of=NOW)[0]

    def share(self, measure_id: str, **given: str) -> tuple[float, int]:
        found = self.look(measure_id, "day" if measure_id == "last-activity" else "1", **given)
        assert isinstance(found, Observation), found
        assert found.figures[0].low == found.figures[0].estimate == found.figures[0].high
        return found.figures[0].estimate, found.figures[0].cases


def md5(content: str | bytes) -> str:
    held = content.encode() if isinstance(content, str) else content
    return hashlib.md5(held, usedforsecurity=False).hexdigest()


def notes(found: Observation | Failure) -> str:
    assert isinstance(found, Observation), found
    return " ".join(found.notes)


def failed(found: Observation | Failure) -> Failure:
    assert isinstance(found, Failure), found
    assert found.sentence.endswith((".", "?"))
    return found


def pipeline(repo: Repo) -> None:
    stages = "stages:\n  train:\n    cmd: python train.py\n    deps: [train.py, data.csv]\n    params: [lr]\n"
    stages += "    outs: [model.bin]\n    metrics:\n    - score.json:\n        cache: false\n"
    lock = {
        "schema": "2.0",
        "stages": {
            "train": {
                "cmd": "python train.py",
                "deps": [
                    {"path": "train.py", "hash": "md5", "md5": md5("code")},
                    {"path": "data.csv", "hash": "md5", "md5": md5("rows")},
                ],
                "params": {"params.yaml": {"lr": 0.1}},
                "outs": [
                    {"path": "model.bin", "hash": "md5", "md5": md5("model")},
                    {"path": "score.json", "hash": "md5", "md5": md5("{}")},
                ],
            }
        },
    }
    pointer = f"outs:\n- md5: {md5('rows')}\n  size: 4\n  hash: md5\n  path: data.csv\n"
    repo.commit({
        "train.py": "code", "params.yaml": "lr: 0.1\n", "dvc.yaml": stages, "dvc.lock": json.dumps(lock),
        "data.csv.dvc": pointer, ".gitignore": "/data.csv\n/model.bin\n", "score.json": "{}",
        "data.csv": "rows", "model.bin": "model",
    })  # fmt: skip
