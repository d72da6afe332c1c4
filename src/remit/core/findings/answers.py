"""Rules on an answer as a whole: placeholders, echoes of the form, the wrong kind, too little, too much, acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterable

from remit.core.findings.rules import Example, Heard, Rule, Spot, TextRule, cut
from remit.language.echoes import COPY, content_words, likeness, repeated
from remit.language.lists.acronyms import KNOWN_ACRONYMS
from remit.language.lists.asked import ASKED
from remit.language.lists.wording.kinds import BY_CODE
from remit.language.lists.wording.words import CALENDAR, FILLERS, MODALS, NEGATIONS, QUANTITIES
from remit.language.readers.standing import is_its_own_reason
from remit.language.wording import TEXT_LIMIT
from remit.language.wording.registers import STORIES

FEWEST_WORDS = 3
"""Words that say something below which a statement names no actor, action and effect."""

MOST_WORDS = 200
"""Words above which nobody signs an answer at a glance; a default of ours."""

FEW_REASONS = 3
"""Words below which “not applicable” gives no reason."""


_SAID = ("read", "nothing", "kept", "abstained")
"""Statuses of an answer that says something else than that there is no limit, or nothing to say."""

_BRIEF = 12
"""Words up to which an answer is brief."""

_FEW = 5
"""Words up to which “unknown” or “to be decided” is all that an answer says."""


def _whole(heard: Heard) -> tuple[int, int]:
    """Give the place of all that was written, without the white space around it."""
    start = len(heard.text) - len(heard.text.lstrip())
    return start, start + len(heard.text.strip())


class Placeholder(TextRule):
    """TBD, unknown, n/a, a dash: the place is kept free."""

    code = "F301"
    slug = "placeholder"
    title, severity, reason = (
        BY_CODE["placeholder"].title,
        BY_CODE["placeholder"].severity,
        BY_CODE["placeholder"].reason,
    )
    ask, citation = BY_CODE["placeholder"].ask, BY_CODE["placeholder"].citation
    fires = (
        Example("data.acquisition", "TBD, ask Priya"),
        Example("data.volume", "unknown"),
        Example("data.cycles", "-"),
        Example("data.labeller", "n/a"),
        Example("deployment.release", "Canary with xx % of the traffic."),
    )
    quiet = (
        Example("modeling.deployment-constraints", "none"),
        Example(
            "data.labeller", "Not applicable, because nobody labels: the labels are what customers said themselves."
        ),
        Example("scoping.problem", "Nobody knows before the call who is out of work."),
    )

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give the whole answer where it is a placeholder, else the places within it."""
        whole = _whole(heard)
        words = heard.text.strip()
        if words and not any(character.isalnum() for character in words):
            yield Spot(whole, words, f"What is the answer in place of “{cut(words)}”, or who can give it by when?")
        elif (
            heard.reading.status in ("to-be-decided", "unknown")
            and not heard.values
            and len(content_words(words)) <= _FEW
        ):
            yield Spot(whole, words, f"Who can decide “{heard.question.title}”, and by which day?")
        elif heard.reading.status == "not-applicable":
            if len(content_words(words)) <= FEW_REASONS and not is_its_own_reason(heard.question.id, words):
                reason = "Without a reason nobody can tell later whether it still does not apply."
                ask = f"Why does “{heard.question.title}” not apply here?"
                yield Spot(whole, words, ask, reason, "warning")
        else:
            for remark in heard.remarks:
                if remark.code == self.slug:
                    yield Spot((remark.start, remark.end), remark.words, remark.ask)


_CHOOSING = ("choice", "yes-no", "schedule")
_MOST_EXAMPLES = 0.8


