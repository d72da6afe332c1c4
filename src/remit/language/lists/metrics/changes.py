"""Words for alarms and what is done at them, for changes of a metric, and for what a metric is compared with."""

from __future__ import annotations

WHENS = ("if", "when", "whenever", "as soon as", "once", "in case", "only if", "only when", "provided",
    "provided that",
         "every time", "each time", "the moment")  # fmt: skip
"""What begins the condition of an alarm or a gate."""

ALERTS = {
    "alert": ("alert", "alerts", "an alert", "raise an alert", "send an alert", "alert goes to", "trigger an alert",
              "fire an alert", "alerts are sent", "alerting", "alert me", "alert us", "an alert is raised",
              "an alert is sent", "an alert goes to", "an alert fires", "alert fires", "raises an alert",
              "sends an alert", "triggers an alert", "fires an alert", "sets off an alert"),
    "alarm": ("alarm", "alarms", "an alarm", "raise an alarm", "raise the alarm", "sound the alarm",
    "trigger an alarm",
              "an alarm is raised", "alarm goes off", "raises an alarm", "raises the alarm", "sets off an alarm",
              "triggers an alarm", "set off an alarm", "sounds an alarm", "sets off the alarm"),
    "page": ("page", "pages", "paging", "gets paged", "is paged", "are paged", "wake", "wake up", "wakes",
             "wakes up"),
    "notify": ("tell", "tells", "notify", "notifies", "notified", "inform", "informs", "is notified", "is informed",
               "are notified", "are informed", "email", "e mail", "a notification",
               "send a notification", "send an email to", "send an e mail to", "send a message to"),
    "warn": ("warn", "warns", "warning", "a warning", "raise a warning", "send a warning", "is warned",
    "are warned"),
    "call": ("is called", "are called", "ring"),
    "escalate": ("escalate", "escalates", "escalate to"),
    "open a ticket": ("open a ticket", "a ticket is opened", "create a ticket", "raise a ticket",
                      "file a ticket"),
    "investigate": ("investigate", "look into it", "have a look", "we investigate"),
}  # fmt: skip
"""What is done at an alarm, by its plain word."""

STOPS = (
    "roll back", "rolls back", "rollback", "rolled back", "is rolled back", "stop", "stops", "is stopped", "abort",
    "aborts",
    "halt", "halts", "revert", "reverts", "switch back", "switch off", "go back", "fall back", "block", "blocks",
    "is blocked", "reject", "rejects", "is rejected", "refuse", "cancel", "back out", "fail the build",
    "do not release", "don't release", "do not promote", "don't promote", "do not deploy", "don't deploy",
    "no release",
    "pause", "quarantine", "is quarantined", "discard", "disable", "fall back to the rules", "withdraw",
    "take it back", "stopped", "blocked", "rejected", "quarantined", "shut down", "turn off", "trigger a rollback",
    "we roll back", "we stop", "undo", "fall back on", "do not train", "don't train", "return to", "restore",
)  # fmt: skip
"""What is done where it must not go on."""

PROMOTES = (
    "promote", "promotes", "promoted", "is promoted", "go live", "goes live", "roll out", "rolls out", "rollout",
    "roll out fully", "release", "released", "is released", "ship", "ships", "go to full", "full rollout",
    "full release",
    "widen", "continue", "proceed", "go on", "expand", "deploy", "is deployed", "raise to", "increase to",
    "promotion",
    "move on", "advance", "step up", "accept", "ramp up", "go ahead", "goes ahead", "ramp", "full traffic",
    "take over",
    "takes over", "goes to everyone", "goes to all users", "switch over", "approve", "is approved", "sign off",
)  # fmt: skip
"""What is done where it may go on."""

LIMIT_VERBS = {
    ">": ("exceeds", "exceed", "exceeding", "rises above", "rise above", "goes above", "go above", "goes over",
          "go over", "climbs above", "climbs over", "is above", "are above", "is over", "are over", "gets above",
          "gets over", "surpasses", "passes", "tops", "rises over", "increases above", "grows above",
          "is higher than",
          "is more than", "is greater than", "is larger than", "stays above", "stays over", "rises beyond",
          "goes beyond",
          "climbs past", "goes past", "rises past", "crosses", "are higher than", "are more than", "remains above",
          "spikes above", "jumps above", "has exceeded", "is beyond", "grows beyond", "reaches more than",
          "rise over",
          "climb above", "grow above", "increase above", "get above", "stay above", "hits more than", "run over",
          "fuller than", "is fuller than", "is longer than", "takes longer than", "takes more than",
          "lasts longer than", "is slower than"),
    "<": ("drops below", "drop below", "falls below", "fall below", "goes below", "go below", "is below",
    "are below",
          "sinks below", "is under", "drops under", "falls under", "goes under", "dips below", "dips under",
          "gets below",
          "is lower than", "is less than", "is smaller than", "stays below", "stays under", "decreases below",
          "are less than", "are lower than", "remains below", "is worse than", "has fallen below",
          "has dropped below",
          "slips below", "slips under", "are under", "sink below", "dip below", "slides below", "stay below",
          "stay under",
          "fall under", "drop under"),
    ">=": ("is at least", "are at least"),
    "<=": ("is at most", "are at most"),
}  # fmt: skip
"""Verbs that say an operator by themselves."""

