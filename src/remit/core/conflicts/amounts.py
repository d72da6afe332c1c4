"""Rules on amounts of data: too little planned, gone before there is enough, or too short for one cycle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from remit.core.conflicts.facts import Facts, Said, words
from remit.core.conflicts.phrasing import amount, number, of, time
from remit.core.conflicts.rules import CONTRADICTION, QUESTION, Clash, Limits, Parameter, Rule, Severity, told
from remit.core.conflicts.vocabularies import BY_PRODUCTS, CEILINGS, GROWING
from remit.language.conversions import (
    ROW_NOUNS,
    YEAR,
    Duration,
    Measured,
    duration,
    gap,
    measured,
    per_year,
    shorter,
)
from remit.language.values import Value

_MINIMUM = "data.minimum"
_VOLUME = "data.volume"
_LIFETIME = "data.lifetime"
_COUNTING = ((_MINIMUM, ("rows",)), (_VOLUME, ("volume", "growth")), ("data.labeller", ("items-labelled",)))


def _noun(facts: Facts) -> str:
    """Give the noun that one row stands for in this project, where its answers leave only one to choose."""
    units = {
        s.value.unit
        for question, whats in _COUNTING
        for s in facts.amounts(question, *whats)
        if s.value and _counts(s.value.unit)
    }
    nouns = units - ROW_NOUNS
    return nouns.pop() if len(nouns) == 1 and units != nouns else ""


def _counts(unit: str) -> bool:
    found = measured(Decimal(1), unit)
    return bool(unit) and found is not None and found.kind.startswith("of ") and not (len(unit) == 3 and unit.isupper())  # noqa: PLR2004  # the three letters of a currency


def _sized(value: Value, noun: str, *, most: bool) -> Measured | None:
    """Give an amount of data, counted in rows where `noun` is what a row is."""
    count = value.upper if most and value.upper is not None else value.amount
    return measured(count, "row" if noun and value.unit == noun else value.unit)


def _wanted(facts: Facts) -> Iterator[tuple[Said, Value]]:
    """Give how much data training needs at the least: of all, not of each group."""
    for said in facts.amounts(_MINIMUM, "rows", "size"):
        value = said.value
        if value is not None and not value.attribute and not value.group and value.op in {">=", ">", "=", ""}:
            yield said, value


def _stays(facts: Facts) -> Iterator[tuple[Said, Duration, str]]:
    """Give how long data can be learned from: until it is stale, or until it is deleted."""
    for said in facts.amounts(_LIFETIME, "lifetime"):
        whole = said.value is not None and not said.value.items
        if whole and said.value and said.value.op in _NO_LONGER and (length := _longest(said.value)):
            yield said, length, "counts for"
    kept = [(said, said.value) for said in facts.amounts("data.retention", "retention") if said.value]
    for said, value in kept:
        if not value.items and not value.place and value.op in _NO_LONGER and (length := _longest(value)):
            yield said, length, "is kept for"
    if kept and all(
        value.items and not value.place and value.op in _NO_LONGER and _learned_from(value) for _, value in kept
    ):
        lengths = [(length, said, value) for said, value in kept if (length := _longest(value))]
        if lengths:
            length, said, value = max(lengths, key=lambda one: one[0].days)
            yield replace(said, glimpsed=True), length, f"({value.items[0]}, the longest kept) is kept for"


def _learned_from(value: Value) -> bool:
    """Tell whether what is kept may be what is learned from, and is no by-product: logs, backups, scores."""
    return not BY_PRODUCTS & {word for item in value.items for word in words(item)}


_NO_LONGER = ("<=", "<", "=", "")


def _longest(value: Value) -> Duration | None:
    return duration(value.upper if value.upper is not None else value.amount, value.unit)


def _rates(facts: Facts) -> Iterator[tuple[Said, Value, Decimal]]:
    """Give how much data comes in a year, by every answer that tells it."""
    told_in = (
        (_VOLUME, ("growth", "volume")), ("data.stream-frequency", ("rate",)), ("data.labeller", ("items-labelled",)),
        ("data.acquisition", ("batch-size", "arrivals")),
    )  # fmt: skip
    for question, whats in told_in:
        for said in facts.amounts(question, *whats):
            value = said.value
            times = per_year(value.period) if value is not None and value.period else None
            if value is not None and times is not None:
                yield said, value, times
    for said in facts.amounts("data.flow", "batch-size"):
        lengths = [gap(s.value.schedule) for s in facts.values("data.flow", "trigger") if s.value]
        found = [length for length in lengths if length is not None and length.days]
        if len(found) == 1 and said.value is not None:
            yield said, said.value, YEAR / found[0].days


def _never_enough(facts: Facts, _: Limits) -> Iterator[Clash]:
    noun = _noun(facts)
    for life, length, verb in _stays(facts):
        for wanted, value in _wanted(facts):
            needed = _sized(value, noun, most=False)
            for source, rate, times in _rates(facts):
                comes = _sized(rate, noun, most=True)
                if needed is None or comes is None or comes.kind != needed.kind or not comes.amount:
                    continue
                days = needed.amount / (comes.amount * times) * YEAR
                planned = _too_little_planned(facts, {"about": Decimal(0), "wait": YEAR})
                if source.question == _VOLUME and any(clash.severity is None for clash in planned):
                    continue  # that there is never enough, the plan for the store tells already
                if shorter(length, Duration(days, days)):
                    there = value.amount or Decimal(0)
                    share = there * length.days / days
                    yield Clash(
                        (life, wanted, source),
                        f"Training needs {of(value)}, and {_speed(rate, times)} come: that takes "
                        f"{time(Duration(days, days))}. Data {verb} {time(length)}, in which "
                        f"{amount(share.quantize(Decimal(1)), value.unit)} come together.",
                        "Is less data enough, can older data still be used, or is there another source?",
                        CONTRADICTION,
                    )
                    return
        yield from _history_gone(facts, life, length, verb)


def _speed(rate: Value, times: Decimal) -> str:
    if rate.period:
        return f"{of(rate)}"
    return f"{amount((rate.amount or Decimal(0)) * times, rate.unit)} a year"


def _history_gone(facts: Facts, life: Said, length: Duration, verb: str) -> Iterator[Clash]:
    for history in facts.amounts(_MINIMUM, "history"):
        value = history.value
        back = duration(value.amount, value.unit) if value is not None else None
        if back is not None and value is not None and value.op in {">=", ">", "=", ""} and shorter(length, back):
            yield Clash(
                (life, history),
                f"Training needs data of {time(back)}, and data {verb} {time(length)}: it can never hold that much.",
                "Does older data count for training after all, or is a shorter history enough?",
                CONTRADICTION,
            )


def _too_little_planned(facts: Facts, limits: Limits) -> Iterator[Clash]:
    growing = facts.mentions(_VOLUME, GROWING) and not facts.mentions(_VOLUME, CEILINGS)
    if growing and facts.unread_number(_VOLUME):
        return
    noun = _noun(facts)
    for wanted, least in _wanted(facts):
        needed = _sized(least, noun, most=False)
        for said in _planned(facts, noun, needed):
            value = said.value
            planned = _sized(value, noun, most=True) if value is not None else None
            if value is None or needed is None or planned is None:
                continue
            added, more = _added(facts, noun, planned.kind)
            if added.is_infinite():
                yield from _long_until(facts, limits["wait"], noun, (said, wanted))
                return
            slack = limits["about"] if value.approx or least.approx else Decimal(0)
            if value.op in {"<=", "<", "=", ""} and (planned.amount + added) * (1 + slack) < needed.amount:
                yield Clash(
                    (said, *more, wanted),
                    f"Training needs {of(least)}, and {of(value)}{' with what is added' if more else ''} is all that "
                    f"is planned to be stored: {number((planned.amount + added) / needed.amount * 100)} % of it.",
                    "Is more stored, or is less enough to train with?",
                )
                return


def _planned(facts: Facts, noun: str, needed: Measured | None) -> Iterator[Said]:
    """Give the largest amount that is told to be stored, in the kind of unit that is needed.

    A part of the answer that was read alone counts only where no other figure may be the larger one.
    """
    sized = [
        (planned.amount, said)
        for said in facts.amounts(_VOLUME, "volume")
        if said.value and not said.value.period
        for planned in (_sized(said.value, noun, most=True),)
        if planned is not None and needed is not None and planned.kind == needed.kind
    ]
    _, largest = max(sized, key=lambda pair: pair[0], default=(None, None))
    if largest is None or (largest.glimpsed and facts.unread_number(_VOLUME)):
        return
    if needed is None or not any(size >= needed.amount for size in _sizes_written(facts, needed.kind)):
        yield largest


_SIZE_WRITTEN = re.compile(r"([0-9]{1,9}(?:[.][0-9]{1,6})?)\s?([kMGTP]i?B)\b")


def _sizes_written(facts: Facts, kind: str) -> Iterator[Decimal]:
    """Give every size that stands in the answer on the volume, read or not: what fills the disk may be another one."""
    for figure, unit in _SIZE_WRITTEN.findall(facts.about(_VOLUME).text):
        size = measured(Decimal(figure), unit)
        if size is not None and size.kind == kind:
            yield size.amount


def _long_until(facts: Facts, wait: Decimal, noun: str, pair: tuple[Said, Said]) -> Iterator[Clash]:
    """Find a store that grows without an end, and in which there is enough to train with only after a long time."""
    held, least = (said.value for said in pair)
    there = _sized(held, noun, most=True) if held else None
    needed = _sized(least, noun, most=False) if least else None
    if held is None or least is None or there is None or needed is None or held.approx or least.approx:
        return
    for growth in facts.amounts(_VOLUME, "growth"):
        value = growth.value
        grown = _sized(value, noun, most=True) if value is not None else None
        times = per_year(value.period) if value is not None and value.period else None
        if value is None or grown is None or times is None or grown.kind != there.kind or not grown.amount:
            continue
        days = (needed.amount - there.amount) / (grown.amount * times) * YEAR
        if days > wait:
            yield Clash(
                (*pair, growth),
                f"Training needs {of(least)}, {of(held)} are there, and {_speed(value, times)} come to them: it takes "
                f"{time(Duration(days, days))} until there is enough.",
                "Can training begin with less, or does the project wait?",
                QUESTION,
            )
            return


def _added(facts: Facts, noun: str, kind: str) -> tuple[Decimal, tuple[Said, ...]]:
    """Give what is added to the volume until its horizon, in the same kind of unit; 0 where it is not told."""
    if facts.mentions(_VOLUME, CEILINGS):
        return Decimal(0), ()  # what comes fills the room that there is
    horizon = next(iter(facts.amounts(_VOLUME, "horizon")), None)
    until = duration(horizon.value.amount, horizon.value.unit) if horizon and horizon.value else None
    for said in facts.amounts(_VOLUME, "growth"):
        value = said.value
        grown = _sized(value, noun, most=True) if value is not None else None
        times = per_year(value.period) if value is not None and value.period else None
        if grown is None or grown.kind != kind or times is None:
            continue
        if until is None:
            return Decimal("Infinity"), ()  # it grows without an end: some day there is enough
        return grown.amount * times * until.days / YEAR, (said, *((horizon,) if horizon else ()))
    return Decimal(0), ()


def _cycles(facts: Facts) -> Iterator[tuple[Said, Duration, str]]:
    """Give each cycle with the time that must be seen of it: so many whole ones as are asked for, else one."""
    often = [s.value.amount for s in facts.amounts("data.cycles", "full-cycles") if s.value and s.value.amount]
    for said in facts.chosen("data.cycles", "cycle"):
        value = said.value
        for item in value.items if value is not None else ():
            whole = (
                value.amount if value is not None and value.amount else (often[0] if len(often) == 1 else Decimal(1))
            )
            length = duration(max(whole, Decimal(1)), item.rpartition(" ")[2])  # a school year is a year
            if length is not None:
                several = f"{number(whole)} whole cycles of a {item} take {time(length)}"
                yield said, length, several if whole > 1 else f"A whole cycle takes a {item}"


def _cycle_not_seen(facts: Facts, _: Limits) -> Iterator[Clash]:
    longest = max(_cycles(facts), key=lambda found: found[1].days, default=None)
    if longest is None:
        return
    said, length, name = longest
    spans: list[tuple[Said, Duration, str, Severity]] = [
        *((s, span, f"data {verb}", CONTRADICTION) for s, span, verb in _stays(facts)),
        *(
            (s, span, lead, QUESTION)
            for question, what, lead in (
                (_MINIMUM, "history", "training asks for no more than"),
                ("deployment.retraining", "training-window", "the model is retrained on"),
            )
            for s in facts.amounts(question, what)
            if s.value and (span := duration(s.value.upper or s.value.amount, s.value.unit)) is not None
        ),
    ]
    for other, span, lead, severity in spans:
        if shorter(span, length):
            yield Clash(
                (said, other),
                f"{name}, and {lead} {time(span)}: the model never sees that much, and takes the next phase for drift.",
                "Must the model know the whole cycle, and if so, which answer gives way?",
                severity,
            )


RULES = (
    Rule(
        "X10", "Gone before there is enough", CONTRADICTION,
        (_VOLUME, _LIFETIME, "data.retention", _MINIMUM, "data.stream-frequency", "data.labeller", "data.acquisition",
         "data.flow"),
        "By the time that enough data has come, the first of it no longer counts: training as planned can never begin.",
        _never_enough,
        fires=told(
            data__lifetime="two years",
            data__minimum="At least 200,000 records.",
            data__volume="About 300,000 records, growing by 70,000 records a year.",
        ),
        quiet=told(
            data__lifetime="four years",
            data__minimum="At least 200,000 records.",
            data__volume="About 300,000 records, growing by 70,000 records a year.",
        ),
    ),
    Rule(
        "X14", "Less stored than needed", CONTRADICTION, (_VOLUME, _MINIMUM),
        "The store is full before there is enough to train with, or what was counted is not what is needed.",
        _too_little_planned,
        fires=told(data__volume="50 GB", data__minimum="At least 100 GB."),
        quiet=told(data__volume="10 TB", data__minimum="At least 100 GB."),
        parameters=(
            Parameter("about", Decimal("0.1"), "1",
                      "“About” is taken as up to a tenth more or less; nothing is concluded from less than that."),
            Parameter("wait", YEAR, "day",
                      "Where nobody says until when the data grows: a default of ours, since hardly any project is "
                      "paid for while it waits for more than a year."),
        ),
    ),
    Rule(
        "X15", "Too short for one cycle", QUESTION,
        (_LIFETIME, "data.retention", "data.cycles", _MINIMUM, "deployment.retraining"),
        "A model that has seen half a year takes winter for an error, and every season anew.",
        _cycle_not_seen,
        fires=told(data__cycles="yearly", data__lifetime="six months"),
        quiet=told(data__cycles="yearly", data__lifetime="two years"),
    ),
)  # fmt: skip
