"""Measuring telemetry: any number of fit criteria in, one observation or failure for each out.

Points are fetched as they were recorded where that fits into a reply, else on a grid; what follows from them is
computed here. What one criterion's query does wrong fails that criterion alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from remit.core.criteria import FitCriterion
from remit.core.errors import SourceFailed
from remit.core.measures.telemetry import SET, SHARES, TELEMETRY, TIMES
from remit.core.observations import Failure, Observation, Source
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place
from remit.probes.loops import finished
from remit.probes.telemetry import figures, histograms
from remit.probes.telemetry.fetching import Fetched, Fetching, in_ms
from remit.probes.telemetry.figures import Taken
from remit.probes.telemetry.rules import Rule, in_place, rules_of, waiting
from remit.probes.telemetry.series import Gain, selector
from remit.probes.telemetry.servers import Server, TooMuch
from remit.probes.telemetry.settings import Asked, asked_of
from remit.probes.telemetry.units import factor, seconds_in

MEASURED = frozenset(measure.id for measure in TELEMETRY)
"""What can be measured on telemetry."""


def measure(
    source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on a Prometheus; gives one observation or failure for each, in their order.

    Nothing is raised for what is wrong with the source. Windows end at `as_of` (UTC, ISO 8601).
    """
    if not criteria:
        return ()
    try:
        telemetry = Telemetry(asked_of(source, place), as_of)
    except Unmeasurable as problem:
        return tuple(Failure(problem.code, problem.sentence, as_of) for _ in criteria)
    except SourceFailed as problem:
        return tuple(Failure("source.unreadable", problem.message, as_of) for _ in criteria)
    return finished(telemetry.measure(criteria))


