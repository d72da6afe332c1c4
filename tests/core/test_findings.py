"""Facts about findings: every rule's examples, what a whole project shows, and that no text makes it fail."""

from __future__ import annotations

import runpy
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.catalogue.reading import read_form
from remit.core import answering, changing
from remit.core.events import AnswerWithdrawn, PersonJoined, ProjectOpened, RequirementReworded, RoleTaken
from remit.core.findings import RULES, Finding, findings, findings_of
from remit.core.findings.rules import Example, Heard, ProjectRule, TextRule
from remit.language.reading import read
from remit.language.values import Value
from tests.house.tree import ROOT
from tests.language.clean_answers import CLEAN
from tests.language.clean_answers_later import CLEAN_LAST, CLEAN_LATER
from tests.stories import Teller

FORM = read_form("mlops/4")
IDS = [question.id for question in FORM.questions]
TEXT_RULES = [rule for rule in RULES if isinstance(rule, TextRule)]
PROJECT_RULES = [rule for rule in RULES if isinstance(rule, ProjectRule)]


def opened() -> Teller:
    """Open a project on edition 4 with two people."""
    teller = Teller()
    teller.events.clear()
    teller.say(
        ProjectOpened("Bread", "bread", FORM), PersonJoined("ann"), PersonJoined("bob"),
        RoleTaken("ann", "data-scientist"), RoleTaken("bob", "product-owner"),
    )  # fmt: skip
    return teller


def told(example: Example, *, replies: bool) -> Teller:
    """Tell an example: its texts as answers, or as replies of the two roles where they are on one question."""
    teller = opened()
    if example.sentence:
        teller.answer("data.metadata", "time, camera and line of each image")
        teller.say(RequirementReworded("data.metadata/words", ("words",), example.sentence))
        return teller
    texts = [(example.question, example.text), *example.others]
    for number, (question, text) in enumerate(texts):
        if replies:
            role = ("data-scientist", "product-owner")[number]
            teller.say(answering.reply(teller.project, question, role, text))
        else:
            values = example.values if not number and example.values else ()
            teller.say(answering.answer(teller.project, question, text, values=values))
    return teller


def heard(example: Example) -> Heard:
    question = FORM.question(example.question)
    assert question is not None
    reading = read(example.question, example.text)
    return Heard(question, example.text, reading, example.values or reading.values)


def slugs(found: Sequence[Finding], question: str = "") -> list[str]:
    return [one.slug for one in found if question in ("", one.question)]


@pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.slug)
def test_a_rule_on_a_text_fires_where_it_should_and_nowhere_else(rule: TextRule):
    assert rule.fires
    assert rule.quiet
    for example in rule.fires:
        assert list(rule.spots(heard(example))), example
    for example in rule.quiet:
        assert not list(rule.spots(heard(example))), example


@pytest.mark.parametrize("rule", PROJECT_RULES, ids=lambda rule: rule.slug)
def test_a_rule_on_a_project_fires_where_it_should_and_nowhere_else(rule: ProjectRule):
    replies = rule.slug == "role-disagreement"
    assert rule.fires
    assert rule.quiet
    for example in rule.fires:
        assert rule.slug in slugs(
            findings(told(example, replies=replies).project, example.question if replies else "")
        ), example
    for example in rule.quiet:
        assert rule.slug not in slugs(
            findings(told(example, replies=replies).project, example.question if replies else "")
        ), example


