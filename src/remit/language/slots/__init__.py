"""Slots: what a value or an answer lacks before it can be a requirement, and the question to ask for each.

A slot that the reader filled by itself (`assumed`) is not missing; it is shown, and stands once a person accepts it.
What each kind of value needs stands in `lists.patterns_…`, and how it is asked for in `lists.follow_ups_…`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from remit.language.lists import groups
from remit.language.lists.amounts import counting
from remit.language.lists.asked import ASKED
from remit.language.lists.follow_ups import GENERIC, METRIC_ADVICE, METRIC_NEEDS, STATUS_ASKS, STRANGE
from remit.language.lists.metrics import measures
from remit.language.lists.patterns import Pattern, Patterns
from remit.language.lists.patterns.data import DATA
from remit.language.lists.patterns.deployment import DEPLOYMENT
from remit.language.lists.patterns.metrics import METERED, Metered
from remit.language.lists.patterns.modeling import MODELING
from remit.language.lists.patterns.options import UNDECIDED
from remit.language.lists.patterns.scoping import SCOPING
from remit.language.nouns import bare
from remit.language.readers.amounts.counting import ROWS
from remit.language.readers.naming.barring import PERSONAL_DATA
from remit.language.slots.asking import ASKS, ask, high_end, low_end, pair
from remit.language.slots.filling import FILLED, fills, is_open
from remit.language.slots.limits import BOUNDING, COMPOUND, concerns, metric_limit
from remit.language.titles import is_metric
from remit.language.values import PHRASE, Value

Slots = tuple[tuple[str, str], ...]
"""Pairs of a slot and the question to ask for it, the most needed first."""

PATTERNS: Patterns = {**SCOPING, **DATA, **MODELING, **DEPLOYMENT}
"""Every pattern, by question and kind of value."""


def missing(question_id: str, value: Value, among: Sequence[Value] | None = None) -> tuple[str, ...]:
    """Name the slots that this value lacks for its question, the most needed first; `among` as in `follow_up`."""
    return tuple(slot for slot, _ in follow_up(question_id, value, among))


def follow_up(question_id: str, value: Value, among: Sequence[Value] | None = None) -> Slots:
    """Give each slot that the value lacks with the question to ask for it.

    `among` are all values of the answer: some kinds of value say too little without another one (a canary release
    without the share of traffic). Where it is None, only the value itself is looked at. A value of a kind that the
    question does not ask for lacks its `metric`. Questions that nothing reads have no slots of their own.
    """
    if question_id not in ASKED or value.what == PHRASE:
        return ()
    return tuple(dict(_lacking(question_id, value, among)).items())


def advised(question_id: str, value: Value) -> Slots:
    """Give what would make a complete value better measurable: where and over which time it is measured, on what."""
    if question_id not in ASKED or not is_metric(value) or value.amount is None:
        return ()
    found = (slot for slot, of in METRIC_ADVICE.get(question_id, ()) if concerns(value, of))
    return tuple(pair(question_id, value, slot) for slot in found if not FILLED[slot](value))


def asked_next(question_id: str, values: Sequence[Value], status: str = "read") -> Slots:
    """Give what to ask next about an answer as a whole, the most needed first, each thing once.

    First what its values lack, then the kinds of value that the question asks for and none gives. An answer without
    values gives the one question that helps most, or, by its `status`, who decides, knows or answers for it.
    """
    asks = ASKS.get(question_id)
    if not values:
        if status in STATUS_ASKS:
            return ((status, STATUS_ASKS[status]),)
        return (("answer", asks.first),) if asks else ()
    lacking = [pair for value in values for pair in follow_up(question_id, value, values)]
    lacking += [(gap.slot, gap.ask) for gap in (asks.gaps if asks else ()) if is_open(gap, values)]
    return _once(lacking)


def pattern_of(question_id: str, value: Value) -> Pattern | None:
    """Give the pattern of the value's sentence, or None where it has none (metrics have their own)."""
    of = (f"{value.what}/{value.action}", f"{value.what}/{bare(value.who).lower()}", value.what)
    return next((found for kind in of if (found := PATTERNS.get((question_id, kind)))), None)


def _once(pairs: Iterable[tuple[str, str]]) -> Slots:
    """Keep the first question for each text, and leave out a gap that was asked for already."""
    found: dict[str, str] = {}
    slots: set[str] = set()
    for slot, asked in pairs:
        if asked not in found and not (slot in slots and slot in _ASKED_ONCE):
            found[asked] = slot
            slots.add(slot)
    return tuple((slot, asked) for asked, slot in found.items())


_ASKED_ONCE = frozenset({"metric", "traffic-share", "trial-time", "auditor", "reviewed-share", "full-cycles", "rows"})


