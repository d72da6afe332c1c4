"""From a phrase on metrics to its values: operator, unit, statistic and condition, and what contradicts the metric."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from remit.language.lists import metrics
from remit.language.lists.amounts.numbers import WORDS
from remit.language.lists.metrics import answering, measures
from remit.language.lists.metrics import changes as metric_changes
from remit.language.lists.metrics import words as metric_words
from remit.language.lists.metrics.variants import AVERAGES
from remit.language.quantities import Quantity
from remit.language.readers.metrics.parts import BETTER, Part, dimension
from remit.language.readers.metrics.phrases import Phrase, fits, whole_period
from remit.language.units import dimension as unit_dimension
from remit.language.values import Value, plain

ALARM, STOP, PROMOTE = "alarm", "stop", "promote"

_FULL = {"%": Decimal(100), "pp": Decimal(100), "1": Decimal(1)}
_BEYOND_FULL = frozenset({"mape", "wape", "smape", "mae", "rmse", "cost", "drift", "word-error-rate"})
_FIGURES_OF_MANY = frozenset({"share", "rate"})
PER_THING = metric_words.COUNTED | {"cost", "energy-use", "row-count"}
"""Metrics of which so many are meant per thing: errors per batch, cost per claim."""

_PRICED = ("cost", "energy-use")
_LEAST_CASES = 50
_INFINITIVES = frozenset({"reach", "achieve"})
_SERVED = frozenset({"get", "gets"})
"""Verbs of whoever is answered, and no word of what others reach: the dispatcher gets the suggestion within 2 s."""

_SPEAKERS = frozenset({"we", "they", "i", "models", "you"})
_USES = ("cpu-use", "memory-use", "gpu-use", "throughput", "confidence")
"""Metrics that have a figure of many though they are shares or rates."""

_RANGED = ("latency", "throughput", "row-count", *_USES)
SHORT = ("ns", "us", "ms", "s")
_DENIED = {">": "<=", "<": ">="}
_OPPOSITE = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}


class Unread(Exception):
    """Why a phrase is left in words; it never leaves the readers of metrics."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def values(phrase: Phrase, *, alarming: bool, gate: str) -> tuple[Value, ...]:
    """Give the values of a phrase; raises `Unread` where it contradicts itself or lacks clearness.

    `alarming` tells that the question may be answered with what sets off an alarm; `gate` is the condition under which
    the amount is one: an alarm, a stop, a promotion, or "" for a limit.
    """
    if phrase.problem:
        raise Unread(phrase.problem)
    if len(phrase.metrics) > 1 and phrase.amount is not None and phrase.joints[-1] not in ("and", "with"):
        raise Unread("Whether the amount is that of every metric before it is not clear.")
    if phrase.figures:
        if phrase.amount is not None:
            raise Unread("Several figures stand before one amount: of which is it?")
        each = [phrase.slots["statistic"], *phrase.figures]
        slots = [{**phrase.slots, "statistic": part} for part in each]
        several = [replace(phrase, slots=one, figures=[]) for one in slots]
        return tuple(value for one in several for value in values(one, alarming=alarming, gate=gate))
    joined = [part for part in phrase.slices if part.lead == "joined"]
    if len(phrase.slices) > 1 and len(joined) == len(phrase.slices) - 1 and phrase.slices[0].kind == "slice":
        each = [replace(phrase, slices=[part]) for part in phrase.slices]
        return tuple(value for one in each for value in values(one, alarming=alarming, gate=gate))
    if sum(not part.items for part in phrase.slices) > 1:
        raise Unread("It is not clear whether each group is meant by itself, or those that belong to both.")
    priced = phrase.metrics[-1].value.partition(":")[0] in _PRICED
    if len(phrase.metrics) > 1 and phrase.amount is None and priced and any(p.lead == "per" for p in phrase.slices):
        others = replace(phrase, slices=[p for p in phrase.slices if p.lead != "per"])
        first = tuple(_value(others, metric, alarming=alarming, gate=gate) for metric in phrase.metrics[:-1])
        return (*first, _value(phrase, phrase.metrics[-1], alarming=alarming, gate=gate))
    return tuple(_value(phrase, metric, alarming=alarming, gate=gate) for metric in phrase.metrics)


