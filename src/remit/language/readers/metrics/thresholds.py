"""Thresholds of triggers: a metric that falls below a value, rises by so much, or is worse than it was."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from remit.language.lists.metrics import METRICS
from remit.language.lists.metrics import words as metric_words
from remit.language.lists.times import events
from remit.language.quantities import Quantity
from remit.language.readers.times.anchoring import Scene
from remit.language.values import Value, plain

TRIGGER = "trigger"

_UNREAD = "“{}” is not understood beside a metric and its threshold."
_NO_SIDE = "It is not said whether {} has to lie below or above the threshold."
_LONGEST_SLICE = 4
_PLACES = frozenset({*metric_words.PLACES, *metric_words.DATA_SETS, "shift", "stores", "night"})
_NEAR = 4
_RECENT = frozenset(("last", "past", "latest", "previous", "rolling", "trailing"))
_REFERENCES = {word: name for name, words in events.REFERENCES.items() for word in words}
_FALL, _RISE = "fall", "rise"
_PENDING = {
    word: name
    for name, known in (
        ("reach", events.REACHES), ("cross", events.CROSSES), ("worse", events.WORSE), ("better", events.BETTER)
    )
    for word in known
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Threshold:
    """What was read of a metric and its threshold, up to which phrase, or why it is not read."""

    end: int
    values: tuple[Value, ...] = ()
    problem: str = ""


@dataclass(slots=True)
class _Said:
    """What a clause has said so far of a metric."""

    names: list[str]
    way: str = ""
    op: str = ""
    change: bool = False
    statistic: str = ""
    attribute: str = ""
    group: str = ""
    place: str = ""
    reference: str = ""
    window: str = ""
    assumed: list[str] = field(default_factory=list[str])
    amount: Quantity | None = None


def threshold(seen: Scene, start: int, end: int) -> Threshold | None:
    """Read a clause of a metric and its threshold; None where it names no metric at its head, or no amount at all."""
    at, window = _window_ahead(seen, start, end)
    statistic = ""
    while at < end and seen.letters[at] != "m" and seen.lexemes[at].words in events.BESIDE:
        statistic = events.MEANS.get(seen.lexemes[at].words, statistic)
        at += 1
    if at >= end or seen.letters[at] != "m" or not any(seen.amount(i) for i in range(at, end)):
        return None
    said = _Said([seen.lexemes[at].value], statistic=statistic, window=window)
    at += 1
    while at + 1 < end and seen.letters[at] == "r" and seen.letters[at + 1] == "m":
        said.names.append(seen.lexemes[at + 1].value)
        at += 2
    at, problem = _to_amount(seen, at, end, said)
    if problem:
        return Threshold(end, problem=problem)
    at, problem = _beyond(seen, at, end, said)
    problem = problem or _side(said)
    if problem:
        return Threshold(end, problem=problem)
    return Threshold(at, tuple(_value(said, name) for name in said.names))


def _window_ahead(seen: Scene, start: int, end: int) -> tuple[int, str]:
    """Read the time over which a metric is looked at where it stands before it: rolling 7-day MAPE."""
    at = start
    while at < end and (seen.lexemes[at].words in events.BESIDE or seen.lexemes[at].words in events.RUNNING):
        at += 1
    amount = seen.amount(at) if at < end else None
    if amount is None or amount.dimension != "time" or amount.op or amount.problem or amount.upper is not None:
        return start, ""
    behind = seen.behind(amount)
    while behind < end and (seen.lexemes[behind].words in events.RUNNING or seen.letters[behind] == "-"):
        behind += 1
    return (
        (behind, f"{plain(amount.amount)} {amount.unit}") if seen.letters[behind : behind + 1] == "m" else (start, "")
    )


def _to_amount(seen: Scene, at: int, end: int, said: _Said) -> tuple[int, str]:
    """Read the verb between a metric and its amount, and for whom the metric is looked at."""
    while at < end:
        amount = seen.amount(at)
        if amount is not None and _over_a_time(seen, amount, end, said):
            at = seen.behind(amount)
            continue
        if amount is not None:
            if amount.unit == "%" and amount.amount != amount.amount.to_integral_value() and _counted(seen, amount):
                return at, "A share written as so many in so many needs whole numbers."
            if amount.problem or amount.upper is not None:
                return at, amount.problem or "A range is no threshold: give one value."
            said.amount = amount
            return seen.behind(amount), ""
        step = _window(seen, at, end, said) or _slice(seen, at, end, said) or _verb(seen.lexemes[at].words, said)
        if not step:
            return at, _UNREAD.format(seen.lexemes[at].words)
        at += step
    return at, "The threshold is missing."


def _over_a_time(seen: Scene, amount: Quantity, end: int, said: _Said) -> bool:
    """Take *over 14 days* as the time that is looked at where another amount follows: MAE over 14 days exceeds 20."""
    behind = seen.behind(amount)
    more = any(seen.amount(place) is not None for place in range(behind, end))
    timed = amount.dimension == "time" and amount.op in (">", "") and amount.upper is None and not amount.problem
    if not (timed and more) or said.window:
        return False
    said.window = f"{plain(amount.amount)} {amount.unit}"
    return True


def _counted(seen: Scene, amount: Quantity) -> bool:
    """Tell whether a share was made of two numbers with *in* between: 0.25 in two."""
    inside = seen.lexemes[seen.behind(amount) - _NEAR : seen.behind(amount)]
    return any(lexeme.words == "in" and lexeme.start > amount.start for lexeme in inside)


def _verb(word: str, said: _Said) -> int:
    if word in events.FALLS or word in events.UNDERCUTS:
        said.way = _FALL
    elif word in events.RISES:
        said.way = _RISE
    elif word in _PENDING:
        said.op = _PENDING[word]
    elif word == "by":
        said.change = True
    elif word not in events.BESIDE and word not in events.MOVES:
        return 0
    if word in events.UNDERCUTS:
        said.op = "<"
    return 1


def _slice(seen: Scene, at: int, end: int, said: _Said) -> int:
    """Read for whom, or where, a metric is looked at: of any feature, for women, on the night shift."""
    word = seen.lexemes[at].words
    if word in events.EXCEEDS:
        said.op = ">"
        return 1
    if word not in ("of", "for", "on", "in", "among", "at", "per"):
        return 0
    upto = at + 1
    while upto < end and upto - at <= _LONGEST_SLICE + 1 and not _stops(seen, upto):
        upto += 1
    while upto > at + 1 and seen.lexemes[upto - 1].words in (*events.MOVES, "the"):
        upto -= 1
    words = [seen.lexemes[place].words for place in range(at + 1, upto)]
    each = word == "per" or (
        bool(words) and words[0] in ("any", "each", "every", "one", "any one", "a", "an", "at least one")
    )
    words = [word for word in words if word not in ("the", "our", "any", "each", "every", "a", "an", "one", "of")]
    if words and set(words) <= _RECENT:
        return upto - at
    if not words or len(words) > _LONGEST_SLICE:
        return 0
    phrase = " ".join(words)
    if each:
        said.attribute = phrase
    elif word in ("in", "at") or (word == "on" and words[-1] in _PLACES):
        said.place = phrase
    else:
        said.group = phrase
    return upto - at


def _of_each(seen: Scene, at: int, end: int) -> bool:
    """Tell whether *any* or *each* follows a preposition: on any feature."""
    return at + 1 < end and seen.lexemes[at + 1].words in ("any", "each", "every", "at least one", "any one")


def _stops(seen: Scene, at: int) -> bool:
    word = seen.lexemes[at].words
    verbs = (events.FALLS, events.RISES, events.MOVES, events.REACHES, events.CROSSES, events.EXCEEDS, events.UNDERCUTS)
    return seen.amount(at) is not None or any(word in known for known in verbs)


def _beyond(seen: Scene, at: int, end: int, said: _Said) -> tuple[int, str]:
    """Read what stands behind the amount: what it is compared with, and over which time."""
    while at < end:
        word = seen.lexemes[at].words
        step = _window(seen, at, end, said)
        if not step and not said.reference:
            step = _reference(seen, at, end, said)
        if not step and not (said.attribute or said.group or said.place):
            step = _slice(seen, at, end, said) if word == "per" or _of_each(seen, at, end) else 0
        if not step and word in (*events.BESIDE, *events.RUNNING):
            step = 1
        if not step:
            return at, _UNREAD.format(word)
        at += step
    return at, ""


def _window(seen: Scene, at: int, end: int, said: _Said) -> int:
    """Read the time over which a metric is looked at: over two weeks, for three days in a row."""
    start, led, lead = at, False, ""
    while start < end and (seen.lexemes[start].words in events.SPANNING or seen.lexemes[start].words in events.RUNNING):
        led, lead = True, lead or seen.lexemes[start].words
        start += 1
    while start < end and (
        seen.letters[start] in "pd>L" or seen.lexemes[start].words in ("any", "past", "more", "than")
    ):
        start += 1
    if not led or start >= end or said.window:
        return 0
    number, unit = "1", start
    if seen.letters[start] == "N":
        number, unit = str(seen.lexemes[start].number), start + 1
        while unit < end and seen.lexemes[unit].words in events.RUNNING:
            unit += 1
    stretch = seen.letters[unit : unit + 1]
    if stretch == "F":
        said.window = seen.lexemes[unit].value
    elif stretch in ("U", "O"):
        said.window = f"{number} {'s' if stretch == 'O' else seen.lexemes[unit].value}"
    else:
        return 0
    return unit + 1 - at


def _reference(seen: Scene, at: int, end: int, said: _Said) -> int:
    """Read what a change is compared with: lower than at release, compared with last year."""
    word = seen.lexemes[at].words
    if word in events.BELOW:
        said.way, said.change = said.way or _FALL, True
    elif word in events.ABOVE:
        said.way, said.change = said.way or _RISE, True
    elif word not in events.AGAINST or word == "from":
        return 0
    upto = at + 1
    while upto < end and seen.lexemes[upto].words not in events.SPANNING[:2]:
        upto += 1
    words = seen.marked.words(at + 1, upto)
    plain = words.removeprefix("in ").removeprefix("the ").removeprefix("our ").removeprefix("its ")
    if not plain or len(words.split()) > _LONGEST_SLICE + 2 or any(seen.amount(i) for i in range(at + 1, upto)):
        return 0
    said.reference = _REFERENCES.get(words) or _REFERENCES.get(plain) or plain
    if word not in events.BELOW and word not in events.ABOVE:
        relative = (
            said.amount is not None and said.amount.unit == "%" and said.amount.op in (">", ">=") and bool(said.way)
        )
        said.change = said.change or relative or bool(said.amount and said.amount.unit == "pp")
    return upto - at


def _good(name: str) -> str:
    metric = METRICS.get(name.partition(":")[0])
    return metric.good if metric else ""


def _side(said: _Said) -> str:
    """Decide on which side of the threshold the trigger lies; give a problem where the words do not say it."""
    amount, good = said.amount, {_good(name) for name in said.names}
    if amount is None:
        return "The threshold is missing."
    if said.change or (amount.unit == "pp" and said.way):
        said.change = True
        if not said.way or amount.op in ("<", "<=") or said.op:
            return _NO_SIDE.format("the change")
        said.op = amount.op or ">="
        if not amount.op:
            said.assumed.append("op")
        if not said.reference:
            said.reference = "now"
            said.assumed.append("reference")
        return ""
    worse = {"high": "<", "low": ">"}.get(next(iter(good)), "") if len(good) == 1 else ""
    found = {"reach": "", "cross": worse, "worse": worse, "better": {"<": ">", ">": "<"}.get(worse, "")}.get(
        said.op, said.op
    )
    if said.op == "reach":
        found = ">=" if worse == ">" else ""
    op = amount.op or found or {_FALL: "<=", _RISE: ">="}.get(said.way, "")
    contrary = (said.way == _FALL and op.startswith(">")) or (said.way == _RISE and op.startswith("<"))
    if not op or op == "=" or contrary or (amount.op and said.op in ("worse", "better", "reach")):
        return _NO_SIDE.format("the metric")
    if amount.op and said.op in ("<", ">") and amount.op != said.op:
        return _NO_SIDE.format("the metric")
    said.op = op
    return ""


def _value(said: _Said, name: str) -> Value:
    metric, _, method = name.partition(":")
    amount = said.amount
    value = Value(
        TRIGGER, op=said.op, condition=metric, statistic=method.strip("?") or said.statistic, attribute=said.attribute,
        group=said.group, place=said.place, reference=said.reference, window=said.window,
        action=said.way if said.change else "", assumed=tuple(said.assumed),
    )  # fmt: skip
    if amount is None:
        return value
    return replace(value, amount=amount.amount, unit=amount.unit, approx=amount.approx)
