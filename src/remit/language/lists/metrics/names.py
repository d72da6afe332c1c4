"""Names of metrics with the words for each, by what they tell of: running, data, agreement, use, prediction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Good = Literal["high", "low", ""]


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric: its words (the first is how it is written), the way it is good, and the dimensions of its amounts.

    Dimensions: `share` (per cent, or a part of 1), `number` (bare), `time`, `rate` (things per time), `count`, `size`,
    `money`, `amount` (in whatever unit the predicted thing has).
    """

    name: str
    good: Good
    dimensions: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def title(self) -> str:
        """Give how it is written in a sentence."""
        return self.words[0]


def _metric(name: str, good: Good, dimensions: str, *words: str) -> Metric:
    return Metric(name, good, tuple(dimensions.split()), words)


RUNNING = (
    _metric(
        "latency", "low", "time", "latency", "response time", "answer time", "reply time", "inference time",
        "prediction time", "scoring time", "turnaround time", "turnaround", "page load", "page load time",
        "load time", "loading time", "time to answer", "time to respond", "time to response", "time to reply",
        "time to result", "time to prediction", "time per prediction", "time per request", "time per call",
        "time per query", "time per image", "time per item", "end to end latency", "e2e latency", "round trip time",
        "rtt", "tail latency", "request latency", "request duration", "prediction latency", "inference latency",
        "response latency", "serving latency", "service time", "api latency", "processing time",
        "processing latency", "model latency", "latency budget", "time budget", "server latency",
        "end to end delay", "response delay",
        "response times of the service", "answering time", "decision time", "time to decision",
    ),
    _metric("time-to-first-token", "low", "time", "time to first token", "ttft", "time to the first token"),
    _metric("real-time-factor", "low", "number share", "real time factor", "rtf"),
    _metric(
        "throughput", "high", "rate", "throughput", "request rate", "query rate", "processing rate", "frame rate",
        "traffic", "request volume", "number of requests", "request count", "call volume",
    ),
    _metric(
        "availability", "high", "share", "availability", "uptime", "up time", "service availability", "sla uptime",
        "system availability", "service uptime", "api availability",
    ),
    _metric("downtime", "low", "time share", "downtime", "down time", "outage time", "unavailability"),
    _metric(
        "error-rate", "low", "share rate", "error rate", "rate of errors", "share of errors", "failed requests",
        "share of failed requests", "rate of failed requests", "failed calls", "share of failed calls",
        "failed predictions", "request failure rate", "request failures", "failure rate", "5 xx", "share of 5 xx",
        "5 xx rate", "5 xx responses", "share of 5 xx responses", "5 xx errors", "rate of 5 xx", "5 xx error rate",
        "share of 4 xx and 5 xx", "4 xx", "4 xx and 5 xx", "4 xx and 5 xx responses", "4 xx rate", "server errors",
        "server error rate", "http errors", "http error rate", "http 5 xx", "misclassification rate",
        "classification error rate", "fraction of failed requests", "proportion of failed requests",
        "requests failing", "api errors", "api error rate", "error ratio", "errors", "erroneous requests",
        "share of erroneous requests",
    ),
    _metric("success-rate", "high", "share", "success rate", "share of successful requests"),
    _metric(
        "timeout-rate", "low", "share rate", "timeout rate", "timeouts", "time out rate", "share of timeouts",
        "timed out requests",
    ),
    _metric(
        "cpu-use", "low", "share", "CPU use", "cpu", "cpu usage", "cpu util", "cpu utilisation", "cpu utilization",
        "cpu load", "processor load", "processor use", "cpu consumption",
    ),
    _metric(
        "memory-use", "low", "share size", "memory use", "memory", "memory usage", "memory utilisation",
        "memory utilization", "memory consumption", "memory footprint", "ram", "ram use", "ram usage",
        "ram footprint", "ram consumption", "resident memory", "peak memory", "main memory",
    ),
    _metric(
        "gpu-use", "low", "share", "GPU use", "gpu", "gpu usage", "gpu util", "gpu utilisation", "gpu utilization",
        "gpu load",
    ),
    _metric(
        "gpu-memory-use", "low", "share size", "GPU memory use", "gpu memory", "gpu memory usage", "vram",
        "gpu ram", "vram use", "vram usage",
    ),
    _metric(
        "disk-use", "low", "share size", "disk use", "disk", "disk usage", "disk space", "disk utilisation",
        "disk utilization", "storage use", "storage usage",
    ),
    _metric(
        "network-use", "low", "size share", "network use", "network traffic", "network usage", "bandwidth use",
        "bandwidth usage",
    ),
    _metric(
        "energy-use", "low", "amount", "energy use", "energy consumption", "power consumption", "power draw",
        "power use", "energy usage",
    ),
    _metric(
        "queue-length", "low", "count number", "queue length", "queue size", "queue depth", "backlog",
        "backlog size", "length of the queue", "queue", "consumer lag", "kafka lag", "kafka consumer lag",
        "topic lag", "message lag", "queue lag", "consumer group lag", "pending messages", "requests in queue",
    ),
    _metric(
        "cold-start", "low", "time", "cold start", "cold start time", "cold start latency", "startup time",
        "start up time", "time to start", "warm up time",
    ),
    _metric(
        "cost", "low", "money", "cost", "costs", "serving cost", "inference cost", "running cost", "operating cost",
        "cost of serving", "hosting cost", "cloud cost",
    ),
    _metric(
        "training-time", "low", "time", "training time", "time to train", "duration of training",
        "training duration", "length of training", "time for training",
    ),
)  # fmt: skip

