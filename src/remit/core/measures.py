"""The measures that can be taken now: what each one is, what it needs of a source, and where it was published.

The table is the vocabulary that fit criteria and probes share. A measure is added here and computed in
`remit.probes`; `remit.core.checks` judges it like every other.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from remit.language.lists.metrics import METRICS

DATA_KINDS = ("data", "parquet", "csv")
"""Kinds of source that are tables in files."""
ENDPOINT_KINDS = ("endpoint",)
"""Kinds of source that are called over HTTP."""
REPOSITORY_KINDS = ("git",)
"""Kinds of source that are repositories of code, pipelines and data."""
REPORT_KINDS = ("junit",)
"""Kinds of source that are reports of tests which other tools ran."""

Need = Literal["label", "prediction", "score", "attribute", "identity"]
Grouping = Literal["no", "may", "must"]

CONFUSION = "Fawcett 2006, An introduction to ROC analysis, Pattern Recognition Letters 27:861-874"
ODDS = "Hardt, Price & Srebro 2016, Equality of opportunity in supervised learning, NeurIPS 29"
FOUR_FIFTHS = "29 CFR 1607.4(D), Uniform guidelines on employee selection procedures, 1978"
PARITY = "Calders & Verwer 2010, Three naive Bayes approaches for discrimination-free classification, DMKD 21:277-292"
TENE = "Tene 2013, How not to measure latency: an open loop of constant arrival, timed from the planned start"
WILSON = "Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22:209-212"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that can be measured now.

    `unit` is `row`, `1` for shares, ratios and differences of shares, or "" where the criterion's own is kept. `needs`
    is what a source must tell before the measure can be taken. `grouping` says whether it is taken per group of an
    attribute: never, on request, or always. A `relative` measure compares each group with the reference group, which
    is not judged against itself. `part` is the word for one of its parts; `naming` puts the title and a part into
    words. `kinds` are the kinds of source that it is taken from. A `narrowed` measure is taken under the condition
    that the criterion names.
    """

    id: str
    title: str
    unit: str
    needs: tuple[Need, ...]
    definition: str
    grouping: Grouping = "no"
    relative: bool = False
    published: str = ""
    part: str = "group"
    naming: str = "{title} of {part}"
    kinds: tuple[str, ...] = DATA_KINDS
    narrowed: bool = False

    def subject(self, part: str = "") -> str:
        """Say what was measured, of one part or (with "") of all cases: `recall of women`."""
        return self.naming.format(title=self.title, part=self.named(part)) if part else self.title

    def named(self, part: str) -> str:
        """Write the name of a part so that it stands in a sentence: a bare code becomes `group 4`."""
        return f"group {part}" if self.part == "group" and part.isdigit() else part


_PREDICTED: tuple[Need, ...] = ("prediction",)
_BOTH: tuple[Need, ...] = ("label", "prediction")

