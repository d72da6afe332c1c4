"""Particulars of amounts: what each question asks besides the amount: what is kept, which error costs it, per what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from remit.language.lists import amounts as words_of
from remit.language.lists.amounts import counting, units
from remit.language.lists.amounts.numbers import WORDS
from remit.language.lists.asked import Asked
from remit.language.lists.metrics.words import STATISTICS
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.amounts.costing import cost
from remit.language.readers.amounts.grouping import grouped
from remit.language.readers.amounts.guarding import guarded
from remit.language.readers.amounts.keeping import kept, thing
from remit.language.readers.amounts.parts import Part
from remit.language.readers.finding import Found
from remit.language.readers.people.besides import is_role
from remit.language.units import PERIODS, dimension
from remit.language.values import Value

_WHOLE = Decimal(100)
_PERCENTILES = frozenset(words for words, figure in STATISTICS.items() if figure.startswith("p") and words != "median")
_FACTS = frozenset(counting.STATES_OF_FACT)
_MODALS = frozenset(counting.MODALS)
_DATA = ("rows", "data", "items-labelled")
_LEAST = (">=", ">")
_MOST = ("<=", "<")
_STRICT = {
    **dict.fromkeys(("rows", "size", "history", "full-cycles", "group-share"), _LEAST),
    **dict.fromkeys(
        ("time-to-tell", "time-to-reply", "time-to-roll-back", "time-to-respond", "time-to-overrule"), _MOST
    ),
    **dict.fromkeys(("model-size", "memory", "power", "latency", "package-size", "lateness", "loss", "budget"), _MOST),
}
_OWNING = frozenset(("is", "has", "takes", "weighs", "sends", "produces", "generates", "makes", "needs", "was"))
_BEFORE_FIGURES = ("(", "at", "at the", "the")
_FEW = 20
_LONGEST_CASE = 5
_FAR = ("h", "day", "week")
_USUAL = frozenset(("average", "mean", "normal", "normally", "usual", "usually", "typical", "typically", "on average",
                    "ordinary", "regular", "baseline", "steady"))  # fmt: skip
FOR_EACH = "This is for each of them, and how many there are is not said."
OVERALL = ("volume", "growth", "load", "peak-load", "rate", "budget", "money", "data", "capacity")
"""Amounts that are meant for the whole."""

_UNRATED = (
    "interval", "lifetime", "label-delay", "time-to-respond", "time-to-roll-back", "horizon", "retention", "history",
    "lateness", "notice", "training-window", "delay", "time-to-tell", "time-to-reply",
    "time-to-overrule", "trial-time", "model-size", "memory", "package-size", "capacity",
)  # fmt: skip
_PERIODIC = ("budget", "cost", "growth", "cases-looked-into", "load", "peak-load", "rate")
_SHARED = ("volume", "load", "peak-load", "growth")


def fits(asked: Asked, quantity: Quantity, before: Value | None) -> bool:
    """Tell whether an amount is measured in what is asked for."""
    if asked.what == "bandwidth":
        return quantity.dimension == "size" and quantity.period in ("s", "min", "h")
    if quantity.dimension == asked.dimension:
        return _of_kind(asked, quantity)
    if quantity.dimension == "" and not quantity.unit:
        if asked.dimension == "count":
            counted = before is not None and dimension(before.unit) in ("", "count")
            goes_on = before is not None and counted and before.what in _SHARED and asked.what in _SHARED
            few = asked.what == "rows" and quantity.amount < _FEW and not quantity.op
            bare = asked.what in ("batch-size", "rows", "labels-per-item") and not few
            return bare or (bool(quantity.period) and asked.what != "volume") or goes_on
        return asked.dimension == "share" and asked.what != "growth" and 0 < quantity.amount < 1
    if asked.what == "full-cycles":
        return quantity.unit in ("year", "month", "week", "day")
    return asked.what == "rate" and quantity.dimension == "frequency"


def _of_kind(asked: Asked, quantity: Quantity) -> bool:
    """Tell whether a count is of things that this amount may count, and a size or a time no rate."""
    noun = quantity.noun
    nouns = {noun, noun.rpartition(" ")[2]}
    if asked.what in _DATA and asked.dimension == "count":
        others = words_of.PEOPLE | words_of.HARDWARE | words_of.NO_ROWS
        people = asked.what == "items-labelled" and noun and is_role(noun.split(" ")[0], "expert", counted=True)
        return not people and not nouns & (others - {"person"} if asked.what == "rows" else others)
    if _of_other_kind(asked, quantity, nouns):
        return False
    if asked.what in _UNRATED:
        return not quantity.period and (quantity.unit in ("", "working day") or " " not in quantity.unit)
    if asked.what == "load":
        at_once = bool(set(quantity.modifiers) & words_of.AT_ONCE) or noun in ("session", "connection", "stream")
        return bool(quantity.period) or at_once
    allowed = {"hardware": words_of.HARDWARE, "processors": words_of.PROCESSORS}.get(asked.what)
    return bool(nouns & allowed) if allowed is not None else asked.what != "rate" or bool(quantity.period)


def _of_other_kind(asked: Asked, quantity: Quantity, nouns: set[str]) -> bool:
    """Tell whether an amount is of what this can never be: a season of rows, a project time per week."""
    return (
        (asked.what in _SHARED and bool(nouns & words_of.TIMES_OF_YEAR))
        or (asked.what == "time" and bool(quantity.period))
        or (asked.what == "labels-per-item" and quantity.amount >= _FEW and not quantity.op)
        or (asked.what == "items-labelled" and quantity.amount < _FEW and not quantity.op)
        or (asked.what == "history" and quantity.unit in ("ns", "us", "ms", "s", "min", "h"))
        or (asked.what == "batch-size" and quantity.noun in words_of.WHOLES)
    )


def goes_on(asked: Asked, part: Part, quantity: Quantity, before: Value | None) -> bool:
    """Tell whether an amount goes on what the part before said: raw images for 30 days, labels for two years."""
    if before is None:
        return False
    if before.what == "label-delay" and asked.what == "label-coverage":
        return bool({"for", "of"} & part.words())
    if before.what == "traffic-share" and asked.what == "trial-time":
        said = part.before(quantity)
        return bool(said) and said[-1].words in ("for", "during")
    if asked.what != before.what or asked.what not in ("retention", "error-cost"):
        return False
    return bool(thing(part.before(quantity)))


Valued = tuple[tuple[Value, ...], str]


def valued(question_id: str, asked: Asked, quantity: Quantity, part: Part, before: Value | None) -> Valued:
    """Give the values that an amount makes, or why it makes none."""
    value, problem = _plain(asked, _turned(asked, quantity, part))
    problem = problem or _misplaced(question_id, asked, quantity, part) or guarded(asked, quantity, part)
    if problem:
        return (), problem
    return _with_particulars(asked, _with_period(question_id, value, quantity, part), quantity, part, before)


def _turned(asked: Asked, quantity: Quantity, part: Part) -> Quantity:
    """Turn the bound of *every 5 s at least* round: it is how long may pass at most."""
    before = part.before(quantity)
    led = bool(before) and before[-1].words in ("every", "each")
    return replace(quantity, op="<=") if asked.what == "interval" and led and quantity.op == ">=" else quantity


def _misplaced(question_id: str, asked: Asked, quantity: Quantity, part: Part) -> str:
    """Say why an amount is not one of what is asked for, or ""."""
    words, behind = part.words(), part.behind(quantity)
    tells_what_is = bool(words & _FACTS and not words & _MODALS)
    partly = asked.what == "full-cycles" and quantity.dimension == "time" and quantity.unit != "year"
    single = asked.what == "volume" and quantity.amount == 1 and bool(behind) and behind[0].words in _OWNING
    sized = asked.what == "size" and (bool(quantity.period) or _for_each(part, quantity))
    doubts = (
        (
            question_id == "data.minimum" and not quantity.op and tells_what_is,
            "This tells what is, not what must be: write “at least”, or “must be”.",
        ),
        (partly and not words & {"full", "complete", "whole"}, "Whether that is a full cycle is not said."),
        (
            asked.what == "time" and bool(behind) and behind[0].words == "of" and not words & words_of.WORKING,
            "This is how much of something there is, not the time that there is for the project.",
        ),
        (
            asked.what == "latency" and quantity.unit in _FAR and bool(behind) and behind[0].words == "of",
            "This tells how far something is away, not how long an answer may take.",
        ),
        (asked.what == "growth" and _never_again(quantity, part), "Per what it grows by this is not said."),
        (asked.what == "interval" and not every(quantity, part), "Whether that comes again is not said."),
        (
            asked.what == "history" and bool(words & {"each", "every", "older"}),
            "This tells how old the data may be, not how far back they must go.",
        ),
        (asked.what == "lifetime" and _aged(part), "Whether this is said of the data is not clear."),
        (
            asked.what == "labels-per-item" and bool(words & {"twice", "thrice", "times"}),
            "How many labels that makes for each item is not said plainly.",
        ),
        (single or sized or (asked.what in OVERALL and _for_each(part, quantity)), FOR_EACH),
    )
    return next((sentence for doubtful, sentence in doubts if doubtful), "")


def _never_again(quantity: Quantity, part: Part) -> bool:
    """Tell whether an amount that is added stands there without a time or a word for growth: another 20 TB."""
    grows = any(cue.words.startswith((*words_of.GROWING, "grew", "add")) for cue in part.cues if cue.kind == "cue")
    return quantity.dimension in ("size", "count") and not (grows or again(quantity, part))


def again(quantity: Quantity, part: Part) -> bool:
    """Tell whether a time stands beside an amount, per which it is: 300 GB more each month."""
    seasons = [two.words for one, two in pairwise(part.behind(quantity)) if one.words in ("each", "every", "per")]
    apart = _apart(part.before(quantity)) or _apart(part.behind(quantity))
    return bool(quantity.period or apart) or any(word in words_of.TIMES_OF_YEAR for word in seasons)


def _aged(part: Part) -> bool:
    """Tell whether something is said to be old after a time, as people say of other things than data."""
    said = [item.words if isinstance(item, Lexeme) else "" for item in part.items]
    return any(one in ("is", "are") and two == "old" for one, two in pairwise(said))


def _with_particulars(asked: Asked, value: Value, quantity: Quantity, part: Part, before: Value | None) -> Valued:
    """Add what each kind of amount has besides."""
    if asked.what == "retention":
        return (kept(value, quantity, part, before),), ""
    if asked.what == "error-cost":
        return cost(value, quantity, part, before)
    special = {"latency": _figure, "time-to-respond": _in_case}.get(asked.what)
    value = special(value, quantity, part) if special else value
    if asked.what in ("labels-per-item", "batch-size"):
        value = replace(value, period="")
    if asked.what in ("rows", "group-share"):
        return grouped(value, quantity, part)
    if asked.what == "acts-alone-below":
        return _alone(value, quantity, part)
    if asked.what in _SHARED and asked.dimension == "count":
        value = _loaded(value, before)
        if value.what == "load" and value.op in _MOST and not part.words() & _USUAL:
            value = replace(value, what="peak-load")
    if asked.what == "lifetime" and value.op in _LEAST and _past(quantity, part):
        value = replace(value, op="<=" if value.op == ">" else "<")
    return (value,), ""


def _figure(value: Value, quantity: Quantity, part: Part) -> Value:
    """Add which figure of many an answer's time is: p95 < 50 ms, 20 ms (p99)."""
    behind = [one for one in part.behind(quantity) if one.words not in _BEFORE_FIGURES]
    near = (*part.before(quantity)[-1:], *behind[:1])
    said = next((one.words for one in near if one.words in _PERCENTILES), "")
    return replace(value, statistic=STATISTICS[said]) if said else value


