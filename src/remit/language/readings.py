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
class Candidate:
    """A place that was not read, and the values that its words may say: a person picks one, or none.

    `span` is (start, end) in characters of the text; `values` are complete, the likeliest first, and each says
    itself back; what nobody wrote is named in its `assumed`. `reason` is one sentence that tells why it was not read.
    """

    span: tuple[int, int]
    values: tuple[Value, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What an answer was read as: values, how it was read, notes on what was not, and what that may say."""

    values: tuple[Value, ...] = ()
    status: Status = "nothing"
    notes: tuple[Note, ...] = ()
    candidates: tuple[Candidate, ...] = ()
