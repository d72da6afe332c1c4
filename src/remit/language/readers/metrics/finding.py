"""Finding metrics in open sentences: which metric, how much, for how many, under which load, over which time, for whom.

Every metric with an amount is a value; where a question asks which metrics to watch, one that is only named is, too.
In a question on alarms the amount that sets one off has the condition `alarm`, and what is done about it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from remit.language.lists.asked import ASKED
from remit.language.lists.metrics import answering
from remit.language.lists.metrics import changes as metric_changes
from remit.language.quantities import Quantity
from remit.language.readers.finding import Found, Span
from remit.language.readers.metrics.bounds import of_one_another
from remit.language.readers.metrics.building import Builder
from remit.language.readers.metrics.changes import change_of, pieces, timed
from remit.language.readers.metrics.differences import found_change, further
from remit.language.readers.metrics.drifting import find_drift
from remit.language.readers.metrics.gates import Gate, gate_of
from remit.language.readers.metrics.headed import find_headed
from remit.language.readers.metrics.listing import all_told, by_pieces
from remit.language.readers.metrics.measuring import read_metrics as read_measures
from remit.language.readers.metrics.mentioning import by_themselves, named, without_names
from remit.language.readers.metrics.moving import moved
from remit.language.readers.metrics.outcome_levels import find_levels
from remit.language.readers.metrics.outcome_shares import shares
from remit.language.readers.metrics.owning import ours, wished
from remit.language.readers.metrics.parts import Part, Words, dimension
from remit.language.readers.metrics.phrases import QUALIFIERS, Phrase, fits, spread, whole_period
from remit.language.readers.metrics.ranking import apart, with_ranks
from remit.language.readers.metrics.roles import MUST, SHORT_TIMES
from remit.language.readers.metrics.values import SHORT, Unread, direction, values
from remit.language.readers.metrics.walking import Walker
from remit.language.tokens import Token
from remit.language.values import Value

TIMED = frozenset({"deployment.performance", "deployment.software-metrics", "deployment.release-tests"})
"""Questions where a time without a metric's name is a latency, and a rate a throughput."""

ALARMING = frozenset({
    "deployment.software-metrics", "deployment.input-metrics", "deployment.output-metrics", "deployment.rollback",
    "deployment.release", "deployment.release-tests", "data.quality-thresholds",
})  # fmt: skip
"""Questions that may be answered with what sets off an alarm, a stop or a promotion."""

AGEING = frozenset({"data.quality-thresholds", "deployment.input-metrics"})
"""Questions where how old something may be is its freshness."""

FACTUAL = frozenset({"modeling.baseline", "scoping.simpler-way"})
"""Questions where a figure without an operator may be what something reaches today."""

BATCHES = frozenset({"batch", "run", "job", "all", "nightly", "file", "list", "portfolio", "everything"})
"""Words that tell that many cases are done within a time: whether that is the latency is not sure."""

OUTCOMES = frozenset(question for question, kinds in ASKED.items() if any(kind.what == "outcome" for kind in kinds))
"""Questions that ask for outcomes without a name of their own."""

RANKING = frozenset({"modeling.business-metrics"})
"""Questions that ask in which order metrics matter."""

SHARING = frozenset({"deployment.output-metrics", "deployment.input-metrics", "deployment.software-metrics"})
"""Questions where a share of something that has no name as a metric is an outcome to watch."""

MOST_ITEMS = 600
_ROWS = ("row", "record", "line", "entry")
_NONE = frozenset({"no", "none", "nothing", "not", "never", "nowhere"})


def find_metrics(question_id: str, tokens: Sequence[Token], taken: Sequence[Span]) -> Sequence[Found]:
    """Find the metrics of one sentence, each with what is said of it, or why it is not read."""
    if question_id in OUTCOMES:
        tokens = moved(tokens)
        founds = ours(tokens, _all(question_id, tokens, taken))
        if taken or (any(one.values for one in founds) and all_told(tokens, founds)):
            return founds
        return by_pieces(tokens, lambda piece: ours(piece, _all(question_id, piece, taken))) or founds
    return ours(tokens, _all(question_id, tokens, taken))


