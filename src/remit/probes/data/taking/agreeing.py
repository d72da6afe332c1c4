"""Taking how far those who label agree: from columns of several who labelled the same rows, or one row for each label.

Wide: `annotators=a|b|c` names a column for each. Long: `annotator=COLUMN` says who gave the label of a row, and the
identity column which item it is. What leaves the engine are patterns of labels with their number, or items by label.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import narwhals as nw
import numpy as np

from remit.core.criteria import FitCriterion
from remit.probes.data import figures as made
from remit.probes.data import means, tallies
from remit.probes.data.columns import held, listed
from remit.probes.data.engines import collected
from remit.probes.data.figures import Taken
from remit.probes.data.tables import Table, Taker
from remit.probes.failing import Unmeasurable
from remit.probes.statistics import agreement
from remit.probes.statistics.estimates import Estimate, Inestimable, Wholes, upper_ratio

MOST_ITEMS = 400_000
"""Patterns, or pairs of item and label, that may leave the engine."""

MOST_LABELS = 200
"""More different labels than this are amounts or free text."""

ICC = "intraclass correlation of single labels, one-way model, limits by F (Shrout & Fleiss 1979)"


@dataclass(frozen=True, slots=True)
class Ratings:
    """Items by how they were labelled: a row for each pattern, a column for each label, and how many items have it.

    `labels` stand in their order, numbers by size. `pair` is the square table of two annotators, where there are
    just two columns of them.
    """

    labels: tuple[str, ...]
    patterns: Wholes
    items: Wholes
    pair: Wholes | None = None

    @property
    def each(self) -> Wholes:
        """A row for each item."""
        return np.repeat(self.patterns, self.items, axis=0)


def _text(value: object) -> str | None:
    return tallies.raw_text(value)


def _order(labels: set[str]) -> tuple[str, ...]:
    """Give labels in their order: numbers by size, everything else by spelling."""
    try:
        return tuple(sorted(labels, key=float))
    except ValueError:
        return tuple(sorted(labels))


def _ratings(table: Table) -> Ratings:
    if table.source.setting("annotators"):
        return table.once("ratings", lambda: _wide(table, listed(table, "annotators", "annotator")))
    if table.source.setting("annotator"):
        return table.once("ratings", lambda: _long(table))
    sentence = (
        f"Source {table.source.name!r} does not say who labelled; set `annotators` to columns such as 'ann|bob', "
    )
    raise Unmeasurable("source.setting", sentence + "or `annotator` to the column that names who gave a row's label.")


def _checked(labels: set[str]) -> tuple[str, ...]:
    if len(labels) > MOST_LABELS:
        sentence = f"There are {len(labels):,} different labels; agreement is told of {MOST_LABELS} at most."
        raise Unmeasurable("column.type", sentence)
    if not labels:
        raise Unmeasurable("source.empty", "No item has a label.")
    return _order(labels)


def _cells(table: Table, name: str) -> nw.Expr:
    coded = isinstance(table.schema[name], (nw.Categorical, nw.Enum))
    return held(table.schema, name).cast(nw.String) if coded else held(table.schema, name)


def _wide(table: Table, names: list[str]) -> Ratings:
    if len(names) < 2 or len(set(names)) < len(names):  # noqa: PLR2004  # agreement takes two
        raise Unmeasurable("source.setting", "The setting 'annotators' needs two different columns at least.")
    keys = [f"k{i}" for i in range(len(names))]
    cells = table.frame.select(*(_cells(table, name).alias(key) for name, key in zip(names, keys, strict=True)))
    groups = cells.group_by(*keys).agg(nw.len().alias("items")).head(MOST_ITEMS + 1)
    rows = [(*map(_text, row[:-1]), int(row[-1])) for row in _limited(collected(groups, table.source.location))]
    labels = _checked({str(one) for row in rows for one in row[:-1] if one is not None})
    places = {label: at for at, label in enumerate(labels)}
    patterns = np.zeros((len(rows), len(labels)), dtype=np.int64)
    pair = np.zeros((len(labels), len(labels)), dtype=np.int64) if len(names) == 2 else None  # noqa: PLR2004  # two of them
    for at, row in enumerate(rows):
        said = [places[str(one)] for one in row[:-1] if one is not None]
        for place in said:
            patterns[at, place] += 1
        if pair is not None and len(said) == 2:  # noqa: PLR2004  # both of them labelled it
            pair[said[0], said[1]] += int(row[-1] or 0)
    return Ratings(labels, patterns, np.array([int(row[-1] or 0) for row in rows], dtype=np.int64), pair)


def _long(table: Table) -> Ratings:
    """Group by item and label: who gave it matters no more, once each of them counts once."""
    who = table.column(table.source.setting("annotator"), "annotator")
    item = table.column(table.source.identity, "identity")
    label = table.column(table.source.label, "label")
    cells = table.frame.select(
        held(table.schema, item).alias("item"),
        held(table.schema, who).alias("who"),
        _cells(table, label).alias("label"),
    )
    cells = cells.filter(~nw.col("item").is_null() & ~nw.col("label").is_null() & ~nw.col("who").is_null())
    once = cells.group_by("item", "who", "label").agg(nw.len().alias("times"))
    groups = once.group_by("item", "label").agg(nw.len().alias("raters")).head(MOST_ITEMS + 1)
    rows = [(item, _text(label) or "", int(raters))
            for item, label, raters in _limited(collected(groups, table.source.location))]  # fmt: skip
    labels = _checked({label for _, label, _ in rows})
    columns = {label: at for at, label in enumerate(labels)}
    places: dict[object, int] = {}
    for one, _, _ in rows:
        places.setdefault(one, len(places))
    every = np.zeros((len(places), len(labels)), dtype=np.int64)
    for one, said, raters in rows:
        every[places[one], columns[said]] += raters
    patterns, items = np.unique(every, axis=0, return_counts=True)
    return Ratings(labels, patterns, items.astype(np.int64))


def _limited(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    if len(rows) > MOST_ITEMS:
        sentence = f"There are more than {MOST_ITEMS:,} labelled items; measure agreement on a sample of them."
        raise Unmeasurable("measure.too-large", sentence)
    return rows


def _agreement(found: Ratings, confidence: float) -> Estimate:
    """Give the share of pairs of labels of one item that are the same, the mean over items.

    Of two annotators it is a share of items; of more, or of different numbers, a mean with Student's limits. Raises
    `Inestimable` where no item has two labels.
    """
    raters = found.patterns.sum(axis=1)
    twice = raters > 1
    rows, items, by = found.patterns[twice], found.items[twice], raters[twice]
    none = "No item has two labels."
    same = (rows * (rows - 1)).sum(axis=1) / np.maximum(1, by * (by - 1))
    if not len(by) or (by == 2).all():  # noqa: PLR2004  # pairs of labels
        return means.share(int(items @ (same > 0)), int(items.sum()), confidence, none)
    return means.mean(int(items.sum()), float(items @ same), float(items @ same**2), confidence, 0.0, 1.0)


def _pair(found: Ratings) -> Wholes:
    if found.pair is None:
        raise Inestimable("Cohen's kappa takes just two annotators, each with a column; take Krippendorff's alpha.")
    return found.pair


def _weighted(table: Table) -> agreement.Weights:
    said = table.source.setting("weights", "quadratic")
    if said == "linear":
        return "linear"
    if said == "quadratic":
        return "quadratic"
    raise Unmeasurable("source.setting", f"The setting 'weights' is {said!r}; give linear or quadratic.")


def _complete(found: Ratings) -> tuple[Ratings, int]:
    """Give the items with as many labels as most items with two or more have, and how many others there are."""
    raters = found.patterns.sum(axis=1)
    sizes = {int(by): int(found.items[raters == by].sum()) for by in np.unique(raters) if by > 1}
    usual = max(sizes, key=lambda by: (sizes[by], by), default=0)
    whole = raters == usual
    left = int(found.items[~whole].sum())
    return Ratings(found.labels, found.patterns[whole], found.items[whole]), left


def _alpha(table: Table, found: Ratings, confidence: float) -> Estimate:
    level = table.source.setting("level", "nominal")
    if level == "nominal":
        return agreement.krippendorffs_alpha(found.each, confidence)
    if level == "ordinal":
        return agreement.krippendorffs_alpha(found.each, confidence, "ordinal")
    if level == "interval":
        return agreement.krippendorffs_alpha(found.each, confidence, "interval", _amounts(found))
    raise Unmeasurable("source.setting", f"The setting 'level' is {level!r}; give nominal, ordinal or interval.")


def _amounts(found: Ratings) -> list[float]:
    try:
        return [float(label) for label in found.labels]
    except ValueError:
        raise Inestimable("Labels must be numbers for this; some are words.") from None


def intraclass(found: Ratings, confidence: float) -> Estimate:
    """Give the intraclass correlation of single labels, ICC(1,1), with exact limits.

    Shrout & Fleiss (1979, Psychological Bulletin 86:420-428), of items with the same number of labels, which are taken
    as normal. Raises `Inestimable` without two such items, and where all labels are the same.
    """
    whole, _ = _complete(found)
    amounts = np.array(_amounts(whole))
    by, n = int(whole.patterns[0].sum()) if len(whole.patterns) else 0, int(whole.items.sum())
    if by < 2 or n < 2:  # noqa: PLR2004  # variances take two
        raise Inestimable("An intraclass correlation takes two items with two labels each.")
    means_of = whole.patterns @ amounts / by
    grand = float(whole.items @ means_of) / n
    between = by * float(whole.items @ (means_of - grand) ** 2) / (n - 1)
    within = float(whole.items @ (whole.patterns @ amounts**2 - by * means_of**2)) / (n * (by - 1))
    if between + within <= 0:
        raise Inestimable("All labels are the same: nobody can tell agreement from chance.")
    value = (between - within) / (between + (by - 1) * within)
    if within <= 0:
        return Estimate(1.0, -1 / (by - 1), 1.0, n, confidence, f"{ICC}; no labels differ, which sets no lower limit")
    tail, ratio = (1 - confidence) / 2, between / within
    ends = [ratio / upper_ratio(tail, n - 1, n * (by - 1)), ratio * upper_ratio(tail, n * (by - 1), n - 1)]
    low, high = ((end - 1) / (end + by - 1) for end in ends)
    return Estimate(value, min(low, value), max(high, value), n, confidence, ICC)


def _coefficient(table: Table, criterion: FitCriterion) -> Taken:
    found, confidence = _ratings(table), float(criterion.confidence)
    whole, left = _complete(found)
    takes: Mapping[str, Callable[[], Estimate]] = {
        "agreement": lambda: _agreement(found, confidence),
        "cohens-kappa": lambda: agreement.cohens_kappa(_pair(found), confidence),
        "weighted-kappa": lambda: agreement.cohens_kappa(_pair(found), confidence, _weighted(table)),
        "fleiss-kappa": lambda: agreement.fleiss_kappa(whole.each, confidence),
        "krippendorffs-alpha": lambda: _alpha(table, found, confidence),
        "intraclass-correlation": lambda: intraclass(found, confidence),
    }
    try:
        one = takes[criterion.measure]()
    except Inestimable as problem:
        raise Unmeasurable("measure.undefined", str(problem)) from None
    notes = (f"{len(found.labels)} different labels.",)
    if left and criterion.measure in {"fleiss-kappa", "intraclass-correlation"}:
        notes = (*notes, f"{left:,} items with another number of labels were left out.")
    if criterion.measure == "agreement":
        notes = (*notes, "Part of it is chance; kappa and alpha take that off.")
    said = "pairs of labels of one item that are the same; " if criterion.measure == "agreement" else ""
    return Taken((one.figure(),), said + one.method, notes=notes)


def _amount(table: Table, criterion: FitCriterion) -> Taken:
    """Take how many labels items have: the fewest, how many items have one, and the share with two or more."""
    found = _ratings(table)
    raters = found.patterns.sum(axis=1)
    every, labelled = int(found.items.sum()), int(found.items[raters > 0].sum())
    twice = int(found.items[raters > 1].sum())
    if criterion.measure == "items-labelled":
        return Taken((made.fact("", labelled, every),), "items with a label; all rows read")
    if criterion.measure == "double-labelled-share":
        note = f"{twice:,} of {labelled:,} labelled items"
        return Taken((made.fact("", twice / max(1, labelled), labelled, note),), "items with two labels; all rows read")
    if criterion.statistic not in {"", "min", "mean"}:
        sentence = f"Labels per item are told as the fewest (min) or the mean, not as {criterion.statistic!r}."
        raise Unmeasurable("criterion.statistic", sentence)
    mean = float(found.items @ raters) / max(1, every)
    least = int(raters[found.items > 0].min(initial=raters.max(initial=0)))
    value = mean if criterion.statistic == "mean" else least
    note = f"{mean:.3g} on average; {int(found.items[raters == least].sum()):,} items have {least}"
    return Taken((made.fact("", value, every, note),), "labels of each item; all rows read")


TAKERS = {
    **{
        name: Taker(_coefficient)
        for name in (
            "agreement", "cohens-kappa", "weighted-kappa", "fleiss-kappa", "krippendorffs-alpha",
            "intraclass-correlation",
        )
    },
    **{name: Taker(_amount) for name in ("labels-per-item", "items-labelled", "double-labelled-share")},
}  # fmt: skip
"""What this module takes."""
