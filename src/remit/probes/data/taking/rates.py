"""Taking counts of rows, and rates of a classifier with their gaps between groups."""

from __future__ import annotations

from collections.abc import Sequence

from remit.core.checks import attribute_of
from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.core.measures import MEASURES
from remit.core.observations import Attribute, Beside
from remit.probes.data import figures as made
from remit.probes.data import tallies
from remit.probes.data.figures import RELATIVES, SHARES, Taken
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.data.taking import averages
from remit.probes.data.taking.vocabularies import hits, understood
from remit.probes.data.tallies import Counts
from remit.probes.failing import Unmeasurable


def _row_counts(table: Table, criterion: FitCriterion) -> Taken:
    if not (criterion.attribute or criterion.group) and criterion.measure != "rows-per-group":
        return made.row_counts({"": Counts(rows=table.rows)})
    attribute, groups, notes = groups_of(table, criterion)
    only = made.chosen(groups, attribute, criterion.group) if criterion.group else ""
    taken = made.row_counts({name: counts for name, counts in groups.items() if only in ("", name)})
    return Taken(taken.figures, taken.method, notes=notes)


def groups_of(table: Table, criterion: FitCriterion) -> tuple[Attribute, dict[str, Counts], tuple[str, ...]]:
    """Give the attribute that is meant, the counts of its groups by name, and what to say about them."""
    attribute = attribute_of(criterion, table.source)
    if attribute is None:
        sentence = f"Source {table.source.name!r} does not tell which column holds {criterion.attribute!r}."
        raise Unmeasurable("column.unnamed", sentence)
    name = table.column(attribute.column, f"attribute {attribute.name!r}")
    groups, outside = made.named(table.counts(name), attribute)
    notes = (f"In no group, without a value in {name!r}: {rows_told(outside)}.",) if outside else ()
    return attribute, groups, notes


def _rates(table: Table, criterion: FitCriterion) -> Taken:
    if criterion.statistic in averages.WAYS and criterion.measure in _AVERAGED:
        return averages.averaged(table, criterion)
    needs = MEASURES[criterion.measure].needs
    roles = [role for role in ("label", "prediction") if role in needs]
    columns = [table.classes(role) for role in roles]
    if criterion.measure == "accuracy" and tallies.same_class(table.schema, *columns) is None:
        sentence = f"Columns {columns[0]!r} and {columns[1]!r} cannot be compared: one holds text, the other does not."
        raise Unmeasurable("column.type", sentence)
    understood(table, *columns, favourable=criterion.measure not in _OF_ALL)
    if not (criterion.attribute or criterion.group) and not MEASURES[criterion.measure].relative:
        everyone = {"": table.counts()[""]}
        return _with_notes(made.shares(criterion.measure, everyone, float(criterion.confidence)), everyone, roles)
    attribute, groups, notes = groups_of(table, criterion)
    only = made.chosen(groups, attribute, criterion.group) if criterion.group else ""
    if not MEASURES[criterion.measure].relative:
        judged = {name: counts for name, counts in groups.items() if only in ("", name)}
        return _with_notes(made.shares(criterion.measure, judged, float(criterion.confidence)), judged, roles, notes)
    reference = made.chosen(groups, attribute, attribute.reference) if attribute.reference else ""
    reference = reference or max(groups, key=lambda name: groups[name].rows)
    taken = made.relative(criterion.measure, groups, reference, float(criterion.confidence), only)
    beside = (
        made.beside_ratio(groups, reference, float(criterion.confidence), only) if _has_label(table, criterion) else ()
    )
    return _with_notes(taken, groups, roles, notes, beside)


_OF_ALL = ("accuracy", "error-rate")
"""Rates for which no class is favourable."""


_AVERAGED = ("recall", "precision")
"""Rates of one class that can be averaged over all."""


def _ahead(table: Table, criterion: FitCriterion) -> Aggregates:
    if criterion.statistic in averages.WAYS:
        return {}
    needs = MEASURES[criterion.measure].needs
    named = {"label": table.source.label, "prediction": table.source.prediction}
    columns = tuple(table.column(name, role) for role, name in named.items() if role in needs)
    return hits(table, columns, favourable=criterion.measure not in _OF_ALL)


def _has_label(table: Table, criterion: FitCriterion) -> bool:
    return criterion.measure == "selection-rate-ratio" and table.source.label in table.columns


def _with_notes(
    taken: Taken,
    parts: dict[str, Counts],
    roles: Sequence[str],
    notes: tuple[str, ...] = (),
    beside: tuple[Beside, ...] = (),
) -> Taken:
    """Say which rows were left out because label or prediction is missing there."""
    left = {
        "label": sum(counts.rows - counts.labelled for counts in parts.values()),
        "prediction": sum(counts.rows - counts.predicted for counts in parts.values()),
    }
    out = tuple(f"Left out, without a {role}: {rows_told(left[role])}." for role in roles if left[role])
    return Taken(taken.figures, taken.method, taken.correction, taken.sampled, beside, (*taken.notes, *notes, *out))


TAKERS = {
    "row-count": Taker(_row_counts),
    "rows-per-group": Taker(_row_counts),
    **{name: Taker(_rates, _ahead) for name in (*SHARES, *RELATIVES)},
}
"""What this module takes."""
