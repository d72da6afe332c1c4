"""Words of events: what opens a condition, how a metric moves over its threshold, what stands for new data or drift."""

from __future__ import annotations

CUES = ("when", "whenever", "if", "as soon as", "in case", "each time", "every time", "any time", "anytime",
        "the moment", "provided that", "in the event that", "only when", "only if", "immediately when", "only once",
        "only after", "immediately after", "directly after", "right after", "shortly after",
        "soon after", "as and when", "wherever", "no sooner than")  # fmt: skip
"""What opens a clause that tells an event."""
AFTER_CUES = ("only after", "immediately after", "directly after", "right after", "shortly after", "soon after")
NOUN_CUES = ("upon", "following", "in case of", "in the event of", "triggered by", "on the arrival of",
             "on arrival of", "upon arrival of", "at the arrival of", "on occurrence of", "in response to",
             "caused by")  # fmt: skip
"""What leads a noun that names an event."""
ARRIVALS = ("on the arrival of", "on arrival of", "upon arrival of", "at the arrival of")
EACH_LEADS = {"after": "", "on": "", "at": "", "with": "", "upon": "", "following": "", "before": "before ",
              "prior to": "before ", "ahead of": "before "}  # fmt: skip
"""Which of them are read, and what stands before the noun then."""

FALLS = (
    "falls", "fall", "drops", "drop", "sinks", "sink", "dips", "dip", "declines", "decline", "decreases", "decrease",
    "degrades", "degrade", "deteriorates", "slips", "slip", "goes down", "go down", "fell", "dropped", "has fallen",
    "has dropped", "falling", "dropping", "slides", "loses", "lose", "slumps", "worsens", "shrinks", "comes down",
    "has decreased", "has declined", "have fallen", "have dropped", "is down", "are down", "dipped", "plunges",
)  # fmt: skip
RISES = (
    "rises", "rise", "climbs", "climb", "grows", "grow", "increases", "increase", "goes up", "go up", "jumps", "jump",
    "has risen", "has increased", "rising", "rose", "gains", "is up", "are up", "have risen", "has grown", "spikes",
    "creeps", "creep", "shoots up", "swells", "went up",
)  # fmt: skip
MOVES = (
    "is", "are", "gets", "get", "goes", "go", "stays", "stay", "remains", "remain", "has been", "have been", "lies",
    "comes", "was", "were", "becomes", "moves", "runs", "ends up", "turns out", "is found", "is measured",
    "is found to be", "has gone", "lies", "lie", "sits", "stands", "comes in", "has stayed", "stayed", "turns",
)  # fmt: skip
"""Verbs that say nothing of the direction: the operator behind them does."""
REACHES = ("reaches", "reach", "hits", "hit", "has reached", "amounts to", "attains", "comes to")
CROSSES = ("crosses", "passes", "breaches", "crossed", "violates", "breaks", "trips")
"""Verbs whose direction depends on which way the metric is good."""
EXCEEDS = ("exceeds", "exceed", "exceeded", "surpasses", "tops", "overshoots", "has exceeded", "outgrows")  # fmt: skip
UNDERCUTS = ("undercuts", "undershoots")
BELOW = ("lower than", "worse than", "below", "under", "less than", "down on", "down from", "lower than at",
         "less accurate than", "down against", "behind", "beneath")  # fmt: skip
ABOVE = ("higher than", "above", "over", "more than", "up on", "up from", "up against")
WORSE = ("worse than",)
BETTER = ("better than",)
AGAINST = (
    "compared with", "compared to", "in comparison with", "in comparison to", "relative to", "against", "versus", "vs",
    "since", "from", "with respect to", "as against", "measured against",
)  # fmt: skip
"""What leads what a change is compared with."""
REFERENCES = {
    "release": ("release", "at release", "the release", "at the release", "its value at release", "at launch",
                "the value at release", "the level at release", "the release value", "when released",
                "the last release", "at the last release", "the value at the last release", "launch", "the launch"),
    "last training": ("last training", "the last training", "after the last training", "after training",
                      "at the last training", "the last retraining", "after retraining", "training",
                      "at training", "the value after training"),
    "baseline": ("baseline", "the baseline", "its baseline"),
}  # fmt: skip
"""What is compared with, by its name; other words are kept as they are."""
SPANNING = ("over", "for", "within", "in", "during", "on", "throughout")
"""What leads the time over which a metric is looked at."""
RUNNING = ("in a row", "in succession", "in sequence", "running", "on end", "straight", "consecutive", "successive",
           "rolling", "moving", "sliding", "full", "whole", "long", "or longer", "or more", "at a time",
           "in one go", "continuously", "window", "period", "average")  # fmt: skip
