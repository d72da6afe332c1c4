"""Times that come again: the grammar of calendar phrases, from *every other Friday at 3 am* to its canonical schedule.

One regular expression for each form, over the letters that `remit.language.readers.marking` gives to the phrases of a
sentence. A phrase that begins like a time and says two things, or nothing exact, is given with a `problem`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from remit.language.lists.times import schedules as words
from remit.language.numbers import write_number
from remit.language.phrases import Lexeme
from remit.language.readers.marking import Marked

LETTERS = {
    "every": "E", "other": "h", "unit": "U", "stretch": "F", "weekday": "D", "plural": "P", "month": "M",
    "partnoun": "T", "part": "t", "adverb": "V", "number": "N", "ordinal": "O", "last": "L", "suffix": "S", "once": "W",
    "times": "X", "per": "p", "of": "o", "the": "d", "at": "@", "on": "n", "in": "i", "by": "b", "after": "f",
    "clock": "C", "hours": "H", "half": "A", "oclock": "K", "zone": "Z", "and": "a", "or": "r", "comma": "c",
    "least": ">", "most": "<", "about": "~", "behind": "+", "few": "y", "vague": "v", "ambiguous": "q",
    "continuous": "R", "demand": "J", "hand": "I", "except": "x", "to": "-", "dash": "-", "edge": "e", "edgeunit": "g",
    "basis": "B", "basisend": "w", "unsure": "u", "stop": "s", "colon": ":",
}  # fmt: skip
"""The letter of each kind of phrase; a dot is a word that the calendar does not know."""

CONTINUOUS, ON_DEMAND = "continuous", "on demand"

_CLOCK = "(?:HA?|NA|NK|NS?t|C)Z?"
_CLOCKS = f"(?:[@bf]?{_CLOCK}(?:(?:[ac]|ca)@?{_CLOCK})*|@Na@?NK)"
_DAYS = "[DP](?:-[DP]|(?:(?:[ac]|ca)n?E?[DP])*)"
_MONTHS = "M(?:(?:[ac]|ca)i?M)*"
_NTHS = "NS(?:(?:[ac]|ca)n?d?NS)*"
_REPEATED = "(?:E|d|p)"

_BASES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("number", "W?E~?(?P<low>N)(?:-(?P<high>N))?(?P<unit>[UFO])"),
        ("number", "Wi(?P<low>N)(?P<unit>[UF])"),
        ("number", "W?E(?P<low>O|NS)(?P<unit>[UF])"),
        ("other", "W?Eh(?P<unit>[UF])"),
        ("otherday", "n?E(?:h|(?P<second>O|NS))(?P<day>D)T?(?!o)"),
        ("unit", "W?E(?P<unit>[UFO])"),
        ("edge", "E(?P<edge>e)o(?P<unit>U)"),
        ("edge", f"[@nib]?d?(?P<edge>e)o{_REPEATED}(?P<unit>U)"),
        ("named", "[@nib]?d?E?(?P<value>g)"),
        ("part", "E(?P<part>T)"),
        ("parthour", "E(?P<part>T)@(?P<hour>N)(?=[scar()]|$)"),
        ("days", f"n?E(?P<days>{_DAYS})(?P<part>T)?"),
        ("days", "n?(?P<days>P(?:(?:[ac]|ca)n?P)*|D(?:[ac]n?D)*[ac]P|D-D)(?P<part>t)?"),
        ("days", "n?(?P<days>D(?:[ac]D)*)(?P<part>t)"),
        ("plurals", "n(?P<value>U)"),
        ("plurals", "(?P<value>U)(?=[@t])"),
        ("months", f"E(?:Ui)?(?P<months>{_MONTHS})"),
        ("yearly", "i(?P<months>M(?:[ac]|ca)i?M)(?!N)"),
        ("date", "(?:EUn?)d?(?P<nth>N)S?o?(?P<month>M)"),
        ("date", "(?:EUn?)(?P<month>M)(?P<nth>N)S?"),
        ("date", "n?E(?:(?P<nth>N)S?o?(?P<month>M))"),
        ("date", "n?d?(?P<nth>N)S?o?(?P<month>M)c?(?:oE|oE?p|E)U"),
        ("date", "n?E?(?P<month>M)(?P<nth>N)S?c?(?:o?E)U"),
        ("count", "(?P<count>W|NX)(?:ip|iE|p|E)(?P<unit>[UF])"),
        ("count", "(?P<count>W|NX)(?P<adverb>V)"),
        ("part", "W(?:p|E)(?P<part>T)"),
        ("ordinal", f"[n@i]?d?(?P<nth>O|L|NS)(?P<day>[UD])(?:o|i){_REPEATED}(?P<unit>U)"),
        ("ordinal", "n?E(?P<nth>O|L|NS)(?P<day>D)o(?:d|p)(?P<unit>U)"),
        ("nths", f"n?d?(?P<nths>{_NTHS}|O)U?(?:o|i){_REPEATED}(?P<unit>U)"),
        ("nths", f"n?U(?P<nths>N)o{_REPEATED}(?P<unit>U)"),
        ("nths", "nd?(?P<nths>NS(?:(?:[ac]|ca)n?d?NS)*)(?![oMUD.])"),
        ("adverb", "B?(?P<adverb>V)"),
        ("basis", "B(?P<adverb>V)w"),
        ("clock", "(?P<clock>@(?:HA?|NA|NK|NS?t|C)Z?)"),
        ("somewhen", "(?P<part>t)"),
        ("mode", "(?P<value>[RJI])"),
        ("vague", "[>~]?(?:v|EyU|yX(?:p|E)U)"),
        ("ambiguous", "(?P<word>q)"),
        ("either", "[>~]?(?:EUrN|(?:W|N)(?:r|-)(?:W|N)X?(?:p|E|ip|V)U?|ED(?:r)E?D|EUr(?:EU|U))"),
        ("odd", "E~?uU"),
    )
)  # fmt: skip
_MODIFIERS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("days", f"c?nE?(?P<days>{_DAYS})(?P<part>t)?"),
        ("days", "c?(?P<days>P(?:(?:[ac]|ca)n?P)*)(?P<part>t)?"),
        ("days", "c?(?P<days>D(?:[ac]D)*)(?P<part>t)"),
        ("days", "c?(?P<days>D)(?=[s@]|$)"),
        ("ordinal", "c?nd?(?P<nth>O|L|NS)(?P<day>[UD])(?:[oi][dE]U)?"),
        ("nths", f"c?nd?(?P<nths>{_NTHS}|O)(?:o[dE]U)?(?![UD])"),
        ("months", f"c?i(?P<months>{_MONTHS})"),
        ("date", "c?nd?(?P<nth>N)S?o?(?P<month>M)"),
        ("date", "c?n(?P<month>M)(?P<nth>N)S?"),
        ("edge", "c?[@ni]d?(?P<edge>e)o[dE](?P<unit>U)"),
        ("clock", f"c?(?P<clock>{_CLOCKS})"),
        ("part", "c?(?P<part>t)"),
    )
)
_LEADING = re.compile(f"(?:(?P<clock>@{_CLOCK})|(?P<part>t)),?c?(?=[WEnVP@dNB>])")
_BEFORE = re.compile("(?P<op>[><])?n?(?P<approx>~)?(?P<late>[><])?")
_BEHIND = re.compile("c?(?:(?P<most><)|(?P<least>[>+]))(?![NWE])|(?P<approx>~)(?!N)")
_EXCEPT = re.compile("c?x")
_STARTS = frozenset("LWEnVPD@dNBtRJIvqgeiObUy><~")
_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Calendar:
    """A time that comes again as it was written: its schedule, how it is bounded, and where the phrase ends.

    `bare` tells that it is a lone adverb (weekly), which may belong to the word behind it; `form` names the grammar's
    form. `end` is the place behind its last phrase.
    """

    schedule: str
    end: int
    form: str
    op: str = ""
    approx: bool = False
    assumed: bool = False
    bare: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a calendar phrase has said so far: how often, on which days, at which hours."""

    base: str
    clock: str = ""
    assumed: bool = False
    problem: str = ""


