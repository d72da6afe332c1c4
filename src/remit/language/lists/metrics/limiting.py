"""Verbs and phrases that bound a metric, put together from their parts: sinks beneath, creeps past, is the ceiling."""

from __future__ import annotations

from remit.language.lists.parting import parted

_SINKING = parted("""
    drop | drops | dropped | fall | falls | fell | sink | sinks | slip | slips | dip | dips | slide | slides |
    go | goes | get | gets | decrease | decreases | decline | declines
""")
_RISING = parted("""
    rise | rises | climb | climbs | go | goes | get | gets | grow | grows | increase | increases | jump | jumps
    | spike | spikes | creep | creeps | shoot up | shoots up | move | moves | shoot | shoots
""")
_STAYING = parted("""
    stayed | stay | stays | remain | remains | lie | lies | sit | sits | is | are | be | keep | keeps | come in | comes
    in | come out | comes out | hover | hovers | stand | stands | end up | ends up | turn out | turns out
""")
_BELOW = ("below", "under", "beneath")
_ABOVE = ("above", "over", "beyond")


def _joined(verbs: tuple[str, ...], sides: tuple[str, ...], op: str) -> dict[str, str]:
    return {f"{verb} {side}": op for verb in verbs for side in sides}


VERBS: dict[str, str] = {
    **_joined(_SINKING, _BELOW, "<"),
    **_joined(_RISING, (*_ABOVE, "past"), ">"),
    **_joined(_STAYING, _BELOW, "<"),
    **_joined(_STAYING, _ABOVE, ">"),
    "beneath": "<",
}  # fmt: skip
"""Verbs with their side, each with the operator that it says."""

BEFORE: dict[str, str] = {
    "fit into": "<=", "fits into": "<=", "fit in": "<=",
    "good for": ">=", "a floor at": ">=", "floor of": ">=", "floor at": ">=", "a ceiling at": "<=", "ceiling at": "<=",
    "upper bound of": "<=", "an upper bound of": "<=", "lower bound of": ">=", "a lower bound of": ">=", "cap at": "<=",
}  # fmt: skip
"""What bounds the amount behind it."""

_MOST = ("limit", "ceiling", "upper limit", "maximum", "upper bound", "cap", "most we accept", "most we allow",
         "most we can take",
         "most we tolerate", "most that is allowed", "most allowed", "worst we accept", "most")  # fmt: skip
_LEAST = ("floor", "lower limit", "minimum", "lower bound", "least we accept", "least we need", "least")

BEHIND: dict[str, str] = {
    **{f"{led} {said}": "<=" for led in ("is the", "is our", "as the", "being the", "is a") for said in _MOST},
    **{f"{led} {said}": ">=" for led in ("is the", "is our", "as the", "being the", "is a") for said in _LEAST},
}
"""What bounds the amount before it."""