def test_rules_have_codes_and_reasons_of_their_own():
    assert len({rule.code for rule in RULES}) == len({rule.slug for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.severity in ("error", "warning", "advice")
        assert all((rule.title, rule.reason, rule.ask, rule.citation, type(rule).__doc__))


def test_precise_answers_have_next_to_no_findings():
    """At most one finding in ten clean answers, slots that seem to be missing included."""
    answers = [
        (question, text)
        for told in (CLEAN, CLEAN_LATER, CLEAN_LAST)
        for question, texts in told.items()
        for text in texts
    ]
    found = [one for question, text in answers for one in of(question, text)]
    assert len(found) <= len(answers) / 10, [(one.question, one.slug, one.words, one.ask) for one in found]


def of(question_id: str, text: str, values: Sequence[Value] | None = None) -> tuple[Finding, ...]:
    question = FORM.question(question_id)
    assert question is not None
    return findings_of(question, text, values)


def test_a_placeholder_is_told_alone():
    assert slugs(of("deployment.performance", "TBD")) == ["placeholder"]
    assert slugs(of("deployment.performance", "?")) == ["placeholder"]
    assert slugs(of("data.labeller", "N/A.")) == ["placeholder"]


def test_an_empty_text_has_no_findings():
    assert of("data.volume", "  \n ") == ()


def test_slots_come_before_words_and_words_before_the_answer_as_a_whole():
    found = slugs(of("modeling.business-metrics", "Recall. Fast enough, and so on, for the ZQRT."))
    order = [rule.slug for rule in RULES]
    assert found == sorted(found, key=order.index)
    assert found[0] == "missing-slot"
    assert {"vague-degree", "open-end", "acronym"} <= set(found)


def test_an_id_stays_while_the_words_stay():
    one = of("data.metadata", "time, device, etc.")
    other = of("data.metadata", "time, camera and line, ETC.")
    assert [f.id for f in one if f.slug == "open-end"] == [f.id for f in other if f.slug == "open-end"]
    changed = of("data.metadata", "time, device and so on.")
    assert {f.id for f in one}.isdisjoint({f.id for f in changed if f.slug == "open-end"})


def test_the_same_words_are_told_once():
    assert slugs(of("data.metadata", "time etc., device etc., and firmware etc.")).count("open-end") == 1


def test_a_silenced_finding_is_marked_and_comes_back_with_other_words():
    teller = opened()
    teller.answer("data.metadata", "time, device, etc.")
    (found,) = (one for one in findings(teller.project) if one.slug == "open-end")
    assert not found.silenced
    teller.say(changing.silence(teller.project, "data.metadata", found.id, "The list is in the wiki."))
    assert [one.silenced for one in findings(teller.project) if one.slug == "open-end"] == [True]
    teller.answer("data.metadata", "time, device and so on")
    assert [one.silenced for one in findings(teller.project) if one.slug == "open-end"] == [False]


def test_findings_stand_in_the_order_of_the_form():
    teller = opened()
    for question in ("deployment.performance", "data.metadata", "scoping.success-metrics"):
        teller.answer(question, "Better and so on, if possible.")
    asked = [one.question for one in findings(teller.project)]
    assert asked == sorted(asked, key=IDS.index)
    assert set(asked) == {"deployment.performance", "data.metadata", "scoping.success-metrics"}


def test_a_project_without_answers_has_no_findings():
    assert findings(opened().project) == ()


def test_what_was_set_aside_or_withdrawn_says_nothing():
    teller = opened()
    teller.answer("data.metadata", "time, device, etc.")
    teller.answer("data.volume", "large")
    teller.say(answering.not_applicable(teller.project, "data.metadata", "no metadata"))
    teller.say(AnswerWithdrawn("data.volume", teller.project.standing("data.volume").mark, "wrong"))
    assert findings(teller.project) == ()


def test_follow_ups_go_to_who_must_answer_and_to_who_replied():
    teller = opened()
    teller.answer("data.minimum", "enough")
    teller.say(answering.reply(teller.project, "data.lifetime", "product-owner", "for a while"))
    found = findings(teller.project)
    assert {one.whom for one in found if one.question == "data.minimum"} == {("data-scientist",)}
    assert {one.whom for one in found if one.question == "data.lifetime"} == {("product-owner",)}


def test_an_acronym_is_asked_for_once_and_not_when_it_is_explained_anywhere():
    teller = opened()
    teller.answer("data.source", "All readings of the ZQRT.")
    teller.answer("data.metadata", "ZQRT id, time")
    asked = [one for one in findings(teller.project) if one.slug == "acronym"]
    assert [one.question for one in asked] == ["data.source"]
    teller.answer("data.ownership", "The zonal quality register (ZQRT) is ours.")
    assert "acronym" not in slugs(findings(teller.project))


def test_replies_that_were_settled_no_longer_disagree():
    teller = opened()
    for role, text in (("data-scientist", "Two years."), ("product-owner", "Three years.")):
        teller.say(answering.reply(teller.project, "data.lifetime", role, text))
    assert "role-disagreement" not in slugs(findings(teller.project))
    (found,) = (one for one in findings(teller.project, "data.lifetime") if one.slug == "role-disagreement")
    assert found.whom == ("data-scientist", "product-owner")
    assert "Data scientist: “Two years.”" in found.ask
    assert "Two years" in found.ask
    assert "Three years" in found.ask
    teller.say(answering.settle(teller.project, "data.lifetime", "Two years.", reason="The growers say so."))
    assert "role-disagreement" not in slugs(findings(teller.project, "data.lifetime"))


def test_a_sentence_that_people_wrote_is_held_to_the_rules_of_requirements():
    teller = opened()
    teller.answer("data.metadata", "time, device and firmware of each image")
    teller.say(RequirementReworded("data.metadata/words", ("words",), "The pipeline should be able to store it all."))
    found = [one.words for one in findings(teller.project) if one.slug == "reworded-sentence"]
    assert found == ["should", "be able to"]


def test_accepted_values_are_no_longer_asked_about():
    teller = opened()
    teller.answer("data.minimum", "At least 500 rows.")
    assert "unaccepted-reading" in slugs(findings(teller.project))
    values = read("data.minimum", "At least 500 rows.").values
    teller.say(answering.answer(teller.project, "data.minimum", "At least 500 rows.", values=values))
    assert "unaccepted-reading" not in slugs(findings(teller.project))


def test_every_place_of_a_finding_holds_the_words_it_quotes():
    for question in ("deployment.performance", "data.minimum", "deployment.release"):
        text = "  Fast enough, 1,5 s or so, as usual, for the ZQRT etc.\n"
        for one in of(question, text):
            assert one.span is None or text[one.span[0] : one.span[1]] == one.words


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200), st.sampled_from(IDS))
def test_no_text_makes_it_fail(text: str, question: str):
    for one in of(question, text):
        assert one.ask
        assert one.reason
        assert one.question == question
        assert one.span is None or text[one.span[0] : one.span[1]] == one.words


