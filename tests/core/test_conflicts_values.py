"""Facts about rules between answers, on values made by hand: what clashes, what does not, and what cannot be told."""

from __future__ import annotations

import pytest

from remit.core.conflicts.rules import Told
from tests.core.conflicts_told import Answers, found, value

BATCH = value("input-mode", items=("batch",))
LIVE = value("input-mode", items=("real-time",))
BOTH = value("input-mode", items=("batch", "real-time"))
EDGE = value("location", items=("edge",))
CLOUD = value("location", items=("cloud",))
CANARY = value("strategy", items=("canary",))
WEEKLY = value("trigger", schedule="every monday")
MONTHLY = value("trigger", schedule="every month")
YEARLY = value("trigger", schedule="every year")
ACCURACY_DROPS = value("trigger", "<", 85, "%", condition="accuracy")
RECALL = value("recall", "<", 90, "%", condition="alarm")
ROWS = value("rows", ">=", 200_000, "record")


def latency(amount: int, unit: str = "ms", **slots: str):
    return value("latency", "<", amount, unit, statistic="p95", **slots)


FIRES: list[tuple[str, Answers]] = [
    ("X01", {"modeling.input-mode": BATCH, "deployment.performance": latency(200)}),
    ("X01", {"modeling.input-mode": (BATCH, latency(500))}),
    ("X02", {"modeling.input-mode": LIVE, "deployment.performance": Told("deployment.performance", "no idea",
            aside="skipped")}),
    ("X02", {"modeling.input-mode": LIVE, "deployment.performance": value("availability", ">=", 99, "%")}),
    ("X03", {"deployment.location": EDGE, "modeling.deployment-constraints": Told("modeling.deployment-constraints",
            "none")}),
    ("X03", {"deployment.location": EDGE,
             "modeling.deployment-constraints": Told("modeling.deployment-constraints", "?", aside="skipped")}),
    ("X04", {"deployment.location": EDGE, "modeling.deployment-constraints": value("offline", items=("yes",)),
             "deployment.output-metrics": RECALL}),
    ("X05", {"modeling.input-mode": BATCH, "deployment.release": CANARY}),
    ("X05", {"modeling.input-mode": LIVE, "deployment.load": value("load", "", 100, "request", period="day"),
             "deployment.release": (CANARY, value("traffic-share", "=", 5, "%"), value("trial-time", ">=", 2, "week"),
                                    value("conversion-rate", ">=", 10, "%", condition="promote"))}),
    ("X06", {"deployment.release": CANARY, "deployment.output-metrics": value("drift")}),
    ("X06", {"deployment.release": (value("strategy", items=("shadow",)), value("conversion-rate", "<", 5, "%",
            condition="stop")),
             "deployment.output-metrics": Told("deployment.output-metrics", "later", aside="deferred")}),
    ("X07", {"data.label-delay": value("label-delay", "<=", 90, "day"), "deployment.retraining": ACCURACY_DROPS}),
    ("X07", {"data.label-delay": value("label-delay", "<=", 20, "day"), "deployment.retraining": (WEEKLY,
            ACCURACY_DROPS)}),
    ("X07", {"data.label-delay": value("label-delay", "<=", 20, "day"),
             "deployment.retraining": value("trigger", "<", 85, "%", condition="accuracy", window="2 week")}),
    ("X07", {"data.label-delay": Told("data.label-delay", "never"), "deployment.retraining": ACCURACY_DROPS}),
    ("X08", {"scoping.compute-budget": (value("compute-time", "<=", 100, "GPU h", period="month"),
                                        value("compute-time", "<=", 40, "GPU h", period="run")),
             "deployment.retraining": WEEKLY}),
    ("X08", {"scoping.compute-budget": (value("budget", "<=", 800, "USD", period="month"), value("budget", "=", 300,
            "USD", period="run")),
             "deployment.retraining": WEEKLY}),
    ("X08", {"scoping.compute-budget": value("compute-time", "<=", 100, "h", period="month"),
             "deployment.performance": value("training-time", "<=", 2, "day"), "deployment.retraining": WEEKLY}),
    ("X09", {"data.acquisition": YEARLY, "deployment.retraining": WEEKLY}),
    ("X09", {"data.acquisition": MONTHLY, "deployment.retraining": value("trigger", schedule="2 per week")}),
    ("X10", {"data.lifetime": value("lifetime", "<=", 2, "year"), "data.minimum": ROWS,
             "data.volume": value("growth", "", 70_000, "row", period="year")}),
    ("X10", {"data.lifetime": value("lifetime", "<=", 1, "week"), "data.minimum": value("rows", ">=", 10_000, "image"),
             "data.labeller": value("items-labelled", ">=", 100, "image", period="day")}),
    ("X10", {"data.retention": value("retention", "=", 30, "day"), "data.minimum": value("history", ">=", 1, "year")}),
    ("X11", {"modeling.bias": value("selection-rate-ratio", ">=", "0.8", "1", attribute="language"),
             "data.metadata": value("field", items=("time", "age"))}),
    ("X11", {"modeling.fairness": value("recall-gap", "<=", "0.1", "1", attribute="accent"),
             "data.metadata": Told("data.metadata", "none")}),
    ("X12", {"data.privacy": Told("data.privacy", "none"),
             "data.metadata": Told("data.metadata", "time, phone number and device")}),
    ("X12", {"data.privacy": value("personal-data", "none", items=("email",)),
             "data.source": Told("data.source", "The shop's orders with the customer's e-mail address.")}),
    ("X13", {"data.ownership": value("owner", items=("partner",)), "deployment.location": CLOUD}),
    ("X13", {"data.ownership": value("owner", "none", items=("cloud",)), "deployment.location": CLOUD}),
    ("X13", {"data.privacy": Told("data.privacy", "It is the clinic's. Patient data must not leave the hospital."),
             "deployment.location": CLOUD}),
    ("X13", {"data.ownership": Told("data.ownership", "Nothing may be given to a vendor, a cloud included."),
             "deployment.location": CLOUD}),
    ("X14", {"data.volume": value("volume", "", 50, "GB"), "data.minimum": value("size", ">=", "0.1", "TB")}),
    ("X14", {"data.volume": (value("volume", "", 1000, "image"), value("growth", "", 10, "image", period="month"),
                             value("horizon", "", 1, "year")), "data.minimum": value("rows", ">=", 5000, "image")}),
    ("X15", {"data.cycles": value("cycle", items=("year",)), "data.lifetime": value("lifetime", "<=", 6, "month")}),
    ("X15", {"data.cycles": value("cycle", ">=", 2, "cycle", items=("year",)), "data.minimum": value("history",
            ">=", 18, "month")}),
    ("X15", {"data.cycles": value("cycle", items=("week",)), "deployment.retraining": value("training-window",
            "=", 3, "day")}),
    ("X16", {"data.stream-frequency": value("interval", "<=", 5, "ms"), "data.flow": value("flow", items=("batch",))}),
    ("X17", {"modeling.audit": value("audit", items=("yes",)),
             "modeling.experiment-record": value("recorded", items=("parameters", "metrics"))}),
    ("X17", {"modeling.audit": value("audit", items=("yes",)),
             "modeling.experiment-record": Told("modeling.experiment-record", "no time", aside="skipped")}),
    ("X18", {"scoping.success-metrics": value("outcome", "<=", 4, "%", items=("customer churn",)),
             "modeling.business-metrics": value("f1", ">=", "0.8", "1")}),
    ("X19", {"modeling.baseline": value("baseline", items=("human",))}),
    ("X20", {"scoping.domain-expert": Told("scoping.domain-expert", "nobody has time", aside="skipped"),
             "data.labeller": value("labeller", items=("crowd",))}),
    ("X21", {"data.labeller": value("labeller", items=("crowd",)), "data.privacy": value("personal-data",
            items=("name",))}),
    ("X22", {"deployment.location": CLOUD, "deployment.performance": latency(10)}),
    ("X22", {"deployment.location": CLOUD, "deployment.performance": latency(900, "us")}),
    ("X24", {"scoping.compute-budget": Told("scoping.compute-budget", "unlimited"), "deployment.retraining": WEEKLY}),
]  # fmt: skip

