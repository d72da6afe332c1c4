"""Sentences about metrics: limits, changes against a baseline, alarms, gates of a release."""

from __future__ import annotations

import re
from dataclasses import replace

from remit.language.lists import groups
from remit.language.lists.metrics import measures
from remit.language.lists.metrics.words import COUNTED
from remit.language.lists.patterns.metrics import FOR_REQUESTS, METERED, SUBJECTS, VERBS, Metered
from remit.language.lists.patterns.words import ALL_REQUESTS, COLUMN_METRICS, PASSING, PREPOSITIONS, TELLING
from remit.language.nouns import bare, listed
from remit.language.sentences import amounts, times
from remit.language.sentences.nouns import article, person
from remit.language.titles import ALARMS, DRIFTING, compared, from_to, name_of, percentile, proper, title
from remit.language.values import SHARE_UNITS, Value


def sentence(question_id: str, value: Value) -> str:
    """Give the requirement that a value of a metric makes for a question."""
    use = METERED.get(question_id, Metered())
    if use.mode == "roll-back":
        return f"If {clause(value, f' of {use.subject}')}, then the system shall switch to its replacement."
    if value.condition == "promote":
        said = f"the {title(value)}{_of_group(value)}"
        return (
            f"The release pipeline shall promote a new model only if {said} is {amounts.amount(value)}{_over(value)}."
        )
    if value.condition == "stop":
        return f"If {clause(value, ' of a new model on trial')}, then the release pipeline shall stop its release."
    if value.condition == "alarm":
        return f"If {clause(value)}, then the monitoring shall {_alert(value)}."
    if value.amount is None:
        said = f"the {title(value)}{_of_group(value)}"
        every = f" {times.schedule(value.schedule)}" if value.schedule else ""
        return f"The monitoring shall report {said}{every}{_over(value)}."
    return _limit(use, value)


def clause(value: Value, of: str = "", name: str = "") -> str:
    """Write that a threshold is passed: “the 95th-percentile latency exceeds 300 ms over 10 min”."""
    named = replace(value, what=name) if name else value
    subject = f"the {title(named)}{of}{_of_group(value)}"
    said = amounts.figure(value)
    per = f" per {times.period(value.period)}" if value.period else ""
    against = f" against {_reference(value)}" if value.reference and value.reference != "now" else ""
    verbs = {"rise": "rises by", "fall": "falls by"}
    if value.action in verbs:
        bound = f"{amounts.amount(value)}" if value.op in {">", ">=", "<", "<="} else said
        return f"{subject} {verbs[value.action]} {bound}{per}{against}{_during(value)}"
    return f"{subject} {PASSING.get(value.op, 'passes')} {said}{per}{against}{_during(value)}"


def _limit(use: Metered, value: Value) -> str:
    served = "the service" if value.what in use.serving else ""
    subject = use.subject or served or SUBJECTS.get(value.what, "the model")
    if value.statistic == ALARMS:
        subject = "a detector on the model's errors"
    state = times.load(value.condition)
    lead = use.lead or (f"While {state}, " if state else "")
    scope = _scope(value)
    if scope:
        scope = scope if scope.split(" ", 1)[0] in PREPOSITIONS else f"for {scope}"
        lead = f"{scope}, {lead[:1].lower()}{lead[1:]}"
    text = f"{lead}{subject} shall {_verb(value)}{_tail(value)}."
    return text[:1].upper() + text[1:]


