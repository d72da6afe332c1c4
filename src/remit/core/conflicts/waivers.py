"""Rules on who said what: roles that differ, and *no limit* where another answer counts on one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from remit.core.conflicts.facts import Answer, Facts, Said
from remit.core.conflicts.rules import CONTRADICTION, QUESTION, Clash, Limits, Rule, Told, told
from remit.core.conflicts.vocabularies import ENDLESS
from remit.language.conversions import alike, runs_per_year
from remit.language.lists.asked import ASKED
from remit.language.lists.wording.parts import UNITS_OF_TIME
from remit.language.lists.wording.words import CALENDAR
from remit.language.nouns import listed
from remit.language.values import Value

_COMPARED_BY_ITEMS = frozenset({"choice", "yes-no"})
_AT_MOST = ("<", "<=")
_COMPARED_BY_AMOUNT = frozenset({"amount", "metric"})


def _roles_differ(facts: Facts, _: Limits) -> Iterator[Clash]:
    for question in facts.project.form.questions:
        standing = facts.project.standings.get(question.id)
        if standing is None or len(standing.waiting) < 2:  # noqa: PLR2004  # it takes two to differ
            continue
        replies = facts.replies(question.id)
        for one, other in combinations(replies, 2):
            differ = _differ(question.id, one, other)
            if differ and differ[0].role != differ[1].role:
                roles = [_title(facts, said.role) for said in differ]
                said = [f"the {role} says “{reply.words}”" for role, reply in zip(roles, differ, strict=True)]
                yield Clash(
                    differ,
                    f"To the same question {said[0]}, and {said[1]}.",
                    "Which of the two holds, or under which circumstances does each?",
                )
                break


def _title(facts: Facts, role: str) -> str:
    known = facts.project.form.role(role)
    return (known.name if known else role).lower()


def _differ(question: str, one: Answer, other: Answer) -> tuple[Said, Said] | None:
    """Give what two replies say differently; None where each leaves room for the other."""
    for waiving, giving in ((one, other), (other, one)):
        if waiving.waived and giving.said and waiving.whole is not None:
            pair = (waiving.whole, giving.said[0])
            return pair if waiving is one else (pair[1], pair[0])
    kinds = {asked.what: asked.kind for asked in ASKED.get(question, ())}
    for said in one.said:
        for answer in other.said:
            if said.value and answer.value and _clash(kinds, said.value, answer.value, one, other):
                return said, answer
    return None


def _clash(kinds: dict[str, str], value: Value, answer: Value, one: Answer, other: Answer) -> bool:
    kind = kinds.get(value.what, "metric" if "*" in kinds else "amount")
    if value.what != answer.what:
        return False
    if kind in _COMPARED_BY_ITEMS:
        return _options(one, value.what) != _options(other, value.what)
    if value.what == "trigger" and value.schedule and answer.schedule:
        return _schedules(one) != _schedules(other) and not _as_often(value.schedule, answer.schedule)
    if kind not in _COMPARED_BY_AMOUNT or not _of_one_case(kind, value, answer):
        return False
    if value.amount is None or answer.amount is None or alike(value, answer):
        return False
    assumed = {*value.assumed, *answer.assumed} & {"op", "unit", "period"}
    return not (assumed and value.amount == answer.amount and value.upper == answer.upper and value.unit == answer.unit)


def _as_often(one: str, other: str) -> bool:
    """Tell whether two schedules come equally often, and not both name their day: every quarter, four times a year."""
    often, again = runs_per_year(one), runs_per_year(other)
    if often is None or again is None or abs(often - again) > _ALIKE * max(often, again):
        return False
    return not (_names_a_day(one) and _names_a_day(other))


_ALIKE = Decimal("0.05")
"""A year has 52.18 weeks and 365.24 days: what differs by less than five in a hundred is the same rhythm."""


def _names_a_day(schedule: str) -> bool:
    """Tell whether a schedule names a day of the week, a month or a date, so that it is on no other."""
    words = schedule.split()
    return "of" in words or not _DAYS.isdisjoint(words)


_DAYS = CALENDAR - UNITS_OF_TIME - {"each", "every"}


def _of_one_case(kind: str, value: Value, answer: Value) -> bool:
    """Tell whether two values are about the same; an amount that always holds is about every case of another.

    A time of which nobody says for which share it holds is compared with that of 95 % of the requests.
    """
    if kind == "amount" and not (value.condition and answer.condition):
        value, answer = replace(value, condition=""), replace(answer, condition="")
    if value.op in _AT_MOST and answer.op in _AT_MOST and not (value.statistic and answer.statistic):
        value, answer = replace(value, statistic=""), replace(answer, statistic="")
    return value.subject == answer.subject


def _options(answer: Answer, what: str) -> set[tuple[str, str]]:
    return {(s.value.op, item) for s in answer.said if s.value and s.value.what == what for item in s.value.items}


def _schedules(answer: Answer) -> set[str]:
    return {s.value.schedule for s in answer.said if s.value and s.value.schedule}


@dataclass(frozen=True, slots=True)
class _Waiver:
    """A question in which nothing was limited, the answer that counts on a limit, and what to ask."""

    question: str
    statuses: tuple[str, ...]
    by: str
    whats: tuple[str, ...]
    why: str
    ask: str


_NO_LIMIT = ("unlimited", "none", "never")
_WAIVERS = (
    _Waiver(
        "scoping.compute-budget", _NO_LIMIT, "deployment.retraining", ("trigger",),
        "the model is retrained again and again, and no answer sets a limit to what that may cost",
        "Is there really no limit, whoever pays; and at which sum a month would somebody want to know?",
    ),
    _Waiver(
        "data.lifetime", _NO_LIMIT, "deployment.retraining", ("trigger",),
        "data is said never to go stale, and the model is retrained because something changes",
        "What changes in the world that retraining follows, and does older data stay true all the same?",
    ),
    _Waiver(
        "deployment.retraining", ("never", "none"), "data.lifetime", ("lifetime", "expiry-event"),
        "the model is never retrained, and the data that it learned from goes stale",
        "What happens to the model when its data no longer counts: is it taken out of use, or trained anew?",
    ),
    _Waiver(
        "data.retention", ("unlimited", "never"), "data.privacy", ("personal-data",),
        "personal data is held, and no answer says when it is deleted",
        "After what time or event is each kind of personal data deleted, and which law or contract says so?",
    ),
    _Waiver(
        "data.retention", ("unlimited", "never"), "data.lifetime", ("lifetime",),
        "data is kept without an end, and after a time it says nothing about today any more",
        "What is the data still kept for when it no longer counts, who pays for that, and may it be kept?",
    ),
    _Waiver(
        "data.minimum", ("none", "never"), "data.cycles", ("cycle",),
        "training has no least amount of data, and the data goes through cycles that take time to show",
        "How many whole cycles must the data hold before training makes sense?",
    ),
    _Waiver(
        "data.cycles", ("none", "never"), "deployment.input-metrics", ("drift",),
        "the data is said to have no cycles, and drift raises an alarm: every season would",
        "Is it certain that neither day, week nor year shows in the data; and on which data was that looked at?",
    ),
    _Waiver(
        "scoping.human-oversight", ("none", "never"), "scoping.error-cost", ("error-cost",),
        "nobody oversees what the system decides, and its errors cost something",
        "Above which cost of an error must a person decide, or be able to take a decision back?",
    ),
    _Waiver(
        "deployment.performance", _NO_LIMIT, "deployment.load", ("load", "peak-load"),
        "a load is expected, and no answer says how fast the service must be under it",
        "How long may a prediction take at the peak before somebody complains or gives up?",
    ),
)  # fmt: skip
"""Answers that set no limit, each with the answer that another rule holds against it."""


def _unlimited(facts: Facts, _: Limits) -> Iterator[Clash]:
    for waiver in _WAIVERS:
        answer = facts.about(waiver.question)
        if answer.status not in waiver.statuses and not _without_end(facts, waiver):
            continue
        counting = [s for s in facts.values(waiver.by, *waiver.whats) if s.value and s.value.op != "none"]
        if counting:
            yield Clash(
                (*answer.saying, counting[0]),
                f"One answer is “{listed([s.words for s in answer.saying])}”: {waiver.why}.",
                waiver.ask,
            )


def _without_end(facts: Facts, waiver: _Waiver) -> bool:
    """Tell whether the words of an answer in which no time was read say that data is kept without an end."""
    if waiver.question != "data.retention" or facts.values(waiver.question) or facts.holds_number(waiver.question):
        return False
    return facts.mentions(waiver.question, ENDLESS)


RULES = (
    Rule(
        "X23", "Roles that differ", CONTRADICTION, tuple(ASKED),
        "Each role goes on with its own answer, and the difference shows when it is expensive.",
        _roles_differ,
        fires=(
            Told("scoping.compute-budget", "At most $500 a month.", "product-owner"),
            Told("scoping.compute-budget", "At most $1,000 a month.", "data-scientist"),
        ),
        quiet=(
            Told("scoping.compute-budget", "At most $500 a month.", "product-owner"),
            Told("scoping.compute-budget", "At most 500 dollars a month.", "data-scientist"),
        ),
    ),
    Rule(
        "X24", "No limit where one is counted on", QUESTION,
        tuple(dict.fromkeys(question for waiver in _WAIVERS for question in (waiver.question, waiver.by))),
        "“Unlimited” is often said for “nobody has thought about it”, and the bill or the regulator thinks about it "
        "later.",
        _unlimited,
        fires=told(scoping__compute_budget="unlimited", deployment__retraining="every Monday"),
        quiet=told(scoping__compute_budget="At most $800 a month.", deployment__retraining="every Monday"),
    ),
)  # fmt: skip
