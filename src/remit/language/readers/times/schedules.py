"""Finding triggers: the times and events that set work going, and how long it rests between two runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from remit.language.lists.metrics import METRICS
from remit.language.lists.times import activities, events
from remit.language.lists.times.schedules import SEASONS
from remit.language.phrases import Lexicon
from remit.language.readers.amounts.owning import THEIRS, of_another_thing, of_others, parted_from_us
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.readers.metrics.thresholds import threshold
from remit.language.readers.times import calendars
from remit.language.readers.times.anchoring import FOREIGN, OURS, Scene, scene
from remit.language.readers.times.arrivals import arrival
from remit.language.readers.times.calendars import Calendar, calendar
from remit.language.readers.times.conditions import NAMES, Condition, conditions, known
from remit.language.tokens import Token
from remit.language.values import Value

TRIGGER, PAUSE = "trigger", "retraining-pause"

_OWN_WORK = ("modeling.audit", "deployment.error-analysis", "deployment.retraining", "modeling.input-mode")
"""Questions on work of our own: what others do is no answer; data, in turn, may well be what others send."""
_PLAIN = Lexicon()
_WAYS = {"fall": "<", "rise": ">"}
_MODES = ("modeling.input-mode", "data.flow")
"""Questions whose *continuous* and *on demand* are choices, not triggers."""
_BY_HAND_IS_MEANS = ("data.acquisition", "modeling.audit", "deployment.error-analysis")
_EVERY = re.compile(r"every (?:([0-9.]+) )?(.+)")
_MANY_DAYS = ("every working day", "every weekend")
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_OF_DAYS = re.compile(f"every (?:working day|weekend|(?:{_DAYS})(?: and (?:{_DAYS}))*)")
_RELATIVE = frozenset({"that", "which", "who", "whose", "where", "then", "if", "when"})
_LIMITED = "“{}” holds only in a part of the year, and is not read."
_UNPLACED = "It is not clear whether what happens “{}” is what is asked about."


def find_schedules(question_id: str, tokens: Sequence[Token], taken: Sequence[Span]) -> Sequence[Found]:
    """Find the triggers of a sentence: times that come again, metrics that pass a threshold, new data, events."""
    if question_id not in activities.ASKED_WORK or not tokens:
        return ()
    seen = scene(question_id, tokens)
    if not seen.lexemes:
        return ()
    found: list[Found] = []
    used: list[Span] = list(taken)
    for one in (*_pauses(question_id, seen), *_events(seen)):
        if not any(overlaps(*place, used) for place in one.taken):
            found.append(one)
            used += one.taken
    named = tuple(_named(question_id, seen, used))
    found += named
    used += [span for one in named for span in one.taken]
    found += _times(question_id, seen, used)
    said = [_ours(question_id, tokens, one) for one in found if one.values or one.problem]
    return tuple(sorted(said, key=lambda one: one.taken[0] if one.taken else (0, 0)))


def _ours(question_id: str, tokens: Sequence[Token], one: Found) -> Found:
    """Leave out a time at which somebody else does it, or at which it is done to something else."""
    if not any(value.schedule for value in one.values):
        return one
    start = min(place for place, _ in one.taken)
    items = _PLAIN.lexemes(tokens)
    foreign = parted_from_us(items, start) or (question_id in _OWN_WORK and of_others(items, start))
    if foreign or of_another_thing(question_id, items, start):
        return Found(taken=one.taken, problem=THEIRS)
    return one


def _events(seen: Scene) -> Iterable[Found]:
    """Give the conditions that are about the work asked for."""
    for condition in conditions(seen):
        about = seen.anchored(condition.start, condition.end)
        if about == OURS and condition.values:
            seen.used.update(range(condition.start, condition.end))
        if about == FOREIGN:
            yield Found(taken=(_span(seen, condition),), problem="")
        elif about != OURS and not condition.each:
            yield _unplaced(seen, condition.start, condition.end)
        elif about == OURS:
            values = condition.values
            if _apposed(seen, condition):
                yield _unplaced(seen, condition.start, condition.end)
                continue
            yield Found(() if condition.problem else values, (_span(seen, condition),), condition.problem)


def _named(question_id: str, seen: Scene, used: Sequence[Span]) -> Iterable[Found]:
    """Give the events that stand as clauses of nothing but their name: weekly, new data, drift."""
    for start, end in _alternatives(seen) if question_id == "deployment.retraining" else ():
        begin = start + 1 if end - start > 1 and seen.letters[start] in "ar" else start
        span = seen.marked.span(begin, end)
        words = seen.marked.words(begin, end).split()
        narrowed = seen.letters[end : end + 1] == "("
        name = "" if narrowed or set(words) & set(events.DRIFTING[1:]) else known(words)
        said = any(lexeme.kind in ("subject", "pronoun") for lexeme in seen.lexemes[begin:end])
        if not name and not overlaps(*span, used):
            bare = _threshold(seen, begin, end) or _arrived(seen, begin, end)
            if bare is not None:
                yield bare
                continue
        if name and not said and not overlaps(*span, used) and seen.anchored(begin, end) == OURS:
            seen.used.update(range(begin, end))
            yield Found((Value(TRIGGER, condition=name, span=span),), (span,))


def _threshold(seen: Scene, begin: int, end: int) -> Found | None:
    """Read a clause that is nothing but a metric on its bad side: accuracy over the last 7 days below 80 %."""
    found = threshold(seen, begin, end)
    if found is None or found.problem or found.end != end or not found.values:
        return None
    good = {METRICS[value.condition].good if value.condition in METRICS else "" for value in found.values}
    ops = {_WAYS.get(value.action, value.op[:1]) for value in found.values}
    if seen.anchored(begin, end) != OURS or (good, ops) not in (({"high"}, {"<"}), ({"low"}, {">"})):
        return None
    span = seen.marked.span(begin, end)
    seen.used.update(range(begin, end))
    return Found(tuple(replace(value, span=span) for value in found.values), (span,))


def _alternatives(seen: Scene) -> Iterable[tuple[int, int]]:
    """Give the clauses of a sentence, each cut where *or* joins what may each set the work going."""
    for start, end in seen.clauses:
        begin = start
        for place in range(start, end):
            if seen.letters[place] == "r" and place > begin and not _or_alike(seen, place):
                yield begin, place
                begin = place + 1
        if begin < end:
            yield begin, end


def _or_alike(seen: Scene, place: int) -> bool:
    """Tell whether *or* only joins two metrics before one threshold: recall or precision below 80 %."""
    return seen.letters[place - 1 : place] == "m" and seen.letters[place + 1 : place + 2] == "m"


def _arrived(seen: Scene, begin: int, end: int) -> Found | None:
    """Read a clause that is nothing but so many new things: 50k new labels."""
    fresh = any(lexeme.words in events.NEWNESS for lexeme in seen.lexemes[begin:end])
    found = arrival(seen, begin, end) if fresh and seen.amount(begin) is not None else None
    if found is None or found.problem or found.end != end or not found.values or seen.anchored(begin, end) != OURS:
        return None
    span = seen.marked.span(begin, end)
    seen.used.update(range(begin, end))
    return Found(tuple(replace(value, span=span) for value in found.values), (span,))


def _apposed(seen: Scene, condition: Condition) -> bool:
    """Tell whether a clause may only explain the time before it: every six weeks, when the new collection is out."""
    start = condition.start
    if start < 2 or seen.letters[start - 1] != "c" or seen.letters[start - 2] not in "UVDPTMF":  # noqa: PLR2004  # a time and a comma
        return False
    value = condition.values[0] if condition.values else None
    named = value is not None and (value.amount is not None or value.condition in NAMES)
    return seen.lexemes[start].words == "when" and not named


def _span(seen: Scene, condition: Condition) -> Span:
    return seen.marked.span(condition.start, condition.end)


def _unplaced(seen: Scene, start: int, end: int) -> Found:
    span = seen.marked.span(start, end)
    return Found(taken=(span,), problem=_UNPLACED.format(seen.marked.words(start, end)))


def _times(question_id: str, seen: Scene, used: Sequence[Span]) -> Iterable[Found]:
    """Give the times that come again and are about the work asked for."""
    last: tuple[int, Calendar] | None = None
    found: list[Found] = []
    by_hand: list[tuple[int, Calendar]] = []
    for start, time in _calendars(seen, used):
        span = seen.marked.span(start, time.end)
        if not _whole(question_id, seen, start, time):
            if time.form == "clock" and last and found and seen.clause_of(last[0]) == seen.clause_of(start):
                found[-1] = _together(found[-1], last[1], time, span)
            continue
        listed = start and seen.letters[start - 1] in "ra" and question_id not in _BY_HAND_IS_MEANS
        if seen.letters[start : time.end] == "I" and not listed:
            by_hand.append((start, time))
            continue
        about = seen.anchored(start, time.end, adverb=time.bare)
        if about != FOREIGN and last and found and _which_days(seen, last, start, time):
            about = OURS  # it tells on which days
        if about == OURS and _led_by_a_season(seen, start):
            found.append(Found(taken=(span,), problem=_LIMITED.format(seen.marked.words(start, time.end))))
        elif about == OURS:
            _add(question_id, seen, found, last, (start, time))
            last = (start, time)
            seen.used.update(range(start, time.end))
        elif about != FOREIGN and time.form != "vague":
            found.append(_unplaced(seen, start, time.end))
    if not found and question_id not in _BY_HAND_IS_MEANS:
        found += [
            _timed(question_id, time, seen.marked.span(start, time.end))
            for start, time in by_hand[:1]
            if seen.anchored(start, time.end) == OURS
        ]
    return found


def _led_by_a_season(seen: Scene, start: int) -> bool:
    """Tell whether a time holds only in what its clause begins with: in the harvest weeks daily."""
    begin, _ = seen.clauses[seen.clause_of(start)]
    head = seen.lexemes[begin].words
    inner = seen.lexemes[begin + 1 : start]
    named = any(lexeme.kind in ("unit", "month") or lexeme.words in SEASONS for lexeme in inner)
    return start > begin + 1 and (head in ("during", "throughout") or (head == "in" and named))


def _calendars(seen: Scene, used: Sequence[Span]) -> Iterable[tuple[int, Calendar]]:
    """Give the times that come again, in order, with the place of their first phrase; none overlap."""
    at = 0
    while at < len(seen.letters):
        time = calendar(seen.marked, at)
        start, at = at, time.end if time else at + 1
        if time is not None and not overlaps(*seen.marked.span(start, time.end), used):
            yield start, time


def _add(
    question_id: str, seen: Scene, found: list[Found], last: tuple[int, Calendar] | None, now: tuple[int, Calendar]
) -> None:
    """Add a time to what was found: by itself, joined to the one before it, or as a doubt about that one."""
    start, time = now
    span = seen.marked.span(start, time.end)
    if last and last[1].problem and seen.lexemes[start - 1].words in ("then", "later", "afterwards", "that"):
        found.append(Found(taken=(span,), problem=_LIMITED.format(seen.marked.words(start, time.end))))
    elif last and found and _beside(seen, last, start, time):
        found[-1] = _narrowed(found[-1], last[1], time, span) or _together(found[-1], last[1], time, span)
    elif last and found and _either(seen, last, start, time.form):
        problem = "Two times stand beside each other with “or”: which holds?"
        found[-1] = Found(taken=(*found[-1].taken, span), problem=problem)
    else:
        found.append(_timed(question_id, time, span))


def _whole(question_id: str, seen: Scene, start: int, time: Calendar) -> bool:
    """Tell whether a time stands for itself: it is no period of an amount, and no choice of another kind."""
    place = seen.lexemes[start].start
    if time.form == "unit" and any(a.start < place < a.end and a.noun for a in seen.amounts.values()):
        return False
    if time.form == "mode" and question_id in _MODES:
        return False
    if time.form == "yearly" and question_id != "deployment.retraining":
        return False
    if time.form in ("clock", "somewhen"):
        return seen.anchored(start, time.end) == OURS
    behind = seen.letters[time.end : time.end + 1]
    return not (time.form == "unit" and behind in ("o", "."))


def _beside(seen: Scene, last: tuple[int, Calendar], start: int, time: Calendar) -> bool:
    """Tell whether a time limits or completes the one before: every hour on working days, daily export at 04:00."""
    between = seen.letters[last[1].end : start]
    if time.form in ("clock", "somewhen"):
        return between == "c" or not set(between) & set("arcs:!")
    return not between or (time.form == "plurals" and between == "c") or _which_days(seen, last, start, time)


def _which_days(seen: Scene, last: tuple[int, Calendar], start: int, time: Calendar) -> bool:
    """Tell whether a time behind other words says on which days the one before holds: nightly export on weekdays."""
    if time.problem or last[1].problem or time.bare or not _OF_DAYS.fullmatch(time.schedule):
        return False
    between = seen.lexemes[last[1].end : start]
    parted = set(seen.letters[last[1].end : start]) & set("carsx:!()-")
    return not parted and not any(lexeme.words in _RELATIVE for lexeme in between)


def _on_days(schedule: str, days: str) -> str:
    """Give a schedule that holds on some days only, or "" where the two do not make one: every hour on weekdays."""
    if days == "every working day" and (schedule == "every day" or schedule.startswith("every day ")):
        return days + schedule.removeprefix("every day")
    return days if schedule == "every week" and " and " not in days and days not in _MANY_DAYS else ""


def _narrowed(found: Found, last: Calendar, time: Calendar, span: Span) -> Found | None:
    """Join a schedule and the days on which it holds, or give None where the two do not make one."""
    joint = "" if time.problem or last.problem else _on_days(last.schedule, time.schedule)
    if not joint or not found.values or found.values[0].schedule != last.schedule:
        return None
    first = found.values[0]
    place = (first.span[0], span[1]) if first.span else span
    return Found((replace(first, schedule=joint, span=place),), (*found.taken, span))


def _together(found: Found, last: Calendar, time: Calendar, span: Span) -> Found:
    """Join a clock time to the schedule before it; other times that stand beside each other are not read."""
    hours = time.schedule.removeprefix("every day")
    taken = (*found.taken, span)
    number, _, unit = last.schedule.partition(" per ")
    if time.form == "clock" and found.values and unit == "day" and number == str(hours.count(":")):
        place = (found.values[0].span[0], span[1]) if found.values[0].span else span
        return Found((replace(found.values[0], schedule=time.schedule, span=place),), taken)
    if (
        time.form == "clock"
        and found.values
        and last.schedule.endswith(calendars.AT_NIGHT)
        and calendars.nightly(hours)
    ):
        place = (found.values[0].span[0], span[1]) if found.values[0].span else span
        base = last.schedule.removesuffix(calendars.AT_NIGHT)
        return Found((replace(found.values[0], schedule=f"{base}{hours}", span=place),), taken)
    if unit:
        return Found(taken=taken, problem="Two times stand beside each other: which of them holds when?")
    if time.form not in ("clock", "somewhen") or not found.values or hours[:1] != " " or not last.schedule:
        return Found(taken=taken, problem="Two times stand beside each other: which of them holds when?")
    value = found.values[0]
    if value.schedule != last.schedule or any(
        mark in value.schedule for mark in (" at ", " in ", " by ", "continuous")
    ):
        return Found(taken=taken, problem="Two times stand beside each other: which of them holds when?")
    place = (value.span[0], span[1]) if value.span else span
    return Found((replace(value, schedule=f"{value.schedule}{hours}", span=place),), taken)


def _either(seen: Scene, last: tuple[int, Calendar], start: int, form: str) -> bool:
    """Tell whether two times stand side by side as alternatives: weekly or monthly."""
    modes = "mode" in (last[1].form, form)
    return seen.letters[last[1].end : start] in ("r", "cr") and not last[1].problem and not modes


def _timed(question_id: str, time: Calendar, span: Span) -> Found:
    if time.problem:
        return Found(taken=(span,), problem=time.problem)
    assumed = ("schedule",) if time.assumed else ()
    if time.schedule == calendars.ON_DEMAND:
        return Found((Value(TRIGGER, condition=time.schedule, span=span),), (span,))
    if time.op == "<=" and question_id == "deployment.retraining":
        every = _EVERY.fullmatch(time.schedule)
        if every and every[2] in ("h", "day", "week", "month", "quarter", "year", "min", "working day"):
            amount = Decimal(every[1] or 1)
            pause = Value(PAUSE, op=">=", amount=amount, unit=every[2], approx=time.approx, span=span)
            return Found((pause,), (span,))
        return Found(taken=(span,), problem="A longest frequency is read only as “at most once a week”, or the like.")
    value = Value(TRIGGER, op=time.op, schedule=time.schedule, approx=time.approx, assumed=assumed, span=span)
    return Found((value,), (span,))


def _pauses(question_id: str, seen: Scene) -> Iterable[Found]:
    """Give the least time between two runs: a pause of at least two days."""
    if question_id != "deployment.retraining":
        return
    for start, end in seen.clauses:
        letters = seen.letters[start:end]
        if "=" not in letters:
            continue
        times = list(re.finditer("(?P<least>>)?(?P<approx>~)?(?:(?P<number>N)|p)(?P<unit>U)", letters))
        if len(times) != 1 or "9" in letters:
            span = seen.marked.span(start, end)
            yield Found(taken=(span,), problem="A pause is read as one time: “at least two days between two runs”.")
            continue
        match = times[0]
        number = seen.lexemes[start + match.start("number")].number if match["number"] else Decimal(1)
        first, last = min(match.start(), letters.index("=")), max(match.end(), letters.rindex("=") + 1)
        span = seen.marked.span(start + first, start + last)
        value = Value(
            PAUSE, op=">=", amount=number, unit=seen.lexemes[start + match.start("unit")].value,
            approx=bool(match["approx"]), assumed=() if match["least"] else ("op",), span=span,
        )  # fmt: skip
        yield Found((value,), (span,)) if number is not None else Found(taken=(span,), problem="A number here is odd.")
