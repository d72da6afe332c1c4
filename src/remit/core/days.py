"""Days and moments as people type them: read in ISO 8601, or refused in one sentence.

What is to hold or to wait until a day is refused once that day has passed: it would be over before it began.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from remit.core.errors import InvalidInput
from remit.core.ids import moment


def is_day(word: str) -> bool:
    """Tell whether this word is a day of the calendar, written YYYY-MM-DD."""
    try:
        return date.fromisoformat(word).isoformat() == word
    except ValueError:
        return False


def checked_day(word: str) -> str:
    """Give a day as YYYY-MM-DD, or "" for none; anything else is refused."""
    if not word:
        return ""
    try:
        return date.fromisoformat(word).isoformat()
    except ValueError:
        sentence = f"{word!r} is not a date; write YYYY-MM-DD."
        raise InvalidInput(sentence) from None


def moment_of(word: str, what: str) -> str:
    """Give a moment (ISO 8601), or the end of a day, as the log writes it; "" for none, InvalidInput for what is none.

    Without a zone a moment is in UTC, and so is the end of a day.
    """
    if not word:
        return ""
    try:
        read = datetime.fromisoformat(word)
        return f"{read.date().isoformat()}T23:59:59.999999Z" if len(word) == len("2026-11-23") else moment(read)
    except (ValueError, OverflowError):  # a zone may push it out of the calendar
        sentence = f"{what} {word[:100]!r} is neither a day (YYYY-MM-DD) nor a moment in ISO 8601."
        raise InvalidInput(sentence, as_of=word) from None


def measured_day(moment: str, now: str) -> str:
    """Give the moment that a measurement counts for; both ISO 8601 in UTC. InvalidInput for a day that is to come.

    Where it is already tomorrow by UTC, it is tomorrow somewhere: that day may be named.
    """
    latest = date.fromisoformat(now[:10]) + timedelta(days=1)
    if moment and date.fromisoformat(moment[:10]) > latest:
        sentence = (
            f"{moment[:10]} is still to come, and nothing can have been measured then; give today or a day before it."
        )
        raise InvalidInput(sentence, as_of=moment)
    return moment or now


def coming_day(word: str, what: str, today: str) -> str:
    """Give a day that is not over, or "" for none; `what` says what would end then, `today` is a moment or ""."""
    day = checked_day(word)
    if day and today and day < today[:10]:
        sentence = f"{what} would end on {day}, which has passed; give a later day, or none."
        raise InvalidInput(sentence, until=day)
    return day
