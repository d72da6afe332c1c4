"""Facts about wording: what is remarked on, what is left alone, and that nothing makes it fail or grow."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.asked import ASKED
from remit.language.lists.wording.kinds import KINDS
from remit.language.lists.wording.quiet import QUIET
from remit.language.lists.wording.words import FILLERS, WORDS
from remit.language.wording import TERMS, TEXT_LIMIT, wording
from remit.language.wording.clauses import said
from remit.language.wording.patterns import ANY, Element, compiled
from tests.language.clean_answers import CLEAN
from tests.language.clean_answers_later import CLEAN_LAST, CLEAN_LATER
from tests.language.vague_answers import VAGUE

CLEAN_ANSWERS = [
    (question, text)
    for answers in (CLEAN, CLEAN_LATER, CLEAN_LAST)
    for question, texts in answers.items()
    for text in texts
]
MEANT = ("very", "fairly", "should", "and or", "so and so")
"""Words that say nothing in a bare judgement, and something where they are looked for."""

PATTERNS = [line for term in TERMS for line in term.patterns]


@pytest.mark.parametrize(("question", "text", "code"), VAGUE)
def test_a_vague_answer_is_remarked_on_by_its_kind(question: str, text: str, code: str):
    assert code in {remark.code for remark in wording(text, question)}


@pytest.mark.parametrize(("question", "text"), CLEAN_ANSWERS)
def test_a_precise_answer_is_left_alone(question: str, text: str):
    assert [(remark.code, remark.words) for remark in wording(text, question)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The model shall have a recall of at least 80 %.",
        "For each sex group, the model shall have a selection-rate ratio of at least 0.8 against the reference group.",
        "While the load is at most 500 requests per second, the service shall answer within 200 ms for 95 % of them.",
        "If the accuracy over two weeks is below 85 %, then the training pipeline shall train a candidate.",
        "When it is Monday, the training pipeline shall train a candidate.",
        "The training data shall hold at least 10,000 images.",
        "The data shall hold no names, e-mail addresses or phone numbers.",
        "When a record is older than two years, the data pipeline shall exclude it from training.",
        "The release pipeline shall send each new version to 5 % of the traffic for 14 days.",
    ],
)
def test_a_sentence_of_our_own_patterns_is_left_alone(sentence: str):
    assert wording(sentence) == ()


def test_a_figure_in_the_clause_makes_a_vague_word_harmless():
    assert wording("Fast, under 200 ms for 95 % of the calls.", "deployment.performance") == ()
    assert wording("Low latency (p95 below 200 ms).", "deployment.performance") == ()
    assert wording("Regularly: every Monday.", "deployment.retraining") == ()


def test_a_figure_of_another_thing_does_not_make_a_vague_word_harmless():
    found = wording("Latency must be low, and accuracy is measured on 600 images.", "deployment.performance")
    assert [(remark.code, remark.words) for remark in found] == [("vague-degree", "Latency must be low")]


def test_a_year_is_no_figure():
    assert [remark.code for remark in wording("Good data from 2019.", "data.minimum")] == ["ml-vague"]
    assert [remark.code for remark in wording("A few thousand.", "data.minimum")] == ["vague-quantity"]


def test_a_reason_may_say_what_it_likes():
    assert wording("At most 300 ms, because agents need a fast answer.", "deployment.performance") == ()
    assert [remark.words for remark in wording("Answers must be fast.", "deployment.performance")] == [
        "Answers must be fast"
    ]


def test_what_is_quoted_is_left_alone():
    assert wording("The list “As Good As Possible” of the union.", "data.source") == ()
    assert [remark.code for remark in wording("As good as possible.", "modeling.business-metrics")] == ["vague-degree"]


def test_an_answer_may_say_should_and_a_requirement_may_not():
    words = "The list should open within 300 ms."
    assert wording(words, "deployment.performance") == ()
    assert [(remark.code, remark.words) for remark in wording(words)] == [("uncertain", "should")]


def test_a_story_is_held_to_less_than_a_threshold():
    words = "Many customers wait very long and several give up."
    assert wording(words, "scoping.problem") == ()
    assert wording(words, "own.question") == ()
    assert {remark.code for remark in wording(words, "deployment.performance")} == {"vague-degree", "vague-quantity"}


def test_a_ban_is_no_absolute():
    assert wording("Never store names; all e-mail addresses are removed.", "data.privacy") == ()
    assert wording("Names must never be stored.", "deployment.records") == ()
    assert [remark.code for remark in wording("It must never be down.", "deployment.performance")] == ["absolute"]


def test_a_metric_with_a_figure_elsewhere_is_not_asked_for_again():
    words = "Recall of at least 90 %. Recall is measured on the test set."
    assert wording(words, "modeling.business-metrics") == ()
    found = wording("Recall first, then precision.", "modeling.business-metrics")
    assert [remark.words for remark in found] == ["Recall", "precision"]


def test_a_follow_up_question_names_the_word_or_a_measure_that_fits():
    (fast,) = wording("Fast enough.", "deployment.performance")
    assert "share" in fast.ask
    assert "Fast enough" in fast.ask
    (robust,) = wording("A robust model.", "modeling.business-metrics")
    assert "Robust against what" in robust.ask


@pytest.mark.parametrize("line", PATTERNS)
def test_no_pattern_fits_words_that_say_nothing(line: str):
    needed = [element for element in compiled(line, WORDS) if not element.optional]
    assert any(element.words is ANY or not element.words <= FILLERS for element in needed) or line in MEANT
    assert "?|" not in line, "a question mark stands behind the whole element"
    assert needed[0].words is not ANY


def test_terms_belong_to_kinds_questions_and_groups_that_exist():
    kinds = {kind.code for kind in KINDS}
    known = {*ASKED, "metrics", "amounts", "lists", "people", "times", "acting", "sentence", "free"}
    for term in TERMS:
        assert term.kind in kinds
        assert {*term.only, *term.never} <= known
        assert "?" in term.ask or term.ask.startswith("Write")
        assert "{words}" in term.ask or term.kind == "and-or"
        assert term.patterns
    assert len(QUIET) == len(set(QUIET))


WORD_POOL = sorted(
    {
        word
        for line in (*PATTERNS, *QUIET)
        for word in line.replace("|", " ").replace("<", " ").replace(">", " ").split()
    }
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.one_of(st.sampled_from(WORD_POOL), st.sampled_from(["200 ms", ",", ".", "(", "\n", "“", "?", "..."])),
        max_size=30,
    ).map(" ".join),
)
QUESTIONS = st.sampled_from(["", "own.question", *ASKED])


@settings(max_examples=50)
@given(TEXTS, QUESTIONS)
def test_remarks_stand_in_order_on_the_words_they_quote(text: str, question: str):
    found = wording(text, question)
    for remark in found:
        assert remark.words == text[remark.start : remark.end] != ""
        assert remark.words in remark.reason
    assert all(one.end <= other.start for one, other in pairwise(found))


@settings(max_examples=50)
@given(TEXTS)
def test_clauses_cover_every_part_once(text: str):
    heard = said(text)
    covered = [place for clause in heard.clauses for place in range(clause.first, clause.last)]
    assert covered == list(range(len(heard.parts)))


def test_a_megabyte_is_looked_at_as_far_as_it_is_read():
    assert wording("fast enough, " * 80_000, "deployment.performance")[-1].end <= TEXT_LIMIT
    assert len(wording("\u0301" * 1_000_000)) == 0


@pytest.mark.parametrize(
    "unit",
    ["very ", "fast enough ", "as ", "(", "“", "the same as a ", "data ", "…", "good good-", "a few ", "or ", "?! "],
)
def test_work_grows_with_the_text_and_no_faster(unit: str, monkeypatch: pytest.MonkeyPatch):
    steps = 0
    fits = Element.fits

    def counted(element: Element, word: str) -> bool:
        nonlocal steps
        steps += 1
        return fits(element, word)

    monkeypatch.setattr(Element, "fits", counted)
    work: list[int] = []
    for times in (200, 400):
        steps = 0
        wording(unit * times, "deployment.performance")
        work.append(steps)
    assert work[1] <= 2 * work[0] + 400
