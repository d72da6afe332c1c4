"""Finding the people who are the baseline: two trained sorters, as good as our consultants."""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists import people as lists
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.readers.people.besides import is_role
from remit.language.tokens import Token
from remit.language.values import Value

_ASKED = "modeling.baseline"
_LONGEST = 6
_GOOD_AS = (("as", "good", "as"), ("as", "well", "as"), ("at", "least", "as", "good", "as"), ("no", "worse", "than"))
_PASSED = frozenset(("the", "our", "a", "an", "today", "today's", ":", "is", "are", "trained", "baseline", "compared",
                     "with", "to", "against"))  # fmt: skip

_DOING = frozenset((
    "agree", "agrees", "find", "finds", "found", "route", "routes", "reach", "reaches", "get", "gets", "sort", "sorts",
    "do", "does", "decide", "decides", "label", "classify", "estimate", "estimates", "guess", "read", "reads", "miss",
    "misses", "catch", "catches", "are", "themselves", "who", "with", "plus", "and", "as", "alone", "today", "now",
    "achieve", "score", "scores", "hit", "predict", "predicts", "make", "makes", "need", "needs", "take", "takes",
    "by", "on", "at", "without", "(",
))  # fmt: skip
"""Words behind the people who do the work so far."""

_JUDGING = frozenset((
    "estimate", "estimates", "guess", "guesses", "forecast", "forecasts", "judgement", "judgment", "decision",
    "decisions", "plan", "plans", "experience", "gut", "eye", "choice", "choices", "call", "calls", "pick", "picks",
    "grading", "rating", "ratings", "diagnosis", "diagnoses", "assessment", "assessments", "opinion", "feeling",
))  # fmt: skip
"""What people judge by themselves."""

_NOBODY = frozenset(("people", "person", "persons", "vendor", "vendors", "customer", "customers", "user", "users",
                     "team", "teams", "company", "competitor", "competitors", "supplier", "suppliers",
                     "management"))  # fmt: skip
"""Nouns for people who are no baseline by themselves."""


def find_rivals(question_id: str, sentence: Sequence[Token], taken: Sequence[Span]) -> tuple[Found, ...]:
    """Find the people whom the model is held against, at the beginning of a sentence or behind *as good as*."""
    if question_id != _ASKED or any(token.text in lists.NEGATIONS for token in sentence):
        return ()
    start = 0
    for place in range(len(sentence)):
        for phrase in _GOOD_AS:
            if tuple(token.text for token in sentence[place : place + len(phrase)]) == phrase:
                start = place + len(phrase)
    named = _role(sentence, start) or _judgement(sentence)
    if named is None or overlaps(*named, taken):
        return ()
    return (Found((Value("baseline", items=("human",), span=named),), (named,)),)


def _judgement(sentence: Sequence[Token]) -> Span | None:
    """Give the place of what people of a kind judge by themselves: the planners' own estimates."""
    for place, token in enumerate(sentence[: 2 * _LONGEST]):
        owns = token.text.startswith(("'", "’")) and place and is_role(sentence[place - 1].text, "expert", counted=True)
        owner = token.text.removesuffix("'s").removesuffix("’s")
        if not owns and (owner == token.text or not is_role(owner, "expert", counted=True)):
            continue
        ahead = sentence[place + 1 : place + 1 + _LONGEST]
        end = next((n for n, one in enumerate(ahead) if one.text in _JUDGING), -1)
        if end >= 0 and all(one.kind in ("word", "dash") and one.text not in lists.FUNCTION for one in ahead[:end]):
            return sentence[0].start, ahead[end].end
        return None
    return None


def _role(sentence: Sequence[Token], start: int) -> Span | None:
    """Give the place of the noun for people that a phrase ends with, or None."""
    for place in range(start, min(start + _LONGEST, len(sentence))):
        token = sentence[place]
        if token.kind not in ("word", "number", "dash") and token.text != ":":
            return None
        behind = sentence[place + 1] if place + 1 < len(sentence) else None
        goes_on = (
            behind is not None and behind.kind in ("word", "dash") and is_role(behind.text, "expert", counted=True)
        )
        person = token.kind == "word" and not token.text.endswith(("'s", "s'", "’s"))
        if person and not goes_on and is_role(token.text, "expert", counted=True):
            owner = behind is not None and behind.text.startswith(("'", "’"))
            follows = behind is None or behind.kind in ("mark", "end", "line") or behind.text in _DOING
            return None if owner or not follows or token.text in _NOBODY else (sentence[start].start, token.end)
        if token.text in lists.FUNCTION and token.text not in _PASSED:
            return None
    return None
