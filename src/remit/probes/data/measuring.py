"""Measuring a table: any number of fit criteria in, one observation or failure for each out, in few scans.

A `Table` remembers what it has counted, so that criteria share scans: one for the rows, one per attribute, one for
personal data, one for gaps, one for the fingerprint. What fails is remembered too, and fails only those who ask.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

import narwhals as nw
import polars as pl

from remit.core.checks import attribute_of
from remit.core.criteria import FitCriterion
from remit.core.measures import DATA_KINDS, MEASURES, wanted_categories
from remit.core.observations import Attribute, Beside, Failure, Observation, Source
from remit.probes.data import figures as made
from remit.probes.data import tallies
from remit.probes.data.figures import Taken
from remit.probes.data.fingerprints import fingerprint
from remit.probes.data.opening import Frame, column, engine_errors, open_table
from remit.probes.data.personal import Found
from remit.probes.data.tallies import Counts
from remit.probes.failing import Unmeasurable

T = TypeVar("T")


def measure(
    source: Source, criteria: Sequence[FitCriterion], *, path: Path, as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on a Parquet or CSV file; gives one observation or failure for each, in their order.

    `path` is where `source.location` leads (see `remit.probes.locations.resolve`), `as_of` the moment of looking (UTC,
    ISO 8601). Nothing is raised for what is wrong with the source: a missing or broken file, a column that is not
    there or of another type, no rows, become failures. Aggregates leave the file, rows do not, but for the values that
    a checksum must be tried on.
    """
    try:
        native = open_table(source, path)
    except Unmeasurable as problem:
        return tuple(Failure(problem.code, problem.sentence, as_of) for _ in criteria)
    mark = partial(_fingerprint, native, source)
    return observe(source, criteria, frame=nw.from_native(native), mark=mark, as_of=as_of)