"""Words beside such a time that say nothing more."""
BESIDE = (
    "the", "our", "its", "a", "an", "this", "overall", "rolling", "measured", "monitored", "model", "model's",
    "model’s", "live", "production", "average", "averaged", "any", "value", "score", "in production", "again", "ever",
    "significantly", "by", "to", "of", "so", "suddenly", "consistently", "online", "of the model", "observed",
    "threshold", "the threshold of", "a threshold of", "limit", "the limit of", "a limit of", "the value of",
    "in use", "for", "then", "also", "just", "test", "validation", "our own", "on production data", "even",
)  # fmt: skip
"""Words between a metric and its threshold that say nothing of their own."""
MEANS = {"average": "mean", "mean": "mean", "median": "p50", "averaged": "mean", "rolling average": "mean"}

DRIFTING = ("drift", "drifts", "drifting", "drifted")
DRIFT_SIGNS = (
    "is", "are", "was", "has", "have", "been", "detected", "found", "seen", "observed", "occurs", "occur", "appears",
    "shows", "up", "reported", "report", "alarm", "alarms", "alert", "alerts", "warning", "raised", "flagged", "fires",
    "there", "any", "the", "a", "data", "feature", "features", "input", "inputs", "concept", "distribution",
    "distributions", "noticed", "goes", "off", "of", "we", "detect", "see", "notice", "find", "monitor", "detector",
    "our", "in", "drift", "drifts", "drifted", "drifting", "strikes", "happens", "shift", "shifts", "changes", "signal",
    "signals", "identified", "confirmed", "sets", "monitoring", "triggered", "present", "spotted", "statistic",
    "statistics", "test", "check", "covariate", "prediction", "predictions", "label", "target", "sees", "finds",
    "detects", "reports", "becomes", "visible", "is there", "have drifted", "has drifted", "some", "its", "flags",
    "triggers", "trips", "event",
)  # fmt: skip
"""Words of a clause that says no more than that there is drift."""
NEWNESS = ("new", "fresh", "further", "more", "additional", "recent", "newly", "another", "next", "extra")
DATA_NOUNS = ("data", "labels", "label", "samples", "batch", "batches", "records", "examples", "delivery", "cases",
              "training data", "observations", "rows", "data set", "dataset", "ground truth", "measurements",
              "annotations", "data delivery", "datasets")  # fmt: skip
DATA_SIGNS = (
    *NEWNESS, *DATA_NOUNS, "a", "an", "the", "of", "arrives", "arrive", "comes", "come", "in", "is", "are", "available",
    "has", "have", "been", "arrived", "delivered", "uploaded", "loaded", "added", "received", "gets", "labelled",
    "labeled", "validated", "checked", "training", "there", "ready", "becomes", "become", "collected", "any", "we",
    "get", "receive", "obtain", "landed", "lands", "land", "complete", "completed", "annotated", "verified", "it",
    "import", "in the database", "reaches", "reach", "us", "some", "our", "set", "confirmed", "released",
    "released to us", "approved", "imported", "from", "customer", "customers", "lab", "site", "sites",
)  # fmt: skip
"""Words of a clause that says no more than that there is new data."""
ARRIVING = (
    "have", "has", "are", "is", "were", "arrive", "arrives", "arrived", "come", "comes", "were", "been", "collected",
    "labelled", "labeled", "available", "gathered", "received", "in", "accumulated", "piled", "annotated", "there",
    "reviewed", "stored", "added", "recorded", "confirmed", "ready", "checked", "came", "built", "up", "together",
    "validated", "approved", "scanned", "graded", "logged", "got", "delivered", "verified", "uploaded", "closed",
    "accrued", "reached", "passed", "seen", "counted", "imported", "waiting", "queue", "queued", "the", "we",
    "buffer", "buffered", "registered", "processed", "transcribed", "tagged", "rated", "assembled",
)  # fmt: skip
"""Words behind counted things that say that they are there."""
QUALITIES = ("new", "fresh", "further", "more", "additional", "labelled", "labeled", "newly", "extra", "annotated",
             "confirmed", "validated", "reviewed", "verified", "incoming", "corrected", "checked", "new labelled",
             "recent", "unseen", "of", "the", "collected", "hand labelled", "graded", "approved", "other", "at least",
             "received", "recorded")  # fmt: skip
