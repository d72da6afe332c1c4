"""What people call the metrics that need a threshold, with the figure to ask for. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import lines


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


METRICS: dict[str, tuple[str, ...]] = {
    "“{words}”: which time at most, for which share of requests, at which load?": lines(
        """
        latency; latencies; response time|times; inference time|times; reaction time|times; tail latency; answer
        time|times; processing time|times
        """
    ),
    "How many requests or items per second at least: “{words}”?": lines(
        """
        throughput; queries per second; requests per second; qps; rps; tps; fps
        """
    ),
    "Which value of “{words}” is just acceptable, on which data and for which groups?": lines(
        """
        accuracy; precision; recall; sensitivity; specificity; f1; f1 score; auc; roc auc; mae; mape; rmse; mse; r2;
        log loss; iou; map; word error rate; character error rate; bleu; rouge; perplexity; balanced accuracy;
        calibration error; mean absolute error; brier score; hit rate; true|false positive|negative rate|rates;
        precision and recall
        """
    ),
    "Which share of requests may fail, over which period: “{words}”?": lines(
        """
        error rate|rates; failure rate|rates
        """
    ),
    "Which share of time, over which period (99.5 % a month …): “{words}”?": lines(
        """
        availability; uptime
        """
    ),
    "From which value on, over which window, is “{words}” an alarm?": lines(
        """
        drift; data drift; concept drift; feature drift; memory; memory use|usage|consumption; cpu; cpu load|use|
        usage; gpu load|use|usage; server load; disk space|usage; computing power; performance; stability; speed;
        load; queue length; missing values; null values; feature ranges; schema validation; data quality; outliers;
        anomalies; prediction drift; output distribution; confidence
        """
    ),
    "From which value today to which value, by when: “{words}”?": lines(
        """
        conversion rate; quality of service|care|life|work; service quality; efficiency; efficiency gain|gains;
        productivity; loyalty; occupancy; motivation; profit; margin; sales; savings; time savings; usage; adoption;
        engagement; click rate|through rate; click through rate; churn; churn rate; revenue; turnover; return on
        investment; roi; customer satisfaction; nps; cost savings; waste; scrap rate; override rate; complaints
        """
    ),
}
"""By follow-up question: the names, in the patterns of `vague`."""

PLAIN_WORDS = frozenset(("map",))
"""Names that are words of every day, too, and count only where they are written as a name (mAP)."""

DISMISSED = _words(
    """
    alone ignore ignored informational irrelevant merely misleading reported secondary uninteresting unimportant useless
    watched
    """
)
"""Words by which a clause says that a metric is not what counts."""
