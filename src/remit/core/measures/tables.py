"""What is measured on tables."""

from __future__ import annotations

from remit.core.measures.definitions import Measure, Need

CONFUSION = "Fawcett 2006, An introduction to ROC analysis, Pattern Recognition Letters 27:861-874"
ODDS = "Hardt, Price & Srebro 2016, Equality of opportunity in supervised learning, NeurIPS 29"
FOUR_FIFTHS = "29 CFR 1607.4(D), Uniform guidelines on employee selection procedures, 1978"
PARITY = "Calders & Verwer 2010, Three naive Bayes approaches for discrimination-free classification, DMKD 21:277-292"

_PREDICTED: tuple[Need, ...] = ("prediction",)
_BOTH: tuple[Need, ...] = ("label", "prediction")


TABLES = (
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
