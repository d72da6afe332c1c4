"""What is measured on ranked lists: rows are items that were ranked for a query, a user or a day.

Precision and recall of a whole table are other measures (`core.measures.models`): those at a cut-off are taken of each
list, and have names of their own here.
"""

from __future__ import annotations

from remit.core.measures.definitions import Measure, Need

_LISTED: tuple[Need, ...] = ("label", "place", "query")
_MANNING = "Manning, Raghavan & Schütze 2008, Introduction to information retrieval, chapter 8"
_TIES = " Tied items stand in every order alike (McSherry & Najork 2008)."

RANKINGS = (
    Measure(
        "precision-at-k", "precision", "1", _LISTED, "Relevant items among the first k of a list, over k, also where "
        f"the list is shorter; the mean over lists.{_TIES}", "may", published=_MANNING,
    ),
    Measure(
        "recall-at-k", "recall", "1", _LISTED, "Share of the relevant items of a list that are among its first k; the "
        f"mean over the lists with a relevant item.{_TIES}", "may", published=_MANNING,
    ),
    Measure(
        "hit-ratio", "hit ratio", "1", _LISTED, "Share of the lists with a relevant item that have one among their "
        f"first k.{_TIES}", "may", published="Deshpande & Karypis 2004, Item-based top-N recommendation algorithms, "
        "ACM TOIS 22:143-177",
    ),
    Measure(
        "ndcg", "nDCG", "1", _LISTED, "Gains of the items of a list, each over the binary logarithm of one more than "
        "its place, summed up to the cut-off, over the same sum in the best order; the mean over the lists with a "
        f"relevant item.{_TIES}", "may", published="Järvelin & Kekäläinen 2002, Cumulated gain-based evaluation of IR "
        "techniques, ACM TOIS 20:422-446",
    ),
    Measure(
        "mean-reciprocal-rank", "mean reciprocal rank", "1", _LISTED, "One over the place of the first relevant item "
        f"of a list, 0 beyond the cut-off; the mean over the lists with a relevant item.{_TIES}", "may",
        published="Voorhees 1999, The TREC-8 question answering track report, TREC-8, 77-82",
    ),
    Measure(
        "mean-average-precision", "mean average precision", "1", _LISTED, "Precision at the place of each relevant "
        "item of a list, 0 for one beyond the cut-off, over all its relevant items; the mean over the lists with one."
        f"{_TIES}", "may", published=_MANNING,
    ),
)  # fmt: skip
"""What is measured on ranked lists; `k` is the cut-off that the criterion's statistic names: `@10`."""

RANKED = frozenset(measure.id for measure in RANKINGS)

CUT_OFF_ONLY = frozenset({"precision-at-k", "recall-at-k", "hit-ratio"})
"""Measures that say nothing of a list that is not cut off."""

_AT_PLACES = {"precision": "precision-at-k", "recall": "recall-at-k", "pr-auc": "mean-average-precision"}
"""What a metric of classes or scores is of a ranked list, where a cut-off is named."""

MOST_PLACES = 1_000_000


def ranked(measure: str, statistic: str) -> str:
    """Give the measure of ranked lists that a metric with a cut-off is; the metric itself where it is none."""
    return _AT_PLACES.get(measure, measure) if places(statistic) else measure


def places(statistic: str) -> int:
    """Give how many places of a list a statistic looks at (`@10` is 10), or 0 where it names no number of places."""
    number = statistic[1:] if statistic.startswith("@") else ""
    whole = number.isascii() and number.isdigit() and len(number) <= len(str(MOST_PLACES))
    return int(number) if whole and int(number) <= MOST_PLACES else 0
