"""A table under measurement, with all that has been counted of it so far.

Criteria share scans: what one has counted the others find, and plain aggregates of all criteria are counted in one go
ahead of the first. What fails is remembered too, and fails only those who ask.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import narwhals as nw
import polars as pl

from remit.core.criteria import FitCriterion
from remit.core.measures import wanted_categories
from remit.core.observations import Source
from remit.probes.data import tallies
from remit.probes.data.counting import Counted, Rows, Sign
from remit.probes.data.engines import HOPELESS, Frame, collected, engine_errors
from remit.probes.data.engines.opening import column, taken_along
from remit.probes.data.figures import Taken
from remit.probes.data.marks import Mark
from remit.probes.data.personal import Found
from remit.probes.data.tallies import Counts
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place

T = TypeVar("T")

Aggregates = Mapping[str, nw.Expr | Counted]
"""Aggregates by a name that no other aggregate has, such as `max of price`; each gives one value for the table."""

AT_ONCE = 1_000
"""At most so many aggregates are counted in one query; engines plan longer ones slowly."""
MOST_FAILURES = 24
"""When so many queries fail before any aggregate could be counted, the table is at fault and not an aggregate.

Finding the one that fails among `AT_ONCE` takes ten queries that fail before the first that works.
"""

_ROWS = "rows"


def nothing(_: Table, __: FitCriterion) -> Aggregates:
    """Want no aggregates ahead."""
    return {}


@dataclass(frozen=True, slots=True)
class Taker:
    """How a measure is taken of a table.

    `take` gives its figures, and raises `Unmeasurable`. `ahead` names the aggregates that it will ask `Table.scalars`
    for, so that those of all criteria are counted in one scan; it must count nothing itself.
    """

    take: Callable[[Table, FitCriterion], Taken]
    ahead: Callable[[Table, FitCriterion], Aggregates] = nothing


@dataclass(frozen=True, slots=True)
class Times:
    """The rows of a table from all times, and which of them lie in the window that it was cut to (None: all)."""

    frame: Frame
    inside: nw.Expr | None = None

    def only(self, holds: nw.Expr) -> nw.Expr:
        """Say of a row that something holds, and that it lies in the window."""
        return holds if self.inside is None else self.inside & holds


def _truths(condition: nw.Expr) -> nw.Expr:
    return condition.sum()


def _ones(condition: nw.Expr) -> nw.Expr:
    """Count rows where truths cannot be added up, as in most engines but Polars."""
    return nw.when(condition).then(nw.lit(1)).otherwise(nw.lit(0)).sum()


class Table:
    """One table under measurement, with all that has been counted of it so far."""

    def __init__(  # noqa: PLR0913, PLR0917  # what it is, what is asked of it, and where and when it is looked at
        self,
        source: Source,
        frame: Frame,
        mark: Callable[[], str],
        criteria: Sequence[FitCriterion],
        takers: Mapping[str, Taker],
        place: Place,
        as_of: str,
        times: Times | None = None,
    ) -> None:
        """Look at the schema; `criteria` and `takers` tell what can be counted in one go, `times` what a window cut."""
        self.source = source
        self.frame = frame
        with engine_errors(source.location):
            self.schema = frame.collect_schema()
        self.columns = list(self.schema)
        self.times = times or Times(frame)
        self.place = place
        self.as_of = as_of
        self._mark = mark
        self.counting = _truths if isinstance(nw.to_native(frame), pl.LazyFrame) else _ones
        """Gives what counts the rows that a condition holds for."""
        self.criteria = criteria
        self._takers = takers
        self._known: dict[Hashable, object] = {}
        self._scalars: dict[str, Any] = {}
        self._ahead_done = False
        self._failures = 0

    def scalars(self, wanted: Aggregates) -> dict[str, Any]:
        """Give aggregates of the whole table by name: those that all criteria want ahead, and these, in one query.

        The number of rows and the gaps that are asked for are counted along. Where the rows pass by here anyway, they
        are hashed, and what can be counted of cells by themselves is counted then (`Counted`). An aggregate that an
        engine cannot compute fails alone; raises `Unmeasurable` for one of `wanted`.
        """
        asked = dict(wanted)
        if not self._ahead_done:
            self._ahead_done = True
            asked = {**self._wanted_ahead(), **asked}
        self._count({name: made for name, made in asked.items() if name not in self._scalars})
        for name in wanted:
            if isinstance(self._scalars[name], Unmeasurable):
                raise self._scalars[name]
        return {name: self._scalars[name] for name in wanted}

    def _wanted_ahead(self) -> dict[str, nw.Expr | Counted]:
        found: dict[str, nw.Expr | Counted] = dict(self._counted)
        for criterion in self.criteria:
            taker = self._takers.get(criterion.measure)
            try:
                with engine_errors(self.source.location):
                    found |= taker.ahead(self, criterion) if taker else {}
            except Exception:  # noqa: BLE001, S112  # whatever it is, it is told when its criterion is taken
                continue
        return found

    def _count(self, asked: Aggregates) -> None:
        along = {name: one for name, one in asked.items() if isinstance(one, Counted) and self._passes(one)}
        names = [name for name in asked if name not in along]
        for start in range(0, max(bool(along), len(names)), AT_ONCE):
            some = {name: asked[name] for name in names[start : start + AT_ONCE]}
            self._count_some(some if start else {**along, **some})

    def _passes(self, one: Counted) -> bool:
        """Tell whether something can be counted while the rows pass by to be hashed."""
        return isinstance(self._mark, Mark) and all(map(self._mark.counts, one.signs))

    def _count_some(self, asked: Aggregates) -> None:
        """Count in one query; when it fails, in two of half the size, down to the one that cannot be counted."""
        if not asked:
            return
        names = list(asked)
        try:
            found = self._found(asked)
        except Unmeasurable as problem:
            self._failures += 1
            nothing_works = self._failures >= MOST_FAILURES and not self._works()
            if len(names) == 1 or nothing_works or problem.code in HOPELESS:
                self._scalars |= dict.fromkeys(names, problem)
                return
            half = len(names) // 2
            self._count_some({name: asked[name] for name in names[:half]})
            self._count_some({name: asked[name] for name in names[half:]})
            return
        self._scalars |= found

    def _found(self, asked: Aggregates) -> dict[str, Any]:
        """Give aggregates by one query, and what is counted along beside it or, where nothing else is asked, alone."""
        along = {name: one.signs for name, one in asked.items() if isinstance(one, Counted) and self._passes(one)}
        signs: dict[Sign, None] = dict.fromkeys(sign for some in along.values() for sign in some)
        rest = [name for name in asked if name not in along]
        found: dict[str, Any] = {}
        if rest:
            with engine_errors(self.source.location):
                made = [one.expression() if isinstance(one, Counted) else one for one in map(asked.__getitem__, rest)]
                frame = taken_along(self.frame, self._mark, signs)
                query = frame.select(*(one.alias(f"a{i}") for i, one in enumerate(made)))
            found |= zip(rest, collected(query, self.source.location)[0], strict=True)
        if along and isinstance(self._mark, Mark):
            counts = self._mark.counted(signs)
            found |= {name: sum(counts[sign] for sign in some) for name, some in along.items()}
        return found

    def _works(self) -> bool:
        return any(not isinstance(one, Unmeasurable) for one in self._scalars.values())

    def once(self, key: Hashable, count: Callable[[], T]) -> T:
        """Count once; a failure is remembered like a count."""
        if key not in self._known:
            try:
                self._known[key] = count()
            except Unmeasurable as problem:
                self._known[key] = problem
        known = self._known[key]
        if isinstance(known, Unmeasurable):
            raise known
        return cast("T", known)

    @property
    def rows(self) -> int:
        """The number of rows."""
        return int(self.scalars({_ROWS: self._counted[_ROWS]})[_ROWS])

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the content."""
        return self.once("fingerprint", self._mark)

    @property
    def _counted(self) -> Aggregates:
        """The number of rows and, of label and prediction, the values that are no whole numbers."""
        classes = [name for name in (self.source.label, self.source.prediction) if name in self.columns]
        return {_ROWS: Counted(nw.len, (Rows(),)), **tallies.fractions(self.schema, dict.fromkeys(classes))}

    def column(self, name: str, role: str) -> str:
        """Give the name of a column that is there. Raises `Unmeasurable`."""
        return column(name, role, self.columns, self.source)

    def classes(self, role: str) -> str:
        """Give the column of label or prediction, if it holds classes. Raises `Unmeasurable`."""
        name = self.column(self.source.label if role == "label" else self.source.prediction, role)
        tallies.is_positive(self.frame.collect_schema(), name, self.source)
        wanted = tallies.fractions(self.schema, [name])
        fractions = sum(int(count or 0) for count in self.scalars(wanted).values()) if wanted else 0
        if fractions:
            sentence = f"Column {name!r} holds {fractions:,} fractions; a {role} column holds classes, such as 0 and 1."
            raise Unmeasurable("column.type", sentence)
        return name

    def counts(self, attribute: str = "") -> dict[str | None, Counts]:
        """Count label and prediction, per value of an attribute's column or of all rows, over what there is of them."""
        return self.once(("counts", attribute), lambda: self._counts(attribute))

    def _counts(self, attribute: str) -> dict[str | None, Counts]:
        label, prediction = (self._if_classes(role) for role in ("label", "prediction"))
        return tallies.confusion(self.frame, self.source, label, prediction, attribute)

    def _if_classes(self, role: str) -> str:
        try:
            return self.classes(role)
        except Unmeasurable:
            return ""

    def missing(self, columns: Sequence[str]) -> dict[str, int]:
        """Count rows without a value; what any criterion asks for is counted at once."""
        names = list(dict.fromkeys(columns))
        counts = self.scalars(tallies.gaps(self.schema, names))
        return {name: int(count or 0) for name, count in zip(names, counts.values(), strict=True)}

    def distinct(self, columns: Sequence[str]) -> tuple[int, int]:
        """Count (rows, distinct rows) over some columns."""
        return self.once(("distinct", *columns), lambda: tallies.distinct(self.frame, self.source.location, columns))

    def personal(self) -> dict[str, Found]:
        """Count rows with personal data, of the categories that any criterion asks for at once."""
        asked = [wanted_categories(c.items)[0] for c in self.criteria if c.measure == "personal-data"]
        every = dict.fromkeys(category for categories in asked for category in categories)
        return self.once("personal", lambda: tallies.personal_data(self.frame, self.source.location, every))
