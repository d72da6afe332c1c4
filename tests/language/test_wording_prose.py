"""Facts about wording in prose: what a careful reviewer asks about, what they let pass, and what is asked for it."""

from __future__ import annotations

import pytest

from remit.language.wording import Remark, wording

TOLD: tuple[tuple[str, str, str, str], ...] = (
    # should, where no figure stands beside it, and not where it opens a condition
    ("uncertain", "deployment.performance", "The list should open quickly", "Should the line be down, 40 s will do"),
    ("uncertain", "modeling.explainability", "Growers should see why", "Growers see the three reasons"),
    ("uncertain", "data.representation", "Beds in the shade should be in it", "40 beds in the shade should be in it"),
    # a wish that something else takes back, and a figure's slack
    ("uncertain", "modeling.input-mode", "Live would be lovely",
     "Live would be lovely, but a list at 06:00 is what we use"),
    ("uncertain", "data.representation", "All islands, more or less", "A share of 15 %, give or take"),
    # ways out
    ("escape", "deployment.release", "All at once if we have to", "All at once, since there is one customer"),
    ("escape", "scoping.domain-expert", "the skipper, if he happens to be ashore", "the skipper, 2 h every Monday"),
    ("escape", "scoping.compute-budget", "Whatever is left from the crane", "80 EUR a month, whatever the outcome"),
    ("escape", "data.faults", "case by case", "dropped in each case"),
    ("escape", "data.labeller", "volunteers, as and when", "volunteers, when a lot comes in: 30 min a week"),
    ("uncertain", "deployment.load", "hard to predict", "40 a day"),
    ("vague-time", "deployment.release", "when the time is right", "when the trial of six weeks is over"),
    ("ml-vague", "deployment.retraining", "when the grader has a bad feeling", "when the grader rejects 3 wheels"),
    # sets that are closed by their words are no open ends
    ("open-end", "data.format", "whatever they attach", "whatever goes beyond two hours is confirmed by a planner"),
    ("open-end", "data.retention", "all relevant files",
     "for two years or until the contract ends, whichever is the earlier"),
    # how much, how far, how many
    ("vague-degree", "modeling.baseline", "clearly above the rule", "clearly above the rule, 70 % at least"),
    ("vague-quantity", "data.volume", "900 GB, and it will grow", "900 GB, and it will grow by 20 GB a month"),
    ("vague-quantity", "deployment.load", "lots on rainy days", "900 on rainy days"),
    ("vague-quantity", "deployment.retraining", "once enough new files are there", "once 500 new files are there"),
    ("vague-time", "data.lifetime", "quite a while", "a while, 18 months to be exact"),
    ("vague-time", "data.retention", "as long as the law says", "ten years, as the law says"),
    ("vague-time", "deployment.retraining", "From time to time. The plan changes after each storm.",
     "From time to time. Each Monday, that is."),
    # looks funny, goes wrong, something off
    ("ml-vague", "deployment.retraining", "if the results look funny", "if the error passes 4 %"),
    ("ml-vague", "deployment.rollback", "when it goes badly wrong", "when two alarms in a night are false"),
    ("ml-vague", "deployment.input-metrics", "anything unusual", "speeds over 30 knots"),
    ("ml-vague", "data.preprocessing", "drop low quality data", "drop readings with a bad quality flag"),
    # than what, and how much
    ("comparative", "scoping.success-metrics", "guests complain less", "guests complain in 2 % of the stays"),
    ("comparative", "scoping.problem", "We want better planning", "Planners guess the sailings"),
    ("comparative", "deployment.performance", "like the old one but quicker", "like the old one, 300 ms"),
    ("comparative", "deployment.retirement", "until there is something better", "until the licence ends"),
    # without an exception
    ("absolute", "deployment.release-tests", "All tests must be green", "38 of 40 tests must be green"),
    ("absolute", "deployment.release-tests", "No false stop, ever", "All valleys if there was no false stop"),
    # who, and what is no person at all
    ("pronoun", "deployment.incidents", "Anyone can stop it",
     "A wrong dose shown to anyone: the doctor on duty is rung"),
    ("pronoun", "modeling.audit", "Anybody from the ministry", "No, it is not asked for by anybody"),
    ("pronoun", "data.acquisition", "they export it", "The IT clerk exports the logs by hand"),
    # a metric that is merely watched
    ("metric-without-threshold", "modeling.business-metrics", "recall, then the AUC",
     "Recall of 0.8 or more. Second, and merely watched, the AUC."),
)  # fmt: skip


def _codes(text: str, question: str) -> set[str]:
    return {remark.code for remark in wording(text, question)}


@pytest.mark.parametrize(("code", "question", "fault", "clean"), TOLD)
def test_a_fault_is_told_and_its_near_miss_is_not(code: str, question: str, fault: str, clean: str):
    assert code in _codes(fault, question)
    assert code not in _codes(clean, question)


def _should(text: str) -> list[Remark]:
    return [remark for remark in wording(text, "deployment.release-tests") if remark.words == "should"]


def test_should_is_asked_about_once_in_an_answer_and_as_advice():
    (one,) = _should("It should be green. The report should be signed. Nothing should be left out.")
    assert one.severity == "advice"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("no clue", "find out"),
        ("we'll see", "find out"),
        ("probably", "certain"),
        ("kind of", "certain"),
        ("ideally", "wished for"),
        ("we hope", "wished for"),
        ("that depends", "depend"),
    ],
)
def test_a_doubt_a_guess_and_a_wish_are_asked_about_each_in_its_way(words: str, asked: str):
    (one,) = [remark for remark in wording(f"Seasons, {words}.", "data.cycles") if remark.code == "uncertain"]
    assert asked in one.ask
    assert words in one.ask
