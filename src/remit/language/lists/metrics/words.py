"""What may be said around metrics in open sentences: statistics, loads, windows, slices, places and fillers."""

from __future__ import annotations

_PERCENTILES = ("50", "75", "80", "90", "95", "97", "98", "99", "99.5", "99.9", "99.95", "99.99")
_PATTERNS = (
    "p{}", "p {}", "tp{}", "{} th percentile", "{} th percentiles", "{} percentile", "percentile {}", "{} th pct",
    "{} % ile", "{} th %", "{} ile", "{} th centile", "{} % percentile", "{} th percentile of", "{} st percentile",
    "{} th", "q{}", "{} % quantile", "{} th quantile", "{} ' th percentile",
)  # fmt: skip

STATISTICS: dict[str, str] = {
    **{pattern.format(number): f"p{number}" for pattern in _PATTERNS for number in _PERCENTILES},
    "p999": "p99.9", "p 99 . 9": "p99.9", "p99 . 9": "p99.9", "p99 . 95": "p99.95", "p99 . 99": "p99.99",
    "0.95 quantile": "p95", "0.99 quantile": "p99", "0.9 quantile": "p90", "ninety fifth percentile": "p95",
    "ninety ninth percentile": "p99",
    "median": "p50", "in the median": "p50", "at the median": "p50", "on median": "p50",
    "mean": "mean", "average": "mean", "avg": "mean", "on average": "mean", "in the mean": "mean",
    "averaged": "mean",
    "on the average": "mean", "in average": "mean",
    "worst case": "max", "in the worst case": "max", "at worst": "max", "worst": "max", "slowest": "max",
}  # fmt: skip
"""Words for a figure of many."""

STATISTIC_LEADS = ("at", "at the", "in the", "for the", "the", "(", "as", "as the", "at its", "for", "in",
    "measured as",
                   "measured at the", "taken at the")  # fmt: skip
"""What may lead a statistic that stands behind."""

CASES = (
    "request", "requests", "call", "calls", "case", "cases", "query", "queries", "prediction", "predictions",
    "response", "responses", "answer", "answers", "score", "scores", "time", "times", "user", "users", "customer",
    "customers", "image", "images", "document", "documents", "transaction", "transactions", "message", "messages",
    "patient", "patients", "item", "items", "order", "orders", "frame", "frames", "caller", "callers", "scan",
    "scans",
    "record", "records", "row", "rows", "event", "events", "claim", "claims", "application", "applications", "one",
    "question", "questions", "visit", "visits", "session", "sessions", "payment", "payments", "part", "parts",
    "job",
    "jobs", "search", "searches", "forecast", "forecasts", "reading", "readings", "utterance", "utterances",
    "recommendation", "recommendations", "alert", "alerts", "invocation", "invocations", "inference", "inferences",
)  # fmt: skip
"""Single cases of which a share, or every one, must keep to a limit."""

WHOLE = ("every", "each", "all", "any", "every single", "each single", "all the", "all of the", "all our",
    "for every",
         "for each", "for all", "for any", "in every", "in all", "for all the", "for all our")  # fmt: skip
"""What makes a limit one for every case."""

LOAD_LEADS = (
    "at", "@", "under", "with", "while serving", "while handling", "while processing", "when serving",
    "when handling",
    "serving", "even at", "even under", "even with", "also at", "during", "for", "given", "while", "when",
    "also under",
    "at up to", "in", "on",
)  # fmt: skip
"""What leads a load."""

LOAD_FILLERS = (
    "a", "an", "our", "the", "peak", "peaks", "load", "loads", "rate", "traffic", "of", "constant", "sustained",
    "steady",
    "volume", "concurrency", "is", "are", "there", "we", "serve", "have", "request", "call", "query", "up", "to",
    "even",
    "average", "maximum",
)  # fmt: skip
"""What may stand between such a lead and its amount."""

