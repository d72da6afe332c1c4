"""Facts about what is missing: bare figures, slots that only a figure has, and parts that were offered and not read."""

from __future__ import annotations

import pytest

from remit.catalogue.reading import read_form
from remit.core.findings import Finding, findings_of

FORM = read_form("mlops/4")


def _found(question: str, text: str, *slugs: str) -> list[Finding]:
    return [one for one in findings_of(FORM.by_id[question], text) if one.slug in slugs]


@pytest.mark.parametrize(
    ("question", "text", "word"),
    [
        ("data.label-agreement", "0.7", "measure"),
        ("modeling.fairness", "Within 5 points.", "measure"),
        ("data.retention", "3", "unit"),
        ("scoping.error-cost", "2,000 EUR", "kind of wrong prediction"),
    ],
)
def test_a_figure_alone_is_asked_for_what_it_is_a_figure_of(question: str, text: str, word: str):
    (missing,) = _found(question, text, "missing-part")
    assert missing.severity == "warning"
    assert word in missing.ask


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("data.label-agreement", "Cohen's kappa of at least 0.7 on 200 clips; below, the sheet is rewritten."),
        ("data.retention", "Three years after the dive, then deleted."),
    ],
)
def test_a_figure_with_its_name_is_no_figure_alone(question: str, text: str):
    assert _found(question, text, "missing-part") == []


def test_how_often_is_asked_for_once_there_is_a_figure():
    asked = [one.ask for one in _found("scoping.domain-expert", "Dr. Okafor of the dairy.", "missing-slot")]
    assert asked != []
    assert not any("per month" in ask for ask in asked)


def test_of_groups_that_are_listed_the_measure_is_asked_for_once():
    asked = _found("modeling.bias", "gender, brand, ethnicity", "missing-slot")
    assert len(asked) == len({one.reason.rpartition("” ")[2] for one in asked})


def test_what_somebody_may_do_is_told_by_a_verb():
    text = "The data person alone changes it, Ms de Vries approves; GitLab keeps the names."
    assert _found("deployment.model-access", text, "missing-slot") == []


def test_who_audits_is_told_by_a_body_that_was_not_read():
    text = "Yes. Once a year the collecting societies may appoint somebody, for fairness."
    assert not any("Who audits" in one.ask for one in _found("modeling.audit", text, "missing-slot"))
