"""What may stand around an amount, and what each kind of amount needs: things kept, errors, how it is said."""

from __future__ import annotations

from dataclasses import dataclass

from remit.language.lists.amounts.counted import ACCELERATORS

NEUTRAL = frozenset((
    "present", "moment", "i.e", "i.e.", "that is",
    "the", "a", "an", "of", "for", "to", "in", "on", "from", "we", "our", "need", "needs", "want", "wants",
    "require", "requires", "required", "must",
    "shall", "should", "have", "has", "be", "is", "are", "it", "this", "that", "there", "data", "model", "system",
    "value", "will", "would", "can",
    "us", "at", "as", "all", "per", "each", "every", "total", "overall", "altogether", "i", "they", "these",
    "those", "their", "its", "by", "with",
    "needed", "enough", "sufficient", "fine", "ok", "okay", "acceptable", "good", "expect", "expected", "allow",
    "allowed", "max", "min", "limit",
    "target", "goal", "yes", "so", "then", "here", "time", "amount", "number", "available", "set", "get", "gets",
    "only", "just", "even", "also",
    "please", "always", "never", "take", "takes", "than", "period", "maximum", "minimum", "up", "after", "within",
    "over", "about", "around",
    "new", "which", "means", "today", "currently", "now", "together", "say", "s", "lasts", "last", "one", "least",
    "most", "more", "less",
    "suffices", "suffice", "do", "does", "agreed", "decided", "settled", "rule", "policy", "requirement", "answer",
    "done", "but",
    "next", "coming", "law", "statute", "legally", "statutory",
))  # fmt: skip
"""Words that leave a lone amount alone."""

KEEPING = ("keep", "kept", "keeps", "store", "stored", "retain", "retained", "archive", "archived", "hold", "held",
           "preserve", "preserved", "save", "saved", "stay", "stays", "keeping", "remain", "remains")  # fmt: skip
DELETING = ("delete", "deleted", "deletes", "erase", "erased", "purge", "purged", "remove", "removed", "discard",
            "discarded",
            "destroy", "destroyed", "wipe", "wiped", "dispose", "disposed", "thrown away", "anonymised",
            "anonymized", "deletion",
            "gone", "shredded", "overwritten", "cleared", "dropped", "shred", "disposed of", "expire",
            "expires")  # fmt: skip
"""What happens to data at the end of a time, or until then."""

PEOPLE = frozenset((
    "person", "engineer", "scientist", "analyst", "developer", "expert", "doctor", "nurse", "radiologist",
    "annotator",
    "labeller", "labeler", "employee", "worker", "student", "reviewer", "clinician", "operator", "staff", "FTE",
    "agent",
    "member", "data scientist", "intern", "contractor", "manager", "specialist", "physician", "inspector", "teacher",
    "man", "woman", "dev",
    "technician", "consultant", "statistician", "agronomist", "linguist", "pathologist", "architect",
))  # fmt: skip
"""Counted things that are people of a team."""

HARDWARE = frozenset((
    "GPU", "CPU", "TPU", "vCPU", "server", "node", "core", "machine", "cluster", "processor", "workstation", "laptop",
    "rack", "instance", "worker", "device", "camera", "board", "box", "a100", "h100", "v100", "t4", "container",
    "blade",
    "virtual machine", "vm", "accelerator", "disk", "drive", "edge device", "gateway", "computer", "pc", "desktop",
    "pod", "broker", "replica", "jetson nano", "jetson", "raspberry pi", "workspace", "executor", *ACCELERATORS,
))  # fmt: skip
"""Counted things that compute."""

PROCESSORS = frozenset(("GPU", "CPU", "TPU", "vCPU", "core", "processor", "thread", "cpu core", "arm core"))

FALSE_POSITIVES = ("false positive", "false positives", "false alarm", "false alarms", "false alert",
                   "false alerts", "fp",
                   "type i error")  # fmt: skip
FALSE_NEGATIVES = ("false negative", "false negatives", "fn", "type ii error")  # fmt: skip
"""Names of the two kinds of error."""

ERRORS = frozenset((
    "missed", "false", "wrong", "needless", "unnecessary", "late", "incorrect", "undetected", "overlooked", "misrouted",
    "mislabelled", "misclassified", "misdiagnosed", "unneeded", "rejected", "unjustified", "wrongly", "falsely", "fp",
    "fn", "fps", "fns", "over", "under", "overforecast", "underforecast", "overestimate", "underestimate", "miss",
    "overstock", "stockout", "understock", "error", "mistake", "duplicate", "lost", "bad", "type i", "type ii",
    "misses", "overlooking", "missing", "blocked", "early", "underestimation", "overestimation", "overestimating",
    "underestimating", "mispriced", "unfounded", "unwarranted", "overprediction", "underprediction", "delayed",
))  # fmt: skip
"""Words that tell that a thing went wrong: the head of a cost that stands right behind it."""