@dataclass(slots=True)
class Telemetry:
    """One server under measurement; every window ends at `as_of`."""

    asked: Asked
    as_of: str
    server: Server = field(init=False)
    end: float = field(init=False)
    fetching: Fetching = field(init=False)

    def __post_init__(self) -> None:
        """Take the moment as seconds since 1970."""
        self.end = datetime.fromisoformat(self.as_of).timestamp()
        self.server = Server(self.asked, f"{self.end:.3f}")
        self.fetching = Fetching(self.asked, self.server, self.end)

    async def measure(self, criteria: Sequence[FitCriterion]) -> tuple[Observation | Failure, ...]:
        """Measure every criterion in turn."""
        found: list[Observation | Failure] = []
        try:
            for criterion in criteria:
                try:
                    found.append(await self._observation(criterion))
                except Unmeasurable as problem:
                    found.append(Failure(problem.code, problem.sentence, self.as_of))
                except TooMuch:
                    sentence = (
                        f"What {self.asked.shown!r} keeps of the {criterion.measure} is more than is read at once; "
                        "aggregate it (`sum by`), shorten the window, or give a larger `step`."
                    )
                    found.append(Failure("source.too-large", sentence, self.as_of))
        finally:
            self.server.close()
        return tuple(found)

    async def _observation(self, criterion: FitCriterion) -> Observation:
        name = criterion.measure
        if name not in MEASURED:
            raise Unmeasurable("measure.unknown", f"No telemetry tells {name!r}; bind another source.")
        if not 0 < criterion.confidence < 1:
            sentence = f"A confidence of {criterion.confidence} is not between 0 and 1."
            raise Unmeasurable("criterion.confidence", sentence)
        if criterion.attribute or criterion.group:
            sentence = f"Telemetry does not tell its {name} per group; name a source for just that group."
            raise Unmeasurable("measure.impossible", sentence)
        if criterion.condition and name not in SET and not self.asked.said.get("while"):
            sentence = (
                f"The {name} is asked for under “{criterion.condition}”; say in the setting `while` which PromQL gives "
                "something just then, or `always` where this source is just that."
            )
            raise Unmeasurable("measure.impossible", sentence)
        self.server.warnings.clear()
        self.server.used.clear()
        taken = await self._taken(criterion)
        sure = float(criterion.confidence) if taken.sampled else 1.0
        return Observation(
            measure=name, figures=taken.figures, method=taken.method, confidence=sure,
            rows=taken.read, fingerprint=self.server.fingerprint(), as_of=self.as_of, strength="E2",
            notes=(*taken.notes, *self.server.warnings, *_taken_on_trust(criterion)),
        )  # fmt: skip

    async def _taken(self, criterion: FitCriterion) -> Taken:
        name, asked = criterion.measure, self.asked
        if name in SET:
            return in_place(criterion, await self._rules(), asked, self.end)
        if name == "time-to-tell" and not asked.query(name):
            return waiting(criterion, await self._rules(), asked)
        if asked.query(name, "of") and name != "downtime":
            return await self._case_share(criterion)
        if name in ("availability", "downtime"):
            return await self._time_share(criterion)
        query = asked.needed(name)
        if name in TIMES and (found := await self._histogram(criterion, query)) is not None:
            return found
        fetched = await self.fetching.points(query, criterion, extreme=_extreme(criterion))
        taken = figures.values(criterion, fetched.series, fetched.window, self._factor(criterion))
        notes = [fetched.note]
        if name in SHARES:
            notes.append(f"Give the counters in `query.{name}` and `of.{name}` to have cases counted.")
        return replace(taken, notes=(*taken.notes, *notes))

    def _factor(self, criterion: FitCriterion) -> float:
        return factor(criterion, self.asked.said.get(f"unit.{criterion.measure}", ""))

    async def _rules(self) -> tuple[Rule, ...]:
        names = sorted({n.strip() for k, v in self.asked.said.items() if k.startswith("rules") for n in v.split(",")})
        params = {"type": "alert", "exclude_alerts": "true"}
        found = rules_of(await self.server.ask("rules", params))
        if found is None:
            raise Unmeasurable("source.unreadable", f"{self.asked.shown!r} answers with no rules that can be read.")
        return tuple(sorted(found, key=lambda rule: rule.name not in names))

    async def _time_share(self, criterion: FitCriterion) -> Taken:
        """Give availability or downtime: of the query, or of the targets of a job (at least one is up)."""
        asked, name = self.asked, criterion.measure
        query, note = asked.query(name) or asked.query("availability"), ""
        if not query:
            labels = [f'{key}="{_escaped(asked.said[key])}"' for key in ("job", "instance") if asked.said.get(key)]
            if not labels:
                sentence = (
                    f"Source {asked.source.name!r} does not say whose {name} is meant; name the `job` (and `instance`) "
                    f"of its targets, or give `query.{name}`."
                )
                raise Unmeasurable("measure.impossible", sentence)
            query, note = f"max(up{{{','.join(labels)}}})", "Up means that at least one target was scraped."
        direct = name == "downtime" and bool(asked.query(name))
        fetched = await self.fetching.points(query, criterion)
        scale = factor(replace(criterion, unit="1", period=""), asked.said.get(f"unit.{name}", ""))
        taken = figures.time_share(criterion, fetched.series, fetched.window, scale)
        taken = replace(taken, notes=tuple(filter(None, (note, fetched.note))))
        if name == "availability":
            return taken
        share = taken if not direct else figures.opposite(taken, 1.0)
        return figures.opposite(share, _length(criterion, fetched.window.seconds))

    async def _case_share(self, criterion: FitCriterion) -> Taken:
        """Give a share of cases: what one counter gained of what another did."""
        name, asked = criterion.measure, self.asked
        hits = await self.fetching.counters(asked.needed(name), criterion, missing_ok=True)
        cases = await self.fetching.counters(asked.query(name, "of"), criterion)
        notes = [cases.note]
        if not hits.series:
            notes.append(await self._none_there(asked.needed(name), cases))
        both = [hits.gain, cases.gain]
        taken = figures.case_share(both[0], both[1], float(criterion.confidence), cases.window.seconds)
        if resets := both[1].resets:
            notes.append(f"Counters began anew {resets} times; what they gained just before is lost.")
        if both[1].high > both[1].low or both[0].high > both[0].low:
            notes.append("A series began within the window; what it showed first counts either way.")
        return replace(taken, notes=tuple(notes))

    async def _none_there(self, query: str, cases: Fetched) -> str:
        """Say that nothing was counted, if the selector could have met anything. Raises `Unmeasurable` where not.

        A counter of failures appears with the first of them, so that none is there may be good news; a name that is
        misspelt looks the same.
        """
        metric, labels = selector(query) or ("", frozenset())
        there = await self.server.instant(f"count(last_over_time({metric}[{in_ms(cases.window.seconds)}]))")
        known = {name for one in cases.series for name, _ in one.labels}
        if not there or not labels <= known:
            lost = sorted(labels - known)
            what = f"label {lost[0]!r}" if there and lost else "metric of that name"
            sentence = (
                f"{self.asked.shown!r} has nothing for {self.asked.quoted(query)}, and knows no {what}; check it."
            )
            raise Unmeasurable("measure.impossible", sentence)
        return f"No series matches {self.asked.quoted(query)}: none was counted."

    async def _histogram(self, criterion: FitCriterion, query: str) -> Taken | None:
        """Give a statistic of a histogram; None where the query gives no histogram. Raises `Unmeasurable`."""
        scale, bare = self._factor(criterion), selector(query)
        if "histogram_quantile" in query or (bare is None and "_bucket" in query):
            sentence = (
                f"`query.{criterion.measure}` computes with buckets; name the bare series of buckets instead, such as "
                "http_request_duration_seconds_bucket: the bucket that holds the quantile bounds it."
            )
            raise Unmeasurable("measure.impossible", sentence)
        if bare is None:
            return None
        if bare[0].endswith("_bucket"):
            fetched = await self.fetching.counters(query, criterion)
            counted = histograms.classic(fetched.series, fetched.start, fetched.window.resolution, fetched.kept)
            total = await self._added(criterion, query, bare[0]) if criterion.statistic == "mean" else None
            taken = histograms.statistic(criterion, counted, total, fetched.window.seconds, scale)
            return replace(taken, notes=(fetched.note, *taken.notes))
        seconds = self.asked.seconds(criterion)
        if not any(one.buckets is not None for one in await self.server.instant(query)):
            return None
        if self.fetching.held(criterion):
            raise Unmeasurable("measure.impossible", "A native histogram cannot be cut by `while`; record it apart.")
        found = await self.server.instant(f"sum(increase({query}[{in_ms(seconds)}]))")
        if not found or found[0].buckets is None:
            raise Unmeasurable("measure.impossible", f"The histogram {self.asked.quoted(query)} has too few points.")
        total = Gain(found[0].total, found[0].total)
        return histograms.statistic(criterion, histograms.native(found), total, seconds, scale)

    async def _added(self, criterion: FitCriterion, query: str, metric: str) -> Gain:
        """Give what the cases of a classic histogram add up to."""
        summed = query.replace(metric, metric.removesuffix("_bucket") + "_sum", 1)
        return (await self.fetching.points(summed, criterion, edge=True)).gain


def _extreme(criterion: FitCriterion) -> str:
    if criterion.statistic:
        return criterion.statistic
    return "max" if criterion.op in ("<=", "<", "none") else "min" if criterion.op in (">=", ">") else ""


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _length(criterion: FitCriterion, seconds: float) -> float:
    """Give what a share of time of 1 is in the criterion's unit: the window, or the period that it is stated for."""
    if criterion.unit in ("", "1"):
        return 1.0
    unit = seconds_in(criterion.unit)
    if unit is None:
        raise Unmeasurable(
            "measure.impossible", f"A downtime in {criterion.unit!r} cannot be told; state it in min or h."
        )
    period = seconds_in(criterion.period) if criterion.period else seconds
    return (period or seconds) / unit


def _taken_on_trust(criterion: FitCriterion) -> tuple[str, ...]:
    """Say what the criterion restricts and telemetry does not show."""
    found: list[str] = []
    if criterion.population:
        found.append(f"What is recorded is taken to stand for these cases: {criterion.population}.")
    if criterion.meter:
        found.append(f"Measured where it is recorded; the requirement names {criterion.meter}.")
    return tuple(found)