QUIET: list[tuple[str, Answers]] = [
    ("X01", {"modeling.input-mode": BOTH, "deployment.performance": latency(200)}),
    ("X01", {"modeling.input-mode": BATCH, "deployment.performance": latency(4, "h")}),
    ("X01", {"modeling.input-mode": BATCH, "deployment.performance": value("latency", ">=", 200, "ms")}),
    ("X02", {"modeling.input-mode": LIVE}),
    ("X02", {"modeling.input-mode": LIVE, "deployment.performance": value("throughput", ">=", 50, "request",
            period="s")}),
    ("X02", {"modeling.input-mode": BATCH, "deployment.performance": value("availability", ">=", 99, "%")}),
    ("X03", {"deployment.location": EDGE}),
    ("X03", {"deployment.location": EDGE,
             "modeling.deployment-constraints": Told("modeling.deployment-constraints", "The link breaks at sea.")}),
    ("X03", {"deployment.location": EDGE, "modeling.deployment-constraints": value("memory", "<=", 2, "GB")}),
    ("X03", {"deployment.location": CLOUD, "modeling.deployment-constraints": Told("modeling.deployment-constraints",
            "none")}),
    ("X04", {"deployment.location": EDGE, "deployment.output-metrics": RECALL}),
    ("X04", {"deployment.location": EDGE, "modeling.deployment-constraints": value("offline", items=("yes",)),
             "deployment.output-metrics": value("latency", ">", 1, "s", condition="alarm")}),
    ("X05", {"modeling.input-mode": LIVE, "deployment.load": value("load", "", 100, "request", period="s"),
             "deployment.release": (CANARY, value("traffic-share", "=", 5, "%"), value("trial-time", ">=", 2, "week"),
                                    value("conversion-rate", ">=", 10, "%", condition="promote"))}),
    ("X05", {"modeling.input-mode": BATCH, "deployment.release": value("strategy", items=("shadow",))}),
    ("X06", {"deployment.release": CANARY}),
    ("X06", {"deployment.release": CANARY, "deployment.output-metrics": RECALL}),
    ("X07", {"data.label-delay": value("label-delay", "<=", 1, "day"), "deployment.retraining": ACCURACY_DROPS}),
    ("X07", {"data.label-delay": value("label-delay", "<=", 90, "day"),
             "deployment.retraining": value("trigger", ">", "0.2", "", condition="drift")}),
    ("X07", {"data.label-delay": Told("data.label-delay", "none"), "deployment.retraining": ACCURACY_DROPS}),
    ("X07", {"data.label-delay": Told("data.label-delay", "never for rejected applicants"),
             "deployment.retraining": ACCURACY_DROPS}),
    ("X08", {"scoping.compute-budget": (value("compute-time", "<=", 200, "GPU h", period="month"),
                                        value("compute-time", "<=", 40, "GPU h", period="run")),
             "deployment.retraining": WEEKLY}),
    ("X08", {"scoping.compute-budget": (value("budget", "<=", 100, "USD", period="month"), value("budget", "=", 300,
            "EUR", period="run")),
             "deployment.retraining": WEEKLY}),
    ("X08", {"scoping.compute-budget": (value("budget", "<=", 100, "USD"), value("budget", "=", 300, "USD",
            period="run")),
             "deployment.retraining": WEEKLY}),
    ("X09", {"data.acquisition": value("trigger", schedule="every day"), "deployment.retraining": WEEKLY}),
    ("X09", {"data.acquisition": value("trigger", schedule="every week"), "deployment.retraining": WEEKLY}),
    ("X09", {"data.acquisition": (YEARLY, value("trigger", schedule="continuous")), "deployment.retraining": WEEKLY}),
    ("X10", {"data.lifetime": value("lifetime", "<=", 3, "year"), "data.minimum": ROWS,
             "data.volume": value("growth", "", 70_000, "row", period="year")}),
    ("X10", {"data.lifetime": value("lifetime", "<=", 1, "year"), "data.minimum": value("rows", ">=", 9000, "image"),
             "data.volume": value("growth", "", 10, "video", period="year")}),
    ("X10", {"data.retention": value("retention", "=", 30, "day", items=("logs",)), "data.minimum": value("history",
            ">=", 1, "year")}),
    ("X11", {"modeling.bias": value("recall", ">=", 80, "%", attribute="sex"), "data.metadata": value("field",
            items=("gender", "time"))}),
    ("X11", {"modeling.bias": value("recall", ">=", 80, "%", attribute="age"),
             "data.metadata": Told("data.metadata", "We keep, if I remember well, the year of birth with it.")}),
    ("X11", {"modeling.bias": value("recall", ">=", 80, "%", attribute="sex")}),
    ("X12", {"data.privacy": Told("data.privacy", "none"), "data.metadata": Told("data.metadata",
            "No phone numbers, only time.")}),
    ("X12", {"data.privacy": Told("data.privacy", "none"), "data.metadata": Told("data.metadata",
            "time, machine, name of the plant")}),
    ("X12", {"data.privacy": Told("data.privacy", "none"), "data.metadata": Told("data.metadata", "phone model")}),
    ("X13", {"data.ownership": value("owner", items=("ours",)), "deployment.location": CLOUD}),
    ("X13", {"data.ownership": value("owner", items=("partner",)), "deployment.location": EDGE}),
    ("X13", {"data.privacy": Told("data.privacy", "Patient data must not leave the hospital."),
             "deployment.location": EDGE}),
    ("X13", {"data.ownership": Told("data.ownership", "The data is ours. The cloud contract covers it."),
             "deployment.location": CLOUD}),
    ("X14", {"data.volume": value("volume", "", 10, "TB"), "data.minimum": value("size", ">=", 100, "GB")}),
    ("X14", {"data.volume": value("volume", "", 95, "GB", approx=True), "data.minimum": value("size", ">=", 100,
            "GB")}),
    ("X14", {"data.volume": (value("volume", "", 50, "GB"), value("growth", "", 10, "GB", period="month")),
             "data.minimum": value("size", ">=", 100, "GB")}),
    ("X14", {"data.volume": value("volume", "", 500, "image"), "data.minimum": value("rows", ">=", 5000, "row",
            attribute="sex")}),
    ("X15", {"data.cycles": value("cycle", items=("year",)), "data.lifetime": value("lifetime", "<=", 12, "month")}),
    ("X15", {"data.cycles": value("cycle", items=("month",)), "data.lifetime": value("lifetime", "<=", 30, "day")}),
    ("X16", {"data.stream-frequency": value("interval", "<=", 5, "ms"), "modeling.input-mode": LIVE}),
    ("X17", {"modeling.audit": value("audit", items=("no",)), "modeling.experiment-record": value("recorded",
            items=("metrics",))}),
    ("X17", {"modeling.audit": value("audit", items=("yes",)), "modeling.versioning": value("versioned",
            items=("data", "code")),
             "modeling.experiment-record": value("recorded", items=("seed", "metrics"))}),
    ("X17", {"modeling.audit": value("audit", items=("yes",))}),
    ("X18", {"scoping.success-metrics": value("f1", ">=", "0.8", "1"), "modeling.business-metrics": value("f1", ">=",
            "0.8", "1")}),
    ("X19", {"modeling.baseline": (value("baseline", items=("human",)), value("accuracy", "=", 92, "%"))}),
    ("X20", {"scoping.domain-expert": value("expert", who="doctor", amount=4, unit="h"),
             "data.labeller": value("labeller", items=("crowd",))}),
    ("X20", {"scoping.domain-expert": Told("scoping.domain-expert", "nobody", aside="skipped"),
             "data.labeller": value("labeller", items=("automatic",)), "data.labelling-guideline": value("guideline",
             items=("v1",))}),
    ("X21", {"data.labeller": value("labeller", items=("crowd",)), "data.privacy": value("personal-data", "none",
            items=("name",))}),
    ("X22", {"deployment.location": CLOUD, "deployment.performance": latency(200)}),
    ("X22", {"deployment.location": CLOUD, "deployment.performance": latency(10, place="model server")}),
    ("X22", {"deployment.location": value("location", items=("cloud", "edge")), "deployment.performance": latency(10)}),
    ("X24", {"scoping.compute-budget": Told("scoping.compute-budget", "unlimited")}),
    ("X24", {"scoping.compute-budget": value("budget", "<=", 10, "EUR"), "deployment.retraining": WEEKLY}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "answers"), FIRES, ids=lambda case: case if isinstance(case, str) else "")
