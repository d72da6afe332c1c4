"""Taking how good ranked lists are: a figure for each list, and its mean with the lists as the sample.

What stands in one list hangs together, so its items are no cases of their own: the list is.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import narwhals as nw

from remit.core.checks.telling import rows_told
from remit.core.criteria import FitCriterion
from remit.core.measures.rankings import CUT_OFF_ONLY
from remit.probes.data import means
from remit.probes.data.figures import Taken
from remit.probes.data.lists import FIRST, LINEAR, Asked, asked_of, columns_of, ends, lists_of
from remit.probes.data.slicing import Rows, Wanted, estimated, sliced, truthy
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.data.taking.scores import left_out
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.estimates import Estimate, Inestimable
from remit.probes.statistics.lists import hit_chance, reciprocal_rank

_NAMES = {
    "precision-at-k": "share of relevant items among the first {}",
    "recall-at-k": "share of the relevant items that are among the first {}",
    "hit-ratio": "lists with a relevant item among the first {}",
    "ndcg": "discounted gains{} over those of the best order",
    "mean-reciprocal-rank": "one over the place of the first relevant item{}",
    "mean-average-precision": "precision at the places of all relevant items{}",
}

_WHOLE = 0.995
"""A best order that reaches less than this is worth telling."""

_STEPS = 2.0**30
"""Sums of so many parts of 1 are exact for millions of lists; engines add them in any order."""

NONE = "no list has a relevant item"

Sums = Mapping[str, float]


def _steps(figure: nw.Expr) -> nw.Expr:
    """Give a figure in steps so small that nobody sees them, of which sums are the same in whichever order they are."""
    return (figure * _STEPS).round(0) / _STEPS


def _sums(asked: Asked) -> dict[str, nw.Expr]:
    """Give what is added up over lists for one measure: how many count, the figures, their squares, and the most."""
    column, relevant = nw.col(f"list {asked.name}"), nw.col("list relevant")
    most: nw.Expr = nw.lit(1.0)
    if asked.measure == "precision-at-k":
        counts, over = relevant >= 0, nw.lit(float(asked.cut))
        most = nw.when(relevant < asked.cut).then(relevant / asked.cut).otherwise(1.0)
    elif asked.measure == "ndcg":
        over = nw.col(f"list ideal {asked.name}")
        counts = over > 0
    else:
        counts, over = relevant > 0, relevant
        most = nw.when(relevant > asked.cut).then(asked.cut / relevant).otherwise(1.0) if asked.cut else most
    figure = _steps(nw.when(counts).then(column / over).otherwise(0.0))
    return {
        asked.name: truthy(counts), f"{asked.name} sum": figure, f"{asked.name} squares": _steps(figure * figure),
        f"{asked.name} most": nw.when(counts).then(most).otherwise(0.0),
    }  # fmt: skip


def _of_all(lists: Table, asked: Asked, criterion: FitCriterion) -> tuple[dict[str, Sums], tuple[str, ...]]:
    """Give what was added up over the lists of each slice; all measures that are sums over places in one query."""
    known = [Asked(measure, int(cut)) for measure, _, cut in (
        name.removeprefix("list ").rpartition("@") for name in lists.columns
    ) if measure in LINEAR]  # fmt: skip
    sums = {name: made for one in known for name, made in _sums(one).items()}
    cut = asked.cut or 1
    sums |= {
        "items": nw.col("list items"), "mixed": nw.col("list mixed"),
        "without": truthy(nw.col("list relevant") <= 0), "short": truthy(nw.col("list items") < cut),
    }  # fmt: skip
    found = sliced(lists, criterion, Wanted(f"lists of {cut}", {}, sums))
    return {name: _added(rows, ("lists", *sums)) for name, rows in found.rows.items()}, found.notes


def _added(rows: Rows, names: tuple[str, ...]) -> Sums:
    """Add up the rows of a slice; several where raw values share a name."""
    if not rows:
        return dict.fromkeys(names, 0.0)
    columns = zip(*rows, strict=True)
    return {name: math.fsum(float(one or 0) for one in column) for name, column in zip(names, columns, strict=True)}


def _of_first(lists: Table, asked: Asked, criterion: FitCriterion) -> tuple[dict[str, Sums], tuple[str, ...]]:
    """Give the same of a measure that rests on the first relevant item, from how often it stands where."""
    keys = {
        "some": truthy(nw.col("list relevant") > 0),
        **{name: nw.col(f"list {name}") for name in ("before", "upto", "hits")},
    }
    sums = {"items": nw.col("list items"), "mixed": nw.col("list mixed")}
    found = sliced(lists, criterion, Wanted("first relevant", keys, sums))
    return {name: _added_first(rows, asked) for name, rows in found.rows.items()}, found.notes


def _added_first(rows: Rows, asked: Asked) -> Sums:
    figure_of = hit_chance if asked.measure == "hit-ratio" else reciprocal_rank
    figures = [
        (float(lists), figure_of(int(before), int(upto) - int(before), int(hits), asked.cut))
        for some, before, upto, hits, lists, *_ in rows
        if some and before is not None
    ]
    counted = math.fsum(float(row[4]) for row in rows if row[0])
    every = {
        name: math.fsum(float(row[at] or 0) for row in rows) for at, name in ((4, "lists"), (5, "items"), (6, "mixed"))
    }
    return {
        **every, asked.name: counted, f"{asked.name} most": counted, "without": every["lists"] - counted,
        f"{asked.name} sum": math.fsum(lists * figure for lists, figure in figures),
        f"{asked.name} squares": math.fsum(lists * figure * figure for lists, figure in figures),
    }  # fmt: skip


def _take(table: Table, criterion: FitCriterion) -> Taken:
    asked = asked_of(criterion)
    if asked.measure in CUT_OFF_ONLY and not asked.cut:
        sentence = "It does not say how many places of a list are looked at, such as the first 10: say it with “@10”."
        raise Unmeasurable("criterion.statistic", sentence)
    lists = lists_of(table, criterion)
    added, notes = (_of_first if asked.measure in FIRST else _of_all)(lists, asked, criterion)
    if any(one["mixed"] for one in added.values()):
        sentence = (
            f"A list has items of more than one group of {criterion.attribute or criterion.group!r}; ranked lists are "
            "told for groups of queries: take an attribute that is the same for all items of a list."
        )
        raise Unmeasurable("group.mixed", sentence)

    def estimate(name: str, confidence: float) -> tuple[Estimate, str]:
        mine = added[name]
        cases = int(mine[asked.name])
        if not cases:
            raise Inestimable("There is no list." if not mine["lists"] else f"{NONE.capitalize()}.")
        one = means.mean_of_lists(cases, mine[f"{asked.name} sum"], mine[f"{asked.name} squares"], confidence)
        most = mine[f"{asked.name} most"] / cases
        return one, f"the best order would reach {most:.2g}" if most < _WHOLE else ""

    to = (str(asked.cut) if asked.measure in CUT_OFF_ONLY else f" up to place {asked.cut}") if asked.cut else ""
    method = f"{_NAMES[asked.measure].format(to)}, the mean over lists and over all orders of tied items"
    notes = (*notes, *_about(added, asked, ranks=bool(table.source.setting("rank"))), *_unranked(table))
    return estimated(added, float(criterion.confidence), estimate, method=method, notes=notes)


def _about(added: Mapping[str, Sums], asked: Asked, *, ranks: bool) -> tuple[str, ...]:
    """Say how long lists are, and which of them count otherwise than one would think."""
    total = {name: math.fsum(one[name] for one in added.values() if name in one) for name in next(iter(added.values()))}
    lists, counted = int(total["lists"]), int(total[asked.name])
    notes = [f"{lists:,} lists of {total['items'] / max(1, lists):.3g} items in the mean."]
    if asked.measure == "precision-at-k":
        if without := int(total["without"]):
            notes.append(f"Without a relevant item, and counted as 0: {without:,} of the lists.")
        if (short := int(total["short"])) and not ranks:
            notes.append(f"Shorter than {asked.cut}, and divided by {asked.cut} all the same: {short:,} of the lists.")
    elif counted < lists:
        mean = total[f"{asked.name} sum"] / lists
        notes.append(
            f"Left out, without a relevant item: {lists - counted:,} of the lists; counted as 0, the mean of all would "
            f"be {mean:.3g}."
        )
    return tuple(notes)


def _unranked(table: Table) -> tuple[str, ...]:
    """Say how many rows tell no query or label and are left out, and how many were not ranked."""
    queries, place, label = columns_of(table)
    without = table.missing((place,))[place]
    told = f"Not ranked, without a value in {place!r}: {rows_told(without)}; what is relevant of them was not found."
    return (*left_out(table, (*queries, label)), *((told,) if without else ()))


def _ahead(table: Table, criterion: FitCriterion) -> Aggregates:
    return ends(table) if criterion.measure == "ndcg" else {}


TAKERS = {name: Taker(_take, _ahead) for name in (*LINEAR, *FIRST)}
"""What this module takes."""
