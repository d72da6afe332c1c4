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
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from remit.core.ids import digest

SCHEME = "rows-1"
BATCH = 32_768
"""Rows that are hashed at one time. What reads the rows decides how many are held: of Parquet a few row groups, however
many the file has."""

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
_ODD = 0x5851F42D4C957F2D
MOST_BITS = 16
"""Tables of known texts are at most so large that they stay in the processor's cache."""
_LONG = 64
"""Texts of more bytes than this are hashed one by one by BLAKE2b, shorter ones all at once."""


Part = tuple[int, int, int]
"""What some of the rows add to a fingerprint: the sum of their hashes, their exclusive or, and how many they are."""


def fingerprint(frame: pl.LazyFrame) -> tuple[str, int]:
    """Read all rows once and give (`rows-1:` and 64 hexadecimal digits, number of rows)."""
    return of_batches(batches(frame), frame.collect_schema())


def batches(frame: pl.LazyFrame) -> Iterable[pl.DataFrame]:
    """Read all rows, in any order, so many at a time that memory does not grow with them."""
    return frame.collect_batches(chunk_size=BATCH, maintain_order=False, engine="streaming")


def of_batches(batches: Iterable[pl.DataFrame], schema: Mapping[str, pl.DataType]) -> tuple[str, int]:
    """Give the fingerprint of rows that come in batches of any size, and their number."""
    known: Texts = {}
    return sealed((part(batch, known) for batch in batches), schema)


def part(batch: pl.DataFrame, known: Texts | None = None) -> Part:
    """Give what the rows of one batch add to a fingerprint; parts are put together in any order by `sealed`.

    `known` remembers the texts of one table from batch to batch.
    """
    total, crossed = np.uint64(0), np.uint64(0)
    with np.errstate(over="ignore"):
        for some in batch.iter_slices(BATCH):
            hashes = row_hashes(some, known)
            total = total + np.add.reduce(hashes, dtype=np.uint64)
            crossed = crossed ^ np.bitwise_xor.reduce(hashes)
    return int(total), int(crossed), batch.height


def sealed(parts: Iterable[Part], schema: Mapping[str, pl.DataType]) -> tuple[str, int]:
    """Put parts together: give the fingerprint of a table with these columns, and its number of rows."""
    total = crossed = rows = 0
    for one in parts:
        total, crossed, rows = (total + one[0]) % 2**64, crossed ^ one[1], rows + one[2]
    columns = [piece for name, kind in sorted(schema.items()) for piece in (name, _kind(kind))]
    return f"{SCHEME}:{digest(SCHEME, str(rows), f'{total:x}', f'{crossed:x}', *columns)}", rows


def row_hashes(batch: pl.DataFrame, known: Texts | None = None) -> Words:
    """Give one 64-bit hash per row, over the columns in the order of their names."""
    hashes = np.full(batch.height, _SEED, dtype=np.uint64)
    spare = np.empty(batch.height, dtype=np.uint64)
    for column in sorted(batch.get_columns(), key=lambda one: one.name):
        plain = column.alias("value")  # some names, such as "*", are patterns to Polars
        hashes ^= _words(plain, column.name, spare, {} if known is None else known)
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


def _words(column: pl.Series, name: str, spare: Words, known: Texts) -> Words:
    """Give the 64 bits of each value: its own where it is a number or a time, a hash of its bytes otherwise.

    They stand in `spare` where they had to be written anew; they may be the column's own, which nobody writes to.
    """
    kind, gaps = column.dtype, column.null_count()
    if kind == pl.Null:
        spare.fill(_NULL)
        return spare
    if kind.is_float():
        words = _reals(column.cast(pl.Float64), spare)
    elif (
        kind.is_temporal()
        or kind == pl.Boolean
        or (kind.is_integer() and not isinstance(kind, (pl.Int128, pl.UInt128)))
    ):
        whole = column.to_physical() if kind == pl.UInt64 else column.to_physical().cast(pl.Int64)
        words = (whole.fill_null(0) if gaps else whole).to_numpy().view(np.uint64)
    else:
        words = _repeated_text_words(name, _texts(column), known)
    if gaps:
        if words is not spare:
            np.copyto(spare, words)
        np.copyto(spare, _NULL, where=column.is_null().to_numpy())
        return spare
    return words


def _reals(column: pl.Series, spare: Words) -> Words:
    """Write the bits of reals into `spare`: one kind of nought, and one of what is not a number."""
    cells: npt.NDArray[np.float64] = (column.fill_null(0.0) if column.null_count() else column).to_numpy()
    reals = np.add(cells, 0.0, out=spare.view(np.float64))  # -0.0 becomes 0.0
    if reals.size and np.isnan(reals.max()):  # one look at all: columns without any are the rule
        reals[np.isnan(reals)] = np.nan
    return spare


def _texts(column: pl.Series) -> pl.Series:
    """Write values without a number of their own as text, always in the same way."""
    if column.dtype == pl.Binary:
        return column.bin.encode("hex")
    if column.dtype.is_nested() or column.dtype == pl.Object:
        values: list[Any] = column.to_list()
        return pl.Series([repr(value) for value in values], dtype=pl.String)
    return column.cast(pl.String)


def _repeated_text_words(name: str, texts: pl.Series, known: Texts) -> Words:
    """Hash texts, each different one once, and those that are known from an earlier batch not again.

    Polars tells different texts of a batch apart; from batch to batch they are the same where its hash of 64 bits is.
    """
    seen = texts.hash().to_numpy()
    if name in known:
        at = (seen & known[name].places).view(np.int64)
        if np.array_equal(known[name].hashes.take(at), seen):
            return known[name].words.take(at)
    different = texts.unique()
    if len(different) >= max(2, len(texts) // 2):
        return _text_words(texts.fill_null(""))
    found = _placed(different.hash().to_numpy(), _text_words(different.fill_null("")))
    if found is None:
        kind = pl.Enum(different.drop_nulls())
        return _text_words(different.drop_nulls()).take(texts.cast(kind).to_physical().fill_null(0).to_numpy())
    known[name] = found
    return found.words.take((seen & found.places).view(np.int64))


def _placed(hashes: Words, words: Words) -> Known | None:
    """Put words into a table by the last bits of their hashes: as many as it takes that no two share a place."""
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
    lengths = texts.str.len_bytes().to_numpy().astype(np.int64)
    long = np.flatnonzero(lengths > _LONG)
    short = texts if not long.size else texts.set(pl.Series(lengths > _LONG), "")
    joined: str = short.str.join().item()
    data = np.frombuffer(joined.encode(), dtype=np.uint8)
    sizes = np.where(lengths > _LONG, 0, lengths)
    ends = np.cumsum(sizes)
    places = np.arange(data.size) - np.repeat(ends - sizes, sizes)
    sums = np.zeros(data.size + 1, dtype=np.uint64)
    np.cumsum(_BYTES[data] * _POWERS[places], out=sums[1:])
    words = sums[ends] - sums[ends - sizes] + lengths.astype(np.uint64)
    for index in long:
        text: str = texts[int(index)]
        words[index] = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
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
