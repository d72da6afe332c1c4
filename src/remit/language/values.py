"""Values: what an answer says, in a shape that can be compared and computed with.

A value is read from words (`remit.language.reading`) or typed by a person, and becomes part of the log when a person
accepts it. Units are part of the value, never of a name. Amounts are `Decimal`, so that what was written is what is
kept: 0.1 stays 0.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from remit.language.units import DIMENSIONS

OPERATORS = (">=", "<=", ">", "<", "=", "none")
"""At least, at most, more than, less than, exactly, and *none of the items may occur*."""

SHARE_UNITS = {"": Decimal(1), "1": Decimal(1), "%": Decimal(100), "pp": Decimal(100)}
"""Units in which a share (or a difference of shares) may be written, and what makes one whole."""


LATER_SLOTS = ("who", "action", "place", "aim")
"""Slots that values have not always had: a value without them means what it meant before there were any."""

_WITHOUT_DIMENSION = ("rows",)
"""What is always one and the same count, so that another noun for it is no other thing."""

_BY_UNIT = ("hardware",)
"""What is another thing in each unit: 12 nodes, 4 GPUs."""

PHRASE = "phrase"
"""What a value is that a person made of words of the answer; its words are its only item. No reading gives one."""

MOST_DIGITS = 1000
"""Digits that a number may be written out with."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an answer.

    `what` is the measure or kind of thing (`rows`, `recall`, `personal-data` …); `amount` is in `unit` as the author
    wrote it (80 with `%`, 0.8 with `1`); `upper` closes a range. `attribute` names a group-giving attribute (one
    part per group), `group` one of its groups. `assumed` names the slots that nobody wrote: they count as open until
    confirmed. `span` is (start, end) in characters of the answer's text. `key` is empty until a person accepts it.
    `rank` is the place in an order of importance that the author gave (1 is first), 0 where none was given.
    `period` is what an amount is per (`month`, `run`, `s`); `window` the time that is looked at (`30 day`, `whole`);
    `schedule` a time that comes again, and `condition` a load or an event, both in the canonical form of
    `docs/reference/values.md`. `who` is a person, role or group, `action` what is done, `place` where it is done, kept
    or measured, and `aim` what for: in the author's words, in lower case.
    """

    what: str
    op: str = ""
    amount: Decimal | None = None
    unit: str = ""
    upper: Decimal | None = None
    statistic: str = ""
    attribute: str = ""
    group: str = ""
    condition: str = ""
    window: str = ""
    period: str = ""
    schedule: str = ""
    reference: str = ""
    items: tuple[str, ...] = ()
    approx: bool = False
    assumed: tuple[str, ...] = ()
    span: tuple[int, int] | None = None
    key: str = ""
    rank: int = 0
    who: str = ""
    action: str = ""
    place: str = ""
    aim: str = ""

    @property
    def meaning(self) -> tuple[object, ...]:
        """Give what the value says, without key, span and assumptions: two values with one meaning are equal."""
        share = SHARE_UNITS.get(self.unit) if self.unit in ("1", "%") else None
        unit = "1" if share else self.unit
        return (
            self.what, self.op, plain(self.amount, share), unit, plain(self.upper, share), self.statistic,
            self.attribute, self.group, self.condition, self.window, self.period, self.schedule, self.reference,
            tuple(sorted(self.items)), self.approx, self.rank,
            *((slot, said) for slot in LATER_SLOTS if (said := getattr(self, slot))),
        )  # fmt: skip

    @property
    def subject(self) -> tuple[str, ...]:
        """Give what the value is about, without how much: a new amount for the same subject keeps its key.

        Amounts of different dimensions (10 TB, 40 million images) are about different things, and so are amounts of
        different items and periods.
        """
        amounts = self.amount is not None and self.what not in _WITHOUT_DIMENSION
        dimension = DIMENSIONS.get(self.unit, "count") if amounts and self.unit not in ("", *SHARE_UNITS) else ""
        about = (*sorted(self.items), self.period) if amounts else ()
        about = (*about, self.unit) if self.what in _BY_UNIT else about
        later = tuple(said for said in (self.who, self.place, self.schedule, dimension, *about) if said)
        return (self.what, self.statistic, self.attribute, self.group, self.condition, self.reference, *later)


def plain(number: Decimal | None, whole: Decimal | None = None) -> str:
    """Write a number without exponent and trailing zeros ("" for None); divided by `whole` where one is given.

    Numbers of more than MOST_DIGITS digits keep scientific notation: writing them out would take unbounded room.
    """
    if number is None:
        return ""
    if whole is not None and whole != 1:
        number = number / whole
    if not number.is_finite():
        return str(number)
    normal = number.normalize()
    return format(normal, "f") if abs(normal.adjusted()) <= MOST_DIGITS else str(normal)
