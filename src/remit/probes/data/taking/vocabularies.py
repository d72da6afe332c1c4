"""Telling whether label and prediction speak of the same classes, and of the favourable one, before they are counted.

A label of Y and N beside a prediction of Yes and No, or a favourable value that no row has, would give a rate of nought
that looks like a verdict. They are looked for only where a count of nought makes it likely.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

import narwhals as nw

from remit.core.observations import POSITIVE, Source
from remit.probes.data import tallies
from remit.probes.data.columns import held
from remit.probes.data.engines.opening import collected
from remit.probes.data.tables import Aggregates, Table
from remit.probes.failing import Unmeasurable

MOST = 50
"""Different values that are looked at; a favourable one among more is no misunderstanding."""
TOLD = 4
_NO = frozenset({"0"})
"""What a column of classes holds that never has the favourable value 1, as when nobody was selected."""


def hits(table: Table, columns: Sequence[str], *, favourable: bool = True) -> Aggregates:
    """Count the rows with a value and with the favourable one in each column, and where the first two agree."""
    wanted: dict[str, nw.Expr] = {}
    for name in columns:
        wanted[f"classes in {name}"] = table.counting(~held(table.schema, name).is_null())
        if favourable:
            is_favourable = tallies.is_positive(table.schema, name, table.source)
            wanted[f"favourable in {name}"] = table.counting(is_favourable)
    if len(columns) > 1:
        first, second, *_ = columns
        agrees = tallies.same_class(table.schema, first, second)
        if agrees is not None:
            wanted[f"agreeing of {first} and {second}"] = table.counting(agrees)
    return wanted


def understood(table: Table, *columns: str, favourable: bool = True) -> None:
    """Refuse columns of classes that cannot mean the same, or of which none has the favourable value.

    `favourable` says whether that value matters. Raises `Unmeasurable`.
    """
    wanted = hits(table, columns, favourable=favourable)
    counts = {name: int(count or 0) for name, count in table.scalars(wanted).items()}
    lacking = any(counts[f"classes in {name}"] and not counts.get(f"favourable in {name}", 1) for name in columns)
    both = all(counts[f"classes in {name}"] for name in columns)
    pair = list(columns[:2])
    apart = both and len(pair) > 1 and counts.get(f"agreeing of {' and '.join(pair)}") == 0
    if not apart and not (favourable and lacking):
        return
    values = {name: table.once(("classes of", name), lambda name=name: _values(table, name)) for name in columns}
    if any(len(some) > MOST for some in values.values()):
        return
    every = frozenset[str]().union(*values.values())
    source = table.source
    told = len(every) > 1 or source.positive == POSITIVE
    if favourable and every and told and _written(source) not in every and not every <= _NO:
        where = " and ".join(f"{name!r} holds {_listed(some)}" for name, some in values.items())
        sentence = (
            f"No row has the favourable value {source.positive!r} of source {source.name!r}: {where}. Say which value "
            "counts as the favourable outcome (`--positive`), and write it alike in all columns."
        )
        raise Unmeasurable("column.value", sentence)
    first, second = values[pair[0]], values[pair[-1]]
    if apart and len(first) > 1 and not first & second:
        names = f"{pair[0]!r} holds {_listed(first)}, {pair[1]!r} {_listed(second)}"
        sentence = f"No class of one column is in the other: {names}. Write the same class alike in both."
        raise Unmeasurable("column.value", sentence)


def _values(table: Table, name: str) -> frozenset[str]:
    """Give the values of a column at all times, as people write them; some more than `MOST` at most."""
    coded = isinstance(table.schema[name], (nw.Categorical, nw.Enum))
    value = held(table.schema, name).cast(nw.String) if coded else held(table.schema, name)
    cells = table.times.frame.select(value.alias("value"))
    found = collected(cells.group_by("value").agg(nw.len().alias("rows")).head(MOST + 2), table.source.location)
    return frozenset(text for raw, _ in found if (text := tallies.raw_text(raw)) is not None)


def _written(source: Source) -> str:
    """Give the favourable value as values are written here: true is 1, and so is 1.0."""
    truth = {"true": "1", "false": "0"}.get(source.positive.lower())
    try:
        return truth or tallies.raw_text(Decimal(source.positive)) or source.positive
    except InvalidOperation:
        return source.positive


def _listed(values: frozenset[str]) -> str:
    told = ", ".join(repr(value[:40]) for value in sorted(values)[:TOLD])
    return f"{told} and {len(values) - TOLD} more" if len(values) > TOLD else told
