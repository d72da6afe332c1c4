"""How answers are read, faulted and held against each other, on the labelled answers of invented projects.

Run by hand: `make bench-readings` (or `python benchmarks/readings.py --show`). Reads the open projects, or with
`--held-out` those that nobody looks at while rules are made, each by itself. `readings/README.md` tells how the labels
were made and what they cannot tell. `--peers PYTHON` names a python that has `readings/peers.txt` installed: four
libraries then read the same answers.

The figure that leads is the *silent-wrong rate*: values that the labels do not hold, or hold otherwise, without the
wrong slot being said to be assumed.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from labels import FOLDER, HELD_OUT, Answer, Clash, Compared, Gold, Label, compare, offered, projects

from remit.catalogue.reading import read_form
from remit.core.conflicts import Conflict, conflicts
from remit.core.findings import Finding, findings_of
from remit.core.projects import Project
from remit.language.reading import Reading, read
from remit.language.values import Value, plain
from remit.workbench import open_workbench

FORM = "mlops/4"
KINDS = (
    "missing-slot", "ml-vague", "vague-degree", "vague-quantity", "vague-time", "subjective", "escape", "open-end",
    "uncertain", "comparative", "absolute", "pronoun", "placeholder", "echo", "wrong-kind", "too-short", "acronym",
    "metric-without-threshold", "passive",
)  # fmt: skip
"""Kinds of complaint that are labelled, by the words of the brief of the gold set."""

BY_SLUG = {"missing-part": "missing-slot"}
"""Findings that go by another name than the kind they are scored as."""

AT_ONCE = ("missing-slot", "wrong-kind", "metric-without-threshold", "echo")
"""Kinds that are about the answer, not about a place in it: a finding anywhere in the answer counts."""


@dataclass(frozen=True, slots=True)
class Row:
    """One answer, what was read in it, how that stands beside its labels, and what was found fault with."""

    project: str
    answer: Answer
    reading: Reading
    compared: Compared
    found: tuple[Finding, ...]


def raised(answer: Answer) -> str:
    """Give how reading an answer fails ("" where it does not, as it never should)."""
    try:
        findings_of(read_form(FORM).by_id[answer.question], answer.text, read(answer.question, answer.text).values)
    except Exception as error:  # noqa: BLE001  # whatever it is counts, and the other answers are read all the same
        return f"{type(error).__name__}: {error}"
    return ""


def rows(gold: Gold) -> list[Row]:
    """Read every answer of a project by itself."""
    form = read_form(FORM)
    made: list[Row] = []
    for answer in gold.answers:
        if raised(answer):
            made.append(Row(gold.project, answer, Reading(), compare(answer, ()), ()))
            continue
        question = form.by_id[answer.question]
        reading = read(answer.question, answer.text)
        found = findings_of(question, answer.text)
        made.append(Row(gold.project, answer, reading, compare(answer, reading.values), found))
    return made


def built(gold: Gold) -> Project:
    """Make the project as a team would have it after its first round: answers and replies given, nothing accepted.

    A reply of a role that is not asked is given by another that is, and by nobody where all of these have spoken.
    """
    with tempfile.TemporaryDirectory() as folder:
        bench = open_workbench(str(Path(folder) / "bench.db"), person="Ann", create=True)
        form = read_form(FORM)
        bench.new(gold.project, form=FORM, profile="regulated", roles=[role.id for role in form.roles])
        speaking = {(answer.question, answer.role) for answer in gold.answers if answer.role}
        for answer in gold.answers:
            if answer.apart or raised(answer):
                continue
            if answer.role:
                asked = form.by_id[answer.question].roles
                free = [one for one in asked if (answer.question, one) not in speaking]
                if answer.role not in asked and not free:
                    continue
                role = answer.role if answer.role in asked else free[0]
                speaking.add((answer.question, role))
                bench.reply(gold.project, answer.question, role, answer.text)
            else:
                bench.answer(gold.project, answer.question, answer.text)
        made = bench.project(gold.project)
        bench.close()
    return made


def share(part: int, whole: int) -> str:
    """Write a share with its count."""
    return f"{100 * part / whole:.1f} % ({part}/{whole})" if whole else "–"


def table(head: Sequence[str], lines: Iterable[Sequence[object]]) -> None:
    """Print a table as Markdown."""
    print("| " + " | ".join(head) + " |")
    print("|---|" + "---:|" * (len(head) - 1))
    for line in lines:
        print("| " + " | ".join(str(cell) for cell in line) + " |")
    print()


def told(value: Value) -> str:
    """Write a value's slots as `remit read` names them."""
    said: list[str] = [value.what]
    for slot in value.__dataclass_fields__:
        held = getattr(value, slot)
        if slot in ("what", "span", "key", "assumed") or held in ("", None, (), 0, False):
            continue
        said.append(f"{slot}={plain(held) if isinstance(held, Decimal) else held}")
    return " ".join(said) + (f" assumed={','.join(value.assumed)}" if value.assumed else "")