_Said = Callable[[str], Sequence[Lexeme]]
AT_NIGHT = " at night"
_HOUR = re.compile("([0-9]{2}):[0-9]{2}")
_DAWN, _NOON, _DUSK = 7, 12, 18
_TWO_THINGS = "“{}” can be meant in two ways: {}."
_ROUGH = "“{}” does not say when exactly."
_ODD = "“{}” is no time that is understood here."


def calendar(marked: Marked, at: int) -> Calendar | None:
    """Give the longest time that comes again and begins at a phrase, or None where none does."""
    if marked.letters[at] not in _STARTS:
        return None
    before = _BEFORE.match(marked.letters, at)
    start = before.end() if before else at
    led = _LEADING.match(marked.letters, start)
    found = _from(marked, led.end(), led) if led else None
    found = found or _from(marked, start, None)
    if found is None and start > at and marked.letters[at] == "n":
        found = _from(marked, at, None)
    if found is None or not before:
        return found
    op = {">": ">=", "<": "<="}.get(before["op"] or before["late"] or "", found.op)
    return replace(found, op=op, approx=found.approx or bool(before["approx"]), bare=found.bare and start == at)


def _from(marked: Marked, start: int, led: re.Match[str] | None) -> Calendar | None:
    best = _longest(_BASES, marked.letters, start)
    if best is None:
        return None
    form, match = best
    parts = _base(form, marked, match)
    if form == "plurals" and not parts.base:
        return None
    if led:
        parts = replace(parts, clock=_clock_or_part(marked, led))
    at = match.end()
    for _ in range(_MOST_PARTS):
        more = _longest(_MODIFIERS, marked.letters, at) if form not in ("mode", "vague", "ambiguous") else None
        if more is None or parts.problem:
            break
        parts, at = _modified(parts, more[0], marked, more[1]), more[1].end()
    return _ended(marked, form, parts, start, at)


