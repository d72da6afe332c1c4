"""Taking drift: how far each column lies from its reference, beside how far chance alone carries a sample this large.

The reference's bins are cut once; the table is counted in them by plain aggregates, so that all columns of all criteria
take one scan. Kolmogorov and Smirnov's distance is exact, over distinct values, and only on request.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

import narwhals as nw
import numpy as np

from remit.core.criteria import FitCriterion
from remit.core.observations import Figure
from remit.probes import intervals
from remit.probes.data import tallies
from remit.probes.data.columns import INFINITE, category, content, features, held, meant, real
from remit.probes.data.counting import Among, Beside, Counted, Rows, Sign
from remit.probes.data.engines import Frame, collected
from remit.probes.data.figures import Taken
from remit.probes.data.profiles import Column
from remit.probes.data.ranking import finite
from remit.probes.data.references import Reference, kept, reference
from remit.probes.data.slicing import truthy
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.failing import Unmeasurable
from remit.probes.statistics import distances
from remit.probes.statistics.bins import CategoryBins, NumberBins
from remit.probes.statistics.distances import Distance
from remit.probes.statistics.estimates import Inestimable, Wholes
from remit.probes.statistics.families import holm

WAYS = {
    "psi": "population stability index over {bins} (Jeffreys 1946; chance: Yurdakul & Naranjo 2020)",
    "js": "Jensen-Shannon distance in [0, 1] over {bins} (Endres & Schindelin 2003)",
    "chi-square": "Cramer's V over {bins}, p-values of Pearson's chi-square (1900)",
    "wasserstein": "Wasserstein distance in the reference's standard deviations, between the middles of {bins}",
    "ks": "largest difference of the distribution functions, over all distinct values (Smirnov 1939)",
}
"""Ways to measure how far, and what each is; the first is taken where a criterion names none."""

BINS = "the reference's deciles and categories"

MOST_VALUES = 400_000
"""Distinct values that may leave the engine for an exact distance."""


def _way(criterion: FitCriterion) -> str:
    way = criterion.statistic or "psi"
    if way not in WAYS:
        sentence = f"Drift is not measured by {way!r} here; there are: {', '.join(WAYS)}."
        raise Unmeasurable("criterion.statistic", sentence)
    return way


def _columns(table: Table, criterion: FitCriterion) -> tuple[list[str], bool]:
    """Give the columns to compare, and whether they were asked for by name."""
    if criterion.items:
        return meant(table, criterion.items, "drift"), True
    if criterion.measure.startswith("prediction"):
        score = table.source.score
        return [score if score in table.columns else table.column(table.source.prediction, "prediction")], True
    kinds = ("number",) if _way(criterion) in {"wasserstein", "ks"} else ("number", "category")
    fit = [name for name in features(table) if content(table.schema, name, table.source) in kinds]
    if not fit:
        raise Unmeasurable("column.missing", f"{table.source.location!r} has no column whose distribution can be told.")
    return fit, False


def _all_columns(table: Table) -> list[str]:
    """Give the columns that any criterion compares in bins, so that their bins are cut together."""
    found: dict[str, None] = {}
    for criterion in table.criteria:
        with suppress(Unmeasurable):  # told where the criterion is taken
            if criterion.measure in TAKERS and _way(criterion) != "ks":
                found |= dict.fromkeys(_columns(table, criterion)[0])
    return list(found)


def _comparable(table: Table, criterion: FitCriterion) -> tuple[dict[str, Column], tuple[str, ...]]:
    """Give the reference's bins by column; columns that nobody asked for by name are left out where they have none."""
    names, asked = _columns(table, criterion)
    found: dict[str, Column] = {}
    left: list[str] = []
    known = kept(table, table.once("columns that drift", partial(_all_columns, table)))
    known = {name: known[name] for name in names} if known.keys() >= set(names) else kept(table, names)
    for name, one in known.items():
        if isinstance(one, Column):
            found[name] = one
            continue
        if asked or one.code.startswith("source."):
            raise one
        left.append(name)
    if not found:
        raise Unmeasurable("reference.column", f"The reference has none of the columns of {table.source.location!r}.")
    without = f"Not compared, for the reference has no bins of them: {', '.join(map(repr, left))}."
    return found, (without,) if left else ()


def _counting(table: Table, name: str, column: Column) -> Aggregates:
    """Give the aggregates that fill a column's bins: how many lie at or below each cut, or have each category."""
    return table.once(("filling the bins", name), partial(_filling, table, name, column))


