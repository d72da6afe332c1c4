"""One answer, from the words of a person to a verdict on real data: the walk that docs/journey.md tells.

`walk` does it and writes down each step with its real values; `make docs` makes the page from what it wrote.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from remit.core.observations import Attribute, Source
from remit.workbench import Workbench, open_workbench

PAGE = Path(__file__).parents[2] / "docs" / "journey.md"
QUESTION = "modeling.bias"
WORDS = "The selection rate of people with a disability must be at least 80 % of that of others."
SOURCE = Source(
    name="acs",
    kind="data",
    location="example:acs-employment-ma.parquet",
    label="employed",
    prediction="predicted",
    score="score",
    time="year",
    attributes=(
        Attribute(
            "disability",
            "disability",
            (("1", "people with a disability"), ("2", "people without a disability")),
            "people without a disability",
        ),
    ),
)


@dataclass
class Walk:
    """The steps of the walk, each a heading, a sentence and what was seen."""

    steps: list[tuple[str, str, list[str]]] = field(default_factory=list[tuple[str, str, list[str]]])

    def step(self, title: str, sentence: str, *seen: str) -> None:
        """Write down one step."""
        self.steps.append((title, sentence, list(seen)))

    def page(self) -> str:
        """Give the walk as a page."""
        parts = [
            "# One answer, from words to a verdict\n",
            "Written by `make docs` from `tests/journeys/test_one_answer.py`, which walks this path on the example's",
            "real data each time the tests run. Ids and times are left out: they differ each time.\n",
        ]
        for number, (title, sentence, seen) in enumerate(self.steps, 1):
            parts += [f"## {number}. {title}\n", f"{sentence}\n", *(f"    {line}" for line in seen), ""]
        return "\n".join(parts).rstrip() + "\n"


def walk(bench: Workbench) -> Walk:  # noqa: PLR0915  # one story, told in one go
    """Walk the path on an empty database, asserting at each step what it is there for."""
    walked = Walk()
    bench.new("Job support", form="mlops/3")
    bench.add_person("job-support", "Dana", ["data-scientist", "data-engineer"])
    question = bench.show("job-support", QUESTION).state.question
    walked.step(
        "The question", "A form asks it, of roles, and says what happens when it is skipped.",
        question.wording, f"asked of: {', '.join(question.roles)}", f"if skipped: {question.skipped.text}",
    )  # fmt: skip

    answered = bench.answer("job-support", QUESTION, WORDS)
    assert answered.version.text == WORDS
    assert answered.version.values == (), "a reading became a value though nobody accepted it"
    walked.step(
        "The answer", "A person answers in their own words. The log keeps them, apart from the event that names them.",
        f"{answered.done.event.kind} {QUESTION}", f"“{WORDS}”",
    )  # fmt: skip

    (read,) = answered.reading.values
    assert answered.waiting == (read,)
    start, end = read.span or (0, 0)
    walked.step(
        "The reading", "The words are read by a closed grammar that would rather abstain than guess.",
        f"what: {read.what}, of: {read.group or read.attribute}, {read.op} {read.amount} {read.unit}",
        f"from the words: “{WORDS[start:end]}”", f"assumed: {', '.join(read.assumed) or 'nothing'}",
    )  # fmt: skip

    accepted = bench.accept("job-support", QUESTION)
    (value,) = accepted.version.values
    (state,) = bench.show("job-support", QUESTION).state.requirements
    requirement = state.requirement
    assert requirement.fit is not None
    assert requirement.id == f"{QUESTION}/{value.key}"
    assert requirement.words.strip() in WORDS
    fit = requirement.fit
    walked.step(
        "The requirement", "A person confirms the reading; from the value follow a sentence and a fit criterion.",
        requirement.id, requirement.sentence,
        f"fit: {fit.measure} {fit.op} {fit.threshold}, at least {fit.min_sample} cases, {fit.confidence} confidence",
    )  # fmt: skip

    dana = open_workbench_as(bench, "Dana")
    dana.agree("job-support", requirement.id, "data-scientist")
    dana.agree("job-support", requirement.id, "data-engineer")
    (state,) = bench.show("job-support", QUESTION).state.requirements
    assert state.signed
    walked.step(
        "The signatures", "A holder of every asked role signs, for these values, however they are worded.",
        f"agreed by: {', '.join(state.agreed)}",
        f"the question is now: {bench.show('job-support', QUESTION).state.state}",
    )  # fmt: skip

    bench.name_source("job-support", SOURCE)
    (check,) = bench.plan("job-support")
    walked.step(
        "The check", "A source is named, and the criterion is bound to it.",
        f"{check.requirement} on {SOURCE.name} ({SOURCE.location})",
    )  # fmt: skip

    verified = bench.verify("job-support")
    (given,) = verified.verdicts
    seen = given.observation
    assert seen is not None
    (figure,) = [f for f in seen.figures if f.group == "people with a disability"]
    assert figure.low <= figure.estimate <= figure.high < float(fit.threshold)
    walked.step(
        "The observation", "A probe measures. It gives figures with intervals, and does not judge.",
        f"{figure.group}: {figure.estimate:.4f} ({figure.low:.4f} to {figure.high:.4f}), {figure.cases:,} cases",
        f"method: {seen.method}",
        f"rows: {seen.rows:,}, strength {seen.strength}, fingerprint {seen.fingerprint[:16]}…",
        *(
            f"beside it: {beside.measure} {f.estimate:.4f} ({f.low:.4f} to {f.high:.4f})"
            for beside in seen.beside
            for f in beside.figures[:1]
        ),
    )  # fmt: skip

    assert given.verdict.status == "violated"
    walked.step(
        "The verdict", "The whole interval is on the wrong side of the threshold: violated. The log keeps it.",
        f"{verified.done.event.kind if verified.done else ''}: {given.verdict.status}", given.verdict.sentence,
    )  # fmt: skip

    changed = bench.answer("job-support", QUESTION, WORDS.replace("80", "10"), accept=True)
    assert changed.version.values[0].key == value.key, "a new threshold made another requirement of it"
    (state,) = bench.show("job-support", QUESTION).state.requirements
    assert state.status == "stale"
    assert not state.signed
    walked.step(
        "The change", "Somebody changes the threshold: the verdict is stale, the signatures have lapsed.",
        f"verdict now: {state.status} — {state.why}", f"signatures that lapsed: {len(state.lapsed)}",
    )  # fmt: skip

    bench.revert("job-support", QUESTION, "2")
    (state,) = bench.show("job-support", QUESTION).state.requirements
    assert state.status == "violated"
    assert state.signed
    audit = bench.audit("job-support")
    assert audit.ok
    walked.step(
        "Back again", "The older version stands again, as a new one. Verdict, signatures and the chain hold.",
        f"verdict now: {state.status}; agreed by: {', '.join(state.agreed)}",
        f"the chain holds over {audit.events} events",
    )  # fmt: skip
    return walked


def open_workbench_as(bench: Workbench, name: str) -> Workbench:
    """Give the same desk with another person at it."""
    from dataclasses import replace  # used here only

    return replace(bench, person=bench.person_id(name))


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    """A workbench on an empty database."""
    return open_workbench(str(tmp_path / "journey.db"), person="Robin", create=True)


def test_one_answer_goes_all_the_way_to_a_verdict_and_the_page_tells_it_as_it_is(bench: Workbench):
    """Words → reading → values → requirement → check → observation → verdict; docs/journey.md is this walk."""
    page = walk(bench).page()
    assert PAGE.read_text(encoding="utf-8") == page, "docs/journey.md is not what the walk gives now: run `make docs`"
