"""The gold set of readings: how its labels are shaped, loaded and held against what was read. Used by `readings.py`.

A label says what a careful person reads in an answer; `readings/README.md` tells the format. `compare` says of each
value that was read whether the labels hold it, and which of its slots are wrong although nobody was told that they
are unsure: that is *silently wrong*, the figure that leads.

Run by itself, it tries the scorer: labels read as they stand are all right, and with one slot changed all wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import yaml
from pydantic import ConfigDict, Field, TypeAdapter, with_config

from remit.language.lists.asked import ASKED
from remit.language.readings import Candidate
from remit.language.values import Value

FOLDER = Path(__file__).parent / "readings"
HELD_OUT = "held-out"
"""How the names of the files begin that nobody looks at while rules are made."""

Manner = Literal["precise", "half", "vague"]
Said = dict[str, Any]

EXACT = ("op", "amount", "unit", "upper", "statistic", "condition", "window", "period", "schedule")
WORDED = ("reference", "attribute", "group", "who", "action", "place", "aim")
LOOSE = ("op", "amount", "upper", "unit")
"""Slots of which a loose label must be given rightly; the words of its others could be cut in several right ways."""

CANONICAL = ("statistic", "window", "period", "schedule")
"""Slots that have one form: what fills them otherwise than a label is wrong, loose or not."""

GATES = ("alarm", "stop", "promote")
"""Conditions that tell what a threshold is for."""

ALIKE = 0.5
"""Share of the words that two phrases must have in common to be one phrase, cut differently."""

ARTICLES = frozenset({"a", "an", "the", "of", "our", "own", "each", "every", "all", "to", "in", "and", "with"})


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Label:
    """One value as a person reads it.

    `also` holds options that may stand beside `items`; `other` holds readings of the same words that are right, too.
    """

    what: str
    op: str = ""
    amount: Annotated[Decimal | None, Field(alias="value")] = None
    upper: Decimal | None = None
    unit: str = ""
    statistic: str = ""
    condition: str = ""
    window: str = ""
    period: str = ""
    schedule: str = ""
    reference: str = ""
    attribute: str = ""
    group: str = ""
    items: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    who: str = ""
    action: str = ""
    place: str = ""
    aim: str = ""
    approx: bool = False
    rank: int = 0
    loose: bool = False
    optional: bool = False
    other: Annotated[tuple[Label, ...], Field(alias="or")] = ()


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Fault:
    """What a reviewer would complain about: its kind (or several that would be right), and the words."""

    kind: str | tuple[str, ...]
    words: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """Give all kinds that name it rightly."""
        return (self.kind,) if isinstance(self.kind, str) else self.kind


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Answer:
    """One labelled answer. With `role` it is that role's reply; `apart` ones belong to no project."""

    question: str
    manner: Manner
    text: str
    clean: bool
    status: str
    also_status: tuple[str, ...] = ()
    values: tuple[Label, ...] = ()
    must_not: tuple[Said, ...] = ()
    missing: tuple[str, ...] = ()
    findings: tuple[Fault, ...] = ()
    role: str = ""
    apart: bool = False


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Clash:
    """A conflict between answers; an arguable one counts neither when found nor when not."""

    rule: str
    questions: tuple[str, ...]
    arguable: bool = False


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Gold:
    """One invented project with its labelled answers and the conflicts between them."""

    project: str
    field: str
    system: str
    conflicts: tuple[Clash, ...]
    answers: tuple[Answer, ...]


@dataclass(slots=True)
class Compared:
    """What was read in one answer beside its labels."""

    right: list[Value] = field(default_factory=list[Value])
    wrong: list[tuple[Value, str]] = field(default_factory=list[tuple[Value, str]])
    unsure: list[tuple[Value, str]] = field(default_factory=list[tuple[Value, str]])
    recalled: int = 0
    wanted: int = 0
    missed: list[Label] = field(default_factory=list["Label"])
    slots_right: int = 0
    slots: int = 0


def load(path: Path) -> Gold:
    """Read one project of the gold set; a label that is not of the format is an error."""
    made = TypeAdapter(Gold).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    for answer in made.answers:
        asked = {one.what for one in ASKED[answer.question]}
        for label in answer.values:
            if label.what not in asked and "*" not in asked:
                raise ValueError(f"{path.name}: {answer.question} does not ask for {label.what}")
        for fault in answer.findings:
            if fault.words not in answer.text:
                raise ValueError(f"{path.name}: {answer.question} does not hold “{fault.words}”")
    return made


def projects(*, held_out: bool) -> list[Gold]:
    """Give the open projects, or those that are held out."""
    paths = sorted(FOLDER.glob("*.yaml"))
    return [load(path) for path in paths if path.stem.startswith(HELD_OUT) == held_out]


def words(phrase: str) -> frozenset[str]:
    """Give the words of a phrase that count when two are compared: no articles, no plural, hyphens apart."""
    found = re.findall(r"[^\W_]+", phrase.casefold().replace("e-mail", "email"))
    return frozenset(word.removesuffix("s") for word in found if word not in ARTICLES)