class Echo(TextRule):
    """The answer repeats the form's own examples, or the question."""

    code = "F302"
    slug = "echo"
    title = "An echo of the form"
    severity = "warning"
    reason = "“{words}” are the form's own words; they show what could be answered and not what holds here."
    ask = "Which of the examples holds for this system, and what comes to it?"
    citation = "Own rule; the examples of a form are options, not values"
    fires = (
        Example("deployment.performance", "latency, queries per second"),
        Example(
            "modeling.experiment-record",
            "dataset, hyperparameters, results, metric summary and analysis, training resources, training time",
        ),
        Example("scoping.compute-budget", "cloud: $500, $1,000, $5,000"),
        Example("scoping.problem", "fraud detection"),
        Example("deployment.release", "canary, A/B, shadow"),
    )
    quiet = (
        Example("deployment.release", "canary"),
        Example("deployment.retraining", "Every Monday."),
        Example("modeling.bias", "gender, brand"),
        Example("data.privacy", "No names, no e-mail addresses, no phone numbers. I looked."),
        Example("deployment.location", "cloud"),
    )

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give the whole answer where it is made of examples, or of the question."""
        if heard.reading.status not in _SAID:
            return
        question = heard.question
        words = heard.text.strip()
        examples = question.examples
        hit = repeated(words, examples)
        several = len(hit) > 1 and len(hit) >= _MOST_EXAMPLES * len(examples)
        single = len(hit) == 1 and not _choosing(heard) and _same(words, examples[hit[0]])
        options = len(hit) == 1 and _lists_options(examples[hit[0]]) and _same(words, examples[hit[0]])
        if several or options or _options_alone(heard):
            yield Spot(
                _whole(heard),
                words,
                f"These are the examples of the form: which of them hold for “{question.title}” here, and how much?",
            )
        elif single:
            reason = (
                "“{}” is an example of the form, word for word; it may be yours, too, or may have been left standing."
            )
            ask = f"Is “{cut(words)}” what holds here? Then say what it is for this system."
            yield Spot(
                _whole(heard),
                words,
                ask,
                reason.format(cut(words)),
                "warning" if question.answer.kind == "statement" else "advice",
            )
        elif likeness(content_words(words), content_words(question.wording)) >= COPY:
            yield Spot(_whole(heard), words, question.wording, "The answer repeats the question.")
        else:
            asked = heard.elsewhere.get(frozenset(content_words(words)), question.id)
            if asked != question.id:
                reason = f"These are the form's examples of another question, {asked}."
                yield Spot(_whole(heard), words, self.ask, reason)


_BETWEEN = re.compile(r"[,;:/\n]|\bor\b|\band\b", re.IGNORECASE)
"""What parts the options of an example, and of an answer that repeats them."""


def _lists_options(example: str) -> bool:
    """Tell whether an example names several options, of which a real answer would take one."""
    return "," in example or " or " in example


def _options_alone(heard: Heard) -> bool:
    """Tell whether an answer that should be one amount is made of several of the amounts that the examples name."""
    if heard.question.id not in ASKED or {kind.kind for kind in ASKED[heard.question.id]} - {"amount", "metric"}:
        return False
    offered = {content_words(part) for one in heard.question.examples for part in _BETWEEN.split(one)}
    named = [content_words(part) for part in _BETWEEN.split(heard.text[:TEXT_LIMIT])]
    return sum(map(bool, named)) > 1 and all(one in offered for one in named if one)


def _choosing(heard: Heard) -> bool:
    """Tell whether the question is answered by choosing, so that an example may well be the answer."""
    asked = ASKED.get(heard.question.id, ())
    return heard.question.answer.kind in _CHOOSING or any(kind.kind in _CHOOSING for kind in asked)


def _same(one: str, other: str) -> bool:
    return content_words(one) == content_words(other)


_AMOUNTS_ONLY = tuple(
    question
    for question, asked in ASKED.items()
    if question not in STORIES and all(kind.kind == "amount" for kind in asked)
)
_EVENTS = """
    when if whenever after once on each every upon until trigger triggered triggers demand manually event new at
    before as
