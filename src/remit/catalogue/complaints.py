"""What is wrong with a form, and in which line of which file: the words that reading and review share."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from remit.core.errors import BrokenForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAX_CARRIED = 200
"""How many complaints an error carries at most; linting shows all."""

Severity = Literal["error", "warning", "advice"]

READING_CODES = {
    "Y001": "The text is not YAML.",
    "Y002": "Anchors and aliases are not allowed, so that every line says what it means.",
    "Y003": "A field that nothing reads; often a typing error.",
    "Y004": "A field that must be there is missing.",
    "Y005": "A value of the wrong kind.",
    "Y006": "The same field twice; only one of them could count.",
    "Y007": "Nothing is written where something must be.",
    "Y008": "The form to extend is not one that is shipped.",
    "Y009": "A bare name that the extended form does not know.",
    "Y010": "A file in the folder that belongs to no stage.",
}
"""Why reading complains. The codes of the review are in `review.RULES`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line (counted from 1) of a file; line 0 when only the file is known."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong: its code, where it stands, the path inside the form, and a sentence.

    `path` reads like `questions[data.source].builds_on[data.labeller]`.
    """

    code: str
    file: str
    line: int
    path: str
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        """Give the complaint as one line that editors can jump to."""
        where = f"{self.file}:{self.line}: " if self.line else (f"{self.file}: " if self.file else "")
        return f"{where}{self.code} {self.message}"


def broken(complaints: Sequence[Complaint]) -> BrokenForm:
    """Make the error that carries the first of these complaints; its sentence is the very first."""
    more = f" (and {len(complaints) - 1} more)" if len(complaints) > 1 else ""
    return BrokenForm(
        f"{complaints[0]}{more}", complaints=[asdict(complaint) for complaint in complaints[:MAX_CARRIED]]
    )


def place_of(path: str, places: Mapping[str, Place]) -> Place:
    """Give the place of that path, or of the nearest thing around it."""
    while path and path not in places:
        path = path[: max(_last_step(path), 0)]
    return places.get(path, Place("", 0))


def _last_step(path: str) -> int:
    """Give where the last step of a path begins: a dot outside brackets, or an opening bracket."""
    depth = 0
    for index in range(len(path) - 1, -1, -1):
        if path[index] == "]":
            depth += 1
        elif path[index] == "[":
            depth -= 1
            if depth == 0:
                return index
        elif path[index] == "." and depth == 0:
            return index
    return -1
