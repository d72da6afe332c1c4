"""Costing: which error costs how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import amounts as words_of
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.amounts.keeping import ARTICLES, LONGEST_THING
from remit.language.readers.amounts.parts import Part
from remit.language.readers.finding import Found, overlaps
from remit.language.units import PERIODS, dimension
from remit.language.values import Value


def cost(value: Value, quantity: Quantity, part: Part, before_value: Value | None) -> tuple[tuple[Value, ...], str]:
    """Add which error costs it: by its name, or in the author's words."""
    before, behind = part.before(quantity), part.behind(quantity)
    per = next((n for n, one in enumerate(behind) if one.words in ("per", "for", "each", "every", "if", "when")), None)
    subject = _subject(before)
    wrong = _phrase(before) if set(_said(before)) & words_of.ERRORS else ""
    if not subject and (wrong or per is not None):
        subject = wrong or _phrase(behind[(per or 0) + 1 :])
    if not subject and before_value is not None:
        subject = _phrase(before)
    if not subject and value.period:
        subject, value = value.period, replace(value, period="")
    if set(subject.split(" ")) & words_of.NO_ERRORS:
        return (), "This is what is there for errors, not what one costs."
    if (
        not subject
        or subject in words_of.PRONOUNS
        or subject in _DENIALS
        or subject.split(" ")[0] in ("or", "nor", "plus")
    ):
        return (), "Which error costs this has to be said: what is wrongly found, or what is missed?"
    if value.period and value.period not in PERIODS.values():
        value = replace(value, period="")
    if any(_ends(subject, name) for name in words_of.FALSE_POSITIVES):
        return (replace(value, group="false positive"),), ""
    if any(_ends(subject, name) for name in words_of.FALSE_NEGATIVES):
        return (replace(value, group="false negative"),), ""
    return (replace(value, condition=subject),), ""


def _said(lexemes: Sequence[Lexeme]) -> list[str]:
    """Give the words behind the last comma."""
    last = max((n for n, one in enumerate(lexemes) if one.kind in _BREAKS), default=-1)
    return [word for one in lexemes[last + 1 :] for word in one.words.split(" ")]


_KINDS = ((words_of.FALSE_POSITIVES, "false positive"), (words_of.FALSE_NEGATIVES, "false negative"))
_BREAKS = ("comma", "colon", "close", "dash", "and", "line", "item")
_LEADING = frozenset(("or", "us", "to", "about", "of", "costs", "cost", "loses", "means", "plus", "another", "is"))
_GOING_ON = frozenset(("or", "per", "in", "for", "each", "plus", "on", ".", ";", "lost"))
_ARROWS = frozenset(("=", "->", "→", "⇒", "=>"))
_PAST = frozenset(("last", "previous", "year", "ago", "was", "were", "had", "before", "so", "far", "already"))
_DENIALS = frozenset(("no", "not", "never", "without", "nothing", "nobody"))


def _ends(subject: str, name: str) -> bool:
    return subject in (name, f"{name}s")


def _subject(lexemes: Sequence[Lexeme]) -> str:
    """Give the words before the verb *costs*, or those of *the cost of*."""
    words = [lexeme.words for lexeme in lexemes]
    for place, word in enumerate(words):
        led = words[place + 1] if place + 1 < len(words) else ""
        if word in ("cost", "costs", "loss", "price") and led in ("of", "per", "for"):
            end = next(
                (n for n in range(place + 2, len(words)) if words[n] in ("is", "are", ":", "at", "comes")), len(words)
            )
            return _phrase(lexemes[place + 2 : end])
        if word in words_of.COSTING or word in ("is", "are", ":", "="):
            return _phrase(lexemes[:place])
    return _phrase(lexemes) if lexemes and lexemes[-1].kind == "colon" else ""


def _phrase(lexemes: Sequence[Lexeme]) -> str:
    """Give a noun phrase in the author's words, without articles before it."""
    words = [
        one.words
        for one in lexemes
        if one.kind not in ("comma", "close", "colon", "line", "item", "dash", "approx", "and")
    ]
    while words and words[0] in (
        *ARTICLES,
        "one",
        "per",
        "each",
        "every",
        "and",
        "but",
        "of",
        "for",
        "single",
        "about",
    ):
        words = words[1:]
    while words and words[-1] in (
        "us",
        "about",
        "around",
        "will",
        "can",
        "would",
        "may",
        "usually",
        "roughly",
        "we",
        "average",
        "on",
    ):
        words = words[:-1]
    return " ".join(words) if len(words) <= 2 * LONGEST_THING else ""