DATA = (
    _metric(
        "missing-share", "low", "share", "share of missing values", "missing values", "missing value rate",
        "missing value share", "missing rate", "missing share", "missingness", "missing data", "missing entries",
        "missing fields", "missing readings", "missing records", "missing rows", "missing labels", "missing",
        "nulls", "null rate", "null share", "null values", "null fraction", "null ratio", "null", "share of nulls",
        "share of null values", "rate of missing values", "rate of nulls", "fraction of missing values",
        "fraction of nulls", "proportion of missing values", "percentage of missing values", "percentage of nulls",
        "empty values", "empty fields", "empty cells", "blanks", "blank fields", "nan", "nans", "missing data rate",
        "share of missing data", "missing values rate", "data gaps", "number of missing values", "missing features",
    ),
    _metric("completeness", "high", "share", "completeness", "data completeness", "field completeness",
    "fill rate"),
    _metric(
        "duplicate-share", "low", "share", "share of duplicates", "duplicates", "duplicate rate", "duplicate share",
        "duplicate rows", "duplicate records", "duplicate entries", "duplicate keys", "duplicate images",
        "duplicated rows", "duplicated records", "rate of duplicates", "fraction of duplicates", "duplication rate",
        "proportion of duplicates", "percentage of duplicates", "share of duplicate rows",
        "share of duplicate records",
        "duplicate values", "number of duplicates", "duplicate documents", "double entries",
    ),
    _metric(
        "invalid-share", "low", "share", "share of invalid values", "invalid values", "invalid rows",
        "invalid records",
        "invalid entries", "invalid rate", "share of invalid records", "share of invalid rows", "malformed records",
        "malformed rows", "malformed messages", "rate of invalid values", "unparseable records",
        "unparsable records",
        "corrupt records", "corrupt files", "corrupt images", "corrupted files", "corrupted images",
        "unreadable files",
        "unreadable images", "invalid inputs", "invalid requests", "rejected records", "fraction of invalid values",
        "share of unreadable images", "share of corrupt files", "percentage of invalid values", "invalid fields",
        "broken files", "invalid messages", "malformed inputs", "broken images",
    ),
    _metric("freshness", "low", "time", "age of the data", "freshness", "data freshness", "staleness", "data age",
            "data staleness", "age of data", "feature freshness", "feature age", "age of the features",
            "age of the latest record", "age of the newest record", "age of the newest sample",
            "age of the newest reading", "age of the newest message", "age of the newest file",
            "age of the newest row",
            "age of the last record", "age of the latest sample", "age of the latest reading", "data delay",
            "data latency", "ingestion delay",
            "ingestion lag", "data lag", "feature staleness", "pipeline lag"),
    _metric(
        "drift", "low", "number share", "drift", "data drift", "feature drift", "input drift", "covariate drift",
        "covariate shift", "distribution shift", "distribution drift", "dataset shift", "data set shift",
        "drift score", "input distribution drift", "shift of the input distribution", "distribution change",
    ),
    _metric("prediction-drift", "low", "number share", "prediction drift", "output drift", "score drift",
            "drift of the predictions", "drift in predictions", "drift of the scores", "prediction shift"),
    _metric("concept-drift", "low", "number share", "concept drift"),
    _metric("row-count", "high", "count rate number", "number of rows", "row count", "rows count", "record count",
            "number of records", "batch size", "input volume", "data volume", "number of inputs", "input count",
            "number of images"),
    _metric(
        "out-of-range-share", "low", "share", "share of values out of range", "out of range", "out of range values",
        "values out of range", "out of bounds", "out of bounds values", "values out of bounds",
        "values outside the range", "values outside their range", "values outside the valid range",
        "values outside the allowed range", "share of out of range values", "out of range rate",
        "out of range share",
        "readings out of range", "out of range readings", "range violations", "outside the valid range",
        "outside the allowed range", "rate of out of range values", "values out of their range",
    ),
    _metric("outlier-share", "low", "share", "share of outliers", "outliers", "outlier rate", "rate of outliers"),
    _metric("schema-violations", "low", "count share rate number", "schema violations", "schema violation",
            "schema errors", "schema mismatches", "schema breaks", "schema violation rate", "schema changes",
            "share of schema violations", "violations of the schema", "type errors", "type mismatches"),
    _metric(
        "unseen-share", "low", "share", "share of unseen categories", "unseen categories", "unseen values",
        "unknown categories", "new categories", "unseen category rate", "share of unseen values",
        "share of unknown categories", "out of vocabulary", "out of vocabulary words", "out of vocabulary rate",
        "oov",
        "oov rate", "unseen labels", "unknown values", "unseen words", "share of out of vocabulary words",
        "unknown category rate",
    ),
    _metric("label-error-rate", "low", "share", "label error rate", "error rate of the labels", "label errors",
        "wrong labels", "label noise",
            "mislabelled items", "mislabeled items", "share of wrong labels", "labelling error rate",
            "labeling error rate", "labelling errors", "labeling errors", "mislabelled images", "mislabeled images",
            "noisy labels"),
)  # fmt: skip

