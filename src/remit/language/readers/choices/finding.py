"""Finding which options an answer chooses, and which it turns down.

An option counts where it is the whole of a clause, where a leading word stands before its name ("on the phone"), where
it is the subject of what the choice is about ("two nurses label each image"), or where a phrase says it by itself. A
name that is part of a longer one (cloud cover, edge case) is no option. Negation, alternatives, conditions and changes
over time in the same clause are read only in their plain forms; otherwise the finder says why it reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from remit.language.lists.asked import ASKED
from remit.language.lists.choices import CHOICES, Choice
from remit.language.lists.choices import around as lists
from remit.language.lists.products import PRODUCTS
from remit.language.phrases import Lexeme, Lexicon
from remit.language.readers.choices.continuing import UNKNOWN_BETWEEN, made_by, part_of_longer, spoken_of
from remit.language.readers.choices.entries import FUNCTION_WORDS, entries
from remit.language.readers.choices.preparing import (
    compounds_whole,
    deciders_apart,
    owned_within,
    owners_apart,
    people_named,
    piloted,
    staffed,
    told_of_itself,
    without_clauses,
)
from remit.language.readers.choices.refusals import BETWEEN, BREAKING, REACH, Hit, Segment, disused, named, signed
from remit.language.readers.choices.splitting import by_group
from remit.language.readers.choices.subjects import of_another
from remit.language.readers.choices.verdicts import find_yes_no
from remit.language.readers.finding import Found, Span
from remit.language.tokens import Token
from remit.language.units import UNITS
from remit.language.values import Value

__all__ = ["find_choices", "find_yes_no", "options_in"]


_UNNAMED = "It is not said who is told: name the role or the person."
_ELSEWHERE = " stands in a clause that tells of something else."
_AMOUNTS = ("number", "share", "unit", "scale", "op", "approx")
_COUNTED = (CHOICES["strategy"], CHOICES["input-mode"], CHOICES["flow"])
"""Choices whose options stand beside how much of each, and how long."""


@lru_cache(maxsize=len(CHOICES))
def _lexicon(what: str) -> Lexicon:
    """Give the lexicon of a choice. An option's value is its name, and the product, parted by a bar."""
    options = CHOICES[what].options
    names = {name: option for option, words in options.items() for name in words.names}
    phrases = {phrase: option for option, words in options.items() for phrase in words.phrases}
    products = {product: f"{option}|{product}" for option, words in options.items() for product in words.products}
    return Lexicon(
        entries("make", dict.fromkeys(PRODUCTS, "")),
        FUNCTION_WORDS,
        entries("function", {verb: verb for verb in CHOICES[what].verbs}),
        entries("name", names | products),
        entries("phrase", phrases),
    )


def find_choices(question_id: str, sentence: Sequence[Token], taken: Sequence[Span]) -> tuple[Found, ...]:  # noqa: ARG001  # a choice may share words with what others take: nightly is a batch and a time
    """Find the options of each choice that the question asks for."""
    asked = [one.what for one in ASKED.get(question_id, ()) if one.kind == "choice" and one.what in CHOICES]
    sentence = owners_apart(sentence)
    if question_id == "data.leakage":
        sentence = by_group(sentence)
    if question_id == "data.ownership":
        sentence = owned_within(sentence)
    if question_id == "data.labeller":
        sentence = staffed(sentence)
    if question_id == "deployment.release":
        sentence = piloted(sentence)
    if question_id == "deployment.rollback":
        sentence = deciders_apart(sentence)
    people = people_named(sentence) if any(CHOICES[what].deciding for what in asked) else sentence
    return tuple(
        found
        for what in asked
        for found in _found(what, _lexemes(what, people if CHOICES[what].deciding else sentence))
    )


def _lexemes(what: str, sentence: Sequence[Token]) -> Sequence[Lexeme]:
    """Give the phrases of a sentence as a choice knows them, with each word of two parts that is no option whole."""
    return _lexicon(what).lexemes(compounds_whole(sentence, _pairs(what)))


@lru_cache(maxsize=len(CHOICES))
def _pairs(what: str) -> frozenset[tuple[str, ...]]:
    """Give the words that are an option by themselves, and the pairs of words that stand together in any name."""
    said = [phrase for phrase, (kind, _) in _lexicon(what).entries.items() if kind in ("name", "phrase", "make")]
    alone = {phrase for phrase in said if len(phrase) == 1}
    return frozenset(alone | {pair for phrase in said for pair in pairwise(phrase)})


