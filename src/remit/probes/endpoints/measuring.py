"""Measuring an endpoint: any number of fit criteria in, one observation or failure for each out.

One first request shows whether the endpoint can be called at all (and is the cold start); then every load that
criteria are about is made once, in turn, and serves all of them.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from remit.core.criteria import FitCriterion
from remit.core.errors import SourceFailed
from remit.core.observations import Failure, Figure, Observation, Source
from remit.probes.endpoints import figures, interfaces
from remit.probes.endpoints.connections import Client, Request
from remit.probes.endpoints.figures import Taken
from remit.probes.endpoints.loading import Call, Kept, Run, call, fingerprint, run
from remit.probes.endpoints.loads import OF_A_RUN, load_of, rate_of
from remit.probes.endpoints.schemas import Schema
from remit.probes.endpoints.targets import Target, read, target_of
from remit.probes.failing import Unmeasurable
from remit.probes.loops import finished
from remit.probes.measuring import Place

MEASURED = (*OF_A_RUN, "cold-start", "interface")
"""What can be measured on an endpoint."""

TOLD = 20
"""How many differences or broken rules are told in full."""

_WRONG = frozenset({401, 403, 404, 405, 407})
"""Replies that say that the request is wrong, whatever is in it: the source must be put right first."""

_WRONG_IF_ALWAYS = frozenset({400, 406, 410, 411, 413, 414, 415, 417, 422, 426, 428, 431})
"""Replies that say so where every request gets one."""


def measure(
    source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on an HTTP endpoint; gives one observation or failure for each, in their order.

    Nothing is raised for what is wrong with the source. Replies are looked at and dropped: what leaves are figures,
    a digest, and where a reply breaks its schema.
    """
    if not criteria:
        return ()
    try:
        endpoint = Endpoint(target_of(source, place), criteria)
        return finished(endpoint.measure(as_of))
    except Unmeasurable as problem:
        return tuple(Failure(problem.code, problem.sentence, as_of) for _ in criteria)
    except SourceFailed as problem:
        return tuple(Failure("source.unreadable", problem.message, as_of) for _ in criteria)


