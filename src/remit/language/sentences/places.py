"""Filling the places of a pattern with what a value says.

`{amount}` is operator, number and unit, `{figure}` the same without operator, `{within}` a time that something may
take, `{per}` a period; `{items}`, `{either}` and `{then}` are lists joined by *and*, *or* and *then*; `{options}` and
`{option}` are the options of a choice joined by *and* and *or*; `{kept}` is a list with its article, `{are}` and
`{them}` agree with it; `{one}` is a stretch of time, of which one is written without its number; `{person}` is
somebody within a sentence, `{people}` the same with how many; `{event}` and `{schedule}` are what sets something off;
`{x_or:words}` are the words where x is empty.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from remit.language.lists.items import LISTS
from remit.language.lists.metrics import METRICS
from remit.language.lists.patterns.options import CLAUSES, MANNERS, OPTIONS, OWN_SENTENCES, STATES_BESIDE
from remit.language.lists.patterns.words import PERIODS, PREPOSITIONS
from remit.language.nouns import bare, listed
from remit.language.sentences import amounts, metrics, times
from remit.language.sentences.nouns import person, plural, plural_like
from remit.language.titles import proper
from remit.language.values import Value, plain

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_CODE = re.compile(r"[a-z]{2}-[a-z]+-[0-9]")
"""The code of a cloud's region, which is written as it stands: eu-central-1."""
_PLACE = re.compile(r"\{([a-z]+)(?:_or:([^{}]*))?\}")


def filled(says: str, value: Value) -> str:
    """Fill a pattern's sentence: a part in brackets goes where one of its places is empty; it begins with a capital."""

    def part(found: re.Match[str]) -> str:
        inner = found[1]
        return inner if all(_said(place[1], value) for place in _PLACE.finditer(inner)) else ""

    kept = _OPTIONAL.sub(part, says)
    text = _PLACE.sub(lambda place: _said(place[1], value) or (place[2] or ""), kept)
    text = re.sub(r" {2,}", " ", text).strip()
    return text[:1].upper() + text[1:]


def own_sentence(value: Value) -> str:
    """Give the sentence of options that have one of their own and stand alone, or that tell how another one fared."""
    if value.what == "accountable" and value.who and value.action.startswith("to "):
        return filled("{people} shall {action}.", replace(value, action=value.action.removeprefix("to ")))
    if not value.items or value.op == "none":
        return ""
    states, says = STATES_BESIDE.get(value.what, (frozenset[str](), ""))
    others = tuple(item for item in value.items if item not in states)
    if says and others and len(others) < len(value.items):
        return filled(says, replace(value, items=others))
    own = {OWN_SENTENCES.get((value.what, item), "") for item in value.items}
    return own.pop() if len(own) == 1 else ""


def _said(place: str, value: Value) -> str:
    return _PLACES[place](value)


def _items(joint: str) -> Callable[[Value], str]:
    return lambda value: listed(_ARTICLED.get(value.what, _named)(value), joint)


def _then(value: Value) -> str:
    return ", then ".join(_named(value))


def _named(value: Value) -> list[str]:
    """Write the things of a list; one that is known by a name of ours is written as words."""
    known = frozenset(LISTS[value.what].known) if value.what in LISTS else frozenset[str]()
    return [_bare(item) if item in known and not _CODE.fullmatch(item) else proper(item) for item in value.items] or (
        [said] if (said := times.scope(value)) else []
    )


def _options(joint: str) -> Callable[[Value], str]:
    def said(value: Value) -> str:
        known = OPTIONS.get(value.what, {})
        words = [known.get(item) or _bare(item) for item in value.items]
        text = "; ".join(words) if value.what in CLAUSES else listed(words, joint)
        if value.what in MANNERS and not all(item in known for item in value.items):
            text = f"in this way: {text}"
        return f"{text} ({proper(value.place)})" if value.place and text else text

    return said


def _bare(item: str) -> str:
    return proper(item.replace("-", " "))


def _several(value: Value) -> bool:
    """Tell whether the things of a list take a verb for several."""
    return len(value.items) > 1 or any(plural_like(item) for item in value.items)


def _kept(value: Value) -> str:
    said = listed(_named(value), "and")
    return said if not said or _several(value) or said.split(" ", 1)[0] in _DETERMINED else f"the {said}"


_DETERMINED = frozenset({"the", "a", "an", "each", "every", "all", "any", "our"})


def _law(value: Value) -> list[str]:
    """Write laws: one that is named by its kind takes an article and capitals; one with a letter, capitals."""
    return [_law_named(one) for one in _named(value)]


def _law_named(name: str) -> str:
    first, _, last = name.partition(" ")
    if name.rpartition(" ")[2].casefold() in _KINDS_OF_LAW:
        return f"the {_titled(name)}"
    return _titled(name) if first.casefold() in _KINDS_OF_LAW and len(last) == 1 else name


def _licence(value: Value) -> list[str]:
    """Write licences: one that is only called a contract or an agreement takes an article."""
    return [f"the {one}" if one.casefold() in _KINDS_OF_LICENCE else one for one in _named(value)]


_KINDS_OF_LICENCE = frozenset({"contract", "agreement", "licence", "license"})


