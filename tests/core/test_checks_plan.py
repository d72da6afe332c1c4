"""Facts about plans: the one source that fits is taken, a binding decides, and what is missing is said."""

from dataclasses import replace
from decimal import Decimal

import pytest

from remit.core.checks import Check, Unmeasured, plan, resolved, restriction, stale
from remit.core.checks.baselines import baseline_of
from remit.core.criteria import FitCriterion
from remit.core.observations import Attribute, Source

SEX = Attribute("sex", "SEX", (("1", "men"), ("2", "women")))
FULL = Source("acs", "data", "t.parquet", label="y", prediction="p", attributes=(SEX,))
OTHER = Source("other", "parquet", "u.parquet", label="y", prediction="p")
BARE = Source("bare", "csv", "v.csv")
TIMED = Source("timed", "data", "w.parquet", label="y", prediction="p", time="at", attributes=(SEX,))
REPORT = Source("tests", "junit", "report.xml")
REGISTRY = Source("registry", "mlflow", "sqlite:///runs.db")
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
        (RECALL, [REGISTRY, FULL], "", FULL),
        (RECALL, [REGISTRY, FULL], "registry", REGISTRY),
        (RECALL, [REGISTRY], "", REGISTRY),
        (RATIO, [FULL, OTHER], "", FULL),
        (RECALL, [FULL, OTHER], "other", OTHER),
        (FitCriterion("recall", ">=", Decimal(1), attribute="SEX"), [FULL], "", FULL),
        (FitCriterion("recall", ">=", Decimal(1), group="Women"), [FULL], "", FULL),
        (FitCriterion("recall", ">=", Decimal(1), window="30 day"), [FULL, TIMED], "", TIMED),
        (FitCriterion("recall", ">=", Decimal(1), condition="women"), [FULL], "", FULL),
        (FitCriterion("recall", ">=", Decimal(1), condition="the test set"), [FULL], "acs", FULL),
        (FitCriterion("recall", "=", Decimal("0.7"), upper=Decimal("0.8")), [FULL], "", FULL),
        (FitCriterion("latency", "<=", Decimal(200), "ms", window="5 min"), [PAGE], "", PAGE),
        (FitCriterion("stored-volume", "<=", Decimal(10), "TB"), [BARE], "", BARE),
    ],
)
def test_what_can_be_measured_is_bound(criterion, sources, bound, taken):
    assert _planned(criterion, *sources, bound=bound) == Check("q/k", criterion, taken)


@pytest.mark.parametrize("said", ["age group", "Age groups", "age_group", "AGE-GROUP", "age"])
def test_an_attribute_is_found_as_people_say_it_where_only_one_is_meant(said):
    recall = FitCriterion("recall", ">=", Decimal(1), attribute=said)
    for name in ("age", "age_group", "Age group"):
        source = replace(OTHER, attributes=(SEX, Attribute(name, "AGEP")))
        assert _planned(recall, source) == Check("q/k", recall, source)
    several = replace(OTHER, attributes=(Attribute("Age", "a"), Attribute("age-groups", "b")))
    found = _planned(recall, several)
    assert isinstance(found, Check if said == "age" else Unmeasured)


@pytest.mark.parametrize(("asked", "measured"), [("rows-per-group", "rows-per-class"), ("group-share", "class-share")])
@pytest.mark.parametrize("attribute", ["class", "Class", "label", "y"])
def test_each_class_is_each_value_of_the_label_unless_an_attribute_is_called_so(asked, measured, attribute):
    unit = "row" if asked == "rows-per-group" else "1"
    fit = FitCriterion(asked, ">=", Decimal("0.1"), unit, attribute=attribute)
    check = _planned(fit, OTHER)
    assert isinstance(check, Check)
    assert (check.criterion.measure, check.criterion.attribute) == (measured, "")
    named = replace(OTHER, attributes=(Attribute(attribute, "travel_class"),))
    assert _planned(fit, named) == Check("q/k", fit, named)
    without = _planned(fit, BARE)
    assert isinstance(without, Unmeasured)
    assert f"which column holds the attribute {attribute!r}" in without.reason


