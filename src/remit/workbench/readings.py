"""Readings on their own: what words would be read as, said back, and asked on. No project and no store is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.core.answering import checked_text
from remit.language.reading import Reading, read
from remit.language.sentences import render
from remit.language.slots import follow_up
from remit.language.values import Value


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing that keeps a value from being a requirement: the slot that is empty, and the question to ask."""

    value: Value
    slot: str
    question: str


def read_words(question: str, text: str) -> Reading:
    """Give what the text would be read as, as an answer to that question."""
    return read(question, checked_text(text, "The text"))


def say(value: Value) -> str:
    """Say a value in words that are read as the same value."""
    return render(value)


def follow_ups(question: str, values: Sequence[Value]) -> tuple[FollowUp, ...]:
    """Give what to ask next about these values, the most needed first; nothing when all of them are complete."""
    return tuple(FollowUp(value, slot, asked) for value in values for slot, asked in follow_up(question, value))