def options_in(what: str, sentence: Sequence[Token]) -> frozenset[str]:
    """Give the options of a choice that a sentence names in any way, chosen or not."""
    said = _lexicon(what).lexemes(owners_apart(sentence))
    return frozenset(one.value.partition("|")[0] for one in said if one.kind in ("name", "phrase"))


def _found(what: str, said: Sequence[Lexeme]) -> Iterator[Found]:
    choice = CHOICES[what]
    said = told_of_itself(without_clauses(said))
    if not any(lexeme.kind in ("name", "phrase") for lexeme in said):
        return
    hits: list[Hit] = []
    strays: list[str] = []
    aside = ""
    for segment in _segments(said, choice):
        read, problem = _read_segment(segment, said, choice, hits)
        if problem.endswith(_ELSEWHERE):
            aside = problem
        elif problem:
            strays.append(problem)
        hits += read
    problem = next(iter(strays), "" if hits else aside) or _not_all(said, hits, choice)
    if problem:
        yield Found(problem=problem)
    if problem or not hits:
        return
    chosen = [hit for hit in hits if not hit.refused]
    refused = [hit for hit in hits if hit.refused]
    exact = [hit for hit in chosen if hit.option not in choice.general]
    for group, op in ((exact or chosen, ""), (refused, "none")):
        if group:
            yield _value(what, group, op, [hit for hit in hits if hit.refused == (op == "none")])


def _not_all(said: Sequence[Lexeme], hits: Sequence[Hit], choice: Choice) -> str:
    """Say why the options found cannot be the whole answer: one is chosen and turned down, or more is spoken of.

    Where options follow each other, one is for some of the cases only: the others keep the old model.
    """
    both = {hit.option for hit in hits if not hit.refused} & {hit.option for hit in hits if hit.refused}
    if both:
        return f"“{both.pop()}” is chosen in one place and turned down in another."
    if len({hit.option for hit in hits}) != 1:
        return ""
    words = {lexeme.words for lexeme in said}
    if words & lists.OTHERWISE:
        return f"“{named(said, hits[0])}” is not all of it, it seems: what holds otherwise?"
    partly = words & lists.PARTLY or any(lexeme.kind == "number" for lexeme in said)
    return (
        f"“{named(said, hits[0])}” is not all of it, it seems: what is the rest?"
        if partly and words & lists.RESTS and not choice.ordered
        else ""
    )


def _value(what: str, hits: Sequence[Hit], op: str, said: Sequence[Hit]) -> Found:
    items = tuple(dict.fromkeys(hit.option for hit in hits))
    place = ", ".join(dict.fromkeys(hit.product for hit in hits if hit.product))
    span = (min(hit.start for hit in said), max(hit.end for hit in said))
    return Found((Value(what, op, items=items, place=place, span=span),), tuple((hit.start, hit.end) for hit in said))


def _segments(said: Sequence[Lexeme], choice: Choice) -> Iterator[Segment]:
    """Cut a sentence at commas, colons, new lines and words that begin another clause."""
    begin = 0
    for place, lexeme in enumerate(said):
        breaks = lexeme.kind in BREAKING and lexeme.words != "/"
        opens = lexeme.kind == "function" and (lexeme.words in lists.BREAKS or lexeme.words in lists.REASONS)
        opens = opens and not (lexeme.words == "that" and place and said[place - 1].words in lists.PREPOSITIONS)
        if not (breaks or (opens and place > begin)):
            continue
        yield from _segment(said, begin, place, choice)
        begin = place if opens else place + 1
    yield from _segment(said, begin, len(said), choice)


def _segment(said: Sequence[Lexeme], begin: int, end: int, choice: Choice) -> Iterator[Segment]:
    if begin >= end:
        return
    first = said[begin].words
    reason = first in lists.REASONS and first not in choice.leads
    if first in lists.BREAKS and begin + 1 < end:
        begin, first = begin + 1, said[begin + 1].words
    yield Segment(begin, end, first if first in lists.CONDITIONS else "", first in lists.TIMES, reason)


