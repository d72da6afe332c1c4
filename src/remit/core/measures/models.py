"""What is measured of models on tables of their predictions, of the labels there, and of how tables differ."""

from __future__ import annotations

from remit.core.measures.definitions import Measure, Need

_PREDICTED: tuple[Need, ...] = ("label", "prediction")
_SCORED: tuple[Need, ...] = ("label", "score")

_SCORES = (
    Measure(
        "auc", "AUC", "1", _SCORED, "Share of pairs of a positive and a negative in which the positive has the higher "
        "score, ties by half.", "may",
        published="DeLong, DeLong & Clarke-Pearson 1988, Comparing the areas under two or more correlated ROC curves, "
        "Biometrics 44:837-845",
    ),
    Measure(
        "pr-auc", "PR AUC", "1", _SCORED, "Average precision: precision at each score from the highest down, weighted "
        "by the recall that it adds.", "may",
        published="Boyd, Eng & Page 2013, Area under the precision-recall curve, ECML PKDD, LNAI 8190:451-466",
    ),
    Measure(
        "log-loss", "log loss", "", _SCORED, "Mean negative natural logarithm of the probability that the score gives "
        "to the label.", "may", published="Good 1952, Rational decisions, JRSS B 14:107-114",
    ),
    Measure(
        "brier-score", "Brier score", "", _SCORED, "Mean squared distance of score and label (0 or 1).", "may",
        published="Brier 1950, Verification of forecasts expressed in terms of probability, Monthly Weather Review "
        "78:1-3",
    ),
    Measure(
        "calibration-error", "calibration error", "", _SCORED, "Mean distance of scores from the share of positives, "
        "over ten bins of equal mass.", "may",
        published="Naeini, Cooper & Hauskrecht 2015, Obtaining well calibrated probabilities, AAAI 29:2901-2907",
    ),
)  # fmt: skip

_REGRESSIONS = tuple(
    Measure(name, title, unit, _PREDICTED, definition, "may", published=published)
    for name, title, unit, definition, published in (
        ("mae", "MAE", "", "Mean size of the error, in the unit of what is predicted.", ""),
        ("mse", "MSE", "", "Mean square of the error.", ""),
        ("rmse", "RMSE", "", "Root of the mean square of the error, in the unit of what is predicted.", ""),
        ("mape", "MAPE", "1", "Mean of the size of the error over the size of the true amount, where that is not 0.",
         "Hyndman & Koehler 2006, Another look at measures of forecast accuracy, IJF 22:679-688"),
        ("smape", "sMAPE", "1", "Mean of twice the size of the error over the sum of the sizes of both amounts.",
         "Makridakis 1993, Accuracy measures, IJF 9:527-529"),
        ("wape", "WAPE", "1", "Sum of the sizes of the errors over the sum of the sizes of the true amounts.",
         "Kolassa & Schuetz 2007, Advantages of the MAD/mean ratio over the MAPE, Foresight 6:40-43"),
        ("r2", "R2", "1", "One less the sum of squared errors over that of squared distances from the mean.", ""),
        ("forecast-bias", "forecast bias", "", ("Size of the mean error; as a share: of the sum of errors over the sum "
         "of true amounts."), ""),
    )
)  # fmt: skip

_CLASSES = (
    Measure(
        "f1", "F1 score", "1", _PREDICTED, "Harmonic mean of precision and recall: of the favourable class of two, of "
        "more classes as the statistic or the setting `average` says, else their plain mean.", "may",
        published="Hand, Christen & Kirielle 2021, F*: an interpretable transformation of the F-measure, Machine "
        "Learning 110:451-456",
    ),
    Measure(
        "f-beta", "F-beta score", "1", _PREDICTED, "Weighted harmonic mean of precision and recall, recall beta times "
        "as important.", "may", published="van Rijsbergen 1979, Information retrieval, 2nd ed., chapter 7",
    ),
    Measure(
        "balanced-accuracy", "balanced accuracy", "1", _PREDICTED, "Mean of the recalls of all classes.", "may",
        published="Brodersen, Ong, Stephan & Buhmann 2010, The balanced accuracy and its posterior distribution, ICPR",
    ),
    Measure(
        "matthews-correlation", "Matthews correlation", "1", _PREDICTED, "Correlation of class and predicted class, "
        "from -1 to 1.", "may",
        published="Gorodkin 2004, Comparing two K-category assignments by a K-category correlation coefficient, "
        "Computational Biology and Chemistry 28:367-374",
    ),
    Measure(
        "negative-predictive-value", "negative predictive value", "1", _PREDICTED, "Share of the predicted negatives "
        "that are labelled negative.", "may",
    ),
    Measure(
        "false-discovery-rate", "false discovery rate", "1", _PREDICTED, "Share of the predicted positives that are "
        "labelled negative.", "may",
    ),
)  # fmt: skip

_DRIFT = tuple(
    Measure(
        name, title, "", ("reference",), definition, part="column", naming="{title} of {part}",
        published="Yurdakul & Naranjo 2020, Statistical properties of the population stability index, Journal of Risk "
        "Model Validation 14(4):89-100",
    )
    for name, title, definition in (
        ("drift", "drift", ("How far the distribution of each column lies from that of the reference: population "
         "stability index over its deciles and categories, or as the statistic says.")),
        ("input-distribution", "change of the input distribution", "As drift."),
        ("prediction-drift", "prediction drift", ("How far the distribution of the scores, or failing these of the "
         "predictions, lies from that of the reference.")),
        ("prediction-distribution", "change of the prediction distribution", "As prediction drift."),
    )
)  # fmt: skip

