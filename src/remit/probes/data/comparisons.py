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

from remit.core.criteria import FitCriterion
from remit.core.measures import KNOWN, MEASURED_AS
from remit.core.observations import Figure
from remit.probes.data import tallies
from remit.probes.data.columns import number
from remit.probes.data.figures import SHARES, Share, Taken, shares
from remit.probes.data.opening import collected
from remit.probes.data.tables import Table, Taker
from remit.probes.data.tallies import Counts
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Estimate
from remit.probes.statistics.pairs import TANGO, Pairs, paired_difference

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

_ERRORS: Mapping[str, Callable[[nw.Expr], nw.Expr]] = {
    "mae": lambda error: error.abs(),
    "mse": lambda error: error * error,
}
"""Metrics that are a mean of something of each row's error, so that rows are compared one by one."""

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
    if criterion.attribute or criterion.group:
        raise Unmeasurable("measure.impossible", "A baseline is compared over all rows, not per group yet.")
    said, what = table.source.setting("baseline"), against(criterion)
    if said not in table.columns and _constant(said) is not None:
        return _with_constant(table, criterion, what, _constant(said) or 0.0)
    if what.metric in RATIOS:
        return _with_predictions(table, criterion, what)
    if what.metric in _ERRORS:
        return _with_errors(table, criterion, what)
    sentence = f"Nothing here compares {criterion.subject!r} with a baseline row by row; ask for "
    raise Unmeasurable("measure.impossible", f"{sentence}{', '.join((*RATIOS, *_ERRORS))}.")


def _constant(said: str) -> float | None:
    try:
        read = float(said)
    except ValueError:
        return None
    return read if math.isfinite(read) else None


def _with_constant(table: Table, criterion: FitCriterion, what: Against, constant: float) -> Taken:
    if what.metric not in SHARES:
        sentence = f"{criterion.subject!r} is not compared with a number; name a column as baseline, or a metric that "
        raise Unmeasurable("measure.impossible", f"{sentence}is a share of cases.")
    for role in ("label", "prediction"):
        table.classes(role)
    own = shares(what.metric, {"": table.counts()[""]}, float(criterion.confidence))
    figure = own.figures[0]
    if not figure.cases:
        raise Unmeasurable("source.empty", f"{figure.note[:1].upper()}{figure.note[1:]}, so nothing can be compared.")
    ends = [_gain(one, constant, what) for one in (figure.estimate, figure.low, figure.high)]
    moved = Figure("", ends[0], min(ends[1:]), max(ends[1:]), figure.cases, note=_told(figure.estimate, constant))
    note = "The baseline is a number that was agreed on: its own uncertainty is not in the interval."
    return Taken((moved,), f"gain over the number {constant:g}; {own.method}", notes=(note,))


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


def _cells(table: Table) -> dict[Cell, int]:
    """Count the cases by label, prediction and the baseline's prediction, in one scan."""
    label, ours = table.classes("label"), table.classes("prediction")
    other = table.column(table.source.setting("baseline"), "baseline")
    schema, source = table.schema, table.source
    right = [tallies.same_class(schema, label, one) for one in (ours, other)]
    if right[0] is None or right[1] is None:
        sentence = f"Columns {label!r}, {ours!r} and {other!r} cannot be compared: some hold text, others do not."
        raise Unmeasurable("column.type", sentence)
    keys = [tallies.is_positive(schema, one, source) for one in (label, ours, other)]
    named = [one.alias(f"k{i}") for i, one in enumerate((*keys, right[0], right[1]))]
    groups = table.frame.select(*named).group_by(*(f"k{i}" for i in range(5))).agg(nw.len().alias("rows"))
    found: dict[Cell, int] = {}
    for *key, rows in collected(groups, source.location):
        y, p, b, first, second = (None if one is None else bool(one) for one in key)
        found[y, p, b, first, second] = found.get((y, p, b, first, second), 0) + int(rows)
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


def _with_predictions(table: Table, criterion: FitCriterion, what: Against) -> Taken:
    cells = table.once(("paired", table.source.setting("baseline")), lambda: _cells(table))
    whole = {cell: rows for cell, rows in cells.items() if None not in cell}
    left = sum(cells.values()) - sum(whole.values())
    notes = (f"{left:,} rows without label, prediction or baseline were left out.",) if left else ()
    if what.metric in _JUDGED and what.change != "relative":
        found = _tango(whole, criterion, what)
    else:
        found = _resampled(whole, criterion, what)
    estimate, note = found
    method = f"gain in {criterion.subject} over the column {table.source.setting('baseline')!r} on the same rows; "
    return Taken((estimate.figure(note=note),), method + estimate.method, notes=notes)


