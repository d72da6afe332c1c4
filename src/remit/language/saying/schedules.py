"""Saying triggers: a time that comes again, a metric past its threshold, new data, an event; and rest between runs."""

from __future__ import annotations

import re

from remit.language.lists.metrics import DRIFT_METHODS, METRICS
from remit.language.nouns import plural
from remit.language.numbers import write_number
from remit.language.values import Value

_BOUNDS = {">=": "at least ", "<=": "at most "}
_SIDES = {"<": "falls below", "<=": "falls to at most", ">": "rises above", ">=": "rises to at least"}
_CHANGES = {">=": "at least ", ">": "more than ", "=": "exactly "}
_SPELT = {"ms": "ms", "s": "seconds", "min": "minutes", "h": "hours"}
_ONE = {"s": "second", "min": "minute", "h": "hour"}


def say_schedules(value: Value) -> str:
    """Write a trigger, or the rest between two runs, so that it is read as the same value."""
    about = "about " if value.approx else ""
    if value.what == "retraining-pause" and value.amount is not None:
        return f"a pause of at least {about}{_time(write_number(value.amount), value.unit)} between two runs"
    if value.schedule:
        return f"{_BOUNDS.get(value.op, '')}{about}{say_schedule(value.schedule)}"
    return _condition(value, about)


def _condition(value: Value, about: str) -> str:
    if value.condition == "new data" and value.amount is not None:
        return _arrival(value, about)
    if value.amount is not None:
        return _threshold(value, about)
    if value.condition == "on demand":
        return "on demand"
    if value.condition in ("new data", "drift"):
        return f"on {value.condition}"
    if value.condition.startswith("before "):
        return f"before every {value.condition.removeprefix('before ')}"
    return f"{'when' if ' ' in value.condition else 'after every'} {value.condition}"


def _arrival(value: Value, about: str) -> str:
    if value.amount is not None:
        bound = {">=": "at least ", ">": "more than ", "=": "exactly "}.get(value.op, "")
        amount = write_number(value.amount)
        if value.unit and (value.unit[:1].isupper() or value.unit == "kB"):
            return f"after {bound}{about}{amount} {value.unit} of new data"
        return f"after {bound}{about}{amount} new {plural(value.unit) if value.amount != 1 else value.unit}"
    return ""


def _threshold(value: Value, about: str) -> str:
    if value.condition == "drift" and value.statistic in DRIFT_METHODS:
        name = DRIFT_METHODS[value.statistic][0]
    else:
        metric = METRICS.get(value.condition)
        name = metric.title if metric else value.condition
        name = {"mean": "average ", "p50": "median "}.get(value.statistic, "") + name
    scope = f" of any {value.attribute}" if value.attribute else f" for {value.group}" if value.group else ""
    place = f" on {value.place}" if value.place else ""
    unit = {"": "", "1": "", "pp": " percentage points"}.get(value.unit, f" {value.unit}")
    amount = f"{about}{write_number(value.amount)}{unit}" if value.amount is not None else ""
    window = ""
    if value.window:
        number, _, kind = value.window.partition(" ")
        window = f" over {_time(number, kind)}"
    if value.action:
        verb = {"fall": "falls", "rise": "rises"}[value.action]
        against = f" compared with {value.reference}" if value.reference and value.reference != "now" else ""
        return f"when {name}{scope}{place} {verb} by {_CHANGES.get(value.op, '')}{amount}{against}{window}"
    return f"when {name}{scope}{place} {_SIDES.get(value.op, 'is')} {amount}{window}"


def _time(number: str, unit: str) -> str:
    if number == "1":
        return f"1 {_ONE.get(unit, unit)}"
    return f"{number} {_SPELT.get(unit, f'{unit}s')}"


def say_schedule(schedule: str) -> str:
    """Write a schedule in words: every 2 week is every 2 weeks, 2 per week is twice a week."""
    if schedule == "continuous":
        return "continuously"
    base, clock = _clocked(schedule)
    count = re.fullmatch("([0-9.]+) per (.+)", base)
    if count:
        times = {"2": "twice"}.get(count[1], f"{count[1]} times")
        return f"{times} {'an' if count[2] == 'h' else 'a'} {_ONE.get(count[2], count[2])}{clock}"
    every = re.fullmatch("every (?:([0-9.]+) )?(ms|s|min|h|[a-z ]+?)(?P<on> on .+)?", base)
    if every and (every[1] or every[2] in _ONE):
        return f"every {_time(every[1], every[2]) if every[1] else _ONE[every[2]]}{every['on'] or ''}{clock}"
    nths = re.fullmatch("([0-9]+(?: and [0-9]+)*) of every (.+)", base)
    if nths:
        return (
            f"on the {' and '.join(f'{nth}{_suffix(nth)}' for nth in nths[1].split(' and '))} of every {nths[2]}{clock}"
        )
    day = re.fullmatch("([0-9]+) ([a-z]+) of every year", base)
    return f"on {day[1]} {day[2]} of every year{clock}" if day else f"{base}{clock}"


def _suffix(number: str) -> str:
    if number[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


def _clocked(schedule: str) -> tuple[str, str]:
    """Part a schedule from its hour or part of the day."""
    found = re.search(" (?:at [0-9]|by [0-9]|after [0-9]|at night|in the (?:morning|afternoon|evening))", schedule)
    return (schedule[: found.start()], schedule[found.start() :]) if found else (schedule, "")