USERS = (
    "user",
    "person",
    "client",
    "connection",
    "session",
    "request",
    "call",
    "agent",
    "customer",
    "caller",
    "device",
    "stream",
    "camera",
    "player",
    "driver",
    "nurse",
    "doctor",
    "employee",
    "clinician",
    "student",
    "operator",
)
"""Whoever may be there at once."""

AT_ONCE = (
    "at once", "at the same time", "concurrently", "in parallel", "simultaneously", "concurrent", "simultaneous",
    "parallel", "online", "at a time", "logged in", "logged on", "signed in", "connected", "logged in at once",
    "logged on at once", "logged in at the same time", "online at once", "connected at once", "at any one time",
)  # fmt: skip
"""What tells that they are there at once."""

PEAKS = {
    **dict.fromkeys(
        (
            "peak", "peak load", "peak loads", "peak times", "peak time", "peak hours", "peak hour", "peak traffic",
            "the peak", "our peak", "the peak load", "our peak load", "peak demand", "full load", "maximum load",
            "max load", "rush hour", "rush hours", "the peak hours", "the peak hour", "peaks", "the peaks",
            "peak usage",
        ),
        "peak",
    ),
}  # fmt: skip
"""Loads at the peak."""

WINDOW_LEADS = (
    "over", "during", "within", "in", "for", "across", "per", "averaged over", "measured over", "calculated over",
    "computed over", "aggregated over", "on", "taken over", "within", "for more than", "for longer than",
    "for at least", "sustained for", "lasting", "over a period of", "each", "every", "for over",
    "as measured over", "evaluated over", "summed over", "counted over", "over at least", "through", "throughout",
)  # fmt: skip
"""What leads a window of time."""

WINDOW_FILLERS = (
    "a", "an", "any", "the", "last", "past", "rolling", "sliding", "moving", "window", "windows", "of", "each",
    "every",
    "period", "trailing", "previous", "full", "whole", "calendar", "first", "preceding", "given", "single",
    "interval",
    "running", "latest", "most recent", "one", "time", "at least",
)  # fmt: skip
"""What may stand between such a lead and its time."""

WINDOW_TAILS = (
    "window", "windows", "period", "periods", "in a row", "after release", "after the release", "after go live",
    "after launch", "after the launch", "of go live", "of release", "of the release", "of launch", "of the launch",
    "after deployment", "of deployment", "after introduction", "of introduction", "after rollout", "of rollout",
    "after roll out", "after the rollout", "of use", "of operation", "after going live", "of going live",
    "after the start", "after start", "after we go live", "at a stretch", "running", "or longer", "straight",
    "after the introduction", "of live operation", "of production", "in production", "rolling", "average",
    "after it goes live", "after the roll out", "of the rollout", "of data", "of traffic", "after the go live",
)  # fmt: skip
"""What may follow it and says no more."""

UNITS_ALONE = {
    "second": "s", "minute": "min", "hour": "h", "day": "day", "week": "week", "month": "month",
    "quarter": "quarter",
    "year": "year", "night": "night", "shift": "shift",
}  # fmt: skip
"""A window of one: in any hour."""

WINDOWED = {
    "hourly": "1 h", "daily": "1 day", "weekly": "1 week", "monthly": "1 month", "quarterly": "1 quarter",
    "yearly": "1 year", "annual": "1 year", "annually": "1 year",
}  # fmt: skip
"""Adverbs and adjectives that give a window."""

PAST = frozenset({"was", "were", "had", "used to", "did"})
"""Words that tell what was."""

ELSEWHERE = frozenset({
    "got", "paper", "papers", "literature", "published", "publication", "study", "studies", "article", "articles",
    "vendor", "vendor's", "competitor", "competitors", "supplier", "claims", "claim", "claimed", "advertises",
    "promises", "promised", "thesis", "leaderboard", "authors", "university", "report", "reported", "brochure",
    "others", "publish", "publishes", "rival", "rivals", "advertise", "quoted", "cited", "elsewhere",
    "obtained", "managed", "saw", "benchmarks", "get", "gets", "according", "reportedly", "allegedly", "apparently",
    "says", "boasts",
})  # fmt: skip
"""Words that tell what others reached, where nothing tells that it must be."""

