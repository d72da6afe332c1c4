"""Rules on wording: one for each kind of remark of `remit.language.wording`, with examples of both sorts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from remit.core.findings.rules import Example, Heard, Rule, Spot, TextRule
from remit.language.lists.wording.kinds import BY_CODE


class WordingRule(TextRule):
    """A rule that passes on one kind of remark."""

    kind: ClassVar[str]

    def __init_subclass__(cls, kind: str) -> None:
        """Take title, severity, reason and citation from the list of kinds."""
        found = BY_CODE[kind]
        cls.kind = cls.slug = kind
        cls.title, cls.severity, cls.reason = found.title, found.severity, found.reason
        cls.ask, cls.citation = found.ask, found.citation

    def spots(self, heard: Heard) -> Iterable[Spot]:
        """Give the remarks of this kind, each with its own question."""
        for remark in heard.remarks:
            if remark.code == self.kind:
                severity = remark.severity
                if remark.code in _BESIDE_FIGURES and any(a <= remark.start < b for a, b in heard.settled):
                    severity = "advice"
                yield Spot((remark.start, remark.end), remark.words, remark.ask, remark.reason, severity)


_BESIDE_FIGURES = ("pronoun", "open-end")
"""Kinds that leave nothing open that was asked for where their sentence holds a figure that was read."""


class MlVague(WordingRule, kind="ml-vague"):
    """Good accuracy, clean data, a robust model: a quality without a measure."""

    code = "F101"
    fires = (
        Example("modeling.business-metrics", "Good accuracy."),
        Example("data.minimum", "Enough data to be representative of all our patients."),
        Example("modeling.fairness", "The model must be fair to everybody."),
        Example("deployment.retraining", "When performance drops."),
        Example("deployment.performance", "It has to be scalable and reliable."),
    )
    quiet = (
        Example("modeling.business-metrics", "Balanced accuracy of at least 80 % on the test set of 2025."),
        Example("data.minimum", "At least 5,000 images; with them the learning curve of the pilot was flat."),
        Example("modeling.fairness", "Recall at most 3 points apart between women and men."),
        Example("deployment.retraining", "When accuracy drops below 85 % over two weeks."),
        Example("scoping.problem", "Reliable forecasts are missing, so planners order too much bread."),
    )


class MetricWithoutThreshold(WordingRule, kind="metric-without-threshold"):
    """Latency, accuracy: a metric is named, and no figure."""

    code = "F102"
    fires = (
        Example("deployment.performance", "latency and throughput"),
        Example("modeling.business-metrics", "Recall first, then precision."),
    )
    quiet = (
        Example("deployment.performance", "p95 latency under 200 ms at 300 requests/s"),
        Example(
            "modeling.business-metrics", "Recall of at least 90 %, because a missed case costs more than a false alarm."
        ),
        Example("data.metadata", "latency of the sensor, battery level, firmware"),
    )


class VagueDegree(WordingRule, kind="vague-degree"):
    """Fast enough, sufficient, as low as possible: how much is not said."""

    code = "F201"
    fires = (
        Example("deployment.performance", "Fast enough for the agents."),
        Example("deployment.performance", "Response times must be short."),
        Example("data.volume", "Very large."),
        Example("data.retention", "For a reasonable time."),
    )
    quiet = (
        Example("deployment.performance", "Fast: under 300 ms for 95 % of the calls."),
        Example("deployment.performance", "Answers within 2 s, which is fast enough for the agents."),
        Example("scoping.legal-risk", "High-risk under the EU AI Act, annex III."),
        Example("data.cycles", "High season from June to August, low season in winter, each seen in three years."),
        Example("scoping.end-user", "Nurses in large hospitals who have little time."),
    )


class VagueQuantity(WordingRule, kind="vague-quantity"):
    """Several, many, most: how many is not said."""

    code = "F202"
    fires = (
        Example("data.minimum", "Thousands of images from several sites."),
        Example("data.labeller", "A few students."),
    )
    quiet = (
        Example("data.minimum", "10,000 images from 12 sites"),
        Example("deployment.output-metrics", "share of the most frequent class, alarm above 60 % in a week"),
        Example("scoping.problem", "Many customers call several times because letters are unclear."),
    )


class VagueTime(WordingRule, kind="vague-time"):
    """Regularly, soon, near real time: when is not said."""

    code = "F203"
    fires = (
        Example("deployment.retraining", "We retrain regularly."),
        Example("deployment.rollback", "The old version comes back as soon as possible."),
        Example("deployment.performance", "In real time."),
    )
    quiet = (
        Example("deployment.retraining", "Regularly, every Monday at 03:00."),
        Example("deployment.rollback", "The previous version is back within five minutes."),
        Example("modeling.input-mode", "real time"),
        Example("deployment.output-metrics", "how often users repeat a search, alarm above 5 % a day"),
    )


class Subjective(WordingRule, kind="subjective"):
    """User-friendly, nice, modern: a matter of taste."""

    code = "F204"
    fires = (
        Example("scoping.interface", "A modern, user-friendly web page."),
        Example("scoping.success-metrics", "Happy customers."),
    )
    quiet = (
        Example("scoping.interface", "A page in the “User-Friendly Intranet” of the clinic."),
        Example("scoping.interface", "web page"),
    )


class Escape(WordingRule, kind="escape"):
    """If possible, where appropriate, when there is time: a way out."""

    code = "F205"
    fires = (
        Example("data.privacy", "Names are removed where possible."),
        Example("scoping.domain-expert", "Walt, when he has time."),
    )
    quiet = (
        Example("data.privacy", "Names are removed before the data leaves the clinic."),
        Example(
            "deployment.rollback", "If the error rate is above 2 % for five minutes, the previous version comes back."
        ),
    )


class OpenEnd(WordingRule, kind="open-end"):
    """Etc., and so on: a list without an end."""

    code = "F206"
    fires = (
        Example("data.metadata", "time, device, firmware, etc."),
        Example("modeling.experiment-record", "seed, code version and so on"),
    )
    quiet = (
        Example("data.metadata", "time, device type and firmware version"),
        Example("scoping.problem", "We plan bread, rolls, cakes etc. by hand."),
    )


class Uncertain(WordingRule, kind="uncertain"):
    """Maybe, I think, ideally: not decided."""

    code = "F207"
    fires = (
        Example("deployment.location", "Probably in the cloud."),
        Example("data.volume", "10 TB?"),
        Example("data.lifetime", "I think two years."),
    )
    quiet = (
        Example("deployment.location", "In our data centre in Leeds."),
        Example("modeling.input-mode", "Batch, for patients who might not be at home during the day."),
        Example("data.volume", "about 10 TB, growing by 2 TB a year for five years"),
    )


class Comparative(WordingRule, kind="comparative"):
    """Better, optimal, more people: than what and by how much is not said."""

    code = "F208"
    fires = (
        Example("modeling.baseline", "Better than what we have now."),
        Example("scoping.success-metrics", "More people reached."),
        Example("modeling.business-metrics", "The best possible model."),
    )
    quiet = (
        Example(
            "modeling.baseline", "At least 3 points better than the current rule in recall, on the test set of 2025."
        ),
        Example("scoping.success-metrics", "Waste falls from 12 % to 8 % within a year after release."),
        Example(
            "deployment.release", "Promote when recall is no worse than that of the live model on 5 % of the traffic."
        ),
    )


class Absolute(WordingRule, kind="absolute"):
    """Always right, no errors, 100 % accuracy: more than any model can keep."""

    code = "F209"
    fires = (
        Example("modeling.business-metrics", "100 % accuracy."),
        Example("deployment.performance", "The service must never be down."),
        Example("modeling.business-metrics", "No errors."),
    )
    quiet = (
        Example("data.privacy", "Never store names; all e-mail addresses are removed."),
        Example("modeling.experiment-record", "Every run records the seed, the code version and the data version."),
        Example("data.retention", "Never longer than 30 days."),
    )


class Pronoun(WordingRule, kind="pronoun"):
    """Somebody, see above, as usual: who or what is not said."""

    code = "F210"
    fires = (
        Example("deployment.incidents", "Somebody from operations is called within 15 minutes."),
        Example("data.metadata", "Same as above."),
    )
    quiet = (
        Example("deployment.incidents", "The on-call engineer of operations is called within 15 minutes."),
        Example("data.metadata", "Time, camera and line of each image."),
    )


class Solution(WordingRule, kind="solution"):
    """We want to use a neural network: a means where the aim is asked."""

    code = "F211"
    fires = (Example("scoping.problem", "We want to use deep learning for our invoices."),)
    quiet = (
        Example("scoping.problem", "Invoices wait four days until somebody has typed them in."),
        Example("modeling.experiment-store", "We use MLflow on our own server."),
    )


class Passive(WordingRule, kind="passive"):
    """Will be labelled, is alerted: nobody is named who does it."""

    code = "F212"
    fires = (Example("data.labeller", "All images will be labelled twice."),)
    quiet = (
        Example("data.labeller", "All images are labelled twice by radiologists of the clinic."),
        Example("data.labeller", "Two radiologists; each image is labelled by both."),
    )


class AndOr(WordingRule, kind="and-or"):
    """And/or: both, or one of them."""

    code = "F213"
    fires = (Example("deployment.location", "cloud and/or edge device"),)
    quiet = (Example("deployment.location", "on the edge device; training in the cloud"),)


WORDING_RULES: tuple[Rule, ...] = (
    MlVague(), MetricWithoutThreshold(), VagueDegree(), VagueQuantity(), VagueTime(), Subjective(), Escape(),
    OpenEnd(), Uncertain(), Comparative(), Absolute(), Pronoun(), Solution(), Passive(), AndOr(),
)  # fmt: skip
