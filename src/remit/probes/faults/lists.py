"""Faults of ranked lists: items in an order that knows nothing of them, then in the worst one; or in the best."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw
import polars as pl

from remit.probes.data.lists import columns_of, meaning
from remit.probes.faults.moments import table_of
from remit.probes.faults.seeding import SEED, SHARES, Seeded, Seeding, TableFault, Ways, percent

DISORDERS = (*SHARES, *(1 + share for share in SHARES if share >= 0.1))  # noqa: PLR2004  # the worst order is plain to see
"""Sizes of a disorder: up to 1 the share of the lists in an order of chance, beyond it that of those in the worst."""

_TOUCHED, _BRINGS = "remit touched", "remit brings"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Rows with whether they have a place and stand in a drawn list, and how many lists of all were drawn."""

    frame: pl.DataFrame
    place: str
    by: tuple[str, ...]
    told: str

    def put(self, values: pl.Expr) -> pl.DataFrame:
        """Put places among the items of the drawn lists."""
        given = pl.when(_TOUCHED).then(values.over(*self.by)).otherwise(pl.col(self.place))
        return self.frame.with_columns(given.alias(self.place)).drop(_TOUCHED)


def _drawn(seeding: Seeding, share: float) -> _Drawn:
    """Draw a share of the lists, one at least; a larger share holds all of a smaller one."""
    queries, place, _ = columns_of(table_of(seeding))
    lists = seeding.frame.select(pl.struct(*queries).rank("dense").alias("list"))["list"]
    every = lists.n_unique()
    picked = lists.unique().sort().shuffle(seed=SEED).head(max(1, round(share * every)))
    touched = lists.is_in(picked.implode()) & seeding.known(place, *queries)
    frame = seeding.frame.with_columns(touched.alias(_TOUCHED))
    return _Drawn(frame, place, (*queries, _TOUCHED), percent(len(picked) / every))


def _by_chance(seeding: Seeding, share: float) -> tuple[pl.DataFrame, str]:
    drawn = _drawn(seeding, share)
    return drawn.put(pl.col(drawn.place).shuffle(seed=SEED)), f"{drawn.told} of the lists in an order of chance"


def _by_worth(seeding: Seeding, share: float, *, best: bool) -> tuple[pl.DataFrame, str]:
    """Give the places of a list to its items by what they bring, the most or the least of it first."""
    drawn, table = _drawn(seeding, share), table_of(seeding)
    meant = meaning(table, gains=seeding.criterion.measure == "ndcg")
    brings = nw.to_native(table.frame.select(meant.gain.alias(_BRINGS))).collect()[_BRINGS].fill_null(0.0)
    foremost = pl.col(drawn.place).sort(descending=not meant.ranks)
    order = pl.col(_BRINGS).rank("ordinal", descending=best).cast(pl.Int64) - 1
    with_worth = _Drawn(drawn.frame.with_columns(brings), drawn.place, drawn.by, drawn.told)
    frame = with_worth.put(foremost.gather(order)).drop(_BRINGS)
    return frame, f"{drawn.told} of the lists in the {'best' if best else 'worst'} order"


def _disordered(seeding: Seeding, size: float) -> Seeded:
    if size <= 1:
        frame, told = _by_chance(seeding, size)
    else:  # chance alone does not turn it
        frame, told = _by_worth(seeding, size - 1, best=False)
        frame = frame if size >= 2 else _others_by_chance(seeding, frame, size - 1)  # noqa: PLR2004  # all of them
        told += ", the others in one of chance" if size < 2 else ""  # noqa: PLR2004  # as above
    return Seeded(frame, f"with the items of {told}")


def _others_by_chance(seeding: Seeding, worst: pl.DataFrame, share: float) -> pl.DataFrame:
    """Shuffle the lists that a share leaves as they are."""
    touched = _drawn(seeding, share).frame[_TOUCHED]
    place = columns_of(table_of(seeding))[1]
    mixed = _by_chance(seeding, 1.0)[0][place]
    return worst.with_columns(pl.when(touched).then(pl.col(place)).otherwise(mixed).alias(place))


def _sorted(seeding: Seeding, share: float) -> Seeded:
    frame, told = _by_worth(seeding, share, best=True)
    return Seeded(frame, f"with the items of {told}")


_LISTS: Ways = {
    "lower": TableFault("lists in disorder", _disordered, DISORDERS),
    "higher": TableFault("lists in the best order", _sorted),
}

LISTS: dict[str, Ways] = dict.fromkeys(
    ("precision-at-k", "recall-at-k", "hit-ratio", "ndcg", "mean-reciprocal-rank", "mean-average-precision"), _LISTS
)
"""The faults of ranked lists, by what is measured."""
