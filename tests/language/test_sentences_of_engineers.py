"""Sentences of requirements whose answers are in engineers' notation."""

from __future__ import annotations

import pytest

from remit.language.reading import read
from remit.language.sentences import sentence

SAID = (
    ("deployment.output-metrics", "FPR < 1 % at 90 % recall",
     "The model shall have a false-positive rate of less than 1 % at 90 % recall."),
    ("deployment.output-metrics", "MAPE under 15 % for A articles",
     "For A articles, the model shall have a MAPE of less than 15 %."),
    ("scoping.resources", "one product owner", "The organisation shall provide 1 product owner."),
    ("scoping.resources", "one data engineer", "The product owner shall provide 1 data engineer."),
    ("data.acquisition", "every hour from the lake", "The acquisition component shall collect the data every hour."),
)  # fmt: skip
"""Question, answer, and the sentence of its requirement."""


@pytest.mark.parametrize(("question", "text", "said"), SAID)
def test_a_requirement_says_what_engineers_wrote(question: str, text: str, said: str) -> None:
    """A point of a curve is no load, a capital A is no article, and nobody provides themselves."""
    values = read(question, text).values
    assert said in {sentence(question, value, values) for value in values}


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("AWS, eu-central-1", "eu-central-1"),
        ("Azure, in the EU", "the EU"),
        ("EU only", "the EU"),
        ("On AWS in the UK", "the UK"),
    ],
)
def test_the_code_of_a_region_stands_as_it_is_written(text: str, region: str) -> None:
    """A cloud's region keeps its hyphens; a union of states has its capitals and its article."""
    values = read("deployment.location", text).values
    assert any(
        f"within {region}" in sentence("deployment.location", value, values)
        for value in values
        if value.what == "region"
    )