def _filling(table: Table, name: str, column: Column) -> Aggregates:
    here = reference(table).here
    bins = column.bins
    if content(table.schema, name, table.source) != ("number" if isinstance(bins, NumberBins) else "category"):
        sentence = f"Column {name!r} is of type {table.schema[name]}, which is not what the reference holds there."
        raise Unmeasurable("column.type", sentence)
    key = f"reference bins of {name}"
    found = _in_bins(table, name, bins)
    if here is None:
        counted = {
            f"{key}: {what}": Counted(partial(_cases, table.counting, holds), signs)
            for what, (holds, signs) in found.items()
        }
        return {**counted, **tallies.gaps(table.schema, [name]), f"{key}: all": Counted(nw.len, (Rows(),))}
    counted = {f"{key}: {what}": table.counting(here & holds()) for what, (holds, _) in found.items()}
    gaps = table.counting(here & held(table.schema, name).is_null())
    return {**counted, f"{key}: gaps": gaps, f"{key}: all": table.counting(here)}


def _cases(counting: Callable[[nw.Expr], nw.Expr], holds: Callable[[], nw.Expr]) -> nw.Expr:
    return counting(holds())


_Held = tuple[Callable[[], nw.Expr], tuple[Sign, ...]]


def _in_bins(table: Table, name: str, bins: NumberBins | CategoryBins) -> dict[str, _Held]:
    """Give what holds for a row at or below each cut, or of each category: as an expression, and by a sign of it."""
    if isinstance(bins, CategoryBins):
        texts = category(table.schema, name)
        each: dict[str, _Held] = {
            f"is {one!r}": (partial(operator.eq, texts, one), (Among(name, (one,)),)) for one in bins.categories
        }
        if bins.rare:
            each["rare"] = (partial(texts.is_in, bins.rare), (Among(name, bins.rare),))
        return each
    # What is not a number is above all numbers or beside them, so that it is below none of these.
    ends = (*bins.cuts, bins.lowest, bins.highest)
    far = max(map(abs, ends)) >= INFINITE
    cells = finite(table.schema, name) if far else real(table.schema, name)

    def upto(end: float) -> _Held:
        limit = math.inf if end >= INFINITE else end
        return partial(operator.le, cells, end), (Beside(name, "<=", limit, real=True),)

    lowest = -math.inf if bins.lowest <= -INFINITE else bins.lowest
    found = {f"at most {cut!r}": upto(cut) for cut in bins.cuts}
    found["below"] = (partial(operator.lt, cells, bins.lowest), (Beside(name, "<", lowest, real=True),))
    return {**found, "within": upto(bins.highest)}