def _value(phrase: Phrase, metric: Part, *, alarming: bool, gate: str) -> Value:
    name, _, method = metric.value.partition(":")
    assumed: list[str] = list(metric.assumed)
    value = Value(name, span=phrase.span if len(phrase.metrics) == 1 or phrase.amount else (metric.start, metric.end))
    if method == "?":
        assumed.append("what")
    elif method:
        value = replace(value, statistic=method)
    value = _with_slice(value, phrase, assumed)
    if value.attribute == "class" and value.statistic in AVERAGES:
        value = replace(value, statistic="")  # each class by itself is no average over them
    value = _with_slots(value, phrase, assumed)
    if metric.kind == "implied":
        value = replace(value, op=">=", amount=Decimal("0.8"), unit="1")
        assumed.append("amount")
    if phrase.negated and phrase.amount is not None:
        raise Unread("Whether none of it, or that much of it, is meant is not clear.")
    if phrase.amount is not None and phrase.amount.quantity is not None:
        value = _with_amount(value, phrase, phrase.amount.quantity, assumed)
        value = _directed(value, phrase, assumed, alarming=alarming, gate=gate)
    elif phrase.negated:
        value = replace(value, op="=", amount=Decimal(0), unit="%" if fits(name, _NOUGHT) else "")
        assumed += ["unit"] if value.unit else []
    elif gate:
        raise Unread("Which amount of it sets this off is not said.")
    if name in measures.COMPARED and not value.reference and value.attribute:
        assumed.append("reference")
    return replace(value, assumed=tuple(dict.fromkeys(assumed)))


_NOUGHT = Quantity(0, 0, Decimal(0), unit="%", dimension="share")


def _with_slice(value: Value, phrase: Phrase, assumed: list[str]) -> Value:
    for part in phrase.slices:
        counted = (
            phrase.amount is None or phrase.amount.quantity is None or dimension(phrase.amount.quantity) != "share"
        )
        counted = counted and (phrase.amount is not None or value.what in _PRICED)
        quantity = phrase.amount.quantity if phrase.amount is not None else None
        timed = quantity is not None and bool(quantity.period)  # 3 a week per desk: at each desk
        if part.lead == "per" and not part.group and value.what in PER_THING and counted and not timed:
            value = replace(value, period=part.value)
        elif part.kind == "named" and _is_feature(part, value):
            value = replace(value, items=part.items or (part.value,))
        elif part.kind == "named":
            if metric_words.VERBS_BESIDE & set(part.value.split()):
                raise Unread(f"It is not clear where “{part.value}” ends as the name of a group.")
            value = replace(value, group=part.value)
        else:
            value = replace(value, attribute=part.value, group=part.group)
            assumed += part.assumed
    return value


def _is_feature(part: Part, value: Value) -> bool:
    """Tell whether a noun phrase beside a metric is a column: PSI on the brightness, missing values in the age."""
    leads = ("of", "in", "on") if value.what == "drift" else ("of", "in")
    return value.what in metric_words.FEATURED and (bool(part.items) or part.lead in leads)


def _with_slots(value: Value, phrase: Phrase, assumed: list[str]) -> Value:
    """Fill statistic, condition, window, place and schedule; what came from another phrase is assumed."""
    slots = {**phrase.shared, **phrase.slots}
    for slot, part in slots.items():
        if slot == "statistic":
            value = _with_statistic(value, part)
        elif slot in ("load", "condition"):
            value = _with_condition(value, slot, part)
        elif slot == "place":
            value = replace(value, place=part.value)
        else:
            value = _with_time(value, slot, part, phrase)
        if slot in phrase.shared and slot not in phrase.slots:
            assumed.append("condition" if slot == "load" else slot)
    return value


def _with_condition(value: Value, slot: str, part: Part) -> Value:
    base = part.value.rpartition(" ")[2] in metric_changes.BASELINES and value.reference in ("", "now")
    if slot == "condition" and part.lead == "against" and (base or value.what in metric_words.FEATURED):
        return replace(value, reference=part.value)
    said = _load(part) if slot == "load" else part.value
    if value.condition and value.condition != said:
        raise Unread("Two conditions stand beside one amount: which holds?")
    return replace(value, condition=said)


def _with_time(value: Value, slot: str, part: Part, phrase: Phrase) -> Value:
    """Fill the window or the schedule; *PSI monthly* tells how often it is looked at."""
    if slot == "window" and part.lead == "aside" and phrase.amount is not None and _behind(phrase, part):
        return value  # how often it is looked at, or over which time: both are said so
    if slot == "window" and part.kind == "windowed" and phrase.amount is None and _behind(phrase, part):
        return replace(value, schedule=f"every {part.value.removeprefix('1 ')}")
    if (
        slot == "window"
        and part.lead == "per"
        and part.value.startswith("1 ")
        and unit_dimension(value.unit) == "money"
    ):
        return replace(value, period=part.value.removeprefix("1 "))
    rated = value.what == "throughput" and phrase.amount is None and part.lead == "per"
    if slot == "window" and rated:
        return replace(value, period=part.value.removeprefix("1 "))
    if slot == "window":
        return replace(value, window=_window(part))
    if slot == "schedule" and part.lead in ("each", "every") and phrase.amount is not None:
        raise Unread("Whether this holds for each such time, or is looked at that often, is not clear.")
    return replace(value, schedule=part.value) if slot == "schedule" else value


