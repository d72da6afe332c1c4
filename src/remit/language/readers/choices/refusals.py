"""Telling chosen options from those turned down, where negations stand before or behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.language.lists.choices import Choice
from remit.language.lists.choices import around as lists
from remit.language.phrases import Lexeme

REACH = 7
"""Phrases between a leading word and the name it leads to, or between a name and an *or*, at the most."""

BETWEEN = lists.FILLERS.union(lists.DETERMINERS, lists.THUS)

_LONGEST_REASON = 4
"""Words of a reason between an option and its refusal."""

_NEAR = 3
"""Words behind a denial in which it tells what nobody does."""

_NARROWING = frozenset(("for", "if", "when", "unless", "without", "with", "during", "in", "on", "at", "while", "who"))
"""Words behind an option with which a refusal is one of some uses only."""

_OWNING = ("'s", "’s", "s'", "s’")

BREAKING = frozenset({"comma", "colon", "line", "item", "close", "dash", "question"})


@dataclass(frozen=True, slots=True)
class Hit:
    """An option in a sentence: where its name stands among the lexemes and in the text, and how it is said."""

    option: str
    product: str
    at: int
    start: int
    end: int
    by_itself: bool
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A clause of a sentence: its first lexeme, the one behind its last, and whether a condition or time leads it."""

    begin: int
    end: int
    condition: str = ""
    time: bool = False
    reason: bool = False


def named(said: Sequence[Lexeme], hit: Hit) -> str:
    """Give the words by which an option is named."""
    return said[hit.at].words


def signed(segment: Segment, said: Sequence[Lexeme], hits: Sequence[Hit], choice: Choice) -> tuple[list[Hit], str]:
    """Tell chosen options from those turned down; a negation that is not plainly about an option is a problem."""
    read: list[Hit] = []
    if _dangling(segment, said):
        return [], "What the negation before it is about is not clear."
    denying = False
    for number, hit in enumerate(hits):
        before = said[hits[number - 1].at + 1 if number else segment.begin : hit.at]
        negations = [one for one in before if one.words in lists.NEGATIONS and one.words not in choice.leads]
        opens = said[hit.at].words.split(" ")[0] in lists.UNTIL
        negations = [] if _until_then(before, negations, opens=opens) else negations
        problem = _unclear(before, negations, choice, denying=denying) or _unable(hit, negations)
        if problem:
            return [], problem.format(named(said, hit))
        denying = bool(negations) or (denying and any(one.words in ("or", "nor") for one in before))
        joints = (one.start for one in before if one in negations or one.words in ("nor", "or"))
        start = min([hit.start, *joints]) if denying else hit.start
        read.append(Hit(hit.option, hit.product, hit.at, start, hit.end, hit.by_itself, denying))
    return _after(segment, said, read)


def _until_then(before: Sequence[Lexeme], negations: Sequence[Lexeme], *, opens: bool) -> bool:
    """Tell whether a negation only tells when: nothing leaves the house before a lawyer has read it.

    So it does where the words for an option open with the word for that: nothing goes out unless a nurse agrees.
    """
    if len(negations) != 1 or negations[0].words not in lists.NOTHING:
        return False
    behind = before[list(before).index(negations[0]) + 1 :]
    return opens or any(one.words in lists.UNTIL for one in behind)


def _unable(hit: Hit, negations: Sequence[Lexeme]) -> str:
    """Say that what cannot be done is not turned down by that: we can't switch it off."""
    unable = hit.by_itself and any(one.words in lists.UNABLE for one in negations)
    return "What cannot be done is said, but not what is done instead." if unable else ""


def _unclear(before: Sequence[Lexeme], negations: Sequence[Lexeme], choice: Choice, *, denying: bool) -> str:
    """Say why the words before an option leave open whether it is chosen or turned down, or ""."""
    words = {one.words for one in before}
    compared = "than" not in choice.leads and words & {"than", "like"}
    if len(negations) > 1 or compared or (words & lists.NEED and (negations or denying)):
        return "Whether “{0}” is chosen or turned down is not clear."
    permitting = any(one.words in lists.PERMITTING and not one.written[:1].isupper() for one in before)  # from May
    if words & lists.LEAVING or (permitting and not (negations or choice.permitting)):
        return "“{0}” is spoken of, but whether it is what is asked for is not clear."
    if not negations:
        joined = all(one.words in ("or", "nor") or _passes(one) for one in before)
        follows = denying and (not joined or any(one.kind == "and" for one in before))
        return "Whether “{0}” is turned down, too, is not clear." if follows else ""
    if any(one.words in lists.UNDONE for one in before):
        return "What has not been compared or tried with “{0}” does not turn it down."
    if _missing(before, negations[0]):
        return "That there is no “{0}” does not say what is chosen."
    behind = before[list(before).index(negations[0]) + 1 :]
    none = negations[0].words == "nothing"
    done = [one for one in behind if not (none and one.words.endswith("ed"))]  # nothing is computed in the cloud
    plain = negations[0].words in lists.TURNING_DOWN and all(_passes(one) for one in done)
    return "" if plain else "Whether “{0}” is chosen or turned down is not clear."


