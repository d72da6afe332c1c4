"""Subjects: of what a clause tells, so that an option which something else has or is in is not read as chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from remit.language.lists.choices import CHOICES, Choice, subjects
from remit.language.phrases import Lexeme
from remit.language.readers.choices.refusals import Hit, Segment
from remit.language.readers.people.besides import is_role

_LONGEST = 7
"""Words of a subject that are looked through."""

_ASKED = tuple(CHOICES[what] for what in subjects.OF_THE_MODEL)


def of_another(said: Sequence[Lexeme], segment: Segment, hit: Hit, choice: Choice) -> bool:
    """Tell whether the clause of an option has a subject of its own that is not what the choice is about.

    *The data lake is filled nightly* tells of no input, *sales would prefer an endpoint* of nothing that is so.
    """
    if choice.things and hit.at + 1 < segment.end and said[hit.at + 1].words in choice.verbs:
        told = [one.words for one in said[hit.at + 2 : segment.end]]
        return bool(told) and not any(word in choice.things for phrase in told for word in phrase.split())
    if not any(choice is one for one in _ASKED):
        return False
    before = [one for one in said[segment.begin : hit.at] if one.kind != "and"]
    verb = next((n for n in range(min(len(before), _LONGEST + 1)) if _a_verb(before, n)), -1)
    if any(_first(one) in subjects.ASKING for one in before):
        return False
    if verb < 0 and _first(said[hit.at]) in subjects.VERBS:
        verb = len(before)
    subject = [one.words for one in before[: max(verb, 0)] if one.words not in subjects.AROUND]
    if not subject or before[0].words in subjects.FRONTING or any(one.kind == "name" for one in before[:verb]):
        return False
    words = [re.split("['’]", word)[0] for phrase in subject for word in phrase.split()]
    known = choice.own | choice.things | subjects.OURS
    pronoun = any(word in subjects.PRONOUNS for word in words)
    least = min((n for n, word in enumerate(words) if word in subjects.FRONTING), default=len(words))
    head = words[:least]
    kindly = all(word in known | subjects.QUALIFYING or word.endswith(subjects.KINDLY) for word in head)
    own = pronoun or (kindly and bool(head))
    wished = 0 <= verb < len(before) and _first(before[verb]) in subjects.WISHING
    people = choice is CHOICES["interface"] and any(is_role(word, counted=True) for word in words) and not wished
    return not (own or people)


def _a_verb(before: Sequence[Lexeme], place: int) -> bool:
    """Tell whether a finite verb stands here: a known one, or one of what was done to something (solved it)."""
    behind = before[place + 1].words if place + 1 < len(before) else ""
    done = place > 0 and before[place].words.endswith("ed") and behind in subjects.OBJECTS
    return _first(before[place]) in subjects.VERBS or done


def _first(lexeme: Lexeme) -> str:
    """Give the first word of a phrase: *has* of *has to*."""
    return lexeme.words.partition(" ")[0]