def _ended(marked: Marked, form: str, parts: _Parts, start: int, at: int) -> Calendar:
    """Read what stands behind a time (at least, at most, or so) and what takes part of it back (except …)."""
    bare = form in ("adverb", "mode") and at == start + 1
    behind = _BEHIND.match(marked.letters, at)
    op, approx = "", False
    if behind:
        op = "<=" if behind["most"] else ">=" if behind["least"] else ""
        approx, at = bool(behind["approx"]), behind.end()
    problem = parts.problem
    if _EXCEPT.match(marked.letters, at) or _limited(marked, at):
        problem = problem or f"“{marked.words(start, at)}” is limited by what follows, and not read."
    base = parts.base.removesuffix(AT_NIGHT) if _HOUR.search(parts.clock) else parts.base
    if base != parts.base and not nightly(parts.clock):
        problem = problem or _ODD.format(marked.words(start, at))
    schedule = "" if problem else f"{base}{parts.clock}"
    return Calendar(schedule, at, form, op, approx, parts.assumed, bare, problem)


def nightly(hours: str) -> bool:
    """Tell whether clock times are times of the night: at 02:30."""
    times = _HOUR.findall(hours)
    return bool(times) and all(not _DAWN <= int(hour) < _DUSK for hour in times)


_WITHIN = frozenset(("in", "on", "at", "during", "over"))
"""Words that lead from *not* to the times at which something is not done: every night, not at weekends."""

_LIMITING = ("during", "throughout", "otherwise", "else", "while", "as long as", "when")


def _limited(marked: Marked, at: int) -> bool:
    """Tell whether a time holds only in a part of the year: every week in summer, every 500 hours of operation."""
    ahead = marked.lexemes[at : at + 3]
    said = [lexeme.words for lexeme in ahead if lexeme.kind != "the"]
    if not said:
        return False
    behind = [word for lexeme in ahead for word in lexeme.words.split() if word != ","]
    if behind[:1] in (["not"], ["never"]) and set(behind[1:2]) & _WITHIN:
        return True
    seasons = any(lexeme.kind == "month" or lexeme.words in words.SEASONS for lexeme in ahead[1:])
    hours = any(lexeme.kind in ("hours", "number", "clock") for lexeme in ahead[1:])
    return (
        said[0] in _LIMITING
        or (said[0] in words.DURING and bool(set(said[1:]) & set(words.SEASONS)))
        or (said[0] == "between" and hours)
        or (said[0] in ("between", "from") and seasons)
        or (ahead[0].words in words.FROM_ON and marked.letters[at + 1 : at + 2] in ("d", "M", "p", "N"))
        or marked.letters[at - 1 : at + 1] == "Uo"
    )