VERBS_BESIDE = frozenset({
    "comes", "come", "ranks", "rank", "goes", "matters", "counts", "follows", "stands", "tops", "get", "gets", "got",
    "have", "has", "had", "reach", "reaches", "reached", "achieve", "achieves", "achieved", "see", "sees", "saw",
    "say", "says", "said", "is", "are", "was", "were", "does", "did",
})  # fmt: skip
"""Verbs before which the name of a group ends: what follows says something else than which group it is."""

MEASURED = (
    "measured", "checked", "evaluated", "computed", "calculated", "reported", "assessed", "reviewed", "tracked",
    "as measured", "audited", "and measured", "and checked", "to be measured", "tested", "determined",
    "and reported",
)  # fmt: skip
"""What tells that a metric is measured, in a way that follows."""

MEASURED_EVERY = {
    "hourly": "every h", "daily": "every day", "nightly": "every day at night", "weekly": "every week",
    "monthly": "every month", "quarterly": "every quarter", "yearly": "every year", "annually": "every year",
    "every hour": "every h", "every minute": "every min", "every second": "every s",
    "each minute": "every min", "each hour": "every h", "every day": "every day",
    "every night": "every day at night",
    "every week": "every week",
    "every month": "every month", "every quarter": "every quarter", "every year": "every year",
    "each day": "every day", "each week": "every week", "each month": "every month",
    "each quarter": "every quarter",
    "each year": "every year", "once a day": "every day", "once a week": "every week",
    "once a month": "every month",
    "once a year": "every year", "once a quarter": "every quarter", "continuously": "continuous",
    "each night": "every day at night",
}  # fmt: skip
"""How often it is measured."""

PLACES = (
    "gateway", "api gateway", "client", "clients", "load balancer", "server", "api", "edge", "browser", "app",
    "endpoint", "proxy", "ingress", "front end", "frontend", "back end", "backend", "model server", "user",
    "device",
    "phone", "service", "service boundary", "caller", "customer", "service mesh", "router", "client side",
    "server side", "end user", "model", "terminal", "workstation", "application", "screen", "user interface",
    "pc", "laptop", "computer", "notebook", "box", "edge box", "board", "gateway box",
    "controller", "tablet", "handheld", "kiosk", "network edge",
    "sensor", "camera", "point of sale", "till", "probe", "balancer", "message broker", "broker",
)  # fmt: skip
"""Where a time may be measured."""

PLACE_LEADS = ("at", "at the", "at our", "by the", "from the", "on the", "in the", "by", "from", "on", "in",
    "behind the",
               "in front of the", "at each", "seen by the", "at its")  # fmt: skip

SEEN = ("seen", "as seen", "observed", "as observed", "experienced", "as experienced", "perceived", "recorded",
        "timed", "taken")  # fmt: skip

DATA_SETS = (
    "set", "sets", "data", "dataset", "datasets", "sample", "samples", "split", "splits", "benchmark", "benchmarks",
    "holdout", "corpus", "fold", "folds", "collection", "suite", "archive", "logs", "hold out", "held out",
)  # fmt: skip
"""Head words of what a model is tested on."""

