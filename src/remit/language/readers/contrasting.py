"""Contrasting: clauses that tell what somebody else has or does, so that nothing in them is our answer.

*The vendor hosts his behind an API, ours is linked in*; *blue-green is what the web team does*. Where nothing sets the
two apart, and where an outsider asks something of us, a clause is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists import contrasts
from remit.language.lists.dangers import OURSELVES, REPORTING
from remit.language.lists.people import TOLD
from remit.language.phrases import Lexeme
from remit.language.quantities import Item

_SUBJECT = 5
"""Words at the beginning of a clause among which its subject is looked for."""

_SHORT_DENIAL = 6
"""Words of a clause that says no more than that we do not do the same."""

_OWNER = ("'s", "’s", "s'", "s’")


def foreign(question_id: str, clauses: Sequence[Sequence[Item]]) -> list[str]:
    """Give, for each clause of a sentence, the words that make it one about somebody else, or ""."""
    whose = _supposed if question_id in contrasts.UNDER_LAW else _theirs
    theirs = [whose(clause) for clause in clauses]
    if question_id not in contrasts.ASKED_OF_US:
        return theirs if question_id in contrasts.OWNED else [""] * len(clauses)
    told = [
        their or _told_of_others(question_id, clause) or _offered(question_id, clause)
        for their, clause in zip(theirs, clauses, strict=True)
    ]
    for place, clause in enumerate(clauses):
        if said := _said_by(clause):
            told[max(place - 1, 0) : place + 1] = [said] * (min(place, 1) + 1)
    if question_id == "modeling.audit":
        told = [before or _audited(clause) for before, clause in zip(told, clauses, strict=True)]
        denied = next((n for n, clause in enumerate(clauses) if n and _denies_the_system(clause)), 0)
        told[:denied] = [before or "not" for before in told[:denied]]
        for place in range(1, len(clauses)):
            turns = _of_us(clauses[place]) or any(word in contrasts.THE_SYSTEM for word in _words(clauses[place]))
            told[place] = told[place] or ("" if turns else told[place - 1])
    if _elsewhere(clauses[0]):
        upto = next((n for n, clause in enumerate(clauses) if _of_us(clause)), len(clauses))
        told[:upto] = [" ".join(_words(clauses[0])[:_SUBJECT])] * upto
    turned = next((n for n, clause in enumerate(clauses) if n and _turns_to_us(clause)), 0)
    for place in range(turned):
        if not told[place] and not _of_us(clauses[place]):
            told[place] = "ours"
    return told


def _words(clause: Sequence[Item]) -> list[str]:
    return [item.words for item in clause if isinstance(item, Lexeme) and item.kind not in ("comma", "line", "item")]


def _of_us(clause: Sequence[Item]) -> bool:
    """Tell whether a clause speaks of ourselves, or asks for something."""
    return any(isinstance(item, Lexeme) and (item.words in OURSELVES or item.kind == "modal") for item in clause)


def _turns_to_us(clause: Sequence[Item]) -> bool:
    """Tell whether a clause sets us against the ones before it: ours is linked in; but we don't."""
    said = _words(clause)
    opening = said[:3]
    if any(word in contrasts.OURS for word in opening):
        return True
    if opening[:1] and opening[0] in contrasts.OUR and said[-1] in contrasts.DENYING:
        return True
    at = next((n for n, word in enumerate(opening) if word == "we"), -1)
    behind = [word for phrase in said[at + 1 : at + 3] for word in phrase.split()]
    return at >= 0 and len(said) <= _SHORT_DENIAL and any(word in contrasts.DENYING for word in behind)


def _offered(question_id: str, clause: Sequence[Item]) -> str:
    """Give the verb with which somebody else only offers what a clause names: our hosting firm offers a cloud."""
    said = _words(clause) if question_id in contrasts.OFFERED_IN else []
    verb = next((n for n, word in enumerate(said) if word in contrasts.OFFERING and 0 < n <= _SUBJECT), 0)
    return said[verb] if verb and not any(word in ("we", "i", "it") for word in said[:verb]) else ""


