"""Proving a check: a copy of its source gets a fault, the same probe measures it, and the verdict has to turn red.

First a copy without a fault is measured: where that alone changes the verdict, the copy is no stand-in for the source
and nothing is proven. Then faults grow from hardly anything; the least that turns the verdict is looked for.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from remit.core.checks import assess
from remit.core.checks.telling import demand
from remit.core.criteria import FitCriterion
from remit.core.errors import SourceFailed
from remit.core.measures import DATA_KINDS, ENDPOINT_KINDS, MEASURES
from remit.core.observations import Failure, Observation, Source, Verdict
from remit.probes.failing import Unmeasurable
from remit.probes.faults.copies import Copies, Kept, kept, table_copies
from remit.probes.locations import Place
from remit.probes.measuring import measure

_logger = logging.getLogger(__name__)

Ended = Literal["proven", "green", "unproven", "violated", "void", "refused"]
"""How a proof ended: red as it should be; green where it should not; neither; red before; the copy is no stand-in; no
fault or no copy could be made."""

AGAIN = 3
"""How often a load that this machine could not keep up is made again: that is no fact about the check."""

STEP = 3
"""Sizes of a fault that are passed over while nothing is red yet; those between are tried once something is."""


@dataclass(frozen=True, slots=True)
class Proof:
    """How proving one check ended, in one sentence, with what was seen before and under the fault.

    `told` is the fault at the size that turned the verdict, or at the largest that did not; `after` and `seen` are of
    that size. `notes` say how the copy was made.
    """

    ended: Ended
    sentence: str
    before: Verdict
    healthy: Observation | Failure | None = None
    told: str = ""
    after: Verdict | None = None
    seen: Observation | Failure | None = None
    tries: int = 0
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Room:
    """Where copies of one source are made and measured; what was read once is kept.

    `folder` is an empty one for copies, `until` the moment (of `time.monotonic`) after which no more is tried.
    """

    source: Source
    place: Place
    as_of: str
    folder: Path
    until: float
    _rows: Kept | None = None

    def copies(self, criterion: FitCriterion) -> contextlib.AbstractContextManager[Copies]:
        """Give the copies for one check, for as long as they are needed. Raises `Unmeasurable`."""
        kind = self.source.kind
        if kind in DATA_KINDS:
            if self._rows is None:
                self._rows = kept(self.source, self.place)
            made = table_copies(
                self.source, criterion, self._rows, folder=self.folder, place=self.place, as_of=self.as_of
            )
            return contextlib.nullcontext(made)
        opener = _opener(kind)
        if opener is None:
            raise Unmeasurable("fault.kind", f"No copy can be made of a source of the kind {kind!r}.")
        return opener(self.source, criterion, folder=self.folder, place=self.place, as_of=self.as_of)

    def look(self, source: Source, criterion: FitCriterion) -> Observation | Failure:
        """Measure a copy through the probe that measures the source."""
        seen = measure(source, (criterion,), place=self.place, as_of=self.as_of)[0]
        for _ in range(AGAIN if source.kind in ENDPOINT_KINDS else 0):  # the load and the stand-in share a machine
            if not isinstance(seen, Failure) or seen.code != "measure.impossible" or time.monotonic() > self.until:
                break
            seen = measure(source, (criterion,), place=self.place, as_of=self.as_of)[0]

        def told(text: str) -> str:
            return text.replace(source.location, self.source.location).replace(str(self.folder), "a copy")

        if isinstance(seen, Failure):
            return replace(seen, sentence=told(seen.sentence))
        return replace(seen, method=told(seen.method), notes=tuple(map(told, seen.notes)))


Opener = Callable[..., contextlib.AbstractContextManager[Copies]]


def _opener(kind: str) -> Opener | None:
    """Give what makes copies of a kind of source that is no table; None where nothing does."""
    if kind == "junit":
        from remit.probes.faults.reports import report_copies  # each loads only where it is needed

        return report_copies
    if kind == "git":
        from remit.probes.faults.repositories import repository_copies  # as above

        return repository_copies
    if kind == "mlflow":
        from remit.probes.faults.registries import registry_copies  # as above

        return registry_copies
    if kind == "endpoint":
        from remit.probes.faults.endpoints import endpoint_copies  # as above

        return endpoint_copies
    if kind == "prometheus":
        from remit.probes.faults.telemetry import telemetry_copies  # as above

        return telemetry_copies
    return None


def prove_one(room: Room, criterion: FitCriterion, healthy: Observation | Failure | None) -> Proof:
    """Prove one check; `healthy` is what was seen of the source itself. Nothing is raised for what is wrong with it."""
    if healthy is None:
        raise ValueError("a check is proven from what was seen of its source")
    before = assess(criterion, healthy)
    if before.status == "violated":
        return Proof("violated", "It is violated as it is, so no fault could turn it.", before, healthy)
    if before.status not in {"satisfied", "inconclusive"}:
        sentence = f"It could not be measured as it is, so there is nothing to prove: {before.sentence}"
        return Proof("refused", sentence, before, healthy)
    try:
        with room.copies(criterion) as copies:
            return _tried(room, criterion, copies, Proof("unproven", "", before, healthy, notes=copies.notes))
    except Unmeasurable as problem:
        return Proof("refused", problem.sentence, before, healthy)
    except SourceFailed as problem:
        return Proof("refused", problem.message, before, healthy)
    except Exception as fault:  # one fault's mistake must not take the other proofs with it
        _logger.debug("Proving %s on %s failed.", criterion.measure, room.source.name, exc_info=True)
        sentence = (
            f"Seeding a fault for {criterion.measure!r} into a copy of {room.source.name!r} failed in a way that Remit "
            f"did not expect ({type(fault).__name__}); report it."
        )
        return Proof("refused", sentence, before, healthy)


def _tried(room: Room, criterion: FitCriterion, copies: Copies, proof: Proof) -> Proof:
    control = assess(criterion, room.look(copies.healthy(), criterion))
    if control.status != proof.before.status:
        sentence = f"A copy without any fault is judged otherwise, so it proves nothing: {control.sentence}"
        return replace(proof, ended="void", sentence=sentence, after=control)
    search = Search(room, criterion, copies)
    search.run()
    proof = replace(proof, tries=len(search.seen))
    if search.red is not None:
        found = search.seen[search.red]
        sentence = f"It turns red {found.told}, where {demanded(criterion)}."
        return replace(proof, ended="proven", sentence=sentence, told=found.told, after=found.verdict, seen=found.saw)
    return _not_red(proof, search)


def _not_red(proof: Proof, search: Search) -> Proof:
    if not search.seen:
        return replace(proof, ended="refused", sentence=search.stopped or "No size of the fault could be tried.")
    green = [at for at, one in search.seen.items() if one.verdict.status == "satisfied"]
    last = search.seen[max(search.seen)]
    proof = replace(proof, told=last.told, after=last.verdict, seen=last.saw)
    if search.stopped:
        sentence = f"It did not turn red {last.told}, and no more was tried: {search.stopped}"
        return replace(proof, ended="unproven", sentence=sentence)
    if max(search.seen) in green:
        sentence = (
            f"It stays green {last.told}: this check does not notice what it is there for, or its limit allows as much."
        )
        return replace(proof, ended="green", sentence=sentence)
    return replace(proof, ended="unproven", sentence=f"It does not turn red {last.told}. {last.verdict.sentence}")


def demanded(criterion: FitCriterion) -> str:
    """Say what a criterion asks for, as verdicts say it: `at most 0.01 is allowed`."""
    known = MEASURES.get(criterion.measure)
    unit = known.unit if known and known.unit else criterion.unit
    return demand(criterion, f"{unit}/{criterion.period}" if criterion.period else unit)


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a fault at one size."""

    told: str
    verdict: Verdict
    saw: Observation | Failure