AGREEING = (
    _metric(
        "agreement", "high", "share", "agreement", "inter annotator agreement", "inter rater agreement",
        "interannotator agreement", "interrater agreement", "annotator agreement", "rater agreement", "iaa",
        "percent agreement", "percentage agreement", "raw agreement", "observed agreement", "label agreement",
        "agreement rate", "labeller agreement", "labeler agreement", "agreement between annotators",
        "agreement between labellers", "agreement between two annotators", "agreement between two labellers",
        "agreement between raters", "agreement among annotators", "agreement among labellers",
        "agreement of labellers",
        "agreement between readers", "inter reader agreement", "inter coder agreement", "intercoder agreement",
        "agreement between the labellers", "agreement between the annotators", "agreement between two readers",
        "agreement between labelers", "agreement between the two annotators", "agreement between the two labellers",
        "inter observer agreement", "interobserver agreement", "agreement between coders",
        "agreement of annotators",
        "agreement between experts", "agreement between two raters", "agreement between two experts",
    ),
    _metric("cohens-kappa", "high", "share number", "Cohen's kappa", "cohens kappa", "cohen kappa",
            "cohen's kappa coefficient", "cohen's κ", "cohen κ", "cohens κ", "kappa of cohen",
            "cohen's kappa score"),
    _metric("weighted-kappa", "high", "share number", "weighted kappa", "quadratic weighted kappa",
            "linear weighted kappa", "weighted cohen's kappa", "quadratic kappa"),
    _metric("fleiss-kappa", "high", "share number", "Fleiss kappa", "fleiss ' kappa", "fleiss ’ kappa",
            "fleiss's kappa", "fleiss κ", "fleiss ' κ", "fleiss ’ κ"),
    _metric("krippendorffs-alpha", "high", "share number", "Krippendorff's alpha",
            "krippendorff's \u03b1", "krippendorff \u03b1", "krippendorffs \u03b1", "krippendorffs alpha",
            "krippendorff alpha", "krippendorff"),
    _metric("intraclass-correlation", "high", "share number", "intraclass correlation", "icc",
            "intraclass correlation coefficient", "intra class correlation"),
)  # fmt: skip

USING = (
    _metric("override-rate", "low", "share", "override rate", "rate of overrides", "share of overrides",
            "share of overridden decisions", "overridden decisions", "overridden predictions", "overrides",
            "share of overruled decisions", "overruled decisions", "correction rate", "manual override rate",
            "human override rate", "share of overridden predictions"),
    _metric("repeat-rate", "low", "share", "repeat rate", "share of repeats", "repeat call rate",
        "repeat contact rate",
            "repeat calls", "repeat contacts"),
    _metric("click-rate", "high", "share", "click rate", "click through rate", "clickthrough rate", "ctr"),
    _metric("conversion-rate", "high", "share", "conversion rate", "conversion", "conversions"),
    _metric("abandonment-rate", "low", "share", "abandonment rate", "cart abandonment", "cart abandonment rate",
            "abandonment", "call abandonment", "call abandonment rate", "abandon rate"),
    _metric("complaint-rate", "low", "share rate", "complaint rate", "complaints", "rate of complaints",
            "customer complaints", "share of complaints"),
    _metric("churn-rate", "low", "share", "churn rate", "customer churn rate", "attrition rate", "churn",
            "customer churn"),
    _metric("retention-rate", "high", "share", "retention rate", "customer retention rate"),
    _metric("escalation-rate", "low", "share", "escalation rate", "share of escalations", "escalations",
            "handover rate", "hand over rate", "referral rate"),
    _metric("automation-rate", "high", "share", "automation rate", "automated share", "straight through rate",
            "straight through processing rate", "touchless rate", "automatic decision rate"),
    _metric("adoption-rate", "high", "share", "adoption rate", "adoption", "usage rate", "acceptance by users"),
    _metric("satisfaction", "high", "share number", "satisfaction", "user satisfaction", "customer satisfaction",
            "csat", "satisfaction score", "customer satisfaction score", "csat score"),
    _metric("net-promoter-score", "high", "number share", "net promoter score", "nps"),
    _metric("false-alarms", "low", "rate count number", "false alarms", "false alerts", "false positives",
        "false alarm count",
            "number of false alarms", "nuisance alarms", "number of false positives"),
    _metric("misses", "low", "rate count number", "missed cases", "misses", "false negatives", "missed detections",
            "number of false negatives", "missed defects", "missed faults", "missed failures"),
    _metric("confidence", "high", "share", "prediction confidence", "confidence score",
            "model confidence", "confidence scores", "mean confidence", "average confidence"),
    _metric("prediction-distribution", "", "", "prediction distribution", "distribution of predictions",
            "distribution of the predictions", "score distribution", "distribution of scores",
            "output distribution",
            "distribution of the scores", "class distribution", "distribution of the classes",
            "distribution of predicted classes"),
    _metric("input-distribution", "", "", "input distribution", "feature distribution", "distribution of inputs",
            "distribution of the inputs", "distribution of features", "distribution of the features",
            "input distributions", "feature distributions", "data distribution"),
)  # fmt: skip

