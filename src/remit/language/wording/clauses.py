"""Clauses: a text cut where one thought ends and another begins, with what each clause holds.

A vague word is harmless where its clause, or the one that explains it, gives a figure; and in an aside (a reason, a
relative clause, a tale of how things are today), which asks for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.language.lists.wording import words as lists
from remit.language.tokens import HYPHENS, Token, tokens

SHORT = 5
"""Words of a sentence that the next one may explain: “Fast. The 95th percentile stays under 200 ms.”"""

_COMMAS = frozenset(",:()[]")
_YEARS = range(1900, 2101)
_YEAR_DIGITS = 4
_YEARS_BEHIND = """
    after and april august autumn before by census december february from in january july june march may
    november october of september since spring summer to until winter year
"""
_BEFORE_YEARS = frozenset(_YEARS_BEHIND.split())
_CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"'}
_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Part:
    """A word, number, sign or mark in normal form, with its place in the text and the number of its clause."""

    kind: str
    text: str
    start: int
    end: int
    clause: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its parts (from `first` up to `last`), the mark that opened it, and what it holds.

    `explains` tells that nothing but leading words stand before its first figure.
    """

    sentence: int
    opener: str
    first: int
    last: int
    figures: tuple[int, ...]
    times: tuple[int, ...]
    modal: bool
    aside: bool
    explains: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A text in parts and clauses."""

    text: str
    parts: tuple[Part, ...]
    clauses: tuple[Clause, ...]

    def clause(self, place: int) -> Clause:
        """Give the clause of a part."""
        return self.clauses[self.parts[place].clause]

    def measured(self, first: int, last: int) -> bool:
        """Tell whether the clause holds a figure beside these parts, or is explained by one that does."""
        number = self.parts[first].clause
        here = self.clauses[number]
        if any(not first <= place < last for place in here.figures):
            return True
        if here.opener == "(" and number and self.clauses[number - 1].figures:
            return True
        behind = self._behind(number)
        if behind is not None and behind.opener == "(" and not behind.figures and number + 2 < len(self.clauses):
            behind = self.clauses[number + 2]  # the brackets only say what it is called: satisfaction (SUS) of 75
            return behind.sentence == here.sentence and bool(behind.figures)
        return behind is not None and bool(behind.figures) and (behind.explains or behind.opener in (":", "("))

    def timed(self, first: int, last: int) -> bool:
        """Tell whether the clause fixes a time beside these parts, or is explained by one that does."""
        number = self.parts[first].clause
        behind = self._behind(number)
        if any(not first <= place < last for place in self.clauses[number].times):
            return True
        fixed = behind is not None and any(self.parts[place].text not in lists.ALL_OF_THEM for place in behind.times)
        return fixed or self.measured(first, last)

    def _behind(self, number: int) -> Clause | None:
        """Give the clause that may explain this one: the next of the sentence, or of the next after a short one."""
        if number + 1 >= len(self.clauses):
            return None
        here, behind = self.clauses[number], self.clauses[number + 1]
        near = behind.sentence == here.sentence or (
            behind.sentence == here.sentence + 1 and here.last - here.first <= SHORT
        )
        return behind if near else None

    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Give the first and the last part (exclusive) of each sentence."""
        bounds: dict[int, tuple[int, int]] = {}
        for clause in self.clauses:
            first, _ = bounds.get(clause.sentence, (clause.first, 0))
            bounds[clause.sentence] = (first, clause.last)
        return tuple(bounds.values())


def said(text: str) -> Said:
    """Cut a text into parts and clauses."""
    found = tokens(text)
    quoted = _quoted(found)
    parts: list[Part] = []
    openers = [""]
    firsts = [0]
    pending = ""
    for number, token in enumerate(found):
        mark = _mark(token)
        if not mark and not _left_out(found, number):
            cut = _cut(found, number, text)
            if cut:
                pending = max(pending, cut, key=_STRENGTH.index)
                continue
            if parts and not pending and _opens_aside(found, number):
                pending = ","
        elif not mark:
            continue
        if pending and parts:
            openers.append(pending)
            firsts.append(len(parts))
        pending = "." if mark else ""
        kind = "mark" if mark else token.kind
        word = mark or token.text.replace("’", "'")
        parts.append(Part(kind, word, token.start, token.end, len(openers) - 1, number in quoted))
    return Said(text, tuple(parts), _clauses(parts, openers, [*firsts, len(parts)]))


_STRENGTH = ("", ",", "(", ":", ".")
"""What cuts a text into clauses; the stronger of two that stand together counts."""


def _mark(token: Token) -> str:
    """Give the question mark or the dots that end a sentence and say something themselves."""
    if token.kind == "end" and "?" in token.text:
        return "?"
    dots = token.text == "…" or (token.kind == "end" and token.text.startswith("..."))
    return "…" if dots else ""


