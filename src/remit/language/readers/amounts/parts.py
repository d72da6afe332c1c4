"""Parts of a sentence between commas, with their amounts, and the words that tell what those are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from remit.language.lists import amounts as words_of
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.units import PERIODS

_AFTER_SIZE = 3
_AFTER_EACH = 2
_SHORT_TAIL = 5
_SILENT = ("comma", "close", "colon", "line", "item", "dash", "and", "approx", "op", "behind", "range", "to", "fall")


def _neutral(word: str, known: set[str]) -> bool:
    return word in words_of.NEUTRAL or word in known or word in PERIODS


def rivals(cue: Lexeme, quantity: Quantity) -> bool:
    """Tell whether a word names something else that an amount may be of."""
    return cue.kind == "rival" or (cue.kind == "head" and quantity.dimension in cue.value.split(","))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence between commas: its items, and the words that tell what its amounts are.

    `conditional` tells that an *if* or a *when* stands in it or before it.
    """

    items: tuple[Item, ...]
    cues: tuple[Lexeme, ...]
    conditional: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Give its place in the text."""
        return self.items[0].start, self.items[-1].end

    def quantities(self) -> list[Quantity]:
        """Give the amounts in it."""
        return [item for item in self.items if isinstance(item, Quantity)]

    def words(self) -> set[str]:
        """Give the words in it that are no amounts."""
        return {item.words for item in self.items if isinstance(item, Lexeme)}

    def neutral(self, quantity: Quantity) -> bool:
        """Tell whether nothing stands beside an amount but words that leave it alone, and its cues."""
        known = {word for cue in self.cues if cue.kind == "cue" for word in cue.words.split(" ")}
        loose = 0
        for place, item in enumerate(self.items):
            if isinstance(item, Quantity):
                loose = _AFTER_SIZE if item.dimension == "size" and self._of(place + 1) else 0
            elif item.words in ("each", "every", "per"):
                loose = _AFTER_EACH
            elif item.kind not in _SILENT and not all(_neutral(word, known) for word in item.words.split(" ")):
                if not loose:
                    return False
                loose -= 1
        return bool(quantity)

    def named(self, quantity: Quantity, question_id: str) -> bool:
        """Tell whether only a short name stands before an amount, and what belongs to it behind: radar 1.3 TB.

        Behind it may stand what is counted in: 95 GB with attachments. Anything that may be a verb is too much.
        """
        form = words_of.NAMED.get(question_id)
        bracketed = isinstance(first := self.items[0], Lexeme) and first.words == "("
        if form is None or bracketed or quantity.dimension not in form.dimensions or not self._others_aside(quantity):
            return False
        if quantity.dimension == "count" and (quantity.amount < form.least or not quantity.noun):
            return False
        behind = self.behind(quantity)
        joint = next((n for n, one in enumerate(behind) if one.kind == "and"), len(behind))
        tail = [one for one in behind[:joint] if one.kind not in _SILENT]
        name = [one for one in self.before(quantity) if self._tells(one)]
        if len(name) > form.longest or any(one.words.endswith(words_of.VERB_ENDINGS) for one in name):
            return False
        barred = form.barred if quantity.dimension != "size" else words_of.NOT_WHOLE | form.barred
        if any(one.words in barred for one in (*self.before(quantity), *tail)):
            return False
        led = not tail or tail[0].words in words_of.TAIL_LEADS or all(not self._tells(one) for one in tail)
        again = any(two.words in PERIODS and one.words not in words_of.HOURS_OF for one, two in pairwise(tail))
        return led and len(tail) <= _SHORT_TAIL and not again

    def _others_aside(self, quantity: Quantity) -> bool:
        """Tell whether any other amount only tells where this one is from: 24 months from 60 turbines."""
        for place, item in enumerate(self.items):
            if not isinstance(item, Quantity) or item is quantity:
                continue
            before = self.items[place - 1] if place else None
            led = isinstance(before, Lexeme) and before.words in ("from", "of", "on", "in", "across")
            if item.start < quantity.start or item.dimension in ("", quantity.dimension) or item.op or not led:
                return False
        return True

    def _tells(self, lexeme: Lexeme) -> bool:
        known = {word for cue in self.cues if cue.kind == "cue" for word in cue.words.split(" ")}
        silent = lexeme.kind in _SILENT
        return not silent and not all(_neutral(word, known) for word in lexeme.words.split(" "))

    def _of(self, place: int) -> bool:
        item = self.items[place] if place < len(self.items) else None
        return isinstance(item, Lexeme) and item.words == "of"

    def before(self, quantity: Quantity) -> list[Lexeme]:
        """Give the lexemes before an amount, back to the amount before it."""
        found: list[Lexeme] = []
        for item in self.items:
            if isinstance(item, Quantity):
                if item.start >= quantity.start:
                    break
                found = []
            else:
                found.append(item)
        return found

    def behind(self, quantity: Quantity) -> list[Lexeme]:
        """Give the lexemes behind an amount, up to the next one."""
        found: list[Lexeme] = []
        for item in self.items:
            if item.start < quantity.end:
                continue
            if isinstance(item, Quantity):
                break
            found.append(item)
        return found
