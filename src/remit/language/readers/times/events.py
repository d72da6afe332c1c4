"""Finding events: when data is no longer of use, is disposed of, or a model is retired; and the day of a deadline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from remit.language.lists.times import events
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.readers.times.anchoring import FOREIGN, OURS, Scene, scene
from remit.language.readers.times.conditions import boundary, complete, counts, cut, runs_on, vague
from remit.language.readers.times.deadlines import deadlines
from remit.language.tokens import Token
from remit.language.values import Value

EVENTS = {"data.lifetime": "expiry-event", "data.retention": "disposal-event", "deployment.retirement": "retirement"}
"""What an event is called, by question."""

_LONGEST = 24
_ALL = ("everything", "nothing", "it", "they", "all")
_NEAR = 6
_VAGUE = "“{}” does not say when exactly: by which sign would one know?"
_CUT = "“{}” goes on behind a comma, so it is not clear where it ends."
_UNPLACED = "It is not clear what happens when “{}”."
_ENDING = re.compile("[@n.]?d?eo(?!E)")


def find_events(question_id: str, tokens: Sequence[Token], taken: Sequence[Span]) -> Sequence[Found]:
    """Find the events of a sentence, each in the author's words, or the deadlines, by the question."""
    if question_id == "scoping.ml-fit":
        return tuple(one for one in deadlines(tokens) if not any(overlaps(*place, taken) for place in one.taken))
    what = EVENTS.get(question_id)
    seen = scene(question_id, tokens) if what and tokens else None
    if seen is None or not what or not seen.lexemes:
        return ()
    return tuple(one for one in _events(seen, what) if not any(overlaps(*place, taken) for place in one.taken))


def _events(seen: Scene, what: str) -> Iterator[Found]:
    at = 0
    while at < len(seen.letters):
        start = _led(seen, at)
        if start is None:
            at += 1
            continue
        end = cut(seen, at, boundary(seen, start))
        found = _found(seen, what, at, start, end)
        if found is not None:
            yield found
        at = max(end, at + 1)


def _led(seen: Scene, at: int) -> int | None:
    """Give the place of the first word of the event that a phrase leads, or None where it leads none."""
    lexeme = seen.lexemes[at]
    if lexeme.kind in ("cue", "nouncue") or lexeme.words in ("until", "till"):
        return at + 1
    if lexeme.kind == "once" and lexeme.words == "once" and not counts(seen, at):
        return at + 1
    if lexeme.kind == "demand":
        return at
    if lexeme.words == "after":
        return _after(seen, at)
    ending = _ENDING.match(seen.letters, at)
    if ending and lexeme.words in ("at", "with", "by", "on"):
        return at + 1
    return None


def _after(seen: Scene, at: int) -> int | None:
    """Tell an event behind *after* from a time, which is an amount: after 30 days, 30 days after the end."""
    before = [amount for place in range(max(at - _NEAR, 0), at) if (amount := seen.amount(place))]
    delayed = any(amount.dimension == "time" and seen.behind(amount) == at for amount in before)
    timed = re.match("[p>~]*N?[UF]", seen.letters[at + 1 :])
    without = timed is not None and seen.marked.words(at + 1 + timed.end(), at + 2 + timed.end()) == "without"
    pointing = seen.lexemes[at + 1].words in (*events.POINTING, *events.NEXT) if at + 1 < len(seen.letters) else True
    return None if delayed or pointing or (timed and not without) else at + 1


def _or_a_time(seen: Scene, end: int) -> bool:
    """Tell whether a clause ends at a comma because a time, or which of both counts, follows: or two years."""
    behind = next((place for place in range(end + 1, len(seen.letters)) if seen.letters[place] != "a"), end)
    words = [lexeme.words for lexeme in seen.lexemes[end + 1 : end + _NEAR]]
    timed = any(seen.amount(place) for place in range(end + 1, min(behind + 3, len(seen.letters))))
    return bool(words) and (
        words[0].startswith("whichever") or words[0] in events.FORESEEN or (words[0] in ("or", "but", "at") and timed)
    )


def _says_more(words: Sequence[str]) -> bool:
    """Tell whether what follows from an event runs on behind it: a storm everything is old."""
    return any(one in _ALL and two in ("is", "are", "must", "will", "has") for one, two in pairwise(words[1:]))


def _found(seen: Scene, what: str, at: int, start: int, end: int) -> Found | None:
    if end <= start or all(lexeme.kind == "number" for lexeme in seen.lexemes[start:end]):
        return None  # nothing behind it, or a number of something said before: after 84
    span = seen.marked.span(at, end)
    said = seen.marked.words(start, end)
    words = said.split()
    about = seen.anchored(at, end)
    if about == FOREIGN:
        return None
    if about != OURS:
        return Found(taken=(span,), problem=_UNPLACED.format(said))
    if len(words) > _LONGEST or vague(words) or any(lexeme.kind == "unsure" for lexeme in seen.lexemes[start:end]):
        return Found(taken=(span,), problem=_VAGUE.format(said))
    if not (complete(seen, end) or _or_a_time(seen, end)) or runs_on(seen, start, end) or _says_more(words):
        return Found(taken=(span,), problem=_CUT.format(said))
    return Found((Value(what, condition=said, span=span),), (span,))
