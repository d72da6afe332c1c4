"""What is measured on tables."""

from __future__ import annotations

from remit.core.measures.definitions import Measure, Need

CONFUSION = "Fawcett 2006, An introduction to ROC analysis, Pattern Recognition Letters 27:861-874"
ODDS = "Hardt, Price & Srebro 2016, Equality of opportunity in supervised learning, NeurIPS 29"
FOUR_FIFTHS = "29 CFR 1607.4(D), Uniform guidelines on employee selection procedures, 1978"
PARITY = "Calders & Verwer 2010, Three naive Bayes approaches for discrimination-free classification, DMKD 21:277-292"
WILSON = "Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22:209-212"
GARWOOD = "Garwood 1936, Fiducial limits for the Poisson distribution, Biometrika 28:437-442"
ORDER_STATISTICS = "Thompson 1936, On confidence ranges for the median and other expectation distributions, Annals of \
Mathematical Statistics 7:122-128; Wilks 1941, Determination of sample sizes for setting tolerance limits, 12:91-96"
PAIRED = "Tango 1998, Equivalence test and confidence interval for the difference in proportions for the paired-sample \
design, Statistics in Medicine 17:891-908; Efron 1979, Bootstrap methods, Annals of Statistics 7:1-26; DeLong, \
DeLong & Clarke-Pearson 1988, Biometrics 44:837-845"

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
    Measure(
        "completeness", "completeness", "1", (), "Share of rows with a value (neither null nor not a number), for each "
        "of the named columns or, with none named, for every column.", part="column",
        naming="completeness of {part}",
    ),
    Measure(
        "invalid-share", "share of invalid values", "1", ("form",), "Share of the values of a column that are not of "
        "the agreed pattern or type.", part="column", naming="share of invalid values in {part}",
    ),
    Measure(
        "out-of-range-share", "share of values out of range", "1", ("range",), "Share of the values of a column that "
        "lie outside of the agreed range.", part="column", naming="share of values out of range in {part}",
    ),
    Measure(
        "outlier-share", "share of outliers", "1", (), "Share of the values of a column that lie more than 1.5 times "
        "the distance between the quartiles below the first or above the third (or another multiple, where the source "
        "sets `fences`); the quartiles are those of the table, or of the reference that the source names.",
        part="column", naming="share of outliers in {part}",
        published="Tukey 1977, Exploratory data analysis; Hyndman & Fan 1996, Sample quantiles in statistical "
        "packages, The American Statistician 50:361-365 (definition 7)",
    ),
    Measure(
        "unseen-share", "share of unseen categories", "1", ("set",), "Share of the values of a column that are none of "
        "the agreed categories.", part="column", naming="share of unseen categories in {part}",
    ),
    Measure(
        "schema-violations", "share of schema violations", "1", ("schema",), "Share of columns that are missing, of "
        "another type than agreed, or not agreed on.",
    ),
    Measure(
        "constant-columns", "number of constant columns", "", (), "Columns of the table, or of those that are named, "
        "in which every row holds the same value, or none does.",
    ),
    Measure("group-share", "share of the rows", "1", ("attribute",), "Rows of a group over all rows in a group.",
            "must"),
    Measure("rows", "number of different ones", "", ("identity",), "Different values of the identity column."),
    Measure(
        "freshness", "age of the newest record", "", ("time",), "Time from the newest record up to the moment of "
        "looking.", "may",
    ),
    Measure("history", "length of the history", "", ("time",), "Time from the oldest record to the newest.", "may"),
    Measure(
        "retention", "age of the oldest record", "", ("time",), "Time from the oldest record to the moment of looking.",
        "may",
    ),
    Measure(
        "age-of-training-data", "age of the oldest training data", "", ("time",), "Time from the oldest record to the "
        "moment of looking.", "may",
    ),
    Measure(
        "full-cycles", "number of full cycles", "", ("time",), "Whole days, weeks or years in which each hour, day or "
        "month has a row.", "may",
    ),
    Measure("data-size", "size of the data", "", (), "Bytes that the file takes as it is stored."),
    Measure("stored-volume", "stored volume", "", (), "Bytes that the file takes as it is stored."),
    Measure(
        "storage-growth", "growth of the storage", "", ("time",), "Bytes of the file times the share of its rows that "
        "are from the last period.",
    ),
    Measure(
        "interval", "time between records", "", ("time",), "Time from a record to the next: the longest, unless a "
        "statistic is named.", "may", published=ORDER_STATISTICS,
    ),
    Measure(
        "stream-rate", "rate of records", "", ("time",), "Records in a time.", "may", published=GARWOOD,
    ),
    Measure(
        "lateness", "delay of records", "", ("time", "arrival"), "Time from a record's own time to its arrival: the "
        "longest, unless a statistic is named.", "may", published=ORDER_STATISTICS,
    ),
    Measure(
        "delay", "delay of records", "", ("time", "arrival"), "As lateness.", "may", published=ORDER_STATISTICS,
    ),
    Measure(
        "on-time-share", "share of records on time", "1", ("time", "arrival", "on-time"), "Share of records that "
        "arrived within the agreed time after their own.", "may", published=WILSON,
    ),
    Measure(
        "loss-share", "share of lost records", "1", ("time", "missed"), "Share of the expected numbers of a sequence, "
        "or of the expected times, for which there is no record.", "may", published=WILSON,
    ),
    Measure(
        "comparison", "gain over the baseline", "", ("baseline",), "How much better a metric is than that of the "
        "baseline on the same rows, in its good direction.", "may", published=PAIRED,
    ),
)  # fmt: skip