"""Words before counted things that say that they are new or ready."""
HAVING = ("we", "have", "has", "there", "are", "a", "total", "of", "get", "collected", "gathered", "received", "at",
          "least", "another", "the", "every", "each", "about", "over", "more", "than", "some", "labelled", "labeled",
          "reached", "reach", "is", "been", "had", "accumulated", "batch", "pool", "queue", "reaches", "got", "holds",
          "buffer", "its", "contains", "annotated")  # fmt: skip
"""Words before a count in a clause on new data."""
RELEASES = ("release", "releases", "deployment", "deployments", "rollout", "roll out", "go live", "going live",
            "releasing", "software release", "model release", "software releases", "model releases", "product release",
            "deploying")  # fmt: skip
VAGUE_EVENTS = (
    "enough", "necessary", "needed", "need", "needs", "sufficient", "sufficiently", "appropriate", "sense", "possible",
    "bad", "poor", "too", "somewhat", "unacceptable", "acceptable", "suitable", "convenient", "feasible", "something",
    "significantly", "significant", "substantially", "considerably", "noticeably", "strongly", "badly", "much", "many",
    "few", "reasonable", "interesting", "old enough", "required", "desired", "wanted", "some", "somehow", "major",
    "leave", "alone", "untouched", "substantial", "considerable", "severe", "strange", "weird", "unusual", "ok", "okay",
)  # fmt: skip
"""Words that leave open when an event has come."""
WHIMS = frozenset(("have time", "has time", "find time", "finds time", "get to it", "gets to it", "get round to it",
    "like", "likes", "want", "wants", "please", "pleases", "wish", "wishes", "choose", "chooses", "see fit",
    "sees fit", "think fit", "thinks fit", "feel like it", "feels like it", "like it", "likes it", "want to",
    "wants to", "like to", "likes to", "wish to", "wishes to", "feel like", "feels like", "care to", "cares to",
    "see it fit", "in the mood", "fancy", "fancies", "likes best", "prefer", "prefers", "want it", "wants it",
))  # fmt: skip
"""Ends of a clause that leave its time to what somebody likes, which nobody can foresee."""
POINTING = (
    "it's",
    "it’s",
    "they're",
    "this",
    "that",
    "so",
    "possible",
    "not",
    "those",
    "these",
    "such",
    "they",
    "necessary",
    "applicable",
)
"""Words that a clause cannot be made of alone: when that is so."""
NAMELESS = ("it", "he", "she", "something", "things", "stuff")
"""Words that name nothing: a clause about one of them tells of no event that could be watched for."""
NAMELESS_FIRST = ("they", "these", "those", "this", "that")
"""Words that name nothing where nobody was named before them."""
EMPTY = ("out", "ready", "there", "time", "done", "happens",
         "is the case", "is", "are", "the case", "true", "do", "does", "happen", "occurs", "case", "the",
         "necessary", "needed", "required", "applicable", "possible", "so", "be", "may")  # fmt: skip

PAUSES = ("pause", "break", "gap", "cool down", "cooldown", "cooling off", "waiting time", "wait", "in between",
          "between two retrainings", "between retrainings", "between two runs", "between runs", "apart", "between them",
          "between two trainings", "between trainings", "between any two runs", "between any two retrainings",
          "quiet period", "rest", "cooldown period", "cool down period", "minimum interval", "minimum gap")  # fmt: skip
"""Words that make a time beside them the least time between two runs."""

