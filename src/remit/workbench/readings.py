"""Readings on their own: what words would be read as, said back, and asked on. No project and no store is needed."""

from __future__ import annotations

from collections.abc import Sequence

from remit.core.answering import checked_text
from remit.core.errors import UnknownQuestion
from remit.core.ids import nearest
from remit.language.reading import Reading, read
from remit.language.sentences import render
from remit.language.slots import Slots, asked_next, follow_up
from remit.language.values import Value
from remit.workbench.forms import newest_first


def read_words(question: str, text: str) -> Reading:
    """Give what the text would be read as, as an answer to that question."""
    return read(question, checked_text(text, "The text"))


def refuse_unasked(question: str) -> None:
    """Refuse a question that none of the forms asks that ship with Remit; UnknownQuestion names those that come near.

    Such words would be kept as they stand, whatever they say: a slip of the keyboard must not look like that.
    """
    known: dict[str, None] = {}
    for form in newest_first():
        if form.question(question):
            return
        known |= dict.fromkeys(one.id for one in form.questions)
    near = nearest(question, known)
    hint = f"did you mean {' or '.join(near)}?" if near else "`remit forms list` and `remit forms show` tell which do."
    sentence = f"No form that ships with Remit asks {question[:300]!r}; {hint}"
    raise UnknownQuestion(sentence, question=question, nearest=near)


def say(value: Value) -> str:
    """Say a value in words that are read as the same value."""
    return render(value)


def follow_ups(question: str, values: Sequence[Value], status: str = "read") -> Slots:
    """Give what to ask next about an answer, as (slot, question), the most needed first; nothing when it says all."""
    return asked_next(question, values, status)


def complete(question: str, value: Value) -> bool:
    """Tell whether a value says all that its requirement needs."""
    return not follow_up(question, value)
