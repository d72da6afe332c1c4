"""Keys of values: what makes a requirement's id unique in its question, and is never given to anything else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import replace

from remit.language.lists.patterns.words import ROLES
from remit.language.values import PHRASE, Value

INFORMAL_KEY = "words"
"""The key of an answer's informal requirement; no value may have it."""

WAIVER_KEY = "waiver"
"""The key of what an answer gives up a limit by (unlimited, none, never); no value may have it."""

KEY_LIMIT = 60


def assign_keys(proposed: Sequence[Value], standing: Sequence[Value], used: Collection[str]) -> tuple[Value, ...]:
    """Give each proposed value its key: unique in the question and never given to anything else.

    A value about the same subject as a standing one keeps that one's key, whatever its amount; `used` are all keys
    that the question ever had. Others get a readable key made of what they are about (`recall-disability`), with
    a number where it was used before.
    """
    taken = {*used, INFORMAL_KEY, WAIVER_KEY, *(value.key for value in standing if value.key)}
    free = [value for value in standing if value.key]
    keys: dict[int, str] = {}
    matches = (_same_key, _same_meaning, _same_subject)
    for same in matches:
        for place, value in enumerate(proposed):
            heir = next((old for old in free if place not in keys and same(value, old)), None)
            if heir is not None:
                keys[place] = heir.key
                free = [old for old in free if old.key != heir.key]
    for place, value in enumerate(proposed):
        if place not in keys:
            keys[place] = _new_key(value, taken)
            taken.add(keys[place])
    return tuple(replace(value, key=keys[place]) for place, value in enumerate(proposed))


def _same_key(value: Value, old: Value) -> bool:
    return bool(value.key) and value.key == old.key


def _same_meaning(value: Value, old: Value) -> bool:
    return value.meaning == old.meaning


def _same_subject(value: Value, old: Value) -> bool:
    return value.what != PHRASE and value.subject == old.subject


def _new_key(value: Value, taken: Collection[str]) -> str:
    attribute, group = _handle(value.attribute), _handle(value.group)
    over = attribute if attribute and attribute in group else group or attribute
    role = value.condition if value.condition in ROLES else ""
    said = _handle(value.items[0]) if value.what == PHRASE and value.items else ""
    parts = (
        _handle(value.what) or "value", _handle(value.statistic), over, role, _handle(value.who),
        _handle(value.schedule), said,
    )  # fmt: skip
    stem = "-".join(part for part in parts if part)[:KEY_LIMIT].strip("-")
    if stem not in taken:
        return stem
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def _handle(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