"""
_TRIGGERS = frozenset(_EVENTS.split())
_FIGURES_WANTED = ("deployment.performance", "modeling.fairness", "data.quality-thresholds")
_PERSON = re.compile(
    r"(?:\w{2,}(?:er|ers|or|ors|ist|ists|ian|ians|ant|ants|man|men|woman|women|eur|eurs)|experts?|teams?|staff|desk|people|person|department|doctors?|nurses?"
    r"|judges?|clerks?|heads?|owner|chief|lead|office|board|crew|guild|faculty|professors?|dr|mr|mrs|ms|company|partners?|university|us|we|i|me)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!^)(?<![.!?]\s)\b[A-Z][a-z]+")


class WrongKind(TextRule):
    """The answer holds nothing of the kind that the question asks for."""

    code = "F303"
    slug = "wrong-kind"
    title = "Something else was asked"
    severity = "warning"
    reason = "“{words}” holds nothing of the kind that the question asks for: a figure, a trigger, a person."
    ask = "What is the figure, the trigger or the person that this question asks for?"
    citation = "Robertson & Robertson 2012, ch. 9: a fit criterion measures what the question is about"
    fires = (
        Example("data.minimum", "Images from the factory."),
        Example("deployment.retraining", "By the data science team."),
        Example("scoping.domain-expert", "Yes."),
        Example("deployment.performance", "Kubernetes."),
    )
    quiet = (
        Example("data.minimum", "Ten thousand images"),
        Example("deployment.retraining", "On demand."),
        Example("scoping.domain-expert", "Dr. Okafor, two hours a week."),
        Example("data.volume", "unlimited"),
        Example("modeling.audit", "By the regulator."),
    )

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give the whole answer where nothing in it is of the kind that is asked for."""
        if heard.values or heard.reading.status not in _SAID:
            return
        words = content_words(heard.text)
        wanted = _wanted(heard.question.id, words, heard.text)
        if not words or not wanted or any(remark.code in _ALREADY for remark in heard.remarks):
            return
        kind, ask = wanted
        said = heard.text.strip()
        yield Spot(_whole(heard), said, ask, f"The question asks for {kind}, and “{cut(said)}” holds none.")


_ALREADY = (
    "ml-vague",
    "vague-degree",
    "vague-quantity",
    "vague-time",
    "placeholder",
    "metric-without-threshold",
    "escape",
)


def _wanted(question_id: str, words: tuple[str, ...], text: str) -> tuple[str, str] | None:
    """Give the kind of thing that is missing altogether and the question to ask for it; None where some is there."""
    figure = any(word in QUANTITIES or any(c.isdigit() for c in word) for word in words)
    timed = any(word in CALENDAR for word in words)
    if question_id in _AMOUNTS_ONLY and not figure and not timed:
        return "an amount", "How much is it, as a number with its unit?"
    if question_id in _FIGURES_WANTED and not figure and len(words) <= _BRIEF:
        return "a measure with a figure", "Which measure, with which value, would be just acceptable?"
    triggers = _TRIGGERS.intersection(text.lower().replace(",", " ").replace(".", " ").split())
    if question_id == "deployment.retraining" and not (
        figure or timed or triggers or any("dri" in word or "trigger" in word for word in words)
    ):
        return "a time or an event", "How often, or on which event, is the model trained again?"
    if (
        question_id == "scoping.domain-expert"
        and len(words) <= FEWEST_WORDS
        and not (_PERSON.search(text) or _NAME.search(text))
    ):
        return "a person or a role", "Who is it, by name or role, and for how many hours a week?"
    return None


