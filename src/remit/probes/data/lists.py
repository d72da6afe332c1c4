"""Ranked lists: from a table with one row for each item that was ranked, a table with one row for each list.

The engine does all of it: items get their places by a window over each list, tied items are put together, and what
each measure needs of a list is added up. A tie spreads what its items bring evenly over the places that they share,
which is the mean over all orders of them (McSherry & Najork 2008, ECIR, LNCS 4956:414-421).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

import narwhals as nw

from remit.core.checks import attribute_of
from remit.core.criteria import FitCriterion
from remit.core.measures.rankings import RANKED, places
from remit.probes.data import tallies
from remit.probes.data.columns import held, listed, no_numbers, number, numeric
from remit.probes.data.engines.opening import Frame
from remit.probes.data.tables import Aggregates, Table
from remit.probes.data.taking.vocabularies import understood
from remit.probes.failing import Unmeasurable

GAINS = ("linear", "exponential")
"""What a grade of relevance is worth: itself, or two to its power less one."""

_UNNAMED = ("1", "true")
"""The favourable value where none was named, or as good as none."""

MOST_GRADE = 60
"""Two to the power of more than this is nothing that could be added up."""

_LN2 = 0.6931471805599453


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted of each list: a measure of the first `cut` places (0: of all)."""

    measure: str
    cut: int

    @property
    def name(self) -> str:
        """Give the name of its column in the table of lists."""
        return f"{self.measure}@{self.cut}"


_GAINING = "ndcg"
LINEAR = ("precision-at-k", "recall-at-k", _GAINING, "mean-average-precision")
"""Measures whose figure is a sum over places, so that a list has it in a column."""

FIRST = ("hit-ratio", "mean-reciprocal-rank")
"""Measures that rest on where the first relevant item of a list stands."""

_BY_FOUND = (*FIRST, "mean-average-precision")
"""Measures that have to know what was found before a tie."""


def asked_of(criterion: FitCriterion) -> Asked:
    """Give what a criterion wants of each list. Raises `Unmeasurable` for a statistic that is no number of places."""
    cut = places(criterion.statistic)
    if not cut and criterion.statistic not in {"", "mean"}:
        said = criterion.statistic
        sentence = f"Ranked lists are told up to a place such as '@10', as the mean over lists, not as {said!r}."
        raise Unmeasurable("criterion.statistic", sentence)
    return Asked(criterion.measure, cut)


@dataclass(frozen=True, slots=True)
class Meant:
    """What the columns of ranked items mean, as expressions over the table's rows.

    `place` ascends from the best item, null for one that was not ranked; it is the item's rank where `ranks`, else only
    its order counts. `gain` and `relevant` (1 or 0) are null without a label.
    """

    queries: Mapping[str, nw.Expr]
    place: nw.Expr
    ranks: bool
    gain: nw.Expr
    relevant: nw.Expr


def columns_of(table: Table) -> tuple[list[str], str, str]:
    """Give the columns that tell lists apart, the one that orders items, and the label. Raises `Unmeasurable`."""
    if not table.source.setting("query"):
        sentence = f"Source {table.source.name!r} does not say what its items were ranked for; set `query` to a column."
        raise Unmeasurable("source.setting", sentence)
    queries = listed(table, "query", "query")
    rank = table.source.setting("rank")
    place = numeric(table, rank, "rank") if rank else numeric(table, table.source.score, "score")
    return queries, place, table.column(table.source.label, "label")


def graded(table: Table, label: str) -> bool:
    """Tell whether labels are grades, of which any above nought is relevant: numbers, where no single one was named."""
    return table.schema[label].is_numeric() and table.source.positive in _UNNAMED


def _ranks(table: Table, rank: str) -> nw.Expr:
    """Give ranks, which have to be places: whole numbers from 1 on. Raises `Unmeasurable`."""
    value = number(table.schema, rank)
    wanted = {f"smallest rank of {rank}": value.min(), **tallies.fractions(table.schema, [rank])}
    least, *fractions = table.scalars(wanted).values()
    if any(fractions) or (least is not None and float(least) < 1):
        held_there = "fractions" if any(fractions) else f"{float(least):g}"
        raise Unmeasurable("column.value", f"Column {rank!r} holds {held_there}; ranks are places, from 1 on.")
    return value


def ends(table: Table) -> Aggregates:
    """Give the aggregates that show whether grades can be gains: their smallest and their largest."""
    label = table.column(table.source.label, "label")
    if not graded(table, label):
        return {}
    value = number(table.schema, label)
    return {f"smallest grade of {label}": value.min(), f"largest grade of {label}": value.max()}


