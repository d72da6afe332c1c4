"""Taking how much better a model is than its baseline on the same rows: paired, with limits that a margin is held to.

The baseline is a second column of predictions (or of scores), or a number that was agreed on. The gain is told in the
good direction of the metric, so that "at least 3 points better" and "no more than 2 points worse" are both lower
limits on it; of a metric without a good direction it is the difference as it is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import narwhals as nw
import numpy as np

from remit.core.checks.baselines import baseline_of, constant
from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.core.measures import KNOWN, MEASURED_AS, RANKED
from remit.core.observations import Figure
from remit.probes.data import tallies
from remit.probes.data.columns import number, scored
from remit.probes.data.figures import SHARES, Share, Taken
from remit.probes.data.slicing import Rows, TooMany, Wanted, estimated, sliced
from remit.probes.data.tables import Table, Taker
from remit.probes.data.taking import classes, rankings, rates, regressions, scores
from remit.probes.data.taking.vocabularies import understood
from remit.probes.data.tallies import Counts
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Estimate, Inestimable
from remit.probes.statistics.pairs import TANGO, Pairs, mcnemar, paired_difference
from remit.probes.statistics.ranking import auc, auc_difference

DRAWS = 4_000
"""Resamples of the counts: the tails of a 95 % interval then rest on a hundred of them each."""

SEED = 20_261_123
"""The same counts always give the same limits."""

FEWEST = 20
"""With fewer cases a bootstrap is far too narrow, and nothing is given."""

_PERCENTILE = "percentile bootstrap of the paired counts (Efron 1979)"
_STUDENT = "Student (1908) interval of the mean paired difference"

RATIOS: Mapping[str, Share] = {
    **SHARES,
    "f1": Share(
        lambda c: 2 * c.true_positives,
        lambda c: 2 * c.true_positives + c.false_positives + c.false_negatives,
        "twice the true positives",
        "no case is labelled or predicted positive",
    ),
}
"""Metrics that are one count over another, of which resampling the counts gives the limits."""

_ERRORS: Mapping[str, Callable[[nw.Expr, nw.Expr], nw.Expr]] = {
    "mae": lambda truth, said: (said - truth).abs(),
    "mse": lambda truth, said: (said - truth) * (said - truth),
    "mape": lambda truth, said: (said - truth).abs() / truth.abs(),
    "brier-score": lambda truth, said: (said - truth) * (said - truth),
}
"""Metrics that are a mean of something of each row's error, so that rows are compared one by one."""

ALONE: Mapping[str, Taker] = {
    **rates.TAKERS, **scores.TAKERS, **classes.TAKERS, **regressions.TAKERS, **rankings.TAKERS,
}  # fmt: skip
"""How each metric is taken that can be held against a number."""

Cell = tuple[bool | None, bool | None, bool | None, bool | None, bool | None]
"""What a case is labelled, predicted and predicted by the baseline; whether either is as labelled."""


@dataclass(frozen=True, slots=True)
class Against:
    """What a criterion compares: its metric, the way that is good (1 up, -1 down), and how the gain is told."""

    metric: str
    sign: int
    change: str


def against(criterion: FitCriterion) -> Against:
    """Give what the criterion compares."""
    metric = MEASURED_AS.get(criterion.subject, criterion.subject)
    known = KNOWN.get(criterion.subject)
    good = -1 if known and known.good == "low" else 1
    sign = {"rise": 1, "fall": -1}.get(criterion.change, good)
    return Against(metric, sign, criterion.change or "difference")


def _comparison(table: Table, criterion: FitCriterion) -> Taken:
    said, what = baseline_of(criterion, table.source), against(criterion)
    agreed = constant(said)
    if said not in table.columns and agreed is not None:
        return _with_constant(table, criterion, what, agreed)
    other = table.column(said, "baseline")
    if what.metric in RATIOS:
        return _with_predictions(table, criterion, what, other)
    if what.change == "relative" and (what.metric in _ERRORS or what.metric == "auc"):
        raise Unmeasurable("measure.impossible", f"A relative gain in {criterion.subject!r} is not told yet; ask for a "
                           "difference in its unit.")  # fmt: skip
    if what.metric == "auc":
        return _with_scores(table, criterion, what, other)
    if what.metric in _ERRORS:
        return _with_errors(table, criterion, what, other)
    sentence = f"Nothing here compares {criterion.subject!r} with a baseline row by row; ask for "
    raise Unmeasurable("measure.impossible", f"{sentence}{', '.join((*RATIOS, *_ERRORS, 'auc'))}.")


