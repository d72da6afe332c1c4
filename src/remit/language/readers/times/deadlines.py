"""Deadlines: the day by which something must be there, as a date where the words give one, else in those words."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from remit.language.lists.times import events
from remit.language.lists.times.schedules import MONTHS
from remit.language.readers.finding import Found
from remit.language.readers.marking import undashed
from remit.language.tokens import Token
from remit.language.values import Value

DEADLINE = "deadline"

_NUMBERS = {word: number for number, words in enumerate(MONTHS.values(), 1) for word in words}


def _any(words: Sequence[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_MONTH = f"(?P<month>{_any(list(_NUMBERS))})"
_YEAR = "(?P<year>20[0-9]{2})"
_DAY = "(?P<day>[0-9]{1,2})(?: ?(?:st|nd|rd|th))?"
_ANY_MONTH, _ANY_YEAR = f"(?:{_any(list(_NUMBERS))})", "20[0-9]{2}"
_ANY_DAY = "[0-9]{1,2}(?: ?(?:st|nd|rd|th))?"
_PART = f"(?:{_any(events.PARTS_OF_YEAR)})"
_LAST = "(?P<last>(?:the )?(?:very )?end(?: of)?) "
_DATES = tuple(
    re.compile(f"(?:{pattern})(?![0-9a-z])")
    for pattern in (
        "(?P<iso>20[0-9]{2}-[0-9]{2}-[0-9]{2})",
        f"(?:the )?{_DAY} (?:of )?{_MONTH} ?,? ?{_YEAR}",
        f"{_MONTH} (?:the )?{_DAY} ?,? ?{_YEAR}",
        f"{_LAST}{_MONTH} ?,? ?{_YEAR}",
        f"{_LAST}q(?P<quarter>[1-4]) ?{_YEAR}",
        f"{_LAST}(?:the year )?{_YEAR}",
        f"(?P<words>(?:(?:the )?{_PART}(?: of)? ?-? ?)?(?:(?:{_ANY_MONTH}|q[1-4]) ?)?{_ANY_YEAR})",
        f"(?P<words>(?:the )?{_ANY_DAY} (?:of )?{_ANY_MONTH}|{_ANY_MONTH} (?:the )?{_ANY_DAY})",
        f"(?P<words>(?:(?:the )?{_PART} (?:of )?|next )?{_ANY_MONTH})",
        f"(?P<words>(?:the |this |next )*{_PART} (?:of )?q[1-4]|(?:the |this |next )?q[1-4])",
    )
)
_UNSURE = re.compile("[0-9]{1,4}[./][0-9]{1,2}[./]?[0-9]{0,4}(?![0-9a-z])")
_CUE = re.compile(f"(?<![a-z])(?P<cue>{_any(events.BY_CUES)})(?: (?:the latest|latest|at the latest))? ?:? ?")
_MILESTONE = re.compile(
    f"(?P<words>(?:(?:the|our|this|next) )*(?:[a-z]+ ){{0,2}}?(?:{_any(events.MILESTONES)})(?: [a-z]+){{0,2}})"
    "(?= ?(?:[.,;:)!]|$|and |or |but |because |so ))"
)


_AGENT = re.compile("(?:the|our|a|an|its|their) (?:tender|contract|audit|release|opening|pilot)(?![a-z])")
"""What may have set a day, and is none itself: fixed by the tender."""


def deadlines(tokens: Sequence[Token]) -> Iterator[Found]:
    """Give the deadlines of a sentence."""
    text, places = _flat(tokens)
    at, dated = 0, False
    while cue := _CUE.search(text, at):
        at = cue.end()
        if re.search(f"(?:{_any(events.NOT_BEFORE)})$", text[: cue.start()].rstrip()):
            continue
        if cue["cue"] == "by" and re.search("[a-z]ed$", text[: cue.start()].rstrip()) and _AGENT.match(text, at):
            continue
        found = next((match for form in _DATES if (match := form.match(text, at))), None)
        unsure = _UNSURE.match(text, at)
        milestone = _MILESTONE.match(text, at)
        match = (
            found or unsure or (None if dated else milestone)
        )  # a day that is told says more than an event beside it
        dated = dated or bool(found)
        if match is None:
            continue
        span = (places[cue.start()][0], places[match.end() - 1][1])
        if found is None and unsure:
            problem = f"“{match[0]}” can be more than one day: write it as year-month-day, such as 2027-03-31."
            yield Found(taken=(span,), problem=problem)
        else:
            condition = _iso(match) if found else match["words"].strip()
            if not condition:
                yield Found(taken=(span,), problem=f"“{match[0]}” is no day of the calendar.")
            else:
                op = "<" if cue["cue"] in events.OPEN_BEFORE else ""
                yield Found((Value(DEADLINE, op=op, condition=_plain(condition), span=span),), (span,))
        at = match.end()


def _plain(words: str) -> str:
    return re.sub("^(?:the|our) ", "", words)


def _flat(tokens: Sequence[Token]) -> tuple[str, list[tuple[int, int]]]:
    """Give a sentence in lower case with single spaces, and for each character its token's place in the text."""
    text, places, last = "", list[tuple[int, int]](), None
    for token in undashed(tokens):
        if last is not None and token.start > last:
            text += " "
            places.append((token.start, token.end))
        text += token.text
        places += [(token.start, token.end)] * len(token.text)
        last = token.end
    return text, places


def _iso(match: re.Match[str]) -> str:
    """Write a date as year, month and day where it is exact, else as it was written; "" where it does not exist."""
    found = {name: said for name, said in match.groupdict().items() if said}
    if "words" in found:
        return found["words"].strip()
    year, month, day = (0, 0, 0)
    if "iso" in found:
        year, month, day = (int(part) for part in found["iso"].split("-"))
    else:
        year = int(found["year"])
        month = _NUMBERS[found["month"]] if "month" in found else int(found.get("quarter", "4")) * 3
        if "day" in found:
            day = int(found["day"])
    if not 1 <= month <= 12:  # noqa: PLR2004  # months of a year
        return ""
    longest = calendar.monthrange(year, month)[1]
    if "last" in found:
        day = longest
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= longest else ""
