"""Words as they are written in sentences: irregular plurals, articles by sound, capitals, units and comparisons."""

from __future__ import annotations

IRREGULAR = {
    "person": "people", "child": "children", "man": "men", "woman": "women", "analysis": "analyses", "foot": "feet",
    "diagnosis": "diagnoses", "axis": "axes", "tooth": "teeth", "leaf": "leaves", "shelf": "shelves", "half": "halves",
    "criterion": "criteria", "calf": "calves", "loaf": "loaves", "hypothesis": "hypotheses", "mouse": "mice",
}  # fmt: skip
MANY = frozenset({"people", "children", "men", "women", "staff", "personnel", "police", "everybody", "everyone"})
"""Nouns that are plurals without an s."""

INVARIABLE = frozenset({
    "series", "species", "sheep", "fish", "cattle", "data", "people", "staff", "traffic", "footage", "h", "Hz",
    "kHz", "FTE",
    "hertz", "imagery", "information", "equipment", "fte",
})  # fmt: skip
"""Nouns that have no plural of their own."""

NAMED_LETTERS = "AEFHILMNORSX"
"""Letters whose names begin with a vowel: an F1 score."""

AN_BY_SOUND = ("hour", "honest", "honour", "honor", "heir")
A_BY_SOUND = ("uni", "use", "user", "usab", "usage", "usual", "eu", "one", "once", "uk ", "util", "urin", "u-")
"""Beginnings that sound other than they are written."""

TITLES_OF_PEOPLE = frozenset({"dr", "prof", "mr", "mrs", "ms", "miss", "sir"})

UNARTICLED = frozenset({
    "the", "our", "a", "an", "each", "every", "all", "any", "both", "last", "this", "today", "now", "what", "people",
    "one", "two", "three", "four", "five", "everybody",
    "everyone", "nobody", "somebody", "anyone", "anybody", "only", "its", "their", "other", "no",
})  # fmt: skip
"""Beginnings that take no article before them."""

CAPITALS = {
    **{word.lower(): word for word in (
        "EU", "UK", "US", "USA", "GDPR", "HIPAA", "CCPA", "DICOM", "HL7", "FHIR", "CSV", "JSON", "XML", "PDF",
        "JPEG", "PNG",
        "TIFF", "WAV", "MP3", "MP4", "SQL", "API", "APIs", "GPU", "GPUs", "CPU", "CPUs", "ML", "AI", "CT", "MRI",
        "ECG", "EEG",
        "X-ray", "X-rays", "ISO", "IEC", "AWS", "GCP", "S3", "MLflow", "PostgreSQL", "MySQL", "BigQuery", "GitHub",
        "GitLab",
        "Kubernetes", "Docker", "Azure", "Snowflake", "Databricks", "Spark", "Kafka", "Redis", "Airflow", "DVC",
        "ONNX", "PMML",
        "Excel", "Parquet", "Avro", "Germany", "France", "Switzerland", "Austria", "Italy", "Spain", "Europe",
        "Frankfurt",
        "Ireland", "Zurich", "London", "Paris", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
        "Sunday",
        "January", "February", "April", "June", "July", "August", "September", "October", "November", "December",
        "Christmas",
        "Easter", "Ramadan", "English", "German", "French", "Italian", "Spanish", "Python", "OCR", "GPS", "IoT",
        "RFID", "ERP",
        "CRM", "SAP", "PLC", "SCADA", "OPC-UA", "MQTT", "REST", "gRPC", "HTTP", "HTTPS", "URL", "ID", "IDs", "IP",
        "IBAN", "VIN",
        "PII", "OEM", "MIT", "BSD", "GPL",
        "FPR", "TPR", "FNR", "TNR", "IoU",
        "UTC", "GMT", "CET", "CEST",
        "PCI", "DSS", "Postgres", "MongoDB", "SQLite", "DynamoDB", "SharePoint", "Confluence",
        "QA", "IT", "HR", "CEO", "CTO", "COO", "CFO", "DPO", "SRE", "FDA", "MDR", "NDA", "DPIA", "KPI",
    )},
}  # fmt: skip
"""Words that are always written with these capitals. `us` and `it` are too common to be raised: see below."""
for _common in ("us", "it", "id", "spark", "excel", "rest", "ms", "april", "august", "ct"):
    CAPITALS.pop(_common, None)

