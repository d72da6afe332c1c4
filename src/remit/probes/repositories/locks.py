"""Whether what is locked still holds: hashes of inputs, outputs and parameters as recorded against those of now."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, field

from remit.probes.failing import Unmeasurable
from remit.probes.repositories import documents
from remit.probes.repositories.pipelines import Defined, Item, Locked
from remit.probes.repositories.trees import Tree

USUAL = "params.yaml"
"""The file of parameters where none is named."""


@dataclass(slots=True)
class Proof:
    """How often a recorded hash was compared with one of now, and what could not be compared."""

    tested: int = 0
    untested: list[str] = field(default_factory=list[str])


def problems_of(stage: Defined, lock: Locked | None, tree: Tree, proof: Proof) -> list[str]:
    """Say what keeps a stage from being locked as it is defined; [] when it is."""
    if lock is None:
        return ["it is not in dvc.lock"]
    found: list[str] = []
    if stage.command is not None and stage.command != lock.command:
        found.append("its command is another than the one that was locked")
    inputs, outputs = ({item.path for item in items} for items in (lock.inputs, lock.outputs))
    found += [f"its input {path!r} is not locked" for path in stage.inputs if path not in inputs]
    found += [f"its output {path!r} is not locked" for path in stage.outputs if path not in outputs]
    for kind, items in (("input", lock.inputs), ("output", lock.outputs)):
        found += [f"its {kind} {item.shown!r} has no hash" for item in items if not item.hash]
        changed = [item.shown for item in items if item.hash and still(item, tree, proof) is False]
        found += [f"its {kind} {name!r} is another than when it was locked" for name in changed]
    return found + _parameters(stage, lock, tree, proof)


def still(item: Item, tree: Tree, proof: Proof) -> bool | None:
    """Tell whether something has the hash now that was recorded; None when that cannot be tested."""
    same = _same(item, tree)
    if same is None:
        proof.untested.append(item.shown)
    else:
        proof.tested += 1
    return same


def _same(item: Item, tree: Tree) -> bool | None:
    if not item.md5 or not item.path:
        return None
    if item.path in tree.digests:
        return item.hash in tree.digests[item.path]
    recorded = tree.outputs.get(item.path)
    if recorded is not None and recorded.md5 and recorded.hash != item.hash:
        return False
    on_disk = _on_disk(item, tree)
    if on_disk is not None:
        return on_disk
    # The same hash in two places says that they agree, not that anybody looked at the content.
    return None


def _on_disk(item: Item, tree: Tree) -> bool | None:
    """Compare with the working copy; None when there is none of the revision, or the file is not in it."""
    if tree.hasher is None or (item.hash.endswith(".dir") and tree.ignores):
        return None
    for legacy in (False, True) if item.legacy else (False,):
        found = tree.hasher.of(item.path, legacy=legacy)
        if not found:
            return None
        if found == item.hash:
            return True
    return False


def _parameters(stage: Defined, lock: Locked, tree: Tree, proof: Proof) -> list[str]:
    found = [
        f"its parameter {name!r} is not locked"
        for file, name in stage.parameters
        if name not in lock.parameters.get(file or USUAL, {})
    ]
    for file, values in lock.parameters.items():
        path = posixpath.normpath(posixpath.join(lock.folder, file))
        if path not in tree.files or not path.endswith((".yaml", ".yml", ".json", ".toml")):
            proof.untested.append(file)
            continue
        try:
            now = tree.read(path)
        except Unmeasurable:
            found.append(f"its parameters in {file!r} cannot be read")
            continue
        proof.tested += 1
        changed = [name for name, value in values.items() if documents.at(now, name) != value]
        found += [f"its parameter {name!r} is another than when it was locked" for name in changed]
    return found


def lock_of(stage: Defined, locks: dict[str, Locked]) -> Sequence[tuple[str, Locked | None]]:
    """Give the locked stages that a defined one means: one by its name, or all of its kind where names are not told."""
    if not stage.open:
        return [(stage.name, locks.get(stage.name))]
    alike = [(name, lock) for name, lock in locks.items() if name.startswith(f"{stage.name}@")]
    return alike or [(stage.name, None)]
