"""Rules on what was read: missing slots and parts, numbers with two readings, what was filled in or not accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from remit.core.findings.parts import spoken
from remit.core.findings.rules import Example, Heard, ProjectRule, Rule, Spot, TextRule, Told, cut
from remit.language.echoes import content_words
from remit.language.lists.metrics.measures import BIAS
from remit.language.lists.wording.parts import PART_WORDS
from remit.language.lists.wording.words import AGENTS
from remit.language.numbers import read_number
from remit.language.readers.naming.barring import PERSONAL_DATA
from remit.language.slots import follow_up
from remit.language.slots.assuming import assumptions
from remit.language.titles import is_metric
from remit.language.tokens import tokens
from remit.language.values import Value
from remit.language.wording import TEXT_LIMIT
from remit.language.wording.registers import register

SLOTS: dict[str, tuple[str, str]] = {
    "metric": ("measure", "Nobody can tell what would be measured."),
    "amount": ("figure", "Without a figure every result passes."),
    "op": ("direction", "A figure alone does not tell whether more or less of it is better."),
    "unit": ("unit", "The same figure in another unit is another requirement."),
    "bound": ("limit", "A range does not tell which end is the limit and which the aim."),
    "tolerance": ("exact limit", "About a limit two people will disagree on the day it is missed."),
    "statistic": ("statistic", "The average may be fine while one request in twenty is ten times slower."),
    "condition": ("load or condition", "It can hold on an idle system and fail on a busy day."),
    "window": ("period", "Over a minute and over a month the same figure says different things."),
    "period": ("period", "Per run, per month or in all makes the difference between two budgets."),
    "reference": ("baseline", "A comparison needs the other side."),
    "attribute": ("group", "An average over everybody can hide the group that it fails for."),
    "place": ("place of measurement", "At the client, the gateway and the model the figure differs."),
    "who": ("person or role", "What nobody is named for nobody does."),
    "action": ("action", "A threshold that starts nothing changes nothing."),
    "items": ("things meant", "A list with nothing on it cannot be checked."),
    "schedule": ("time", "Without a time nobody can be late."),
    "what": ("measure", "Nobody can tell what would be measured."),
    "sample": ("sample", "On twenty cases almost any figure can come out."),
}
"""By slot: its name, and what goes wrong without it."""


def slot_names(slots: Iterable[str]) -> tuple[str, ...]:
    """Name slots as they are spoken of: “load or condition” for `condition`."""
    return tuple(dict.fromkeys(SLOTS.get(slot, (slot.replace("-", " "),))[0] for slot in slots))


_BLOCKING = ("metric", "amount", "items", "unit")
_OF_A_FIGURE = ("period", "tolerance", "bound")
"""Slots that only a figure has: they are asked for once it is there."""


def _place(heard: Heard, value: Value) -> tuple[tuple[int, int] | None, str]:
    """Give where a value was read, and the words there."""
    if value.span is None:
        return None, value.what
    start, end = value.span
    return value.span, heard.text[start:end] or value.what


class MissingSlot(TextRule):
    """A value lacks what would make it a requirement."""

    code = "F001"
    slug = "missing-slot"
    title = "A value lacks what makes it testable"
    severity = "warning"
    reason = (
        "“{words}” lacks what would make it testable; an error where the figure, the unit or the measure is missing."
    )
    ask = "Which value would be just acceptable?"
    citation = "Robertson & Robertson 2012, ch. 9; Gilb 2005: scale, meter, level"
    fires = (
        Example("modeling.business-metrics", "recall"),
        Example("modeling.bias", "gender, brand"),
    )
    quiet = (
        Example("modeling.business-metrics", "Recall of at least 80 %."),
        Example("data.minimum", "At least 500 rows."),
    )

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give each slot that a value lacks, the most needed first; of groups that are listed, once for all of them."""
        asked: set[str] = set()
        for value in heard.values:
            span, words = _place(heard, value)
            for slot, ask in follow_up(heard.question.id, value, heard.values):
                again = value.what == BIAS and slot in asked
                if again or (slot in _OF_A_FIGURE and value.amount is None) or _may_stand_there(heard, value, slot):
                    continue
                asked.add(slot)
                name, why = SLOTS.get(slot, (slot, "It cannot be tested as it stands."))
                severity = "error" if slot in _BLOCKING else None
                if (slot == "metric" and _measured_elsewhere(heard, value)) or _on_days(heard, slot):
                    severity = "advice"
                yield Spot(span, words, ask, f"“{cut(words)}” has no {name}. {why}", severity, f"{value.what} {slot}")


