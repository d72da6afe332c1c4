"""Counts taken along: what is counted of cells while they are hashed, instead of by a query of its own.

Most checks of a table count cells by simple signs: without a value, at or below a cut, one of some texts. Such counts
are given as `Counted`: an expression for any engine, and the same count by its signs. Where the rows of a table pass by
anyway to be hashed (`marks.Mark`), the signs are looked at there, in arrays that are still in the processor's cache.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import narwhals as nw
import numpy as np
import numpy.typing as npt
import polars as pl

from remit.probes.data.fingerprints import Words, placed


@dataclass(frozen=True, slots=True)
class Rows:
    """Every row."""

    column: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """A cell without a value: null, or not a number."""

    column: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A number on one side of a limit; what is not a number is on none. `real` compares whole numbers as reals."""

    column: str
    sign: Literal["<", "<=", ">"]
    limit: float
    real: bool = False


@dataclass(frozen=True, slots=True)
class Among:
    """A text that is one of some."""

    column: str
    texts: tuple[str, ...]


Sign = Rows | Missing | Beside | Among


class Counted(NamedTuple):
    """A count of rows: what makes its expression, and signs of which a row has at most one."""

    expression: Callable[[], nw.Expr]
    signs: tuple[Sign, ...]


def seen(sign: Sign, schema: Mapping[str, pl.DataType]) -> bool:
    """Tell whether a sign can be looked at in the cells of a table with these columns while they are hashed."""
    if isinstance(sign, Rows):
        return True
    kind = schema.get(sign.column)
    if kind is None or isinstance(sign, Missing):
        return kind is not None
    if isinstance(sign, Among):
        return isinstance(kind, (pl.String, pl.Categorical, pl.Enum))
    if kind.is_float():  # narrower reals are compared with a limit as narrow, but hashed as wide ones
        return sign.real or kind == pl.Float64
    return kind.is_integer() and not isinstance(kind, (pl.UInt64, pl.Int128, pl.UInt128))


_SIGNS: Mapping[str, tuple[np.ufunc, Callable[[float, float], bool]]] = {
    "<": (np.less, operator.lt),
    "<=": (np.less_equal, operator.le),
    ">": (np.greater, operator.gt),
}


class Counting:
    """The counts of one reading of a table; all of its cells are shown to it (`fingerprints.Watching`)."""

    def __init__(self, signs: Iterable[Sign]) -> None:
        """Count nothing yet; all signs must be `seen`."""
        self._sides: dict[str, list[_Side]] = {}
        self._texts: dict[str, _Texts] = {}
        self._gaps: dict[str, int] = {}
        self._odd: dict[str, int] = {}
        among: dict[str, list[Among]] = {}
        for sign in dict.fromkeys(signs):
            if isinstance(sign, Beside):
                self._sides.setdefault(sign.column, []).append(_Side(sign))
            elif isinstance(sign, Missing):
                self._odd[sign.column] = 0
            elif isinstance(sign, Among):
                among.setdefault(sign.column, []).append(sign)
        self._texts = {name: _Texts(some) for name, some in among.items()}

    def numbers(self, name: str, cells: npt.NDArray[Any], highest: np.float64 | None) -> None:
        """See numbers; of reals the highest is told, which is not a number where one of them is not."""
        if highest is not None and name in self._odd and np.isnan(highest):
            self._odd[name] += int(np.count_nonzero(np.isnan(cells)))
        sides = self._sides.get(name)
        if not sides:
            return
        reals = cells if highest is not None or not any(one.real for one in sides) else cells.astype(np.float64)
        ends = cells.min().item(), cells.max().item() if highest is None else highest.item()
        holds = np.empty(len(cells), dtype=np.bool_)
        for one in sides:
            one.count(reals if one.real else cells, ends, holds)

    def texts(self, name: str, hashes: Words) -> None:
        """See texts by their hashes."""
        if name in self._texts:
            self._texts[name].count(hashes)

    def gaps(self, name: str, gaps: int, stands: float) -> None:
        """See how many cells are null, and what stands for them."""
        self._gaps[name] = self._gaps.get(name, 0) + gaps
        for side in self._sides.get(name, ()):
            side.without(gaps, stands)

    def found(self, rows: int) -> dict[Sign, int]:
        """Give the counts of a table of so many rows, all of which were shown."""
        found: dict[Sign, int] = {Rows(): rows}
        found |= {Missing(name): self._gaps.get(name, 0) + odd for name, odd in self._odd.items()}
        found |= {side.sign: side.cases for sides in self._sides.values() for side in sides}
        for texts in self._texts.values():
            found |= texts.found()
        return found


class _Side:
    """How many numbers of a column are on one side of a limit."""

    def __init__(self, sign: Beside) -> None:
        self.sign, self.cases = sign, 0
        self.real = sign.real or isinstance(sign.limit, float)
        self._all, self._one = _SIGNS[sign.sign]

    def count(self, cells: npt.NDArray[Any], ends: tuple[float, float], holds: npt.NDArray[np.bool_]) -> None:
        """Count more cells; where the lowest and the highest are on the same side, so are all."""
        limit = self.sign.limit
        low, high = (self._one(float(end) if self.real else end, limit) for end in ends)
        if low == high and not math.isnan(ends[1]):
            self.cases += len(cells) if low else 0
            return
        self._all(cells, limit, out=holds)
        self.cases += int(np.count_nonzero(holds))

    def without(self, gaps: int, stands: float) -> None:
        """Take off the gaps, which were compared as what stands for them."""
        if gaps and self._one(float(stands) if self.real else stands, self.sign.limit):
            self.cases -= gaps


class _Texts:
    """How many texts of a column are among some, told by their hashes."""

    def __init__(self, signs: Sequence[Among]) -> None:
        texts = list(dict.fromkeys(text for sign in signs for text in sign.texts))
        hashes = pl.Series(texts, dtype=pl.String).hash().to_numpy()
        order = np.argsort(hashes)
        self._signs = signs
        self._at = {text: at for at, text in enumerate(texts)}
        self._hashes, self._order = hashes[order], order
        self._placed = placed(hashes, np.arange(len(texts), dtype=np.uint64))
        self._cases = np.zeros(len(texts), dtype=np.int64)

    def count(self, hashes: Words) -> None:
        """Count more texts."""
        if self._placed is not None:
            at = (hashes & self._placed.places).view(np.int64)
            hits = self._placed.hashes[at] == hashes
            found = self._placed.words[at if hits.all() else at[hits]].view(np.int64)
        else:
            at = np.minimum(np.searchsorted(self._hashes, hashes), len(self._hashes) - 1)
            found = self._order[at[self._hashes[at] == hashes]]
        self._cases += np.bincount(found, minlength=len(self._cases))

    def found(self) -> dict[Sign, int]:
        """Give the counts by sign."""
        return {sign: sum(int(self._cases[self._at[text]]) for text in sign.texts) for sign in self._signs}