FALLS = (
    "reduce", "reduces", "reduced", "reducing", "cut", "cuts", "cutting", "lower", "lowers", "lowering", "decrease",
    "decreases", "decreasing", "shrink", "shrinks", "bring down", "brings down", "drop", "drops", "fall", "falls",
    "fell", "sink", "sinks", "decline", "declines", "go down", "goes down", "shorten", "shortens", "save", "saves",
    "trim", "slash", "dropping", "falling", "dips", "dip", "halved", "lowered", "decreased", "has dropped",
    "has fallen",
    "fallen", "gone down", "worsened", "drop off", "reduction of", "cut down", "shortened", "come down",
    "comes down", "minimise", "minimize", "curb",
    "diminish", "halve", "has to fall", "push down", "get down", "slips", "slip", "deteriorates", "worsens",
    "degrades",
    "deteriorate", "worsen", "degrade", "down",
)  # fmt: skip
RISES = (
    "increase", "increases", "increasing", "raise", "raises", "raising", "grow", "grows", "growing", "boost",
    "boosts",
    "rise", "rises", "lift", "lifts", "go up", "goes up", "climb", "climbs", "bring up", "push up", "expand",
    "gain",
    "risen", "gone up", "grown", "raised", "increased", "lifted", "jumps", "jump", "has risen", "step up",
    "come up", "speed up", "up",
)  # fmt: skip
IMPROVES = ("improve", "improves", "improved", "improving", "change", "changes", "move", "moves", "bring",
    "brings", "get",
            "goes", "go", "take")  # fmt: skip
"""Verbs of change: down, up, and the way in which the metric is good (or whichever way the numbers say)."""

COMPARES = {
    **dict.fromkeys(
        ("fewer", "less", "lower", "shorter", "smaller", "reduction", "reduction in", "reduction of", "drop in",
            "decrease in",
         "fall in", "cut in", "decrease of", "decline in", "saving in", "savings in", "savings on", "saving on",
         "reduction in the", "drop in the", "decrease in the", "reduction of the", "faster", "cheaper", "reduced",
         "savings in the", "fall in the", "decline in the", "lesser", "quicker"),
        "fall",
    ),
    **dict.fromkeys(
        ("more", "higher", "larger", "increase in", "increase of", "rise in", "growth in", "growth of", "uplift",
         "uplift in", "lift in", "gain in", "rise of", "greater", "increase in the", "rise in the", "longer",
         "growth", "gain of", "uplift of", "additional", "extra", "uplift in the", "growth in the", "gain in the",
         "increased", "slower"),
        "rise",
    ),
    **dict.fromkeys(
        ("better", "improvement", "improvement in", "improvement of", "improvement on", "improvement over", "ahead",
         "improvement in the", "an improvement", "improved"),
        "better",
    ),
    **dict.fromkeys(("worse", "behind", "short", "loss of", "loss in", "deterioration of"), "worse"),
}  # fmt: skip
"""Words behind an amount that make it a difference: down, up, to the good, to the bad."""

ABOVE = {"above": "rise", "over": "rise", "higher than": "rise", "more than": "rise", "greater than": "rise",
         "larger than": "rise", "below": "fall", "under": "fall", "lower than": "fall", "less than": "fall",
         "smaller than": "fall", "shorter than": "fall", "fewer than": "fall", "faster than": "fall",
         "beyond": "rise",
         "quicker than": "fall", "longer than": "rise", "slower than": "rise"}  # fmt: skip
"""Operators that stand behind an amount and lead what it is compared with."""

THAN = ("than", "compared with", "compared to", "relative to", "against", "versus", "vs", "over",
        "in comparison with", "in comparison to", "as compared with", "as compared to", "on", "of", "to",
        "from")  # fmt: skip
"""What leads a baseline behind an amount: 5 points above, 10 % better than."""

BEATS = ("beat", "beats", "outperform", "outperforms", "outdo", "outdoes", "improve on", "improves on",
    "improve upon",
         "improves upon", "surpass", "surpasses", "beating", "outperforming", "do better than", "does better than",
         "be better than",
         "is better than", "win over")  # fmt: skip
"""Verbs whose object is a baseline."""