SYMBOLS = {"%": " %", "pp": " percentage points", "1": "", "us": " µs"}

WRITTEN = ("day", "week", "month", "quarter", "year")
"""Ends of units of time and work that have a plural."""

PERIODS = {"ms": "millisecond", "s": "second", "min": "minute", "h": "hour"}
"""Periods that are written out behind “per”."""

WRITTEN_UNITS = {"day": "days", "week": "weeks", "month": "months", "quarter": "quarters", "year": "years",
                 "working day": "working days", "person": "people"}  # fmt: skip
"""Units of time that are words and have a plural; ms, s, min and h are signs and have none."""

COMPARISONS = {
    ">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "=": "exactly", "": "", "none": "",
}  # fmt: skip
LIMITS_OF_TIME = {"<=": "within", "<": "in less than", ">=": "after at least", ">": "after more than",
                  "=": "after exactly", "": "within"}  # fmt: skip
PASSING = {">=": "is at least", "<=": "is at most", ">": "exceeds", "<": "falls below", "=": "is exactly", "": "passes"}
"""How an alarm's threshold is passed."""

STATISTICS = {
    "mean": "mean", "max": "highest", "min": "lowest", "total": "total", "macro": "macro-averaged",
    "micro": "micro-averaged", "weighted": "class-weighted",
}  # fmt: skip
ALL_REQUESTS = {"mean": " on average", "max": " for each request", "min": " for each request"}
"""For how many requests a time holds, by statistic; percentiles say their share."""

DRIFT_NAMES = {
    "psi": "population stability index", "js": "Jensen-Shannon distance", "ks": "Kolmogorov-Smirnov distance",
    "wasserstein": "Wasserstein distance", "chi-square": "chi-square statistic", "kl": "Kullback-Leibler divergence",
}  # fmt: skip

COLUMN_METRICS = frozenset({
    "missing-share", "completeness", "invalid-share", "out-of-range-share", "outlier-share", "unseen-share", "drift",
})  # fmt: skip
"""Metrics that are of columns: what they hold for is a column by its name, which takes an article."""

DAYS_OF_NOTE = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays",
    "thursdays", "fridays", "saturdays", "sundays", "day", "days", "weekend", "weekends", "eve", "holiday", "holidays",
    "weekday", "weekdays",
})  # fmt: skip
"""Words for days, on which something holds."""

STATES = frozenset({
    "state", "load", "winter", "summer", "spring", "autumn", "season", "night", "weekend", "weekends", "hours", "time",
    "times", "mode", "operation", "use", "peak", "rain", "fog", "snow", "daylight", "darkness", "conditions", "weather",
})  # fmt: skip
"""Words for times and states, in or at which something holds."""

PREPOSITIONS = frozenset({
    "on", "in", "at", "under", "during", "for", "with", "without", "after", "before", "over", "while", "when", "across",
    "among", "within", "from", "between", "outside", "inside", "per", "of", "until", "by",
})  # fmt: skip
EVENTS = {
    "new data": "new data arrives", "release": "a new version is released",
    "drift": "the alarm for changed data goes off",
    "on demand": "somebody asks for it", "new labels": "new labels arrive", "new version": "a new version comes out",
}  # fmt: skip
"""Names of events, as clauses."""

TELLING = frozenset(
    {"alert", "alarm", "raise an alarm", "page", "notify", "tell", "inform", "warn", "call", "phone", "message"}
)
"""What is done about an alarm where only somebody is told."""

ROLES = {"alarm", "promote", "stop"}
"""What a threshold may be for other than a limit; stands in `condition`."""