def observe(
    source: Source, criteria: Sequence[FitCriterion], *, frame: Frame, mark: Callable[[], str], as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on any lazy frame that Narwhals knows; `mark` gives the fingerprint of its content."""
    table = Table(source, frame, mark, criteria)
    return tuple(_observation(table, criterion, as_of) for criterion in criteria)


def _fingerprint(native: pl.LazyFrame, source: Source) -> str:
    with engine_errors(source.location):
        return fingerprint(native)[0]


class Table:
    """One table under measurement, with all that has been counted of it so far."""

    def __init__(
        self, source: Source, frame: Frame, mark: Callable[[], str], criteria: Sequence[FitCriterion] = ()
    ) -> None:
        """Look at the schema; `criteria` tell which categories and columns can be counted in one go."""
        self.source = source
        self.frame = frame
        self.columns = list(frame.collect_schema())
        self._mark = mark
        self._criteria = criteria
        self._known: dict[Hashable, object] = {}

    def _once(self, key: Hashable, count: Callable[[], T]) -> T:
        """Count once; a failure is remembered like a count."""
        if key not in self._known:
            try:
                self._known[key] = count()
            except Unmeasurable as problem:
                self._known[key] = problem
        known = self._known[key]
        if isinstance(known, Unmeasurable):
            raise known
        return cast("T", known)

    @property
    def rows(self) -> int:
        """The number of rows."""
        return self._once("rows", self._basics)[0]

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the content."""
        return self._once("fingerprint", self._mark)

    def _basics(self) -> tuple[int, dict[str, int]]:
        classes = [name for name in (self.source.label, self.source.prediction) if name in self.columns]
        return tallies.count_rows(self.frame, self.source.location, dict.fromkeys(classes))

    def column(self, name: str, role: str) -> str:
        """Give the name of a column that is there. Raises `Unmeasurable`."""
        return column(name, role, self.columns, self.source)

    def classes(self, role: str) -> str:
        """Give the column of label or prediction, if it holds classes. Raises `Unmeasurable`."""
        name = self.column(self.source.label if role == "label" else self.source.prediction, role)
        tallies.is_positive(self.frame.collect_schema(), name, self.source)
        fractions = self._once("rows", self._basics)[1].get(name, 0)
        if fractions:
            sentence = f"Column {name!r} holds {fractions:,} fractions; a {role} column holds classes, such as 0 and 1."
            raise Unmeasurable("column.type", sentence)
        return name

    def counts(self, attribute: str = "") -> dict[str | None, Counts]:
        """Count label and prediction, per value of an attribute's column or of all rows, over what there is of them."""
        return self._once(("counts", attribute), lambda: self._counts(attribute))

    def _counts(self, attribute: str) -> dict[str | None, Counts]:
        label, prediction = (self._if_classes(role) for role in ("label", "prediction"))
        return tallies.confusion(self.frame, self.source, label, prediction, attribute)

    def _if_classes(self, role: str) -> str:
        try:
            return self.classes(role)
        except Unmeasurable:
            return ""

    def missing(self, columns: Sequence[str]) -> dict[str, int]:
        """Count rows without a value, in the columns that any criterion asks for at once."""
        asked = [c.items or tuple(self.columns) for c in self._criteria if c.measure == "missing-share"]
        every = dict.fromkeys(name for names in (*asked, columns) for name in names if name in self.columns)
        return self._once(("missing", *every), lambda: tallies.missing(self.frame, self.source.location, every))

    def distinct(self, columns: Sequence[str]) -> tuple[int, int]:
        """Count (rows, distinct rows) over some columns."""
        return self._once(("distinct", *columns), lambda: tallies.distinct(self.frame, self.source.location, columns))

    def personal(self) -> dict[str, Found]:
        """Count rows with personal data, of the categories that any criterion asks for at once."""
        asked = [wanted_categories(c.items)[0] for c in self._criteria if c.measure == "personal-data"]
        every = dict.fromkeys(category for categories in asked for category in categories)
        return self._once("personal", lambda: tallies.personal_data(self.frame, self.source.location, every))


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
    if known is None or known.kinds != DATA_KINDS:
        raise Unmeasurable("measure.unknown", f"Nothing here measures {criterion.measure!r} yet.")
    if not 0 < criterion.confidence < 1:
        sentence = f"A confidence of {criterion.confidence} is not between 0 and 1."
        raise Unmeasurable("criterion.confidence", sentence)
    if known.unit == "row":
        return _row_counts(table, criterion)
    if table.rows == 0:
        raise Unmeasurable("source.empty", f"{table.source.location!r} has no rows, so nothing can be told of them.")
    return {"personal-data": _personal, "duplicate-rows": _duplicates, "missing-share": _missing}.get(known.id, _rates)(
        table, criterion
    )


def _row_counts(table: Table, criterion: FitCriterion) -> Taken:
    if not (criterion.attribute or criterion.group) and criterion.measure != "rows-per-group":
        return made.row_counts({"": Counts(rows=table.rows)})
    attribute, groups, notes = _groups(table, criterion)
    only = made.chosen(groups, attribute, criterion.group) if criterion.group else ""
    taken = made.row_counts({name: counts for name, counts in groups.items() if only in ("", name)})
    return Taken(taken.figures, taken.method, notes=notes)


def _groups(table: Table, criterion: FitCriterion) -> tuple[Attribute, dict[str, Counts], tuple[str, ...]]:
    """Give the attribute that is meant, the counts of its groups by name, and what to say about them."""
    attribute = attribute_of(criterion, table.source)
    if attribute is None:
        sentence = f"Source {table.source.name!r} does not tell which column holds {criterion.attribute!r}."
        raise Unmeasurable("column.unnamed", sentence)
    name = table.column(attribute.column, f"attribute {attribute.name!r}")
    groups, outside = made.named(table.counts(name), attribute)
    notes = (f"{outside:,} rows have no value in {name!r} and are in no group.",) if outside else ()
    return attribute, groups, notes


def _rates(table: Table, criterion: FitCriterion) -> Taken:
    needs = MEASURES[criterion.measure].needs
    roles = [role for role in ("label", "prediction") if role in needs]
    columns = [table.classes(role) for role in roles]
    if criterion.measure == "accuracy" and tallies.same_class(table.frame.collect_schema(), *columns) is None:
        sentence = f"Columns {columns[0]!r} and {columns[1]!r} cannot be compared: one holds text, the other does not."
        raise Unmeasurable("column.type", sentence)
    if not (criterion.attribute or criterion.group) and not MEASURES[criterion.measure].relative:
        everyone = {"": table.counts()[""]}
        return _with_notes(made.shares(criterion.measure, everyone, float(criterion.confidence)), everyone, roles)
    attribute, groups, notes = _groups(table, criterion)
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
    out = tuple(f"{left[role]:,} rows have no {role} and were left out." for role in roles if left[role])
    return Taken(taken.figures, taken.method, taken.correction, taken.sampled, beside, (*taken.notes, *notes, *out))


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


def _missing(table: Table, criterion: FitCriterion) -> Taken:
    columns = [table.column(name, "missing share") for name in criterion.items] or table.columns
    counts = table.missing(columns)
    figures = tuple(made.fact(name, counts[name] / table.rows, table.rows) for name in columns)
    return Taken(figures, "rows without a value (null or not a number), per column; all rows read")


def _taken_on_trust(criterion: FitCriterion) -> tuple[str, ...]:
    """Say what the criterion restricts and the probe does not: that the source holds just these cases."""
    said = [words for words in (criterion.population, criterion.condition, criterion.window) if words]
    return (f"The source is taken to hold exactly these cases: {'; '.join(said)}.",) if said else ()
