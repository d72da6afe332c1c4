"""Sentences: a value in words, as a requirement (EARS) and as a phrase that reads back as the same value.

The patterns are those of the Easy Approach to Requirements Syntax (Mavin et al. 2009), in our wording: one *shall* per
sentence, the group first, the author's own unit. `render` is the other direction of `remit.language.reading.read`.
"""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists import counting, groups, measures, privacy
from remit.language.lists.numbers import WORDS
from remit.language.numbers import write_number
from remit.language.readers.barring import PERSONAL_DATA
from remit.language.readers.counting import ROWS
from remit.language.slots import missing
from remit.language.values import Value

_UNITS = {"%": " %", "pp": " percentage points"}
_PLURALS = {words[0]: words[1] for table in (counting.ROWS, counting.THINGS) for words in table.values()}


def sentence(question_id: str, value: Value) -> str:
    """Give the requirement that a complete value makes, or "" for one that lacks what a requirement needs."""
    if missing(question_id, value):
        return ""
    if value.what == PERSONAL_DATA:
        return f"The data shall hold no {_listed([privacy.TITLES[item] for item in value.items], 'or')}."
    if value.what == ROWS:
        return f"The training data shall hold {_amount(value)}{_rows_scope(value)}."
    title = measures.TITLES.get(value.what)
    if title is None:
        return ""
    article = "an" if title[0] in "aeiouAEIOUF" else "a"
    against = f" against {_reference(value)}" if value.what in measures.COMPARED else ""
    shall = f"the model shall have {article} {title} of {_amount(value)}{against}."
    scope = _scope(value)
    return f"For {scope}, {shall}" if scope else f"T{shall[1:]}"


def render(value: Value) -> str:
    """Write a value so that reading it again gives the same value, with nothing left to assume."""
    if value.what == PERSONAL_DATA:
        return f"no {_listed([privacy.TITLES[item] for item in value.items], 'or') or 'personal data'}"
    if value.what == ROWS:
        return f"{_amount(value)}{_rows_scope(value)}"
    if value.what == measures.BIAS:
        return value.group or value.attribute
    parts = [f"priority {value.rank}:" if value.rank else "", measures.TITLES.get(value.what, value.what)]
    if value.amount is not None:
        parts.append(f"of {_amount(value)}")
    if value.attribute:
        parts.append(f"for {_scope(value)}")
    if value.reference:
        parts.append(f"against {_reference(value)}")
    return " ".join(part for part in parts if part)


def _amount(value: Value) -> str:
    """Write operator, number and unit; the counted thing too, where rows are counted."""
    if value.amount is None:
        return ""
    unit = _UNITS.get(value.unit, "")
    if value.what == ROWS and value.unit:
        unit = f" {_PLURALS.get(value.unit, value.unit)}"
    approx = "about " if value.approx else ""
    low = write_number(value.amount)
    if value.upper is not None:
        return f"{approx}{low} to {write_number(value.upper)}{unit}"
    words = WORDS.get(value.op, "")
    return f"{words} {approx}{low}{unit}" if words else f"{approx}{low}{unit}"


def _rows_scope(value: Value) -> str:
    scope = _scope(value)
    return f" for {scope}" if scope else ""


def _scope(value: Value) -> str:
    """Write for whom it holds: one group, or each group of an attribute."""
    if value.group or not value.attribute:
        return value.group
    named = value.attribute in groups.ATTRIBUTES and value.attribute != "class"
    return f"each {value.attribute} group" if named else f"each {value.attribute}"


def _reference(value: Value) -> str:
    reference = value.reference or "reference group"
    return f"the {reference}" if reference in groups.OTHERS.values() and reference != "others" else reference


def _listed(words: Sequence[str], joint: str) -> str:
    """Write a list: a, b or c."""
    if len(words) < 2:  # noqa: PLR2004  # one word is no list
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
