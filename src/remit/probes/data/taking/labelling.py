"""Taking labels as they came: how many cases have one, how late, whether like cases have like ones, how classes lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import narwhals as nw

from remit.core.criteria import FitCriterion
from remit.core.observations import Figure
from remit.probes.data import figures as made
from remit.probes.data import means, tallies
from remit.probes.data.columns import category, features, held, meant
from remit.probes.data.engines import collected
from remit.probes.data.figures import Taken
from remit.probes.data.slicing import Slices, Wanted, estimated, sliced, truthy
from remit.probes.data.tables import Table, Taker
from remit.probes.data.taking import arrivals
from remit.probes.data.taking.classes import MOST_CLASSES
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Estimate


def _label(table: Table) -> str:
    return table.column(table.source.label, "label")


def _coverage(table: Table, criterion: FitCriterion) -> Taken:
    """Take the share of predictions, or of rows where no prediction is named, whose label is known."""
    label, prediction = _label(table), table.source.prediction
    cases = ~held(table.schema, prediction).is_null() if prediction in table.columns else None
    labelled = truthy(~held(table.schema, label).is_null())
    found = sliced(table, criterion, Wanted("labelled", {}, {"labelled": labelled}, cases))
    figures: list[Figure] = []
    for name, rows in found.rows.items():
        every, known = sum(int(row[0]) for row in rows), sum(int(row[1] or 0) for row in rows)
        one = made.fact(name, known / every if every else 0.0, every, f"{known:,} of {every:,}")
        figures.append(one if every else replace(one, low=0.0, high=1.0, note="there are no cases"))
    of = "predictions" if cases is not None else "rows"
    return Taken(tuple(figures), f"{of} with a label; all rows read", notes=found.notes)


def _timed(table: Table) -> Table:
    """Give the table with the time of the label in the place of an arrival, which it is. Raises `Unmeasurable`."""
    said = table.source.setting("labelled-at")
    if not said:
        sentence = (
            f"Source {table.source.name!r} does not say when a label came; set `labelled-at` to a column of times."
        )
        raise Unmeasurable("source.setting", sentence)
    name = table.column(said, "time of the label")
    others = tuple(pair for pair in table.source.settings if pair[0] != "arrival")
    source = replace(table.source, settings=(*others, ("arrival", name)))
    return table.once("labelled-at", lambda: Table(source, table.frame, lambda: "", (), {}, table.place, table.as_of))


def _delay(table: Table, criterion: FitCriterion) -> Taken:
    taken = arrivals.TAKERS["lateness"].take(_timed(table), criterion)
    return replace(taken, method=taken.method.replace("the delays of records", "the times from case to label"))


def _conflicts(table: Table, criterion: FitCriterion) -> Taken:
    """Take the share of labelled rows that have a like row with another label."""
    label = _label(table)
    if criterion.items:
        names = meant(table, criterion.items, "conflicting labels")
    elif table.source.identity:
        names = [table.column(table.source.identity, "identity")]
    else:
        names = features(table)
    names = [name for name in names if name != label]
    if not names:
        raise Unmeasurable(
            "column.missing", f"{table.source.location!r} has no column beside the label to tell cases by."
        )
    keys = [f"k{i}" for i in range(len(names))]
    cells = table.frame.select(
        *(held(table.schema, name).alias(key) for name, key in zip(names, keys, strict=True)),
        category(table.schema, label).alias("label"),
    )
    cells = cells.filter(~nw.col("label").is_null())
    groups = cells.group_by(*keys).agg(
        nw.len().cast(nw.Int64).alias("rows"), nw.col("label").min().alias("first"), nw.col("label").max().alias("last")
    )
    odd = nw.when(nw.col("first") != nw.col("last")).then(nw.col("rows")).otherwise(0)
    several = nw.when(nw.col("rows") > 1).then(nw.col("rows")).otherwise(0)
    query = groups.select(nw.col("rows").sum().alias("rows"), odd.sum().alias("odd"), several.sum().alias("several"))
    key = ("conflicting", *names)
    rows, conflicting, repeated = table.once(
        key, lambda: tuple(int(one or 0) for one in collected(query, table.source.location)[0])
    )
    if not rows:
        raise Unmeasurable("source.empty", f"No row has a label in {label!r}.")
    told = f"{conflicting:,} of {rows:,} labelled rows; {repeated:,} have a like row"
    alike = repr(names[0]) if len(names) == 1 else f"{len(names)} columns"
    return Taken(
        (made.fact("", conflicting / rows, rows, told),), f"rows alike in {alike}, labelled apart; all rows read"
    )


def _by_class(table: Table, criterion: FitCriterion) -> tuple[Mapping[str, Mapping[str, int]], Slices]:
    """Count rows by class for each slice; every class stands in every slice. Raises `Unmeasurable`."""
    label = _label(table)
    value = held(table.schema, label)
    if isinstance(table.schema[label], (nw.Categorical, nw.Enum)):
        value = value.cast(nw.String)
    found = sliced(table, criterion, Wanted("classes", {"class": value}, {}, ~value.is_null()))
    names = sorted({tallies.raw_text(row[0]) or "" for rows in found.rows.values() for row in rows})
    if len(names) > MOST_CLASSES:
        sentence = f"Column {label!r} holds {len(names):,} different labels; classes are {MOST_CLASSES} at most."
        raise Unmeasurable("column.type", sentence)
    if not names:
        raise Unmeasurable("source.empty", f"No row has a label in {label!r}.")
    counted = {part: dict.fromkeys(names, 0) for part in found.rows}
    for part, rows in found.rows.items():
        for value_, cases, *_ in rows:
            counted[part][tallies.raw_text(value_) or ""] += int(cases)
    return counted, found


def _classes(table: Table, criterion: FitCriterion) -> Taken:
    """Take the rows of each class, or the share of them, for each slice."""
    counted, found = _by_class(table, criterion)
    figures: list[Figure] = []
    for part, classes in counted.items():
        every = sum(classes.values())
        for name, cases in classes.items():
            called = f"{part}, class {name}" if part else f"class {name}"
            if criterion.measure == "rows-per-class":
                figures.append(made.fact(called, cases, cases))
            elif every:
                figures.append(made.fact(called, cases / every, every, f"{cases:,} of {every:,}"))
            else:
                figures.append(Figure(called, 0.0, 0.0, 1.0, 0, note="there are no cases"))
    return Taken(tuple(figures), "labelled rows by class; all rows read", notes=found.notes)


def _errors(table: Table, criterion: FitCriterion) -> Taken:
    """Take the share of labels that differ from those of an expert, where there is one."""
    label, said = _label(table), table.source.setting("gold")
    if not said:
        sentence = f"Source {table.source.name!r} does not say which labels are right; set `gold` to a column of them."
        raise Unmeasurable("source.setting", sentence)
    gold = table.column(said, "right label")
    agrees = tallies.same_class(table.schema, label, gold)
    if agrees is None:
        raise Unmeasurable("column.type", f"Columns {label!r} and {gold!r} cannot be compared: one holds text.")
    found = sliced(table, criterion, Wanted("label errors", {"agrees": agrees}, {}, ~agrees.is_null()))

    def estimate(name: str, confidence: float) -> tuple[Estimate, str]:
        wrong = sum(int(row[1]) for row in found.rows[name] if not row[0])
        every = sum(int(row[1]) for row in found.rows[name])
        return means.share(wrong, every, confidence, f"No case has a label in both {label!r} and {gold!r}."), ""

    return estimated(
        found.rows, float(criterion.confidence), estimate, method=f"labels other than in {gold!r}", notes=found.notes
    )


TAKERS = {
    "label-coverage": Taker(_coverage),
    "label-delay": Taker(_delay),
    "conflicting-labels": Taker(_conflicts),
    "rows-per-class": Taker(_classes),
    "class-share": Taker(_classes),
    "label-error-rate": Taker(_errors),
}
"""What this module takes."""