def status_right(row: Row) -> bool:
    """Tell whether the status is one that the labels hold."""
    return row.reading.status in (row.answer.status, *row.answer.also_status)


def offers(some: Sequence[Row]) -> list[str]:
    """Give the figures of candidates: what is read or offered, or offered first; options, and candidates an answer."""
    wanted = sum(row.compared.wanted for row in some)
    recalled = sum(row.compared.recalled for row in some)
    made = [offered(row.answer, row.compared.missed, row.reading.candidates) for row in some]
    candidates = sum(one.candidates for one in made)
    return [
        share(recalled + sum(one.found for one in made), wanted),
        share(recalled + sum(one.first for one in made), wanted),
        f"{sum(one.options for one in made) / max(1, candidates):.2f}",
        f"{candidates / max(1, len(some)):.2f}",
    ]


def figures(some: Sequence[Row]) -> list[str]:
    """Give the figures of some answers as cells: those of `HEAD`."""
    wrong = sum(len(row.compared.wrong) for row in some)
    right = sum(len(row.compared.right) for row in some)
    values = wrong + right + sum(len(row.compared.unsure) for row in some)
    labelled = [row for row in some if any(not label.optional for label in row.answer.values)]
    return [
        str(len(some)),
        share(wrong, values),
        share(sum(bool(row.compared.wrong) for row in some), len(some)),
        share(sum(row.compared.slots_right for row in some), sum(row.compared.slots for row in some)),
        share(sum(row.compared.recalled for row in some), sum(row.compared.wanted for row in some)),
        *offers(some),
        share(right, values),
        share(sum(not row.reading.values for row in labelled), len(labelled)),
        share(sum(status_right(row) for row in some), len(some)),
    ]


HEAD = (
    "answers", "silently wrong values", "answers with one", "slots right", "values recalled", "read or offered",
    "read or offered first", "options per candidate", "candidates per answer", "precision", "nothing read",
    "status right",
)  # fmt: skip


def print_readings(all_rows: Sequence[Row]) -> None:
    """Print how answers were read, by project and by manner."""
    groups: list[tuple[str, Callable[[Row], bool]]] = [("all", lambda _: True)]
    groups += [(name, _of("project", name)) for name in dict.fromkeys(row.project for row in all_rows)]
    groups += [(manner, _of("manner", manner)) for manner in ("precise", "half", "vague")]
    print("## Readings\n")
    table(("", *HEAD), ((name, *figures([row for row in all_rows if test(row)])) for name, test in groups))


def _of(slot: str, name: str) -> Callable[[Row], bool]:
    return lambda row: name == (row.project if slot == "project" else row.answer.manner)


def kind_of(finding: Finding) -> str:
    """Give the kind a finding is scored as."""
    return BY_SLUG.get(finding.slug, finding.slug)


def meets(finding: Finding, row: Row, kinds: Sequence[str], words: str) -> bool:
    """Tell whether a finding is of one of these kinds and about these words of the answer."""
    if kind_of(finding) not in kinds:
        return False
    if kind_of(finding) in AT_ONCE or finding.span is None:
        return True
    start = row.answer.text.find(words)
    return finding.span[0] < start + len(words) and start < finding.span[1]


