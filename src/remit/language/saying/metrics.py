"""Saying a metric so that reading it again gives the same value: how much of what, under what, over what time."""

from __future__ import annotations

from dataclasses import replace

from remit.language.lists import metrics
from remit.language.lists.amounts.numbers import WORDS
from remit.language.lists.metrics import measures, variants
from remit.language.lists.metrics import words as metric_words
from remit.language.lists.metrics.headed import AHEAD
from remit.language.lists.metrics.outcomes import SHARES_OF
from remit.language.nouns import plural
from remit.language.numbers import write_number
from remit.language.units import DIMENSIONS
from remit.language.values import Value

GATES = ("alarm", "stop", "promote")
"""Conditions that make an amount what sets something off."""

_PERIODS = {"ms": "millisecond", "s": "second", "min": "minute", "h": "hour"}
_UNITS = {"%": " %", "pp": " percentage points", "1": "", "": ""}
_STATISTICS = {"mean": "on average", "max": "in the worst case"}
_SCHEDULES = {schedule: words for words, schedule in reversed(metric_words.MEASURED_EVERY.items())}
_LOADS = {"<=": "at most ", ">=": "at least ", "<": "less than ", ">": "more than "}
_SIGNED = (" ≥ ", " ≤ ", " = ", " >= ", " <= ", " > ", " < ")
_LEVEL = "0123456789"


def say_metrics(value: Value) -> str:
    """Write a metric with all that is said of it, in an order that is read in one way only."""
    said = _said(value)
    if value.condition not in GATES:
        return said
    if value.condition == "promote":
        return f"promote if {said}"
    act = (
        value.action
        if value.action not in ("", "rise", "fall")
        else "alert"
        if value.condition == "alarm"
        else "roll back"
    )
    if not value.action or value.action in ("rise", "fall"):
        return f"if {said}" if value.condition == "alarm" else f"roll back if {said}"
    return f"{act} the {value.who} if {said}" if value.who else f"{act} if {said}"


def _said(value: Value) -> str:
    name = _name(value)
    moves = value.action in ("rise", "fall")
    if value.amount is not None and _ahead(value):
        return f"{name}: {value.condition} {_amount(value)}"
    if value.what == "drift" and value.reference and value.amount is not None:
        core = f"{name} {_amount(value)} against the {value.reference}"
    elif value.reference and (moves or value.what not in measures.COMPARED):
        core = _against(value, name)
    elif value.what == "outcome":
        verb = "reduce" if value.op.startswith("<") else "increase"
        core = f"{name}: {_amount(value)}" if _is_share(value) else f"{verb} {name} to {_amount(value)}"
    elif value.amount is None:
        core = name
    elif value.what in metric_words.COUNTED and value.period and value.unit not in ("", "1", "%", "pp"):
        core = f"{plural(value.unit)}: {_amount(replace(value, unit=''))}"
    else:
        core = f"{name} {_amount(value)}"
    parts = (core, _statistic(value), _slice(value), _condition(value), _window(value), _place(value), _schedule(value))
    return " ".join(part for part in parts if part)


def _name(value: Value) -> str:
    if value.what == "outcome":
        return value.items[0] if value.items else ""
    of = f" of the {_joined(value.items)}" if value.items else ""
    if value.what == "drift" and value.statistic in metrics.DRIFT_METHODS:
        return f"{metrics.DRIFT_METHODS[value.statistic][-1]}{of}"
    if value.what == "prediction-drift" and value.statistic in metrics.DRIFT_METHODS:
        return f"{metrics.DRIFT_METHODS[value.statistic][-1]} of the predictions"
    metric = metrics.METRICS.get(value.what)
    said = metric.title if metric else measures.TITLES.get(value.what, value.what)
    if _varied(value):
        overlap = "IoU " if "." in value.statistic and value.what not in variants.DETECTING else ""
        cut = f"{'mAP' if value.what in variants.DETECTING else said}{value.statistic.replace('@', f'@{overlap}')}"
        said = cut if value.statistic.startswith("@") else f"{value.statistic} {said}"
    return f"{said}{of}"


def _varied(value: Value) -> bool:
    """Tell whether the statistic is a variant of the metric, which belongs to its name."""
    return value.statistic.startswith("@") or value.statistic in variants.AVERAGES


def _is_share(value: Value) -> bool:
    """Tell whether an outcome is named as a share of something: its limit stands behind a colon."""
    return bool(value.op) and value.unit == "%" and value.items[0].split(" ")[0] in SHARES_OF