COSTING = ("cost", "costs", "cost us", "costs us", "loses us", "means", "takes", "wastes", "will cost", "would cost",
           "can cost", "ties up", "sets us back", "causes", "leads to", "loses", "wasted", "comes to", "is",
           "amounts to")  # fmt: skip
"""Verbs between an error and what it costs."""

DOUBLING = {"double": "100", "doubles": "100", "doubling": "100", "triple": "200", "triples": "200",
"tripling": "200",
            "treble": "200", "quadruple": "300", "quadruples": "300"}  # fmt: skip
"""Verbs that are a growth, in per cent."""

PER_RUN = ("training run", "training runs", "run", "training", "retraining", "training job", "experiment", "model",
           "retraining run", "full training run", "full run", "fine tuning run", "tuning run")  # fmt: skip
"""What a budget may be for each of."""

PERIODIC = {"monthly": "month", "yearly": "year", "annual": "year", "annually": "year", "weekly": "week",
"daily": "day",
            "quarterly": "quarter", "hourly": "h"}  # fmt: skip
"""Adjectives that tell per what an amount is: a monthly budget of."""

OLD_AGE = frozenset(("useless", "stale", "outdated", "obsolete", "worthless", "irrelevant", "invalid", "old",
                     "older", "discard", "drop",
                     "expire", "expires", "no longer"))  # fmt: skip
"""Words for data past their lifetime."""

PRONOUNS = frozenset(("it", "this", "that", "they", "everything", "one", "each", "these", "those", "that one", "which"))

DENYING = frozenset(("no", "nor", "without", "neither", "none", "don't", "doesn't", "won't", "isn't", "aren't",
                     "nothing", "nobody", "hardly"))  # fmt: skip
"""Words before an amount that may deny it."""

SAID = {
    "money": "budget: {}", "time": "project time: {}", "data": "data: {}", "hardware": "own {}",
    "capacity": "storage: {}", "budget": "budget: {}", "compute-time": "compute: {}",
    "acts-alone-below": "acts alone {}", "reviewed-share": "reviewed: {}", "time-to-overrule": "overrule it: {}",
    "time-to-tell": "told: {}", "test-share": "test set: {}", "labels-per-item": "labels each: {}",
    "items-labelled": "labelled: {}", "double-labelled-share": "labelled twice: {}",
    "label-delay": "labels known: {}", "label-coverage": "labelled: {}", "group-share": "share: {}",
    "volume": "volume: {}", "growth": "growth: {}", "horizon": "planning horizon: {}", "lifetime": "valid: {}",
    "full-cycles": "full cycles: {}", "size": "{}", "history": "history: {}", "interval": "interval: {}",
    "rate": "rate: {}", "lateness": "lateness: {}", "loss": "lost: {}", "on-time-share": "on time: {}",
    "batch-size": "batch size: {}", "delay": "delay: {}", "time-to-reply": "reply: {}", "latency": "latency: {}",
    "model-size": "model size: {}", "memory": "memory: {}", "power": "power: {}", "bandwidth": "bandwidth: {}",
    "processors": "processors: {}", "cost": "cost: {}", "package-size": "package: {}",
    "traffic-share": "traffic: {}", "trial-time": "trial: {}", "time-to-roll-back": "roll back: {}",
    "time-to-respond": "respond: {}", "cases-looked-into": "inspected: {}", "training-window": "window: {}",
    "load": "on average: {}", "peak-load": "peak: {}", "notice": "notice: {}", "retention": "retention: {}",
    "error-cost": "cost: {}", "rows": "{}",
}  # fmt: skip
"""How each amount is said again, with a word that tells it."""

UNITS_SAID = {"%": " %", "1": "", "B": " bytes", "us": " microseconds", "mW": " milliwatts", "MW": " megawatts",
              "working day": " working days", "GPU h": " GPU hours", "CPU h": " CPU hours", "TPU h": " TPU hours",
              "core h": " core hours", "node h": " node hours", "min": " minutes", "pp": " percentage points",
              "person day": " person days", "person hour": " person hours", "person week": " person weeks",
              "person month": " person months", "person year": " person years", "s": " seconds",
              "x": "x"}  # fmt: skip
"""Units that are not said as they are."""

PERIODS_SAID = {"s": "second", "ms": "millisecond", "min": "minute", "h": "hour"}