def touches(finding: Finding, row: Row, words: str) -> bool:
    """Tell whether a finding of any kind is about these words, or about the whole of an answer that has a fault."""
    start = row.answer.text.find(words)
    return finding.span is None or (finding.span[0] < start + len(words) and start < finding.span[1])


def complaints(answer: Answer) -> list[tuple[tuple[str, ...], str]]:
    """Give what a reviewer complains about in an answer: the kinds that name it, and the words."""
    return [(fault.kinds, fault.words) for fault in answer.findings] + [(("missing-slot",), "")] * bool(answer.missing)


def print_findings(all_rows: Sequence[Row]) -> None:
    """Print precision and recall of findings per kind, and what was found in answers that have no fault."""
    wanted, hit, given, good = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    touched = placed = told_at_all = 0
    for row in all_rows:
        labels = complaints(row.answer)
        for kinds, words in labels:
            met = [finding for finding in row.found if meets(finding, row, kinds, words)]
            kind = kind_of(met[0]) if met else kinds[0]
            wanted[kind] += 1
            hit[kind] += bool(met)
            touched += bool(met) or (bool(words) and any(touches(finding, row, words) for finding in row.found))
        for finding in row.found:
            if finding.severity == "advice":
                continue
            given[kind_of(finding)] += 1
            told_at_all += 1
            placed += bool(labels)
            good[kind_of(finding)] += any(meets(finding, row, kinds, words) for kinds, words in labels)
    print("## Findings (precision: errors and warnings only)\n")
    names = [*KINDS, *sorted(set(given) - set(KINDS))]
    lines = [(name, share(good[name], given[name]), share(hit[name], wanted[name])) for name in names]
    lines.append(("all", share(good.total(), given.total()), share(hit.total(), wanted.total())))
    lines.append(("whatever the kind", share(placed, told_at_all), share(touched, wanted.total())))
    table(("kind", "precision", "recall"), (line for line in lines if line[1:] != ("–", "–")))
    print(
        "Whatever the kind: findings in answers that have a fault; faults whose words a finding of any kind is about.\n"
    )
    clean = [row for row in all_rows if row.answer.clean]
    false = [finding for row in clean for finding in row.found]
    loud = [finding for finding in false if finding.severity != "advice"]
    print(
        f"Clean answers: {len(clean)}. False findings per clean answer: {len(loud) / max(1, len(clean)):.2f}", end=" "
    )
    print(f"(with advice {len(false) / max(1, len(clean)):.2f}); by kind: {dict(Counter(map(kind_of, loud)))}.\n")


def clashes(gold: Gold, found: Sequence[Conflict]) -> tuple[list[Clash], list[Conflict]]:
    """Give the planted conflicts that were not found, and the found ones that nobody planted."""

    def same(clash: Clash, conflict: Conflict) -> bool:
        return clash.rule == conflict.rule and bool(set(clash.questions) & set(conflict.questions))

    missed = [one for one in gold.conflicts if not one.arguable and not any(same(one, other) for other in found)]
    return missed, [one for one in found if not any(same(other, one) for other in gold.conflicts)]


def print_conflicts(golds: Sequence[Gold], *, show: bool) -> None:
    """Print which planted conflicts were found, and which were found that nobody planted."""
    print("## Conflicts\n")
    lines: list[tuple[object, ...]] = []
    for gold in golds:
        found = conflicts(built(gold))
        missed, more = clashes(gold, found)
        planted = sum(not one.arguable for one in gold.conflicts)
        named = ", ".join(one.rule for one in missed), ", ".join(one.rule for one in more)
        lines.append((gold.project, share(planted - len(missed), planted), named[0], len(found), named[1]))
        if show:
            for one in more:
                print(f"- {gold.project}: {one.rule} {', '.join(one.questions)}: {one.why}")
    if show:
        print()
    table(("project", "planted and found", "planted and missed", "told", "told and not planted"), lines)