def _missing(before: Sequence[Lexeme], negation: Lexeme) -> bool:
    """Tell whether a *no* says that something is not there: there is no rule yet."""
    said = " ".join(lexeme.words for lexeme in before[: list(before).index(negation)])
    return negation.words == "no" and any(said == words or said.endswith(f" {words}") for words in lists.EXISTING)


def _told_flatly(between: Sequence[Lexeme]) -> bool:
    """Tell whether nothing between an option and its refusal narrows it: the cloud is by procurement not permitted."""
    if all(_passes(one) for one in between):
        return True
    short = len(between) <= _LONGEST_REASON and between[0].words in ("is", "are", "was", "were")
    return short and not any(one.words in _NARROWING or one.words in lists.NEGATIONS for one in between)


def _passes(lexeme: Lexeme) -> bool:
    """Tell whether a phrase may stand between a negation and the option that it turns down."""
    return lexeme.words in BETWEEN or lexeme.kind in ("name", "phrase", "and") or lexeme.words.endswith(_OWNING)


def _dangling(segment: Segment, said: Sequence[Lexeme]) -> bool:
    """Tell whether a clause before this one ends with a negation that has nothing to deny yet."""
    for place in range(segment.begin - 1, max(segment.begin - 3 * REACH, -1), -1):
        lexeme = said[place]
        if lexeme.kind in BREAKING:
            ended = said[place - 1].words if place else ""
            if (
                ended in lists.NEGATIONS - {"nothing", "nobody", "none"}
                and not (place - 2 >= 0 and said[place - 2].kind in BREAKING)
                and place - 1 > 0
            ):
                return True
    return False


def disused(said: Sequence[Lexeme], segment: Segment) -> bool:
    """Tell whether the next clause says that nobody makes use of what this one names: an app that nobody wants back."""
    behind = said[segment.end : segment.end + REACH]
    if not behind or behind[0].words not in lists.RELATIVES:
        return False
    denied = next((n for n, one in enumerate(behind) if one.words in lists.NOBODY_AT_ALL), 0)
    return bool(denied) and any(one.words in lists.DISUSED for one in behind[denied : denied + _NEAR])


def _in_contrast(behind: Sequence[Lexeme], place: int) -> bool:
    """Tell whether a *not* only says in which manner: by agent and not by customer."""
    manner = behind[place + 1].words if place + 1 < len(behind) else ""
    return manner in lists.MANNERS and any(one.words == manner for one in behind[:place])


def _after(segment: Segment, said: Sequence[Lexeme], hits: list[Hit]) -> tuple[list[Hit], str]:
    """Read what is said behind the last option: that it is out of the question, or something else that is not plain."""
    last = hits[-1]
    behind = said[last.at + 1 : segment.end]
    for place, lexeme in enumerate(behind):
        words = lexeme.words
        if words in lists.REFUSED or (words in lists.FLATLY and place + 1 == len(behind)):
            if _told_flatly(behind[:place]) and place + 1 == len(behind) and not any(h.refused for h in hits):
                return [
                    Hit(h.option, h.product, h.at, h.start, lexeme.end, h.by_itself, refused=True) for h in hits
                ], ""
            return [], f"Whether “{named(said, last)}” is chosen or turned down is not clear."
        if words in lists.DOUBTED:
            return [], f"What is said of “{named(said, last)}” is not that it is chosen."
        if words == "nor" and last.refused:
            continue
        if words == "not" and _in_contrast(behind, place):
            continue
        if words in lists.NEGATIONS and words not in (
            "without",
            "out of",
            "against",
            "replaces",
            "replacing",
            "instead of",
            "rather than",
        ):
            return [], f"Whether “{named(said, last)}” is chosen or turned down is not clear."
    return hits, ""
