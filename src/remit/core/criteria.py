"""Fit criteria: the measurement that tells every system that fits from every system that does not.

The term and the two levels (tolerable, goal) follow Robertson & Robertson's fit criterion and Gilb's Planguage.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from remit.language.values import plain


@dataclass(frozen=True, slots=True)
class FitCriterion:
    """A measure, an operator and a threshold, for a population.

    `measure` names what is measured (see `remit.core.checks.MEASURES`); `threshold` (and `goal`) are in `unit`: `row`,
    or `1` for shares, ratios and differences of shares. `attribute` asks for one part per group of that attribute,
    each of which must fit; `group` for one group only. `items` are categories (of personal data). `min_sample` is the
    fewest cases per part that a claim may rest on; `confidence` is two-sided.

    `subject` is the metric that an alarm, a gate or a comparison is about: its threshold is no limit on the metric
    itself, so `measure` has another name then. `upper` is the other of two limits. `reference` is what is compared
    with, and `change` how the threshold stands to it: a `difference`, a `relative` one, a `rise` or a `fall`. `period`
    is what an amount is per, `who` has to do it, or is told (failing that: what is done) when an alarm goes off.
    """

    measure: str
    op: str
    threshold: Decimal
    unit: str = "1"
    statistic: str = ""
    attribute: str = ""
    group: str = ""
    items: tuple[str, ...] = ()
    goal: Decimal | None = None
    condition: str = ""
    population: str = ""
    window: str = ""
    meter: str = ""
    min_sample: int = 0
    confidence: Decimal = Decimal("0.95")
    subject: str = ""
    upper: Decimal | None = None
    reference: str = ""
    change: str = ""
    period: str = ""
    who: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """Give what a signature and a verdict hold for: the criterion's values, however they are worded."""
        return (
            self.measure, self.op, plain(self.threshold), self.unit, self.statistic, self.attribute, self.group,
            "|".join(sorted(self.items)), plain(self.goal), self.condition, self.population, self.window,
            str(self.min_sample), plain(self.confidence), *self._later,
        )  # fmt: skip

    @property
    def _later(self) -> tuple[str, ...]:
        """Give the fields that criteria have not always had, where they say something: what was signed stays signed."""
        said = {
            "subject": self.subject, "upper": plain(self.upper), "reference": self.reference, "change": self.change,
            "period": self.period, "who": self.who,
        }  # fmt: skip
        return tuple(f"{name}={value}" for name, value in said.items() if value)
