"""Patterns: lines of words compiled once, and found in a text in one pass.

A pattern is a line of elements: a word, `a|b` for either, `<class>` for any word of a class, `*` for any one word; `?`
behind an element means that it may be missing. What a pattern may look at is bounded by its length, so time is linear
in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")

ANY = frozenset(("*",))


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a pattern: the words that fit (`ANY` fits each), and whether it may be missing."""

    words: frozenset[str]
    optional: bool = False

    def fits(self, word: str) -> bool:
        """Tell whether the word fits; marks and line ends ("") never do, save where they are named."""
        return word in self.words or (self.words is ANY and word[:1].isalnum())


def compiled(pattern: str, classes: Mapping[str, str]) -> tuple[Element, ...]:
    """Compile one line."""
    return tuple(_element(element, classes) for element in pattern.split())


def _element(said: str, classes: Mapping[str, str]) -> Element:
    optional = len(said) > 1 and said.endswith("?")
    said = said.removesuffix("?") if optional else said
    if said == "*":
        return Element(ANY, optional)
    words: set[str] = set()
    inside = said[1:-1].split("|") if said.startswith("<") and said.endswith(">") else []
    for part in inside or said.split("|"):
        named = part.strip("<>")
        words |= set(classes[named].split()) if inside and named in classes else {named}
    return Element(frozenset(words), optional)


@dataclass(slots=True)
class Matcher(Generic[T]):
    """Many patterns, each with what it means, found by their first word."""

    patterns: list[tuple[tuple[Element, ...], T]] = field(default_factory=list[tuple[tuple[Element, ...], T]])
    first: dict[str, list[int]] = field(default_factory=dict[str, list[int]])

    def add(self, lines: Iterable[str], meaning: T, classes: Mapping[str, str]) -> None:
        """Add patterns of one meaning."""
        for line in lines:
            elements = compiled(line, classes)
            for word in _first(elements):
                self.first.setdefault(word, []).append(len(self.patterns))
            self.patterns.append((elements, meaning))

    def at(self, words: Sequence[str], place: int, end: int | None = None) -> list[tuple[int, T]]:
        """Give the length and the meaning of every pattern that fits from this place on, before `end`."""
        last = len(words) if end is None else end
        found: list[tuple[int, T]] = []
        for number in self.first.get(words[place], ()):
            elements, meaning = self.patterns[number]
            length = _length(elements, words, place, last)
            if length:
                found.append((length, meaning))
        return found


def _first(elements: Sequence[Element]) -> frozenset[str]:
    """Give the words that a match can begin with."""
    words: set[str] = set()
    for element in elements:
        words |= element.words
        if not element.optional:
            break
    return frozenset(words)


def _length(elements: Sequence[Element], words: Sequence[str], place: int, last: int) -> int:
    """Give how many words the longest match takes; 0 where there is none."""
    ends = {place}
    for element in elements:
        taken = {end + 1 for end in ends if end < last and element.fits(words[end])}
        ends = taken | ends if element.optional else taken
        if not ends:
            return 0
    return max(ends) - place