CONDITIONS = (
    "production", "pilot", "trial", "winter", "summer", "spring", "autumn", "night", "daylight", "rain", "fog",
    "snow",
    "darkness", "staging", "operation", "live operation", "live traffic", "shadow mode", "use", "service", "season",
    "light", "conditions", "condition", "traffic", "noise", "attack", "attacks", "load", "weekends",
    "weekdays", "holidays", "months", "weeks", "days", "mode", "test", "tests", "trials", "environment",
    "background", "concept",
    "harvest",
    "shift", "hours",
    "sunlight", "phase", "flight", "season", "lighting", "perturbations", "perturbation", "validation",
    "evaluation",
    "field", "lab", "laboratory", "practice", "theatre", "ward", "cross validation", "simulation", "study", "spike",
    "live traffic", "real traffic", "production traffic", "actual traffic", "feasibility study", "trial run",
    "poc", "backtest", "backtests", "prototype", "dry run",
)  # fmt: skip
"""Head words of what is no group but a condition: in winter, under attack."""

SLICE_LEADS = ("for", "among", "across", "on", "in", "within", "of", "over all", "across all", "for all", "amongst",
               "per", "by")  # fmt: skip
"""What leads a slice."""

NO_NOUNS = (
    "be", "is", "are", "was", "were", "to", "that", "which", "who", "whom", "we", "they", "it", "you", "i", "he",
    "she",
    "this", "these", "those", "there", "here", "because", "if", "when", "while", "where", "as", "so", "not", "no",
    "but", "or", "nor", "must", "shall", "should", "may", "can", "could", "would", "will", "might", "do", "does",
    "did",
    "has", "have", "had", "us", "them", "him", "her", "now", "then", "than", "being", "been", "am", "what", "how",
    "why", "reasons", "reason", "example", "instance", "sure", "most", "some", "many", "least", "certain",
    "whatever",
    "each", "every", "only", "also", "already", "still", "just", "too", "otherwise", "their", "its", "his", "my",
    "your", "the", "a", "an", "our", "such", "both", "either", "unless", "until", "except", "without", "always",
    "never", "ever", "once", "again", "about", "good", "granted", "free", "approval", "acceptance",
    "everything", "anything", "nothing", "something", "various", "other", "others", "same", "whole", "purposes",
    "it's", "that's", "there's", "here's", "he's", "she's", "we're", "they're", "you're", "i'm", "we've", "they've",
    "what's", "who's", "isn't", "aren't", "wasn't", "weren't", "it'll", "that'll", "we'll", "they'll", "we'd", "they'd",
)  # fmt: skip
"""Words that no plain name of a group or a condition holds."""

LACKS = ("lack", "have no", "having no", "that lack", "lacking")
"""Of these, what tells by itself that so many do lack it."""

LACKING = ("without", "lacking", "lack", "with no", "having no", "have no", "that lack", "missing a", "missing the")
"""What leads the thing that rows lack."""

COMPARED_WITH = ("against", "vs", "versus", "compared with", "compared to", "relative to", "as compared with",
                 "as compared to", "in comparison with", "in comparison to", "from")  # fmt: skip
"""What leads the data with which a column is compared."""

FILLED = ("filled", "filled in", "present", "populated", "given", "provided", "set", "there", "known")
"""What a field is that is not missing."""

ROWS = ("rows", "records", "lines", "entries", "messages", "images", "files")
"""Things of a table that are counted."""

OVER_ALL = ("over all", "across all", "over all the", "across all the", "over the whole", "across the whole",
    "over all our",
            "across all our", "over all of the", "on all", "for all")  # fmt: skip
"""What leads all there is."""

IGNORED_SLICES = (
    "the class", "the label", "labels", "the labels", "the classes",
    "the model", "the system", "the service", "our model", "our system", "our service", "this model", "this system",
    "the classifier", "the forecast", "the forecasts", "the predictions",
    "predictions", "the model to be useful", "the release", "acceptance", "the pipeline", "the data",
    "all data", "the dataset",
    "the data set", "the training data", "training", "our data", "the table", "the prediction", "a prediction",
    "the project", "the detector", "the scores", "the score", "the response",
    "the answer", "the answers", "responses", "answers", "each batch", "every batch", "the batch", "a batch",
)  # fmt: skip
"""What looks like a group and is the thing itself."""