EXPIRING = (
    "stale", "outdated", "out of date", "expire", "expires", "expired", "irrelevant", "relevant", "obsolete", "useless",
    "valid", "useful", "invalid", "worthless", "old", "usable", "unusable", "current", "drop", "dropped", "left out",
    "discard", "discarded", "removed", "lose", "loses", "misleading", "wrong", "void", "good", "applies", "apply",
    "leave out", "excluded", "exclude", "age", "ages", "meaningless", "replaced", "superseded", "trustworthy", "kept",
    "used", "use", "hold", "holds", "no longer", "representative", "worth", "lasts", "lives", "till", "data", "records",
    "ageing", "aging", "goes off", "reset", "thrown away", "restart", "forget", "forgotten", "relevance", "start over",
    "voids", "void", "it", "they", "everything", "older", "them", "retired", "samples", "images", "readings", "history",
    "recordings", "labels", "keep", "remain", "remains", "stays", "stay",
)  # fmt: skip
DISPOSING = (
    "delete", "deleted", "deletion", "erase", "erased", "erasure", "destroy", "destroyed", "dispose", "disposed",
    "keep", "kept", "retain", "retained", "store", "stored", "purge", "purged", "remove", "removed", "wipe", "wiped",
    "shred", "shredded", "anonymise", "anonymised", "anonymize", "anonymized", "return", "returned", "archive",
    "archived", "hold", "held", "gone", "goes", "go", "it", "data", "thrown away", "handed back", "overwritten",
    "given back", "pseudonymised", "dropped", "drop", "they", "everything", "them", "retention", "may be kept", "stay",
    "stays", "remain", "remains", "records", "recordings", "images", "logs", "files", "video", "copies", "must go",
    "cleared", "scrubbed", "locked", "blocked", "preserved", "disposal", "disposed of", "destruction", "deleting",
)  # fmt: skip
RETIRING = (
    "retire", "retired", "retirement", "switched off", "switch off", "taken out", "take out", "taken down", "take down",
    "decommission", "decommissioned", "shut down", "turned off", "turn off", "removed", "remove", "phase out",
    "phased out", "withdrawn", "withdraw", "stop", "stopped", "ends", "end", "replace", "replaced", "it", "model",
    "discontinued", "discontinue", "sunset", "pulled", "out of use", "out of service", "goes", "go", "unplugged",
    "dropped", "scrapped", "retires", "taken offline", "offline", "archived", "deleted", "off", "we", "system",
    "closed",
    "pull", "pulls", "used", "use", "stays in use", "in use", "life", "superseded", "they", "taken off", "service",
    "taken from", "switch", "turn", "put to rest", "abandon", "abandoned", "cease", "ceases",
)  # fmt: skip
EVENT_WORK = {"data.lifetime": EXPIRING, "data.retention": DISPOSING, "deployment.retirement": RETIRING}
"""What an event brings about, by question: a clause on anything else is not what is asked."""

BY_CUES = ("by", "before", "until", "no later than", "not later than", "till", "at the latest by", "latest by",
           "in time for", "ahead of", "prior to", "latest", "due", "due by", "due on", "deadline", "deadline is",
           "until the")  # fmt: skip
"""What leads a deadline."""
OPEN_BEFORE = ("before", "ahead of", "prior to")
"""Those whose day is not itself within the time allowed."""
MILESTONES = (
    "go live", "launch", "kick off", "christmas", "easter", "the season", "season", "summer", "winter", "spring",
    "autumn", "fall", "harvest", "ramadan", "year end", "the holidays", "release", "pilot", "the pilot", "start of",
    "end of", "beginning of", "black friday", "audit", "contract", "tender", "board meeting", "budget round",
    "next year", "next month", "next quarter", "fiscal year", "trade fair", "opening", "semester", "school year",
)  # fmt: skip
"""Words of days that an organisation knows."""
NOT_BEFORE = ("not", "never", "nothing", "since", "known", "done", "as", "used", "runs", "run", "lasts", "valid",
              "paid", "employed", "guaranteed", "extends", "booked", "available", "published", "written", "recorded",
              "trained", "founded", "born", "built", "taken", "made", "dating", "data", "readings", "records",
              "history", "logs", "samples", "images")  # fmt: skip
"""Words before *by* or *before* that make it no deadline."""
PARTS_OF_YEAR = ("end", "start", "beginning", "middle", "first half", "second half", "summer", "spring", "autumn",
                 "winter", "fall", "early", "mid", "late", "first quarter", "second quarter", "third quarter",
                 "fourth quarter", "last quarter")  # fmt: skip
"""What names a part of a year or a month."""
NEXT = ("next", "which", "all", "it", "tomorrow", "today", "now", "then", "there")
"""Words that name no event of their own behind *after*."""

FORESEEN = ("planned", "expected", "foreseen", "due", "scheduled")
"""Words behind a comma that tell by when an event is foreseen."""
