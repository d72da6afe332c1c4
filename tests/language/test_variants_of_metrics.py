"""Facts about variants of metrics: averages over classes, places in a list, overlaps of boxes, each class by itself."""

import pytest

from remit.language.reading import read
from remit.language.saying import render
from remit.language.sentences import sentence
from tests.language.answers_metrics import is_metric, said

WATCHED = "deployment.output-metrics"

READ = {
    "Macro F1 at least 0.75, with no defect type below 0.5 recall.": (
        "f1 | >=0.75 1 | statistic:macro; recall | >=0.5 1 | attribute:defect type"
    ),
    "macro-averaged precision of 0.7 or better": "precision | >=0.7 1 | statistic:macro",
    "F1 (weighted) ≥ 0.88": "f1 | >=0.88 1 | statistic:weighted",
    "F1-micro above 0.9": "f1 | >0.9 1 | statistic:micro",
    "f1_macro >= 0.81": "f1 | >=0.81 1 | statistic:macro",
    "macro precision and recall ≥ 0.8": "precision | >=0.8 1 | statistic:macro; recall | >=0.8 1 | statistic:macro",
    "Macro F1 ≥ 0.8, no class below 0.6.": "f1 | >=0.8 1 | statistic:macro; f1 | >=0.6 1 | attribute:class",
    "No language may fall below 0.7 recall": "recall | >=0.7 1 | attribute:language",
    "precision@10 ≥ 0.35 and NDCG@20 above 0.42":
        "precision | >=0.35 1 | statistic:@10; ndcg | >0.42 1 | statistic:@20",
    "Recall@100 min. 0.9; MRR@10 min. 0.45": (
        "recall | >=0.9 1 | statistic:@100; mean-reciprocal-rank | >=0.45 1 | statistic:@10"
    ),
    "precision at 5 of at least 0.4": "precision | >=0.4 1 | statistic:@5",
    "recall in the top 20 at least 0.5": "recall | >=0.5 1 | statistic:@20",
    "Top-5 accuracy must be at least 92 %": "accuracy | >=92% | statistic:@5",
    "top 3 error below 4 %": "error-rate | <4% | statistic:@3",
    "HR@10 of at least 0.3": "hit-ratio | >=0.3 1 | statistic:@10",
    "mAP@0.5 of 0.7 or better": "mean-average-precision | >=0.7 1 | statistic:@0.5",
    "mAP50-95 > 0.4": "mean-average-precision | >0.4 1 | statistic:@0.5:0.95",
    "mAP@[.5:.95] >= 0.41": "mean-average-precision | >=0.41 1 | statistic:@0.5:0.95",
    "precision at IoU 0.5 at least 0.8": "precision | >=0.8 1 | statistic:@0.5",
    "Calibration error (ECE) under 0.05": "calibration-error | <0.05 1",
    "recall@95% precision above 0.6": "recall | >0.6 1 | condition:95% precision",
    "recall at 90 % precision above 0.6": "recall | >0.6 1 | condition:90 % precision",
    "Recall ≥ 0.85 @ precision ≥ 0.6": "recall | >=0.85 1 | condition:precision ≥ 0.6",
}  # fmt: skip

LEFT = (
    "F1 at 0.5 at least 0.8",
    "macro something, recall unknown",
    "recall@k above 0.5",
    "inverse-weighted recall@0.3 above 0.5",
    "top customers: accuracy",
)


@pytest.mark.parametrize("text", READ)
def test_a_variant_of_a_metric_is_read_with_it(text: str):
    """What follows the name is no amount, and what stands before it makes no other metric of it."""
    assert "; ".join(said(value) for value in read(WATCHED, text).values if is_metric(value)) == READ[text]


@pytest.mark.parametrize("text", LEFT)
def test_what_only_looks_like_a_variant_gives_no_amount(text: str):
    """A threshold of a score, an unknown k or a crowd of customers is no place in a ranking."""
    assert all(value.amount is None and not value.statistic for value in read(WATCHED, text).values)


@pytest.mark.parametrize("text", READ)
def test_a_variant_that_is_said_is_read_again(text: str):
    """A picked candidate and an accepted value are said in words, and these mean the same."""
    for value in read(WATCHED, text).values:
        (back,) = read(WATCHED, render(value)).values
        assert back.meaning == value.meaning


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("macro F1 at least 0.8", "The model shall have a macro-averaged F1 score of at least 0.8."),
        ("NDCG@10 at least 0.4", "The model shall have an nDCG at 10 of at least 0.4."),
        ("top-5 accuracy at least 92 %", "The model shall have a top-5 accuracy of at least 92 %."),
        (
            "mAP50-95 at least 0.4",
            "The model shall have a mean average precision at an IoU of 0.5 to 0.95 of at least 0.4.",
        ),
        ("no class below 0.6 recall", "For each class, the model shall have a recall of at least 0.6."),
        ("TPR at least 90 % at FPR = 1 %", "The model shall have a recall of at least 90 % at FPR = 1 %."),
    ],
)
def test_the_requirement_names_the_variant(text: str, says: str):
    """A requirement says which of the figures is meant."""
    (value,) = read(WATCHED, text).values
    assert sentence(WATCHED, value) == says