FILLERS = (
    "end to end",
    "the", "a", "an", "of", "to", "at", "is", "are", "be", "been", "has", "have", "must", "shall", "should", "may",
    "can", "will", "needs", "need", "has to", "have to", "needs to", "need to", "is to", "are to", "ought to",
    "stay",
    "stays", "staying", "remain", "remains", "keep", "keeps", "kept", "reach", "reaches", "achieve", "achieves",
    "come",
    "lie", "lies", "hold", "holds", "always", "ever", "value", "target", "goal", "threshold", "requirement",
    "limit",
    "level", "levels", "set", "it", "its", "our", "required", "needed", "expected", "demanded", "acceptable",
    "allowed",
    "tolerated", "permitted", "desired", "wanted", "necessary", "all times", "at all times", "any time",
    "at any time",
    "comes", "go", "get", "gets", "run", "runs", "sit", "show", "shows", "score", "scores", "amount",
    "amounts", "overall", "in total", "in all", "on the whole", "as a whole", "figure", "number", "total",
    "we want",
    "we need", "we require", "we expect", "we aim for", "we ask for", "stay at", "metric", "measure", "value of",
    "share",
    "that is", "which is", "aim", "objective", "minimum acceptable", "both",
    "bound", "in any case", "in every case", "under all circumstances", "by itself", "must be kept", "must stay",
    "exceed",
    "criterion", "service level", "also", "still", "even", "met", "fulfilled", "maintained", "guaranteed",
    "reached",
    "achieved", "is enough", "is enough for us", "would be enough", "is sufficient", "suffices", "will do",
    "would do",
    "enough", "sufficient", "only", "all", "is fine", "are fine", "would be fine", "is ok", "is okay", "are ok",
    "is tolerable",
    "tolerable", "in production", "in live operation", "in operation", "please", "rate",
)  # fmt: skip
"""Words that say nothing of their own between a metric and its amount, or behind them."""

MODALS = frozenset({
    "must", "shall", "should", "needs", "need", "has to", "have to", "needs to", "need to", "is to", "are to",
    "may",
    "can", "required", "needed", "target", "goal", "threshold", "requirement", "limit", "acceptable", "allowed",
    "we want", "we need", "we require", "we expect", "we aim for", "we ask for", "ought to", "aim", "objective",
    "demanded", "expected", "desired", "wanted", "necessary", "will", "criterion", "tolerated", "permitted",
    "must be kept", "must stay", "minimum acceptable", "kept", "keep", "stay", "remain", "is enough", "suffices",
    "is enough for us", "would be enough", "is sufficient", "will do", "would do", "enough", "sufficient",
    "is fine", "are fine", "would be fine", "is ok", "is okay", "are ok", "is tolerable", "tolerable",
})  # fmt: skip
"""Words that make it something that must be."""

SUFFICES = frozenset({
    "is enough", "is enough for us", "would be enough", "is sufficient", "suffices", "will do", "would do", "is fine",
    "are fine", "would be fine", "is ok", "is okay", "are ok", "is tolerable",
})  # fmt: skip
"""What tells that an amount is enough."""

STATES = frozenset({"is", "are", "has", "have", "reaches", "achieves", "stays", "remains", "lies", "holds",
                    "keeps", "comes", "gets", "runs", "shows", "scores", "reached", "achieved", "amounts",
                    "which is", "that is", "reach", "achieve", "was", "were", "had", "hits"})  # fmt: skip
"""Words that tell what is, where nothing tells that it must be."""

ENDINGS = (
    "because", "since", "so that", "so", "due to", "in order to", "which is why", "as", "otherwise", "else",
    "for otherwise", "in order that", "meaning", "thus", "therefore", "hence", "given that", "considering",
    "as long as",
    "whatever", "however fast", "counts as", "count as", "to go on", "is what", "are what",
)  # fmt: skip
"""Words behind a value that begin what is no longer said of it."""

