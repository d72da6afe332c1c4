"""Parts of a sentence between commas, with their amounts, and the words that tell what those are."""

from __future__ import annotations

from dataclasses import dataclass

from remit.language.lists import amounts as words_of
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.units import PERIODS

_AFTER_SIZE = 3
_AFTER_EACH = 2
_SILENT = ("comma", "close", "colon", "line", "item", "dash", "and", "approx", "op", "behind", "range", "to", "fall")


def _neutral(word: str, known: set[str]) -> bool:
    return word in words_of.NEUTRAL or word in known or word in PERIODS


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