def _on_days(heard: Heard, slot: str) -> bool:
    """Tell whether only the hours are missing of somebody whose days are told."""
    return slot == "amount" and "hours" in PART_WORDS.get(heard.question.id, {}) and "@" in spoken(heard.text)


def _measured_elsewhere(heard: Heard, value: Value) -> bool:
    """Tell whether a measure is more than what is asked: of work that others did, or beside a limit that is told."""
    limited = any(is_metric(other) and other.amount is not None for other in heard.values)
    return value.what == "feasibility" or (value.what == BIAS and limited)


def _may_stand_there(heard: Heard, value: Value, slot: str) -> bool:
    """Tell whether what seems to be missing may be in a figure of the sentence that was not read.

    A count of things that are no rows is whole, too, though a check has to know what a row is.
    """
    if slot == "unit" and (value.unit or _counted_before(heard, value)):
        return True
    hours = PART_WORDS.get(heard.question.id, {}).get("hours")
    if slot == "amount" and hours is not None:
        return not hours.isdisjoint(spoken(heard.text))
    if _said_of_another(heard, value, slot) or _told_by_its_kind(heard, value, slot):
        return True
    span = value.span
    return span is not None and any(start < span[1] and span[0] < end for start, end in heard.unread)


def _counted_before(heard: Heard, value: Value) -> bool:
    """Tell whether the same figure stands elsewhere with what it counts: 8,000 plates …, 8,000 at least."""
    if value.span is None:
        return False
    figure = re.search(r"[0-9][0-9.,]*[0-9]|[0-9]", heard.text[value.span[0] : value.span[1]])
    return figure is not None and bool(re.search(rf"(?<![0-9.,]){re.escape(figure[0])} [^\W\d_]{{3}}", heard.text))


def _said_of_another(heard: Heard, value: Value, slot: str) -> bool:
    """Tell whether what this value lacks stands elsewhere in the answer, or is nothing that this value needs.

    A level to be reached (a share of at most 2 %) is whole without the level of today; the hours of a stand-in are
    those of the first person; a figure in a sentence that was not read may be the one that a named thing lacks.
    """
    told = {
        "reference": value.op in _LEVELS and value.action not in _CHANGES,
        "condition": any(other is not value and (other.what in _LOADS or other.condition) for other in heard.values),
        "tolerance": _estimate_beside_limit(heard, value),
        "amount": _figure_within(heard, value),
        "metric": _figure_within(heard, value),
    }
    if told.get(slot):
        return True
    if slot in _NAMED_ONCE:
        if any(other is not value and getattr(other, slot) for other in heard.values if other.what == value.what):
            return True
        if slot in ("amount", "period") and any(o is not value and o.amount is not None for o in heard.values):
            return value.amount is None
    return slot in ("amount", "metric", "condition") and value.amount is None and bool(heard.unread)


def _figure_within(heard: Heard, value: Value) -> bool:
    """Tell whether the words of a thing that was chosen hold a figure: a rule in use that misses by 18 %."""
    if value.amount is not None or not value.items or value.span is None:
        return False
    return any(character.isdigit() for character in heard.text[value.span[0] : value.span[1]])


def _estimate_beside_limit(heard: Heard, value: Value) -> bool:
    """Tell whether an amount is what one of them comes to, beside the limit: £600 a month, a run about £210."""
    others = [other for other in heard.values if other is not value and other.what == value.what]
    return "op" in value.assumed and any(other.amount is not None and not other.approx for other in others)