def _in_case(value: Value, quantity: Quantity, part: Part) -> Value:
    """Add when a time holds that is only one of several: 2 hours outside office hours."""
    behind = [one for one in part.behind(quantity) if one.kind not in ("close", "comma")]
    led = bool(behind) and behind[0].words in words_of.CASE_LEADS and len(behind) <= _LONGEST_CASE
    return replace(value, condition=" ".join(one.words for one in behind)) if led and len(behind) > 1 else value


def _past(quantity: Quantity, part: Part) -> bool:
    """Tell whether a bound is where data are past their lifetime: older than two years."""
    older = any(cue.words == "older" and quantity.start <= cue.start < quantity.end for cue in part.cues)
    return older or bool(part.words() & words_of.OLD_AGE)


def _plain(asked: Asked, quantity: Quantity) -> tuple[Value, str]:
    """Make a value of an amount: operator as written or as meant, unit as written."""
    upper = quantity.upper
    implied = not quantity.op and upper is None and bool(asked.op)
    op = quantity.op or ("" if upper is not None else asked.op)
    unit = quantity.unit
    problem = ""
    if asked.dimension == "share":
        unit = unit or "1"
        top = upper if upper is not None else quantity.amount
        if (unit == "%" and asked.what != "growth" and top > _WHOLE) or unit == "pp":
            problem = "A share of more than the whole, or in points, is not read here."
    if asked.dimension == "count" and quantity.dimension in ("", "count") and not quantity.period:
        whole = quantity.amount == quantity.amount.to_integral_value()
        problem = problem or ("" if whole or asked.what in ("load", "growth") else "A count is a whole number.")
        if asked.what in _DATA and (quantity.amount < 1 or set(quantity.noun.split(" ")) & units.NARROWING):
            problem = problem or "This is not all of the data: what is counted is narrowed down."
    strict = _STRICT.get(asked.what)
    if strict and quantity.op and quantity.op not in strict:
        problem = problem or f"“{WORDS[quantity.op]}” is not what one asks of this: is it “{WORDS[strict[0]]}”?"
    assumed = (*(("op",) if implied else ()), *quantity.assumed)
    return Value(
        asked.what, op, quantity.amount, unit, upper, period=quantity.period, approx=quantity.approx, assumed=assumed,
        span=(quantity.start, quantity.end),
    ), problem  # fmt: skip


