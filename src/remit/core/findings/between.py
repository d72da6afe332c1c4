"""Rules on what stands in several places: copied answers, units, roles that differ, sentences that people wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from remit.core.findings.rules import Example, Heard, ProjectRule, Rule, Spot, Told, cut
from remit.language.echoes import copies
from remit.language.lists.asked import ASKED
from remit.language.values import Value
from remit.language.wording import wording

DECIMAL = frozenset(("kB", "MB", "GB", "TB", "PB"))
BINARY = frozenset(("KiB", "MiB", "GiB", "TiB", "PiB"))
TIMES = frozenset(("ns", "us", "ms", "s", "min", "h"))
SHARES = frozenset(("1", "%"))

_ADDING_UP = ("list", "person", "statement", "event")
"""Kinds of value of which several roles may each give some, without contradicting one another."""


class Copied(ProjectRule):
    """The same words answer two questions."""

    code = "F401"
    slug = "copied"
    title = "The same words answer two questions"
    severity = "advice"
    reason = "Two questions that ask for different things have the same answer; one of them was probably not answered."
    ask = "Which of the two questions do these words answer?"
    citation = "INCOSE GtWR v4 (2023), R30"
    fires = (
        Example(
            "data.lifetime", "Readings older than three winters say nothing about the new blades.",
            (("data.retention", "Readings older than three winters say nothing about the new blades!"),),
        ),
    )  # fmt: skip
    quiet = (
        Example("data.lifetime", "two years", (("data.retention", "two years"),)),
        Example(
            "data.source",
            "Readings of 40 turbines from the operator",
            (("data.minimum", "Readings of at least 12 turbines over two winters"),),
        ),
    )

    def across(self, told: Told) -> Iterable[Spot]:
        """Give the later answer of each pair."""
        texts = {heard.question.id: heard.text for heard in told.answers}
        by_id = {heard.question.id: heard for heard in told.answers}
        for one, other in copies(texts):
            first, second = by_id[one], by_id[other]
            reason = (
                f"The answer on “{first.question.title}” has the same words; one of the two was probably not answered."
            )
            title = second.question.title
            ask = f"“{cut(second.text)}” also stands at “{first.question.title}”: what is the answer on “{title}”?"
            yield Spot(None, second.text.strip(), ask, reason, detail=one, question=other, whom=second.whom)


class MixedUnits(ProjectRule):
    """One measure in different units, or GB beside GiB."""

    code = "F402"
    slug = "mixed-units"
    title = "Units that change from answer to answer"
    severity = "advice"
    reason = "Answers give the same measure in different units; somebody will compare the bare figures."
    ask = "Which unit shall hold for all?"
    citation = "INCOSE GtWR v4 (2023), R6, R36"
    fires = (
        Example(
            "deployment.performance", "latency under 200 ms", (("deployment.software-metrics", "latency under 0.3 s"),),
            values=(Value("latency", "<", unit="ms", key="a"),),
        ),
    )  # fmt: skip
    quiet = (
        Example(
            "deployment.performance", "latency under 200 ms", (("deployment.software-metrics", "latency under 300 ms"),)
        ),
        Example("data.retention", "six months", (("data.lifetime", "two years"),)),
    )

    def across(self, told: Told) -> Iterable[Spot]:
        """Give the later of two values that say one measure in two units."""
        seen: dict[tuple[str, ...], tuple[str, Heard]] = {}
        for heard in told.answers:
            for value in heard.values:
                for subject, unit in _measured_in(value):
                    before, first = seen.setdefault(subject, (unit, heard))
                    if before != unit and first.question.id != heard.question.id:
                        words = heard.text[slice(*value.span)] if value.span else value.unit
                        reason = f"“{cut(words)}” is in {unit}; the answer on “{first.question.title}” is in {before}."
                        ask = f"Shall it be {before} or {unit} in all answers?"
                        yield Spot(
                            value.span,
                            words,
                            ask,
                            reason,
                            detail=" ".join(subject),
                            question=heard.question.id,
                            whom=heard.whom,
                        )


def _measured_in(value: Value) -> Iterable[tuple[tuple[str, ...], str]]:
    """Give what must have one unit over the whole project, and the unit that this value has."""
    if value.unit in DECIMAL or value.unit in BINARY:
        yield ("size",), "powers of 1,000 (GB)" if value.unit in DECIMAL else "powers of 1,024 (GiB)"
    elif value.unit in TIMES:
        yield ("time", value.what), value.unit
    elif len(value.unit) == len("EUR") and value.unit.isalpha() and value.unit.isupper():
        yield ("money",), value.unit


class RolesDisagree(ProjectRule):
    """Replies of two roles say different values."""

    code = "F403"
    slug = "role-disagreement"
    title = "Roles that differ"
    severity = "error"
    reason = "Two roles gave different values for one thing, and whoever builds it will follow one of them."
    ask = "Which of them holds?"
    citation = "Own rule; INCOSE GtWR v4 (2023), set characteristics: consistent"
    fires = (
        Example("data.lifetime", "Two years.", (("data.lifetime", "Three years."),)),
        Example("data.lifetime", "Two years.", (("data.lifetime", "never"),)),
    )
    quiet = (
        Example("data.lifetime", "Two years.", (("data.lifetime", "2 years!"),)),
        Example("data.lifetime", "Two years.", (("data.lifetime", "Ask the growers."),)),
    )

    def across(self, told: Told) -> Iterable[Spot]:
        """Give each thing on which replies that wait to be settled say different values."""
        waiting: dict[str, list[Heard]] = defaultdict(list)
        for heard in told.replies:
            waiting[heard.question.id].append(heard)
        for question_id, replies in waiting.items():
            for one, other in _pairs(replies):
                names = [_title(told, heard.role) for heard in (one, other)]
                words = f"{names[0]}: “{cut(one.text)}”; {names[1]}: “{cut(other.text)}”"
                ask = f"“{one.question.title}”: {words}. Which of them holds, or does each hold for something else?"
                yield Spot(None, words, ask, whom=(one.role, other.role), question=question_id)


def _title(told: Told, role_id: str) -> str:
    role = told.project.form.role(role_id)
    return role.name if role else role_id


def _pairs(replies: Sequence[Heard]) -> Iterable[tuple[Heard, Heard]]:
    for number, one in enumerate(replies):
        for other in replies[number + 1 :]:
            if one.role != other.role and _differ(one, other):
                yield one, other


_LIMITLESS = ("unlimited", "none", "never")


def _differ(one: Heard, other: Heard) -> bool:
    """Tell whether two replies say different values on one subject, or one sets a limit and the other none."""
    if any(a.reading.status in _LIMITLESS and b.values for a, b in ((one, other), (other, one))):
        return True
    ones, others = _by_subject(one), _by_subject(other)
    return any(ones[subject].isdisjoint(others[subject]) for subject in ones.keys() & others.keys())


def _by_subject(heard: Heard) -> dict[tuple[str, ...], set[tuple[object, ...]]]:
    adding = {asked.what for asked in ASKED.get(heard.question.id, ()) if asked.kind in _ADDING_UP}
    found: dict[tuple[str, ...], set[tuple[object, ...]]] = defaultdict(set)
    for value in heard.values:
        if value.what not in adding:
            subject = (value.what, value.statistic, value.attribute, value.group, value.reference)
            found[subject].add(value.meaning)
    return found


class RewordedSentence(ProjectRule):
    """A requirement's sentence that people wrote holds what a requirement must not."""

    code = "F501"
    slug = "reworded-sentence"
    title = "A sentence that people wrote"
    severity = "advice"
    reason = "“{words}” in a requirement's sentence leaves open what was settled."
    ask = "What does the sentence mean by it?"
    citation = "INCOSE GtWR v4 (2023), R2, R7, R10"
    fires = (Example("", "", sentence="The pipeline should be able to store everything relevant."),)
    quiet = (Example("", "", sentence="The data pipeline shall store time, camera and line with each image."),)

    def across(self, told: Told) -> Iterable[Spot]:
        """Give the remarks on each sentence, at the requirement's question."""
        for requirement, marks in told.project.marks.items():
            sentence = marks.rewording.sentence if marks.rewording else None
            question = told.project.form.question(requirement.rpartition("/")[0])
            if sentence and question:
                for remark in _remarks(sentence):
                    ask = f"{remark.ask} (In: “{cut(sentence)}”)"
                    yield Spot(
                        None,
                        remark.words,
                        ask,
                        remark.reason,
                        detail=requirement,
                        question=question.id,
                        citation=remark.citation,
                    )


_remarks = lru_cache(maxsize=256)(wording)
"""Remarks on sentences that were looked at lately: they change far less often than they are looked at."""


BETWEEN_RULES: tuple[Rule, ...] = (Copied(), MixedUnits(), RolesDisagree(), RewordedSentence())
