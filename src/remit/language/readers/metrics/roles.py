"""What an amount beside metrics is (an amount of its own, a load, a window), and what belongs to which phrase."""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists.metrics import answering
from remit.language.lists.metrics import words as metric_words
from remit.language.quantities import Quantity
from remit.language.readers.metrics.parts import Part, dimension
from remit.language.readers.metrics.phrases import Phrase, fits

_SLOTS = {"statistic": "statistic", "whole": "statistic", "cases": "statistic", "load": "load", "window": "window",
          "windowed": "window", "condition": "condition", "place": "place", "schedule": "schedule"}  # fmt: skip
_LOAD_LEADS = frozenset({*metric_words.LOAD_LEADS, "for up to", "up"})
_WINDOWS = frozenset({"over", "during", "for", "window", "across", "in", "within", "per", "averaged", "on", "lasting",
                      "through", "throughout", "each", "every"})  # fmt: skip


MUST = frozenset({"must", "has to", "have to", "needs", "should", "shall", "needs to", "need to"})
SHORT_TIMES = ("ms", "s")
"""Times so short that, where something must be so within one, they are hardly those of anything but an answer."""

_MANY_LEADS = frozenset({"at", "@", "with", "for", "for up to", "with up to", "at up to", "even with", "even at"})
_MANY = 10
_LONG = frozenset({"min", "h", "day", "week", "month"})


JOINED = "It is not clear whether what “and” joins belongs to it."


