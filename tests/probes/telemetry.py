"""A server on this machine that answers as a Prometheus does, from points that a test gives it."""

from __future__ import annotations

import contextlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from remit.core.criteria import FitCriterion
from remit.core.observations import Failure, Observation, Source
from remit.probes.locations import Place
from remit.probes.telemetry.measuring import measure
from tests.probes.endpoints import NOON, reply, serving

END = datetime.fromisoformat(NOON).timestamp()
STALE = 300.0

Points = Sequence[tuple[float, float]]
"""Pairs of seconds before noon, as a negative number, and value."""


def every(step: float, seconds: float, *values: float) -> list[tuple[float, float]]:
    """Give points each so many seconds up to noon, their values taken in turn."""
    count = int(seconds // step)
    return [(-(count - 1 - i) * step, values[i % len(values)]) for i in range(count)]


@dataclass
class Kept:
    """What the server keeps: for each query its series, as labels (`a=b,c=d`) and points; its rules; what it says."""

    series: Mapping[str, Mapping[str, Points]] = field(default_factory=dict)
    groups: Sequence[Mapping[str, object]] = ()
    native: Mapping[str, object] = field(default_factory=dict)
    warnings: Sequence[str] = ()
    asked: list[str] = field(default_factory=list)

    def answer(self, asked):
        """Answer one request."""
        parts = urlsplit(asked.line.split()[1])
        params = {name: values[0] for name, values in parse_qs(parts.query).items()}
        path = parts.path.rpartition("/api/v1/")[2]
        self.asked.append(params.get("query", path))
        if path == "rules":
            return said({"groups": self.groups})
        if path == "query_range":
            return self._grid(params)
        return self._instant(params["query"])

    def _instant(self, query):
        if query in self.native:
            return said({"resultType": "vector", "result": self.native[query]})
        ranged = re.fullmatch(r"(.*)\[([0-9]+)ms\]", query)
        if ranged and ranged[1] in self.series:
            start = -int(ranged[2]) / 1000
            result = [
                {
                    "metric": labels_of(ranged[1], name),
                    "values": [[END + at, num(v)] for at, v in points if at >= start],
                }
                for name, points in self.series[ranged[1]].items()
            ]
            return said({"resultType": "matrix", "result": [one for one in result if one["values"]]}, self.warnings)
        there = re.fullmatch(r"count\(last_over_time\((.*)\[[0-9]+ms\]\)\)", query)
        if there:
            known = [q for q in self.series if q.partition("{")[0] == there[1]]
            result = [{"metric": {}, "value": [END, str(len(known))]}] if known else []
            return said({"resultType": "vector", "result": result})
        began = re.fullmatch(r"sum\(resets\((.*)\[[0-9]+ms\]\)\)", query)
        if began:
            falls = [b[1] < a[1] for points in self.series[began[1]].values() for a, b in pairwise(points)]
            return said({"resultType": "vector", "result": [{"metric": {}, "value": [END, str(sum(falls))]}]})
        if query in self.series:
            result = [
                {"metric": labels_of(query, name), "value": [END, num(points[-1][1])]}
                for name, points in self.series[query].items()
            ]
            return said({"resultType": "vector", "result": result})
        return said({"resultType": "vector", "result": []})

    def _grid(self, params):
        start, end, step = (float(params[name]) for name in ("start", "end", "step"))
        if (end - start) / step > 11_000:
            words = "exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution"
            return reply({"status": "error", "errorType": "bad_data", "error": words}, 400)
        moments = [start + i * step for i in range(int((end - start) / step + 1e-9) + 1)]
        over = re.fullmatch(r"(max|min)_over_time\((.*)\[([0-9]+)ms\]\)", params["query"])
        query, span = (over[2], int(over[3]) / 1000) if over else (params["query"], STALE)
        result = []
        for name, points in self.series.get(query, {}).items():
            values = []
            ats = [END + at for at, _ in points]
            for moment in moments:
                inside = [
                    v for _, v in points[bisect_left(ats, moment - span - 1e-6) : bisect_right(ats, moment + 1e-6)]
                ]
                if inside:
                    best = {"max": max, "min": min}[over[1]](inside) if over else inside[-1]
                    values.append([round(moment, 3), num(best)])
            if values:
                result.append({"metric": labels_of(query, name), "values": values})
        return said({"resultType": "matrix", "result": result}, self.warnings)


def num(value: float) -> str:
    """Write a number as the server does."""
    return {"inf": "+Inf", "nan": "NaN"}.get(str(value), str(value))


def labels_of(query: str, name: str) -> dict[str, str]:
    """Give the labels of a series."""
    labels = dict(pair.split("=", 1) for pair in name.split(",") if pair)
    bare = re.match(r"[a-zA-Z_:][\w:]*", query)
    return {"__name__": bare[0], **labels} if bare and "(" not in query else labels


def said(data: object, warnings: Sequence[str] = ()) -> bytes:
    """Write a reply of success."""
    return reply({"status": "success", "data": data} | ({"warnings": list(warnings)} if warnings else {}))


def alert(name: str, query: str, **more: object) -> dict[str, object]:
    """Give an alert rule as the server tells it."""
    return {
        "state": "inactive", "name": name, "query": query, "duration": 0, "labels": {}, "annotations": {},
        "alerts": [], "health": "ok", "lastEvaluation": "2026-03-01T11:59:50.123456789Z", "type": "alerting",
    } | more  # fmt: skip


def group(*rules: Mapping[str, object]) -> list[dict[str, object]]:
    """Give the groups of the rules, evaluated each 15 s."""
    return [{"name": "all", "file": "rules.yml", "rules": list(rules), "interval": 15}]


def seen(
    url: str, *criteria: FitCriterion, environment: Mapping[str, str] | None = None, as_of: str = NOON, **settings: str
) -> tuple[Observation | Failure, ...]:
    """Measure a server; `_` in the names of settings stands for `-`, `__` for `.`."""
    pairs = tuple((name.replace("__", ".").replace("_", "-"), value) for name, value in settings.items())
    source = Source("live", "prometheus", url, settings=pairs)
    return measure(source, criteria, place=Place(Path(), dict(environment or {})), as_of=as_of)


@contextlib.contextmanager
def keeping(series: Mapping[str, Mapping[str, Points]] | None = None, **more) -> Iterator[tuple[str, Kept]]:
    """Give the address of a server with these series, and what it keeps."""
    kept = Kept(series or {}, **more)
    with serving(kept.answer) as server:
        yield server.url, kept
