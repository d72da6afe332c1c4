"""Readings on their own: what words would be read as, said back, and asked on. No project and no store is needed."""

from __future__ import annotations

from collections.abc import Sequence

from remit.core.answering import checked_text
from remit.language.reading import Reading, read
from remit.language.sentences import render
from remit.language.slots import Slots, asked_next, follow_up
from remit.language.values import Value


def read_words(question: str, text: str) -> Reading:
    """Give what the text would be read as, as an answer to that question."""
    return read(question, checked_text(text, "The text"))


def say(value: Value) -> str:
    """Say a value in words that are read as the same value."""
    return render(value)


def follow_ups(question: str, values: Sequence[Value], status: str = "read") -> Slots:
    """Give what to ask next about an answer, as (slot, question), the most needed first; nothing when it says all."""
    return asked_next(question, values, status)


def complete(question: str, value: Value) -> bool:
    """Tell whether a value says all that its requirement needs."""
    return not follow_up(question, value)