@dataclass(slots=True)
class Endpoint:
    """One endpoint under measurement, with what was seen of it so far; what failed fails only those who ask."""

    target: Target
    criteria: Sequence[FitCriterion]
    _runs: dict[float, Run | Unmeasurable] = field(default_factory=dict[float, "Run | Unmeasurable"])
    _first: Call | Unmeasurable | None = None

    async def measure(self, as_of: str) -> tuple[Observation | Failure, ...]:
        """Measure every criterion in turn, a cold start before all else."""
        found: dict[int, Observation | Failure] = {}
        for place in sorted(range(len(self.criteria)), key=lambda one: self.criteria[one].measure != "cold-start"):
            try:
                found[place] = await self._observation(self.criteria[place], as_of)
            except Unmeasurable as problem:
                found[place] = Failure(problem.code, problem.sentence, as_of)
        return tuple(found[place] for place in range(len(self.criteria)))

    async def _observation(self, criterion: FitCriterion, as_of: str) -> Observation:
        if criterion.measure not in MEASURED:
            raise Unmeasurable("measure.unknown", f"No endpoint tells {criterion.measure!r}; bind another source.")
        if not _sure(criterion):
            sentence = f"A confidence of {criterion.confidence} is not between 0 and 1."
            raise Unmeasurable("criterion.confidence", sentence)
        if criterion.attribute or criterion.group:
            sentence = f"An endpoint does not tell its {criterion.measure} per group; drop the group, or name a source."
            raise Unmeasurable("measure.impossible", sentence)
        taken, rows, mark = await self._taken(criterion)
        return Observation(
            measure=criterion.measure,
            figures=taken.figures,
            method=taken.method,
            confidence=float(criterion.confidence),
            rows=rows,
            fingerprint=mark,
            as_of=as_of,
            beside=taken.beside,
            notes=(*taken.notes, *_taken_on_trust(criterion)),
        )

    async def _taken(self, criterion: FitCriterion) -> tuple[Taken, int, str]:
        if criterion.measure == "interface":
            return await self._interface()
        if criterion.measure == "schema-violations":
            self._schema()  # a schema that cannot be used is told before anything is loaded
        first = await self._look()
        if criterion.measure == "cold-start":
            return figures.cold_start(criterion, first, self.target.pause), 1, fingerprint([first])
        done = await self._run(rate_of(criterion, self.target.asked))
        taken = {
            "latency": figures.latency,
            "throughput": figures.throughput,
            "schema-violations": self._violations,
        }.get(criterion.measure, figures.failed_share)(criterion, done)
        told = (figures.told_of(done), *taken.notes)
        return Taken(taken.figures, taken.method, told, taken.beside), len(done.calls), done.fingerprint

    def _client(self) -> Client:
        return Client(self.target.gate, self.target.shown, self.target.tls)

    async def _look(self) -> Call:
        """Make the first request, after the pause. Raises `Unmeasurable` where no other need be made."""
        if self._first is None:
            await asyncio.sleep(self.target.pause)
            try:
                self._first = await self._one(self.target.requests[0], Kept(wanted=False))
            except Unmeasurable as problem:
                self._first = problem
        if isinstance(self._first, Unmeasurable):
            raise self._first
        if self._first.outcome == "status" and self._first.status in _WRONG:
            raise _wrong(self.target, self._first.status)
        return self._first

    async def _one(self, request: Request, kept: Kept) -> Call:
        """Make one request; where no server is reached at all, that is an error of ours. Raises `Unmeasurable`."""
        client, shown = self._client(), self.target.shown
        try:
            one = await call(client, request, patience=self.target.timeout, kept=kept)
        finally:
            client.close()
        if client.opened == 0:
            why = one.why or f"no connection comes about within {self.target.timeout:g} s"
            sentence = f"{shown!r} cannot be reached: {why}; check that the service runs and is reachable from here."
            raise Unmeasurable("source.unreachable", sentence)
        if one.outcome == "malformed":
            sentence = f"{shown!r} answers with something that is no HTTP/1.1; check scheme and port."
            raise Unmeasurable("source.unreadable", sentence)
        return one

    async def _run(self, rate: float) -> Run:
        """Make the load of that rate once, with all that its criteria need."""
        if rate not in self._runs:
            mine = [one for one in self.criteria if one.measure in OF_A_RUN and _has_rate(one, rate, self.target)]
            keep = any(one.measure == "schema-violations" for one in mine)
            load = load_of(mine, rate, self.target.asked)
            try:
                done = await run(self._client(), self.target.requests, load, patience=self.target.timeout, keep=keep)
                _sound(done, self.target)
                self._runs[rate] = done
            except Unmeasurable as problem:
                self._runs[rate] = problem
        known = self._runs[rate]
        if isinstance(known, Unmeasurable):
            raise known
        return known

    def _schema(self) -> Schema:
        agreed, shown = self._agreed()
        if interfaces.is_openapi(agreed):
            first = self.target.requests[0]
            return interfaces.reply_schema(agreed, first.method, first.url, shown)
        return Schema(agreed, agreed, shown)

    def _agreed(self) -> tuple[dict[str, object], str]:
        path, shown = self.target.agreed, self.target.agreed_shown
        if path is None:
            sentence = f"Source {self.target.name!r} does not say what is agreed; name its file in `expect-schema`."
            raise Unmeasurable("measure.impossible", sentence)
        return dict(interfaces.opened(read(path, shown), repr(shown))), shown

    def _violations(self, criterion: FitCriterion, done: Run) -> Taken:
        """Give the share of good replies that do not fit the agreed schema."""
        schema = self._schema()
        complaints = {digest: schema.complaint(body) for digest, body in done.kept.bodies.items()}
        replies = [one.digest for one in done.calls if one.outcome == "good"]
        held = [digest for digest in replies if digest in complaints]
        if not held:
            sentence = (
                f"None of the {len(done.calls):,} requests was answered with success, so no reply can be checked."
            )
            raise Unmeasurable("measure.impossible", sentence)
        broken = sum(bool(complaints[digest]) for digest in held)
        figure, method = figures.share(broken, 0, len(held), float(criterion.confidence))
        kinds = dict.fromkeys(complaints[digest] for digest in held if complaints[digest])
        notes = [f"Broken: {'; '.join(list(kinds)[:TOLD])}."] if kinds else []
        if len(held) < len(replies):
            notes.append(f"The first {len(held):,} of {len(replies):,} good replies were checked: no more were kept.")
        return Taken((figure,), f"share of 2xx replies that break the agreed schema; {method}", tuple(notes))

    async def _interface(self) -> tuple[Taken, int, str]:
        """Give the number of differences between the interface that is served and the one that is agreed."""
        agreed, shown = self._agreed()
        if not interfaces.is_openapi(agreed):
            raise Unmeasurable("measure.impossible", f"{shown!r} is no OpenAPI document; name one in `expect-schema`.")
        kept = Kept(wanted=True)
        one = await self._one(self.target.document, kept)
        where = f"The document that {self.target.shown!r} serves"
        if one.outcome == "slow":
            raise Unmeasurable("source.slow", f"{where} did not come within {self.target.timeout:g} s.")
        if one.outcome != "good":
            status = f"with HTTP {one.status}" if one.status else "with no whole reply"
            sentence = f"{where} was answered {status}; say in the setting `document` where it is."
            raise Unmeasurable("source.unreadable", sentence)
        served = interfaces.opened(kept.bodies[one.digest], where)
        compared, found = interfaces.differences(agreed, served, repr(shown))
        more = f" and {len(found) - TOLD:,} more" if len(found) > TOLD else ""
        notes = (f"Differences: {'; '.join(found[:TOLD])}{more}.",) if found else ()
        figure = Figure("", len(found), len(found), len(found), compared, note=f"{compared:,} operations compared")
        method = "differences of operations, parameters, bodies and replies between two OpenAPI documents; all compared"
        mark = f"openapi-1:{hashlib.sha256(kept.bodies[one.digest]).hexdigest()}"
        return Taken((figure,), method, notes), compared, mark