class TooShort(TextRule):
    """A statement of one or two words."""

    code = "F304"
    slug = "too-short"
    title = "Too short to say who, what and why"
    severity = "warning"
    reason = "“{words}” names a topic; a statement tells who shall be able to do what, and what comes of it."
    ask = "Who shall be able to do what, so that what becomes better?"
    citation = "Robertson & Robertson 2012: purpose, advantage, measure"
    fires = (Example("scoping.problem", "Churn."),)
    quiet = (
        Example(
            "scoping.problem",
            "Planners of 40 shops must know at noon how much bread is sold tomorrow, so that less is thrown away.",
        ),
        Example("deployment.location", "cloud"),
    )

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give the whole answer to a question that asks for a statement and gets a word or two."""
        if heard.question.answer.kind != "statement" or heard.question.id not in ASKED or heard.values:
            return
        if heard.reading.status not in _SAID:
            return
        if 0 < len(content_words(heard.text)) < FEWEST_WORDS:
            yield Spot(_whole(heard), heard.text.strip(), self.ask)


class TooLong(TextRule):
    """An answer that nobody can sign at a glance."""

    code = "F305"
    slug = "too-long"
    title = "Too long to be agreed on"
    severity = "advice"
    reason = "Whoever agrees to several hundred words agrees to the ones they remember."
    ask = "Which two or three sentences are the answer? The rest can stand behind them as the reason."
    citation = "INCOSE GtWR v4 (2023), R18"
    fires = (Example("data.preprocessing", "Remove duplicate rows, then scale each numeric field. " * 30),)
    quiet = (Example("data.preprocessing", "Remove duplicate rows, then scale each numeric field."),)

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give the whole answer."""
        if len(heard.text.split()) > MOST_WORDS:
            yield Spot(_whole(heard), heard.text.strip(), self.ask)


_ACRONYM = re.compile(r"(?<![\w.&'’-])([A-Z]{3,6})(?:s)?(?![\w&’'-]|\.\w)")
_EXPLAINED = re.compile(
    r"\(([A-Z]{2,8})s?\)"
    r"|\b([A-Z]{2,8})s?[ ]?(?:\((?=[\w-]{1,30}[ ][\w-])"
    r"|=|,?[ ](?:i\.e\.|that is|means|stands for|short for|is short for))"
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_SHOUTED = 0.4
_STRESSED = NEGATIONS | MODALS | FILLERS | {"always", "any", "both", "each", "every", "only", "yes"}
"""Words of every day that people stress by capitals."""


def acronyms(text: str) -> tuple[tuple[str, int, int], ...]:
    """Give the acronyms of a text that are no common ones, with their places; none where everything is in capitals."""
    words = re.findall(r"[^\W\d_]{2,}", text[:TEXT_LIMIT])
    if not words or sum(word.isupper() for word in words) > max(_SHOUTED * len(words), 1):
        return ()
    found = ((match[1], match.start(1), match.end(1)) for match in _ACRONYM.finditer(text[:TEXT_LIMIT]))
    return tuple(
        one
        for one in found
        if one[0] not in KNOWN_ACRONYMS and one[0].lower() not in _STRESSED and not _ROMAN.fullmatch(one[0])
    )


def explained(text: str) -> frozenset[str]:
    """Give the acronyms that a text explains: *point of sale (POS)*, *POS (point of sale)*, *POS means …*."""
    return frozenset(name for match in _EXPLAINED.finditer(text[:TEXT_LIMIT]) for name in match.groups() if name)


class Acronym(TextRule):
    """Capitals that are explained nowhere in the project."""

    code = "F306"
    slug = "acronym"
    title = "An acronym that is explained nowhere"
    severity = "advice"
    reason = "“{words}” is explained nowhere in this project, and other roles will read something else into it."
    ask = "What does “{words}” stand for?"
    citation = "INCOSE GtWR v4 (2023), R37"
    fires = (Example("data.source", "All readings of the ZQRT since 2019."),)
    quiet = (
        Example("data.source", "All readings of the zonal quality register (ZQRT) since 2019."),
        Example("data.source", "A CSV export over the API of the ERP system, GDPR permitting."),
        Example("data.source", "OUR OLD ORACLE DATABASE"),
    )

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give each acronym once, where it is first used."""
        known = set(heard.explained | explained(heard.text) | explained(heard.question.wording))
        for name, start, end in acronyms(heard.text):
            if name not in known and f" {name} " not in f" {heard.question.wording} ":
                known.add(name)
                yield Spot((start, end), name, self.ask.replace("{words}", name))


ANSWER_RULES: tuple[Rule, ...] = (Placeholder(), Echo(), WrongKind(), TooShort(), TooLong(), Acronym())
