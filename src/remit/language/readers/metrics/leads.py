"""What a preposition leads in a sentence on metrics: statistics, windows, places, deadlines, operating points."""

from __future__ import annotations

from remit.language.lists.metrics import words as metric_words
from remit.language.nouns import singular
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.metrics.nouns import Nouns
from remit.language.readers.metrics.parts import Part, dimension

_FEW_WORDS = 3
_AMONG = frozenset({"between", "among", "amongst"})
PAIR = 2


class Leads(Nouns):
    """Reads what a preposition leads from the place that is looked at; each step takes what it reads."""

    def _measured(self, item: Lexeme) -> Part | None:
        if item.kind not in ("measured", "seen"):
            return None
        for length in (3, 2, 1):
            ahead = self.items[self.at + 1 : self.at + 1 + length]
            said = " ".join(other.words for other in ahead if isinstance(other, Lexeme))
            schedule = metric_words.MEASURED_EVERY.get(said, "") if len(ahead) == length else ""
            if schedule:
                self.at += 1 + length
                return Part("schedule", item.start, ahead[-1].end, schedule)
        place = self.at + 1
        while self._said(place) in metric_words.PLACE_LEADS or self._said(place) in ("the", "our", "a", "each"):
            place += 1
        if place > self.at + 1:
            found = self._place_name(place)
            if found:
                end, last = found
                start = self.items[place].start
                self.at = last
                return Part("place", item.start, end, self.words.said(start, end))
        self.at += 1
        return Part("filler", item.start, item.end, item.words)

    def _place_name(self, place: int) -> tuple[int, int] | None:
        """Give the end of the place's name that begins at an item, and the item behind it."""
        for length in (3, 2, 1):
            ahead = self.items[place : place + length]
            said = " ".join(other.words for other in ahead if isinstance(other, Lexeme))
            if len(ahead) == length and said in metric_words.PLACES:
                return ahead[-1].end, place + length
        return None

    def _statistic(self, item: Lexeme) -> Part | None:
        place = self.at + 1
        while place < self.at + 3 and self._said(place) in ("the", "a", "its"):
            place += 1
        if item.words in metric_words.STATISTIC_LEADS and self._is(place, "statistic"):
            found = self._lexeme(place)
            behind = self._lexeme(place + 1)
            joins = self.behind_amount and self._limits(place + 1)
            if found is not None and not joins and not (behind is not None and behind.kind == "metric"):
                self.at = place + 1
                return Part("statistic", item.start, found.end, found.value)
        return None

    def _whole(self, item: Lexeme) -> Part | None:
        """Read *for every request*: no single one may break the limit."""
        said = item.words
        place = self.at + 1
        if said not in metric_words.WHOLE and item.kind in ("lead", "filler"):
            said = f"{said} {self._said(place)}"
            place += 1
        if said in metric_words.WHOLE:
            while self._said(place) in ("the", "our", "single", "of", "of the"):
                place += 1
            noun = self._lexeme(place)
            if noun is not None and noun.words in metric_words.CASES:
                self.at = place + 1
                return Part("whole", item.start, noun.end)
        return None

    def _window_of_one(self, item: Lexeme) -> Part | None:
        """Read *in any hour*, *per month*, *over a week*."""
        place = self.at + 1
        while place < self.at + 6 and self._said(place) in metric_words.WINDOW_FILLERS:
            place += 1
        unit = metric_words.UNITS_ALONE.get(self._said(place).removesuffix("s"), "")
        if not unit or item.words not in metric_words.WINDOW_LEADS:
            return None
        if self.behind_columns and place == self.at + 1 and item.words in ("in", "of", "on", "for"):
            return None  # a column of that name: missing values in year
        end = self.items[place].end
        joins = ("word", "noun", "dash", "compare", "metric", "change")
        if self._said(place).endswith("s") or self._is(place + 1, *joins):
            return None
        if item.words in ("on", "in") and place == self.at + 2 and self._said(self.at + 1) in ("the", "our"):
            return None
        self.at = place + 1
        said = f"{item.words} {self._said(place)}"
        every = metric_words.MEASURED_EVERY.get(said, "") if item.words in ("each", "every") else ""
        return Part("schedule" if every else "window", item.start, end, every or f"1 {unit}", lead=item.words)

    def _peak(self, item: Lexeme) -> Part | None:
        place = self.at + 1
        while self._said(place) in ("the", "our", "a", "its"):
            place += 1
        found = self._lexeme(place)
        if found is None or found.kind != "peak":
            return None
        behind = self._item(place + 1)
        if self._said(place + 1) == "of" or (isinstance(behind, Quantity) and dimension(behind) in ("rate", "count")):
            return None
        self.at = place + 1
        return Part("load", item.start, found.end, "peak")

    def _operating_point(self, item: Lexeme) -> Part | None:
        """Read *at a false-positive rate of 5 %*, *at 95 % specificity*: where on its curve the model is looked at."""
        if item.words not in ("at", "@", "for"):
            return None
        place = self.at + 1
        while self._said(place) in ("a", "an", "the", "fixed"):
            place += 1
        inner = self.items[place : place + 5]
        kinds = ["Q" if isinstance(one, Quantity) else one.kind for one in inner]
        length = 2 if kinds[:2] in (["Q", "metric"], ["metric", "Q"]) else 0
        if kinds[:3] in (["metric", "filler", "Q"], ["metric", "lead", "Q"]) and self._said(place + 1) in (
            "of",
            "at",
            "=",
        ):
            length = 3
        if item.words == "for" or not length or self.behind_alert:
            return None
        pair = self.items[place : place + length]
        quantity = next(i for i in pair if isinstance(i, Quantity))
        bounded = quantity.op not in ("", "=") and not (self.behind_metric or self.behind_amount)
        if quantity.problem or dimension(quantity) not in ("share", "number") or bounded:
            return None
        self.at = place + length
        start, end = pair[0].start, pair[-1].end
        return Part("condition", item.start, end, self.words.said(start, end))

    def _deadline(self, item: Lexeme) -> Part | None:
        """Read *by the end of 2027*: the day until which it must be so, in the author's words."""
        if item.words != "by":
            return None
        place = self.at + 1
        while place < self.at + 7 and self._said(place) in metric_words.DEADLINES:
            place += 1
        first = place
        while place < first + 3 and self._is(place, "date"):
            place += 1
        told = place > first or self._said(place - 1) in ("year", "quarter", "month", *metric_words.DAYS_OF_YEAR)
        if not told or not self._ends(place):
            return None
        end = self.items[place - 1].end
        self.at = place
        return Part("condition", item.start, end, self.words.said(item.start, end), lead="by")

    def _sample(self, item: Lexeme) -> Part | None:
        """Read *on 2,000 labelled calls*: on what a model is looked at, in the author's words."""
        place = self.at + 1 + (self._said(self.at + 1) in ("the", "our"))
        quantity = self._item(place)
        if item.words != "on" or not isinstance(quantity, Quantity) or quantity.problem or quantity.period:
            return None
        named = self._noun_phrase(place + 1) if dimension(quantity) == "number" else None
        if named is not None and quantity.plain and self.behind_amount:
            self.at = named[2]
            return Part("condition", item.start, named[1], self.words.said(quantity.start, named[1]), lead="on")
        if dimension(quantity) != "count" or not (self.behind_metric or self.behind_amount):
            return None
        self.at = place + 1
        return Part("condition", item.start, quantity.end, self.words.said(quantity.start, quantity.end), lead="on")

    def _between(self, item: Lexeme) -> Part | None:
        """Pass over *between two annotators*: agreement is always between some; others are a group."""
        if item.words == "between" and self.behind_gap and (found := self._noun_phrase(self.at + 1)):
            start, end, last = found
            said = self.words.said(start, end)
            named = said.split(" ")
            if len(named) <= _FEW_WORDS and (one := singular(named[-1])) and one != named[-1]:
                self.at = last
                return Part("slice", item.start, end, " ".join((*named[:-1], one)), lead="per")
        if item.words not in ("between", "among", "amongst", "of", "from", "by"):
            return None
        if item.words in _AMONG and (self.behind_metric or self.behind_amount) and (found := self._raters()):
            return Part("filler", item.start, found, "between them")
        quantity = self._item(self.at + 1)
        if not isinstance(quantity, Quantity) or quantity.problem or not quantity.noun:
            return None
        said = self.words.said(quantity.start, quantity.end)
        if said.split(" ")[-1] not in metric_words.RATERS:
            return None
        self.at += 2
        return Part("filler", item.start, quantity.end, said, quantity=quantity)

    def _raters(self) -> int:
        """Take *our annotators*, *their masks*: whose labels are compared; give where they end, or 0."""
        place = self.at + 1
        while place < self.at + _FEW_WORDS + 1 and not isinstance(self._item(place), Quantity):
            if self._said(place) in metric_words.COMPARED_LABELS:
                self.at = place + 1
                return self.items[place].end
            place += 1
        return 0

    def _of_two(self, item: Lexeme) -> Part | None:
        """Pass over *of the two boxes* behind a metric: it takes two to be compared."""
        place = self.at + 1 + (self._said(self.at + 1) in ("the", "our"))
        quantity = self._item(place)
        if item.words not in ("of", "between") or not isinstance(quantity, Quantity) or not self.behind_metric:
            return None
        if not (quantity.noun and quantity.plain and quantity.amount == PAIR and self._limits(place + 1)):
            return None
        self.at = place + 1
        return Part("filler", item.start, quantity.end, self.words.said(quantity.start, quantity.end))

    def _overall(self, item: Lexeme) -> Part | None:
        """Pass over *over all tags*: nothing is left out, and nothing told apart."""
        if item.words not in metric_words.OVER_ALL or self.behind_gap:
            return None
        found = self._noun_phrase(self.at + 1)
        if found is None:
            return None
        self.at = found[2]
        return Part("filler", item.start, found[1], self.words.said(item.start, found[1]))

    def _place(self, item: Lexeme) -> Part | None:
        """Read *at the gateway*; *by endpoint* is for each of them."""
        if item.words not in ("at", "behind", "by", "from"):
            return None
        place = self.at + 1
        if item.words == "by" and self._said(place) not in ("the", "our", "each"):
            return None
        while self._said(place) in ("the", "our", "each"):
            place += 1
        found = self._place_name(place)
        if found is None:
            return None
        end, last = found
        start = self.items[place].start
        self.at = last
        return Part("place", item.start, end, self.words.said(start, end))
