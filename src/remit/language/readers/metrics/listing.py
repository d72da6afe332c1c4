"""Lists of outcomes: several goals in one sentence, each read by itself where all of them are understood.

*Stockouts < 2 %, waste down 20 % vs. last year*; *cut chargebacks by 15 % while keeping the approval rate above 97 %*.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from remit.language.lists.metrics.outcomes import LIMITING
from remit.language.readers.finding import Found, overlaps
from remit.language.tokens import Token

_CUTS = (",", ";", "/", "|", "+")
_WHILE = frozenset({"while", "whilst", "with", "and", "plus", "without"})
_KEEPING = frozenset({
    "keeping", "holding", "maintaining", "having", "leaving", "staying", "keep", "hold", "maintain", "raising",
    "lowering", "reducing", "increasing", "cutting",
})  # fmt: skip
_AS_VERB = {"raising": "raise", "lowering": "lower", "reducing": "reduce", "increasing": "increase", "cutting": "cut"}
_BY_THE_WAY = frozenset({"ci", "confidence", "significance", "significant", "ab", "a", "b", "test"})
_MOST_PIECES = 12
_OPENS, _CLOSES = ("(", "["), (")", "]")

Reads = Callable[[Sequence[Token]], Sequence[Found]]


def all_told(tokens: Sequence[Token], founds: Sequence[Found]) -> bool:
    """Tell whether every number of a sentence belongs to something that was read."""
    places = [span for one in founds if one.values for span in one.taken]
    return all(overlaps(one.start, one.end, places) for one in tokens if one.kind in ("number", "odd"))


def by_pieces(tokens: Sequence[Token], read: Reads) -> Sequence[Found]:
    """Give what the pieces of a sentence say, where each that holds a number is read; else nothing."""
    pieces = _pieces(_without_asides(tokens))
    if not 1 < len(pieces) <= _MOST_PIECES:
        return ()
    founds: list[Found] = []
    for piece in pieces:
        counted = any(token.kind in ("number", "odd") for token in piece)
        limits = any(token.text in LIMITING for token in piece[:1])
        if not counted and not limits:
            continue
        said = read(piece) if counted and not limits else ()
        if any(one.problem for one in said) or not any(one.values for one in said):
            return ()
        founds += said
    return founds if len(founds) > 1 and all_told(_without_asides(tokens), founds) else ()


def _without_asides(tokens: Sequence[Token]) -> Sequence[Token]:
    """Leave out brackets that only tell how a change is tested: (A/B, 95 % CI)."""
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        if tokens[place].text in _OPENS:
            end = next((n for n in range(place + 1, len(tokens)) if tokens[n].text in _CLOSES), -1)
            words = {token.text for token in tokens[place:end] if token.kind == "word"}
            if end > 0 and words and words <= _BY_THE_WAY and words & {"ci", "confidence", "significance"}:
                place = end + 1
                continue
        found.append(tokens[place])
        place += 1
    return found


def _pieces(tokens: Sequence[Token]) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    depth = 0
    for place, token in enumerate(tokens):
        depth += (token.text in _OPENS) - (token.text in _CLOSES)
        behind = tokens[place + 1].text if place + 1 < len(tokens) else ""
        cuts = token.kind in ("mark", "sign", "end") and token.text in _CUTS
        if depth <= 0 and (cuts or (token.text in _WHILE and behind in _KEEPING)):
            found.append([])
        elif depth <= 0 and token.text in _KEEPING and not found[-1]:
            if token.text in _AS_VERB:
                found[-1].append(replace(token, text=_AS_VERB[token.text]))
        else:
            found[-1].append(token)
    return [piece for piece in found if any(token.kind == "word" for token in piece)]
