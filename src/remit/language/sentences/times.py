"""Times, events and loads in sentences, from their canonical forms (`docs/reference/values.md`)."""

from __future__ import annotations

import re

from remit.language.lists import groups
from remit.language.lists.metrics import measures
from remit.language.lists.metrics.words import DATA_SETS
from remit.language.lists.patterns.words import EVENTS, PERIODS, PREPOSITIONS, ROLES
from remit.language.numbers import write_number
from remit.language.sentences.amounts import united
from remit.language.sentences.nouns import plural_like
from remit.language.titles import proper
from remit.language.values import Value

_LENGTH = re.compile(r"([0-9]+(?:\.[0-9]+)?) ([^/]+)")
_LOAD = re.compile(r"(<=|>=|<|>|=)? ?([0-9]+(?:\.[0-9]+)?) ([^/]+?)(?:/(.+))?")
_BOUNDS = {"<=": "at most ", ">=": "at least ", "<": "less than ", ">": "more than ", "=": "", None: ""}
_ORDINALS = {"1": "1st", "2": "2nd", "3": "3rd", "21": "21st", "22": "22nd", "23": "23rd", "31": "31st"}
_CURVES = tuple(
    phrase
    for name in ("precision", "recall", "specificity", "false-positive-rate", "false-negative-rate", "accuracy")
    for phrase in measures.MEASURES[name]
)
_TURN = re.compile(r"(?:the )?(?:very )?(?:end|close|start|beginning) of [^.]*(?<! to)$")
_MONTH = re.compile(r"(?<=every )(?:march|may|april|august)\b")
_PART_OF_DAY = re.compile(r"^every (?:day|([a-z]+day )) ?(?:at|in the) (night|morning|afternoon|evening)$")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")


def length(text: str) -> str:
    """Write a length of time: “30 days”; words that are none stay as they are."""
    found = _LENGTH.fullmatch(text)
    if not found:
        return text
    return united(_grouped(found[1]), found[2], one=found[1] == "1")


def schedule(text: str) -> str:  # noqa: PLR0911  # one canonical form each
    """Write a time that comes again, to stand at the end of a sentence: “every Monday at 03:00”."""
    if not text:
        return ""
    if text == "continuous":
        return "continuously"
    if text == "on demand":
        return text
    if found := re.fullmatch(r"([0-9]+) of (every .+)", text):
        return f"on the {_ORDINALS.get(found[1], f'{found[1]}th')} of {proper(found[2])}"
    if found := re.fullmatch(r"([0-9]+) per (.+)", text):
        return f"{_TIMES.get(found[1], f'{found[1]} times')} per {found[2]}"
    if found := re.fullmatch(r"every ([0-9]+(?:\.[0-9]+)?) ([^ ]+(?: day)?)(.*)", text):
        return f"every {united(found[1], found[2], one=found[1] == '1')}{found[3]}"
    if found := re.fullmatch(r"every (h|min|s)", text):
        return f"every {PERIODS[found[1]]}"
    text = _MONTH.sub(lambda found: found[0].title(), text)
    text = _PART_OF_DAY.sub(lambda found: f"every {found[1] or ''}{found[2]}", text)
    if re.match(r"(?:first|second|third|fourth|last) ", text):
        return f"on the {proper(text)}"
    if text.startswith(("end of", "beginning of", "start of")):
        return f"at the {proper(text)}"
    return proper(text)


_TIMES = {"1": "once", "2": "twice"}


def period(text: str) -> str:
    """Write what an amount is per."""
    return PERIODS.get(text, text)


def load(condition: str) -> str:
    """Write a load as a state: “the load is at most 500 requests per second”; "" for what is no load."""
    if condition == "peak":
        return "the load is at its peak"
    found = _LOAD.fullmatch(condition)
    if not found or is_point(condition):
        return ""
    number = _grouped(found[2])
    said = f"{_BOUNDS[found[1]]}{united(number, found[3], one=found[2] == '1')}"
    if found[4]:
        return f"the load is {said} per {period(found[4])}"
    return f"{said} {'is' if found[2] == '1' else 'are'} at work at once"


def deadline(text: str, op: str = "") -> str:
    """Write by when: “by 2027-03-01”, “before 2027-03-01”; words keep their own preposition."""
    first = text.split(" ", 1)[0]
    return text if first in PREPOSITIONS else f"{'before' if op == '<' else 'by'} {text}"


def condition(text: str) -> str:
    """Write on what or under which condition something holds, to stand behind it; "" for loads and roles."""
    if not text or load(text) or text in ROLES:
        return ""
    first = text.split(" ", 1)[0]
    if is_point(text):
        return f" at {proper(text)}"
    return f" {proper(text)}" if first in PREPOSITIONS else f" on {proper(text)}"


def is_point(text: str) -> bool:
    """Tell whether a condition is a point of a curve: “95 % precision”, “precision ≥ 0.6”, “fpr = 1 %”."""
    told = text.casefold()
    named = any(phrase in told for phrase in _CURVES)
    return named and any(sign.isdigit() for sign in told) and not any(word in told.split() for word in DATA_SETS)


def event(value: Value) -> str:  # noqa: PLR0911  # one kind of event each
    """Write what sets something off, as a clause: “new data arrives”, “the accuracy falls below 85 %”."""
    said = value.condition
    if not said:
        return ""
    first, _, rest = said.partition(" ")
    if first == "when":
        return proper(rest)
    if first == "after" and value.what == "trigger":
        return f"{proper(rest)} {'are' if plural_like(rest) else 'is'} over"
    if first == "upon":
        return f"{proper(rest)} {'have' if plural_like(rest) else 'has'} taken place"
    if _TURN.match(said):
        return f"{proper(said)} is reached"
    if _DATE.fullmatch(said) or said.split(" ", 1)[0] in PREPOSITIONS:
        return f"it is {proper(said)}"
    if value.amount is not None and said in EVENTS:
        bound = {">=": "at least ", ">": "more than ", "": ""}.get(value.op, "")
        new = " new" if said.startswith("new") and not value.unit.startswith("new ") else ""
        number = write_number(value.amount)
        counted = united(f"{number}{new}", value.unit or "case", one=number == "1")
        return f"{bound}{counted} {'has' if number == '1' else 'have'} arrived"
    return EVENTS.get(said, proper(said))


def scope(value: Value) -> str:
    """Write for whom it holds: one group, or each group of an attribute."""
    return proper(value.group) if value.group or not value.attribute else each(value.attribute)


_ONE_BY_ONE = frozenset({"class", "region", "country", "postcode", "brand", "device", "language", "dialect", "accent"})
"""Attributes whose values are things of which there is one and the next, so that they need no “group”."""


def each(attribute: str) -> str:
    """Write the groups of an attribute: “each age group”, “each region”."""
    named = attribute in groups.ATTRIBUTES and attribute not in _ONE_BY_ONE
    return f"each {attribute} group" if named else f"each {attribute}"


def _grouped(digits: str) -> str:
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}"
