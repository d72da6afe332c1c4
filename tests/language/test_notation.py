"""Facts about the signs that engineers write for words, and about the products they name."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.notation import spelled_out
from remit.language.reading import read
from remit.language.tokens import tokens


def _words(text: str) -> list[str]:
    return [token.text for token in spelled_out(tokens(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("REST + gRPC", ["rest", "and", "grpc"]),
        ("image w/ cosign, w/o GPU", ["image", "with", "cosign", ",", "without", "gpu"]),
        ("parse -> dedupe → scale", ["parse", ",", "dedupe", ",", "scale"]),
        ("W&B or Q&A", ["w&b", "or", "q&a"]),
        ("topic orders.v3 and config.yaml", ["topic", "orders.v3", "and", "config.yaml"]),
        ("CI/CD on SAP S/4HANA", ["ci/cd", "on", "sap", "s/4hana"]),
    ],
)
def test_a_sign_between_words_is_read_as_the_word_it_stands_for(text: str, words: list[str]):
    """A plus is an *and*, an arrow a comma, w/ is *with*; a name that holds a sign is one word."""
    assert _words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "click rate +2 points",
        "C++ and Rust",
        "20 % -> 15 %",
        "5 + 3",
        "cats & dogs",
        "iOS/Android",
        "It ended.Then it ran",
    ],
)
def test_a_sign_of_an_amount_or_between_two_things_stays_as_it_is(text: str):
    """A change, a range and a sum keep their signs, and so does what merely stands side by side."""
    assert _words(text) == [token.text for token in tokens(text)]


@given(st.text(alphabet=st.sampled_from("ab/&.+->→ w2v1\n(), "), max_size=40))
@settings(max_examples=100)
def test_what_stands_for_signs_keeps_their_place(text: str):
    """Each token begins where the one before it has ended, and none is outside the text."""
    found = spelled_out(tokens(text))
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(0 <= token.start <= token.end <= len(text) for token in found)


CHOSEN = {
    ("deployment.serving-form", "FastAPI on GKE"): "service",
    ("deployment.serving-form", "Airflow DAG + Snowflake table"): "batch",
    ("deployment.packaging", "OCI image + Helm chart"): "container",
    ("deployment.packaging", "MLflow pyfunc"): "mlflow-model",
    ("deployment.location", "EKS (eu-west-3)"): "cloud",
    ("deployment.rollback", "helm rollback"): "previous-version",
    ("scoping.interface", "gRPC + small Vue dashboard"): "api|dashboard",
    ("scoping.interface", "Slack bot"): "chat",
    ("modeling.experiment-store", "W&B"): "tracking-server",
    ("modeling.versioning", "Git + DVC + W&B artifacts"): "git|data-versioning|registry",
    ("data.leakage", "walk-forward CV"): "time|cross-validation",
    ("data.faults", "DLQ + PagerDuty"): "quarantine|report",
    ("data.acquisition", "CDC via Debezium"): "automatic",
    ("modeling.explainability", "TreeSHAP"): "reasons",
}


@pytest.mark.parametrize(("answer", "options"), list(CHOSEN.items()), ids=lambda one: " ".join(one)[:60])
def test_what_engineers_call_an_option_is_that_option(answer: tuple[str, str], options: str):
    """Tools and short forms of the trade are read as the options they are."""
    chosen = [v for v in read(*answer).values if v.items and not v.op and v.amount is None]
    assert options in {"|".join(v.items) for v in chosen}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("deployment.location", "The AWS bill is too high."),
        ("deployment.serving-form", "Our Kafka skills are weak."),
        ("scoping.interface", "React quickly to what users say on the phone"),
        ("deployment.packaging", "The registry lost two images last week."),
        ("deployment.rollback", "The champion of the project is Ines."),
    ],
)
def test_a_product_that_is_only_spoken_of_is_no_option(question: str, text: str):
    """A tool in a sentence about something else chooses nothing."""
    assert not [v for v in read(question, text).values if v.items]
