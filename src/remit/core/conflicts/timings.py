"""Rules on time: batches and response times, streams and files, and the way over the network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from remit.core.conflicts.facts import Facts, Said
from remit.core.conflicts.phrasing import amount
from remit.core.conflicts.rules import CONTRADICTION, QUESTION, Clash, Limits, Parameter, Rule, told
from remit.core.conflicts.vocabularies import (
    AT_REST,
    BATCHES,
    GATHERED,
    LIVE,
    ON_SITE,
    ONE_BY_ONE,
    REMOTE,
    SERVER_SIDE,
)
from remit.language.conversions import duration, runs_per_year
from remit.language.nouns import listed
from remit.language.values import Value

_LATENCIES = ("latency", "time-to-first-token")
_SPEEDS = (*_LATENCIES, "throughput", "load", "peak-load")


def batch_only(facts: Facts) -> tuple[Said, ...]:
    """Give what says that input comes in batches, where nothing says that it also comes one by one."""
    modes = facts.items("modeling.input-mode", "input-mode")
    if not modes and not facts.mentions("modeling.input-mode", ONE_BY_ONE):
        return tuple(replace(said, glimpsed=True) for said in _by_the_calendar(facts))
    only = bool(modes) and all(mode in BATCHES for mode in modes)
    return facts.chosen("modeling.input-mode", "input-mode") if only else ()


def _by_the_calendar(facts: Facts) -> Iterator[Said]:
    """Give the times at which input is worked on, where that is at most once an hour: each night, at 2 am."""
    for said in facts.values("modeling.input-mode", "trigger"):
        often = runs_per_year(said.value.schedule) if said.value and said.value.schedule else None
        if often is not None and often <= _HOURS_A_YEAR:
            yield said


_HOURS_A_YEAR = 24 * 366


def milliseconds(value: Value) -> Decimal | None:
    """Give the most time that a value allows, in milliseconds; None for what is no upper limit."""
    if value.op not in {"<", "<=", "=", ""} or value.condition == "alarm":
        return None
    time = duration(value.upper if value.upper is not None else value.amount, value.unit)
    return None if time is None or time.least != time.most else time.days * 86_400_000


def _batch_with_response_time(facts: Facts, limits: Limits) -> Iterator[Clash]:
    batch = batch_only(facts)
    if not batch:
        return
    asked = (*facts.amounts("deployment.performance", *_LATENCIES), *facts.amounts("modeling.input-mode", *_LATENCIES))
    for said in asked:
        time = milliseconds(said.value) if said.value else None
        if time is not None and time < limits["interactive"]:
            yield Clash(
                (*batch, said),
                f"Input comes in batches, and an answer is due within {amount(time, 'ms')}. Nobody waits for one "
                f"prediction of a batch; a batch has a time by which all of it must be done.",
                "Is that the time to look up a stored prediction, or does some input come one by one after all? And by "
                "when must a whole batch be done?",
            )


def _live_without_speed(facts: Facts, _: Limits) -> Iterator[Clash]:
    live = facts.chosen("modeling.input-mode", "input-mode", LIVE)
    performance = facts.about("deployment.performance")
    if not live or not (performance.told or performance.empty):
        return
    speeds = (
        *facts.amounts("deployment.performance", *_SPEEDS),
        *facts.amounts("modeling.input-mode", *_LATENCIES),
        *facts.amounts("modeling.deployment-constraints", *_LATENCIES),
    )
    if speeds or (performance.told and facts.holds_number("deployment.performance")):
        return
    yield Clash(
        (*live, *performance.saying),
        "Input comes in real time, and no answer says how fast a prediction must be there or how many there are.",
        "Within which time must a prediction be there, for what share of the requests, and at how many a second?",
    )


def _stream_in_files(facts: Facts, _: Limits) -> Iterator[Clash]:
    stream = facts.amounts("data.stream-frequency", "interval", "rate")
    if not stream:
        return
    ways = (
        (facts.chosen("data.acquisition", "means", AT_REST), "is fetched as files"),
        (facts.chosen("data.flow", "flow", GATHERED), "flows in batches"),
        (batch_only(facts), "reaches the model in batches"),
    )
    if facts.chosen("data.flow", "flow", {"point-by-point"}):
        return
    for said, how in ways:
        if said:
            points = listed([s.words for s in stream[:1]])
            yield Clash(
                (*stream[:1], *said[:1]),
                f"Data points come as a stream (“{points}”), and the data {how}: at most one of the two tells how fast "
                "the model gets to see a new point.",
                "Is each point used when it comes, or are points gathered first; and how old may the newest one be?",
            )
            return


def _faster_than_the_network(facts: Facts, limits: Limits) -> Iterator[Clash]:
    remote = facts.chosen("deployment.location", "location", REMOTE)
    places = facts.items("deployment.location", "location")
    if not remote or any(place in ON_SITE or place == "on-premise" for place in places):
        return
    for said in facts.amounts("deployment.performance", *_LATENCIES):
        time = milliseconds(said.value) if said.value else None
        place = said.value.place if said.value else ""
        measured_inside = any(word in place or word in said.words.lower() for word in SERVER_SIDE)
        if time is not None and time < limits["round-trip"] and not measured_inside:
            yield Clash(
                (*remote, said),
                f"A prediction is due within {amount(time, 'ms')}, and it is computed in a cloud: the way there and "
                f"back over a public network alone takes about {amount(limits['round-trip'], 'ms')}.",
                "Is that time measured at the server, or must the model move closer to where its predictions are used?",
            )


RULES = (
    Rule(
        "X01", "A batch with a response time", QUESTION,
        ("modeling.input-mode", "deployment.performance"),
        "A team builds and pays for a service that answers at once, and a nightly job would have done; or the other "
        "way round.",
        _batch_with_response_time,
        fires=told(modeling__input_mode="batch", deployment__performance="p95 latency under 200 ms"),
        quiet=told(modeling__input_mode="real time", deployment__performance="p95 latency under 200 ms"),
        parameters=(
            Parameter("interactive", Decimal(1000), "ms",
                      "About a second keeps a person's flow of thought (Nielsen, Usability Engineering, 1993); who "
                      "asks for less has somebody or something in mind that waits for a single prediction."),
        ),
    ),
    Rule(
        "X02", "Real time without a speed", QUESTION,
        ("modeling.input-mode", "deployment.performance"),
        "Without a time and a load nobody can choose hardware, and nobody can tell whether the service is too slow.",
        _live_without_speed,
        fires=told(modeling__input_mode="real time", deployment__performance="Fast enough that nobody complains."),
        quiet=told(modeling__input_mode="real time", deployment__performance="p95 latency under 200 ms"),
    ),
    Rule(
        "X16", "A stream that is fetched as files", QUESTION,
        ("data.stream-frequency", "data.acquisition", "data.flow", "modeling.input-mode"),
        "Streams and files need different plumbing, and a model that sees points late cannot keep what was promised of "
        "the stream.",
        _stream_in_files,
        fires=told(data__stream_frequency="every 5 ms", modeling__input_mode="batch"),
        quiet=told(data__stream_frequency="every 5 ms", modeling__input_mode="real time"),
    ),
    Rule(
        "X22", "Faster than the network", CONTRADICTION,
        ("deployment.performance", "deployment.location"),
        "Distance cannot be tuned away: the time is kept only where the model is near, and that decides the whole "
        "design.",
        _faster_than_the_network,
        fires=told(deployment__performance="p99 latency under 10 ms", deployment__location="cloud"),
        quiet=told(deployment__performance="p99 latency under 10 ms", deployment__location="edge device"),
        parameters=(
            Parameter("round-trip", Decimal(20), "ms",
                      "Light in a fibre takes about 1 ms for 100 km there and back; with routers, encryption and the "
                      "last mile, 20 ms is a good public connection within one country."),
        ),
    ),
)  # fmt: skip