def alike(one: str, other: str) -> bool:
    """Tell whether two phrases are the same, or the same cut differently."""
    a, b = words(one), words(other)
    if not a or not b:
        return not a and not b
    return len(a & b) >= ALIKE * min(len(a), len(b))


def _unit(unit: str) -> str:
    return "" if unit == "1" else unit


def _same(slot: str, read: object, said: object) -> bool:
    if slot == "unit":
        return _unit(str(read)) == _unit(str(said))
    if slot == "condition" and not re.search(r"\d", f"{read}{said}"):
        return alike(str(read), str(said))
    if slot in WORDED:
        return alike(str(read), str(said))
    return read == said


def _chosen(question: str, what: str) -> bool:
    """Tell whether a value names options of a choice: these have one right name, so they are always scored."""
    return any(one.what == what and one.kind in ("choice", "yes-no") for one in ASKED[question])


def _items_wrong(question: str, value: Value, label: Label) -> bool:
    if _chosen(question, value.what):
        return bool(value.items) and set(value.items) - {*label.items, *label.also} != set()
    if not label.items or not value.items:
        return False
    known = [any(alike(item, said) for said in label.items) for item in value.items]
    return not any(known) if label.loose else not all(known)


def faults(question: str, value: Value, label: Label) -> tuple[list[str], list[str]]:
    """Give the slots of a value that the label says otherwise: silently wrong, and wrong but said to be unsure."""
    silent: list[str] = []
    unsure: list[str] = []
    for slot in EXACT + WORDED:
        read, said = getattr(value, slot), getattr(label, slot)
        if read in ("", None) or _same(slot, read, said):
            continue
        if label.loose and slot not in LOOSE + CANONICAL:
            continue
        if slot == "attribute" and label.group and not label.attribute:
            continue  # who names a group has named its attribute
        if value.condition in GATES and not label.condition and slot in ("condition", "who", "action"):
            continue  # what a threshold sets off is not labelled
        (unsure if slot in value.assumed else silent).append(slot)
    if _items_wrong(question, value, label):
        silent.append("items")
    # an amount in another unit of the same share is the same amount
    share = _share(value.amount, value.unit)
    if {"amount", "unit"} <= set(silent) and share is not None and share == _share(label.amount, label.unit):
        silent = [slot for slot in silent if slot not in ("amount", "unit")]
    unsaid = [slot for slot in unsure if getattr(label, slot) not in ("", None)]
    return silent, unsaid


def _share(amount: Decimal | None, unit: str) -> Decimal | None:
    whole = {"%": Decimal(100), "1": Decimal(1), "": Decimal(1)}.get(unit)
    return None if amount is None or whole is None else amount / whole


def _labelled(label: Label) -> list[str]:
    slots = LOOSE if label.loose else EXACT + WORDED
    said = [slot for slot in slots if getattr(label, slot) not in ("", None)]
    return ["what", *said, *(["items"] * bool(label.items))]


def _given(question: str, value: Value, label: Label) -> int:
    """Count the labelled slots that the value gives rightly."""
    wrong = {slot for part in faults(question, value, label) for slot in part}
    return sum(
        slot == "what" or (slot not in wrong and getattr(value, slot) not in ("", None, ()))
        for slot in _labelled(label)
    )


def forbidden(value: Value, must_not: Said) -> bool:
    """Tell whether a value is one that the label forbids: every slot that is named there is as named."""
    return all(_as_said(value, slot, said) for slot, said in must_not.items())


def _as_said(value: Value, slot: str, said: object) -> bool:
    read = getattr(value, "amount" if slot == "value" else slot)
    if slot in ("value", "upper"):
        return read is not None and read == Decimal(str(said))
    if slot == "items":
        return isinstance(said, list) and set(read) == {str(item) for item in cast("list[object]", said)}
    if slot == "unit":
        return _unit(read) == _unit(str(said))
    if slot in WORDED or slot == "condition":
        return read == said or bool(read and said and alike(read, str(said)))
    return read == said


def compare(answer: Answer, read: Sequence[Value]) -> Compared:
    """Hold the values that were read in an answer against its labels, the best fit first, each label once."""
    made = Compared()
    read = _listed(read)
    left = list(answer.values)
    pairs = sorted(
        (
            (-_fit(answer.question, value, label), n, m)
            for n, value in enumerate(read)
            for m, label in enumerate(left)
            if value.what == label.what or any(value.what == other.what for other in label.other)
        ),
    )
    matched: dict[int, Label] = {}
    used: dict[int, int] = {}
    for _, n, m in pairs:
        if n not in matched and m not in used:
            matched[n], used[m] = left[m], n
    for n, value in enumerate(read):
        label = matched.get(n)
        barred = [str(said) for said in answer.must_not if forbidden(value, said)]
        if barred:
            made.wrong.append((value, f"must not be read: {barred[0]}"))
        elif label is None:
            (made.unsure if "what" in value.assumed else made.wrong).append((value, "not in the labels"))
        else:
            _judge(answer.question, value, label, made)
    for m, label in enumerate(left):
        value = read[used[m]] if m in used else None
        best = max(_readings(label), key=lambda one: _fit(answer.question, value, one) if value else 0)
        good = value is not None and any(value is one for one in made.right)
        if good and not (label.amount is not None and value is not None and value.amount is None):
            made.recalled += not label.optional
        elif not label.optional:
            made.missed.append(label)
        if not label.optional:
            made.wanted += 1
            made.slots += len(_labelled(best))
            made.slots_right += _given(answer.question, value, best) if value else 0
    return made


