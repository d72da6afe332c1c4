"""The record of one requirement, with everything it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from remit.core.criteria import FitCriterion
from remit.core.ids import digest, normal_text
from remit.language.values import PHRASE, Value

Standing = Literal["", "waiver", "open"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement, with everything it came from.

    `words` are the stakeholder's own and stay beside the `sentence` for ever. `fit` is None while `missing` names
    slots, where people prove it (`by_people`), or where the requirement is `informal`. `asked` are the roles, `owner`
    the first that must answer. `version` is the id of the answer version, `span` the place of the words in it.
    `traces` are ids of challenges and practices. `basis` is the digest of what an informal one says; an editorial
    change of its words keeps it. `pattern` names the EARS pattern of the sentence. `standing` is `waiver` where the
    answer says that there is no limit (nothing is to be verified), and `open` where it is not decided or not known.
    """

    id: str
    question: str
    kind: str
    quality: str
    scope: str
    sentence: str
    words: str
    fit: FitCriterion | None = None
    missing: tuple[str, ...] = ()
    rationale: str = ""
    owner: str = ""
    asked: tuple[str, ...] = ()
    priority: str = ""
    verification: str = ""
    assumed: tuple[str, ...] = ()
    version: str = ""
    span: tuple[int, int] | None = None
    informal: bool = False
    traces: tuple[str, ...] = ()
    value: Value | None = None
    basis: str = ""
    pattern: str = ""
    standing: Standing = ""

    @property
    def key(self) -> str:
        """Give the part of the id that is unique in its question."""
        return self.id.rpartition("/")[2]

    @property
    def by_people(self) -> bool:
        """Tell whether it is complete and proven by people: nothing is missing, and there is no number to measure."""
        return self.fit is None and not self.missing and not self.informal and not self.standing

    @property
    def signed_values(self) -> tuple[str, ...]:
        """Give what a signature holds for: the criterion's values; else the value as far as it goes, or the words."""
        if self.fit is not None:
            return self.fit.values
        if self.value is not None and self.value.what == PHRASE:
            return ("phrase", digest("text", normal_text(self.words)))
        if self.value is not None:
            return ("value", *(str(part) for part in self.value.meaning))
        return ("words", self.basis or digest("text", normal_text(self.words)))
