"""Shorthand of when something is done: weekly, Sun 02:00; half-hourly; max once a week; (7-day rolling)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import shorthand as lists
from remit.language.readers.shorthand.pieces import More, Rule, instead, is_number, text
from remit.language.tokens import HYPHENS, Token

_CLOCK = re.compile(r"[0-2]?[0-9]:[0-5][0-9]")


def _over(question: str, found: Sequence[Token], at: int) -> More:
    """Read *(7-day rolling)* behind a metric or its threshold as *over 7 days*."""
    if question != lists.RETRAINING or found[at].text not in ("(", "["):
        return None
    place = at + 1
    while text(found, place) in lists.ROLLING:
        place += 1
    number, unit = place, place + 1 + (text(found, place + 1) in HYPHENS)
    if not is_number(found, number) or text(found, unit) not in lists.LONG_TIMES:
        return None
    end = unit + 1
    while text(found, end) in lists.ROLLING:
        end += 1
    if text(found, end) not in (")", "]"):
        return None
    lead = [Token("word", "over", found[at].start, found[at].end, written="(")]
    return [*lead, found[number], replace(found[unit], end=found[end].end)], end + 1 - at


def _then_retrained(question: str, found: Sequence[Token], at: int) -> More:
    """Leave out *→ retrain* and *triggers the pipeline* behind a threshold: nothing else is asked for."""
    if question != lists.RETRAINING or not at:
        return None
    place = at
    if found[at].text in (*lists.ARROWS, "triggers", "trigger", "starts"):
        place += 1
    elif found[at].text in ("-", "–", "=") and text(found, at + 1) == ">":
        place += 2
    else:
        return None
    while text(found, place) in ("a", "the", "full", "automatic", "auto", "an"):
        place += 1
    if text(found, place) not in lists.RETRAINED:
        return None
    place += 1
    while text(found, place) in lists.RETRAINED:
        place += 1
    ends = place >= len(found) or found[place].kind in ("end", "line", "item") or text(found, place) in (",", ";", ")")
    return ([], place - at) if ends else None


def _at_most(question: str, found: Sequence[Token], at: int) -> More:
    """Read *max once a week* as *at most once a week*."""
    limited = question == lists.RETRAINING and found[at].text in ("max", "maximum", "max.")
    behind = at + 1 + (text(found, at + 1) in (".", ":"))
    if not limited or text(found, behind) not in ("once", "one", "1", "1x", "weekly", "monthly", "daily"):
        return None
    return instead(found[at], "at", "most"), behind - at


def _on_day(_question: str, found: Sequence[Token], at: int) -> More:
    """Read *weekly, Sun 02:00* as *every Sunday 02:00*."""
    if found[at].text != "weekly":
        return None
    place = at + 1
    while text(found, place) in (",", "(", "on", ":"):
        place += 1
    day = next((day for day in lists.DAYS if text(found, place) in (day, day[:3], f"{day[:3]}s", f"{day}s")), "")
    if not day or place == at + 1 or text(found, place - 1) == "on":
        return None
    closed = text(found, at + 1) == "("
    said = [
        Token("word", "every", found[at].start, found[at].end, written=found[at].written),
        replace(found[place], text=day),
    ]
    behind = place + 1
    if closed:
        upto = next((n for n in range(behind, min(behind + 4, len(found))) if text(found, n) == ")"), 0)
        return ([*said, *found[behind:upto]], upto + 1 - at) if upto else None
    return said, behind - at


def _daily_at(_question: str, found: Sequence[Token], at: int) -> More:
    """Read *02:00 daily* as *daily at 02:00*."""
    clock = found[at].kind == "odd" and _CLOCK.fullmatch(found[at].text) is not None
    if (
        not clock
        or text(found, at + 1) not in ("daily", "nightly")
        or (text(found, at - 1) in ("at", ",", "by") and at > 1)
    ):
        return None
    day = found[at + 1]
    return [replace(found[at], kind="word", text="daily"), replace(day, kind="word", text="at"),
            replace(day, kind="odd", text=found[at].text)], 2  # fmt: skip


def _so_many_hourly(_question: str, found: Sequence[Token], at: int) -> More:
    """Read *half-hourly* and *6-hourly* as so many minutes and hours that come again."""
    behind = at + 1 + (text(found, at + 1) in HYPHENS)
    told = lists.PARTS_OF.get((found[at].text, text(found, behind)))
    if told is None and found[at].text.isdecimal() and text(found, behind) == "hourly":
        told = (found[at].text, "hours")
    if told is None:
        return None
    number, unit = told
    last = found[behind]
    every = [] if text(found, at - 1) == "every" else [Token("word", "every", found[at].start, found[at].end)]
    return [*every, *instead(last, number, unit)], behind + 1 - at


def _at_once(question: str, found: Sequence[Token], at: int) -> More:
    """Leave out *immediately* and its kin before the *if* of a trigger."""
    if question != lists.RETRAINING:
        return None
    for words in lists.AT_ONCE:
        behind = at + len(words)
        if tuple(text(found, at + n) for n in range(len(words))) == words and text(found, behind) in lists.IFS:
            return [], len(words)
    return None


def _on_time(question: str, found: Sequence[Token], at: int) -> More:
    """Read *on time (within 2 min)* as how late it may be at most."""
    led = question == "data.stream-frequency" and found[at].text == "(" and text(found, at - 1) == "time"
    if not led or text(found, at + 1) not in ("within", "<", "<=", "≤") or not is_number(found, at + 2):
        return None
    close = next((n for n in range(at + 3, min(at + 6, len(found))) if text(found, n) == ")"), 0)
    if not close:
        return None
    comma = replace(found[at], kind="mark", text=",", written="(")
    late = Token("word", "late", found[at].start, found[at].end, written="(")
    return [comma, late, *found[at + 1 : close]], close + 1 - at


def _drift_aside(question: str, found: Sequence[Token], at: int) -> More:
    """Read *on drift (PSI > 0.25)* as one trigger, the threshold in the brackets."""
    if question != lists.RETRAINING:
        return None
    place = at + (text(found, at) in ("on", "upon", "if", "when", "whenever"))
    while text(found, place) in ("data", "feature", "concept", "input", "the", "model", "covariate"):
        place += 1
    if text(found, place) not in ("drift", "drifts"):
        return None
    place += 1
    while text(found, place) in ("is", "detected", "found", "alarm", "alert", "occurs"):
        place += 1
    close = next((n for n in range(place + 1, min(place + 12, len(found))) if text(found, n) == ")"), 0)
    if text(found, place) != "(" or text(found, place + 1) not in lists.DRIFT_MEASURES or not close:
        return None
    inside = found[place + 1 : close]
    if not any(token.text in ("<", ">", "≥", "≤", ">=", "<=", "above", "over") for token in inside):
        return None
    return [Token("word", "if", found[at].start, found[at].end, written=found[at].written), *inside], close + 1 - at


RULES: tuple[Rule, ...] = (
    _over,
    _then_retrained,
    _at_most,
    _on_day,
    _daily_at,
    _so_many_hourly,
    _at_once,
    _on_time,
    _drift_aside,
)