def _told_by_its_kind(heard: Heard, value: Value, slot: str) -> bool:
    """Tell whether a slot is nothing that such a value lacks.

    How many outcomes become known, and how late, is found out and not set: “about 90 %” is a whole answer. What is
    kept for ten years from an event on, or for six months and then erased, is kept so long, neither more nor less.
    How many are labelled counts what is labelled, whatever that is. What personal data there is, beside its law or
    what is done to it, is told and no ban that lacks its word.
    A year or a quarter is a time by which a level is reached, and what comes of it may stand in the next sentence.
    """
    if slot in ("tolerance", "bound", "unit"):
        return value.what in (_COUNTED if slot == "unit" else _FOUND_OUT)
    if slot in _TOLD_IN_WORDS and (slot != "action" or heard.question.id == "deployment.model-access"):
        return not _TOLD_IN_WORDS[slot].isdisjoint(spoken(heard.text))
    if (slot, value.what) in (("who", "purpose"), ("items", "attack")):
        return not AGENTS.isdisjoint(spoken(heard.text)) if slot == "who" else _is_a_phrase(heard, value)
    if value.what == PERSONAL_DATA:
        return _told_of_people(heard, value, slot)
    if slot == "window" and heard.question.id == "scoping.success-metrics":
        return bool(_BY_WHEN.search(heard.text))
    return value.span is not None and _told_around(heard, value, slot, value.span)


def _is_a_phrase(heard: Heard, value: Value) -> bool:
    """Tell whether a thing stands in the author's own words, though under no known name."""
    return value.span is not None and len(content_words(heard.text[value.span[0] : value.span[1]])) > _LITTLE_MORE


def _told_around(heard: Heard, value: Value, slot: str, span: tuple[int, int]) -> bool:
    """Tell whether a slot stands in the words around a value: the days, what it is good for, what comes after."""
    if slot == "period":
        amounts = sum(other.amount is not None for other in heard.values)
        near = slice(max(0, span[0] - _NEAR), span[1] + 2 * _NEAR) if amounts > 1 else slice(None)
        return bool(_ON_DAYS.search(heard.text[near]))
    if slot == "aim":
        return bool(_WHAT_FOR.match(heard.text, span[1]) or _SO_THAT.search(heard.text))
    return (slot, value.what) == ("op", "retention") and _kept_for_so_long(heard, value)


def _told_of_people(heard: Heard, value: Value, slot: str) -> bool:
    """Tell whether an answer says what holds of personal data: that there is none, or what is done to it."""
    if slot == "items" and value.op == "none" and not value.items and value.span is not None:
        return bool(_NOTHING_AT_ALL.match(heard.text, value.span[0]))
    more = heard.left_over > _LITTLE_MORE or any(other.what != PERSONAL_DATA for other in heard.values)
    return slot == "op" and more


def _kept_for_so_long(heard: Heard, value: Value) -> bool:
    """Tell whether the words around how long something is kept say that it is kept neither more nor less."""
    amounts = [other for other in heard.values if other.what == value.what and other.amount is not None]
    if value.span is None or len(amounts) > 1:
        return len(amounts) > 1
    start, end = value.span
    before = heard.text[max(0, start - _NEAR) : start]
    behind = _IN_BRACKETS.sub("", heard.text[end : end + _BRACKETS + _NEAR], count=1)
    return bool(
        _FOR_SO_LONG.search(before)
        or _FROM_THEN_ON.match(behind)
        or _FROM_THEN_ON.search(heard.text[start:end])
        or _OF_A_THING.search(before)
        or _DISPOSED.search(heard.text)
    )


