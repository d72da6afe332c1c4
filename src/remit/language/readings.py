"""Readings: what an answer was read as, how, and what a person should know about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from remit.language.values import Value

Status = Literal[
    "read", "nothing", "abstained", "unlimited", "none", "never", "unknown", "not-applicable", "to-be-decided", "kept"
]


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person should know about a reading: one sentence, and the place in the text it is about."""

    sentence: str
    span: tuple[int, int] | None = None

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """What an answer was read as: values, how it was read, and notes on what was not."""

    values: tuple[Value, ...] = ()
    status: Status = "nothing"
    notes: tuple[Note, ...] = ()
