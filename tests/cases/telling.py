"""Real cases: people's words taken all the way to verdicts on real data, and the pages of docs/cases that tell them.

A page is written by people; what a run gives stands in it between two marks, `<!-- told: NAME -->` and `<!-- end -->`.
`filled` puts a run's blocks there; a test holds the page against that. `strays` are numbers outside of all blocks that
no block of the page holds: what nobody measured is not told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from remit.core.checks.telling import stated
from remit.core.events import VerdictGiven
from remit.core.observations import Source
from remit.workbench import Workbench, open_workbench

PAGES = Path(__file__).parents[2] / "docs" / "cases"
PROJECT = "case"

_BLOCK = re.compile(r"(<!-- told: (?P<name>[^ ]+) -->\n).*?(<!-- end -->)", re.DOTALL)
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NO_PROSE = re.compile(r"`[^`]*`|\]\([^)]*\)|<!--.*?-->")


@dataclass(frozen=True)
class Asked:
    """A question of the form, what was answered, and the source that tells it, where several could."""

    question: str
    words: str
    source: str = ""


@dataclass
class Told:
    """What a run gave: blocks of the page by name, the verdicts and what was not measured by requirement."""

    blocks: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    verdicts: dict[str, VerdictGiven] = field(default_factory=dict[str, VerdictGiven])
    unmeasured: dict[str, str] = field(default_factory=dict[str, str])

    def statuses(self) -> dict[str, str]:
        """Give the status of each verdict, by requirement."""
        return {name: given.verdict.status for name, given in self.verdicts.items()}

    def notes(self, requirement: str) -> str:
        """Give what the observation of a requirement notes, in one text."""
        seen = self.verdicts[requirement].observation
        return " ".join(seen.notes) if seen else ""


def desk(folder: Path) -> Workbench:
    """Give a workbench on an empty database in that folder."""
    return open_workbench(str(folder / "case.db"), person="Robin", create=True)


def walked(bench: Workbench, sources: Sequence[Source], asked: Sequence[Asked], as_of: str) -> Told:
    """Take words to requirements, bind these to sources, verify, and tell it all."""
    told = answered(bench, sources, asked)
    for one in asked:
        for state in bench.show(PROJECT, one.question).state.requirements if one.source else ():
            if state.requirement.fit is not None:
                bench.bind(PROJECT, state.requirement.id, one.source)
    found = bench.verify(PROJECT, as_of=as_of)
    told.verdicts = {given.requirement: given for given in found.verdicts}
    told.unmeasured = {one.requirement: one.reason for one in found.unmeasured}
    for one in asked:
        told.blocks[one.question] = _block(bench, one, told)
    return told


def answered(bench: Workbench, sources: Sequence[Source], asked: Sequence[Asked]) -> Told:
    """Open a project, name its sources, answer its questions and accept what was read."""
    bench.new("Case", form="mlops/4")
    for source in sources:
        bench.name_source(PROJECT, source)
    for one in asked:
        given = bench.answer(PROJECT, one.question, one.words, accept=True)
        assert given.version.text == one.words
        assert given.version.values, f"nothing was read of {one.words!r}"
    return Told()


def _block(bench: Workbench, one: Asked, told: Told) -> list[str]:
    shown = bench.show(PROJECT, one.question).state
    lines = [f"**Asked** ({one.question}): {shown.question.wording}", "", f"**Answered**: “{one.words}”", ""]
    for state in shown.requirements:
        requirement = state.requirement
        if requirement.fit is None:
            continue
        lines += [f"- **Required**: {requirement.sentence}", f"  - Criterion: {stated(requirement.fit)}."]
        given = told.verdicts.get(requirement.id)
        if given is None:
            lines.append(f"  - **Not measured**: {told.unmeasured[requirement.id]}")
            continue
        word, _, sentence = given.verdict.sentence.partition(": ")
        lines.append(f"  - **{word}**: {sentence}")
        if given.observation:
            lines.append(f"  - How: {given.observation.method}.")
    return lines


def filled(page: str, blocks: Mapping[str, Sequence[str]]) -> str:
    """Give a page with each block as the run gave it. Raises AssertionError when page and run differ in the blocks."""
    there = [found["name"] for found in _BLOCK.finditer(page)]
    assert sorted(there) == sorted(blocks), f"the page has the blocks {there}, the run gave {list(blocks)}"

    def put(found: re.Match[str]) -> str:
        return f"{found[1]}\n" + "\n".join(blocks[found["name"]]) + f"\n\n{found[3]}"

    return _BLOCK.sub(put, page)


def strays(page: str) -> list[str]:
    """Give the numbers of a page's prose that stand in none of its blocks; code and addresses are no prose."""
    measured = {number for found in _BLOCK.finditer(page) for number in _NUMBER.findall(found[0])}
    prose = _NO_PROSE.sub("", _BLOCK.sub("", page))
    return [number for number in _NUMBER.findall(prose) if number not in measured]


def tells(page: Path, told: Told) -> None:
    """Assert that a page is what the run gives now, and that its prose holds no number of its own."""
    text = page.read_text(encoding="utf-8")
    assert filled(text, told.blocks) == text, f"docs/cases/{page.name} is not what the run gives: see tests/cases"
    assert strays(text) == [], f"docs/cases/{page.name} tells numbers that no block holds: {strays(text)}"
