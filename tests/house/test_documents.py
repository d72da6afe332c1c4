"""Facts about what people read: the glossary, decision records, the README."""

import re
from itertools import pairwise
from pathlib import Path

from tests.house.tree import ROOT, at, files, lines, none

GLOSSARY = ROOT / "docs" / "glossary.md"
# One word per idea: the words that the code, the pages and the documents share.
TERMS = {
    "accept",
    "actor",
    "agree",
    "answer",
    "check",
    "checkpoint",
    "citation",
    "edition",
    "evidence",
    "finding",
    "fit criterion",
    "form",
    "observation",
    "probe",
    "question",
    "reading",
    "reaffirm",
    "reply",
    "requirement",
    "role",
    "snapshot",
    "source",
    "stage",
    "value",
    "verdict",
}
# A term is a heading of its own, or bold at the beginning of a line or item.
TERM = re.compile(r"(?:#{2,4}\s+(?P<heading>[^*#]+?)|(?:[-*]\s+)?\*\*(?P<bold>[^*]+?)[.:]?\*\*(?P<said>.*))\s*$")

DECISIONS = ROOT / "docs" / "decisions"
SECTIONS = ("Context", "Decision", "Consequences")

MAKEFILE = ROOT / "Makefile"
README = ROOT / "README.md"


def _defined() -> list[tuple[int, str]]:
    """The glossary's terms, with their lines, in the order in which they stand."""
    found = ((number, TERM.match(line)) for number, line in lines(GLOSSARY))
    return [(number, (term["heading"] or term["bold"]).strip().lower()) for number, term in found if term]


def test_the_glossary_defines_every_word_that_remit_means_something_by():
    """docs/glossary.md has each term of the house, as a heading or bold at the beginning of a line."""
    assert GLOSSARY.is_file(), f"{at(GLOSSARY)} is missing"
    defined = {term for _, term in _defined()}
    none((f"{at(GLOSSARY)}:1 does not define {term!r}" for term in sorted(TERMS - defined)), "Missing terms:")


def test_the_glossary_is_in_alphabetical_order_and_defines_nothing_twice():
    """A term is found where the alphabet puts it, once."""
    assert GLOSSARY.is_file(), f"{at(GLOSSARY)} is missing"
    terms = _defined()
    none(
        (
            f"{at(GLOSSARY, number)} {term!r} {'is defined twice' if term == before else f'stands after {before!r}'}"
            for (_, before), (number, term) in pairwise(terms)
            if term <= before
        ),
        "Terms out of order:",
    )


def test_every_term_of_the_glossary_is_followed_by_its_meaning():
    """A term has words behind it or below it, before the next term."""
    assert GLOSSARY.is_file(), f"{at(GLOSSARY)} is missing"
    breaches: list[str] = []
    open_term: tuple[int, str] | None = None
    for number, line in [*lines(GLOSSARY), (0, "## end")]:
        term = TERM.match(line)
        if term is None:
            open_term = open_term if not line.strip() else None
            continue
        if open_term:
            breaches.append(f"{at(GLOSSARY, open_term[0])} {open_term[1]!r} is not explained")
        has_words = re.search(r"\w{2,}", term["said"] or "")
        open_term = None if has_words else (number, (term["heading"] or term["bold"]).strip())
    none(breaches, "Terms without a meaning:")


def _records() -> list[Path]:
    records = files(".md", under=["docs/decisions"])
    assert records, f"{at(DECISIONS)} holds no decision record"
    return [path for path in records if path.name != "README.md"]


def test_decision_records_are_numbered_without_a_gap():
    """docs/decisions holds 0001-title.md, 0002-title.md and so on."""
    none(
        (
            f"{at(path)}:1 should begin with {number:04d}- and have a title in small letters"
            for number, path in enumerate(_records(), start=1)
            if not re.fullmatch(rf"{number:04d}-[a-z0-9]+(?:-[a-z0-9]+)*\.md", path.name)
        ),
        "Decision records out of number:",
    )


def test_decision_records_tell_context_decision_and_consequences():
    """A decision record has the headings Context, Decision and Consequences, in this order."""
    breaches: list[str] = []
    for path in _records():
        headings = [line.lstrip("#").strip() for _, line in lines(path) if line.startswith("## ")]
        if [heading for heading in headings if heading in SECTIONS] != list(SECTIONS):
            breaches.append(f"{at(path)}:1 has {', '.join(headings) or 'no headings'}")
    none(breaches, f"Decision records without {', '.join(SECTIONS)}:")


def _targets() -> set[str]:
    return {found[1] for _, line in lines(MAKEFILE) if (found := re.match(r"([a-z][a-z-]*):(?!=)", line))}


def test_what_the_readme_tells_people_to_make_can_be_made():
    """Every `make …` of the README is a target of the Makefile, and demo and test are among them."""
    assert README.is_file(), f"{at(README)} is missing"
    told: list[tuple[int, str]] = []
    fenced = False
    for number, line in lines(README):
        if line.lstrip().startswith("```"):
            fenced = not fenced
            continue
        code = [line] if fenced else re.findall(r"`([^`]+)`", line)
        told += [(number, target) for part in code for target in re.findall(r"\bmake ([a-z][a-z-]*)", part)]
    targets = _targets()
    none((f"{at(README, number)} make {name}" for number, name in told if name not in targets), "No such target:")
    assert {"demo", "test"} <= {name for _, name in told}, f"{at(README)}:1 does not tell of make demo and make test"


def test_every_link_between_documents_leads_somewhere():
    """A relative link of a page, without what stands behind `#`, is a file or folder of the tree."""
    breaches = [
        f"{at(path, number)} {target}"
        for path in files(".md")
        for number, line in lines(path)
        for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", line))
        if not re.match(r"[a-z]+:|#", target) and not (path.parent / target.partition("#")[0]).exists()
    ]
    none(breaches, "Links that lead nowhere:")


def test_everything_that_can_be_made_is_explained():
    """Every target that `make` offers by name has a line in `make help`."""
    explained = {found[1] for _, line in lines(MAKEFILE) if (found := re.match(r"([a-z][a-z-]*):.*?## \S", line))}
    none(
        (f"{at(MAKEFILE)}:1 {name} has no '## …' behind it" for name in sorted(_targets() - explained)), "Unexplained:"
    )
