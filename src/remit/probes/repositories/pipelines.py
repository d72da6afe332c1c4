"""What DVC's files say: outputs with their hashes (`*.dvc`, `dvc.lock`) and the stages of a pipeline (`dvc.yaml`).

Read without DVC. `dvc.lock` keeps, of each stage as it last ran, the command, the hash of every input and output and
the parameters; a stage whose inputs have other hashes now ought to have run again (DVC documentation, dvc.yaml files).
"""

from __future__ import annotations

import itertools
import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from remit.probes.repositories.documents import by_name, entries

LOCK = "dvc.lock"
STAGES = "dvc.yaml"
POINTER = ".dvc"
MOST_STAGES = 10_000

_HASHES = ("md5", "etag", "checksum", "version_id")
_MD5 = re.compile(r"[0-9a-f]{32}(?:\.dir)?")
_TEMPLATE = "${"


@dataclass(frozen=True, slots=True)
class Item:
    """An input or output as it was locked: its path from the top ("" outside), and its hash ("" when there is none).

    `md5` says whether the hash is one that can be computed again; `legacy` that line ends did not count then.
    """

    path: str
    shown: str
    hash: str
    md5: bool
    legacy: bool
    said_by: str


@dataclass(frozen=True, slots=True)
class Locked:
    """A stage as it last ran."""

    command: object
    inputs: tuple[Item, ...]
    outputs: tuple[Item, ...]
    parameters: Mapping[str, Mapping[str, object]]
    folder: str


@dataclass(frozen=True, slots=True)
class Defined:
    """A stage as it is defined: its name, or the beginning of its names where they are not told (`open`).

    `inputs` and `outputs` are paths from the top, without those that hold a template; `command` is None for such.
    """

    name: str
    command: object
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]
    open: bool = False


def pointed(document: Mapping[str, object], name: str) -> tuple[Item, ...]:
    """Give the outputs that a `*.dvc` file points to."""
    folder = _folder(name, document)
    return tuple(_item(entry, folder, name) for entry in entries(document.get("outs")))


def locked(document: Mapping[str, object], name: str, folders: Mapping[str, str]) -> dict[str, Locked]:
    """Give the stages of a lock file by name; `folders` tells which of them have a folder of their own to work in."""
    stages = by_name(document.get("stages") if "schema" in document else document)
    found: dict[str, Locked] = {}
    for stage, held in itertools.islice(stages.items(), MOST_STAGES):
        said = by_name(held)
        folder = folders.get(stage) or folders.get(stage.partition("@")[0]) or posixpath.dirname(name)
        parameters = {file: by_name(values) for file, values in by_name(said.get("params")).items()}
        inputs, outputs = (
            tuple(_item(entry, folder, name) for entry in entries(said.get(key))) for key in ("deps", "outs")
        )
        found[stage] = Locked(said.get("cmd"), inputs, outputs, parameters, folder)
    return found


def folders(document: Mapping[str, object], name: str) -> dict[str, str]:
    """Give the folder that each stage of a `dvc.yaml` works in, from the top."""
    stages = by_name(document.get("stages"))
    return {stage: _folder(name, _body(by_name(held))) for stage, held in stages.items()}


def defined(document: Mapping[str, object], name: str) -> list[Defined]:
    """Give the stages of a `dvc.yaml`, those made by `foreach` and `matrix` one by one where their names are told."""
    found: list[Defined] = []
    for stage, held in by_name(document.get("stages")).items():
        said = by_name(held)
        body = _body(said)
        folder = _folder(name, body)
        keys = _keys(said)
        names = [f"{stage}@{key}" for key in keys] if keys else [stage]
        repeated = bool(said.keys() & {"foreach", "matrix"})
        outputs = [path for kind in ("outs", "metrics", "plots") for path in _named(body.get(kind), folder)]
        command = None if _TEMPLATE in str(body.get("cmd")) else body.get("cmd")
        parameters = tuple(_parameters(body.get("params")))
        found += [
            Defined(
                one, command, tuple(_named(body.get("deps"), folder)), tuple(outputs), parameters,
                open=repeated and keys is None,
            )
            for one in names
        ]  # fmt: skip
        if len(found) > MOST_STAGES:
            return found
    return found


def _body(said: Mapping[str, object]) -> Mapping[str, object]:
    return by_name(said.get("do")) if "foreach" in said else said


def _keys(said: Mapping[str, object]) -> list[str] | None:
    """Give what stands behind the `@` in the names of repeated stages; [] for a plain stage, None when not told."""
    if "foreach" in said:
        over = said["foreach"]
        if isinstance(over, str):
            return None
        listed = entries(over)
        if any(isinstance(one, dict | list) for one in listed):
            return [str(at) for at in range(len(listed))]
        keys = [_written(one) for one in listed] or list(by_name(over))
        return None if any(_TEMPLATE in key for key in keys) else keys
    if "matrix" in said:
        axes = by_name(said["matrix"])
        if not axes or any(not entries(values) or _TEMPLATE in str(entries(values)) for values in axes.values()):
            return None
        written = [
            [f"{axis}{at}" if isinstance(one, dict | list) else _written(one) for at, one in enumerate(entries(values))]
            for axis, values in axes.items()
        ]
        return ["-".join(parts) for parts in itertools.islice(itertools.product(*written), MOST_STAGES)]
    return []


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _named(listed: object, folder: str) -> Sequence[str]:
    """Give the paths of a list whose entries are paths, or paths with settings; templates are left out."""
    names = [next(iter(by_name(entry)), str(entry)) for entry in entries(listed)]
    paths = [_path(name, folder) for name in names if name and _TEMPLATE not in name]
    return [path for path in paths if path]


def _parameters(listed: object) -> Sequence[tuple[str, str]]:
    """Give (file, dotted name) of each parameter; "" for the file that is usual."""
    found: list[tuple[str, str]] = []
    for entry in entries(listed):
        if files := by_name(entry):
            found += [(file, str(name)) for file, names in files.items() for name in entries(names)]
        else:
            found.append(("", str(entry)))
    return [pair for pair in found if _TEMPLATE not in "".join(pair)]


def _folder(name: str, said: Mapping[str, object]) -> str:
    inner = str(said.get("wdir") or ".")
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), inner)) if _TEMPLATE not in inner else ""


def _item(entry: object, folder: str, name: str) -> Item:
    said = by_name(entry)
    shown = str(said.get("path") or "")
    found = next((str(said[key]) for key in _HASHES if said.get(key)), "")
    if not found and entries(said.get("files")):
        found = "files"
    computed = bool(said.get("md5")) and bool(_MD5.fullmatch(str(said["md5"])))
    broken = bool(said.get("md5")) and not computed
    outside = "repo" in said or not shown
    path = "" if outside else _path(shown, folder)
    return Item(path, shown, "" if broken else found, computed, "hash" not in said, name)


def _path(written: str, folder: str) -> str:
    """Give a path from the top; "" for one that leads outside (another machine, or above the top)."""
    if "://" in written or written.startswith("/") or re.match(r"[A-Za-z]:[\\/]", written):
        return ""
    path = posixpath.normpath(posixpath.join(folder, written))
    return "" if path == ".." or path.startswith("../") else path