def _with_period(question_id: str, value: Value, quantity: Quantity, part: Part) -> Value:
    """Add per what an amount is where that stands apart from it: a monthly budget, for each training run."""
    per_run = question_id == "scoping.compute-budget" and value.period in words_of.PER_RUN
    if quantity.dimension == "frequency" or (value.period and not per_run):
        return value
    before, behind = part.before(quantity), part.behind(quantity)
    if value.what in ("budget", "cost", "growth", "cases-looked-into", "volume", "money"):
        adjective = next((words_of.PERIODIC[item.words] for item in before if item.words in words_of.PERIODIC), "")
        if adjective:
            return replace(value, period=adjective)
    if per_run:
        return replace(value, period="run")
    if question_id == "scoping.compute-budget":
        if any(one.amount == 1 and one.noun in words_of.PER_RUN for one in part.quantities()):
            return replace(value, period="run")
        for words in (before, behind):
            run = _run(words)
            if run:
                return replace(value, period=run)
    period = _apart(before) or _apart(behind)
    return replace(value, period=period) if period and value.what in _PERIODIC else value


def _for_each(part: Part, quantity: Quantity) -> bool:
    """Tell whether an amount is only for one of many: each turbine sends 5 GB."""
    behind = _same_clause(part.behind(quantity))
    again = bool(behind) and behind[-1].words in (*PERIODS, "season", "term", "sprint", "shift")
    if behind and not again and "each" in (behind[0].words, behind[-1].words, behind[-2].words if behind[1:] else ""):
        return True
    if _of_one(part, quantity):
        return True
    for one, two in pairwise((*part.before(quantity), *behind)):
        timed = two.words in PERIODS or two.words in ("season", "term", "sprint", "shift")
        if one.words in ("each", "every", "per") and not timed and two.words not in words_of.PER_RUN:
            return True
    return quantity.period in words_of.ONES


