"""The rule on missing parts: what the question asks for and the answer does not give, one question at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from remit.core.findings.rules import Example, Heard, Severity, Spot, TextRule, cut
from remit.language.echoes import content_words
from remit.language.lists.asked import ASKED
from remit.language.lists.follow_ups import BESIDE, Gap
from remit.language.lists.wording.parts import PART_WORDS, UNITS_OF_TIME
from remit.language.lists.wording.words import ALL_OF_THEM, CALENDAR, LEADING, MODALS, QUANTITIES, REASONS, TODAY
from remit.language.slots import asked_next, follow_up
from remit.language.slots.asking import ASKS
from remit.language.slots.filling import is_open
from remit.language.wording import TEXT_LIMIT, Remark
from remit.language.wording.clauses import Clause, Part, Said, said
from remit.language.wording.metrics import MONITORED
from remit.language.wording.registers import STORIES, register

NEEDED: dict[str, tuple[str, ...]] = {
    "scoping.domain-expert": ("hours",),
    "data.volume": ("growth",),
    "data.cycles": ("full-cycles",),
    "data.label-agreement": ("metric",),
    "modeling.baseline": ("metric",),
    "modeling.audit": ("auditor",),
    "modeling.input-mode": ("trigger",),
    "deployment.release": ("traffic-share", "trial-time", "gate", "abort"),
    "deployment.release-tests": ("metric",),
    "deployment.rollback": ("time-to-roll-back", "replacement"),
    "deployment.incidents": ("called", "time-to-respond"),
    "deployment.load": ("peak-load",),
}
"""Parts without which nothing can be built; the others are asked for only where an answer is very brief."""

FIGURES = frozenset(
    question
    for question, asked in ASKED.items()
    if question not in STORIES and {kind.kind for kind in asked} <= {"amount", "metric", "event"}
) | {"modeling.bias", "deployment.rollback", "scoping.domain-expert"}
"""Questions that only a figure, or an event in its place, answers."""

_METRICS_ONLY = frozenset(
    question for question in FIGURES if {kind.kind for kind in ASKED[question]} <= {"metric", "list"}
)
"""Those that no time of day or year answers."""

_EVENTS = "after always as before each every if immediately instantly never on once until upon when whenever while"
_EVENT_WORDS = frozenset(_EVENTS.split())
_BROKEN = frozenset(("beyond", "fail", "failed", "fails", "failure", "failures", "missed", "outside", "unseen"))
"""Words by which what is watched is told without a figure: a run that failed, an input outside the range."""
_TALE = TODAY | {"did", "had", "took", "used", "was", "were"}
_NOW = frozenset((("at", "present"), ("the", "moment"), ("right", "now"), ("so", "far"), ("by", "hand")))
"""Pairs of words by which a clause tells how things are."""
_DOUBTS = ("uncertain", "placeholder")
"""Remarks that tell that even the figure in the answer is none to build on."""

_WISHES = (
    "ideally", "preferably", "probably", "i suppose", "i guess", "i think", "i'd say", "we think",
    "usually", "normally", "typically", "generally", "mostly",
)  # fmt: skip
"""Doubts beside which a figure may well stand."""

_LIMITLESS = frozenset({"no", "not", "nobody", "none", "nothing", "never", "unlimited"})
"""Words at the beginning of an answer that may be all there is to say."""

_KNOWING = frozenset({"clue", "decision", "idea", "know", "opinion", "sure"})
"""Words behind a *no* that say nothing of the matter: no clue, not sure."""

_SAYING = ("read", "nothing", "kept", "abstained")
_UNREAD = ("nothing", "abstained")
_LITTLE = 4
"""Words up to which an answer is so brief that it cannot hold every part."""

_LEFT_OVER = 2
"""Words beside the values up to which an answer was read whole, so that what is not in it was not said."""

_LISTED = 4
"""Parts from which on an answer is a list."""

_SAME_PART = {"full-cycles": "cycle"}
"""Parts that the follow-up of a value asks for, too."""

_BRIEF = 8
"""Parts of an answer up to which it may be a figure alone."""
_PRICES = frozenset(("scoping.error-cost",))
_CURRENCIES = "€ $ £ eur usd gbp chf sek dkk nok euro euros dollar dollars pound pounds francs k m"
_POINTS = "% percent percentage points point pp ratio share rate value score x times : ,"
_BESIDE_FIGURES = LEADING | QUANTITIES | UNITS_OF_TIME | set(f"{_CURRENCIES} {_POINTS} a an so some us per".split())
"""Words that say nothing of what a figure is a figure of."""
_BARE_ASKS = {
    "metric": "“{words}” of which measure, on which cases?",
    "unit": "“{words}” in which unit, and of what?",
    "what": "Which kind of wrong prediction costs “{words}”, and who bears it?",
}
_MOST_GAPS = 2
"""Parts that are asked for at once; the others come when these are answered."""


class MissingPart(TextRule):
    """Something that the question also asks for is not in the answer."""

    code = "F002"
    slug = "missing-part"
    title = "A part of the answer is missing"
    severity = "advice"
    reason = (
        "The answer does not tell everything that the question asks for; a warning where nothing can be built on it."
    )
    ask = "What about the other parts of the question?"
    citation = "Robertson & Robertson 2012, ch. 9"
    fires = (
        Example("deployment.release", "Canary."),
        Example("data.labelling-guideline", "As usual."),
        Example("modeling.bias", "Breed and age of the cow, and the barn she stands in."),
        Example(
            "deployment.performance", "Yesterday the old planner took 40 s for one route and everybody complained."
        ),
        Example("data.minimum", "Hard to say, the last crop project had 3,000 fields."),
        Example("deployment.release", "Canary: 10 % of the ovens for three weeks. The plant manager signs."),
        Example("data.label-agreement", "0.7"),
    )
    quiet = (
        Example("modeling.business-metrics", "Recall of at least 80 %."),
        Example("deployment.location", "TBD"),
        Example(
            "scoping.problem",
            "Planners of 40 shops have to order bread at noon and guess; a fifth of it is thrown away.",
        ),
        Example("deployment.performance", "No route may take the planner more than 12 s on the depot's own PC."),
        Example("data.retention", "Until the guarantee of the heat pump has run out."),
    )

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give what to ask next beyond the slots of single values."""
        if heard.reading.status not in _SAYING or not content_words(heard.text):
            return
        question = heard.question
        words = heard.text.strip()
        gaps = asked_next(question.id, heard.values, heard.reading.status)
        if not heard.values and gaps and (reason := _unanswered(heard)):
            slot, ask = gaps[0]
            yield Spot(None, words, ask, reason, _weight(heard), detail=slot)
            return
        offered = tuple(candidate.values[0] for candidate in heard.reading.candidates if candidate.values)
        if offered:
            gaps = asked_next(question.id, (*heard.values, *offered), heard.reading.status)
        if gaps and not heard.values and heard.reading.status == "nothing":
            if _refused(heard) or _listed(heard):
                return
            slot, ask = gaps[0]
            reason = f"Nothing was found in the answer that answers “{question.title}”."
            yield Spot(None, words, ask, reason, detail=slot)
            return
        if not heard.values and (slot := _bare_figure(heard)):
            reason = f"“{cut(words)}” is a figure alone: “{question.title}” asks for more than that."
            yield Spot(None, words, _BARE_ASKS[slot].format(words=cut(words)), reason, "warning", detail=slot)
            return
        if not heard.values and not offered and heard.reading.status == "abstained":
            gaps = tuple((gap.slot, gap.ask) for gap in _gaps(question.id)) or gaps
        brief = len(content_words(heard.text)) <= _LITTLE
        whole = brief or (bool(heard.values) and heard.left_over <= _LEFT_OVER)
        whole = whole and not heard.unread and not heard.reading.notes
        gaps += tuple((gap.slot, gap.ask) for gap in BESIDE.get(question.id, ()) if is_open(gap, heard.values))
        asked = {ask for value in heard.values for _, ask in follow_up(question.id, value, heard.values)}
        followed = {value.what for value in heard.values if follow_up(question.id, value, heard.values)}
        needed = NEEDED.get(question.id, ())
        open_ = [
            (slot, ask)
            for slot, ask in gaps
            if ask not in asked
            and _SAME_PART.get(slot) not in followed
            and (
                (whole and (brief or slot in needed) and not may_be_said(question.id, slot, heard))
                or never_said(question.id, slot, heard)
            )
        ]
        for slot, ask in open_[:_MOST_GAPS]:
            named = slot.replace("-", " ")
            reason = f"“{question.title}” asks for this, too ({named}), and the answer does not tell it."
            if slot == "answer":
                reason = f"What “{question.title}” asks for is not in the answer."
            yield Spot(None, words, ask, reason, "warning" if slot in needed else None, detail=slot)