def _all(question_id: str, tokens: Sequence[Token], taken: Sequence[Span]) -> Sequence[Found]:
    if question_id in RANKING and not taken:
        told = apart(tokens)
        return with_ranks(_find(question_id, told.tokens, taken), told.marks) or tuple(shares(tokens, taken))
    founds = _find(question_id, tokens, taken)
    if question_id in SHARING and not founds:
        return tuple(shares(tokens, taken))
    if question_id in OUTCOMES and not any(one.values for one in founds):
        return tuple(find_levels(tokens, taken)) or founds
    return founds


def _find(question_id: str, tokens: Sequence[Token], taken: Sequence[Span]) -> Sequence[Found]:
    if not any(token.kind == "word" for token in tokens):
        return ()
    words = Words(tokens, taken)
    if len(words.items) > MOST_ITEMS:
        return ()
    builder = Builder(words, grouped=question_id.startswith("modeling."))
    builder.of_data = question_id in AGEING
    builder.timed = question_id in TIMED
    parts = _nouns(builder.parts())
    if not any(part.kind in ("metric", "rate-name", "implied", "amount", "change", "cases") for part in parts):
        return ()
    if any(kind.what == "deadline" for kind in ASKED[question_id]):
        parts = [
            replace(part, kind="filler") if part.lead == "by" and part.kind == "condition" else part for part in parts
        ]
    gate = gate_of(question_id, parts, words) if question_id in ALARMING else Gate()
    whens = tuple((part.start, part.end) for part in parts if part.kind == "when")
    changed, parts = _changes(question_id, parts, words, gate)
    alarming = question_id in ALARMING
    listed = _listed(question_id, words)
    if listed is not None:
        return (listed,)
    walker = Walker(parts, timed=question_id in TIMED, served=question_id in TIMED, alarming=alarming)
    phrases, parts = walker.walk(), walker.parts
    _lone_figures(phrases, parts, words)
    by_themselves(question_id, phrases, parts)
    spread(phrases, parts)
    _imply(phrases, question_id)
    _either(phrases)
    _doubled(phrases)
    founds: list[Found] = list(changed)
    for place, phrase in enumerate(phrases):
        if phrase.metrics and not phrase.amount and not phrase.problem:
            stray = any(other.amount and not other.metrics for other in phrases)
            founds += [] if stray else named(phrase, question_id, parts, phrases[:place])
        elif phrase.metrics and phrase.amount:
            founds.append(_found(question_id, phrase, gate, parts, asked_for=wished(words.tokens)))
    founds = without_names(founds)
    between = tuple((part.start, part.end) for part in parts if part.kind == "filler" and part.quantity is not None)
    if between and founds:
        founds[0] = replace(founds[0], taken=(*founds[0].taken, *between))
    return [_with_when(found, whens) for found in founds] if gate.condition else founds


def _nouns(parts: Sequence[Part]) -> list[Part]:
    """Tell things that are counted from what moves: false declines are no fall."""
    return [
        replace(part, kind="unknown")
        if part.kind == "change"
        and place
        and part.lead in metric_changes.THINGS_TOO
        and parts[place - 1].lead in metric_changes.OF_THINGS
        else part
        for place, part in enumerate(parts)
    ]


def _listed(question_id: str, words: Words) -> Found | None:
    """Read a sentence that is wholly of one plain form: a metric with a list of limits, or the drift of columns."""
    if question_id in FACTUAL or words.taken:
        return None
    fair = read_measures(words.tokens).values if question_id == "modeling.fairness" else ()
    if fair:
        return Found(fair, ((words.tokens[0].start, words.tokens[-1].end),))
    alarming = question_id in ALARMING
    return find_headed(words, alarming=alarming) or find_drift(words, alarming=alarming)


def _lone_figures(phrases: Sequence[Phrase], parts: Sequence[Part], words: Words) -> None:
    """Take a figure that stands alone in a list from the share behind its comma: p99, error rate < 0.1 %."""
    alone = [piece[0] for piece in pieces(parts) if len(piece) == 1 and piece[0].kind == "statistic"]
    for phrase in phrases:
        figure, amount = phrase.slots.get("statistic"), phrase.amount
        bare = figure is not None and figure in alone and " " not in words.said(figure.start, figure.end)
        if bare and amount is not None and amount.quantity is not None and dimension(amount.quantity) == "share":
            del phrase.slots["statistic"]