def _with_constant(table: Table, criterion: FitCriterion, what: Against, agreed: float) -> Taken:
    """Move the metric's own figures by the number, of all cases or of each group."""
    taker = ALONE.get(what.metric)
    if taker is None or what.metric == "comparison":
        sentence = f"{criterion.subject!r} is not compared with a number; name a metric of the model."
        raise Unmeasurable("measure.impossible", sentence)
    statistic = criterion.statistic if what.metric in RANKED else ""
    alone = replace(criterion, measure=what.metric, subject="", change="", reference="", statistic=statistic)
    own = taker.take(table, alone)
    if not any(figure.cases for figure in own.figures):
        note = own.figures[0].note or "there are no cases"
        raise Unmeasurable("source.empty", f"{note[:1].upper()}{note[1:]}, so nothing can be compared.")
    figures = tuple(_moved(figure, agreed, what) for figure in own.figures)
    note = "The baseline is a number that was agreed on: its own uncertainty is not in the interval."
    return replace(own, figures=figures, method=f"gain over the number {agreed:g}; {own.method}", beside=(),
                   notes=(note, *own.notes))  # fmt: skip


def _moved(figure: Figure, agreed: float, what: Against) -> Figure:
    estimate, *ends = (_gain(one, agreed, what) for one in (figure.estimate, figure.low, figure.high))
    told = _told(figure.estimate, agreed) if figure.cases else figure.note
    return replace(figure, estimate=estimate, low=min(ends), high=max(ends), note=told)


def _gain(own: float, other: float, what: Against) -> float:
    """Give how much better one is than the other, in the good direction; as a share of the other where asked."""
    apart = what.sign * (own - other)
    if what.change != "relative":
        return apart
    if not other:
        raise Unmeasurable("measure.impossible", "The baseline is 0, so no share of it can be told.")
    return apart / abs(other)


def _told(own: float, other: float) -> str:
    return f"{own:.4g} against {other:.4g}"


def _turned(one: Estimate, what: Against) -> Estimate:
    """Give a difference in the good direction."""
    return one if what.sign > 0 else replace(one, value=-one.value, low=-one.high, high=-one.low)


def _method(criterion: FitCriterion, other: str) -> str:
    return f"gain in {criterion.subject} over the column {other!r} on the same rows"


def _cells(table: Table, criterion: FitCriterion, other: str) -> Wanted:
    """Name what is counted: the cases by label, prediction and the baseline's prediction."""
    label, ours = table.classes("label"), table.classes("prediction")
    schema, source = table.schema, table.source
    right = [tallies.same_class(schema, label, one) for one in (ours, other)]
    if right[0] is None or right[1] is None:
        sentence = f"Columns {label!r}, {ours!r} and {other!r} cannot be compared: some hold text, others do not."
        raise Unmeasurable("column.type", sentence)
    understood(table, label, ours, other, favourable=criterion.subject not in {"accuracy", "error-rate"})
    keys = [tallies.is_positive(schema, one, source) for one in (label, ours, other)]
    named = {"label": keys[0], "ours": keys[1], "other": keys[2], "right": right[0], "other right": right[1]}
    return Wanted(f"paired {other}", named, {})


def _added(rows: Rows) -> dict[Cell, int]:
    """Add up the cases of a slice by cell; several rows of a cell come of raw values that share a name."""
    found: dict[Cell, int] = {}
    for row in rows:
        y, p, b, first, second = (None if one is None else bool(one) for one in row[:5])
        found[y, p, b, first, second] = found.get((y, p, b, first, second), 0) + int(row[5])
    return found


_JUDGED: Mapping[str, Callable[[Cell], tuple[bool, bool] | None]] = {
    "accuracy": lambda c: (bool(c[3]), bool(c[4])),
    "error-rate": lambda c: (not c[3], not c[4]),
    "recall": lambda c: (bool(c[1]), bool(c[2])) if c[0] else None,
    "false-negative-rate": lambda c: (not c[1], not c[2]) if c[0] else None,
    "specificity": lambda c: None if c[0] else (not c[1], not c[2]),
    "false-positive-rate": lambda c: None if c[0] else (bool(c[1]), bool(c[2])),
    "selection-rate": lambda c: (bool(c[1]), bool(c[2])),
}
"""Metrics that are a share of the same cases for both: whether a case is a hit of each, or None where it is no case."""