def _bare_figure(heard: Heard) -> str:
    """Give what a figure that stands alone lacks (0.7; at least 85 %; 600 a month); "" where more is said."""
    kinds = ASKED.get(heard.question.id, ())
    there = said(heard.text[:TEXT_LIMIT])
    if heard.question.id not in FIGURES | _PRICES or not any(clause.figures for clause in there.clauses):
        return ""
    if len(there.parts) > _BRIEF or not all(_no_name(part) for part in there.parts):
        return ""
    if heard.question.id in _PRICES:
        return "what"
    return "metric" if any(kind.kind == "metric" for kind in kinds) else "unit"


def _no_name(part: Part) -> bool:
    """Tell whether a part is a figure, or one of the words that go with any figure."""
    return any(character.isdigit() for character in part.text) or part.text in _BESIDE_FIGURES


def _gaps(question_id: str) -> tuple[Gap, ...]:
    """Give the parts that a question asks for of every answer."""
    asks = ASKS.get(question_id)
    return tuple(gap for gap in asks.gaps if not gap.when) if asks else ()


def _refused(heard: Heard) -> bool:
    """Tell whether an answer begins by saying that there is nothing of the kind: nobody labels, not a stream."""
    there = said(heard.text[:TEXT_LIMIT])
    first = [part.text for part in there.parts[:_LITTLE] if part.clause == 0]
    return not _LIMITLESS.isdisjoint(first) and _KNOWING.isdisjoint(first) and MODALS.isdisjoint(first)


