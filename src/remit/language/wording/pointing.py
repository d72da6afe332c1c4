"""Pointing words: *it*, *they*, *he* in an answer that names nothing before that they could point at.

No parser resolves them; all that is told is that there is nothing in the answer that they could mean. Advice only:
whoever reads an answer beside its question often knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from remit.language.lists.wording.kinds import BY_CODE
from remit.language.lists.wording.pointing import (
    ANYTHING,
    ARTICLES,
    CONTRACTED,
    GROUPS,
    NAMING_NOTHING,
    POINTING,
    TITLES,
    WEATHER,
)
from remit.language.wording.clauses import Part, Said
from remit.language.wording.hits import Hit

_ASK = "Write here what “{words}” points at, so that this answer can stand alone."
_REACH = 6
_SHORTEST = 3
"""Letters of a word that names something; what is shorter is a unit or a preposition."""


def pointing(heard: Said, groups: frozenset[str]) -> Iterable[Hit]:
    """Give the first pointing word of an answer, where nothing before it in the answer could be meant by it."""
    if "free" in groups or "sentence" in groups:
        return
    for place, part in enumerate(heard.parts):
        word = CONTRACTED.get(part.text, part.text)
        if word not in POINTING or part.quoted or heard.clause(place).aside or _department(heard, part):
            continue
        if (word == "it" and _about_nothing(heard.parts, place)) or _about_the_question(heard, place):
            continue
        if not any(_named(heard, number, word) for number in range(place)):
            yield Hit(place, 1, BY_CODE["pronoun"], _ASK, advice=True)
        return


def _department(heard: Said, part: Part) -> bool:
    """Tell whether a word is the department or the trade: IT, in a text that is not in capitals as a whole."""
    return heard.text[part.start : part.end] == "IT" and not heard.text.isupper()


def _about_nothing(parts: Sequence[Part], place: int) -> bool:
    """Tell whether *it* stands for nothing: it depends, it is clear that, it takes a day."""
    behind = parts[place + 1 : place + _REACH]
    return any(part.text in WEATHER for part in behind[:3]) or any(part.text in ("that", "to") for part in behind[1:])


def _about_the_question(heard: Said, place: int) -> bool:
    """Tell whether the word may mean what was asked about: at the beginning of a sentence, behind *of*, after a yes."""
    clause = heard.clause(place)
    opens = place == clause.first and clause.opener in ("", ".") and heard.parts[place].text.startswith("it")
    return opens or heard.parts[place - 1].text == "of" or heard.parts[0].text in ("yes", "no")


def _named(heard: Said, place: int, word: str) -> bool:
    """Tell whether a part names something that the pointing word could mean, by its number and its letters."""
    part = heard.parts[place]
    if place and heard.parts[place - 1].text in ARTICLES and part.kind == "word":
        return word not in ("they", "them") or part.text.endswith("s") or part.text in GROUPS
    if part.kind not in ("word", "odd") or len(part.text) < _SHORTEST or part.text in NAMING_NOTHING:
        return False
    before = heard.parts[place - 1].text if place else ""
    if before in ANYTHING or (place + 1 < len(heard.parts) and _leads(heard, place)):
        return False
    if word == "it":
        return not part.text.endswith("s") and part.text not in TITLES and before not in TITLES
    if word in ("they", "them"):
        return part.text.endswith("s") or part.text in GROUPS
    return True


def _leads(heard: Said, place: int) -> bool:
    """Tell whether a part stands right before a pointing word in the same clause, so that it is a verb or the like."""
    behind = heard.parts[place + 1]
    return behind.clause == heard.parts[place].clause and CONTRACTED.get(behind.text, behind.text) in POINTING
