"""Fingerprints of tables: the same for the same rows in any order, another for one changed cell.

The scheme is our own, `rows-1`, and is fixed: it depends on the values alone, not on the version or the engine that
reads them, nor on how wide a whole number is stored or whether the file is Parquet or CSV. Every row is hashed over
all of its columns (in the order of their names) to 64 bits; the hashes are combined by wrapping sum and by exclusive
or; SHA-256 covers both, the number of rows and the names and kinds of the columns. It tells accidental change, the
way a checksum does: somebody who crafts rows for it could make two tables agree.

Polars, DuckDB, SQLite and Spark give the same one for rows of the same types (Spark hashes where the rows are);
PostgreSQL does when it is asked for rows, and else counts one of its own where the rows are.

MLflow's digest of a data set, for comparison, covers the first 10,000 rows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt
import polars as pl

from remit.core.ids import digest

SCHEME = "rows-1"
BATCH = 32_768
"""Rows that are hashed at one time, so that they stay in the processor's cache."""
HELD = 131_072
"""Rows that are laid out as arrays at one time. What reads the rows decides how many come at once."""

Words = npt.NDArray[np.uint64]


class Known(NamedTuple):
    """Texts that a column was seen to hold, each at a place of its own: their hashes by Polars, and their words."""

    places: np.uint64
    hashes: Words
    words: Words


Texts = dict[str, Known]
"""What columns of text were seen to hold: columns of categories are the rule."""

_FIRST, _SECOND = (
    np.uint64(0xFF51AFD7ED558CCD),
    np.uint64(0xC4CEB9FE1A85EC53),
)  # the multipliers of MurmurHash3's fmix64
_NULL = np.uint64(0x9E3779B97F4A7C15)
_SEED = np.uint64(0x2545F4914F6CDD1D)
_HALF, _REST = np.uint64(32), np.uint64(29)
GAP_WHOLE = int(_NULL.view(np.int64))
GAP_REAL = float(_NULL.view(np.float64))
"""What stands in arrays for a missing value: the number with the bits that it is hashed by."""
_ODD = 0x5851F42D4C957F2D
MOST_BITS = 16
"""Tables of known texts are at most so large that they stay in the processor's cache."""
_LONG = 64
"""Texts of more bytes than this are hashed one by one by BLAKE2b, shorter ones all at once."""


class Watching(Protocol):
    """Whoever is shown cells while they are hashed, column by column and some rows at a time."""

    def numbers(self, name: str, cells: npt.NDArray[Any], highest: np.float64 | None) -> None:
        """See reals, with the highest of them (NaN where one is), or whole numbers; gaps hold what stands for them."""
        ...

    def texts(self, name: str, hashes: Words) -> None:
        """See texts by Polars' hashes of them."""
        ...

    def gaps(self, name: str, gaps: int, stands: float) -> None:
        """See how many of the cells have no value, and which number stands for one."""
        ...


class _Column(Protocol):
    name: str
    gaps: int

    def words(self, start: int, stop: int, spare: Words, watching: Watching | None) -> Words:
        """Give the 64 bits of some cells: written into `spare`, or the column's own, which nobody writes to."""
        ...


Part = tuple[int, int, int]
"""What some of the rows add to a fingerprint: the sum of their hashes, their exclusive or, and how many they are."""


def fingerprint(frame: pl.LazyFrame) -> tuple[str, int]:
    """Read all rows once and give (`rows-1:` and 64 hexadecimal digits, number of rows)."""
    return of_batches(batches(frame), frame.collect_schema())


def batches(frame: pl.LazyFrame) -> Iterable[pl.DataFrame]:
    """Read all rows, in any order, so many at a time that memory does not grow with them."""
    return frame.collect_batches(maintain_order=False, engine="streaming")


def of_batches(batches: Iterable[pl.DataFrame], schema: Mapping[str, pl.DataType]) -> tuple[str, int]:
    """Give the fingerprint of rows that come in batches of any size, and their number."""
    known: Texts = {}
    return sealed((part(batch, known) for batch in batches), schema)


def part(batch: pl.DataFrame, known: Texts | None = None, watching: Watching | None = None) -> Part:
    """Give what the rows of one batch add to a fingerprint; parts are put together in any order by `sealed`.

    `known` remembers the texts of one table from batch to batch; `watching` is shown all cells on the way.
    """
    total = crossed = 0
    hashes, spare = (np.empty(min(BATCH, batch.height), dtype=np.uint64) for _ in range(2))
    for some in batch.iter_slices(HELD):
        columns = _laid_out(some, {} if known is None else known)
        for start in range(0, some.height, BATCH):
            stop = min(start + BATCH, some.height)
            hashed = _row_hashes(columns, start, stop, hashes[: stop - start], spare[: stop - start], watching)
            total += int(np.add.reduce(hashed, dtype=np.uint64))
            crossed ^= int(np.bitwise_xor.reduce(hashed))
        if watching is not None:
            for one in columns:
                watching.gaps(one.name, one.gaps, GAP_REAL if isinstance(one, _Reals) else GAP_WHOLE)
    return total % 2**64, crossed, batch.height