def print_cases(all_rows: Sequence[Row]) -> None:
    """Print every answer with something wrong or missed, for whoever works on the rules of the open projects."""
    print("## Cases\n")
    for row in all_rows:
        notes = [f"SILENT {why}: {told(value)}" for value, why in row.compared.wrong]
        notes += [f"unsure {why}: {told(value)}" for value, why in row.compared.unsure]
        if row.compared.recalled < row.compared.wanted:
            notes.append(f"recalled {row.compared.recalled} of {row.compared.wanted}")
            notes += [f"read: {told(value)}" for value in row.compared.right]
            notes += [f"note: {note.sentence}" for note in row.reading.notes]
            notes += [
                f"offered for {row.answer.text[slice(*one.span)]!r}: {' | '.join(map(told, one.values))}"
                for one in row.reading.candidates
            ]
        if not status_right(row):
            notes.append(f"status {row.reading.status}, not {row.answer.status}")
        labels = complaints(row.answer)
        for finding in row.found:
            if finding.severity != "advice" and not any(meets(finding, row, *label) for label in labels):
                false = "false" if row.answer.clean else "not labelled"
                notes.append(f"{false}: {finding.slug} {finding.words!r} {finding.ask}")
        for fault in row.answer.findings:
            if not any(meets(finding, row, fault.kinds, fault.words) for finding in row.found):
                notes.append(f"not found: {'/'.join(fault.kinds)} {fault.words!r}")
        if row.answer.missing and not any(kind_of(finding) == "missing-slot" for finding in row.found):
            notes.append(f"not found: missing {', '.join(row.answer.missing)}")
        if notes:
            print(f"[{row.project}] {row.answer.question} ({row.answer.manner}): {row.answer.text}")
            print("".join(f"    {note}\n" for note in notes))


# --- beside other libraries --------------------------------------------------------------------------------------

Pair = tuple[Decimal, str]
MEASURED = frozenset({
    "ns", "us", "ms", "s", "min", "h", "day", "week", "month", "year", "%", "pp", "B", "kB", "MB", "GB", "TB", "PB",
    "KiB", "MiB", "GiB", "TiB", "PiB", "EUR", "USD", "GBP", "CHF", "W", "kW", "Hz",
})  # fmt: skip
"""Units that a library of units can be asked for; counted nouns are not held against it."""


def amounts(label: Label) -> list[Pair]:
    """Give the amounts of a label with their units."""
    found = [(amount, label.unit) for amount in (label.amount, label.upper) if amount is not None]
    return found + [pair for other in label.other for pair in amounts(other)]