def _ahead(table: Table, criterion: FitCriterion) -> Aggregates:
    if _way(criterion) == "ks":
        return {}
    bins, _ = _comparable(table, criterion)
    wanted: dict[str, nw.Expr | Counted] = {}
    for name, column in bins.items():
        wanted |= _counting(table, name, column)
    return wanted


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cases of reference and table in each bin, what bins are called, and the cases beyond the reference's range.

    Bins are the column's, but for one thing: where the smallest value fills the first bin by itself, an empty bin lies
    below it, and above the only value, too. Else a column that was constant, or mostly nought, could become anything
    beyond that and seem the same.
    """

    reference: Wholes
    filled: Wholes
    names: tuple[str, ...]
    beyond: int = 0


def _cells(table: Table, name: str, column: Column) -> _Cells:
    """Count how many cases of the table are in each bin."""
    *inner, gaps, every = (int(one or 0) for one in table.scalars(_counting(table, name, column)).values())
    known = every - gaps
    reference, names, bins = list(column.counts), column.bins.names, column.bins
    if isinstance(bins, CategoryBins):
        rare = inner.pop() if bins.rare else 0
        filled = [*inner, rare, known - sum(inner) - rare, every - known]
        return _Cells(np.array(reference, dtype=np.int64), np.array(filled, dtype=np.int64), names)
    *upto, below, within = inner
    beyond = below + known - within
    filled = [*(int(one) for one in np.diff([0, *upto, known])), every - known]
    if not bins.cuts or bins.cuts[0] == bins.lowest:
        names = (f"below {bins.lowest:g}", f"{bins.lowest:g}", *names[1:])
        reference, filled = [0, *reference], [below, filled[0] - below, *filled[1:]]
    if not bins.cuts:
        names = (*names[:2], f"above {bins.highest:g}", names[-1])
        above = beyond - below
        reference, filled = [*reference[:2], 0, reference[-1]], [filled[0], filled[1] - above, above, filled[-1]]
    return _Cells(np.array(reference, dtype=np.int64), np.array(filled, dtype=np.int64), names, beyond)


def _apart(way: str, column: Column, counted: _Cells, confidence: float) -> Distance:
    if way == "psi":
        return distances.psi(counted.reference, counted.filled, confidence)
    if way == "js":
        return distances.jensen_shannon(counted.reference, counted.filled, confidence)
    if way == "chi-square":
        return distances.chi_square(counted.reference, counted.filled, confidence)
    if isinstance(column.bins, CategoryBins):
        raise Inestimable("Categories have no distance from one another; take psi, js or chi-square.")
    middles, lowest = column.bins.middles, column.bins.lowest
    if len(counted.names) - 1 > len(middles):
        middles = (lowest, lowest, *middles[1:]) if column.bins.cuts else (lowest,) * 3
    return distances.wasserstein(counted.reference[:-1], counted.filled[:-1], middles, confidence)


def _note(found: Distance, counted: _Cells | None, beyond: int, confidence: float) -> str:
    """Say how far chance goes, and where the difference lies if it goes farther."""
    p_value = "p < 0.0001" if found.p_value < 0.0001 else f"p = {found.p_value:.2g}"  # noqa: PLR2004  # finer tells nobody more
    said = [f"chance stays below {found.chance:.3g} at {confidence * 100:.4g} %; {p_value}"]
    if counted is not None and found.beyond_chance:
        away = counted.filled / max(1, counted.filled.sum()) - counted.reference / counted.reference.sum()
        at = int(np.abs(away).argmax())
        said.append(f"most in the bin {counted.names[at]!r}, by {away[at] * 100:+.1f} points")
    if beyond:
        said.append(f"{beyond:,} {'case' if beyond == 1 else 'cases'} beyond the reference's range")
    return "; ".join(said)


def _drift(table: Table, criterion: FitCriterion) -> Taken:
    way, confidence = _way(criterion), float(criterion.confidence)
    against = reference(table)
    if way == "ks":
        return _smirnov(table, criterion, against)
    bins, notes = _comparable(table, criterion)
    each = intervals.bonferroni(confidence, len(bins))
    figures: list[Figure] = []
    found: dict[str, Distance] = {}
    for name, column in bins.items():
        counted = _cells(table, name, column)
        try:
            found[name] = one = table.once(("apart", name, way, each), partial(_apart, way, column, counted, each))
        except Inestimable as problem:
            if criterion.items or not counted.filled.sum():
                raise Unmeasurable("measure.undefined", f"Column {name!r}: {problem}") from None
            notes = (*notes, f"Column {name!r}: {problem}")
            continue
        figures.append(Figure(name, one.value, one.low, one.high, one.of, one.cases,
                              note=_note(one, counted, counted.beyond, each)))  # fmt: skip
    return _told(figures, found, WAYS[way].format(bins=BINS), against, confidence, each, notes)


def _told(  # noqa: PLR0913, PLR0917  # what was found, and all that is said of it
    figures: Sequence[Figure],
    found: dict[str, Distance],
    method: str,
    against: Reference,
    confidence: float,
    each: float,
    notes: tuple[str, ...],
) -> Taken:
    if not found:
        raise Unmeasurable("measure.undefined", "No column could be compared with its reference.")
    adjusted = dict(zip(found, holm([one.p_value for one in found.values()]), strict=True))
    beyond = [name for name, p_value in adjusted.items() if p_value <= 1 - confidence]
    said = f"Beyond chance after Holm (1979) over {len(found)} columns: " if len(found) > 1 else "Beyond chance: "
    said += f"{', '.join(map(repr, beyond))}." if beyond else "none."
    hows = dict.fromkeys(one.by.partition(" with ")[0] for one in found.values())
    correction = f"Bonferroni over {len(found)} columns: each interval at {each * 100:.4g} %" if len(found) > 1 else ""
    return Taken(
        tuple(figures), f"{method}; chance by {' or '.join(hows)}", correction,
        notes=(f"Compared with {against.told}.", said, *notes),
    )  # fmt: skip


def _smirnov(table: Table, criterion: FitCriterion, against: Reference) -> Taken:
    """Take the exact distance of each column, from the cases of both sides at each distinct value."""
    names, asked = _columns(table, criterion)
    if against.frame is None:
        sentence = f"A profile keeps no single values, which 'ks' needs; compare with a table, or ask for {BINS}."
        raise Unmeasurable("criterion.statistic", sentence)
    confidence = float(criterion.confidence)
    there = [name for name in names if name in against.schema]
    if asked and len(there) < len(names):
        lacking = next(name for name in names if name not in there)
        raise Unmeasurable("reference.column", f"The reference has no column {lacking!r}.")
    each = intervals.bonferroni(confidence, len(there))
    figures: list[Figure] = []
    found: dict[str, Distance] = {}
    notes: tuple[str, ...] = ()
    for name in there:
        if content(table.schema, name, table.source) != "number" or not against.schema[name].is_numeric():
            raise Unmeasurable("column.type", f"Column {name!r} holds no numbers; 'ks' compares numbers.")
        first, other, places, lost = table.once(("values", name), partial(_values, table, against, name))
        try:
            found[name] = one = distances.kolmogorov_smirnov(first, other, places, each)
        except Inestimable as problem:
            raise Unmeasurable("measure.undefined", f"Column {name!r}: {problem}") from None
        figures.append(Figure(name, one.value, one.low, one.high, one.of, one.cases,
                              note=_note(one, None, 0, each)))  # fmt: skip
        if lost:
            notes = (*notes, f"Cases without a value in {name!r}, left out: {lost:,}.")
    return _told(figures, found, WAYS["ks"], against, confidence, each, notes)


def _values(table: Table, against: Reference, name: str) -> tuple[Wholes, Wholes, Wholes, int]:
    """Give how many cases of reference and sample have each value, the order of the values, and the cases without one.

    Of more distinct values than may leave the engine, only the counts on both sides of the largest difference, which
    have the same distance and as many cases; the engine finds where that is.
    """
    where = table.source.location
    if against.same and against.frame is not None:
        here, there = against.here, against.there
        cells = against.frame.select(
            finite(table.schema, name).alias("value"),
            (nw.lit(0) if there is None else truthy(there)).alias("first"),
            (nw.lit(0) if here is None else truthy(here)).alias("other"),
        )
        groups = cells.group_by("value").agg(nw.col("first").sum(), nw.col("other").sum())
        return _ranked(groups, where)
    sides = [
        frame.select(finite(schema, name).alias("value")).group_by("value").agg(nw.len().cast(nw.Int64).alias("cases"))
        for frame, schema in ((against.frame, against.schema), (table.frame, table.schema)) if frame is not None
    ]  # fmt: skip
    found = [collected(side.head(MOST_VALUES + 1), where) for side in sides]
    if max(map(len, found)) > MOST_VALUES:
        if type(nw.to_native(sides[0])) is not type(nw.to_native(sides[1])):
            sentence = f"Column {name!r} has more than {MOST_VALUES:,} values, too many to compare across two engines."
            raise Unmeasurable("measure.too-large", sentence)
        first, other = sides
        both = nw.concat([
            first.select("value", nw.col("cases").alias("first"), (nw.col("cases") * 0).alias("other")),
            other.select("value", (nw.col("cases") * 0).alias("first"), nw.col("cases").alias("other")),
        ])  # fmt: skip
        return _ranked(both.group_by("value").agg(nw.col("first").sum(), nw.col("other").sum()), where)
    counted: dict[float | None, list[int]] = {}
    for side, rows in enumerate(found):
        for value, cases in rows:
            counted.setdefault(value, [0, 0])[side] += int(cases)
    return _counted([(value, cases[0], cases[1]) for value, cases in counted.items()])


def _counted(rows: Sequence[tuple[float | None, int, int]]) -> tuple[Wholes, Wholes, Wholes, int]:
    lost = sum(int(first) + int(other) for value, first, other in rows if value is None)
    known = sorted((float(value), int(first), int(other)) for value, first, other in rows if value is not None)
    first, other = (np.array([row[side] for row in known], dtype=np.int64) for side in (1, 2))
    return first, other, np.arange(len(known), dtype=np.int64), lost


def _ranked(groups: Frame, where: str) -> tuple[Wholes, Wholes, Wholes, int]:
    rows = collected(groups.head(MOST_VALUES + 1), where)
    if len(rows) <= MOST_VALUES:
        return _counted([(value, int(first), int(other)) for value, first, other in rows])
    known = groups.filter(~nw.col("value").is_null())
    sums = (nw.col("first").sum().alias("first"), nw.col("other").sum().alias("other"))
    ((n, m),), ((all_n, all_m),) = collected(known.select(*sums), where), collected(groups.select(*sums), where)
    n, m, lost = int(n), int(m), int(all_n) + int(all_m) - int(n) - int(m)
    if not n or not m:
        raise Unmeasurable("measure.undefined", "A distance needs cases on both sides.")
    upto = known.with_columns(
        nw.col("first").cum_sum().over(order_by="value").cast(nw.Float64).alias("one"),
        nw.col("other").cum_sum().over(order_by="value").cast(nw.Float64).alias("two"),
    )
    apart = upto.select("one", "two", (nw.col("one") / n - nw.col("two") / m).abs().alias("apart"))
    ((one, two, _),) = collected(apart.sort("apart", descending=True).head(1), where)
    one, two = int(one), int(two)
    return np.array([one, n - one]), np.array([two, m - two]), np.arange(2), lost


TAKERS = {
    name: Taker(_drift, _ahead)
    for name in ("drift", "input-distribution", "prediction-drift", "prediction-distribution")
}
"""What this module takes."""
