"""Faults of telemetry: a stand-in passes every question on, and alters what was recorded on its way back.

Only where it is plain what an altered sample means: values and capacities, the buckets of classic histograms, and the
rules that a server has. Shares of two counters are refused.
"""

from __future__ import annotations

import contextlib
import json
import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from remit.core.criteria import FitCriterion
from remit.core.measures.telemetry import SET, SHARES, TIMES
from remit.core.observations import Source
from remit.probes.failing import Unmeasurable
from remit.probes.faults.copies import Copies
from remit.probes.faults.endpoints import Behind, StandIn
from remit.probes.faults.seeding import SHARES as PARTS
from remit.probes.faults.seeding import SPREADS, Way, percent
from remit.probes.faults.tables import ways_of
from remit.probes.locations import Place
from remit.probes.telemetry.settings import asked_of

_COUNTED = ("count(", "sum(resets(")
"""How questions begin that ask how much there is, not what was recorded."""


@dataclass
class TelemetryCopies:
    """A stand-in for a server of telemetry, without a fault and with it."""

    source: Source
    stand_in: StandIn
    told: str
    sizes: Sequence[float]
    notes: tuple[str, ...] = ("A stand-in on this machine passed every question on and altered the replies.",)

    def healthy(self) -> Source:
        """Give the stand-in without a fault."""
        self.stand_in.kind = ""
        return self._before()

    def faulty(self, size: float) -> tuple[Source, str]:
        """Give the stand-in with the fault at that size."""
        self.stand_in.kind, self.stand_in.size = "alter", size
        return self._before(), self.told.format(percent(size))

    def _before(self) -> Source:
        own = ("allow-remote", "ca-file")
        kept = tuple(one for one in self.source.settings if one[0] not in own and not one[0].startswith("header."))
        path = self.stand_in.target.url.target
        return replace(self.source, location=f"http://127.0.0.1:{self.stand_in.port}{path}", settings=kept)


def altered(target: str, body: bytes, size: float, *, measure: str, way: Way) -> bytes:
    """Give a reply with other samples, or without rules; as it is where it is none that could be altered."""
    parts = urlsplit(target)
    query = parse_qs(parts.query).get("query", [""])[0]
    try:
        told: Any = json.loads(body)
        if parts.path.endswith("/rules"):
            if measure in SET:
                told["data"] = {"groups": []}
        elif not query.startswith(_COUNTED):
            factor = 1 + size if way == "higher" else 1 - size
            for series in told["data"]["result"]:
                _changed(series, factor, times=measure in TIMES)
    except (ValueError, KeyError, TypeError, RecursionError):
        return body
    return json.dumps(told).encode()


def _changed(series: Any, factor: float, *, times: bool) -> None:  # noqa: ANN401  # JSON of a server
    """Change the samples of one series; of a histogram, the limits of its buckets instead."""
    labels = series.get("metric", {})
    if times and "le" in labels:
        limit = float(labels["le"])
        labels["le"] = f"{limit * factor!r}" if math.isfinite(limit) else labels["le"]
        return
    for pair in (*series.get("values", ()), *([series["value"]] if "value" in series else ())):
        number = float(pair[1])
        pair[1] = repr(number * factor) if math.isfinite(number) else pair[1]


@contextlib.contextmanager
def telemetry_copies(
    source: Source, criterion: FitCriterion, *, folder: Path, place: Place, as_of: str
) -> Generator[Copies]:
    """Give a stand-in for a server of telemetry for as long as a proof takes. Raises `Unmeasurable`."""
    del folder, as_of
    measure = criterion.measure
    if measure in {*SHARES, "availability", "downtime", "time-to-tell"}:
        sentence = (
            f"Nothing is seeded for the {measure!r} of telemetry: it is made of two counters, of gaps, or of a rule's "
            "wait; prove its rule where it is evaluated (promtool test rules)."
        )
        raise Unmeasurable("fault.unknown", sentence)
    asked = asked_of(source, place)
    way = ways_of(criterion)[0]
    told, sizes = f"with what was recorded made {way} by {{}}", SPREADS if way == "higher" else PARTS
    if measure in SET:
        told, sizes = "with all rules gone", (1.0,)
    stand_in = StandIn(
        Behind(asked.url, asked.fields, asked.gate, asked.shown, asked.tls, asked.timeout),
        alter=partial(altered, measure=measure, way=way),
    )
    stand_in.start()
    try:
        yield TelemetryCopies(source, stand_in, told, sizes)
    finally:
        stand_in.stop()