def meaning(table: Table, *, gains: bool) -> Meant:
    """Give what the columns mean; with `gains` those of nDCG, else what is relevant.

    Raises `Unmeasurable` for columns that cannot be what they are taken for.
    """
    queries, place, label = columns_of(table)
    rank = table.source.setting("rank")
    if gains and isinstance(table.schema[label], (nw.String, nw.Categorical, nw.Enum)):
        raise no_numbers(table, label, "nDCG takes grades of relevance, as numbers, or true and false")
    relevant = _relevant(table, label)
    return Meant(
        {f"remit query {i}": _key(table, name) for i, name in enumerate(queries)},
        _ranks(table, place) if rank else -number(table.schema, place),
        bool(rank),
        _gain(table, label, relevant) if gains else relevant,
        relevant,
    )


def _key(table: Table, name: str) -> nw.Expr:
    coded = isinstance(table.schema[name], (nw.Categorical, nw.Enum))
    return held(table.schema, name).cast(nw.String) if coded else held(table.schema, name)


def _relevant(table: Table, label: str) -> nw.Expr:
    said = table.source.setting("relevant-from")
    if said:
        if not table.schema[label].is_numeric():
            raise no_numbers(table, label, "`relevant-from` asks for a label of grades")
        least = _number(said)
        holds = number(table.schema, label) >= least
    elif graded(table, label):
        holds = number(table.schema, label) > 0
    else:
        understood(table, label)
        holds = tallies.is_positive(table.schema, label, table.source)
    return nw.when(holds).then(nw.lit(1.0)).when(~holds).then(nw.lit(0.0))


def _number(said: str) -> float:
    try:
        read = Decimal(said)
    except InvalidOperation:
        read = Decimal("nan")
    if not read.is_finite():
        sentence = f"The setting 'relevant-from' is {said!r}; give the least grade that is relevant, such as 2."
        raise Unmeasurable("source.setting", sentence)
    return float(read)


def _gain(table: Table, label: str, relevant: nw.Expr) -> nw.Expr:
    """Give what an item brings to nDCG: its grade, as far as it is relevant; 1 where labels are classes."""
    if not graded(table, label):
        return relevant
    least, most = (float(end or 0) for end in table.scalars(ends(table)).values())
    if least < 0:
        sentence = f"Column {label!r} holds {least:g}; a gain below 0 makes nDCG mean nothing: let grades begin at 0."
        raise Unmeasurable("column.value", sentence)
    if most > tallies.LARGEST:
        raise Unmeasurable("column.infinite", f"Column {label!r} holds infinite grades, which cannot be added up.")
    grade = number(table.schema, label)
    said = table.source.setting("gains", GAINS[0])
    if said not in GAINS:
        raise Unmeasurable("source.setting", f"The setting 'gains' is {said!r}; give {' or '.join(GAINS)}.")
    if said == "exponential":
        if most > MOST_GRADE:
            sentence = f"Column {label!r} holds grades up to {most:g}, too many for exponential gains; set linear ones."
            raise Unmeasurable("column.value", sentence)
        grade = (grade * _LN2).exp() - 1.0
    return nw.when(relevant > 0).then(grade).when(relevant <= 0).then(nw.lit(0.0))


def lists_of(table: Table, criterion: FitCriterion) -> Table:
    """Give the table of lists, with what all criteria about ranked lists want of them.

    Columns, each named with `list` before it: `items` that have a place; `relevant` ones, with a place or without; the
    figures of `LINEAR` measures by `Asked.name`, and the `ideal` gains; of the first tie that holds a relevant item
    what stands `before` it, how far it reaches (`upto`), and the `hits` in it (null where there is none). The
    attribute's column is there under its own name, and `mixed` is 1 where one list has several values of it.
    """
    attribute = attribute_of(criterion, table.source) if criterion.attribute or criterion.group else None
    column = table.column(attribute.column, f"attribute {attribute.name!r}") if attribute else ""
    mine = asked_of(criterion)
    wanted = tuple(dict.fromkeys((mine, *(_asked(table.criteria)))))
    try:
        meant = meaning(table, gains=any(one.measure == _GAINING for one in wanted))
    except Unmeasurable:
        if mine.measure == _GAINING:
            raise
        wanted = tuple(one for one in wanted if one.measure != _GAINING)
        meant = meaning(table, gains=False)
    value = _value(table, column) if column else nw.lit(1)

    def make() -> Table:
        frame = _lists(table.frame, meant, wanted, value, column)
        return Table(table.source, frame, str, (), {}, table.place, table.as_of)

    return table.once(("lists", column, frozenset(wanted)), make)


def _asked(criteria: Iterable[FitCriterion]) -> list[Asked]:
    some = (one for one in criteria if one.measure in RANKED)
    return [Asked(one.measure, places(one.statistic)) for one in some]


def _value(table: Table, column: str) -> nw.Expr:
    """Give the value of an attribute as something that engines can order."""
    truth = table.schema[column] == nw.Boolean
    return tallies.at(table.schema, column).cast(nw.Int64) if truth else _key(table, column)