def test_a_rule_finds_what_clashes(rule: str, answers: Answers):
    (conflict,) = found(answers, rule)
    assert conflict.why.endswith(".")
    assert conflict.ask.endswith("?")
    assert set(conflict.questions) == {said.question for said in conflict.said} <= set(answers)
    assert conflict.settle
    assert all(said.words for said in conflict.said)


@pytest.mark.parametrize(("rule", "answers"), QUIET, ids=lambda case: case if isinstance(case, str) else "")
def test_a_rule_is_silent_where_nothing_clashes_or_nothing_can_be_told(rule: str, answers: Answers):
    assert found(answers, rule) == ()


def test_the_reason_holds_the_numbers_of_the_project():
    budget = (
        value("compute-time", "<=", 100, "GPU h", period="month"),
        value("compute-time", "<=", 40, "GPU h", period="run"),
    )
    (conflict,) = found({"scoping.compute-budget": budget, "deployment.retraining": WEEKLY}, "X08")
    assert conflict.why == (
        "Retraining every Monday is 52 runs a year; at 40 GPU h a run that comes to 2,087 GPU h a year, and the budget "
        "of 100 GPU h per month is 1,200 GPU h a year."
    )
    growth = value("growth", "", 70_000, "record", period="year")
    answers: Answers = {
        "data.lifetime": value("lifetime", "<=", 2, "year"), "data.minimum": ROWS, "data.volume": growth,
    }  # fmt: skip
    (conflict,) = found(answers, "X10")
    assert conflict.why == (
        "Training needs 200,000 records, and 70,000 records per year come: that takes 2.9 years. Data counts for 2 "
        "years, in which 140,000 records come together."
    )
    assert conflict.severity == "contradiction"
    assert conflict.questions == ("data.volume", "data.lifetime", "data.minimum")
