"""What an amount sets off: an alarm and who hears of it, a stop, a promotion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.language.lists.metrics import changes as metric_changes
from remit.language.lists.metrics import words as metric_words
from remit.language.readers.finding import Span
from remit.language.readers.metrics.parts import Part, Words
from remit.language.readers.metrics.phrases import QUALIFIERS

_MOST_WORDS = 5
_STOPPING = frozenset({"deployment.release", "deployment.release-tests"})
_ENDS = frozenset({"when", "separator", "amount", "metric", "statistic", "op", "ending", "rate-name", "cases", "change",
                   "colon", "or", "alert", "stop", "promote"})  # fmt: skip

_OBJECTS = frozenset({"release", "rollout", "promotion", "full rollout", "full release"})


@dataclass(frozen=True, slots=True)
class Gate:
    """The condition that amounts of a sentence are: alarm, stop or promote; what is then done, and who hears of it.

    `whole` tells that no *if* is needed: the sentence begins with what is done. `asked` tells that the question may be
    answered with what sets off an alarm.
    """

    condition: str = ""
    action: str = ""
    who: str = ""
    whole: bool = False
    asked: bool = False
    taken: tuple[Span, ...] = ()


def gate_of(question_id: str, parts: Sequence[Part], words: Words) -> Gate:
    """Give what the sentence's amounts set off; a gate without a condition where they are limits."""
    acts = [place for place, part in enumerate(parts) if part.kind in ("alert", "stop", "promote")]
    when = next((place for place, part in enumerate(parts) if part.kind == "when"), -1)
    if when < 0:
        acts = [place for place in acts if _opens(parts, place)]
    if not acts:
        return Gate("alarm" if question_id not in _STOPPING else "", asked=True) if when >= 0 else Gate(asked=True)
    act = next((place for place in acts if parts[place].kind == "stop"), acts[0])
    part = parts[act]
    if part.kind == "promote":
        condition = "promote" if question_id in _STOPPING else ""
    else:
        condition = "stop" if part.kind == "stop" and question_id in _STOPPING else "alarm"
    passive = part.lead.startswith(("is ", "are ", "gets "))
    start, end = _object(parts, act) if not passive else _subject(parts, act)
    said = _plain(words.said(start, end)) if start < end else ""
    if part.kind == "alert":
        who = said if said and not set(said.split()) & set(metric_words.NO_NOUNS) else ""
        return Gate(condition, part.value, who, whole=when < 0, taken=((part.start, part.end), (start, end)))
    if part.kind == "promote":
        return Gate(condition, whole=when < 0, taken=((part.start, part.end),))
    act_said = metric_changes.PLAIN.get(part.value, part.value)
    action = f"{act_said} {words.said(start, end)}".strip() if start < end and not passive else act_said
    return Gate(condition, action, "", whole=when < 0, taken=((part.start, part.end), (start, end)))


def _opens(parts: Sequence[Part], place: int) -> bool:
    """Tell whether an act stands at the beginning, so that an amount behind it is its threshold."""
    before = parts[place - 1].kind if place else ""
    if before in ("amount", *QUALIFIERS) and parts[place].lead.partition(" ")[0].endswith("s"):
        return True
    begin = all(part.kind in ("filler", "unknown") for part in parts[:place]) and place < 3  # noqa: PLR2004  # "we then alert"
    return begin or (place > 0 and parts[place - 1].kind in ("colon", "separator"))


def _object(parts: Sequence[Part], act: int) -> Span:
    """Give the place of whom or what the act is done to."""
    place = act + 1
    while (
        place < len(parts)
        and (parts[place].kind not in _ENDS or parts[place].lead in _OBJECTS)
        and place - act <= _MOST_WORDS
    ):
        if parts[place].kind in ("slice", "condition", "load", "window", "place", "schedule", "named"):
            break
        if parts[place].lead in (
            "at",
            "above",
            "below",
            "for",
            "in",
            "within",
            "on",
            "by",
            "immediately",
            "automatically",
        ):
            break
        place += 1
    if place == act + 1:
        return 0, 0
    return parts[act + 1].start, parts[place - 1].end


def _subject(parts: Sequence[Part], act: int) -> Span:
    place = act
    while place > 0 and parts[place - 1].kind not in _ENDS and act - place < _MOST_WORDS:
        place -= 1
    return (parts[place].start, parts[act - 1].end) if place < act else (0, 0)


def _plain(said: str) -> str:
    for article in ("the ", "a ", "an ", "our ", "to the ", "to ", "then ", "we "):
        said = said.removeprefix(article)
    return said.strip(" ,:")