@dataclass(slots=True)
class Offered:
    """How the candidates of one answer stand beside the labels of what was not read."""

    found: int = 0
    first: int = 0
    candidates: int = 0
    options: int = 0


def offered(answer: Answer, missed: Sequence[Label], candidates: Sequence[Candidate]) -> Offered:
    """Count the labels that some option of some candidate says rightly, and those that a first option says.

    An option counts as a value would: held against that label alone.
    """
    made = Offered(candidates=len(candidates), options=sum(len(one.values) for one in candidates))
    for label in missed:
        alone = replace(answer, values=(label,))
        places = [
            place for one in candidates for place, value in enumerate(one.values) if compare(alone, (value,)).recalled
        ]
        made.found += bool(places)
        made.first += 0 in places
    return made


def _listed(read: Sequence[Value]) -> list[Value]:
    """Put the attributes that may be biased, which are read one by one, together as the list that the labels hold."""
    single = [value for value in read if value.what == "bias" and value.amount is None and not value.items]
    rest = [value for value in read if value not in single]
    return [*rest, Value("bias", items=tuple(one.attribute or one.group for one in single))] if single else rest


def _readings(label: Label) -> Iterable[Label]:
    return (label, *label.other)


def _fit(question: str, value: Value | None, label: Label) -> float:
    """Give how well a label fits a value, by its best reading."""
    if value is None:
        return 0
    scores = [
        _given(question, value, one) - 3 * len(faults(question, value, one)[0]) + _close(value, one)
        for one in _readings(label)
        if one.what == value.what
    ]
    return max(scores, default=-99.0)


def _close(value: Value, label: Label) -> float:
    """Prefer, where several labels fit, the one whose words are those of the value."""
    near = sum(
        bool(getattr(value, slot)) and alike(getattr(value, slot), getattr(label, slot))
        for slot in ("who", "condition", "schedule", "reference", "group", "statistic", "period")
    )
    return 0.3 * near + 0.3 * any(alike(a, b) for a in value.items for b in label.items)


def _judge(question: str, value: Value, label: Label, made: Compared) -> None:
    options = [one for one in _readings(label) if one.what == value.what]
    silent, unsure = min(
        (faults(question, value, one) for one in options), key=lambda part: (len(part[0]), len(part[1]))
    )
    if silent:
        made.wrong.append((value, "wrong " + ", ".join(silent)))
    elif unsure:
        made.unsure.append((value, "unsure " + ", ".join(unsure)))
    else:
        made.right.append(value)


def stated(label: Label) -> Value:
    """Give the value that a label states."""
    slots = {one.name for one in fields(Value)} & {one.name for one in fields(Label)}
    return Value(**{slot: getattr(label, slot) for slot in slots})


def changed(value: Value) -> Iterable[tuple[str, Value]]:
    """Give a value with one of its slots changed to what nobody said, for each slot that must be right."""
    yield "what", replace(value, what="another thing")
    if value.amount is not None:
        yield "amount", replace(value, amount=value.amount * 7 + 1)
    if value.op in ("<", "<=", ">", ">="):
        yield "op", replace(value, op=">=" if value.op.startswith("<") else "<")
    if value.items:
        yield "items", replace(value, items=("another",))
    for slot in ("unit", *CANONICAL):
        if getattr(value, slot):
            yield slot, replace(value, **{slot: "another"})


def main() -> None:
    """Hold the labels of the open projects against themselves, as they stand and with one slot changed."""
    kept = whole = caught = tried = 0
    for gold in projects(held_out=False):
        for answer in gold.answers:
            said = [stated(label) for label in answer.values]
            made = compare(answer, said)
            kept += len(said) - len(made.wrong) - len(made.unsure)
            whole += len(said)
            for place, value in enumerate(said):
                for slot, other in changed(value):
                    found = bool(compare(answer, [*said[:place], other, *said[place + 1 :]]).wrong)
                    tried += 1
                    caught += found
                    if not found:
                        print(f"not caught: {slot} of {value.what} in {gold.project}, {answer.question}")
    print(f"Labels right as they stand: {kept} of {whole}. Changed slots called wrong: {caught} of {tried}.")


if __name__ == "__main__":
    main()
