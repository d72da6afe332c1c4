"""The measures that can be taken now: what each one is, what it needs of a source, and where it was published.

The table is the vocabulary that fit criteria and probes share. A measure is added here and computed in
`remit.probes`; `remit.core.checks` judges it like every other.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Need = Literal["label", "prediction", "score", "attribute", "identity"]
Grouping = Literal["no", "may", "must"]

CONFUSION = "Fawcett 2006, An introduction to ROC analysis, Pattern Recognition Letters 27:861-874"
ODDS = "Hardt, Price & Srebro 2016, Equality of opportunity in supervised learning, NeurIPS 29"
FOUR_FIFTHS = "29 CFR 1607.4(D), Uniform guidelines on employee selection procedures, 1978"
PARITY = "Calders & Verwer 2010, Three naive Bayes approaches for discrimination-free classification, DMKD 21:277-292"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that can be measured now.

    `unit` is `row`, or `1` for shares, ratios and differences of shares. `needs` is what a source must tell before
    the measure can be taken. `grouping` says whether it is taken per group of an attribute: never, on request, or
    always. A `relative` measure compares each group with the reference group, which is not judged against itself.
    `part` is the word for one of its parts; `naming` puts the title and a part into words.
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
)  # fmt: skip

MEASURES = {measure.id: measure for measure in _TABLE}
"""All measures by id; the order is that of the documentation."""


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