def _longest(forms: Sequence[tuple[str, re.Pattern[str]]], letters: str, at: int) -> tuple[str, re.Match[str]] | None:
    best: tuple[str, re.Match[str]] | None = None
    for form, pattern in forms:
        match = pattern.match(letters, at)
        if match and match.end() > at and (best is None or match.end() > best[1].end()):
            best = (form, match)
    return best


def _named(marked: Marked, match: re.Match[str], group: str) -> tuple[Lexeme, ...]:
    if group not in match.re.groupindex or match[group] is None:
        return ()
    return marked.lexemes[match.start(group) : match.end(group)]


def _base(form: str, marked: Marked, match: re.Match[str]) -> _Parts:
    def said(group: str) -> tuple[Lexeme, ...]:
        return _named(marked, match, group)

    text = marked.words(match.start(), match.end())
    parts = _FORMS[form](said) if form in _FORMS else _Parts("", problem=_ROUGH.format(text))
    if form == "ambiguous":
        return _Parts("", problem=_TWO_THINGS.format(text, said("word")[0].value))
    if form in ("either", "odd"):
        return _Parts(
            "", problem=_TWO_THINGS.format(text, "write one of them") if form == "either" else _ODD.format(text)
        )
    return replace(parts, problem=_ODD.format(text)) if not parts.base and not parts.problem else parts


def _times(count: str, unit: str) -> str:
    """Write how many of a unit lie between two times: every 2 week."""
    amount, _, kind = unit.rpartition(" ") if unit[:1].isdigit() else ("", "", unit)
    if not count.replace(".", "").isdigit() or float(count) <= 0:
        return ""
    total = write_number(Decimal(count) * Decimal(amount or "1")).replace(",", "")
    return f"every {kind}" if total == "1" else f"every {total} {kind}"


def _unit(lexemes: Sequence[Lexeme]) -> str:
    return "s" if lexemes[0].kind == "ordinal" else lexemes[0].value


def _number(lexeme: Lexeme) -> str:
    return write_number(lexeme.number).replace(",", "") if lexeme.number is not None else lexeme.value


def _every_number(said: _Said) -> _Parts:
    high = said("high")
    base = _times(_number((high or said("low"))[0]), _unit(said("unit")))
    wrong = said("unit")[0].kind == "ordinal" and said("unit")[0].value != "2"
    return _Parts("" if wrong else base, assumed=bool(high))


def _every_other_day(said: _Said) -> _Parts:
    nth = said("second")
    count = _number(nth[0]) if nth else "2"
    return _Parts(f"every {count} week on {said('day')[0].value}", assumed=bool(nth))


def _listed(lexemes: Sequence[Lexeme], kind: str) -> str:
    """Write days or months in the order of the calendar: monday and thursday."""
    order = list(words.WEEKDAYS if kind == "weekday" else words.MONTHS)
    names = [lexeme.value.removesuffix("s") if lexeme.kind == "plural" else lexeme.value for lexeme in lexemes
             if lexeme.kind in (kind, "plural")]  # fmt: skip
    if any(lexeme.kind in ("to", "dash") for lexeme in lexemes):
        first, last = order.index(names[0]), order.index(names[-1])
        names = order[first : last + 1] if first < last else [*order[first:], *order[: last + 1]]
    return " and ".join(sorted(dict.fromkeys(names), key=order.index))


def _every_day_of(said: _Said) -> _Parts:
    part = said("part")
    return _Parts(f"every {_listed(said('days'), 'weekday')}", clock=f" {part[0].value}" if part else "")