BASELINES = (
    "baseline", "rule", "rules", "model", "system", "forecast", "forecasts", "heuristic", "human", "humans",
    "expert",
    "experts", "radiologist", "radiologists", "predictor", "regression", "average", "process", "method", "version",
    "classifier", "guess", "guessing", "year", "month", "quarter", "week", "today", "now", "release", "performance",
    "level", "clinician", "clinicians", "doctor", "doctors", "inspector", "inspectors", "tree", "program",
    "solution",
    "approach", "engine", "tool", "champion", "incumbent", "dummy", "chance", "value", "scorecard", "planner",
    "planners", "nurse", "nurses", "physician", "physicians", "reader", "readers", "agronomist", "agronomists",
    "operator", "operators", "benchmark", "practice", "status quo", "persistence", "seasonal naive", "naive",
    "search", "translator", "translators", "transcriber", "transcribers", "product", "dispatcher", "dispatchers",
    "vendor", "competitor", "one", "time", "period", "group", "control group", "season", "lookup", "table",
    "before",
    "analyst", "analysts", "technician", "technicians", "underwriter", "underwriters", "pathologist",
    "pathologists",
    "dermatologist", "dermatologists", "majority class", "class", "random", "estimate", "estimates", "teacher",
    "staff",
    "person", "people", "control", "variant", "state", "start", "work", "judgement", "judgment", "score",
    "spreadsheet",
    "software", "workflow", "mean", "median", "arm", "launch", "training", "validation", "test", "go live", "data",
    "last", "yesterday", "launch", "svm", "arima", "prophet", "forest", "lstm", "xgboost", "timetable", "calculator",
)  # fmt: skip
"""Head words of what a metric is compared with."""

NO_OUTCOME = ("model", "system", "service", "app", "tool", "software", "project", "pilot", "budget", "target",
    "it", "this", "that", "them", "these", "those", "which", "they", "we", "us", "costs by using", "risk",
              "everything", "something")  # fmt: skip
"""What is no name of an outcome."""

SHARES_IN_WORDS = {"half": "50", "a half": "50", "one half": "50", "fifth": "20", "a fifth": "20", "tenth": "10",
                   "a tenth": "10", "one fifth": "20", "one tenth": "10"}  # fmt: skip
"""Shares that are one word."""

NOUNS = (
    "drop",
    "increase",
    "decrease",
    "rise",
    "fall",
    "gain",
    "decline",
    "cut",
    "reduction of",
    "dip",
    "jump",
    "lift",
)
"""Verbs of change that are nouns behind an amount: a 10 % drop."""

DIFFERS = ("differ", "differs", "vary", "varies", "deviate", "deviates", "diverge", "diverges", "be apart")
"""Verbs whose subject is told apart by groups."""

OUTCOMES = ("churn", "customer churn")
"""Words that name a metric beside a level, and an outcome where it changes."""

AS_GOOD = {
    **dict.fromkeys(
        ("as good as", "at least as good as", "at least as high as", "at least as accurate as", "as accurate as",
            "as high as",
         "no worse than", "not worse than", "never worse than", "at least that of", "at least equal to",
         "not inferior to",
         "non inferior to", "on par with", "on a par with", "at least on par with", "at least matching",
         "at least as low as",
         "not lower than that of", "not below that of", "not be worse than", "match", "at least match",
         "as well as or better than"),
        ">=",
    ),
    **dict.fromkeys(("better than", "be better than", "superior to"), ">"),
}  # fmt: skip
"""What leads a baseline that is at least to be reached, with no amount."""

TRANSITIVE = (
    "reduce", "reduces", "reducing", "cut", "cuts", "cutting", "lower", "lowers", "lowering", "bring down",
    "brings down",
    "shorten", "shortens", "save", "saves", "trim", "slash", "raise", "raises", "raising", "boost", "boosts",
    "lift",
    "lifts", "bring up", "push up", "bring", "brings", "get", "take", "minimise", "minimize", "curb", "push down",
    "get down", "halve", "move", "moves", "cut down", "expand", "gain", "speed up", "step up", "change", "changes",
)  # fmt: skip
"""Verbs of change whose subject is who changes something, not what changes."""

PAST = ("fell", "risen", "gone up", "grown", "fallen", "gone down", "worsened", "has dropped", "has fallen",
    "has risen", "improved", "reduced", "lowered", "decreased", "shortened",
        "raised", "increased", "lifted", "halved")  # fmt: skip
"""Forms that tell what happened, unless something before them tells that it must be."""

PLAIN = {"rolls back": "roll back", "rollback": "roll back", "rolled back": "roll back",
    "is rolled back": "roll back",
         "stops": "stop", "is stopped": "stop", "stopped": "stop", "aborts": "abort", "halts": "halt",
         "reverts": "revert",
         "blocks": "block", "is blocked": "block", "blocked": "block", "rejects": "reject", "is rejected": "reject",
         "rejected": "reject", "is quarantined": "quarantine", "quarantined": "quarantine",
         "we roll back": "roll back",
         "we stop": "stop", "trigger a rollback": "roll back", "don't release": "do not release"}  # fmt: skip
"""What is done, in the plain form of its verb."""

THINGS_TOO = frozenset({"declines", "drops", "falls", "rises", "cuts", "lifts", "saves"})
OF_THINGS = frozenset({
    "false", "card", "payment", "wrong", "unjustified", "soft", "hard", "order", "call", "packet", "frame", "product",
    "needless", "page", "patient",
})  # fmt: skip
"""Verbs of change that are things behind these words: false declines, packet drops."""