_TABLE = (
    Measure("row-count", "number of rows", "row", (), "Rows of the table.", "may"),
    Measure("rows-per-group", "number of rows", "row", ("attribute",), "Rows of each group of an attribute.", "must"),
    Measure(
        "accuracy", "accuracy", "1", _BOTH, "Share of cases whose predicted class is their labelled class.", "may",
        published=CONFUSION,
    ),
    Measure(
        "error-rate", "error rate", "1", _BOTH, "Share of cases whose predicted class is not their labelled class.",
        "may", published=CONFUSION,
    ),
    Measure(
        "recall", "recall", "1", _BOTH, "Share of the labelled positives that are predicted positive "
        "(true-positive rate).", "may", published=CONFUSION,
    ),
    Measure(
        "precision", "precision", "1", _BOTH, "Share of the predicted positives that are labelled positive.", "may",
        published=CONFUSION,
    ),
    Measure(
        "specificity", "specificity", "1", _BOTH, "Share of the labelled negatives that are predicted negative "
        "(true-negative rate).", "may", published=CONFUSION,
    ),
    Measure(
        "false-positive-rate", "false-positive rate", "1", _BOTH, "Share of the labelled negatives that are predicted "
        "positive.", "may", published=CONFUSION,
    ),
    Measure(
        "false-negative-rate", "false-negative rate", "1", _BOTH, "Share of the labelled positives that are predicted "
        "negative.", "may", published=CONFUSION,
    ),
    Measure(
        "selection-rate", "selection rate", "1", _PREDICTED, "Share of cases that are predicted positive.", "may",
        published=FOUR_FIFTHS,
    ),
    Measure("base-rate", "base rate", "1", ("label",), "Share of cases that are labelled positive.", "may"),
    Measure(
        "selection-rate-ratio", "selection-rate ratio", "1", ("prediction", "attribute"), "Selection rate of a group "
        "divided by that of the reference group.", "must", relative=True, published=FOUR_FIFTHS,
    ),
    Measure(
        "true-positive-rate-gap", "true-positive-rate gap", "1", (*_BOTH, "attribute"), "Size of the difference "
        "between the recall of a group and that of the reference group.", "must", relative=True, published=ODDS,
    ),
    Measure(
        "false-positive-rate-gap", "false-positive-rate gap", "1", (*_BOTH, "attribute"), "Size of the difference "
        "between the false-positive rate of a group and that of the reference group.", "must", relative=True,
        published=ODDS,
    ),
    Measure(
        "selection-rate-gap", "selection-rate gap", "1", ("prediction", "attribute"), "Size of the difference between "
        "the selection rate of a group and that of the reference group.", "must", relative=True, published=PARITY,
    ),
    Measure(
        "personal-data", "share of rows with personal data", "1", (), "Share of rows with a value that looks like "
        "personal data of a category, by pattern and checksum, or that stand in a column named for it.",
        part="category", naming="share of rows with {part}",
        published="ISO 13616 (IBAN, ISO 7064 mod 97-10), ISO/IEC 7812-1 (Luhn), ITU-T E.164, RFC 5321, RFC 4291",
    ),
    Measure(
        "duplicate-rows", "share of duplicate rows", "1", (), "Share of rows that repeat an earlier one: in the "
        "identity column where the source names one, else in all columns.",
    ),
    Measure(
        "missing-share", "share of missing values", "1", (), "Share of rows without a value (null or not a number), "
        "for each of the named columns or, with none named, for every column.", part="column",
        naming="share of missing values in {part}",
    ),
    *(
        Measure(name, title, "1", (), definition, kinds=REPOSITORY_KINDS)
        for name, title, definition in (
            ("versioned-code", "share of code under version control", "Share of the named paths that are committed."),
            ("versioned-data", "share of data under version control", "Share of data with a version there."),
            ("versioned-pipeline", "share of the pipeline under version control", "Share of stages that are locked."),
        )
    ),
    Measure("tests-passed", "share of tests passed", "1", (), "Share of the tests that ran which passed.",
            kinds=REPORT_KINDS),
    *(
        Measure(name, title, unit, (), definition, published=published, kinds=ENDPOINT_KINDS, narrowed=True)
        for name, title, unit, definition, published in (
            ("latency", "latency", "", "Time from the planned start of a request to the last byte of its reply.", TENE),
            ("throughput", "throughput", "", "Requests that are served in a time.", TENE),
            ("failed-request-share", "share of failed requests", "1", "Share of requests without a good reply in time.",
             WILSON),
            ("timeout-rate", "share of requests that timed out", "1", "Share of requests without a reply in time.",
             WILSON),
            ("availability", "availability", "1", "Share of requests with a good reply in time.", WILSON),
            ("schema-violations", "share of replies against the schema", "1", "Share of replies that break it.",
             WILSON),
            ("cold-start", "cold start", "", "Time that the first request after a pause takes.", ""),
        )
    ),
)  # fmt: skip

MEASURES = {measure.id: measure for measure in _TABLE}
"""All measures by id; the order is that of the documentation."""


MEASURED_AS = {"duplicate-share": "duplicate-rows", "true-positive-rate": "recall"}
"""Metrics that are measured under another name."""

Family = Literal["data", "labels", "model", "endpoint", "telemetry", "registry", "repository", "business", "people"]


