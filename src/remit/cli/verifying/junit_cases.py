"""Verification as JUnit XML: each requirement a test case, so that what shows tests shows requirements.

There is no one standard of this format; elements and attributes are those that the Jenkins plug-in's schema
(junit-10.xsd) and the writers of common test runners have in common. Violated is a failure, an unreadable source an
error; what could not be told (inconclusive, stale, not measured, waived) is skipped, with the sentence that says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET  # only written with, never read with

from remit.cli.verifying.outcomes import Outcome, interval, one_line
from remit.core.projects import Project
from remit.language.values import plain

_ENDS = {"violated": "failure", "error": "error", "satisfied": ""}
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(project: Project, ended: Sequence[Outcome]) -> str:
    """Give the whole document: one suite, a test case for each requirement in the order of the form."""
    ends = [_ENDS.get(outcome.status, "skipped") for outcome in ended]
    counts = {
        "tests": len(ended), "failures": ends.count("failure"), "errors": ends.count("error"),
        "skipped": ends.count("skipped"),
    }  # fmt: skip
    told = {name: str(number) for name, number in counts.items()}
    root = ET.Element("testsuites", {"name": _clean(project.name), **told})
    suite = ET.SubElement(root, "testsuite", {"name": _clean(project.handle), **told})
    for outcome, end in zip(ended, ends, strict=True):
        _case(suite, outcome, end)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _case(suite: ET.Element, outcome: Outcome, end: str) -> None:
    derived = outcome.requirement
    key = derived.id.removeprefix(f"{derived.question}/")
    case = ET.SubElement(suite, "testcase", {
        "classname": _clean(derived.question), "name": _clean(f"{key}: {outcome.title}"),
    })  # fmt: skip
    properties = ET.SubElement(case, "properties")
    for name, value in _properties(outcome):
        ET.SubElement(properties, "property", {"name": _clean(name), "value": _clean(value)})
    if end:
        told = {"message": _clean(one_line(outcome.sentence))}
        failure = outcome.given.failure if outcome.given else None
        if end != "skipped":
            told["type"] = _clean(failure.code if failure else outcome.status)
        ET.SubElement(case, end, told).text = _clean("\n".join(_lines(outcome)))


def _properties(outcome: Outcome) -> Iterator[tuple[str, str]]:
    yield "requirement", outcome.requirement.id
    yield "status", outcome.status
    given = outcome.given
    if given is None:
        return
    yield "source", given.source
    yield "measure", given.criterion.measure
    unit = "" if given.criterion.unit == "1" else given.criterion.unit
    yield "asked", f"{given.criterion.op} {plain(given.criterion.threshold)} {unit}".strip()
    seen = given.observation
    if seen is None:
        return
    for figure in seen.figures:
        of = f" ({figure.group})" if figure.group else ""
        yield f"estimate{of}", repr(figure.estimate)
        yield f"interval{of}", interval(figure, seen)
        yield f"cases{of}", str(figure.cases)
    yield "method", seen.method
    yield "strength", seen.strength
    yield "as_of", seen.as_of
    yield "fingerprint", seen.fingerprint
    yield "verdict", one_line(given.verdict.sentence)
    for note in seen.notes:
        yield "note", one_line(note)


def _lines(outcome: Outcome) -> Iterator[str]:
    """Give the sentence, and the judgement on each part where there are several."""
    yield one_line(outcome.sentence)
    judgements = outcome.given.verdict.judgements if outcome.given else ()
    if len(judgements) > 1:
        yield from (f"{judgement.status}: {one_line(judgement.sentence)}" for judgement in judgements)


def _clean(text: str) -> str:
    """Give the text without the characters that XML 1.0 cannot hold, each shown as a replacement character."""
    return _NO_XML.sub("\ufffd", text)
