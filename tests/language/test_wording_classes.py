"""Facts about classes of wording that people write in fields that no list was made for, each beside its near miss."""

from __future__ import annotations

import pytest

from remit.language.wording import wording

TOLD: tuple[tuple[str, str, str, str], ...] = (
    # a metric without a figure is one that no figure is told of anywhere near
    ("metric-without-threshold", "modeling.business-metrics", "Recall of the lame cows first, then precision.",
     "Recall of the lame cows: 85 % or better. Overall accuracy interests nobody."),
    ("metric-without-threshold", "modeling.business-metrics", "MAE", "off by less than 3 points, MAE"),
    ("metric-without-threshold", "modeling.baseline", "AUC of the vendor", "AUC, which may be as low as 0.7"),
    ("metric-without-threshold", "scoping.success-metrics", "the mAP", "a map of all the wells"),
    # letters behind a figure keep no place free
    ("placeholder", "deployment.software-metrics", "xx per hour", "5xx below 0.2 % per hour, 4xx below 2 %"),
    # it and they, where nothing is named before
    ("pronoun", "deployment.retirement", "as soon as it is paid off", "when the licence ends or it is revoked"),
    ("pronoun", "data.labeller", "They do that on the side", "Two fitters; they measure each wheel twice"),
    ("pronoun", "modeling.experiment-store", "on someone's laptop", "on the laptop of the head of research"),
    # ways out
    ("escape", "data.source", "the gauges, and the logbook if somebody finds the time", "the gauges and the logbook"),
    ("escape", "scoping.infrastructure", "whatever the ministry gives us", "two servers that the ministry gives us"),
    ("uncertain", "data.minimum", "depending on the species", "60 of each species"),
    ("uncertain", "data.acquisition", "by hand or by script, depends who is on duty", "by script each night"),
    # how many, in stories of users, too
    ("vague-quantity", "scoping.end-user", "most of the wardens", "14 of the wardens"),
    ("vague-quantity", "data.volume", "Loads, we are a bank", "40 loads a day, 3 GB each"),
    ("vague-quantity", "data.stream-frequency", "every couple of secs", "every 2 s"),
    ("vague-quantity", "data.cycles", "far more calls before the holidays", "three whole years"),
    # doubts in stories
    ("uncertain", "scoping.legal-risk", "Limited, probably.", "Limited, says our counsel."),
    ("uncertain", "modeling.audit", "Don't think anybody asks", "Nobody asks"),
    ("uncertain", "data.label-agreement", "a kappa of 0.8 would be lovely", "a kappa of 0.8"),
    # everybody, everything
    ("absolute", "scoping.ml-fit", "Everybody in the trade does it", "Two in the trade do it, with 80 % recall"),
    ("absolute", "scoping.domain-expert", "Ueli knows everything about bees", "Ueli, two hours a week"),
    # taste
    ("subjective", "data.format", "scans, some of them horrible", "scans, of which 4 % are crooked"),
    ("subjective", "deployment.release", "to all once the foresters are happy", "to all once 9 of 10 foresters agree"),
    ("subjective", "deployment.load", "easily handled", "easily five times that"),
    # quick, good enough, alike
    ("vague-degree", "deployment.performance", "Quick, the belt does not stop", "Quick: 80 ms for 99 % of the pieces"),
    ("vague-degree", "scoping.simpler-way", "A rule of thumb, not good enough", "A rule of thumb, right in 61 %"),
    ("vague-degree", "data.preprocessing", "throw out the bad ones", "throw out those shorter than 2 s"),
    ("ml-vague", "data.quality-thresholds", "they have to be ok", "1 % of them may be blurred"),
    ("ml-vague", "modeling.fairness", "should be the same for small farms", "2 points apart for small farms"),
    ("vague-time", "data.label-delay", "follow-ups can take months", "follow-ups take 60 days at most"),
    ("comparative", "deployment.performance", "as quick as the old one", "40 ms, as the old one"),
)  # fmt: skip


@pytest.mark.parametrize(("code", "question", "fault", "clean"), TOLD)
def test_a_fault_is_told_and_its_near_miss_is_not(code: str, question: str, fault: str, clean: str):
    assert code in {remark.code for remark in wording(fault, question)}
    assert code not in {remark.code for remark in wording(clean, question)}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("deployment.performance", "It must answer within 200 ms."),
        ("modeling.audit", "No, nobody asks for it."),
        ("data.retention", "5 years, as it is the law that nobody keeps more"),
        ("data.labeller", "Nobody labels, the till does it."),
        ("modeling.bias", "12 of them"),
        ("data.acquisition", "by hand, when it rains"),
        ("scoping.problem", "when it breaks they call us"),
    ],
)
def test_a_word_that_points_at_what_is_known_is_left_alone(question: str, text: str):
    assert "pronoun" not in {remark.code for remark in wording(text, question)}


def test_a_pointing_word_is_told_once_and_as_advice():
    (found,) = wording("until it breaks, then we scrap it", "deployment.retirement")
    assert (found.code, found.words, found.severity) == ("pronoun", "it", "advice")