def _sure(criterion: FitCriterion) -> bool:
    return 0 < criterion.confidence < 1


def _has_rate(criterion: FitCriterion, rate: float, target: Target) -> bool:
    try:
        return _sure(criterion) and rate_of(criterion, target.asked) == rate
    except Unmeasurable:
        return False


def _sound(done: Run, target: Target) -> None:
    """Complain where every single reply says that the requests are wrong. Raises `Unmeasurable`."""
    statuses = {one.status if one.outcome == "status" else 0 for one in done.calls}
    if statuses <= _WRONG | _WRONG_IF_ALWAYS:
        raise _wrong(target, min(statuses))
    if {one.outcome for one in done.calls} == {"malformed"}:
        sentence = f"{target.shown!r} answers with something that is no HTTP/1.1; check scheme and port."
        raise Unmeasurable("source.unreadable", sentence)


def _wrong(target: Target, status: int) -> Unmeasurable:
    hint = {401: "give `header.Authorization`", 403: "give `header.Authorization`", 404: "check the path",
            405: "check `method`"}.get(status, "check `method`, `body` and the headers")  # fmt: skip
    return Unmeasurable("source.refused", f"{target.shown!r} turns the requests away with HTTP {status}; {hint}.")


def _taken_on_trust(criterion: FitCriterion) -> tuple[str, ...]:
    """Say what the criterion restricts and a run from here does not show."""
    found: list[str] = []
    if criterion.population:
        found.append(f"The requests are taken to stand for these cases: {criterion.population}.")
    if criterion.window:
        found.append(f"What was seen is this run, not {criterion.window}.")
    if criterion.meter:
        found.append(f"Measured from where Remit runs; the requirement names {criterion.meter}.")
    return tuple(found)
