"""Files of a model: how large it is, and whether its signature is the interface that was agreed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from remit.core.criteria import FitCriterion
from remit.probes.endpoints.schemas import Json, is_list, is_object, loads
from remit.probes.failing import Unmeasurable
from remit.probes.models.looks import Look, Taken, point, told
from remit.probes.models.metrics import number_of
from remit.probes.models.records import LARGEST_TEXT, File
from remit.probes.repositories.documents import mapping

_BITS = {"bit": 1, "B": 8}
_STEPS = ("", "k", "M", "G", "T", "P")
_MLMODEL = "MLmodel"


def bytes_of(unit: str) -> float:
    """Give how many bytes a unit of size is: kB is 1,000, KiB is 1,024. Raises `Unmeasurable` for other units."""
    for ending, bits in _BITS.items():
        for step, prefix in enumerate(_STEPS):
            if unit == prefix + ending:
                return 1000.0**step * bits / 8
            if step and unit == f"{prefix.upper()}i{ending}":
                return 1024.0**step * bits / 8
    raise Unmeasurable("measure.impossible", f"{unit!r} is no unit of size; ask for B, kB, MB, GB, KiB or MiB.")


def model_size(look: Look, criterion: FitCriterion) -> Taken:
    """Give the bytes of all files of the live version: the model with what it was packed with."""
    version = look.live
    files = look.registry.model_files(version)
    return _sized(files, criterion, f"version {version.number} of {version.name!r}")


def package_size(look: Look, criterion: FitCriterion) -> Taken:
    """Give the bytes of the package that the run kept at the path that the source names."""
    path = look.asked.package
    if not path:
        sentence = "Say in the setting 'package' at which path the run kept its package."
        raise Unmeasurable("measure.impossible", sentence)
    if ".." in Path(path).parts or "\\" in path:
        raise Unmeasurable("source.unreadable", "The setting 'package' is no path below the folder of the run.")
    return _sized(look.registry.run_files(look.run, path), criterion, f"{path!r} of {look.called(look.run)}")


def _sized(files: Sequence[File], criterion: FitCriterion, what: str) -> Taken:
    if not files:
        raise Unmeasurable("source.empty", f"The registry holds no files of {what}.")
    size = sum(file.size for file in files) / bytes_of(criterion.unit)
    largest = sorted(files, key=lambda file: -file.size)[:3]
    notes = (f"{len(files):,} files; the largest: {told([file.path for file in largest])}.",)
    return Taken((point(size, len(files)),), f"sizes of all files of {what} added up",
                 sorted((file.path, file.size) for file in files), notes, "E3")  # fmt: skip


def signature(look: Look, _: FitCriterion) -> Taken:
    """Give the share of agreed columns and parameters that the live version's signature has just so.

    What is agreed stands in a file: the `MLmodel` of an agreed version, or JSON with `inputs`, `outputs` and `params`,
    each a list of columns with name, type and required. What the model takes beyond that and requires counts, too.
    """
    path = look.asked.signature
    if path is None:
        sentence = "Say in the setting 'expect-signature' in which file the agreed signature is."
        raise Unmeasurable("measure.impossible", sentence)
    agreed = _signature(_read(path, look.asked.signature_shown), look.asked.signature_shown, "signature")
    version = look.live
    shown = f"{_MLMODEL} of version {version.number} of {version.name!r}"
    found = _signature(look.registry.model_text(version, _MLMODEL), shown, "signature")
    problems = [f"{name}: agreed {_said(kind)}, has {_said(found.get(name))}"
                for name, kind in agreed.items() if found.get(name) != kind]  # fmt: skip
    extra = [name for name, kind in found.items() if name not in agreed and _counts(name, kind)]
    problems += [f"{name}: not agreed, has {_said(found[name])}" for name in extra]
    cases = len(agreed) + len(extra)
    if not cases:
        raise Unmeasurable("source.empty", f"{look.asked.signature_shown!r} agrees on no column.")
    notes = (f"Differs: {told(problems)}.",) if problems else ()
    return Taken((point((cases - len(problems)) / cases, cases),),
                 "columns and parameters whose type and necessity are the agreed ones, of those agreed or required",
                 [sorted(agreed.items()), sorted(found.items())], notes)  # fmt: skip


def number(look: Look, criterion: FitCriterion) -> Taken:
    """Give a number that the judged run recorded as a metric or parameter, taken as it is."""
    run = look.run
    key = look.asked.key(criterion.measure) or criterion.measure.replace("-", "_")
    amount = number_of(run, key)
    if amount is None:
        sentence = f"Run {run.id!r} records no number {key!r}; say in 'metric.{criterion.measure}' how it is called."
        raise Unmeasurable("measure.impossible", sentence)
    return Taken((point(amount, 1),), f"{key!r} as recorded by {look.called(run)}", [run.id, key, amount])


Column = tuple[str, bool]


def _read(path: Path, shown: str) -> bytes:
    try:
        with path.open("rb") as file:
            held = file.read(LARGEST_TEXT + 1)
    except OSError:
        raise Unmeasurable("source.missing", f"There is no file {shown!r} that can be read.") from None
    if len(held) > LARGEST_TEXT:
        raise Unmeasurable("source.too-large", f"{shown!r} is larger than a megabyte.")
    return held


def _signature(text: bytes, shown: str, part: str) -> dict[str, Column]:
    held = mapping(text, shown)
    parts = held.get(part, held)
    if not is_object(parts) or not parts.keys() & {"inputs", "outputs", "params"}:
        sentence = f"{shown!r} holds no signature; log the model with one, so that its columns can be told."
        raise Unmeasurable("measure.impossible", sentence)
    found: dict[str, Column] = {}
    for side in ("inputs", "outputs", "params"):
        for at, column in enumerate(_columns(parts.get(side), shown)):
            named = column.get("name")
            name = named if isinstance(named, str) else f"#{at + 1}"
            required = column.get("required", True) is not False and "default" not in column
            found[f"{side} {name}"] = (_type(column), required)
    return found


def _columns(held: Json, shown: str) -> list[Mapping[str, Json]]:
    if isinstance(held, str):
        try:
            held = loads(held)
        except ValueError:
            raise Unmeasurable("source.unreadable", f"The signature in {shown!r} cannot be read.") from None
    return [one for one in held if is_object(one)] if is_list(held) else []


def _type(column: Mapping[str, Json]) -> str:
    """Give the type of a column in one text: its name, or all that describes a tensor, list or object."""
    rest = {key: value for key, value in column.items() if key not in {"name", "required", "default"}}
    kind = rest.get("type")
    if isinstance(kind, str) and set(rest) == {"type"}:
        return kind
    return json.dumps(rest, sort_keys=True, default=str)


def _counts(name: str, kind: Column) -> bool:
    """Tell whether what nobody agreed on makes a difference to who calls: what is required of them does."""
    return kind[1] and not name.startswith("outputs ")


def _said(kind: Column | None) -> str:
    return "nothing" if kind is None else f"{kind[0]}{'' if kind[1] else ' (optional)'}"