_COUNTED = ("items-labelled",)
"""Amounts of what the question names itself."""
_AUDITORS = """
        auditor auditors authority authorities body bodies board office inspector inspectors inspectorate ministry
        regulator society societies company firm insurer customer customers council commission committee institute by
"""
_RIGHTS = """
        add adds approve approves approved change changes changed delete deletes deploy deploys edit edits find finds
        look looks promote promotes read reads release releases remove removes retire retires run runs see sees sign
        signs start starts stop stops switch switches train trains update updates use uses withdraw withdraws write
"""
_TOLD_IN_WORDS = {
    "traffic-share": frozenset(("alternate", "alternating", "even", "half", "halves", "odd", "third", "tenth")),
    "statistic": frozenset(("%", "percent", "percentile", "p95", "p99", "p90", "p50", "median", "average", "mean")),
    "auditor": frozenset(_AUDITORS.split()),
    "action": frozenset(_RIGHTS.split()),
}
"""By slot: words that tell it though it is in no value: even belts get the new model, 95 % of the ranks."""
_LITTLE_MORE = 2
"""Words beside what is read up to which a list of personal data stands by itself."""
_FOUND_OUT = ("label-coverage", "label-delay", "volume", "growth", "package-size", "items-labelled", "data", "load")
"""Amounts that tell how things are, with which nothing is measured."""
_NEAR = 24
_BRACKETS = 60
"""Characters between brackets that may stand behind a time: ten years (Blood Safety Act) from then on."""
_IN_BRACKETS = re.compile(r"^\s*\([^()]{0,58}\)")
_FOR_SO_LONG = re.compile(r"\bfor(?: the| a| another| full| whole)*\s*$", re.IGNORECASE)
_FROM_THEN_ON = re.compile(
    r"[\s,;()]*(?:and |they are |it is |are |is )*"
    r"(?:then|thereafter|afterwards|after|from|since|following|counted|beyond|past)\b",
    re.IGNORECASE,
)
_NOTHING_AT_ALL = re.compile(r"\W*(?:no|none|nothing|without(?: any)?)\b", re.IGNORECASE)
"""How a value begins that denies the whole kind: no personal data."""
_OF_A_THING = re.compile(r"[^\W\d_]\s*:\s*$")
"""What stands before how long a thing is kept: raw frames: 72 hours."""
_DISPOSED = re.compile(
    r"\b(?:deleted|destroyed|erased|shredded|wiped|purged|removed|anonymi[sz]ed|overwritten|disposed|delete|destroy"
    r"|erase|shred|wipe|purge|shredding|wipes|deletes|erases|shreds|destroys|removes|deletion|erasure|destruction|erasing|deleting|wiping)\b",
    re.IGNORECASE,
)
"""Words that tell what comes when the time is over, so that the time is neither the least nor the most alone."""
_ON_DAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:every|each|once a|twice a|per|a) "
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week|month|quarter|year)|daily|weekly|monthly|fortnightly)\b",
    re.IGNORECASE,
)
_SO_THAT = re.compile(
    r"\b(?:so that|so as to|in order (?:to|that)|rather than|instead of"
    r"|to (?:avoid|save|prevent|cut|reduce|lower|spare)"
    r"|and thus|thereby|that way|before (?:the|it|they))\b",
    re.IGNORECASE,
)
_BY_WHEN = re.compile(
    r"\b(?:by|until|till|before|over|during)\b(?: \w+){0,4}? "
    r"(?:20[0-9]{2}|summer|winter|spring|autumn|easter|christmas)"
    r"|\b(?:at|after|over) [0-9]+ (?:week|month|year)s\b"
    r"|\bby the end of (?:the |this |our )?(?:\w+ )?(?:year|quarter|season|month)"
    r"|\b(?:an?|first|second|third|next|one|two|three|[0-9]+)(?: \w+)? (?:year|quarter|season|month|week)s?'?"
    r" (?:of|after|from|into|in)\b|\bwithin (?:an?|the|one|two|three|six|[0-9]+)\b|\byear (?:one|two|three|[0-9])\b",
    re.IGNORECASE,
)
_WHAT_FOR = re.compile(
    r"[\s.;!,–-]*(?:that|this|it|so|then|thus|which) (?:would|will|means|saves|spares|way|makes|keeps|gives|helps)\b",
    re.IGNORECASE,
)
_LOADS = ("throughput", "load", "peak-load")
"""Values that tell under which load the others hold."""
_LEVELS = (">=", "<=", ">", "<")
_CHANGES = ("rise", "fall")
_NAMED_ONCE = ("window", "amount", "period", "condition")
"""Slots that one value of an answer gives for the others, too."""


