"""Rules on people in the data: groups that nobody can tell apart, personal data that is said not to be there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from remit.core.conflicts.facts import Answer, Facts, Said, words
from remit.core.conflicts.glimpses import begins_with_nothing
from remit.core.conflicts.phrasing import kinds
from remit.core.conflicts.rules import CONTRADICTION, QUESTION, Clash, Limits, Rule, told
from remit.core.conflicts.vocabularies import (
    GROUPLESS,
    HANDED_OUT,
    NEGATIONS,
    NO_ATTRIBUTES,
    NOT_ALONE_ATTRIBUTES,
    OTHER_NAMES,
    PERSON_FIELDS,
    PERSONS,
    PRIVACY_LAWS,
    SAME_ATTRIBUTE,
    SET_AGAINST,
    attribute_words,
)
from remit.language.lists.groups import ATTRIBUTES, GROUPS
from remit.language.nouns import listed
from remit.language.readers.people.besides import is_role
from remit.language.values import Value

_METADATA = "data.metadata"
_PRIVACY = "data.privacy"
_TOLD_OF_GROUPS = ("modeling.bias", "modeling.fairness")


def _attributes(facts: Facts) -> dict[str, Said]:
    """Give the attributes by which groups are to be compared, each with the first answer that names it."""
    found: dict[str, Said] = {}
    for question in _TOLD_OF_GROUPS:
        for name, said in _named_in_words(facts, question):
            found.setdefault(name, said)
        for said in facts.values(question):
            value = said.value
            if value is None or value.op == "none":
                continue
            for name in (value.attribute, *(value.items if value.what == "bias" else ())):
                if name and name not in NO_ATTRIBUTES:
                    found.setdefault(name, said)
    return found


def _named_in_words(facts: Facts, question: str) -> Iterator[tuple[str, Said]]:
    """Give the attributes, of those that everybody knows, that an answer names which was not understood as a whole."""
    answer = facts.about(question)
    understood = any(not said.glimpsed for said in answer.said) or answer.waived or answer.status == "nothing"
    if understood or not answer.told or answer.whole is None:
        return
    line = f" {' '.join(words(answer.text))} "
    for name in dict.fromkeys((*ATTRIBUTES, *_BY_GROUP)):
        phrases = (*ATTRIBUTES.get(name, ()), *_BY_GROUP.get(name, ()))
        phrase = next((one for one in phrases if f" {one} " in line), "")
        if phrase and name not in NO_ATTRIBUTES and name not in NOT_ALONE_ATTRIBUTES:
            behind = line[line.index(f" {phrase} ") :].split()[: len(phrase.split()) + _BEHIND]
            yield name, replace(answer.whole, words=" ".join(behind), accepted=False, glimpsed=True)


def _kept_by_its_words(facts: Facts, attribute: str, said: Said) -> bool:
    """Tell whether the metadata may hold an attribute under another name: age of the agreement, date signed."""
    if attribute == "age" and (of := _AGE_OF.search(said.words)):
        attribute = of[0]
    if attribute in ATTRIBUTES:
        return False
    head, _, whose = attribute.partition(" of ")
    owner = (words(whose) or [""])[-1]
    if is_role(owner) or owner.removesuffix("s") in PERSONS:
        return False
    kept = words(facts.about(_METADATA).text)
    stems = {word[:_STEM] for word in kept if len(word) >= _STEM}
    if {word[:_STEM] for word in words(head) if len(word) >= _STEM} & stems:
        return True
    return any(not {*words(head)}.isdisjoint(said) and not {*kept}.isdisjoint(names) for said, names in OTHER_NAMES)


_BY_GROUP = {
    attribute: tuple(phrase for phrase, (of, _) in GROUPS.items() if of == attribute)
    for attribute in sorted({of for of, _ in GROUPS.values()})
}
"""By attribute: the words for its groups."""
_BEHIND = 3
"""Words behind an attribute that are quoted with it: age of the wagon."""
_AGE_OF = re.compile(r"age of (?:the |a |an |each )?[^\W\d_]+", re.IGNORECASE)
_STEM = 4
"""Letters that two words must share to count as the same here: sign, signed, signature."""


def _same(attribute: str) -> frozenset[str]:
    return frozenset({attribute}).union(*(group for group in SAME_ATTRIBUTE if attribute in group))


def _unseen_groups(facts: Facts, _: Limits) -> Iterator[Clash]:
    metadata = facts.about(_METADATA)
    attributes = _attributes(facts)
    barred = _barred(facts, attributes)
    for attribute, said in barred.items():
        yield Clash(
            (said, attributes[attribute]),
            f"Groups by {attribute} are to be compared, and {attribute} must not be in the data.",
            f"May {attribute} be kept apart for this check alone, or how else is unequal treatment noticed?",
            CONTRADICTION,
        )
    if not metadata.told and not metadata.waived:
        return
    if metadata.status in {"abstained", "to-be-decided", "unknown"} and not words(metadata.text):
        return
    measured = {
        name.lower()
        for source in facts.project.sources.values()
        for attribute in source.attributes
        for name in (attribute.name, attribute.column)
    }
    kept = {item.lower() for s in facts.values(_METADATA) if s.value for item in s.value.items}
    lost = [
        name
        for name in attributes
        if name not in barred
        and not _same(name) & (measured | kept)
        and not facts.mentions(_METADATA, attribute_words(name))
        and not _kept_by_its_words(facts, name, attributes[name])
    ]
    if not attributes:
        yield from _groups_in_prose(facts)
    if lost:
        origins = tuple(dict.fromkeys(attributes[name] for name in lost))
        yield Clash(
            (*metadata.saying, *origins),
            f"Groups by {listed(lost)} are to be compared, and {'it is' if len(lost) == 1 else 'they are'} not among "
            "what is kept with each record: nobody can tell the groups apart.",
            f"Is {listed(lost)} kept with each record, and may it be; or which other data tells the groups apart?",
        )


def _groups_in_prose(facts: Facts) -> Iterator[Clash]:
    """Find groups that are set against each other in words alone, and of which the metadata has no word."""
    kept = set(words(facts.about(_METADATA).text))
    stems = {word[:_STEM] for word in kept if len(word) >= _STEM}
    for question in _TOLD_OF_GROUPS:
        answer = facts.about(question)
        line = words(answer.text)
        if answer.said or answer.whole is None or begins_with_nothing(answer.text):
            continue
        for place, word in enumerate(line):
            if word not in SET_AGAINST or not 0 < place < len(line) - 1:
                continue
            before = [one for one in line[max(0, place - _SIDE) : place] if one not in GROUPLESS]
            behind = [one for one in line[place + 1 : place + 1 + _SIDE] if one not in GROUPLESS]
            sides = {*before[-1:], *behind[:1]}
            told = any(not sides.isdisjoint(names) and not kept.isdisjoint(fields) for names, fields in OTHER_NAMES)
            if not sides or told or {one[:_STEM] for one in sides if len(one) >= _STEM} & stems:
                continue
            said = " ".join(line[max(0, place - _SIDE) : place + 1 + _SIDE])
            yield Clash(
                (replace(answer.whole, words=said, accepted=False, glimpsed=True), *facts.about(_METADATA).saying),
                f"Groups are set against each other (“{said}”), and nothing that is kept with each record names them.",
                "Which field tells these groups apart, or from which other data are they known?",
            )
            return


_SIDE = 3
"""Words on each side of *versus* of which the nearest that names something is taken for a group."""


def _barred(facts: Facts, attributes: dict[str, Said]) -> dict[str, Said]:
    """Give the attributes that an answer on privacy keeps out of the data."""
    return {
        name: s
        for s in facts.values(_PRIVACY)
        if s.value and _bars(s.value)
        for name in attributes
        if _same(name) & {item.lower() for item in s.value.items}
    }


def _bars(value: Value) -> bool:
    """Tell whether a value keeps something out of the data: a bare list may as well tell what is in it."""
    return value.op == "none" and "op" not in value.assumed


def _personal_after_all(facts: Facts, _: Limits) -> Iterator[Clash]:
    privacy = facts.about(_PRIVACY)
    bans = tuple(s for s in facts.values(_PRIVACY, "personal-data") if s.value and _bars(s.value))
    nothing = privacy.denied or privacy.state == "not-applicable" or privacy.status == "not-applicable"
    wholly = next((s for s in bans if s.value and not s.value.items), None)
    barred = {item for s in bans if s.value for item in s.value.items}
    if not (nothing or wholly or barred):
        return
    for question in (_METADATA, "data.source"):
        answer = facts.about(question)
        if not answer.told or _taken_out(answer.text):
            continue
        fields = [
            field
            for field, phrases in PERSON_FIELDS.items()
            if (nothing or wholly or field in barred) and facts.mentions(question, phrases)
        ]
        if not fields and (nothing or wholly or "name" in barred) and _somebodys_name(answer):
            fields = ["name"]
        if fields:
            origin = (wholly,) if wholly else bans[:1] or privacy.saying
            yield Clash(
                (*origin, *answer.saying),
                f"{'No personal data is held' if nothing or wholly else 'It must not be in the data'}, says one "
                f"answer; another names what tells who somebody is: {listed(kinds(fields))}.",
                "Is that kept, and for what; and if so, which rules of privacy apply to it?",
                CONTRADICTION if barred and not nothing and not wholly else None,
            )


_FIELDS_APART = re.compile(r"[,;\n]")


def _taken_out(text: str) -> bool:
    """Tell whether something may be left out of a list by its words; that it is there *or not* is a field itself."""
    return bool(NEGATIONS & set(" ".join(words(text)).replace(" or not", " ").split()))


def _somebodys_name(answer: Answer) -> bool:
    """Tell whether a field holds who somebody is: name of the packer on shift, nurse's name."""
    items = [item for said in answer.said if said.value for item in said.value.items]
    items += [] if items else _FIELDS_APART.split(answer.text)
    return any(
        word in ("name", "names") and any(is_role(one.removesuffix("'s")) for one in words(item))
        for item in items
        for word in words(item)
    )