@dataclass(slots=True)
class Search:
    """Looks for the least size of a fault that turns a verdict red."""

    room: Room
    criterion: FitCriterion
    copies: Copies
    seen: dict[int, Tried] = field(default_factory=dict[int, Tried])
    red: int | None = None
    stopped: str = ""

    def run(self) -> None:
        """Try growing sizes, some of them passed over; then those between the last that was not red and the first."""
        last = len(self.copies.sizes) - 1
        before = -1
        for at in (*range(STEP - 1, last, STEP), last):
            status = self._status(at)
            if status == "violated":
                self._between(before, at)
                return
            if status in {"error", ""}:  # too much of it: what was passed over may be just enough
                for less in range(at - 1, before, -1):
                    if self._status(less) == "violated":
                        self._between(before, less)
                        return
                return
            before = at

    def _between(self, green: int, red: int) -> None:
        self.red = red
        while red - green > 1 and not self._late():
            middle = (green + red) // 2
            if self._status(middle) == "violated":
                self.red = red = middle
            else:
                green = middle

    def _late(self) -> bool:
        return time.monotonic() > self.room.until

    def _status(self, at: int) -> str:
        """Give the status of the verdict under the fault at one size; "" where it could not be made."""
        if self._late():
            self.stopped = "the time that --limit allows is over."
            return ""
        try:
            source, told = self.copies.faulty(self.copies.sizes[at])
        except Unmeasurable as problem:
            self.stopped = problem.sentence
            return ""
        saw = self.room.look(source, self.criterion)
        self.seen[at] = Tried(told, assess(self.criterion, saw), saw)
        return self.seen[at].verdict.status
