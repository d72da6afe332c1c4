"""Facts about Gherkin: what is written parses, each scenario names its requirement, and slices make one outline."""

from __future__ import annotations

from decimal import Decimal

from gherkin import parser
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.forms import Asking, Question
from remit.core.gherkin import gherkin
from remit.core.requirements import Requirement, assign_keys, derive_question
from remit.language.lists.asked import ASKED
from remit.language.values import PHRASE, Value
from tests.language import said_values


def _derive(question: str, *values: Value) -> tuple[Requirement, ...]:
    asked = Question(question, question.partition(".")[0], "Title", "What?", (Asking("owner"),))
    return derive_question(asked, "v", "the words", assign_keys(values, (), ()))


def _scenarios(text: str) -> list[dict[str, object]]:
    feature = parser.Parser().parse(text)["feature"]
    rules = [child["rule"] for child in feature["children"]]
    return [child["scenario"] for rule in rules for child in rule["children"]]


def test_a_criterion_is_a_scenario_with_its_requirement_as_tag():
    """Load, measurement and threshold stand in Given, When and Then."""
    value = Value("latency", "<", Decimal(200), "ms", statistic="p95", condition="500 request/s", place="gateway")
    text = gherkin("Agent desk", _derive("deployment.performance", value))
    (scenario,) = _scenarios(text)
    assert [tag["name"] for tag in scenario["tags"]] == ["@deployment.performance/latency-p95"]
    assert [step["keyword"].strip() + " " + step["text"] for step in scenario["steps"]] == [
        "Given the load is 500 requests per second",
        "And at least 59 cases",
        "When the 95th-percentile latency is measured at the gateway",
        "Then it is less than 200 ms",
    ]


def test_slices_of_one_criterion_make_an_outline():
    """The same criterion for three attributes is one outline with three examples, each with its requirement's id."""
    values = [
        Value("selection-rate-ratio", ">=", Decimal("0.8"), "1", attribute=name) for name in ("sex", "race", "age")
    ]
    (scenario,) = _scenarios(gherkin("P", _derive("modeling.fairness", *values)))
    assert scenario["keyword"] == "Scenario Outline"
    rows = [[cell["value"] for cell in row["cells"]] for row in scenario["examples"][0]["tableBody"]]
    assert rows == [
        [f"modeling.fairness/selection-rate-ratio-{name}", f"each group by {name}"] for name in ("sex", "race", "age")
    ]
    assert len(scenario["tags"]) == 3


def test_an_alarm_is_tried_by_passing_its_threshold():
    """The alarm's scenario says when it is raised, and to whom."""
    value = Value("accuracy", "<", Decimal(85), "%", condition="alarm", who="on-call engineer", window="7 day")
    (scenario,) = _scenarios(gherkin("P", _derive("deployment.output-metrics", value)))
    assert [step["text"] for step in scenario["steps"]] == [
        "the accuracy falls below 0.85 over 7 days", "an alarm is raised (on-call engineer)",
    ]  # fmt: skip


def test_what_people_prove_is_a_comment():
    """A process requirement and a phrase are told, and not tried."""
    values = [Value("location", items=("cloud",)), Value(PHRASE, items=("close to the user",))]
    text = gherkin("P", _derive("deployment.location", *values))
    assert _scenarios(text) == []
    assert "# deployment.location/location: The system shall compute its predictions in the cloud." in text
    assert "not measurable yet" in text


@settings(max_examples=50, deadline=None)
@given(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(sorted(ASKED)).flatmap(lambda q: st.tuples(st.just(q), said_values.of_question(q))), max_size=4
    ),
)
def test_whatever_is_written_parses(name: str, answers: list[tuple[str, tuple[Value, ...]]]):
    """Every document parses, and every requirement is in it once: as a tag or as a comment."""
    found = [requirement for question, values in dict(answers).items() for requirement in _derive(question, *values)]
    text = gherkin(name, found)
    parsed = parser.Parser().parse(text)
    tags = [tag["name"] for scenario in _scenarios(text) for tag in scenario["tags"]]
    assert sorted(tags) == sorted(f"@{r.id}" for r in found if r.fit is not None)
    assert len(parsed["comments"]) == sum(r.fit is None for r in found)