def _with_predictions(table: Table, criterion: FitCriterion, what: Against, other: str) -> Taken:
    found = sliced(table, criterion, _cells(table, criterion, other))
    cells = {name: _added(rows) for name, rows in found.rows.items()}
    whole = {name: {cell: rows for cell, rows in one.items() if None not in cell} for name, one in cells.items()}
    left = sum(sum(one.values()) for one in cells.values()) - sum(sum(one.values()) for one in whole.values())
    notes = (f"Left out, without label, prediction or baseline: {rows_told(left)}.",) if left else ()

    def estimate(name: str, confidence: float) -> tuple[Estimate, str]:
        if what.metric in _JUDGED and what.change != "relative":
            return _tango(whole[name], confidence, what)
        return _resampled(whole[name], confidence, what)

    return estimated(whole, float(criterion.confidence), estimate, method=_method(criterion, other),
                     bounds=(-1.0, 1.0), notes=(*found.notes, *notes))  # fmt: skip


def _tango(cells: Mapping[Cell, int], confidence: float, what: Against) -> tuple[Estimate, str]:
    judge = _JUDGED[what.metric]
    tally = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for cell, rows in cells.items():
        hits = judge(cell)
        if hits is not None:
            tally[hits] += rows
    pairs = Pairs(tally[True, True], tally[True, False], tally[False, True], tally[False, False])
    if not pairs.cases:
        raise Inestimable(f"{SHARES[what.metric].none.capitalize()}, so nothing can be compared.")
    found = paired_difference(pairs, confidence)
    own, other = (pairs.both + pairs.first_only) / pairs.cases, (pairs.both + pairs.other_only) / pairs.cases
    chance = mcnemar(pairs)
    shown = "p < 0.0001" if chance < 0.0001 else f"p = {chance:.2g}"  # noqa: PLR2004  # four decimals
    return _turned(replace(found, method=TANGO), what), f"{_told(own, other)}; McNemar (1947), exact: {shown}"


def _resampled(cells: Mapping[Cell, int], confidence: float, what: Against) -> tuple[Estimate, str]:
    """Give the gain with limits from drawing the counts anew, which is drawing the rows anew, paired."""
    cases = sum(cells.values())
    if cases < FEWEST:
        raise Inestimable(f"A comparison of {cases} cases is not told; it takes {FEWEST}.")
    ordered = sorted(cells, key=str)  # engines give groups in any order, and the same draws must meet the same cells
    rows = np.array([cells[cell] for cell in ordered], dtype=np.int64)
    sides = [_parts(ordered, what.metric, side) for side in (0, 1)]
    own, other = (float(_of(rows[None, :], *side)[0]) for side in sides)
    if not (math.isfinite(own) and math.isfinite(other)):
        raise Inestimable(f"{RATIOS[what.metric].none.capitalize()}, so nothing can be compared.")
    value = _gain(own, other, what)
    drawn = np.random.default_rng(SEED).multinomial(cases, rows / cases, size=DRAWS)
    firsts, others = (_of(drawn, *side) for side in sides)
    with np.errstate(divide="ignore", invalid="ignore"):
        gains = what.sign * (firsts - others) / (np.abs(others) if what.change == "relative" else 1.0)
    gains = gains[np.isfinite(gains)]
    if len(gains) < 0.95 * DRAWS or float(gains.min()) == float(gains.max()):
        raise Inestimable("The gain is not defined in most resamples; it takes more rows.")
    tail = (1 - confidence) / 2
    low, high = (float(end) for end in np.quantile(gains, (tail, 1 - tail)))
    method = f"{_PERCENTILE}, {DRAWS:,} resamples, seed {SEED}"
    return Estimate(value, low, high, cases, confidence, method), _told(own, other)


def _parts(cells: list[Cell], metric: str, side: int) -> tuple[np.ndarray, np.ndarray]:
    """Give which cells are hits and which are cases of a metric, for the model (0) or the baseline (1)."""
    counted = [_counts(cell, side) for cell in cells]
    share = RATIOS[metric]
    return np.array([share.hits(one) for one in counted]), np.array([share.cases(one) for one in counted])


def _counts(cell: Cell, side: int) -> Counts:
    actual, forecast, right = bool(cell[0]), bool(cell[1 + side]), bool(cell[3 + side])
    return Counts(
        1, 1, int(actual), 1, int(forecast), int(actual and forecast), int(forecast and not actual),
        int(actual and not forecast), int(not actual and not forecast), 1, int(right),
    )  # fmt: skip


