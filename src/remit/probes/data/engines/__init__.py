"""Engines: asking any of them a query, and turning what they raise into one sentence of our own.

Whatever drives a table (Polars, DuckDB, Spark, or PostgreSQL and warehouses through Ibis), measures speak Narwhals and
get plain Python values from `collected`. Errors of an engine never leave this folder: they hold paths, values and
sometimes passwords.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from importlib import import_module
from typing import Any

import narwhals as nw
import polars as pl

from remit.probes.failing import Unmeasurable

Frame = nw.LazyFrame[Any]
Row = tuple[Any, ...]

HOPELESS = frozenset({"source.unreachable", "source.slow", "source.missing", "source.refused", "measure.no-space"})
"""Codes of failures that asking for less would not mend."""

_ENGINES = frozenset(
    {"duckdb", "_duckdb", "ibis", "narwhals", "polars", "psycopg", "py4j", "pyarrow", "pyspark", "sqlglot", "sqlite3"}
)
"""Packages whose errors are about the source or the query, not about Remit."""

_DAMAGED = "{} cannot be read to its end: it is damaged, or not all rows have its columns."
_FULL = "The disk is full: {} needs room for what it sorts and groups; free some, or measure where there is more."
_LARGE = "{} needs more memory than there is."
_LOST = "The connection to {} was lost; see whether its server runs, then verify again."
_SLOW = "{} took longer than its time limit for one query; set a longer `timeout`, or measure a smaller table."
_REFUSED = "{} may not be read by the user that was given; grant it SELECT on the table."
_FAILED = "{} could not be asked this: its engine refused the query ({})."
_UNSUPPORTED = "The engine of {} cannot compute this measure."

_STATES: Mapping[str, tuple[str, str]] = {
    "08": ("source.unreachable", _LOST),
    "42501": ("source.refused", _REFUSED),
    "53100": ("measure.no-space", _FULL),
    "53200": ("source.too-large", _LARGE),
    "55P03": ("source.slow", _SLOW),
    "57014": ("source.slow", _SLOW),
    "57P": ("source.unreachable", _LOST),
    "XX001": ("source.unreadable", _DAMAGED),
}
"""What to say for the codes of SQL (ISO/IEC 9075 SQLSTATE, as in PostgreSQL's appendix A), by how they begin."""

_OF_THE_DATA = frozenset({"ComputeError", "SchemaError", "NoDataError"})
"""Errors of Polars, which Narwhals passes on under the same names, that are about what a file holds."""


def extra(module: str, install: str) -> Any:  # noqa: ANN401  # a module that need not be there, nor its types
    """Load a library that is not always installed; raises `Unmeasurable`, which names Remit's extra that brings it."""
    try:
        return import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        sentence = f"Measuring this needs the package {package}: install remit[{install}]."
        raise Unmeasurable("measure.not-installed", sentence) from None


@contextmanager
def engine_errors(location: str) -> Generator[None]:
    """Turn what engines and the file system raise into `Unmeasurable`, and nothing else."""
    try:
        yield
    except MemoryError:
        raise Unmeasurable("source.too-large", _LARGE.format(repr(location))) from None
    except NotImplementedError:
        raise Unmeasurable("measure.unsupported", _UNSUPPORTED.format(repr(location))) from None
    except OSError as fault:
        code, words = ("measure.no-space", _FULL) if fault.errno in _NO_ROOM else ("source.unreadable", _DAMAGED)
        raise Unmeasurable(code, words.format(repr(location))) from None
    except pl.exceptions.PanicException:
        raise Unmeasurable("source.unreadable", _DAMAGED.format(repr(location))) from None
    except Exception as fault:
        known = _told(fault)
        if known is None:
            raise
        raise Unmeasurable(known[0], known[1].format(repr(location), type(fault).__name__)) from None


_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def _told(fault: Exception) -> tuple[str, str] | None:  # noqa: PLR0911  # one for each engine
    """Give the code and the words for an engine's error; None for an error that is no engine's."""
    origin = next((kind for kind in type(fault).__mro__ if kind.__module__.partition(".")[0] in _ENGINES), None)
    if origin is None:
        return None
    package, name = origin.__module__.partition(".")[0], type(fault).__name__
    if package in {"duckdb", "_duckdb"}:
        return _of_duckdb(name, str(fault))
    if package == "psycopg":
        return _of_psycopg(getattr(fault, "sqlstate", None), name)
    if package == "sqlite3":
        return ("measure.no-space", _FULL) if "full" in str(fault) else ("source.unreadable", _DAMAGED)
    if package == "ibis" and ("Unsupported" in name or "NotDefined" in name):
        return "measure.unsupported", _UNSUPPORTED
    if package in {"polars", "narwhals"} and name in _OF_THE_DATA:
        full = "No space left" in str(fault) or "File too large" in str(fault)
        return ("measure.no-space", _FULL) if full else ("source.unreadable", _DAMAGED)
    if package in {"py4j", "pyspark"} and _spark_cannot_read(str(fault)):
        return "source.unreadable", _DAMAGED
    return "measure.failed", _FAILED


def _of_duckdb(name: str, said: str) -> tuple[str, str]:
    """Tell DuckDB's errors apart: by their class, and by the reason that the operating system gave."""
    if "No space left" in said or "File too large" in said or "max_temp_directory_size" in said:
        return "measure.no-space", _FULL
    if name == "OutOfMemoryException":
        return "source.too-large", _LARGE
    if name in {"IOException", "SerializationException", "InternalException", "FatalException"}:
        return "source.unreadable", _DAMAGED
    return "measure.failed", _FAILED


def _of_psycopg(state: str | None, name: str) -> tuple[str, str]:
    """Tell PostgreSQL's errors apart by their code; a connection that broke has none."""
    if state is None and name in {"OperationalError", "InterfaceError"}:
        return "source.unreachable", _LOST
    found = (told for start, told in _STATES.items() if state and state.startswith(start))
    return next(found, ("measure.failed", _FAILED))


def _spark_cannot_read(said: str) -> bool:
    return any(sign in said for sign in ("FAILED_READ_FILE", "is not a Parquet file", "FileNotFoundException"))


def collected(frame: Frame, location: str) -> list[Row]:
    """Run a query and give its rows as plain values; only aggregates are ever asked for. Raises `Unmeasurable`.

    Whole numbers are `int` and reals `float` on every engine, whatever its sums are made of.
    """
    with engine_errors(location):
        native: Any = nw.to_native(frame)
        if isinstance(native, pl.LazyFrame):
            return frame.collect(engine="streaming").rows()
        rows = _asked(frame, native)
        return _plain(rows, list(frame.collect_schema().values())) if rows else []


def _asked(frame: Frame, native: Any) -> list[Row]:  # noqa: ANN401  # a table of whichever engine
    """Run a query outside Polars."""
    package = type(native).__module__.partition(".")[0]
    if package in {"duckdb", "_duckdb"}:
        return pl.DataFrame(native).rows()
    if package == "ibis":
        backend = native.get_backend()
        if backend.name == "postgres":  # its own rows: by way of pandas, whole numbers would become reals
            with backend.con.cursor() as cursor, backend.con.transaction():
                return cursor.execute(backend.compile(_in_postgres(native))).fetchall()
    return pl.DataFrame(nw.to_native(frame.collect("pyarrow"))).rows()


def _in_postgres(table: Any) -> Any:  # noqa: ANN401  # an Ibis table
    """Say what other engines take as it is in PostgreSQL's own way: truths as numbers, and the edges of words."""
    ops = extra("ibis.expr.operations", "warehouses")

    def said(node: Any, changed: Mapping[str, Any] | None) -> Any:  # noqa: ANN401  # nodes of Ibis's graph
        parts = changed or dict(zip(node.__argnames__, node.__args__, strict=True))
        if isinstance(node, ops.Cast) and parts["arg"].dtype.is_boolean() and parts["to"].is_numeric():
            return ops.Cast(ops.Cast(parts["arg"], "int32"), parts["to"])
        if isinstance(node, ops.RegexSearch) and isinstance(parts["pattern"], ops.Literal):
            pattern = _WORD_EDGE.sub(r"\1\\y", parts["pattern"].value)
            return ops.RegexSearch(parts["arg"], ops.Literal(pattern, parts["pattern"].dtype))
        return node if changed is None else type(node)(**changed)

    return table.op().replace(said).to_expr()


_WORD_EDGE = re.compile(r"(?<!\\)((?:\\\\)*)\\b")
"""`\\b` in a pattern, unless its backslash is itself escaped."""


def _plain(rows: Sequence[Row], kinds: Sequence[nw.dtypes.DType]) -> list[Row]:
    """Make numbers what their type says: engines give sums and averages as decimals."""
    makers = [_maker(kind) for kind in kinds]
    if not any(makers):
        return list(rows)
    return [
        tuple(
            make(value) if make and value is not None else value for make, value in zip(makers, row, strict=True)
        )
        for row in rows
    ]  # fmt: skip


def _maker(kind: nw.dtypes.DType) -> Callable[[Any], Any] | None:
    if kind.is_integer():
        return int
    if kind.is_float():
        return float
    return (lambda value: bool(value) if isinstance(value, (int, Decimal)) else value) if kind == nw.Boolean else None