@pytest.mark.parametrize(
    ("criterion", "sources", "bound", "reason"),
    [
        (ROWS, [FULL, BARE], "", ("More than one source can measure it; bind it to one of: acs, bare "
         "(`remit source bind PROJECT q/k acs`).")),
        (ROWS, [], "", "No data source is named; name one with `remit source add`."),
        (ROWS, [PAGE], "", "No data source is named; name one with `remit source add`."),
        (
            RECALL, [], "",
            ("No data source is named; name one with `remit source add`, and tell which column holds the label and "
             "which column holds the prediction."),
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
            "No endpoint source is named; name one with `remit source add`.",
        ),
        (
            FitCriterion("expert-hours", ">=", Decimal(4), "h"), [FULL], "",
            "Nothing here measures the hours of the expert yet: it takes a person who vouches for it.",
        ),
        (
            FitCriterion("recall", ">=", Decimal(1), window="30 day"), [FULL], "",
            f"Source 'acs' does not tell which column says when a case is from; {ADD}",
        ),
        (
            FitCriterion("recall", ">=", Decimal(1), window="a while"), [TIMED], "",
            "It holds over a window of 'a while', which is no length of time, such as 28 day.",
        ),
        (
            FitCriterion("tests-passed", ">=", Decimal(1), window="30 day"), [REPORT], "",
            "It holds over 30 days, and a source of the kind 'junit' is not cut by time: name a table.",
        ),
        (
            FitCriterion("on-time-share", ">=", Decimal(1)), [TIMED], "",
            (f"Source 'timed' does not tell when a case arrived (setting `arrival=COLUMN`) and how late is still on "
             f"time (setting `on-time=5 s`); {ADD}"),
        ),
        (
            FitCriterion("comparison", ">=", Decimal("0.03"), subject="recall"), [BARE], "",
            ("Source 'bare' does not tell which column holds the label, which column holds the prediction and what it "
             f"is compared with (setting `baseline` or `baseline.NAME`: a column, or a number); {ADD}"),
        ),
        (
            FitCriterion("comparison", ">=", Decimal("0.03"), subject="beauty"), [FULL], "",
            "Nothing here measures 'beauty' yet.",
        ),
        (
            FitCriterion("stored-volume", ">=", Decimal(10), "TB"), [FULL], "",
            "It asks what a storage can hold, and a table tells only what it holds: let a person vouch for it.",
        ),
        (
            FitCriterion("stored-volume", ">=", Decimal(10), "TB"), [FULL, BARE], "bare",
            "It asks what a storage can hold, and a table tells only what it holds: let a person vouch for it.",
        ),
        (
            FitCriterion("recall", ">=", Decimal(1), condition="the test set of 2025"), [FULL], "",
            "It holds for “the test set of 2025”: bind it to the source that is just that.",
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


def test_a_place_between_two_limits_is_measured_as_the_metric_itself():
    asked = FitCriterion("range", "=", Decimal("0.7"), subject="duplicate-share", upper=Decimal("0.8"))
    planned = _planned(asked, BARE)
    assert planned.criterion == FitCriterion("duplicate-rows", "=", Decimal("0.7"), upper=Decimal("0.8"))
    assert resolved(planned.criterion) == planned.criterion


@pytest.mark.parametrize(
    ("words", "raws"),
    [
        ("women", ("2",)), ("Women", ("2",)), ("sex = women", ("2",)), ("sex: 2", ("2",)), ("SEX 1", ("1",)),
        ("children", None), ("", None), ("2", None), ("women at night", None),
    ],
)  # fmt: skip
def test_words_restrict_a_table_only_where_they_name_one_of_its_groups(words, raws):
    found = restriction(FULL, words)
    assert (found and found[1]) == raws


def test_words_that_name_groups_of_two_attributes_restrict_nothing():
    twice = Source("twice", "data", "t", attributes=(SEX, Attribute("staff", "STAFF", (("y", "women"),))))
    assert restriction(twice, "women") is None
    assert restriction(twice, "staff women") == (twice.attributes[1], ("y",))


def test_a_group_that_is_called_like_an_attribute_is_that_attribute():
    asked = FitCriterion("true-positive-rate-gap", "<=", Decimal("0.1"), group="sex", min_sample=30)
    planned = _planned(asked, FULL)
    assert planned == Check("q/k", replace(asked, attribute="sex", group=""), FULL)
    named_so = replace(FULL, attributes=(SEX, Attribute("kind", "K", (("1", "sex"),))))
    assert _planned(asked, named_so) == Check("q/k", asked, named_so)
    assert not stale(planned.criterion, asked, measured=FULL, source=FULL)
    assert stale(planned.criterion, replace(asked, group="race"), measured=FULL, source=FULL)


NAMED = replace(FULL, settings=(("baseline.majority-class", "0.7"), ("baseline.old-rule", "rule")))


@pytest.mark.parametrize(
    ("reference", "found"),
    [("the majority class", "0.7"), ("Old rule", "rule"), ("our old rule", "rule"), ("people", ""), ("", "")],
)
def test_each_reference_has_the_baseline_of_its_name(reference, found):
    asked = FitCriterion("comparison", ">=", Decimal("0.1"), subject="accuracy", reference=reference)
    assert baseline_of(asked, NAMED) == found
    assert baseline_of(asked, replace(NAMED, settings=(*NAMED.settings, ("baseline", "0.5")))) == (found or "0.5")
    planned = _planned(asked, NAMED)
    assert planned == Check("q/k", asked, NAMED) if found else "`baseline.NAME`" in planned.reason


@pytest.mark.parametrize(
    ("subject", "change", "reference", "words"),
    [
        ("r2", "difference", "old rule", "not compared row by row with a column: give the baseline's figure"),
        ("mape", "relative", "old rule", "told as a difference"),
        ("true-positive-rate-gap", "difference", "majority class", "is not compared with a number"),
        ("mape", "difference", "majority class", ""), ("auc", "difference", "old rule", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_told_before_anything_is_measured(subject, change, reference, words):
    source = replace(NAMED, score="s")
    asked = FitCriterion(
        "comparison", ">=", Decimal("0.1"), subject=subject, change=change, reference=reference,
        attribute="sex" if "gap" in subject else "",
    )  # fmt: skip
    planned = _planned(asked, source)
    assert words in planned.reason if words else planned == Check("q/k", asked, source)


def test_runs_of_a_registry_are_not_compared_per_group():
    asked = FitCriterion("comparison", ">=", Decimal(0), subject="recall", attribute="sex")
    planned = _planned(asked, Source("runs", "mlflow", "sqlite:///m.db"))
    assert planned.reason.startswith("Runs are compared in one metric of all cases")


@pytest.mark.parametrize(
    ("measure", "statistic", "table"),
    [("recall", "macro", True), ("f1", "weighted", True), ("precision", "@0.5", False), ("auc", "macro", False),
     ("accuracy", "@5", False)],
)  # fmt: skip
def test_a_table_tells_averages_over_classes_and_no_overlaps_of_boxes(measure, statistic, table):
    asked = FitCriterion(measure, ">=", Decimal("0.5"), statistic=statistic)
    scored = replace(FULL, score="s")
    found = _planned(asked, scored)
    assert isinstance(found, Check) is table
    assert isinstance(_planned(asked, REGISTRY), Check)
    if isinstance(found, Unmeasured):
        assert "registry" in found.reason


def test_each_class_is_each_value_of_the_label():
    asked = FitCriterion("recall", ">=", Decimal("0.6"), attribute="class", min_sample=30)
    found = _planned(asked, FULL)
    assert isinstance(found, Check)
    assert (found.criterion.statistic, found.criterion.attribute) == ("each", "")
