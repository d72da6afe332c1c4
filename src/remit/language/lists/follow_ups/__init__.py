"""Follow-up questions: what to ask where an answer or one of its values lacks something. Data.

By question they stand in `follow_ups_….py`; here is what is asked alike everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that an answer as a whole should hold, and the question to ask where it does not.

    `filled` tells what fills it: `rows` a value of that name, `.window` any value with that slot, `=stop` any value
    under that condition, `@seed` any list with that item, `*` any metric with an amount, `~` any metric. `when` names
    options (`strategy:canary`) or values without which nothing is asked.
    """

    slot: str
    ask: str
    filled: tuple[str, ...] = ()
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asks:
    """What is asked of one question: `first` where the answer gives nothing, `gaps`, and `slots` by `what.slot`."""

    first: str
    gaps: tuple[Gap, ...] = ()
    slots: dict[str, str] = field(default_factory=dict[str, str])


def gap(slot: str, ask: str, filled: str = "", when: str = "") -> Gap:
    """Make a gap; what fills it and when it is asked are written as words."""
    return Gap(slot, ask, tuple(filled.split()) or (slot,), tuple(when.split()))


STRANGE = "What is to be measured? This question asks for something else than this value says."

STATUS_ASKS = {
    "unlimited": "Who decided that there is no limit, and may it be written down as agreed?",
    "none": "Who decided that there is nothing to keep to, and may it be written down as agreed?",
    "never": "Who decided that this never happens, and may it be written down as agreed?",
    "unknown": "Who could find this out, and by when?",
    "to-be-decided": "Who decides this, and by when?",
    "not-applicable": "Why does this question not apply here?",
}
"""What is asked where an answer is no value, by its status."""

GENERIC = {
    "amount": "Which value would be just acceptable?",
    "op": "At least, or at most, {number}?",
    "tolerance": "Is exactly {number} the limit, or which value would be?",
    "bound": "Is {low} the least you accept and {high} the aim, or are both limits?",
    "unit": "{number} of what?",
    "unit-time": "{number} of which unit: ms, s, hours, days?",
    "unit-size": "{number} of which unit: MB, GB, TB?",
    "unit-money": "{number} in which currency?",
    "unit-share": "{number} of what: per cent, or points?",
    "unit-count": "{number} of what is counted?",
    "unit-power": "{number} of which unit: W or kW?",
    "unit-rate": "{number} of what, per which time?",
    "period": "Per run, per month, or in all?",
    "window": "Measured over which period?",
    "statistic": "For every request, on average, or for 95 % of them?",
    "method": "By which measure of drift: the population stability index, the Jensen-Shannon distance …?",
    "load": "Under which load, such as how many requests per second?",
    "reference": "Better than what, and by how much?",
    "attribute": "For which groups: by which attribute, such as sex or age?",
    "items": "Which ones, by name?",
    "who": "Who, by role or name?",
    "action": "To do what?",
    "aim": "So that what becomes better, and for whom?",
    "condition": "When exactly: at which event or date?",
    "schedule": "How often, or at which event?",
    "trigger": "How often, or at which event that can be seen to happen?",
    "place": "Where is it measured: at the client, at the gateway, or in the model?",
    "whole": "Which value would be just acceptable, since a share is at most the whole?",
    "receiver": "Who is told when this threshold is passed?",
    "gate": "Must this be reached to promote the model, or does it stop the release?",
    "data": "On which data set, with at least how many cases?",
    "metric": "Which measure would show this?",
}
"""What is asked about a slot where the question has no words of its own for it."""

_SLOT = tuple[tuple[str, tuple[str, ...]], ...]

VAGUE_WORDS = frozenset({
    "usual", "various", "important", "relevant", "necessary", "appropriate", "suitable", "typical", "needed",
    "whatever", "everything", "things", "stuff", "proper", "sensible", "reasonable", "right",
})  # fmt: skip
"""Words that make an item of a list say nothing that can be looked for."""

VAGUE_EVENTS = frozenset({"ml-vague", "escape", "vague-degree", "vague-quantity", "vague-time", "subjective"})
"""Findings of wording for which an event cannot be seen to happen."""

VAGUE_PEOPLE = frozenset({
    "team", "the team", "our team", "somebody", "someone", "anybody", "anyone", "everybody", "everyone", "people",
    "person", "they", "we", "us", "the right people", "right people", "others", "nobody", "all", "staff",
    "company", "business",
})  # fmt: skip
"""Whom nobody can ask: who they are has to be said."""

METRIC_NEEDS: dict[str, _SLOT] = {
    "deployment.performance": (("statistic", ("time",)), ("load", ("time",))),
    "modeling.fairness": (("attribute", ()),),
    "modeling.bias": (("attribute", ()),),
    "scoping.success-metrics": (("reference", ("share", "money", "time", "count", "outcome")), ("window", ())),
    "deployment.release": (("gate", ()),),
}
"""What a metric needs beside its limit, by question: each slot, and for which dimensions (for all where none is)."""

METRIC_ADVICE: dict[str, _SLOT] = {
    "deployment.performance": (("window", ("time", "rate", "share")), ("place", ("time",))),
    "deployment.software-metrics": (("window", ()), ("receiver", ())),
    "deployment.input-metrics": (("window", ()), ("receiver", ())),
    "deployment.output-metrics": (("window", ()), ("receiver", ())),
    "deployment.rollback": (("window", ()),),
    "modeling.business-metrics": (("data", ("share", "number", "amount")),),
    "modeling.baseline": (("data", ()),),
    "modeling.fairness": (("data", ()),),
    "data.quality-thresholds": (("window", ()),),
    "data.label-agreement": (("data", ()),),
}
"""What would make a metric better measurable, though it is a requirement without it."""

_WINDOW = (gap("window", GENERIC["window"], ".window .schedule"),)
BESIDE: dict[str, tuple[Gap, ...]] = {
    "deployment.performance": (
        gap("statistic", GENERIC["statistic"], ".statistic throughput"),
        gap("load", GENERIC["load"], ".condition throughput load peak-load"),
    ),
    "deployment.software-metrics": _WINDOW,
    "deployment.input-metrics": _WINDOW,
    "deployment.output-metrics": _WINDOW,
    "scoping.resources": (gap("money", "How much money is there, in which currency?", "money"),),
}
"""Parts that an answer in words may lack, read or not: asked for only where no word tells of them (`PART_WORDS`)."""
