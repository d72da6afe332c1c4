"""Doubting: which of the values that were found are not sure enough to be told, and become candidates instead.

The gate between the finders and a reading. What it doubts is not lost: the value is offered at its place, with the
reason, and a person picks it or does not. Doubted are values that a neighbouring sentence contrasts with those of
somebody else (`readers/amounts/owning.py`), and values whose place tells.

What is read is true to its words; whether the words are meant as the answer is less sure, and their place tells. Of
the 1,002 values read in 1,101 answers that nobody had seen before the rules, 66 were wrong. Doubted are 71 of them, of
which 22 were wrong: those deep in a clause of a sentence that asks for nothing and names nothing of theirs, those in
brackets, and things needed in words of their own; not in a short answer. Of the 931 others, 44 were. The bounds were
chosen on two thirds of the answers (14 of 43 doubted values wrong, 30 of 630 others) and hold on the last third (8 of
28, and 14 of 301). The counts are of the readers of their day; `benchmarks/readings/README.md` tells how the present
ones fare.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from remit.language.lists.amounts.cues import CUES
from remit.language.lists.asked import ASKED
from remit.language.lists.asking import ASKS
from remit.language.phrases import Lexicon, table
from remit.language.readers.amounts.owning import THEIRS, contrasted
from remit.language.tokens import Token
from remit.language.values import Value

DEEP = 4
"""Words in front of a value in its own clause, from which on it stands deep in it."""

SHORT = 12
"""Words and numbers of an answer, up to which all of it is taken for the answer: it has no room for asides."""

_CLAUSE_ENDS = (",", ":", "(", ")")
_ENDS = ("end", "line", "item")
_COUNTED = ("word", "number")
_FRESH = ("number", "sign")
_RECURRING = ("trigger",)
_WORDED = ("resource",)
_ASKING = Lexicon(table("asks", ASKS))
_IN_PASSING = "It is told in passing, in a sentence that asks for nothing: say whether it is meant."
_IN_BRACKETS = "It stands in brackets, as asides do: say whether it is meant."
_UNKNOWN = "It is a thing in words that are not known: say whether it is meant."


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that was found and is not told, and one sentence why."""

    value: Value
    reason: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence or line, as its tokens."""

    tokens: Sequence[Token]

    @property
    def length(self) -> int:
        return sum(token.kind in _COUNTED for token in self.tokens)

    @property
    def asks(self) -> bool:
        return any(lexeme.kind == "asks" for lexeme in _ASKING.lexemes(self.tokens))

    def before(self, place: int) -> Sequence[Token]:
        """Give what stands before a place of the text."""
        end = next((number for number, token in enumerate(self.tokens) if token.start >= place), len(self.tokens))
        return self.tokens[:end]

    def clause(self, place: int) -> Sequence[Token]:
        """Give what stands before a place of the text, in the clause that it stands in."""
        before = self.before(place)
        ends = [number for number, token in enumerate(before) if token.text in _CLAUSE_ENDS]
        return before[ends[-1] + 1 :] if ends else before

    def in_brackets(self, place: int) -> bool:
        """Tell whether a place stands in brackets that something stands before."""
        depth = 0
        for number, token in enumerate(self.before(place)):
            opens = token.text == "(" and (depth > 0 or number > 0)
            depth = depth + 1 if opens else max(depth - 1, 0) if token.text == ")" else depth
        return depth > 0


def doubted(
    question_id: str, found: Sequence[Token], values: Sequence[Value]
) -> tuple[tuple[Value, ...], tuple[Doubt, ...]]:
    """Part the values of an answer, given as its tokens, into those that are kept and those that are doubted."""
    said = _sentences(found)
    kept: list[Value] = []
    doubts: list[Doubt] = []
    for value in values:
        reason = _reason(question_id, said, value)
        if not reason and contrasted(question_id, [one.tokens for one in said], value, values):
            reason = THEIRS
        if reason:
            doubts.append(Doubt(value, reason))
        else:
            kept.append(value)
    return tuple(kept), tuple(doubts)


def _reason(question_id: str, said: Sequence[_Sentence], value: Value) -> str:
    """Say why a value is doubted, "" where it is not."""
    if value.span is None or sum(one.length for one in said) <= SHORT:
        return ""
    place = value.span[0]
    holding = next((one for one in reversed(said) if one.tokens[0].start <= place), None)
    if holding is None:
        return ""
    if value.what in _WORDED:
        return _UNKNOWN
    if holding.in_brackets(place) or any("(" in item and ")" not in item for item in value.items):
        return _IN_BRACKETS
    clause = holding.clause(place)
    deep = value.what not in _RECURRING and _depth(clause) >= DEEP and not holding.asks
    return _IN_PASSING if deep and not _named(question_id, value, clause) else ""


def _depth(clause: Sequence[Token]) -> int:
    """Count the words before a value since the last amount or sign."""
    count = 0
    for token in clause:
        count = 0 if token.kind in _FRESH else count + (token.kind in _COUNTED)
    return count


@lru_cache(maxsize=512)
def _cues(question_id: str, what: str) -> Lexicon:
    return Lexicon(table("cue", CUES.get(question_id, {}).get(what, ())))


def _named(question_id: str, value: Value, clause: Sequence[Token]) -> bool:
    """Tell whether a word before a value, in its clause, names what it is; a metric is named by its own words."""
    if all(value.what != one.what for one in ASKED[question_id]):
        return True
    if value.what not in CUES.get(question_id, {}):
        return False
    return any(lexeme.kind == "cue" for lexeme in _cues(question_id, value.what).lexemes(clause))


def _sentences(found: Sequence[Token]) -> list[_Sentence]:
    """Cut tokens at every end of a sentence and every new line."""
    done: list[_Sentence] = []
    current: list[Token] = []
    for token in found:
        if token.kind not in _ENDS:
            current.append(token)
        elif current:
            done.append(_Sentence(current))
            current = []
    return [*done, _Sentence(current)] if current else done