def _tango(cells: Mapping[Cell, int], criterion: FitCriterion, what: Against) -> tuple[Estimate, str]:
    judge = _JUDGED[what.metric]
    tally = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for cell, rows in cells.items():
        hits = judge(cell)
        if hits is not None:
            tally[hits] += rows
    pairs = Pairs(tally[True, True], tally[True, False], tally[False, True], tally[False, False])
    if not pairs.cases:
        raise Unmeasurable("source.empty", f"{SHARES[what.metric].none.capitalize()}, so nothing can be compared.")
    found = paired_difference(pairs, float(criterion.confidence))
    own, other = (pairs.both + pairs.first_only) / pairs.cases, (pairs.both + pairs.other_only) / pairs.cases
    if what.sign < 0:
        found = replace(found, value=-found.value, low=-found.high, high=-found.low)
    return replace(found, method=TANGO), _told(own, other)


def _resampled(cells: Mapping[Cell, int], criterion: FitCriterion, what: Against) -> tuple[Estimate, str]:
    """Give the gain with limits from drawing the counts anew, which is drawing the rows anew, paired."""
    cases = sum(cells.values())
    if cases < FEWEST:
        raise Unmeasurable("measure.impossible", f"A comparison of {cases} cases is not told; it takes {FEWEST}.")
    ordered = sorted(cells, key=str)  # engines give groups in any order, and the same draws must meet the same cells
    rows = np.array([cells[cell] for cell in ordered], dtype=np.int64)
    sides = [_parts(ordered, what.metric, side) for side in (0, 1)]
    own, other = (float(_of(rows[None, :], *side)[0]) for side in sides)
    if not (math.isfinite(own) and math.isfinite(other)):
        raise Unmeasurable("source.empty", f"{RATIOS[what.metric].none.capitalize()}, so nothing can be compared.")
    value = _gain(own, other, what)
    drawn = np.random.default_rng(SEED).multinomial(cases, rows / cases, size=DRAWS)
    firsts, others = (_of(drawn, *side) for side in sides)
    with np.errstate(divide="ignore", invalid="ignore"):
        gains = what.sign * (firsts - others) / (np.abs(others) if what.change == "relative" else 1.0)
    gains = gains[np.isfinite(gains)]
    if len(gains) < 0.95 * DRAWS or float(gains.min()) == float(gains.max()):
        raise Unmeasurable("measure.impossible", "The gain is not defined in most resamples; it takes more rows.")
    tail = (1 - float(criterion.confidence)) / 2
    low, high = (float(end) for end in np.quantile(gains, (tail, 1 - tail)))
    method = f"{_PERCENTILE}, {DRAWS:,} resamples, seed {SEED}"
    return Estimate(value, low, high, cases, float(criterion.confidence), method), _told(own, other)


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


def _with_errors(table: Table, criterion: FitCriterion, what: Against) -> Taken:
    """Compare the mean of something of each row's error, by the differences row by row."""
    if what.change == "relative":
        raise Unmeasurable("measure.impossible", f"A relative gain in {criterion.subject!r} is not told yet; ask for a "
                           "difference in its unit.")  # fmt: skip
    role, other = table.source.score or table.source.prediction, table.source.setting("baseline")
    columns = [table.column(one, what_for) for one, what_for in
               ((table.source.label, "label"), (role, "score"), (other, "baseline"))]  # fmt: skip
    truth, ours, theirs = (number(table.schema, one) for one in columns)
    of = _ERRORS[what.metric]
    first, second = of(ours - truth), of(theirs - truth)
    apart = first - second
    wanted = {
        "number": apart.count(), "mean": apart.mean(), "squares": (apart * apart).mean(),
        "own": nw.when(~apart.is_null()).then(first).mean(), "other": nw.when(~apart.is_null()).then(second).mean(),
    }  # fmt: skip
    named = {f"{key} of {what.metric} of {columns}": made for key, made in wanted.items()}
    cases, mean, squares, own, than = table.scalars(named).values()
    cases = int(cases or 0)
    if cases < FEWEST:
        raise Unmeasurable("measure.impossible", f"A comparison of {cases} cases is not told; it takes {FEWEST}.")
    from scipy.special import stdtrit

    spread = math.sqrt(max(0.0, float(squares) - float(mean) ** 2) / (cases - 1))
    reach = float(stdtrit(cases - 1, 0.5 + float(criterion.confidence) / 2)) * spread
    value = what.sign * float(mean)
    left = table.rows - cases
    notes = (f"{left:,} rows without label, score or baseline were left out.",) if left else ()
    figure = Figure("", value, value - reach, value + reach, cases, note=_told(float(own), float(than)))
    return Taken((figure,), f"gain in {criterion.subject} over the column {other!r} on the same rows; {_STUDENT}",
                 notes=notes)  # fmt: skip


TAKERS = {"comparison": Taker(_comparison)}
"""What this module takes."""