def _cut(found: Sequence[Token], number: int, text: str) -> str:
    """Tell whether a token ends a clause, and how."""
    token = found[number]
    behind = found[number + 1] if number + 1 < len(found) else None
    goes_on = behind is not None and text[behind.start : behind.start + 1].islower()
    if token.kind == "end":
        if behind is None or ";" in token.text or "!" in token.text or behind.kind in ("line", "item"):
            return "."
        stop = "," if goes_on else "."
        return "" if behind.glued else stop
    if token.kind in ("line", "item"):
        return "," if goes_on and token.text == "\n" else "."
    comma = token.text in _COMMAS if token.kind == "mark" else token.kind == "dash" and not token.glued
    return {"(": "(", "[": "(", ":": ":"}.get(token.text, ",") if comma else ""


def _left_out(found: Sequence[Token], number: int) -> bool:
    """Tell whether a token says nothing to a pattern: quotes, hyphens within words, full stops of abbreviations."""
    token = found[number]
    if token.kind == "dash":
        return token.glued and token.text in HYPHENS
    if token.kind == "mark":
        return token.text not in _COMMAS
    if token.kind == "end":
        behind = found[number + 1] if number + 1 < len(found) else None
        return behind is not None and behind.glued
    return False


def _opens_aside(found: Sequence[Token], number: int) -> bool:
    token = found[number]
    if token.kind != "word":
        return False
    follows = found[number + 1].text if number + 1 < len(found) else ""
    if token.text in lists.REASONS:
        return follows not in _COMMAS
    return (token.text, follows) in lists.REASON_PHRASES


def _quoted(found: Sequence[Token]) -> frozenset[int]:
    """Give the numbers of the tokens that stand in quotation marks that close soon."""
    inside: set[int] = set()
    opened: int | None = None
    closing = ""
    for number, token in enumerate(found):
        if opened is not None and token.text == closing:
            inside.update(range(opened + 1, number))
            opened = None
        elif opened is not None and number - opened > _LONGEST_QUOTE:
            opened = None
        elif opened is None and token.kind == "mark" and token.text in _CLOSING:
            opened, closing = number, _CLOSING[token.text]
    return frozenset(inside)


def _clauses(parts: Sequence[Part], openers: Sequence[str], bounds: Sequence[int]) -> tuple[Clause, ...]:
    made: list[Clause] = []
    sentence, aside, today = 0, False, False
    for number, opener in enumerate(openers):
        first, last = bounds[number], bounds[number + 1]
        words = [part.text for part in parts[first:last]]
        times = tuple(first + place for place, word in enumerate(words) if word in lists.CALENDAR)
        if opener == "." or not number:
            sentence, aside = sentence + 1, False
            today = _tells_of_today(parts, first)
        modal = any(word in lists.MODALS for word in words)
        otherwise = words[:1] == ["otherwise"] and (opener in ("", "."))
        opens = words[:1] and not otherwise and (words[0] in lists.REASONS or tuple(words[:2]) in lists.REASON_PHRASES)
        aside = bool(opens) or (aside and not modal)
        figures = tuple(place for place in range(first, last) if _figure(parts, place))
        made.append(
            Clause(
                sentence, opener, first, last,
                figures,
                times,
                modal=modal,
                aside=aside or (today and not modal),
                explains=bool(figures) and all(part.text in lists.LEADING for part in parts[first : figures[0]]),
            )
        )  # fmt: skip
    return tuple(made)


_TODAY_REACH = 6


def _tells_of_today(parts: Sequence[Part], first: int) -> bool:
    """Tell whether a sentence begins by telling how things are: today, currently, at present."""
    return any(part.text in lists.TODAY for part in parts[first : first + _TODAY_REACH])


def _figure(parts: Sequence[Part], place: int) -> bool:
    """Tell whether a part is a figure; the year of something is none."""
    part = parts[place]
    if part.kind == "odd":
        return part.text != "24/7" and any(character.isdigit() for character in part.text)
    if part.kind != "number":
        before = parts[place - 1].text if place else ""
        if part.text == "one" and before in lists.BEFORE_ONE:
            return False
        if part.text == "once":
            behind = parts[place + 1].text if place + 1 < len(parts) else ""
            return behind in lists.BEHIND_ONCE or before in lists.BEFORE_ONCE
        counted = place > 0 and (parts[place - 1].kind == "number" or before in lists.COUNTING)
        return part.text in lists.QUANTITIES and (part.text not in lists.SCALES or counted)
    year = len(part.text) == _YEAR_DIGITS and part.text.isdigit() and int(part.text) in _YEARS
    return not (year and place and parts[place - 1].text in _BEFORE_YEARS)