NO_ROWS = frozenset((
    "harvest", "season", "cycle", "winter", "summer", "semester", "shift", "release", "sprint", "class", "group",
    "category", "feature", "model", "type", "kind", "hospital", "clinic", "site", "store", "shop", "plant", "country",
    "region", "branch", "farm", "factory", "line", "city", "language", "dialect", "experiment", "run", "epoch",
    "team",
    "project", "annotation round", "parameter", "column", "GPU", "server", "trial", "iteration", "step", "version",
    "sensor", "camera", "device", "machine", "year", "month", "week", "source", "file type", "format", "fold",
    "test", "minute", "hour", "second", "label", "warehouse", "department", "bank", "school", "time", "speaker",
    "household",
))  # fmt: skip
"""Counted things that are no rows of training data."""

LONE = frozenset(
    (
        "items-labelled",
        "package-size",
        "time-to-reply",
        "notice",
        "training-window",
        "money",
        "time",
        "power",
        "rows",
        "latency",
    )
)
"""Amounts that nothing else of their dimension can be, so that one that stands alone is one."""

EMPTY_THINGS = frozenset(
    ("everything", "data", "them", "it", "all data", "else", "anything", "all", "we", "they", "things", "these")
)
"""Names that name nothing."""

PASSED = frozenset((
    "for", "is", "are", "be", "must", "shall", "should", "we", "to", "will", "at", "by", "have", "has", "can",
    "may", ":", "of", "up",
    "need", "needs", "only", "then", "within", "after", "until", "which", "it", "they", "them", "with", "in", "on",
    "and", "but",
    "while", "not", "now", "today", "always", "also", "automatically", "permanently", "immediately", "usually",
    "again",
    "already", "therefore", "thus", "so", "longer", "us", "you", "i", "please", "simply", "just", "out", "away",
    "least", "most",
    "retention", "period", "storage", "retained", "deletion", "ever", "would", "could", "law", "legally", "gdpr",
    "currently",
))  # fmt: skip
"""Words around the name of what is kept."""

AT_ONCE = frozenset(("concurrent", "simultaneous", "parallel", "concurrently", "simultaneously"))
"""Words that make a number of users a load."""

ONES = ("user", "customer", "device", "sensor", "camera", "machine", "patient", "site", "store", "household", "meter",
        "server", "node", "person", "employee", "team", "account")  # fmt: skip
"""Things of which there are many, so that an amount per one of them is not the whole."""

HUMAN = frozenset(("human", "person", "manual", "manually", "a human", "a person", "people", "officer", "manager",
                   "clerk",
                   "adjuster", "goes", "signs", "eyes", "staff", "underwriter", "referred"))  # fmt: skip
"""Words that tell that a person decides."""

HARMLESS = frozenset((
    "of", "data", "training", "train", "to", "for", "the", "model", "in", "total", "before", "start", "begin", "makes",
    "sense",
    "can", "we", "it", "is", "are", "needed", "required", "altogether", "overall", "all", "dataset", "set", "a", "our",
    "useful", "labelled", "labeled", "annotated", "minimum", "at", "least", "must", "be", "available", "first",
    "anything",
    "any", "among", "them", "in", "there",
))  # fmt: skip
"""Words behind a count of rows that do not narrow it."""

WHOLES = frozenset(("go", "batch", "chunk", "run", "job", "sweep", "pass", "shot", "time", "night", "block", "piece",
                    "swoop", "step", "set", "file", "stage", "table"))  # fmt: skip
"""Counted things that are batches themselves, so that their number is no batch size."""

RESULTS = frozenset(("i.e", "i.e.", "makes", "so", "total", "altogether", "overall", "comes to", "sum", "hence", "thus",
                     "therefore",
                     "=", "in total", "in all", "together", "adds up", "gives"))  # fmt: skip
"""Words that make an amount what the others come to."""

GROWING = ("grow", "increas", "ris", "expand")
"""Beginnings of verbs that tell a growth: the amount before one is not how much it grows."""

AFTER = frozenset(("after", "later", "following"))
"""Words right behind a time that tell since when it counts."""

THEN = frozenset(("then", "afterwards", "thereafter", "after that", "from then on", "plus"))
"""Words that make an amount per time what is added to the one before."""

SHARING_OUT = frozenset(("each", "every", "per", "apiece", "times", "x", "×", "*", "by", "respectively", "/"))
"""Words of a sentence in which an amount may be one of many shares: 250 pictures for each of the 14 types."""

TAIL_LEADS = frozenset(("with", "w", "including", "incl", "of", "in", "for", "from", "without", "as", "on", "by",
                        "outside", "at", "during", "through", "till"))  # fmt: skip
