"""Facts about plans: the one source that fits is taken, a binding decides, and what is missing is said."""

from decimal import Decimal

import pytest

from remit.core.checks import Check, Unmeasured, plan
from remit.core.criteria import FitCriterion
from remit.core.observations import Attribute, Source

SEX = Attribute("sex", "SEX", (("1", "men"), ("2", "women")))
FULL = Source("acs", "data", "t.parquet", label="y", prediction="p", attributes=(SEX,))
OTHER = Source("other", "parquet", "u.parquet", label="y", prediction="p")
BARE = Source("bare", "csv", "v.csv")
PAGE = Source("page", "endpoint", "https://example.org")

ADD = "add that, or name a source that does."
ROWS = FitCriterion("row-count", ">=", Decimal(10), "row")
RECALL = FitCriterion("recall", ">=", Decimal("0.8"))
RATIO = FitCriterion("selection-rate-ratio", ">=", Decimal("0.8"), attribute="Sex")


def _planned(criterion, *sources, bound=""):
    (one,) = plan({"q/k": criterion}, {s.name: s for s in sources}, {"q/k": bound} if bound else {})
    assert one.requirement == "q/k"
    return one


@pytest.mark.parametrize(
    ("criterion", "sources", "bound", "taken"),
    [
        (ROWS, [BARE], "", BARE),
        (RECALL, [FULL, BARE, PAGE], "", FULL),
        (RATIO, [FULL, OTHER], "", FULL),
        (RECALL, [FULL, OTHER], "other", OTHER),
        (FitCriterion("recall", ">=", Decimal(1), attribute="SEX"), [FULL], "", FULL),
        (FitCriterion("recall", ">=", Decimal(1), group="Women"), [FULL], "", FULL),
    ],
)
def test_what_can_be_measured_is_bound(criterion, sources, bound, taken):
    assert _planned(criterion, *sources, bound=bound) == Check("q/k", criterion, taken)


@pytest.mark.parametrize(
    ("criterion", "sources", "bound", "reason"),
    [
        (ROWS, [FULL, BARE], "", "More than one source can measure it; bind it to one of: acs, bare."),
        (ROWS, [], "", "No data source is named; name one."),
        (ROWS, [PAGE], "", "No data source is named; name one."),
        (
            RECALL, [], "",
            ("No data source is named; name one, and tell which column holds the label and which column holds the "
             "prediction."),
        ),
        (
            RECALL, [BARE], "",
            f"Source 'bare' does not tell which column holds the label and which column holds the prediction; {ADD}",
        ),
        (
            RATIO, [BARE, OTHER], "",
            f"Source 'other' does not tell which column holds the attribute 'Sex'; {ADD}",
        ),
        (
            RATIO, [FULL, OTHER], "other",
            f"Source 'other' does not tell which column holds the attribute 'Sex'; {ADD}",
        ),
        (
            RECALL, [FULL, OTHER], "gone",
            "It is bound to 'gone', which is no source of this project; bind it to one of: acs, other.",
        ),
        (
            RECALL, [BARE], "gone",
            "It is bound to 'gone', which is no source of this project; name a source that can measure it.",
        ),
        (
            FitCriterion("recall", ">=", Decimal(1), group="children"), [FULL], "",
            f"Source 'acs' does not tell which column holds the attribute of group 'children'; {ADD}",
        ),
        (
            FitCriterion("latency", "<=", Decimal(200), "ms"), [FULL], "",
            "No endpoint source is named; name one.",
        ),
        (
            FitCriterion("cpu-use", "<=", Decimal(1)), [FULL], "",
            "Nothing here measures the CPU use yet: it takes the telemetry of the running system.",
        ),
        (
            FitCriterion("recall", ">=", Decimal(1), window="30 day"), [FULL], "",
            "It holds over a window of 30 day; tables are measured whole, not cut by time yet.",
        ),
        (
            FitCriterion("recall", ">=", Decimal(1), condition="the test set of 2025"), [FULL], "",
            "It holds for “the test set of 2025”: bind it to the source that is just that.",
        ),
        (
            FitCriterion("recall", ">=", Decimal(1), upper=Decimal(2)), [FULL], "",
            "It has two limits; only one limit is judged yet.",
        ),
        (
            FitCriterion("selection-rate-ratio", ">=", Decimal(1)), [FULL], "",
            "It does not say for which attribute the selection-rate ratio is asked, such as sex or age group.",
        ),
        (
            FitCriterion("duplicate-rows", "<=", Decimal(0), attribute="sex"), [FULL], "",
            "The share of duplicate rows is taken over all rows, not per group.",
        ),
        (
            FitCriterion("recall", ">=", Decimal(80), "%"), [FULL], "",
            "Its threshold is in '%', but the recall is in '1'.",
        ),
        (
            FitCriterion("recall", "about", Decimal(1)), [FULL], "",
            "'about' is no comparison; use one of >=, <=, >, <, =, none.",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_measured_says_what_to_name_or_bind(criterion, sources, bound, reason):
    assert _planned(criterion, *sources, bound=bound) == Unmeasured("q/k", reason)


def test_a_plan_answers_for_every_requirement_in_order():
    asked = {"a/1": ROWS, "b/1": FitCriterion("latency", "<=", Decimal(1)), "c/1": RATIO}
    assert [one.requirement for one in plan(asked, {"acs": FULL}, {})] == list(asked)
