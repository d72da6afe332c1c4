"""Opening a table: what a file really is, whatever it is called, and a lazy frame over it.

Nothing is read here but the first and last bytes and the schema. Errors of the engine never leave this folder: they
hold paths and values, so sentences are our own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import narwhals as nw
import polars as pl

from remit.core.observations import Source
from remit.probes.failing import Unmeasurable

Frame = nw.LazyFrame[Any]
T = TypeVar("T")

SNIFFED = 65_536
"""How many bytes of a file are looked at to tell what it is."""

_PARQUET = b"PAR1"
_KNOWN = {
    b"PK\x03\x04": "a zip archive",
    b"\x1f\x8b": "compressed by gzip",
    b"\x28\xb5\x2f\xfd": "compressed by zstd",
    b"BZh": "compressed by bzip2",
    b"SQLite format 3\0": "an SQLite database",
    b"%PDF": "a PDF document",
    b"ARROW1": "an Arrow file",
    b"\xd0\xcf\x11\xe0": "an old Office document",
}
_MARKUP = {"<": "HTML or XML", "{": "JSON", "[": "JSON"}


@contextmanager
def engine_errors(location: str) -> Generator[None]:
    """Turn what the engine and the file system raise into `Unmeasurable`, and nothing else."""
    try:
        yield
    except MemoryError:
        sentence = f"{location!r} needs more memory than there is."
        raise Unmeasurable("source.too-large", sentence) from None
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, nw.exceptions.NarwhalsError, OSError):
        sentence = f"{location!r} cannot be read to its end: it is damaged, or not all rows have its columns."
        raise Unmeasurable("source.unreadable", sentence) from None


def open_table(source: Source, path: Path) -> pl.LazyFrame:
    """Give a lazy frame over a Parquet or CSV file; raises `Unmeasurable`.

    The types of a CSV file are inferred from all of its rows, so that a late value cannot belie them. Delimiters are
    comma, semicolon, tab or bar, whichever the header has most of; text must be UTF-8.
    """
    where = source.location
    with engine_errors(where):
        if not path.exists():
            raise Unmeasurable("source.missing", f"There is no file {where!r}.")
        if not path.is_file():
            raise Unmeasurable("source.unreadable", f"{where!r} is no file; give the path of a Parquet or CSV file.")
        size = path.stat().st_size
        if size == 0:
            raise Unmeasurable("source.empty", f"{where!r} is empty: the file has no bytes.")
        head, tail = _ends(path, size, where)
        if head.startswith(_PARQUET):
            if size < 12 or tail != _PARQUET:  # noqa: PLR2004 - magic, footer's length and magic
                raise Unmeasurable("source.unreadable", f"{where!r} is a Parquet file without its end: it was cut off.")
            return _with_schema(lambda: pl.scan_parquet(path, glob=False), where, "its footer is broken")
        if source.kind == "parquet" or path.suffix.lower() in {".parquet", ".pq"}:
            raise Unmeasurable("source.unreadable", f"{where!r} is no Parquet file{_really(head)}.")
        separator = _separator(head, where)
        return _with_schema(
            lambda: _csv(path, separator),
            where,
            "its rows do not have the columns of its header",
        )


def _csv(path: Path, separator: str) -> pl.LazyFrame:
    """Scan a CSV file with the types of all of its rows, inferred once: otherwise every query would infer anew."""
    scan = partial(pl.scan_csv, path, separator=separator, glob=False)
    return scan(schema=scan(infer_schema_length=None).collect_schema())


def _ends(path: Path, size: int, where: str) -> tuple[bytes, bytes]:
    try:
        with path.open("rb") as file:
            head = file.read(SNIFFED)
            file.seek(max(0, size - len(_PARQUET)), os.SEEK_SET)
            return head, file.read()
    except PermissionError:
        raise Unmeasurable("source.unreadable", f"{where!r} may not be read by whoever runs Remit.") from None


def _with_schema(scan: Callable[[], pl.LazyFrame], where: str, problem: str) -> pl.LazyFrame:
    try:
        frame = scan()
        schema = frame.collect_schema()
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException):
        raise Unmeasurable("source.unreadable", f"{where!r} cannot be read: {problem}.") from None
    if not schema:
        raise Unmeasurable("source.empty", f"{where!r} has no columns.")
    return frame


def _really(head: bytes) -> str:
    return next((f": it is {what}" for magic, what in _KNOWN.items() if head.startswith(magic)), "")


def _separator(head: bytes, where: str) -> str:
    """Give the delimiter of a CSV file's header, or say what the file is instead."""
    if known := _really(head):
        raise Unmeasurable("source.unreadable", f"{where!r} is no CSV file{known}.")
    try:
        # The last character may be cut in two; UTF-8 needs at most four bytes for one.
        text = (head if len(head) < SNIFFED else head[: head.rfind(b"\n") + 1] or head[:-4]).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unmeasurable("source.unreadable", f"{where!r} is no CSV file: it is not text in UTF-8.") from None
    if "\0" in text:
        raise Unmeasurable("source.unreadable", f"{where!r} is no CSV file: it holds binary data.")
    start = text.lstrip()
    if not start:
        raise Unmeasurable("source.empty", f"{where!r} is empty: it holds nothing but white space.")
    if start[0] in _MARKUP:
        raise Unmeasurable("source.unreadable", f"{where!r} is no CSV file: it looks like {_MARKUP[start[0]]}.")
    header = start.splitlines()[0]
    return max(",;\t|", key=header.count)


def collected(frame: Frame, location: str) -> list[tuple[Any, ...]]:
    """Run a query and give its rows; only aggregates are ever asked for. Raises `Unmeasurable`."""
    lazy = isinstance(nw.to_native(frame), pl.LazyFrame)
    with engine_errors(location):
        return (frame.collect(engine="streaming") if lazy else frame.collect("polars")).rows()


def column(name: str, role: str, frame_columns: list[str], source: Source) -> str:
    """Give the name of a column that is there; raises `Unmeasurable` with the nearest name when it is not."""
    if not name:
        raise Unmeasurable("column.unnamed", f"Source {source.name!r} does not tell which column holds the {role}.")
    if name in frame_columns:
        return name
    near = get_close_matches(name.casefold(), [one.casefold() for one in frame_columns], n=1, cutoff=0.5)
    found = next((one for one in frame_columns if near and one.casefold() == near[0]), "")
    hint = (
        f"did you mean {found!r}?"
        if found
        else f"it has {', '.join(map(repr, frame_columns[:8]))}"
        + (
            f" and {len(frame_columns) - 8} more." if len(frame_columns) > 8 else "."  # noqa: PLR2004 - enough to recognise
        )
    )
    raise Unmeasurable("column.missing", f"{source.location!r} has no column {name!r} for the {role}; {hint}")