class AmbiguousNumber(TextRule):
    """A number or a date that is written like another one elsewhere."""

    code = "F005"
    slug = "ambiguous-number"
    title = "A number that can be read in two ways"
    severity = "warning"
    reason = "“{words}” is one figure in one country and another in the next; it was not read, rather than guessed."
    ask = "Which is meant by “{words}”?"
    citation = "INCOSE GtWR v4 (2023), R40"
    fires = (
        Example("deployment.performance", "p95 under 1,5 s at 300 requests/s"),
        Example("data.lifetime", "until 05/06"),
    )
    quiet = (
        Example("deployment.performance", "p95 under 1.5 s at 1,500 requests/s"),
        Example("scoping.problem", "Since 1,5 years planners order by hand."),
    )

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give each such number that is in no value, where figures are asked for."""
        if "free" in register(heard.question.id):
            return
        figures = [value.span for value in heard.values if value.span and value.amount is not None]
        for token in tokens(heard.text[:TEXT_LIMIT]):
            words = heard.text[token.start : token.end]
            why = _two_ways(token.kind, token.text)
            if why and not any(start <= token.start < end for start, end in figures):
                yield Spot((token.start, token.end), words, f"{why[0].upper()}{why[1:]}?")


_DATE = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})(?:[/.][0-9]{2,4})?[.]?")
_DECIMAL_COMMA = re.compile(r"([0-9]+),([0-9]{1,2})")
_DOTTED = re.compile(r"([0-9]{1,3})\.([0-9]{3})")
_MONTHS = 12


def _two_ways(kind: str, said: str) -> str:
    """Give the question between the two ways of reading a number or a date, "" where there is one way."""
    if kind == "odd" and "/" in said and (date := _DATE.fullmatch(said)):
        first, second = int(date[1]), int(date[2])
        both = 0 < first <= _MONTHS and 0 < second <= _MONTHS and first != second
        return f"is {said} the {first}. of month {second} or the {second}. of month {first}" if both else ""
    if kind != "number" or not isinstance(read_number(said), str):
        return ""
    if comma := _DECIMAL_COMMA.fullmatch(said):
        return f"is {said} the number {comma[1]}.{comma[2]}"
    if dotted := _DOTTED.fullmatch(said):
        return f"is {said} the number {dotted[1]},{dotted[2]}, or {dotted[1]}.{dotted[2]} with three decimals"
    return ""


class AssumedSlot(ProjectRule):
    """The reading filled in what nobody wrote."""

    code = "F003"
    slug = "assumed-slot"
    title = "Something was filled in"
    severity = "advice"
    reason = "“{words}” does not say it; the reading filled it in, and it stays open until somebody confirms it."
    ask = "Was it meant like that?"
    citation = "Own rule: what nobody wrote stands as assumed"
    fires = (Example("data.minimum", "500 rows"),)
    quiet = (Example("data.minimum", "At least 500 rows."),)

    def across(self, told: Told) -> Iterable[Spot]:
        """Give each value of an answer that nobody accepted and that was filled in."""
        for heard in told.answers:
            for value in () if heard.accepted else heard.values:
                if value.assumed:
                    span, words = _place(heard, value)
                    slots = ", ".join(slot_names(value.assumed))
                    reason = (
                        f"“{cut(words)}” does not give the {slots}; it was filled in, and stays open until confirmed."
                    )
                    ask = f"“{cut(words)}” was read with {_said(value)}: is that meant?"
                    yield Spot(span, words, ask, reason, detail=slots, question=heard.question.id, whom=heard.whom)


def _said(value: Value) -> str:
    """Give the slots that were filled in, with what was put there."""
    return ", ".join(
        f"{name} “{said}”"
        for slot in value.assumed
        for name, said in zip(slot_names((slot,)), assumptions(value, (slot,)), strict=True)
    )


class UnacceptedReading(ProjectRule):
    """Values were read and nobody accepted them."""

    code = "F004"
    slug = "unaccepted-reading"
    title = "A reading that nobody accepted"
    severity = "advice"
    reason = (
        "“{words}” was read and nobody said that it was read rightly; requirements are made of accepted values only."
    )
    ask = "Was it read as it was meant?"
    citation = "Own rule: a reading proposes, a person accepts"
    fires = (Example("data.minimum", "At least 500 rows."),)
    quiet = (
        Example("data.minimum", "At least 500 rows.", values=(Value("rows", ">=", None, key="rows"),)),
        Example("data.minimum", "Enough."),
    )

    def across(self, told: Told) -> Iterable[Spot]:
        """Give each answer with values that wait."""
        for heard in told.answers:
            if heard.values and not heard.accepted:
                title, number = heard.question.title, len(heard.values)
                ask = f"{number} values were read from the answer on “{title}”: are they what was meant?"
                if number == 1:
                    ask = f"One value was read from the answer on “{title}”: is it what was meant?"
                yield Spot(None, heard.text.strip(), ask, question=heard.question.id, whom=heard.whom)


SLOT_RULES: tuple[Rule, ...] = (MissingSlot(), AmbiguousNumber(), AssumedSlot(), UnacceptedReading())
