"""Tables in files: Parquet, CSV and JSON; one file, all that a pattern names, or a folder of Parquet files.

What a file really is counts, whatever it is called. Only the first and last bytes are read here and, for text, what it
takes to know the types. Archives and compressed text are refused: a few bytes of them can unpack to any size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import polars as pl

from remit.core.observations import Source
from remit.probes.data.engines import engine_errors
from remit.probes.failing import Unmeasurable

SNIFFED = 65_536
"""How many bytes of a file are looked at to tell what it is."""
TRIED = 5_000
"""How many rows of a CSV file are inferred from before their types are tried on the others."""
MOST_FILES = 10_000
"""A table of more files than this is refused: each is opened to see its columns."""
LARGEST_ARRAY = 256 * 2**20
"""A JSON array has to be held in memory whole, so a longer one (in bytes) is refused; objects by line have no limit."""

AHEAD = "16384"
"""How many kilobytes of Parquet Polars decodes ahead of whoever takes the rows; its own default is ten times as much of
memory, and no faster. Whoever sets the variable of the environment is not overruled."""
os.environ.setdefault("POLARS_ROW_GROUP_PREFETCH_KBYTES_BUDGET", AHEAD)

_PARQUET = b"PAR1"
_KNOWN = {
    b"PAR1": "a Parquet file",
    b"PK\x03\x04": "a zip archive",
    b"\x1f\x8b": "compressed by gzip",
    b"\x28\xb5\x2f\xfd": "compressed by zstd",
    b"BZh": "compressed by bzip2",
    b"\xfd7zXZ\0": "compressed by xz",
    b"SQLite format 3\0": "an SQLite database",
    b"%PDF": "a PDF document",
    b"ARROW1": "an Arrow file",
    b"\xd0\xcf\x11\xe0": "an old Office document",
}
_MARKUP = {"<": "HTML or XML", "{": "JSON", "[": "JSON"}
_JSON_ENDINGS = {".json", ".jsonl", ".ndjson"}
_PARQUET_ENDINGS = {".parquet", ".pq"}


def open_table(source: Source, path: Path) -> pl.LazyFrame:
    """Give a lazy frame over a Parquet, CSV or JSON file, over all files of a pattern, or a folder of Parquet files.

    The types of text are inferred from all of its rows, so that a late value cannot belie them. Delimiters of CSV are
    comma, semicolon, tab or bar, whichever the header has most of; text must be UTF-8. JSON is an array of objects, or
    one object on each line. `*`, `?` and `[…]` in the last part of a path are a pattern unless a file is called just
    that; files whose names begin with `_` or `.` are no part of a folder's table. Raises `Unmeasurable`.
    """
    where = source.location
    with engine_errors(where):
        if path.is_dir():
            return _many(source, _below(path, where), hive=True)
        if not path.exists() and any(sign in path.name for sign in "*?["):
            found = sorted(one for one in path.parent.glob(path.name) if one.is_file())
            if found:
                return _many(source, found)
        return _one(source, path)


def _below(folder: Path, where: str) -> list[Path]:
    """Give the Parquet files of a folder and of the folders in it."""
    found: list[Path] = []
    for one in folder.rglob("*"):
        hidden = any(part.startswith(("_", ".")) for part in one.relative_to(folder).parts)
        if not hidden and one.suffix.lower() in _PARQUET_ENDINGS and one.is_file():
            found.append(one)
        if len(found) > MOST_FILES:
            break
    if not found:
        sentence = f"{where!r} is a folder, and no file in it ends in .parquet; give the path of a table."
        raise Unmeasurable("source.unreadable", sentence)
    return sorted(found)


def _many(source: Source, paths: Sequence[Path], *, hive: bool = False) -> pl.LazyFrame:
    """Give one table over several files that have the same columns; raises `Unmeasurable` for one that has others."""
    where = source.location
    if len(paths) > MOST_FILES:
        raise Unmeasurable("source.too-large", f"{where!r} is more than {MOST_FILES:,} files; name fewer.")
    if len(paths) == 1 and not hive:
        return _one(source, paths[0])
    frames = [_one(source, path, f"{where}: {path.name}") for path in paths]
    if not all(_starts(path, _PARQUET) for path in paths):
        _alike([(path, frame.collect_schema()) for path, frame in zip(paths, frames, strict=True)], where)
        return pl.concat(frames)
    _alike([(path, pl.Schema(pl.read_parquet_schema(path))) for path in paths], where)
    keyed = hive and any("=" in path.parent.name for path in paths)
    scan = partial(pl.scan_parquet, list(paths), glob=False, hive_partitioning=keyed)
    return _with_schema(scan, where, "its files do not make one table")


def _alike(schemas: Sequence[tuple[Path, pl.Schema]], where: str) -> None:
    first, columns = schemas[0]
    for path, others in schemas[1:]:
        if others != columns:
            odd = next((n for n in {**columns, **others} if columns.get(n) != others.get(n)), "")
            what = (
                f"differs from {first.name!r} in column {odd!r}"
                if odd
                else f"has the columns of {first.name!r} in another order"
            )
            raise Unmeasurable("source.unreadable", f"The files of {where!r} make no one table: {path.name!r} {what}.")


def _starts(path: Path, magic: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(magic)) == magic


def _one(source: Source, path: Path, name: str = "") -> pl.LazyFrame:
    where = name or source.location
    if not path.exists():
        raise Unmeasurable("source.missing", f"There is no file {where!r}.")
    if not path.is_file():
        raise Unmeasurable("source.unreadable", f"{where!r} is no file; give the path of a Parquet, CSV or JSON file.")
    size = path.stat().st_size
    if size == 0:
        raise Unmeasurable("source.empty", f"{where!r} is empty: the file has no bytes.")
    head, tail = _ends(path, size, where)
    ending = path.suffix.lower()
    if head.startswith(_PARQUET) and source.kind not in {"csv", "json"}:
        if size < 12 or tail != _PARQUET:  # noqa: PLR2004  # magic, footer's length and magic
            raise Unmeasurable("source.unreadable", f"{where!r} is a Parquet file without its end: it was cut off.")
        return _with_schema(lambda: pl.scan_parquet(path, glob=False), where, "its footer is broken")
    if source.kind == "parquet" or (ending in _PARQUET_ENDINGS and source.kind == "data"):
        raise Unmeasurable("source.unreadable", f"{where!r} is no Parquet file{_really(head)}.")
    if source.kind == "json" or (ending in _JSON_ENDINGS and source.kind == "data"):
        return _json(path, _text(head, where, "JSON").lstrip(), size, where)
    separator = _separator(head, where)
    nulls = [word for word in source.setting("missing").split("|") if word]
    decimal = source.setting("decimal") or "."
    if decimal not in {".", ","} or decimal == separator:
        sentence = f"The setting 'decimal' is {decimal!r}; give a point or a comma that does not part the columns, too."
        raise Unmeasurable("source.setting", sentence)
    comma = decimal == ","
    return _with_schema(
        lambda: _csv(path, separator, nulls, comma=comma), where, "its rows do not have the columns of its header"
    )


def _csv(path: Path, separator: str, nulls: list[str], *, comma: bool = False) -> pl.LazyFrame:
    """Scan a CSV file with the types of all of its rows, found once: otherwise every query would infer anew.

    `nulls` are words that stand for a missing value, beside an empty cell; `comma` says that it parts off decimals.

    Those of the first rows are tried on all others, which costs a fifth of inferring from all; only where a later value
    belies them, or the first rows hold nothing, every row is inferred from.
    """
    scan = partial(pl.scan_csv, path, separator=separator, glob=False, null_values=nulls or None, decimal_comma=comma)
    try:
        start = scan(infer_schema_length=TRIED)
        tried = scan(schema=start.collect_schema())
        first = start.head(TRIED).collect(engine="streaming")
        if first.width and not any(column.null_count() == first.height for column in first.get_columns()):
            tried.select(pl.all().null_count()).collect(engine="streaming")
            return tried
    except pl.exceptions.ComputeError:  # a later value is of another type
        pass
    return scan(schema=scan(infer_schema_length=None).collect_schema())


def _json(path: Path, start: str, size: int, where: str) -> pl.LazyFrame:
    """Scan objects by line, or read an array of them."""
    if start[0] == "[":
        if size > LARGEST_ARRAY:
            sentence = (
                f"{where!r} is one JSON array of {size // 2**20:,} MB, and an array has to be read whole; write one "
                f"object on each line, or keep it under {LARGEST_ARRAY // 2**20} MB."
            )
            raise Unmeasurable("source.too-large", sentence)
        return _with_schema(
            lambda: pl.read_json(path, infer_schema_length=None).lazy(), where, "it is no JSON array of objects"
        )
    if start[0] != "{":
        raise Unmeasurable(
            "source.unreadable", f"{where!r} is no JSON table: it begins with neither an object nor an array."
        )
    scan = partial(pl.scan_ndjson, path)
    return _with_schema(
        lambda: scan(schema=scan(infer_schema_length=None).collect_schema()),
        where,
        "it does not hold one JSON object on each line",
    )


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


def _text(head: bytes, where: str, form: str) -> str:
    """Give the beginning of a file of text, or say what the file is instead."""
    if known := _really(head):
        raise Unmeasurable("source.unreadable", f"{where!r} is no {form} file{known}.")
    try:
        # The last character may be cut in two; UTF-8 needs at most four bytes for one.
        text = (head if len(head) < SNIFFED else head[: head.rfind(b"\n") + 1] or head[:-4]).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unmeasurable(
            "source.unreadable",
            f"{where!r} is no {form} file: it is not text in UTF-8; write it anew in that encoding.",
        ) from None
    if "\0" in text:
        raise Unmeasurable("source.unreadable", f"{where!r} is no {form} file: it holds binary data.")
    if not text.strip():
        raise Unmeasurable("source.empty", f"{where!r} is empty: it holds nothing but white space.")
    return text


def _separator(head: bytes, where: str) -> str:
    """Give the delimiter of a CSV file's header, or say what the file is instead."""
    start = _text(head, where, "CSV").lstrip()
    if start[0] in _MARKUP:
        raise Unmeasurable("source.unreadable", f"{where!r} is no CSV file: it looks like {_MARKUP[start[0]]}.")
    header = start.splitlines()[0]
    return max(",;\t|", key=header.count)
