"""Ranks of measures in prose: *what counts most is recall; only second comes precision; the AUC comes last*.

The words that rank are taken out before the measures are read, so that they stand in nobody's way, and the ranks are
put back beside what was read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from remit.language.lists.metrics import ranking as lists
from remit.language.phrases import Lexeme, Lexicon, table
from remit.language.readers.finding import Found
from remit.language.readers.metrics.parts import LEXICON
from remit.language.tokens import Token
from remit.language.values import Value

NEXT_RANK = -1
"""The rank of a value that comes after the one before it; made a number when the whole answer is read."""

_WORDS = Lexicon(
    table("ahead", lists.AHEAD),
    table("behind-it", lists.BEHIND),
    table("leading", lists.LEADING),
    table("talker", lists.TALKERS),
)
_KINDS = ("ahead", "behind-it", "leading")
_LONGEST_TALK = 9


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence without the words that rank; and each rank, where it stands and whether that is behind its measure."""

    tokens: tuple[Token, ...]
    marks: tuple[tuple[int, int, bool], ...]


def apart(sentence: Sequence[Token]) -> Ranked:
    """Take the words that rank out of a sentence; a comma stands for each."""
    told = _told(sentence)
    places = [(lexeme.start, lexeme.end) for lexeme in told]
    marks = [
        (lexeme.start, int(lexeme.value), lexeme.kind == "behind-it" and _metric_before(sentence, lexeme.start))
        for lexeme in told
        if lexeme.kind != "leading"
    ]
    opening = _talk(sentence)
    if not places and opening == 0:
        return Ranked(tuple(sentence), ())
    kept: list[Token] = []
    for token in sentence:
        if token.start < opening:
            continue
        if not any(start <= token.start < end for start, end in places):
            kept.append(token)
        elif kept and kept[-1].kind != "mark":
            kept.append(Token("mark", ",", token.start, token.end))
    while kept and kept[0].text in (",", ":"):
        kept.pop(0)
    return Ranked(tuple(kept), tuple(marks))


def _told(sentence: Sequence[Token]) -> list[Lexeme]:
    """Give the words that rank; *then* ranks only where others do, and right before a measure."""
    told = [lexeme for lexeme in _WORDS.lexemes(sentence) if lexeme.kind in _KINDS]
    told = [lexeme for lexeme in told if lexeme.words not in lists.LONE or _closes(sentence, lexeme)]
    if all(lexeme.words in lists.THEN for lexeme in told):
        return []
    return [lexeme for lexeme in told if lexeme.words not in lists.THEN or _metric_behind(sentence, lexeme.end)]


def _closes(sentence: Sequence[Token], lexeme: Lexeme) -> bool:
    """Tell whether a word ends what is said of a measure: a comma or a bracket follows, or nothing."""
    behind = next((token for token in sentence if token.start >= lexeme.end), None)
    ends = behind is None or behind.text in (",", "(", ":") or behind.kind in ("end", "line", "item")
    return ends and _metric_before(sentence, lexeme.start)


def _metric_before(sentence: Sequence[Token], place: int) -> bool:
    return any(_is_metric(token) for token in sentence if token.end <= place)


def _is_metric(token: Token) -> bool:
    return LEXICON.entries.get((token.text,), ("", ""))[0] == "metric"


def _metric_behind(sentence: Sequence[Token], place: int) -> bool:
    """Tell whether a measure stands right behind a place, with or without an article."""
    behind = [token for token in sentence if token.start >= place][:3]
    single = any(_is_metric(token) for token in behind[:2])
    return single or any(lexeme.kind == "metric" for lexeme in LEXICON.lexemes(behind)[:2])


def _talk(sentence: Sequence[Token]) -> int:
    """Give where a sentence begins that is led by talk: for us as planners it is clear: recall …; 0 where it is not."""
    first = next((lexeme for lexeme in _WORDS.lexemes(sentence)), None)
    if first is None or first.kind != "talker":
        return 0
    for place, token in enumerate(sentence[: _LONGEST_TALK + 1]):
        if token.text in (":", ","):
            said = sentence[:place]
            told = any(one.kind == "number" or _is_metric(one) for one in said)
            return 0 if told else token.end
    return 0


def with_ranks(founds: Sequence[Found], marks: Sequence[tuple[int, int, bool]]) -> list[Found]:
    """Give what was read with its rank: to each mark the value right behind it, or right before it."""
    values = sorted((value for one in founds for value in one.values if value.span), key=lambda one: one.span or (0, 0))
    ranks: dict[int, int] = {}
    for number, (place, rank, behind) in enumerate(marks):
        low = marks[number - 1][0] if number else -1
        high = marks[number + 1][0] if number + 1 < len(marks) else 10**9
        if behind:
            near = [value for value in values if value.span and low <= value.span[0] < place]
            chosen = near[-1] if near else None
        else:
            near = [value for value in values if value.span and place <= value.span[0] < high]
            chosen = near[0] if near else None
        if chosen is not None and id(chosen) not in ranks:
            ranks[id(chosen)] = rank
    return [
        replace(one, values=tuple(_ranked(value, ranks.get(id(value), 0)) for value in one.values)) for one in founds
    ]


def _ranked(value: Value, rank: int) -> Value:
    return replace(value, rank=rank) if rank and not value.rank else value


def numbered(values: Sequence[Value]) -> list[Value]:
    """Number what comes *next*: one after what stands before it, which is the first where nothing else was said."""
    found: list[Value] = []
    for value in values:
        if value.rank != NEXT_RANK:
            found.append(value)
        elif not found or (not found[-1].rank and any(one.rank for one in found)):
            found.append(replace(value, rank=0))
        else:
            if not found[-1].rank:
                found[-1] = replace(found[-1], rank=1)
            found.append(replace(value, rank=found[-1].rank + 1))
    return found