def sealed(parts: Iterable[Part], schema: Mapping[str, pl.DataType]) -> tuple[str, int]:
    """Put parts together: give the fingerprint of a table with these columns, and its number of rows."""
    total = crossed = rows = 0
    for one in parts:
        total, crossed, rows = (total + one[0]) % 2**64, crossed ^ one[1], rows + one[2]
    columns = [piece for name, kind in sorted(schema.items()) for piece in (name, _kind(kind))]
    return f"{SCHEME}:{digest(SCHEME, str(rows), f'{total:x}', f'{crossed:x}', *columns)}", rows


def _row_hashes(  # noqa: PLR0913, PLR0917  # which rows, and where to write
    columns: Sequence[_Column], start: int, stop: int, hashes: Words, spare: Words, watching: Watching | None
) -> Words:
    """Write one 64-bit hash per row into `hashes`, over the columns in the order of their names."""
    hashes.fill(_SEED)
    with np.errstate(over="ignore"):
        for column in columns:
            hashes ^= column.words(start, stop, spare, watching)
            hashes *= _FIRST
            hashes ^= np.right_shift(hashes, _HALF, out=spare)
            hashes *= _SECOND
            hashes ^= np.right_shift(hashes, _REST, out=spare)
    return hashes


def _kind(kind: pl.DataType) -> str:
    """Give what a column holds, without how it is stored."""
    if kind == pl.Boolean:
        return "boolean"
    if kind.is_integer():
        return "integer"
    if kind.is_float():
        return "real"
    return "text" if isinstance(kind, (pl.String, pl.Categorical, pl.Enum)) else str(kind)


class _Nothing:
    """A column without values."""

    def __init__(self, name: str, gaps: int) -> None:
        self.name, self.gaps = name, gaps

    def words(self, start: int, stop: int, spare: Words, watching: Watching | None) -> Words:  # noqa: ARG002  # as of others
        spare.fill(_NULL)
        return spare


class _Reals:
    """A column of reals: words are their bits, with one kind of nought, and one of what is not a number."""

    def __init__(self, name: str, gaps: int, cells: npt.NDArray[np.float64]) -> None:
        self.name, self.gaps, self._cells = name, gaps, cells

    def words(self, start: int, stop: int, spare: Words, watching: Watching | None) -> Words:
        cells = self._cells[start:stop]
        highest: np.float64 = cells.max()  # one look at all: columns without what is not a number are the rule
        if watching is not None:
            watching.numbers(self.name, cells, highest)
        reals = np.add(cells, 0.0, out=spare.view(np.float64))  # -0.0 becomes 0.0
        if np.isnan(highest):
            reals[np.isnan(reals)] = np.nan
        return spare


class _Wholes:
    """A column of whole numbers, times or truths: words are themselves."""

    def __init__(self, name: str, gaps: int, cells: npt.NDArray[np.int64] | Words) -> None:
        self.name, self.gaps, self._cells = name, gaps, cells

    def words(self, start: int, stop: int, spare: Words, watching: Watching | None) -> Words:  # noqa: ARG002  # as above
        cells = self._cells[start:stop]
        if watching is not None:
            watching.numbers(self.name, cells, None)
        return cells.view(np.uint64)


