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


LISTED = {
    ("scoping.infrastructure", "GKE, MinIO and Argo already there"): "gke|minio|argo",
    ("scoping.infrastructure", "GCP: BigQuery, Cloud Run"): "bigquery|cloud run",
    ("scoping.infrastructure", "Storage: MinIO, Compute: on-prem Kubernetes"): "minio|on-prem kubernetes",
    ("data.metadata", "Per scan: device id, dose, ward"): "device id|dose|ward",
    ("data.source", "Kafka topic orders.v3 + Oracle replica"): "kafka topic orders.v3|oracle replica",
    ("data.preprocessing", "parse -> dedupe -> z-score"): "parse|drop duplicates|z-score",
    ("data.preprocessing", "OCR, translation ja -> en"): "ocr|translation ja -> en",
    ("data.format", "Avro, Delta tables, TFRecord"): "avro|delta|tfrecord",
    ("scoping.legal-risk", "SR 11-7, ISO 26262 and GDPR"): "sr-11-7|iso-26262|gdpr",
    ("modeling.experiment-record", "code SHA + params + conda lock"): "code-version|parameters|environment",
    ("modeling.experiment-record", "MLflow logs everything: params, metrics"): "parameters|metrics",
    (
        "modeling.development-environment",
        "Same base image, Python 3.12, CUDA 12.4 (uv lock)",
    ): "base image|python 3.12|cuda 12.4",
    ("deployment.feedback", 'tickets, in-app "that is wrong" button'): "tickets|in-app that is wrong button",
    ("scoping.affected-people", "Tenants, incl. students"): "tenants|students",
}


@pytest.mark.parametrize(("answer", "items"), list(LISTED.items()), ids=lambda one: " ".join(one)[:60])
def test_a_dense_list_is_read_item_by_item(answer: tuple[str, str], items: str):
    """Heads before a colon, plus signs, arrows and remarks part the things of a list and are none of them."""
    assert items in {"|".join(value.items) for value in read(*answer).values}


PEOPLE = {
    ("scoping.domain-expert", "M. Okoye (cardiology), 3 h per week"): "m. okoye 3",
    ("scoping.domain-expert", "Lead: Sara K., 1 day per week"): "sara k. 1",
    ("scoping.domain-expert", "@jvogt (agronomist)"): "@jvogt None",
    ("scoping.resources", "1x PO, 2x MLE"): "po 1; mle 2",
    ("scoping.resources", "30 % of a platform engineer"): "platform engineer 0.3",
    ("modeling.accountability", "Model owner: @credit-ml"): "@credit-ml None",
    ("modeling.accountability", "Product owner: Lena Hauge"): "lena hauge None",
    ("modeling.accountability", "VP Lending"): "vp lending None",
    ("deployment.model-access", "MLOps via SSO, 3 SREs"): "mlops None; sre 3",
}


@pytest.mark.parametrize(("answer", "who"), list(PEOPLE.items()), ids=lambda one: " ".join(one)[:60])
def test_people_are_read_by_initials_handles_and_offices(answer: tuple[str, str], who: str):
    """Who is named by a form of name, or behind the colon of an office, is who is meant; the office is nobody else."""
    said = [f"{value.who} {value.amount}" for value in read(*answer).values if value.who]
    assert "; ".join(said) == who


@pytest.mark.parametrize(
    "text",
    ["Vitamin C. The trial ran in May.", "See plan B. We wait.", "mail ana@hall.example", "mAP@0.5", "Owner: none"],
)
def test_what_only_looks_like_a_name_is_nobody(text: str):
    """A letter at the end of a sentence is no initial, and what stands before an @ is no handle."""
    assert not [
        value for value in read("modeling.accountability", text).values if value.who.startswith(("@", "c.", "b."))
    ]