_LEAKAGE = (
    Measure(
        "shared-rows", "share of rows shared with the reference", "1", ("reference",),
        "Share of the rows of a table, or of one "
        "side of a split, that stand in the reference too, in all columns or in the named ones.",
        published="Kaufman, Rosset, Perlich & Stitelman 2012, Leakage in data mining, ACM TKDD 6:15",
    ),
    Measure(
        "shared-entities", "share of cases shared with the reference", "1", ("identity", "reference"),
        "Share of the distinct "
        "values of the identity column that stand in the reference too.",
        published="Kaufman, Rosset, Perlich & Stitelman 2012, Leakage in data mining, ACM TKDD 6:15",
    ),
    Measure(
        "time-overlap", "share of rows not after the reference", "1", ("time", "reference"),
        "Share of rows that are not later "
        "than the last row of the reference.",
        published="Kaufman, Rosset, Perlich & Stitelman 2012, Leakage in data mining, ACM TKDD 6:15",
    ),
    Measure(
        "single-feature-auc", "AUC of a single feature", "1", ("label",), "AUC of each feature by itself, whichever "
        "way it ranks, and of whether its value is missing.", part="column", naming="AUC of {part} alone",
        published="DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837-845",
    ),
    Measure(
        "smallest-group", "size of the smallest group", "row", ("quasi-identifiers",),
        "Rows of the rarest combination of the values that "
        "could identify somebody.",
        published="Sweeney 2002, k-anonymity: a model for protecting privacy, IJUFKS 10:557-570",
    ),
    Measure(
        "small-group-share", "share of rows in small groups", "1", ("quasi-identifiers",),
        "Share of rows whose combination of the values "
        "that could identify somebody has fewer rows than the least that is set.",
        published="El Emam & Dankar 2008, Protecting privacy using k-anonymity, JAMIA 15:627-637",
    ),
)  # fmt: skip

_LABELS = (
    Measure("label-coverage", "share of predictions with a true outcome", "1", ("label",), "Share of the cases with a "
            "prediction (of all rows where none is named) whose label is known.", "may"),
    Measure("label-delay", "delay of the true outcome", "", ("time", "labelled-at"),
            "Time from a case to its label: the longest, or "
            "the statistic that is asked for."),
    Measure("conflicting-labels", "share of rows with conflicting labels", "1", ("label",), "Share of the labelled "
            "rows that have a like row with another label: alike in the identity column, else in all features."),
    Measure("rows-per-class", "rows of each class", "row", ("label",), "Labelled rows of each class, for each group "
            "where groups are asked for.", "may", part="class", naming="number of rows of {part}"),
    Measure("class-share", "share of each class", "1", ("label",), "Share of each class among labelled rows, for each "
            "group where groups are asked for.", "may", part="class", naming="share of {part}"),
    Measure("label-error-rate", "label error rate", "1", ("label", "gold"),
            "Share of the labels that differ from those of "
            "the column with the right ones.", "may"),
    Measure("agreement", "agreement", "1", ("annotators",),
            "Share of the pairs of labels of one item that are the same, the mean "
            "over items."),
    Measure("cohens-kappa", "Cohen's kappa", "1", ("annotators",),
            "Agreement of two annotators beyond chance, over the most that "
            "is possible.", published="Cohen 1960, Educational and Psychological Measurement 20:37-46"),
    Measure("weighted-kappa", "weighted kappa", "1", ("annotators",),
            "As Cohen's kappa, with disagreements weighted by how far "
            "apart labels are.", published="Cohen 1968, Psychological Bulletin 70:213-220"),
    Measure("fleiss-kappa", "Fleiss' kappa", "1", ("annotators",),
            "Agreement of several annotators beyond chance, over items that "
            "all have labelled.", published="Fleiss 1971, Psychological Bulletin 76:378-382"),
    Measure("krippendorffs-alpha", "Krippendorff's alpha", "1", ("annotators",),
            "One less observed over expected disagreement, for "
            "any number of annotators and gaps.", published="Krippendorff 2004, Content analysis, 2nd ed., chapter 11"),
    Measure("intraclass-correlation", "intraclass correlation", "1", ("annotators",),
            "Share of the variance of labels that is "
            "between items, ICC(1,1).", published="Shrout & Fleiss 1979, Psychological Bulletin 86:420-428"),
    Measure("labels-per-item", "labels per item", "", ("annotators",),
            "Labels that an item has from different annotators: the "
            "fewest of any item, or the mean."),
    Measure("items-labelled", "labelled items", "", ("annotators",), "Items with a label."),
    Measure("double-labelled-share", "share of items labelled more than once", "1", ("annotators",),
            "Share of the labelled items "
            "with labels of two or more annotators."),
)  # fmt: skip

_LATER = (
    Measure("concept-drift", "concept drift", "", ("label", "prediction", "time"), "Rise of the error rate in the "
            "order of time: of the later cases over that of the earlier ones.",
            published="Gama et al. 2014, A survey on concept drift adaptation, ACM Computing Surveys 46:44"),
    Measure("expected-accuracy", "expected accuracy", "1", ("prediction", "score"), "Share of the predictions without "
            "a label yet that will prove right if the calibrated scores are.",
            published="Kivimaki, Bialek, Nurminen & Kuberski 2024, arXiv:2407.08649"),
    Measure("expected-auc", "expected AUC", "1", ("score",), "AUC that the cases without a label yet will have if the "
            "calibrated scores are right.",
            published="Kivimaki, Bialek, Nurminen & Kuberski 2024, arXiv:2407.08649"),
)  # fmt: skip

MODELS = (*_SCORES, *_REGRESSIONS, *_CLASSES, *_DRIFT, *_LEAKAGE, *_LABELS, *_LATER)
"""What is measured on tables beside their counts and rates."""