def _count(said: _Said) -> _Parts:
    count = _number(said("count")[0])
    adverb = said("adverb")
    unit = adverb[0].value.removeprefix("every ") if adverb else said("unit")[0].value
    if unit not in words.UNITS and unit not in words.STRETCHES.values():
        return _Parts("")
    if unit[0].isdigit():
        return _Parts(f"every {unit}" if count == "1" else "")
    return _Parts(f"every {unit}" if count == "1" else f"{count} per {unit}" if count.isdecimal() else "")


def _place(lexeme: Lexeme) -> str:
    return "last" if lexeme.kind == "last" else words.ORDINAL_NAMES.get(_number(lexeme), "")


def _ordinal(said: _Said) -> _Parts:
    nth, day = said("nth")[0], said("day")[0]
    unit = said("unit")[0].value if said("unit") else "month"
    if day.kind == "weekday" or day.value == "working day" or nth.kind == "last":
        place = _place(nth)
        return _Parts(f"{place} {day.value} of every {unit}" if place else "")
    if day.value == "day":
        return _Parts(f"{_number(nth)} of every {unit}")
    place = _place(nth)
    return _Parts(f"{place} {day.value} of every {unit}" if place else "")


def _nths(said: _Said) -> _Parts:
    numbers = [_number(lexeme) for lexeme in said("nths") if lexeme.kind in ("number", "ordinal")]
    found = sorted({int(number) for number in numbers if number.isdecimal()})
    unit = said("unit")[0].value if said("unit") else "month"
    highest = {"month": 31, "quarter": 92, "year": 366, "week": 7}.get(unit, 0)
    if not found or not 1 <= found[0] <= found[-1] <= highest:
        return _Parts("")
    return _Parts(f"{' and '.join(map(str, found))} of every {unit}")


def _date(said: _Said) -> _Parts:
    number = _number(said("nth")[0])
    good = number.isdecimal() and 1 <= int(number) <= 31  # noqa: PLR2004  # days of the longest month
    return _Parts(f"{number} {said('month')[0].value} of every year" if good else "")


def _mode(said: _Said) -> _Parts:
    return _Parts(CONTINUOUS if said("value")[0].kind == "continuous" else ON_DEMAND)


_FORMS: dict[str, Callable[[_Said], _Parts]] = {
    "number": _every_number,
    "other": lambda said: _Parts(_times("2", _unit(said("unit")))),
    "otherday": _every_other_day,
    "unit": lambda said: _Parts(_times("1", _unit(said("unit")))),
    "edge": lambda said: _Parts(f"{said('edge')[0].value} of every {said('unit')[0].value}"),
    "named": lambda said: _Parts(said("value")[0].value),
    "plurals": lambda said: _Parts(words.PLURALS.get(said("value")[0].words, "")),
    "part": lambda said: _Parts("every day", clock=f" {said('part')[0].value}"),
    "parthour": lambda said: _Parts("every day", clock=_part_hour(said("part")[0].value, said("hour")[0])),
    "days": _every_day_of,
    "months": lambda said: _Parts(f"every {_listed(said('months'), 'month')}"),
    "yearly": lambda said: _Parts(f"every {_listed(said('months'), 'month')}", assumed=True),
    "date": _date,
    "count": _count,
    "ordinal": _ordinal,
    "nths": _nths,
    "adverb": lambda said: _Parts(said("adverb")[0].value),
    "basis": lambda said: _Parts(said("adverb")[0].value),
    "clock": lambda said: _Parts("every day", clock=_hours(said("clock")), assumed=True),
    "somewhen": lambda said: _Parts("every day", clock=f" {said('part')[0].value}", assumed=True),
    "mode": _mode,
}


def _clock_or_part(marked: Marked, match: re.Match[str]) -> str:
    clock = _named(marked, match, "clock")
    return _hours(clock) if clock else f" {_named(marked, match, 'part')[0].value}"