def beside(answer: Answer) -> set[Decimal]:
    """Give the numbers that stand in the labels for something else: loads, windows, what is compared with, today's."""
    found = {Decimal(str(said["value"])) for said in answer.must_not if "value" in said}
    for label in answer.values:
        said = f"{label.condition} {label.window} {label.reference} {' '.join(label.items)}"
        found |= {Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", said)}
    return found


def score_amounts(texts: Sequence[Answer], read_pairs: Sequence[Sequence[Pair]]) -> list[str]:
    """Give the cells of one library: labelled amounts it found, wrong units, numbers of something else, others."""
    wanted = right = unit = other = more = 0
    for answer, pairs in zip(texts, read_pairs, strict=True):
        required = [label for label in answer.values if not label.optional and label.amount is not None]
        known = {pair for label in answer.values for pair in amounts(label)}
        wanted += len(required)
        right += sum(any(_pair(pair, one) for pair in pairs for one in amounts(label)) for label in required)
        for pair in pairs:
            if any(_pair(pair, one) for one in known):
                continue
            if any(pair[0] == one[0] for one in known):
                unit += 1
            elif pair[0] in beside(answer):
                other += 1
            else:
                more += 1
    return [share(right, wanted), str(unit), str(other), str(more)]


def _pair(read_pair: Pair, said: Pair) -> bool:
    if read_pair[0] != said[0]:
        return False
    return said[1] not in MEASURED or read_pair[1] in (said[1], "%" if said[1] == "pp" else said[1])


def score_schedules(texts: Sequence[Answer], read_ones: Sequence[Sequence[str]]) -> list[str]:
    """Give the cells of one library: labelled schedules it found, and schedules that no label holds."""
    wanted = right = wrong = 0
    for answer, found in zip(texts, read_ones, strict=True):
        required = [label for label in answer.values if label.schedule and not label.optional]
        known = {one.schedule for label in answer.values for one in (label, *label.other) if one.schedule}
        wanted += len(required)
        right += sum(any(one.schedule in found for one in (label, *label.other)) for label in required)
        wrong += sum(one not in known for one in found)
    return [share(right, wanted), str(wrong)]


def print_peers(python: str, all_rows: Sequence[Row]) -> None:
    """Print what other libraries read in the same answers, on the slots that they claim to read."""
    texts = [row.answer for row in all_rows]
    script = str(FOLDER / "peers.py")
    done = subprocess.run(
        [python, script],
        input=json.dumps([answer.text for answer in texts]),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[list[list[object]]]] = json.loads(done.stdout)
    ours = [
        [
            (amount, value.unit)
            for value in row.reading.values
            for amount in (value.amount, value.upper)
            if amount is not None
        ]
        for row in all_rows
    ]
    print("## Amounts with their units, beside other libraries\n")
    head = ("", "labelled amounts found", "right number, wrong unit", "number of something else", "number of no label")
    lines = [("remit", *score_amounts(texts, ours))]
    for name in ("quantulum3", "pint"):
        pairs = [[(Decimal(str(one[0])), str(one[1])) for one in each] for each in found[name]]
        lines.append((name, *score_amounts(texts, pairs)))
    table(head, lines)
    print("## Schedules and dates, beside other libraries\n")
    schedules = [[value.schedule for value in row.reading.values if value.schedule] for row in all_rows]
    lines = [("remit", *score_schedules(texts, schedules))]
    lines.append(("recurrent", *score_schedules(texts, [[str(one) for one in each] for each in found["recurrent"]])))
    table(("", "labelled schedules found", "schedules of no label"), lines)
    dated = [bool(re.search(r"\b(20\d\d|Easter|Q[1-4])\b", answer.text)) for answer in texts]
    empty = sum(bool(each) and not day for each, day in zip(found["dateparser"], dated, strict=True))
    print(f"dateparser gives a date in {empty} of {dated.count(False)} answers that name no year, quarter or feast.\n")


def report(golds: Sequence[Gold], *, show: bool, peers: str) -> None:
    """Read the projects that are given, and print what was measured on all of them together."""
    started = time.perf_counter()
    all_rows = [row for gold in golds for row in rows(gold)]
    print(f"{len(all_rows)} answers read and looked through in {time.perf_counter() - started:.1f} s.\n")
    fallen = [(row, why) for row in all_rows if (why := raised(row.answer))]
    print(f"Answers on which reading raises: {len(fallen)}.\n")
    for row, why in fallen:
        print(f"- {row.project}, {row.answer.question}: {why}\n")
    if show:
        print_cases(all_rows)
    print_readings(all_rows)
    print_findings(all_rows)
    print_conflicts(golds, show=show)
    if peers:
        print_peers(peers, all_rows)


def main() -> None:
    """Take the options and print what was measured."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--held-out", action="store_true", help=f"read each {HELD_OUT}*.yaml instead of the open projects"
    )
    options.add_argument("--only", default="", metavar="NAMES", help="of these projects, read only some: floods,apples")
    options.add_argument("--show", action="store_true", help="list every answer with something wrong or missed")
    options.add_argument("--peers", default="", metavar="PYTHON", help="a python that has readings/peers.txt installed")
    chosen = options.parse_args()
    names = frozenset(chosen.only.split(",")) - {""}
    golds = [gold for gold in projects(held_out=chosen.held_out) if not names or gold.project in names]
    for group in [[gold] for gold in golds] if chosen.held_out else [golds]:
        if chosen.held_out:
            print(f"# Held out: {group[0].project}\n")
        report(group, show=chosen.show, peers=chosen.peers)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
