"""Marking: the words of a sentence with the part that each plays by one table, and that part as one letter.

The grammars of times and events are regular expressions over these letters, one letter for each phrase, so that a
grammar can be read at a glance and takes linear time. What no table knows is a `word`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from remit.language.lists.amounts.numbers import NUMBER_WORDS
from remit.language.lists.times.schedules import WEEKDAYS
from remit.language.numbers import read_number
from remit.language.phrases import Lexeme
from remit.language.tokens import HYPHENS, Token

_DAYS = frozenset(word for words in WEEKDAYS.values() for word in words)
_QUOTES = frozenset("\"'’‘“”„«»")
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_TRAILING = re.compile("([0-9]{1,2}:[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2})[.,:;-]+")
_TOGETHER = re.compile(r"24[/x]7")
_PUNCTUATION = {",": "comma", ":": "colon", "(": "open", ")": "close", "[": "open", "]": "close"}


@dataclass(frozen=True, slots=True)
class Marked:
    """The phrases of a sentence, and a string with the letter of each in the same place."""

    lexemes: tuple[Lexeme, ...]
    letters: str

    def words(self, start: int, end: int) -> str:
        """Give the words of some phrases as the author wrote them, in lower case and with one space between."""
        said = ""
        last = None
        for lexeme in self.lexemes[start:end]:
            said += ("" if last is None or lexeme.start == last else " ") + lexeme.words
            last = lexeme.end
        return said

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the place in the text of some phrases."""
        return self.lexemes[start].start, self.lexemes[end - 1].end


class Marker:
    """Marks sentences by one table: phrases with their kind and value, and kinds with their letter."""

    def __init__(self, table: Mapping[str, tuple[str, str]], letters: Mapping[str, str], unknown: str = ".") -> None:
        """Make a marker; kinds without a letter, and words that the table does not know, get `unknown`."""
        self.entries = {tuple(phrase.split()): entry for phrase, entry in table.items()}
        self.longest = max(len(phrase) for phrase in self.entries)
        self.letters = letters
        self.unknown = unknown

    def mark(self, tokens: Sequence[Token]) -> Marked:
        """Give the marked phrases of a sentence; looks at most `longest` words ahead."""
        said = tuple(undashed(tokens))
        found: list[Lexeme] = []
        place = 0
        while place < len(said):
            length = min(self.longest, len(said) - place)
            while length and tuple(token.text for token in said[place : place + length]) not in self.entries:
                length -= 1
            part = said[place : place + max(length, 1)]
            words = _joined(part)
            if length:
                kind, value = self.entries[tuple(token.text for token in part)]
                number = Decimal(value) if kind == "number" else None
                found.append(Lexeme(kind, value, words, part[0].start, part[-1].end, number))
            else:
                found.append(single(part[0]))
            place += len(part)
        return Marked(tuple(found), "".join(self.letters.get(lexeme.kind, self.unknown) for lexeme in found))


def _joined(part: Sequence[Token]) -> str:
    said = ""
    last = None
    for token in part:
        said += ("" if last in (None, token.start) else " ") + token.text
        last = token.end
    return said


def undashed(tokens: Iterable[Token]) -> Iterable[Token]:
    """Leave out quotes, hyphens within words (bi-weekly) and between a number and its unit (2-week)."""
    given = [part for token in tokens if token.text not in _QUOTES for part in _parted(token)]
    for place, token in enumerate(given):
        if token.kind == "dash" and token.text in HYPHENS and token.glued and 0 < place < len(given) - 1:
            before, after = given[place - 1], given[place + 1]
            spans = before.text in _DAYS and after.text in _DAYS
            if not spans and after.glued and after.kind == "word" and before.kind in ("word", "number"):
                continue
        yield token


def _parted(token: Token) -> Iterable[Token]:
    """Part a clock time or a date from the comma behind it."""
    match = _TRAILING.fullmatch(token.text)
    if match is None or len(token.text) != token.end - token.start:
        return (token,)
    cut = token.start + len(match[1])
    return (replace(token, text=match[1], end=cut), Token("mark", ",", cut, token.end, glued=True))


def single(token: Token) -> Lexeme:
    """Give the lexeme of a token that no table knows: a number, a clock time, a sign, or a word."""
    kind, value, number = token.kind, token.text, None
    if token.text in NUMBER_WORDS:
        kind, number = "number", Decimal(str(NUMBER_WORDS[token.text]))
    elif kind == "number":
        read = read_number(token.text)
        kind, number = ("unsure", None) if isinstance(read, str) else ("number", read)
    elif _CLOCK.fullmatch(token.text):
        kind = "hours"
    elif _TOGETHER.fullmatch(token.text):
        kind = "continuous"
    elif kind in ("mark", "sign"):
        kind = _PUNCTUATION.get(token.text, "sign")
    elif kind in ("end", "line", "item", "dash"):
        kind = "dash" if kind == "dash" else "stop"
    return Lexeme(kind, value, token.text, token.start, token.end, number)


def inflected(verb: str) -> tuple[str, ...]:
    """Give the plain forms of a regular English verb: load, loads, loaded, loading; a phrase changes its first word."""
    first, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    if first.endswith("e"):
        forms = (first, f"{first}s", f"{first}d", f"{first[:-1]}ing")
    elif first.endswith("y") and first[-2] not in "aeiou":
        forms = (first, f"{first[:-1]}ies", f"{first[:-1]}ied", f"{first}ing")
    elif first.endswith(("ch", "sh", "ss", "x")):
        forms = (first, f"{first}es", f"{first}ed", f"{first}ing")
    elif re.fullmatch(r"(?:re|un)?[^aeiou]*[aeiou][^aeiouwxy]", first):
        forms = (first, f"{first}s", f"{first}{first[-1]}ed", f"{first}{first[-1]}ing")
    else:
        forms = (first, f"{first}s", f"{first}ed", f"{first}ing")
    return tuple(f"{form}{tail}" for form in forms)