def _lacking(question_id: str, value: Value, among: Sequence[Value] | None) -> list[tuple[str, str]]:
    if (question_id, value.what) == ("data.minimum", ROWS):
        return _of_rows(value)
    if (question_id, value.what) == ("data.privacy", PERSONAL_DATA):
        return _of_privacy(value)
    if value.what == measures.BIAS and question_id == "modeling.bias":
        return _of_bias(value)
    pattern = pattern_of(question_id, value)
    if pattern is not None:
        return _of_pattern(question_id, value, pattern, among)
    if is_metric(value) and any(asked.kind == "metric" for asked in ASKED[question_id]):
        return _of_metric(question_id, value)
    return [("metric", STRANGE)]


def _of_pattern(
    question_id: str, value: Value, pattern: Pattern, among: Sequence[Value] | None
) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if value.items == ("no",) and pattern.no:
        return []
    if value.op == "none" and not pattern.ban:
        return [("op", ask(question_id, value, "items"))]
    counted = value.what == "cycle" and value.amount is None and among is not None and fills("full-cycles", among)
    for need in ("items",) if counted else pattern.needs:
        wanted, _, beside = need.partition("+")
        if beside:
            slot, _, fillers = beside.partition(":")
            concerned = not wanted or bool(set(wanted.rstrip("?").split(",")) & set(value.items))
            alone = among is not None and not any(fills(filler, among) for filler in (fillers or slot).split(","))
            if alone and concerned and value.op != "none":
                found.append(pair(question_id, value, slot))
        elif need in COMPOUND:
            found += [pair(question_id, value, slot) for slot in COMPOUND[need](question_id, value)]
        elif not any(FILLED[slot](value) for slot in need.split("|")):
            found.append(pair(question_id, value, need.split("|")[0]))
    if any((value.what, item) in UNDECIDED for item in value.items) and not found:
        found.append(pair(question_id, value, "items"))
    return found


def _of_metric(question_id: str, value: Value) -> list[tuple[str, str]]:
    use = METERED.get(question_id, Metered())
    if value.amount is None and use.mode == "watch" and value.schedule and not value.condition:
        return []
    found = [pair(question_id, value, slot) for slot in metric_limit(value, use)]
    if value.what in measures.COMPARED and not FILLED["attribute"](value):
        found.append(pair(question_id, value, "attribute"))
    if value.what in measures.COMPARED and not _comparable(value):
        found.append(("reference", _REFERENCE))
    if value.what == "outcome" and not value.items:
        found.append(("metric", GENERIC["metric"]))
    for slot, of in METRIC_NEEDS.get(question_id, ()):
        if concerns(value, of) and not FILLED[slot](value) and slot not in dict(found):
            found.append(pair(question_id, value, slot))
    return found


def _of_rows(value: Value) -> list[tuple[str, str]]:
    asked: list[tuple[str, str]] = []
    number = low_end(value)
    if value.amount is None:
        asked.append(("amount", "Which number of rows would be just acceptable?"))
    elif not value.amount.is_finite() or value.amount < 0:
        asked.append(("amount", "Which number of rows, as a number, would be just acceptable?"))
    elif value.upper is not None and value.op not in BOUNDING:
        asked.append(("bound", GENERIC["bound"].format(low=number, high=high_end(value))))
    else:
        if value.op not in BOUNDING:
            asked.append(("op", GENERIC["op"].format(number=number)))
        if value.approx:
            asked.append(("tolerance", GENERIC["tolerance"].format(number=number)))
    if not value.unit:
        asked.append(("unit", "Of what is that the number: rows, images, customers …?"))
    elif value.unit not in counting.ROWS:
        asked.append(("unit", f"Is each {value.unit} one row of the table? If so, how many rows at least?"))
    return asked


def _of_privacy(value: Value) -> list[tuple[str, str]]:
    if value.op != "none":
        return [("op", "Must these not be in the data at all?")]
    if value.items:
        return []
    return [("items", "Which personal data: names, e-mail addresses, phone numbers, IP addresses …?")]


def _of_bias(value: Value) -> list[tuple[str, str]]:
    by = value.attribute or value.group or ", ".join(value.items) or "this"
    measure = (
        f"Which measure would show a bias by {by}: a selection-rate ratio, a true-positive-rate gap, "
        "the recall of each group …?"
    )
    return [("metric", measure), ("amount", "Which value of it would be just acceptable?")]


def _comparable(value: Value) -> bool:
    """Tell whether the reference is one that can be taken: the source's, or the one other group there is."""
    if value.reference in ("", "reference group"):
        return True
    return value.reference == "others" and bool(value.group) and value.attribute in groups.TWO_GROUPS


_REFERENCE = "Groups are compared with the reference group that the source names: is it that?"
