"""Rules on releases: whether there is traffic to split, and what would stop a bad version."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal

from remit.core.conflicts.facts import Facts, Said, words
from remit.core.conflicts.phrasing import metric, number, time
from remit.core.conflicts.rules import QUESTION, Clash, Limits, Parameter, Rule, told
from remit.core.conflicts.timings import batch_only
from remit.core.conflicts.vocabularies import (
    DENYING,
    DOUBTED,
    GRADUAL,
    SPLIT_TRAFFIC,
    STOPPING,
    STRATEGY_WORDS,
    TOLD_OF_BEFORE,
)
from remit.language.conversions import Duration, duration, measured, per_year
from remit.language.nouns import listed
from remit.language.titles import is_metric
from remit.language.values import Value

_RELEASE = "deployment.release"
_WATCHED = ("deployment.output-metrics", "deployment.software-metrics")
_STRATEGIES = {"canary": "a canary", "a-b-test": "an A/B test"}
_DAYS = Decimal("365.2425")


def _split(facts: Facts) -> tuple[tuple[Said, ...], str]:
    said = facts.chosen(_RELEASE, "strategy", SPLIT_TRAFFIC) or _named(facts, SPLIT_TRAFFIC)
    if said and said[0].value is None:
        return said, _STRATEGIES[said[0].words]
    names = [_STRATEGIES[item] for item in facts.items(_RELEASE, "strategy") if item in _STRATEGIES]
    return said[:1], listed(names)


def _named(facts: Facts, among: Collection[str]) -> tuple[Said, ...]:
    """Give a strategy by its name, where an answer that chooses none names it and denies and doubts nothing."""
    answer = facts.about(_RELEASE)
    heard = words(answer.text)
    if facts.items(_RELEASE, "strategy") or answer.whole is None or (DENYING | DOUBTED | TOLD_OF_BEFORE) & set(heard):
        return ()
    line = f" {' '.join(heard)} "
    for name in sorted(among):
        if any(f" {phrase} " in line for phrase in STRATEGY_WORDS.get(name, ())):
            return (replace(answer.whole, words=name, accepted=False, glimpsed=True),)
    return ()


def _no_traffic(facts: Facts, limits: Limits) -> Iterator[Clash]:
    split, name = _split(facts)
    if not split:
        return
    batch = batch_only(facts)
    load = facts.about("deployment.load")
    if batch:
        yield Clash(
            (*batch[:1], *split),
            f"A new version is released as {name}, and input comes in batches: there is no traffic of single requests "
            "to split.",
            "Is each batch split, by what; or does a new version first run beside the old one on the same batch?",
        )
    elif load.empty:
        yield Clash(
            (*load.saying, *split),
            f"A new version is released as {name}, and nobody knows how many cases there are: how long it must run "
            "until a difference shows cannot be told.",
            "How many cases a day are expected at the least?",
        )
    else:
        yield from _too_few(facts, limits, split, name)


def _too_few(facts: Facts, limits: Limits, split: tuple[Said, ...], name: str) -> Iterator[Clash]:
    """Compare the cases that a trial sees with those that it needs to show a difference of rates."""
    loads, rate = _most_a_day(facts)
    length, trial = _trial(facts)
    share = next((s for s in facts.amounts(_RELEASE, "traffic-share")), None)
    part = measured(share.value.amount, share.value.unit) if share and share.value else None
    level, rated = _level(facts)
    if rate is not None and (length is None or part is None or level is None):
        portion = part.amount if part is not None and part.kind == "share" else None
        yield from _few_at_all(limits, (*loads, *trial, *split), rate, name, (length, portion))
    if rate is None or length is None or part is None or part.kind != "share" or level is None:
        return
    seen = rate * length.days * part.amount
    needed = limits["cases-factor"] * level * (1 - level) / limits["difference"] ** 2
    if seen < needed:
        yield Clash(
            (*loads, *trial, *rated, *split),
            f"In {time(length)} {name} sees at most {number(seen)} cases; about {number(needed)} are needed to see a "
            f"difference of {number(limits['difference'] * 100)} percentage points at a rate of "
            f"{number(level * 100)} %.",
            "Can the trial run longer or see more of the cases, or is a larger difference all that must be noticed?",
        )


def _few_at_all(
    limits: Limits,
    said: tuple[Said, ...],
    rate: Decimal,
    name: str,
    trial: tuple[Duration | None, Decimal | None],
) -> Iterator[Clash]:
    """Find loads so small that a trial shows nothing; what is not told of it is as much as anybody could wait for."""
    length, portion = trial
    days = length.days if length is not None else limits["longest"]
    seen = rate * days * (portion if portion is not None else Decimal("0.5"))
    needed = limits["cases-factor"] / 4 / limits["difference"] ** 2
    if seen < needed:
        yield Clash(
            said,
            f"{'The share that is told' if portion is not None else 'Even half'} of all cases is only {number(seen)} "
            f"in {number(days)} days, and {name} needs about {number(needed)} to see a difference of "
            f"{number(limits['difference'] * 100)} percentage points at a rate of 50 %. What the release is judged by "
            "is not told, or how long it runs, or what share it sees.",
            "How long may a trial run, and how large a difference must it notice at the least?",
        )


def _most_a_day(facts: Facts) -> tuple[tuple[Said, ...], Decimal | None]:
    """Give what says how many cases there are, and the most of them in a day that it allows."""
    found: list[tuple[Decimal, Said]] = []
    for said in facts.amounts("deployment.load", "load") or facts.amounts("deployment.load", "peak-load"):
        value = said.value
        times = per_year(value.period) if value is not None else None
        if value is not None and value.amount is not None and times is not None:
            found.append(((value.upper or value.amount) * times / _DAYS, said))
    if not found:
        return (), None
    most, said = max(found, key=lambda pair: pair[0])
    return (said,), most


def _trial(facts: Facts) -> tuple[Duration | None, tuple[Said, ...]]:
    for said in facts.amounts(_RELEASE, "trial-time"):
        value = said.value
        length = duration(value.upper or value.amount, value.unit) if value else None
        if length is not None:
            return length, (said,)
    return None, ()


def _level(facts: Facts) -> tuple[Decimal | None, tuple[Said, ...]]:
    """Give the rate that a release is judged by, as a part of one."""
    for question in (_RELEASE, "deployment.output-metrics", "modeling.business-metrics"):
        for said in facts.amounts(question):
            value = said.value
            if value is None or value.what in {"traffic-share", "trial-time"} or value.unit not in {"%", "1"}:
                continue
            level = measured(value.amount, value.unit)
            if level is not None and 0 < level.amount < 1 and not value.reference:
                return level.amount, (said,)
    return None, ()


def _thresholds(facts: Facts, *questions: str) -> tuple[Said, ...]:
    return tuple(
        s
        for question in questions
        for s in facts.amounts(question)
        if s.value and s.value.what not in {"traffic-share", "trial-time", "time-to-roll-back"}
    )


def _no_stop(facts: Facts, _: Limits) -> Iterator[Clash]:
    split = (facts.chosen(_RELEASE, "strategy", GRADUAL) or _named(facts, GRADUAL))[:1]
    if split:
        canary = "canary" in facts.items(_RELEASE, "strategy") or split[0].words == "canary"
        name = "a canary" if canary else "a pilot"
        watched = facts.about("deployment.output-metrics")
        numbers = _thresholds(facts, _RELEASE, "deployment.output-metrics") + tuple(
            said for said in _thresholds(facts, "deployment.rollback") if said.value and is_metric(said.value)
        )
        unread = facts.holds_number("deployment.output-metrics") or (
            facts.unread_number(_RELEASE) and facts.mentions(_RELEASE, STOPPING)
        )
        if (watched.told or watched.empty or watched.state == "deferred") and not numbers and not unread:
            yield Clash(
                (*split, *watched.saying),
                f"A new version is released as {name}, and no figure that is watched has a limit: nothing says when "
                "the new version must be stopped.",
                "Which figure, at which value and over which time, stops the new version; and at which does it go on?",
            )
            return
    yield from _unwatched(facts)


def _unwatched(facts: Facts) -> Iterator[Clash]:
    """Find a figure that stops or promotes a release and that nobody watches."""
    watched = facts.about("deployment.output-metrics")
    gates = [s for s in _thresholds(facts, _RELEASE) if s.value and _gates(s.value)]
    named = {s.value.what for question in _WATCHED for s in facts.values(question) if s.value}
    missing = [s for s in gates if s.value and s.value.what not in named]
    undecided = watched.state in {"skipped", "not-applicable", "deferred"} or watched.waived
    if not missing or not undecided:
        return
    what = listed(
        list(dict.fromkeys(s.value.items[0] if s.value.items else metric(s.value.what) for s in missing if s.value))
    )
    yield Clash(
        (*missing[:2], *watched.saying),
        f"A release is stopped or goes on by {what}, and which figures of the output are watched is not decided: as it "
        "stands nobody records that one.",
        "Who records that figure, from what, and from which day on?",
    )


def _gates(value: Value) -> bool:
    return value.what not in {"load", "latency", "throughput", "error-rate", "availability"}


RULES = (
    Rule(
        "X05", "No traffic to split", QUESTION,
        ("modeling.input-mode", "modeling.business-metrics", _RELEASE, "deployment.load", "deployment.output-metrics"),
        "A trial that sees too few cases says yes to every version: a worse one looks just like a better one.",
        _no_traffic,
        fires=told(modeling__input_mode="batch", deployment__release="canary"),
        quiet=told(modeling__input_mode="real time", deployment__release="canary"),
        parameters=(
            Parameter("cases-factor", Decimal(16), "",
                      "Cases per arm are about 16 p (1 - p) / d² for a rate p and a difference d: the usual rule for a "
                      "two-sided test at 5 % with 80 % power (van Belle, Statistical Rules of Thumb, 2nd ed. 2008, "
                      "chapter 2)."),
            Parameter("longest", Decimal(30), "day",
                      "Where no length of a trial is told: a default of ours, since a version that waits for more than "
                      "a month is overtaken by the next retraining."),
            Parameter("difference", Decimal("0.05"), "1",
                      "Five points is a large difference; a trial that cannot show even that shows nothing."),
        ),
    ),
    Rule(
        "X06", "Nothing stops a bad version", QUESTION,
        (_RELEASE, "deployment.rollback", "deployment.software-metrics", "deployment.output-metrics"),
        "A careful release without a figure that stops it is only a slow release.",
        _no_stop,
        fires=told(deployment__release="canary", deployment__output_metrics="none"),
        quiet=told(
            deployment__release="canary",
            deployment__output_metrics="Alert when recall falls below 90 %.",
        ),
    ),
)  # fmt: skip
