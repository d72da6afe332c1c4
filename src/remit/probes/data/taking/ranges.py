"""Taking how valid values are: of the agreed form, within the agreed range."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial

import narwhals as nw

from remit.core.criteria import FitCriterion
from remit.probes.data import figures as made
from remit.probes.data.columns import held, meant, no_numbers
from remit.probes.data.counting import Beside, Counted, Sign
from remit.probes.data.figures import Taken
from remit.probes.data.instants import instant, moment
from remit.probes.data.tables import Aggregates, Table, Taker
from remit.probes.data.tallies import at, gaps
from remit.probes.failing import Unmeasurable

LONGEST_PATTERN = 500
"""Characters that a pattern may have."""

_UNCOMMON = re.compile(r"\(\?[=!<P]|\\[1-9]")
"""What engines with patterns in linear time do not take."""

FORMS: Mapping[str, str] = {
    "integer": "[+-]?[0-9]+",
    "number": r"[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?",
    "boolean": "true|false|True|False|TRUE|FALSE|0|1",
    "uuid": "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
}
"""What text looks like that holds values of a type; `date` and `time` are read as ISO 8601 instead."""

TYPES = ("text", *FORMS, "date", "time")
"""Types that a column may be agreed to have."""


@dataclass(frozen=True, slots=True)
class Breach:
    """The rows of a column that break an agreement: an expression that is true for them, and what was agreed.

    `whole` is the agreement in full where `agreed` tells it shortened. `known` says that the expression is true of no
    row without a value, so that this need not be asked too. `signs` tell the same of single cells, where they can.
    """

    column: str
    breaks: nw.Expr
    agreed: str
    whole: str = ""
    known: bool = False
    signs: tuple[Sign, ...] = ()

    @property
    def key(self) -> str:
        """Give what no other agreement has."""
        return f"{self.column} {self.whole or self.agreed}"


def settings_of(table: Table, prefix: str) -> dict[str, str]:
    """Give what the settings `PREFIX.COLUMN` say, by column. Raises `Unmeasurable` for a column that is not there."""
    return {
        table.column(name.removeprefix(prefix), f"setting {name!r}"): said
        for name, said in table.source.settings
        if name.startswith(prefix) and said
    }


def present(table: Table, name: str) -> nw.Expr:
    """Give whether a row has a value: one that is neither null nor not a number."""
    return ~held(table.schema, name).is_null()


def _out_of_range(table: Table) -> list[Breach]:
    return table.once("breaches of ranges", lambda: _outside(table))


def _outside(table: Table) -> list[Breach]:
    found: list[Breach] = []
    for name, said in settings_of(table, "range.").items():
        low, parted, high = said.partition("..")
        if not parted or not (low.strip() or high.strip()):
            raise _unread("range", name, said, "two limits such as 0..120, either of which may be left out")
        cells, limit = _comparable(table, name)
        outside: list[nw.Expr] = []
        signs: list[Beside] = []
        real = table.schema[name].is_float()
        if low.strip():
            least = limit(low.strip(), said)
            outside.append(cells < least)
            signs.append(Beside(name, "<", float(least) if real else least))
        if high.strip():
            most = limit(high.strip(), said)
            above = cells > most
            outside.append(above & ~cells.is_nan() if real else above)
            signs.append(Beside(name, ">", float(most) if real else most))
        breaks = outside[0] if len(outside) == 1 else outside[0] | outside[1]
        apart = len(signs) == 1 or signs[0].limit <= signs[1].limit  # otherwise a number may be outside of both
        found.append(Breach(name, breaks, f"{name!r} in {said}", known=True, signs=tuple(signs) if apart else ()))
    return found


def _comparable(table: Table, name: str) -> tuple[nw.Expr, Callable[[str, str], int | float]]:
    """Give a column whose values can be compared, and what reads a limit of it; no NaN is below any limit."""
    kind = table.schema[name]

    def number(text: str, said: str) -> int | float:
        try:
            read = Decimal(text)
        except InvalidOperation:
            raise _unread("range", name, said, "two numbers such as 0..120") from None
        if not read.is_finite() or abs(read) > 2**63 - 1:
            raise _unread("range", name, said, "two numbers that a column can hold")
        return int(read) if read == read.to_integral_value() else float(read)

    def time(text: str, said: str) -> int:
        try:
            return moment(text)
        except ValueError:
            raise _unread("range", name, said, "two dates such as 2020-01-01..2026-12-31") from None

    if kind.is_numeric():
        return at(table.schema, name), number
    if isinstance(kind, (nw.Date, nw.Datetime)):
        return instant(table, name), time
    raise no_numbers(table, name, "only numbers and times have a range, so agree on a set or a pattern instead")


def _unread(what: str, name: str, said: str, wanted: str) -> Unmeasurable:
    return Unmeasurable("source.setting", f"The setting '{what}.{name}' is {said!r}; give {wanted}.")


def _invalid(table: Table) -> list[Breach]:
    found = {name: _against_pattern(table, name, said) for name, said in settings_of(table, "pattern.").items()}
    for name, said in settings_of(table, "type.").items():
        one, other = _against_type(table, name, said), found.get(name)
        both = other and Breach(name, one.breaks | other.breaks, f"{one.agreed} and {other.agreed}")
        found[name] = both or one
    return list(found.values())


def _against_pattern(table: Table, name: str, said: str) -> Breach:
    if len(said) > LONGEST_PATTERN:
        raise _unread("pattern", name, said[:40] + "…", f"a pattern of at most {LONGEST_PATTERN} characters")
    try:
        re.compile(said)
    except (re.error, RecursionError):
        raise _unread("pattern", name, said, "a regular expression") from None
    if _UNCOMMON.search(said):
        raise _unread("pattern", name, said, "a regular expression without look-around and back-references")
    if not isinstance(table.schema[name], (nw.String, nw.Categorical, nw.Enum)):
        sentence = f"Column {name!r} is of type {table.schema[name]}; a pattern needs a column of text."
        raise Unmeasurable("column.type", sentence)
    fits = at(table.schema, name).cast(nw.String).str.contains(f"^(?:{said})$")
    return Breach(name, ~fits, f"{name!r} like {said}")


def _against_type(table: Table, name: str, said: str) -> Breach:
    if said not in TYPES:
        raise _unread("type", name, said, f"one of {', '.join(TYPES)}")
    kind, cells = table.schema[name], at(table.schema, name)
    agreed = f"{name!r} as {said}"
    never = nw.lit(False)  # noqa: FBT003  # a literal of the engine
    if isinstance(kind, (nw.String, nw.Categorical, nw.Enum)):
        if said == "text":
            return Breach(name, never, agreed)
        if said in FORMS:
            return Breach(name, ~cells.cast(nw.String).str.contains(f"^(?:{FORMS[said]})$"), agreed)
        read = instant(table, name)
        clock = cells.cast(nw.String).str.contains("[T ][0-9]") if said == "date" else never
        return Breach(name, read.is_null() | clock, agreed)
    if said in {"integer", "number"} and kind.is_numeric():
        if kind.is_float():
            whole = (cells != cells.round(0)) if said == "integer" else never
            return Breach(name, whole | ~cells.is_finite(), agreed)
        broken = cells != cells.cast(nw.Int64) if said == "integer" and kind.is_decimal() else never
        return Breach(name, broken, agreed)
    fits = (
        (said == "boolean" and kind == nw.Boolean)
        or (said == "date" and isinstance(kind, nw.Date))
        or (said == "time" and isinstance(kind, (nw.Date, nw.Datetime)))
    )
    return Breach(name, nw.lit(not fits), agreed)


def _counts(table: Table, breaches: list[Breach], what: str) -> Aggregates:
    wanted: dict[str, nw.Expr | Counted] = {}
    for one in breaches:
        breaks = partial(_broken, table, one)
        wanted |= gaps(table.schema, [one.column])
        wanted[f"{what} {one.key}"] = Counted(breaks, one.signs) if one.signs else breaks()
    return wanted


def _broken(table: Table, one: Breach) -> nw.Expr:
    return table.counting(one.breaks if one.known else one.breaks & present(table, one.column))


def breaches_of(table: Table, criterion: FitCriterion, found: list[Breach], settings: str) -> list[Breach]:
    """Give the breaches in the columns that the criterion names, or in all that are agreed on."""
    if not found:
        raise Unmeasurable("source.setting", f"Nothing is agreed on any column; set {settings.format('COLUMN')}.")
    items = meant(table, criterion.items, "share")
    if lacking := [name for name in items if name not in {one.column for one in found}]:
        sentence = f"Nothing is agreed on column {lacking[0]!r}; set {settings.format(lacking[0])}."
        raise Unmeasurable("source.setting", sentence)
    return [one for one in found if not items or one.column in items]


def taken(table: Table, breaches: list[Breach], what: str, method: str) -> Taken:
    """Give the share of values that break an agreement, of the values that are there, for each column."""
    counts = table.scalars(_counts(table, breaches, what))
    figures: list[made.Figure] = []
    for one in breaches:
        values = table.rows - int(counts[f"gaps in {one.column}"] or 0)
        broken = int(counts[f"{what} {one.key}"] or 0)
        note = f"{broken:,} of {values:,} values; agreed: {one.agreed}"
        figures.append(
            made.fact(one.column, broken / values, values, note)
            if values
            else made.Figure(one.column, 0.0, 0.0, 1.0, 0, note="no row has a value")
        )
    return Taken(tuple(figures), f"{method}, of the values that are there, per column; all rows read")


def ahead_of(finding: Callable[[Table], list[Breach]], what: str) -> Callable[[Table, FitCriterion], Aggregates]:
    """Give what names the counts of breaches ahead."""
    return lambda table, _: _counts(table, finding(table), what)


def _range_share(table: Table, criterion: FitCriterion) -> Taken:
    breaches = breaches_of(table, criterion, _out_of_range(table), "`range.{}=a..b`")
    return taken(table, breaches, "out of range", "values outside of their range (both limits are inside)")


def _invalid_share(table: Table, criterion: FitCriterion) -> Taken:
    breaches = breaches_of(table, criterion, _invalid(table), "`pattern.{0}=…` or `type.{0}=…`")
    return taken(table, breaches, "invalid", "values that are not of the agreed form")


TAKERS = {
    "out-of-range-share": Taker(_range_share, ahead_of(_out_of_range, "out of range")),
    "invalid-share": Taker(_invalid_share, ahead_of(_invalid, "invalid")),
}
"""What this module takes."""
