"""Measuring a table: any number of fit criteria in, one observation or failure for each out, in few scans.

Each module beside this one that takes measures names them in its `TAKERS`; here they are put together.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence

from remit.core.criteria import FitCriterion
from remit.core.measures import DATA_KINDS, MEASURES
from remit.core.observations import Failure, Observation, Source
from remit.probes.data.engines.opening import Frame, engine_errors, opened
from remit.probes.data.figures import Taken
from remit.probes.data.narrowing import Cut, Part, cut_of, part_of
from remit.probes.data.tables import Table, Taker, Times
from remit.probes.data.taking import (
    ages,
    agreeing,
    arrivals,
    classes,
    comparisons,
    constants,
    contents,
    cycles,
    disclosing,
    drifting,
    gaps,
    labelling,
    leaking,
    outliers,
    ranges,
    rankings,
    rates,
    regressions,
    scores,
    sets,
    streams,
    unlabelled,
    volumes,
)
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place

_logger = logging.getLogger(__name__)

TAKERS: Mapping[str, Taker] = {
    **rates.TAKERS,
    **contents.TAKERS,
    **scores.TAKERS,
    **regressions.TAKERS,
    **classes.TAKERS,
    **drifting.TAKERS,
    **leaking.TAKERS,
    **disclosing.TAKERS,
    **labelling.TAKERS,
    **agreeing.TAKERS,
    **streams.TAKERS,
    **unlabelled.TAKERS,
    **ages.TAKERS,
    **arrivals.TAKERS,
    **comparisons.TAKERS,
    **constants.TAKERS,
    **cycles.TAKERS,
    **gaps.TAKERS,
    **outliers.TAKERS,
    **ranges.TAKERS,
    **rankings.TAKERS,
    **sets.TAKERS,
    **volumes.TAKERS,
}
"""How each measure is taken of a table."""


def measure(
    source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on a table of any kind; gives one observation or failure for each, in their order.

    `place` is where `source.location` starts from, `as_of` the moment of looking (UTC, ISO 8601). Nothing is raised
    for what is wrong with the source: a missing or broken file, a server that is down, a column that is not there or of
    another type, no rows, become failures. Aggregates leave the table, rows do not, but for the values that a checksum
    must be tried on.
    """
    try:
        with opened(source, place) as table:
            return observe(source, criteria, frame=table.frame, mark=table.mark, place=place, as_of=as_of)
    except Unmeasurable as problem:
        return tuple(Failure(problem.code, problem.sentence, as_of) for _ in criteria)


def observe(  # noqa: PLR0913  # all but two are named
    source: Source,
    criteria: Sequence[FitCriterion],
    *,
    frame: Frame,
    mark: Callable[[], str],
    place: Place,
    as_of: str,
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on any lazy frame that Narwhals knows; `mark` gives the fingerprint of its content.

    For a table that is open already (`opening.opened_frame` takes it): a DuckDB relation, a Spark frame, an Ibis table.
    Raises `Unmeasurable` where not even its columns can be told.
    """
    whole = [criterion for criterion in criteria if cut_of(source, criterion) == Cut()]
    table = Table(source, frame, mark, whole, TAKERS, place, as_of)

    def make(rows: Frame, asked: Sequence[FitCriterion], times: Times) -> Table:
        return Table(source, rows, lambda: table.fingerprint, asked, TAKERS, place, as_of, times)

    return tuple(
        _observation(table, criterion, as_of, lambda one: part_of(table, one, criteria, make)) for criterion in criteria
    )


def _observation(
    whole: Table, criterion: FitCriterion, as_of: str, narrow: Callable[[FitCriterion], Part]
) -> Observation | Failure:
    table = whole
    try:
        with engine_errors(whole.source.location):
            part = narrow(criterion)
            table = part.table
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
            notes=(*taken.notes, *part.notes),
        )
    except Unmeasurable as problem:
        return Failure(problem.code, problem.sentence, as_of)
    except Exception as fault:  # one measure's mistake must not take the others with it
        _logger.debug("Measuring %s on %s failed.", criterion.measure, table.source.name, exc_info=True)
        sentence = (
            f"Measuring {criterion.measure!r} on source {table.source.name!r} failed in a way that Remit did not "
            f"expect ({type(fault).__name__}); report it."
        )
        return Failure("measure.fault", sentence, as_of)


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
