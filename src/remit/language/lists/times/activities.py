"""What is done by schedule or on a trigger, by question: a time beside any other work is not what the question asks."""

from __future__ import annotations

VERBS: dict[str, tuple[str, ...]] = {
    "training": (
        "retrain", "train", "refit", "fit", "fine tune", "finetune", "recalibrate", "rebuild", "refresh", "update",
        "relearn", "renew", "redo", "regenerate", "retune", "tune", "re train", "re fit", "re estimate",
        "reestimate",
        "re calibrate", "warm start",
    ),
    "delivery": (
        "arrive", "deliver", "upload", "export", "import", "pull", "push", "load", "fetch", "collect", "receive",
        "download", "scrape", "crawl", "sync", "synchronise", "synchronize", "transfer", "ingest", "query", "copy",
        "capture", "sample", "log", "poll", "publish", "provide", "supply", "extract", "gather", "acquire",
        "stream", "dump", "mail", "submit", "replicate", "refresh", "update", "enter", "key in", "drop", "record",
        "measure", "ship", "hand over", "hand in", "type in", "register", "report", "transmit", "post", "drop off",
        "harvest from", "request from", "carry over", "carry", "swap", "bring", "mirror", "snapshot", "scan",
        "retrieve", "emit", "pass on", "store",
    ),
    "flow": (
        "pass", "forward", "flow", "batch", "queue", "process", "aggregate", "bundle", "hand", "move on", "move",
        "flush", "gather", "collect", "load", "push", "pull", "transfer", "deliver", "arrive", "export", "publish",
        "stream", "copy", "dump", "upload", "sync", "synchronise", "synchronize", "emit", "transmit", "ingest",
        "receive", "pass on", "hand over", "merge", "join", "score", "poll", "fetch", "exchange", "store",
    ),
    "scoring": (
        "score", "predict", "infer", "process", "batch", "classify", "forecast", "rescore", "re score", "compute",
        "calculate", "evaluate", "precompute", "receive", "arrive", "load", "collect", "gather", "deliver", "plan",
        "rank", "recompute", "refresh", "update", "request", "analyse", "analyze", "stream", "ingest",
    ),
    "audit": (
        "audit", "review", "check", "inspect", "examine", "assess", "certify", "recertify", "reassess", "re assess",
        "verify", "control", "scrutinise", "scrutinize", "look into", "re audit", "revalidate", "validate",
    ),
    "analysis": (
        "review", "look into", "look at", "go through", "walk through", "analyse", "analyze", "inspect", "examine",
        "discuss", "sample", "check", "study", "investigate", "draw", "pick", "triage", "collect", "label",
        "look over", "sit down", "work through", "dig into", "go over", "assess", "sift", "sort through",
        "listen to",
        "relabel", "classify", "annotate", "read through", "audit", "diagnose", "debrief", "replay", "re read",
    ),
    "general": (
        "run", "happen", "start", "trigger", "kick off", "schedule", "repeat", "execute", "launch", "occur",
        "perform",
        "carry out", "conduct", "fire", "rerun", "plan", "proceed",
    ),
    "foreign": (
        "change", "vary", "fluctuate", "grow", "page", "alert", "notify", "delete", "purge", "release", "deploy",
        "buy",
        "order", "restock", "visit", "pay", "bill", "sign", "close", "open", "fail", "restart", "patch", "monitor",
        "watch", "compare", "tell", "inform", "email", "remind", "escalate", "approve", "retire", "migrate",
        "replace",
        "maintain", "clean", "peak", "shift", "rise", "double", "expire", "back up", "backup", "archive", "rotate",
        "switch", "roll back", "roll out", "announce", "adjust", "negotiate", "invoice", "evolve", "cost",
        "save", "earn", "use", "need", "spend", "reset", "lock", "wait", "complain", "ask", "answer", "stop",
        "block",
        "call", "warn", "alarm", "phone", "raise", "dispatch", "work", "exchange",
    ),
}  # fmt: skip
"""Regular verbs by the kind of work; `general` ones say nothing of what is done."""

