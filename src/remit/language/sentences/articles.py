"""Articles: “the”, “a” and the like as they stood in the answer, given back to a value's words before they are put in.

Values are kept without articles (`docs/reference/values.md`); a sentence that a person reads should have those of the
author: “a data scientist”, “the daily list”, “the employers' desk”. “Our” is written as “the”.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from remit.language.lists.metrics import measures
from remit.language.lists.patterns.words import COLUMN_METRICS, DAYS_OF_NOTE, ROLES, STATES
from remit.language.sentences.nouns import article, several
from remit.language.sentences.times import is_point, load
from remit.language.titles import is_metric
from remit.language.values import Value

_GAP = r"[ \t\n]{1,3}"
_ARTICLE = rf"(?:(the|an?|our){_GAP})?"
_LONGEST = 12
"""Words beyond which a phrase is no name but a clause, and keeps the words it has."""

_ARTICLED_LISTS = frozenset(
    {"infrastructure", "resource", "retention", "disposal-event", "affected-group", "foreseen-change"}
)
"""Lists whose things stand within the sentence and not behind a colon."""


@lru_cache(maxsize=1024)
def articled(value: Value, text: str) -> Value:
    """Give the value with the articles that its own words have in the answer."""
    metric = is_metric(value)
    group = _as_written(value.group, text, value)
    if metric and group and value.what not in COLUMN_METRICS:
        group = _placed(group, text)
    compares = value.what in measures.COMPARED or value.reference in {"", "now"}
    listed = (value.what in _ARTICLED_LISTS and value.op != "none") or (metric and value.what != "outcome")
    return replace(
        value,
        who=_somebody(value, text),
        action=_deed(value, text),
        group=group,
        reference=value.reference if compares else _as_written(value.reference, text, value),
        condition=_condition(value, text),
        items=tuple(_as_written(item, text, value) for item in value.items) if listed else value.items,
    )


def _as_written(phrase: str, text: str, value: Value) -> str:
    """Give a phrase with the articles before and within it; as it is where the answer does not hold it."""
    return _found(phrase, text, value) or phrase


def _found(phrase: str, text: str, value: Value) -> str:
    """Give a phrase with its articles, from the place that the value was read from; "" where it is not there."""
    words = phrase.split(" ")
    if not phrase or len(words) > _LONGEST:
        return ""
    written = _GAP.join(f"{_ARTICLE}{re.escape(word)}" for word in words)
    found = list(re.finditer(rf"(?<![\w-]){written}(?![\w-])", text, re.IGNORECASE))
    if not found:
        return ""
    start, end = value.span or (0, len(text))
    one = next((hit for hit in found if hit.start() < end and hit.end() > start), found[0])
    return " ".join(f"{_written(article)}{word}" for article, word in zip(one.groups(), words, strict=True))


def _written(article: str | None) -> str:
    if not article:
        return ""
    return "the " if article.lower() in {"the", "our"} else f"{article.lower()} "


def _somebody(value: Value, text: str) -> str:
    """Give a person or role as written: with its article, and in the plural where there is no number beside it."""
    counted = bool(value.items) or (value.amount is not None and value.unit in {"person", "people"})
    if not value.who or counted or value.op == "none":
        return value.who
    return _found(value.who, text, value) or _found(several(value.who), text, value) or value.who


def _deed(value: Value, text: str) -> str:
    """Give what somebody does; where it is what they must do, as such: “must send the answer” is “to send …”."""
    if value.what != "accountable" or not value.action:
        return value.action
    first = re.escape(value.action.split(" ", 1)[0])
    must = re.search(rf"\b(?:must|shall|will|should|has to|have to|needs? to){_GAP}{first}\b", text, re.IGNORECASE)
    return f"to {value.action}" if must else value.action


def _placed(group: str, text: str) -> str:
    """Give a state or time with the word that places it: “in steady state”, “on Black Friday”."""
    found = re.search(rf"\b(in|during|at|under|on){_GAP}{re.escape(group)}(?!\w)", text, re.IGNORECASE)
    if found is None:
        return group
    word, last = found[1].lower(), group.rpartition(" ")[2].lower()
    return f"{word} {group}" if last in (DAYS_OF_NOTE if word == "on" else STATES) else group


def _condition(value: Value, text: str) -> str:
    """Give an event with its article; one that only names what must be over keeps its “after”."""
    said = value.condition
    if is_metric(value) and said and not load(said) and said not in ROLES:
        stands = re.search(
            rf"\b(in|during|at|under|on|for){_GAP}{_ARTICLE}{re.escape(said)}(?!\w)", text, re.IGNORECASE
        )
        return f"{stands[1].lower()} {_written(stands[2])}{said}" if stands and not is_point(said) else said
    if value.what not in _OCCASIONS or not said or value.amount is not None:
        return said
    befalls = re.search(rf"\bup?on{_GAP}{_ARTICLE}{re.escape(said)}{_STOP}", text, re.IGNORECASE)
    if befalls and not said.startswith("on "):
        return f"upon {_written(befalls[1])}{said}"
    if value.what != "trigger" or len(said.split(" ")) > _SHORT:
        return said
    ended = re.search(
        rf"\bafter{_GAP}(?:(the|an?|our|each|every|any){_GAP})?{re.escape(said)}{_STOP}", text, re.IGNORECASE
    )
    if ended is None:
        return said
    one = ended[1] and ended[1].lower() in {"each", "every", "any"}
    return f"after {f'{article(said)} ' if one else _written(ended[1])}{said}"


_SHORT = 3
_OCCASIONS = frozenset({"trigger", "retirement", "disposal-event", "expiry-event"})
_STOP = r"(?=[ \t]*(?:[.,;:!?)\n]|$))"
