"""Facts about what is asked for next: parts that no word of an answer tells, and slots that its words do tell."""

from __future__ import annotations

import pytest

from remit.catalogue.reading import read_form
from remit.core.findings import Finding, findings_of
from remit.language.lists.follow_ups import BESIDE
from remit.language.lists.wording.parts import PART_WORDS
from remit.language.slots.asking import ASKS

FORM = read_form("mlops/4")


def found(question_id: str, text: str) -> list[Finding]:
    question = FORM.question(question_id)
    assert question is not None
    return [one for one in findings_of(question, text) if one.slug in ("missing-part", "missing-slot")]


LACKING = (
    ("scoping.domain-expert", "Two foresters, by phone, Tuesdays are best.", "hours"),
    ("modeling.audit", "Yes, the dairy board once a year.", "look"),
    ("data.volume", "60 GB, kept for two years.", "growing|grow"),
    ("data.label-delay", "After the lathe has turned the wheel, 3 weeks later.", "share"),
    ("deployment.release", "Canary: 10 % of the ovens for three weeks.", "stop|good enough|everybody|goes on"),
    ("deployment.performance", "On the bridge, 90 seconds after departure, please. The bell rings then.", "on average"),
    ("modeling.experiment-record", "learning rate, confusion matrix, who started it", "version of the code"),
    ("scoping.resources", "Two data scientists, five months, the sales records of 2024.", "money"),
    ("deployment.performance", "A case takes 45 min by hand at present", "Within which time"),
    ("modeling.audit", "No clue, is that for the ministry?", "audit the model"),
)

TOLD = (
    ("deployment.retraining", "Monthly; a week has too few calls of the big ones."),
    ("data.labeller", "The officer who opens the parcel labels it. 400 a week."),
    ("data.retention", "Thirty years (Blood Safety Act), counted from the donation."),
    ("modeling.audit", "Yes, the dairy board, once a year, for hygiene and for traceability."),
    ("data.label-delay", "3 weeks later, for 9 of 10 wheels."),
    ("modeling.input-mode", "Real time, each can as it leaves the scale; the yearly statement in one batch per farm."),
    ("data.retention", "Raw sound: 72 hours. Cut pieces: 3 years, then the disk is shredded."),
    ("data.privacy", "No personal data. Recipes are secret."),
    ("scoping.domain-expert", "Ilse Brandt, dock master: Wednesdays, 2 h."),
    ("scoping.compute-budget", "Hard cap of £600 a month. A run comes to about £25."),
    ("scoping.success-metrics", "Late trailers: at most 6 a week against 14 in 2025, a year after the start."),
    ("data.labeller", "Nobody labels, the scale does."),
)

SILENT = (
    ("scoping.interface", "By carrier pigeon."),
    ("data.faults", "The shepherd shrugs."),
    ("modeling.versioning", "As SOP 117 has it."),
)


@pytest.mark.parametrize(("question", "text", "asked"), LACKING)
def test_a_part_that_no_word_tells_is_asked_for(question: str, text: str, asked: str):
    asks = " ".join(one.ask for one in found(question, text))
    assert any(word in asks for word in asked.split("|")), asks


@pytest.mark.parametrize(("question", "text"), TOLD)
def test_what_the_words_tell_is_not_asked_for(question: str, text: str):
    assert [one.ask for one in found(question, text) if one.severity != "advice"] == []


@pytest.mark.parametrize(("question", "text"), SILENT)
def test_an_answer_of_which_nothing_was_understood_is_asked_again_as_advice(question: str, text: str):
    (one,) = found(question, text)
    assert one.severity == "advice"
    assert one.ask == ASKS[question].first


def test_a_release_that_tells_who_gets_the_new_model_in_words_is_not_asked_for_a_share():
    asks = " ".join(one.ask for one in found("deployment.release", "A/B: even belts new, odd belts old, for a month."))
    assert "share of the traffic" not in asks
    assert "promoted" in asks


def test_the_cycles_that_must_be_covered_are_asked_for_once():
    asks = [one.ask for one in found("data.cycles", "day and night, seasons") if "full" in one.ask]
    assert len(asks) == 1


def test_a_list_that_was_not_understood_is_not_called_no_answer():
    assert found("data.metadata", "lock, gate, water level above, water level below") == []


def test_options_of_an_example_are_no_answer_however_they_are_cut():
    for text in ("50 h, 100 h, unlimited", "$500, $1,000, $5,000"):
        question = FORM.question("scoping.compute-budget")
        assert question is not None
        assert "echo" in {one.slug for one in findings_of(question, text)}
    question = FORM.question("data.labeller")
    assert question is not None
    assert "echo" not in {one.slug for one in findings_of(question, "in house")}


def test_a_measure_that_is_told_for_one_group_is_only_advised_for_the_others():
    text = "Breed and age of the cow. Recall for old cows not more than 4 points below that for young ones."
    assert all(one.severity == "advice" for one in found("modeling.bias", text) if "measure" in one.ask)


def test_parts_with_words_of_their_own_are_parts_that_are_asked_for():
    follow_ups = {"hours"}
    for question, parts in PART_WORDS.items():
        assert set(parts) <= {gap.slot for gap in (*ASKS[question].gaps, *BESIDE.get(question, ()))} | follow_ups
        assert all(parts.values())
