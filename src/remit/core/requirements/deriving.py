"""Deriving: from an answer's text and accepted values to its requirements. Pure; nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from remit.core.forms import Question
from remit.core.requirements.keys import INFORMAL_KEY, WAIVER_KEY
from remit.core.requirements.measuring import criterion_of
from remit.core.requirements.records import Requirement
from remit.core.requirements.traits import traits_of
from remit.language.lists.asked import ASKED
from remit.language.reading import Status, read
from remit.language.sentences import ears, fact, provisional, sentence
from remit.language.sentences.casing import recased
from remit.language.slots import missing, pattern_of
from remit.language.values import PHRASE, Value

WAIVED: dict[Status, str] = {
    "unlimited": "No limit was set",
    "none": "Nothing was set to keep to",
    "never": "It was said that this never happens",
}
"""What is recorded of an answer that sets no limit, by its status."""

OPEN: dict[Status, str] = {"unknown": "It is not known yet", "to-be-decided": "It is not decided yet"}
"""What is recorded of an answer that leaves its question open, by its status."""


def derive_question(question: Question, version: str, text: str, values: Sequence[Value]) -> tuple[Requirement, ...]:
    """Derive the requirements of one answer: one for each accepted value, else one from its words.

    Words that say that there is no limit make a recorded waiver, and words that leave it open an open issue; that
    the question does not apply makes nothing. All other words make an informal requirement.
    """
    accepted = [value for value in values if value.key]
    found = tuple(_of_value(question, version, text, value, accepted) for value in accepted)
    if found or not text.strip():
        return found
    status = _status(question.id, text)
    if status == "not-applicable":
        return ()
    if status in WAIVED:
        said = f"{WAIVED[status]}: {question.title[:1].lower()}{question.title[1:]}."
        waived = _framed(question, version, WAIVER_KEY)
        return (
            replace(waived, kind="constraint", sentence=said, words=text, verification="", standing="waiver",
                    span=(0, len(text))),
        )  # fmt: skip
    informal = replace(
        _framed(question, version, INFORMAL_KEY), sentence=text.strip(), words=text, informal=True, span=(0, len(text))
    )
    if status in OPEN:
        said = f"{OPEN[status]}: {question.title[:1].lower()}{question.title[1:]}."
        return (replace(informal, sentence=said, missing=("answer",), standing="open"),)
    return (informal,)


@lru_cache(maxsize=512)
def _status(question_id: str, text: str) -> Status:
    """Give how an answer without accepted values is read; kept, for states are computed over and over."""
    return read(question_id, text).status


def _of_value(question: Question, version: str, text: str, value: Value, among: Sequence[Value]) -> Requirement:
    said = _words(text, value)
    if value.what == PHRASE:
        phrase = " ".join(value.items) or said
        return replace(
            _framed(question, version, value.key), sentence=phrase.strip(), words=phrase, informal=True,
            span=value.span,
            value=value,
        )  # fmt: skip
    lacks = missing(question.id, value, among)
    fit = None if lacks else criterion_of(question.id, value, among)
    if question.id not in ASKED and not lacks:
        lacks = ("measure",)
    spoken = recased(value, text)
    written = sentence(question.id, spoken, among)
    return replace(
        _framed(question, version, value.key, value.what),
        sentence=written or provisional(question.id, spoken, among) or fact(spoken) or said.strip(),
        words=said,
        fit=fit,
        missing=lacks,
        assumed=_assumed(question.id, value),
        span=value.span,
        value=value,
        pattern=ears(written),
    )


def _assumed(question_id: str, value: Value) -> tuple[str, ...]:
    """Name what nobody wrote; of an estimate that is only about right also how far it may be off."""
    pattern = pattern_of(question_id, value)
    estimated = value.approx and pattern is not None and pattern.estimate and "tolerance" not in value.assumed
    return (*value.assumed, "tolerance") if estimated else value.assumed


def _words(text: str, value: Value) -> str:
    """Give the words that a value was read from; all of them where it was typed by hand."""
    said = text[value.span[0] : value.span[1]] if value.span else ""
    return said if said.strip() else text


def _framed(question: Question, version: str, key: str, what: str = "") -> Requirement:
    """Make a requirement with all that the question gives it."""
    traits = traits_of(question.id, what)
    owner = next((asking.role for asking in question.asked if asking.how != "consult"), "")
    return Requirement(
        id=f"{question.id}/{key}",
        question=question.id,
        kind=traits.kind,
        quality=traits.quality,
        scope=traits.scope,
        sentence="",
        words="",
        rationale=question.why,
        owner=owner,
        asked=question.roles,
        verification=traits.verification,
        version=version,
        traces=(*question.origin.challenges, *question.origin.practices),
    )