def _said_by(clause: Sequence[Item]) -> str:
    """Give the outsider whose opinion stands before this clause: high risk, says the consultant."""
    said = _words(clause)[:_SUBJECT]
    return next((word for word in said if word in contrasts.ADVISING), "") if said[:1] and said[0] in REPORTING else ""


def _subject_of(before: Sequence[str]) -> str:
    """Give the noun that is the subject of what is done to something; "" where only small words stand there."""
    words = [word for phrase in before for word in phrase.split()]
    return next((word for word in words if word not in contrasts.SMALL), "")


def _elsewhere(clause: Sequence[Item]) -> bool:
    """Tell whether a sentence begins with where others are: at the insurer in Bern."""
    said = _words(clause)[:_SUBJECT]
    other = any(word in contrasts.OUTSIDERS | contrasts.OTHER for word in said)
    return said[:1] == ["at"] and other and not any(word in OURSELVES for word in said)


def _theirs(clause: Sequence[Item]) -> str:
    """Give the word that makes a clause's subject somebody else's: their side has ten people."""
    said = _words(clause)
    rival = next((word for word in said[:2] if word in contrasts.RIVALS), "")
    if rival and len(said) > 2:  # noqa: PLR2004  # a noun, and what it does
        return rival
    return said[0] if len(said) > 2 and said[0] in contrasts.THEIR and not _of_us(clause) else ""  # noqa: PLR2004  # the same


def _denies_the_system(clause: Sequence[Item]) -> bool:
    """Tell whether a clause says that it is not the model that somebody looks at: …, not at the model."""
    said = _words(clause)
    return said[:1] == ["not"] and any(word in contrasts.THE_SYSTEM for word in said)


def _supposed(clause: Sequence[Item]) -> str:
    """Give the word with which a law is only supposed to hold: in California it would be the CCPA; "" for none."""
    return next((word for word in _words(clause) if word == "would" or word.startswith("would ")), "")


def _audited(clause: Sequence[Item]) -> str:
    """Give what else than the model a clause says is audited: our books; the bank we sell to; "" for nothing."""
    said = _words(clause)
    audited = said.index("audited") if "audited" in said else 0
    quality = next((word for word in said[:audited] if word in contrasts.AUDITED_ELSE), "")
    if quality or any(word in contrasts.THE_SYSTEM for word in said):
        return quality
    for place, word in enumerate(said):
        if word in contrasts.AUDITING:
            if word == "audited":
                return _subject_of(said[:place])
            return next((one for one in said[place + 1 : place + 4] if one in contrasts.AUDITED_ELSE), "")
    return ""


def _told_of_others(question_id: str, clause: Sequence[Item]) -> str:
    """Give the outsider that a clause has as its subject, or whose doing it names; "" for none."""
    said = _words(clause)
    done = next((n for n, word in enumerate(said) if word == "what" and 0 < n + 1 < len(said)), -1)
    if done >= 0 and said[done + 1] not in OURSELVES and any(w in contrasts.DOING for w in said[done + 2 : done + 7]):
        return " ".join(said[done:][:_SUBJECT])
    for place, word in enumerate(said[:_SUBJECT]):
        if word in OURSELVES - {"our"} or (word in contrasts.LED and not (place and word == "of")):
            return ""
        behind = said[place + 1] if place + 1 < len(said) else ""
        owner = next((word.removesuffix(end) for end in _OWNER if word.endswith(end)), "")
        outsider = word in contrasts.OUTSIDERS or owner in contrasts.OUTSIDERS
        things = contrasts.HOUSES if question_id in contrasts.REPLACING else contrasts.HOUSES | contrasts.SYSTEMS
        house = word in contrasts.OTHER and behind.split("'")[0].split("’")[0] in things
        if word in contrasts.FELLOWS and behind in contrasts.AWAY:
            return f"{word} {behind}" if not _of_us(clause[place + 1 :]) else ""
        if outsider or house:
            rest = said[place + 1 + house :]
            told = rest[1:2] and (rest[1] in TOLD or rest[1].endswith("ed"))
            plain = bool(rest) and not told and rest[0] not in contrasts.CERTAIN and rest[0] not in contrasts.LED
            return word if plain and not _of_us(clause[place + 1 :]) else ""
    return ""