def _verb(value: Value) -> str:
    if value.statistic == ALARMS:
        none = value.amount == 0 and value.op in {"=", "<=", "none"}
        number = "no alarm" if none else f"{amounts.amount(value)} alarm{'' if value.amount == 1 else 's'}"
        return f"raise {number} of {name_of(value)}"
    name = title(value)
    if from_to(value):
        start = times.length(value.reference)
        aim = amounts.amount(value) if value.op in {"<", ">"} and value.upper is None else amounts.figure(value)
        every = f" per {times.period(value.period)}" if value.period else ""
        return f"bring the {name} from {start} to {aim}{every}"
    if value.action in {"rise", "fall"}:
        against = f" against {_reference(value)}" if value.reference not in ("", "now") else ""
        if value.op in {"<=", "<"}:
            return f"let the {name} {value.action} by {amounts.amount(value)}{against}"
        return f"{'raise' if value.action == 'rise' else 'lower'} the {name} by {amounts.amount(value)}{against}"
    if compared(value):
        verb = "fall behind" if value.op in {"<=", "<"} else "beat"
        return f"{verb} {_reference(value)} in {name} by {amounts.amount(value)}"
    plain = name_of(value) if value.what in FOR_REQUESTS else name
    per = f" per {times.period(value.period)}" if value.period else ""
    set_against = value.what in measures.COMPARED or (value.reference and value.what in DRIFTING)
    against = f" against {_reference(value)}" if set_against else ""
    counted = value.what in COUNTED and value.period and value.unit not in SHARE_UNITS
    pattern = "have {amount}{per}" if counted else VERBS.get(value.what, "have {a} of {amount}{per}")
    amount = amounts.amount(value)
    nothing = value.amount == 0 and value.op in {"=", "<="} and value.upper is None
    return pattern.format(
        a=f"{article(plain)} {plain}", amount=amounts.figure(value) if nothing else amount,
        within=amounts.within(value), per=per,
        most=most(value),
    ) + against  # fmt: skip


def most(value: Value) -> str:
    """Write for how many requests a time holds."""
    share = percentile(value)
    if share:
        return f" for at least {share} % of the requests"
    return ALL_REQUESTS.get(value.statistic, "")


def _tail(value: Value) -> str:
    """Write on which data, over which time and where it is measured."""
    every = f", measured {times.schedule(value.schedule)}" if value.schedule else ""
    place = ""
    if value.place:
        first = value.place.split(" ", 1)[0]
        where = value.place if first in PREPOSITIONS else f"at the {value.place}"
        place = f", measured {proper(where)}" if not every else f" {proper(where)}"
    return f"{times.condition(value.condition)}{_over(value)}{every}{place}"


def _over(value: Value) -> str:
    if not value.window:
        return ""
    if value.window == "whole":
        return " over the whole time"
    found = re.fullmatch(r"1 (\w+)", value.window)
    if value.reference and (from_to(value) or value.action):
        return f" within {times.length(value.window)}"
    return (
        f" over each {found[1]}"
        if found and found[1] not in {"min", "h", "s"}
        else (f" over {times.length(value.window)}")
    )


def _during(value: Value) -> str:
    """Write over which stretch of time a threshold is passed."""
    return f" over {times.length(value.window)}" if value.window and value.window != "whole" else ""


def _of_group(value: Value) -> str:
    said = _scope(value)
    if not said:
        return ""
    return f" {said}" if said.split(" ", 1)[0] in PREPOSITIONS else f" for {said}"


def _scope(value: Value) -> str:
    """Write for what it holds: the features that a metric is of, and the group of cases."""
    features = "" if value.what == "outcome" else listed([_column(proper(item)) for item in value.items], "and")
    group = times.scope(value)
    if value.what in COLUMN_METRICS and value.group:
        group = _column(group)
    return " of ".join(part for part in (features, group) if part)


def _column(name: str) -> str:
    """Write a column by its name: one of several words takes an article, for there is one of it."""
    said = f"the {bare(name)}" if name.startswith(("a ", "an ")) else name
    return person(said) if said == said.lower() and " " in said else said


def _alert(value: Value) -> str:
    if value.action in TELLING and value.who:
        verb = "alert" if "alarm" in value.action else value.action
        return f"{verb} {person(value.who)}"
    if value.action and value.action not in {"rise", "fall", *TELLING}:
        who = f" and tell {person(value.who)}" if value.who and value.who not in value.action else ""
        return f"{proper(value.action)}{who}"
    return f"alert {person(value.who)}" if value.who else "raise an alarm"


def _reference(value: Value) -> str:
    reference = value.reference or "reference group"
    if value.what in measures.COMPARED:
        return f"the {reference}" if reference in groups.OTHERS.values() and reference != "others" else reference
    return "its present value" if reference == "now" else person(reference)