def _region(value: Value) -> list[str]:
    """Write regions with the capitals of names, but for codes; a union of states takes an article."""
    return [f"the {one}" if one.casefold() in _UNIONS else one if _CODED.search(one) else _titled(one)
            for one in _named(value)]  # fmt: skip


_CODED = re.compile(r"[0-9-]|\b(?:of|the|and)\b")


_ARTICLED: dict[str, Callable[[Value], list[str]]] = {"law": _law, "licence": _licence, "region": _region}
"""Lists in which some names take an article."""

_UNIONS = frozenset({"eu", "eea", "uk", "us", "netherlands"})


def _titled(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split(" "))


_KINDS_OF_LAW = frozenset({"act", "directive", "regulation", "code", "agreement", "standard", "law"})


def _people(value: Value) -> str:
    counted = plain(value.amount) if value.unit in _PERSONS and value.amount is not None else ""
    count = value.items[0] if value.items and value.items[0].isdigit() else counted
    return person(value.who, count) if value.who else ""


def _hours(value: Value) -> str:
    return "" if value.unit in _PERSONS or value.unit == _FULL_TIME else amounts.figure(value)


def _labelled(value: Value) -> str:
    said = amounts.amount(value)
    if not value.unit:
        return f"get {said} label{'' if value.amount == 1 else 's'}"
    return f"get {said}" if value.unit in ("label", "annotation") else f"be labelled by {said}"


_FULL_TIME = "FTE"
_ANSWERS = re.compile(
    r"^(?:is |be )?(?:answers?|answerable|responsible|accountable|liable|signs(?: off)?|stands|vouches)"
    r"(?: for| on)?(?: |$)"
)
_POINTING = frozenset({"it", "this", "that", "them", "all", "everything", "all of it", "all this"})
_PERSONS = ("person", "people")


def _duty(value: Value) -> str:
    """Write what somebody answers for; "" where it is told only by a word that points back."""
    said = _ANSWERS.sub("", value.action)
    return "" if said in _POINTING else proper(said)


def _gathered(value: Value) -> str:
    return "gathered by then" if value.condition else "gathered since the last time"


def _one(value: Value) -> str:
    """Write a stretch of time behind “every” or “the last”: “hour”, “18 months”."""
    if value.amount is not None and plain(value.amount) == "1" and value.upper is None:
        return PERIODS.get(value.unit, value.unit)
    return amounts.figure(value)


def _event(value: Value) -> str:
    if value.condition in METRICS and value.amount is not None:
        return metrics.clause(value, name=value.condition).removesuffix(".")
    return times.event(value)


def _error(value: Value) -> str:
    return proper(value.condition or value.group)


def _cycles(value: Value) -> str:
    if value.amount is None:
        return listed([f"full {plural(item)}" for item in value.items], "and")
    number = amounts.amount(Value("cycle", value.op, value.amount, "", value.upper))
    one = plain(value.amount) == "1" and value.upper is None
    return listed([f"{number} full {item if one else plural(item)}" for item in value.items], "and")


def _payer(value: Value) -> str:
    """Name what costs: training, unless it is said for what else."""
    other = value.condition.startswith("for ") and not _TRAINING.search(value.condition)
    return "system" if other else "training pipeline"


def _when(value: Value) -> str:
    """Write from when on an amount holds, or for what: by March, in year 2, for training."""
    first = value.condition.split(" ", 1)[0]
    return _MONTH.sub(lambda found: found[0].title(), proper(value.condition)) if first in _STEPS else ""


_STEPS = ("by", "in", "from", "after", "at", "for", "within", "as", "end", "over", "during", "on", "until")
_MONTH = re.compile(r"\b(?:march|may|august|april)\b")
_TRAINING = re.compile("train|experiment|tuning|gpu|pilot|mvp|poc")


def _scope(value: Value) -> str:
    said = times.scope(value)
    if not said:
        return ""
    return f" {said}" if said.split(" ", 1)[0] in PREPOSITIONS else f" for {said}"


_PLACES: dict[str, Callable[[Value], str]] = {
    "amount": amounts.amount,
    "figure": amounts.figure,
    "hours": _hours,
    "fte": lambda value: amounts.figure(value) if value.unit == _FULL_TIME else "",
    "labelled": _labelled,
    "duty": _duty,
    "within": amounts.within,
    "one": _one,
    "gathered": _gathered,
    "per": lambda value: times.period(value.period),
    "who": lambda value: proper(bare(value.who)),
    "items": _items("and"),
    "either": _items("or"),
    "kept": _kept,
    "are": lambda value: "are" if _several(value) else "is",
    "them": lambda value: "them" if _several(value) else "it",
    "then": _then,
    "options": _options("and"),
    "option": _options("or"),
    "person": lambda value: person(value.who) if value.who else "",
    "people": _people,
    "action": lambda value: proper(value.action),
    "aim": lambda value: proper(value.aim),
    "place": lambda value: proper(value.place),
    "condition": lambda value: proper(value.condition),
    "when": _when,
    "payer": _payer,
    "deadline": lambda value: proper(times.deadline(value.condition, value.op)) if value.condition else "",
    "event": _event,
    "occasion": lambda value: (
        _event(value) or (f"it is due ({times.schedule(value.schedule)})" if value.schedule else "")
    ),
    "schedule": lambda value: times.schedule(value.schedule),
    "error": _error,
    "cycles": _cycles,
    "scope": _scope,
    "most": metrics.most,
}