def _of_one(part: Part, quantity: Quantity) -> bool:
    """Tell whether an amount is said of one thing: one scan is 1.2 GB, a typical film has 40 GB."""
    before = part.before(quantity)
    ahead = [item for item in part.items if item.end <= quantity.start]
    single = any(isinstance(item, Quantity) and item.amount == 1 and item.dimension == "count" for item in ahead)
    single = single or (bool(ahead) and isinstance(ahead[0], Lexeme) and ahead[0].words in ("a", "an", "one", "single"))
    return single and any(one.words in _OWNING for one in before)


def _same_clause(lexemes: Sequence[Lexeme]) -> Sequence[Lexeme]:
    """Give what stands before *and it*, *which*: 80 GB, and it will grow with each season."""
    for place, one in enumerate(lexemes):
        if one.words in ("it", "which", "they", "we") and place:
            return lexemes[:place]
    return lexemes


def _run(lexemes: Sequence[Lexeme]) -> str:
    """Give *run* where an amount is for each training: per training run, for one training."""
    for place, lexeme in enumerate(lexemes):
        if lexeme.words in ("per", "each", "every", "a", "one", "single", "any", "/"):
            ahead = [item.words for item in lexemes[place + 1 : place + 4]]
            for length in (3, 2, 1):
                if " ".join(ahead[:length]) in words_of.PER_RUN and (
                    lexeme.words not in ("a", "one") or ahead[0] != "model"
                ):
                    return "run"
    return ""