def _of(drawn: np.ndarray, hits: np.ndarray, cases: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        return (drawn @ hits) / (drawn @ cases)


def _with_scores(table: Table, criterion: FitCriterion, what: Against, other: str) -> Taken:
    """Compare how two scores rank the same cases."""
    label, score = table.classes("label"), scored(table)
    understood(table, label)
    positive = tallies.is_positive(table.schema, label, table.source)
    ours, theirs = number(table.schema, score), number(table.schema, other)
    there = ~positive.is_null() & ~ours.is_null() & ~theirs.is_null()
    keys = {"positive": positive, "score": ours, "other": theirs}
    try:
        found = sliced(table, criterion, Wanted(f"paired scores {score} {other}", keys, {}, there))
    except TooMany as problem:
        sentence = f"{problem.sentence} Round both scores, or compare them on a part of the cases."
        raise Unmeasurable(problem.code, sentence) from None

    def estimate(name: str, confidence: float) -> tuple[Estimate, str]:
        rows = found.rows[name]
        times = np.array([int(row[3]) for row in rows], dtype=np.int64)
        labels = np.repeat(np.array([bool(row[0]) for row in rows], dtype=np.bool_), times)
        first, second = (np.repeat(np.array([float(row[at]) for row in rows]), times) for at in (1, 2))
        one = auc_difference(labels, first, second, confidence)
        told = _told(*(auc(labels, scores_, confidence).value for scores_ in (first, second)))
        return _turned(one, what), told

    left = table.rows - sum(int(row[3]) for rows in found.rows.values() for row in rows)
    notes = (f"Left out, without label, score or baseline, or in no group: {rows_told(left)}.",) if left > 0 else ()
    return estimated(found.rows, float(criterion.confidence), estimate, method=_method(criterion, other),
                     bounds=(-1.0, 1.0), notes=(*found.notes, *notes))  # fmt: skip


def _with_errors(table: Table, criterion: FitCriterion, what: Against, other: str) -> Taken:
    """Compare the mean of something of each row's error, by the differences row by row."""
    role = table.source.score or table.source.prediction
    label = table.column(table.source.label, "label")
    ours, theirs = number(table.schema, table.column(role, "score")), number(table.schema, other)
    truth = number(table.schema, label)
    if what.metric == "brier-score":
        positive = tallies.is_positive(table.schema, table.classes("label"), table.source)
        truth = nw.when(positive).then(1.0).when(~positive).then(0.0)
    of = _ERRORS[what.metric]
    there = ~truth.is_null() & ~ours.is_null() & ~theirs.is_null()
    if what.metric == "mape":
        there = there & (truth != 0)
    first, second = of(truth, ours), of(truth, theirs)
    apart = first - second
    sums = {"apart": apart, "squares": apart * apart, "own": first, "other": second}
    found = sliced(table, criterion, Wanted(f"paired {what.metric} {role} {other}", {}, sums, there))

    def estimate(name: str, confidence: float) -> tuple[Estimate, str]:
        cases, total, squares, own, than = (
            math.fsum(float(one or 0) for one in column) for column in zip(*found.rows[name], strict=True)
        ) if found.rows[name] else (0.0,) * 5  # fmt: skip
        if cases < FEWEST:
            raise Inestimable(f"A comparison of {cases:.0f} cases is not told; it takes {FEWEST}.")
        mean = total / cases
        from scipy.special import stdtrit

        spread = math.sqrt(max(0.0, squares / cases - mean**2) / (cases - 1))
        reach = float(stdtrit(cases - 1, 0.5 + confidence / 2)) * spread
        one = Estimate(mean, mean - reach, mean + reach, int(cases), confidence, _STUDENT)
        return _turned(one, what), _told(own / cases, than / cases)

    left = table.rows - sum(int(row[0]) for rows in found.rows.values() for row in rows)
    notes = (f"Left out, without label, score or baseline, or in no group: {rows_told(left)}.",) if left > 0 else ()
    return estimated(found.rows, float(criterion.confidence), estimate, method=_method(criterion, other),
                     bounds=(-math.inf, math.inf), notes=(*found.notes, *notes))  # fmt: skip


TAKERS = {"comparison": Taker(_comparison)}
"""What this module takes."""
