"""Taking how far predicted amounts lie from the true ones: sums of errors and of their powers, one scan for all."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace

import narwhals as nw

from remit.core.criteria import FitCriterion
from remit.probes import intervals
from remit.probes.data import means
from remit.probes.data.columns import number, numeric
from remit.probes.data.figures import Taken
from remit.probes.data.slicing import Rows, Slices, Wanted, estimated, sliced, truthy
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.data.taking.scores import left_out
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Estimate, Inestimable

Sums = Mapping[str, float]
"""Sums over the cases of a slice, by the names in `_sums`; `cases` is how many there are."""


def _columns(table: Table) -> tuple[str, str]:
    return numeric(table, table.source.label, "label"), numeric(table, table.source.prediction, "prediction")


def _ahead(table: Table, _: FitCriterion) -> Aggregates:
    label, _prediction = _columns(table)
    return {f"mean of the numbers in {label}": number(table.schema, label).mean()}


def _sums(truth: nw.Expr, said: nw.Expr, centre: float) -> dict[str, nw.Expr]:
    """Give what is added up; true amounts are taken from near their mean, so that no digits cancel."""
    error, near = said - truth, truth - centre
    size, square, near_square = error.abs(), error * error, near * near
    there = truthy(truth != 0)
    part = nw.when(truth != 0).then(size / truth.abs()).otherwise(0.0)
    both = truth.abs() + said.abs()
    twofold = nw.when(both != 0).then(2 * size / both).otherwise(0.0)
    return {
        "error": error, "size": size, "square": square, "fourth": square * square,
        "near": near, "near2": near_square, "near3": near_square * near, "near4": near_square * near_square,
        "square near": square * near, "square near2": square * near_square,
        "truth": truth, "truth2": truth * truth, "error truth": error * truth,
        "amount": truth.abs(), "size amount": size * truth.abs(),
        "parts": there, "part": part, "part2": part * part, "twofold": twofold, "twofold2": twofold * twofold,
    }  # fmt: skip


_NAMES = ("cases", *_sums(nw.col("a"), nw.col("b"), 0.0))


def _slices(table: Table, criterion: FitCriterion) -> Slices:
    label, prediction = _columns(table)
    (centre,) = table.scalars(_ahead(table, criterion)).values()
    truth, said = number(table.schema, label), number(table.schema, prediction)
    if centre is not None and not math.isfinite(float(centre)):
        raise Unmeasurable("column.infinite", f"Column {label!r} holds infinite numbers, which cannot be compared.")
    wanted = Wanted("errors", {}, _sums(truth, said, float(centre or 0)), ~truth.is_null() & ~said.is_null())
    return sliced(table, criterion, wanted)


def _added(rows: Rows) -> Sums:
    """Add up the rows of a slice; several where raw values share a name."""
    if not rows:
        raise Inestimable("No case has label and prediction.")
    return {name: math.fsum(float(one or 0) for one in column)
            for name, column in zip(_NAMES, zip(*rows, strict=True), strict=True)}  # fmt: skip


def _mae(sums: Sums, confidence: float) -> Estimate:
    return means.mean(int(sums["cases"]), sums["size"], sums["square"], confidence, 0.0)


def _mse(sums: Sums, confidence: float) -> Estimate:
    return means.mean(int(sums["cases"]), sums["square"], sums["fourth"], confidence, 0.0)


def _rmse(sums: Sums, confidence: float) -> Estimate:
    return means.mapped(_mse(sums, confidence), math.sqrt, "root of the mean square")


def _mape(sums: Sums, confidence: float) -> Estimate:
    return means.mean(int(sums["parts"]), sums["part"], sums["part2"], confidence, 0.0)


def _smape(sums: Sums, confidence: float) -> Estimate:
    return means.mean(int(sums["cases"]), sums["twofold"], sums["twofold2"], confidence, 0.0, 2.0)


def _wape(sums: Sums, confidence: float) -> Estimate:
    return means.ratio(
        int(sums["cases"]), sums["size"], sums["amount"], sums["square"], sums["truth2"], sums["size amount"],
        confidence, 0.0,
    )  # fmt: skip


def _r2(sums: Sums, confidence: float) -> Estimate:
    """Give the coefficient of determination: one less the mean square error over the variance of the true amounts."""
    cases = sums["cases"]
    off = sums["near"] / cases
    spread = sums["near2"] - cases * off**2
    if not spread > means.TRUSTED * max(sums["near2"], means.TRUSTED * sums["truth2"]):
        raise Inestimable("All true amounts are alike, so there is no variance to explain.")
    fourth = sums["near4"] - 4 * off * sums["near3"] + 6 * off**2 * sums["near2"] - 3 * cases * off**4
    products = sums["square near2"] - 2 * off * sums["square near"] + off**2 * sums["square"]
    unexplained = means.ratio(int(cases), sums["square"], spread, sums["fourth"], fourth, products, confidence, 0.0)
    return means.mapped(unexplained, lambda share: 1 - share)


def _bias(sums: Sums, confidence: float, *, share: bool) -> Estimate:
    """Give the mean error, or the sum of errors over that of the true amounts, with its sign."""
    cases = int(sums["cases"])
    if share:
        return means.ratio(
            cases, sums["error"], sums["truth"], sums["square"], sums["truth2"], sums["error truth"], confidence
        )
    return means.mean(cases, sums["error"], sums["square"], confidence)


_WAYS: Mapping[str, tuple[Callable[[Sums, float], Estimate], str]] = {
    "mae": (_mae, "mean size of the error"),
    "mse": (_mse, "mean square of the error"),
    "rmse": (_rmse, ""),
    "mape": (_mape, "mean size of the error over the size of the true amount"),
    "smape": (_smape, "mean of twice the size of the error over the sum of both sizes"),
    "wape": (_wape, "sum of the sizes of errors over that of the true amounts"),
    "r2": (_r2, "one less the square error over the variance of the true amounts"),
}


def _errors(table: Table, criterion: FitCriterion) -> Taken:
    found = _slices(table, criterion)
    by, said = _WAYS[criterion.measure]
    notes = (*found.notes, *left_out(table, _columns(table)))

    def estimate(name: str, confidence: float) -> tuple[Estimate, str]:
        sums = _added(found.rows[name])
        zeros = int(sums["cases"] - sums["parts"])
        left = f"left out, for the true amount is 0: {zeros:,}" if zeros else ""
        return by(sums, confidence), left if criterion.measure == "mape" else ""

    bounds = (-math.inf, 1.0) if criterion.measure == "r2" else (0.0, math.inf)
    return estimated(found.rows, float(criterion.confidence), estimate, method=said, bounds=bounds, notes=notes)


def _biases(table: Table, criterion: FitCriterion) -> Taken:
    """Take the size of the bias; the note says which way it goes."""
    found = _slices(table, criterion)
    share = criterion.unit in {"", "1"}

    def estimate(name: str, confidence: float) -> tuple[Estimate, str]:
        one = _bias(_added(found.rows[name]), confidence, share=share)
        low, high = intervals.size((one.low, one.high))
        way = "too high" if one.value > 0 else "too low" if one.value < 0 else "level"
        return replace(one, value=abs(one.value), low=low, high=high), f"forecasts are {way} on the whole"

    said = "sum of errors over that of the true amounts, either way" if share else "mean error, either way"
    notes = (*found.notes, *left_out(table, _columns(table)))
    return estimated(
        found.rows, float(criterion.confidence), estimate, method=said, bounds=(0.0, math.inf), notes=notes
    )


TAKERS = {
    **{name: Taker(_errors, _ahead) for name in _WAYS},
    "forecast-bias": Taker(_biases, _ahead),
}
"""What this module takes."""