def _read_segment(
    segment: Segment, said: Sequence[Lexeme], choice: Choice, earlier: Sequence[Hit]
) -> tuple[list[Hit], str]:
    """Read the options of one clause, or say why they are not read; ("", []) where there are none."""
    part = said[segment.begin : segment.end]
    others = not choice.acting and part[0].words in lists.WHOEVER
    if segment.reason or others or not any(lexeme.kind in ("name", "phrase") for lexeme in part):
        return [], ""
    if segment.condition or (segment.time and not choice.timed):
        return [], (
            "" if choice.conditional else "Under which condition this holds is not read: write when which option holds."
        )
    hits = _first_of_places(_hits(segment, said, choice, earlier), said, choice)
    relative = earlier and segment.begin and said[segment.begin - 1].words in lists.RELATIVES
    hits = [hit for hit in hits if hit.by_itself or not relative]
    if not hits:
        return [], ""
    words = frozenset(lexeme.words for lexeme in part)
    elsewhere = named(said, hits[0])
    if disused(said, segment):
        return [], f"“{elsewhere}”{_ELSEWHERE}"
    hits = [hit for hit in _without_rivals(segment, said, choice, hits) if not of_another(said, segment, hit, choice)]
    aside = choice.things and not words & choice.own and _of_something_else(part, choice)
    if not hits or aside:
        return [], f"“{elsewhere}”{_ELSEWHERE}"
    if choice.sourced:
        ways = [hit for hit in hits if hit.by_itself or not _from(said, hit)]
        hits = ways or hits
    hits = [hit for hit in hits if hit.by_itself or _cued(said, segment, choice, hit)]
    problem = (
        _nobody(part, hits)
        or _planned(part, choice, hits)
        or _open(segment, said, choice, hits)
        or _in_time(words, choice, hits)
    )
    return ([], problem) if problem or not hits else signed(segment, said, hits, choice)


def _from(said: Sequence[Lexeme], hit: Hit) -> bool:
    """Tell whether *from* leads to an option."""
    return any(one.words == "from" and one.start == hit.start for one in said[max(hit.at - REACH, 0) : hit.at])


def _nobody(part: Sequence[Lexeme], hits: Sequence[Hit]) -> str:
    """Say that it is nobody in particular who is told: the relevant people are informed."""
    if not hits or any(hit.option not in lists.TELLING_OPTIONS for hit in hits):
        return ""
    words = [word for lexeme in part for word in lexeme.words.split(" ")]
    at_large = any(a in lists.NOBODY and b in lists.PEOPLE_AT_LARGE for a, b in pairwise(words))
    return _UNNAMED if at_large else ""


def _planned(part: Sequence[Lexeme], choice: Choice, hits: Sequence[Hit]) -> str:
    """Say that what must have happened to count may only be planned."""
    if not choice.done or not any(hit.option in lists.HAPPENED and not hit.by_itself for hit in hits):
        return ""
    told = any(one.words in lists.HAPPENED_WORDS or one.words.endswith("ed") for one in part)
    bare = all(_silent(one) or one.kind == "name" for one in part)
    return "" if told or bare else "Whether this has been done, or is only planned, is not clear."


def _first_of_places(hits: list[Hit], said: Sequence[Lexeme], choice: Choice) -> list[Hit]:
    """Leave out where the place itself is: on the tablet in the tractor; but a server in the cloud is the cloud."""
    if not choice.nested:
        return hits
    kept: list[Hit] = []
    for number, hit in enumerate(hits):
        between = said[hits[number - 1].at + 1 : hit.at] if number else ()
        apart = any(one.kind in ("and", *BREAKING) or one.words in lists.ALTERNATIVES for one in between)
        if not number or apart or any(one.words in lists.NEGATIONS for one in between):
            kept.append(hit)
        elif said[kept[-1].at].words in lists.HOSTS:
            kept[-1] = hit
    return kept


def _without_rivals(segment: Segment, said: Sequence[Lexeme], choice: Choice, hits: Sequence[Hit]) -> list[Hit]:
    """Leave out options around which a clause tells of something else: images are taken on the phone."""
    kept: list[Hit] = []
    aside = False
    for number, hit in enumerate(hits):
        before = said[hits[number - 1].at + 1 if number else segment.begin : hit.at]
        upto = hits[number + 1].at if number + 1 < len(hits) else segment.end
        goes_on = bool(number) and all(map(_joins, before))
        near = said[hit.at - len(before) : upto] if all(map(_silent, before)) else before
        behind = said[hit.at + 1].words if hit.at + 1 < len(said) else ""
        if choice in _COUNTED and behind == "for" and not any(one.words in choice.rivals for one in before):
            near = before  # nightly batch for the report
        words = {lexeme.words for lexeme in near}
        aside = (aside if goes_on else bool(words & choice.rivals)) and not words & choice.own
        if not aside:
            kept.append(hit)
    return kept