def _listed(heard: Heard) -> bool:
    """Tell whether an answer to a question for a list is one, though nothing in it was understood."""
    clauses = said(heard.text[:TEXT_LIMIT]).clauses
    return len(clauses) >= _LISTED and "lists" in register(heard.question.id)


def may_be_said(question_id: str, slot: str, heard: Heard) -> bool:
    """Tell whether the answer has one of the words by which people say a part of it, read or not."""
    words = PART_WORDS.get(question_id, {}).get(slot)
    return words is not None and not words.isdisjoint(spoken(heard.text))


def never_said(question_id: str, slot: str, heard: Heard) -> bool:
    """Tell whether the answer has none of the words by which people say a part of it."""
    words = PART_WORDS.get(question_id, {}).get(slot)
    return words is not None and words.isdisjoint(spoken(heard.text))


def spoken(text: str) -> frozenset[str]:
    """Give the words of a text in lower case, with `#` where it holds a figure and `@` where it holds a time."""
    there = said(text[:TEXT_LIMIT])
    words = {part.text for part in there.parts}
    figure = {"#"} if any(clause.figures for clause in there.clauses) else set[str]()
    timed = {"@"} if not words.isdisjoint(UNITS_OF_TIME | CALENDAR) else set[str]()
    return frozenset(words | figure | timed)


def _unanswered(heard: Heard) -> str:
    """Give why an answer in which nothing was read does not answer; "" where its words may well do."""
    question, title = heard.question.id, heard.question.title
    if heard.reading.status not in _UNREAD or question not in ASKED or question in STORIES:
        return ""
    there = said(heard.text[:TEXT_LIMIT])
    figure = any(clause.figures for clause in there.clauses)
    if question in FIGURES and not any(_live(there, clause, question) for clause in there.clauses):
        if figure:
            return f"The figures tell how things are or were; “{title}” asks for what must hold."
        return f"“{title}” asks for a figure or an event, and there is none in the answer."
    if _refused(heard):
        return ""
    fixed = (there.parts[place].text for clause in there.clauses for place in clause.times)
    timed = "times" in register(question) and any(word not in ALL_OF_THEM for word in fixed)
    return _left_open(heard, figure=figure or timed)


def _loud(heard: Heard) -> list[Remark]:
    """Give the remarks for which nothing can be built on the words."""
    return [one for one in heard.remarks if one.severity != "advice" and one.code != "open-end"]


def _weight(heard: Heard) -> Severity:
    """Give how much it matters that nothing was read: which biases there are may be a list without a figure."""
    return "advice" if heard.question.id == "modeling.bias" or _more_is_said(heard) else "warning"


def _more_is_said(heard: Heard) -> bool:
    """Tell whether an answer in which nothing was read says more than its doubtful words.

    A question for figures has one in another clause; any other question has clauses without such words.
    """
    loud = _loud(heard)
    if not loud:
        return False
    there = said(heard.text[:TEXT_LIMIT])
    doubtful = {part.clause for part in there.parts if any(one.start <= part.start < one.end for one in loud)}
    if heard.question.id in FIGURES:
        sure = (clause for number, clause in enumerate(there.clauses) if number not in doubtful)
        return any((clause.figures or clause.times) and _live(there, clause, heard.question.id) for clause in sure)
    sound = (clause for number, clause in enumerate(there.clauses) if number not in doubtful)
    return sum(clause.last - clause.first for clause in sound) > _LITTLE


def _left_open(heard: Heard, *, figure: bool) -> str:
    """Give which doubt, or which vague words beside no figure, leave the question open; "" where none do."""
    loud = _loud(heard)
    doubt = next((one for one in loud if one.code in _DOUBTS and one.words.lower() not in _WISHES), None)
    if doubt:
        return f"“{cut(doubt.words)}” leaves “{heard.question.title}” open: nothing else in the answer settles it."
    if loud and not figure:
        return f"Beside “{cut(loud[0].words)}” nothing was found that answers “{heard.question.title}”."
    return ""


def _live(there: Said, clause: Clause, question: str) -> bool:
    """Tell whether a clause may hold what is asked for: a figure, a time or an event, in no tale of how things were."""
    words = [part.text for part in there.parts[clause.first : clause.last]]
    told = not _TALE.isdisjoint(words) or words[0] in REASONS or any(pair in _NOW for pair in pairwise(words))
    if told and not any(other.modal for other in there.clauses if other.sentence == clause.sentence):
        return False
    if clause.figures:
        return True
    if question in MONITORED and not _BROKEN.isdisjoint(words):
        return True
    return question not in _METRICS_ONLY and (bool(clause.times) or not _EVENT_WORDS.isdisjoint(words))
