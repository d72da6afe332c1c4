"""Limits: what keeps an amount, or the amount of a metric, from being a limit that can be held against a figure."""

from __future__ import annotations

from collections.abc import Callable

from remit.language.lists.asked import ASKED
from remit.language.lists.follow_ups import GENERIC
from remit.language.lists.metrics import METRICS, measures
from remit.language.lists.patterns.metrics import Metered
from remit.language.lists.patterns.words import ROLES
from remit.language.slots.filling import is_told
from remit.language.titles import compared, from_to
from remit.language.units import dimension
from remit.language.values import SHARE_UNITS, Value

BOUNDING = (">=", "<=", ">", "<", "=")
DRIFTS = frozenset({"drift", "prediction-drift"})
"""Metrics whose figures mean nothing without the way they are measured; concept drift is a rise of the error rate."""

_SHARES = ("1", "%", "pp")
_CHANGES = ("rise", "fall")
_OPPOSITE = {">=": ("<=", "<"), ">": ("<=", "<"), "<=": (">=", ">"), "<": (">=", ">")}
"""Which operators turn a limit round: where one of them is read for the other, something may have been misread."""

_EITHER_WAY = ("trial-time", "batch-size", "notice", "rate", "items-labelled", "hardware")
"""Amounts for which a limit the other way makes sense, too."""


def _limit(question_id: str, value: Value) -> list[str]:
    """Name what keeps an amount from being a limit."""
    found = _figure(question_id, value)
    if value.amount is None or "amount" in found:
        return found
    if value.upper is not None and value.op not in BOUNDING:
        return [*found, "bound"]
    wanted = next((asked.op for asked in ASKED[question_id] if asked.what == value.what and asked.op), "")
    turned = value.op in _OPPOSITE.get(wanted, ()) and value.what not in _EITHER_WAY
    if value.op not in BOUNDING or turned:
        found.append("op")
    return [*found, "tolerance"] if value.approx else found


def _figure(question_id: str, value: Value) -> list[str]:
    """Name what keeps an amount from being a figure with a unit."""
    if value.amount is None or not value.amount.is_finite() or value.amount < 0:
        return ["amount"]
    wanted = {asked.dimension for asked in ASKED[question_id] if asked.what == value.what and asked.dimension}
    if not wanted or dimension(value.unit) in wanted or _as_it_is(value):
        return ["whole"] if _too_much(value) and wanted == {"share"} and value.what not in _UNBOUNDED else []
    return [f"unit-{min(wanted)}"]


_UNBOUNDED = ("growth",)


def _as_it_is(value: Value) -> bool:
    """Tell whether an amount is plain in a unit of another kind: two years as cycles, 100 Hz, batches of 32."""
    cycles = value.what == "full-cycles" and bool(value.unit)
    return cycles or dimension(value.unit) == "frequency" or (value.what in _BARE and not value.unit)


_BARE = ("batch-size", "labels-per-item")
"""Amounts that need no unit: what they count is told by what they are."""


def _trigger(_: str, value: Value) -> list[str]:
    if value.condition in METRICS:
        absent = {"amount": value.amount is None, "op": value.op not in BOUNDING and not value.action}
        absent["method"] = value.condition in DRIFTS and not value.statistic
        first = next((slot for slot, lacks in absent.items() if lacks), "")
        return [first] if first else []
    return [] if value.schedule or is_told(value.condition) else ["trigger"]


def _keeping(_: str, value: Value) -> list[str]:
    return [] if value.amount is None or value.op in (">=", "<=", ">", "<") else ["op"]


COMPOUND: dict[str, Callable[[str, Value], list[str]]] = {
    "limit": _limit,
    "figure": _figure,
    "trigger": _trigger,
    "keep-or-delete": _keeping,
}
"""Needs that are made of more than one slot."""


def metric_limit(value: Value, use: Metered) -> list[str]:
    """Name what keeps the amount of a metric from being a limit."""
    if value.amount is None or not value.amount.is_finite() or value.amount < 0:
        return ["amount"]
    found: list[str] = []
    changes = compared(value) or from_to(value)
    limits = not changes and value.condition not in ROLES and use.mode != "roll-back"
    turned = limits and value.op in _OPPOSITE.get(_good(value), ())
    unsaid = value.op not in BOUNDING and not from_to(value) and value.action not in _CHANGES
    if value.upper is not None and value.op not in BOUNDING:
        found.append("bound")
    elif unsaid or turned:
        found.append("op")
    if value.approx and value.upper is None:
        found.append("tolerance")
    if value.what in DRIFTS and not value.statistic:
        found.append("method")
    dimensions = _dimensions(value)
    if dimensions == ("share",) and not compared(value) and _too_much(value):
        found.append("whole")
    if not _measured_in(value, dimensions):
        found.append(f"unit-{dimensions[0]}" if f"unit-{dimensions[0]}" in GENERIC else "unit")
    return found


def _good(value: Value) -> str:
    """Give the operator of a limit on this metric; "" where neither way is good by itself."""
    known = METRICS.get(value.what)
    return {"high": ">=", "low": "<="}.get(known.good, "") if known is not None else ""


def _dimensions(value: Value) -> tuple[str, ...]:
    known = METRICS.get(value.what)
    if known is not None and known.dimensions:
        return known.dimensions
    return ("share",) if value.what in measures.TITLES else ("amount",)


def _measured_in(value: Value, dimensions: tuple[str, ...]) -> bool:
    of = dimension(value.unit)
    if compared(value) and of == "share":
        return True
    if "amount" in dimensions or (of == "share" and "share" in dimensions):
        return True
    if "number" in dimensions and value.unit in ("", "1"):
        return True
    if "rate" in dimensions and of not in ("share", "time") and bool(value.unit) and bool(value.period):
        return True
    return of in dimensions and of != ""


def _too_much(value: Value) -> bool:
    return value.unit in _SHARES and (value.amount or 0) > SHARE_UNITS.get(value.unit, 0)


def concerns(value: Value, of: tuple[str, ...]) -> bool:
    """Tell whether a need is one of this metric, by its dimensions or its name; without any, it is one of all."""
    return not of or bool(set(of) & {*_dimensions(value), value.what})
