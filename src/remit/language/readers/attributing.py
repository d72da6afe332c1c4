"""Attributing: whose word or deed a clause tells, and of which time: what others say or did is nobody's answer."""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists import dangers
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity


def attributed(question_id: str, items: Sequence[Item], place: int) -> str:
    """Give *other* where somebody only says so, *past* where it tells what somebody did, or "".

    *My nephew built an app* tells what was; *IT swears by the cloud* what others think.
    """
    item = items[place]
    before = items[place - 1] if place else None
    behind = items[place + 1] if place + 1 < len(items) else None
    if not isinstance(item, Lexeme) or not isinstance(before, Lexeme) or before.kind != "word":
        return ""
    ahead = behind.words if isinstance(behind, Lexeme) else ""
    if item.words in dangers.REPORTING:
        opinion = before.words not in dangers.SPOKEN_BY and ahead not in dangers.SAID_FLATLY
        return "other" if opinion else ""
    ours = any(isinstance(one, Lexeme) and one.words in dangers.OURSELVES for one in items[:place])
    if question_id in dangers.COMPARING or before.words in dangers.NO_SUBJECTS or ours:
        return ""
    things = ahead.endswith("s") and len(ahead) > len("this") and isinstance(behind, Lexeme) and behind.kind == "word"
    acted = item.words in dangers.DONE_ONCE and (isinstance(behind, Quantity) or ahead in dangers.OBJECTS or things)
    acted = acted or (_past(item.words) and ahead in dangers.OWN_OBJECTS)
    return "past" if acted or item.words in dangers.HAPPENED else ""


def _past(word: str) -> bool:
    """Tell whether a word is formed like a verb of what was."""
    return word.endswith("ed") and len(word) > len("need")


def dated(item: Lexeme, behind: Item | None) -> bool:
    """Tell whether a word for a time leads to a date and to no clause: before 2025, until then."""
    date = isinstance(behind, Quantity) or (
        isinstance(behind, Lexeme) and behind.kind in ("number", "odd", "unsure", "date")
    )
    then = isinstance(behind, Lexeme) and behind.words in ("then", "that")
    return item.words in ("before", "until", "since", "after") and (date or then)


def has(before: Sequence[Item]) -> bool:
    """Tell whether what stands before *had* makes it what will have been: until somebody has had a look."""
    return any(isinstance(one, Lexeme) and one.words in ("has", "have") for one in before)


def denies(item: Item) -> bool:
    """Tell whether a word before a doubt takes it away: never guess."""
    return isinstance(item, Lexeme) and item.words in ("never", "no", "not", "don't", "without")