DAYS_OF_YEAR = ("christmas", "easter", "january", "february", "march", "april", "june", "july", "august", "september",
                "october", "november", "december", "midsummer", "new year", "then")  # fmt: skip
"""Days that *by* may lead, beside dates."""

DEADLINES = (*DAYS_OF_YEAR, "next", "the", "end", "of", "end of", "the end of", "beginning", "start", "mid", "late",
             "early", "summer", "spring", "autumn", "winter", "middle", "start of", "year", "of the")  # fmt: skip
"""What may stand between *by* and a date."""

AGREE = ("agree", "agrees", "concur", "coincide")
"""What labellers do: their agreement."""

CHANGERS = (
    "label", "labelling", "labeling", "annotation", "transcription", "word", "sentence", "exact", "field",
    "segment", "character", "phoneme", "stratified",
    "implied",
    "macro", "micro", "weighted", "top", "relative", "per class", "class wise", "training", "in sample", "pixel",
    "pixelwise", "token", "sample weighted", "unweighted", "geometric", "harmonic", "adjusted", "partial", "cache",
    "product", "cumulative", "exact match", "strict", "fuzzy", "next", "n", "lenient", "best", "lowest", "highest",
    "worst class", "worst group", "normalised", "normalized", "standardised", "standardized", "clip", "learning",
    "minimum class", "annualised", "annualized", "spatial", "temporal", "positional", "thermal", "cost",
    "in context",
    "packet", "voltage", "heart", "interest", "response", "clock", "sampling", "growth", "birth", "death",
    "exchange",
    "discount", "inflation", "tax", "refresh", "bit", "hourly", "sensor", "dose", "gps", "positioning",
    "measurement",
    "instrument", "weighing", "scale", "print", "flow", "failure", "signal", "dimensional", "macro averaged",
    "micro averaged", "averaged", "video", "staff", "user", "human", "price", "raw", "no", "not", "neither",
    "without",
    "competitor", "competitors", "old", "previous", "existing", "current", "present", "today's",
    "yesterday's", "historical", "former", "other", "another", "whose", "inverse", "log", "squared", "half",
    "double",
    "twice", "free", "idle", "unused", "spare", "available", "remaining", "doubtful", "median absolute",
    "maximum absolute",
)  # fmt: skip
"""Words that make another metric of the one behind them, or somebody else's."""

OTHER_METRICS = (
    "cache hit rate", "heart rate", "interest rate", "learning rate", "response rate", "growth rate",
    "exchange rate",
    "top k accuracy", "recall @ k", "precision @ k", "map @ k", "ndcg @ k", "map 50", "map 75",
    "forecast error", "prediction error",
    "relative error", "absolute error", "maximum error",
    "mean error", "average error", "training error", "training accuracy", "training loss", "error budget",
    "standard error",
    "error cost", "error costs", "error margin", "pixel accuracy", "memory error", "memory errors", "disk error",
    "response format", "exact match", "recall rate of products", "product recall", "product recalls",
    "cost of errors",
    "error message", "error messages", "error analysis", "error handling", "false positive cost",
    "false negative cost",
    "availability zone", "availability zones", "memory leak", "memory leaks", "gpu hours", "gpu hour", "gpu h",
    "cpu hours",
    "cpu hour", "cpu cores", "cpu core", "cpu only", "gpu cluster", "throughput time",
)  # fmt: skip
"""Phrases that hold a metric's word and are something else."""

WATCHES = (
    "watch", "watches", "monitor", "monitors", "track", "tracks", "log", "logs", "measure", "measures", "report",
    "reports", "record", "records", "collect", "collects", "observe", "observes", "follow", "expose", "exposes",
    "monitored", "tracked", "watched", "plot", "graph", "metrics", "metric", "on", "export", "exports", "emit",
    "emits",
    "check", "checks", "keep an eye on", "look at", "see", "dashboard", "include", "namely", "care about", "eye",
    "are", "following", "golden signals", "four golden signals", "signals", "red metrics", "red", "use metrics",
    "kpis", "slis", "sli",
)  # fmt: skip
"""What leads a list of metrics that are watched."""

