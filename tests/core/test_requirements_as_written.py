"""Tests for sentences as people meet them: articles, capitals and plurals of the author, times as they are said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from remit.core.forms import Asking, Question
from remit.core.requirements import Requirement
from remit.core.requirements.deriving import derive_question
from remit.language.reading import read


def _derived(question: str, text: str) -> list[Requirement]:
    values = [replace(value, key=f"k{n}") for n, value in enumerate(read(question, text).values)]
    asked = Question(question, question.partition(".")[0], "Title", "What?", (Asking("owner"),))
    return list(derive_question(asked, "v", text, values))


@pytest.mark.parametrize(
    ("question", "text", "sentence"),
    [
        ("scoping.resources", "A glaciologist", "The product owner shall provide a glaciologist."),
        ("scoping.resources", "Marit from hydrography", "The product owner shall provide Marit."),
        ("scoping.resources", "Two glaciologists", "The product owner shall provide 2 glaciologists."),
        ("modeling.audit", "Yes, by the Harbour Board.", "The Harbour Board shall audit the model."),
        ("modeling.accountability", "The Chief Actuary signs for it.",
         "The Chief Actuary shall answer for the model and its decisions."),
        ("modeling.business-metrics", "precision of the nightly list: at least 70 %",
         "For the nightly list, the model shall have a precision of at least 70 %."),
        ("modeling.business-metrics", "recall on copper pipes at least 70 %",
         "For copper pipes, the model shall have a recall of at least 70 %."),
        ("deployment.software-metrics", "GPU memory under 60 % in steady state",
         "In steady state, the serving system shall have a GPU memory use of less than 60 %."),
        ("deployment.software-metrics", "CPU under 60 % in summer",
         "The serving system shall have a CPU use of less than 60 % in summer."),
        ("data.source", "R-GIS layers; the tide tables",
         "The data pipeline shall take its data from these sources: R-GIS layers and tide tables."),
        ("data.privacy", "PCI DSS", "The system shall handle personal data in line with PCI DSS."),
        ("modeling.experiment-store", "Postgres",
         "When an experiment ends, the training pipeline shall store its results in a database (Postgres)."),
        ("deployment.location", "Ireland (eu-west-1).",
         "The system shall compute its predictions within Ireland and eu-west-1."),
    ],
)  # fmt: skip
def test_words_stand_in_the_sentence_as_the_author_wrote_them(question: str, text: str, sentence: str):
    """“A glaciologist” stays one of several, “the list” a certain one; a name keeps its capitals and its code."""
    assert sentence in [found.sentence for found in _derived(question, text)]


@pytest.mark.parametrize(
    ("question", "text", "sentence"),
    [
        ("deployment.retraining", "Every night",
         "The training pipeline shall train a new model every night and submit it to the release tests."),
        ("deployment.retraining", "Every Sunday at 03:00",
         "The training pipeline shall train a new model every Sunday at 03:00 and submit it to the release tests."),
        ("data.stream-frequency", "hourly", "The stream shall deliver a data point at least once every hour."),
        ("data.stream-frequency", "every 5 min", "The stream shall deliver a data point at least once every 5 min."),
        ("modeling.input-mode", "every 20 minutes",
         "The system shall pass the input gathered since the last time to the model every 20 min."),
        ("scoping.domain-expert", "The harbour master, Tuesdays 2 hours",
         "The harbour master shall be available for 2 h every Tuesday."),
        ("data.retention", "Upon expiry of the charter.",
         ("When expiry of the charter has taken place, the storage shall delete the data concerned and record that it "
          "did.")),
        ("scoping.success-metrics", "Time at anchor: from 9 days to 4 days within a year",
         "The system shall bring the time at anchor from 9 days to 4 days within 1 year."),
        ("modeling.audit", "Every March", "The auditor shall audit the model every March."),
        ("deployment.location", "Sweden Central", "The system shall compute its predictions within Sweden Central."),
        ("data.acquisition", "After each voyage",
         "When a voyage is over, the acquisition component shall collect the data."),
        ("data.acquisition", "after the ebb",
         "When the ebb is over, the acquisition component shall collect the data."),
        ("scoping.ml-fit", "before 1 March 2028",
         "The data science team shall show that machine learning solves the task before 2028-03-01."),
        ("deployment.input-metrics", "PSI of the berth length against last season: under 0.2",
         ("For the berth length, the input shall have a population stability index of less than 0.2 against last "
          "season.")),
        ("deployment.performance", "below 300 ms for 95 % of requests with 80 people at once",
         ("While 80 people are at work at once, the service shall answer in less than 300 ms for at least 95 % of the "
          "requests.")),
        ("scoping.simpler-way", "Tried in 2022, not enough.",
         "The data science team shall record which simpler ways were tried and what they reached."),
    ],
)  # fmt: skip
def test_times_and_figures_are_said_as_people_say_them(question: str, text: str, sentence: str):
    """No “every 1 h”, no “since then” without a then, no race against what drift is measured against."""
    assert sentence in [found.sentence for found in _derived(question, text)]


@pytest.mark.parametrize(
    ("question", "text", "sentence", "missing"),
    [
        ("data.retention", "Sonar tracks: six years", "The storage shall keep sonar tracks for 6 years.", ("op",)),
        ("data.minimum", "At least 900 moorings",
         "The training data shall hold at least 900 moorings.", ("unit",)),
        ("data.privacy", "No personal data", "The data shall hold no personal data.", ("items",)),
    ],
)  # fmt: skip
def test_what_is_asked_for_does_not_keep_the_sentence_back(
    question: str, text: str, sentence: str, missing: tuple[str, ...]
):
    """What the wording can do without is asked for beside the sentence; until then it is no requirement to measure."""
    (found,) = _derived(question, text)
    assert (found.sentence, found.missing, found.fit) == (sentence, missing, None)


def test_hours_on_a_day_of_the_week_are_hours_per_week():
    """The day that is told is the period."""
    (found,) = _derived("scoping.domain-expert", "The harbour master, Tuesdays 2 hours")
    assert found.fit is not None
    assert (found.fit.threshold, found.fit.unit, found.fit.period) == (2, "h", "week")


def test_drift_is_measured_against_its_reference():
    """What drift is taken against is no rival that is beaten: the limit is one on the drift itself."""
    (found,) = _derived("deployment.input-metrics", "PSI of the berth length against last season: under 0.2")
    assert found.fit is not None
    assert (found.fit.measure, found.fit.op, found.fit.reference, found.fit.change) == ("drift", "<", "last season", "")


def test_a_cycle_needs_no_number_beside_one():
    """The number of full cycles may stand in a value of its own, and is asked for where it stands in none."""
    told = _derived("data.cycles", "The year. At least three full years.")
    assert [found.missing for found in told] == [(), ()]
    assert [found.missing for found in _derived("data.cycles", "The year.")] == [("amount",)]