FORMS: dict[str, tuple[str, ...]] = {
    "training": (
        "retraining", "retrainings", "training", "trainings", "training run", "training runs", "training job",
        "new model", "new models", "new version of the model", "rebuilt", "redone", "re trained", "learnt",
        "fine tuning", "refitting", "learns again", "model update", "model updates", "a new one", "refits",
        "relearns",
        "training pipeline", "retraining pipeline", "retraining job", "model refresh", "fresh model", "refitted",
        "model build", "rebuilds", "re run", "reran", "reruns",
    ),
    "delivery": (
        "come", "comes", "came", "coming in", "come in", "comes in", "come from", "send", "sends", "sent",
        "sending",
        "get", "gets", "got", "take", "takes", "taken", "give", "gives", "given", "read", "reads", "reading",
        "written",
        "write", "writes", "bring", "brings", "brought", "feed", "feeds", "fed", "delivery", "deliveries", "csv",
        "file", "files", "dump", "dumps", "snapshot", "snapshots", "export", "exports", "extract", "extracts",
        "ftp",
        "sftp", "api", "transfer", "transfers", "download", "downloads", "data arrive", "readings", "measurements",
        "batch", "batches", "put", "puts", "made available", "shot", "shoot", "shoots", "drawn", "database dump",
        "fly", "flown", "flies", "survey", "surveys", "campaign", "campaigns", "acquisition", "collection",
        "upload",
        "uploads", "query", "queries", "load", "import", "imports", "sync", "intake", "submitted", "drops", "walk",
    ),
    "flow": (
        "batch", "batches", "send", "sends", "sent", "sending", "handed", "handed over", "goes to", "go to",
        "writes",
        "written", "write", "goes", "come", "comes", "read", "reads", "transfer", "transfers", "export", "exports",
        "put", "puts", "fed", "feeds", "feed", "job", "jobs", "file", "files", "etl", "hand over", "handover",
        "micro batches", "micro batch", "loads", "passes", "delivery", "deliveries", "moves", "sync", "dump",
        "batch run", "batch runs", "data flow", "given", "bundles", "messages", "picked up", "picks up",
    ),
    "scoring": (
        "batch", "batches", "predictions", "prediction", "scores", "scoring", "inference", "input", "inputs",
        "comes",
        "come", "come in", "comes in", "sent", "send", "sends", "fed", "feeds", "read", "reads", "gets", "get",
        "batch job", "batch run", "batch runs", "forecasts", "job", "file", "files", "given", "lists", "scored",
        "micro batches", "micro batch", "requests", "plans", "delivery", "called", "calls",
    ),
    "audit": (
        "audits", "audit", "reviews", "review", "checkup", "check up", "recertification", "certification",
        "inspection",
        "inspections", "assessment", "assessments", "gone through", "looked into", "re audited", "visit",
        "surveillance",
    ),
    "analysis": (
        "meeting", "meetings", "meet", "meets", "met", "session", "sessions", "review", "reviews", "error analysis",
        "sit", "sits", "sit down", "round table", "round", "rounds", "gone through", "goes through", "went through",
        "went over", "read", "reads", "looked", "post mortem", "post mortems", "postmortem", "drawn", "taken",
        "pulled",
        "cases", "errors", "mistakes", "wrong predictions", "workshop", "workshops", "case conference", "take",
        "get",
        "gets", "dug into", "predictions", "false positives", "false negatives", "misclassifications", "failures",
        "residuals", "confusion matrix", "sample", "samples", "retro", "retrospective", "analysis", "board",
        "conference",
    ),
    "general": (
        "done", "do", "does", "doing", "takes place", "take place", "taking place", "took place", "runs", "running",
        "job", "jobs", "run", "pipeline", "rhythm", "cadence", "schedule", "trigger", "triggers", "scheduler",
        "cron",
        "occurs", "interval", "set", "kicked off", "carried out", "frequency", "made", "make", "makes", "held",
        "automatically", "automatic", "scheduled", "cycle", "due", "begins", "begin",
    ),
    "foreign": (
        "meet", "meets", "met", "meeting", "meetings", "report", "reports", "sell", "sells", "sold", "sales",
        "buys",
        "bought", "paid", "pays", "told", "tells", "backups", "restocking", "breaks", "broken", "changes",
        "went up",
        "bills", "invoices", "newsletter", "newsletters", "budget", "costs", "revenue", "turnover", "stock taking",
        "moves", "move", "moving", "holidays", "prices move", "set anew", "releases", "gone", "eat", "sleep",
        "send", "sent", "sends", "seen", "see", "sees", "shut", "shuts", "rose", "grew", "fell", "swung", "written",
        "writes", "write", "read", "gets", "get", "got", "goes", "go", "comes", "come", "came", "give", "gives",
        "logs", "figures", "withdrawn", "bring", "brings", "pipeline review", "driven", "drives", "drive", "fly",
    ),
}  # fmt: skip
"""Irregular forms and nouns of the same kinds of work."""

ASKED_WORK: dict[str, tuple[str, ...]] = {
    "data.acquisition": ("delivery",),
    "data.flow": ("flow", "delivery"),
    "modeling.audit": ("audit",),
    "modeling.input-mode": ("scoring",),
    "deployment.error-analysis": ("analysis",),
    "deployment.retraining": ("training",),
}
"""The kinds of work whose times and triggers a question asks for."""

