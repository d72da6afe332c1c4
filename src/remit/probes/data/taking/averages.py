"""Taking recall and precision over all classes: an average of them, or each class by itself.

Without an average they are of the favourable class and taken with the other rates.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from remit.core.criteria import FitCriterion
from remit.core.observations import Beside
from remit.language.lists.metrics.variants import AVERAGES
from remit.probes.data import means
from remit.probes.data.figures import Taken
from remit.probes.data.tables import Table
from remit.probes.data.taking.classes import Confusion, confusions, of_matrices, told
from remit.probes.data.taking.scores import left_out
from remit.probes.statistics.estimates import Estimate, Inestimable, Reals, Wholes

EACH = "each"
WAYS = frozenset({*AVERAGES, EACH})
"""Statistics that ask for more than the favourable class."""

PRECISION = "precision"


def averaged(table: Table, criterion: FitCriterion) -> Taken:
    """Take recall or precision as the statistic of the criterion says. Raises `Unmeasurable`."""
    found, slices = confusions(table, criterion)
    classes = next(iter(found.values())).classes if found else ()
    measure, way, confidence = criterion.measure, criterion.statistic, float(criterion.confidence)
    notes = (*slices.notes, *left_out(table, (table.source.label, table.source.prediction)))
    each = {
        f"{part}, class {name}" if part else f"class {name}": partial(_one, one, name, measure)
        for part, one in found.items()
        for name in classes
    }
    if way == EACH:
        return told(each, confidence, f"{measure} of each of {len(classes)} classes", notes)
    parts: dict[str, Callable[..., Estimate]] = {
        part: partial(_average, one, measure, way) for part, one in found.items()
    }
    taken = told(parts, confidence, f"{measure} of {len(classes)} classes, {way} average", notes)
    apart = told(each, confidence, "", ())
    beside = Beside(measure, apart.figures, "An average can hide a class that is told badly: each class by itself.")
    return Taken(taken.figures, taken.method, taken.correction, beside=(beside,), notes=taken.notes)


def _one(matrix: Confusion, name: str, measure: str, confidence: float) -> Estimate:
    hits, wrong, missed = matrix.of(name)
    others = wrong if measure == PRECISION else missed
    why = f"No case is {'predicted' if measure == PRECISION else 'labelled'} {name!r}."
    return means.share(hits, hits + others, confidence, why)


def _average(matrix: Confusion, measure: str, way: str, confidence: float) -> Estimate:
    """Give the average over classes that are labelled or predicted; one that is never predicted has precision 0."""
    cells = matrix.cells
    if way == "micro" or (way == "weighted" and measure != PRECISION):
        return means.share(int(np.trace(cells)), int(cells.sum()), confidence)
    there = np.flatnonzero(cells.sum(axis=1) + (cells.sum(axis=0) if measure == PRECISION else 0))
    if not len(there):
        raise Inestimable("No case has label and prediction.")
    return of_matrices(cells, partial(_mean, measure, there, weighted=way == "weighted"), confidence)


def _mean(measure: str, there: Wholes, at: Reals, *, weighted: bool) -> Reals:
    hits, labelled = np.diagonal(at, axis1=1, axis2=2), at.sum(axis=2)
    below = at.sum(axis=1) if measure == PRECISION else labelled
    shares = np.divide(hits, below, out=np.zeros_like(hits, dtype=np.float64), where=below > 0)[:, there]
    if not weighted:
        return shares.mean(axis=1)
    return (shares * labelled[:, there]).sum(axis=1) / labelled[:, there].sum(axis=1)
