"""Facts about conflicts: every rule's own examples in words, silence where nothing was said, how acceptance holds."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core import answering, changing
from remit.core.conflicts import RULES, Rule, conflicts, limits
from remit.core.conflicts.rules import Told
from remit.core.events import ContentErased
from remit.core.folding import fold
from remit.core.forms import Question
from remit.core.projects import Project
from remit.language.reading import read
from remit.language.values import Value
from tests.core.conflicts_told import Answers, edition, opened, project_of, say, value, with_values
from tests.core.test_conflicts_values import BATCH, CANARY, FIRES, WEEKLY, latency

QUESTIONS = tuple(question.id for question in edition().questions)


def _rules(project: Project) -> set[str]:
    return {conflict.rule for conflict in conflicts(project)}


def test_there_are_twenty_four_rules_and_each_is_explained():
    assert [rule.id for rule in RULES] == [f"X{number:02}" for number in range(1, 25)]
    for rule in RULES:
        assert rule.matters.endswith(".")
        assert len({told.question for told in (*rule.fires, *rule.quiet)} - set(rule.questions)) == 0
        assert set(rule.questions) <= set(QUESTIONS)
        assert all(p.reason.endswith(".") for p in rule.parameters)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_fires_on_its_example_in_words_and_is_quiet_on_the_other(rule: Rule):
    assert rule.id in _rules(project_of(rule.fires))
    assert rule.id not in _rules(project_of(rule.quiet))


@pytest.mark.parametrize("name", ["mlops/1", "mlops/2", "mlops/3", "mlops/4"])
def test_nothing_clashes_in_an_empty_project(name: str):
    assert conflicts(opened(name).project) == ()


def test_what_was_only_read_is_marked_as_not_accepted():
    (conflict,) = conflicts(with_values({"modeling.input-mode": BATCH, "deployment.release": CANARY}).project)
    assert [said.accepted for said in conflict.said] == [True, True]
    read = next(c for c in conflicts(project_of(RULES[0].fires)) if c.rule == "X01")
    assert [said.accepted for said in read.said] == [False, False]


def test_who_must_answer_both_settles_it_and_otherwise_the_first_asked_of_each():
    (conflict,) = conflicts(with_values({"modeling.input-mode": BATCH, "deployment.release": CANARY}).project)
    assert conflict.settle == ("product-owner",)
    answers = {"deployment.location": value("location", items=("cloud",)), "deployment.performance": latency(5)}
    (conflict,) = conflicts(with_values(answers).project)
    assert conflict.settle == ("devops-engineer",)


@given(case=st.sampled_from(FIRES), accepted=st.integers(0, 3))
@settings(max_examples=30, deadline=None)
def test_accepting_a_conflict_marks_it_and_no_other(case: tuple[str, Answers], accepted: int):
    teller = with_values(case[1])
    before = conflicts(teller.project)
    chosen = before[accepted % len(before)]
    teller.say(changing.accept_conflict(teller.project, chosen.id, "we know"))
    after = conflicts(teller.project)
    assert [c.id for c in after] == [c.id for c in before]
    assert {c.id for c in after if c.accepted} == {chosen.id}


def test_a_changed_value_brings_the_conflict_back_and_the_old_value_brings_the_acceptance_back():
    teller = with_values({"modeling.input-mode": BATCH, "deployment.performance": latency(200)})
    (conflict,) = conflicts(teller.project)
    teller.say(changing.accept_conflict(teller.project, conflict.id, "of the page, not of the model"))
    assert conflicts(teller.project)[0].accepted
    for amount, words, held in ((300, "under 300 ms", False), (200, "under 200 ms for most", True)):
        said = latency(amount)
        teller.say(answering.answer(teller.project, "deployment.performance", words, values=[said]))
        (now,) = conflicts(teller.project)
        assert bool(now.accepted) is held
        assert (now.id == conflict.id) is held


def test_accepting_a_reading_does_not_let_the_acceptance_of_a_conflict_lapse():
    teller = with_values({"modeling.bias": value("recall", ">=", 80, "%", attribute="language")})
    say(teller, Told("data.metadata", "time, device type"))
    (conflict,) = conflicts(teller.project)
    teller.say(changing.accept_conflict(teller.project, conflict.id, "known"))
    values = read("data.metadata", "time, device type").values
    assert values
    teller.say(answering.answer(teller.project, "data.metadata", "time, device type", values=values))
    assert conflicts(teller.project)[0].accepted
    say(teller, Told("data.metadata", "time, device type, weather"))
    assert not conflicts(teller.project)[0].accepted


@given(case=st.sampled_from(FIRES), question=st.sampled_from(QUESTIONS), text=st.text(min_size=1, max_size=40))
@settings(max_examples=50, deadline=None)
def test_an_answer_to_a_question_that_no_rule_looks_at_changes_nothing(
    case: tuple[str, Answers], question: str, text: str
):
    looked_at = {q for rule in RULES if rule.id != "X23" for q in rule.questions}
    teller = with_values(case[1])
    before = conflicts(teller.project)
    if question in looked_at or not text.strip() or not text.isprintable():
        return
    say(teller, Told(question, text))
    assert conflicts(teller.project) == before


@given(text=st.text(max_size=60), question=st.sampled_from([q for rule in RULES for q in rule.questions]))
@settings(max_examples=50, deadline=None)
def test_no_words_and_no_amounts_make_a_rule_fail(text: str, question: str):
    odd = (
        (value("latency", "<", "NaN", "ms"), value("rows", ">=", "1E+999999", "row"), value("trigger", schedule=text)),
        (value("lifetime", "<=", "-1", "year"), value("volume", "", 0, ""), value("rows", "<", "sNaN")),
        (value("growth", "", "1E-999999", "row", period="year"), value("rows", ">=", 9, "row", upper=Decimal("NaN"))),
        (value("lifetime", "<=", "1E+12", "year"), value("rows", ">=", "9E+30", "row")),
    )
    for said in odd:
        teller = opened()
        for name in ("data.minimum", "data.lifetime", "deployment.performance", "deployment.retraining", "data.volume"):
            say(teller, Told(name, "words"), said)
        if text.strip() and text.isprintable():
            say(teller, Told(question, text))
        conflicts(teller.project)


def test_a_rules_number_can_be_chosen():
    answers = {"deployment.location": value("location", items=("cloud",)), "deployment.performance": latency(30)}
    project = with_values(answers).project
    assert _rules(project) == set()
    assert {c.rule for c in conflicts(project, {"X22.round-trip": Decimal(50)})} == {"X22"}
    rule = next(rule for rule in RULES if rule.id == "X22")
    assert limits(rule) == {"round-trip": Decimal(20)}


def _replies(*told: tuple[str, str, Sequence[Value]]) -> Project:
    teller = opened()
    for role, text, values in told:
        say(teller, Told("scoping.compute-budget", text, role), values)
    return teller.project


def test_two_roles_with_two_values_differ_and_with_one_value_in_two_units_do_not():
    five = value("compute-time", "<=", 120, "min", period="run")
    same = value("compute-time", "<=", 2, "h", period="run")
    more = value("compute-time", "<=", 3, "h", period="run")
    differing = _replies(("product-owner", "five", [five]), ("data-scientist", "three hours", [more]))
    (conflict,) = conflicts(differing)
    assert conflict.rule == "X23"
    assert [said.role for said in conflict.said] == ["product-owner", "data-scientist"]
    assert conflicts(_replies(("product-owner", "five", [five]), ("data-scientist", "two hours", [same]))) == ()
    other = value("budget", "<=", 3, "EUR")
    assert conflicts(_replies(("product-owner", "five", [five]), ("data-scientist", "euros", [other]))) == ()


def test_a_time_that_always_holds_differs_from_one_that_holds_in_a_case():
    always, outside = value("budget", "<=", 30, "EUR"), value("budget", "<=", 90, "EUR", condition="outside term")
    told = _replies(("product-owner", "thirty", [always]), ("data-scientist", "ninety outside term", [outside]))
    assert [conflict.rule for conflict in conflicts(told)] == ["X23"]
    inside = value("budget", "<=", 30, "EUR", condition="in term")
    apart = _replies(("product-owner", "thirty in term", [inside]), ("data-scientist", "ninety", [outside]))
    assert conflicts(apart) == ()


def test_an_erased_answer_takes_its_conflict_with_it_and_its_words_are_nowhere_in_an_id():
    teller = with_values({"modeling.input-mode": BATCH, "deployment.release": CANARY})
    assert conflicts(teller.project)
    last = teller.events[-1]
    teller.say(ContentErased(("c",), (last.id,), "asked for"))
    assert conflicts(fold(teller.events)) == ()


def test_a_question_that_the_project_dropped_clashes_with_nothing():
    teller = with_values({"modeling.input-mode": BATCH, "deployment.release": CANARY})
    teller.say(changing.drop_question(teller.project, "deployment.release", "not ours"))
    assert conflicts(teller.project) == ()


def test_a_form_of_ten_thousand_questions_is_looked_through_question_by_question():
    """Only questions that rules look at are read, however long the form is; the count of readings shows it."""
    from dataclasses import replace  # used here only

    from remit.core.conflicts.facts import Facts  # as above
    from remit.language.reading import Reading  # as above

    form = edition()
    many = tuple(Question(f"own.q{n}", "data", f"Q{n}", "What?", form.questions[0].asked) for n in range(10_000))
    project = replace(project_of(RULES[0].fires), form=replace(form, questions=form.questions + many))
    asked: list[str] = []

    def counted(question: str, text: str) -> Reading:
        asked.append(question)
        return read(question, text)

    facts = Facts(project, counted)
    for rule in RULES:
        list(rule.find(facts, limits(rule)))
    assert sorted(asked) == ["deployment.performance", "modeling.input-mode"]
    assert _rules(project) == _rules(project_of(RULES[0].fires))


WEEKLY_AND_UNLIMITED = {"deployment.retraining": WEEKLY}


def test_a_waiver_that_nobody_counts_on_is_nobodys_business():
    for text, fires in (("unlimited", True), ("no limit", True), ("At most $800 a month.", False)):
        teller = with_values(dict(WEEKLY_AND_UNLIMITED))
        say(teller, Told("scoping.compute-budget", text))
        assert ("X24" in _rules(teller.project)) is fires