def _joined(items: tuple[str, ...]) -> str:
    *first, last = items
    return f"{', '.join(first)} and {last}" if first else last


def _ahead(value: Value) -> bool:
    """Tell whether a condition tells how far ahead something is told: 72 h out."""
    said = value.condition.split(" ")
    return said[0].replace(".", "").isdecimal() and said[-1] in AHEAD


def _statistic(value: Value) -> str:
    if (
        not value.statistic
        or _varied(value)
        or (value.what in ("drift", "prediction-drift") and value.statistic in metrics.DRIFT_METHODS)
    ):
        return ""
    return _STATISTICS.get(value.statistic, f"at {value.statistic}")


def _number(value: Value) -> str:
    """Write the amount with its unit and what it is per."""
    if value.amount is None:
        return ""
    low = write_number(value.amount)
    number = f"{low} to {write_number(value.upper)}" if value.upper is not None else low
    unit = _UNITS.get(value.unit)
    if unit is None:
        known = value.unit in DIMENSIONS
        unit = f" {value.unit if known or value.amount == 1 else plural(value.unit)}"
    per = f" per {_PERIODS.get(value.period, value.period)}" if value.period else ""
    return f"{'about ' if value.approx else ''}{number}{unit}{per}"


def _amount(value: Value) -> str:
    return f"{WORDS[value.op]} {_number(value)}" if value.op in WORDS else _number(value)


def _against(value: Value, name: str) -> str:
    """Write a level with where it comes from, a change to now, or a difference to a baseline."""
    if value.amount is None:
        high = value.op.startswith(">") if _good(value) != "low" else value.op.startswith("<")
        strict = value.op in ("<", ">")
        return f"{name} {'better than' if strict and high else 'at least as good as'} the {value.reference}"
    if value.reference[:1] in _LEVEL and not value.action:
        op = "" if value.op in ("<=", ">=") else f"{WORDS.get(value.op, '')} "
        verb = "falls" if value.op.startswith("<") else "rises"
        return f"{name} {verb} from {value.reference} to {op}{_number(value)}"
    way = value.action or {"low": "fall"}.get(_good(value), "rise")
    if value.reference == "now":
        verb = "falls" if way == "fall" else "rises"
        return f"{name} {verb} by {WORDS[value.op]} {_number(value)}"
    if value.what == "outcome" and value.action:
        verb = "falls" if way == "fall" else "rises"
        return f"{name} {verb} by {WORDS[value.op]} {_number(value)} against the {value.reference}"
    words = "lower than" if way == "fall" else "higher than"
    return f"{name} {WORDS[value.op]} {_number(value)} {words} the {value.reference}"


def _good(value: Value) -> str:
    metric = metrics.METRICS.get(value.what)
    return metric.good if metric else "low" if value.what in measures.LOW_IS_GOOD else "high"


def _slice(value: Value) -> str:
    if value.group:
        return f"for {value.group}"
    return f"for each {value.attribute}" if value.attribute else ""


def _condition(value: Value) -> str:  # noqa: PLR0911  # one kind of condition each
    said = value.condition
    if not said or said in GATES:
        return ""
    if said == "peak" or said.startswith("by "):
        return said if said != "peak" else "at peak load"
    op, _, rest = said.partition(" ") if said.split(" ", maxsplit=1)[0] in _LOADS else ("", "", said)
    number, _, thing = rest.partition(" ")
    if number.replace(".", "").isdecimal() and thing and not thing.startswith("%"):
        noun, _, period = thing.partition("/")
        many = plural(noun)
        if period:
            return f"with {_LOADS.get(op, '')}{number} {many} per {_PERIODS.get(period, period)}"
        return f"with {_LOADS.get(op, '')}{number} {many} at once"
    if any(sign in said for sign in _SIGNED):
        return f"at {said}"
    if "%" in said:
        return f"at {said}" if number.replace(".", "").isdecimal() else f"at a {said}"
    head = said.split(" of ", maxsplit=1)[0].split(" from ", maxsplit=1)[0].rsplit(" ", maxsplit=1)[-1]
    return f"on the {said}" if head in metric_words.DATA_SETS else f"during {said}"


def _window(value: Value) -> str:
    return f"over {value.window}" if value.window else ""


def _place(value: Value) -> str:
    return f"measured at the {value.place}" if value.place else ""


def _schedule(value: Value) -> str:
    said = _SCHEDULES.get(value.schedule, "")
    return f"measured {said}" if said else ""
