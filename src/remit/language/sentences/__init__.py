"""Sentences: a value in words, as a requirement (EARS) and as a phrase that reads back as the same value.

The patterns are those of the Easy Approach to Requirements Syntax (Mavin et al. 2009), in our wording: one *shall* per
sentence, the group first, the author's own unit. `render` is the other direction of `remit.language.reading.read`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import privacy
from remit.language.lists.asked import ASKED
from remit.language.nouns import listed
from remit.language.readers.amounts.counting import ROWS
from remit.language.readers.naming.barring import PERSONAL_DATA
from remit.language.saying import render
from remit.language.sentences import metrics
from remit.language.sentences.places import filled, own_sentence
from remit.language.slots import missing, pattern_of
from remit.language.titles import proper
from remit.language.values import PHRASE, Value

__all__ = ["ears", "fact", "provisional", "render", "sentence"]


def sentence(question_id: str, value: Value, among: Sequence[Value] | None = None) -> str:
    """Give the requirement that a complete value makes, or "" for one that lacks what a requirement needs.

    `among` are all values of the answer, where they are known (see `remit.language.slots.follow_up`).
    """
    if question_id not in ASKED or value.what == PHRASE or missing(question_id, value, among):
        return ""
    return _written(question_id, value)


def provisional(question_id: str, value: Value, among: Sequence[Value] | None = None) -> str:
    """Give the sentence of a value that lacks only what its wording can do without; "" for any other.

    It is read by people while what is lacking is asked for, and is no requirement yet.
    """
    open_ = _DISPENSABLE.get((question_id, value.what), "")
    if not open_ or missing(question_id, value, among) != (open_,) or (open_ == "unit" and not value.unit):
        return ""
    if (question_id, value.what) == ("data.privacy", PERSONAL_DATA):
        return "The data shall hold no personal data." if value.op == "none" else ""
    return _written(question_id, replace(value, op="") if open_ == "op" else value)


_DISPENSABLE = {
    ("data.minimum", ROWS): "unit",
    ("data.retention", "retention"): "op",
    ("data.privacy", PERSONAL_DATA): "items",
}
"""What a value of this kind may lack, and still be told in a sentence: which things its number counts, which bound."""


def _written(question_id: str, value: Value) -> str:
    if (question_id, value.what) == ("data.privacy", PERSONAL_DATA):
        return f"The data shall hold no {listed(_personal(value), 'or')}."
    if (question_id, value.what) == ("data.minimum", ROWS):
        return filled("The training data shall hold {amount}{scope}[ {when}].", value)
    pattern = pattern_of(question_id, value)
    if pattern is None:
        return metrics.sentence(question_id, value)
    if pattern.no and value.items == ("no",):
        return pattern.no
    if value.op == "none":
        return filled(pattern.ban, value)
    return own_sentence(value) or filled(pattern.says, value)


def fact(value: Value) -> str:
    """Give what is told by a value that asks for nothing: which personal data there are; "" for any other."""
    if value.what != PERSONAL_DATA or value.op == "none" or not value.items:
        return ""
    return f"The data holds {listed(_personal(value))}."


def _personal(value: Value) -> list[str]:
    return [privacy.TITLES.get(item) or proper(item) for item in value.items]


EARS = {"If ": "unwanted behaviour", "While ": "state-driven", "When ": "event-driven", "Where ": "optional feature"}
"""The patterns of the Easy Approach to Requirements Syntax, by the word with which a sentence begins."""


def ears(text: str) -> str:
    """Name the pattern that a requirement sentence follows; "" for what is no such sentence."""
    if " shall " not in text:
        return ""
    found = [name for word, name in EARS.items() if text.startswith(word) or f", {word.lower()}" in text]
    return "complex" if len(found) > 1 else found[0] if found else "ubiquitous"
