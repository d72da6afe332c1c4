"""Metrics that are only named: in a list of what is watched, by themselves, or with *no* before them."""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists.metrics import words as metric_words
from remit.language.readers.finding import Found
from remit.language.readers.metrics.changes import pieces
from remit.language.readers.metrics.parts import Part
from remit.language.readers.metrics.phrases import Phrase
from remit.language.readers.metrics.values import Unread, values
from remit.language.values import Value

NAMING = frozenset({
    "deployment.software-metrics", "deployment.input-metrics", "deployment.output-metrics", "deployment.performance",
    "modeling.business-metrics", "scoping.success-metrics", "modeling.fairness", "data.label-agreement",
    "data.quality-thresholds",
})  # fmt: skip
"""Questions that ask which metrics: one that is only named is an answer."""

_COUNTING = frozenset({"data.quality-thresholds", "deployment.input-metrics", "deployment.release-tests"})
"""Questions where *no duplicates* asks for none at all."""

_MOST_SHORT = 3
_LISTED = frozenset({"unknown", "metric", "filler", "separator", "rate-name"})
_REASONS = frozenset({"because", "since", "as", "so", "so that"})


def named(phrase: Phrase, question_id: str, parts: Sequence[Part], before: Sequence[Phrase]) -> list[Found]:
    """Give metrics that are only named, where they stand in a plain list, or behind *we watch*."""
    listed = all(other.metrics and not other.gap for other in before)
    if question_id not in NAMING or phrase.gap or phrase.when or not listed:
        return [] if not phrase.negated else _negated(phrase, question_id)
    if phrase.negated:
        return _negated(phrase, question_id)
    first = min(part.start for part in phrase.own)
    if _only_listed(parts):
        parts = [part for part in parts if part.kind != "unknown"]
    led = [
        part
        for part in parts
        if part.end <= first and part.kind in ("unknown", "change", "or", "not", "compare", "beat")
    ]
    watched = bool(led) and led[-1].lead in metric_words.WATCHES
    reason = next((part.start for part in parts if part.kind == "ending" and part.lead in _REASONS), parts[-1].end)
    after = [part for part in parts if phrase.span[1] <= part.start < reason]
    behind = [part for part in after if part.kind in ("unknown", "not", "or", "when")]
    said = after[0].value if after and after[0].kind == "filler" else ""
    told = said in metric_words.STATES | metric_words.MODALS and not watched
    prosaic = any(part.kind == "filler" and part.value in metric_words.STATES | metric_words.MODALS for part in parts)
    if told or (led and not watched) or (behind and not watched) or (prosaic and not watched and not before):
        return []
    if any(part.kind in ("or", "not", "question") for part in parts):
        return []
    try:
        found = values(phrase, alarming=False, gate="")
    except Unread:
        return []
    return [Found((value,), tuple((part.start, part.end) for part in phrase.own)) for value in found]


def _only_listed(parts: Sequence[Part]) -> bool:
    """Tell whether a sentence is a plain list of three short things or more, some of which no table may know."""
    listed = pieces(parts)
    plain = all(part.kind in _LISTED and part.lead not in ("(", "[", ":") for part in parts)
    states = any(part.value in metric_words.STATES | metric_words.MODALS for part in parts if part.kind == "filler")
    watched = any(part.lead in metric_words.WATCHES for part in parts)
    return (
        plain
        and not (states or watched)
        and len(listed) > _MOST_SHORT - 1
        and all(len(one) <= _MOST_SHORT for one in listed)
    )


def by_themselves(question_id: str, phrases: Sequence[Phrase], parts: Sequence[Part]) -> None:
    """Keep the metrics that stand by themselves in a plain list, whatever the other things in it are."""
    if question_id not in NAMING or not _only_listed(parts):
        return
    strange = [piece for piece in pieces(parts) if any(part.kind == "unknown" for part in piece)]
    for phrase in phrases:
        phrase.metrics = [part for part in phrase.metrics if not any(part in piece for piece in strange)]
        phrase.gap = ""


def _negated(phrase: Phrase, question_id: str) -> list[Found]:
    """Read *no missing values*: none at all."""
    if question_id not in _COUNTING or phrase.gap:
        return []
    if any(metric.value.partition(":")[0] not in metric_words.COUNTABLE for metric in phrase.metrics):
        return []
    try:
        found = values(phrase, alarming=False, gate="")
    except Unread as unread:
        return [Found(problem=unread.sentence)]
    return [Found(found, tuple((part.start, part.end) for part in phrase.own))]


def without_names(founds: Sequence[Found]) -> list[Found]:
    """Leave out a metric that is only named where the same sentence tells how much of it."""
    told = {value.what for one in founds for value in one.values if value.amount is not None}
    bare = [len(one.values) == 1 and one.values[0].amount is None and one.values[0].what in told for one in founds]
    return [one for one, named in zip(founds, bare, strict=True) if not named or _telling(one.values[0])]


def _telling(value: Value) -> bool:
    """Tell whether a metric without an amount says more than its name: a figure, a group, a baseline."""
    return bool(value.statistic or value.attribute or value.group or value.reference or value.items or value.schedule)