def _of_people(value: Value) -> bool:
    """Tell whether a value says that the data is about people: what it holds of them, or a law that protects them."""
    return bool(value.items) and (value.what != "law" or any(item in PRIVACY_LAWS for item in value.items))


def _fields_named(facts: Facts) -> list[str]:
    """Give what the words on privacy name of what tells who somebody is."""
    return kinds([field for field, phrases in PERSON_FIELDS.items() if facts.mentions(_PRIVACY, phrases)])


def _told_of_people(facts: Facts) -> tuple[Said, ...]:
    """Give an answer on privacy that was not understood, and that names such things and denies nothing."""
    answer = facts.about(_PRIVACY)
    if answer.said or answer.status not in {"abstained", "nothing"} or answer.whole is None:
        return ()
    if NEGATIONS & set(words(answer.text)) or not _fields_named(facts):
        return ()
    return (replace(answer.whole, accepted=False, glimpsed=True),)


def _handed_out(facts: Facts, _: Limits) -> Iterator[Clash]:
    labellers = facts.chosen("data.labeller", "labeller", HANDED_OUT)
    told = (*facts.values(_PRIVACY, "personal-data"), *facts.values(_PRIVACY, "law"))
    personal = tuple(s for s in told if s.value and not _bars(s.value) and _of_people(s.value)) or _told_of_people(
        facts
    )
    if labellers and personal:
        who = listed([item for item in facts.items("data.labeller", "labeller") if item in HANDED_OUT])
        what = listed(kinds(list(dict.fromkeys(item for s in personal if s.value for item in s.value.items))))
        what = what or listed(_fields_named(facts))
        yield Clash(
            (*labellers[:1], *personal[:1]),
            f"Labels are given outside the house ({who}), and the data is about people ({what}): who labels sees it.",
            "On which legal ground and contract may they see it, or what is taken out before they do?",
        )


