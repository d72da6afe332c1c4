"""Measuring a table: any number of fit criteria in, one observation or failure for each out, in few scans.

Each module beside this one that takes measures names them in its `TAKERS`; here they are put together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import narwhals as nw
import polars as pl

from remit.core.criteria import FitCriterion
from remit.core.measures import DATA_KINDS, MEASURES
from remit.core.observations import Failure, Observation, Source
from remit.probes.data import contents, rates
from remit.probes.data.figures import Taken
from remit.probes.data.fingerprints import fingerprint
from remit.probes.data.opening import Frame, engine_errors, open_table
from remit.probes.data.tables import Table, Taker
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place, resolve

TAKERS: Mapping[str, Taker] = {**rates.TAKERS, **contents.TAKERS}
"""How each measure is taken of a table."""


def measure(
    source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on a Parquet or CSV file; gives one observation or failure for each, in their order.

    `place` is where `source.location` starts from, `as_of` the moment of looking (UTC, ISO 8601). Nothing is raised
    for what is wrong with the source: a missing or broken file, a column that is not there or of another type, no rows,
    become failures. Aggregates leave the file, rows do not, but for the values that a checksum must be tried on.
    """
    try:
        native = open_table(source, resolve(source.location, place.folder, place.environment))
    except Unmeasurable as problem:
        return tuple(Failure(problem.code, problem.sentence, as_of) for _ in criteria)
    mark = partial(_fingerprint, native, source)
    return observe(source, criteria, frame=nw.from_native(native), mark=mark, place=place, as_of=as_of)


def observe(  # noqa: PLR0913  # all but two are named
    source: Source,
    criteria: Sequence[FitCriterion],
    *,
    frame: Frame,
    mark: Callable[[], str],
    place: Place,
    as_of: str,
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on any lazy frame that Narwhals knows; `mark` gives the fingerprint of its content."""
    table = Table(source, frame, mark, criteria, TAKERS, place, as_of)
    return tuple(_observation(table, criterion, as_of) for criterion in criteria)


def _fingerprint(native: pl.LazyFrame, source: Source) -> str:
    with engine_errors(source.location):
        return fingerprint(native)[0]


def _observation(table: Table, criterion: FitCriterion, as_of: str) -> Observation | Failure:
    try:
        taken = _take(table, criterion)
        return Observation(
            measure=criterion.measure,
            figures=taken.figures,
            method=taken.method,
            confidence=float(criterion.confidence),
            rows=table.rows,
            fingerprint=table.fingerprint,
            as_of=as_of,
            correction=taken.correction,
            sampled=taken.sampled,
            beside=taken.beside,
            notes=(*taken.notes, *_taken_on_trust(criterion)),
        )
    except Unmeasurable as problem:
        return Failure(problem.code, problem.sentence, as_of)


def _take(table: Table, criterion: FitCriterion) -> Taken:
    known = MEASURES.get(criterion.measure)
    taker = TAKERS.get(criterion.measure)
    if known is None or taker is None or not set(DATA_KINDS) & set(known.kinds):
        raise Unmeasurable("measure.unknown", f"Nothing here measures {criterion.measure!r} yet.")
    if not 0 < criterion.confidence < 1:
        sentence = f"A confidence of {criterion.confidence} is not between 0 and 1."
        raise Unmeasurable("criterion.confidence", sentence)
    if table.rows == 0 and known.unit != "row":
        raise Unmeasurable("source.empty", f"{table.source.location!r} has no rows, so nothing can be told of them.")
    return taker.take(table, criterion)


def _taken_on_trust(criterion: FitCriterion) -> tuple[str, ...]:
    """Say what the criterion restricts and the probe does not: that the source holds just these cases."""
    said = [words for words in (criterion.population, criterion.condition, criterion.window) if words]
    return (f"The source is taken to hold exactly these cases: {'; '.join(said)}.",) if said else ()