FILLERS = (
    "the", "a", "an", "we", "it", "this", "that", "they", "our", "its", "is", "are", "be", "been", "being", "must",
    "shall", "should", "will", "would", "can", "may", "has to", "have to", "has", "have", "yes", "also", "then",
    "so",
    "therefore", "thus", "hence", "usually", "normally", "generally", "typically", "always", "otherwise", "ok",
    "at least", "just", "simply", "only", "even", "i", "plus", "additionally", "moreover", "besides", "further",
    "in addition", "on top", "on top of that", "to", "for", "of", "in", "on", "at", "with", "by", "from", "and",
    "or",
    "as", "per", "into", "via", "model", "models", "system", "team", "data", "everything", "all", "both", "them",
    "suffices", "enough", "is enough", "fine", "is fine", "will do", "should do", "good", "sufficient", "okay",
    "routine", "routinely", "fixed", "plan", "required", "needed", "whole", "full", "fresh", "light", "small",
    "complete", "short", "quick", "another", "first", "again", "new", "either", "once", "there", "sure", "planned",
    "still", "later on", "during", "starting", "beginning", "in any case", "anyway", "default", "by default",
    "regular",
    "our plan", "answer", "frequency", "how often", "when", "the latest", "whichever comes first",
    "whichever is earlier", "whichever happens first", "whatever comes first", "whichever is first",
    "whichever comes sooner", "whichever is sooner", "which ever comes first", "more often", "off", "up", "out",
    "sooner", "earlier", "and sooner", "or sooner", "incremental", "increments", "scratch", "from scratch",
    "basically", "internally", "externally",
)  # fmt: skip
"""Words around a time or a trigger that say nothing against it."""

LINKS = (
    "for", "by", "with", "from", "via", "using", "after", "before", "on", "in", "to", "into", "at", "of", "over",
    "through", "because", "since", "so", "as", "is", "would", "will", "should", "seems", "suffices", "enough",
    "fine",
    "and", "or", "during", "per", "based", "starting", "beginning", "unless", "until", "while", "when", "if",
    "even",
    "once", "out", "against", "under", "within", "without", "across", "between", "among", "then", "too", "also",
    "automatically", "right", "directly", "again", "plus", "regardless", "no matter", "if only", "together",
)  # fmt: skip
"""Words that may follow a time that stands at the head of its clause; anything else may be the subject of another."""

OPENERS = ("by", "from", "for", "via", "through", "with", "over", "as", "in", "on", "at", "out", "straight", "per",
           "csv", "during", "under", "using", "within", "into")  # fmt: skip
"""Words that begin a clause without a verb: by an outside firm, every two years."""

MODELS = (
    "model", "models", "ranker", "reranker", "classifier", "classifiers", "detector", "detectors", "forecaster",
    "network", "networks", "regressor", "regression", "predictor", "scorer", "embedding", "embeddings", "ensemble",
    "recogniser", "recognizer", "retriever", "segmenter", "recommender", "estimator", "encoder", "boosting",
    "forest",
    "tree", "trees", "head", "layer", "calibration",
)  # fmt: skip
"""What is trained: with a time behind it and no verb, it is trained then."""

SUBJECTS = ("we", "they", "i", "he", "she", "you", "customers", "people", "users", "prices", "who", "which",
    "there",
            "is", "are", "was", "were", "has", "have", "do", "does", "did", "it")  # fmt: skip
"""Words that tell a clause with a verb of its own."""

TURNS = ("but", "so", "because", "since", "while", "whereas", "although", "though", "which", "that is why", "hence",
         "therefore", "thus", "given that", "where", "due to", "as long as", "in order to", "so that", "whose",
         "who",
         "then", "otherwise")  # fmt: skip
"""Words that begin a new clause."""
CONCLUDING = ("so", "hence", "therefore", "thus", "that is why", "then", "but")
"""Those whose clause stands for itself, whatever the one before was about."""
REASONING = ("because", "since", "while", "whereas", "although", "though", "which", "given that", "where", "due to",
             "in order to", "so that", "whose", "who", "as long as", "otherwise")  # fmt: skip
"""Those whose clause says why or where, never when it is done."""
NEGATIONS = ("not", "never", "no", "without", "don't", "doesn't", "won't", "isn't", "aren't", "cannot", "can't",
             "don’t", "doesn’t", "won’t", "isn’t", "aren’t", "can’t", "needn't", "shouldn't", "mustn't", "neither",
             "nor", "hardly", "scarcely", "rather than", "instead of", "nobody", "none", "needn’t", "wouldn't",
             "no longer", "didn't", "stop", "stopped", "wasn't", "weren't", "nothing",
             "too often", "too rare", "too rarely", "too seldom", "too slow", "too late", "too expensive",
             "too much",
             "too costly", "too frequent", "too few", "too long", "too early", "overkill")  # fmt: skip
"""Words that deny what stands beside them."""
PRONOUNS = ("we", "it", "they", "this")
SPEAKERS = ("we", "i", "you")
"""Those who answer: with one of them a clause of their own begins."""

ASIDES = frozenset(("window", "=", "using", "training window", "data of", "last", "past"))
"""Words of a clause behind a time that only tells what is trained on: each month, window = 36 months."""
