"""What a finder gives: values found in an open sentence, and the words that they used up. Shared by all finders.

A finder reads one kind of value. `remit.language.reading` asks the finders of the kinds that a question asks for, each
with what the ones before it took, and puts together what they found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from remit.language.tokens import Token
from remit.language.values import Value

Span = tuple[int, int]
"""A place in the text: its first character, and the one behind its last."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something found in a sentence: its values, the places in the text that it used up, or why it is not read.

    `taken` names every quantity and phrase that was consumed, so that no other finder reads them again. `problem` is
    one sentence for a person; with it there are no values.
    """

    values: tuple[Value, ...] = ()
    taken: tuple[Span, ...] = ()
    problem: str = ""


Finder = Callable[[str, Sequence[Token], Sequence[Span]], Sequence[Found]]
"""find(question_id, tokens of one sentence, places taken so far) -> what was found."""


def overlaps(start: int, end: int, taken: Sequence[Span]) -> bool:
    """Tell whether a place shares a character with one that is taken."""
    return any(start < upto and begin < end for begin, upto in taken)
