"""What is told of somebody behind their name: hours, days, a share of a post, how many, where, and what for."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from remit.language.lists import people as lists
from remit.language.lists.people import Part
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.people.besides import BREAKS, MOST_DETERMINERS, Person, determines, kind, text_of, words_at
from remit.language.tokens import Token
from remit.language.values import Value, plain

LONGEST_ROLE = 5
_LONGEST_REMARK = 8
_WHOLE = Decimal(100)
_LONGEST = {"place": 5, "action": 8}
"""Words of a slot at the most."""


def joined(tokens: Sequence[Token]) -> str:
    """Give the words of some tokens as they were written, in lower case."""
    return "".join(token.text if token.glued or not n else f" {token.text}" for n, token in enumerate(tokens)).strip()


class Telling:
    """Reads what is told of the people of one sentence."""

    def __init__(self, what: str, part: Part, items: Sequence[Item], sentence: Sequence[Token]) -> None:
        self.what = what
        self.part = part
        self.items = items
        self.sentence = sentence
        self.starts = [token.start for token in sentence]
        self.problem = ""
        self.last: Person | None = None

    @abstractmethod
    def _person(self, place: int) -> Person | None:
        """Read a person that begins at `place`."""

    def _said(self, begin: int, end: int) -> str:
        first, last = self.items[begin].start, self.items[end - 1].end
        return joined(self._tokens(first, last))

    def _tokens(self, start: int, end: int) -> Sequence[Token]:
        """Give the tokens between two places in the text."""
        return self.sentence[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _past_determiners(self, place: int) -> int:
        """Give the place behind a few articles and their like."""
        end = place
        while end < min(place + MOST_DETERMINERS, len(self.items)) and (
            determines(self.items[end])
            or (end > place and kind(self.items[end - 1]) == "vague" and words_at(self.items, end) == "of")
        ):
            end += 1
        return end

    # --- what is told of them ----------------------------------------------------------------------------------------

    def _with_more(self, person: Person) -> Person:
        """Read what stands behind a person, up to the next one."""
        value, place, last = person.value, person.end, person.end
        while place < len(self.items):
            item = self.items[place]
            if (
                self._person(place) is not None
                and not isinstance(item, Quantity)
                and kind(self.items[place - 1]) in (*BREAKS, "and")
            ):
                break
            if isinstance(item, Quantity):
                told = self._told(value, item, place)
                if told is None:
                    break
                value, last = told, place + 1
                place += 1
                continue
            told, upto = self._phrase(value, place)
            if upto > place:
                value, place, last = told, upto, upto
                continue
            if item.kind in BREAKS or item.words in lists.PASSED_OVER or item.words in self.part.verbs:
                place += 1
                continue
            counted = self._bracketed(replace(person, value=value), place) or self._past_remark(place)
            if counted == 0:
                break
            place = counted
        return Person(
            replace(value, span=(self.items[person.begin].start, self.items[last - 1].end)), person.begin, last
        )

    def _bracketed(self, person: Person, place: int) -> int:
        """Give the place of a number of people in parentheses that ends the clause of a group, or 0."""
        end = place
        while end < len(self.items) and isinstance(one := self.items[end], Lexeme) and one.kind not in BREAKS:
            end += 1
        counted = self.items[end + 1] if end + 1 < len(self.items) else None
        fits = isinstance(counted, Quantity) and counted.unit == "person" and kind(self._at(end + 2)) == "close"
        known = person.value.amount is not None or end - place > LONGEST_ROLE or end == place
        verbs = any(
            text_of(item) in self.part.verbs or text_of(item) in lists.GOING_ON for item in self.items[place:end]
        )
        return end + 1 if fits and not known and not verbs and words_at(self.items, end) == "(" else 0

    def _past_remark(self, place: int) -> int:
        """Give the place behind a short remark in parentheses without an amount or a denial, or 0: (marine biology)."""
        if not place or words_at(self.items, place - 1) != "(":
            return 0
        for end in range(place, min(place + _LONGEST_REMARK, len(self.items))):
            item = self.items[end]
            if isinstance(item, Quantity) and item.period:
                return end
            if isinstance(item, Quantity) or item.words in lists.NEGATIONS or item.words in lists.GONE:
                return 0
            if item.words == ")":
                return end + 1
        return 0

    def _at(self, place: int) -> Item | None:
        return self.items[place] if place < len(self.items) else None

    def _told(self, value: Value, quantity: Quantity, place: int) -> Value | None:
        """Read a quantity that is told of a person: hours per week, or how many there are; None where it is neither."""
        together = words_at(self.items, place + 1) in lists.TOGETHER
        if quantity.problem or quantity.unit == "pp" or (together and value.amount is not None):
            return None
        if quantity.unit == "%":
            return self._in_part(value, quantity, place)
        weekday = words_at(self.items, place + 1) == "every" and words_at(self.items, place + 2) in lists.WEEKDAYS
        daily = bool(value.schedule) or weekday or self._weekdays(place + 1) is not None
        counted = quantity.unit in lists.HOURS and (bool(quantity.period) or quantity.unit == "FTE" or daily)
        if counted and value.unit in ("", "person") and not value.items:
            many = (plain(value.amount),) if value.amount is not None and value.upper is None else ()
            if value.amount is not None and (value.upper is not None or value.op not in ("", "=") or value.approx):
                return None
            return replace(
                value, items=many, amount=quantity.amount, upper=quantity.upper, op=quantity.op, unit=quantity.unit,
                period=quantity.period, approx=quantity.approx,
            )  # fmt: skip
        behind = self.items[place + 1] if place + 1 < len(self.items) else None
        bracketed = words_at(self.items, place - 1) == "(" and words_at(self.items, place + 1) in (")", ",")
        headed = words_at(self.items, place - 1) == ":" and (behind is None or kind(behind) in BREAKS)
        of_them = (isinstance(behind, Lexeme) and behind.words == "of") or ((bracketed or headed) and not quantity.unit)
        if value.amount is None and (quantity.unit == "person" or of_them) and not quantity.period:
            return replace(
                value,
                amount=quantity.amount,
                upper=quantity.upper,
                op=quantity.op,
                unit="person",
                approx=quantity.approx,
            )
        return None

    def _in_part(self, value: Value, quantity: Quantity, place: int) -> Value | None:
        """Read a share of a full post: one vet at 20 %."""
        behind = self._at(place + 1)
        ends = behind is None or kind(behind) in (*BREAKS, "and", "full-time") or text_of(behind) == "each"
        share = quantity.plain and not quantity.period and 0 < quantity.amount <= _WHOLE
        many = value.unit in ("", "person") and value.upper is None and not (value.op or value.approx or value.items)
        if self.what not in ("people", "expert") or not (ends and share and many):
            return None
        items = (plain(value.amount),) if value.amount is not None else ()
        return replace(value, items=items, amount=quantity.amount / _WHOLE, unit="FTE")

    def _phrase(self, value: Value, place: int) -> tuple[Value, int]:
        """Read where they are, what for, when, or full time; gives the place behind it, or `place` for nothing."""
        item = self.items[place]
        if not isinstance(item, Lexeme):
            return value, place
        if item.kind == "full-time":
            return self._full_time(value, place, item.value)
        if item.words == "every":
            return self._weekday(value, place)
        if (days := self._weekdays(place)) and not value.schedule:
            return replace(value, schedule=f"every {' and '.join(days[0])}"), days[1]
        slot, start = self._opens_slot(value, place, item)
        return self._slot(value, start, slot, _LONGEST[slot]) if slot else (value, place)

    def _opens_slot(self, value: Value, place: int, item: Lexeme) -> tuple[str, int]:
        """Give the slot that opens here, and the place before its first word; "" for none."""
        apart = place and (kind(self.items[place - 1]) not in BREAKS or words_at(self.items, place - 1) == ")")
        looked = words_at(self.items, place - 1) in lists.LOOKING if place else False
        if item.words in lists.INSIDE and not value.place and apart and not looked:
            return "place", place
        if value.action:
            return "", place
        if item.words in ("for", "to"):
            answering = self.what == "accountable" and words_at(self.items, place - 1) in lists.ANSWERING
            idle = answering or words_at(self.items, place + 1) == "be"
            return ("" if idle else "action"), place
        acts = (
            self.what in ("access", "accountable") and item.words in self.part.verbs and item.words not in lists.BEING
        )
        return ("action" if acts else ""), (place if item.words in lists.MODALS else place - 1)

    def _full_time(self, value: Value, place: int, share: str) -> tuple[Value, int]:
        """Read *full time*, with *(FTE)* behind it."""
        if value.unit not in ("", "person") or not share:
            return value, place
        many = (plain(value.amount),) if value.amount is not None else ()
        end = place + 1
        while words_at(self.items, end) in ("fte", "(", ")"):
            end += 1
        return replace(value, items=many, amount=Decimal(share), unit="FTE"), end

    def _weekday(self, value: Value, place: int) -> tuple[Value, int]:
        """Read a day that comes again: every Tuesday afternoon."""
        day = words_at(self.items, place + 1)
        if day not in lists.WEEKDAYS or value.schedule:
            return value, place
        end = place + 2 + (words_at(self.items, place + 2) in lists.PARTS_OF_DAY)
        return replace(value, schedule=f"every {day}"), end

    def _weekdays(self, place: int) -> tuple[list[str], int] | None:
        """Read days in the plural, which come again, and where they end: on Mondays and Thursdays."""
        at = place + (words_at(self.items, place) == "on")
        days: list[str] = []
        while (day := words_at(self.items, at).removesuffix("s")) in lists.WEEKDAYS and words_at(self.items, at) != day:
            days.append(day)
            at += 1
            joint = self._at(at)
            if joint is None or kind(joint) not in ("and", "comma"):
                break
            if words_at(self.items, at + 1).removesuffix("s") not in lists.WEEKDAYS:
                break
            at += 1
        return (days, at) if days else None

    def _slot(self, value: Value, place: int, slot: str, longest: int) -> tuple[Value, int]:
        """Read the words behind *in* or *for* up to the end of the clause; nothing where they are not plain words."""
        start = end = self._past_determiners(place + 1)
        verb = slot == "action" and text_of(self.items[place]) not in ("for", "to")
        while end < min(start + longest + 1, len(self.items)) and (
            not self._ends_slot(end, slot, first=end == start)
            or (verb and text_of(self.items[end]) in ("each", "every"))
        ):
            end += 1
        if slot == "place" and any(
            text_of(item) in lists.NO_PLACE or (isinstance(item, Quantity) and item.noun in lists.NO_PLACE)
            for item in self.items[start:end]
        ):
            return value, place
        idle = slot == "action" and end == start + 1 and words_at(self.items, start) in lists.NO_WORK
        torn = end > start and text_of(self.items[end - 1]) in lists.DETERMINERS
        torn = torn or (slot == "place" and self._acted(start, end))
        if end == start or end - start > longest or idle or torn:
            return value, place
        words = self._said(start, end)
        return (replace(value, place=words) if slot == "place" else replace(value, action=words)), end

    def _acted(self, start: int, end: int) -> bool:
        """Tell whether words hold a verb before an article, and so are no place: the other team reads the code."""
        return any(
            text_of(self.items[place]) in ("the", "a", "an", "our")
            and text_of(self.items[place - 1]) not in lists.WITHIN | {"and", ","}
            for place in range(start + 1, end)
        )

    def _ends_slot(self, place: int, slot: str, *, first: bool) -> bool:
        item = self.items[place]
        if isinstance(item, Quantity):
            counts = item.dimension == "count" and not item.period and item.unit not in lists.HOURS
            return not (slot == "place" and first and counts)
        if item.kind in BREAKS or item.words in lists.SLOT_ENDS or self._weekdays(place) is not None:
            return True
        return slot == "place" and (item.words in self.part.verbs or item.words in ("for", "to", "at"))