def _lists(frame: Frame, meant: Meant, wanted: Sequence[Asked], value: nw.Expr, column: str) -> Frame:
    keys = list(meant.queries)
    cells = frame.select(
        *(one.alias(name) for name, one in meant.queries.items()),
        meant.place.alias("place"), meant.relevant.alias("relevant"), meant.gain.alias("gain"), value.alias("value"),
    )  # fmt: skip
    order = nw.col("place").rank("ordinal")
    at = nw.col("place") - 1.0 + order.over(*keys, "place").cast(nw.Float64)  # of tied ranks the next ones are free
    rows = cells.filter(*(~nw.col(name).is_null() for name in (*keys, "relevant"))).with_columns(
        nw.when(nw.col("place").is_null()).then(nw.lit(0.0)).otherwise(1.0).alias("ranked"),
        (at if meant.ranks else order.over(*keys).cast(nw.Float64)).alias("at"),
        *([nw.when(nw.col("gain") > 0).then(-nw.col("gain")).alias("best")] if _has(wanted, _GAINING) else []),
    )
    if _has(wanted, _GAINING):
        rows = rows.with_columns(nw.col("best").rank("ordinal").over(*keys).cast(nw.Float64).alias("best at"))
    ties = rows.group_by(*keys, "place").agg(*_of_a_tie(wanted))
    if _has(wanted, *_BY_FOUND):
        upto = nw.col("hits").cum_sum().over(*keys, order_by="before")
        ties = ties.with_columns((upto - nw.col("hits")).alias("found"))
    lists = ties.group_by(*keys).agg(*_of_a_list(wanted))
    mixed = nw.when(nw.col("list least") != nw.col("list most")).then(nw.lit(1)).otherwise(0)
    return lists.with_columns(mixed.alias("list mixed"), nw.col("list least").alias(column or "list least"))


def _has(wanted: Sequence[Asked], *measures: str) -> bool:
    return any(one.measure in measures for one in wanted)


def _up_to(cut: int, place: str, weight: nw.Expr) -> nw.Expr:
    """Give a weight of places up to a cut-off; those of items without a place are 0."""
    inside = nw.col(place) <= cut if cut else ~nw.col(place).is_null()
    return nw.when(inside).then(weight).otherwise(0.0)


def _of_a_tie(wanted: Sequence[Asked]) -> list[nw.Expr]:
    """Give what is added up over tied items: what they bring, and what the places weigh that they share."""
    ranked, at = nw.col("ranked"), nw.col("at")
    sums = {
        "size": ranked, "hits": ranked * nw.col("relevant"), "relevant": nw.col("relevant"), "gain": nw.col("gain"),
    }  # fmt: skip
    for one in wanted:
        if one.measure in LINEAR:
            sums[f"within {one.cut}"] = _up_to(one.cut, "at", nw.lit(1.0))
        if one.measure == "mean-average-precision":
            sums[f"inverse {one.cut}"] = _up_to(one.cut, "at", 1.0 / at)
        if one.measure == _GAINING:
            sums[f"discount {one.cut}"] = _up_to(one.cut, "at", _LN2 / (at + 1.0).log())
            ideal = nw.col("gain") * _LN2 / (nw.col("best at") + 1.0).log()
            sums[f"ideal {one.cut}"] = _up_to(one.cut, "best at", ideal)
    value = nw.col("value")
    return [
        *(made.sum().alias(name) for name, made in sums.items()),
        (at.min() - 1.0).alias("before"), value.min().alias("least"), value.max().alias("most"),
    ]  # fmt: skip


def _of_a_list(wanted: Sequence[Asked]) -> list[nw.Expr]:
    """Give what is added up over the ties of a list."""
    size, hits, found = nw.col("size"), nw.col("hits"), nw.col("found")
    each = nw.when(size > 0).then(1.0 / size).otherwise(0.0)
    sums = {"items": size, "relevant": nw.col("relevant")}
    for one in wanted:
        within = nw.col(f"within {one.cut}")
        if one.measure in {"precision-at-k", "recall-at-k"}:
            sums[one.name] = hits * each * within
        elif one.measure == _GAINING:
            sums[one.name] = nw.col("gain") * each * nw.col(f"discount {one.cut}")
            sums[f"ideal {one.name}"] = nw.col(f"ideal {one.cut}")
        elif one.measure == "mean-average-precision":
            # Of the tied items before one at a place, that many are relevant in the mean; all before the tie are known.
            beside = nw.when(size > 1).then((hits - 1.0) / (size - 1.0)).otherwise(0.0)
            known = found + 1.0 - (nw.col("before") + 1.0) * beside
            sums[one.name] = hits * each * (known * nw.col(f"inverse {one.cut}") + beside * within)
    made = [one.sum().alias(f"list {name}") for name, one in sums.items()]
    if _has(wanted, *FIRST):
        first = (hits > 0) & (found == 0)
        made += [
            nw.when(first).then(nw.col("before")).min().alias("list before"),
            nw.when(first).then(nw.col("before") + size).min().alias("list upto"),
            nw.when(first).then(hits).min().alias("list hits"),
        ]
    return [*made, nw.col("least").min().alias("list least"), nw.col("most").max().alias("list most")]