def _with_when(found: Found, whens: tuple[Span, ...]) -> Found:
    """Count the *if* of an alarm among what was read."""
    return replace(found, taken=(*found.taken, *whens)) if found.values else found


def _changes(question_id: str, parts: Sequence[Part], words: Words, gate: Gate) -> tuple[list[Found], Sequence[Part]]:
    """Give the changes and comparisons of a sentence, and the parts that are none of them."""
    anchored = any(part.kind in ("change", "compare", "beat", "from", "as-good") or part.kind == "op" for part in parts)
    anchored = anchored or any(part.lead in metric_changes.DIFFERS or of_one_another(part) for part in parts)
    if not anchored and question_id not in OUTCOMES:
        return [], parts
    founds: list[Found] = []
    used: list[Part] = []
    shared: list[Part] = []
    when = False
    for piece in pieces(parts):
        when = when or piece[0].kind == "when"
        change = change_of(piece, words, asks=question_id in OUTCOMES)
        found = found_change(question_id, change, gate, shared, when=when) if change is not None else None
        if found is None:
            only = all(part.kind in QUALIFIERS or part.kind in ("filler", "close") or timed(part) for part in piece)
            if only and founds and piece[0].kind != "filler":
                founds[-1] = further(founds[-1], piece)
                used += piece
            elif only:
                shared += [part for part in piece if part.kind in QUALIFIERS or timed(part)]
            continue
        founds.append(found)
        used += [*piece, *shared]
    return founds, [part for part in parts if part not in used] if founds else parts


def _found(question_id: str, phrase: Phrase, gate: Gate, parts: Sequence[Part], *, asked_for: bool) -> Found:
    taken = tuple(sorted((part.start, part.end) for part in (*phrase.own, *phrase.shared.values())))
    alarming = question_id in ALARMING
    try:
        if phrase.when and not gate.condition and not alarming:
            raise Unread("A condition is not a limit: write what must hold.")  # noqa: TRY301  # one way out for all
        found = values(phrase, alarming=alarming, gate=gate.condition if _gated(phrase, gate) else "")
    except Unread as unread:
        return Found(problem=unread.sentence, taken=taken)
    cited = question_id == "scoping.ml-fit" and (_in_brackets(phrase, parts) or not asked_for)
    if (cited or question_id in FACTUAL) and any("op" in value.assumed and not value.reference for value in found):
        problem = "Is that what the baseline reaches, or what must be reached? Write “at least” or “at most”."
        return Found(problem=problem, taken=taken)
    gated = tuple(_with_action(value, gate) for value in found)
    acted = tuple(gate.taken) if any(value.who or value.action for value in gated) else ()
    return Found(gated, (*taken, *acted))


def _in_brackets(phrase: Phrase, parts: Sequence[Part]) -> bool:
    """Tell whether a phrase stands in brackets, as the figures of others do: (in a paper of 2023, AUC 0.71)."""
    start, _ = phrase.span
    before = [part for part in parts if part.end <= start and (part.lead in ("(", "[") or part.kind == "close")]
    return bool(before) and before[-1].lead in ("(", "[")


def _gated(phrase: Phrase, gate: Gate) -> bool:
    return bool(gate.condition) and (phrase.when or gate.whole)


def _with_action(value: Value, gate: Gate) -> Value:
    if value.condition not in ("alarm", "stop", "promote") or not gate.action:
        return value
    return replace(value, action=gate.action, who=gate.who)


def _imply(phrases: Sequence[Phrase], question_id: str) -> None:
    """Give amounts without a metric the one that is meant: that of the phrase before, a latency, a throughput."""
    before: Phrase | None = None
    for place, phrase in enumerate(phrases):
        quantity = phrase.amount.quantity if phrase.amount else None
        if quantity is None or phrase.metrics or phrase.amount is None or quantity.problem:
            before = phrase if phrase.metrics else before
            continue
        if place and not phrase.joint and _counts(phrases[place - 1]):
            continue
        heir = _heir(phrase, before)
        if heir is None and _repeats(phrase, before):
            continue
        meant = heir or _implied(phrase, question_id, quantity)
        if meant is not None:
            phrase.metrics = [meant]
        before = phrase if phrase.metrics else before