"""Words that lead what belongs to an amount behind it: 95 GB with attachments."""

VERB_ENDINGS = ("ed", "ing", "ould", "n't", "pt", "ew")
"""Endings of words that may be verbs of which an amount is what is done: deleted 5 TB."""

NOT_WHOLE = frozenset((
    "more", "extra", "additional", "another", "new", "plus", "+", "season", "laptop",
    "each", "every", "per", "limit", "limited", "quota", "free", "spare", "lost", "cut", "ram", "memory", "disk",
    "disks", "drive", "stick", "backup", "backups", "cache", "model", "not", "no", "never", "without", "if", "or",
    "fits", "fit", "cost", "costs", "up", "than", "only", "until", "before", "after", "gone", "spent", "left", "price",
    "his", "her", "their", "competitor", "vendor", "other", "others", "first", "half", "part", "a", "an", "one",
    "last", "next", "would", "could", "might", "may", "will", "sell", "sells", "sold", "had", "was", "were", "did",
))  # fmt: skip
"""Words that make an amount something else than all of the data."""


@dataclass(frozen=True, slots=True)
class Named:
    """How an amount may stand behind a short name: its dimensions, the longest name, and words that forbid it.

    A count must be at least `least`; fewer of something may be anything.
    """

    dimensions: frozenset[str]
    longest: int = 2
    barred: frozenset[str] = frozenset()
    least: int = 20


_NOT_ASKED = frozenset((
    "including", "incl", "which", "thereof", "them", "per", "each", "every", "not", "no", "never", "without", "if",
    "or", "last", "took", "ago", "was", "were", "had", "half", "only", "would", "could", "might", "may", "other",
    "others", "until", "later", "earlier", "already", "instead", "than", "before", "after", "as", "but", "both",
    "unless", "competitor", "vendor", "tried", "test", "tests", "lost", "wrong", "too", "fewer", "less", "more",
))  # fmt: skip

NAMED: dict[str, Named] = {
    "data.volume": Named(frozenset(("size",))),
    "data.minimum": Named(frozenset(("size", "time", "count")), 1, _NOT_ASKED | {"from", "starts", "on"}),
    "data.labeller": Named(frozenset(("count",)), 1, _NOT_ASKED),
    "deployment.incidents": Named(frozenset(("time",)), 0, _NOT_ASKED),
    "modeling.input-mode": Named(frozenset(("time",)), 0, _NOT_ASKED),
    "scoping.resources": Named(frozenset(("money",)), 3, _NOT_ASKED),
    "scoping.compute-budget": Named(frozenset(("money",)), 1, _NOT_ASKED | {"once", "for"}),
}
"""Questions in which an amount behind a short name is one of what is asked for."""

SUMMED = frozenset(("data.volume", "deployment.load"))
"""Questions whose amounts may be said as a product with its result."""

MULTIPLYING = frozenset(("x", "×", "*", "times", "at", "with", "à", "each", "of"))
"""Words between the factors of a product."""

TIMES_OF_YEAR = frozenset(("season", "term", "semester", "winter", "summer", "spring", "autumn", "sprint", "harvest",
                           "campaign", "quarter", "school year", "holiday"))  # fmt: skip
"""Counted things that are times, and no data."""

NO_ERRORS = frozenset(("budget", "insurance", "insured", "reserve", "reserves", "provision", "fund", "limit", "cap"))
"""Words in the name of what pays for errors."""

CASE_LEADS = frozenset(("outside", "during", "by", "on", "at", "in", "over"))
"""Words that lead when a time holds: outside office hours."""

NOT_KEPT = frozenset((
    "we", "it", "they", "this", "that", "at", "least", "most", "than", "more", "up", "to", "after", "within", "by",
    "not", "no", "never", "only", "is", "are", "must", "last", "next", "first", "every", "each", "other", "about",
    "law", "legal", "i", "you", "usually", "maximum", "minimum", "max", "min", "currently", "today", "say", "took",
    "retention", "so", "then", "our", "vendor", "competitor", "others",
))  # fmt: skip
"""Words that are in no name of what is kept for a time."""

HOURS_OF = frozenset(("office", "business", "opening", "working", "school", "visiting", "service", "peak", "core"))
"""Words before *hours* that make them a part of the day."""

WORKING = frozenset(("work", "time", "effort", "development", "project", "funding", "runway"))
"""Things of which a time is the time of a project: nine months of work."""

DENIALS = frozenset({"never", "not", "don't", "won't", "cannot", "can't", "nobody", "no", "isn't", "doesn't"})
"""Words of a clause behind an amount that turn it down: which we will never copy."""
