"""Taking how well classes are told: from counts of labelled by predicted class, two or many, one scan for all."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial

import narwhals as nw
import numpy as np

from remit.core.criteria import FitCriterion
from remit.core.observations import Beside, Source
from remit.probes import intervals
from remit.probes.data import means, tallies
from remit.probes.data.columns import held
from remit.probes.data.figures import Taken
from remit.probes.data.slicing import Slices, TooMany, Wanted, estimated, sliced
from remit.probes.data.tables import Table, Taker
from remit.probes.data.taking.scores import left_out
from remit.probes.data.taking.vocabularies import understood
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Estimate, Inestimable, Reals, Wholes, normal

MOST_CLASSES = 100
"""A matrix of more classes than this is no matter of single figures any more."""

DRAWS, MOST_KEPT = 2_000, 4_000_000
"""Matrices that are drawn for the limits of what has no formula, and numbers of them that are kept at one time."""

POSTERIOR = f"{DRAWS:,} matrices drawn from their Dirichlet posterior (Caelen 2017), prior of one case, seed 0"
UNION = "limits of the share of true positives among all that are labelled or predicted so (Hand et al. 2021)"
MOVER = "limits of each share squared and added (Zou & Donner 2008)"

AVERAGES = ("positive", "macro", "weighted", "micro", "each")
"""What a figure of more than two classes is of: one class, a mean over classes, all cases, or each class by itself."""

Metric = Callable[[Reals], Reals]
"""Gives a metric of each of many matrices (first axis), labelled class by predicted class; NaN where undefined."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """Cases by labelled class (rows) and predicted class (columns)."""

    classes: tuple[str, ...]
    cells: Wholes

    def of(self, name: str) -> tuple[int, int, int]:
        """Give true positives, false positives and false negatives of a class; none of one that is not there."""
        if name not in self.classes:
            return 0, 0, 0
        at = self.classes.index(name)
        hits = int(self.cells[at, at])
        return hits, int(self.cells[:, at].sum()) - hits, int(self.cells[at].sum()) - hits


def confusions(table: Table, criterion: FitCriterion) -> tuple[dict[str, Confusion], Slices]:
    """Give the matrix of each slice, all over the same classes: numbers and truths are told apart by value alone.

    Raises `Unmeasurable` for columns that hold no classes, or that cannot be compared.
    """
    columns = table.column(table.source.label, "label"), table.column(table.source.prediction, "prediction")
    if tallies.same_class(table.schema, *columns) is None:
        sentence = f"Columns {columns[0]!r} and {columns[1]!r} cannot be compared: one holds text, the other does not."
        raise Unmeasurable("column.type", sentence)
    understood(table, *columns, favourable=False)
    truth, said = (_class(table, name) for name in columns)
    wanted = Wanted("confusions", {"truth": truth, "said": said}, {}, ~truth.is_null() & ~said.is_null())
    try:
        found = sliced(table, criterion, wanted)
    except TooMany:
        raise _no_classes(columns) from None
    values = {value for rows in found.rows.values() for row in rows for value in row[:2]}
    if any(isinstance(value, float) and not value.is_integer() for value in values):
        raise Unmeasurable(
            "column.type", f"Column {columns[0]!r} or {columns[1]!r} holds fractions, which are no classes."
        )
    names = tuple(sorted({tallies.raw_text(value) or "" for value in values}))
    if len(names) > MOST_CLASSES:
        raise _no_classes(columns)
    places = {name: at for at, name in enumerate(names)}
    matrices: dict[str, Confusion] = {}
    for part, rows in found.rows.items():
        cells = np.zeros((len(names), len(names)), dtype=np.int64)
        for was, given, cases, *_ in rows:
            cells[places[tallies.raw_text(was) or ""], places[tallies.raw_text(given) or ""]] += int(cases)
        matrices[part] = Confusion(names, cells)
    return matrices, found


def _class(table: Table, name: str) -> nw.Expr:
    """Give the values of a column as they are, categories as text."""
    coded = isinstance(table.schema[name], (nw.Categorical, nw.Enum))
    return held(table.schema, name).cast(nw.String) if coded else held(table.schema, name)


def _no_classes(columns: tuple[str, str]) -> Unmeasurable:
    sentence = f"Columns {columns[0]!r} and {columns[1]!r} hold more than {MOST_CLASSES} values; classes are few."
    return Unmeasurable("column.type", sentence)


def positive_class(source: Source, classes: tuple[str, ...]) -> str:
    """Give the favourable class as cells are written: true is 1 and 1.0 is 1 where no class is called so."""
    if source.positive in classes:
        return source.positive
    truth = {"true": "1", "false": "0"}.get(source.positive.lower())
    try:
        return truth or tallies.raw_text(Decimal(source.positive)) or source.positive
    except InvalidOperation:
        return source.positive


def averaged(source: Source, classes: tuple[str, ...], wanted: str = "") -> str:
    """Give what a figure is of: what is wanted, else what the setting `average` says, else the favourable of two."""
    said = wanted if wanted in AVERAGES else source.setting("average")
    if said and said not in AVERAGES:
        sentence = f"The setting 'average' is {said!r}; give one of {', '.join(AVERAGES)}."
        raise Unmeasurable("source.setting", sentence)
    if not said and len(classes) == 2 and positive_class(source, classes) not in classes:  # noqa: PLR2004  # two classes
        sentence = f"No case is labelled or predicted {source.positive!r}, the favourable value; there is "
        raise Unmeasurable("column.type", f"{sentence}{' and '.join(map(repr, classes))}.")
    return said or ("positive" if len(classes) <= 2 else "macro")  # noqa: PLR2004  # two classes


def f1_of(matrix: Confusion, name: str, confidence: float) -> Estimate:
    """Give the F1 score of one class.

    F1 is 2 s / (1 + s), where s is the share of true positives among the cases that are labelled or predicted so (Hand,
    Christen & Kirielle 2021, Machine Learning 110:451-456), so the limits of that share give its own. Raises
    `Inestimable` where there is no such case.
    """
    hits, wrong, missed = matrix.of(name)
    cases = hits + wrong + missed
    if not cases:
        raise Inestimable(f"No case is labelled or predicted {name!r}.")
    low, high = intervals.share(hits, cases, confidence)
    value, low, high = (2 * share / (1 + share) for share in (hits / cases, low, high))
    return Estimate(value, low, high, cases, confidence, UNION)


def _f(beta: float, at: Reals) -> Reals:
    """Give the F score of each class of each matrix; NaN for one that has no case."""
    hits = np.diagonal(at, axis1=1, axis2=2)
    labelled, said = at.sum(axis=2), at.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return (1 + beta**2) * hits / (beta**2 * labelled + said)


def _macro(beta: float, there: Wholes, at: Reals) -> Reals:
    return _f(beta, at)[:, there].mean(axis=1)


def _weighted(beta: float, there: Wholes, at: Reals) -> Reals:
    labelled = at.sum(axis=2)[:, there]
    return (_f(beta, at)[:, there] * labelled).sum(axis=1) / labelled.sum(axis=1)


def matthews(at: Reals) -> Reals:
    """Give the correlation of labelled and predicted class of each matrix, of two classes or many.

    Matthews (1975, Biochimica et Biophysica Acta 405:442-451); Gorodkin (2004, Computational Biology and Chemistry
    28:367-374) for more than two. NaN where all cases are labelled, or predicted, alike.
    """
    total = at.sum(axis=(1, 2))
    labelled, said = at.sum(axis=2), at.sum(axis=1)
    hits = np.trace(at, axis1=1, axis2=2)
    with np.errstate(divide="ignore", invalid="ignore"):
        above = hits * total - (labelled * said).sum(axis=1)
        below = (total**2 - (labelled**2).sum(axis=1)) * (total**2 - (said**2).sum(axis=1))
        return above / np.sqrt(below)


def of_matrices(cells: Wholes, metric: Metric, confidence: float, least: float = 0.0) -> Estimate:
    """Give a metric of a matrix with limits that also hold for cells without a case, by `POSTERIOR`.

    Caelen (2017, Annals of Mathematics and Artificial Intelligence 81:429-450); the prior of one case in all, spread
    evenly over the cells, is Perks' (1947, Journal of the Institute of Actuaries 73:285-334). Raises `Inestimable`
    where the metric is not defined.
    """
    normal(confidence)
    total, size = int(cells.sum()), len(cells)
    value = float(metric(cells[None].astype(np.float64))[0]) if total else math.nan
    if not math.isfinite(value):
        raise Inestimable("All cases are labelled alike or predicted alike, or there are none.")
    random = np.random.default_rng(0)
    shape = (cells + 1 / size**2).ravel()
    batch = max(1, min(DRAWS, MOST_KEPT // len(shape)))
    drawn = np.concatenate([
        metric(random.standard_gamma(shape, size=(min(batch, DRAWS - start), len(shape))).reshape(-1, size, size))
        for start in range(0, DRAWS, batch)
    ])  # fmt: skip
    tail = (1 - confidence) / 2
    defined = drawn[np.isfinite(drawn)]
    low, high = (float(limit) for limit in np.quantile(defined if len(defined) else [least, 1.0], (tail, 1 - tail)))
    return Estimate(value, min(low, value), max(high, value), total, confidence, POSTERIOR)


def balanced(matrix: Confusion, confidence: float) -> Estimate:
    """Give the mean of the recalls of the classes that were labelled.

    Brodersen, Ong, Stephan & Buhmann (2010, ICPR, 3121-3124); the limits of each recall (exact or Wilson) are squared
    and added (Zou & Donner 2008, Statistics in Medicine 27:1693-1702). Raises `Inestimable` without two classes.
    """
    labelled = matrix.cells.sum(axis=1)
    there = [at for at, cases in enumerate(labelled.tolist()) if cases]
    if len(there) < 2:  # noqa: PLR2004  # two classes
        raise Inestimable("Balanced accuracy takes cases of two classes at least.")
    below = above = total = 0.0
    for at in there:
        hits, cases = int(matrix.cells[at, at]), int(labelled[at])
        low, high = intervals.share(hits, cases, confidence)
        total += hits / cases
        below, above = math.hypot(below, hits / cases - low), math.hypot(above, high - hits / cases)
    value, size = total / len(there), len(there)
    low, high = max(0.0, value - below / size), min(1.0, value + above / size)
    return Estimate(value, low, high, int(labelled.sum()), confidence, MOVER)


def _of_positive(measure: str, name: str, matrix: Confusion, confidence: float) -> Estimate:
    """Give a share of what was predicted positive, or negative, for one class against all others."""
    hits, wrong, missed = matrix.of(name)
    if measure == "false-discovery-rate":
        return means.share(wrong, hits + wrong, confidence, f"No case is predicted {name!r}.")
    others = int(matrix.cells.sum()) - hits - wrong - missed
    return means.share(others, others + missed, confidence, f"All cases are predicted {name!r}.")


def _averaged_f(matrix: Confusion, average: str, beta: float, confidence: float) -> Estimate:
    cells = matrix.cells
    if average == "micro":
        return means.share(int(np.trace(cells)), int(cells.sum()), confidence)
    there = np.flatnonzero((cells.sum(axis=0) + cells.sum(axis=1)) > 0)
    if not len(there):
        raise Inestimable("No case has label and prediction.")
    return of_matrices(cells, partial(_macro if average == "macro" else _weighted, beta, there), confidence)


def _one_f(matrix: Confusion, name: str, beta: float, confidence: float) -> Estimate:
    if beta == 1:
        return f1_of(matrix, name, confidence)
    if not sum(matrix.of(name)):
        raise Inestimable(f"No case is labelled or predicted {name!r}.")
    at = matrix.classes.index(name)
    return of_matrices(matrix.cells, lambda drawn: _f(beta, drawn)[:, at], confidence)


def _beta(table: Table, criterion: FitCriterion) -> float:
    if criterion.measure == "f1":
        return 1.0
    said = table.source.setting("beta", "2")
    try:
        beta = float(said)
    except ValueError:
        beta = 0.0
    if not 0 < beta < math.inf:
        raise Unmeasurable("source.setting", f"The setting 'beta' is {said!r}; give a number above 0, such as 2.")
    return beta


def _take(table: Table, criterion: FitCriterion) -> Taken:
    found, slices = confusions(table, criterion)
    classes = next(iter(found.values())).classes if found else ()
    measure, confidence = criterion.measure, float(criterion.confidence)
    notes = (*slices.notes, *left_out(table, (table.source.label, table.source.prediction)))
    positive = positive_class(table.source, classes)
    if measure == "matthews-correlation":
        parts = {name: partial(of_matrices, one.cells, matthews, least=-1.0) for name, one in found.items()}
        return told(parts, confidence, f"correlation of class and predicted class, {len(classes)} classes", notes, -1.0)
    if measure == "balanced-accuracy":
        parts = {name: partial(balanced, one) for name, one in found.items()}
        return told(parts, confidence, f"mean recall of {len(classes)} classes", notes)
    if measure in {"negative-predictive-value", "false-discovery-rate"}:
        parts = {name: partial(_of_positive, measure, positive, one) for name, one in found.items()}
        return told(parts, confidence, f"class {positive!r} against all others", notes)
    beta, average = _beta(table, criterion), averaged(table.source, classes, criterion.statistic)
    each = {
        f"{part}, class {name}" if part else f"class {name}": partial(_one_f, one, name, beta)
        for part, one in found.items()
        for name in classes
    }
    said = f"F score with beta {beta:g} of {{}}"
    if average == "each":
        return told(each, confidence, said.format(f"each of {len(classes)} classes"), notes)
    if average == "positive":
        parts = {part: partial(_one_f, one, positive, beta) for part, one in found.items()}
        return told(parts, confidence, said.format(f"class {positive!r}"), notes)
    parts = {part: partial(_averaged_f, one, average, beta) for part, one in found.items()}
    taken = told(parts, confidence, said.format(f"{len(classes)} classes, {average} average"), notes)
    apart = told(each, confidence, "", ())
    beside = Beside(measure, apart.figures, "An average can hide a class that is told badly: each class by itself.")
    return Taken(taken.figures, taken.method, taken.correction, beside=(beside,), notes=taken.notes)


def told(
    parts: Mapping[str, Callable[..., Estimate]],
    confidence: float,
    method: str,
    notes: tuple[str, ...],
    least: float = 0.0,
) -> Taken:
    """Give the figures of all parts, with limits that hold together."""

    def estimate(name: str, at: float) -> tuple[Estimate, str]:
        return parts[name](confidence=at), ""

    return estimated(parts, confidence, estimate, method=method, bounds=(least, 1.0), notes=notes)


TAKERS = {
    name: Taker(_take)
    for name in (
        "f1",
        "f-beta",
        "balanced-accuracy",
        "matthews-correlation",
        "negative-predictive-value",
        "false-discovery-rate",
    )
}
"""What this module takes."""
