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


def _serious(question: str, text: str) -> list[str]:
    return [one.slug for one in findings_of(FORM.by_id[question], text) if one.severity != "advice"]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("data.label-delay", "Known the same evening; the cause comes out later, for maybe four in ten."),
        ("deployment.load", "300 crates on a weekday, perhaps 900 before Easter."),
        ("data.lifetime", "Until the press is rebuilt, usually after four years."),
        ("data.faults", "Somebody walking through the beam: the scan is dropped and the line told at once."),
    ],
)
def test_a_part_is_not_asked_for_where_more_is_said_than_the_doubtful_words(question: str, text: str):
    assert "missing-part" not in _serious(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("data.label-delay", "Maybe a week."),
        ("deployment.location", "Wherever it suits them."),
        ("data.minimum", "Hard to say, perhaps 400 crates."),
    ],
)
def test_a_part_is_asked_for_where_nothing_but_a_doubt_is_said(question: str, text: str):
    assert "missing-part" in _serious(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("deployment.software-metrics", "A night run that failed; the foreman gets a text message."),
        ("deployment.input-metrics", "Weights outside the range of the scale are shown in red."),
    ],
)
def test_what_is_watched_may_be_told_without_a_figure_by_what_goes_wrong(question: str, text: str):
    assert "missing-part" not in _serious(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("scoping.resources", "One fitter half time for a year, €30,000, and some 700 scans."),
        ("data.labeller", "The two inspectors, some 60 plates a week, one label each."),
        ("scoping.problem", "The staff shall find a wreck on the chart by themselves, so that divers wait no longer."),
        ("scoping.success-metrics", "Wrecks lost again at 18 months: no more than 2 %."),
        ("deployment.performance", "p95 under 3 s at 20 dives a minute; on regatta days it may be 9 s."),
        ("scoping.success-metrics", "Lost anchors: at most 9 a season by the end of the second year."),
        ("data.retention", "Deleted when the bill is paid, else after 90 days."),
        ("data.minimum", "A small net needs 900 scans, a large one 4,000; 900 at least."),
    ],
)
def test_what_is_told_of_how_things_are_needs_no_exact_limit(question: str, text: str):
    assert "missing-slot" not in _serious(question, text)


def test_words_that_point_elsewhere_are_advice_beside_a_figure_that_was_read():
    assert _serious("deployment.rollback", "The old table is back within 20 minutes, and we plan as before.") == []
    assert "pronoun" in _serious("data.preprocessing", "As before.")
