"""What Remit finds in the example: readings, findings, conflicts, what to ask next, and why a requirement is there."""

import pytest

from remit.core.findings import Finding, findings
from remit.core.projects import Project
from remit.language.values import PHRASE, Value

from .conftest import Built

PLANTED = {
    "X06": ("deployment.release", "deployment.output-metrics"),
    "X09": ("data.acquisition", "deployment.retraining"),
    "X10": ("data.volume", "data.lifetime", "data.minimum"),
    "X11": ("data.metadata", "modeling.bias"),
    "X13": ("data.ownership", "deployment.location"),
    "X17": ("modeling.audit", "modeling.experiment-record"),
}
"""The contradictions that were put into the story, by the rule that finds each."""

MEANT = {
    "scoping.compute-budget": [("budget", "<=", 800, "USD", "month")],
    "data.lifetime": [("lifetime", "<=", 2, "year", "")],
    "data.volume": [("volume", "", 278_000, "record", ""), ("growth", "", 70_000, "record", "year")],
    "data.minimum": [("rows", ">=", 200_000, "record", ""), ("rows", ">=", 500, "record", "")],
    "deployment.performance": [("latency", "<", 300, "ms", "")],
    "modeling.business-metrics": [
        ("specificity", ">=", 80, "%", ""), ("precision", ">=", 80, "%", ""), ("accuracy", ">=", 82, "%", ""),
        ("auc", ">=", 0.9, "1", ""),
    ],
}  # fmt: skip
"""What the people of the story mean, as whoever wrote it reads their words."""


def of(project: Project, question: str) -> tuple[Value, ...]:
    answer = project.standing(question).answer
    assert answer is not None
    return answer.values


def codes(found: tuple[Finding, ...], question: str) -> set[str]:
    return {finding.code for finding in found if finding.question == question}


@pytest.mark.parametrize("question", MEANT)
def test_what_people_accepted_is_what_they_meant(question: str, built: Built) -> None:
    said = [(v.what, v.op, float(v.amount or 0), v.unit, v.period) for v in of(built.project, question)]
    assert said == MEANT[question]


def test_other_accepted_readings_say_what_was_meant(built: Built) -> None:
    project = built.project
    (success,) = of(project, "scoping.success-metrics")
    assert (success.what, success.amount, success.unit, success.reference) == ("success-rate", 70, "%", "50 %")
    assert (success.group, success.window) == ("", "6 month")
    release = {value.what: value for value in of(project, "deployment.release")}
    assert (release["success-rate"].op, release["success-rate"].amount) == ("<", 50)
    assert release["success-rate"].condition == "stop"
    assert release["strategy"].items == ("shadow", "pilot")
    assert of(project, "modeling.input-mode")[0].items == ("batch", "real-time")
    assert {"sex", "race", "disability", "age"} <= set(of(project, "data.metadata")[0].items)
    assert {v.schedule for v in of(project, "data.acquisition")} == {"", "every year"}


def test_every_planted_contradiction_is_found_and_waits_to_be_settled(built: Built) -> None:
    found = {conflict.rule: conflict for conflict in built.bench.conflicts(built.handle)[1]}
    for rule, questions in PLANTED.items():
        assert rule in found, rule
        assert found[rule].questions == questions
        assert {said.question for said in found[rule].said} == set(questions)
        assert found[rule].settle
        assert found[rule].why
        assert found[rule].ask


def test_one_mild_conflict_was_accepted_with_a_reason_and_no_grave_one(built: Built) -> None:
    everything = built.bench.conflicts(built.handle, accepted=True)[1]
    kept = [conflict for conflict in everything if conflict.accepted]
    assert [(conflict.rule, conflict.severity) for conflict in kept] == [("X07", "question")]
    reasons = [e.body for e in built.bench.history(built.handle) if e.kind == "conflict.accepted"]
    assert len(getattr(reasons[0], "reason", "")) > 20


def test_one_finding_is_silenced_with_a_reason_and_the_others_stand(built: Built) -> None:
    everything = built.bench.findings(built.handle, silenced=True)[1]
    quiet = [(finding.question, finding.code) for finding in everything if finding.silenced]
    assert quiet == [("data.format", "F002")]
    assert len(built.bench.findings(built.handle)[1]) == len(everything) - 1


def test_findings_are_of_every_severity_and_name_the_answers_that_are_weak_on_purpose(built: Built) -> None:
    found = built.bench.findings(built.handle)[1]
    assert {finding.severity for finding in found} == {"error", "warning", "advice"}
    assert 8 <= len(found) <= 30
    assert "F101" in codes(found, "modeling.baseline")
    assert "F302" in codes(found, "modeling.experiment-record")
    assert "F301" in codes(found, "deployment.input-metrics")
    assert "F001" in codes(found, "modeling.bias")
    assert "F004" in codes(found, "deployment.retraining")
    assert all(finding.whom for finding in found)


def test_a_placeholder_was_sharpened_by_what_its_finding_asks(built: Built) -> None:
    before = findings(built.bench.at(built.handle, "after the data session"))
    assert codes(before, "data.acquisition") == {"F301"}
    asked = next(finding.ask for finding in before if finding.question == "data.acquisition")
    assert "by which day" in asked
    put = [getattr(e.body, "text", "") for e in built.bench.history(built.handle, "data.acquisition")]
    assert any("by which day" in text for text in put)
    assert not codes(built.bench.findings(built.handle)[1], "data.acquisition") & {"F301"}


def test_an_anchored_phrase_is_a_requirement_in_just_these_words(built: Built) -> None:
    (phrase,) = [value for value in of(built.project, "modeling.audit") if value.what == PHRASE]
    state = built.requirements[f"modeling.audit/{phrase.key}"]
    assert state.requirement.sentence == "All of it is kept for seven years."
    assert state.requirement.informal


def test_the_agenda_of_a_role_fits_into_its_minutes_and_begins_with_what_is_disputed(built: Built) -> None:
    _, agenda = built.bench.agenda(built.handle, role="product-owner", minutes=15)
    assert 3 <= len(agenda.entries) <= 12
    assert 0 < agenda.minutes <= 15
    assert agenda.left > 0
    assert agenda.entries[0].kind == "settle"
    assert {"deployment.location", "modeling.baseline"} <= {entry.question for entry in agenda.entries}


def test_a_requirement_can_be_followed_from_its_need_to_its_verdict(built: Built) -> None:
    found = built.bench.traced(built.handle, "modeling.business-metrics/specificity")
    assert [node.station for node in found.before if node.station in {"challenge", "question", "answer"}] == [
        "challenge", "question", "answer",
    ]  # fmt: skip
    assert [node.station for node in found.after] == ["check", "verdict"]
    assert found.after[-1].state == "violated"
