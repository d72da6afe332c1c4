"""Fetching: the points of a query over a window, as they were recorded where they fit into a reply, else on a grid."""

from __future__ import annotations

import math
from dataclasses import dataclass

from remit.core.criteria import FitCriterion
from remit.probes.failing import Unmeasurable
from remit.probes.telemetry.figures import Window, told
from remit.probes.telemetry.series import Gain, Series, gained, resolution_of, selector, unsteady
from remit.probes.telemetry.servers import POINTS, Server, TooMuch
from remit.probes.telemetry.settings import Asked

USUAL_POINTS = 2_000
"""Points of each series on a grid, unless the source names a step: fine enough for a window, quick to read."""

COARSER = 4
"""By how much a grid is made coarser while its reply is too large, at most `TRIES` times."""

TRIES = 5

ALWAYS = "always"
"""What the setting `while` says where a source records nothing but what happens under the condition."""

_OVER = {"max": "max_over_time", "min": "min_over_time"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """The points of a query, over which window and how far apart; `kept` are the moments that count, None for all."""

    series: tuple[Series, ...]
    window: Window
    start: float
    raw: bool
    kept: frozenset[float] | None = None

    @property
    def note(self) -> str:
        """Say how fine the points are."""
        count = sum(len(one.points) for one in self.series)
        how = "as recorded" if self.raw else "on a grid"
        apart = f", one each {told(self.window.resolution)}" if math.isfinite(self.window.resolution) else ""
        return f"{count:,} points of {len(self.series):,} series {how}{apart}; nothing is known between two of them."

    @property
    def gain(self) -> Gain:
        """Give what the series gained together, as counters."""
        every = (gained(one.points, self.start, self.window.resolution, self.kept) for one in self.series)
        return sum(every, Gain(0.0, 0.0))


@dataclass(frozen=True, slots=True)
class Fetching:
    """Fetches from one server; every window ends at `end`, in seconds since 1970."""

    asked: Asked
    server: Server
    end: float

    def held(self, criterion: FitCriterion) -> str:
        """Give the PromQL that holds just while the criterion's condition does; "" where all of the window counts."""
        held = self.asked.said.get("while", "").strip() if criterion.condition else ""
        return "" if held == ALWAYS else held

    async def counters(self, query: str, criterion: FitCriterion, *, missing_ok: bool = False) -> Fetched:
        """Give the points of counters, with those at the beginning of the window. Raises `Unmeasurable`."""
        if selector(query) is None:
            sentence = (
                f"The {criterion.measure} takes bare counters in `query.{criterion.measure}` and "
                f'`of.{criterion.measure}`, such as http_requests_total{{code="500"}}; what they gain is counted here.'
            )
            raise Unmeasurable("measure.impossible", sentence)
        fetched = await self.points(query, criterion, missing_ok=missing_ok, edge=True)
        if any(unsteady(one.points) for one in fetched.series):
            sentence = f"A series of the {criterion.measure} goes up and down, so it is no counter; name a counter."
            raise Unmeasurable("measure.impossible", sentence)
        await self._prove_resets(query, fetched)
        return fetched

    async def _prove_resets(self, query: str, fetched: Fetched) -> None:
        """Refuse what was looked at too rarely: a counter that began anew and caught up between two looks."""
        if fetched.raw or fetched.kept is not None or not fetched.series:
            return
        told_of = await self.server.instant(f"sum(resets({query}[{in_ms(fetched.window.seconds)}]))")
        hidden = sum(point.value for one in told_of for point in one.points) - fetched.gain.resets
        if hidden > 0:
            sentence = (
                f"Counters of {self.asked.quoted(query)} began anew {hidden:,.0f} times between two looks, and what "
                "they gained then is not known; shorten the window, or give a smaller `step`."
            )
            raise Unmeasurable("measure.impossible", sentence)

    async def points(
        self, query: str, criterion: FitCriterion, *, extreme: str = "", missing_ok: bool = False, edge: bool = False
    ) -> Fetched:
        """Give the points of a query over the criterion's window. Raises `Unmeasurable` where there is none.

        `edge` asks for the point at the beginning of the window, too: counters gain from there on.
        """
        seconds = self.asked.seconds(criterion)
        start, held = self.end - seconds, self.held(criterion)
        found: Fetched | None = None
        if selector(query) is not None and not held:
            try:
                series = await self.server.instant(f"{query}[{in_ms(seconds)}]")
            except TooMuch:
                found = None
            else:
                window = Window(seconds, resolution_of(series, None))
                found = Fetched(series, window, start, raw=True)
        found = found or await self._on_grid(query, seconds, held, extreme, edge=edge)
        if not any(one.points for one in found.series) and not missing_ok:
            quoted = self.asked.quoted(query)
            if any(one.buckets is not None for one in found.series):
                sentence = f"{quoted} is a native histogram, which tells no single value; aggregate it to one."
                raise Unmeasurable("measure.impossible", sentence)
            when = f" while {self.asked.quoted(held)} holds" if held else ""
            sentence = f"{self.asked.shown!r} has nothing for {quoted} in the {told(seconds)} before{when}; check it."
            raise Unmeasurable("source.empty", sentence)
        return found

    async def _on_grid(self, query: str, seconds: float, held: str, extreme: str, *, edge: bool) -> Fetched:
        step = self.asked.step or max(1.0, math.ceil(seconds / USUAL_POINTS))
        step = min(step, seconds)
        for _ in range(TRIES):
            start = self.end - math.floor(seconds / step + 1e-9) * step
            first = start if edge else start + step
            over = _OVER.get(extreme, "") if selector(query) is not None and not held else ""
            asked = f"{over}({query}[{in_ms(step)}])" if over else query
            try:
                series = await self.server.ranged(asked, first, self.end, step)
                kept = None
                if held:  # a counter gains only between two such moments, so its other points stay
                    moments = await self.server.ranged(held, first, self.end, step)
                    kept = frozenset(point.at for one in moments for point in one.points)
                    series = series if edge else tuple(one.at(kept) for one in series)
                expected = len(kept) if kept is not None else math.floor((self.end - first) / step + 1e-9) + 1
                return Fetched(series, Window(seconds, step, expected), start, raw=False, kept=kept)
            except TooMuch:
                if self.asked.step is not None:
                    raise
                step = max(step * COARSER, seconds / (POINTS - 1))
        raise TooMuch


def in_ms(seconds: float) -> str:
    """Write a time as PromQL takes it in any version: whole milliseconds."""
    return f"{max(1, round(seconds * 1000))}ms"