FEATURED = frozenset({
    "drift", "missing-share", "duplicate-share", "invalid-share", "out-of-range-share", "unseen-share", "freshness",
    "outlier-share", "completeness", "schema-violations",
})  # fmt: skip
"""Metrics of a column: what they are *of* is a feature, not a group."""

COUNTABLE = frozenset({
    "missing-share", "duplicate-share", "invalid-share", "out-of-range-share", "schema-violations", "unseen-share",
    "outlier-share", "label-error-rate",
})  # fmt: skip
"""Metrics of which there may be none at all: no duplicates."""

FAILS = (
    "fail", "fails", "failing", "time out", "be lost", "return an error", "end in an error", "may fail", "can fail",
    "be dropped", "go unanswered", "failed", "end with an error", "end in errors", "return errors", "return 5 xx",
)  # fmt: skip
"""What a share of the requests may do at most: the error rate."""

BEING = ("is", "are", "be", "may", "may be", "can", "can be", "must", "must be", "should", "should be", "being",
    "have", "has",
         "with", "to", "shall", "to be", "a", "get", "been", "will", "have been")  # fmt: skip
"""What may stand between things and what they are: of the values are missing."""

STATES_OF_DATA = {
    "empty": "missing-share", "blank": "missing-share", "null": "missing-share", "absent": "missing-share",
    "unfilled": "missing-share", "duplicated": "duplicate-share", "invalid": "invalid-share",
    "unreadable": "invalid-share", "corrupt": "invalid-share", "malformed": "invalid-share",
    "out of range": "out-of-range-share", "mislabelled": "label-error-rate", "mislabeled": "label-error-rate",
}  # fmt: skip
"""What some of the values of a table are, and the metric that counts them."""

THINGS = (
    "values", "rows", "records", "entries", "readings", "cells", "fields", "samples", "points", "inputs", "images",
    "data", "measurements", "lines", "files", "messages", "features", "observations", "examples", "items",
    "documents",
    "labels", "columns", "instances", "events", "pixels", "intervals", "slots", "scans", "photos", "recordings",
    "value",
)  # fmt: skip
"""Things that a table is made of."""

RATERS = (
    "annotators", "labellers", "labelers", "raters", "readers", "experts", "coders", "observers", "reviewers",
    "people",
    "persons", "annotator", "labeller", "judges", "graders", "radiologists", "pathologists", "linguists",
    "specialists",
    "dermatologists", "clinicians", "agronomists", "inspectors", "physicians", "cardiologists", "ophthalmologists",
    "transcribers", "editors", "lawyers", "doctors", "nurses", "students", "assessors", "colleagues",
)  # fmt: skip
"""Those between whom labels agree."""

COMPARED_LABELS = frozenset({
    *(rater for rater in RATERS if rater.endswith("s") and rater != "persons"), "masks", "boxes", "passes", "rounds",
    "scorers", "listeners", "sorters", "teams", "tracings", "contours", "segmentations",
})  # fmt: skip
"""Those, and what they made: what a measure of agreement compares."""

SUBJECTS = frozenset({"we", "they", "i", "he", "she", "somebody", "someone", "everybody", "everyone", "nobody"})
"""Who does something: where one stands behind a whole condition, what follows is what is then done."""

UP = ("available", "up", "reachable", "online", "accessible", "running", "usable")
"""What a system is for a share of the time: its availability."""

COUNTED = frozenset({"false-alarms", "misses", "error-rate", "complaint-rate", "timeout-rate", "schema-violations"})
"""Metrics that are counted by the piece: 2 false alarms per shift."""

ARROWS = ("→", "⇒", "➔", "➜", "⟶")
"""What leads from a threshold to what is done."""
