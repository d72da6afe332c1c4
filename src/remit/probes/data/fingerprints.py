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
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from remit.core.ids import digest

SCHEME = "rows-1"
BATCH = 65_536
"""Rows that are hashed at one time. What reads the rows decides how many are held: of Parquet a few row groups, however
many the file has."""

Words = npt.NDArray[np.uint64]

_FIRST, _SECOND = (
    np.uint64(0xFF51AFD7ED558CCD),
    np.uint64(0xC4CEB9FE1A85EC53),
)  # the multipliers of MurmurHash3's fmix64
_NULL = np.uint64(0x9E3779B97F4A7C15)
_SEED = np.uint64(0x2545F4914F6CDD1D)
_ODD = 0x5851F42D4C957F2D
_LONG = 64
"""Texts of more bytes than this are hashed one by one by BLAKE2b, shorter ones all at once."""


Part = tuple[int, int, int]
"""What some of the rows add to a fingerprint: the sum of their hashes, their exclusive or, and how many they are."""


def fingerprint(frame: pl.LazyFrame) -> tuple[str, int]:
    """Read all rows once and give (`rows-1:` and 64 hexadecimal digits, number of rows)."""
    return of_batches(
        frame.collect_batches(chunk_size=BATCH, maintain_order=False, engine="streaming"), frame.collect_schema()
    )


def of_batches(batches: Iterable[pl.DataFrame], schema: Mapping[str, pl.DataType]) -> tuple[str, int]:
    """Give the fingerprint of rows that come in batches of any size, and their number."""
    return sealed(map(part, batches), schema)


def part(batch: pl.DataFrame) -> Part:
    """Give what the rows of one batch add to a fingerprint; parts are put together in any order by `sealed`."""
    total, crossed = np.uint64(0), np.uint64(0)
    with np.errstate(over="ignore"):
        for some in batch.iter_slices(BATCH):
            hashes = row_hashes(some)
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


def row_hashes(batch: pl.DataFrame) -> Words:
    """Give one 64-bit hash per row, over the columns in the order of their names."""
    hashes = np.full(batch.height, _SEED, dtype=np.uint64)
    for column in sorted(batch.get_columns(), key=lambda one: one.name):
        hashes ^= _words(column.alias("value"))  # some names, such as "*", are patterns to Polars
        hashes *= _FIRST
        hashes ^= hashes >> np.uint64(32)
        hashes *= _SECOND
        hashes ^= hashes >> np.uint64(29)
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


def _words(column: pl.Series) -> Words:
    """Give the 64 bits of each value: its own where it is a number or a time, a hash of its bytes otherwise."""
    kind = column.dtype
    missing = column.is_null().to_numpy()
    if kind == pl.Null:
        return np.full(len(column), _NULL, dtype=np.uint64)
    if kind == pl.UInt64:
        words = column.fill_null(0).to_numpy().astype(np.uint64)
    elif kind == pl.Boolean or (kind.is_integer() and not isinstance(kind, (pl.Int128, pl.UInt128))):
        words = column.cast(pl.Int64).fill_null(0).to_numpy().view(np.uint64).copy()
    elif kind.is_float():
        reals: npt.NDArray[np.float64] = column.cast(pl.Float64).fill_null(0.0).to_numpy() + 0.0  # -0.0 becomes 0.0
        reals[np.isnan(reals)] = np.nan
        words = reals.view(np.uint64)
    elif kind.is_temporal():
        words = column.to_physical().cast(pl.Int64).fill_null(0).to_numpy().view(np.uint64).copy()
    else:
        words = _repeated_text_words(_texts(column))
    words[missing] = _NULL
    return words


def _texts(column: pl.Series) -> pl.Series:
    """Write values without a number of their own as text, always in the same way."""
    if column.dtype == pl.Binary:
        return column.bin.encode("hex").fill_null("")
    if column.dtype.is_nested() or column.dtype == pl.Object:
        values: list[Any] = column.to_list()
        return pl.Series([repr(value) for value in values], dtype=pl.String)
    return column.cast(pl.String).fill_null("")


def _repeated_text_words(texts: pl.Series) -> Words:
    """Hash texts, each different one once: columns of categories are the rule, and counting costs little."""
    different = texts.unique()
    if len(different) >= len(texts) // 2:
        return _text_words(texts)
    return _text_words(different)[texts.cast(pl.Enum(different)).to_physical().to_numpy()]


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
