"""Facts about findings, conflicts, agendas and briefs at the terminal."""

import json

import pytest
from gherkin import parser


@pytest.fixture
def vague(churn):
    """Give the project with a vague answer and two that contradict each other."""
    churn("answer", "churn", "deployment.performance", "It must be fast enough.")
    churn("answer", "churn", "modeling.audit", "Yes, by the internal audit team.")
    churn("answer", "churn", "modeling.experiment-record", "hyperparameters, results")
    return churn


def test_a_vague_answer_is_met_with_the_question_to_ask_and_whom(vague):
    """The finding names its code, its place in the words, the follow-up and the roles to put it to."""
    found = vague("findings", "churn", "deployment.performance", json=True).data["findings"]
    assert found
    assert all(f["question"] == "deployment.performance" and f["ask"] and f["whom"] for f in found)
    told = vague("findings", "churn", "deployment.performance").out
    assert found[0]["code"] in told
    assert found[0]["ask"].split()[0] in told


def test_a_finding_is_silenced_with_a_reason_and_comes_back_with_other_words(vague):
    """Silence holds for these words; without a reason it is refused."""
    (first, *_) = vague("findings", "churn", "deployment.performance", json=True).data["findings"]
    assert vague("findings", "churn", "deployment.performance", "--silence", first["id"]).code == 2
    done = vague("findings", "churn", "deployment.performance", "--silence", first["id"], "--reason", "agreed so")
    assert done.code == 0, done.err
    left = {f["id"] for f in vague("findings", "churn", "deployment.performance", json=True).data["findings"]}
    assert first["id"] not in left
    shown = vague("findings", "churn", "deployment.performance", "--silenced", json=True).data["findings"]
    assert next(f for f in shown if f["id"] == first["id"])["silenced"]
    again = vague("findings", "churn", "deployment.performance", "--silence", "F999", "--reason", "x")
    assert (again.code, "no finding" in again.err) == (3, True)


def test_a_conflict_names_both_answers_and_can_be_accepted_with_a_reason(vague):
    """An audit without the versions in the record; accepted, it is shown only when asked for."""
    found = vague("conflicts", "churn", json=True).data["conflicts"]
    audit = next(c for c in found if c["rule"] == "X17")
    assert audit["questions"] == ["modeling.audit", "modeling.experiment-record"]
    assert audit["why"]
    assert audit["settle"]
    assert vague("conflicts", "churn", "--accept", audit["id"], "--reason", "a pilot").code == 0
    assert audit["id"] not in vague("conflicts", "churn").out
    assert audit["id"] in vague("conflicts", "churn", "--accepted").out


def test_an_agenda_fits_the_minutes_there_are_and_asks_only_that_role(vague):
    """What does not fit is counted; each point says why now."""
    whole = vague("agenda", "churn", "--role", "product-owner", json=True).data
    short = vague("agenda", "churn", "--role", "product-owner", "--minutes", 10, json=True).data
    assert 0 < len(short["entries"]) < len(whole["entries"])
    assert short["minutes"] <= 10
    assert short["left"] == len(whole["entries"]) - len(short["entries"])
    assert "Agenda for Product owner" in vague("agenda", "churn", "--role", "product-owner").out
    assert vague("agenda", "churn", "--role", "nobody-like-it").code == 3


def test_a_brief_tells_a_newcomer_what_was_decided_and_what_is_open(vague):
    """On Markdown too, for the wiki."""
    told = vague("brief", "churn").out
    for part in ("Who takes part", "What was decided", "What is open", "What waits for you"):
        assert part in told
    assert vague("brief", "churn", "--format", "markdown").out.startswith("# Churn")
    assert vague("brief", "churn", "--person", "Nobody").code == 3


def test_reading_words_tells_what_keeps_them_from_being_a_requirement(remit):
    """`read` needs no project: values in all their slots, what to ask next, findings."""
    told = remit("read", "deployment.performance", "p95 under 200 ms at 500 requests per second", json=True).data
    (value,) = told["values"]
    assert {slot: value[slot] for slot in ("what", "op", "value", "unit", "statistic", "condition")} == {
        "what": "latency", "op": "<", "value": "200", "unit": "ms", "statistic": "p95", "condition": "500 request/s",
    }  # fmt: skip
    vague = remit("read", "deployment.performance", "It must be fast enough.", json=True).data
    assert vague["values"] == []
    assert vague["findings"]
    assert vague["follow_ups"]


def test_a_phrase_becomes_a_requirement_of_its_own_in_just_these_words(churn):
    """Anchored words stay while they stand in the answer, and must stand there once."""
    words = "The clerk sees a reason with every score. The clerk may overrule it."
    churn("answer", "churn", "scoping.problem", words)
    assert churn("anchor", "churn", "scoping.problem", "The clerk").code == 2
    assert churn("anchor", "churn", "scoping.problem", "may overrule it").code == 0
    found = churn("requirements", "churn", "--question", "scoping.problem", json=True).data["requirements"]
    assert any(r["words"] == "may overrule it" for r in found)
    churn("answer", "churn", "scoping.problem", words + " Always.")
    kept = churn("requirements", "churn", "--question", "scoping.problem", json=True).data["requirements"]
    assert json.dumps(kept).count("may overrule it") >= 1
    assert {r["id"] for r in found} <= {r["id"] for r in kept}


def test_requirements_are_written_as_gherkin_that_its_makers_parser_reads(churn):
    """A scenario for each fit criterion, tagged with the requirement; what it takes to tell is in the JSON."""
    churn("answer", "churn", "deployment.performance", "p95 under 200 ms at 500 requests per second", "--accept")
    told = churn("requirements", "churn", "--gherkin").out
    assert parser.Parser().parse(told)["feature"]["name"] == "Churn"
    assert "deployment.performance/latency-p95" in told
    (latency,) = churn("requirements", "churn", json=True).data["requirements"]
    assert latency["advice"][0].endswith(".")
    assert latency["advice"][-1].endswith("?")
