"""Servers: asking the HTTP interface of a Prometheus, and of what speaks like one, within limits.

Each reply is bounded in size by the connection and in time here; what it says is taken apart without trust.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urlencode

from remit.probes.endpoints.addresses import Url
from remit.probes.endpoints.connections import Busy, Client, Request, Unconnected
from remit.probes.endpoints.replies import MOST_BYTES, Broken, Malformed, Reply, TooLarge, unpacked
from remit.probes.failing import Unmeasurable
from remit.probes.telemetry.series import Point, Series
from remit.probes.telemetry.settings import Asked

POINTS = 11_000
"""Most points of one series that a Prometheus gives at once (`exceeded maximum resolution`)."""

MOST_SERIES = 500
"""Most series that one query may give."""

TOLD = 300
"""Signs of a server's complaint that are repeated."""

_SLOW = frozenset({"timeout", "canceled"})
_NO_ENTRY = frozenset({401, 403})


class TooMuch(Exception):
    """A reply is larger than is read: ask for less."""


@dataclass(slots=True)
class Server:
    """One server that is asked; `moment` is the end of every window (ISO 8601). Each question is asked once."""

    asked: Asked
    moment: str
    warnings: dict[str, None] = field(default_factory=dict[str, None])
    _client: Client | None = None
    _known: dict[str, object] = field(default_factory=dict[str, object])
    _digests: dict[str, str] = field(default_factory=dict[str, str])
    used: set[str] = field(default_factory=set[str])

    async def instant(self, query: str) -> tuple[Series, ...]:
        """Give what a query is at the moment. Raises `Unmeasurable` and `TooMuch`."""
        return self._series(await self.ask("query", {"query": query, "time": self.moment}))

    async def ranged(self, query: str, start: float, end: float, step: float) -> tuple[Series, ...]:
        """Give what a query was from one moment to another, in seconds since 1970. Raises as `instant`."""
        if math.floor((end - start) / step) + 1 > POINTS:
            raise TooMuch
        params = {"query": query, "start": f"{start:.3f}", "end": f"{end:.3f}", "step": f"{step:.3f}"}
        return self._series(await self.ask("query_range", params))

    async def ask(self, path: str, params: Mapping[str, str]) -> object:
        """Give the `data` of a reply. Raises `Unmeasurable` and `TooMuch`."""
        base = self.asked.url
        target = base.target.partition("?")[0].rstrip("/") + f"/api/v1/{path}?{urlencode(params)}"
        self.used.add(target)
        if target not in self._known:
            try:
                async with asyncio.timeout(self.asked.timeout):
                    reply = await self._exchange(Url(base.scheme, base.host, base.port, target))
                self._known[target] = self._data(reply)
                self._digests[target] = hashlib.sha256(unpacked(reply)).hexdigest()
            except TimeoutError:
                sentence = (
                    f"{self.asked.shown!r} gave no reply within {self.asked.timeout:g} s; allow more in `timeout`."
                )
                raise Unmeasurable("source.slow", sentence) from None
            except TooLarge:
                raise TooMuch from None
        return self._known[target]

    def fingerprint(self) -> str:
        """Give a digest over every reply since this was last asked, and forget which these were."""
        said = "\n".join(f"{target} {self._digests.get(target, '')}" for target in sorted(self.used))
        self.used.clear()
        return f"prometheus-1:{hashlib.sha256(said.encode()).hexdigest()}"

    def close(self) -> None:
        """Let go of the connections."""
        if self._client is not None:
            self._client.close()

    async def _exchange(self, url: Url) -> Reply:
        if self._client is None:
            self._client = Client(self.asked.gate, self.asked.shown, self.asked.tls)
        shown = self.asked.shown
        try:
            return await self._client.exchange(Request("GET", url, self.asked.fields))
        except Unconnected as why:
            sentence = f"{shown!r} cannot be reached: {why}; check that it runs and is reachable from here."
            raise Unmeasurable("source.unreachable", sentence) from None
        except (Broken, Busy, OSError):
            sentence = f"{shown!r} broke the connection off before its reply was whole; try again."
            raise Unmeasurable("source.unreachable", sentence) from None
        except Malformed:
            sentence = f"{shown!r} answers with something that is no HTTP/1.1; check scheme and port."
            raise Unmeasurable("source.unreadable", sentence) from None

    def _data(self, reply: Reply) -> object:
        shown = self.asked.shown
        if reply.status in _NO_ENTRY:
            sentence = f"{shown!r} turns the question away with HTTP {reply.status}; give `header.Authorization`."
            raise Unmeasurable("source.refused", sentence)
        try:
            found = parsed(unpacked(reply))
        except Malformed:
            found = None
        if not isinstance(found, dict) or cast("dict[str, object]", found).get("status") not in {"success", "error"}:
            sentence = (
                f"{shown!r} answers with HTTP {reply.status} and not as Prometheus does; give the address under which "
                "`/api/v1/query` is found."
            )
            raise Unmeasurable("source.unreadable", sentence)
        said = cast("dict[str, object]", found)
        if said["status"] == "error":
            raise self._refused(str(said.get("errorType", "")), str(said.get("error", "")))
        warnings = said.get("warnings")
        for warning in cast("list[object]", warnings) if isinstance(warnings, list) else []:
            self.warnings[f"The server warns: {' '.join(str(warning).split())[:TOLD]}"] = None
        return said.get("data")

    def _refused(self, kind: str, error: str) -> Exception:
        if "maximum resolution" in error or "too many samples" in error:
            return TooMuch()
        if kind in _SLOW:
            sentence = f"{self.asked.shown!r} gave the query up ({kind}); ask for a shorter window or a larger `step`."
            return Unmeasurable("source.slow", sentence)
        hidden = any("${" in text for _, text in self.asked.source.settings)
        told = "" if hidden else f": {' '.join(error.split())[:TOLD]}"  # it repeats the query, and what stands in it
        return Unmeasurable("measure.impossible", f"{self.asked.shown!r} cannot answer the query{told}.")

    def _series(self, data: object) -> tuple[Series, ...]:
        found = series_of(data)
        if found is None:
            raise Unmeasurable("source.unreadable", f"{self.asked.shown!r} answers with no series that can be read.")
        if len(found) > MOST_SERIES:
            sentence = (
                f"The query gives {len(found):,} series; aggregate them (`sum`, `max`) to {MOST_SERIES} or fewer."
            )
            raise Unmeasurable("source.too-large", sentence)
        return found


