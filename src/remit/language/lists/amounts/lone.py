"""Amounts that are the only ones of their kind a question asks for, and what forbids to take an amount for one."""

from __future__ import annotations

from dataclasses import dataclass

from remit.language.lists.parting import parted_set


@dataclass(frozen=True, slots=True)
class Lone:
    """How such an amount may stand: its operators, the words right before it, its units; empty where any will do.

    `rated` ones are per a time; `beside` tells that all else which is asked for must have been read in the
    sentence, and `with_` one thing that must.
    """

    what: str
    dimension: str
    ops: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    with_: str = ""
    rated: bool = False
    beside: bool = False


_MOST = ("<", "<=")
_LEAST = (">", ">=")

LONE: dict[str, tuple[Lone, ...]] = {
    "data.label-delay": (
        Lone("label-delay", "time", ("",), units=("h", "day", "working day", "week", "month", "year")),
        Lone("label-coverage", "share", beside=True),
    ),
    "modeling.deployment-constraints": (
        Lone("processors", "count"),
        Lone("memory", "size", ("",), units=("GB", "GiB"), with_="processors"),
        Lone("model-size", "size", _MOST, behind=("model",)),
        Lone("cost", "money", ("", *_MOST), rated=True),
        Lone("latency", "time", _MOST, units=("us", "ms", "s")),
    ),
    "modeling.input-mode": (
        Lone("latency", "time", _MOST, units=("us", "ms", "s")),
        Lone("batch-size", "count", units=("row", "record", "item", "image", "document", "transaction", "message")),
    ),
    "deployment.error-analysis": (
        Lone(
            "cases-looked-into",
            "count",
            units=("case", "error", "mistake", "failure", "false positive", "false negative"),
        ),
    ),
    "data.flow": (
        Lone("delay", "time", _MOST, units=("ms", "s", "min", "h")),
        Lone("batch-size", "count", units=("row", "record", "item", "image", "document", "transaction", "message")),
    ),
    "deployment.packaging": (Lone("package-size", "size", _MOST),),
    "deployment.rollback": (Lone("time-to-roll-back", "time", _MOST, units=("s", "min", "h")),),
    "data.minimum": (Lone("rows", "count", _LEAST), Lone("size", "size", _LEAST)),
    "data.volume": (
        Lone("growth", "size", rated=True),
        Lone("horizon", "time", leads=("for", "over", "mind"), units=("year", "month")),
    ),
    "deployment.load": (Lone("load", "count", rated=True),),
    "deployment.release": (
        Lone("traffic-share", "share", ("",), behind=("of",)),
        Lone("trial-time", "time", ("", ">=", "<="), leads=("for", "a", "of"), units=("day", "week", "month", "h")),
    ),
    "modeling.accountability": (Lone("time-to-reply", "time", _MOST),),
}
"""By question; the first of a dimension that stands so is meant."""

BARRING = parted_set("""
    was | were | had | did | took | used | last | previous | former | today | now | currently | ago | old | older |
    competitor | competitors | vendor | vendor's | supplier | others | other | another | would | could | might | may |
    perhaps | maybe | probably | if | unless | except | than | never | no | not | nobody | nothing | without | instead |
    half | third | twice | times | each | every | per | notice | training | train | meeting | project | budget |
    salary | x | × | * | cope | withstand | survive | averages |
    kept | keep | stored | sure | hope | hopefully | think | guess | retraining | price | cost | costs
""")
"""Words of a sentence in which an amount may be something else."""
