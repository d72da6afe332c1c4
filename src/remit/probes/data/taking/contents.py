"""Taking what is in the cells: duplicate rows, personal data."""

from __future__ import annotations

from remit.core.criteria import FitCriterion
from remit.core.measures import wanted_categories
from remit.probes.data import figures as made
from remit.probes.data.figures import Taken
from remit.probes.data.tables import Table, Taker
from remit.probes.failing import Unmeasurable


def _personal(table: Table, criterion: FitCriterion) -> Taken:
    categories, unknown = wanted_categories(criterion.items)
    found = table.personal()
    taken = made.personal((found[category.id] for category in categories), table.rows)
    notes = (f"Not looked for, because nothing here knows how: {', '.join(unknown)}.",) if unknown else ()
    return Taken(taken.figures, taken.method, sampled=taken.sampled, notes=(*taken.notes, *notes))


def _duplicates(table: Table, _: FitCriterion) -> Taken:
    identity = table.source.identity
    columns = [table.column(identity, "identity")] if identity else table.columns
    rows, distinct = table.distinct(columns)
    if rows == 0:
        raise Unmeasurable("source.empty", f"No row has a value in {identity!r}, so no row can be told from another.")
    where = f"values of the identity column {identity!r}" if identity else f"all {len(columns)} columns"
    figure = made.fact("", (rows - distinct) / rows, rows, f"{rows - distinct:,} of {rows:,} rows")
    return Taken((figure,), f"rows that repeat an earlier one, compared by {where}; all rows read")


TAKERS = {
    "personal-data": Taker(_personal),
    "duplicate-rows": Taker(_duplicates),
}
"""What this module takes."""