def _implied(phrase: Phrase, question_id: str, quantity: Quantity) -> Part | None:
    """Give the metric that an amount without one must be of: an age, a number of rows, a latency, a throughput."""
    kind, timed = dimension(quantity), question_id in TIMED
    if question_id in AGEING and kind == "time" and _aged(phrase):
        _denied(phrase, quantity)
        return _meant("freshness", phrase, assumed=False)
    if question_id in AGEING and quantity.noun in _ROWS and quantity.op in (">=", ">") and not phrase.gap:
        return _meant("row-count", phrase, assumed=True)
    if timed and kind == "time" and _never(phrase, quantity):
        _denied(phrase, quantity)
        return _meant("latency", phrase, assumed=False)
    if kind == "time" and (timed or question_id in ALARMING) and _answered(phrase, question_id):
        return _meant("latency", phrase, assumed=not _told(phrase) or bool(phrase.clause & BATCHES))
    if kind == "rate" and timed and _served(phrase):
        return _meant("throughput", phrase, assumed=not phrase.clause & set(answering.SERVES))
    return None


def _denied(phrase: Phrase, quantity: Quantity) -> None:
    """Turn *no record older than a day* round: it is at most a day."""
    if phrase.amount is not None and phrase.clause & _NONE and quantity.op == ">":
        phrase.amount = replace(phrase.amount, quantity=replace(quantity, op="<="))


def _repeats(phrase: Phrase, before: Phrase | None) -> bool:
    """Tell whether an amount only follows another of its kind, and nothing tells that it is one of something else."""
    one = before.amount.quantity if before is not None and before.amount is not None else None
    two = phrase.amount.quantity if phrase.amount is not None else None
    same = one is not None and two is not None and dimension(one) == dimension(two)
    return same and not phrase.slots and not phrase.slices and not _answering(phrase)


def _counts(phrase: Phrase) -> bool:
    """Tell whether so many things were named that a time behind them is for all of them together."""
    quantity = phrase.amount.quantity if phrase.amount else None
    return quantity is not None and not phrase.metrics and dimension(quantity) == "count" and quantity.amount > 1


def _either(phrases: Sequence[Phrase]) -> None:
    """Leave in words what *or* joins, unless each is a whole threshold of an alarm."""
    for before, phrase in pairwise(phrases):
        if phrase.joint != "or":
            continue
        whole = all(one.metrics and one.amount for one in (before, phrase))
        alarm = before.metrics and before.amount and _bad(before) and not phrase.metrics
        if alarm and phrase.amount is None:
            phrase.problem = "With “or” it is not clear which of them holds."
        elif not whole or not all(one.when or _bad(one) for one in (before, phrase)):
            before.problem = phrase.problem = "With “or” it is not clear which of them holds."


def _doubled(phrases: Sequence[Phrase]) -> None:
    """Leave a metric in words beside which a second amount stands that may be its own: 80 % and 60 %."""
    before: Phrase | None = None
    for phrase in phrases:
        quantity = phrase.amount.quantity if phrase.amount else None
        if phrase.metrics:
            before = phrase if phrase.amount else before
        elif before is not None and quantity is not None and not phrase.gap.startswith("of"):
            other = before.amount.quantity if before.amount else None
            if other is not None and dimension(other) == dimension(quantity):
                before.problem = before.problem or "A second amount follows: which of them holds?"
            elif other is not None and dimension(other) == "time" and _bounded_share(quantity) and not phrase.joint:
                before.problem = before.problem or "For which share of the cases this must hold is not clear."
            elif phrase.joint == "with" or (_qualifies(phrase) and not phrase.unknown_before):
                before.problem = before.problem or "What “with” joins to it is not understood."


def _bounded_share(quantity: Quantity) -> bool:
    return dimension(quantity) == "share" and bool(quantity.op)


def _qualifies(phrase: Phrase) -> bool:
    """Tell whether an amount that is not read begins like a condition of what stands before it."""
    lead = phrase.amount.lead if phrase.amount else ""
    return bool(phrase.joint) and lead in ("with", "at", "under", "during", "in", "for", "over", "@")


def _bad(phrase: Phrase) -> bool:
    """Tell whether an amount is on the side where its metric is bad: a threshold of an alarm."""
    quantity = phrase.amount.quantity if phrase.amount else None
    good = direction(phrase.metrics[0].value.partition(":")[0]) if phrase.metrics else ""
    return quantity is not None and quantity.op in ((">", ">=") if good == "low" else ("<", "<="))