def _cued(said: Sequence[Lexeme], segment: Segment, choice: Choice, hit: Hit) -> bool:
    """Tell whether the sentence has a word of what the choice is about, or only names options, or opens with one."""
    part = said[segment.begin : segment.end]
    short = len(part) < REACH
    if not choice.cues or short or _plain(part) or hit.start == said[hit.at].start:
        return True
    return any(word in choice.cues for one in said for word in one.words.split())


def _of_something_else(part: Sequence[Lexeme], choice: Choice) -> bool:
    """Tell whether a clause says where something else is: the database of customers is in Oracle."""
    verb = next((place for place, one in enumerate(part) if one.words in lists.LYING), 0)
    before = [one for one in part[:verb] if one.kind not in ("name", "phrase")]
    subject = [one.words for one in before if not _silent(one) or one.words in choice.things]
    about = [words for words in subject if words in choice.things]
    other = all(words in lists.ANY_THING for words in about) and len(about) < len(subject)  # scanner software
    return bool(subject) and (not about or (choice is CHOICES["location"] and other))


def _hits(segment: Segment, said: Sequence[Lexeme], choice: Choice, earlier: Sequence[Hit]) -> list[Hit]:
    """Find the options of a clause that stand as one."""
    found: list[Hit] = []
    counted = choice in _COUNTED
    plain = _plain(said[segment.begin : segment.end], counted=counted)
    headed = counted and segment.begin > 0 and said[segment.begin - 1].words == ":"
    opening = segment.begin == 0 or bool(earlier) or headed
    last = -1
    for place in range(segment.begin, segment.end):
        lexeme = said[place]
        if lexeme.kind not in ("name", "phrase"):
            continue
        by_itself = lexeme.kind == "phrase"
        start = _led(said, place, segment, choice)
        free = not part_of_longer(said, place, choice)
        joined = last >= 0 and all(_joins(one) for one in said[last + 1 : place])
        joined = joined or (counted and last >= 0 and said[place - 1].kind == "and")
        heads = opening and place - segment.begin <= REACH and _heads(said[segment.begin : place], choice)
        heads = heads or (lexeme.kind == "name" and "|" in lexeme.value and _described(said[segment.begin : place]))
        heads = heads and not spoken_of(said, place, segment, choice)
        if by_itself or (free and (plain or start is not None or joined or heads)) or _acts(said, place, choice):
            option, _, product = lexeme.value.partition("|")
            begin = said[start].start if start is not None else lexeme.start
            found.append(Hit(option, product, place, begin, lexeme.end, by_itself))
            last = place
    return found


def _heads(before: Sequence[Lexeme], choice: Choice) -> bool:
    """Tell whether a name begins its clause; where options do something, a word or two may stand before it."""
    while before and before[0].kind == "and":
        before = before[1:]
    unknown = next((place for place, one in enumerate(before) if not _silent(one)), len(before))
    rest = [one for one in before[unknown:] if not one.words.endswith(("'s", "’s"))]
    pronoun = any(one.words in ("we", "they", "it", "i", "you") for one in before)
    named = choice.acting and not pronoun and len(rest) < UNKNOWN_BETWEEN
    return not rest or (named and all(one.kind == "word" and not one.words.endswith("ed") for one in rest))


def _described(before: Sequence[Lexeme]) -> bool:
    """Tell whether nothing but a word or two that tell its kind stand before a product: validated AWS account."""
    return len(before) < UNKNOWN_BETWEEN and all(
        one.kind in ("word", "and") and one.words not in lists.SPOKEN_OF and not one.words.endswith("s")
        for one in before
    )


def _plain(part: Sequence[Lexeme], *, counted: bool = False) -> bool:
    """Tell whether a clause only names options; where these are `counted`, with how much of each: 5 % canary."""
    if part[-1].words in lists.SPOKEN_OF:
        return False  # the rule is that …
    return all(
        lexeme.kind in ("name", "phrase", "and")
        or _silent(lexeme)
        or _between(lexeme)
        or (counted and (lexeme.kind in _AMOUNTS or lexeme.words in UNITS or lexeme.words in lists.COUNTED_BY))
        for lexeme in part
    )