def costs_in(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Read the costs that follow the name of an error in a sentence: rotten fruit in a crate: it comes back, $38.

    The name stands before a colon or the verb of the cost, or between *if* and a comma. Of each dimension only one
    cost is read, and only where it stands by itself or goes on the one before: 15 minutes, or 12 euros.
    """
    used = [span for one in found if one.values for span in one.taken]
    head = _head(items)
    if head is None:
        return []
    subject, begin = head
    group = next((kind for names, kind in _KINDS if any(_ends(subject, name) for name in names)), "")
    made: list[Found] = []
    for place in range(begin, len(items)):
        quantity = items[place]
        if not isinstance(quantity, Quantity) or quantity.dimension not in ("money", "time") or quantity.problem:
            continue
        if overlaps(quantity.start, quantity.end, used) or not _by_itself(items, place, begin):
            continue
        value = Value(
            "error-cost", quantity.op or ("" if quantity.upper is not None else "="), quantity.amount, quantity.unit,
            quantity.upper, period=quantity.period, approx=quantity.approx, group=group,
            condition="" if group else subject, span=(quantity.start, quantity.end),
            assumed=(*(() if quantity.op or quantity.upper is not None else ("op",)), *quantity.assumed),
        )  # fmt: skip
        made.append(Found((value,), ((quantity.start, quantity.end),)))
    kinds = [dimension(one.values[0].unit) for one in (*(one for one in found if one.values), *made)]
    return [] if len(kinds) != len(set(kinds)) else made


def _head(items: Sequence[Item]) -> tuple[str, int] | None:
    """Give the name of the error that a sentence begins with, and the place behind it."""
    first = items[0] if items else None
    conditional = isinstance(first, Lexeme) and first.words in ("if", "when", "whenever", "should")
    for place, item in enumerate(items):
        equals = isinstance(item, Quantity) and item.op == "=" and place and not conditional
        if isinstance(item, Quantity) and not (equals or (place and _names_error(items[:place]))):
            return None
        if isinstance(item, Quantity):
            named = [one for one in items[:place] if isinstance(one, Lexeme)]
            barred = {*_DENIALS, *words_of.NO_ERRORS, *words_of.PRONOUNS}
            return None if any(one.words in barred for one in named) else (_phrase(named), place)
        if item.kind == "comma" and not conditional:
            return None
        spaced = item.kind == "dash" and place and items[place - 1].end < item.start
        ends = (
            item.kind == "colon"
            or item.words in _ARROWS
            or (spaced and not conditional)
            or (conditional and item.kind == "comma")
        )
        if ends or (not conditional and place and item.words in words_of.COSTING):
            lexemes = [one for one in items[conditional:place] if isinstance(one, Lexeme)]
            subject = _phrase(lexemes)
            telling = subject and subject.split(" ")[0] not in (*words_of.PRONOUNS, "we", "i", "you", "he", "she")
            denied = any(
                (one.words in _DENIALS and not (one.words == "nothing" and n and lexemes[n - 1].words == "for"))
                or one.words in words_of.NO_ERRORS
                for n, one in enumerate(lexemes)
            )
            return (subject, place + 1) if telling and not denied else None
    return None


def _names_error(items: Sequence[Item]) -> bool:
    """Tell whether some items are nothing but the name of a kind of error: false alert 40 min."""
    said = _phrase([one for one in items if isinstance(one, Lexeme)])
    return any(_ends(said, name) for names, _ in _KINDS for name in names)


def _by_itself(items: Sequence[Item], place: int, begin: int) -> bool:
    """Tell whether a cost stands right behind the name of the error, or at the beginning or the end of its part."""
    before = items[place - 1] if place else None
    behind = items[place + 1] if place + 1 < len(items) else None
    said = before.words if isinstance(before, Lexeme) else ""
    led = place == begin or not isinstance(before, Lexeme) or before.kind in _BREAKS or said in _LEADING
    ends = behind is None or (isinstance(behind, Lexeme) and (behind.kind in _BREAKS or behind.words in _GOING_ON))
    return led and (ends or place == begin)


def costs_listed(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Read errors that their costs stand right behind: missed churner ~300 EUR, needless discount 15 EUR.

    Each part of the sentence that holds an amount has to name what went wrong, and to hold no other amount; the first
    of them may have been read already.
    """
    used = [span for one in found if one.values for span in one.taken]
    made: list[Found] = []
    for part in _parts_of(items):
        places = [n for n, item in enumerate(part) if isinstance(item, Quantity)]
        if not places or (len(places) == 1 and overlaps(part[places[0]].start, part[places[0]].end, used)):
            continue
        value = _listed(part, places[0]) if len(places) == 1 else None
        if value is None or value.span is None:
            return []
        made.append(Found((value,), (value.span,)))
    return made


def _parts_of(items: Sequence[Item]) -> list[list[Item]]:
    parts: list[list[Item]] = [[]]
    for item in items:
        if isinstance(item, Lexeme) and item.kind in ("comma", "and", "line", "item", "close") and item.words != "/":
            parts.append([])
        else:
            parts[-1].append(item)
    return [part for part in parts if part]


def _listed(part: Sequence[Item], place: int) -> Value | None:
    """Give the cost of the error that stands before it, or None where no error is named there."""
    quantity = part[place]
    before = [one for one in part[:place] if isinstance(one, Lexeme) and one.words not in _ARROWS]
    colon = next((n for n, one in enumerate(before) if one.kind == "colon"), len(before))
    head = before[:colon]
    words = [word for one in head for word in one.words.split(" ")]
    if not isinstance(quantity, Quantity) or quantity.dimension not in ("money", "time") or quantity.op in ("<", ">"):
        return None
    problem = quantity.problem and not (quantity.upper is not None and quantity.op == "=")
    barred = {*_DENIALS, *words_of.NO_ERRORS, *words_of.PRONOUNS, "if", "we", "budget", "already", "may", "than"}
    around = [*before, *(one for one in part[place:] if isinstance(one, Lexeme))]
    past = {word for one in around for word in one.words.split(" ")} & _PAST
    named = set(words) & words_of.ERRORS or any(word.startswith(("over", "under", "mis")) for word in words)
    subject = _phrase(head)
    if past or problem or not named or not subject or set(words) & barred or len(part) - place > LONGEST_THING + 2:
        return None
    group = next((kind for names, kind in _KINDS if any(_ends(subject, name) for name in names)), "")
    bounded = quantity.op if quantity.upper is None and quantity.op else "" if quantity.upper is not None else "="
    period = quantity.period if quantity.period in PERIODS.values() else ""
    return Value(
        "error-cost", bounded, quantity.amount, quantity.unit, quantity.upper, period=period, approx=quantity.approx,
        group=group, condition="" if group else subject, span=(head[0].start if head else quantity.start, quantity.end),
        assumed=(*(("op",) if not quantity.op and quantity.upper is None else ()), *quantity.assumed),
    )  # fmt: skip
