"""Facts about classes of phrases with metrics, amounts and times that once were read wrongly, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.readers.numbering import unnumbered
from remit.language.reading import read
from remit.language.tokens import tokens
from remit.language.values import Value, plain

WATCHED, INPUTS, OUTPUTS = "deployment.software-metrics", "deployment.input-metrics", "deployment.output-metrics"
QUALITY, MODELS, FAIR = "data.quality-thresholds", "modeling.business-metrics", "modeling.fairness"
GOALS, LABELS, AGREEMENT = "scoping.success-metrics", "data.label-delay", "data.label-agreement"
RELEASE, TRAINING, ERROR = "deployment.release", "deployment.retraining", "scoping.error-cost"

READ: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # columns in a list share one limit
    (QUALITY, "missing values in tonnage, draught and flag each below 4 %",
     ("missing-share < 4 % items:tonnage,draught,flag",)),
    (INPUTS, "PSI of rainfall, wind and tide level under 0.15 against the 2024 survey",
     ("drift < 0.15 reference:2024 survey items:rainfall,wind,tide level statistic:psi",)),
    (INPUTS, "KS of the fares vs. the pilot above 0.1",
     ("drift > 0.1 reference:pilot items:fares statistic:ks condition:alarm",)),
    (QUALITY, "nulls in berth, and entries must not be older than 20 min", ("freshness <= 20 min",)),
    # what rows lack, and what lies outside
    (QUALITY, "no more than 3 % without a licence plate", ("missing-share <= 3 % items:licence plate",)),
    (QUALITY, "fewer than 2 % of parcels with no street", ("missing-share < 2 % items:street",)),
    (QUALITY, "draught outside 2 to 14: max 1 %", ("out-of-range-share <= 1 % items:draught",)),
    (QUALITY, "at most 2 % of the readings out of range", ("out-of-range-share <= 2 %",)),
    (QUALITY, "birth date filled in for at least 98 % of the forms", ("missing-share <= 2 % items:birth date",)),
    (QUALITY, "rows per night >= 9k", ("row-count >= 9000 row period:night",)),
    (QUALITY, "the feed may be at most 3 hours old", ("freshness <= 3 h",)),
    (QUALITY, "the feed may be 3 hours old", ()),
    (QUALITY, "last import at most 36 hours ago", ("freshness <= 36 h",)),
    # a time behind a share is its window
    (WATCHED, "CPU below 70 % (5 min), p95 latency", ("cpu-use < 70 % window:5 min", "latency statistic:p95")),
    (WATCHED, "queue under 40, 15 min average", ("queue-length < 40 statistic:mean window:15 min",)),
    (WATCHED, "memory 80 % at most, mean over 10 min", ("memory-use <= 80 % statistic:mean window:10 min",)),
    # what is left over is not what is used
    (WATCHED, "free disk > 20 %", ()),
    (WATCHED, "idle CPU above 30 %", ()),
    # how far something may move is no level
    (GOALS, "Mean boarding time must not rise by more than 10 s.",
     ("outcome <= 10 s reference:now items:mean boarding time action:rise",)),
    (MODELS, "recall must not fall by more than 2 points against the current model",
     ("recall <= 2 pp reference:current model action:fall",)),
    (MODELS, "no drop in precision of more than 1 point", ("precision <= 1 pp reference:now action:fall",)),
    (GOALS, "harbour forecast off by < 2 points", ()),
    # groups beside each other
    (FAIR, "Recall in Danish not more than 4 points below recall in Swedish.",
     ("recall <= 4 pp group:danish reference:swedish action:fall",)),
    ("modeling.bias", "Recall by harbour shall differ by no more than 5 points.",
     ("true-positive-rate-gap <= 5 pp attribute:harbour",)),
    (MODELS, "accuracy by harbour shall differ by no more than 5 points", ()),
    # an amount behind a comma, numbers that only count, an operator behind the figure
    (MODELS, "recall on stolen boats, min. 90 %", ("recall >= 90 % group:stolen boats",)),
    (MODELS, "accuracy, recall, at least 80 %", ()),
    (MODELS, "(1) recall on stolen boats at least 90 %; (2) precision above 0.7",
     ("recall >= 90 % group:stolen boats", "precision > 0.7 1")),
    ("deployment.performance", "30 ms at p99 or less", ("latency <= 30 ms statistic:p99",)),
    (AGREEMENT, "On the 12 % read twice: IoU of the two outlines above 0.6",
     ("iou > 0.6 1", "double-labelled-share >= 12 %")),
    ("scoping.ml-fit", "Others have done it (a thesis, 2021, AUC 0.7).", ()),
    # the only amount of its kind, and one that is not
    ("deployment.packaging", "a signed zip of less than 90 MB", ("package-size < 90 MB",)),
    (LABELS, "Final verdicts come after 3 to 9 months", ("label-delay 3 month",)),
    (LABELS, "90 percent of tickets are closed within 5 days", ()),
    ("data.volume", "The buoys send 40 GB a week for three years", ("growth 40 GB period:week", "horizon 3 year")),
    (RELEASE, "10 % of the ferries for four weeks", ("traffic-share = 10 %", "trial-time >= 4 week")),
    ("deployment.load", "300 requests a day; each night 2m rows on top.", ("load 300 request period:day",)),
    # errors and what they cost
    (ERROR, "False alert = 40 min", ("error-cost = 40 min",)),
    (ERROR, "Good boat held for nothing: 6 h.", ("error-cost = 6 h condition:good boat held for nothing",)),
    (ERROR, "Budget = 40 €", ()),
    # times that come again
    ("data.acquisition", "Ferry lists are exported nightly at 02:30.", ("trigger schedule:every day at 02:30",)),
    (TRAINING, "nightly at 11:00", ()),
    (TRAINING, "The ranker each Friday", ("trigger schedule:every friday",)),
    (TRAINING, "Fares come in each Friday", ()),
    (TRAINING, "in March and September", ("trigger schedule:every march and september",)),
    ("modeling.audit", "Yes - the port authority's auditors, twice a year.", ("trigger schedule:2 per year",)),
)  # fmt: skip
"""A question, words on it, and what they say; nothing where they must be left in words."""

NAMED = ("attribute", "group", "condition", "window", "period", "schedule", "reference", "statistic", "action")


def _told(value: Value) -> tuple[str, set[str]]:
    amount = "" if value.amount is None else plain(value.amount)
    head = " ".join(part for part in (value.what, value.op, amount, value.unit) if part)
    slots = {f"{slot}:{getattr(value, slot)}" for slot in NAMED if getattr(value, slot)}
    return head, slots | ({f"items:{','.join(value.items)}"} if value.items else set())


def _expected(said: str) -> tuple[str, set[str]]:
    """Part a value in words into its head and its slots, whose own words may hold spaces."""
    words = said.split(" ")
    place = next((n for n, word in enumerate(words) if ":" in word and word.partition(":")[0] in (*NAMED, "items")),
                 len(words))  # fmt: skip
    slots: list[str] = []
    for word in words[place:]:
        if word.partition(":")[0] in (*NAMED, "items") and ":" in word:
            slots.append(word)
        else:
            slots[-1] += f" {word}"
    return " ".join(words[:place]), set(slots)


@pytest.mark.parametrize(("question", "text", "values"), READ, ids=[f"{q}: {t}"[:80] for q, t, _ in READ])
def test_a_phrase_gives_what_it_says_or_nothing(question: str, text: str, values: tuple[str, ...]):
    """Each value stands there with its slots; where nothing may be read, no metric, amount or time is."""
    told = [_told(value) for value in read(question, text).values]
    for head, slots in map(_expected, values):
        assert any(head == said and slots <= more for said, more in told), told
    if not values:
        assert not [value for value in read(question, text).values if value.amount is not None or value.schedule], told


def test_what_nobody_named_is_marked_as_assumed():
    """An amount taken because nothing else can be meant says so, and counts as open until somebody confirms it."""
    (size,) = (value for value in read("deployment.packaging", "a signed zip of less than 90 MB").values if value.unit)
    assert "what" in size.assumed


@given(st.lists(st.sampled_from(["1", "2", "(", ")", "a", ";", ",", "recall", "80", "%", "\n", "b", "ii", "²"])))
@settings(max_examples=50)
def test_numbers_that_count_are_taken_out_and_nothing_else(words: list[str]):
    """Whatever stands there, the words that are left are those of the text, in their order."""
    found = tokens(" ".join(words))
    left = [(token.start, token.text) for token in unnumbered(found) if token.kind == "word" and len(token.text) > 2]
    assert left == [(token.start, token.text) for token in found if token.kind == "word" and len(token.text) > 2]


@given(st.text(max_size=60))
@settings(max_examples=50)
def test_no_words_make_the_readers_of_amounts_raise(text: str):
    """Any characters around a metric and its limit are read, or left in words."""
    for question in (QUALITY, MODELS, LABELS, TRAINING):
        read(question, f"missing values in {text}, (1) recall outside 2 to {text} each below 5 % {text}")


@pytest.mark.parametrize(
    "text",
    [
        "The Danes say they get 3 % MAPE.",
        "According to the paper, F1 0.9.",
        "Colleagues in Bergen get a recall of 95 %.",
    ],
)
def test_what_others_get_is_no_limit(text: str):
    assert read("modeling.business-metrics", text).values == ()