def _hours(lexemes: Sequence[Lexeme]) -> str:
    """Write clock times: at 03:00 and 15:00 utc; "" where one of them is no time of a day."""
    lead = next((lexeme.kind for lexeme in lexemes if lexeme.kind in ("at", "by", "after")), "at")
    zone = next((f" {lexeme.value}" for lexeme in lexemes if lexeme.kind == "zone"), "")
    hours: list[str] = []
    for place, lexeme in enumerate(lexemes):
        if lexeme.kind in ("number", "hours", "clock"):
            behind = lexemes[place + 1] if place + 1 < len(lexemes) else None
            hour = lexeme.value if lexeme.kind == "clock" else _hour(lexeme.value, behind)
            if not hour:
                return ""
            hours.append(hour)
    return f" {lead} {' and '.join(hours)}{zone}"


def _part_hour(part: str, lexeme: Lexeme) -> str:
    """Write an hour that its part of the day makes plain: each morning at 7; the part alone where it is not plain."""
    number = int(lexeme.number) if lexeme.number is not None and lexeme.number % 1 == 0 else 0
    late = part in ("in the afternoon", "in the evening") or (part == "at night" and number > _DAWN)
    if not 1 <= number < _NOON:
        return f" {part}"
    return f" at {number + (_NOON if late else 0):02}:00"


def _hour(said: str, behind: Lexeme | None) -> str:
    """Write one clock time in twenty-four hours: 3 pm is 15:00."""
    hour, _, minute = said.replace(".", ":").partition(":")
    minute = minute or "00"
    if not hour.isdecimal() or not minute.isdecimal() or int(minute) > 59:  # noqa: PLR2004  # minutes of an hour
        return ""
    kind = behind.kind if behind else ""
    number = int(hour)
    late = kind == "half" and behind is not None and behind.value == "12"
    late = late or (kind == "part" and behind is not None and behind.value in ("in the afternoon", "in the evening"))
    if kind in ("half", "part"):
        number = (number % 12) + (12 if late else 0) if 1 <= number <= 12 else 24  # noqa: PLR2004  # a half day
    return f"{number:02}:{minute.zfill(2)}" if number < 24 else ""  # noqa: PLR2004  # hours of a day


def _modified(parts: _Parts, form: str, marked: Marked, match: re.Match[str]) -> _Parts:
    """Give what has been said so far with one more modifier, or a problem where the two do not fit together."""

    def said(group: str) -> tuple[Lexeme, ...]:
        return _named(marked, match, group)

    wrong = replace(parts, problem=_ODD.format(marked.words(match.start(), match.end())))
    if form in ("clock", "part"):
        clock = _clock_or_part(marked, match)
        if not clock:
            return wrong
        return _with_clock(parts, clock) or wrong
    more = _FORMS[form](said)
    base = _joined(parts.base, form, more.base)
    clock = more.clock or parts.clock
    return replace(parts, base=base, clock=clock) if base else wrong


def _with_clock(parts: _Parts, clock: str) -> _Parts | None:
    hours = clock.count(":")
    number, _, rest = parts.base.partition(" per ")
    if number.isdecimal() and rest == "day":
        return replace(parts, base="every day", clock=clock) if hours == int(number) else None
    if parts.clock and parts.clock != clock:
        night = parts.clock.strip() in words.PARTS and hours
        return replace(parts, clock=clock) if night else None
    return replace(parts, clock=clock)


def _joined(base: str, form: str, more: str) -> str:
    """Join how often and on which days: every 2 week, on friday; "" where the two say different things."""
    count, _, unit = base.partition(" per ")
    if form == "days":
        days = more.removeprefix("every ")
        if base == "every week" or (unit == "week" and count == str(days.count(" and ") + 1)):
            return more
        return f"{base} on {days}" if base.endswith(" week") and unit == "" else ""
    if form == "months":
        months = more.count(" and ") + 1
        fits = base == "every year" or (unit == "year" and count == str(months))
        return more if fits else f"{base} in {more.removeprefix('every ')}" if " of every month" in base else ""
    if form == "date":
        return more if base == "every year" else ""
    target = more.rpartition(" of ")[2]
    listed = more.partition(" of ")[0].count(" and ") + 1
    return (
        more if base == target or (form != "edge" and base == f"{listed} per {target.removeprefix('every ')}") else ""
    )