def test_a_megabyte_is_looked_at():
    assert "too-long" in slugs(of("data.source", "the tills of all shops " * 45_000))


def test_the_reference_page_is_what_the_rules_say():
    written = runpy.run_path(str(ROOT / "tools" / "write_findings.py"))
    assert written["page"]() == (ROOT / "docs" / "reference" / "findings.md").read_text("utf-8"), "run `make docs`"


@pytest.mark.parametrize(
    "text", ["ZQRT " * 4000, "A (" * 4000, "(AB" * 4000, "x" * 20_000, " ".join(f"w{n}" for n in range(5000))]
)
def test_long_texts_of_one_kind_are_looked_at(text: str):
    assert isinstance(of("data.source", text), tuple)


@pytest.mark.parametrize(
    ("question", "slug", "asked", "quiet"),
    [
        ("data.retention", "missing-slot", "10 years", "10 years from delivery on, kept for 10 years"),
        ("data.retention", "missing-slot", "6 months", "Refused applications: 6 months, then they are anonymised."),
        ("scoping.success-metrics", "missing-slot", "Returns below 5 %", "Returns below 5 % by the end of 2027"),
        ("scoping.success-metrics", "missing-slot", "In 2024 it was bad. Return rate below 5 %",
         "Return rate below 5 % until next summer"),
        ("scoping.problem", "missing-slot", "The goal is that nurses see urgent calls first. Nobody likes queues.",
         "The goal is that nurses see urgent calls first. That would save lives."),
        ("data.minimum", "missing-slot", "about 500 rows", "at least 500 rows"),
        ("data.stream-frequency", "placeholder", "n/a", "no stream"),
        ("modeling.audit", "vague-time", "Yes, the regulator whenever he likes.", "Yes, the regulator each year."),
        ("deployment.retraining", "vague-degree", "Every run is too slow.", "Monthly was too often. Once a quarter."),
    ],
)  # fmt: skip
def test_nobody_is_asked_for_what_an_answer_says(question: str, slug: str, asked: str, quiet: str):
    assert slug in slugs(of(question, asked))
    assert slug not in slugs(of(question, quiet))


def test_how_many_outcomes_become_known_may_be_about_so_many():
    assert not slugs(of("data.label-delay", "Six weeks after discharge, for about 90 % of the patients."))