def _silent(lexeme: Lexeme) -> bool:
    return (
        lexeme.words in lists.FILLERS
        or made_by(lexeme)
        or lexeme.words == "%"
        or lexeme.words in lists.DETERMINERS
        or lexeme.words in lists.TURNING_DOWN
        or (lexeme.words in lists.FIRST_AND_NEXT or lexeme.words in lists.PARTLY)
    )


def _between(lexeme: Lexeme) -> bool:
    return lexeme.words in lists.ALTERNATIVES or lexeme.words in lists.SOONER_OR_LATER or lexeme.words in lists.REFUSED


def _joins(lexeme: Lexeme) -> bool:
    return (
        lexeme.kind in ("and", "comma", "line", "item")
        or lexeme.words in lists.DETERMINERS
        or lexeme.words in ("or", "nor", "plus", "as well as", "in", "on", "by", "with", "to", "a")
    )


def _led(said: Sequence[Lexeme], place: int, segment: Segment, choice: Choice) -> int | None:
    """Give where the word stands that leads to the name, or None where none does."""
    unknown = UNKNOWN_BETWEEN if said[place].words in lists.OF_ANY_KIND else 0
    for before in range(place - 1, max(segment.begin, place - REACH) - 1, -1):
        lexeme = said[before]
        leads = lexeme.words in choice.leads or (
            lexeme.words in lists.HARMLESS and lexeme.words.endswith((" than", " as")) and "than" in choice.leads
        )
        if leads:
            called = (
                lexeme.words == "by" and before > 0 and said[before - 1].words in lists.CALLERS and not choice.verbs
            )
            return None if called else before
        if lexeme.words in lists.DETERMINERS or lexeme.kind == "number" or made_by(lexeme):
            continue
        unknown += 1
        if lexeme.kind != "word" or unknown > UNKNOWN_BETWEEN:
            return None
    return None


def _acts(said: Sequence[Lexeme], place: int, choice: Choice) -> bool:
    """Tell whether an option is the subject of what the choice is about: two nurses label each image."""
    behind = said[place + 2].words if place + 2 < len(said) else ""
    return (
        place + 1 < len(said) and said[place + 1].words in choice.verbs and behind not in ("is", "are", "was", "were")
    )


def _open(segment: Segment, said: Sequence[Lexeme], choice: Choice, hits: Sequence[Hit]) -> str:
    """Say what leaves the choice open: an *or* beside an option, a condition behind it."""
    if not hits:
        return ""
    part = said[segment.begin : segment.end]
    denied = any(lexeme.words in lists.TURNING_DOWN for lexeme in said[segment.begin : hits[0].at])
    for hit in hits:
        behind = said[hit.at + 1 : hit.at + 2]
        before = said[max(segment.begin, hit.at - REACH) : hit.at]
        beside = any(lexeme.words in lists.ALTERNATIVES for lexeme in behind) or _or_before(before)
        if beside and not denied:
            return "It is not clear which of the options is meant: both, or one of them?"
    after = hits[-1].at + 1 if hits else segment.end
    trailing = [lexeme.words for lexeme in said[after : segment.end]]
    next_first = said[segment.end + 1].words if segment.end + 1 < len(said) else ""
    if not choice.conditional and (any(w in lists.CONDITIONS for w in (*trailing, next_first))):
        return "An option that hangs on a condition is not read: write when which option holds."
    if not choice.timed and any(word in lists.TIMES for word in (*trailing, next_first)):
        return "An option that holds only at some times is not read: write when which option holds."
    partly = any(lexeme.words in lists.PARTLY for lexeme in part[: hits[0].at - segment.begin])
    if len(hits) == 1 and partly and not any(one.words in lists.RESTS for one in said[after:]):
        return f"“{named(said, hits[0])}” is not all of it, it seems: what is the rest?"
    return ""


def _or_before(before: Sequence[Lexeme]) -> bool:
    """Tell whether an *or* leads up to an option with nothing but its own words between."""
    for lexeme in reversed(before):
        if lexeme.words in lists.ALTERNATIVES:
            return True
        if lexeme.kind not in ("word", "name", "phrase", "and") and lexeme.words not in BETWEEN:
            return False
    return False


def _in_time(words: frozenset[str], choice: Choice, hits: Sequence[Hit]) -> str:
    """Say that an option is one of another time, or only the first of several."""
    if words & lists.SOONER_OR_LATER:
        return "What holds later stands beside what holds now: which of them is the requirement?"
    if words & lists.FIRST_AND_NEXT and not choice.ordered and hits:
        return "Options that follow each other in time are not read here: which of them is the requirement?"
    return ""