@dataclass(frozen=True, slots=True)
class Known:
    """A measure that criteria may name, measurable now or not: what it takes to measure it, and which way is good.

    `unit` is that of its thresholds: `1` for shares, `s` for times, `B` for sizes, "" where the author's is kept.
    """

    id: str
    title: str
    family: Family
    unit: str = ""
    good: Literal["high", "low", ""] = ""


_FAMILIES: dict[Family, str] = {
    "data": (
        "missing-share completeness duplicate-share invalid-share freshness drift row-count out-of-range-share "
        "outlier-share schema-violations unseen-share input-distribution"
    ),
    "labels": (
        "agreement cohens-kappa weighted-kappa fleiss-kappa krippendorffs-alpha intraclass-correlation label-error-rate"
    ),
    "endpoint": "latency time-to-first-token throughput cold-start",
    "telemetry": (
        "availability downtime timeout-rate cpu-use memory-use gpu-use gpu-memory-use disk-use network-use energy-use "
        "queue-length cost prediction-drift concept-drift prediction-distribution confidence"
    ),
    "registry": "training-time",
    "business": (
        "override-rate repeat-rate click-rate conversion-rate abandonment-rate complaint-rate churn-rate "
        "retention-rate escalation-rate automation-rate adoption-rate satisfaction net-promoter-score"
    ),
}
"""What it takes to measure each metric; all others are of a model's predictions."""

_UNITS = {"share": "1", "time": "s", "size": "B"}

_OTHERS: dict[Family, dict[str, str]] = {
    "telemetry": {
        "alarm": "whether the alarm is set", "trigger": "whether the trigger is set", "peak-load": "peak load",
        "load": "load", "failed-request-share": "share of failed requests", "interval": "time between data points",
        "stream-rate": "data points per time", "lateness": "lateness of data points",
        "loss-share": "share of lost data points",
        "on-time-share": "share of data points on time", "delay": "delay", "stored-volume": "stored volume",
        "storage-growth": "growth of the storage", "load-growth": "growth of the load", "bandwidth": "transferred data",
        "time-to-tell": "time to tell", "time-to-roll-back": "time to roll back", "traffic-share": "share of traffic",
        "time-to-overrule": "time to overrule", "batch-size": "size of a batch", "memory": "memory in use",
        "power": "power drawn", "reviewed-share": "share of reviewed decisions",
        "label-delay": "delay of the true outcome",
        "label-coverage": "share of predictions with a true outcome", "acts-alone-below": "limit for acting alone",
    },
    "registry": {
        "promotion": "gate of a release", "stop": "stop of a release", "training-cost": "cost of training",
        "training-compute-time": "computing time of training", "trial-time": "time on trial",
        "training-window": "age of the oldest training data", "retraining-pause": "time between trainings",
        "model-size": "size of the model", "package-size": "size of the package", "test-share": "share of test data",
        "processors": "processors in use",
    },
    "data": {
        "rows": "number of things", "group-share": "share of a group", "data-size": "size of the data",
        "history": "length of the history", "full-cycles": "full cycles covered",
        "retention": "age of the oldest record",
        "age-of-training-data": "age of the oldest training data", "data-provided": "data provided",
    },
    "labels": {
        "labels-per-item": "labels per item", "items-labelled": "labelled items",
        "double-labelled-share": "share of items labelled more than once",
    },
    "model": {
        "comparison": "difference from the reference", "range": "place between two limits",
        "simpler-way": "metric of the simpler way", "under-attack": "metric under attack",
    },
    "business": {"outcome": "business outcome", "error-cost": "cost of an error", "cost": "cost"},
    "people": {
        "expert-hours": "hours of the expert", "time-to-reply": "time to reply", "time-to-respond": "time to respond",
        "cases-looked-into": "cases looked into", "notice": "time of notice", "storage-horizon": "time planned ahead",
        "hardware": "machines", "capacity": "capacity", "development-time": "time of development",
    },
}  # fmt: skip
"""Measures that are no metrics by name: amounts that questions ask for, and thresholds that are no limits."""