def parsed(body: bytes) -> object:
    """Give what a JSON text says, or None for what is none, or too deep."""
    if len(body) > MOST_BYTES:
        return None
    try:
        return cast("object", json.loads(body))
    except (ValueError, RecursionError):
        return None


def series_of(data: object) -> tuple[Series, ...] | None:
    """Give the series of a reply (a vector, a matrix or a scalar), or None for what is no such reply."""
    try:
        kind, result = (cast("dict[str, object]", data)[name] for name in ("resultType", "result"))
        if kind == "scalar":
            return (Series((), (_point(result),)),)
        if kind not in {"vector", "matrix"}:
            return None
        return tuple(_one(cast("dict[str, object]", one)) for one in cast("list[object]", result))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return None


def _one(found: dict[str, object]) -> Series:
    labels = tuple(sorted((str(k), str(v)) for k, v in cast("dict[str, object]", found["metric"]).items()))
    values = cast("list[object]", found.get("values", [found["value"]] if "value" in found else []))
    histogram = found.get("histogram") or (cast("list[object]", found.get("histograms")) or [None])[-1]
    buckets: tuple[tuple[float, float, float], ...] | None = None
    total = 0.0
    if histogram is not None:
        inside = cast("dict[str, object]", cast("list[object]", histogram)[1])
        rows = cast("list[list[str]]", inside.get("buckets", []))
        buckets = tuple((float(row[1]), float(row[2]), float(row[3])) for row in rows)
        total = float(cast("str", inside["sum"]))
    return Series(labels, tuple(_point(value) for value in values), buckets, total)


def _point(value: object) -> Point:
    at, number = cast("list[object]", value)
    return Point(float(cast("float", at)), float(cast("str", number)))
