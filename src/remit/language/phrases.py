"""Phrases: what the words of a sentence mean to a reader, by its tables; the longest phrase wins.

A `Lexicon` is made once from word lists. What no list knows stays a `word`: the readers' grammars are closed, so an
unknown word where a value is said makes them abstain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from remit.language.lists.amounts.currencies import CURRENCIES
from remit.language.lists.amounts.numbers import (
    APPROXIMATORS,
    BOUNDS,
    BOUNDS_BEHIND,
    FALLING,
    LONE_SCALES,
    NEGATIONS,
    NUMBER_WORDS,
    SCALES,
    SHARES,
)
from remit.language.lists.amounts.units import VAGUE
from remit.language.numbers import read_number
from remit.language.tokens import HYPHENS, Token
from remit.language.units import UNITS

Entry = tuple[str, str]

_MARKS = {",": "comma", ":": "colon", "(": "comma", ")": "close", "[": "comma", "]": "close", "&": "and", "/": "comma"}
_TELLING = 4
_QUOTES = "\"'’‘“”„«»"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A phrase with what it means: its kind, its value in that kind, its words, and its place in the original text."""

    kind: str
    value: str
    words: str
    start: int
    end: int
    number: Decimal | None = None
    written: str = ""

    @property
    def capital(self) -> bool:
        """Tell whether it is written with a capital first letter."""
        return self.written[:1].isupper()


class Lexicon:
    """The phrases that a reader knows, longest first; later tables win over earlier ones, and all over `fillers`."""

    def __init__(self, *tables: Mapping[str, Entry], fillers: Iterable[str] = ()) -> None:
        """Join the tables, each from phrase to (kind, value); `fillers` say nothing of their own."""
        self.entries: dict[tuple[str, ...], Entry] = {}
        for entries in (table("filler", fillers), _base(), *tables):
            self.entries |= {tuple(phrase.split()): entry for phrase, entry in entries.items()}
        self.longest = max(len(phrase) for phrase in self.entries)

    def lexemes(self, tokens: Sequence[Token]) -> tuple[Lexeme, ...]:
        """Give the meaning of each phrase of a sentence; looks at most `longest` words ahead."""
        said = tuple(_undashed(tokens))
        found: list[Lexeme] = []
        place = 0
        while place < len(said):
            length, lexeme = self._at(said, place)
            if lexeme is not None:
                found.append(lexeme)
            place += length
        return tuple(found)

    def _at(self, said: Sequence[Token], place: int) -> tuple[int, Lexeme | None]:
        first = said[place]
        if first.kind not in ("word", "sign", "number"):
            return 1, _single(first)
        for length in range(min(self.longest, len(said) - place), 0, -1):
            part = said[place : place + length]
            entry = self.entries.get(tuple(token.text for token in part))
            if entry and not (_stuck(said, place, entry[0]) if length == 1 else _minutes(said, place, entry[0])):
                words = " ".join(token.text for token in part)
                number = Decimal(entry[1]) if entry[0] in ("number", "scale") else None
                return length, Lexeme(*entry, words, part[0].start, part[-1].end, number, first.written)
        return 1, _single(first)


def _stuck(said: Sequence[Token], place: int, kind: str) -> bool:
    """Tell whether a word hangs on a number without being its scale or unit: 1080p."""
    hangs = place > 0 and said[place].glued and said[place - 1].kind == "number" and said[place].kind == "word"
    return hangs and kind not in ("scale", "share")


def _minutes(said: Sequence[Token], place: int, kind: str) -> bool:
    """Tell whether *min of* behind a number is so many minutes of something, and no bound: 15 min of an operator."""
    return kind == "op" and said[place].text == "min" and place > 0 and said[place - 1].kind == "number"


def table(kind: str, phrases: Iterable[str] | Mapping[str, str]) -> dict[str, Entry]:
    """Make a table of one kind from phrases, each with its value (or itself)."""
    if isinstance(phrases, Mapping):
        given = cast("Mapping[str, str]", phrases)
        return {phrase: (kind, value) for phrase, value in given.items()}
    return {phrase: (kind, phrase) for phrase in phrases}


def synonyms(kind: str, words: Mapping[str, Iterable[str]]) -> dict[str, Entry]:
    """Make a table of one kind from each value's words."""
    return {phrase: (kind, value) for value, phrases in words.items() for phrase in phrases}


def _base() -> dict[str, Entry]:
    return {
        **table("number", {word: str(number) for word, number in NUMBER_WORDS.items()}),
        **table("scale", {word: str(scale) for word, scale in SCALES.items()}),
        **{f"{article} {word}": ("number", str(SCALES[word])) for word in LONE_SCALES for article in ("a", "one")},
        **table("share", SHARES),
        **table("not", NEGATIONS),
        **table("fall", FALLING),
        **table("op", BOUNDS),
        **table("behind", BOUNDS_BEHIND),
        **table("approx", APPROXIMATORS),
        **table("and", ("and",)),
        **table("range", ("between", "from")),
        **table("to", ("to",)),
        **table("vague", VAGUE),
        **table("currency", CURRENCIES),
        **table("unit", {words: unit for words, (unit, _, _) in UNITS.items() if _tells_a_unit(words)}),
    }


def _tells_a_unit(words: str) -> bool:
    """Tell whether words are a unit wherever they stand, not only behind a number (s, min, us)."""
    return len(words) >= _TELLING and words not in ("mins", "micros", "nanos", "millis", "work day", "work days")


def _undashed(tokens: Sequence[Token]) -> Iterable[Token]:
    """Leave out hyphens within words (true-positive), and between a number and its noun (10-point)."""
    for number, token in enumerate(tokens):
        if token.kind == "dash" and token.glued and token.text in HYPHENS and number and number + 1 < len(tokens):
            before, after = tokens[number - 1], tokens[number + 1]
            if after.glued and after.kind == "word" and before.kind in ("word", "number"):
                continue
        yield token


def _single(token: Token) -> Lexeme | None:
    """Give the lexeme of one token that begins no phrase; None for what says nothing (quotes, the full stop)."""
    kind, value, number = token.kind, "", None
    if kind == "number":
        read = read_number(token.text)
        kind, value, number = ("unsure", read, None) if isinstance(read, str) else ("number", token.text, read)
    elif kind == "mark":
        if token.text in _QUOTES:
            return None
        kind = _MARKS[token.text]
    elif kind == "sign":
        kind = _MARKS.get(token.text, "odd")
    elif kind == "item":
        value = token.text
    elif kind == "end":
        if "?" in token.text:
            kind = "question"
        elif set(token.text) <= {".", ";", "!"}:
            return None
    return Lexeme(kind, value, token.text, token.start, token.end, number, token.written)