def _behind(phrase: Phrase, part: Part) -> bool:
    return all(metric.end <= part.start for metric in phrase.metrics)


def _with_statistic(value: Value, part: Part) -> Value:
    said = _statistic(part)
    metric = metrics.METRICS.get(value.what)
    kinds = metric.dimensions if metric else ("share",)
    if said != "mean" and kinds and kinds[0] in _FIGURES_OF_MANY and value.what not in _USES:
        raise Unread("A figure of many (p95, in 95 % of cases) beside a rate or share is not read: of what is it?")
    if value.statistic and value.statistic != said:
        raise Unread("Two figures of one metric stand side by side: which is meant?")
    return replace(value, statistic=said)


def _statistic(part: Part) -> str:
    if part.kind == "whole":
        return "max"
    if part.kind == "cases" and part.quantity is not None:
        share = part.quantity
        amount = share.amount * (100 if share.unit == "1" else 1)
        if amount < _LEAST_CASES or amount > _FULL["%"] or share.op in ("<", "<=") or share.approx:
            raise Unread("For which share of the cases this must hold is not clear.")
        return "max" if amount == _FULL["%"] else f"p{plain(amount)}"
    return part.value


def _load(part: Part) -> str:
    quantity = part.quantity
    if quantity is None:
        return part.value
    if quantity.problem or quantity.upper is not None or quantity.approx:
        raise Unread(quantity.problem or "The load is not plain: give one number.")
    op = "" if part.lead.startswith("under") or quantity.op in ("", "=") else f"{quantity.op} "
    per = f"/{quantity.period}" if quantity.period else ""
    return f"{op}{plain(quantity.amount)} {quantity.unit or quantity.noun}{per}"


def _window(part: Part) -> str:
    quantity = part.quantity
    if quantity is None:
        return part.value
    if quantity.problem or quantity.upper is not None or quantity.approx:
        raise Unread(quantity.problem or "The window of time is not plain: give one number.")
    if part.lead in ("in", "within") and quantity.unit in SHORT:
        raise Unread("Whether so short a time is that of the metric, or of an answer, is not clear.")
    return f"{plain(quantity.amount)} {quantity.unit}"


def _with_amount(value: Value, phrase: Phrase, quantity: Quantity, assumed: list[str]) -> Value:
    if quantity.problem:
        raise Unread(quantity.problem)
    metric = metrics.METRICS.get(value.what)
    wanted = metric.dimensions if metric else ("share",)
    said = dimension(quantity)
    unit = quantity.unit or quantity.noun
    if said == "number":
        small = quantity.amount < 1 and (quantity.upper or 0) <= 1
        unit = "1" if small and wanted[:1] == ("share",) else ""
        unit, value = _piece(value, phrase, unit)
        per = any(part.lead == "per" and not part.group for part in phrase.slices)
        if not unit and "number" not in wanted and "amount" not in wanted and per and quantity.amount > 1:
            raise Unread("Of what so many are meant is not said.")
    top = quantity.upper if quantity.upper is not None else quantity.amount
    if unit in _FULL and top > _FULL[unit] and value.what not in _BEYOND_FULL:
        raise Unread("A share of more than the whole is not read.")
    if unit == "pp" and value.what not in metrics.POINTS:
        raise Unread("Points are for differences of shares; this metric is a share itself: points above what?")
    if unit == "%" and value.what in metrics.POINTS:
        assumed.append("unit")
    assumed += quantity.assumed
    period, window = quantity.period or value.period, value.window
    if period and said == "share":
        period, window = "", whole_period(quantity)
        if not window or (value.window and value.window != window):
            raise Unread("Per what this share is meant is not clear.")
    op = _operator(value, phrase, quantity)
    return replace(
        value, op=op, amount=quantity.amount, upper=quantity.upper, unit=unit, approx=quantity.approx, period=period,
        window=window,
    )  # fmt: skip


def _operator(value: Value, phrase: Phrase, quantity: Quantity) -> str:
    """Give the operator that is written; *or better* is on the side on which the metric is good."""
    if BETTER in quantity.modifiers and direction(value.what) == "low":
        return "<="
    return phrase.bound.value if phrase.bound is not None and not quantity.op else quantity.op