PREDICTING = (
    _metric("balanced-accuracy", "high", "share", "balanced accuracy", "balanced acc", "bal acc"),
    _metric("mae", "low", "amount number share", "MAE", "mean absolute error", "mean absolute deviation",
            "average absolute error"),
    _metric("mape", "low", "share", "MAPE", "mean absolute percentage error", "mean absolute percent error",
            "average percentage error"),
    _metric("wape", "low", "share", "WAPE", "weighted absolute percentage error"),
    _metric("smape", "low", "share", "sMAPE", "symmetric mape", "symmetric mean absolute percentage error"),
    _metric("mase", "low", "number", "MASE", "mean absolute scaled error"),
    _metric("rmse", "low", "amount number share", "RMSE", "root mean square error", "root mean squared error"),
    _metric("mse", "low", "number", "MSE", "mean squared error", "mean square error"),
    _metric("r2", "high", "share number", "R2", "r squared", "coefficient of determination", "r 2",
            "r square"),
    _metric("forecast-bias", "", "share amount", "forecast bias"),
    _metric("calibration-error", "low", "share number", "calibration error", "ece", "expected calibration error"),
    _metric("log-loss", "low", "number", "log loss", "logloss", "cross entropy", "cross entropy loss",
            "negative log likelihood"),
    _metric("brier-score", "low", "number share", "Brier score", "brier", "brier loss"),
    _metric("mean-average-precision", "high", "share", "mean average precision", "map"),
    _metric("pr-auc", "high", "share", "PR AUC", "average precision", "auprc", "aucpr", "prauc",
            "area under the precision recall curve", "auc pr"),
    _metric("iou", "high", "share", "IoU", "miou", "mean iou", "intersection over union",
            "mean intersection over union", "jaccard index"),
    _metric("dice", "high", "share", "Dice score", "dice", "dice coefficient", "dice similarity coefficient"),
    _metric("word-error-rate", "low", "share", "word error rate", "wer"),
    _metric("character-error-rate", "low", "share", "character error rate", "cer"),
    _metric("bleu", "high", "number share", "BLEU", "bleu score"),
    _metric("rouge-l", "high", "number share", "ROUGE L", "rougel", "rouge l score"),
    _metric("ndcg", "high", "share", "nDCG", "normalised discounted cumulative gain",
            "normalized discounted cumulative gain"),
    _metric("mean-reciprocal-rank", "high", "share", "mean reciprocal rank", "mrr"),
    _metric("hit-ratio", "high", "share", "hit ratio"),
    _metric("perplexity", "low", "number", "perplexity"),
    _metric("hallucination-rate", "low", "share", "hallucination rate", "hallucinations",
    "share of hallucinations"),
    _metric("matthews-correlation", "high", "share number", "Matthews correlation", "mcc",
            "matthews correlation coefficient"),
    _metric("negative-predictive-value", "high", "share", "negative predictive value", "npv"),
    _metric("false-discovery-rate", "low", "share", "false discovery rate", "fdr"),
    _metric("attack-success-rate", "low", "share", "attack success rate", "success rate of attacks",
            "evasion rate", "jailbreak success rate", "asr", "attack success"),
    _metric("robust-accuracy", "high", "share", "robust accuracy", "adversarial accuracy", "robust acc",
            "adversarial acc",
            "accuracy under attack", "accuracy under adversarial attack"),
)  # fmt: skip