def _heir(phrase: Phrase, before: Phrase | None) -> Part | None:
    """Give the metric of the phrase before, where this one tells another figure or another group of it."""
    other = before.amount.quantity if before is not None and before.amount is not None else None
    quantity = phrase.amount.quantity if phrase.amount is not None else None
    if before is None or phrase.amount is None or quantity is None or other is None or before.amount is None:
        return None
    metric = before.metrics[0] if len(before.metrics) == 1 and not before.problem else None
    same = metric is not None and dimension(other) == dimension(quantity) and fits(metric.value, quantity)
    if metric is None or not same or phrase.unknown_before or phrase.gap:
        return None
    places = ("condition", "load")
    placed = bool(phrase.slices) or any(slot in phrase.slots for slot in places)
    also = bool(before.slices) or any(slot in before.slots for slot in places)
    if placed and (before.sliced_first or not also or not phrase.sliced_first):
        period = whole_period(other)
        if period and not quantity.period and dimension(quantity) == "share":
            phrase.shared["window"] = Part("window", before.amount.start, before.amount.end, period)
        for slot, part in before.slots.items():
            if slot == "statistic":
                phrase.slots.setdefault(slot, part)
            elif slot not in places:
                phrase.shared.setdefault(slot, part)
        return Part("metric", phrase.amount.start, phrase.amount.end, metric.value)
    if "statistic" in phrase.slots and "statistic" in before.slots:
        if phrase.joint == "and" and not phrase.sliced_first and not before.slices:
            before.slices = list(phrase.slices)
        return Part("metric", phrase.amount.start, phrase.amount.end, metric.value)
    return None


def _meant(name: str, phrase: Phrase, *, assumed: bool) -> Part:
    start, end = phrase.span
    return Part("metric", start, end, name, assumed=("what",) if assumed else ())


def _told(phrase: Phrase) -> bool:
    """Tell whether the words leave no doubt that something is answered within this time."""
    return "statistic" in phrase.slots or _answering(phrase)


def _answering(phrase: Phrase) -> bool:
    words = {word for said in phrase.clause for word in said.split(" ")}
    return bool(words & set(answering.ANSWERS)) or bool(phrase.clause & set(answering.ANSWERS))


def _never(phrase: Phrase, quantity: Quantity) -> bool:
    """Tell whether it is said that no answer takes longer than this."""
    return quantity.op == ">" and bool(phrase.clause & _NONE) and _answering(phrase) and not phrase.when


def _aged(phrase: Phrase) -> bool:
    """Tell whether it is said how old something may be."""
    lead = phrase.amount.lead if phrase.amount else ""
    return "older" in lead or "older than" in phrase.clause or phrase.gap in ("old", "ago")


def _answered(phrase: Phrase, question_id: str) -> bool:
    quantity = phrase.amount.quantity if phrase.amount else None
    if quantity is None or phrase.gap:
        return False
    bounded = bool(quantity.op) or bool(phrase.amount and phrase.amount.lead)
    if phrase.joint and not bounded and not _answering(phrase) and quantity.unit not in SHORT:
        return False
    figure = phrase.slots.get("statistic")
    if figure is not None and (question_id in TIMED or figure.value.startswith("p")):
        return True
    if question_id not in TIMED or (quantity.op in (">", ">=") and not (phrase.when and _answering(phrase))):
        return False
    lead = phrase.amount.lead if phrase.amount else ""
    bounded = bool(quantity.op) or lead in ("in", "within", "under")
    asked = question_id == "deployment.performance" and bool(phrase.clause & MUST) and phrase.joint in ("", ",", "and")
    if asked and bounded and quantity.op not in (">", ">=") and quantity.unit in SHORT_TIMES:
        return True
    return (bounded and _answering(phrase)) or not phrase.unknown_before


def _served(phrase: Phrase) -> bool:
    quantity = phrase.amount.quantity if phrase.amount else None
    if quantity is None or quantity.op in ("<", "<=") or phrase.gap:
        return False
    return bool(phrase.clause & set(answering.SERVES)) or not phrase.unknown_before