def _piece(value: Value, phrase: Phrase, unit: str) -> tuple[str, Value]:
    """Give the piece that is counted, and per what: 2 false alarms per shift; other metrics keep their unit."""
    if value.what not in metric_words.COUNTED:
        return "row" if value.what == "row-count" else unit, value
    unit = phrase.metrics[0].lead.removesuffix("s")
    window = phrase.slots.get("window")
    if window is not None and window.lead in ("per", "each", "every", "a") and window.value.startswith("1 "):
        value = replace(value, window="", period=window.value.removeprefix("1 "))
    return unit, value


def _directed(value: Value, phrase: Phrase, assumed: list[str], *, alarming: bool, gate: str) -> Value:
    """Put in the operator that is meant where none is written, and the condition where the amount is an alarm's."""
    good = direction(value.what)
    if value.upper is not None:
        if gate or (alarming and good and value.what not in _RANGED):
            raise Unread("A range is no threshold of an alarm.")
        return replace(value, op="")
    if gate in (ALARM, STOP):
        return _at_gate(value, assumed, gate, good)
    wrong = bool(value.op) and bool(good) and value.op not in _right(good)
    if wrong and value.op in _DENIED and "no" in phrase.clause and phrase.words & metric_words.MODALS:
        return replace(value, op=_DENIED[value.op])  # no group's rate may be over 10 %
    none_at_all = value.op == "=" and value.amount == 0 and good == "low"
    if wrong and not none_at_all:
        sets_off = alarming and not gate and value.op in (">", "<") and not phrase.words & metric_words.MODALS
        if not sets_off:
            raise Unread(_asking(value.op, good))
        assumed.append("condition")
        return conditioned(value, ALARM)
    value = _meant(value, phrase, assumed, good)
    return conditioned(value, PROMOTE) if gate == PROMOTE else value


def _meant(value: Value, phrase: Phrase, assumed: list[str], good: str) -> Value:
    """Put in the operator that is meant, unless the words tell what was or is."""
    said = phrase.words | phrase.clause
    words = {word for one in phrase.clause for word in one.split(" ")}
    served = value.what == "latency" and value.op in ("<", "<=") and words & set(answering.ANSWERS)
    elsewhere = words & metric_words.ELSEWHERE - (_SERVED if served else frozenset())
    if elsewhere and not said & metric_words.MODALS:
        raise Unread("This tells what others reached, not what must be: write “at least” or “at most”.")
    if said & metric_words.PAST:
        raise Unread("This tells what was, not what must be: write “at least” or “at most”, or “must be”.")
    if value.op or not good:
        return value
    states = said & metric_words.STATES | {"have" for metric in phrase.metrics if metric.lead == "lacks"}
    if states <= _INFINITIVES and phrase.joint == "and" and not words & _SPEAKERS:
        states = frozenset[str]()
    if states and not said & metric_words.MODALS and not phrase.when:
        raise Unread("This tells what is, not what must be: write “at least” or “at most”, or “must be”.")
    assumed.append("op")
    return replace(value, op=_right(good)[0])


def _at_gate(value: Value, assumed: list[str], gate: str, good: str) -> Value:
    if not value.op:
        if not good:
            raise Unread("At more or at less than this amount is not said.")
        assumed.append("op")
        value = replace(value, op=_OPPOSITE[_right(good)[0]].rstrip("="))
    if good and value.op in _right(good) and value.op != "=":
        raise Unread("This would be set off where all is well: is it the other way round?")
    return conditioned(value, gate)


def qualified(value: Value, phrase: Phrase) -> Value:
    """Give the value with the slice and the slots of a phrase."""
    assumed: list[str] = list(value.assumed)
    before = value.reference
    value = _with_slots(_with_slice(value, phrase, assumed), phrase, assumed)
    if value.reference != before:
        assumed = [slot for slot in assumed if slot != "reference"]
    return replace(value, assumed=tuple(dict.fromkeys(assumed)))


def conditioned(value: Value, gate: str) -> Value:
    """Give the value with the condition of an alarm, a stop or a promotion."""
    if value.condition and not value.place and value.condition.rpartition(" ")[2] in metric_words.DATA_SETS:
        return replace(value, condition=gate, place=value.condition)
    if value.condition:
        raise Unread("Two conditions stand beside one amount: which holds?")
    return replace(value, condition=gate)


def _right(good: str) -> tuple[str, str]:
    return ("<=", "<") if good == "low" else (">=", ">")


def _asking(op: str, good: str) -> str:
    return f"“{WORDS[op]}” is not what one asks of this metric: is it “at {'most' if good == 'low' else 'least'}”?"


def direction(name: str) -> str:
    """Give the way in which a metric is good: high, low, or "" where neither is."""
    metric = metrics.METRICS.get(name)
    if metric is not None:
        return metric.good
    if name in measures.NO_DIRECTION:
        return ""
    return "low" if name in measures.LOW_IS_GOOD else "high"
