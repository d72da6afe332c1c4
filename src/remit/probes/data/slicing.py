"""Sums per slice: what a measure needs of all rows or of each group of an attribute, grouped in one scan.

A measure names keys (what to group by) and sums (what to add up); here they are taken for the slices that a criterion
asks for. What one measure has grouped others find again under the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import narwhals as nw

from remit.core.checks import attribute_of
from remit.core.criteria import FitCriterion
from remit.core.observations import Attribute, Figure
from remit.probes import intervals
from remit.probes.data import figures as made
from remit.probes.data.columns import held
from remit.probes.data.engines.opening import collected
from remit.probes.data.figures import Taken
from remit.probes.data.tables import Table
from remit.probes.data.tallies import MOST_GROUPS, Counts, raw_text
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Estimate, Inestimable

Rows = Sequence[tuple[Any, ...]]
"""One tuple for each combination of the keys: the keys, then the sums."""

MOST_ROWS = 400_000
"""At most so many combinations of keys leave the engine."""


@dataclass(frozen=True, slots=True)
class Slices:
    """Grouped rows by the name of the slice (of all cases under ""), and what to say about those in none."""

    rows: Mapping[str, Rows]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to group: `name` stands for keys, sums and `cases` together, which say what is asked of a row."""

    name: str
    keys: Mapping[str, nw.Expr]
    sums: Mapping[str, nw.Expr]
    cases: nw.Expr | None = None


def sliced(table: Table, criterion: FitCriterion, wanted: Wanted) -> Slices:
    """Give what is wanted for each slice that the criterion asks for.

    Declared groups without rows are there, and empty. Raises `Unmeasurable` for more groups or combinations than
    anybody could judge.
    """
    if not (criterion.attribute or criterion.group):
        raw = table.once(("sliced", wanted.name, ""), lambda: _grouped(table, wanted, ""))
        return Slices({"": [row[1:] for row in raw]})
    attribute = attribute_of(criterion, table.source)
    if attribute is None:
        sentence = f"Source {table.source.name!r} does not tell which column holds {criterion.attribute!r}."
        raise Unmeasurable("column.unnamed", sentence)
    column = table.column(attribute.column, f"attribute {attribute.name!r}")
    raw = table.once(("sliced", wanted.name, column), lambda: _grouped(table, wanted, column))
    return _named(raw, attribute, criterion.group, column, len(wanted.keys) + 1)


def _grouped(table: Table, wanted: Wanted, column: str) -> Rows:
    frame = table.frame.filter(wanted.cases) if wanted.cases is not None else table.frame
    value = held(table.schema, column) if column else nw.lit(1)
    if column and isinstance(table.schema[column], (nw.Categorical, nw.Enum)):
        value = value.cast(nw.String)
    keys = {"value": value, **wanted.keys}
    cells = frame.select(
        *(made.alias(f"k{i}") for i, made in enumerate(keys.values())),
        *(made.alias(f"s{i}") for i, made in enumerate(wanted.sums.values())),
    )
    groups = cells.group_by(*(f"k{i}" for i in range(len(keys)))).agg(
        nw.len().alias("rows"), *(nw.col(f"s{i}").sum().alias(f"s{i}") for i in range(len(wanted.sums)))
    )
    found = collected(groups.head(MOST_ROWS + 1), table.source.location)
    if len(found) > MOST_ROWS:
        raise TooMany
    return found


class TooMany(Unmeasurable):
    """There are more combinations of the keys than may leave the engine; whoever knows coarser keys tries them."""

    def __init__(self) -> None:
        super().__init__("measure.too-large", f"There are more than {MOST_ROWS:,} different values to compare.")


def _named(raw: Rows, attribute: Attribute, only: str, column: str, cases: int) -> Slices:
    """Put the rows of raw values under the names of their groups; `cases` is where a row has its number of cases."""
    sizes: dict[str | None, Counts] = {}
    for row in sorted(raw, key=lambda one: raw_text(one[0]) or ""):
        value = raw_text(row[0])
        sizes[value] = sizes.get(value, Counts()) + Counts(rows=int(row[cases]))
        if len(sizes) > MOST_GROUPS:
            sentence = f"Column {column!r} has more than {MOST_GROUPS} values; groups need a column with few."
            raise Unmeasurable("attribute.too-many-groups", sentence)
    groups, _ = made.named(sizes, attribute)
    names = dict(attribute.groups)
    truths = {"1": names.get("true", ""), "0": names.get("false", "")}
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in groups}
    outside = 0
    for row in raw:
        value = raw_text(row[0])
        if value is None:
            outside += int(row[cases])
            continue
        rows[names.get(value) or truths.get(value) or value].append(row[1:])
    wanted = made.chosen(groups, attribute, only) if only else ""
    notes = (f"{outside:,} cases have no value in {column!r} and are in no group.",) if outside else ()
    return Slices({name: found for name, found in rows.items() if wanted in ("", name)}, notes)


Estimating = Callable[[str, float], tuple[Estimate, str]]
"""Gives the estimate of a slice, by name, at a confidence, and a note on it. Raises `Inestimable`."""


def estimated(  # noqa: PLR0913  # what is estimated, of what, and what to say of it
    names: Iterable[str],
    confidence: float,
    estimate: Estimating,
    *,
    method: str = "",
    bounds: tuple[float, float] = (0.0, 1.0),
    notes: tuple[str, ...] = (),
) -> Taken:
    """Give one figure per slice, corrected over the slices; what cannot be estimated is a figure without cases.

    `bounds` are the least and most that the figure can be, for those that nothing is known of. Raises `Unmeasurable`
    where no slice can be estimated, with the reason of the first.
    """
    parts = list(names)
    found: dict[str, tuple[Estimate, str]] = {}
    problems: dict[str, str] = {}
    for name in parts:
        try:
            found[name] = estimate(name, confidence)
        except Inestimable as problem:
            problems[name] = str(problem)
    if not found:
        of = f" Of {parts[0]}:" if parts and parts[0] else ""
        reason = problems[parts[0]] if parts else "There is no group."
        raise Unmeasurable("measure.undefined", f"It cannot be told.{of} {reason}")
    family = len(found)
    each = intervals.bonferroni(confidence, family)
    figures: list[Figure] = []
    methods: dict[str, int] = {}
    for name in parts:
        if name in problems:
            note = problems[name].rstrip(".")
            figures.append(
                Figure(name, min(max(0.0, bounds[0]), bounds[1]), *bounds, 0, note=note[:1].lower() + note[1:])
            )
            continue
        one, note = estimate(name, each) if family > 1 else found[name]
        figures.append(one.figure(name, note=note))
        methods[one.method] = methods.get(one.method, 0) + 1
    said = "; ".join(how if len(methods) == 1 else f"{how} ({number} of {family} groups)"
                     for how, number in methods.items())  # fmt: skip
    correction = f"Bonferroni over {family} groups: each interval at {each * 100:.4g} %" if family > 1 else ""
    return Taken(tuple(figures), "; ".join(filter(None, (method, said))), correction, notes=notes)


def truthy(condition: nw.Expr) -> nw.Expr:
    """Give 1 where a condition holds and 0 elsewhere, to be added up."""
    return nw.when(condition).then(nw.lit(1)).otherwise(nw.lit(0))
