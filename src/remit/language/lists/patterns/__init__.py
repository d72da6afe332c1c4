"""Patterns of requirement sentences: how one is written, as data. A module for each stage, and for words and metrics.

A pattern is a sentence with places to fill: `{amount}` stands for operator, number and unit, `[ per {per}]` is left out
while nothing fills it. All places are told in `remit.language.sentences.places`. One *shall* per sentence, in the
manner of the Easy Approach to Requirements Syntax (Mavin et al. 2009); what people have to do has people as its
subject.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a kind of value becomes a requirement for one question.

    `needs` names the slots without which there is no requirement, the most needed first; `limit` is an amount with
    operator and unit, `figure` one without operator (an expectation). `ban` is the sentence for *none of these*, `no`
    that for the answer no. `measure` is what its fit criterion measures, "" where people prove it, and `op` its
    operator where that is not the value's own.
    """

    says: str
    needs: tuple[str, ...] = ()
    ban: str = ""
    no: str = ""
    measure: str = ""
    op: str = ""

    @property
    def estimate(self) -> bool:
        """Tell whether an amount is an expectation, for which “about” is no fault."""
        return "figure" in self.needs


def pattern(  # noqa: PLR0913  # a pattern has as many parts as it has ways to be said
    says: str, needs: str = "items", *, ban: str = "", no: str = "", measure: str = "", op: str = ""
) -> Pattern:
    """Make a pattern; the slots it needs are written as words."""
    return Pattern(says, tuple(needs.split()), ban, no, measure, op)


Patterns = dict[tuple[str, str], Pattern]
"""Patterns by question and kind of value; `kind/action` is for values with that action."""
