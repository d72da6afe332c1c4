"""Facts about reasons at the terminal: traces, coverage, impact; as text, JSON and Markdown."""

import pytest


@pytest.fixture
def filled(churn):
    """Give the project with an answer, its requirement, and an answer that builds on another."""
    churn("answer", "churn", "scoping.problem", "Customers leave")
    churn("answer", "churn", "scoping.ml-fit", "Yes")
    churn("answer", "churn", "data.minimum", "at least 50,000 rows", "--accept")
    return churn


def test_a_requirement_is_traced_back_to_the_words_it_came_from(filled):
    """From the requirement to the question and its answer; the answer's words are shown."""
    found = filled("trace", "churn", "data.minimum/rows", json=True).data
    assert found["thing"]["station"] == "requirement"
    assert {n["station"] for n in found["before"]} >= {"question", "answer"}
    assert "at least 50,000 rows" in filled("trace", "churn", "data.minimum/rows").out


def test_the_project_may_be_left_out_while_there_is_one(filled):
    """`remit trace P4` means the thing; a name that is neither is refused with what could be named."""
    assert filled("trace", "P4").out.startswith("challenge P4")
    refused = filled("trace", "churn", "nothing-like-it")
    assert refused.code == 3
    assert "challenge (P1)" in refused.err


def test_markdown_is_for_files_and_no_words_steer_it(filled):
    """Headings and tables come as Markdown; what people wrote is escaped; other commands say that they have none."""
    filled("answer", "churn", "data.source", "CRM | *billing* # no heading", "--base", "")
    told = filled("trace", "churn", "--format", "markdown").out
    assert told.startswith("# ")
    assert "| --- |" in told
    assert r"CRM \| \*billing\*" in told
    refused = filled("status", "churn", "--format", "markdown")
    assert refused.code == 2
    assert "no Markdown" in refused.err


def test_coverage_names_what_is_open(filled):
    """The gaps of a challenge are questions of the form that nobody answered."""
    parts = {p["id"]: p for p in filled("coverage", "churn", "--by", "stage", json=True).data["parts"]}
    assert parts["data"]["answered"] == 1
    assert "data.source" in parts["data"]["gaps"]
    assert "data.minimum" not in parts["data"]["gaps"]
    assert "P5" in filled("coverage", "churn").out


def test_the_matrix_shows_where_questions_come_from(filled):
    """Table 5.1 of the source: a row for each question, its origins by name."""
    rows = {r["question"]: r for r in filled("trace", "churn", "--matrix", json=True).data["rows"]}
    assert rows["deployment.performance"]["origins"] == ["P4"]
    assert "●" in filled("trace", "churn", "--matrix").out


def test_impact_of_words_that_say_the_same_is_none(filled):
    """An amount written otherwise touches nobody; another amount does."""
    assert filled("impact", "churn", "data.minimum", "at least 50000 rows", json=True).data["same"]
    assert not filled("impact", "churn", "data.minimum", "at least 60000 rows", json=True).data["same"]
    assert "nothing: these words say" in filled("impact", "churn", "data.minimum", "min. 50,000 rows").out


def test_impact_without_a_question_tells_who_must_look_again_and_by_which_path(filled):
    """Role by role, with the question that changed at the end of the path."""
    assert "Nothing that was answered" in filled("impact", "churn").out
    filled("answer", "churn", "scoping.problem", "Customers leave early")
    (concerned,) = filled("impact", "churn", json=True).data["concerned"]
    assert concerned["role"] == "data-scientist"
    assert [r["path"] for r in concerned["reviews"]] == [
        ["scoping.problem", "scoping.ml-fit"],
        ["scoping.problem", "scoping.ml-fit", "data.minimum"],
    ]