def _apart(lexemes: Sequence[Lexeme]) -> str:
    """Give the period that stands apart from an amount: each month, per week."""
    for one, two in pairwise(lexemes):
        if one.words in ("each", "every", "per", "a") and two.words in PERIODS:
            return PERIODS[two.words]
    return next((units.EVERY[one.words] for one in lexemes if one.words in units.EVERY), "")


def _loaded(value: Value, before: Value | None) -> Value:
    """Give a bare number beside a load the unit and the period of the load before it."""
    if value.unit or before is None or before.what not in _SHARED or not before.unit:
        return value
    rated = value.what in ("load", "peak-load") and not value.period
    assumed = (*value.assumed, "unit", *(("period",) if rated and before.period else ()))
    return replace(value, unit=before.unit, period=value.period or (before.period if rated else ""), assumed=assumed)


def _alone(value: Value, quantity: Quantity, part: Part) -> tuple[tuple[Value, ...], str]:
    """Turn *above 500 a person decides* into what the system may do alone."""
    human = bool(part.words() & words_of.HUMAN)
    if quantity.op in (">", ">="):
        if not human:
            return (), "It is not clear whether the system or a person decides from this amount on."
        return (replace(value, op="<=" if quantity.op == ">" else "<"),), ""
    if human and not part.words() & {"without", "no"}:
        return (), "It is not clear whether the system or a person decides up to this amount."
    return (value,), ""


def every(quantity: Quantity, part: Part) -> bool:
    """Tell whether a time is one that comes again: every 5 minutes, an interval of 10 s."""
    before = [lexeme.words for lexeme in part.before(quantity)]
    told = {"interval", "intervals", "apart", "cadence", "spacing", "period"} & part.words()
    return bool(told) or (bool(before) and before[-1] in ("every", "each")) or len(part.items) == 1


def recurring(asked: Sequence[Asked], part: Part) -> list[Found]:
    """Read a time that comes again without a number: every minute, once an hour, hourly."""
    if not any(one.what == "interval" for one in asked):
        return []
    for before, one, two in zip((None, *part.items), part.items, (*part.items[1:], None), strict=False):
        if not isinstance(one, Lexeme):
            continue
        if one.words in ("a", "an", "per") and not (isinstance(before, Lexeme) and before.words == "once"):
            continue
        period = units.EVERY.get(one.words, "")
        end = one.end
        if isinstance(two, Lexeme) and one.words in ("every", "each", "a", "an", "per") and two.words in PERIODS:
            period, end = PERIODS[two.words], two.end
        if period and period not in ("quarter", "night"):
            value = Value("interval", "<=", Decimal(1), period, assumed=("op",), span=(one.start, end))
            return [Found((value,), ((one.start, end),))]
    return []


def growing(asked: Sequence[Asked], part: Part) -> list[Found]:
    """Read *doubles every year* as a growth."""
    if not any(one.what == "growth" and one.dimension == "share" for one in asked):
        return []
    for item, each, time in zip(part.items, part.items[1:], part.items[2:], strict=False):
        if isinstance(item, Quantity) or isinstance(each, Quantity) or isinstance(time, Quantity):
            continue
        share = words_of.DOUBLING.get(item.words)
        if share and each.words in ("every", "each", "a", "per") and time.words in PERIODS:
            span = (item.start, time.end)
            value = Value("growth", "", Decimal(share), "%", period=PERIODS[time.words], span=span)
            return [Found((value,), (span,))]
    return []
