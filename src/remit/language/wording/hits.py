"""Hits: places in a text that a pattern or a rule on words has found, before it is said whether they count."""

from __future__ import annotations

from dataclasses import dataclass

from remit.language.lists.wording.kinds import Kind


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found: its first part, its length in parts, its kind and its question.

    `advice` tells that it stands, and somebody should have looked at it.
    """

    first: int
    length: int
    kind: Kind
    ask: str
    advice: bool = False

    @property
    def last(self) -> int:
        """Give the part behind it."""
        return self.first + self.length
