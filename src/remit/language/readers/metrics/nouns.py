"""Noun phrases beside metrics, in the author's words: new customers, the test set of 2025, patients over 65."""

from __future__ import annotations

from remit.language.lists.amounts.units import PHYSICAL
from remit.language.lists.metrics import words as metric_words
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.metrics.parts import Part, Words, bare

_MOST_WORDS = 6
_YEAR = 4
_DETERMINERS = frozenset(
    {"the", "a", "an", "our", "any", "all", "these", "those", "their", "its", "all the", "all our", "the same", "same"}
)
_JOINERS = frozenset({"of", "in", "with", "without", "from", "on", "per", "at"})
_PLAIN_NOUNS = frozenset({
    "word", "filler", "noun", "attribute", "group", "overall", "alert", "stop", "promote",
    "change", "compare", "beat", "peak", "windowed", "thing", "unit", "period", "others",
    "time", "fails",
})  # fmt: skip


class Nouns:
    """The items of a sentence, looked at from any place, and the plain noun phrases among them."""

    def __init__(self, words: Words, *, grouped: bool = False) -> None:
        """Take the words of a sentence; `grouped` tells that a slice *for sex* is one for each of its groups."""
        self.words = words
        self.grouped = grouped
        self.timed = False
        self.items = words.items
        self.at = 0
        self.more: list[Part] = []
        self.behind_metric = False
        self.behind_columns = False
        self.behind_agreement = False
        self.behind_drift = False
        self.behind_amount = False
        self.behind_alert = False
        self.behind_share = False
        self.behind_gap = False
        self.after_share = False
        self.dimensions: tuple[str, ...] = ()

    def _item(self, place: int) -> Item | None:
        return self.items[place] if 0 <= place < len(self.items) else None

    def _lexeme(self, place: int) -> Lexeme | None:
        item = self._item(place)
        return item if isinstance(item, Lexeme) else None

    def _is(self, place: int, *kinds: str) -> bool:
        lexeme = self._lexeme(place)
        return lexeme is not None and lexeme.kind in kinds

    def _said(self, place: int) -> str:
        lexeme = self._lexeme(place)
        return lexeme.words if lexeme else ""

    def _limits(self, place: int) -> bool:
        """Tell whether an amount stands here that is no window of time: p99 < 300 ms, not p99 over 5 min."""
        item = self._item(place)
        return isinstance(item, Quantity) and self.words.lead(item) not in ("over", "within", "in", "during", "for")

    def _noun_phrase(self, place: int) -> tuple[int, int, int] | None:
        """Give start, end, and the item behind, of a plain noun phrase; None where it is not plain."""
        while self._said(place) in _DETERMINERS:
            place += 1
        begin = place
        while place < len(self.items) and place - begin <= _MOST_WORDS:
            lexeme = self._lexeme(place)
            named = lexeme is not None and lexeme.kind in ("measured", "seen") and place == begin
            named = named or (place == begin and self._is_year(place) and self._is(place + 1, "word", "noun"))
            if lexeme is None or (lexeme.kind not in _PLAIN_NOUNS | {"lead", "from"} and not named):
                break
            if lexeme.words in _JOINERS and place > begin:
                if not self._joins(place + 1):
                    break
                place += 1
                continue
            turns = lexeme.kind == "change" and not self._is(place + 1, *_PLAIN_NOUNS)
            ranked = lexeme.words in ("first", "second", "third", "last")
            if place > begin and (lexeme.kind == "windowed" or lexeme.words in ("down", "up") or turns or ranked):
                break
            if (
                lexeme.kind in ("lead", "from")
                or lexeme.words in metric_words.NO_NOUNS
                or lexeme.words in metric_words.MODALS
            ):
                break
            place += 1
        place = self._with_number(begin, place)
        if place == begin or place - begin > _MOST_WORDS or not self._ends(place):
            return None
        return self.items[begin].start, self.items[place - 1].end, place

    def _is_year(self, place: int) -> bool:
        """Tell whether a year stands here, as before the name of what was counted in it: the 2025 survey."""
        said = self._said(place)
        return len(said) == _YEAR and said.isdecimal() and said[:2] in ("19", "20")

    def _joins(self, place: int) -> bool:
        """Tell whether a noun phrase goes on behind *of*, *with* …: a noun, or a year."""
        if self._said(place - 1) not in ("of", "from", "with", "without"):
            return False
        while self._said(place) in ("the", "a", "an", "our"):
            place += 1
        lexeme = self._lexeme(place)
        return lexeme is not None and lexeme.kind == "word" and lexeme.words not in metric_words.NO_NOUNS

    def _with_number(self, begin: int, place: int) -> int:
        """Take in the number that tells which: the test set of 2025, patients over 65, images from 2024."""
        if place == begin:
            return place
        item, behind = self._item(place), self._item(place + 1)
        said = self._said(place)
        counted = isinstance(behind, Quantity) and behind.plain and behind.dimension == "count" and not behind.period
        if said == "of" and counted and self._ends(place + 2):
            return place + 2
        if said in ("of", "from", "in") and (
            self._is(place + 1, "date") or (isinstance(behind, Quantity) and bare(behind) and not behind.op)
        ):
            return place + 2 if self._ends(place + 2) else place
        if self._is(place, "date"):
            return place + 1 if self._ends(place + 1) else place
        if isinstance(item, Quantity) and item.op in (">", "<") and not item.problem and self._ends(place + 1):
            whole = bare(item) and item.amount == item.amount.to_integral_value() and item.amount > 1
            return place + 1 if whole or item.dimension in PHYSICAL or item.dimension == "money" else place
        return place

    def _turns(self, place: int) -> bool:
        """Tell whether *or* leads what happens otherwise: or we stop, or else, or the batch goes back."""
        if self._said(place).partition(" ")[0] in ("else", *metric_words.SUBJECTS):
            return True
        ahead = [self._said(n) for n in range(place + 1, place + _MOST_WORDS)]
        happens = any(word in ("is", "are", "gets", "goes", "get", "go", "will") for word in ahead[1:])
        counted = any(isinstance(one, Quantity) for one in self.items[place : place + _MOST_WORDS])
        return self._said(place) in ("the", "it", "that") and (happens or self._said(place) == "it") and not counted

    def _ends(self, place: int) -> bool:
        """Tell whether a noun phrase may end before an item: not before a verb or a relative clause."""
        item = self._item(place)
        if item is None or isinstance(item, Quantity):
            return True
        before = self._item(place - 1)
        if item.kind == "dash" and before is not None and before.end == item.start:
            return False
        if item.words in ("each", "both") and isinstance(self._item(place + 1), Quantity):
            return True
        if item.kind == "or" and self._turns(place + 1):
            return True
        if item.kind in ("word", "noun", "or", "when") or item.words in ("to", "that", "who", "which", "whose"):
            return False
        return (
            item.words not in metric_words.NO_NOUNS
            or item.words in metric_words.MODALS
            or item.kind in ("ending", "reason", "op", "not", "filler", "lead", "and")
        )
