"""Values of every kind that any question asks for, drawn at random: what a reader could give or a person type."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from remit.language.lists.asked import ASKED, Asked
from remit.language.lists.metrics import METRICS
from remit.language.lists.patterns.options import OPTIONS
from remit.language.slots import PATTERNS
from remit.language.values import Value

UNITS = {
    "time": ["ms", "s", "min", "h", "day", "week", "month", "year", "working day"], "size": ["MB", "GB", "TB", "GiB"],
    "money": ["USD", "EUR", "CHF"], "share": ["%", "1"], "count": ["image", "row", "request", "reading", "kiln firing"],
    "power": ["W", "kW"], "rate": ["request", "frame"], "number": ["", "1"], "amount": ["EUR", "kWh", "%", ""],
}  # fmt: skip
PEOPLE = [
    "radiologist",
    "data engineer",
    "dr. lee",
    "on-call engineer",
    "internal audit team",
    "shop managers",
    "customers",
]
THINGS = ["time", "device type", "factory", "dataset version", "gdpr", "customer id", "x-ray scanner"]
SCHEDULES = [
    "every monday", "every day at 03:00", "every 2 week", "2 per week", "1 of every month", "continuous", "on demand",
    "every quarter", "first monday of every month", "end of every quarter", "every working day",
]  # fmt: skip
EVENTS = ["a new product version comes out", "the contract ends", "new data", "release", "on demand", "drift"]
LOADS = ["500 request/s", "<= 500 request/s", "2000 user", "peak"]
WINDOWS = ["5 min", "30 day", "1 month", "6 month"]
PERIODS = ["run", "month", "week", "s", "day"]
OPS = [">=", "<=", ">", "<"]

amounts = st.sampled_from([Decimal(n) for n in ("0.5", "1", "2", "30", "85", "200", "10000")])
shares = st.sampled_from([Decimal(n) for n in ("0.5", "0.9", "0.05")])


def _maybe(words: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *words])


@st.composite
def amount(draw: st.DrawFn, asked: Asked) -> Value:
    """Draw an amount of a kind that is asked for."""
    unit = draw(st.sampled_from(UNITS[asked.dimension]))
    number = draw(shares if unit == "1" else amounts)
    value = Value(
        asked.what, draw(st.sampled_from([asked.op or ">=", *OPS, ""])), number, unit, period=draw(_maybe(PERIODS)),
        condition=draw(_maybe(["missed fraud", "peak"])), items=draw(st.sampled_from([(), ("logs",)])),
        schedule=draw(_maybe(SCHEDULES[:2])), approx=draw(st.integers(0, 5)) == 0,
    )  # fmt: skip
    return replace(value, upper=number * 2) if draw(st.integers(0, 5)) == 0 and unit != "1" else value


@st.composite
def metric(draw: st.DrawFn, names: tuple[str, ...] = tuple(METRICS)) -> Value:
    """Draw a value of a metric, as a limit, an alarm, a gate or a change."""
    name = draw(st.sampled_from(names))
    of = next(iter(METRICS[name].dimensions), "amount") if name in METRICS else "share"
    unit = draw(st.sampled_from(UNITS[of]))
    number = draw(shares if unit == "1" else amounts)
    reference = draw(st.sampled_from(["", "", "current rule", "20 %", "last year", "now"]))
    return Value(
        name, draw(st.sampled_from([*OPS, ""])), draw(st.sampled_from([number, number, number, None])), unit,
        statistic=draw(st.sampled_from(["", "p95", "p99.9", "mean", "max", "p50"])),
        attribute=draw(_maybe(["race"])), group=draw(_maybe(["women", "new customers"])),
        condition=draw(st.sampled_from(["", *LOADS, "alarm", "promote", "stop", "on the test set of 2025"])),
        window=draw(_maybe(WINDOWS)), period=draw(st.sampled_from(["s", "month", ""])) if of == "rate" else "",
        reference=reference, action=draw(_maybe(["rise", "fall"])) if reference else draw(_maybe(["stop the line"])),
        place=draw(_maybe(["gateway"])), who=draw(_maybe(PEOPLE)), schedule=draw(_maybe(SCHEDULES[:2])),
        items=("customer churn",) if name == "outcome" else (),
    )  # fmt: skip


@st.composite
def worded(draw: st.DrawFn, asked: Asked) -> Value:  # noqa: PLR0911  # one kind of value each
    """Draw a choice, a list, a schedule, a person, a statement or an event."""
    value = Value(asked.what)
    if asked.kind == "choice":
        known = [*sorted(OPTIONS.get(asked.what, {})), "lunar-option"]
        picked = tuple(draw(st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True)))
        return replace(value, items=picked, op=draw(st.sampled_from(["", "", "none"])), place=draw(_maybe(["mlflow"])))
    if asked.kind == "list":
        picked = tuple(draw(st.lists(st.sampled_from(THINGS), min_size=1, max_size=3, unique=True)))
        return replace(value, items=picked, op=draw(st.sampled_from(["", "", "none"])), place=draw(_maybe(["git"])))
    if asked.kind == "yes-no":
        return replace(value, items=(draw(st.sampled_from(["yes", "no"])),))
    if asked.kind == "schedule":
        if draw(st.booleans()):
            return replace(value, schedule=draw(st.sampled_from(SCHEDULES)))
        if draw(st.booleans()):
            return replace(value, condition=draw(st.sampled_from(EVENTS)))
        return Value("trigger", "<", Decimal(85), "%", condition="accuracy", window=draw(_maybe(WINDOWS)))
    if asked.kind == "event":
        return replace(value, condition=draw(st.sampled_from([*EVENTS, "2027-03-01", "before go-live"])))
    if asked.kind == "person":
        return replace(
            value, who=draw(st.sampled_from(PEOPLE)), amount=draw(st.sampled_from([None, Decimal(4)])), unit="h",
            period=draw(_maybe(["week"])), action=draw(_maybe(["labelling", "approve a release"])),
            items=draw(st.sampled_from([(), ("2",), ("1",)])), schedule=draw(_maybe(SCHEDULES[:1])),
        )  # fmt: skip
    return replace(
        value,
        who="shop managers",
        action=draw(_maybe(["order the bread for the next day"])),
        aim=draw(_maybe(["less is thrown away"])),
    )


def _of(question: str, asked: Asked) -> st.SearchStrategy[tuple[str, Value]]:
    if asked.kind == "metric":
        names = ("outcome",) if asked.what == "outcome" else tuple(METRICS)
        found: st.SearchStrategy[Value] = metric(names)
    elif asked.kind == "amount":
        found = amount(asked)
    else:
        found = worded(asked)
    return found.map(lambda value: (question, value))


EACH = [(question, asked) for question, kinds in ASKED.items() for asked in kinds]
"""Every kind of value that any question asks for."""

values = st.one_of([_of(question, asked) for question, asked in EACH])
"""Any value of any question, complete or not."""


def of_question(question: str) -> st.SearchStrategy[tuple[Value, ...]]:
    """Draw the values of one answer."""
    kinds = ASKED[question]
    one = st.one_of([_of(question, asked) for asked in kinds]).map(lambda pair: pair[1])
    return st.lists(one, min_size=1, max_size=4).map(tuple)


def unpatterned() -> set[tuple[str, str]]:
    """Give the kinds of value that no pattern is written for (metrics are written by their own)."""
    special = {("data.minimum", "rows"), ("data.privacy", "personal-data"), ("modeling.bias", "bias")}
    asked = {(question, kind.what) for question, kind in EACH if kind.kind != "metric"}
    return asked - set(PATTERNS) - special
