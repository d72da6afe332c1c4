"""Verification as SARIF 2.1.0 (OASIS): each requirement a rule, each one that is not shown to hold a result.

A rule says "this requirement is shown to hold". So *violated* is a result of kind `fail` and level `error`;
*inconclusive* and *stale* are of kind `fail` and level `warning`: holding was not shown. (A level other than `none`
goes with no other kind: 3.27.9.) Where a source could not be read nothing is known of the requirement; `notApplicable`
would say that the rule has nothing to do with what was looked at, so the result is of kind `open`, whose level has to
be `none` (3.27.10), and the trouble itself is told where trouble of a tool belongs: as a notification of level `error`
of an invocation that was not successful (3.20.14, 3.20.21). Satisfied ones give no result: several readers of SARIF
take whatever is listed for a problem, whatever its kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from remit import __version__
from remit.cli.verifying.files import as_json
from remit.cli.verifying.outcomes import Outcome, one_line
from remit.core.ids import digest
from remit.core.projects import Project
from remit.core.requirements import Requirement
from remit.workbench.shapes import requirements as shapes_of_requirements

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

Part = dict[str, Any]

_LEVELS = {"violated": ("fail", "error"), "inconclusive": ("fail", "warning"), "stale": ("fail", "warning"),
           "error": ("open", "none")}  # fmt: skip
_ID = re.compile(rb'^- \{.*?"id": ?"([^"]{1,100})"')


class Places(NamedTuple):
    """Where answers stand: the project file's address, and the line of each event in it."""

    uri: str
    lines: Mapping[str, int]


def places_in(path: Path) -> Places:
    """Give where answers stand in a project file; an event that stands twice counts where it comes first."""
    lines: dict[str, int] = {}
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if found := _ID.match(line):
                lines.setdefault(found[1].decode(errors="replace"), number)
    return Places(_uri(path), lines)


def _uri(path: Path) -> str:
    """Give the path relative to its git work tree, or to the current folder; else the name alone.

    Nothing of the machine gets into a report.
    """
    whole = path.resolve()
    tree = next((folder for folder in whole.parents if (folder / ".git").exists()), Path.cwd().resolve())
    return quote(whole.relative_to(tree).as_posix() if whole.is_relative_to(tree) else whole.name)


def sarif(project: Project, ended: Sequence[Outcome], places: Places | None = None) -> str:
    """Give the whole log: one run, a rule for each requirement in the order of the form, and the results."""
    found = [(number, one) for number, one in enumerate(ended) if one.counted and one.status in _LEVELS]
    failed = [(number, one) for number, one in found if one.status == "error"]
    run: Part = {
        "tool": {"driver": {
            "name": "Remit", "version": __version__, "rules": [_rule(one) for one in ended],
        }},
        "automationDetails": {"id": f"remit/{project.handle}/"},
        "invocations": [{
            "executionSuccessful": not failed,
            "toolExecutionNotifications": [_notification(number, one) for number, one in failed],
        }],
        "results": [_result(project, number, one, places) for number, one in found],
        "properties": {"project": project.id},
    }  # fmt: skip
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_json(whole)


def _rule(outcome: Outcome) -> Part:
    derived = outcome.requirement
    parts = (derived.rationale, f"In the words of its answer: {one_line(derived.words)}" if derived.words else "")
    told = "\n".join(part for part in parts if part) or outcome.title
    return {
        "id": derived.id,
        "shortDescription": {"text": outcome.title},
        "fullDescription": {"text": f"{outcome.title} This is to be shown by measuring."},
        "help": {"text": told},
        "defaultConfiguration": {"level": "error"},
        "properties": {"question": derived.question, "tags": [tag for tag in ("requirement", derived.quality) if tag]},
    }


def _result(project: Project, number: int, outcome: Outcome, places: Places | None) -> Part:
    kind, level = _LEVELS[outcome.status]
    derived = outcome.requirement
    properties: Part = {"status": outcome.status}
    if outcome.given is not None:
        properties |= {
            name: part for name, part in shapes_of_requirements.given(outcome.given).items() if name != "requirement"
        }
    return {
        "ruleId": derived.id,
        "ruleIndex": number,
        "kind": kind,
        "level": level,
        "message": {"text": _message(outcome.sentence)},
        "locations": [_location(project, derived, places)],
        "partialFingerprints": {"requirement/v1": digest("requirement", project.id, derived.id)},
        "properties": properties,
    }


def _location(project: Project, derived: Requirement, places: Places | None) -> Part:
    """Give where the answer stands: its line in the project file, and its place in the project in any case."""
    location: Part = {
        "logicalLocations": [{"name": derived.id, "fullyQualifiedName": f"{project.handle}/{derived.id}"}]
    }
    if places is not None:
        physical: Part = {"artifactLocation": {"uri": places.uri}}
        if line := places.lines.get(derived.version):
            physical["region"] = {"startLine": line}
        location["physicalLocation"] = physical
    return location


def _notification(number: int, outcome: Outcome) -> Part:
    told: Part = {
        "level": "error",
        "message": {"text": _message(outcome.sentence)},
        "associatedRule": {"id": outcome.requirement.id, "index": number},
    }
    failure = outcome.given.failure if outcome.given else None
    if failure is not None:
        told["descriptor"] = {"id": failure.code}
    return told


def _message(sentence: str) -> str:
    """Give a sentence as a message: braces are doubled, since single ones hold arguments (3.11.5)."""
    return one_line(sentence).replace("{", "{{").replace("}", "}}")