RULES = (
    Rule(
        "X11", "Groups that nobody can tell apart", QUESTION, (_METADATA, _PRIVACY, *_TOLD_OF_GROUPS),
        "Unequal treatment by something that is not recorded is never noticed, and can never be disproved.",
        _unseen_groups,
        fires=told(
            modeling__bias="The selection-rate ratio must be at least 0.8 for each language.",
            data__metadata="time, device type",
        ),
        quiet=told(
            modeling__bias="The selection-rate ratio must be at least 0.8 for each language.",
            data__metadata="time, device type, language",
        ),
    ),
    Rule(
        "X12", "Personal data after all", QUESTION, ("data.source", _METADATA, _PRIVACY),
        "What is taken for anonymous is kept, shared and copied without the care that the law asks for.",
        _personal_after_all,
        fires=told(data__privacy="none", data__metadata="time, customer id, phone number"),
        quiet=told(data__privacy="none", data__metadata="time, machine"),
    ),
    Rule(
        "X21", "Personal data before strangers", QUESTION, ("data.labeller", _PRIVACY),
        "Once strangers have seen it, it cannot be taken back, and the law asks who allowed it.",
        _handed_out,
        fires=told(data__labeller="crowdsourced", data__privacy="names, e-mail addresses"),
        quiet=told(data__labeller="in house", data__privacy="names, e-mail addresses"),
    ),
)  # fmt: skip