class Roles:
    """The phrases of a sentence as far as it is walked through, and the part that an amount plays among them."""

    def __init__(self, parts: Sequence[Part], *, timed: bool, served: bool, alarming: bool = False) -> None:
        """Take the parts; `timed` tells that a bare time may be a latency, `served` that a bare rate is throughput."""
        self.parts = list(parts)
        self.place = 0
        self.alarming = alarming
        self.timed = timed
        self.served = served
        self.phrases: list[Phrase] = []
        self.current: Phrase | None = None
        self.held: list[Part] = []
        self.boundary = ""
        self.ended = False
        self.when = False
        self.unknown = False
        self.clause: set[str] = set()
        self.last = ""
        self.dangling: Phrase | None = None
        self.listing: Phrase | None = None
        self.paired = False
        self.halved = False
        self.strangers = 0
        self.aside = False
        self.limited: Phrase | None = None

    def _also_cases(self, place: int, part: Part, quantity: Quantity) -> bool:
        """Read *95 % under 200 ms* behind a phrase on a share of the requests: for how many of them."""
        behind = self.parts[place + 1] if place + 1 < len(self.parts) else None
        led = bool(self.phrases) and self.phrases[-1].slots.get("statistic", part).kind == "cases"
        timed = behind is not None and behind.kind == "amount" and behind.quantity is not None
        if not (led and timed and self.boundary and dimension(quantity) == "share" and behind is not None):
            return False
        self.held.append(Part("cases", part.start, part.end, quantity=quantity))
        return True

    def _role(self, part: Part, quantity: Quantity, place: int) -> str:
        """Tell what an amount is: a load, a window, or an amount of its own."""
        said = dimension(quantity)
        current = self.current
        open_to = [m.value for m in current.metrics] if current is not None and not current.complete else []
        lead = part.lead.removesuffix(" at once").strip()
        if said == "rate" and self.aside and not open_to and quantity.op in ("", "<="):
            return "load"
        if said == "rate" and not any(fits(name, quantity) for name in open_to):
            first = lead.split(" ", maxsplit=1)[0] if lead in ("under", "up to") else lead
            behind = current is not None and current.complete and not self.boundary
            if lead in _LOAD_LEADS and (first != "under" or behind or not self.served):
                return "load"
            if behind and lead in ("up to", "under", "over", "less than", "more than") and self._served_time(current):
                return "load"
        if said == "count" and not open_to:
            known = (quantity.noun or quantity.unit) in metric_words.USERS
            at_once = part.lead.endswith(" at once") or bool(set(quantity.modifiers) & set(metric_words.AT_ONCE))
            many = self.timed and lead in _MANY_LEADS and bool(quantity.noun) and quantity.amount >= _MANY
            if at_once or (known and lead in _LOAD_LEADS) or many:
                return "load"
        if said == "time" and lead in _WINDOWS:
            return self._time_role(lead, quantity, place, open_to)
        return "amount"

    def _served_time(self, current: Phrase | None) -> bool:
        amount = current.amount.quantity if current is not None and current.amount is not None else None
        return amount is not None and dimension(amount) == "time"

    def _time_role(self, lead: str, quantity: Quantity, place: int, open_to: Sequence[str]) -> str:
        current = self.current
        means = [p for p in (*self.held, *(current.slots.values() if current else ())) if p.kind == "statistic"]
        if lead == "over" and quantity.unit in _LONG and any(part.value == "mean" for part in means):
            return "window"
        figured = current is not None and not current.complete and "statistic" in current.slots
        if figured or any(held.kind in ("statistic", "whole", "cases") for held in self.held):
            return "amount"
        waits = any(fits(name, quantity) for name in open_to)
        if lead in ("within", "in", "over"):
            later = [p.quantity for p in self.parts[place + 1 :] if p.kind == "amount" and p.quantity is not None]
            if waits and not (lead == "over" and any(dimension(q) == "time" for q in later[:1])):
                return "amount"
            asked = quantity.unit in SHORT_TIMES and bool(self.clause & MUST)
            timed = self.timed and not open_to and (self._answers() or asked)
            if lead != "over" and timed and not self._just_complete():
                return "amount"
            return "window"
        return "window"

    def _just_complete(self) -> bool:
        return self.current is not None and self.current.complete and not self.boundary and bool(self.current.metrics)

    def _answers(self) -> bool:
        """Tell whether this clause says that something is answered, or for how many cases."""
        words = {word for said in self.clause for word in said.split(" ")}
        answered = bool(words & set(answering.ANSWERS)) or bool(self.clause & set(answering.ANSWERS))
        statistic = any(part.kind in ("statistic", "whole", "cases") for part in self.held)
        bare = not self.unknown and (self.current is None or bool(self.boundary))
        return answered or statistic or bare

    def _same_kind(self, current: Phrase, part: Part) -> bool:
        quantity = current.amount.quantity if current.amount is not None else None
        other = part.quantity
        if quantity is None or other is None or part.lead in _WINDOWS:
            return False
        return dimension(quantity) == dimension(other)

    def _open(self) -> Phrase:
        """Begin a new phrase, with what was held for it."""
        phrase = Phrase(joint=self.boundary, when=self.when, unknown_before=self.unknown)
        phrase.clause = self.clause
        self.phrases.append(phrase)
        self.current = phrase
        self.boundary = ""
        self.ended = False
        held, self.held = self.held, []
        if self.halved and any(part.kind in ("slice", "named") for part in held):
            phrase.problem = JOINED
        self.halved = False
        for part in held:
            phrase.sliced_first = phrase.sliced_first or part.kind in ("slice", "named")
            self._give(phrase, part)
        return phrase

    def _give(self, phrase: Phrase, part: Part) -> None:
        """Put a qualifier into its slot; a second one of its kind is one too many."""
        if part.kind in ("slice", "named"):
            phrase.slices.append(part)
            return
        slot = _SLOTS[part.kind]
        other = phrase.slots.get(slot)
        if slot == "load" and self.aside:
            other = None if other is not None and other.value == "peak" else other
            general = phrase.slots.get("condition")
            if general is not None and general.value.endswith((" load", " traffic")):
                del phrase.slots["condition"]
        if slot == "statistic" and other is not None and not phrase.complete and part.kind == "statistic":
            phrase.figures.append(part)
            return
        if other is not None and (other.value, other.quantity) != (part.value, part.quantity):
            phrase.problem = phrase.problem or "Two conditions of one kind stand beside one amount: which holds?"
        phrase.slots[slot] = part

    def _give_back(self, complete: Sequence[Phrase], part: Part) -> None:
        """Give a trailing qualifier behind a comma to the last phrase, and to those before it that lack one."""
        self._give(complete[-1], part)
        slot = _SLOTS.get(part.kind, "")
        for phrase in complete[:-1]:
            if slot and slot not in phrase.slots:
                phrase.shared[slot] = part