class _Texts:
    """A column of what is hashed as text: each different one once, and those known from an earlier batch not again.

    Polars tells different texts of a batch apart; from batch to batch they are the same where its hash of 64 bits is.
    """

    def __init__(self, name: str, gaps: int, texts: pl.Series, known: Texts) -> None:
        self.name, self.gaps, self._texts, self._known = name, gaps, texts, known
        self._hashes = texts.hash().to_numpy()

    def words(self, start: int, stop: int, spare: Words, watching: Watching | None) -> Words:  # noqa: ARG002  # as above
        hashes = self._hashes[start:stop]
        if watching is not None:
            watching.texts(self.name, hashes)
        known = self._known.get(self.name)
        if known is not None:
            at = (hashes & known.places).view(np.int64)
            if np.array_equal(known.hashes[at], hashes):
                return known.words[at]
        return self._anew(self._texts.slice(start, stop - start), hashes)

    def _anew(self, texts: pl.Series, hashes: Words) -> Words:
        different = texts.unique()
        if len(different) >= max(2, len(texts) // 2):
            return _text_words(texts)
        words = _text_words(different)
        found = placed(different.hash().to_numpy(), words)
        if found is not None:
            self._known[self.name] = found
            return found.words[(hashes & found.places).view(np.int64)]
        order = pl.Enum(different.drop_nulls())
        places = texts.cast(order).to_physical().fill_null(len(order.categories)).to_numpy()
        return np.append(_text_words(different.drop_nulls()), _NULL)[places]


def _laid_out(batch: pl.DataFrame, known: Texts) -> list[_Column]:
    """Give the columns in the order of their names, as arrays; gaps are filled with what stands for one."""
    order = sorted(range(batch.width), key=lambda at: batch.columns[at])
    kinds = batch.dtypes
    made = batch.select(_plain(at, kinds[at]).alias(f"{at}") for at in order if not _odd(kinds[at]))
    found: list[_Column] = []
    for at in order:
        name, kind, column = batch.columns[at], kinds[at], batch.to_series(at)
        gaps = column.null_count()
        if kind == pl.Null:
            found.append(_Nothing(name, gaps))
        elif kind.is_float():
            found.append(_Reals(name, gaps, made[f"{at}"].to_numpy()))
        elif _is_whole(kind):
            found.append(_Wholes(name, gaps, made[f"{at}"].to_numpy()))
        else:
            texts = _written(column) if _odd(kind) else made[f"{at}"]
            found.append(_Texts(name, gaps, texts, known))
    return found


def _is_whole(kind: pl.DataType) -> bool:
    whole = kind.is_integer() and not isinstance(kind, (pl.Int128, pl.UInt128))
    return whole or kind.is_temporal() or kind == pl.Boolean


def _odd(kind: pl.DataType) -> bool:
    return kind.is_nested() or kind == pl.Object or kind == pl.Null  # noqa: PLR1714  # types are equal without being hashed alike


def _plain(at: int, kind: pl.DataType) -> pl.Expr:
    """Give a column by its place (some names, such as "*", are patterns to Polars) as numbers of 64 bits or as text."""
    cells = pl.nth(at)
    if kind.is_float():
        return cells.cast(pl.Float64).fill_null(GAP_REAL)
    if _is_whole(kind):
        wide = pl.UInt64 if kind == pl.UInt64 else pl.Int64
        gap = int(_NULL) if kind == pl.UInt64 else GAP_WHOLE
        return cells.to_physical().cast(wide).fill_null(pl.lit(gap, dtype=wide))
    return cells.bin.encode("hex") if kind == pl.Binary else cells.cast(pl.String)


def _written(column: pl.Series) -> pl.Series:
    """Write values without a number of their own as text, always in the same way."""
    values: list[Any] = column.to_list()
    return pl.Series([None if value is None else repr(value) for value in values], dtype=pl.String)


def placed(hashes: Words, words: Words) -> Known | None:
    """Put words into a table by the last bits of their hashes, as many as it takes that no two share a place.

    None where that takes more than `MOST_BITS`, as for hundreds of texts.
    """
    for bits in range(4, MOST_BITS + 1):
        places = np.uint64((1 << bits) - 1)
        at = (hashes & places).view(np.int64)
        if len(np.unique(at)) == len(at):
            found = Known(places, ~np.arange(1 << bits, dtype=np.uint64), np.zeros(1 << bits, dtype=np.uint64))
            found.hashes[at], found.words[at] = hashes, words
            return found
    return None


def _text_words(texts: pl.Series) -> Words:
    """Hash texts: bytes looked up in a table of random words, times a power for their place, added up."""
    gaps = texts.is_null() if texts.null_count() else None
    texts = texts if gaps is None else texts.fill_null("")
    lengths = texts.str.len_bytes().to_numpy().astype(np.int64)
    long = np.flatnonzero(lengths > _LONG)
    short = texts if not long.size else texts.set(pl.Series(lengths > _LONG), "")
    joined: str = short.str.join().item()
    data = np.frombuffer(joined.encode(), dtype=np.uint8)
    sizes = np.where(lengths > _LONG, 0, lengths)
    ends = np.cumsum(sizes)
    places = np.arange(data.size) - np.repeat(ends - sizes, sizes)
    sums = np.zeros(data.size + 1, dtype=np.uint64)
    with np.errstate(over="ignore"):
        np.cumsum(_BYTES[data] * _POWERS[places], out=sums[1:])
        words = sums[ends] - sums[ends - sizes] + lengths.astype(np.uint64)
    for index in long:
        text: str = texts[int(index)]
        words[index] = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
    if gaps is not None:
        words[gaps.to_numpy()] = _NULL
    return words


def _splitmix(count: int) -> Words:
    """Give the first numbers of SplitMix64 (Steele, Lea & Flood 2014, OOPSLA) from seed 0."""
    with np.errstate(over="ignore"):
        state = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return state ^ (state >> np.uint64(31))


_BYTES = _splitmix(256)
_POWERS = np.array([pow(_ODD, place, 1 << 64) for place in range(_LONG)], dtype=np.uint64)
