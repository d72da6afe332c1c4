"""Figures from a run: quantiles, shares and rates with their intervals, and what must be said beside them.

What is not known of a request widens the interval instead of being left out: the reply time of a request that failed
lies anywhere, that of one without a reply in time lies above what was waited (bounds without assumptions on what is
missing; Manski 1989, Journal of Human Resources 24:343-360). So a server is never fast by failing its slow requests.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from remit.core.criteria import FitCriterion
from remit.core.observations import Beside, Figure
from remit.core.samples import interval_confidence
from remit.language.units import SECONDS
from remit.probes import intervals
from remit.probes.endpoints.loading import Call, Run
from remit.probes.endpoints.loads import per_second, share_of
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.quantiles import ORDER, fewest_cases_two_sided, ranks
from remit.probes.statistics.rates import GARWOOD, rate

STUDENT = "Student (1908) interval of a mean"

MEAN_FROM = 30
"""Fewest replies from which an interval of their mean is given: reply times are too skewed for less."""

_FEW_TIES = 1e-9
_OUTCOMES = {
    "slow": "without a reply in time",
    "broken": "with a lost or refused connection",
    "malformed": "answered with something that is no HTTP",
    "unsent": "not sent for want of a free connection on our side",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """Figures as they were taken, how, and what is told beside them."""

    figures: tuple[Figure, ...]
    method: str
    notes: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()


def latency(criterion: FitCriterion, run: Run) -> Taken:
    """Give a statistic of the reply times, in the unit of the criterion. Raises `Unmeasurable`.

    A reply time counts from the planned start of its request to the last byte of the reply. Should the request have
    started late, the interval reaches down to the time from its actual start; and as replies may be read as late as
    requests were started, it reaches down by the latest start of the run, too.
    """
    scale = float(SECONDS[criterion.unit]) if criterion.unit in SECONDS else 0.0
    if not scale:
        sentence = f"A reply time in {criterion.unit!r} cannot be told; state it in ms or s."
        raise Unmeasurable("measure.impossible", sentence)
    lag = max(0.0, run.lateness[-1])
    lows = sorted(max(0.0, _least(call) - lag) / scale for call in run.calls)
    highs = sorted(_most(call) / scale for call in run.calls)
    known = sorted((c.ended - c.planned) / scale for c in run.calls if c.outcome in {"good", "slow"})
    if not known:
        sentence = (
            f"None of the {len(lows):,} requests was answered ({_told(run.calls)}), so no reply time can be told."
        )
        raise Unmeasurable("measure.impossible", sentence)
    confidence = float(criterion.confidence)
    share = share_of(criterion.statistic)
    if share is not None:
        figure = _quantile(share, criterion, lows, known, highs)
        method = f"{ORDER}, each limit one-sided" if interval_confidence(criterion) != criterion.confidence else ORDER
    elif criterion.statistic == "max":
        note = "the slowest that was seen; no number of requests bounds the slowest of all, so ask for p99.9 instead"
        figure = Figure("", known[-1], lows[-1], math.inf, len(known), note=note)
        method = "largest reply time; a lower bound of the maximum"
    elif criterion.statistic == "mean":
        figure, method = _mean(confidence, lows, known, highs), STUDENT
    else:
        stated = repr(criterion.statistic) if criterion.statistic else "no statistic"
        sentence = f"The criterion names {stated} of the reply times; name one of p50, p90, p95, p99, p99.9, mean, max."
        raise Unmeasurable("measure.impossible", sentence)
    unknown = len(lows) - sum(call.outcome == "good" for call in run.calls)
    said = (
        f"{unknown:,} of {len(lows):,} requests failed ({_told(run.calls)}), so their reply time is not known exactly"
    )
    notes = (f"{said}.",) if unknown else ()
    about = f"{criterion.statistic} of the reply times, from the planned start of each request to its last byte"
    return Taken((figure,), f"{about}; {method}", notes, _failed_beside(criterion, run))


def _least(call: Call) -> float:
    """Give the least that a reply time can be: from the actual start; 0 for a request that failed."""
    return call.ended - call.started if call.outcome in {"good", "slow"} else 0.0


def _most(call: Call) -> float:
    """Give the most that a reply time can be: unbounded, unless the reply came."""
    return call.ended - call.planned if call.outcome == "good" else math.inf


def _quantile(
    share: float, criterion: FitCriterion, lows: Sequence[float], known: Sequence[float], highs: Sequence[float]
) -> Figure:
    confidence = float(interval_confidence(criterion))
    low, high = ranks(len(lows), share, confidence)
    note = ""
    if high > len(highs):
        needed = fewest_cases_two_sided(share, confidence)
        note = f"an upper bound takes {needed:,} requests at this confidence; raise `requests` or `seconds`"
    estimate = known[math.ceil(share * len(known) - _FEW_TIES) - 1]
    lower = lows[low - 1] if low else 0.0
    upper = highs[high - 1] if high <= len(highs) else math.inf
    return Figure("", estimate, min(lower, estimate), max(upper, estimate), len(known), note=note)


def _mean(confidence: float, lows: Sequence[float], known: Sequence[float], highs: Sequence[float]) -> Figure:
    estimate = math.fsum(known) / len(known)
    if len(known) < MEAN_FROM:
        note = f"an interval of the mean takes {MEAN_FROM} replies"
        return Figure("", estimate, 0.0, math.inf, len(known), note=note)
    below, above = _student(lows, confidence)[0], _student(highs, confidence)[1]
    return Figure("", estimate, max(0.0, min(below, estimate)), max(above, estimate), len(known))


def _student(values: Sequence[float], confidence: float) -> tuple[float, float]:
    """Give the interval of a mean (Student 1908, Biometrika 6:1-25); unbounded where a value is."""
    from scipy.special import stdtrit

    count = len(values)
    if not math.isfinite(values[-1]):
        return 0.0, math.inf
    mean = math.fsum(values) / count
    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (count - 1) / count)
    reach = float(stdtrit(count - 1, 0.5 + confidence / 2)) * spread
    return mean - reach, mean + reach


def failed_share(criterion: FitCriterion, run: Run) -> Taken:
    """Give the share of requests without a 2xx reply in time; its complement, or that of timeouts, where asked."""
    good = sum(call.outcome == "good" for call in run.calls)
    unsent = sum(call.outcome == "unsent" for call in run.calls)
    slow = sum(call.outcome == "slow" for call in run.calls)
    failed = slow + unsent if criterion.measure == "timeout-rate" else run.load.requests - good
    figure, method = share(failed, unsent, run.load.requests, float(criterion.confidence))
    if criterion.measure == "timeout-rate":
        what = "share of requests without a reply in time"
    elif criterion.measure == "availability":
        figure = Figure("", 1 - figure.estimate, 1 - figure.high, 1 - figure.low, figure.cases)
        what = "share of requests with a 2xx reply in time"
    else:
        what = "share of requests without a 2xx reply in time"
    notes = (f"Failed: {_told(run.calls)}.",) if good < run.load.requests else ()
    return Taken((figure,), f"{what}; {method}", notes)


def share(hits: int, unsure: int, cases: int, confidence: float) -> tuple[Figure, str]:
    """Give the figure of a share in which `unsure` of the hits may be none, and the method of its interval."""
    low, _ = intervals.share(hits - unsure, cases, confidence)
    _, high = intervals.share(hits, cases, confidence)
    method = intervals.WILSON if intervals.share_method(hits, cases) == "wilson" else intervals.CLOPPER_PEARSON
    return Figure("", hits / cases, low, high, cases), method


def throughput(criterion: FitCriterion, run: Run) -> Taken:
    """Give the requests that were answered well per period, at the offered load. Raises `Unmeasurable`.

    Counted over as long as the load lasted, from the fastest reply on, so that neither the first nor the last replies
    in flight are missed. An endpoint that answered all it was offered may do more: its interval has no upper end.
    """
    scale, seconds = per_second(criterion), run.load.seconds
    good = [call for call in run.calls if call.outcome == "good"]
    unsent = sum(call.outcome == "unsent" for call in run.calls)
    begin = run.calls[0].planned + min((call.ended - call.planned for call in good), default=0.0)
    served = sum(call.ended <= begin + seconds for call in good)
    confidence = float(criterion.confidence)
    per = seconds / scale
    low, high = rate(served, per, confidence).low, rate(served + unsent, per, confidence).high
    all_served = run.load.requests <= rate(served, 1, confidence).high
    note = f"all of the {run.load.rate * scale:,.6g} that were offered; it may do more" if all_served else ""
    figure = Figure("", served / per, low, math.inf if all_served else high, run.load.requests, note=note)
    notes = (f"Failed: {_told(run.calls)}.",) if len(good) < run.load.requests else ()
    method = f"requests answered with 2xx per {criterion.period or 's'} at a constant offered load; {GARWOOD}"
    return Taken((figure,), method, notes, _failed_beside(criterion, run))


def cold_start(criterion: FitCriterion, first: Call, pause: float) -> Taken:
    """Give the time of the first request after a pause: one figure, which tells nothing of others. Raises."""
    scale = float(SECONDS[criterion.unit]) if criterion.unit in SECONDS else 0.0
    if not scale:
        raise Unmeasurable("measure.impossible", f"A cold start in {criterion.unit!r} cannot be told; state it in s.")
    if first.outcome not in {"good", "slow"}:
        raise Unmeasurable("measure.impossible", f"The first request failed ({_told([first])}), so no start was seen.")
    took = (first.ended - first.started) / scale
    many = bool(criterion.statistic)
    paused = f"after {pause:g} s without a request from here" if pause else "without a pause before it"
    note = f"one start, {paused}" + (f"; one is no {criterion.statistic}" if many else "; others may differ")
    low, high = (0.0, math.inf) if many else (took, took if first.outcome == "good" else math.inf)
    asleep = "whether the endpoint was asleep is not seen from outside"
    notes = () if pause else (f"No pause was made ({asleep}); say in the setting `pause` how many seconds it takes.",)
    return Taken((Figure("", took, low, high, 1, note=note),), "time of one first request, connection included", notes)


def _failed_beside(criterion: FitCriterion, run: Run) -> tuple[Beside, ...]:
    good = sum(call.outcome == "good" for call in run.calls)
    unsent = sum(call.outcome == "unsent" for call in run.calls)
    if good == run.load.requests:
        return ()
    figure, _ = share(run.load.requests - good, unsent, run.load.requests, float(criterion.confidence))
    return (Beside("failed-request-share", (figure,), "an endpoint that fails its slow requests looks fast"),)


def _told(calls: Sequence[Call]) -> str:
    """Say what became of the requests that failed: `3 with HTTP 503, 1 without a reply in time`."""
    counts = Counter(
        f"with HTTP {call.status}" if call.outcome == "status" else _OUTCOMES[call.outcome]
        for call in calls
        if call.outcome != "good"
    )
    return ", ".join(f"{count:,} {what}" for what, count in counts.most_common())


def told_of(run: Run) -> str:
    """Say in one sentence how a run went: how many requests, at which rate, how late they started."""
    lateness = run.lateness
    return (
        f"{run.load.requests:,} requests at {run.load.rate:g} per second, started on schedule (at most "
        f"{1000 * lateness[-1]:,.1f} ms late), over {run.connections:,} new connections."
    )