def _known() -> dict[str, Known]:
    families: dict[str, Family] = {name: family for family, names in _FAMILIES.items() for name in names.split()}
    found = {
        metric.name: Known(
            metric.name, metric.title, families.get(metric.name, "model"),
            _UNITS.get(metric.dimensions[0], "") if len(metric.dimensions) == 1 else "", metric.good,
        )
        for metric in METRICS.values()
    }  # fmt: skip
    found |= {
        name: Known(name, title, family)
        for family, titles in _OTHERS.items()
        for name, title in titles.items()
        if name not in found
    }
    rows = ("row-count", "rows-per-group", "personal-data", "duplicate-rows", "missing-share")
    measured = {
        measure.id: Known(
            measure.id, measure.title, "data" if measure.id in rows else "model",
            measure.unit, found[measure.id].good if measure.id in found else "",
        )
        for measure in MEASURES.values()
    }  # fmt: skip
    return found | measured


KNOWN: dict[str, Known] = _known()
"""Every measure that a fit criterion may name, those of `MEASURES` and those that nothing measures yet."""

_TAKES: dict[Family, str] = {
    "data": "a table with what it is about",
    "labels": "a table of labels with who gave each of them",
    "model": "predictions and labels of the cases that it is about",
    "endpoint": "calls to an endpoint under the load that it is asked for",
    "telemetry": "the telemetry of the running system",
    "registry": "the registry of models and experiments",
    "repository": "the repository of the code",
    "business": "figures of the business from before and after",
    "people": "a person who vouches for it",
}


def why_unmeasured(measure: str) -> str:
    """Say in one sentence what it would take to measure what nothing here measures; "" for what is measured."""
    if measure in MEASURES:
        return ""
    known = KNOWN.get(measure)
    if known is None:
        return f"Nothing here measures {measure!r} yet."
    return f"Nothing here measures the {known.title} yet: it takes {_TAKES[known.family]}."


@dataclass(frozen=True, slots=True)
class Category:
    """A category of personal data: its words in a sentence, and the other words people use for it.

    `by_name` categories have no pattern of their own (a name looks like any word); columns are judged by what they
    are called.
    """

    id: str
    title: str
    words: tuple[str, ...]
    by_name: bool = False


PERSONAL_DATA = {
    category.id: category
    for category in (
        Category("email", "e-mail addresses", ("mail", "mail address", "email address")),
        Category("phone", "phone numbers", ("telephone", "telephone number", "mobile number", "phone number")),
        Category("ip-address", "IP addresses", ("ip", "internet address")),
        Category("iban", "bank account numbers (IBAN)", ("bank account", "account number", "bank account number")),
        Category("credit-card", "card numbers", ("card", "card number", "payment card", "credit card number")),
        Category("ssn", "US social security numbers", ("social security", "social security number", "us ssn")),
        Category(
            "name",
            "names of people",
            ("person name", "full name", "people name", "first name", "last name"),
            by_name=True,
        ),
        Category(
            "address", "postal addresses", ("home address", "street address", "postal address", "street"), by_name=True
        ),
        Category("birth-date", "dates of birth", ("date of birth", "birthday", "birthdate", "dob"), by_name=True),
    )
}


def category(item: str) -> Category | None:
    """Give the category that a word means (`E-mails`, `ip addresses`, `date of birth`), or None."""
    return _WORDS.get(_singular(item))


def wanted_categories(items: tuple[str, ...]) -> tuple[tuple[Category, ...], tuple[str, ...]]:
    """Give the categories that the items name, each once (no items: all), and the items that name none."""
    if not items:
        return tuple(PERSONAL_DATA.values()), ()
    found = dict.fromkeys(known for item in items if (known := category(item)))
    return tuple(found), tuple(item for item in items if not category(item))


def _singular(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", text).casefold().replace("e-mail", "email"))
    return " ".join(re.sub(r"(?<=[^s])s$", "", re.sub(r"(?<=ss)es$", "", word)) for word in words)


_WORDS = {_singular(word): found for found in PERSONAL_DATA.values() for word in (found.id, found.title, *found.words)}
