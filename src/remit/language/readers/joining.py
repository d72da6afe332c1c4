"""Joining what the sentences of one answer say: each value once, lists of one kind as one; what clashes, not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.readers.doubting import Doubt
from remit.language.units import dimension
from remit.language.values import Value

_ASKED_FOR = {"audit": ("auditor", "audit-purpose", "trigger")}
"""What a *no* to a question denies beside it."""

_DENIED = "A no stands before it: say whether it is meant all the same."

_UP = (">=", ">")
_DOWN = ("<=", "<")
_ERRORS = ("false positive", "false negative")


def joined(values: Sequence[Value]) -> tuple[tuple[Value, ...], list[Doubt]]:
    """Give each value once, and say which of them clash: two different amounts for one thing are both doubted."""
    found: dict[tuple[object, ...], Value] = {}
    clashing: dict[tuple[object, ...], str] = {}
    for value in values:
        key = _about(value)
        other = found.get(key)
        if other is None:
            found[key] = value
        elif replace(other, rank=0).meaning == replace(value, rank=0).meaning:
            if len(value.assumed) < len(other.assumed):
                found[key] = value
        elif _listed(other, value):
            found[key] = _both(other, value)
        else:
            clashing[key] = f"Two different things are said of one ({value.what}): which holds?"
    doubts = [Doubt(value, clashing[key]) for value in values if (key := _about(value)) in clashing]
    return tuple(value for key, value in found.items() if key not in clashing), doubts


def denied(values: Sequence[Value]) -> tuple[list[Value], list[Doubt]]:
    """Give the values of an answer without those that its *no* denies, with each of these as a doubt.

    *No. The state audits our reports, by a firm of its own*: what is said of an audit behind a *no* is of another one.
    """
    said = [value for value in values if value.what in _ASKED_FOR]
    first = said[0] if said else None
    if first is None or first.items != ("no",):
        return list(values), []
    left = [value for value in values if value.what in _ASKED_FOR[first.what] or (value in said and value != first)]
    return [value for value in values if value not in left], [Doubt(value, _DENIED) for value in left]


def _about(value: Value) -> tuple[object, ...]:
    """Give what a value is about, so that two with the same cannot both hold."""
    bound = "<=" if value.op in _DOWN else ">=" if value.op in _UP else "none" if value.op == "none" else ""
    kind = value.unit if value.unit.startswith(_ERRORS) else dimension(value.unit) or "count"
    measured = (kind, value.items, value.period) if value.amount is not None else ()
    more: tuple[object, ...] = (value.action, value.aim, measured, bound)
    if value.amount is None and not value.items:
        more = (*more, value.window, value.period)
    return (*value.subject, *more)


def _listed(one: Value, two: Value) -> bool:
    """Tell whether two values are parts of one list."""
    return (
        bool(one.items and two.items)
        and replace(one, items=(), assumed=()).meaning == replace(two, items=(), assumed=()).meaning
    )


def _both(one: Value, two: Value) -> Value:
    spans = [span for span in (one.span, two.span) if span]
    span = (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None
    items = tuple(dict.fromkeys((*one.items, *two.items)))
    return replace(one, items=items, span=span, assumed=tuple(dict.fromkeys((*one.assumed, *two.assumed))))
