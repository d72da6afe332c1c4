"""Finding the yes or no of an answer: at its beginning, or in a phrase that says it by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from remit.language.lists.asked import ASKED
from remit.language.lists.choices import around as lists
from remit.language.phrases import Lexeme, Lexicon
from remit.language.readers.choices.entries import FUNCTION_WORDS, entries
from remit.language.readers.finding import Found, Span
from remit.language.tokens import Token
from remit.language.values import Value

_REACH = 3
"""Words between *without* and the network."""

_NEAR = 4
"""Words before *without* in which it may be said that nothing works then."""

_LEADING = lists.DETERMINERS | lists.CONDITIONS | lists.TIMES | {"there", "there's", "is"}
"""Words before a network that is not there: if the, where there's."""

_BREAKING = frozenset({"comma", "colon", "line", "item", "close", "dash", "question"})


@lru_cache(maxsize=len(lists.VERDICTS))
def _verdicts(what: str) -> Lexicon:
    said = {phrase: verdict for verdict, phrases in lists.VERDICTS[what].items() for phrase in phrases}
    opening = dict.fromkeys(lists.YES, "yes") | dict.fromkeys(lists.NO, "no")
    return Lexicon(FUNCTION_WORDS, entries("opening", opening), entries("verdict", said))


def find_yes_no(question_id: str, sentence: Sequence[Token], taken: Sequence[Span]) -> tuple[Found, ...]:  # noqa: ARG001  # yes and no are asked for before anything is taken
    """Find the yes or no that the question asks for: at the beginning, or in a phrase that says it by itself."""
    whats = [one.what for one in ASKED.get(question_id, ()) if one.kind == "yes-no"]
    sentence = cut_off(sentence) if "offline" in whats else sentence
    return tuple(found for what in whats for found in _verdict(what, _verdicts(what).lexemes(sentence)))


def cut_off(sentence: Sequence[Token]) -> Sequence[Token]:
    """Write *offline* for being without any kind of network: has to carry on without the WAN."""
    found = list(sentence)
    place = 0
    while place < len(found):
        end = place + 1
        while end < min(place + 1 + _REACH, len(found)) and found[end].text in lists.DETERMINERS | lists.WIRELESS:
            end += 1
        stops = any(token.text in lists.STOPPING for token in found[max(place - _NEAR, 0) : place])
        if (
            not stops
            and found[place].text in ("without", "w/o")
            and end < len(found)
            and found[end].text in lists.NETWORKS
        ):
            found[place : end + 1] = [replace(found[place], text="offline", end=found[end].end, written="")]
        place += 1
    return _disconnected(found)


def _disconnected(sentence: list[Token]) -> Sequence[Token]:
    """Write *offline* where something works although there is no network: works where there's no signal."""
    texts = [token.text for token in sentence]
    if not any(text in lists.WORKING for text in texts) or any(text in lists.STOPPING for text in texts):
        return sentence
    for place, text in enumerate(texts):
        missing = place and texts[place - 1] in ("no", "without")
        lost = next((n for n in range(place + 1, min(place + 1 + _REACH, len(texts))) if texts[n] in lists.LOST), 0)
        if text in lists.NETWORKS and (missing or lost):
            start = place - 1 if missing else place
            while start and texts[start - 1] in _LEADING:
                start -= 1
            end = sentence[lost or place]
            made = replace(sentence[start], text="offline", end=max(end.end, sentence[place].end), written="")
            return [*sentence[:start], made, *sentence[max(lost, place) + 1 :]]
    return sentence


def _verdict(what: str, said: Sequence[Lexeme]) -> Iterator[Found]:
    words = [lexeme for lexeme in said if lexeme.kind not in ("line", "item", "dash")]
    if not words:
        return
    first, second = words[0], (words[1] if len(words) > 1 else None)
    found: list[Lexeme] = []
    alone = first.kind == "opening" and (
        second is None or second.kind in _BREAKING or (first.value == "yes" and first.words not in lists.SHORT_YES)
    )
    if alone and second is not None and second.words in ("and", "or", "but"):
        yield Found(problem="Both yes and no are said, it seems: which of them holds?")
        return
    if alone:
        found.append(first)
    for place, lexeme in enumerate(words):
        if lexeme.kind != "verdict":
            continue
        before = words[max(place - 3, 0) : place]
        affirmed = lexeme.value == "yes" and lexeme.words == "offline"
        if any(one.words in lists.NEGATIONS or (one.words in lists.NEED and not affirmed) for one in before):
            yield Found(problem=f"Whether “{lexeme.words}” is affirmed or denied is not clear: write yes or no.")
            return
        if any(one.words in lists.CONDITIONS for one in words[:place]) and not (alone or affirmed):
            yield Found(problem="A yes or no that hangs on a condition is not read: write yes or no, and when.")
            return
        found.append(lexeme)
    if not found:
        return
    if len({lexeme.value for lexeme in found}) > 1:
        yield Found(problem="Both yes and no are said: which of them holds?")
        return
    span = (found[0].start, found[-1].end)
    yield Found((Value(what, items=(found[0].value,), span=span),), tuple((one.start, one.end) for one in found))
