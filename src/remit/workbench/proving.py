"""Proving: every check is shown a copy of its source with a fault in it, and has to turn red.

Sources are measured as ever first; what is proven is the check that gave that verdict. Copies lie in a folder of their
own that is removed afterwards, whatever happens.
"""

from __future__ import annotations

import dataclasses
import logging
import os
import queue
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from remit.core.events import VerdictGiven
from remit.core.observations import Observation
from remit.core.projects import Project
from remit.workbench.verifying import LIMIT, FileDesk, Progress, Verified, VerifyingVerbs, examine

if TYPE_CHECKING:
    from remit.probes.faults.proving import Proof

PATIENCE = 10.0
"""Seconds beyond the limit that the measuring of one copy may still take before it is left behind."""

_logger = logging.getLogger("remit.proving")


@dataclass(frozen=True, slots=True)
class Proven:
    """What a proof found: what was verified, and for each verdict how the proof of its check ended.

    `found.done` is None when nothing was recorded.
    """

    found: Verified
    proofs: tuple[tuple[VerdictGiven, Proof], ...]

    @property
    def unnoticed(self) -> tuple[tuple[VerdictGiven, Proof], ...]:
        """Give the checks that stayed green under their fault: what matters most."""
        return tuple(pair for pair in self.proofs if pair[1].ended == "green")

    @property
    def to_record(self) -> tuple[VerdictGiven, ...]:
        """Give the verdicts of the sources as they are, with what was proven of their checks."""
        return tuple(given for given, proof in self.proofs if proof.ended in {"proven", "green"})


def prove(  # noqa: PLR0913  # each is an option, all but two are named
    desk: VerifyingVerbs,
    name: str,
    *,
    only: Sequence[str] = (),
    as_of: str = "",
    record: bool = True,
    progress: Progress | None = None,
    limit: float = LIMIT,
) -> Proven:
    """Prove the checks of a project in a database; with `record`, write what was proven to the log.

    `only` names requirements or questions. Proving one source takes `limit` seconds at most. The verdicts that are
    recorded are those of the sources as they are; what is new is how strong their evidence is.
    """
    if record:
        desk.may_verify(name)
    found = prove_all(desk.project(name), desk.folder, as_of or desk.clock(), only=only, progress=progress, limit=limit)
    if not record or not found.to_record:
        return found
    done = desk.record(name, found.to_record)
    return dataclasses.replace(found, found=dataclasses.replace(found.found, project=done.project, done=done))


def prove_file(  # noqa: PLR0913  # as above
    desk: FileDesk,
    *,
    only: Sequence[str] = (),
    as_of: str = "",
    record_to: Path | None = None,
    progress: Progress | None = None,
    limit: float = LIMIT,
) -> Proven:
    """Prove the checks of a project file; with `record_to`, write what was proven into that project file."""
    if record_to is not None:
        desk.refuse_recording(record_to)
    folder = desk.path.resolve().parent
    found = prove_all(desk.project, folder, as_of or desk.clock(), only=only, progress=progress, limit=limit)
    if record_to is None or not found.to_record:
        return found
    written = desk.record(dataclasses.replace(found.found, verdicts=found.to_record), record_to)
    whole = dataclasses.replace(written, verdicts=found.found.verdicts)
    return dataclasses.replace(found, found=whole)


def prove_all(  # noqa: PLR0913  # as above
    project: Project,
    folder: Path,
    moment: str,
    *,
    only: Sequence[str] = (),
    progress: Progress | None = None,
    limit: float = LIMIT,
) -> Proven:
    """Measure the sources of a project, then prove each check on copies; nothing is recorded."""
    found = examine(project, folder, moment, only=only, progress=progress, limit=limit)
    by_source: dict[str, list[VerdictGiven]] = {}
    for given in found.verdicts:
        by_source.setdefault(given.source, []).append(given)
    ended: dict[str, tuple[VerdictGiven, Proof]] = {}
    for number, (name, mine) in enumerate(by_source.items(), 1):
        if progress:
            progress(f"faults in a copy of {name}", number, len(by_source))
        for given, proof in zip(mine, _proofs(project, folder, moment, mine, limit), strict=True):
            ended[given.requirement] = (_noted(given, proof, moment), proof)
    return Proven(found, tuple(ended[given.requirement] for given in found.verdicts))


def _proofs(
    project: Project, folder: Path, moment: str, given: Sequence[VerdictGiven], limit: float
) -> tuple[Proof, ...]:
    """Prove the checks on one source, in a thread that is left behind when it takes too long."""
    from remit.probes.faults.proving import Proof, Room, prove_one  # data libraries load only to measure
    from remit.probes.measuring import Place  # as above

    source = project.sources[given[0].source]
    found: queue.SimpleQueue[Proof] = queue.SimpleQueue()
    until = time.monotonic() + limit
    with tempfile.TemporaryDirectory(prefix="remit-", ignore_cleanup_errors=True) as copies:
        room = Room(source, Place(folder, os.environ), moment, Path(copies), until)

        def run() -> None:
            for one in given:
                found.put(prove_one(room, one.criterion, one.observation or one.failure))

        threading.Thread(target=run, name=f"proving {source.name}", daemon=True).start()
        proofs: list[Proof] = []
        while len(proofs) < len(given):
            try:
                proofs.append(found.get(timeout=max(0.0, until + PATIENCE - time.monotonic())))
            except queue.Empty:
                _logger.debug("Proving %s was given up.", source.name)
                break
    sentence = f"Proving on source {source.name!r} took longer than {limit:g} seconds; allow more with --limit."
    return (*proofs, *(Proof("unproven", sentence, one.verdict) for one in given[len(proofs) :]))


def _noted(given: VerdictGiven, proof: Proof, moment: str) -> VerdictGiven:
    """Give the verdict with what was proven of its check."""
    from remit.probes.faults import keeping  # as above

    if not isinstance(given.observation, Observation):
        return given
    if proof.ended == "proven":
        note = f"{keeping.PROVEN}{moment[:10]}: {_after(proof.sentence, 'It turns ')}"
        return dataclasses.replace(given, observation=keeping.proven(given.observation, note))
    if proof.ended == "green":
        note = f"{keeping.GREEN}{moment[:10]}: {_after(proof.sentence, 'It stays ')}"
        return dataclasses.replace(given, observation=keeping.unnoticed(given.observation, note))
    return given


def _after(sentence: str, beginning: str) -> str:
    return sentence.removeprefix(beginning)
