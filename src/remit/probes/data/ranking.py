"""Ranking the numbers of a reference: where its bins are cut, by the rules of `statistics.bins.number_bins`.

Polars gives the values, which are partly sorted here, some columns at a time; every other engine ranks its own, and so
does Polars where the values are too many to hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import narwhals as nw
import numpy as np
import polars as pl

from remit.probes.data.columns import INFINITE, number
from remit.probes.data.engines import Frame, collected, engine_errors
from remit.probes.data.fingerprints import batches
from remit.probes.data.tallies import Schema
from remit.probes.statistics.bins import DECILES, NumberBins
from remit.probes.statistics.estimates import Reals

MOST_HELD = 16_000_000
"""Values that are held at one time, of 8 bytes each."""

COLUMNS = 4
"""Columns that are read at one time: reading all would hold them all, reading each would read some files as often."""

Cut = tuple[NumberBins, list[int], int]
"""The bins of a column, how many cases lie at or below each cut and at or below the largest value, and all cases."""


def finite(schema: Schema, name: str) -> nw.Expr:
    """Give a column of numbers in which infinite ones are the largest that can be compared."""
    cells = number(schema, name)
    below = nw.when(cells < -INFINITE).then(nw.lit(-INFINITE)).otherwise(cells)
    return nw.when(below > INFINITE).then(nw.lit(INFINITE)).otherwise(below)


def cut(frame: Frame, schema: Schema, names: Sequence[str], location: str) -> dict[str, Cut | None]:
    """Cut the bins of columns of numbers; None for one without values. Raises `Unmeasurable`."""
    if not isinstance(nw.to_native(frame), pl.LazyFrame):
        return {name: _in_engine(frame, schema, name, location) for name in names}
    found: dict[str, Cut | None] = {}
    for start in range(0, len(names), COLUMNS):
        found |= _in_memory(frame, schema, names[start : start + COLUMNS], location)
    return found


def _in_memory(frame: Frame, schema: Schema, names: Sequence[str], location: str) -> Mapping[str, Cut | None]:
    """Read columns and cut them one by one; of more values than can be held, fewer columns at a time."""
    parts: dict[str, list[Reals]] = {name: [] for name in names}
    cells = frame.select(*(finite(schema, name).alias(f"c{i}") for i, name in enumerate(names)))
    rows = 0
    with engine_errors(location):
        for batch in batches(nw.to_native(cells)):
            rows += batch.height
            if rows * len(names) > MOST_HELD:
                break
            for name, column in zip(names, batch.get_columns(), strict=True):
                parts[name].append(column.drop_nulls().to_numpy())
    if rows * len(names) <= MOST_HELD:
        with ThreadPoolExecutor(len(names)) as threads:
            return dict(zip(names, threads.map(partial(_cut, rows), (parts.pop(name) for name in names)), strict=True))
    parts.clear()
    if len(names) > 1:
        return {name: _in_memory(frame, schema, [name], location)[name] for name in names}
    return {name: _in_engine(frame, schema, name, location) for name in names}


def _cut(rows: int, parts: list[Reals]) -> Cut | None:
    """Cut at the deciles, at values that hold a tenth by themselves, and below those.

    A value that holds a tenth covers a decile, so that the deciles are all that has to be looked for.
    """
    total = sum(map(len, parts))
    if not total:
        return None
    values = np.concatenate(parts)
    parts.clear()
    places = sorted({-(-total * tenth // DECILES) - 1 for tenth in range(1, DECILES + 1)})
    values.partition(places)  # moves them about in place: what is before a place is no larger, what is after no smaller
    found: dict[float, int] = {}
    for value in dict.fromkeys(values[places].tolist()):
        below, found[value] = (int(np.count_nonzero(side)) for side in (values < value, values <= value))
        if below and (found[value] - below) * DECILES >= total:
            found[float(values[values < value].max())] = below
    cuts = sorted(found)
    highest = cuts.pop()  # it closes the last bin: no cut is made there
    bins = NumberBins(tuple(value + 0.0 for value in cuts), float(values.min()) + 0.0, highest + 0.0)
    return bins, [*(found[value] for value in cuts), total], rows


def _in_engine(frame: Frame, schema: Schema, name: str, location: str) -> Cut | None:
    """Rank the values in the engine and keep those at which a cut may be: quantiles, heavy values, what is below."""
    cells = frame.select(finite(schema, name).alias("value"))
    ((rows, known),) = collected(
        cells.select(nw.len().alias("rows"), nw.col("value").count().alias("known")), location
    )  # fmt: skip
    rows, total = int(rows), int(known or 0)
    if not total:
        return None
    groups = cells.filter(~nw.col("value").is_null()).group_by("value").agg(nw.len().cast(nw.Int64).alias("cases"))
    ranked = groups.with_columns(
        nw.col("cases").cum_sum().over(order_by="value").cast(nw.Int64).alias("upto"),
        nw.col("cases").shift(-1).over(order_by="value").cast(nw.Int64).alias("next"),
    )
    upto, cases = nw.col("upto") * DECILES, nw.col("cases") * DECILES
    crossing = (upto // total) > ((upto - cases) // total)
    edge = (nw.col("upto") == total) | (nw.col("upto") == nw.col("cases"))
    kept = ranked.filter(crossing | (cases >= total) | (nw.col("next") * DECILES >= total) | edge)
    found = sorted((float(value), int(count), int(most), int(following or 0))
                   for value, count, most, following in collected(kept, location))  # fmt: skip
    cuts: dict[float, int] = {}
    for value, count, most, following in found[:-1]:  # the largest value closes the last bin: no cut is made there
        crosses = most * DECILES // total > (most - count) * DECILES // total
        if crosses or count * DECILES >= total or following * DECILES >= total:
            cuts[value] = most
    return NumberBins(tuple(cuts), found[0][0], found[-1][0]), [*cuts.values(), total], rows
